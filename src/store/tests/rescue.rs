//! While the session's own folder keeps refusing, what waits is saved in another folder, and it comes back exactly once.

use std::{io::ErrorKind, path::Path, sync::Arc, time::Duration};

use super::{HOME, QUICK, Story};
use crate::store::{
    Access, Finding, Folder, Notice, Opened, StoreError, Trouble, Writer,
    check::rescued_on,
    lines,
    memory::MemoryDisk,
    place::Place,
    writer::{Pace, Planted},
};

const RESCUE: &str = "/other/rescue";

fn open(disk: &MemoryDisk, access: Access) -> Result<Opened, StoreError> {
    let storage = Arc::new(disk.clone());
    let mut opened =
        Folder::open_with_rescue_on(storage, Path::new(HOME), access, Some(Path::new(RESCUE)))?;
    opened.folder.pace = QUICK;
    Ok(opened)
}

fn writer(opened: Opened, planted: Option<Planted>) -> Writer {
    let mut folder = opened.folder;
    folder.pace = Pace { planted, ..QUICK };
    let last = opened.journal.last();
    folder
        .into_writer(opened.session, last, Arc::new(|| ()))
        .unwrap()
}

/// Two entries saved in the session's own folder, and three while that refuses.
fn rescued(planted: Option<Planted>) -> (MemoryDisk, Story, Writer) {
    let (disk, mut story) = super::closed(2);
    let writer = writer(open(&disk, Access::Write).unwrap(), planted);
    disk.fail_under(Path::new(HOME), ErrorKind::ReadOnlyFilesystem);
    for _ in 0..3 {
        writer.send(story.next());
    }
    until(&writer, |writer| writer.status().rescued == 5);
    (disk, story, writer)
}

