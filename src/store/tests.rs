//! The promises of the store, each on a disk that breaks them where it can.

mod backups;
mod damage;
mod faults;
mod hostile;
mod opening;
mod outside;
mod platter;
mod power;
mod rescue;
mod saving;
mod unknown;
mod versions;

use std::{path::Path, sync::Arc, time::Duration};

use super::{
    Access, Folder, Opened, StoreError, Writer, disk::MOST_BYTES, memory::MemoryDisk, writer::Pace,
};
use crate::{
    base::{Id, Moment, Offset},
    journal::{Entry, Journal},
    session::{Command, Session, Stamp, Standing, command::NewParticipant},
};

const HOME: &str = "/sessions/one";

/// A session that goes on, with every state that it was in.
struct Story {
    session: Session,
    journal: Journal,
    /// The state after each entry, from 0.
    states: Vec<Session>,
}

impl Story {
    fn begin() -> Self {
        let session = Session::new(Id::from_bits(7));
        Self {
            states: vec![session.clone()],
            session,
            journal: Journal::default(),
        }
    }

    /// Someone comes in.
    fn next(&mut self) -> Entry {
        let number = self.journal.last() + 1;
        let command = Command::AddParticipants {
            people: vec![NewParticipant {
                id: Id::from_bits(u128::from(number)),
                name: format!("Naam {number} “é” \"\\ \u{1}"),
                role: "adviseur".to_owned(),
                municipality: "Voorbeeldstad".to_owned(),
            }],
            group: None,
        };
        let entry = self
            .journal
            .run(&mut self.session, &command, stamp(number))
            .unwrap()
            .unwrap();
        self.states.push(self.session.clone());
        entry
    }

    fn last(&self) -> u64 {
        self.journal.last()
    }

    /// What was opened is a state that this session was in, at least up to `told`.
    fn check(&self, opened: &Opened, told: u64) {
        let last = opened.journal.last();
        assert!(
            last >= told,
            "called saved up to {told}, found up to {last}"
        );
        let state = &self.states[usize::try_from(last).unwrap()];
        assert_eq!(&opened.session, state, "the state after {last}");
    }
}

fn stamp(count: u64) -> Stamp {
    Stamp {
        at: Moment(1_000 * i64::try_from(count).unwrap()),
        offset: Offset(60),
        actor: Id::from_bits(1),
        count,
        standing: Standing::Facilitator,
    }
}

/// Quick to try again, and with a snapshot every few commands.
const QUICK: Pace = Pace {
    retry: Duration::from_millis(1),
    tries: 3,
    snapshot_after: 4,
    look: Duration::from_secs(60),
    journal: MOST_BYTES,
    planted: None,
};

/// How much is tried: little in `cargo test`, more in `.ci/run`, most before a release.
fn proof(fast: usize, ci: usize, release: usize) -> usize {
    match std::env::var("RODE_DRAAD_PROOF").as_deref() {
        Ok("release") => release,
        Ok("ci") => ci,
        Ok("fast") | Err(_) => fast,
        Ok(other) => panic!("RODE_DRAAD_PROOF is fast, ci or release, and not {other}"),
    }
}

fn create(disk: &MemoryDisk, story: &Story) -> Result<Writer, StoreError> {
    create_at(disk, story, QUICK)
}

fn create_at(disk: &MemoryDisk, story: &Story, pace: Pace) -> Result<Writer, StoreError> {
    let mut folder = Folder::create_on(Arc::new(disk.clone()), Path::new(HOME), &story.session)?;
    folder.pace = pace;
    folder.into_writer(story.session.clone(), story.last(), Arc::new(|| ()))
}

fn open(disk: &MemoryDisk, access: Access) -> Result<Opened, StoreError> {
    let mut opened = Folder::open_on(Arc::new(disk.clone()), Path::new(HOME), access)?;
    opened.folder.pace = QUICK;
    Ok(opened)
}

fn write_on(opened: Opened) -> Writer {
    let last = opened.journal.last();
    opened
        .folder
        .into_writer(opened.session, last, Arc::new(|| ()))
        .unwrap()
}

/// A session of `count` entries that was closed.
fn closed(count: usize) -> (MemoryDisk, Story) {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let writer = create(&disk, &story).unwrap();
    for _ in 0..count {
        let entry = story.next();
        let number = entry.number;
        writer.send(entry);
        writer.wait_saved(number).unwrap();
    }
    writer.close().unwrap();
    (disk, story)
}

/// A session that stopped without closing: `early` entries are in its snapshot and `late` ones in its journal.
fn stopped(early: usize, late: usize) -> (MemoryDisk, Story) {
    let (disk, mut story) = closed(early);
    let mut opened = open(&disk, Access::Write).unwrap();
    opened.folder.pace.snapshot_after = usize::MAX;
    let writer = write_on(opened);
    for _ in 0..late {
        let entry = story.next();
        writer.send(entry);
    }
    writer.wait_saved(story.last()).unwrap();
    (disk.copy(), story)
}
