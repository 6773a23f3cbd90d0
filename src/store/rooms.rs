//! Copies of a session, and two rooms made into one: the files around the rules in `session::rooms` and
//! `session::merge`.
//!
//! A copy for another room keeps `origin.json`: the session as it was when it was copied. Merging compares both rooms
//! with it.

use std::{fs, path::Path, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    Access, Disk, Folder, Notice, SCHEMA, StoreError, bounds,
    migrate::{self, Versions},
    photos,
    place::{ORIGIN, Place, write_file},
};
use crate::{
    base::Id,
    session::{
        Session,
        merge::{Side, merge as merge_sides},
        rooms::for_room,
    },
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
    /// What another version of the program keeps here.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

/// Keeps a copy of a session in a new folder, with its photos, under another id and title.
///
/// # Errors
/// When it cannot be read, the folder is there, or the disk refuses.
pub fn copy(from: &Path, to: &Path, id: Id<Session>, title: String) -> Result<(), StoreError> {
    let mut session = Folder::open(from, Access::Read)?.session;
    session.id = id;
    session.details.title = title;
    keep(&session, None, &[from], to)
}

/// Keeps a copy for another room in a new folder: see [`for_room`].
///
/// # Errors
/// When it cannot be read, the folder is there, or the disk refuses.
pub fn copy_for_room(
    from: &Path,
    to: &Path,
    id: Id<Session>,
    name: &str,
) -> Result<(), StoreError> {
    let opened = Folder::open(from, Access::Read)?;
    // A copy of a copy begins where the first copy began, so that all rooms of a meeting can be merged.
    let (applied, original) = match origin(from)? {
        Some(origin) => (origin.applied, origin.session),
        None => (opened.journal.last(), opened.session.clone()),
    };
    let origin = Origin {
        schema: SCHEMA,
        applied,
        room: Some(name.to_owned()),
        id,
        session: original,
        other: serde_json::Map::new(),
    };
    let session = for_room(&opened.session, id, name);
    keep(&session, Some(&origin), &[], to)
}

/// The session whose rooms can be merged with this one.
///
/// # Errors
/// When its origin cannot be read.
pub fn family(path: &Path, session: &Session) -> Result<Id<Session>, StoreError> {
    Ok(origin(path)?.map_or(session.id, |origin| origin.session.id))
}

/// Two rooms as one session, with what there was to say of either.
#[derive(Debug)]
pub struct Merged {
    /// The session.
    pub session: Session,
    /// What it began from.
    pub origin: Option<Origin>,
    /// What could not be read well.
    pub notices: Vec<Notice>,
}

/// Merges the sessions in two folders. Changes neither, and writes nothing.
///
/// # Errors
/// When one cannot be read, or they are no rooms of one meeting.
pub fn merged(a: &Path, b: &Path) -> Result<Merged, StoreError> {
    let rooms = [Room::read(a)?, Room::read(b)?];
    let [family, other] = rooms.each_ref().map(Room::family);
    if family != other {
        return Err(StoreError::Unrelated(b.to_owned()));
    }
    // Both descend from the older one.
    let mut origins: Vec<&Origin> = rooms
        .iter()
        .filter_map(|room| room.origin.as_ref())
        .collect();
    origins.sort_by_cached_key(|origin| {
        (
            origin.applied,
            serde_json::to_string(&origin.session).unwrap_or_default(),
        )
    });
    let origin = origins.first().copied();
    let bases = rooms.each_ref().map(|room| room.base(origin));
    let side = |n: usize| Side {
        session: &rooms[n].session,
        base: bases[n].as_ref(),
    };
    let original = origin.map(|origin| &origin.session);
    let session = merge_sides(family, original, side(0), side(1))
        .map_err(|_| StoreError::Unreadable(a.to_owned()))?;
    let origin = origin.map(|origin| Origin {
        room: None,
        id: session.id,
        ..origin.clone()
    });
    let notices = rooms.into_iter().flat_map(|room| room.notices);
    Ok(Merged {
        session,
        origin,
        notices: notices.collect(),
    })
}

/// Merges the sessions in two folders into a third that is not there yet, with the photos of both.
///
/// # Errors
/// Those of [`merged`]; when the folder is there, or the disk refuses.
pub fn merge(a: &Path, b: &Path, to: &Path) -> Result<Merged, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.to_owned()));
    }
    let merged = merged(a, b)?;
    keep(&merged.session, merged.origin.as_ref(), &[a, b], to)?;
    Ok(merged)
}

