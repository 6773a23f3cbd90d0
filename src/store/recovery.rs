//! Reads a session from its folder as well as can be, and says what has to be mended. Writes nothing.
//!
//! The snapshot, when it is as it was written; else the newest good backup from which the journals lead on
//! without a gap; else the snapshot as it is; else any good backup. Over it goes every entry that can be read.
//! An error of the disk is an error, never taken for damage.

mod order;

use std::collections::BTreeMap;

pub(super) use order::Read;
use order::{Order, Own};

use super::{
    SCHEMA, StoreError,
    backups::{Backup, journals},
    lines::{self, Lines},
    notice::Notice,
    place::{Place, SNAPSHOT},
    repair::Repair,
    snapshot::{self, Parsed, Snapshot},
};
use crate::{
    base::Id,
    journal::{Entry, Journal},
    session::Session,
};

/// A session as it could be read.
#[derive(Debug)]
pub(super) struct Found {
    /// The snapshot that was taken as the base.
    pub base: Snapshot,
    /// Bytes of `session.json` as it stands, when that is the base.
    pub snapshot_bytes: Option<Vec<u8>>,
    /// What goes over the base, in order.
    pub entries: Vec<Entry>,
    /// What led to the base, as far as it is of use for undo.
    pub history: Vec<Entry>,
    /// Names of the journals beside the snapshot.
    pub journals: Vec<String>,
    /// Their bytes together.
    pub journal_bytes: usize,
    /// A number that no journal has yet.
    pub next_journal: u64,
    /// Made by a newer version.
    pub is_newer: bool,
    /// What the user must know.
    pub notices: Vec<Notice>,
    /// What must be done before anything is written.
    pub repairs: Vec<Repair>,
}

impl Found {
    /// Number of the last entry.
    pub fn last(&self) -> u64 {
        let last = self.entries.last();
        last.map_or(self.base.applied, |entry| entry.number)
    }

    /// The session as it stands, and its history.
    pub fn replay(&mut self) -> (Session, Journal) {
        let mut session = self.base.session.clone();
        let before = self
            .history
            .first()
            .map_or(self.base.applied, |entry| entry.number - 1);
        let mut journal = Journal::after(before);
        // What led to the base is in it already: only the history hears of it.
        let mut beside = Session::new(session.id);
        for entry in std::mem::take(&mut self.history) {
            journal.replay(&mut beside, entry);
        }
        for entry in std::mem::take(&mut self.entries) {
            journal.replay(&mut session, entry);
        }
        (session, journal)
    }
}

/// How often it is tried to read between two snapshots of another program that is writing.
const TRIES: usize = 5;

/// As many entries as undo may want.
const HISTORY: usize = 200;

/// Reads the session in this folder.
///
/// # Errors
/// When there is none, it is not ours, nothing of it can be read, or the disk refuses.
pub(super) fn read(place: &Place) -> Result<Found, StoreError> {
    let mut tries = 1;
    loop {
        let before = place.read(SNAPSHOT)?;
        let found = Reading::begin(place, before.clone())?.read();
        // A program that writes may have renewed the snapshot while its journals were read.
        if tries == TRIES || place.read(SNAPSHOT)? == before {
            return found;
        }
        tries += 1;
    }
}

/// Whether there is anything of a session in this folder.
pub(super) fn is_session(place: &Place) -> Result<bool, StoreError> {
    let names = place.list("")?;
    let is_there = names.iter().any(|name| name == SNAPSHOT) || !journals(&names).is_empty();
    Ok(is_there || !Backup::all(place)?.is_empty())
}

/// Every entry of a session that any of its journals holds, by its number.
pub(super) fn entries(place: &Place, id: Id<Session>) -> Result<BTreeMap<u64, Entry>, StoreError> {
    let reading = Reading::begin(place, None)?;
    let mut read = reading.backup_entries(id)?;
    for (_, name) in &reading.own_journals {
        read.append(reading.lines(name)?.read_of(id));
    }
    let numbered = read.entries.into_iter().map(|entry| (entry.number, entry));
    Ok(numbered.collect())
}

struct Reading<'a> {
    place: &'a Place,
    own_bytes: Option<Vec<u8>>,
    own_journals: Vec<(u64, String)>,
    backups: Vec<Backup>,
    notices: Vec<Notice>,
    repairs: Vec<Repair>,
}

/// A base, and whether it is the session's own snapshot.
struct Base {
    snapshot: Box<Snapshot>,
    is_own: bool,
    is_newer: bool,
}

