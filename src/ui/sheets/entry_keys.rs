//! The keys that mean something else in the entry field than in a plain one, and what is pasted there.

use std::collections::BTreeSet;

use egui::{Event, Key, Modifiers, Ui};

use super::{Desk, entry::Entry};
use crate::{
    session::{Command, command::NewNote, typing},
    ui::{action::Action, acts::Act},
};

/// What the keys asked of the field in this frame.
#[derive(Default)]
pub(super) struct Keys {
    /// The note is done.
    pub entered: bool,
    /// The label put forward is taken.
    pub accept: bool,
    /// The last note is to be changed.
    pub edit_last: bool,
}

/// Takes the keys that mean something else here than in a plain field.
pub(super) fn hear(
    ui: &Ui,
    desk: &Desk<'_>,
    (entry, choices): (&mut Entry, usize),
    waiting: &mut Vec<Event>,
    out: &mut Vec<Action>,
) -> Keys {
    let mut keys = Keys::default();
    ui.input_mut(|input| {
        input.events.splice(0..0, waiting.drain(..));
        if choices > 0 {
            keys.accept = take(&mut input.events, Key::Tab, Modifiers::NONE);
            if take(&mut input.events, Key::ArrowDown, Modifiers::NONE) {
                entry.chosen = (entry.chosen + 1) % choices;
            }
            if take(&mut input.events, Key::ArrowUp, Modifiers::NONE) {
                entry.chosen = (entry.chosen + choices - 1) % choices;
            }
        }
        if entry.text.is_empty() {
            hear_empty(&mut input.events, entry, &mut keys, out);
        }
        take_pasted(&mut input.events, desk, entry.text.is_empty(), out);
        let enter = input
            .events
            .iter()
            .position(|event| is_key(event, Key::Enter, Modifiers::NONE));
        if let Some(at) = enter {
            // What was typed after Enter in the same frame belongs to the next note.
            waiting.extend(input.events.split_off(at + 1).into_iter().filter(is_typing));
            input.events.truncate(at);
            keys.entered = true;
        }
    });
    if !waiting.is_empty() {
        ui.ctx().request_repaint();
    }
    keys
}

/// In an empty field ↑ goes to the last note, Ctrl+Z undoes it, and Backspace takes the last label off.
fn hear_empty(events: &mut Vec<Event>, entry: &mut Entry, keys: &mut Keys, out: &mut Vec<Action>) {
    keys.edit_last = take(events, Key::ArrowUp, Modifiers::NONE);
    if take(events, Key::Z, Modifiers::COMMAND) {
        out.push(Action::Act(Act::Undo));
    }
    if take(events, Key::Z, Modifiers::COMMAND | Modifiers::SHIFT) {
        out.push(Action::Act(Act::Redo));
    }
    if !entry.labels.is_empty() && take(events, Key::Backspace, Modifiers::NONE) {
        entry.labels.pop();
    }
}

fn is_key(event: &Event, wanted: Key, with: Modifiers) -> bool {
    let same = |held: &Modifiers| {
        held.shift == with.shift
            && held.alt == with.alt
            && (held.command || held.ctrl) == (with.command || with.ctrl)
    };
    matches!(event, Event::Key { key, pressed: true, modifiers, .. } if *key == wanted && same(modifiers))
}

fn take(events: &mut Vec<Event>, key: Key, with: Modifiers) -> bool {
    let before = events.len();
    events.retain(|event| !is_key(event, key, with));
    events.len() < before
}

fn is_typing(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Key { pressed: true, .. }
    )
}

/// Many pasted lines are many notes, as one command. One line is pasted where the cursor is.
fn take_pasted(events: &mut [Event], desk: &Desk<'_>, empty: bool, out: &mut Vec<Action>) {
    for event in events.iter_mut() {
        let Event::Paste(text) = event else { continue };
        let lines = typing::lines_as_notes(text);
        match lines.as_slice() {
            [] => {}
            [line] if empty => *text = line.clone(),
            [_] => *text = text.trim_end_matches(['\r', '\n']).to_owned(),
            _ => {
                let note = |text: String| NewNote {
                    id: desk.view.ids.fresh(),
                    text,
                    labels: BTreeSet::new(),
                };
                let count = lines.len();
                let notes = lines.into_iter().map(note).collect();
                out.push(Action::wish(Command::AddNotes {
                    sheet: desk.sheet,
                    notes,
                }));
                out.push(Action::Say(
                    desk.view.with("sheets-pasted", &[("n", count.into())]),
                ));
                text.clear();
            }
        }
    }
}
