//! The things a session is made of, and their fields.
//!
//! Each thing has an id, and an enum of its fields, so that a change can say which field went from what to
//! what. The fields are public: what must hold between them is kept by `decide`, the one gate.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

use serde::{Deserialize, Serialize};

use super::{run::BlockRun, template::Case};
use crate::base::{Date, Id, Minutes, Moment, TimeOfDay};

/// Something in a session that can be added, changed field by field, and removed.
pub trait Entity: Clone + Debug + PartialEq {
    /// One of its fields, with a value.
    type Field: Clone + Debug + PartialEq;

    /// Its name.
    fn id(&self) -> Id<Self>;

    /// Gives a field its value.
    fn put(&mut self, field: Self::Field);

    /// The present value of the field that `like` names.
    fn field(&self, like: &Self::Field) -> Self::Field;
}

/// A thing that stands in an order among its like.
pub trait Ranked {
    /// Its place: lower comes first, and equal places go by id.
    fn rank(&self) -> Rank;
}

/// A place in an order, with gaps left for what comes between.
pub type Rank = i64;

macro_rules! fields {
    ($(#[$doc:meta])* $name:ident of $entity:ident { $($variant:ident($field:ident: $type:ty),)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "each names the field of the same name")]
        pub enum $name { $($variant($type),)* }

        impl $name {
            fn put_into(self, thing: &mut $entity) {
                match self { $(Self::$variant(value) => thing.$field = value,)* }
            }

            fn read_from(&self, thing: &$entity) -> Self {
                match self { $(Self::$variant(_) => Self::$variant(thing.$field.clone()),)* }
            }
        }
    };
}

macro_rules! entity {
    ($entity:ident, $field:ident) => {
        impl Entity for $entity {
            type Field = $field;

            fn id(&self) -> Id<Self> {
                self.id
            }

            fn put(&mut self, field: $field) {
                field.put_into(self);
            }

            fn field(&self, like: &$field) -> $field {
                like.read_from(self)
            }
        }
    };
    ($entity:ident, $field:ident, ranked) => {
        entity!($entity, $field);

        impl Ranked for $entity {
            fn rank(&self) -> Rank {
                self.rank
            }
        }
    };
}

mod around;
mod outcome;

pub use around::*;
pub use outcome::*;

/// What a session is called, where and when it is, and what it began from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Details {
    /// The session's name.
    pub title: String,
    /// The meeting it is part of.
    pub meeting: String,
    /// The room or building.
    pub place: String,
    /// The day.
    pub date: Date,
    /// Planned start, local time.
    pub start: TimeOfDay,
    /// Planned length; what the rundown is held against.
    pub available: Minutes,
    /// Minutes that local time is ahead of UTC on the day.
    pub offset: crate::base::Offset,
    /// Key of the template.
    pub template: String,
    /// Name of the template, as it was when the session began.
    pub template_title: String,
    /// The template's icon.
    pub icon: String,
}

fields! {
    /// A detail of the session.
    DetailField of Details {
        Title(title: String),
        Meeting(meeting: String),
        Place(place: String),
        Date(date: Date),
        Start(start: TimeOfDay),
        Available(available: Minutes),
        Offset(offset: crate::base::Offset),
        Template(template: String),
        TemplateTitle(template_title: String),
        Icon(icon: String),
    }
}

impl Details {
    /// Gives a field its value.
    pub fn put(&mut self, field: DetailField) {
        field.put_into(self);
    }

    /// The present value of the field that `like` names.
    #[must_use]
    pub fn field(&self, like: &DetailField) -> DetailField {
        like.read_from(self)
    }
}

/// A case, its questions and the groups as they sat: what a block works in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// Its name.
    pub id: Id<Round>,
    /// The template's key, empty when made by hand.
    pub key: String,
    /// Its place among the rounds.
    pub rank: Rank,
    /// What the groups work on.
    pub case: Case,
}

fields! {
    /// A field of a round.
    RoundField of Round { Rank(rank: Rank), Case(case: Case), }
}
entity!(Round, RoundField, ranked);

/// A question of a round: each group has a sheet for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its name.
    pub id: Id<Question>,
    /// The template's key, empty when made by hand.
    pub key: String,
    /// The round it belongs to.
    pub round: Id<Round>,
    /// Its place in the round.
    pub rank: Rank,
    /// The question itself.
    pub text: String,
    /// What stands small under it.
    pub hint: String,
    /// Sub-questions, each with the label that marks its answers.
    pub subquestions: Vec<Subquestion>,
}

/// Part of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subquestion {
    /// The template's key.
    pub key: String,
    /// The part itself.
    pub text: String,
    /// Key of the label that marks its answers, empty when there is none.
    #[serde(default)]
    pub label: String,
}

fields! {
    /// A field of a question.
    QuestionField of Question {
        Rank(rank: Rank),
        Text(text: String),
        Hint(hint: String),
        Subquestions(subquestions: Vec<Subquestion>),
    }
}
entity!(Question, QuestionField, ranked);

/// A label that a note can carry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// Its name.
    pub id: Id<Label>,
    /// The template's key, or one made from the word.
    pub key: String,
    /// Its place in the list.
    pub rank: Rank,
    /// The word that the user reads.
    pub name: String,
    /// Name of its icon.
    pub icon: String,
}

