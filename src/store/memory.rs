//! A disk in memory, for tests: it fails when told to, and forgets at a power cut what was not synced.
//!
//! It keeps two states side by side: what programs see, and what is durable. A file whose sync failed is as on
//! a real system: reading it gives all bytes, and later syncs succeed without making them durable.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, ErrorKind},
    mem,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
    time::{Duration, SystemTime},
};

use super::storage::{Appending, Lock, Locking, Look, Storage};

/// A disk; a clone is the same disk.
#[derive(Debug, Clone, Default)]
pub(super) struct MemoryDisk(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    contents: Vec<Contents>,
    names: BTreeMap<PathBuf, Node>,
    durable: BTreeMap<PathBuf, Node>,
    locks: BTreeSet<PathBuf>,
    calls: u64,
    failing: Option<Failing>,
    failed: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    File(usize),
}

#[derive(Debug, Clone, Default)]
struct Contents {
    bytes: Vec<u8>,
    durable: usize,
    is_lost: bool,
}

/// Which calls that change something fail, counted from 1.
#[derive(Debug, Clone)]
struct Failing {
    from: u64,
    to: u64,
    kind: ErrorKind,
    /// Only those under this folder.
    under: PathBuf,
}

impl MemoryDisk {
    /// A disk with the folder `/` on it.
    pub fn new() -> Self {
        let disk = Self::default();
        let root = (PathBuf::from("/"), Node::Folder);
        disk.inner().names.extend([root.clone()]);
        disk.inner().durable.extend([root]);
        disk
    }

    /// Lets one call fail, the `n`-th that changes something, from 1.
    pub fn fail_once(&self, n: u64, kind: ErrorKind) {
        self.inner().failing = Some(Failing {
            from: n,
            to: n,
            kind,
            under: PathBuf::new(),
        });
    }

    /// Lets every call fail from the `n`-th that changes something on.
    pub fn fail_from(&self, n: u64, kind: ErrorKind) {
        self.inner().failing = Some(Failing {
            from: n,
            to: u64::MAX,
            kind,
            under: PathBuf::new(),
        });
    }

    /// Lets every call in this folder fail that changes something.
    pub fn fail_under(&self, folder: &Path, kind: ErrorKind) {
        self.inner().failing = Some(Failing {
            from: 0,
            to: u64::MAX,
            kind,
            under: folder.to_owned(),
        });
    }

    /// Lets no call fail any more.
    pub fn heal(&self) {
        self.inner().failing = None;
    }

    /// How many calls there were that change something.
    pub fn calls(&self) -> u64 {
        self.inner().calls
    }

