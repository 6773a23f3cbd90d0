//! The right column: what is in dispute, what one group only saw, and what stands nowhere yet.

use egui::{Rect, ScrollArea, Ui, vec2};

use super::{
    desk::{Desk, TENSION, pinned},
    dialogs::Asked,
    dragging::{drop_ui, scroll_while_dragging},
    facts::PutTension,
    moving::{LONGEST, Spot, Target},
    row::{NoteRow, RowFrame},
    tension,
    unplaced::unplaced_ui,
};
use crate::{
    base::Id,
    session::{Command, Note, Thread, ThreadKind, ThreadStatus, command::NewThread},
    ui::{
        acts::Act,
        icons::{self, Icon, Weight},
        theme::{Tokens, space},
        widgets::{Button, ButtonSize, badge, full_card, heading},
    },
};

/// Suggestions that a lane shows before one asks for all of them.
const FEW: usize = 2;

/// Suggestions that a lane shows at the most; the others come up as these are decided on.
const MANY: usize = 60;

/// Lists that are cut short until the user asks for all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Possible tensions.
    Tensions,
    /// Possible lone voices.
    Lone,
    /// Notes that fit a thread.
    Fits,
    /// Threads that may be one: none of them until they are asked for.
    Alike,
}

/// Draws the column.
pub fn lanes_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let room = ui.available_rect_before_wrap().expand2(vec2(6.0, 0.0));
    let mut wide = ui.new_child(egui::UiBuilder::new().max_rect(room).id_salt("lanes"));
    ScrollArea::vertical()
        .id_salt("lanes")
        .auto_shrink([false, false])
        .show(&mut wide, |ui| {
            let seen = ui.clip_rect();
            let margin = egui::Margin {
                left: 6,
                right: 6,
                top: 0,
                bottom: 8,
            };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                scroll_while_dragging(ui);
                pinned(ui, "tensions", |ui| tensions_ui(ui, desk));
                pinned(ui, "lone", |ui| lone_ui(ui, desk));
                pinned(ui, "unplaced", |ui| unplaced_ui(ui, desk, seen));
            });
        });
}

/// Icon, name and count of a lane.
pub fn head_ui(ui: &mut Ui, (icon, name, count): (Icon, &str, usize)) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icons::icon(ui, icon, 23.0, Weight::Regular, t.inkt);
        heading(ui, t.h2(name).size(19.0), 2);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            badge(ui, count)
        });
    });
}

fn tensions_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let facts = std::rc::Rc::clone(&desk.facts);
    full_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        head_ui(
            ui,
            (
                icons::LIGHTNING,
                &desk.text("common-tension"),
                facts.tensions.len(),
            ),
        );
        for id in &facts.tensions {
            desk.culled(ui, (TENSION, id.bits()), 130.0, |ui, desk| {
                if let Some(thread) = desk.thread(*id) {
                    tension::tension_ui(ui, desk, thread);
                }
            });
        }
        if facts.tensions.is_empty() && facts.put_tensions.is_empty() {
            ui.label(Tokens::of(ui).support(desk.text("threads-tensions-none")));
        }
        let put = facts.put_tensions.len();
        let shown = shown(desk, Lane::Tensions, (facts.tensions.len(), put));
        if shown > 0 {
            ui.label(Tokens::of(ui).support(desk.text("threads-tension-possible")));
        }
        for (n, put) in facts.put_tensions.iter().enumerate().take(shown) {
            let key = match put {
                PutTension::Stored(id) => id.bits(),
                PutTension::Found(place) => *place as u128,
            };
            desk.culled(ui, ("possible_tension", key), 38.0, |ui, desk| {
                tension::possible_ui(ui, desk, *put, n);
            });
        }
        more_ui(ui, desk, Lane::Tensions, (shown, put));
        new_tension_ui(ui, desk);
    });
}

/// The way to begin a tension; a note can be dropped on it.
fn new_tension_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (text, tip) = (desk.text("threads-new-tension"), desk.tip(Act::NewTension));
    let button = Button::quiet(&text)
        .icon(icons::PLUS)
        .size(ButtonSize::Small)
        .tooltip(&tip)
        .enabled(desk.view.can_write())
        .show(ui);
    desk.may_begin(&button);
    if button.clicked() {
        desk.draft.asked = Some(Asked::NewTension(String::new(), false));
    }
    let whole = Rect::from_x_y_ranges(ui.max_rect().x_range(), button.rect.y_range());
    drop_ui(ui, desk, whole, Target::NewTension);
}

