//! Notes without a place that fit a confirmed thread, or perhaps do: best first, each with its reason.
//!
//! What the thread says of them is in `fitting`; both read the same list.

use egui::{Response, Ui};

use super::{
    desk::{Desk, Dragged},
    moving::{LONGEST, Spot, opening},
    note::note_id,
    reasons::reason_ui,
    row::{NoteRow, RowFrame},
};
use crate::{
    base::Id,
    host::Fit,
    session::{Command, Note, command::Side},
    ui::{
        action::Action,
        icons::{self, IconStyle},
        theme::Tokens,
        widgets::{Button, ButtonSize, clamped_galley},
    },
};

/// The fit of a note that stands nowhere.
pub fn fit_of<'a>(desk: &Desk<'a>, note: Id<Note>) -> Option<&'a Fit> {
    let fits = &desk.view.proposals.fits;
    let found = desk.facts.fits.iter().filter_map(|n| fits.get(*n));
    found.into_iter().find(|fit| fit.note == note)
}

/// A note, the thread that it fits, why, and the two answers. `at` is its place among those that are shown, of so many.
pub fn fit_ui(ui: &mut Ui, desk: &mut Desk<'_>, fit: &Fit, (at, all): (usize, usize)) {
    ui.spacing_mut().item_spacing.y = 3.0;
    NoteRow {
        lines: 2,
        frame: RowFrame::Dashed,
        ..NoteRow::tile(fit.note, Spot::Unplaced)
    }
    .show(ui, desk);
    let Some(thread) = desk.thread(fit.thread) else {
        return;
    };
    let key = match fit.sure {
        true => "threads-fits",
        false => "threads-fits-maybe",
    };
    let text = desk.with(key, &[("title", thread.title.as_str().into())]);
    place_ui(ui, &text);
    match fit.reasons.first() {
        Some(reason) => reason_ui(ui, desk, reason),
        None => {
            let text = desk.text("threads-reason-likeness");
            ui.label(Tokens::of(ui).support(text));
        }
    }
    let view = desk.view;
    view.writes(ui, |ui| buttons_ui(ui, desk, fit, (at, all)));
    ui.add_space(8.0);
}

/// 'Past bij …', with the sign of a thread before it.
fn place_ui(ui: &mut Ui, text: &str) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let galley = clamped_galley(ui, t.strong(text).size(15.0), width - 26.0, 2);
    let size = egui::vec2(width, galley.size().y.max(20.0));
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    let at = egui::pos2(rect.left() + 9.0, rect.top() + 11.0);
    icons::paint(
        ui.painter(),
        at,
        icons::PATH,
        IconStyle::regular(18.0, t.inkt2),
    );
    let at = egui::pos2(rect.left() + 26.0, rect.top());
    ui.painter().galley(at, galley, t.inkt);
}

fn buttons_ui(ui: &mut Ui, desk: &mut Desk<'_>, fit: &Fit, (at, all): (usize, usize)) {
    let [place, not] = ["threads-place", "threads-fits-not"].map(|key| desk.text(key));
    let note = desk.note(fit.note).map(|note| opening(&note.text, LONGEST));
    let note = note.unwrap_or_default();
    let names = [&place, &not].map(|word| format!("{word}: {note}"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let yes = Button::secondary(&place)
            .name(&names[0])
            .tooltip(&desk.tip(crate::ui::acts::Act::PlaceNote))
            .size(ButtonSize::Small)
            .show(ui);
        let no = Button::quiet(&not)
            .name(&names[1])
            .tooltip(&desk.tip(crate::ui::acts::Act::KeepNoteOut))
            .size(ButtonSize::Small)
            .show(ui);
        focus(desk, (at, all), (&yes, &no));
        if yes.clicked() {
            place_note(desk, fit);
        }
        if no.clicked() {
            keep_out(desk, fit);
        }
    });
}

/// Gives the focus to the note that took the place of one that went.
fn focus(desk: &mut Desk<'_>, (at, all): (usize, usize), (yes, no): (&Response, &Response)) {
    let last = at + 1 == all;
    if desk
        .draft
        .focus_fit
        .is_some_and(|to| to == at || (last && to > at))
    {
        desk.draft.focus_fit = None;
        yes.request_focus();
    }
    let clicked = yes.clicked() || no.clicked();
    if clicked && (yes.has_focus() || no.has_focus()) {
        desk.draft.focus_fit = Some(at);
    }
}

/// Hears 'place' and 'does not fit' for the note that has the focus, or had it last.
pub fn hear(desk: &mut Desk<'_>, place: bool) {
    let held = desk.draft.held.filter(|held| is_outside(held.spot));
    let fit = held.and_then(|held| fit_of(desk, held.note));
    let (Some(held), Some(fit)) = (held, fit) else {
        let text = desk.text("threads-choose-fit");
        desk.out.push(Action::Say(text));
        return;
    };
    keep_focus(desk, held);
    match place {
        true => place_note(desk, fit),
        false => keep_out(desk, fit),
    }
}

/// Del on a note that stands nowhere says that it does not fit. False when there is nothing to deny.
pub fn deny(desk: &mut Desk<'_>, held: Dragged) -> bool {
    let fit = fit_of(desk, held.note).filter(|_| is_outside(held.spot));
    if let Some(fit) = fit {
        keep_focus(desk, held);
        keep_out(desk, fit);
    }
    fit.is_some()
}

fn is_outside(spot: Spot) -> bool {
    matches!(spot, Spot::Unplaced | Spot::Fitting(_))
}

/// The next note that fits somewhere gets the focus, where the one that goes had it.
fn keep_focus(desk: &mut Desk<'_>, held: Dragged) {
    if held.spot != Spot::Unplaced {
        return;
    }
    let shown = desk.draft.hits.fits();
    let fits = shown
        .iter()
        .filter_map(|n| desk.view.proposals.fits.get(*n));
    let notes: Vec<Id<Note>> = fits.map(|fit| fit.note).collect();
    let at = notes.iter().position(|note| *note == held.note);
    let near = at.and_then(|at| notes.get(at + 1).or_else(|| notes.get(at.checked_sub(1)?)));
    desk.draft.focus_note = near.map(|note| (note_id(*note, Spot::Unplaced), 2));
}

/// Puts a note in the thread that it fits.
pub fn place_note(desk: &mut Desk<'_>, fit: &Fit) {
    desk.wish(Command::PlaceNotes {
        thread: fit.thread,
        side: Side::First,
        notes: vec![fit.note],
    });
}

/// The note does not belong in the thread: it is not put forward for it again.
pub fn keep_out(desk: &mut Desk<'_>, fit: &Fit) {
    desk.wish(Command::TakeOutNotes {
        thread: fit.thread,
        notes: vec![fit.note],
    });
}
