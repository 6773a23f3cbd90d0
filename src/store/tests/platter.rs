//! A disk that lists all that is asked of it, and what is left of it after a power cut anywhere in that list.
//!
//! Harsher than the file systems of today. Nothing is ordered by itself: of the names in a folder each may be as
//! it was at any moment since the folder was synced, whatever became of the others; of what was added to a file
//! each piece may be there or not, and where it is not there are zeros, or what stood on the disk before.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use crate::store::{
    memory::{Chance, MemoryDisk},
    storage::{Appending, Locking, Look, Storage},
};

/// Something that was done, in order.
#[derive(Debug, Clone)]
pub enum Step {
    Folder(PathBuf),
    Create(PathBuf, usize),
    Append(usize, Vec<u8>),
    Sync(usize),
    /// A sync failed: what was not synced never will be.
    Lost(usize),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    SyncFolder(PathBuf),
    /// The session was made.
    Made,
    /// Everything up to this number was called saved.
    Told(u64),
}

/// What the disk does wrong on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// A sync of a file does nothing.
    NoSync,
    /// A sync of a folder does nothing.
    NoFolderSync,
}

/// A disk that lists all that is asked of it; a clone is the same disk.
#[derive(Debug, Clone)]
pub struct Traced {
    pub disk: MemoryDisk,
    broken: Option<Broken>,
    list: Arc<Mutex<(Vec<Step>, usize)>>,
}

impl Traced {
    /// Over what stands on `disk`; `files` of its platter are taken.
    pub fn over(disk: MemoryDisk, files: usize, broken: Option<Broken>) -> Self {
        let list = Arc::new(Mutex::new((Vec::new(), files)));
        Self { disk, broken, list }
    }

    pub fn steps(&self) -> Vec<Step> {
        self.list.lock().unwrap().0.clone()
    }

    pub fn add(&self, step: Step) {
        let is_left_out = matches!(
            (&step, self.broken),
            (Step::Sync(_), Some(Broken::NoSync))
                | (Step::SyncFolder(_), Some(Broken::NoFolderSync))
        );
        if !is_left_out {
            self.list.lock().unwrap().0.push(step);
        }
    }
}

