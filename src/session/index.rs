//! Where everything is: what can be looked up of a session without walking through it.
//!
//! Derived, never kept: made anew when the session has changed.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Comment, Group, Note, Photo, Question, Session, Sheet, Thread, ThreadKind, ThreadStatus,
};
use crate::base::{Id, Moment};

/// Look-ups of one session at one moment.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// Live notes of each sheet, in order.
    pub sheets: BTreeMap<Sheet, Vec<Id<Note>>>,
    /// Deleted notes of each sheet, in order.
    pub deleted: BTreeMap<Sheet, Vec<Id<Note>>>,
    /// Live notes of each group and question.
    pub counts: BTreeMap<(Id<Group>, Id<Question>), usize>,
    /// Dots per note.
    pub dots: BTreeMap<Id<Note>, usize>,
    /// Comments per note, oldest first.
    pub comments: BTreeMap<Id<Note>, Vec<Id<Comment>>>,
    /// Photos per sheet, oldest first.
    pub photos: BTreeMap<Sheet, Vec<Id<Photo>>>,
    /// The threads that a note stands in, rejected ones left out.
    pub threads: BTreeMap<Id<Note>, Vec<Id<Thread>>>,
    /// Live notes in an accepted thread, tension or lone voice.
    pub placed: BTreeSet<Id<Note>>,
    /// When each group wrote its newest live note.
    pub newest: BTreeMap<Id<Group>, Moment>,
    /// How many notes are live.
    pub live: usize,
}

impl Index {
    /// The look-ups of `session`.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let mut index = Self::default();
        index.add_notes(session);
        index.add_surroundings(session);
        index.add_threads(session);
        index
    }

    fn add_notes(&mut self, session: &Session) {
        let mut notes: Vec<&Note> = session.notes.values().collect();
        notes.sort_by_key(|note| (note.rank, note.id));
        for note in notes {
            if note.deleted {
                self.deleted.entry(note.sheet).or_default().push(note.id);
                continue;
            }
            self.live += 1;
            self.sheets.entry(note.sheet).or_default().push(note.id);
            if let Some(group) = note.sheet.group {
                *self.counts.entry((group, note.sheet.question)).or_default() += 1;
                let newest = self.newest.entry(group).or_insert(note.at);
                *newest = note.at.max(*newest);
            }
        }
    }

    fn add_surroundings(&mut self, session: &Session) {
        for dot in session.dots.values() {
            *self.dots.entry(dot.note).or_default() += 1;
        }
        let mut comments: Vec<&Comment> = session.comments.values().collect();
        comments.sort_by_key(|comment| (comment.at, comment.id));
        for comment in comments {
            self.comments
                .entry(comment.note)
                .or_default()
                .push(comment.id);
        }
        let mut photos: Vec<&Photo> = session.photos.values().collect();
        photos.sort_by_key(|photo| (photo.at, photo.id));
        for photo in photos {
            self.photos.entry(photo.sheet).or_default().push(photo.id);
        }
    }

    fn add_threads(&mut self, session: &Session) {
        let live = |id: &&Id<Note>| session.notes.get(id).is_some_and(|note| !note.deleted);
        for thread in session.threads.values() {
            if thread.status == ThreadStatus::Rejected {
                continue;
            }
            for note in thread.notes.iter().chain(&thread.against).filter(live) {
                self.threads.entry(*note).or_default().push(thread.id);
                if thread.status == ThreadStatus::Accepted {
                    self.placed.insert(*note);
                }
            }
        }
    }

    /// How many live notes a sheet has.
    #[must_use]
    pub fn notes_on(&self, sheet: &Sheet) -> usize {
        self.sheets.get(sheet).map_or(0, Vec::len)
    }

    /// The accepted thread or lone voice that a note stands in.
    #[must_use]
    pub fn home<'a>(&self, session: &'a Session, note: Id<Note>) -> Option<&'a Thread> {
        self.threads
            .get(&note)?
            .iter()
            .filter_map(|id| session.threads.get(id))
            .find(|thread| {
                thread.status == ThreadStatus::Accepted && thread.kind != ThreadKind::Tension
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Moment;

    #[test]
    fn deleted_notes_are_found_by_their_sheet_and_do_not_count() {
        let sheet = Sheet {
            round: Id::from_bits(1),
            group: None,
            question: Id::from_bits(2),
        };
        let note = |bits: u128, deleted| Note {
            id: Id::from_bits(bits),
            sheet,
            rank: 0,
            text: "Wijktafels".to_owned(),
            labels: BTreeSet::new(),
            deleted,
            at: Moment(0),
        };
        let mut session = Session::new(Id::from_bits(9));
        for note in [note(1, false), note(2, true), note(3, true)] {
            session.notes.insert(note.id, note);
        }
        let index = Index::of(&session);
        assert_eq!(index.deleted[&sheet], [Id::from_bits(2), Id::from_bits(3)]);
        assert_eq!((index.live, index.notes_on(&sheet)), (1, 1));
    }
}
