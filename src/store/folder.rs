//! The folder of one session: made, opened, and given to a writer.

use std::{fmt, path::Path, sync::Arc};

use serde_json::{Map, Value};

use super::{
    Disk, StoreError,
    backups::{Backup, journals},
    notice::Notice,
    place::{LOCK, Place, SNAPSHOT},
    recovery::{self, Found},
    rescue::Rescue,
    snapshot,
    storage::{Lock, Locking, Look, Storage},
    writer::{Pace, Wake, Writer},
};
use crate::{
    base::{Clock, SystemClock},
    journal::Journal,
    session::Session,
};

/// What a folder is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To write: one at a time.
    Write,
    /// To read, also while another one writes.
    Read,
}

/// The folder of a session, locked when it is open for writing.
pub struct Folder {
    pub(super) place: Place,
    access: Access,
    pub(super) lock: Option<Box<dyn Lock>>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) pace: Pace,
    pub(super) standing: Standing,
    /// Where is written what this folder refuses.
    pub(super) rescue: Option<Rescue>,
}

/// What a writer must know of what stands in the folder.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// Number of the last command in the snapshot.
    pub applied: u64,
    /// The checksum of `session.json` as it was read or written; `None` when there is none.
    pub snapshot_sum: Option<u32>,
    /// Its size.
    pub snapshot_bytes: usize,
    /// How it looked when it was last found to be as it was written.
    pub look: Option<Look>,
    /// Fields of the snapshot that this version does not know.
    pub other: Map<String, Value>,
    /// Journals beside the snapshot.
    pub journals: Vec<String>,
    /// Their bytes together.
    pub journal_bytes: usize,
    /// Commands in them that the snapshot does not hold.
    pub commands: usize,
    /// A number that no journal has yet.
    pub next_journal: u64,
    /// Something was mended: a new snapshot is wanted at once.
    pub is_mended: bool,
}

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The folder.
    pub folder: Folder,
    /// The session as it stands.
    pub session: Session,
    /// Its history; what was done before can be undone.
    pub journal: Journal,
    /// What the user must know.
    pub notices: Vec<Notice>,
}

impl Folder {
    /// Makes a folder for a new session, and the folders above it.
    ///
    /// # Errors
    /// When it holds something already, or the disk refuses.
    pub fn create(path: &Path, session: &Session) -> Result<Self, StoreError> {
        Self::create_on(Arc::new(Disk), path, session)
    }

    /// Opens the session in a folder, and mends what it can when it is opened for writing.
    ///
    /// # Errors
    /// When there is no session that can be read, another one writes to it, it is of a newer version, or the
    /// disk refuses. [`StoreError::can_be_read`] says whether [`Access::Read`] may still do.
    pub fn open(path: &Path, access: Access) -> Result<Opened, StoreError> {
        Self::open_on(Arc::new(Disk), path, access)
    }

    /// [`Folder::open`] with another folder for changes that the session's own one refuses; those that wait there are
    /// brought back.
    ///
    /// # Errors
    /// The same.
    pub fn open_with_rescue(
        path: &Path,
        access: Access,
        rescue: &Path,
    ) -> Result<Opened, StoreError> {
        Self::open_with_rescue_on(Arc::new(Disk), path, access, Some(rescue))
    }

    /// [`Folder::create`] on another disk.
    ///
    /// # Errors
    /// The same.
    pub fn create_on(
        storage: Arc<dyn Storage>,
        path: &Path,
        session: &Session,
    ) -> Result<Self, StoreError> {
        Self::create_with(storage, path, session, Map::new())
    }

    /// [`Folder::create_on`] with fields that this version does not know, as a snapshot holds them.
    pub(super) fn create_with(
        storage: Arc<dyn Storage>,
        path: &Path,
        session: &Session,
        other: Map<String, Value>,
    ) -> Result<Self, StoreError> {
        let place = Place::new(storage, path);
        place.make()?;
        if place.list("")?.iter().any(|name| name != LOCK) {
            return Err(StoreError::NotEmpty(path.to_owned()));
        }
        let (lock, _) = lock(&place)?;
        let bytes = snapshot::encode(session, 0, &other).map_err(|_| unreadable(&place))?;
        // From the first moment on there is a second one, should the first be damaged.
        Backup::first().keep(&place, &bytes)?;
        place.replace(SNAPSHOT, &bytes)?;
        let standing = Standing {
            snapshot_sum: Some(crc32fast::hash(&bytes)),
            snapshot_bytes: bytes.len(),
            other,
            next_journal: 1,
            ..Standing::default()
        };
        Ok(Self::new(place, Access::Write, lock, standing))
    }

    /// [`Folder::open`] on another disk.
    ///
    /// # Errors
    /// The same.
    pub fn open_on(
        storage: Arc<dyn Storage>,
        path: &Path,
        access: Access,
    ) -> Result<Opened, StoreError> {
        Self::open_with_rescue_on(storage, path, access, None)
    }

