//! Copies of a session, and two rooms made into one: the files around the rules in `session::rooms` and
//! `session::merge`.
//!
//! A copy for another room keeps `origin.json`: the session as it was when it was copied. Merging compares both rooms
//! with it.

use std::{fs, path::Path, sync::Arc};

use serde_json::{Map, Value};

pub use super::origin::Origin;
use super::{
    Access, Disk, Folder, Notice, SCHEMA, StoreError, origin, photos,
    place::{ORIGIN, write_file},
    snapshot::INSIDE,
};
use crate::{
    base::Id,
    session::{
        Session,
        merge::{self, Side},
        rooms::{for_room, more_for_room},
        unknown::Whole,
    },
};

/// Keeps a copy of a session in a new folder, with its photos, under another id and title.
///
/// # Errors
/// When it cannot be read, is of a newer version, the folder is there, or the disk refuses.
pub fn copy(from: &Path, to: &Path, id: Id<Session>, title: String) -> Result<(), StoreError> {
    let mut room = Room::read(from)?;
    room.session.id = id;
    room.session.details.title = title;
    keep((&room.session, room.other), None, &[from], to)
}

/// Keeps a copy for another room in a new folder: see [`for_room`].
///
/// # Errors
/// When it cannot be read, is of a newer version, the folder is there, or the disk refuses.
pub fn copy_for_room(
    from: &Path,
    to: &Path,
    id: Id<Session>,
    name: &str,
) -> Result<(), StoreError> {
    let room = Room::read(from)?;
    let session = for_room(&room.session, id, name);
    let more = more_for_room(room.more(), id);
    let other = with_inside(room.other.clone(), more);
    let origin = Origin {
        room: Some(name.to_owned()),
        id,
        ..room.into_origin()
    };
    keep((&session, other), Some(&origin), &[], to)
}

/// The session whose rooms can be merged with this one.
///
/// # Errors
/// When its origin cannot be read.
pub fn family(path: &Path, session: &Session) -> Result<Id<Session>, StoreError> {
    Ok(origin::read(path)?.map_or(session.id, |origin| origin.session.id))
}

/// Two rooms as one session, with what there was to say of either.
#[derive(Debug)]
pub struct Merged {
    /// The session.
    pub session: Session,
    /// Fields that this version does not know, as a snapshot holds them.
    pub other: Map<String, Value>,
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
    let origin = older_origin(&rooms);
    let bases = rooms.each_ref().map(|room| room.base(origin.as_ref()));
    let side = |n: usize| Side {
        now: rooms[n].whole(),
        base: bases[n].as_ref().map(Base::whole),
    };
    let began = origin.as_ref().map(Origin::whole);
    let merged = merge::merge(family, began, side(0), side(1))
        .map_err(|_| StoreError::Unreadable(a.to_owned()))?;
    let origin = origin.map(|origin| Origin {
        room: None,
        id: merged.session.id,
        ..origin
    });
    let beside = rooms.each_ref().map(|room| without_inside(&room.other));
    let notices = rooms.into_iter().flat_map(|room| room.notices);
    Ok(Merged {
        session: merged.session,
        other: with_inside(union(beside), merged.more),
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
    let whole = (&merged.session, merged.other.clone());
    keep(whole, merged.origin.as_ref(), &[a, b], to)?;
    Ok(merged)
}

struct Room {
    session: Session,
    /// Fields that this version does not know, as a snapshot holds them.
    other: Map<String, Value>,
    /// Number of its last command.
    last: u64,
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
            origin: origin::read(path)?,
            session: opened.session,
            other: opened.folder.standing.other,
            last: opened.journal.last(),
            notices: opened.notices,
        })
    }

    fn more(&self) -> Option<&Value> {
        self.other.get(INSIDE)
    }

    fn whole(&self) -> Whole<'_> {
        Whole {
            session: &self.session,
            more: self.more(),
        }
    }

    fn family(&self) -> Id<Session> {
        let origin = self.origin.as_ref();
        origin.map_or(self.session.id, |origin| origin.session.id)
    }

    /// What a copy of it begins from. A copy of a copy begins where the first copy began, so that all rooms of a meeting
    /// can be merged.
    fn into_origin(self) -> Origin {
        let more = self.more().cloned();
        self.origin.unwrap_or(Origin {
            schema: SCHEMA,
            applied: self.last,
            room: None,
            id: self.session.id,
            session: self.session,
            more,
            other: Map::new(),
        })
    }

    /// As it began.
    fn base(&self, origin: Option<&Origin>) -> Option<Base> {
        let origin = origin?;
        let own = self.origin.as_ref();
        let base = match own.and_then(|own| Some((own.id, own.room.as_ref()?))) {
            Some((id, name)) => Base {
                session: for_room(&origin.session, id, name),
                more: more_for_room(origin.more.as_ref(), id),
            },
            None => Base {
                session: origin.session.clone(),
                more: origin.more.clone(),
            },
        };
        Some(base)
    }
}

