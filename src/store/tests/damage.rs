//! Bytes that are not as they were written: nothing panics, what is good is read, what is not is kept.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use proptest::prelude::*;

use super::{HOME, Story, open, stopped};
use crate::{
    base::Id,
    journal::Entry,
    store::{
        Access, Notice, lines,
        memory::{Chance, MemoryDisk},
        place::{Place, SNAPSHOT},
        recovery, snapshot,
    },
};

const EARLY: usize = 2;
const LATE: usize = 3;

/// The damaged session is opened, and what it must be is checked.
fn check(disk: &MemoryDisk, story: &Story, path: &Path, damaged: &[u8]) {
    let disk = disk.copy();
    disk.put(path, damaged);
    let place = Place::new(Arc::new(disk.clone()), Path::new(HOME));
    let found = recovery::read(&place).unwrap();
    let is_snapshot = path.ends_with(SNAPSHOT);
    let read = found.base.session.participants.len() + found.entries.len();
    let wanted = EARLY + LATE - usize::from(!is_snapshot);
    assert!(read >= wanted, "{read} of {wanted}");
    let opened = open(&disk, Access::Write).unwrap();
    if is_snapshot {
        story.check(&opened, story.last());
    }
    assert!(
        is_kept(&disk.files(), path, damaged),
        "the damaged file is kept"
    );
    let told = opened.notices;
    drop(opened.folder);
    // What was mended stays mended: a second opening tells of the snapshot that is still to be made at most.
    let again = open(&disk, Access::Write).unwrap();
    assert_eq!(again.session, opened.session);
    assert!(
        again.notices.iter().all(|notice| told.contains(notice)),
        "{:?}",
        again.notices
    );
    assert!(!again.notices.contains(&Notice::Torn));
}

/// Whether the bytes are still there: in their place, as a whole put aside, or cut in two.
fn is_kept(files: &BTreeMap<PathBuf, Vec<u8>>, path: &Path, damaged: &[u8]) -> bool {
    let here = files.get(path).map(Vec::as_slice);
    if here == Some(damaged) {
        return true;
    }
    let aside = files
        .iter()
        .filter(|(path, _)| path.to_string_lossy().contains("quarantine"));
    let rest = here.map_or(Some(damaged), |here| damaged.strip_prefix(here));
    let mut aside = aside.map(|(_, bytes)| bytes.as_slice());
    aside.any(|bytes| bytes == damaged || Some(bytes) == rest)
}

fn targets(disk: &MemoryDisk) -> Vec<(PathBuf, Vec<u8>)> {
    let is_target = |path: &PathBuf| path.parent() == Some(Path::new(HOME));
    let files: Vec<_> = disk
        .files()
        .into_iter()
        .filter(|(path, _)| is_target(path))
        .collect();
    assert_eq!(files.len(), 2, "a snapshot and a journal");
    files
}

#[test]
fn any_byte_may_be_flipped() {
    let (disk, story) = stopped(EARLY, LATE);
    for (path, bytes) in targets(&disk) {
        for at in 0..bytes.len() {
            let masks: &[u8] = if at % 7 == 0 {
                &[1, 0x80, 0xff, bytes[at] ^ b'\n']
            } else {
                &[2]
            };
            for mask in masks.iter().filter(|mask| **mask != 0) {
                let mut damaged = bytes.clone();
                damaged[at] ^= mask;
                check(&disk, &story, &path, &damaged);
            }
        }
    }
}

#[test]
fn a_file_may_end_anywhere() {
    let (disk, story) = stopped(EARLY, LATE);
    for (path, bytes) in targets(&disk) {
        for length in 0..bytes.len() {
            let disk = disk.copy();
            disk.put(&path, &bytes[..length]);
            let opened = open(&disk, Access::Write).unwrap();
            assert!(is_kept(&disk.files(), &path, &bytes[..length]));
            let told = if path.ends_with(SNAPSHOT) {
                story.last()
            } else {
                let breaks = bytes[..length]
                    .iter()
                    .filter(|byte| **byte == b'\n')
                    .count();
                (EARLY + breaks.saturating_sub(1)) as u64
            };
            story.check(&opened, told);
        }
    }
}

/// How many of the lines in which no byte was changed are read, and how many there are.
fn good_lines(bytes: &[u8], damaged: &[u8], read: impl Fn(&[u8]) -> Vec<Entry>) -> (usize, usize) {
    let mut at = 0;
    let mut good = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let there = damaged.get(at..at + line.len());
        if there == Some(line) {
            good.extend(lines::decode(line).entries);
        }
        at += line.len();
    }
    let found = read(damaged);
    let is_found = |entry: &&Entry| found.contains(entry);
    (good.iter().filter(is_found).count(), good.len())
}

/// Journals in which up to forty bytes were changed, some of them cut short.
fn damaged_journals() -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> {
    let mut story = Story::begin();
    let mut bytes = lines::head(Id::from_bits(7)).unwrap();
    for _ in 0..60 {
        bytes.extend(lines::encode(&story.next()).unwrap());
    }
    (1..=200).map(move |seed| {
        let mut chance = Chance::new(seed);
        let mut damaged = bytes.clone();
        for _ in 0..=chance.below(40) {
            let at = chance.below(damaged.len());
            damaged[at] ^= [1, 2, 0x80, 0xff][chance.below(4)];
        }
        if chance.below(4) == 0 {
            damaged.truncate(chance.below(damaged.len()));
        }
        (bytes.clone(), damaged)
    })
}

