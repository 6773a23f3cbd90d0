//! Splitting a thread in place: tick the notes that go, give the new thread a name.

use std::collections::BTreeSet;

use egui::{Key, Ui};

use super::desk::Desk;
use crate::{
    base::Id,
    session::{Command, Note, Thread},
    ui::{
        icons,
        theme::Tokens,
        widgets::{Button, Message, TextField, divider},
    },
};

/// A split that is being prepared.
#[derive(Debug, Clone)]
pub struct Split {
    /// The thread that notes go from.
    pub thread: Id<Thread>,
    /// The notes that go.
    pub picked: BTreeSet<Id<Note>>,
    title: String,
    tried: bool,
}

impl Split {
    /// Nothing is ticked yet.
    pub fn of(thread: Id<Thread>) -> Self {
        Self {
            thread,
            picked: BTreeSet::new(),
            title: String::new(),
            tried: false,
        }
    }

    /// Ticks a note, or takes the tick away.
    pub fn toggle(&mut self, note: Id<Note>) {
        if !self.picked.remove(&note) {
            self.picked.insert(note);
        }
    }
}

/// Draws what stands under the notes while a thread is being split.
pub fn split_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    let Some(mut split) = desk.draft.split.take() else {
        return;
    };
    let t = Tokens::of(ui);
    let live = thread
        .notes
        .iter()
        .filter(|id| desk.note(**id).is_some_and(|note| !note.deleted));
    let all = live.count();
    split.picked.retain(|id| thread.notes.contains(id));
    divider(ui);
    ui.label(t.strong(desk.text("threads-split-pick")));
    ui.label(t.support(desk.with(
        "threads-split-count",
        &[("n", split.picked.len().into()), ("total", all.into())],
    )));
    let (name, missing) = (
        desk.text("threads-split-name"),
        desk.text("threads-name-missing"),
    );
    let nameless = split.tried && split.title.trim().is_empty();
    let message = nameless.then_some(Message::Error(&missing));
    let field = TextField::new(&name, &mut split.title)
        .message(message)
        .show(ui);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let (go, cancel) = (desk.text("threads-split-do"), desk.text("common-cancel"));
    let possible = !split.picked.is_empty() && split.picked.len() < all;
    let why = if possible {
        String::new()
    } else {
        desk.text("threads-split-some")
    };
    let (go, cancel) = ui
        .horizontal(|ui| {
            let go = Button::primary(&go)
                .icon(icons::ARROWS_SPLIT)
                .enabled(possible)
                .tooltip(&why);
            (
                go.show(ui).clicked(),
                Button::secondary(&cancel).show(ui).clicked(),
            )
        })
        .inner;
    if (go || entered) && possible {
        if !split.title.trim().is_empty() {
            let new_id = desk.view.ids.fresh();
            let notes = split.picked.iter().copied().collect();
            desk.wish(Command::SplitThread {
                id: thread.id,
                new_id,
                title: split.title,
                notes,
            });
            return;
        }
        split.tried = true;
    }
    if !cancel {
        desk.draft.split = Some(split);
    }
}