impl<'a> Reading<'a> {
    fn begin(place: &'a Place, own_bytes: Option<Vec<u8>>) -> Result<Self, StoreError> {
        let own_journals = journals(&place.list("")?);
        let backups = Backup::all(place)?;
        if own_bytes.is_none() && own_journals.is_empty() && backups.is_empty() {
            return Err(StoreError::NoSession(place.path.clone()));
        }
        let (notices, repairs) = (Vec::new(), Vec::new());
        Ok(Self {
            place,
            own_bytes,
            own_journals,
            backups,
            notices,
            repairs,
        })
    }

    fn read(mut self) -> Result<Found, StoreError> {
        let mut base = self.choose_base()?;
        let id = base.snapshot.session.id;
        let applied = base.snapshot.applied;
        let mut own = self.own_entries(id)?;
        if own.is_newer && !base.is_newer {
            self.notices.push(Notice::Newer);
        }
        let mut order = Order::after(applied);
        order.add(std::mem::take(&mut own.read));
        if order.missing() > 0 || !base.is_own {
            order.add(self.backup_entries(id)?);
        }
        self.tell(&own, &order);
        order.read.add_unknown_to(&mut base.snapshot);
        let history = if base.is_own {
            self.history(id, applied)?
        } else {
            Vec::new()
        };
        Ok(Found {
            next_journal: self.next_journal()?,
            snapshot_bytes: self.own_bytes.filter(|_| base.is_own),
            base: *base.snapshot,
            entries: order.read.entries,
            history,
            journals: own.names,
            journal_bytes: own.bytes,
            is_newer: base.is_newer || own.is_newer,
            notices: self.notices,
            repairs: self.repairs,
        })
    }

    fn choose_base(&mut self) -> Result<Base, StoreError> {
        let own = |snapshot| Base {
            snapshot,
            is_own: true,
            is_newer: false,
        };
        let parsed = self.own_bytes.as_deref().map(snapshot::parse);
        let unsure = match parsed {
            Some(Parsed::Good(snapshot)) => {
                if snapshot.schema < SCHEMA {
                    self.keep_own_aside();
                }
                return Ok(own(snapshot));
            }
            Some(Parsed::Newer(Some(snapshot))) => {
                self.notices.push(Notice::Newer);
                return Ok(Base {
                    snapshot,
                    is_own: true,
                    is_newer: true,
                });
            }
            Some(Parsed::Newer(None)) => return Err(StoreError::Newer(self.place.path.clone())),
            Some(Parsed::Foreign) if self.own_journals.is_empty() && self.backups.is_empty() => {
                return Err(StoreError::NotOurs(self.place.path.clone()));
            }
            Some(Parsed::Unsure(snapshot)) => Some(snapshot),
            Some(Parsed::Foreign | Parsed::Bad) | None => None,
        };
        let backup = self.best_backup(unsure.as_ref().map(|snapshot| snapshot.session.id))?;
        match (backup, unsure) {
            (Some((snapshot, true)), _) | (Some((snapshot, false)), None) => {
                self.notices.push(Notice::FromBackup);
                if self.own_bytes.is_some() {
                    self.repairs.push(Repair::PutAside(SNAPSHOT.to_owned()));
                }
                Ok(Base {
                    snapshot,
                    is_own: false,
                    is_newer: false,
                })
            }
            (_, Some(snapshot)) => {
                self.notices.push(Notice::Unverified);
                self.keep_own_aside();
                Ok(own(snapshot))
            }
            (None, None) => Err(StoreError::Unreadable(self.place.path.clone())),
        }
    }

    /// A new snapshot takes the place of this one, which stays as it is among what was put aside.
    fn keep_own_aside(&mut self) {
        self.repairs.push(Repair::KeepAside {
            name: SNAPSHOT.to_owned(),
            bytes: self.own_bytes.clone().unwrap_or_default(),
        });
    }

    /// The newest good backup from which the journals lead on without a gap (true), or else the newest.
    fn best_backup(
        &self,
        id: Option<Id<Session>>,
    ) -> Result<Option<(Box<Snapshot>, bool)>, StoreError> {
        let mut best = None;
        for backup in self.backups.iter().rev() {
            let Some(snapshot) = backup.snapshot(self.place)? else {
                continue;
            };
            if id.is_some_and(|id| id != snapshot.session.id) {
                continue;
            }
            let id = snapshot.session.id;
            let mut order = Order::after(snapshot.applied);
            for (_, name) in &self.own_journals {
                order.add(self.lines(name)?.read_of(id));
            }
            order.add(self.backup_entries(id)?);
            if order.missing() == 0 {
                return Ok(Some((snapshot, true)));
            }
            best = best.or(Some((snapshot, false)));
        }
        Ok(best)
    }

