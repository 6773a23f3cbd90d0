//! What a screen can ask of the app. Screens push these; the app carries them out after drawing.

use std::path::PathBuf;

use super::acts::Act;
use crate::{
    base::Id,
    host::{ExportFormat, Settings},
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
    /// Keep these settings.
    Keep(Box<Settings>),
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

/// What a chosen file or folder is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// A session's folder to open.
    Session,
    /// A packed or loose picture for a sheet.
    Photo(Sheet),
    /// Where the report goes.
    ExportFolder(Vec<ExportFormat>),
    /// Where sessions are kept.
    SessionsFolder,
}