fn lone_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let facts = std::rc::Rc::clone(&desk.facts);
    let rect = full_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        head_ui(
            ui,
            (
                icons::STAR_FOUR,
                &desk.text("common-lone"),
                facts.lone.len(),
            ),
        );
        for id in &facts.lone {
            let Some(thread) = desk.thread(*id) else {
                continue;
            };
            for note in &thread.notes {
                desk.culled(ui, ("lone_note", note.bits()), 58.0, |ui, desk| {
                    NoteRow::tile(*note, Spot::Lone(id.bits())).show(ui, desk);
                });
            }
        }
        if facts.lone.is_empty() && facts.put_lone.is_empty() {
            ui.label(Tokens::of(ui).support(desk.text("threads-lone-none")));
        }
        let put = facts.put_lone.len();
        let shown = shown(desk, Lane::Lone, (facts.lone.len(), put));
        if shown > 0 {
            ui.label(Tokens::of(ui).support(desk.text("threads-lone-possible")));
        }
        for (stored, note) in facts.put_lone.iter().take(shown) {
            desk.culled(ui, ("possible_lone", note.bits()), 62.0, |ui, desk| {
                possible_lone_ui(ui, desk, *stored, *note);
            });
        }
        more_ui(ui, desk, Lane::Lone, (shown, put));
    })
    .response
    .rect;
    drop_ui(ui, desk, rect, Target::Lone);
}

fn possible_lone_ui(ui: &mut Ui, desk: &mut Desk<'_>, stored: Option<Id<Thread>>, note: Id<Note>) {
    let (accept, reject) = (desk.text("threads-accept"), desk.text("threads-reject"));
    let text = desk.note(note).map_or_else(String::new, |note| {
        super::moving::opening(&note.text, LONGEST)
    });
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.vertical(|ui| {
            ui.set_width(width - 2.0 * 34.0);
            NoteRow {
                frame: RowFrame::Dashed,
                ..NoteRow::tile(note, Spot::PutLone)
            }
            .show(ui, desk);
        });
        for (icon, word, yes) in [(icons::CHECK, accept, true), (icons::X, reject, false)] {
            let name = format!("{word}: {text}");
            let button = Button::icon_only(icon, &name)
                .tooltip(&word)
                .size(ButtonSize::Small)
                .enabled(desk.view.can_write());
            if button.show(ui).clicked() {
                decide_lone(desk, stored, note, yes);
            }
        }
    });
}

/// Two small buttons at the right: take over, or turn down. `what` is added to their names.
pub fn yes_no(ui: &mut Ui, desk: &Desk<'_>, what: &str) -> Option<bool> {
    let (accept, reject) = (desk.text("threads-accept"), desk.text("threads-reject"));
    let (accept_name, reject_name) = (format!("{accept}: {what}"), format!("{reject}: {what}"));
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let no = Button::quiet(&reject)
            .name(&reject_name)
            .size(ButtonSize::Small)
            .enabled(desk.view.can_write())
            .show(ui)
            .clicked();
        let yes = Button::secondary(&accept)
            .name(&accept_name)
            .size(ButtonSize::Small)
            .enabled(desk.view.can_write())
            .show(ui)
            .clicked();
        (yes || no).then_some(yes)
    })
    .inner
}

fn decide_lone(desk: &mut Desk<'_>, stored: Option<Id<Thread>>, note: Id<Note>, accept: bool) {
    let command = match (stored, accept) {
        (Some(id), true) => Command::AcceptThread { id },
        (Some(id), false) => Command::RejectThread { id },
        (None, _) => {
            let Some(text) = desk.note(note).map(|note| &note.text) else {
                return;
            };
            Command::AddThread(Box::new(NewThread {
                id: desk.view.ids.fresh(),
                title: super::moving::opening(text, LONGEST),
                kind: ThreadKind::Lone,
                status: if accept {
                    ThreadStatus::Accepted
                } else {
                    ThreadStatus::Rejected
                },
                notes: vec![note],
                against: Vec::new(),
            }))
        }
    };
    desk.wish(command);
}

/// How many suggestions a lane shows: a few while it is empty, none once people filled it, all when asked for.
pub fn shown(desk: &Desk<'_>, lane: Lane, (settled, put): (usize, usize)) -> usize {
    match () {
        () if desk.draft.whole.contains(&lane) => put.min(MANY),
        () if settled > 0 => 0,
        () => put.min(FEW),
    }
}

/// The button that shows the rest of a lane, or hides it again.
pub fn more_ui(ui: &mut Ui, desk: &mut Desk<'_>, lane: Lane, (shown, put): (usize, usize)) {
    let whole = desk.draft.whole.contains(&lane);
    if shown == put && !whole {
        return;
    }
    let key = match (lane, shown) {
        (Lane::Tensions, 0) => "threads-tensions-possible",
        (Lane::Tensions, _) => "threads-tensions-more",
        (Lane::Lone, 0) => "threads-lone-possible-some",
        (Lane::Lone, _) => "threads-lone-more",
        (Lane::Fits | Lane::Alike, _) => "threads-fits-more",
    };
    let text = match whole {
        true => desk.text("threads-less"),
        false => desk.with(key, &[("n", (put - shown).into())]),
    };
    let icon = if whole {
        icons::CARET_UP
    } else {
        icons::CARET_DOWN
    };
    if !Button::quiet(&text)
        .icon(icon)
        .size(ButtonSize::Small)
        .show(ui)
        .clicked()
    {
        return;
    }
    if !desk.draft.whole.remove(&lane) {
        desk.draft.whole.insert(lane);
    }
}