    fn own_entries(&mut self, id: Id<Session>) -> Result<Own, StoreError> {
        let mut own = Own::default();
        let last = self.own_journals.last().map(|(number, _)| *number);
        for (number, name) in self.own_journals.clone() {
            let Some(bytes) = self.place.read(&name)? else {
                continue;
            };
            let read = lines::decode(&bytes);
            if read.head.is_some_and(|head| head.session != id) {
                own.foreign += 1;
                self.repairs.push(Repair::PutAside(name));
                continue;
            }
            own.is_newer |= read.head.is_some_and(|head| head.schema > super::SCHEMA);
            own.bytes += bytes.len();
            own.unreadable += read.unreadable;
            if let Some(start) = read.torn {
                own.is_torn |= Some(number) == last;
                own.torn_before += usize::from(Some(number) != last);
                self.repairs.push(Repair::Cut {
                    name: name.clone(),
                    at: start,
                });
            }
            if !read.bad.is_empty() {
                let bytes = read
                    .bad
                    .iter()
                    .flat_map(|range| bytes[range.clone()].iter().copied());
                self.repairs.push(Repair::KeepAside {
                    name: name.clone(),
                    bytes: bytes.collect(),
                });
            }
            own.read.append(read.read_of(id));
            own.names.push(name);
        }
        Ok(own)
    }

    fn tell(&mut self, own: &Own, order: &Order) {
        // A journal that was given up has a torn end, and the next one holds what it should have said.
        let torn_before = if order.missing() > 0 {
            own.torn_before
        } else {
            0
        };
        let unreadable = own.unreadable + torn_before;
        if unreadable > 0 {
            self.notices.push(Notice::UnreadableLines(unreadable));
        } else if order.missing() > 0 {
            self.notices.push(Notice::Missing(order.missing()));
        }
        if own.is_torn {
            self.notices.push(Notice::Torn);
        }
        if own.foreign > 0 {
            self.notices.push(Notice::ForeignJournals(own.foreign));
        }
        if !order.conflicting.is_empty() {
            self.notices
                .push(Notice::Conflicting(order.conflicting.len()));
            let lines = order
                .conflicting
                .iter()
                .filter_map(|entry| lines::encode(entry).ok());
            let name = "conflicting.jsonl".to_owned();
            self.repairs.push(Repair::KeepAside {
                name,
                bytes: lines.flatten().collect(),
            });
        }
    }

    fn backup_entries(&self, id: Id<Session>) -> Result<Read, StoreError> {
        let mut read = Read::default();
        for backup in &self.backups {
            for name in backup.journals(self.place)? {
                read.append(self.lines(&name)?.read_of(id));
            }
        }
        Ok(read)
    }

    /// What led to entry `applied` without a gap, as far as undo may want it.
    fn history(&self, id: Id<Session>, applied: u64) -> Result<Vec<Entry>, StoreError> {
        let mut entries: Vec<Entry> = Vec::new();
        for backup in self.backups.iter().rev() {
            let mut here = Vec::new();
            for name in backup.journals(self.place)? {
                here.extend(self.lines(&name)?.read_of(id).entries);
            }
            here.append(&mut entries);
            entries = here;
            if entries.len() >= HISTORY {
                break;
            }
        }
        entries.retain(|entry| entry.number > 0 && entry.number <= applied);
        entries.sort_by_key(|entry| entry.number);
        entries.dedup_by_key(|entry| entry.number);
        let numbers = entries.iter().rev().map(|entry| entry.number);
        let reached = numbers
            .zip((0..=applied).rev())
            .take_while(|(has, wanted)| has == wanted);
        let kept = reached.count().min(HISTORY);
        Ok(entries.split_off(entries.len() - kept))
    }

    fn lines(&self, name: &str) -> Result<Lines, StoreError> {
        Ok(self
            .place
            .read(name)?
            .map(|bytes| lines::decode(&bytes))
            .unwrap_or_default())
    }

    fn next_journal(&self) -> Result<u64, StoreError> {
        let mut last = self.own_journals.last().map_or(0, |(number, _)| *number);
        for backup in &self.backups {
            let here = journals(&self.place.list(&backup.name)?);
            last = last.max(here.last().map_or(0, |(number, _)| *number));
        }
        Ok(last.saturating_add(1))
    }
}
