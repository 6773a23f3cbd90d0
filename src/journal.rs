//! The history of a session: stamped entries, undo and redo per actor, replay.
//!
//! History is only ever added to. Undo is an entry of its own that inverts another one; what can be undone
//! next follows from the entries alone, so that it is the same live and after a replay. Knows no file.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::session::{
    Change, Command, Refusal, Session, Stamp, apply,
    command::{ActorId, Undoing},
    decide,
};

/// What one command came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place in the history, from 1.
    pub number: u64,
    /// When, and by whom.
    pub stamp: Stamp,
    /// Name of the command, as [`Command::name`] gives it.
    pub name: String,
    /// What it means for undo and redo.
    pub part: Part,
    /// What it changed, in order.
    pub changes: Vec<Change>,
}

/// What an entry means for undo and redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Can be undone with Ctrl+Z.
    Ordinary,
    /// Can be turned back with 'Terugdraaien'.
    Rewind,
    /// Is not undone.
    Never,
    /// Undid this entry.
    Undid(u64),
    /// Did this entry, that had been undone, again.
    Redid(u64),
    /// Turned this entry back.
    TurnedBack(u64),
}

/// The history, and what can be undone.
///
/// Holds the entries that can still be undone or done again; older ones are let go, so that a long day does
/// not fill the memory.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    last: u64,
    kept: BTreeMap<u64, Entry>,
    /// How many were kept when the others were last let go.
    reached: usize,
    undo: BTreeMap<ActorId, Vec<u64>>,
    redo: BTreeMap<ActorId, Vec<u64>>,
    rewind: Vec<u64>,
}

/// How far back an actor can undo.
const DEPTH: usize = 200;

impl Journal {
    /// A history that goes on after entry `last`; nothing before it can be undone.
    #[must_use]
    pub fn after(last: u64) -> Self {
        Self {
            last,
            ..Self::default()
        }
    }

    /// Number of the last entry, 0 when there is none.
    #[must_use]
    pub fn last(&self) -> u64 {
        self.last
    }

    /// Decides `command`, applies what it comes to, and adds the entry. `None` when nothing had to change.
    ///
    /// # Errors
    /// A [`Refusal`] when it cannot be; nothing has changed then.
    pub fn run(
        &mut self,
        session: &mut Session,
        command: &Command,
        stamp: Stamp,
    ) -> Result<Option<Entry>, Refusal> {
        let part = match command.undoing() {
            Undoing::Ordinary => Part::Ordinary,
            Undoing::Rewind => Part::Rewind,
            Undoing::Never => Part::Never,
        };
        self.enter(session, command, stamp, part, command.name())
    }

    /// Undoes the actor's own last command.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`], or [`Refusal::BuiltOn`] when others have gone on from it.
    pub fn undo(&mut self, session: &mut Session, stamp: Stamp) -> Result<Option<Entry>, Refusal> {
        let number = self
            .next_undo(stamp.actor)
            .ok_or(Refusal::NothingToUndo)?
            .number;
        self.revert(session, stamp, number, Part::Undid(number))
    }

    /// Does the actor's own last undone command again.
    ///
    /// # Errors
    /// [`Refusal::NothingToRedo`], or [`Refusal::BuiltOn`] when others have gone on since.
    pub fn redo(&mut self, session: &mut Session, stamp: Stamp) -> Result<Option<Entry>, Refusal> {
        let undone = self.next_redo(stamp.actor).ok_or(Refusal::NothingToRedo)?;
        let (number, of) = match undone.part {
            Part::Undid(of) => (undone.number, of),
            _ => return Err(Refusal::NothingToRedo),
        };
        self.revert(session, stamp, number, Part::Redid(of))
    }

    /// Turns back the last command that has to do with time, whoever gave it.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`], or [`Refusal::BuiltOn`].
    pub fn turn_back(
        &mut self,
        session: &mut Session,
        stamp: Stamp,
    ) -> Result<Option<Entry>, Refusal> {
        let number = self.next_rewind().ok_or(Refusal::NothingToUndo)?.number;
        self.revert(session, stamp, number, Part::TurnedBack(number))
    }

    /// What `undo` would undo for this actor.
    #[must_use]
    pub fn next_undo(&self, actor: ActorId) -> Option<&Entry> {
        self.kept.get(self.undo.get(&actor)?.last()?)
    }

