//! What people keep apart: notes that were taken out of a thread or kept out, and threads that they would not merge.

use std::collections::BTreeSet;

use super::{Note, Session, Thread, ThreadKind, ThreadStatus};
use crate::base::Id;

/// Two sets of notes: none of the one may be put forward together with any of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// The one side.
    pub one: BTreeSet<Id<Note>>,
    /// The other side.
    pub other: BTreeSet<Id<Note>>,
}

impl Apart {
    /// Everything that is kept apart in a session.
    #[must_use]
    pub fn all(session: &Session) -> Vec<Self> {
        session.threads.values().filter_map(Self::of).collect()
    }

    fn of(thread: &Thread) -> Option<Self> {
        let other = match (thread.kind, thread.status) {
            (ThreadKind::Thread, ThreadStatus::Accepted) => thread.taken_out.clone(),
            (ThreadKind::Thread, ThreadStatus::Rejected) => {
                thread.against.iter().copied().collect()
            }
            _ => return None,
        };
        let one = thread.notes.iter().copied().collect();
        (!other.is_empty()).then_some(Self { one, other })
    }

    /// How many pairs, a note of `a` and one of `b`, it keeps apart.
    fn pairs(&self, a: &[Id<Note>], b: &[Id<Note>]) -> usize {
        let within = |notes: &[Id<Note>], side: &BTreeSet<Id<Note>>| {
            notes.iter().filter(|note| side.contains(note)).count()
        };
        within(a, &self.one) * within(b, &self.other)
            + within(a, &self.other) * within(b, &self.one)
    }
}

/// Whether half of two threads, or more, is kept apart: each note of the one with each of the other.
#[must_use]
pub fn parts(all: &[Apart], a: &[Id<Note>], b: &[Id<Note>]) -> bool {
    let apart: usize = all.iter().map(|apart| apart.pairs(a, b)).sum();
    apart > 0 && apart * 2 >= a.len() * b.len()
}
