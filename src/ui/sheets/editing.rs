//! Changing a note or a comment in its place.

use egui::{Id as WidgetId, Key, Modifiers, Ui};

use super::{Desk, SheetsDraft};
use crate::{
    base::Id,
    session::{Command, Comment, Note},
    ui::{action::Action, theme::Tokens, widgets::TextField},
};

/// What is being changed in place.
pub(super) struct Editing {
    pub what: Edited,
    pub text: String,
    /// The field takes the focus in this frame.
    pub take_focus: bool,
}

/// A text that can be changed in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edited {
    Note(Id<Note>),
    Comment(Id<Comment>),
}

impl Editing {
    /// Begins to change a text.
    pub fn new(what: Edited, text: &str) -> Self {
        Self {
            what,
            text: text.to_owned(),
            take_focus: true,
        }
    }
}

impl SheetsDraft {
    /// Changes the last note of the open sheet.
    pub(super) fn edit_last(&mut self, desk: &Desk<'_>) {
        let last = desk
            .view
            .index
            .sheets
            .get(&desk.sheet)
            .and_then(|notes| notes.last());
        if let Some(note) = last.and_then(|id| desk.view.session.notes.get(id)) {
            self.editing = Some(Editing::new(Edited::Note(note.id), &note.text));
            self.list.go_to_end();
        }
    }
}

/// The field in which a note is changed. Enter or leaving it keeps the words, Esc leaves them as they were.
pub(super) fn edit_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    let Some(mut editing) = draft.editing.take() else {
        return;
    };
    let name = desk.view.text("sheets-edit");
    let done = in_place_ui(ui, &name, &mut editing, 18.0);
    let t = Tokens::of(ui);
    ui.label(t.small(desk.view.text("sheets-edit-hint")).color(t.inkt3));
    if !done {
        draft.editing = Some(editing);
        return;
    }
    draft.take_focus = true;
    let Edited::Note(id) = editing.what else {
        return;
    };
    let text = editing.text.trim();
    let same = desk
        .view
        .session
        .notes
        .get(&id)
        .is_some_and(|note| note.text == text);
    if text.is_empty() {
        out.push(Action::wish(Command::DeleteNote { id }));
    } else if !same {
        out.push(Action::wish(Command::EditNote {
            id,
            text: text.to_owned(),
        }));
    }
}

/// A field in the place of a text. True when it is done.
pub(super) fn in_place_ui(ui: &mut Ui, name: &str, editing: &mut Editing, size: f32) -> bool {
    let id = WidgetId::unique("changed-in-place");
    let begins = std::mem::take(&mut editing.take_focus);
    if begins {
        egui::widgets::text_edit::TextEditState::default().store(ui.ctx(), id);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    let entered = had_focus
        && !begins
        && ui.input_mut(|input| {
            let plain = input.modifiers.is_none();
            plain && input.consume_key(Modifiers::NONE, Key::Enter)
        });
    let response = TextField::new(name, &mut editing.text)
        .label_hidden()
        .multiline(1)
        .enter_ends()
        .font_size(size)
        .id(id)
        .show(ui);
    entered || response.lost_focus()
}