    /// The undo that `redo` would take back for this actor.
    #[must_use]
    pub fn next_redo(&self, actor: ActorId) -> Option<&Entry> {
        self.kept.get(self.redo.get(&actor)?.last()?)
    }

    /// What 'Terugdraaien' would turn back.
    #[must_use]
    pub fn next_rewind(&self) -> Option<&Entry> {
        self.kept.get(self.rewind.last()?)
    }

    /// Adds an entry that was made before: a replay.
    pub fn replay(&mut self, session: &mut Session, entry: Entry) {
        for change in &entry.changes {
            apply(session, change);
        }
        self.keep(entry);
    }

    fn revert(
        &mut self,
        session: &mut Session,
        stamp: Stamp,
        number: u64,
        part: Part,
    ) -> Result<Option<Entry>, Refusal> {
        let changes = self
            .kept
            .get(&number)
            .map(|entry| entry.changes.clone())
            .unwrap_or_default();
        self.enter(session, &Command::Revert { changes }, stamp, part, "revert")
    }

    fn enter(
        &mut self,
        session: &mut Session,
        command: &Command,
        stamp: Stamp,
        part: Part,
        name: &str,
    ) -> Result<Option<Entry>, Refusal> {
        let changes = decide(session, command, &stamp)?;
        if changes.is_empty() {
            return Ok(None);
        }
        let name = name.to_owned();
        let entry = Entry {
            number: self.last + 1,
            stamp,
            name,
            part,
            changes,
        };
        self.replay(session, entry.clone());
        Ok(Some(entry))
    }

    fn keep(&mut self, entry: Entry) {
        self.last = self.last.max(entry.number);
        let number = entry.number;
        let actor = entry.stamp.actor;
        let undo = self.undo.entry(actor).or_default();
        let redo = self.redo.entry(actor).or_default();
        match entry.part {
            Part::Never => return,
            Part::Ordinary => {
                undo.push(number);
                redo.clear();
            }
            Part::Undid(of) => {
                undo.retain(|kept| *kept != of);
                redo.push(number);
            }
            // Undoing it once more inverts what doing it again changed.
            Part::Redid(_) => {
                redo.pop();
                undo.push(number);
            }
            Part::Rewind => self.rewind.push(number),
            Part::TurnedBack(of) => self.rewind.retain(|kept| *kept != of),
        }
        // Only of who did something; there may be hundreds.
        trim(undo);
        trim(&mut self.rewind);
        self.kept.insert(number, entry);
        self.let_go();
    }

    /// Forgets what nothing can reach any more.
    fn let_go(&mut self) {
        // Not until there are twice as many, or each entry would look through all of them.
        if self.kept.len() < (4 * DEPTH).max(2 * self.reached) {
            return;
        }
        let lists = self
            .undo
            .values()
            .chain(self.redo.values())
            .chain([&self.rewind]);
        let reachable: BTreeSet<u64> = lists.flatten().copied().collect();
        self.kept.retain(|number, _| reachable.contains(number));
        self.reached = self.kept.len();
    }
}

/// Leaves as many as can be undone.
fn trim(numbers: &mut Vec<u64>) {
    if numbers.len() > DEPTH {
        numbers.drain(..numbers.len() - DEPTH);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::{Clock as _, Id, Moment, Offset, SystemClock},
        session::Standing,
    };

    #[test]
    fn a_history_of_thousands_of_people_does_not_slow_down_and_each_can_undo() {
        let clock = SystemClock::new();
        let mut session = Session::new(Id::from_bits(1));
        let mut journal = Journal::default();
        for number in 1..=30_000 {
            let stamp = Stamp {
                at: Moment(0),
                offset: Offset(0),
                actor: Id::from_bits(number.into()),
                count: 1,
                standing: Standing::Facilitator,
            };
            let entry = Entry {
                number,
                stamp,
                name: "test".into(),
                part: Part::Ordinary,
                changes: Vec::new(),
            };
            journal.replay(&mut session, entry);
        }
        for number in [1, 15_000, 30_000] {
            let next = journal.next_undo(Id::from_bits(number.into()));
            assert_eq!(next.map(|entry| entry.number), Some(number));
        }
        // A second would do; when each looks through all of them it is minutes.
        assert!(clock.running().as_secs() < 20, "{:?}", clock.running());
    }
}