struct Room {
    session: Session,
    origin: Option<Origin>,
    notices: Vec<Notice>,
}

impl Room {
    fn read(path: &Path) -> Result<Self, StoreError> {
        let opened = Folder::open(path, Access::Read)?;
        if opened.notices.contains(&Notice::Newer) {
            return Err(StoreError::Newer(path.to_owned()));
        }
        Ok(Self {
            origin: origin(path)?,
            session: opened.session,
            notices: opened.notices,
        })
    }

    fn family(&self) -> Id<Session> {
        let origin = self.origin.as_ref();
        origin.map_or(self.session.id, |origin| origin.session.id)
    }

    /// As it began.
    fn base(&self, origin: Option<&Origin>) -> Option<Session> {
        let began = &origin?.session;
        let own = self.origin.as_ref();
        Some(
            match own.and_then(|own| Some((own.id, own.room.as_ref()?))) {
                Some((id, name)) => for_room(began, id, name),
                None => began.clone(),
            },
        )
    }
}

/// What a session began from, when it is a copy for another room.
fn origin(path: &Path) -> Result<Option<Origin>, StoreError> {
    let place = Place::new(Arc::new(Disk), path);
    let Some(bytes) = place.read(ORIGIN)? else {
        return Ok(None);
    };
    match read_origin(&bytes) {
        Some(origin) if origin.schema > SCHEMA => Err(StoreError::Newer(place.at(ORIGIN))),
        Some(origin) => Ok(Some(origin)),
        None => Err(StoreError::Unreadable(place.at(ORIGIN))),
    }
}

/// Reads an origin, of a newer version as far as it can be. Any bytes will do.
pub(super) fn read_origin(bytes: &[u8]) -> Option<Origin> {
    read_origin_as(bytes, migrate::ORIGIN)
}

pub(super) fn read_origin_as(bytes: &[u8], versions: Versions) -> Option<Origin> {
    #[derive(Deserialize)]
    struct Version {
        schema: u32,
    }
    if !bounds::fits(bytes) {
        return None;
    }
    let Version { schema } = serde_json::from_slice(bytes).ok()?;
    if schema >= versions.current() {
        return serde_json::from_slice(bytes).ok();
    }
    let file = serde_json::from_slice(bytes).ok()?;
    Origin::deserialize(versions.bring_up(schema, file)?).ok()
}

/// Makes the folder of a session that comes from others. It takes its place when it is whole.
fn keep(
    session: &Session,
    origin: Option<&Origin>,
    photos_from: &[&Path],
    to: &Path,
) -> Result<(), StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.to_owned()));
    }
    let temporary = beside(to);
    remove(&temporary)?;
    let kept = fill(&temporary, session, origin, photos_from)
        .and_then(|()| fs::rename(&temporary, to).map_err(|error| StoreError::disk(to, &error)));
    if kept.is_err() {
        // What is left is ours, hidden, and nobody was told of it.
        let _ = remove(&temporary);
    }
    kept
}

fn fill(
    folder: &Path,
    session: &Session,
    origin: Option<&Origin>,
    photos_from: &[&Path],
) -> Result<(), StoreError> {
    drop(Folder::create(folder, session)?);
    for (name, path) in photos_from.iter().flat_map(|from| photos::files(from)) {
        let bytes = fs::read(&path).map_err(|error| StoreError::disk(&path, &error))?;
        write_file(&folder.join(name), &bytes)?;
    }
    if let Some(origin) = origin {
        let bytes = serde_json::to_vec_pretty(origin)
            .map_err(|_| StoreError::Unreadable(folder.to_owned()))?;
        write_file(&folder.join(ORIGIN), &bytes)?;
    }
    Ok(())
}

/// A hidden folder on the same disk: the library does not show it.
pub(super) fn beside(to: &Path) -> std::path::PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(".new");
    to.with_file_name(name)
}

/// Removes a folder that was not finished.
pub(super) fn remove(folder: &Path) -> Result<(), StoreError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(StoreError::disk(folder, &error))
        }
        _ => Ok(()),
    }
}