#[track_caller]
fn until(writer: &Writer, is_so: impl Fn(&Writer) -> bool) {
    for _ in 0..5_000 {
        if is_so(writer) {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("it does not come to it: {:?}", writer.status());
}

fn waiting(disk: &MemoryDisk) -> Option<Finding> {
    rescued_on(Arc::new(disk.clone()), Path::new(HOME), Path::new(RESCUE))
}

fn holds_rescue(disk: &MemoryDisk) -> bool {
    disk.files().keys().any(|path| path.starts_with(RESCUE))
}

/// After a power cut at this moment all is there, and it is told.
fn survives_a_cut(disk: &MemoryDisk, story: &Story) -> Result<(), String> {
    let cut = disk.power_cut(0);
    let opened = open(&cut, Access::Write).map_err(|error| error.to_string())?;
    if opened.notices != [Notice::BroughtBack(3)] || opened.session != story.session {
        return Err(format!(
            "{} of 5, {:?}",
            opened.journal.last(),
            opened.notices
        ));
    }
    Ok(())
}

#[test]
fn what_the_folder_refuses_is_saved_elsewhere_and_a_bar_says_where() {
    let (disk, story, writer) = rescued(None);
    let status = writer.status();
    assert_eq!((status.saved, status.rescued, status.unsaved()), (2, 5, 0));
    let Some(Trouble::Rescued(fault, path)) = status.trouble else {
        panic!("{:?}", status.trouble);
    };
    assert!(fault.path.starts_with(HOME) && path.starts_with(RESCUE));
    survives_a_cut(&disk, &story).unwrap();
    let told = waiting(&disk).unwrap();
    assert_eq!(told, Finding::Rescued(3, RESCUE.into()));
    assert!(!told.is_damage());
    writer.wait_saved(5).unwrap_err();
    drop(writer);
}

#[test]
fn a_copy_elsewhere_that_is_not_synced_is_caught() {
    let (disk, story, writer) = rescued(Some(Planted::RescueUnsynced));
    survives_a_cut(&disk, &story).unwrap_err();
    drop(writer);
}

#[test]
fn when_the_folder_heals_all_goes_there_once_and_the_copy_leaves() {
    let (disk, mut story, writer) = rescued(None);
    disk.heal();
    until(&writer, |writer| writer.status().saved == 5);
    writer.send(story.next());
    writer.wait_saved(6).unwrap();
    assert_eq!(writer.status().trouble, None);
    writer.close().unwrap();
    assert!(!holds_rescue(&disk));
    assert_eq!(waiting(&disk), None);
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    story.check(&opened, 6);
}

#[test]
fn what_waits_at_closing_is_brought_back_at_the_next_opening() {
    let (disk, mut story, writer) = rescued(None);
    let trouble = writer.close().unwrap_err();
    assert!(matches!(trouble, Trouble::Rescued(..)), "{trouble:?}");
    // The folder still refuses: it can be read as it is, with what waits.
    assert!(open(&disk, Access::Write).is_err());
    let read = open(&disk, Access::Read).unwrap();
    assert!(matches!(read.notices.as_slice(), [Notice::Rescued(3, _)]));
    story.check(&read, 5);
    assert!(holds_rescue(&disk));

    disk.heal();
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, [Notice::BroughtBack(3)]);
    story.check(&opened, 5);
    assert!(!holds_rescue(&disk));
    let writer = writer_of(opened);
    writer.send(story.next());
    writer.close().unwrap();
    let opened = open(&disk.power_cut(0), Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    story.check(&opened, 6);
}

fn writer_of(opened: Opened) -> Writer {
    writer(opened, None)
}

#[test]
fn what_stands_in_both_folders_is_one() {
    let (disk, mut story, writer) = rescued(None);
    // The own folder heals, and the other one can no longer be cleared.
    disk.fail_under(Path::new(RESCUE), ErrorKind::PermissionDenied);
    until(&writer, |writer| writer.status().saved == 5);
    writer.send(story.next());
    writer.close().unwrap();
    assert!(holds_rescue(&disk));
    disk.heal();
    assert_eq!(waiting(&disk), None);
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    story.check(&opened, 6);
    assert!(!holds_rescue(&disk));
}

#[test]
fn what_others_have_gone_on_from_is_kept_aside() {
    let (disk, _, writer) = rescued(None);
    drop(writer);
    disk.heal();
    // Somebody opens it on another laptop, where nothing waits.
    let opened = Folder::open_on(Arc::new(disk.clone()), Path::new(HOME), Access::Write).unwrap();
    let mut other = Story::begin();
    for _ in 0..2 {
        other.next();
    }
    other.session.details.title = "Elders".into();
    let writer = writer_of(opened);
    let mut entry = other.next();
    entry.stamp.count = 77;
    writer.send(entry);
    writer.close().unwrap();

    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, [Notice::RescuedAside(3)]);
    assert_eq!(opened.journal.last(), 3);
    let files = disk.files();
    let mut aside = files
        .iter()
        .filter(|(path, _)| path.to_string_lossy().contains("rescued-"));
    let (_, bytes) = aside.next().unwrap();
    assert_eq!(crate::store::lines::decode(bytes).entries.len(), 3);
    assert!(!holds_rescue(&disk));
}

/// Whatever call fails in either folder, what was called saved is there in the end.
#[test]
fn each_call_of_bringing_back_may_fail() {
    let (disk, story, writer) = rescued(None);
    drop(writer);
    disk.heal();
    let calls = {
        let whole = disk.copy();
        open(&whole, Access::Write).unwrap();
        whole.calls()
    };
    assert!(calls > 5, "{calls}");
    for n in 1..=calls {
        let disk = disk.copy();
        disk.fail_once(n, ErrorKind::Other);
        let first = open(&disk, Access::Write);
        drop(first);
        disk.heal();
        for cut in [0, 5, 9] {
            let cut = disk.power_cut(cut);
            let opened = open(&cut, Access::Write).unwrap();
            story.check(&opened, 5);
        }
    }
}

/// Another version of the program was the one that the folder refused.
#[test]
fn what_another_version_knows_comes_back_too() {
    let (disk, mut story) = super::closed(2);
    let mut value = serde_json::to_value(story.next()).unwrap();
    value["changes"][0]["participant"]["added"]["later"] = "kept".into();
    let head = lines::head(story.session.id).unwrap();
    let line = lines::seal("entry", &value.to_string());
    let folder = Path::new(RESCUE).join(story.session.id.to_string());
    Place::new(Arc::new(disk.clone()), &folder).make().unwrap();
    disk.put(&folder.join("journal-1.jsonl"), &[head, line].concat());

    let opened = open(&disk, Access::Read).unwrap();
    assert_eq!(opened.session, story.session);
    let holds = |bytes: &[u8]| memchr::memmem::find(bytes, b"\"later\"").is_some();
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, [Notice::BroughtBack(1)]);
    assert_eq!(opened.session, story.session);
    let in_session = |disk: &MemoryDisk| {
        let mut files = disk.files();
        files.retain(|path, bytes| path.starts_with(HOME) && holds(bytes));
        files.len()
    };
    assert_eq!(in_session(&disk), 1, "its line");
    writer(opened, None).close().unwrap();
    assert!(!holds_rescue(&disk));
    assert!(holds(&disk.files()[&Path::new(HOME).join("session.json")]));
}
