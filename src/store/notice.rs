//! What is told without standing in the way: what was mended at opening, and trouble while saving.

use std::path::{Path, PathBuf};

use super::error::{Fault, FaultKind, StoreError, shown};
use crate::words::{Arg, Words};

/// Something that the user must know about a session that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The snapshot was damaged or gone; a backup and the journals took its place.
    FromBackup,
    /// The snapshot was changed outside the program, or damaged, and no backup leads to the present: it was
    /// read as it is.
    Unverified,
    /// The last line of the journal was torn; kept aside and cut.
    Torn,
    /// So many lines of the journal were unreadable; kept aside.
    UnreadableLines(usize),
    /// So many changes are missing from the journal.
    Missing(u64),
    /// So many changes that waited in another folder stand in the session's own folder now.
    BroughtBack(usize),
    /// So many changes wait here until the session's own folder can be written again.
    Rescued(usize, PathBuf),
    /// So many changes that waited in another folder do not go with what others wrote meanwhile; kept aside.
    RescuedAside(usize),
    /// So many changes carry a number that another one has; kept aside.
    Conflicting(usize),
    /// So many journals belong to another session; put aside.
    ForeignJournals(usize),
    /// Made by a newer version: what this one does not know is not shown, and nothing is written.
    Newer,
    /// The disk knows no locks: nothing warns when the session is opened twice.
    NoLock,
    /// The snapshot was changed outside the program while it ran; that version was put aside.
    ChangedOutside(PathBuf),
    /// Another version of the session was put in its place while it ran; that version stands here now, and can be
    /// opened.
    Conflict(PathBuf),
    /// The snapshot was removed while the session was open; it was written again.
    PutBack,
    /// The settings could not be read; they are kept here, and the usual ones are used.
    Settings(PathBuf),
    /// Something else did not work.
    Failed(StoreError),
}

impl Notice {
    /// Its key in the texts.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::FromBackup => "errors-store-from-backup",
            Self::Unverified => "errors-store-unverified",
            Self::Torn => "errors-store-torn",
            Self::UnreadableLines(_) => "errors-store-unreadable-lines",
            Self::Missing(_) => "errors-store-missing",
            Self::BroughtBack(_) => "errors-store-brought-back",
            Self::Rescued(..) => "errors-store-rescued-waits",
            Self::RescuedAside(_) => "errors-store-rescued-aside",
            Self::Conflicting(_) => "errors-store-conflicting",
            Self::ForeignJournals(_) => "errors-store-foreign-journals",
            Self::Newer => "errors-store-shown-newer",
            Self::NoLock => "errors-store-no-lock",
            Self::ChangedOutside(_) => "errors-store-changed-outside",
            Self::Conflict(_) => "errors-store-conflict",
            Self::PutBack => "errors-store-put-back",
            Self::Settings(_) => "errors-settings",
            Self::Failed(error) => error.key(),
        }
    }

    /// The sentences that the user reads.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let count = match self {
            Self::UnreadableLines(n)
            | Self::Conflicting(n)
            | Self::ForeignJournals(n)
            | Self::BroughtBack(n)
            | Self::RescuedAside(n) => Arg::from(*n),
            Self::Rescued(n, path) => {
                let args = [("n", Arg::from(*n)), ("path", Arg::from(shown(path)))];
                return words.with(self.key(), &args);
            }
            Self::Missing(n) => Arg::from(*n),
            Self::ChangedOutside(path) | Self::Conflict(path) | Self::Settings(path) => {
                return words.with(self.key(), &[("path", Arg::from(shown(path)))]);
            }
            Self::Failed(error) => return error.say(words),
            _ => return words.text(self.key()),
        };
        words.with(self.key(), &[("n", count)])
    }
}

impl From<StoreError> for Notice {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// Why not everything is on disk. It stays until it is solved; the writer keeps trying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Changes cannot be written.
    Saving(Fault),
    /// Changes cannot be written in the session's own folder; they are saved in this other one, and are brought back.
    Rescued(Fault, PathBuf),
    /// Every change is on disk, but the snapshot cannot be renewed.
    Snapshot(Fault),
    /// The writer has stopped; nothing more will be saved.
    Ended,
}

impl Trouble {
    /// Its key in the texts.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Saving(fault) => match fault.kind {
                FaultKind::Full => "errors-store-saving-full",
                FaultKind::ReadOnly => "errors-store-saving-read-only",
                FaultKind::Denied => "errors-store-saving-denied",
                FaultKind::Gone => "errors-store-saving-gone",
                FaultKind::TooLarge => "errors-store-saving-too-large",
                FaultKind::Other => "errors-store-saving-disk",
            },
            Self::Rescued(..) => "errors-store-rescued",
            Self::Snapshot(_) => "errors-store-snapshot",
            Self::Ended => "errors-store-ended",
        }
    }

    /// The sentences that the user reads.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Saving(fault) | Self::Snapshot(fault) => {
                words.with(self.key(), &[("path", Arg::from(shown(&fault.path)))])
            }
            Self::Rescued(fault, rescue) => {
                let (path, other) = (shown(&fault.path), shown(rescue));
                words.with(
                    self.key(),
                    &[("path", path.into()), ("other", other.into())],
                )
            }
            Self::Ended => words.text(self.key()),
        }
    }

    /// The same as an error, about this folder when it says no path itself.
    #[must_use]
    pub fn into_error(self, folder: &Path) -> StoreError {
        match self {
            Self::Saving(fault) | Self::Snapshot(fault) | Self::Rescued(fault, _) => {
                StoreError::Disk(fault)
            }
            Self::Ended => StoreError::Disk(Fault {
                kind: FaultKind::Other,
                path: folder.to_owned(),
            }),
        }
    }

    /// Whether changes wait to be saved in the session's own folder because of it.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        !matches!(self, Self::Snapshot(_))
    }
}
