//! A take-away that comes from a note: what is agreed, in words that begin as the note's own.

use egui::Context;

use crate::{
    base::Id,
    session::{Command, Note, Owner, Source, command::NewTakeAway},
    ui::{
        action::Action,
        theme::Tokens,
        view::View,
        widgets::{Dialog, Message, TextField, clamped, one_text},
    },
};

/// Letters of a note that a take-away begins with.
const BEGINNING: usize = 200;

/// A take-away that is being typed.
#[derive(Debug)]
pub(super) struct FromNote {
    note: Id<Note>,
    what: String,
    /// It was tried without words.
    tried: bool,
}

impl FromNote {
    /// Begins with the words of the note.
    pub(super) fn of(note: &Note) -> Self {
        let words: Vec<&str> = note.text.split_whitespace().collect();
        Self {
            note: note.id,
            what: words.join(" ").chars().take(BEGINNING).collect(),
            tried: false,
        }
    }
}

/// Draws the dialog when it is open.
pub(super) fn from_note_ui(
    ctx: &Context,
    view: &View<'_>,
    open: &mut Option<FromNote>,
    out: &mut Vec<Action>,
) {
    let Some(draft) = open else { return };
    let Some(note) = view.session.notes.get(&draft.note) else {
        *open = None;
        return;
    };
    let [title, name, add, cancel, close, empty] = [
        "sheets-take-away-title",
        "sheets-take-away-what",
        "common-add",
        "common-cancel",
        "common-close",
        "errors-empty-text",
    ]
    .map(|key| view.text(key));
    let shown = Dialog::new("take-away-from-note", &title, &close)
        .width(620.0)
        .show(ctx, |ui| {
            let t = Tokens::of(ui);
            clamped(ui, t.support(note.text.replace('\n', " ")), 2);
            ui.add_space(8.0);
            let wrong = draft.tried && draft.what.trim().is_empty();
            let field = TextField::new(&name, &mut draft.what)
                .message(wrong.then_some(Message::Error(&empty)));
            one_text(ui, field, (&add, &cancel))
        });
    let (add, cancel) = shown.inner;
    draft.tried |= add;
    let done = add && !draft.what.trim().is_empty();
    if done {
        out.push(Action::wish(Command::AddTakeAway(Box::new(NewTakeAway {
            id: view.ids.fresh(),
            what: draft.what.clone(),
            owner: Owner::Nobody,
            date: None,
            for_whom: String::new(),
            source: Some(Source::Note(draft.note)),
        }))));
        out.push(Action::Say(view.text("sheets-take-away-added")));
    }
    if done || cancel || shown.closed {
        *open = None;
    }
}
