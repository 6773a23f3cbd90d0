//! The form of the JSON: one struct for each object in it, in the order of its fields. `docs/verslag-json.md` tells what
//! they mean.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::{Amount, Count, Counts, OwnerFacts, People, Tables, Times};
use crate::{
    base::{Date, Id, Minutes, Moment, Offset, TimeOfDay},
    session::{
        Case, Comment, Group, Label, Note, Photo, Question, Round, Session, Sheet, Source,
        Subquestion, TakeAway, Thread, ThreadKind, ThreadStatus,
        template::{Reading, Support},
    },
};

#[derive(Serialize)]
pub(super) struct Document<'a> {
    pub(super) schema: u32,
    pub(super) session: SessionOut<'a>,
    pub(super) counts: Counts,
    pub(super) people: &'a People,
    pub(super) rounds: Vec<RoundOut<'a>>,
    pub(super) groups: Vec<GroupOut<'a>>,
    pub(super) questions: Vec<QuestionOut<'a>>,
    pub(super) labels: Vec<LabelOut<'a>>,
    pub(super) notes: Vec<NoteOut<'a>>,
    pub(super) threads: Vec<ThreadOut<'a>>,
    pub(super) unplaced: Vec<Id<Note>>,
    pub(super) walk: WalkOut,
    pub(super) unspoken: UnspokenOut<'a>,
    pub(super) takeaways: Vec<TakeAwayOut<'a>>,
    pub(super) municipalities: Vec<MunicipalityOut<'a>>,
    pub(super) support: &'a [Support],
    pub(super) reading: &'a [Reading],
    pub(super) times: &'a Times,
    pub(super) photos: Vec<PhotoOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct SessionOut<'a> {
    pub(super) id: Id<Session>,
    pub(super) title: &'a str,
    pub(super) meeting: &'a str,
    pub(super) place: &'a str,
    pub(super) date: Date,
    pub(super) start: TimeOfDay,
    pub(super) available: Minutes,
    pub(super) offset_minutes: Offset,
    pub(super) template: &'a str,
    pub(super) template_title: &'a str,
}

#[derive(Serialize)]
pub(super) struct RoundOut<'a> {
    pub(super) id: Id<Round>,
    pub(super) number: usize,
    pub(super) case: &'a Case,
}

#[derive(Serialize)]
pub(super) struct GroupOut<'a> {
    pub(super) id: Id<Group>,
    pub(super) round: Id<Round>,
    pub(super) number: u32,
    pub(super) name: &'a str,
    pub(super) participants: Amount,
    pub(super) notes: usize,
}

#[derive(Serialize)]
pub(super) struct QuestionOut<'a> {
    pub(super) id: Id<Question>,
    pub(super) round: Id<Round>,
    pub(super) number: usize,
    pub(super) key: &'a str,
    pub(super) text: &'a str,
    pub(super) hint: &'a str,
    pub(super) subquestions: &'a [Subquestion],
    pub(super) notes: usize,
}

#[derive(Serialize)]
pub(super) struct LabelOut<'a> {
    pub(super) id: Id<Label>,
    pub(super) key: &'a str,
    pub(super) name: &'a str,
}

#[derive(Serialize)]
pub(super) struct NoteOut<'a> {
    pub(super) id: Id<Note>,
    pub(super) number: usize,
    pub(super) group: Option<Id<Group>>,
    pub(super) question: Id<Question>,
    pub(super) round: Id<Round>,
    pub(super) text: &'a str,
    pub(super) labels: &'a BTreeSet<String>,
    pub(super) dots: usize,
    pub(super) comments: Vec<CommentOut<'a>>,
    /// When it was written; left out where the report is anonymous.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<Moment>,
}

#[derive(Serialize)]
pub(super) struct CommentOut<'a> {
    pub(super) id: Id<Comment>,
    pub(super) group: Option<Id<Group>>,
    pub(super) text: &'a str,
}

#[derive(Serialize)]
pub(super) struct ThreadOut<'a> {
    pub(super) id: Id<Thread>,
    pub(super) title: &'a str,
    pub(super) kind: ThreadKind,
    pub(super) status: ThreadStatus,
    pub(super) explanation: &'a str,
    pub(super) notes: Vec<Id<Note>>,
    pub(super) against: Vec<Id<Note>>,
    pub(super) coverage: Option<CoverageOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct CoverageOut<'a> {
    pub(super) present: usize,
    pub(super) possible: usize,
    pub(super) groups: Vec<Id<Group>>,
    pub(super) room: bool,
    pub(super) roles: &'a [Count],
    pub(super) municipalities: &'a [Count],
}

#[derive(Serialize)]
pub(super) struct UnspokenOut<'a> {
    pub(super) questions: Vec<Id<Question>>,
    pub(super) subquestions: Vec<SilentOut<'a>>,
    pub(super) unlabelled: Vec<Id<Question>>,
    /// The label that nobody used, where nobody named the council.
    pub(super) council: Option<&'a str>,
    /// Groups with an instrument and no goal.
    pub(super) goalless: Vec<Id<Group>>,
}

#[derive(Serialize)]
pub(super) struct WalkOut {
    pub(super) dots: usize,
    pub(super) dotted: usize,
    pub(super) comments: usize,
    pub(super) most: Vec<Id<Note>>,
    pub(super) commented: Vec<Id<Note>>,
}

#[derive(Serialize)]
pub(super) struct MunicipalityOut<'a> {
    pub(super) name: &'a str,
    pub(super) people: Amount,
    pub(super) tables: Tables,
    pub(super) groups: Vec<Id<Group>>,
    pub(super) notes: Vec<Id<Note>>,
    pub(super) threads: Vec<ShareOut>,
    pub(super) takeaways: Vec<Id<TakeAway>>,
}

#[derive(Serialize)]
pub(super) struct ShareOut {
    pub(super) thread: Id<Thread>,
    pub(super) notes: usize,
}

#[derive(Serialize)]
pub(super) struct SilentOut<'a> {
    pub(super) question: Id<Question>,
    pub(super) key: &'a str,
    pub(super) text: &'a str,
}

#[derive(Serialize)]
pub(super) struct TakeAwayOut<'a> {
    pub(super) id: Id<TakeAway>,
    pub(super) what: &'a str,
    pub(super) owner: &'a OwnerFacts,
    pub(super) date: Option<Date>,
    pub(super) for_whom: &'a str,
    pub(super) source: Option<Source>,
}

#[derive(Serialize)]
pub(super) struct PhotoOut<'a> {
    pub(super) id: Id<Photo>,
    pub(super) sheet: Sheet,
    pub(super) file: String,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) alt: &'a str,
}
