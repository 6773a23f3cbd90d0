//! What the store asks of a disk, so that a test can put another one in its place.
//!
//! Nothing is durable before it is synced: the bytes of a file by [`Appending::sync`], its name (and its absence
//! under an old name) by [`Storage::sync_folder`] of the folder it stands in.

use std::{fmt, io, path::Path, time::SystemTime};

/// A disk.
pub trait Storage: fmt::Debug + Send + Sync {
    /// The whole of a file. Refuses what is no ordinary file, or too large to be one of ours.
    ///
    /// # Errors
    /// Those of the disk; `NotFound` when there is no such file.
    fn read(&self, file: &Path) -> io::Result<Vec<u8>>;

    /// Size of a file in bytes, as it stands under this name.
    ///
    /// # Errors
    /// Those of the disk; `NotFound` when there is no such file.
    fn len(&self, file: &Path) -> io::Result<u64>;

    /// What tells from outside whether a file was changed, without reading it.
    ///
    /// # Errors
    /// Those of the disk; `NotFound` when there is no such file.
    fn look(&self, file: &Path) -> io::Result<Look>;

    /// Names in a folder, sorted; names that are no text are left out.
    ///
    /// # Errors
    /// Those of the disk; `NotFound` when there is no such folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// Makes one folder in a folder that exists. False when it was there already.
    ///
    /// # Errors
    /// Those of the disk; `NotFound` when the folder above is not there.
    fn make_folder(&self, folder: &Path) -> io::Result<bool>;

    /// Makes a new file.
    ///
    /// # Errors
    /// Those of the disk; `AlreadyExists` when the name is taken.
    fn create(&self, file: &Path) -> io::Result<Box<dyn Appending>>;

    /// Gives a file another name, in place of what had that name.
    ///
    /// # Errors
    /// Those of the disk, after some patience with virus scanners.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// Those of the disk.
    fn remove(&self, file: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    /// Those of the disk.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes the names in a folder durable.
    ///
    /// # Errors
    /// Those of the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Tries to be the only one; makes the file when it is not there.
    ///
    /// # Errors
    /// Those of the disk.
    fn lock(&self, file: &Path) -> io::Result<Locking>;
}

/// A file as it looks from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Size in bytes.
    pub bytes: u64,
    /// When it was last written, where the disk tells.
    pub modified: Option<SystemTime>,
}

/// A new file that is being written. After a call that failed it is not to be trusted again.
pub trait Appending: Send {
    /// Adds bytes at the end; they may be half there when it fails.
    ///
    /// # Errors
    /// Those of the disk.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Makes everything added so far durable.
    ///
    /// # Errors
    /// Those of the disk.
    fn sync(&mut self) -> io::Result<()>;
}

/// Holds a lock until it is dropped.
pub trait Lock: fmt::Debug + Send {}

/// How locking went.
#[derive(Debug)]
pub enum Locking {
    /// This program is the only one.
    Held(Box<dyn Lock>),
    /// Another one was first.
    Taken,
    /// This disk knows no locks.
    Unsupported,
}