    /// [`Folder::open_with_rescue`] on another disk.
    ///
    /// # Errors
    /// The same.
    pub fn open_with_rescue_on(
        storage: Arc<dyn Storage>,
        path: &Path,
        access: Access,
        rescue: Option<&Path>,
    ) -> Result<Opened, StoreError> {
        let place = Place::new(storage, path);
        // Looked at before anything is made there: it may be anybody's folder.
        if !recovery::is_session(&place)? {
            return Err(StoreError::NoSession(path.to_owned()));
        }
        match access {
            Access::Read => Self::read(place, rescue),
            Access::Write => Self::write(place, rescue),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.place.path
    }

    /// What it was opened for.
    #[must_use]
    pub fn access(&self) -> Access {
        self.access
    }

    /// With another clock than the laptop's to say when something was saved.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// Begins to write: `replica` is the session as it stands after entry `last`. `wake` is called from the
    /// writer's thread whenever its status has changed.
    ///
    /// # Errors
    /// When the folder was opened to be read, or no thread can be had.
    pub fn into_writer(
        self,
        replica: Session,
        last: u64,
        wake: Wake,
    ) -> Result<Writer, StoreError> {
        if self.access == Access::Read {
            return Err(StoreError::ReadOnly(self.place.path));
        }
        Writer::start(self, replica, last, wake)
    }

    fn new(place: Place, access: Access, lock: Option<Box<dyn Lock>>, standing: Standing) -> Self {
        let clock = Arc::new(SystemClock::new());
        Self {
            place,
            access,
            lock,
            clock,
            pace: Pace::default(),
            standing,
            rescue: None,
        }
    }

    fn read(place: Place, rescue: Option<&Path>) -> Result<Opened, StoreError> {
        let mut found = recovery::read(&place)?;
        if let Some(rescue) = rescue_of(&place, &found, rescue) {
            rescue.overlay(&place, &mut found)?;
        }
        // One that is writing has always a line under way.
        found.notices.retain(|notice| *notice != Notice::Torn);
        Ok(Self::opened(place, Access::Read, None, found))
    }

    fn write(place: Place, rescue: Option<&Path>) -> Result<Opened, StoreError> {
        let (lock, lock_notice) = lock(&place)?;
        let mut found = match recovery::read(&place) {
            Err(error @ StoreError::NotOurs(_)) => {
                drop(lock);
                place.remove(LOCK)?;
                return Err(error);
            }
            found => found?,
        };
        if found.is_newer {
            return Err(StoreError::Newer(place.path));
        }
        for repair in &found.repairs {
            repair.carry_out(&place)?;
        }
        if !found.repairs.is_empty() {
            let names = place.list("")?;
            found.journals = journals(&names).into_iter().map(|(_, name)| name).collect();
        }
        found.notices.extend(lock_notice);
        let rescue = rescue_of(&place, &found, rescue);
        if let Some(rescue) = &rescue {
            rescue.bring_back(&place, &mut found)?;
        }
        let mut opened = Self::opened(place, Access::Write, lock, found);
        opened.folder.rescue = rescue;
        Ok(opened)
    }

    fn opened(
        place: Place,
        access: Access,
        lock: Option<Box<dyn Lock>>,
        mut found: Found,
    ) -> Opened {
        let standing = Standing {
            applied: found.base.applied,
            snapshot_sum: found.snapshot_bytes.as_deref().map(crc32fast::hash),
            snapshot_bytes: found.snapshot_bytes.as_ref().map_or(0, Vec::len),
            other: std::mem::take(&mut found.base.other),
            journals: std::mem::take(&mut found.journals),
            journal_bytes: found.journal_bytes,
            commands: found.entries.len(),
            next_journal: found.next_journal,
            look: None,
            is_mended: !found.repairs.is_empty() || found.snapshot_bytes.is_none(),
        };
        let (session, journal) = found.replay();
        let folder = Self::new(place, access, lock, standing);
        Opened {
            folder,
            session,
            journal,
            notices: found.notices,
        }
    }
}

impl fmt::Debug for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Folder")
            .field("path", &self.place.path)
            .field("access", &self.access)
            .finish_non_exhaustive()
    }
}

fn rescue_of(place: &Place, found: &Found, folder: Option<&Path>) -> Option<Rescue> {
    let id = found.base.session.id;
    folder.map(|folder| Rescue::of(Arc::clone(&place.storage), folder, id))
}

type Locked = (Option<Box<dyn Lock>>, Option<Notice>);

fn lock(place: &Place) -> Result<Locked, StoreError> {
    let path = place.at(LOCK);
    match place
        .storage
        .lock(&path)
        .map_err(|error| StoreError::disk(&path, &error))?
    {
        Locking::Held(lock) => Ok((Some(lock), None)),
        Locking::Taken => Err(StoreError::AlreadyOpen(place.path.clone())),
        Locking::Unsupported => Ok((None, Some(Notice::NoLock))),
    }
}

fn unreadable(place: &Place) -> StoreError {
    StoreError::Unreadable(place.path.clone())
}
