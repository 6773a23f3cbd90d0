//! Esc: leaves the innermost thing that is open, one at a time, and the sheet last.

use egui::{Key, Modifiers, Popup, Ui};

use super::SheetsDraft;
use crate::ui::{acts::Act, view::View};

/// Hears Esc, from the keys, the palette or the field that is being typed in.
pub(super) fn hear(ui: &Ui, view: &View<'_>, draft: &mut SheetsDraft) {
    let ctx = ui.ctx();
    let asked = view.asks(Act::CloseSheet);
    let popup = Popup::is_any_open(ctx);
    let free = ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    if popup {
        if asked {
            Popup::close_all(ctx);
        }
        return;
    }
    let pressed = free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if asked || pressed {
        leave(draft);
    }
}

fn leave(draft: &mut SheetsDraft) {
    let list_was_open = draft
        .open
        .and_then(|sheet| draft.entries.get_mut(&sheet))
        .is_some_and(super::Entry::dismiss);
    if list_was_open {
        return;
    }
    if draft.editing.take().is_some() || draft.commenting.take().is_some() {
        draft.take_focus = true;
    } else if draft.find.is_open() {
        draft.find.close();
        draft.take_focus = true;
    } else if draft.photo.take().is_some() {
        draft.take_focus = true;
    } else {
        draft.close();
    }
}
