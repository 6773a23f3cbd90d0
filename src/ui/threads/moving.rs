//! Where a note can go, and the commands that bring it there. Knows no window.
//!
//! Each move is one command where that can be, so that one Ctrl+Z takes it back.

use crate::{
    base::Id,
    session::{
        Command, Note, Session, Thread, ThreadKind, ThreadStatus,
        command::{NewThread, Side},
    },
};

/// Letters of the longest name that is taken from a note.
pub const LONGEST: usize = 80;

/// Where a note was when it was taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// In a proposal.
    Put(u128),
    /// Among what fits a thread.
    Fitting(u128),
    /// In a confirmed thread.
    Thread(u128),
    /// On a side of a tension: the first or the second.
    Side(u128, bool),
    /// On a side of a possible tension, at this place of the list.
    PutSide(usize, bool),
    /// A lone voice.
    Lone(u128),
    /// A possible lone voice.
    PutLone,
    /// Nowhere yet.
    Unplaced,
}

impl Spot {
    /// The confirmed thread, tension or lone voice that the note can be taken out of.
    pub fn home(self) -> Option<Id<Thread>> {
        match self {
            Self::Thread(id) | Self::Side(id, _) | Self::Lone(id) => Some(Id::from_bits(id)),
            _ => None,
        }
    }
}

/// Where a note can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Into this thread.
    Thread(Id<Thread>),
    /// Into a new thread, which is named after the note at first.
    New,
    /// To this side of a tension.
    Side(Id<Thread>, Side),
    /// To the one side of a new tension, which is named after the note at first.
    NewTension,
    /// Among the lone voices.
    Lone,
    /// Out of where it is.
    Out,
}

/// Whether a note from `spot` can go there at all.
pub fn fits(spot: Spot, target: Target) -> bool {
    match (spot, target) {
        (Spot::Thread(from), Target::Thread(to)) => Id::from_bits(from) != to,
        (Spot::Side(from, second), Target::Side(to, side)) => {
            Id::from_bits(from) != to || second != (side == Side::Second)
        }
        (Spot::Lone(_), Target::Lone) => false,
        (_, Target::Out) => spot.home().is_some(),
        _ => true,
    }
}

/// The command that brings `note` from `spot` to `target`. `new_id` names what has to be made.
pub fn wish(
    session: &Session,
    note: Id<Note>,
    (spot, target): (Spot, Target),
    new_id: Id<Thread>,
) -> Option<Command> {
    let alone = lone_of(session, note, spot);
    let notes = vec![note];
    let command = match (target, alone) {
        (Target::Thread(into), Some(from)) => Command::MergeThreads { into, from },
        (Target::Thread(thread), None) => Command::PlaceNotes {
            thread,
            side: Side::First,
            notes,
        },
        (Target::New, Some(id)) => Command::SetThreadKind {
            id,
            kind: ThreadKind::Thread,
        },
        (Target::New, None) => add(session, new_id, ThreadKind::Thread, note)?,
        (Target::Side(thread, side), _) => Command::PlaceNotes {
            thread,
            side,
            notes,
        },
        (Target::NewTension, _) => add(session, new_id, ThreadKind::Tension, note)?,
        (Target::Lone, _) => add(session, new_id, ThreadKind::Lone, note)?,
        (Target::Out, Some(id)) => Command::RemoveThread { id },
        (Target::Out, None) => Command::TakeOutNotes {
            thread: spot.home()?,
            notes,
        },
    };
    Some(command)
}

/// The thread that a note opens as after this move.
pub fn opened(session: &Session, note: Id<Note>, spot: Spot, new_id: Id<Thread>) -> Id<Thread> {
    lone_of(session, note, spot).unwrap_or(new_id)
}

/// The lone voice that consists of this note only: it moves as a whole, with what was typed about it.
fn lone_of(session: &Session, note: Id<Note>, spot: Spot) -> Option<Id<Thread>> {
    let Spot::Lone(id) = spot else { return None };
    let thread = session.threads.get(&Id::from_bits(id))?;
    (thread.notes == [note]).then_some(thread.id)
}

fn add(session: &Session, id: Id<Thread>, kind: ThreadKind, note: Id<Note>) -> Option<Command> {
    let text = &session.notes.get(&note)?.text;
    Some(Command::AddThread(Box::new(NewThread {
        id,
        title: opening(text, LONGEST),
        kind,
        status: ThreadStatus::Accepted,
        notes: vec![note],
        against: Vec::new(),
    })))
}

/// A note's own words as a name: all of them, or the first ones where there are more than so many letters.
pub fn opening(text: &str, longest: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= longest {
        return text;
    }
    let start: String = text.chars().take(longest.saturating_sub(1)).collect();
    let end = start
        .rfind(' ')
        .filter(|at| *at > longest / 2)
        .unwrap_or(start.len());
    format!("{}…", start.get(..end).unwrap_or(&start).trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(opening(text, LONGEST), expected);
    }

    #[test]
    fn a_name_from_a_note_keeps_its_words_and_stays_short() {
        check("Wijktafels\nper  buurt", "Wijktafels per buurt");
        check(
            &"wijk ".repeat(30),
            &format!("{}…", "wijk ".repeat(15).trim_end()),
        );
        check(&"é".repeat(90), &format!("{}…", "é".repeat(79)));
    }

    #[test]
    fn a_note_does_not_move_to_where_it_is() {
        let (a, b) = (7_u128, 8_u128);
        assert!(!fits(Spot::Thread(a), Target::Thread(Id::from_bits(a))));
        assert!(fits(Spot::Thread(a), Target::Thread(Id::from_bits(b))));
        assert!(!fits(
            Spot::Side(a, true),
            Target::Side(Id::from_bits(a), Side::Second)
        ));
        assert!(fits(
            Spot::Side(a, true),
            Target::Side(Id::from_bits(a), Side::First)
        ));
        assert!(!fits(Spot::Unplaced, Target::Out));
        assert!(!fits(Spot::Put(a), Target::Out));
    }
}
