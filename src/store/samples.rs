//! The sessions that a new user finds in the library: the same that lie in `sessions/`.

use super::{
    StoreError,
    snapshot::{self, Parsed},
};
use crate::session::Session;

/// A session that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Name of its folder.
    pub key: &'static str,
    /// Its `session.json`.
    pub text: &'static str,
}

macro_rules! sample {
    ($key:literal) => {
        Sample {
            key: $key,
            text: include_str!(concat!("../../sessions/", $key, "/session.json")),
        }
    };
}

/// All samples, the one to look at first in front.
pub const ALL: &[Sample] = &[sample!("blik-op-samenspel"), sample!("leerkring-m50")];

impl Sample {
    /// The session itself.
    ///
    /// # Errors
    /// When it cannot be read; a test keeps that from happening.
    pub fn session(&self) -> Result<Session, StoreError> {
        match snapshot::parse(self.text.as_bytes()) {
            Parsed::Good(snapshot) => Ok(snapshot.session),
            _ => Err(StoreError::Unreadable(self.key.into())),
        }
    }
}
