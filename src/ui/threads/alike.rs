//! Threads that look like one another. Whether they are one is for people to say; what they keep apart stays away.

use std::rc::Rc;

use egui::{Frame, Margin, Response, Stroke, Ui, vec2};

use super::{
    desk::{Desk, pinned},
    dialogs::Asked,
    facts::{Pair, Part},
    lanes::Lane,
    reasons::reason_ui,
};
use crate::{
    base::Id,
    distill::Reason,
    session::{
        Command, Note, Thread, ThreadKind, ThreadStatus,
        command::{NewThread, Side},
    },
    ui::{
        draad,
        icons::{self, Icon, Weight},
        theme::{Tokens, radius, stroke},
        widgets::{Button, ButtonSize, PickerEntry, clamped},
    },
};

/// Reasons that a pair names at the most.
const REASONS: usize = 2;

/// Draws how many pairs there are, and the pairs themselves when that was asked for.
pub fn alike_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let facts = Rc::clone(&desk.facts);
    if facts.merges.is_empty() {
        desk.draft.focus_pair = None;
        return;
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    let shown = desk.draft.whole.contains(&Lane::Alike);
    pinned(ui, "alike", |ui| toggle_ui(ui, desk, shown));
    if !shown {
        return;
    }
    for (n, pair) in facts.merges.iter().enumerate() {
        let key = pair_key(desk, pair);
        desk.culled(ui, ("alike", key), 168.0, |ui, desk| {
            pair_ui(ui, desk, (n, pair));
        });
    }
    ui.add_space(6.0);
}

fn toggle_ui(ui: &mut Ui, desk: &mut Desk<'_>, shown: bool) {
    let text = desk.with("threads-alike", &[("n", desk.facts.merges.len().into())]);
    let icon = match shown {
        true => icons::CARET_UP,
        false => icons::CARET_DOWN,
    };
    let button = Button::quiet(&text)
        .icon(icon)
        .size(ButtonSize::Small)
        .show(ui);
    if button.clicked() {
        match shown {
            true => desk.draft.whole.remove(&Lane::Alike),
            false => desk.draft.whole.insert(Lane::Alike),
        };
    }
}

fn pair_key(desk: &Desk<'_>, pair: &Pair) -> u128 {
    let [a, b] = [pair.a, pair.b].map(|part| id_of(desk, part).map_or(0, Id::bits));
    a ^ b.rotate_left(1)
}

fn pair_ui(ui: &mut Ui, desk: &mut Desk<'_>, (n, pair): (usize, &Pair)) {
    let view = desk.view;
    let frame = Frame::new().inner_margin(Margin::symmetric(12, 10));
    let rect = frame
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            for part in [pair.a, pair.b] {
                half_ui(ui, desk, part);
            }
            let found = view.proposals.merges.get(pair.found);
            let reasons: &[Reason] = found.map_or(&[], |found| &found.reasons);
            for reason in reasons.iter().take(REASONS) {
                reason_ui(ui, desk, reason);
            }
            if reasons.is_empty() {
                let text = desk.text("threads-reason-likeness");
                ui.label(Tokens::of(ui).support(text));
            }
            ui.add_space(2.0);
            view.writes(ui, |ui| buttons_ui(ui, desk, (n, pair)));
        })
        .response
        .rect;
    let edge = Stroke::new(stroke::CONTROL, Tokens::of(ui).lijn_sterk);
    let corner = f32::from(radius::CONTROL);
    draad::dashed_rect(ui.painter(), rect.shrink(1.0), corner, edge);
}

/// Its name, whether it is confirmed, and how many notes it has.
fn half_ui(ui: &mut Ui, desk: &Desk<'_>, part: Part) {
    let t = Tokens::of(ui);
    let entry = entry(desk, part);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icons::icon(ui, icon_of(part), 20.0, Weight::Regular, t.inkt2);
        let width = ui.available_width();
        ui.allocate_ui(vec2(width, 20.0), |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.set_width(width);
                clamped(ui, t.strong(&entry.text).size(15.0), 2);
                ui.label(t.small(&entry.detail));
            });
        });
    });
}

