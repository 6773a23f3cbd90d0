//! Notes that stand nowhere yet: nothing vanishes. The list can be long, so only what is seen is drawn.

use std::collections::BTreeSet;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    desk::Desk,
    dragging::drop_ui,
    fits::fit_ui,
    lanes::{Lane, head_ui, more_ui, shown},
    moving::{Spot, Target},
    row::NoteRow,
};
use crate::{
    base::Id,
    session::Note,
    ui::{
        icons,
        theme::{Tokens, space},
        widgets::{TextField, full_card},
    },
};

/// A note of two lines, and the gap below it.
const ROW: f32 = 60.0;
const GAP: f32 = 8.0;

/// From so many notes there is a field to search in them.
const SEARCH_FROM: usize = 6;

/// What was found the last time, so that not all notes are searched in each frame.
#[derive(Debug, Default)]
pub struct Hits {
    of: (u64, u64, String, bool),
    /// What fits a thread and is shown with it, by its place in what was found.
    fits: Vec<usize>,
    /// How many fit a thread.
    fitting: usize,
    /// The other notes.
    notes: Vec<Id<Note>>,
}

impl Hits {
    /// What is shown with the thread that it fits, by its place in what was found.
    pub fn fits(&self) -> &[usize] {
        &self.fits
    }
}

/// Draws the lane. `seen` is the part of the window that the column shows.
pub fn unplaced_ui(ui: &mut Ui, desk: &mut Desk<'_>, seen: Rect) {
    let rect = full_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let facts = std::rc::Rc::clone(&desk.facts);
        head_ui(
            ui,
            (
                icons::TRAY,
                &desk.text("common-unplaced"),
                facts.unplaced.len(),
            ),
        );
        let t = Tokens::of(ui);
        if facts.unplaced.is_empty() {
            let key = if desk.view.index.live == 0 {
                "threads-no-notes"
            } else {
                "threads-all-placed"
            };
            ui.label(t.support(desk.text(key)));
            return;
        }
        if facts.unplaced_put > 0 {
            ui.label(
                t.support(desk.with("threads-in-proposal", &[("n", facts.unplaced_put.into())])),
            );
        }
        if facts.unplaced.len() >= SEARCH_FROM {
            let hint = desk.text("threads-search-notes");
            let field = TextField::new(&hint, &mut desk.draft.search)
                .label_hidden()
                .hint(&hint);
            let response = field.icon(icons::MAGNIFYING_GLASS).show(ui);
            desk.may_begin(&response);
        }
        search(desk);
        fits_ui(ui, desk);
        rows_ui(ui, desk, seen);
    })
    .response
    .rect;
    drop_ui(ui, desk, rect, Target::Out);
}

/// Looks up the notes that hold what was typed, when that or the session has changed.
fn search(desk: &mut Desk<'_>) {
    let view = desk.view;
    let query = desk.draft.search.trim().to_lowercase();
    let whole = desk.draft.whole.contains(&Lane::Fits);
    let of = (view.revision, view.proposals.run, query, whole);
    if desk.draft.hits.of == of {
        return;
    }
    let holds = |id: &Id<Note>| {
        of.2.is_empty()
            || desk
                .note(*id)
                .is_some_and(|note| note.text.to_lowercase().contains(&of.2))
    };
    let note_of = |n: &usize| view.proposals.fits.get(*n).map(|fit| fit.note);
    let mut fits = desk.facts.fits.clone();
    fits.retain(|n| note_of(n).is_some_and(|note| holds(&note)));
    let fitting = fits.len();
    fits.truncate(shown(desk, Lane::Fits, (0, fitting)));
    let apart: BTreeSet<Id<Note>> = fits.iter().filter_map(note_of).collect();
    let notes = desk.facts.unplaced.iter().copied();
    let notes = notes
        .filter(|id| !apart.contains(id) && holds(id))
        .collect();
    desk.draft.hits = Hits {
        of,
        fits,
        fitting,
        notes,
    };
}

/// The notes that fit a thread, best first: a few, or all.
fn fits_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (fits, fitting) = (desk.draft.hits.fits.clone(), desk.draft.hits.fitting);
    if fits.is_empty() {
        desk.draft.focus_fit = None;
        return;
    }
    let found = desk.view.proposals.fits.as_slice();
    for (at, fit) in fits.iter().enumerate() {
        let Some(fit) = found.get(*fit) else { continue };
        let place = (at, fits.len());
        desk.culled(ui, ("fit", fit.note.bits()), 142.0, |ui, desk| {
            fit_ui(ui, desk, fit, place);
        });
    }
    more_ui(ui, desk, Lane::Fits, (fits.len(), fitting));
    ui.add_space(space::XXS);
}

fn rows_ui(ui: &mut Ui, desk: &mut Desk<'_>, seen: Rect) {
    let hits = std::mem::take(&mut desk.draft.hits);
    if hits.notes.is_empty() && hits.fits.is_empty() {
        ui.label(Tokens::of(ui).support(desk.text("threads-search-nothing")));
    }
    let step = ROW + GAP;
    let height = (hits.notes.len() as f32 * step - GAP).max(0.0);
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let at = |y: f32| ((y - all.top()) / step).floor().max(0.0) as usize;
    let first = at(seen.top()).saturating_sub(2);
    let last = at(seen.bottom()) + 3;
    for (n, note) in hits.notes.iter().enumerate().take(last).skip(first) {
        let place = pos2(all.left(), all.top() + n as f32 * step);
        let place = Rect::from_min_size(place, vec2(all.width(), ROW));
        let mut row = ui.new_child(
            UiBuilder::new()
                .max_rect(place)
                .id_salt(("row", note.bits())),
        );
        let tile = NoteRow {
            lines: 2,
            height: Some(ROW),
            ..NoteRow::tile(*note, Spot::Unplaced)
        };
        tile.show(&mut row, desk);
    }
    desk.draft.hits = hits;
}