impl Storage for Traced {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        self.disk.read(file)
    }

    fn len(&self, file: &Path) -> io::Result<u64> {
        self.disk.len(file)
    }

    fn look(&self, file: &Path) -> io::Result<Look> {
        self.disk.look(file)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.disk.list(folder)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        let is_new = self.disk.make_folder(folder)?;
        if is_new {
            self.add(Step::Folder(folder.to_owned()));
        }
        Ok(is_new)
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn Appending>> {
        let open = self.disk.create(file)?;
        let mut list = self.list.lock().unwrap();
        let number = list.1;
        list.1 += 1;
        drop(list);
        self.add(Step::Create(file.to_owned(), number));
        Ok(Box::new(TracedFile {
            open,
            number,
            disk: self.clone(),
        }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.disk.rename(from, to)?;
        self.add(Step::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.disk.remove(file)?;
        self.add(Step::Remove(file.to_owned()));
        Ok(())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.disk.remove_folder(folder)?;
        self.add(Step::Remove(folder.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.disk.sync_folder(folder)?;
        self.add(Step::SyncFolder(folder.to_owned()));
        Ok(())
    }

    fn lock(&self, file: &Path) -> io::Result<Locking> {
        self.disk.lock(file)
    }
}

struct TracedFile {
    open: Box<dyn Appending>,
    number: usize,
    disk: Traced,
}

impl Appending for TracedFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let done = self.open.append(bytes);
        let written = if done.is_ok() {
            bytes.len()
        } else {
            bytes.len() / 2
        };
        self.disk
            .add(Step::Append(self.number, bytes[..written].to_vec()));
        done
    }

    fn sync(&mut self) -> io::Result<()> {
        let done = self.open.sync();
        self.disk.add(match done {
            Ok(()) => Step::Sync(self.number),
            Err(_) => Step::Lost(self.number),
        });
        done
    }
}

/// What is on the disk itself, and what is only on its way there.
#[derive(Debug, Clone, Default)]
pub struct Platter {
    files: Vec<File>,
    names: BTreeMap<PathBuf, Name>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    File(usize),
}

#[derive(Debug, Clone, Default)]
struct Name {
    durable: Option<Node>,
    /// What it was since the folder was synced.
    since: Vec<Option<Node>>,
}

impl Name {
    fn now(&self) -> Option<Node> {
        self.since.last().copied().unwrap_or(self.durable)
    }
}

#[derive(Debug, Clone, Default)]
struct File {
    bytes: Vec<u8>,
    durable: usize,
    is_lost: bool,
}

impl Platter {
    /// With everything that stands on `disk`.
    pub fn of(disk: &MemoryDisk) -> Self {
        let mut platter = Self::default();
        for (path, bytes) in disk.files() {
            for above in path.ancestors().skip(1) {
                platter.put(above, Node::Folder);
            }
            platter.put(&path, Node::File(platter.files.len()));
            platter.files.push(File {
                durable: bytes.len(),
                bytes,
                is_lost: false,
            });
        }
        platter.put(Path::new("/"), Node::Folder);
        platter
    }

    /// How many files there ever were.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    fn put(&mut self, path: &Path, node: Node) {
        self.names.entry(path.to_owned()).or_default().durable = Some(node);
    }

    fn name(&mut self, path: &Path, node: Option<Node>) {
        let name = self.names.entry(path.to_owned()).or_default();
        name.since.push(node);
    }

    /// One step on.
    pub fn step(&mut self, step: &Step) {
        match step {
            Step::Folder(path) => self.name(path, Some(Node::Folder)),
            Step::Create(path, number) => {
                assert_eq!(*number, self.files.len(), "files are numbered in order");
                self.files.push(File::default());
                self.name(path, Some(Node::File(*number)));
            }
            Step::Append(number, bytes) => self.files[*number].bytes.extend(bytes),
            Step::Sync(number) => {
                let file = &mut self.files[*number];
                if !file.is_lost {
                    file.durable = file.bytes.len();
                }
            }
            Step::Lost(number) => self.files[*number].is_lost = true,
            Step::Rename(from, to) => {
                let node = self.names.get(from).and_then(Name::now);
                self.name(from, None);
                self.name(to, node);
            }
            Step::Remove(path) => self.name(path, None),
            Step::SyncFolder(folder) => {
                let inside = self
                    .names
                    .iter_mut()
                    .filter(|(path, _)| path.parent() == Some(folder));
                for (_, name) in inside {
                    name.durable = name.now();
                    name.since.clear();
                }
            }
            Step::Made | Step::Told(_) => {}
        }
    }

    /// What stands there after a power cut. Seed 0 loses all that was not synced, seed 1 nothing; other seeds lose,
    /// tear and reorder some of it.
    pub fn after_cut(&self, seed: u64) -> MemoryDisk {
        let mut chance = Chance::new(seed);
        let mut names = BTreeMap::new();
        for (path, name) in &self.names {
            let choice = match seed {
                1 => name.since.len(),
                _ => chance.below(name.since.len() + 1),
            };
            let node = if choice == 0 {
                name.durable
            } else {
                name.since[choice - 1]
            };
            // What stands above comes first, and decides whether this can be found.
            let is_found = path
                .parent()
                .is_none_or(|above| names.get(above) == Some(&Node::Folder));
            if let Some(node) = node.filter(|_| is_found) {
                names.insert(path.clone(), node);
            }
        }
        let disk = MemoryDisk::new();
        for (path, node) in names {
            match node {
                Node::Folder if path.parent().is_none() => {}
                Node::Folder => assert!(disk.make_folder(&path).unwrap()),
                Node::File(number) => disk.put(&path, &self.contents(number, seed, &mut chance)),
            }
        }
        disk.copy()
    }

    fn contents(&self, number: usize, seed: u64, chance: &mut Chance) -> Vec<u8> {
        let file = &self.files[number];
        let unsynced = file.bytes.len() - file.durable;
        if seed == 1 || unsynced == 0 {
            return file.bytes.clone();
        }
        let way = chance.below(5);
        let length = match way {
            0 | 1 => file.durable + chance.below(unsynced + 1),
            _ => file.bytes.len(),
        };
        let mut bytes = file.bytes[..length].to_vec();
        if way == 0 {
            return bytes;
        }
        // Pieces smaller than those of a disk, so that there are many of them.
        let piece = [16, 64, 512][chance.below(3)];
        let before = &self.files[chance.below(self.files.len())].bytes;
        for from in (file.durable..length).step_by(piece) {
            if chance.below(2) == 0 {
                continue;
            }
            let to = (from + piece).min(length);
            bytes[from..to].fill(0);
            if let (4, Some(before)) = (way, before.get(from..to)) {
                bytes[from..to].copy_from_slice(before);
            }
        }
        bytes
    }
}