fn icon_of(part: Part) -> Icon {
    match part {
        Part::Thread(_) => icons::PATH,
        Part::Put(_) => icons::CIRCLE_DASHED,
    }
}

fn buttons_ui(ui: &mut Ui, desk: &mut Desk<'_>, (n, pair): (usize, &Pair)) {
    let merge = desk.text(match needs_name(pair) {
        true => "threads-merge-ask",
        false => "threads-merge",
    });
    let apart = desk.text("threads-keep-apart");
    let [one, other] = [pair.a, pair.b].map(|part| title(desk, part));
    let name = |what: &str| {
        let args = [
            ("what", what.into()),
            ("a", one.as_str().into()),
            ("b", other.as_str().into()),
        ];
        desk.with("threads-alike-name", &args)
    };
    let (merge_name, apart_name) = (name(&merge), name(&apart));
    let (merge, apart) = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(2.0, 4.0);
            let merge = Button::secondary(&merge)
                .name(&merge_name)
                .size(ButtonSize::Small)
                .tight()
                .show(ui);
            let apart = Button::quiet(&apart)
                .name(&apart_name)
                .size(ButtonSize::Small)
                .tight()
                .show(ui);
            (merge, apart)
        })
        .inner;
    focus(desk, n, (&merge, &apart));
    if merge.clicked() {
        join(desk, pair);
    }
    if apart.clicked() {
        keep_apart(desk, pair);
    }
}

/// Says which pair has the focus, and gives it to the pair that took the place of one that went.
fn focus(desk: &mut Desk<'_>, n: usize, (merge, apart): (&Response, &Response)) {
    let last = n + 1 == desk.facts.merges.len();
    if desk
        .draft
        .focus_pair
        .is_some_and(|at| at == n || (last && at > n))
    {
        desk.draft.focus_pair = None;
        apart.request_focus();
    }
    if merge.has_focus() || apart.has_focus() {
        let pair = desk.facts.merges.get(n).cloned();
        desk.draft.focused_pair = pair.and_then(|pair| ids_of(desk, &pair));
    }
    if apart.clicked() && apart.has_focus() {
        desk.draft.focus_pair = Some(n);
    }
}

/// Whether it is still to be said whose name stays: not where only one of the two is confirmed.
fn needs_name(pair: &Pair) -> bool {
    !matches!((pair.a, pair.b), (Part::Thread(_), Part::Put(_)))
}

/// Merges a pair, or asks first which name stays.
pub fn join(desk: &mut Desk<'_>, pair: &Pair) {
    if !needs_name(pair) {
        join_under(desk, (pair.a, pair.b));
    } else if let (Some(a), Some(b)) = (id_of(desk, pair.a), id_of(desk, pair.b)) {
        desk.draft.asked = Some(Asked::to_join(a, b));
    }
}

/// Makes one of two threads or proposals, under the name of the first; but a confirmed thread keeps its own. What is
/// kept in the session stays and takes up the other, so that nothing is left beside the result.
pub fn join_under(desk: &mut Desk<'_>, (first, other): (Part, Part)) {
    let stands = |part| (matches!(part, Part::Thread(_)), kept(desk, part).is_some());
    let (stays, goes) = match stands(first) >= stands(other) {
        true => (first, other),
        false => (other, first),
    };
    let Some(into) = kept(desk, stays) else {
        keep_both(desk, (first, other));
        return;
    };
    match kept(desk, goes) {
        Some(from) => desk.wish(Command::MergeThreads { into, from }),
        None => {
            let notes = desk.facts.notes_of(desk.view, goes);
            desk.wish(Command::PlaceNotes {
                thread: into,
                side: Side::First,
                notes,
            });
        }
    }
    if let Part::Thread(thread) = stays {
        desk.open(thread);
        return;
    }
    if stays != first {
        let title = title(desk, first);
        desk.wish(Command::RenameThread { id: into, title });
    }
    select(desk, into);
}

