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

    /// What it keeps from a note.
    fn from(&self, note: Id<Note>) -> impl Iterator<Item = Id<Note>> {
        let sides = [(&self.one, &self.other), (&self.other, &self.one)];
        let kept = sides
            .into_iter()
            .filter(move |(own, _)| own.contains(&note));
        kept.flat_map(|(_, far)| far.iter().copied())
    }
}

/// Whether half of two threads, or more, is kept apart: each note of the one with each of the other.
#[must_use]
pub fn parts(all: &[Apart], a: &[Id<Note>], b: &[Id<Note>]) -> bool {
    let apart: usize = a
        .iter()
        .map(|note| {
            // A set, because more than one decision can hold the same pair.
            let far: BTreeSet<_> = all.iter().flat_map(|apart| apart.from(*note)).collect();
            b.iter().filter(|other| far.contains(other)).count()
        })
        .sum();
    apart > 0 && apart * 2 >= a.len() * b.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: &[u128]) -> Vec<Id<Note>> {
        numbers.iter().copied().map(Id::from_bits).collect()
    }

    fn apart(one: &[u128], other: &[u128]) -> Apart {
        let set = |numbers| ids(numbers).into_iter().collect();
        Apart {
            one: set(one),
            other: set(other),
        }
    }

    #[test]
    fn a_pair_that_two_decisions_hold_counts_once() {
        let (a, b) = (ids(&[1, 2]), ids(&[3, 4]));
        let once = [apart(&[1], &[3])];
        assert!(!parts(&once, &a, &b));
        let again = [apart(&[1], &[3]), apart(&[3], &[1])];
        assert!(!parts(&again, &a, &b), "one of four pairs");
        let half = [apart(&[1], &[3]), apart(&[4, 3], &[1])];
        assert!(parts(&half, &a, &b));
        assert!(!parts(&[], &a, &b));
    }
}
