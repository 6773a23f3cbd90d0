//! All notes of a session, with the place where each sheet ends: whoever adds a note need not look at all others.
//!
//! Reads as the map that it is. Whoever changes the map itself makes the ends be looked for anew; `Notes::follow` keeps
//! them through what happens to a note.

use std::{
    collections::BTreeMap,
    ops::{Deref, DerefMut},
    sync::OnceLock,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Edit, Note, NoteField, Rank, Sheet, list};
use crate::base::Id;

/// Notes by their ids.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    all: BTreeMap<Id<Note>, Note>,
    /// The last rank on each sheet; derived, never kept.
    ends: OnceLock<BTreeMap<Sheet, Rank>>,
}

impl Notes {
    /// The last rank on this sheet, deleted notes counted.
    pub(super) fn end_of(&self, sheet: Sheet) -> Option<Rank> {
        let ends = self.ends.get_or_init(|| ends_of(&self.all));
        ends.get(&sheet).copied()
    }

    /// Makes a change.
    pub(super) fn follow(&mut self, edit: &Edit<Note>) {
        match edit {
            Edit::Added(note) if !self.all.contains_key(&note.id) => {
                if let Some(ends) = self.ends.get_mut() {
                    move_end(ends, note);
                }
                edit.apply(&mut self.all);
            }
            Edit::Changed { to, .. } if !matches!(to, NoteField::Sheet(_) | NoteField::Rank(_)) => {
                edit.apply(&mut self.all);
            }
            _ => edit.apply(self),
        }
    }
}

fn ends_of(notes: &BTreeMap<Id<Note>, Note>) -> BTreeMap<Sheet, Rank> {
    let mut ends = BTreeMap::new();
    for note in notes.values() {
        move_end(&mut ends, note);
    }
    ends
}

fn move_end(ends: &mut BTreeMap<Sheet, Rank>, note: &Note) {
    let end = ends.entry(note.sheet).or_insert(note.rank);
    *end = note.rank.max(*end);
}

impl Deref for Notes {
    type Target = BTreeMap<Id<Note>, Note>;

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

impl DerefMut for Notes {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.ends.take();
        &mut self.all
    }
}

impl PartialEq for Notes {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl<'a> IntoIterator for &'a Notes {
    type Item = (&'a Id<Note>, &'a Note);
    type IntoIter = std::collections::btree_map::Iter<'a, Id<Note>, Note>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

impl Serialize for Notes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        list::serialize(&self.all, serializer)
    }
}

impl<'de> Deserialize<'de> for Notes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (all, ends) = (list::deserialize(deserializer)?, OnceLock::new());
        Ok(Self { all, ends })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Moment;

    fn sheet(bits: u128) -> Sheet {
        Sheet {
            round: Id::from_bits(1),
            group: None,
            question: Id::from_bits(bits),
        }
    }

    fn note(bits: u128, rank: Rank) -> Note {
        Note {
            id: Id::from_bits(bits),
            sheet: sheet(1),
            rank,
            text: "Wijktafels".to_owned(),
            labels: Default::default(),
            deleted: false,
            at: Moment(0),
        }
    }

    fn added(note: Note) -> Edit<Note> {
        Edit::Added(Box::new(note))
    }

    fn changed(bits: u128, from: NoteField, to: NoteField) -> Edit<Note> {
        let id = Id::from_bits(bits);
        Edit::Changed { id, from, to }
    }

    /// After each change of the kinds that move an end, the ends are those of the notes as they are.
    #[test]
    fn the_ends_follow_what_happens_to_notes() {
        let mut notes = Notes::default();
        assert_eq!(notes.end_of(sheet(1)), None);
        let moved = changed(2, NoteField::Sheet(sheet(1)), NoteField::Sheet(sheet(2)));
        let lower = changed(2, NoteField::Rank(30), NoteField::Rank(5));
        let edits = [
            added(note(1, 10)),
            added(note(2, 30)),
            added(note(3, 20)),
            moved.clone(),
            moved.inverse(),
            lower,
            added(note(2, 40)),
            added(note(2, 7)),
            Edit::Removed(Box::new(note(3, 20))),
            added(note(3, 20)),
        ];
        for (n, edit) in edits.iter().enumerate() {
            notes.follow(edit);
            for sheet in [sheet(1), sheet(2)] {
                let looked_for = ends_of(&notes).get(&sheet).copied();
                assert_eq!(notes.end_of(sheet), looked_for, "after edit {n}");
            }
        }
    }

    #[test]
    fn whoever_changes_the_map_itself_makes_the_ends_be_looked_for() {
        let mut notes = Notes::default();
        notes.insert(Id::from_bits(1), note(1, 10));
        assert_eq!(notes.end_of(sheet(1)), Some(10));
        notes.insert(Id::from_bits(2), note(2, 50));
        assert_eq!(notes.end_of(sheet(1)), Some(50));
        notes.clear();
        assert_eq!(notes.end_of(sheet(1)), None);
    }

    /// That the others are not looked at: a rank that was changed behind its back is not seen.
    #[test]
    fn a_note_more_does_not_make_all_others_be_looked_at() {
        let mut notes = Notes::default();
        notes.follow(&added(note(1, 10)));
        assert_eq!(notes.end_of(sheet(1)), Some(10));
        if let Some(note) = notes.all.get_mut(&Id::from_bits(1)) {
            note.rank = 1_000;
        }
        notes.follow(&added(note(2, 20)));
        assert_eq!(notes.end_of(sheet(1)), Some(20));
    }
}
