//! What is saved can be read back, snapshots or not, and undo goes on after a restart.

use std::{fs, path::Path, sync::Arc};

use serde_json::{Map, json};

use super::{HOME, QUICK, Story, closed, create, open, stamp, stopped, write_on};
use crate::store::{
    Access, Folder, Storage,
    disk::MOST_BYTES,
    memory::MemoryDisk,
    place::{Place, SNAPSHOT},
    snapshot::{self, Parsed},
    writer::Pace,
};

#[test]
fn what_was_sent_is_there_at_the_next_opening() {
    for count in [0, 1, 3, 60] {
        let (disk, story) = closed(count);
        let opened = open(&disk, Access::Write).unwrap();
        assert_eq!(opened.notices, []);
        story.check(&opened, story.last());
    }
}

#[test]
fn a_snapshot_with_its_journal_is_the_same_as_every_change_in_turn() {
    for (early, late) in [(0, 1), (0, 7), (9, 1), (9, 30)] {
        let (disk, story) = stopped(early, late);
        for access in [Access::Read, Access::Write] {
            let opened = open(&disk, access).unwrap();
            assert_eq!(opened.notices, []);
            story.check(&opened, story.last());
        }
    }
}

#[test]
fn closing_leaves_a_snapshot_and_no_journal() {
    let (disk, story) = closed(3);
    let names = disk.list(Path::new(HOME)).unwrap();
    assert_eq!(names, ["backups", "session.json"]);
    let bytes = disk.read(&Path::new(HOME).join(SNAPSHOT)).unwrap();
    let Parsed::Good(snapshot) = snapshot::parse(&bytes) else {
        panic!()
    };
    assert_eq!((snapshot.applied, snapshot.session), (3, story.session));
    // Opened and closed again without a change, nothing is written.
    let before = disk.files();
    write_on(open(&disk, Access::Write).unwrap())
        .close()
        .unwrap();
    assert_eq!(disk.files(), before);
}

#[test]
fn undo_goes_on_after_a_restart() {
    for (disk, story) in [closed(6), stopped(3, 3)] {
        let mut opened = open(&disk, Access::Write).unwrap();
        for wanted in (0..6).rev() {
            let undone = opened.journal.undo(&mut opened.session, stamp(7)).unwrap();
            assert!(undone.is_some());
            assert_eq!(opened.session, story.states[wanted]);
        }
        assert!(opened.journal.undo(&mut opened.session, stamp(7)).is_err());
    }
}

#[test]
fn the_status_says_how_far_it_is() {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let writer = create(&disk, &story).unwrap();
    assert_eq!((writer.status().saved, writer.status().saved_at), (0, None));
    writer.send(story.next());
    writer.send(story.next());
    assert_eq!(writer.status().sent, 2);
    writer.wait_saved(2).unwrap();
    // Who waits for what was never sent waits for all that was.
    writer.wait_saved(99).unwrap();
    let status = writer.status();
    assert_eq!(
        (status.saved, status.unsaved(), status.trouble),
        (2, 0, None)
    );
    assert!(status.saved_at.is_some());
}

#[test]
fn senders_on_many_threads_are_all_saved() {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let writer = Arc::new(create(&disk, &story).unwrap());
    let waiting: Vec<_> = (0..200)
        .map(|_| {
            let entry = story.next();
            let (writer, number) = (Arc::clone(&writer), entry.number);
            writer.send(entry);
            std::thread::spawn(move || writer.wait_saved(number))
        })
        .collect();
    for thread in waiting {
        thread.join().unwrap().unwrap();
    }
    drop(writer);
    story.check(&open(&disk, Access::Write).unwrap(), 200);
}

#[test]
fn fields_of_others_stay_in_the_snapshot() {
    let (disk, mut story) = closed(2);
    let path = Path::new(HOME).join(SNAPSHOT);
    let mut other = Map::new();
    other.insert(
        "room".to_owned(),
        json!({ "name": "B", "since": [1, 2.5, null] }),
    );
    disk.put(&path, &snapshot::encode(&story.session, 2, &other).unwrap());
    let writer = write_on(open(&disk, Access::Write).unwrap());
    writer.send(story.next());
    writer.close().unwrap();
    let Parsed::Good(snapshot) = snapshot::parse(&disk.read(&path).unwrap()) else {
        panic!()
    };
    assert_eq!((snapshot.applied, snapshot.other), (3, other));
}

#[test]
fn on_a_real_disk_a_removed_journal_is_noticed_and_nothing_is_lost() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a").join("b");
    let mut story = Story::begin();
    let mut folder = Folder::create(&path, &story.session).unwrap();
    folder.pace = QUICK;
    let writer = folder
        .into_writer(story.session.clone(), 0, Arc::new(|| ()))
        .unwrap();
    writer.send(story.next());
    writer.wait_saved(1).unwrap();
    fs::remove_file(path.join("journal-1.jsonl")).unwrap();
    writer.send(story.next());
    writer.wait_saved(2).unwrap();
    writer.close().unwrap();
    let opened = Folder::open(&path, Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    story.check(&opened, 2);
}

#[test]
fn a_snapshot_that_was_changed_outside_is_kept_aside_and_told() {
    let (disk, mut story) = closed(2);
    let path = Path::new(HOME).join(SNAPSHOT);
    let writer = write_on(open(&disk, Access::Write).unwrap());
    disk.put(&path, b"{ \"schema\": 1, \"from\": \"outside\" }");
    writer.send(story.next());
    writer.wait_saved(3).unwrap();
    let shared = writer;
    shared.close().unwrap();
    let aside = disk.list(&Path::new(HOME).join("quarantine")).unwrap();
    assert_eq!(aside.len(), 1);
    let kept = disk
        .read(&Path::new(HOME).join("quarantine").join(&aside[0]))
        .unwrap();
    assert_eq!(kept, b"{ \"schema\": 1, \"from\": \"outside\" }");
    story.check(&open(&disk, Access::Write).unwrap(), 3);
}

/// What is written is never more than is read back.
#[test]
fn a_journal_that_is_full_is_followed_by_another() {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let pace = Pace {
        snapshot_after: usize::MAX,
        journal: 2_000,
        ..QUICK
    };
    let writer = super::create_at(&disk, &story, pace).unwrap();
    for _ in 0..40 {
        writer.send(story.next());
        writer.wait_saved(story.last()).unwrap();
    }
    let disk = disk.copy();
    let mut files = disk.files();
    files.retain(|path, _| path.extension().is_some_and(|kind| kind == "jsonl"));
    assert!(files.len() > 3, "{} journals", files.len());
    assert!(files.values().all(|bytes| bytes.len() <= 2_000));
    story.check(&open(&disk, Access::Read).unwrap(), 40);
    assert!(writer.close().is_ok());
}

#[test]
fn what_cannot_be_read_back_is_not_called_saved() {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let pace = Pace {
        journal: 300,
        ..QUICK
    };
    let writer = super::create_at(&disk, &story, pace).unwrap();
    writer.send(story.next());
    let told = writer.wait_saved(1).unwrap_err();
    assert_eq!(told.key(), "errors-store-saving-too-large");
    assert!(open(&disk.copy(), Access::Read).unwrap().journal.last() == 0);
    let place = Place::new(Arc::new(disk.clone()), Path::new(HOME));
    let before = place.read(SNAPSHOT).unwrap();
    let large = vec![b' '; usize::try_from(MOST_BYTES).unwrap() + 1];
    assert!(place.replace(SNAPSHOT, &large).is_err());
    assert_eq!(place.read(SNAPSHOT).unwrap(), before);
}
