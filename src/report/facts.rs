//! What a report is made of: counts, and places in its lists. No markup, no widths, no colours.

use serde::Serialize;

use crate::{
    base::{Date, Id, Minutes, TimeOfDay},
    session::{BlockKind, Case, Group, Note, Question, Round, Thread, ThreadKind},
};

/// Place of a note in `Report::notes`, from 0.
pub type NoteAt = usize;

/// Place of a group in `Report::groups`, from 0.
pub type GroupAt = usize;

/// Place of a question in `Report::questions`, from 0.
pub type QuestionAt = usize;

/// How many there were of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// People.
    pub participants: usize,
    /// Different municipalities.
    pub municipalities: usize,
    /// Groups of the round that had most.
    pub groups: usize,
    /// Notes that were not deleted.
    pub notes: usize,
    /// Notes in a thread, tension or lone voice.
    pub placed: usize,
    /// Stickers on those notes.
    pub dots: usize,
    /// Comments on those notes.
    pub comments: usize,
    /// Photos of paper.
    pub photos: usize,
}

/// A role or municipality, and how many people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The word.
    pub word: String,
    /// How many.
    pub amount: Amount,
}

/// A number of people that is told to others. In JSON `null` when they are few.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Amount {
    /// At least one, and fewer than [`FEW`](super::FEW).
    Few,
    /// Not fewer, and not counted out: with it, the only few ones beside it could be worked out.
    Enough,
    /// This many.
    Exactly(usize),
}

impl Amount {
    /// How `people` are told.
    #[must_use]
    pub fn of(people: usize) -> Self {
        if people < super::FEW {
            Self::Few
        } else {
            Self::Exactly(people)
        }
    }
}

/// Who was there, without names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct People {
    /// How many.
    pub total: usize,
    /// Roles, most people first.
    pub roles: Vec<Count>,
    /// Those without a role, if any.
    pub without_role: Option<Amount>,
    /// Municipalities, most people first.
    pub municipalities: Vec<Count>,
    /// Those without a municipality, if any.
    pub without_municipality: Option<Amount>,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoundFacts {
    /// Its id.
    pub id: Id<Round>,
    /// From 1.
    pub number: usize,
    /// What the groups worked on.
    pub case: Case,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionFacts {
    /// Its id.
    pub id: Id<Question>,
    /// The template's key.
    pub key: String,
    /// Place of its round in `Report::rounds`; `None` when the round is not there.
    pub round: Option<usize>,
    /// From 1, within its round.
    pub number: usize,
    /// Its name without its text: 'Vraag 1'.
    pub label: String,
    /// The question; may be empty.
    pub text: String,
    /// What stands small under it.
    pub hint: String,
    /// Its parts.
    pub subquestions: Vec<SubquestionFacts>,
    /// How many notes.
    pub notes: usize,
    /// How many groups wrote one.
    pub groups: usize,
    /// How many groups could have.
    pub groups_possible: usize,
}

/// Part of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubquestionFacts {
    /// The part.
    pub text: String,
    /// The word of the label that marks its answers, empty when there is none.
    pub label: String,
    /// Notes of the round that carry the label.
    pub notes: usize,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupFacts {
    /// Its id.
    pub id: Id<Group>,
    /// Place of its round in `Report::rounds`; `None` when the round is not there.
    pub round: Option<usize>,
    /// From 1, within its round; picks colour and shape.
    pub number: u32,
    /// What people call it; may be empty.
    pub name: String,
    /// Number and name as they are written: 'Groep 1', 'Groep 2 (Rijnvelden)'.
    pub label: String,
    /// How many sat there.
    pub participants: usize,
    /// How many notes it wrote.
    pub notes: usize,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteFacts {
    /// Its id.
    pub id: Id<Note>,
    /// From 1, through the whole report.
    pub number: usize,
    /// The words, as typed.
    pub text: String,
    /// Whose sheet it stands on.
    pub owner: SheetOwner,
    /// The question; `None` when it is not there.
    pub question: Option<QuestionAt>,
    /// Words of its labels.
    pub labels: Vec<String>,
    /// Stickers.
    pub dots: usize,
    /// What others said of it.
    pub comments: Vec<CommentFacts>,
    /// Where it is told.
    pub homes: Vec<Home>,
}

/// What others said of a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommentFacts {
    /// Who; `None` when that is not known.
    pub group: Option<GroupAt>,
    /// The words.
    pub text: String,
}

/// A thread, tension or lone voice that holds a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Home {
    /// What it is.
    pub kind: ThreadKind,
    /// From 1, among its kind.
    pub number: usize,
}