fields! {
    /// A field of a label.
    LabelField of Label { Rank(rank: Rank), Name(name: String), Icon(icon: String), }
}
entity!(Label, LabelField, ranked);

/// What people do in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The whole room together.
    #[default]
    Plenary,
    /// At the tables.
    Groups,
    /// Walking past the sheets.
    Walk,
    /// A pause.
    Break,
}

/// How much a block gives when time is short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Weight {
    /// Nothing: its minimum is its duration.
    Fixed,
    /// A little.
    #[default]
    Little,
    /// A lot.
    Much,
}

impl From<Weight> for u8 {
    fn from(weight: Weight) -> u8 {
        weight as u8
    }
}

impl TryFrom<u8> for Weight {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        match number {
            0 => Ok(Self::Fixed),
            1 => Ok(Self::Little),
            2 => Ok(Self::Much),
            _ => Err("a weight is 0, 1 or 2"), // technical
        }
    }
}

/// A part of the rundown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its name.
    pub id: Id<Block>,
    /// The template's key, empty when made by hand.
    pub key: String,
    /// Its place in the rundown.
    pub rank: Rank,
    /// What it is called.
    pub title: String,
    /// What people do in it.
    pub kind: BlockKind,
    /// Planned duration.
    pub planned: Minutes,
    /// What it needs at the least.
    pub minimum: Minutes,
    /// How much it gives when time is short.
    pub weight: Weight,
    /// It does not begin before this time.
    pub fixed_start: Option<TimeOfDay>,
    /// It has to be over by this time.
    pub fixed_end: Option<TimeOfDay>,
    /// For the facilitator.
    pub script: String,
    /// For the room.
    pub room: String,
    /// What to lay out beforehand.
    pub prepare: String,
    /// The round it works in.
    pub round: Option<Id<Round>>,
    /// The questions it is about.
    pub questions: Vec<Id<Question>>,
    /// How it went.
    pub run: BlockRun,
}

fields! {
    /// A field of a block.
    BlockField of Block {
        Rank(rank: Rank),
        Title(title: String),
        Kind(kind: BlockKind),
        Planned(planned: Minutes),
        Minimum(minimum: Minutes),
        Weight(weight: Weight),
        FixedStart(fixed_start: Option<TimeOfDay>),
        FixedEnd(fixed_end: Option<TimeOfDay>),
        Script(script: String),
        Room(room: String),
        Prepare(prepare: String),
        Round(round: Option<Id<Round>>),
        Questions(questions: Vec<Id<Question>>),
        Run(run: BlockRun),
    }
}
entity!(Block, BlockField, ranked);

/// How a group is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupState {
    /// At work.
    #[default]
    Busy,
    /// Has said that it is ready.
    Ready,
    /// Asks for help.
    Help,
    /// Marked as silent.
    Silent,
}

/// A table. Its number gives it a colour and a shape.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub id: Id<Group>,
    /// The round in which people sat like this.
    pub round: Id<Round>,
    /// From 1; picks colour and shape, and its place in the room.
    pub number: u32,
    /// What it is called, empty for 'Groep 1'.
    pub name: String,
    /// How it is doing.
    pub state: GroupState,
    /// Since when.
    pub since: Option<Moment>,
}

fields! {
    /// A field of a group.
    GroupField of Group {
        Number(number: u32),
        Name(name: String),
        State(state: GroupState),
        Since(since: Option<Moment>),
    }
}
entity!(Group, GroupField);

impl Ranked for Group {
    fn rank(&self) -> Rank {
        Rank::from(self.number)
    }
}

/// Someone in the room. The one place where a name may stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// Their name in the session.
    pub id: Id<Participant>,
    /// Their place in the list.
    pub rank: Rank,
    /// Their own name, empty when it is not kept.
    pub name: String,
    /// What they are.
    pub role: String,
    /// Where they are from.
    pub municipality: String,
    /// At which table they sat, per round.
    pub seats: BTreeMap<Id<Round>, Id<Group>>,
}

fields! {
    /// A field of a participant.
    ParticipantField of Participant {
        Rank(rank: Rank),
        Name(name: String),
        Role(role: String),
        Municipality(municipality: String),
        Seats(seats: BTreeMap<Id<Round>, Id<Group>>),
    }
}
entity!(Participant, ParticipantField, ranked);

/// A flip-over sheet: a round, a group (or the whole room) and a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Sheet {
    /// The round.
    pub round: Id<Round>,
    /// The group; `None` for the sheet of the whole room.
    pub group: Option<Id<Group>>,
    /// The question.
    pub question: Id<Question>,
}

/// What a group wrote. Its text stays as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Its name.
    pub id: Id<Note>,
    /// Where it hangs.
    pub sheet: Sheet,
    /// Its place on the sheet.
    pub rank: Rank,
    /// The words.
    pub text: String,
    /// Keys of its labels.
    pub labels: BTreeSet<String>,
    /// Marked as deleted; it can be brought back.
    pub deleted: bool,
    /// When it was written.
    pub at: Moment,
}

fields! {
    /// A field of a note.
    NoteField of Note {
        Sheet(sheet: Sheet),
        Rank(rank: Rank),
        Text(text: String),
        Labels(labels: BTreeSet<String>),
        Deleted(deleted: bool),
    }
}
entity!(Note, NoteField, ranked);
