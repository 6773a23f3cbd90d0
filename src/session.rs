//! Every rule of a workshop: what it is made of, what can be wished, what may happen, what follows.
//!
//! A [`Command`] is a wish. [`decide()`] holds every rule and says which [`Change`]s it comes to, or why not.
//! [`apply`] makes a change and cannot fail. All else here only reads: the agenda and the timer from the
//! moments that were kept, coverage from the threads.
//!
//! Pure: no clock, no disk, no window, no randomness. Now, ids and chance are arguments.

pub mod agenda;
pub mod apart;
pub mod change;
pub mod command;
pub mod coverage;
pub mod decide;
pub mod entity;
pub mod index;
pub mod merge;
pub mod mood;
pub mod notes;
pub mod personal;
pub mod refusal;
pub mod review;
pub mod rooms;
pub mod run;
pub mod scene;
pub mod template;
pub mod typing;
pub mod unknown;

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use change::{Change, Edit, apply, inverse};
pub use command::{Command, Stamp, Standing};
pub use decide::decide;
pub use entity::*;
pub use index::Index;
pub use mood::Mood;
pub use notes::Notes;
pub use refusal::Refusal;
pub use rooms::Joined;
pub use scene::Scene;
pub use template::{Case, Material, Template};

use crate::base::{Id, Minutes};

/// The longest a block may take: twelve hours.
pub const MOST_MINUTES: Minutes = 720;

/// The longest a text may be, in characters.
pub const MOST_CHARACTERS: usize = 20_000;

/// Room between two neighbours in an order.
pub const RANK_STEP: Rank = 1 << 20;

/// One workshop, as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Its name.
    pub id: Id<Session>,
    /// What it is called, where and when.
    #[serde(default)]
    pub details: Details,
    /// What the template brought to read and to show.
    #[serde(default)]
    pub material: Material,
    /// What stands on the beamer.
    #[serde(default)]
    pub beamer: Beamer,
    /// Its rounds.
    #[serde(default, with = "list")]
    pub rounds: BTreeMap<Id<Round>, Round>,
    /// The questions of all rounds.
    #[serde(default, with = "list")]
    pub questions: BTreeMap<Id<Question>, Question>,
    /// Its labels.
    #[serde(default, with = "list")]
    pub labels: BTreeMap<Id<Label>, Label>,
    /// The rundown.
    #[serde(default, with = "list")]
    pub blocks: BTreeMap<Id<Block>, Block>,
    /// The groups of all rounds.
    #[serde(default, with = "list")]
    pub groups: BTreeMap<Id<Group>, Group>,
    /// Who was there.
    #[serde(default, with = "list")]
    pub participants: BTreeMap<Id<Participant>, Participant>,
    /// All notes, deleted ones too.
    #[serde(default)]
    pub notes: Notes,
    /// What groups said of each other's notes.
    #[serde(default, with = "list")]
    pub comments: BTreeMap<Id<Comment>, Comment>,
    /// Stickers.
    #[serde(default, with = "list")]
    pub dots: BTreeMap<Id<Dot>, Dot>,
    /// Pictures of the paper.
    #[serde(default, with = "list")]
    pub photos: BTreeMap<Id<Photo>, Photo>,
    /// Threads, tensions and lone voices; rejected proposals too.
    #[serde(default, with = "list")]
    pub threads: BTreeMap<Id<Thread>, Thread>,
    /// What people take home.
    #[serde(default, with = "list")]
    pub take_aways: BTreeMap<Id<TakeAway>, TakeAway>,
    /// The rooms that it came from, when it was merged from several.
    #[serde(default, skip_serializing_if = "Joined::is_empty")]
    pub joined: Joined,
}

impl Session {
    /// A session in which nothing has happened yet.
    #[must_use]
    pub fn new(id: Id<Session>) -> Self {
        Self {
            id,
            details: Details::default(),
            material: Material::default(),
            beamer: Beamer::default(),
            rounds: BTreeMap::new(),
            questions: BTreeMap::new(),
            labels: BTreeMap::new(),
            blocks: BTreeMap::new(),
            groups: BTreeMap::new(),
            participants: BTreeMap::new(),
            notes: Notes::default(),
            comments: BTreeMap::new(),
            dots: BTreeMap::new(),
            photos: BTreeMap::new(),
            threads: BTreeMap::new(),
            take_aways: BTreeMap::new(),
            joined: Joined::default(),
        }
    }

    /// The rundown, in order.
    #[must_use]
    pub fn rundown(&self) -> Vec<&Block> {
        in_order(self.blocks.values())
    }