#[test]
fn of_the_good_lines_99_in_100_are_recovered() {
    let (mut found, mut good) = (0, 0);
    for (bytes, damaged) in damaged_journals() {
        let read = |damaged: &[u8]| lines::decode(damaged).entries;
        let (here, all) = good_lines(&bytes, &damaged, read);
        (found, good) = (found + here, good + all);
    }
    println!("good lines recovered: {found} of {good}");
    assert!(
        found * 100 >= good * 99 && good > 5_000,
        "{found} of {good}"
    );
}

#[test]
fn one_that_stops_at_the_first_bad_line_or_keeps_nothing_is_caught() {
    let stops = |damaged: &[u8]| {
        let mut read = lines::decode(damaged);
        let bad = lines::decode(damaged).bad.first().map(|range| range.start);
        if let Some(start) = bad {
            read = lines::decode(&damaged[..start]);
        }
        read.entries
    };
    let (mut found, mut good) = (0, 0);
    for (bytes, damaged) in damaged_journals() {
        let (here, all) = good_lines(&bytes, &damaged, stops);
        (found, good) = (found + here, good + all);
    }
    assert!(found * 100 < good * 99, "{found} of {good}");

    let (disk, _) = stopped(EARLY, LATE);
    let (path, bytes) = targets(&disk).remove(0);
    let damaged = &bytes[..bytes.len() / 2];
    disk.put(&path, damaged);
    open(&disk, Access::Write).unwrap();
    let mut files = disk.files();
    assert!(is_kept(&files, &path, damaged));
    files.retain(|path, _| !path.to_string_lossy().contains("quarantine"));
    assert!(!is_kept(&files, &path, damaged));
}

#[test]
fn a_session_without_a_good_backup_is_read_as_it_is() {
    let (disk, _) = stopped(EARLY, 0);
    for (path, _) in disk
        .files()
        .iter()
        .filter(|(path, _)| path.to_string_lossy().contains("backups"))
    {
        disk.take(path);
    }
    let path = Path::new(HOME).join(SNAPSHOT);
    let text = String::from_utf8(disk.files()[&path].clone()).unwrap();
    disk.put(&path, text.replace("Naam 1", "Naam 9").as_bytes());
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, [Notice::Unverified]);
    let names: Vec<_> = opened
        .session
        .participants
        .values()
        .map(|one| &one.name[..6])
        .collect();
    assert_eq!(names, ["Naam 9", "Naam 2"]);
}

#[test]
fn other_line_breaks_are_no_damage() {
    let (disk, story) = stopped(EARLY, LATE);
    for (path, bytes) in targets(&disk) {
        let text = String::from_utf8(bytes).unwrap();
        disk.put(&path, text.replace('\n', "\r\n").as_bytes());
    }
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    story.check(&opened, story.last());
}

#[test]
fn an_entry_beyond_all_numbers_is_not_taken() {
    let mut entry = Story::begin().next();
    for (number, taken) in [(0, 0), (1, 1), (lines::MOST_ENTRIES, 1), (u64::MAX, 0)] {
        entry.number = number;
        assert_eq!(
            lines::decode(&lines::encode(&entry).unwrap()).entries.len(),
            taken
        );
    }
}

#[test]
fn a_line_reads_back_as_written() {
    let mut story = Story::begin();
    let entries: Vec<_> = (0..3).map(|_| story.next()).collect();
    let mut bytes = lines::head(Id::from_bits(5)).unwrap();
    for entry in &entries {
        bytes.extend(lines::encode(entry).unwrap());
    }
    let read = lines::decode(&bytes);
    assert_eq!(read.head.map(|head| head.session), Some(Id::from_bits(5)));
    assert_eq!((read.entries, read.bad, read.torn), (entries, vec![], None));
    for line in String::from_utf8(bytes).unwrap().lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
}

proptest! {
    #[test]
    fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        lines::decode(&bytes);
        snapshot::parse(&bytes);
    }

    #[test]
    fn any_mixture_of_records_can_be_read(cuts in prop::collection::vec((0usize..900, 0usize..900), 1..8)) {
        let mut story = Story::begin();
        let mut bytes = lines::head(Id::from_bits(7)).unwrap();
        bytes.extend(lines::encode(&story.next()).unwrap());
        bytes.extend(lines::encode(&story.next()).unwrap());
        let mut mixture = Vec::new();
        for (from, length) in cuts {
            let from = from.min(bytes.len());
            mixture.extend(&bytes[from..(from + length).min(bytes.len())]);
        }
        let read = lines::decode(&mixture);
        prop_assert!(read.entries.iter().all(|entry| (1..=2).contains(&entry.number)));
        let (disk, _) = stopped(0, 1);
        disk.put(&Path::new(HOME).join("journal-1.jsonl"), &mixture);
        let opened = open(&disk, Access::Write).unwrap();
        prop_assert!(opened.session.participants.len() <= 2);
    }

    #[test]
    fn any_snapshot_like_text_can_be_read(at in 0usize..2000, text in "[\\PC{}\\[\\]\":,0-9e.-]{0,40}") {
        let (disk, _) = stopped(2, 0);
        let path = Path::new(HOME).join(SNAPSHOT);
        let mut bytes = disk.files()[&path].clone();
        let at = at.min(bytes.len());
        let to = (at + text.len()).min(bytes.len());
        bytes.splice(at..to, text.bytes());
        disk.put(&path, &bytes);
        let opened = open(&disk, Access::Write).unwrap();
        prop_assert_eq!(opened.session.participants.len(), 2);
    }
}
