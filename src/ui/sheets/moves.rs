//! What the acts of this screen do: to the next sheet, a sticker, a photo, search.

use egui::{Event, Ui};

use super::{
    SheetsDraft,
    board::{Board, Way},
    dialogs::Open,
    photos,
};
use crate::{
    session::{Command, Note},
    ui::{
        action::{Action, Choice},
        acts::Act,
        view::View,
    },
};

/// Carries out what was asked by keys or palette. Runs after drawing: what was typed in this frame goes to the
/// sheet that was open.
pub(super) fn moves(
    ui: &Ui,
    view: &View<'_>,
    board: &Board<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    for (act, way) in [
        (Act::SheetRight, Way::NextGroup),
        (Act::SheetLeft, Way::PreviousGroup),
        (Act::SheetDown, Way::NextQuestion),
        (Act::SheetUp, Way::PreviousQuestion),
    ] {
        if view.asks(act) {
            step(board, draft, way);
        }
    }
    if view.asks(Act::SearchNotes) {
        draft.find.open();
    }
    if view.asks(Act::DeletedNotes) {
        draft.dialog = Some(Open::Deleted);
    }
    if let Some(sheet) = draft.open {
        if view.asks(Act::AddPhoto) {
            out.push(Action::Choose(Choice::Photo(sheet)));
        }
        photos::take_dropped(ui.ctx(), sheet, out);
    }
}

/// To the sheet beside the open one; the first one when none is open.
pub(super) fn step(board: &Board<'_>, draft: &mut SheetsDraft, way: Way) {
    let next = match draft.open {
        Some(sheet) => board.beside(sheet, way),
        None => board.first(),
    };
    if let Some(sheet) = next {
        draft.show(sheet);
    }
}

/// Alt+S: a sticker on the note that has the focus, else on the last one. Its letter is not typed.
pub(super) fn hear_sticker(ui: &Ui, view: &View<'_>) -> bool {
    let asked = view.asks(Act::AddDot);
    if asked {
        ui.input_mut(|input| {
            input.events.retain(
                |event| !matches!(event, Event::Text(text) if text.eq_ignore_ascii_case("s")),
            );
        });
    }
    asked
}

/// A sticker on this note.
pub(super) fn add_dot(view: &View<'_>, note: &Note) -> Action {
    Action::wish(Command::AddDot {
        id: view.ids.fresh(),
        note: note.id,
        group: None,
    })
}

/// The last sticker off this note again.
pub(super) fn remove_dot(view: &View<'_>, note: &Note) -> Option<Action> {
    let dot = view
        .session
        .dots
        .values()
        .rfind(|dot| dot.note == note.id)?;
    Some(Action::wish(Command::RemoveDot { id: dot.id }))
}
