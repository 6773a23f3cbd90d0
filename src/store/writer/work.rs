//! The writer's thread: append, sync, tell; now and then a snapshot, and in quiet moments a look at what others did.

mod outside;
mod rescue;

use std::{
    io::ErrorKind,
    mem,
    sync::{Arc, PoisonError},
    time::Duration,
};

#[cfg(test)]
use super::Planted;
use super::{Pace, Shared, State, Wake};
use crate::{
    base::Clock,
    journal::Entry,
    session::{Session, apply},
    store::{
        Fault, FaultKind, Folder, StoreError, Trouble,
        backups::{self, Backup},
        folder::Standing,
        lines,
        place::{Place, SNAPSHOT, journal_name},
        snapshot,
        storage::{Appending, Lock},
    },
};

use rescue::Elsewhere;

/// Owns the folder while a session is open.
pub(super) struct Work {
    place: Place,
    clock: Arc<dyn Clock>,
    pace: Pace,
    shared: Arc<Shared>,
    wake: Wake,
    /// The session as it is on disk.
    replica: Session,
    /// Number of the last entry in it.
    last: u64,
    standing: Standing,
    journal: Option<OpenJournal>,
    /// Journals that were given up before anything in them was told.
    given_up: Vec<String>,
    /// What was not told yet.
    pending: Vec<Entry>,
    /// Where is written what the folder keeps refusing.
    elsewhere: Option<Elsewhere>,
    /// The snapshot could not be renewed.
    snapshot_fault: Option<Fault>,
    /// Tries that failed one after another.
    failed: u32,
    /// Let go when the thread ends, whatever happens.
    _lock: Option<Box<dyn Lock>>,
}

struct OpenJournal {
    name: String,
    file: Box<dyn Appending>,
    bytes: u64,
    /// Something in it was called saved.
    is_told: bool,
}

/// More than the first line of a journal takes.
const HEAD: u64 = 256;

/// What there is to do.
struct Task {
    came: bool,
    closing: bool,
}

impl Work {
    pub fn new(
        folder: Folder,
        replica: Session,
        last: u64,
        shared: Arc<Shared>,
        wake: Wake,
    ) -> Self {
        Self {
            place: folder.place,
            clock: folder.clock,
            pace: folder.pace,
            shared,
            wake,
            replica,
            last,
            standing: folder.standing,
            journal: None,
            given_up: Vec::new(),
            pending: Vec::new(),
            elsewhere: folder.rescue.map(Elsewhere::at),
            snapshot_fault: None,
            failed: 0,
            _lock: folder.lock,
        }
    }

    pub fn run(mut self) {
        let _ending = Ending {
            shared: Arc::clone(&self.shared),
            wake: Arc::clone(&self.wake),
        };
        self.snapshot_when_due(true, false);
        loop {
            let task = self.next_task();
            self.save_pending();
            if !task.came && !task.closing {
                self.look_outside();
            }
            if self.pending.is_empty() {
                // While it fails it is tried again in quiet moments, not after every note.
                let may_try = self.snapshot_fault.is_none() || !task.came;
                self.snapshot_when_due(may_try, task.closing);
            }
            let is_done = self.pending.is_empty() && self.snapshot_fault.is_none();
            if task.closing && (is_done || self.failed >= self.pace.tries) {
                return;
            }
        }
    }

    /// Waits for something to do: an entry, the end, or the time to try again or to look around.
    fn next_task(&mut self) -> Task {
        let is_idle = |state: &mut State| state.queue.is_empty() && !state.closing;
        let state = self.shared.state();
        let mut state = if !self.pending.is_empty() {
            // What comes in meanwhile does not make the disk try harder.
            self.pause(state, |state| !state.closing)
        } else if self.snapshot_fault.is_some() {
            self.pause(state, is_idle)
        } else {
            let waited = self
                .shared
                .came
                .wait_timeout_while(state, self.pace.look, is_idle);
            waited.unwrap_or_else(PoisonError::into_inner).0
        };
        if state.closing && self.failed > 0 {
            // Nobody can shorten this one.
            state = self.pause(state, |_| true);
        }
        let came = mem::take(&mut state.queue);
        let task = Task {
            came: !came.is_empty(),
            closing: state.closing,
        };
        drop(state);
        self.pending.extend(came);
        task
    }

