//! Older snapshots: `backups/<number of the last command>/`, each with the journals that lead on from it.
//!
//! The newest ones are kept. The oldest goes as a whole, snapshot and journals together, so that from every
//! backup that is left, rolling forward through the backups after it gives the present state.

use super::{
    StoreError,
    place::{BACKUPS, Place, SNAPSHOT, journal_number},
    snapshot::{self, Parsed, Snapshot},
};

/// How many are kept.
pub(super) const KEPT: usize = 10;

/// One backup, by its folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Backup {
    /// Number of the last command that it holds.
    pub applied: u64,
    /// Where it stands: `backups/0000000500`.
    pub name: String,
}

impl Backup {
    /// Of a snapshot that holds the commands up to `applied`.
    pub fn of(applied: u64) -> Self {
        Self {
            applied,
            name: format!("{BACKUPS}/{applied:010}"),
        }
    }

    /// All of them, oldest first.
    pub fn all(place: &Place) -> Result<Vec<Self>, StoreError> {
        let names = place.list(BACKUPS)?;
        let applied = names.iter().filter_map(|name| name.parse().ok());
        let mut all: Vec<Self> = applied.map(Self::of).collect();
        all.sort();
        all.dedup();
        Ok(all)
    }

    /// Its snapshot, when that is as it was written.
    pub fn snapshot(&self, place: &Place) -> Result<Option<Box<Snapshot>>, StoreError> {
        let bytes = place.read(&self.snapshot_name())?;
        Ok(match bytes.map(|bytes| snapshot::parse(&bytes)) {
            Some(Parsed::Good(snapshot)) => Some(snapshot),
            _ => None,
        })
    }

    /// Its journals, in order.
    pub fn journals(&self, place: &Place) -> Result<Vec<String>, StoreError> {
        let here = journals(&place.list(&self.name)?);
        Ok(here
            .into_iter()
            .map(|(_, name)| format!("{}/{name}", self.name))
            .collect())
    }

    /// Keeps these bytes as its snapshot.
    pub fn keep(&self, place: &Place, bytes: &[u8]) -> Result<(), StoreError> {
        let name = self.snapshot_name();
        place.make_folder(&self.name)?;
        match place.read(&name)? {
            Some(kept) if kept == bytes => Ok(()),
            Some(_) => {
                place.put_aside(&name)?;
                place.replace(&name, bytes)
            }
            None => place.replace(&name, bytes),
        }
    }

    fn snapshot_name(&self) -> String {
        format!("{}/{SNAPSHOT}", self.name)
    }
}

/// Journals among these names, by their number.
pub(super) fn journals(names: &[String]) -> Vec<(u64, String)> {
    let numbered = names
        .iter()
        .filter_map(|name| Some((journal_number(name)?, name.clone())));
    let mut journals: Vec<_> = numbered.collect();
    journals.sort();
    journals
}

/// Lets the oldest backups go. Only what a backup is made of is removed: a folder that holds something else stays.
pub(super) fn prune(place: &Place) -> Result<(), StoreError> {
    let all = Backup::all(place)?;
    let too_many = all.len().saturating_sub(KEPT);
    for backup in &all[..too_many] {
        for journal in backup.journals(place)? {
            place.remove(&journal)?;
        }
        place.remove(&backup.snapshot_name())?;
        place.remove(&format!("{}.tmp", backup.snapshot_name()))?;
        let path = place.at(&backup.name);
        if place.list(&backup.name)?.is_empty() {
            place
                .storage
                .remove_folder(&path)
                .map_err(|error| StoreError::disk(&path, &error))?;
        }
    }
    Ok(())
}
