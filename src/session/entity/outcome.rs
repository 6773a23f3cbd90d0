//! What comes of the notes: threads, take-aways, and what the room sees of it all.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Block, Entity, Note, Participant, Question, Rank, Ranked, Round};
use crate::base::{Date, Id};

/// What a thread is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThreadKind {
    /// Came back at several groups.
    #[default]
    Thread,
    /// In dispute: two sides.
    Tension,
    /// Seen by one group only.
    Lone,
}

/// Where a thread stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThreadStatus {
    /// Put forward.
    #[default]
    Proposed,
    /// Confirmed by people.
    Accepted,
    /// Turned down; it does not come back.
    Rejected,
}

/// A red thread, a tension or a lone voice, with the notes behind it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Thread {
    /// Its name.
    pub id: Id<Thread>,
    /// Its place among the threads.
    pub rank: Rank,
    /// What it is called.
    pub title: String,
    /// Typed by people; empty until they do.
    pub explanation: String,
    /// What it is.
    pub kind: ThreadKind,
    /// Where it stands.
    pub status: ThreadStatus,
    /// The notes behind it; for a tension the one side.
    pub notes: Vec<Id<Note>>,
    /// The other side of a tension, or of a merge of two threads that was turned down.
    pub against: Vec<Id<Note>>,
    /// Notes that people took out or kept out; they are not put forward for it again.
    pub taken_out: BTreeSet<Id<Note>>,
}

fields! {
    /// A field of a thread.
    ThreadField of Thread {
        Rank(rank: Rank),
        Title(title: String),
        Explanation(explanation: String),
        Kind(kind: ThreadKind),
        Status(status: ThreadStatus),
        Notes(notes: Vec<Id<Note>>),
        Against(against: Vec<Id<Note>>),
        TakenOut(taken_out: BTreeSet<Id<Note>>),
    }
}
entity!(Thread, ThreadField, ranked);

impl Thread {
    /// Whether it can have two sides: a tension, or a merge of two threads that was turned down.
    #[must_use]
    pub fn may_have_sides(&self) -> bool {
        self.kind == ThreadKind::Tension
            || (self.kind, self.status) == (ThreadKind::Thread, ThreadStatus::Rejected)
    }
}

/// Who does what was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// Nobody yet.
    #[default]
    Nobody,
    /// Someone in the room.
    Participant(Id<Participant>),
    /// A role, in words.
    Role(String),
}

/// What a take-away came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A thread.
    Thread(Id<Thread>),
    /// A note.
    Note(Id<Note>),
}

/// What someone takes home.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TakeAway {
    /// Its name.
    pub id: Id<TakeAway>,
    /// Its place in the list.
    pub rank: Rank,
    /// What is done.
    pub what: String,
    /// By whom.
    pub owner: Owner,
    /// By when.
    pub date: Option<Date>,
    /// For whom.
    pub for_whom: String,
    /// What it came from.
    pub source: Option<Source>,
}

fields! {
    /// A field of a take-away.
    TakeAwayField of TakeAway {
        Rank(rank: Rank),
        What(what: String),
        Owner(owner: Owner),
        Date(date: Option<Date>),
        ForWhom(for_whom: String),
        Source(source: Option<Source>),
    }
}
entity!(TakeAway, TakeAwayField, ranked);

/// What can stand on the beamer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// The block, with its text for the room.
    #[default]
    Block,
    /// The case.
    Case,
    /// A question.
    Question(Id<Question>),
    /// A page of the participatiemix, from 0.
    Mix(u32),
    /// A page of the confirmed threads, from 0.
    Threads(u32),
    /// The take-aways.
    TakeAways,
    /// The support that exists, a page from 0.
    Support(u32),
}

/// What the room keeps seeing: a page, and what it was about then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "FrozenInFile")]
pub struct Frozen {
    /// Which page.
    pub show: Show,
    /// The block that ran.
    pub block: Option<Id<Block>>,
    /// The round whose case could be shown.
    pub round: Option<Id<Round>>,
    /// Every block had ended.
    pub over: bool,
}

/// The first sessions kept the page alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum FrozenInFile {
    Whole {
        show: Show,
        block: Option<Id<Block>>,
        round: Option<Id<Round>>,
        over: bool,
    },
    Page(Show),
}

impl From<FrozenInFile> for Frozen {
    fn from(file: FrozenInFile) -> Self {
        match file {
            FrozenInFile::Whole {
                show,
                block,
                round,
                over,
            } => Self {
                show,
                block,
                round,
                over,
            },
            FrozenInFile::Page(show) => Self {
                show,
                block: None,
                round: None,
                over: false,
            },
        }
    }
}

/// What stands on the beamer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Beamer {
    /// What the facilitator chose.
    pub show: Show,
    /// What the room keeps seeing while the facilitator looks further.
    pub frozen: Option<Frozen>,
    /// Nothing at all.
    pub blank: bool,
}

fields! {
    /// A field of the beamer.
    BeamerField of Beamer { Show(show: Show), Frozen(frozen: Option<Frozen>), Blank(blank: bool), }
}

impl Beamer {
    /// Gives a field its value.
    pub fn put(&mut self, field: BeamerField) {
        field.put_into(self);
    }

    /// The present value of the field that `like` names.
    #[must_use]
    pub fn field(&self, like: &BeamerField) -> BeamerField {
        like.read_from(self)
    }

    /// What the room sees, `None` when the screen is blank.
    #[must_use]
    pub fn visible(&self) -> Option<Show> {
        (!self.blank).then(|| self.frozen.map_or(self.show, |frozen| frozen.show))
    }
}
