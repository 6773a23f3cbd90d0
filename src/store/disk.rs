//! The real disk.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, ErrorKind, Read, Write},
    path::Path,
    thread,
    time::Duration,
};

use super::storage::{Appending, Lock, Locking, Look, Storage};

/// The disk of the laptop.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

/// The largest file of a session that is read: above any workshop, and small enough that whatever it holds stays within
/// the memory that reading may take.
pub(super) const MOST_BYTES: u64 = 64 << 20;

/// A virus scanner or sync folder may hold a file for a moment: two seconds in all.
const RENAME_TRIES: u32 = 40;
const RENAME_PAUSE: Duration = Duration::from_millis(50);

impl Storage for Disk {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        read_at_most(file, MOST_BYTES)
    }

    fn len(&self, file: &Path) -> io::Result<u64> {
        Ok(fs::metadata(file)?.len())
    }

    fn look(&self, file: &Path) -> io::Result<Look> {
        let metadata = fs::metadata(file)?;
        let (bytes, modified) = (metadata.len(), metadata.modified().ok());
        Ok(Look { bytes, modified })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            if let Ok(name) = entry?.file_name().into_string() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        match fs::create_dir(folder) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn Appending>> {
        let file = OpenOptions::new()
            .append(true)
            .create_new(true)
            .open(file)?;
        Ok(Box::new(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut tries = 1;
        loop {
            match fs::rename(from, to) {
                Err(error) if may_pass(&error) && tries < RENAME_TRIES => {
                    tries += 1;
                    thread::sleep(RENAME_PAUSE);
                }
                done => return done,
            }
        }
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        sync_folder(folder)
    }

    fn lock(&self, file: &Path) -> io::Result<Locking> {
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(file)?;
        match file.try_lock() {
            Ok(()) => Ok(Locking::Held(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(Locking::Taken),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                Ok(Locking::Unsupported)
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Appending for File {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}

/// The lock is let go when the file is closed.
impl Lock for File {}

/// The whole of an ordinary file, when it is no larger than `most`.
///
/// # Errors
/// Those of the disk; `InvalidInput` for what is no file, `FileTooLarge` for one that is larger.
pub fn read_at_most(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    // Asked of the name first: to open a pipe would wait for its other end.
    let metadata = fs::metadata(file)?;
    if !metadata.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    if metadata.len() > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

fn may_pass(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ResourceBusy
    )
}

/// Some network disks know no syncing of folders; there is nothing more to be had there.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

/// Elsewhere a folder cannot be opened as a file, and renames are made durable by the system itself.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
