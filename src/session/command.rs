//! Commands: what a facilitator can wish, in her words. `decide` says whether it can be.

mod parts;

use serde::{Deserialize, Serialize};

use super::{
    change::Change,
    entity::{
        Block, BlockField, BlockKind, Comment, DetailField, Dot, Group, GroupState, Label, Note,
        Participant, ParticipantField, Photo, Question, QuestionField, Round, Sheet, Show,
        TakeAway, TakeAwayField, Thread, ThreadKind,
    },
    template::Case,
};
use crate::base::{Id, Minutes, Moment, Offset};

pub use parts::{Begin, ImportRow, NewNote, NewParticipant, NewTakeAway, NewThread, Side};

/// Names one who gives commands: a laptop, a second laptop, a group's device.
#[derive(Debug)]
pub enum ActorMark {}

/// Names one who gives commands.
pub type ActorId = Id<ActorMark>;

/// What someone may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Everything.
    Facilitator,
    /// Only for its own group.
    Table(Id<Group>),
}

/// When a command was given, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When.
    pub at: Moment,
    /// The laptop's distance from UTC then.
    pub offset: Offset,
    /// Who.
    pub actor: ActorId,
    /// The actor's own count of commands, from 1.
    pub count: u64,
    /// What the actor may do.
    pub standing: Standing,
}

/// A wish.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    missing_docs,
    reason = "the names of the variants are the facilitator's own words"
)]
pub enum Command {
    // Preparing
    Begin(Box<Begin>),
    SetDetail(DetailField),
    /// A new round with its own case, questions and division; `like` brings those of another.
    AddRound {
        id: Id<Round>,
        like: Option<Id<Round>>,
    },
    RemoveRound {
        id: Id<Round>,
    },
    SetCase {
        round: Id<Round>,
        case: Box<Case>,
    },
    AddQuestion {
        id: Id<Question>,
        round: Id<Round>,
        text: String,
    },
    EditQuestion {
        id: Id<Question>,
        field: QuestionField,
    },
    /// To the place `to` (from 0) among the questions of its round.
    MoveQuestion {
        id: Id<Question>,
        to: usize,
    },
    RemoveQuestion {
        id: Id<Question>,
    },
    AddLabel {
        id: Id<Label>,
        name: String,
    },
    AddBlock {
        id: Id<Block>,
        title: String,
        kind: BlockKind,
        minutes: Minutes,
        after: Option<Id<Block>>,
    },
    EditBlock {
        id: Id<Block>,
        field: BlockField,
    },
    /// To the place `to` (from 0) in the rundown.
    MoveBlock {
        id: Id<Block>,
        to: usize,
    },
    RemoveBlock {
        id: Id<Block>,
    },
    AddGroup {
        id: Id<Group>,
        round: Id<Round>,
    },
    RenameGroup {
        id: Id<Group>,
        name: String,
    },
    RemoveGroup {
        id: Id<Group>,
    },
    /// All at the same table, or at none yet.
    AddParticipants {
        people: Vec<NewParticipant>,
        group: Option<Id<Group>>,
    },
    EditParticipant {
        id: Id<Participant>,
        field: ParticipantField,
    },
    /// At this group's table, or at none, in this round.
    SeatParticipant {
        id: Id<Participant>,
        round: Id<Round>,
        group: Option<Id<Group>>,
    },
    RemoveParticipant {
        id: Id<Participant>,
    },
    /// Spreads municipalities and roles over the groups of the round.
    DivideFairly {
        round: Id<Round>,
    },

    // Running
    StartBlock,
    PauseBlock,
    ResumeBlock,
    NextBlock,
    BackBlock,
    /// Adds (or takes) minutes.
    AddTime {
        minutes: i32,
    },
    /// The world's clock jumped from one moment to another while the block ran: that time is not counted.
    SkipTime {
        from: Moment,
        to: Moment,
    },
    SetGroupState {
        id: Id<Group>,
        state: GroupState,
    },
    ShowOnBeamer(Show),
    FreezeBeamer(bool),
    BlankBeamer(bool),

