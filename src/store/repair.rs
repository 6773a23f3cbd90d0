//! What recovery found to be mended, carried out. Nothing is thrown away: what goes is kept aside first.

use super::{StoreError, place::Place};

/// One thing to be done before a session is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Repair {
    /// The file goes to the quarantine.
    PutAside(String),
    /// These bytes of the file are kept in the quarantine; the file stays as it is.
    KeepAside {
        /// The file.
        name: String,
        /// What of it.
        bytes: Vec<u8>,
    },
    /// The end of the file goes to the quarantine.
    Cut {
        /// The file.
        name: String,
        /// How many bytes of it stay.
        at: usize,
    },
}

impl Repair {
    /// Does it. Doing it twice is as good as once.
    pub fn carry_out(&self, place: &Place) -> Result<(), StoreError> {
        match self {
            Self::PutAside(name) => place.put_aside(name).map(|_| ()),
            Self::KeepAside { name, bytes } => place.keep_aside(name, bytes),
            Self::Cut { name, at } => {
                let bytes = place.read(name)?.unwrap_or_default();
                let (kept, torn) = bytes.split_at(bytes.len().min(*at));
                place.keep_aside(name, torn)?;
                place.replace(name, kept)
            }
        }
    }
}
