//! Each single call fails, and the power goes at each call: nothing that was called saved is lost.

use std::{io::ErrorKind, time::Duration};

use super::{Story, create, open, write_on};
use crate::store::{Access, Opened, SaveStatus, StoreError, Trouble, memory::MemoryDisk};

const ENTRIES: u64 = 24;

/// Creates a session and writes in it, as far as the disk lets it. After each entry that is called saved, `told`
/// is called with its number.
fn write(disk: &MemoryDisk, story: &mut Story, mut told: impl FnMut(&Story, u64)) -> Outcome {
    let writer = match create(disk, story) {
        Ok(writer) => writer,
        Err(error) => return Outcome::NotMade(error),
    };
    for _ in 0..ENTRIES {
        let entry = story.next();
        let number = entry.number;
        writer.send(entry);
        if writer.wait_saved(number).is_ok() {
            told(story, number);
        }
        assert!(writer.status().saved <= number);
    }
    let status = writer.status();
    let (closed, failures) = writer.close_counting();
    Outcome::Closed {
        status,
        failures,
        closed,
    }
}

enum Outcome {
    NotMade(StoreError),
    Closed {
        status: SaveStatus,
        failures: u64,
        closed: Result<(), Trouble>,
    },
}

fn calls_of_a_good_run() -> u64 {
    let disk = MemoryDisk::new();
    write(&disk, &mut Story::begin(), |_, _| ());
    let calls = disk.calls();
    assert!(calls > 100, "{calls}");
    calls
}

#[test]
fn when_any_call_fails_once_it_is_told_and_work_goes_on() {
    let kinds = [
        ErrorKind::StorageFull,
        ErrorKind::PermissionDenied,
        ErrorKind::Other,
    ];
    for n in 1..=calls_of_a_good_run() {
        let disk = MemoryDisk::new();
        disk.fail_once(n, kinds[usize::try_from(n).unwrap() % kinds.len()]);
        let mut story = Story::begin();
        let mut last_told = 0;
        let outcome = write(&disk, &mut story, |story, told| {
            last_told = told;
            story.check(&open(&disk.power_cut(0), Access::Write).unwrap(), told);
        });
        match outcome {
            Outcome::NotMade(error) => assert!(matches!(error, StoreError::Disk(_)), "{error:?}"),
            Outcome::Closed {
                status,
                failures,
                closed,
            } => {
                assert_eq!(
                    last_told, ENTRIES,
                    "call {n}: every entry is saved in the end"
                );
                assert_eq!(status.saved, ENTRIES);
                closed.unwrap();
                assert!(
                    failures > 0,
                    "call {n}, {:?}: trouble was told",
                    disk.failed()
                );
                story.check(&open(&disk.power_cut(0), Access::Write).unwrap(), ENTRIES);
            }
        }
    }
}

#[test]
fn when_the_power_goes_at_any_call_what_was_saved_is_there() {
    let mut states = 0;
    for n in 1..=calls_of_a_good_run() {
        let disk = MemoryDisk::new();
        // From here on nothing reaches the disk any more.
        disk.fail_from(n, ErrorKind::Other);
        let mut story = Story::begin();
        let mut last_told = 0;
        let outcome = write_until_first_failure(&disk, &mut story, &mut last_told);
        for seed in 0..12 {
            let after = disk.power_cut(seed);
            match open(&after, Access::Write) {
                Ok(opened) => {
                    story.check(&opened, last_told);
                    go_on(&after, opened, &story);
                }
                // A session of which the making was never finished.
                Err(error) => assert!(last_told == 0 && outcome.is_err(), "call {n}: {error:?}"),
            }
            states += 1;
        }
    }
    assert!(states > 1_000, "{states}");
}

fn write_until_first_failure(
    disk: &MemoryDisk,
    story: &mut Story,
    last_told: &mut u64,
) -> Result<(), StoreError> {
    let writer = create(disk, story)?;
    for _ in 0..ENTRIES {
        let entry = story.next();
        let number = entry.number;
        writer.send(entry);
        if writer.wait_saved(number).is_err() {
            break;
        }
        *last_told = number;
    }
    // It closes, and finds only calls that fail, as when the power is gone.
    drop(writer);
    Ok(())
}

/// The session that was recovered can be worked in, and is whole at the next opening.
fn go_on(disk: &MemoryDisk, opened: Opened, before: &Story) {
    let last = usize::try_from(opened.journal.last()).unwrap();
    let mut story = Story {
        session: opened.session.clone(),
        journal: opened.journal.clone(),
        states: before.states[..=last].to_vec(),
    };
    let writer = write_on(opened);
    writer.send(story.next());
    writer.close().unwrap();
    let again = open(disk, Access::Write).unwrap();
    story.check(&again, story.last());
    assert_eq!(again.notices, []);
}

#[test]
fn while_the_disk_refuses_nothing_is_called_saved_and_then_all_is() {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let writer = create(&disk, &story).unwrap();
    writer.send(story.next());
    writer.wait_saved(1).unwrap();
    disk.fail_from(0, ErrorKind::StorageFull);
    writer.send(story.next());
    writer.send(story.next());
    let trouble = writer.wait_saved(3).unwrap_err();
    assert_eq!(trouble.key(), "errors-store-saving-full");
    let status = writer.status();
    assert_eq!(
        (status.saved, status.unsaved(), status.trouble),
        (1, 2, Some(trouble))
    );
    std::thread::sleep(Duration::from_millis(50));
    assert!(
        writer.status().trouble.is_some(),
        "it stays until it is solved"
    );
    disk.heal();
    while writer.status().saved < 3 {
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(writer.status().trouble, None);
    writer.close().unwrap();
    let files = disk.files();
    let journals = files
        .keys()
        .filter(|path| path.to_string_lossy().contains("journal-"));
    assert!(
        journals.count() <= 3,
        "journals that were given up are cleared: {:?}",
        files.keys()
    );
    story.check(&open(&disk.power_cut(0), Access::Write).unwrap(), 3);
}

#[test]
fn closing_while_the_disk_refuses_says_so() {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let writer = create(&disk, &story).unwrap();
    disk.fail_from(0, ErrorKind::ReadOnlyFilesystem);
    writer.send(story.next());
    let trouble = writer.close().unwrap_err();
    assert!(trouble.is_unsaved());
    assert_eq!(trouble.key(), "errors-store-saving-read-only");
}
