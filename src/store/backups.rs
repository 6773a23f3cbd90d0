//! Older snapshots: `backups/<number of the last command>-<date>-<hour>/`, each with the journals that lead on
//! from it.
//!
//! The newest ones are kept, and of the older ones the first of each hour. When one goes, its journals go to the one
//! before it; the oldest goes as a whole. So from every backup that is left, rolling forward through the backups
//! after it gives the present state.

use super::{
    StoreError,
    place::{BACKUPS, Place, SNAPSHOT, journal_number},
    snapshot::{self, Parsed, Snapshot},
};
use crate::base::Clock;

/// How many are kept, whenever they were made.
pub(super) const KEPT: usize = 10;

/// Of how many hours one more is kept.
pub(super) const HOURS: usize = 24;

/// One backup, by its folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Backup {
    /// Number of the last command that it holds.
    pub applied: u64,
    /// Where it stands: `backups/0000000500-2026-11-21-14`.
    pub name: String,
}

/// The hour that it is, as it stands in the name of a backup: `2026-11-21-14`.
pub(super) fn hour(clock: &dyn Clock) -> String {
    let (date, time) = clock.offset().local(clock.now());
    let (year, month, day) = date.parts();
    format!("{year:04}-{month:02}-{day:02}-{:02}", time.0 / 60)
}

impl Backup {
    /// Of the first snapshot, which is there before there is any hour to speak of.
    pub fn first() -> Self {
        Self::named(&format!("{:010}", 0), 0)
    }

    /// Of a snapshot that holds the commands up to `applied`: the one that is there, or a new one of this hour.
    pub fn of(place: &Place, applied: u64, hour: &str) -> Result<Self, StoreError> {
        let mut all = Self::all(place)?.into_iter();
        let is_there = all.find(|backup| backup.applied == applied);
        Ok(is_there.unwrap_or_else(|| Self::named(&format!("{applied:010}-{hour}"), applied)))
    }

    fn named(name: &str, applied: u64) -> Self {
        let name = format!("{BACKUPS}/{name}");
        Self { applied, name }
    }

    /// The hour in its name.
    fn hour(&self) -> Option<&str> {
        self.name.split_once('-').map(|(_, hour)| hour)
    }

    /// All of them, oldest first.
    pub fn all(place: &Place) -> Result<Vec<Self>, StoreError> {
        let names = place.list(BACKUPS)?;
        let numbered = names.iter().filter_map(|name| {
            let number = name
                .split_once('-')
                .map_or(name.as_str(), |(number, _)| number);
            Some(Self::named(name, number.parse().ok()?))
        });
        let mut all: Vec<Self> = numbered.collect();
        all.sort();
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

/// Lets backups go that need not be kept. Only what a backup is made of is removed: a folder that holds something
/// else stays.
pub(super) fn prune(place: &Place) -> Result<(), StoreError> {
    let all = Backup::all(place)?;
    let kept = kept(&all);
    let mut before: Option<&Backup> = None;
    for backup in &all {
        if kept.contains(&backup.name.as_str()) {
            before = Some(backup);
        } else {
            remove(place, backup, before)?;
        }
    }
    Ok(())
}

/// The names of those that stay, of all in order.
fn kept(all: &[Backup]) -> Vec<&str> {
    let (older, newest) = all.split_at(all.len().saturating_sub(KEPT));
    let mut hourly: Vec<&Backup> = older.iter().filter(|one| one.hour().is_some()).collect();
    hourly.dedup_by(|later, first| later.hour() == first.hour());
    let hourly = &hourly[hourly.len().saturating_sub(HOURS)..];
    let stay = hourly.iter().copied().chain(newest);
    stay.map(|backup| backup.name.as_str()).collect()
}

/// Its journals lead on from the one before it: they are there before they are gone here.
fn remove(place: &Place, backup: &Backup, before: Option<&Backup>) -> Result<(), StoreError> {
    for journal in backup.journals(place)? {
        if let (Some(before), Some(name)) = (before, journal.rsplit('/').next())
            && let Some(bytes) = place.read(&journal)?
        {
            place.replace(&format!("{}/{name}", before.name), &bytes)?;
        }
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
    Ok(())
}
