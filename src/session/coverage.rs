//! How wide a thread is: which groups, roles and municipalities stand behind it, and on which questions.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Note, Question, Round, Session, in_order};
use crate::base::Id;

/// Who stands behind some notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Every group of the rounds that the notes come from, by round and number; true when it has a note here.
    pub groups: Vec<(Id<Group>, bool)>,
    /// Roles at the tables that have a note here, with how many people.
    pub roles: BTreeMap<String, usize>,
    /// Municipalities at those tables, with how many people.
    pub municipalities: BTreeMap<String, usize>,
    /// Questions with how many notes.
    pub questions: BTreeMap<Id<Question>, usize>,
    /// How many live notes.
    pub notes: usize,
}

impl Coverage {
    /// The coverage of `notes`; deleted and unknown ones do not count.
    #[must_use]
    pub fn of(session: &Session, notes: impl IntoIterator<Item = Id<Note>>) -> Self {
        let notes: BTreeSet<Id<Note>> = notes.into_iter().collect();
        let notes: Vec<&Note> = notes
            .iter()
            .filter_map(|id| session.notes.get(id))
            .filter(|note| !note.deleted)
            .collect();
        let mut coverage = Self {
            notes: notes.len(),
            ..Self::default()
        };
        let rounds: BTreeSet<Id<Round>> = notes.iter().map(|note| note.sheet.round).collect();
        let present: BTreeSet<Id<Group>> =
            notes.iter().filter_map(|note| note.sheet.group).collect();
        for note in &notes {
            *coverage.questions.entry(note.sheet.question).or_default() += 1;
        }
        for round in in_order(
            session
                .rounds
                .values()
                .filter(|round| rounds.contains(&round.id)),
        ) {
            let groups = session.groups_of(round.id);
            coverage.groups.extend(
                groups
                    .iter()
                    .map(|group| (group.id, present.contains(&group.id))),
            );
        }
        coverage.count_people(session, &present);
        coverage
    }

    fn count_people(&mut self, session: &Session, present: &BTreeSet<Id<Group>>) {
        for person in session.participants.values() {
            if !person.seats.values().any(|group| present.contains(group)) {
                continue;
            }
            for (word, counts) in [
                (&person.role, &mut self.roles),
                (&person.municipality, &mut self.municipalities),
            ] {
                if !word.trim().is_empty() {
                    *counts.entry(word.trim().to_owned()).or_default() += 1;
                }
            }
        }
    }

    /// How many groups have a note here.
    #[must_use]
    pub fn present(&self) -> usize {
        self.groups.iter().filter(|(_, present)| *present).count()
    }

    /// How many groups could have.
    #[must_use]
    pub fn possible(&self) -> usize {
        self.groups.len()
    }
}
