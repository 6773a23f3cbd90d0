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

/// What another group said of a note in the gallery walk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comment {
    /// Its name.
    pub id: Id<Comment>,
    /// The note it is about.
    pub note: Id<Note>,
    /// Who said it; `None` when that is not known.
    pub group: Option<Id<Group>>,
    /// The words.
    pub text: String,
    /// When.
    pub at: Moment,
}

fields! {
    /// A field of a comment.
    CommentField of Comment { Text(text: String), Group(group: Option<Id<Group>>), }
}
entity!(Comment, CommentField);

/// A sticker on a note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dot {
    /// Its name.
    pub id: Id<Dot>,
    /// The note it is on.
    pub note: Id<Note>,
    /// Whose it is; `None` when that is not known.
    pub group: Option<Id<Group>>,
}

fields! {
    /// A field of a dot.
    DotField of Dot { Group(group: Option<Id<Group>>), }
}
entity!(Dot, DotField);

/// A picture of a paper sheet. The file lies in the session's `photos/` under its hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Photo {
    /// Its name.
    pub id: Id<Photo>,
    /// The sheet it shows.
    pub sheet: Sheet,
    /// SHA-256 of the file, in hex.
    pub hash: String,
    /// `jpg` or `png`.
    pub extension: String,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What can be seen, for who cannot see it.
    pub alt: String,
    /// When it was added.
    pub at: Moment,
}

fields! {
    /// A field of a photo.
    PhotoField of Photo { Alt(alt: String), Sheet(sheet: Sheet), }
}
entity!(Photo, PhotoField);

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
    /// The other side of a tension.
    pub against: Vec<Id<Note>>,
    /// Notes that people took out; they are not put forward for it again.
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

/// What stands on the beamer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Beamer {
    /// What the facilitator chose.
    pub show: Show,
    /// What the room keeps seeing while the facilitator looks further.
    pub frozen: Option<Show>,
    /// Nothing at all.
    pub blank: bool,
}

fields! {
    /// A field of the beamer.
    BeamerField of Beamer { Show(show: Show), Frozen(frozen: Option<Show>), Blank(blank: bool), }
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
        (!self.blank).then(|| self.frozen.unwrap_or(self.show))
    }
}
