//! A second place to write, in another folder of this laptop, for when the session's own folder keeps refusing.
//!
//! `<folder>/<id of the session>/journal-<n>.jsonl` holds the same lines as a journal of the session. What is there counts
//! as saved there, and a banner says where. Once the session's own folder can be written again the entries go into a journal
//! of its own first, and leave here only then. So an entry may stand in both for a moment; it is one by its number.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    Disk, StoreError,
    backups::journals,
    lines,
    notice::Notice,
    place::{Place, journal_name},
    recovery::{self, Found, Read},
    storage::{Appending, Storage},
};
use crate::{base::Id, journal::Entry, session::Session};

/// The place of one session.
#[derive(Debug, Clone)]
pub(super) struct Rescue {
    place: Place,
    session: Id<Session>,
}

/// How what waits goes with what stands in the session's folder.
enum Fit {
    /// These come after it.
    After(Read),
    /// Another one has gone on from it meanwhile.
    Against,
}

/// Refuses where changes of the session in `path` wait in `folder`: whoever reads the files would miss them.
///
/// # Errors
/// [`StoreError::Rescued`], or what stands in the way of reading.
pub fn none_waits(folder: &Path, path: &Path) -> Result<(), StoreError> {
    match waiting(Arc::new(Disk), folder, path)? {
        0 => Ok(()),
        _ => Err(StoreError::Rescued(path.to_owned())),
    }
}

/// How many changes of the session in `path` wait in `folder`.
pub(super) fn waiting(
    storage: Arc<dyn Storage>,
    folder: &Path,
    path: &Path,
) -> Result<usize, StoreError> {
    // Nothing was ever put there: the session need not be read.
    if Place::new(Arc::clone(&storage), folder)
        .list("")?
        .is_empty()
    {
        return Ok(0);
    }
    let place = Place::new(Arc::clone(&storage), path);
    let found = recovery::read(&place)?;
    let rescue = Rescue::of(storage, folder, found.base.session.id);
    match rescue.fit(&place, &found)? {
        Some(Fit::After(read)) => Ok(read.entries.len()),
        Some(Fit::Against) => Ok(rescue.read()?.entries.len()),
        None => Ok(0),
    }
}

impl Rescue {
    pub fn of(storage: Arc<dyn Storage>, folder: &Path, session: Id<Session>) -> Self {
        let place = Place::new(storage, &folder.join(session.to_string()));
        Self { place, session }
    }

    pub fn path(&self) -> &Path {
        &self.place.path
    }

    /// A new journal here, with its head, not yet synced.
    pub fn open(&self) -> Result<Box<dyn Appending>, StoreError> {
        self.place.make()?;
        let last = journals(&self.place.list("")?)
            .last()
            .map_or(0, |(n, _)| *n);
        let path = self.place.at(&journal_name(last + 1));
        let wrap = |error: std::io::Error| StoreError::disk(&path, &error);
        let head = lines::head(self.session).map_err(|_| self.unreadable())?;
        let storage = &self.place.storage;
        let mut file = storage.create(&path).map_err(wrap)?;
        file.append(&head).map_err(wrap)?;
        storage.sync_folder(&self.place.path).map_err(wrap)?;
        Ok(file)
    }

    /// Forgets what is here: it stands in the session's own folder.
    pub fn clear(&self) -> Result<(), StoreError> {
        for (_, name) in journals(&self.place.list("")?) {
            self.place.remove(&name)?;
        }
        let storage = &self.place.storage;
        // What else lies in it is not ours; an empty folder is no loss.
        let _ = storage.remove_folder(&self.place.path);
        Ok(())
    }

    /// Puts what waits into the session's folder, and tells of it. Doing it twice is as good as once.
    pub fn bring_back(&self, place: &Place, found: &mut Found) -> Result<(), StoreError> {
        match self.fit(place, found)? {
            None => return Ok(()),
            Some(Fit::After(read)) if read.entries.is_empty() => {}
            Some(Fit::After(read)) => {
                let name = journal_name(found.next_journal);
                let bytes = self.journal(&read)?;
                place.replace(&name, &bytes)?;
                found.next_journal += 1;
                found.journal_bytes += bytes.len();
                found.journals.push(name);
                self.tell_missing(found, &read.entries);
                found.notices.push(Notice::BroughtBack(read.entries.len()));
                read.add_unknown_to(&mut found.base);
                found.entries.extend(read.entries);
            }
            Some(Fit::Against) => {
                let read = self.read()?;
                place.keep_aside("rescued.jsonl", &self.journal(&read)?)?;
                found.notices.push(Notice::RescuedAside(read.entries.len()));
            }
        }
        // What stays is known by its numbers the next time.
        let _ = self.clear();
        Ok(())
    }

    /// Shows what waits without moving it: for one who only reads.
    pub fn overlay(&self, place: &Place, found: &mut Found) -> Result<(), StoreError> {
        if let Some(Fit::After(read)) = self.fit(place, found)?
            && !read.entries.is_empty()
        {
            self.tell_missing(found, &read.entries);
            let path = self.path().to_owned();
            found
                .notices
                .push(Notice::Rescued(read.entries.len(), path));
            read.add_unknown_to(&mut found.base);
            found.entries.extend(read.entries);
        }
        Ok(())
    }

    fn tell_missing(&self, found: &mut Found, entries: &[Entry]) {
        let missing = entries
            .first()
            .map_or(0, |first| first.number - found.last() - 1);
        if missing > 0 {
            found.notices.push(Notice::Missing(missing));
        }
    }

    /// What waits here, in order; torn ends were never called saved.
    fn read(&self) -> Result<Read, StoreError> {
        let mut entries = BTreeMap::new();
        let mut others = BTreeMap::new();
        for (_, name) in journals(&self.place.list("")?) {
            let lines = self.place.read(&name)?.map(|bytes| lines::decode(&bytes));
            let read = lines.map(|lines| lines.read_of(self.session));
            if let Some(read) = read {
                let numbered = read.entries.into_iter().map(|entry| (entry.number, entry));
                entries.extend(numbered);
                others.extend(read.others);
            }
        }
        Ok(Read {
            entries: entries.into_values().collect(),
            others,
        })
    }

    /// `None` when nothing is here.
    fn fit(&self, place: &Place, found: &Found) -> Result<Option<Fit>, StoreError> {
        let Read {
            mut entries,
            others,
        } = self.read()?;
        if entries.is_empty() {
            return Ok(None);
        }
        let last = found.last();
        let after = entries.split_off(entries.partition_point(|entry| entry.number <= last));
        let after = Fit::After(Read {
            entries: after,
            others,
        });
        if entries.is_empty() {
            return Ok(Some(after));
        }
        let known = recovery::entries(place, self.session)?;
        let is_known = |entry: &Entry| known.get(&entry.number) == Some(entry);
        Ok(Some(match entries.iter().all(is_known) {
            true => after,
            false => Fit::Against,
        }))
    }

    fn journal(&self, read: &Read) -> Result<Vec<u8>, StoreError> {
        let mut bytes = lines::head(self.session).map_err(|_| self.unreadable())?;
        for entry in &read.entries {
            let other = read.others.get(&entry.number);
            bytes.extend(lines::encode_with(entry, other).map_err(|_| self.unreadable())?);
        }
        Ok(bytes)
    }

    fn unreadable(&self) -> StoreError {
        StoreError::Unreadable(PathBuf::from(self.path()))
    }
}