/// A sheet with at least a note or a photo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetFacts {
    /// Place of its round in `Report::rounds`; `None` when it is not there.
    pub round: Option<usize>,
    /// Its question; `None` when it is not there.
    pub question: Option<QuestionAt>,
    /// Whose it is.
    pub owner: SheetOwner,
    /// Its notes, in order.
    pub notes: Vec<NoteAt>,
    /// Pictures of it.
    pub photos: Vec<PhotoFacts>,
}

/// Whose sheet it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetOwner {
    /// A group's.
    Group(GroupAt),
    /// The whole room's.
    Room,
    /// Of a group that is not there.
    Unknown,
}

/// A picture of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhotoFacts {
    /// Its name in the session's folder of photos.
    pub file: String,
    /// What can be seen; empty when nobody has said it.
    pub alt: String,
}

/// Who stands behind some notes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CoverageFacts {
    /// How many groups.
    pub present: usize,
    /// How many could have.
    pub possible: usize,
    /// Every group that could have, and whether it did.
    pub groups: Vec<Bead>,
    /// A note comes from the sheet of the whole room.
    pub room: bool,
    /// Roles at the tables that have a note here; none where fewer than [`FEW`](super::FEW) people sit there.
    pub roles: Vec<Count>,
    /// Municipalities at those tables, under the same rule.
    pub municipalities: Vec<Count>,
}

/// A group on a thread's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bead {
    /// The group.
    pub group: GroupAt,
    /// It has a note here.
    pub present: bool,
}

/// A confirmed thread, tension or lone voice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThreadFacts {
    /// Its id.
    pub id: Id<Thread>,
    /// From 1, among its kind.
    pub number: usize,
    /// What it is called.
    pub title: String,
    /// Typed by people; may be empty.
    pub explanation: String,
    /// Who stands behind it.
    pub coverage: CoverageFacts,
    /// How many notes are behind it, on both sides.
    pub size: usize,
    /// Where no explanation was typed: at most two notes, of different groups, that stand in its place.
    pub leads: Vec<NoteAt>,
    /// The notes behind it; for a tension the one side.
    pub notes: Vec<NoteAt>,
    /// The other side of a tension.
    pub against: Vec<NoteAt>,
}

/// What nobody wrote about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Unspoken {
    /// Questions without a note.
    pub questions: Vec<QuestionAt>,
    /// Parts of questions whose label no note carries, as places in the question's list. Left out where the
    /// question has no notes at all, or where none of its notes was labelled: then nothing can be said.
    pub subquestions: Vec<(QuestionAt, usize)>,
    /// Questions with notes of which none carries the label of one of its parts.
    pub unlabelled: Vec<QuestionAt>,
    /// Nobody named the council: the word of its label, which no note carries.
    pub council: Option<String>,
    /// Groups that named an instrument and no goal.
    pub goalless: Option<Goalless>,
}

/// Groups with a note that carries the one label, and none that carries the other or stands at the question for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Goalless {
    /// The word of the label that they used.
    pub instrument: String,
    /// The word of the label that they did not use.
    pub goal: String,
    /// Which groups; at least one.
    pub groups: Vec<GroupAt>,
}

