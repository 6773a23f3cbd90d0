//! `origin.json`: the session that a copy for another room began from, as it was then.

use std::{path::Path, sync::Arc};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    Disk, SCHEMA, StoreError, bounds,
    migrate::{self, Versions},
    place::{ORIGIN, Place},
    snapshot::INSIDE,
    unknown,
};
use crate::{
    base::Id,
    session::{Session, unknown::Whole},
};

/// What a session began from, as `origin.json` holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// The version of the file.
    pub schema: u32,
    /// Number of the last command in the original when it was copied.
    pub applied: u64,
    /// The name that the room got with the copy; `None` when the session is no room but was merged from rooms.
    pub room: Option<String>,
    /// The room's own id as it was copied.
    pub id: Id<Session>,
    /// The original as it was.
    pub session: Session,
    /// What another version of the program keeps inside that session.
    #[serde(skip)]
    pub more: Option<Value>,
    /// What another version of the program keeps here.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl Origin {
    /// The original, with what is beside it.
    #[must_use]
    pub fn whole(&self) -> Whole<'_> {
        Whole {
            session: &self.session,
            more: self.more.as_ref(),
        }
    }

    /// The bytes of the file.
    pub(super) fn bytes(&self) -> serde_json::Result<Vec<u8>> {
        if let Some(more) = &self.more {
            let mut file = serde_json::to_value(self)?;
            unknown::put_back(&mut file[INSIDE], more);
            // A field that is not ours must never make it unreadable.
            if Session::deserialize(&file[INSIDE]).is_ok_and(|read| read == self.session) {
                return serde_json::to_vec_pretty(&file);
            }
        }
        serde_json::to_vec_pretty(self)
    }

    /// With what this version does not know inside the session, as it stands in `bytes`. `None` when that cannot be held:
    /// whoever writes it again would lose it.
    fn with_more(self, bytes: &[u8]) -> Option<Self> {
        if self.bytes().ok()? == bytes {
            return Some(self);
        }
        if !bounds::fits_as_tree(bytes) {
            return None;
        }
        self.with_more_of(serde_json::from_slice(bytes).ok()?)
    }

    fn with_more_of(self, mut file: Value) -> Option<Self> {
        let raw = file.get_mut(INSIDE)?.take();
        let more = unknown::beside(raw, &serde_json::to_value(&self.session).ok()?);
        Some(Self { more, ..self })
    }
}

/// What the session in a folder began from, when it is a copy for another room.
pub(super) fn read(path: &Path) -> Result<Option<Origin>, StoreError> {
    let place = Place::new(Arc::new(Disk), path);
    let Some(bytes) = place.read(ORIGIN)? else {
        return Ok(None);
    };
    match parse(&bytes) {
        Some(origin) if origin.schema > SCHEMA => Err(StoreError::Newer(place.at(ORIGIN))),
        Some(origin) => Ok(Some(origin)),
        None => Err(StoreError::Unreadable(place.at(ORIGIN))),
    }
}

/// Reads an origin, of a newer version as far as it can be. Any bytes will do.
pub(super) fn parse(bytes: &[u8]) -> Option<Origin> {
    parse_as(bytes, migrate::ORIGIN)
}

/// [`parse`] for a program that writes the newest of these versions.
pub(super) fn parse_as(bytes: &[u8], versions: Versions) -> Option<Origin> {
    #[derive(Deserialize)]
    struct Version {
        schema: u32,
    }
    if !bounds::fits(bytes) {
        return None;
    }
    let Version { schema } = serde_json::from_slice(bytes).ok()?;
    if schema >= versions.current() {
        let origin: Origin = serde_json::from_slice(bytes).ok()?;
        return origin.with_more(bytes);
    }
    let file = versions.bring_up(schema, serde_json::from_slice(bytes).ok()?)?;
    Origin::deserialize(&file).ok()?.with_more_of(file)
}