/// Keeps two proposals that were found as one.
fn keep_both(desk: &mut Desk<'_>, (first, other): (Part, Part)) {
    let (mut notes, more) = both_notes(desk, (first, other));
    notes.extend(more);
    let id = desk.view.ids.fresh();
    desk.wish(Command::AddThread(Box::new(NewThread {
        id,
        title: title(desk, first),
        kind: ThreadKind::Thread,
        status: ThreadStatus::Proposed,
        notes,
        against: Vec::new(),
    })));
    select(desk, id);
}

fn select(desk: &mut Desk<'_>, proposal: Id<Thread>) {
    desk.draft.selected = Some(proposal);
    desk.draft.show_selected = true;
}

/// The thread of the session that a part is: not one that was only found.
fn kept(desk: &Desk<'_>, part: Part) -> Option<Id<Thread>> {
    match part {
        Part::Thread(id) => Some(id),
        Part::Put(n) => {
            let put = desk.facts.proposals.get(n)?;
            put.found.is_none().then_some(put.id)
        }
    }
}

/// Turns the merge of a pair down: it does not come back.
pub fn keep_apart(desk: &mut Desk<'_>, pair: &Pair) {
    let (notes, against) = both_notes(desk, (pair.a, pair.b));
    let [a, b] = [pair.a, pair.b].map(|part| title(desk, part));
    let title = desk.with("threads-alike-both", &[("a", a.into()), ("b", b.into())]);
    desk.wish(Command::AddThread(Box::new(NewThread {
        id: desk.view.ids.fresh(),
        title,
        kind: ThreadKind::Thread,
        status: ThreadStatus::Rejected,
        notes,
        against,
    })));
}

fn both_notes(desk: &Desk<'_>, (a, b): (Part, Part)) -> (Vec<Id<Note>>, Vec<Id<Note>>) {
    let notes = |part| desk.facts.notes_of(desk.view, part);
    (notes(a), notes(b))
}

fn ids_of(desk: &Desk<'_>, pair: &Pair) -> Option<(Id<Thread>, Id<Thread>)> {
    Some((id_of(desk, pair.a)?, id_of(desk, pair.b)?))
}

/// The pair that has or last had the focus (in the palette its search field has it), else the first.
pub fn focused(desk: &Desk<'_>) -> Option<Pair> {
    let merges = &desk.facts.merges;
    let held = desk.draft.focused_pair;
    let is_held = |pair: &&Pair| held.is_some() && ids_of(desk, pair) == held;
    merges
        .iter()
        .find(is_held)
        .or_else(|| merges.first())
        .cloned()
}

/// Hears 'merge what is alike' and 'keep apart'. The latter shows the pairs first, so that one sees what goes.
pub fn hear(desk: &mut Desk<'_>, merge: bool) {
    let shown = !desk.draft.whole.insert(Lane::Alike);
    let Some(pair) = focused(desk) else {
        let text = desk.text("threads-alike-none");
        desk.out.push(crate::ui::action::Action::Say(text));
        return;
    };
    match (merge, shown) {
        (true, _) => join(desk, &pair),
        (false, true) => keep_apart(desk, &pair),
        (false, false) => desk.draft.focus_pair = Some(0),
    }
}

fn id_of(desk: &Desk<'_>, part: Part) -> Option<Id<Thread>> {
    match part {
        Part::Thread(id) => Some(id),
        Part::Put(n) => desk.facts.proposals.get(n).map(|put| put.id),
    }
}

fn title(desk: &Desk<'_>, part: Part) -> String {
    match part {
        Part::Thread(id) => desk.thread(id).map(|thread| thread.title.clone()),
        Part::Put(n) => desk.facts.proposals.get(n).map(|put| desk.put_title(put)),
    }
    .unwrap_or_default()
}

/// Half of a pair as it can be chosen from a list.
pub fn entry(desk: &Desk<'_>, part: Part) -> PickerEntry {
    let status = desk.text(match part {
        Part::Thread(_) => "common-status-accepted",
        Part::Put(_) => "common-status-proposed",
    });
    let notes = desk.facts.notes_of(desk.view, part).len();
    let count = desk.with("common-notes", &[("n", notes.into())]);
    PickerEntry {
        text: title(desk, part),
        detail: format!("{status} · {count}"),
        icon: Some(icon_of(part)),
        group: None,
    }
}
