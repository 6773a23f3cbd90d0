//! What is asked by key, palette or menu, and what it means here: it depends on where the focus is.

use egui::{Key, Modifiers, Ui};

use super::{
    alike,
    clash::{Clash, Pole},
    desk::Desk,
    dialogs::Asked,
    fits,
    moving::{Spot, Target},
    unfolded::shift,
};
use crate::{
    base::Id,
    session::Thread,
    ui::{action::Action, acts::Act},
};

/// Hears the acts of this frame that are not heard by one part of the screen alone.
pub fn hear(ui: &Ui, desk: &mut Desk<'_>) {
    let view = desk.view;
    if let Some((_, frames)) = &mut desk.draft.focus_note
        && *frames > 0
    {
        *frames -= 1;
        ui.ctx().request_repaint();
    }
    // A note says again in this frame that it has the focus.
    let focused_note = desk.draft.focused_note.take();
    let folded = desk.draft.focused_folded.take();
    let control_has_focus = ui.memory(|memory| memory.focused().is_some());
    if view.asks(Act::NewThread) {
        desk.draft.asked = Some(Asked::New(String::new(), false));
    }
    if view.asks(Act::AcceptThread)
        && let Some(put) = desk.selected()
    {
        desk.decide(&put, true);
    }
    if view.asks(Act::RejectThread) {
        match focused_note.filter(|note| !matches!(note.spot, Spot::Put(_))) {
            Some(note) if fits::deny(desk, note) => {}
            Some(note) => desk.carry(note, Target::Out),
            None => reject(desk, !control_has_focus || focused_note.is_some()),
        }
    }
    if view.asks(Act::NewTension) {
        let pole = focused_note.map(|note| Pole::Note(note.note));
        let pole = pole.or(folded.map(Pole::Thread));
        desk.draft.asked = Some(match pole {
            Some(pole) => Asked::Clash(Clash::of(desk, pole)),
            None => Asked::NewTension(String::new(), false),
        });
    }
    if view.asks(Act::MoveNote) {
        move_note(desk);
    }
    hear_suggestions(desk);
    if let Some(thread) = folded.or_else(|| desk.open_thread()) {
        hear_thread(ui, desk, thread, folded.is_some());
    }
    if view.asks(Act::ThreadsOnBeamer) && !view.beamer_open {
        desk.out.push(Action::Act(Act::Beamer));
    }
}

/// What concerns notes that fit somewhere, and threads that are alike.
fn hear_suggestions(desk: &mut Desk<'_>) {
    let view = desk.view;
    for (act, place) in [(Act::PlaceNote, true), (Act::KeepNoteOut, false)] {
        if view.asks(act) {
            fits::hear(desk, place);
        }
    }
    for (act, merge) in [(Act::MergeAlike, true), (Act::KeepApart, false)] {
        if view.asks(act) {
            alike::hear(desk, merge);
        }
    }
}

/// What concerns one thread: the folded one that has the focus, else the unfolded one.
fn hear_thread(ui: &Ui, desk: &mut Desk<'_>, thread: Id<Thread>, has_focus: bool) {
    let view = desk.view;
    let acts = [Act::RenameThread, Act::MergeThreads, Act::SplitThread];
    if acts.into_iter().any(|act| view.asks(act)) {
        desk.open(thread);
    }
    if view.asks(Act::RenameThread) {
        desk.draft.rename_next = Some(thread);
    }
    if view.asks(Act::MergeThreads) && desk.facts.threads.len() + desk.facts.proposals.len() > 1 {
        desk.draft.asked = Some(Asked::to_merge(thread));
    }
    if view.asks(Act::SplitThread) {
        desk.draft.begin_split(thread);
    }
    if has_focus {
        let (up, down) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::ALT, Key::ArrowUp),
                input.consume_key(Modifiers::ALT, Key::ArrowDown),
            )
        });
        shift(desk, thread, i32::from(down) - i32::from(up));
    }
}

/// Turns the chosen proposal down, but not by a key that was meant for something else.
fn reject(desk: &mut Desk<'_>, meant: bool) {
    if let Some(put) = desk.selected().filter(|_| meant || desk.draft.card_focused) {
        desk.draft.focus_card = desk.draft.card_focused;
        desk.decide(&put, false);
    }
}

/// Asks where the note goes that has the focus, or had it last.
fn move_note(desk: &mut Desk<'_>) {
    let held = desk
        .draft
        .held
        .filter(|held| desk.note(held.note).is_some_and(|note| !note.deleted));
    match held {
        Some(held) => desk.draft.asked = Some(Asked::to_move(held)),
        None => {
            let text = desk.text("threads-choose-note");
            desk.out.push(Action::Say(text));
        }
    }
}
