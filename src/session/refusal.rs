//! Why a command cannot be, in the facilitator's words.

use crate::words::{Arg, Words};

/// A wish that cannot be fulfilled. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The session has begun already.
    HasBegun,
    /// What the command is about is not there (any more).
    Gone,
    /// A text that must say something is empty.
    EmptyText,
    /// A text of more characters than this.
    TooLong(usize),
    /// A duration outside 1 to this many minutes.
    Duration(u32),
    /// A minimum above the planned duration.
    Minimum,
    /// The block has run; its place and existence are history.
    BlockHasRun,
    /// A round in which groups have written cannot go.
    RoundInUse,
    /// The last round cannot go.
    LastRound,
    /// A question with this many notes cannot go.
    QuestionHasNotes(usize),
    /// A group with this many notes cannot go.
    GroupHasNotes(usize),
    /// More groups than fit in a room.
    TooManyGroups(usize),
    /// There is no group to divide people over.
    NoGroups,
    /// There is nobody to divide.
    NoParticipants,
    /// A label with this name exists.
    LabelExists,
    /// The rundown is empty.
    NoBlocks,
    /// Every block has been done.
    AllDone,
    /// No block is running.
    NotRunning,
    /// A block is running already.
    AlreadyRunning,
    /// It stands still already.
    AlreadyPaused,
    /// It does not stand still.
    NotPaused,
    /// There is no block before this one.
    FirstBlock,
    /// The question does not belong to that round.
    WrongRound,
    /// A thread needs a note.
    NoNotes,
    /// A tension needs notes on both sides.
    OneSided,
    /// A split must leave notes on both sides.
    SplitAll,
    /// A thread cannot be merged with itself.
    SameThread,
    /// The import names a question that does not exist, in this row from 1.
    UnknownQuestion(usize),
    /// The import has a text that is too long, in this row from 1.
    ImportTooLong(usize),
    /// Others have built on what would be undone.
    BuiltOn,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// A table may only do this for itself.
    NotYours,
    /// The session is open elsewhere and can only be read here.
    ReadOnly,
}

impl Refusal {
    /// Its key in the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::HasBegun => "errors-has-begun",
            Self::Gone => "errors-gone",
            Self::EmptyText => "errors-empty-text",
            Self::TooLong(_) => "errors-too-long",
            Self::Duration(_) => "errors-duration",
            Self::Minimum => "errors-minimum",
            Self::BlockHasRun => "errors-block-has-run",
            Self::RoundInUse => "errors-round-in-use",
            Self::LastRound => "errors-last-round",
            Self::QuestionHasNotes(_) => "errors-question-has-notes",
            Self::GroupHasNotes(_) => "errors-group-has-notes",
            Self::TooManyGroups(_) => "errors-too-many-groups",
            Self::NoGroups => "errors-no-groups",
            Self::NoParticipants => "errors-no-participants",
            Self::LabelExists => "errors-label-exists",
            Self::NoBlocks => "errors-no-blocks",
            Self::AllDone => "errors-all-done",
            Self::NotRunning => "errors-not-running",
            Self::AlreadyRunning => "errors-already-running",
            Self::AlreadyPaused => "errors-already-paused",
            Self::NotPaused => "errors-not-paused",
            Self::FirstBlock => "errors-first-block",
            Self::WrongRound => "errors-wrong-round",
            Self::NoNotes => "errors-no-notes",
            Self::OneSided => "errors-one-sided",
            Self::SplitAll => "errors-split-all",
            Self::SameThread => "errors-same-thread",
            Self::UnknownQuestion(_) => "errors-unknown-question",
            Self::ImportTooLong(_) => "errors-import-too-long",
            Self::BuiltOn => "errors-built-on",
            Self::NothingToUndo => "errors-nothing-to-undo",
            Self::NothingToRedo => "errors-nothing-to-redo",
            Self::NotYours => "errors-not-yours",
            Self::ReadOnly => "errors-read-only",
        }
    }

    /// The sentence that the user reads.
    #[must_use]
    pub fn say(self, words: &Words) -> String {
        let number = match self {
            Self::TooLong(n)
            | Self::QuestionHasNotes(n)
            | Self::GroupHasNotes(n)
            | Self::TooManyGroups(n)
            | Self::UnknownQuestion(n)
            | Self::ImportTooLong(n) => n,
            Self::Duration(n) => n as usize,
            _ => return words.text(self.key()),
        };
        words.with(self.key(), &[("n", Arg::from(number))])
    }
}