    fn pause<'a>(
        &'a self,
        state: std::sync::MutexGuard<'a, State>,
        goes_on: impl FnMut(&mut State) -> bool,
    ) -> std::sync::MutexGuard<'a, State> {
        let waited = self
            .shared
            .came
            .wait_timeout_while(state, self.backoff(), goes_on);
        waited.unwrap_or_else(PoisonError::into_inner).0
    }

    fn backoff(&self) -> Duration {
        self.pace.retry * (1 << self.failed.saturating_sub(1).min(5))
    }

    fn save_pending(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        match self.append_pending() {
            Ok(()) => {
                self.standing.commands += self.pending.len();
                if let Some(journal) = &mut self.journal {
                    journal.is_told = true;
                }
                let numbers = self.pending.iter().map(|entry| entry.number);
                self.last = numbers.fold(self.last, u64::max);
                // Told first: whoever waits need not wait for the replica.
                self.tell_saved();
                for entry in mem::take(&mut self.pending) {
                    for change in &entry.changes {
                        apply(&mut self.replica, change);
                    }
                }
                self.clear_given_up(0);
                self.leave_elsewhere();
            }
            Err(fault) => {
                self.give_up_journal();
                let trouble = self.trouble_of(fault);
                self.tell_trouble(trouble);
            }
        }
    }

    /// One append and one sync for all that waits.
    fn append_pending(&mut self) -> Result<(), Fault> {
        let mut bytes = Vec::new();
        for entry in &self.pending {
            bytes.extend(lines::encode(entry).map_err(|_| self.fault(FaultKind::Other))?);
        }
        let size = bytes.len() as u64;
        let has_room = |used: u64| used.saturating_add(size) <= self.pace.journal;
        let mut journal = match self.journal.take() {
            Some(journal) if has_room(journal.bytes) => journal,
            _ if !has_room(HEAD) => return Err(self.fault(FaultKind::TooLarge)),
            _ => self.open_journal().map_err(fault_of)?,
        };
        let path = self.place.at(&journal.name);
        journal.bytes += bytes.len() as u64;
        // Put back before it is written to: what fails is then known by name, to be given up.
        let expected = journal.bytes;
        let journal = self.journal.insert(journal);
        let appended = journal.file.append(&bytes);
        #[cfg(test)]
        if self.pace.planted == Some(Planted::ToldBeforeSynced) && appended.is_ok() {
            self.shared.state().saved = self.pending.last().map_or(0, |entry| entry.number);
            (self.wake)();
        }
        let written = appended
            .and_then(|()| journal.file.sync())
            .and_then(|()| self.place.storage.len(&path));
        #[cfg(test)]
        let written = match self.pace.planted {
            Some(Planted::FailureUnseen) => Ok(expected),
            _ => written,
        };
        match written {
            Ok(length) if length == expected => {
                self.standing.journal_bytes += bytes.len();
                Ok(())
            }
            // The file under this name is no longer the one that is written to: it was removed, or another
            // one put in its place. What it held is in the replica.
            Ok(_) => {
                self.standing.is_mended = true;
                Err(self.fault(FaultKind::Gone))
            }
            Err(error) => {
                self.standing.is_mended |= error.kind() == ErrorKind::NotFound;
                Err(fault_of(StoreError::disk(&path, &error)))
            }
        }
    }

    /// A new journal, of which the name is durable before anything in it is told.
    fn open_journal(&mut self) -> Result<OpenJournal, StoreError> {
        self.clear_given_up(1);
        let name = journal_name(self.standing.next_journal);
        let path = self.place.at(&name);
        let wrap = |error: &std::io::Error| StoreError::disk(&path, error);
        let head = lines::head(self.replica.id)
            .map_err(|_| StoreError::Disk(self.fault(FaultKind::Other)))?;
        self.standing.next_journal += 1;
        let mut file = self
            .place
            .storage
            .create(&path)
            .map_err(|error| wrap(&error))?;
        self.given_up.push(name.clone());
        file.append(&head).map_err(|error| wrap(&error))?;
        let storage = &self.place.storage;
        storage
            .sync_folder(&self.place.path)
            .map_err(|error| wrap(&error))?;
        self.given_up.pop();
        self.standing.journals.push(name.clone());
        Ok(OpenJournal {
            name,
            file,
            bytes: head.len() as u64,
            is_told: false,
        })
    }

    /// After a call that failed the system may say anything of that file, so it is never written to again.
    fn give_up_journal(&mut self) {
        #[cfg(test)]
        if self.pace.planted == Some(Planted::HandleTrustedAgain)
            && let Some(journal) = &mut self.journal
            && let Ok(length) = self.place.storage.len(&self.place.at(&journal.name))
        {
            journal.bytes = length;
            return;
        }
        if let Some(journal) = self.journal.take_if(|journal| !journal.is_told) {
            self.standing.journals.retain(|name| *name != journal.name);
            self.given_up.push(journal.name);
        }
        self.journal = None;
    }

    /// Removes journals in which nothing was told, but for the newest ones: what is in them waits to be
    /// written again, or has been.
    fn clear_given_up(&mut self, kept: usize) {
        let count = self.given_up.len().saturating_sub(kept);
        for name in self.given_up.drain(..count) {
            // At worst it is read again at the next opening, and says nothing new.
            let _ = self.place.remove(&name);
        }
    }

    fn snapshot_when_due(&mut self, may_try: bool, closing: bool) {
        let has_new = self.standing.commands > 0;
        let is_large = self.standing.commands >= self.pace.snapshot_after
            && self.standing.journal_bytes > self.standing.snapshot_bytes;
        let is_due = is_large || self.standing.is_mended || (closing && has_new);
        if !is_due || !(may_try || closing) {
            return;
        }
        match self.snapshot() {
            Ok(()) => {
                self.snapshot_fault = None;
                self.tell_solved();
            }
            Err(error) => {
                let fault = fault_of(error);
                self.snapshot_fault = Some(fault.clone());
                self.tell_trouble(Trouble::Snapshot(fault));
            }
        }
    }

    /// At every moment of this, what was saved can be read: first the old snapshot stands twice, then the new
    /// one stands and is read back, and only then the journals go where the old one is.
    fn snapshot(&mut self) -> Result<(), StoreError> {
        let bytes = snapshot::encode(&self.replica, self.last, &self.standing.other)
            .map_err(|_| StoreError::Disk(self.fault(FaultKind::Other)))?;
        self.journal = None;
        let old = self.keep_old_snapshot()?;
        #[cfg(test)]
        if self.pace.planted == Some(Planted::JournalDroppedTooEarly) {
            for name in &self.standing.journals {
                self.place.remove(name)?;
            }
        }
        self.place.replace(SNAPSHOT, &bytes)?;
        self.standing.applied = self.last;
        self.standing.snapshot_sum = Some(crc32fast::hash(&bytes));
        self.standing.snapshot_bytes = bytes.len();
        self.standing.look = None;
        if let Some(old) = old {
            self.move_journals(&old)?;
        }
        backups::prune(&self.place)?;
        self.standing.commands = 0;
        self.standing.journal_bytes = 0;
        self.standing.is_mended = false;
        Ok(())
    }

    /// A copy of the snapshot that stands there, under the backups. One that somebody else has put there goes
    /// to the quarantine instead, and is told.
    fn keep_old_snapshot(&mut self) -> Result<Option<Backup>, StoreError> {
        let Some(bytes) = self.place.read(SNAPSHOT)? else {
            return Ok(None);
        };
        #[cfg(test)]
        if self.pace.planted == Some(Planted::ChangeUnseen) {
            return Ok(None);
        }
        if self.standing.snapshot_sum == Some(crc32fast::hash(&bytes)) {
            let hour = backups::hour(&*self.clock);
            let backup = Backup::of(&self.place, self.standing.applied, &hour)?;
            backup.keep(&self.place, &bytes)?;
            return Ok(Some(backup));
        }
        self.keep_changed(&bytes)?;
        Ok(None)
    }

    fn move_journals(&mut self, to: &Backup) -> Result<(), StoreError> {
        while let Some(name) = self.standing.journals.first().cloned() {
            match self.place.rename(&name, &format!("{}/{name}", to.name)) {
                // Somebody removed it; all that it held is in the snapshot.
                Err(StoreError::Disk(fault)) if fault.kind == FaultKind::Gone => {}
                moved => moved?,
            }
            self.standing.journals.remove(0);
        }
        Ok(())
    }

    fn tell_saved(&mut self) {
        self.failed = 0;
        let mut state = self.shared.state();
        state.saved = state.saved.max(self.last);
        state.saved_at = Some(self.clock.now());
        state.trouble = self.snapshot_fault.clone().map(Trouble::Snapshot);
        self.tell(state);
    }

    fn tell_solved(&mut self) {
        self.failed = 0;
        let mut state = self.shared.state();
        state.trouble = None;
        self.tell(state);
    }

    fn tell_trouble(&mut self, trouble: Trouble) {
        self.failed = self.failed.saturating_add(1);
        let mut state = self.shared.state();
        state.trouble = Some(trouble);
        state.failures += 1;
        self.tell(state);
    }

    fn tell(&self, state: std::sync::MutexGuard<'_, State>) {
        drop(state);
        self.shared.told.notify_all();
        (self.wake)();
    }

    fn fault(&self, kind: FaultKind) -> Fault {
        Fault {
            kind,
            path: self.place.path.clone(),
        }
    }
}

fn fault_of(error: StoreError) -> Fault {
    match error {
        StoreError::Disk(fault) => fault,
        error => {
            let path = error.path().map(ToOwned::to_owned).unwrap_or_default();
            Fault {
                kind: FaultKind::Other,
                path,
            }
        }
    }
}

/// However the thread ends, nobody waits for it in vain.
struct Ending {
    shared: Arc<Shared>,
    wake: Wake,
}

impl Drop for Ending {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.ended = true;
        if std::thread::panicking() || !state.queue.is_empty() {
            state.trouble.get_or_insert(Trouble::Ended);
        }
        drop(state);
        self.shared.told.notify_all();
        (self.wake)();
    }
}
