//! Each single call fails once, and the disk refuses for a while: nothing is called saved that is not.

use std::{collections::BTreeMap, io::ErrorKind, time::Duration};

use super::{QUICK, Story, create, create_at, open};
use crate::store::{
    Access, SaveStatus, StoreError, Trouble,
    memory::MemoryDisk,
    writer::{Pace, Planted},
};

const ENTRIES: u64 = 24;

/// Creates a session and writes in it, as far as the disk lets it. After each entry that is called saved, `told`
/// is called with its number.
fn write(
    disk: &MemoryDisk,
    story: &mut Story,
    planted: Option<Planted>,
    mut told: impl FnMut(&Story, u64),
) -> Outcome {
    let pace = Pace { planted, ..QUICK };
    let writer = match create_at(disk, story, pace) {
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
    write(&disk, &mut Story::begin(), None, |_, _| ());
    let calls = disk.calls();
    assert!(calls > 100, "{calls}");
    calls
}

/// EIO, ENOSPC and EACCES.
const KINDS: [ErrorKind; 3] = [
    ErrorKind::Other,
    ErrorKind::StorageFull,
    ErrorKind::PermissionDenied,
];

#[test]
fn when_any_call_fails_once_it_is_told_and_work_goes_on() {
    let mut failed = BTreeMap::new();
    for n in 1..=calls_of_a_good_run() {
        for kind in KINDS {
            let name = fail_once(n, kind, None).unwrap_or_else(|wrong| panic!("call {n}: {wrong}"));
            *failed.entry(name).or_insert(0) += 1;
        }
    }
    println!("calls that failed once: {failed:?}");
    for name in ["append", "sync", "rename", "create", "sync_folder"] {
        assert!(failed.contains_key(name), "{name}: {failed:?}");
    }
}

#[test]
fn a_failure_that_is_not_seen_or_a_handle_that_is_trusted_again_is_caught() {
    for planted in [Planted::FailureUnseen, Planted::HandleTrustedAgain] {
        let mut calls = 1..=calls_of_a_good_run();
        let is_caught = calls.any(|n| fail_once(n, ErrorKind::Other, Some(planted)).is_err());
        assert!(is_caught, "{planted:?}");
    }
}

/// Lets one call fail: what was called saved is on disk at that moment, the trouble is told, and in the end all is
/// saved. Gives the name of the call.
fn fail_once(n: u64, kind: ErrorKind, planted: Option<Planted>) -> Result<&'static str, String> {
    let disk = MemoryDisk::new();
    disk.fail_once(n, kind);
    let mut story = Story::begin();
    let (mut last_told, mut wrong) = (0, None);
    let mut looks = 0;
    let outcome = write(&disk, &mut story, planted, |story, told| {
        last_told = told;
        // After the failure it matters; before it a few will do.
        let is_after = !disk.failed().is_empty() && looks < 4;
        if is_after || told % 12 == 0 {
            looks += usize::from(is_after);
            wrong = wrong.take().or_else(|| lost(&disk, story, told).err());
        }
    });
    match outcome {
        Outcome::NotMade(StoreError::Disk(_)) => {}
        Outcome::NotMade(error) => return Err(format!("{error:?}")),
        Outcome::Closed {
            status,
            failures,
            closed,
        } => {
            if last_told != ENTRIES || status.saved != ENTRIES {
                return Err(format!("saved up to {last_told}, {status:?}"));
            }
            closed.map_err(|trouble| format!("{trouble:?}"))?;
            if failures == 0 {
                return Err(format!("{:?} was not told", disk.failed()));
            }
            lost(&disk, &story, ENTRIES)?;
        }
    }
    match (wrong, disk.failed().first()) {
        (Some(wrong), _) => Err(wrong),
        (None, Some(name)) => Ok(name),
        (None, None) => Err("nothing failed".to_owned()),
    }
}

/// Whether something that was called saved would be lost if the power went now.
fn lost(disk: &MemoryDisk, story: &Story, told: u64) -> Result<(), String> {
    let opened = open(&disk.power_cut(0), Access::Write).map_err(|error| format!("{error:?}"))?;
    let last = opened.journal.last();
    let state = usize::try_from(last)
        .ok()
        .and_then(|last| story.states.get(last));
    if last < told || state != Some(&opened.session) {
        return Err(format!("called saved up to {told}, found up to {last}"));
    }
    Ok(())
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
    for _ in 0..5_000 {
        if writer.status().saved == 3 {
            break;
        }
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
