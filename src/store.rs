//! Sessions on disk: nothing that was called saved is lost, and nothing is overwritten unseen.
//!
//! A session is a folder: `session.json` (a readable snapshot), `journal-<n>.jsonl` (a checksummed line for each
//! command since), `photos/`, `backups/` (the last ten snapshots and one of each hour, each with the journals
//! that lead on from it), `quarantine/` (whatever could not be read) and `.lock`. [`Folder`] opens one and mends what it can; a
//! [`Writer`] owns the disk while a session is open, on a thread of its own. Everything goes through [`Storage`],
//! so that tests can let each single call fail and pull the plug.
//!
//! Around them stand the [`Library`] of all sessions, the samples that it begins with, photos, templates and
//! settings, each read into checked types.
//!
//! Knows no window, and decides nothing about a workshop: it applies changes that were decided elsewhere.

pub mod archive;
mod backups;
mod bounds;
pub mod check;
pub mod disk;
pub mod error;
pub mod folder;
pub mod home;
#[cfg(test)]
pub mod hostile;
#[cfg(all(fuzzing, not(test)))]
pub mod hostile;
pub mod library;
mod lines;
#[cfg(test)]
mod memory;
#[cfg(all(fuzzing, not(test)))]
#[allow(dead_code, reason = "the tests use more of it")]
mod memory;
pub mod mending;
mod migrate;
pub mod notice;
mod origin;
pub mod own_words;
pub mod photos;
mod place;
mod recovery;
mod repair;
pub mod rescue;
pub mod rooms;
pub mod samples;
pub mod settings;
mod snapshot;
pub mod storage;
pub mod templates;
#[cfg(test)]
mod tests;
mod unknown;
pub mod writer;

pub use archive::{ArchiveError, pack, unpack};
pub use check::{Finding, check};
pub use disk::Disk;
pub use error::{Fault, FaultKind, StoreError};
pub use folder::{Access, Folder, Opened};
pub use library::{Library, Summary};
pub use mending::mend_into;
pub use notice::{Notice, Trouble};
pub use place::write_file;
pub use storage::{Appending, Lock, Locking, Look, Storage};
pub use writer::{SaveStatus, Wake, Writer};

/// The version of the files that this program writes. It reads these and older ones, and shows newer ones.
pub const SCHEMA: u32 = 1;
