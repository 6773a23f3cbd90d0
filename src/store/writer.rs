//! The one that writes: takes entries from any thread, and says how far they are saved.
//!
//! A thread of its own appends what has come in since the last time in one go, syncs, and only then says 'saved
//! up to n'. What could not be written stays here and is tried again until it is. Knows no session but its own
//! replica, from which the snapshots are made, so that no frame waits for a copy.

mod work;

use std::{
    collections::VecDeque,
    fmt, mem,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

use super::{Folder, Notice, StoreError, Trouble, disk::MOST_BYTES};
use crate::{base::Moment, journal::Entry, session::Session};
use work::Work;

/// Called from the writer's thread when its status has changed.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// How far the entries are saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveStatus {
    /// Number of the last entry that is on disk and synced.
    pub saved: u64,
    /// Number of the last entry that is at least saved in another folder; the trouble says which.
    pub rescued: u64,
    /// Number of the last entry that was sent.
    pub sent: u64,
    /// What stands in the way.
    pub trouble: Option<Trouble>,
    /// When something was last saved, since it was opened.
    pub saved_at: Option<Moment>,
}

impl SaveStatus {
    /// How many entries are saved nowhere yet.
    #[must_use]
    pub fn unsaved(&self) -> u64 {
        self.sent.saturating_sub(self.saved.max(self.rescued))
    }
}

/// How patient a writer is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// After the first call that failed; twice as long after each next one, up to 32 times.
    pub retry: Duration,
    /// As many tries as someone waits for.
    pub tries: u32,
    /// Commands after which a snapshot may be due.
    pub snapshot_after: usize,
    /// How often it looks, in quiet moments, what others did to the files.
    pub look: Duration,
    /// The most bytes of one journal: what is larger is not read back.
    pub journal: u64,
    /// What it does wrong on purpose.
    #[cfg(test)]
    pub planted: Option<Planted>,
}

/// A fault put in on purpose, so that a test can show that the proofs see it.
#[cfg(test)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Planted {
    /// 'Saved' is told between the append and the sync.
    ToldBeforeSynced,
    /// The journals go before the new snapshot stands.
    JournalDroppedTooEarly,
    /// After a call that failed the same file is written to again.
    HandleTrustedAgain,
    /// A call that failed is taken for one that did not.
    FailureUnseen,
    /// The snapshot that stands there is overwritten, whoever put it there.
    ChangeUnseen,
    /// What is written in another folder is not synced there.
    RescueUnsynced,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            retry: Duration::from_millis(100),
            tries: 4,
            snapshot_after: 500,
            look: Duration::from_secs(2),
            journal: MOST_BYTES,
            #[cfg(test)]
            planted: None,
        }
    }
}

/// Entries that may wait for the disk before a sender has to wait too.
const QUEUE: usize = 4096;

/// As long as a sender waits for room, at most: half a frame.
const PATIENCE: Duration = Duration::from_millis(8);

/// Writes a session that is open. To drop it is to close it.
pub struct Writer {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    path: PathBuf,
}