    /// The block that is running or paused.
    #[must_use]
    pub fn current_block(&self) -> Option<&Block> {
        self.rundown()
            .into_iter()
            .rev()
            .find(|block| block.run.is_current())
    }

    /// The rounds, in order.
    #[must_use]
    pub fn rounds_in_order(&self) -> Vec<&Round> {
        in_order(self.rounds.values())
    }

    /// The questions of a round, in order.
    #[must_use]
    pub fn questions_of(&self, round: Id<Round>) -> Vec<&Question> {
        in_order(
            self.questions
                .values()
                .filter(|question| question.round == round),
        )
    }

    /// The groups of a round, by number.
    #[must_use]
    pub fn groups_of(&self, round: Id<Round>) -> Vec<&Group> {
        in_order(self.groups.values().filter(|group| group.round == round))
    }

    /// The labels, in order.
    #[must_use]
    pub fn labels_in_order(&self) -> Vec<&Label> {
        in_order(self.labels.values())
    }

    /// Who was there, in order.
    #[must_use]
    pub fn participants_in_order(&self) -> Vec<&Participant> {
        in_order(self.participants.values())
    }

    /// Who sat at a table, in order.
    #[must_use]
    pub fn members(&self, group: &Group) -> Vec<&Participant> {
        in_order(
            self.participants
                .values()
                .filter(|participant| participant.seats.get(&group.round) == Some(&group.id)),
        )
    }

    /// The threads of a kind and status, in order.
    #[must_use]
    pub fn threads_of(&self, kind: ThreadKind, status: ThreadStatus) -> Vec<&Thread> {
        in_order(
            self.threads
                .values()
                .filter(|thread| thread.kind == kind && thread.status == status),
        )
    }

    /// The take-aways, in order.
    #[must_use]
    pub fn take_aways_in_order(&self) -> Vec<&TakeAway> {
        in_order(self.take_aways.values())
    }

    /// The notes that were not deleted.
    pub fn live_notes(&self) -> impl Iterator<Item = &Note> {
        self.notes.values().filter(|note| !note.deleted)
    }

    /// The round that the screens show: that of the current block, else the first.
    #[must_use]
    pub fn active_round(&self) -> Option<&Round> {
        self.current_block()
            .and_then(|block| block.round)
            .and_then(|id| self.rounds.get(&id))
            .or_else(|| self.rounds_in_order().first().copied())
    }

    /// How many of the five stations, from the left, have content.
    #[must_use]
    pub fn stations_reached(&self) -> usize {
        let begun = self
            .blocks
            .values()
            .any(|block| block.run.started.is_some());
        let notes = self.live_notes().next().is_some();
        let accepted = self
            .threads
            .values()
            .any(|thread| thread.status == ThreadStatus::Accepted);
        let report = !self.take_aways.is_empty();
        let has = [!self.blocks.is_empty(), begun, notes, accepted, report];
        has.iter().rposition(|has| *has).map_or(0, |last| last + 1)
    }

    /// Every sheet of a round, question by question, group by group.
    #[must_use]
    pub fn sheets_of(&self, round: Id<Round>) -> Vec<Sheet> {
        let groups = self.groups_of(round);
        let sheet = |question: &Question, group: &&Group| Sheet {
            round,
            group: Some(group.id),
            question: question.id,
        };
        self.questions_of(round)
            .into_iter()
            .flat_map(|question| groups.iter().map(move |group| sheet(question, group)))
            .collect()
    }
}

/// Things of one kind by their rank, equal ranks by id.
pub fn in_order<'a, T: Entity + Ranked + 'a>(things: impl Iterator<Item = &'a T>) -> Vec<&'a T> {
    let mut things: Vec<&T> = things.collect();
    things.sort_by_key(|thing| (thing.rank(), thing.id()));
    things
}

/// Keeps a map of things as a list in files: the id stands in the thing itself.
mod list {
    use super::*;

    pub fn serialize<T, S>(things: &BTreeMap<Id<T>, T>, serializer: S) -> Result<S::Ok, S::Error>
    where
        T: Entity + Serialize,
        S: Serializer,
    {
        serializer.collect_seq(things.values())
    }

    pub fn deserialize<'de, T, D>(deserializer: D) -> Result<BTreeMap<Id<T>, T>, D::Error>
    where
        T: Entity + Deserialize<'de>,
        D: Deserializer<'de>,
    {
        let things = Vec::<T>::deserialize(deserializer)?;
        Ok(things
            .into_iter()
            .map(|thing| (thing.id(), thing))
            .collect())
    }
}