/// A room as it began.
struct Base {
    session: Session,
    more: Option<Value>,
}

impl Base {
    fn whole(&self) -> Whole<'_> {
        Whole {
            session: &self.session,
            more: self.more.as_ref(),
        }
    }
}

/// Both rooms descend from the older of what they began from.
fn older_origin(rooms: &[Room; 2]) -> Option<Origin> {
    let origins = rooms.iter().filter_map(|room| room.origin.as_ref());
    let older = origins.clone().min_by_key(|origin| {
        let session = serde_json::to_string(&origin.session).unwrap_or_default();
        let more = origin.more.as_ref().map(Value::to_string);
        (origin.applied, session, more)
    })?;
    let other = origins.map(|origin| origin.other.clone());
    Some(Origin {
        other: other.reduce(|a, b| union([a, b])).unwrap_or_default(),
        ..older.clone()
    })
}

/// What stands beside the session in two files.
fn union([a, b]: [Map<String, Value>; 2]) -> Map<String, Value> {
    match merge::union(&Value::Object(a), &Value::Object(b)) {
        Some(Value::Object(both)) => both,
        _ => Map::new(),
    }
}

fn without_inside(other: &Map<String, Value>) -> Map<String, Value> {
    with_inside(other.clone(), None)
}

fn with_inside(mut other: Map<String, Value>, inside: Option<Value>) -> Map<String, Value> {
    other.remove(INSIDE);
    other.extend(inside.map(|inside| (INSIDE.to_owned(), inside)));
    other
}

/// Makes the folder of a session that comes from others. It takes its place when it is whole.
fn keep(
    whole: (&Session, Map<String, Value>),
    origin: Option<&Origin>,
    photos_from: &[&Path],
    to: &Path,
) -> Result<(), StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.to_owned()));
    }
    let temporary = beside(to);
    remove(&temporary)?;
    let kept = fill(&temporary, whole, origin, photos_from)
        .and_then(|()| fs::rename(&temporary, to).map_err(|error| StoreError::disk(to, &error)));
    if kept.is_err() {
        // What is left is ours, hidden, and nobody was told of it.
        let _ = remove(&temporary);
    }
    kept
}

fn fill(
    folder: &Path,
    (session, other): (&Session, Map<String, Value>),
    origin: Option<&Origin>,
    photos_from: &[&Path],
) -> Result<(), StoreError> {
    let disk = Arc::new(Disk);
    drop(Folder::create_with(disk, folder, session, other)?);
    for (name, path) in photos_from.iter().flat_map(|from| photos::files(from)) {
        let bytes = fs::read(&path).map_err(|error| StoreError::disk(&path, &error))?;
        write_file(&folder.join(name), &bytes)?;
    }
    if let Some(origin) = origin {
        let bytes = origin
            .bytes()
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