impl Writer {
    pub(super) fn start(
        folder: Folder,
        replica: Session,
        last: u64,
        wake: Wake,
    ) -> Result<Self, StoreError> {
        let path = folder.path().to_owned();
        let shared = Arc::new(Shared::after(last, folder.pace.tries));
        let work = Work::new(folder, replica, last, Arc::clone(&shared), wake);
        let thread = thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || work.run())
            .map_err(|_| StoreError::NoThread)?;
        Ok(Self {
            shared,
            thread: Some(thread),
            path,
        })
    }

    /// Where it writes.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes an entry to be saved; they must come in the order of their numbers.
    ///
    /// When the disk cannot keep up it waits a few milliseconds, and then takes the entry all the same: the
    /// session holds it already. Who can refuse work, such as a server, asks [`Writer::has_room`] first.
    pub fn send(&self, entry: Entry) {
        let mut state = self.shared.state();
        if state.queue.len() >= QUEUE {
            let has_no_room = |state: &mut State| state.queue.len() >= QUEUE && !state.ended;
            let waited = self
                .shared
                .told
                .wait_timeout_while(state, PATIENCE, has_no_room);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        state.sent = state.sent.max(entry.number);
        if state.ended {
            state.trouble.get_or_insert(Trouble::Ended);
        }
        state.queue.push_back(entry);
        // Let go first, or the writer wakes only to wait for it.
        drop(state);
        self.shared.came.notify_one();
    }

    /// Takes entries in one go, so that they are written in one go.
    #[cfg(test)]
    pub(super) fn send_together(&self, entries: Vec<Entry>) {
        let mut state = self.shared.state();
        state.sent = entries.last().map_or(state.sent, |entry| entry.number);
        state.queue.extend(entries);
        drop(state);
        self.shared.came.notify_one();
    }

    /// Tells how far it is saved, also from its own thread.
    #[cfg(test)]
    pub(super) fn watch(&self) -> impl Fn() -> u64 + Send + Sync + use<> {
        let shared = Arc::clone(&self.shared);
        move || shared.state().saved
    }

    /// Whether there is room for more to wait for the disk.
    #[must_use]
    pub fn has_room(&self) -> bool {
        let state = self.shared.state();
        state.queue.len() < QUEUE && !state.ended
    }

    /// How far the entries are saved.
    #[must_use]
    pub fn status(&self) -> SaveStatus {
        let state = self.shared.state();
        SaveStatus {
            saved: state.saved,
            rescued: state.rescued,
            sent: state.sent,
            trouble: state.trouble.clone(),
            saved_at: state.saved_at,
        }
    }

    /// What the user must know since the last time this was asked.
    pub fn take_notices(&self) -> Vec<Notice> {
        mem::take(&mut self.shared.state().notices)
    }

    /// Waits until the entry with this number, or the last one that was sent, is saved.
    ///
    /// # Errors
    /// What stands in the way, after some tries. The writer goes on trying.
    pub fn wait_saved(&self, number: u64) -> Result<(), Trouble> {
        let mut state = self.shared.state();
        let number = number.min(state.sent);
        let (from, tries) = (state.failures, u64::from(state.tries));
        loop {
            if state.saved >= number {
                return Ok(());
            }
            if state.ended {
                return Err(state.trouble.clone().unwrap_or(Trouble::Ended));
            }
            match &state.trouble {
                Some(trouble) if trouble.is_unsaved() && state.failures - from >= tries => {
                    return Err(trouble.clone());
                }
                _ => {}
            }
            state = self
                .shared
                .told
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Saves what is left, renews the snapshot when anything has changed, and lets the folder go.
    ///
    /// # Errors
    /// What stands in the way, after some tries; [`Trouble::is_unsaved`] says whether changes are lost by it.
    pub fn close(mut self) -> Result<(), Trouble> {
        self.finish()
    }

    /// Closes it, and says how many tries failed, ever.
    #[cfg(test)]
    pub(super) fn close_counting(mut self) -> (Result<(), Trouble>, u64) {
        let closed = self.finish();
        let failures = self.shared.state().failures;
        (closed, failures)
    }

    fn finish(&mut self) -> Result<(), Trouble> {
        let Some(thread) = self.thread.take() else {
            return Ok(());
        };
        self.shared.state().closing = true;
        self.shared.came.notify_one();
        let joined = thread.join();
        let state = self.shared.state();
        match &state.trouble {
            Some(trouble) => Err(trouble.clone()),
            None if joined.is_err() => Err(Trouble::Ended),
            None => Ok(()),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Who wants to hear of trouble closes it.
        let _ = self.finish();
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("path", &self.path)
            .field("status", &self.status())
            .finish_non_exhaustive()
    }
}

/// What the writer and its thread share.
#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    /// Something came in, or it is to close.
    came: Condvar,
    /// The status has changed.
    told: Condvar,
}

#[derive(Debug, Default)]
struct State {
    queue: VecDeque<Entry>,
    sent: u64,
    saved: u64,
    rescued: u64,
    saved_at: Option<Moment>,
    trouble: Option<Trouble>,
    notices: Vec<Notice>,
    /// Tries that failed, ever.
    failures: u64,
    /// Tries that someone waits for.
    tries: u32,
    closing: bool,
    ended: bool,
}

impl Shared {
    fn after(last: u64, tries: u32) -> Self {
        let state = State {
            sent: last,
            saved: last,
            tries,
            ..State::default()
        };
        Self {
            state: Mutex::new(state),
            came: Condvar::new(),
            told: Condvar::new(),
        }
    }

    /// No invariant spans a call that can panic, so a poisoned lock is as good as any.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
