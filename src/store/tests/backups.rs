//! Older snapshots: which are kept, and that each leads to the present.

use std::{path::Path, sync::Arc};

use super::{HOME, QUICK, Story, closed, open, write_on};
use crate::{
    base::{ManualClock, Moment, Offset},
    store::{
        Access, Folder, Notice, Storage,
        backups::{Backup, KEPT},
        memory::MemoryDisk,
        place::{Place, SNAPSHOT},
    },
};

fn place(disk: &MemoryDisk) -> Place {
    Place::new(Arc::new(disk.clone()), Path::new(HOME))
}

/// From every backup, with everything newer gone, the session as it is now is found.
fn check_that_each_leads_to_the_present(disk: &MemoryDisk, story: &Story) {
    let (disk, place) = (disk.copy(), place(disk));
    let backups = Backup::all(&place).unwrap();
    disk.take(&place.at(SNAPSHOT));
    for backup in backups.iter().rev() {
        let opened = open(&disk, Access::Read).unwrap();
        assert_eq!(opened.notices, [Notice::FromBackup], "{}", backup.name);
        story.check(&opened, story.last());
        disk.take(&place.at(&format!("{}/{SNAPSHOT}", backup.name)));
    }
}

#[test]
fn from_every_backup_the_present_can_be_reached() {
    let (disk, story) = closed(120);
    let count = Backup::all(&place(&disk)).unwrap().len();
    assert!((3..=KEPT).contains(&count), "{count}");
    check_that_each_leads_to_the_present(&disk, &story);
}

#[test]
fn only_the_newest_backups_are_kept_and_one_of_the_hour() {
    let (disk, mut story) = closed(1);
    for _ in 0..KEPT + 5 {
        let writer = write_on(open(&disk, Access::Write).unwrap());
        writer.send(story.next());
        writer.close().unwrap();
    }
    let backups = Backup::all(&place(&disk)).unwrap();
    // The hour may have struck meanwhile.
    assert!(
        (KEPT + 1..=KEPT + 2).contains(&backups.len()),
        "{backups:?}"
    );
    assert_eq!(backups.last().unwrap().applied, story.last() - 1);
    let files = disk.files();
    let snapshots = files.keys().filter(|path| path.ends_with(SNAPSHOT));
    assert_eq!(snapshots.count(), backups.len() + 1);
    check_that_each_leads_to_the_present(&disk, &story);
}

#[test]
fn many_short_runs_leave_the_backups_of_earlier_hours() {
    let (disk, mut story) = (MemoryDisk::new(), Story::begin());
    let clock = Arc::new(ManualClock::new(Moment(1_790_000_000_000), Offset(60)));
    let storage: Arc<dyn Storage> = Arc::new(disk.clone());
    drop(Folder::create_on(storage, Path::new(HOME), &story.session).unwrap());
    let run = |story: &mut Story| {
        let mut opened = open(&disk, Access::Write).unwrap();
        opened.folder = opened.folder.with_clock(clock.clone());
        opened.folder.pace = QUICK;
        let writer = write_on(opened);
        writer.send(story.next());
        writer.close().unwrap();
    };
    // Five hours with three runs each, and then one hour with many.
    for _ in 0..5 {
        for _ in 0..3 {
            run(&mut story);
        }
        clock.advance(std::time::Duration::from_secs(3600));
    }
    for _ in 0..30 {
        run(&mut story);
    }
    let backups = Backup::all(&place(&disk)).unwrap();
    let mut hours: Vec<&str> = backups
        .iter()
        .filter_map(|backup| Some(backup.name.split_once('-')?.1))
        .collect();
    assert_eq!(hours.len(), 6 + KEPT, "{hours:?}");
    hours.dedup();
    assert_eq!(hours.len(), 6, "one of each earlier hour: {hours:?}");
    check_that_each_leads_to_the_present(&disk, &story);
}
