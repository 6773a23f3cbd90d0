//! What others do to the files while a session is open: noticed within seconds, kept, never overwritten.
//!
//! Asked of the disk every so often instead of waited for: it costs two calls, needs no crate, and works on network
//! drives, of which the system tells nothing.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::Work;
use crate::store::{
    Notice, StoreError,
    place::{Place, SNAPSHOT},
    snapshot::{self, Parsed},
    storage::Look,
};

/// As many other versions as stand beside a session at the most; more go to the quarantine.
const MOST_BESIDE: u32 = 50;

impl Work {
    /// Whether the files are still those that were written. When they are not, a snapshot is wanted at once: all
    /// that was saved is in the replica.
    pub(super) fn look_outside(&mut self) {
        self.look_at_journal();
        let path = self.place.at(SNAPSHOT);
        match self.place.storage.look(&path) {
            Ok(look) if self.standing.look == Some(look) => {}
            Ok(look) => self.compare(look),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                // When the whole folder is away it is not put back, and the snapshot that follows fails and says so.
                let is_there = self.place.storage.list(&self.place.path).is_ok();
                if is_there && !self.standing.is_mended && self.standing.snapshot_sum.is_some() {
                    self.tell_notice(Notice::PutBack);
                }
                self.standing.is_mended = true;
            }
            // The disk will say so itself when there is something to write.
            Err(_) => {}
        }
    }

    fn look_at_journal(&mut self) {
        let Some(journal) = &self.journal else { return };
        let is_ours = match self.place.storage.len(&self.place.at(&journal.name)) {
            Ok(length) => length == journal.bytes,
            Err(error) => error.kind() != ErrorKind::NotFound,
        };
        if !is_ours {
            self.give_up_journal();
            self.standing.is_mended = true;
        }
    }

    fn compare(&mut self, look: Look) {
        match self.place.read(SNAPSHOT) {
            Ok(Some(bytes)) if self.standing.snapshot_sum == Some(crc32fast::hash(&bytes)) => {
                self.standing.look = Some(look);
            }
            // The snapshot that follows puts this one aside, and tells.
            Ok(_) => self.standing.is_mended = true,
            Err(_) => {}
        }
    }

    /// A session that somebody else has put in the place of this one gets a folder of its own beside it, to be
    /// opened as any other; what is no session goes to the quarantine.
    pub(super) fn keep_changed(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let is_session = matches!(
            snapshot::parse(bytes),
            Parsed::Good(_) | Parsed::Unsure(_) | Parsed::Newer(Some(_))
        );
        if is_session && let Some(path) = self.move_beside() {
            self.tell_notice(Notice::Conflict(path));
        } else if let Some(name) = self.place.put_aside(SNAPSHOT)? {
            self.tell_notice(Notice::ChangedOutside(self.place.at(&name)));
        }
        Ok(())
    }

    fn move_beside(&self) -> Option<PathBuf> {
        let name = self.place.path.file_name()?.to_str()?;
        let above = self.place.path.parent()?;
        let storage = &self.place.storage;
        for n in 1..=MOST_BESIDE {
            let beside = above.join(name_beside(name, n));
            match storage.make_folder(&beside) {
                Ok(true) => return self.move_into(&beside, above).ok().map(|()| beside),
                Ok(false) => {}
                Err(_) => return None,
            }
        }
        None
    }

    fn move_into(&self, beside: &Path, above: &Path) -> Result<(), StoreError> {
        let storage = &self.place.storage;
        let place = Place::new(std::sync::Arc::clone(storage), beside);
        let (from, to) = (self.place.at(SNAPSHOT), place.at(SNAPSHOT));
        let moved = storage
            .sync_folder(above)
            .and_then(|()| storage.rename(&from, &to))
            .and_then(|()| storage.sync_folder(beside))
            .and_then(|()| storage.sync_folder(&self.place.path));
        moved.map_err(|error| {
            // Only when nothing stands in it.
            let _ = storage.remove_folder(beside);
            StoreError::disk(&to, &error)
        })
    }

    fn tell_notice(&self, notice: Notice) {
        let mut state = self.shared.state();
        state.notices.push(notice);
        self.tell(state);
    }
}

fn name_beside(name: &str, n: u32) -> String {
    match n {
        1 => format!("{name} (conflict)"),     // technical
        n => format!("{name} (conflict {n})"), // technical
    }
}
