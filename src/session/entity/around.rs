//! What stands around a note: comments and dots of the gallery walk, and photos of the paper.

use serde::{Deserialize, Serialize};

use super::{Entity, Group, Note, Sheet};
use crate::base::{Id, Moment};

/// What another group said of a note in the gallery walk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comment {
    /// Its name.
    pub id: Id<Comment>,
    /// The note it is about.
    pub note: Id<Note>,
    /// Who said it; `None` when that is not known.
    pub group: Option<Id<Group>>,
    /// The words.
    pub text: String,
    /// When.
    pub at: Moment,
}

fields! {
    /// A field of a comment.
    CommentField of Comment { Text(text: String), Group(group: Option<Id<Group>>), }
}
entity!(Comment, CommentField);

/// A sticker on a note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dot {
    /// Its name.
    pub id: Id<Dot>,
    /// The note it is on.
    pub note: Id<Note>,
    /// Whose it is; `None` when that is not known.
    pub group: Option<Id<Group>>,
}

fields! {
    /// A field of a dot.
    DotField of Dot { Group(group: Option<Id<Group>>), }
}
entity!(Dot, DotField);

/// A picture of a paper sheet. The file lies in the session's `photos/` under its hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Photo {
    /// Its name.
    pub id: Id<Photo>,
    /// The sheet it shows.
    pub sheet: Sheet,
    /// SHA-256 of the file, in hex.
    pub hash: String,
    /// `jpg` or `png`.
    pub extension: String,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What can be seen, for who cannot see it.
    pub alt: String,
    /// When it was added.
    pub at: Moment,
}

fields! {
    /// A field of a photo.
    PhotoField of Photo { Alt(alt: String), Sheet(sheet: Sheet), }
}
entity!(Photo, PhotoField);
