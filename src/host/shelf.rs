//! What is done with whole sessions of the library: copies, packing, merging, the trash.
//!
//! What reads or writes photos takes longer than a frame, so it runs on a thread of its own, one at a time. Knows no
//! window.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError, sync_channel},
    },
    thread,
};

use super::{Host, HostError};
use crate::{
    base::Id,
    session::{Session, rooms::Difference},
    store::{self, Access, Folder, Library, Notice, StoreError, Summary, rooms},
};

/// Something that takes longer than a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// A copy of a session, with this title.
    Copy(PathBuf, String),
    /// A copy of a session for a room of this name.
    CopyForRoom(PathBuf, String),
    /// A zip of a session in this folder.
    Pack(PathBuf, PathBuf),
    /// The session in a zip, into the library.
    Unpack(PathBuf),
    /// Two rooms as one session.
    Merge(PathBuf, PathBuf),
}

impl Task {
    /// The sessions that it reads from their folders.
    fn reads(&self) -> Vec<&Path> {
        match self {
            Self::Copy(session, _) | Self::CopyForRoom(session, _) | Self::Pack(session, _) => {
                vec![session]
            }
            Self::Unpack(_) => Vec::new(),
            Self::Merge(a, b) => vec![a, b],
        }
    }
}

/// What came of a task: the new folder or file, and what the user must know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What was asked.
    pub task: Task,
    /// Where the result lies, or why there is none.
    pub made: Result<(PathBuf, Vec<Notice>), StoreError>,
}

/// The task that is running.
#[derive(Debug)]
pub(super) struct Running {
    task: Task,
    answer: Receiver<Done>,
}

impl Host {
    /// Begins a task. False when another one is still running.
    ///
    /// # Errors
    /// When the open session cannot be saved first, or there is no room for a thread.
    pub fn begin_task(&mut self, task: Task) -> Result<bool, HostError> {
        if self.running.is_some() {
            return Ok(false);
        }
        if let Some(open) = &self.open {
            open.wait_saved().map_err(HostError::Saving)?;
        }
        for session in task.reads() {
            store::rescue::none_waits(&self.places.rescue, session)?;
        }
        let (sender, answer) = sync_channel(1);
        let (library, wake, id) = (self.library(), Arc::clone(&self.wake), self.ids.fresh());
        let asked = task.clone();
        let spawned = thread::Builder::new()
            .name("library".into())
            .spawn(move || {
                let made = carry_out(&library, id, &asked);
                let _ = sender.send(Done { task: asked, made });
                wake();
            });
        spawned.map_err(|_| StoreError::NoThread)?;
        self.running = Some(Running { task, answer });
        Ok(true)
    }

    /// The task that is running.
    #[must_use]
    pub fn running_task(&self) -> Option<&Task> {
        self.running.as_ref().map(|running| &running.task)
    }

    /// What came of a task since the last time. The library is read anew.
    pub fn take_done(&mut self) -> Option<Done> {
        let running = self.running.as_ref()?;
        let done = match running.answer.try_recv() {
            Ok(done) => done,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Done {
                task: running.task.clone(),
                made: Err(StoreError::NoThread),
            },
        };
        self.running = None;
        self.refresh();
        Some(done)
    }

    /// Puts a session in the trash; it is closed first when it is open. Gives where it lies there.
    ///
    /// # Errors
    /// When it cannot be saved first, another program has it, or the disk refuses.
    pub fn put_in_trash(&mut self, session: &Path) -> Result<PathBuf, HostError> {
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.path() == session)
        {
            self.close_session()?;
        }
        let trashed = self.library().put_in_trash(session)?;
        self.refresh();
        Ok(trashed)
    }

    /// Puts a session from the trash back in the library.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put_back(&mut self, trashed: &Path) -> Result<PathBuf, HostError> {
        let path = self.library().put_back(trashed)?;
        self.refresh();
        Ok(path)
    }

    /// Removes what lies in the trash, for good. Gives how many sessions went.
    ///
    /// # Errors
    /// When the disk refuses one of them; the others are gone.
    pub fn empty_trash(&mut self) -> Result<usize, HostError> {
        let emptied = self.library().empty_trash(&self.places.rescue);
        self.refresh();
        Ok(emptied?)
    }

    /// What lies in the trash.
    #[must_use]
    pub fn trash(&self) -> Vec<Summary> {
        self.library().trash()
    }

    /// Where files for others are put when the user says nothing else.
    #[must_use]
    pub fn documents(&self) -> PathBuf {
        self.places.documents.clone()
    }

    /// What differed between the rooms that a session was merged from, with the session itself.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn differences(&self, session: &Path) -> Result<(Session, Vec<Difference>), HostError> {
        let session = Folder::open(session, Access::Read)?.session;
        let differences = session.joined.differences.clone();
        Ok((session, differences))
    }
}

type Made = Result<(PathBuf, Vec<Notice>), StoreError>;

fn carry_out(library: &Library, id: Id<Session>, task: &Task) -> Made {
    match task {
        Task::Copy(from, title) => {
            let to = folder_like(library, from, title)?;
            rooms::copy(from, &to, id, title.clone())?;
            Ok((to, Vec::new()))
        }
        Task::CopyForRoom(from, name) => {
            let title = Folder::open(from, Access::Read)?.session.details.title;
            let to = folder_like(library, from, &format!("{title} {name}"))?;
            rooms::copy_for_room(from, &to, id, name)?;
            Ok((to, Vec::new()))
        }
        Task::Pack(from, folder) => {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::disk(folder, &error))?;
            let out = free_file(folder, from);
            store::pack(from, &out)?;
            Ok((out, Vec::new()))
        }
        Task::Unpack(archive) => unpack(library, archive),
        Task::Merge(a, b) => {
            let merged = rooms::merged(a, b)?;
            let details = &merged.session.details;
            let to = library.folder_for(&details.title, details.date);
            let merged = rooms::merge(a, b, &to)?;
            Ok((to, merged.notices))
        }
    }
}

/// The folder of the unpacked session is named after what is in it, which is known afterwards.
fn unpack(library: &Library, archive: &Path) -> Made {
    let stem = archive.file_stem().unwrap_or_default().to_string_lossy();
    let to = library.folder_for(&stem, Default::default());
    let notices = store::unpack(archive, &to)?;
    let details = Folder::open(&to, Access::Read)?.session.details;
    let named = library.folder_for(&details.title, details.date);
    match std::fs::rename(&to, &named) {
        Ok(()) => Ok((named, notices)),
        Err(_) => Ok((to, notices)),
    }
}

fn folder_like(library: &Library, from: &Path, title: &str) -> Result<PathBuf, StoreError> {
    let date = Folder::open(from, Access::Read)?.session.details.date;
    Ok(library.folder_for(title, date))
}

/// A file that is not there yet, named after the session's folder.
fn free_file(folder: &Path, session: &Path) -> PathBuf {
    let name = session.file_name().unwrap_or_default().to_string_lossy();
    let numbered = (2..).map(|n| folder.join(format!("{name}-{n}.zip")));
    let first = std::iter::once(folder.join(format!("{name}.zip")));
    let mut free = first.chain(numbered).filter(|path| !path.exists());
    free.next().unwrap_or_else(|| folder.join("session.zip"))
}