impl Unspoken {
    /// Nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
            && self.subquestions.is_empty()
            && self.unlabelled.is_empty()
            && self.council.is_none()
            && self.goalless.is_none()
    }
}

/// Who does what was agreed, without names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerFacts {
    /// Nobody yet.
    Nobody,
    /// Someone in the room: what they are or else where they are from, and never both. May be empty.
    Person(String),
    /// A role, in words.
    Role(String),
}

/// What a take-away came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceFacts {
    /// A thread; its place in the report when it was confirmed.
    Thread {
        /// What it is called.
        title: String,
        /// Where it stands.
        home: Option<Home>,
    },
    /// A note.
    Note(NoteAt),
}

/// What someone takes home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TakeAwayFacts {
    /// What is done.
    pub what: String,
    /// By whom.
    pub owner: OwnerFacts,
    /// By when.
    pub date: Option<Date>,
    /// For whom; may be empty.
    pub for_whom: String,
    /// What it came from.
    pub source: Option<SourceFacts>,
}

/// The gallery walk: what groups stuck and wrote on each other's sheets.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Walk {
    /// How many notes got a sticker.
    pub dotted: usize,
    /// The notes with most stickers, most first; equal ones in their own order.
    pub most: Vec<NoteAt>,
    /// The notes with a comment, in order.
    pub commented: Vec<NoteAt>,
}

/// A thread, and how much of it comes from some groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Where it is told.
    pub home: Home,
    /// How many of its notes are theirs.
    pub notes: usize,
}

/// Why a municipality's page names no groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tables {
    /// It does name them.
    Told,
    /// Fewer than [`FEW`](super::FEW) people sat there together.
    TooFew,
    /// Nobody wrote down where its people sat.
    Unknown,
}

/// What one municipality takes home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MunicipalityFacts {
    /// From 1, by the alphabet.
    pub number: usize,
    /// What it is called.
    pub name: String,
    /// How many of its people were there.
    pub people: Amount,
    /// Whether `groups` says where they sat.
    pub tables: Tables,
    /// The groups in which its people sat.
    pub groups: Vec<GroupAt>,
    /// The confirmed threads, tensions and lone voices with notes of those groups.
    pub shares: Vec<Share>,
    /// How many notes those groups wrote.
    pub size: usize,
    /// Those notes.
    pub notes: Vec<NoteAt>,
    /// Those of them that stand on the page: at the question what the approach asks of a municipality, where there
    /// is one, else all.
    pub shown: Vec<NoteAt>,
    /// What its people do, or what is done for it, as places in `Report::take_aways`.
    pub take_aways: Vec<usize>,
}

/// Planned against real times.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Times {
    /// The rundown, in order.
    pub blocks: Vec<BlockTimes>,
    /// From the planned start to the planned end.
    pub planned: Option<Span>,
    /// From the first start to the last end; `None` when nothing was started.
    pub real: Option<Span>,
    /// The day it was led, where that is not the planned day.
    pub led_on: Option<Date>,
    /// How it went in each room, where it was held in several.
    pub rooms: Vec<RoomTimes>,
}

/// How the blocks went in one room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomTimes {
    /// What the room is called; may be empty.
    pub name: String,
    /// For each block of the rundown when it was held there; `None` where it was not.
    pub blocks: Vec<Option<Span>>,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// When it began.
    pub start: TimeOfDay,
    /// When it ended; `None` while it runs.
    pub end: Option<TimeOfDay>,
    /// How long, in whole minutes, rounded; `None` while it runs, for a block that nobody ended says nothing.
    pub minutes: Option<Minutes>,
}

/// A block in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockTimes {
    /// From 1.
    pub number: usize,
    /// What it is called.
    pub title: String,
    /// What people do in it.
    pub kind: BlockKind,
    /// As planned.
    pub planned: Span,
    /// As it went; `None` when it was not started.
    pub real: Option<Span>,
    /// Minutes of that in which the timer stood still; 0 while it runs.
    pub paused: Minutes,
}