    // Sheets
    AddNotes {
        sheet: Sheet,
        notes: Vec<NewNote>,
    },
    EditNote {
        id: Id<Note>,
        text: String,
    },
    /// To the place `to` (from 0) on `sheet`, its own or another.
    MoveNote {
        id: Id<Note>,
        sheet: Sheet,
        to: usize,
    },
    LabelNote {
        id: Id<Note>,
        label: String,
        on: bool,
    },
    DeleteNote {
        id: Id<Note>,
    },
    BringBackNote {
        id: Id<Note>,
    },
    /// `group_seed` names the groups that have to be made.
    Import {
        round: Id<Round>,
        group_seed: Id<Group>,
        rows: Vec<ImportRow>,
    },
    AddComment {
        id: Id<Comment>,
        note: Id<Note>,
        group: Option<Id<Group>>,
        text: String,
    },
    EditComment {
        id: Id<Comment>,
        text: String,
    },
    RemoveComment {
        id: Id<Comment>,
    },
    AddDot {
        id: Id<Dot>,
        note: Id<Note>,
        group: Option<Id<Group>>,
    },
    RemoveDot {
        id: Id<Dot>,
    },
    AddPhoto(Box<Photo>),
    DescribePhoto {
        id: Id<Photo>,
        alt: String,
    },
    RemovePhoto {
        id: Id<Photo>,
    },

    // Threads
    AddThread(Box<NewThread>),
    AcceptThread {
        id: Id<Thread>,
    },
    RejectThread {
        id: Id<Thread>,
    },
    ReproposeThread {
        id: Id<Thread>,
    },
    RenameThread {
        id: Id<Thread>,
        title: String,
    },
    ExplainThread {
        id: Id<Thread>,
        explanation: String,
    },
    SetThreadKind {
        id: Id<Thread>,
        kind: ThreadKind,
    },
    /// To the place `to` (from 0) among the threads of its kind and status.
    MoveThread {
        id: Id<Thread>,
        to: usize,
    },
    /// The notes of `from` go to `into`, and `from` goes.
    MergeThreads {
        into: Id<Thread>,
        from: Id<Thread>,
    },
    /// `notes` go from `id` to a new thread.
    SplitThread {
        id: Id<Thread>,
        new_id: Id<Thread>,
        title: String,
        notes: Vec<Id<Note>>,
    },
    /// A note stands in at most one thread or lone voice: placing it takes it from where it was.
    PlaceNotes {
        thread: Id<Thread>,
        side: Side,
        notes: Vec<Id<Note>>,
    },
    /// Also keeps out what was only put forward for it.
    TakeOutNotes {
        thread: Id<Thread>,
        notes: Vec<Id<Note>>,
    },
    RemoveThread {
        id: Id<Thread>,
    },

    // Take-aways
    AddTakeAway(Box<NewTakeAway>),
    EditTakeAway {
        id: Id<TakeAway>,
        field: TakeAwayField,
    },
    RemoveTakeAway {
        id: Id<TakeAway>,
    },

    /// Undoes (or does again) what another command did: `changes` are inverted, last first, where the
    /// session still is as they left it. The journal makes these.
    Revert {
        changes: Vec<Change>,
    },
}

/// How a command is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoing {
    /// With Ctrl+Z.
    Ordinary,
    /// With its own 'Terugdraaien': it has to do with time.
    Rewind,
    /// Not at all: it only chooses what is shown, or begins the session.
    Never,
}

