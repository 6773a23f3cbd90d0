//! What comes with a command that makes something: the new thing as the user gave it, not yet checked.

use std::collections::BTreeSet;

use crate::{
    base::{Date, Id, Offset},
    session::{
        Session,
        entity::{Note, Owner, Participant, Source, TakeAway, Thread, ThreadKind, ThreadStatus},
        template::Template,
    },
};

/// A note to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct NewNote {
    /// Its id; a note that is there already is not added again.
    pub id: Id<Note>,
    /// Its text.
    pub text: String,
    /// Keys of its labels.
    pub labels: BTreeSet<String>,
}

/// Someone to be added. At least one of the three texts says something.
#[derive(Debug, Clone, PartialEq)]
pub struct NewParticipant {
    /// Their id; who is there already is not added again.
    pub id: Id<Participant>,
    /// Their own name, may be empty.
    pub name: String,
    /// What they are.
    pub role: String,
    /// Where they are from.
    pub municipality: String,
}

/// A row of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRow {
    /// The new note's id.
    pub id: Id<Note>,
    /// Number from 1 or name; an unknown one is made.
    pub group: String,
    /// Number from 1 or text.
    pub question: String,
    /// Its text.
    pub text: String,
}

/// A take-away to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTakeAway {
    /// Its id.
    pub id: Id<TakeAway>,
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

/// A thread to be added: a proposal, one made by hand, a tension or a lone voice.
#[derive(Debug, Clone, PartialEq)]
pub struct NewThread {
    /// Its id.
    pub id: Id<Thread>,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: ThreadKind,
    /// Where it stands from the start.
    pub status: ThreadStatus,
    /// The notes behind it, or the one side.
    pub notes: Vec<Id<Note>>,
    /// The other side of a tension, or of a merge that is turned down.
    pub against: Vec<Id<Note>>,
}

/// Side of a tension; a thread has only `First`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// `notes`.
    #[default]
    First,
    /// `against`.
    Second,
}

/// What a session begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct Begin {
    /// Everything the session begins with gets an id derived from this one.
    pub seed: Id<Session>,
    /// What it begins from; `None` for an empty one.
    pub template: Option<Template>,
    /// Its title; empty for the template's.
    pub title: String,
    /// The day.
    pub date: Date,
    /// Minutes ahead of UTC on that day.
    pub offset: Offset,
    /// How many groups; `None` for the template's number.
    pub groups: Option<u32>,
}
