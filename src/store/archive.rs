//! One `.zip` of a session, to give to somebody else: packed from a folder, unpacked into a new one.
//!
//! It holds `session.json` and the journals as they stand, `photos/`, and `origin.json` when there is one; no lock,
//! no backups. What is unpacked may come from anybody: only those names are taken, only so many and so large, and
//! nothing takes its place before it opens as a session.

mod pack;
#[cfg(test)]
mod tests;
mod unpack;

pub use pack::pack;
pub use unpack::unpack;

use crate::words::{Arg, Words};

/// The most files in an archive.
pub const MOST_FILES: usize = 10_000;

/// The largest archive, in bytes.
pub const MOST_PACKED: u64 = 512 << 20;

/// The most bytes of all texts together: snapshot, journals, origin.
pub const MOST_TEXT: u64 = 96 << 20;

/// The most bytes of all photos together.
pub const MOST_PHOTOS: u64 = 1 << 30;

/// Why an archive is not unpacked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// It is no zip, or damaged: cut off, or a checksum is wrong.
    #[error("no zip, or damaged")] // technical
    Damaged,
    /// A zip without a session in it.
    #[error("no session in it")] // technical
    NoSession,
    /// More files, or more bytes once unpacked, than a session has.
    #[error("too large")] // technical
    TooLarge,
    /// A name that points outside the folder, a link, or a name that is there twice.
    #[error("unsafe name: {0}")] // technical
    Unsafe(String),
}

impl ArchiveError {
    /// Its key in the texts.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Damaged => "errors-archive-damaged",
            Self::NoSession => "errors-archive-no-session",
            Self::TooLarge => "errors-archive-too-large",
            Self::Unsafe(_) => "errors-archive-unsafe",
        }
    }

    /// The sentences that the user reads.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Unsafe(name) => words.with(self.key(), &[("name", Arg::from(plain(name)))]),
            _ => words.text(self.key()),
        }
    }
}

/// A stranger's name, short and without anything that a terminal would take as an order.
fn plain(name: &str) -> String {
    let plain = name.chars().filter(|letter| !letter.is_control());
    plain.take(80).collect()
}