impl Command {
    /// Its name in the journal and in the texts: `add-notes`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Begin(_) => "begin",
            Self::SetDetail(_) => "set-detail",
            Self::AddRound { .. } => "add-round",
            Self::RemoveRound { .. } => "remove-round",
            Self::SetCase { .. } => "set-case",
            Self::AddQuestion { .. } => "add-question",
            Self::EditQuestion { .. } => "edit-question",
            Self::MoveQuestion { .. } => "move-question",
            Self::RemoveQuestion { .. } => "remove-question",
            Self::AddLabel { .. } => "add-label",
            Self::AddBlock { .. } => "add-block",
            Self::EditBlock { .. } => "edit-block",
            Self::MoveBlock { .. } => "move-block",
            Self::RemoveBlock { .. } => "remove-block",
            Self::AddGroup { .. } => "add-group",
            Self::RenameGroup { .. } => "rename-group",
            Self::RemoveGroup { .. } => "remove-group",
            Self::AddParticipants { .. } => "add-participants",
            Self::EditParticipant { .. } => "edit-participant",
            Self::SeatParticipant { .. } => "seat-participant",
            Self::RemoveParticipant { .. } => "remove-participant",
            Self::DivideFairly { .. } => "divide-fairly",
            Self::StartBlock => "start-block",
            Self::PauseBlock => "pause-block",
            Self::ResumeBlock => "resume-block",
            Self::NextBlock => "next-block",
            Self::BackBlock => "back-block",
            Self::AddTime { .. } => "add-time",
            Self::SkipTime { .. } => "skip-time",
            Self::SetGroupState { .. } => "set-group-state",
            Self::ShowOnBeamer(_) => "show-on-beamer",
            Self::FreezeBeamer(_) => "freeze-beamer",
            Self::BlankBeamer(_) => "blank-beamer",
            Self::AddNotes { .. } => "add-notes",
            Self::EditNote { .. } => "edit-note",
            Self::MoveNote { .. } => "move-note",
            Self::LabelNote { .. } => "label-note",
            Self::DeleteNote { .. } => "delete-note",
            Self::BringBackNote { .. } => "bring-back-note",
            Self::Import { .. } => "import",
            Self::AddComment { .. } => "add-comment",
            Self::EditComment { .. } => "edit-comment",
            Self::RemoveComment { .. } => "remove-comment",
            Self::AddDot { .. } => "add-dot",
            Self::RemoveDot { .. } => "remove-dot",
            Self::AddPhoto(_) => "add-photo",
            Self::DescribePhoto { .. } => "describe-photo",
            Self::RemovePhoto { .. } => "remove-photo",
            Self::AddThread(_) => "add-thread",
            Self::AcceptThread { .. } => "accept-thread",
            Self::RejectThread { .. } => "reject-thread",
            Self::ReproposeThread { .. } => "repropose-thread",
            Self::RenameThread { .. } => "rename-thread",
            Self::ExplainThread { .. } => "explain-thread",
            Self::SetThreadKind { .. } => "set-thread-kind",
            Self::MoveThread { .. } => "move-thread",
            Self::MergeThreads { .. } => "merge-threads",
            Self::SplitThread { .. } => "split-thread",
            Self::PlaceNotes { .. } => "place-notes",
            Self::TakeOutNotes { .. } => "take-out-notes",
            Self::RemoveThread { .. } => "remove-thread",
            Self::AddTakeAway(_) => "add-take-away",
            Self::EditTakeAway { .. } => "edit-take-away",
            Self::RemoveTakeAway { .. } => "remove-take-away",
            Self::Revert { .. } => "revert",
        }
    }

    /// How it is undone.
    #[must_use]
    pub fn undoing(&self) -> Undoing {
        match self {
            Self::Begin(_)
            | Self::ShowOnBeamer(_)
            | Self::FreezeBeamer(_)
            | Self::BlankBeamer(_)
            | Self::SetGroupState { .. }
            | Self::Revert { .. } => Undoing::Never,
            Self::StartBlock
            | Self::PauseBlock
            | Self::ResumeBlock
            | Self::NextBlock
            | Self::BackBlock
            | Self::AddTime { .. }
            | Self::SkipTime { .. } => Undoing::Rewind,
            _ => Undoing::Ordinary,
        }
    }
}
