//! What stands in the way of reading or writing a session, each with its key in the texts.

use std::{
    error::Error,
    fmt,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use super::{archive::ArchiveError, photos::PhotoError};
use crate::words::{Arg, Words};

/// Why a folder cannot be opened, made or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The folder for a new session holds something.
    NotEmpty(PathBuf),
    /// There is a file or folder of this name already.
    Exists(PathBuf),
    /// It is no room of the same meeting.
    Unrelated(PathBuf),
    /// There is no session in the folder.
    NoSession(PathBuf),
    /// There is a `session.json`, made by another program.
    NotOurs(PathBuf),
    /// Made by a newer version of this program; can be read at most.
    Newer(PathBuf),
    /// Another window or program writes to it; can be read.
    AlreadyOpen(PathBuf),
    /// The snapshot is damaged, and there is no good backup.
    Unreadable(PathBuf),
    /// It was opened to be read.
    ReadOnly(PathBuf),
    /// Changes of this session wait in another folder: it must be opened first.
    Rescued(PathBuf),
    /// The disk refuses.
    Disk(Fault),
    /// The laptop has no room for one more thread.
    NoThread,
    /// The file with a municipality's own words cannot be read.
    OwnWords(PathBuf),
    /// The settings are of a newer version of this program; they are not written over.
    NewerSettings(PathBuf),
    /// A picture that is not taken.
    Photo(PhotoError),
    /// A packed session that is not unpacked.
    Archive(ArchiveError),
}

impl StoreError {
    /// Its key in the texts.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotEmpty(_) => "errors-store-not-empty",
            Self::Exists(_) => "errors-store-exists",
            Self::Unrelated(_) => "errors-store-unrelated",
            Self::NoSession(_) => "errors-store-no-session",
            Self::NotOurs(_) => "errors-store-not-ours",
            Self::Newer(_) => "errors-store-newer",
            Self::AlreadyOpen(_) => "errors-store-already-open",
            Self::Unreadable(_) => "errors-store-unreadable",
            Self::ReadOnly(_) => "errors-store-read-only-folder",
            Self::Rescued(_) => "errors-store-rescued-first",
            Self::Disk(fault) => fault.kind.key(),
            Self::NoThread => "errors-store-no-thread",
            Self::OwnWords(_) => "errors-store-own-words",
            Self::NewerSettings(_) => "errors-settings-newer",
            Self::Photo(error) => error.key(),
            Self::Archive(error) => error.key(),
        }
    }

    /// The sentences that the user reads.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Photo(error) => return error.say(words),
            Self::Archive(error) => return error.say(words),
            _ => {}
        }
        match self.path() {
            Some(path) => words.with(self.key(), &[("path", Arg::from(shown(path)))]),
            None => words.text(self.key()),
        }
    }

    /// What it is about.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotEmpty(path)
            | Self::Exists(path)
            | Self::Unrelated(path)
            | Self::NoSession(path)
            | Self::NotOurs(path)
            | Self::Newer(path)
            | Self::AlreadyOpen(path)
            | Self::Unreadable(path)
            | Self::ReadOnly(path)
            | Self::Rescued(path)
            | Self::OwnWords(path)
            | Self::NewerSettings(path) => Some(path),
            Self::Disk(fault) => Some(&fault.path),
            Self::NoThread | Self::Photo(_) | Self::Archive(_) => None,
        }
    }

    /// Whether it is worth while to try and open the session for reading only.
    #[must_use]
    pub fn can_be_read(&self) -> bool {
        matches!(self, Self::AlreadyOpen(_) | Self::Newer(_) | Self::Disk(_))
    }

    /// A call of the disk failed on this path.
    #[must_use]
    pub fn disk(path: &Path, error: &io::Error) -> Self {
        Self::Disk(Fault {
            kind: FaultKind::of(error.kind()),
            path: path.to_owned(),
        })
    }
}

/// For the terminal of a developer; users get [`StoreError::say`].
impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            Some(path) => write!(f, "{}: {}", self.key(), path.display()),
            None => f.write_str(self.key()),
        }
    }
}

impl Error for StoreError {}

impl From<ArchiveError> for StoreError {
    fn from(error: ArchiveError) -> Self {
        Self::Archive(error)
    }
}

/// What the disk refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Why.
    pub kind: FaultKind,
    /// Where.
    pub path: PathBuf,
}

/// Why the disk refused, as far as the user can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// No room.
    Full,
    /// Nothing may be written on this disk.
    ReadOnly,
    /// This user may not, or another program holds the file.
    Denied,
    /// The file, folder or disk is not there.
    Gone,
    /// More bytes than are read back.
    TooLarge,
    /// Anything else.
    Other,
}

impl FaultKind {
    /// Its key in the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Full => "errors-store-full",
            Self::ReadOnly => "errors-store-read-only-disk",
            Self::Denied => "errors-store-denied",
            Self::Gone => "errors-store-gone",
            Self::TooLarge => "errors-store-too-large",
            Self::Other => "errors-store-disk",
        }
    }

    fn of(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied | ErrorKind::ResourceBusy => Self::Denied,
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::HostUnreachable => Self::Gone,
            ErrorKind::FileTooLarge => Self::TooLarge,
            _ => Self::Other,
        }
    }
}

/// A path as the user sees it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
