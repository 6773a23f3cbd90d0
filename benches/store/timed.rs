//! The real disk, with the moment of each step between a note and 'opgeslagen'.

use std::{
    io,
    path::Path,
    sync::{Arc, Mutex},
    time::Instant,
};

use rode_draad::store::{Appending, Disk, Locking, Look, Storage};

/// A step that has been taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The writer has the line.
    Append,
    /// It is given to the system.
    Appended,
    /// It is on disk.
    Synced,
    /// The file is still the one of that name.
    Checked,
}

/// The disk; a clone notes in the same list.
#[derive(Debug, Clone, Default)]
pub struct Timed(Arc<Mutex<Vec<(Stage, Instant)>>>);

impl Timed {
    /// The steps since the last time.
    pub fn take(&self) -> Vec<(Stage, Instant)> {
        std::mem::take(&mut *self.0.lock().expect("lives"))
    }

    fn note(&self, stage: Stage) {
        self.0.lock().expect("lives").push((stage, Instant::now()));
    }
}

impl Storage for Timed {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        Disk.read(file)
    }

    fn len(&self, file: &Path) -> io::Result<u64> {
        let length = Disk.len(file);
        self.note(Stage::Checked);
        length
    }

    fn look(&self, file: &Path) -> io::Result<Look> {
        Disk.look(file)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        Disk.list(folder)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        Disk.make_folder(folder)
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn Appending>> {
        Ok(Box::new(TimedFile {
            file: Disk.create(file)?,
            disk: self.clone(),
        }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        Disk.remove(file)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.remove_folder(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
    }

    fn lock(&self, file: &Path) -> io::Result<Locking> {
        Disk.lock(file)
    }
}

struct TimedFile {
    file: Box<dyn Appending>,
    disk: Timed,
}

impl Appending for TimedFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.disk.note(Stage::Append);
        let done = self.file.append(bytes);
        self.disk.note(Stage::Appended);
        done
    }

    fn sync(&mut self) -> io::Result<()> {
        let done = self.file.sync();
        self.disk.note(Stage::Synced);
        done
    }
}
