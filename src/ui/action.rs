//! What a screen can ask of the app. Screens push these; the app carries them out after drawing.

use std::path::PathBuf;

use super::acts::Act;
use crate::{
    base::Id,
    host::{ExportFormat, Settings, Task},
    session::{Command, Note, Sheet},
};

/// The stations of the day, left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Station {
    /// Voorbereiden.
    Prepare,
    /// Begeleiden.
    Lead,
    /// Flip-overs.
    Sheets,
    /// Rode draden.
    Threads,
    /// Verslag.
    Report,
}

impl Station {
    /// All of them, left to right.
    pub const ALL: [Self; 5] = [
        Self::Prepare,
        Self::Lead,
        Self::Sheets,
        Self::Threads,
        Self::Report,
    ];

    /// Its name in the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Prepare => "common-station-prepare",
            Self::Lead => "common-station-lead",
            Self::Sheets => "common-station-sheets",
            Self::Threads => "common-station-threads",
            Self::Report => "common-station-report",
        }
    }

    /// The act that goes there.
    #[must_use]
    pub fn act(self) -> Act {
        match self {
            Self::Prepare => Act::GoPrepare,
            Self::Lead => Act::GoLead,
            Self::Sheets => Act::GoSheets,
            Self::Threads => Act::GoThreads,
            Self::Report => Act::GoReport,
        }
    }
}

/// Something to be done after this frame has been drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A wish for the session; a refusal is shown to the user.
    Do(Box<Command>),
    /// As if it had been chosen in the palette.
    Act(Act),
    /// Open the session in this folder, at this station.
    Open(PathBuf, Station),
    /// Go to this sheet at Flip-overs, to this note on it.
    ShowSheet(Sheet, Option<Id<Note>>),
    /// Begin a session from the template with this key; `None` begins empty.
    Begin(Option<String>),
    /// Ask the user for a file or folder, then go on with what it is for.
    Choose(Choice),
    /// Add these pictures to a sheet.
    AddPhotos(Sheet, Vec<PathBuf>),
    /// Write the report in these formats into a folder.
    Export(Vec<ExportFormat>, PathBuf),
    /// Stop writing the report.
    StopExport,
    /// Keep these settings.
    Keep(Box<Settings>),
    /// Something with a whole session of the library.
    Shelf(Shelf),
    /// Bring more together in proposals (-1) or less (1).
    SetFineness(f32),
    /// Keep that these words, with commas between, mean the same.
    AddSameWords(String),
    /// Forget that these words mean the same.
    ForgetSameWords(Vec<String>),
    /// Read the library anew.
    Refresh,
    /// Say this for a few seconds.
    Say(String),
    /// Say this until the user closes it: something did not work.
    Warn(String),
}

impl Action {
    /// A wish for the session.
    #[must_use]
    pub fn wish(command: Command) -> Self {
        Self::Do(Box::new(command))
    }
}

/// What can be done with a whole session of the library.
#[derive(Debug, Clone, PartialEq)]
pub enum Shelf {
    /// Ask the user first.
    Ask(Asked),
    /// Copy the session in this folder.
    Copy(PathBuf),
    /// Something that takes longer than a frame.
    Begin(Task),
    /// Put it in the trash.
    Trash(PathBuf),
    /// Put it back from the trash.
    PutBack(PathBuf),
    /// Remove what is in the trash, for good.
    EmptyTrash,
    /// Show what differed between the rooms that it was merged from.
    Differences(PathBuf),
}

/// What the library asks in a dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// What is the other room called?
    Room(PathBuf, String),
    /// With which room is this one merged?
    Merge(PathBuf),
    /// What comes back from the trash?
    Trash,
    /// May all that is in the trash go for good?
    EmptyTrash,
    /// Nothing: these are the differences, each with its values.
    Differences(Vec<(String, Vec<String>)>),
}

/// What a chosen file or folder is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// A session's folder to open.
    Session,
    /// A packed or loose picture for a sheet.
    Photo(Sheet),
    /// Where the report goes.
    ExportFolder(Vec<ExportFormat>),
    /// Where the zip of the session in this folder goes.
    PackFolder(PathBuf),
    /// A zip with a session.
    Archive,
    /// Where sessions are kept.
    SessionsFolder,
}
