//! One folder on a disk, and the few careful ways in which files are written there.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{Disk, StoreError, disk::MOST_BYTES, storage::Storage};

/// The snapshot.
pub(super) const SNAPSHOT: &str = "session.json";
/// The state at copying, of a session that began as a copy for another room.
pub(super) const ORIGIN: &str = "origin.json";
/// Older snapshots, each in a folder with its journals.
pub(super) const BACKUPS: &str = "backups";
/// What could not be read.
pub(super) const QUARANTINE: &str = "quarantine";
/// Held by the one that writes.
pub(super) const LOCK: &str = ".lock";

/// Writes a whole file, or leaves the one that was there as it is. Makes the folders above it.
///
/// # Errors
/// When the disk refuses: another program has the file open, for instance.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let storage = Disk;
    if let Some(folder) = path.parent() {
        make_folders(&storage, folder).map_err(|error| StoreError::disk(folder, &error))?;
    }
    replace(&storage, path, bytes).map_err(|error| StoreError::disk(path, &error))
}

/// The folder of a session. Names are relative to it, with `/` between them.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub storage: Arc<dyn Storage>,
    pub path: PathBuf,
}

impl Place {
    pub fn new(storage: Arc<dyn Storage>, path: &Path) -> Self {
        Self {
            storage,
            path: path.to_owned(),
        }
    }

    /// Where a name stands; the folder itself for the empty name.
    pub fn at(&self, name: &str) -> PathBuf {
        name.split('/')
            .filter(|part| !part.is_empty())
            .fold(self.path.clone(), |path, part| path.join(part))
    }

    /// A file, `None` when it is not there.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.at(name);
        absent_is_none(self.storage.read(&path)).map_err(|error| StoreError::disk(&path, &error))
    }

    /// Names in a folder, sorted; none when it is not there.
    pub fn list(&self, name: &str) -> Result<Vec<String>, StoreError> {
        let path = self.at(name);
        let names = absent_is_none(self.storage.list(&path));
        Ok(names
            .map_err(|error| StoreError::disk(&path, &error))?
            .unwrap_or_default())
    }

    /// Makes the folder of a session, and those above it.
    pub fn make(&self) -> Result<(), StoreError> {
        make_folders(&*self.storage, &self.path)
            .map_err(|error| StoreError::disk(&self.path, &error))
    }

    /// Makes a folder inside, durably.
    pub fn make_folder(&self, name: &str) -> Result<(), StoreError> {
        let mut path = self.path.clone();
        for part in name.split('/') {
            let above = path.clone();
            path.push(part);
            self.storage
                .make_folder(&path)
                .and_then(|is_new| {
                    if is_new {
                        self.storage.sync_folder(&above)
                    } else {
                        Ok(())
                    }
                })
                .map_err(|error| StoreError::disk(&path, &error))?;
        }
        Ok(())
    }

    /// Puts new bytes in the place of a file, whole or not at all, and reads them back.
    pub fn replace(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.at(name);
        // It could not be read back, and what stands there can.
        if bytes.len() as u64 > MOST_BYTES {
            return Err(StoreError::disk(&path, &ErrorKind::FileTooLarge.into()));
        }
        replace(&*self.storage, &path, bytes).map_err(|error| StoreError::disk(&path, &error))
    }

    /// Gives a file another name, durably: there before it is gone here.
    pub fn rename(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let (from, to) = (self.at(from), self.at(to));
        let storage = &*self.storage;
        storage
            .rename(&from, &to)
            .and_then(|()| storage.sync_folder(folder_of(&to)))
            .and_then(|()| storage.sync_folder(folder_of(&from)))
            .map_err(|error| StoreError::disk(&from, &error))
    }

    /// Removes a file if it is there.
    pub fn remove(&self, name: &str) -> Result<(), StoreError> {
        let path = self.at(name);
        let removed = absent_is_none(self.storage.remove(&path));
        removed
            .map(|_| ())
            .map_err(|error| StoreError::disk(&path, &error))
    }

    /// Keeps bytes in the quarantine, under a name that tells them from others; once.
    pub fn keep_aside(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.make_folder(QUARANTINE)?;
        let name = aside(name, bytes);
        match self.read(&name)? {
            Some(kept) if kept == bytes => Ok(()),
            _ => self.replace(&name, bytes),
        }
    }

    /// Moves a file to the quarantine. Gives its name there.
    pub fn put_aside(&self, name: &str) -> Result<Option<String>, StoreError> {
        let Some(bytes) = self.read(name)? else {
            return Ok(None);
        };
        self.make_folder(QUARANTINE)?;
        let to = aside(name, &bytes);
        self.rename(name, &to)?;
        Ok(Some(to))
    }
}

/// The number of a journal, from its name.
pub(super) fn journal_number(name: &str) -> Option<u64> {
    name.strip_prefix("journal-")?
        .strip_suffix(".jsonl")?
        .parse()
        .ok()
}

/// The name of a journal.
pub(super) fn journal_name(number: u64) -> String {
    format!("journal-{number}.jsonl")
}

/// `backups/7/session.json` → `quarantine/session-0a1b2c3d.json`.
fn aside(name: &str, bytes: &[u8]) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "txt"));
    format!(
        "{QUARANTINE}/{stem}-{:08x}.{extension}",
        crc32fast::hash(bytes)
    )
}

fn absent_is_none<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

fn make_folders(storage: &dyn Storage, path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() {
        return Ok(());
    }
    let is_new = match storage.make_folder(path) {
        Err(error) if error.kind() == ErrorKind::NotFound && path.parent().is_some() => {
            make_folders(storage, folder_of(path))?;
            storage.make_folder(path)?
        }
        made => made?,
    };
    match path.parent() {
        Some(above) if is_new && !above.as_os_str().is_empty() => storage.sync_folder(above),
        _ => Ok(()),
    }
}

fn write_new(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = storage.create(path)?;
    file.append(bytes)?;
    file.sync()
}

fn replace(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".tmp");
    let temporary = PathBuf::from(temporary);
    // What is left of an earlier try is ours, and was never called saved.
    absent_is_none(storage.remove(&temporary))?;
    write_new(storage, &temporary, bytes)?;
    storage.rename(&temporary, path)?;
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        storage.sync_folder(folder)?;
    }
    if storage.read(path)? == bytes {
        Ok(())
    } else {
        Err(ErrorKind::InvalidData.into())
    }
}