    /// The names of the calls that failed.
    pub fn failed(&self) -> Vec<&'static str> {
        self.inner().failed.clone()
    }

    /// What is left after a power cut. Seed 0 loses all that was not synced; other seeds keep, tear and reorder
    /// some of it.
    pub fn power_cut(&self, seed: u64) -> Self {
        let inner = self.inner();
        let mut chance = Chance::new(seed);
        let mut names = inner.durable.clone();
        let paths: BTreeSet<_> = inner.names.keys().chain(inner.durable.keys()).collect();
        for path in paths {
            if inner.names.get(path) != inner.durable.get(path) && chance.below(2) == 1 {
                match inner.names.get(path) {
                    Some(node) => names.insert(path.clone(), *node),
                    None => names.remove(path),
                };
            }
        }
        let has_folders = |path: &PathBuf| {
            path.ancestors()
                .skip(1)
                .all(|above| names.get(above) == Some(&Node::Folder))
        };
        let reachable: BTreeSet<_> = names
            .keys()
            .filter(|path| has_folders(path))
            .cloned()
            .collect();
        names.retain(|path, _| reachable.contains(path));
        let contents: Vec<_> = inner
            .contents
            .iter()
            .map(|file| file.after_cut(&mut chance))
            .collect();
        let (locks, calls, failing, failed) = Default::default();
        let durable = names.clone();
        let inner = Inner {
            contents,
            names,
            durable,
            locks,
            calls,
            failing,
            failed,
        };
        Self(Arc::new(Mutex::new(inner)))
    }

    /// Another disk with the same on it, all of it durable.
    pub fn copy(&self) -> Self {
        let inner = self.inner();
        let (locks, calls, failing, failed) = Default::default();
        let mut contents = inner.contents.clone();
        for file in &mut contents {
            file.durable = file.bytes.len();
        }
        let (names, durable) = (inner.names.clone(), inner.names.clone());
        let inner = Inner {
            contents,
            names,
            durable,
            locks,
            calls,
            failing,
            failed,
        };
        Self(Arc::new(Mutex::new(inner)))
    }

    /// Every file with its bytes.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let inner = self.inner();
        let bytes = |node: &Node| match node {
            Node::File(index) => Some(inner.contents[*index].bytes.clone()),
            Node::Folder => None,
        };
        inner
            .names
            .iter()
            .filter_map(|(path, node)| Some((path.clone(), bytes(node)?)))
            .collect()
    }

    /// Puts a file there behind everyone's back.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut inner = self.inner();
        let node = Node::File(inner.contents.len());
        inner.contents.push(Contents {
            bytes: bytes.to_vec(),
            durable: bytes.len(),
            is_lost: false,
        });
        inner.names.insert(path.to_owned(), node);
        inner.durable.insert(path.to_owned(), node);
    }

    /// Removes a file behind everyone's back.
    pub fn take(&self, path: &Path) {
        let mut inner = self.inner();
        inner.names.remove(path);
        inner.durable.remove(path);
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    /// Counts a call; an error when it has to fail.
    fn call(&self, name: &'static str, path: &Path) -> io::Result<MutexGuard<'_, Inner>> {
        let mut inner = self.inner();
        inner.calls += 1;
        let calls = inner.calls;
        let fails = |failing: &&Failing| {
            (failing.from..=failing.to).contains(&calls) && path.starts_with(&failing.under)
        };
        match inner
            .failing
            .as_ref()
            .filter(fails)
            .map(|failing| failing.kind)
        {
            Some(kind) => {
                inner.failed.push(name);
                Err(kind.into())
            }
            None => Ok(inner),
        }
    }
}

impl Contents {
    fn after_cut(&self, chance: &mut Chance) -> Self {
        let unsynced = self.bytes.len() - self.durable;
        let kept = self.durable + chance.below(unsynced + 1);
        let mut bytes = self.bytes[..kept].to_vec();
        if chance.below(4) == 1 {
            // A piece that the disk had room for, but had not written yet.
            let hole = self.durable + chance.below(kept - self.durable + 1);
            bytes[hole..].fill(0);
        }
        Self {
            durable: bytes.len(),
            bytes,
            is_lost: false,
        }
    }
}

impl Inner {
    fn node(&self, path: &Path) -> io::Result<Node> {
        self.names
            .get(path)
            .copied()
            .ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn file(&self, path: &Path) -> io::Result<&Contents> {
        match self.node(path)? {
            Node::File(index) => Ok(&self.contents[index]),
            Node::Folder => Err(ErrorKind::IsADirectory.into()),
        }
    }

    fn check_folder(&self, path: &Path) -> io::Result<()> {
        match self.node(path)? {
            Node::Folder => Ok(()),
            Node::File(_) => Err(ErrorKind::NotADirectory.into()),
        }
    }
}

impl Storage for MemoryDisk {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        self.inner()
            .file(file)
            .map(|contents| contents.bytes.clone())
    }

    fn len(&self, file: &Path) -> io::Result<u64> {
        self.inner()
            .file(file)
            .map(|contents| contents.bytes.len() as u64)
    }

    /// Each file that is made is younger than those before it.
    fn look(&self, file: &Path) -> io::Result<Look> {
        let inner = self.inner();
        let bytes = inner.file(file)?.bytes.len() as u64;
        let age = match inner.node(file)? {
            Node::File(index) => Duration::from_secs(index as u64),
            Node::Folder => Duration::ZERO,
        };
        let modified = Some(SystemTime::UNIX_EPOCH + age);
        Ok(Look { bytes, modified })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let inner = self.inner();
        inner.check_folder(folder)?;
        let inside = inner
            .names
            .keys()
            .filter(|path| path.parent() == Some(folder));
        Ok(inside
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        let mut inner = self.call("make_folder", folder)?;
        inner.check_folder(folder.parent().unwrap_or(folder))?;
        if inner.names.contains_key(folder) {
            return inner.check_folder(folder).map(|()| false);
        }
        inner.names.insert(folder.to_owned(), Node::Folder);
        Ok(true)
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn Appending>> {
        let mut inner = self.call("create", file)?;
        inner.check_folder(file.parent().unwrap())?;
        if inner.names.contains_key(file) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let index = inner.contents.len();
        inner.contents.push(Contents::default());
        inner.names.insert(file.to_owned(), Node::File(index));
        drop(inner);
        Ok(Box::new(MemoryFile {
            disk: self.clone(),
            path: file.to_owned(),
            index,
        }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut inner = self.call("rename", to)?;
        inner.check_folder(to.parent().unwrap())?;
        let node = inner.node(from)?;
        inner.names.remove(from);
        inner.names.insert(to.to_owned(), node);
        Ok(())
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        let mut inner = self.call("remove", file)?;
        inner.file(file)?;
        inner.names.remove(file);
        Ok(())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        let mut inner = self.call("remove_folder", folder)?;
        inner.check_folder(folder)?;
        if inner.names.keys().any(|path| path.parent() == Some(folder)) {
            return Err(ErrorKind::DirectoryNotEmpty.into());
        }
        inner.names.remove(folder);
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut inner = self.call("sync_folder", folder)?;
        inner.check_folder(folder)?;
        let names = mem::take(&mut inner.names);
        inner
            .durable
            .retain(|path, _| path.parent() != Some(folder));
        let inside = names
            .iter()
            .filter(|(path, _)| path.parent() == Some(folder));
        inner
            .durable
            .extend(inside.map(|(path, node)| (path.clone(), *node)));
        inner.names = names;
        Ok(())
    }

    fn lock(&self, file: &Path) -> io::Result<Locking> {
        let mut inner = self.inner();
        inner.check_folder(file.parent().unwrap())?;
        let is_free = inner.locks.insert(file.to_owned());
        drop(inner);
        Ok(match is_free {
            true => Locking::Held(Box::new(MemoryLock {
                disk: self.clone(),
                path: file.to_owned(),
            })),
            false => Locking::Taken,
        })
    }
}

struct MemoryFile {
    disk: MemoryDisk,
    path: PathBuf,
    index: usize,
}

impl Appending for MemoryFile {
    /// Half of it is there when it fails.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let (written, done) = match self.disk.call("append", &self.path) {
            Ok(_) => (bytes, Ok(())),
            Err(error) => (&bytes[..bytes.len() / 2], Err(error)),
        };
        self.disk.inner().contents[self.index].bytes.extend(written);
        done
    }

    fn sync(&mut self) -> io::Result<()> {
        let done = self.disk.call("sync", &self.path).map(drop);
        let mut inner = self.disk.inner();
        let contents = &mut inner.contents[self.index];
        contents.is_lost |= done.is_err();
        if !contents.is_lost {
            contents.durable = contents.bytes.len();
        }
        done
    }
}

#[derive(Debug)]
struct MemoryLock {
    disk: MemoryDisk,
    path: PathBuf,
}

impl Lock for MemoryLock {}

impl Drop for MemoryLock {
    fn drop(&mut self) {
        self.disk.inner().locks.remove(&self.path);
    }
}

/// Numbers that look like chance and are the same each time; seed 0 gives only zeros.
#[derive(Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit
    }
}
