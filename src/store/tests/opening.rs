//! What may be opened, by whom, and what is told.

use std::{fs, path::Path, sync::Arc};

use super::{HOME, Story, closed, open, stopped, write_on};
use crate::{
    base::Id,
    session::Session,
    store::{
        Access, Folder, Notice, Storage, StoreError, Trouble,
        check::{Finding, check_on},
        lines,
        memory::MemoryDisk,
        place::SNAPSHOT,
        write_file,
    },
    words::{Language, Words},
};

fn snapshot_path() -> std::path::PathBuf {
    Path::new(HOME).join(SNAPSHOT)
}

#[test]
fn the_second_one_may_only_read() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("session");
    let mut story = Story::begin();
    let first = Folder::create(&path, &story.session).unwrap();
    let second = Folder::open(&path, Access::Write).unwrap_err();
    assert_eq!(second, StoreError::AlreadyOpen(path.clone()));
    assert!(second.can_be_read());
    let writer = first
        .into_writer(story.session.clone(), 0, Arc::new(|| ()))
        .unwrap();
    writer.send(story.next());
    writer.wait_saved(1).unwrap();
    assert!(Folder::open(&path, Access::Write).is_err());
    let reader = Folder::open(&path, Access::Read).unwrap();
    story.check(&reader, 1);
    assert_eq!(reader.folder.access(), Access::Read);
    let refused = reader
        .folder
        .into_writer(reader.session, 1, Arc::new(|| ()));
    assert_eq!(refused.unwrap_err(), StoreError::ReadOnly(path.clone()));
    writer.close().unwrap();
    story.check(&Folder::open(&path, Access::Write).unwrap(), 1);
}

#[test]
fn reading_and_checking_write_nothing() {
    let (disk, _) = stopped(5, 5);
    let journal = disk
        .files()
        .keys()
        .find(|path| path.ends_with("journal-2.jsonl"))
        .cloned();
    for (path, bytes) in [
        (journal.unwrap(), &b"\nrubbish"[..]),
        (snapshot_path(), b"rubbish"),
    ] {
        disk.put(&path, bytes);
        let (before, calls) = (disk.files(), disk.calls());
        open(&disk, Access::Read).unwrap();
        assert!(!check_on(Arc::new(disk.clone()), Path::new(HOME)).is_empty());
        assert_eq!((disk.files(), disk.calls()), (before, calls));
    }
}

#[test]
fn a_new_session_takes_an_empty_folder_only() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("notes.txt"), "mine").unwrap();
    let session = Session::new(Id::from_bits(1));
    let refused = Folder::create(home.path(), &session).unwrap_err();
    assert_eq!(refused, StoreError::NotEmpty(home.path().to_owned()));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_of_somebody_else_is_left_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let nothing = Folder::open(home.path(), Access::Write).unwrap_err();
    assert_eq!(nothing, StoreError::NoSession(home.path().to_owned()));
    let away = home.path().join("away");
    assert_eq!(
        Folder::open(&away, Access::Write).unwrap_err(),
        StoreError::NoSession(away)
    );
    fs::write(home.path().join(SNAPSHOT), "{\"tabs\": []}").unwrap();
    for access in [Access::Write, Access::Read] {
        let foreign = Folder::open(home.path(), access).unwrap_err();
        assert_eq!(foreign, StoreError::NotOurs(home.path().to_owned()));
        assert!(!foreign.can_be_read());
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
}

#[test]
fn a_newer_file_is_only_read() {
    let (disk, story) = closed(3);
    let text = String::from_utf8(disk.read(&snapshot_path()).unwrap()).unwrap();
    let newer = text.replacen("\"schema\": 1", "\"schema\": 2", 1);
    let (before, _) = newer.rsplit_once("  \"crc32\"").unwrap();
    let sum = crc32fast::hash(before.as_bytes());
    disk.put(
        &snapshot_path(),
        format!("{before}  \"crc32\": \"{sum:08x}\"\n}}\n").as_bytes(),
    );
    let files = disk.files();
    let refused = open(&disk, Access::Write).unwrap_err();
    assert_eq!(refused, StoreError::Newer(HOME.into()));
    assert!(refused.can_be_read());
    let opened = open(&disk, Access::Read).unwrap();
    assert_eq!(opened.notices, [Notice::Newer]);
    story.check(&opened, 3);
    assert_eq!(disk.files(), files);
}

#[test]
fn a_journal_of_another_session_is_put_aside() {
    let (disk, story) = closed(2);
    let stray = lines::head(Id::from_bits(99)).unwrap();
    disk.put(&Path::new(HOME).join("journal-50.jsonl"), &stray);
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, [Notice::ForeignJournals(1)]);
    story.check(&opened, 2);
    let aside = disk.list(&Path::new(HOME).join("quarantine")).unwrap();
    assert_eq!(aside.len(), 1);
    drop(opened);
    assert_eq!(open(&disk, Access::Write).unwrap().notices, []);
}

#[test]
fn of_two_changes_with_one_number_the_first_holds_and_the_other_is_kept() {
    let (disk, story) = stopped(2, 2);
    let mut other = Story::begin();
    other.next();
    other.next();
    let mut entry = other.next();
    entry.stamp.count = 77;
    let mut bytes = lines::head(story.session.id).unwrap();
    bytes.extend(lines::encode(&entry).unwrap());
    disk.put(&Path::new(HOME).join("journal-60.jsonl"), &bytes);
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, [Notice::Conflicting(1)]);
    story.check(&opened, 4);
    let aside = disk.list(&Path::new(HOME).join("quarantine")).unwrap();
    assert_eq!(aside.len(), 1);
}

#[test]
fn a_missing_journal_is_told() {
    let (disk, mut story) = stopped(2, 2);
    let first = disk
        .files()
        .keys()
        .find(|path| path.ends_with("journal-2.jsonl"))
        .cloned();
    let writer = write_on(open(&disk, Access::Write).unwrap());
    writer.send(story.next());
    writer.wait_saved(5).unwrap();
    let disk = disk.copy();
    disk.take(&first.unwrap());
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, [Notice::Missing(2)]);
    assert_eq!(opened.session.participants.len(), 3);
}

#[test]
fn a_session_that_is_whole_has_no_findings() {
    let (disk, _) = stopped(20, 2);
    let storage: Arc<dyn Storage> = Arc::new(disk.clone());
    assert_eq!(check_on(Arc::clone(&storage), Path::new(HOME)), []);
    disk.put(
        &Path::new(HOME).join("backups/0000000000").join(SNAPSHOT),
        b"?",
    );
    let findings = check_on(storage, Path::new(HOME));
    assert!(
        matches!(findings[..], [Finding::BadBackup(_)]),
        "{findings:?}"
    );
    let away = check_on(Arc::new(MemoryDisk::new()), Path::new(HOME));
    assert!(
        matches!(away[..], [Finding::Error(StoreError::NoSession(_))]),
        "{away:?}"
    );
}

#[test]
fn a_file_is_written_whole_and_in_new_folders() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a/b/verslag.html");
    write_file(&path, b"one").unwrap();
    write_file(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    let refused = write_file(&path.join("inside-a-file"), b"three").unwrap_err();
    assert!(matches!(refused, StoreError::Disk(_)), "{refused:?}");
}

#[test]
fn everything_that_is_told_has_words() {
    let path = || Path::new("/here").to_owned();
    let kinds = [
        std::io::ErrorKind::StorageFull,
        std::io::ErrorKind::ReadOnlyFilesystem,
        std::io::ErrorKind::PermissionDenied,
        std::io::ErrorKind::NotFound,
        std::io::ErrorKind::Other,
    ];
    let mut errors: Vec<_> = kinds
        .map(|kind| StoreError::disk(Path::new("/here"), &kind.into()))
        .into();
    let faults: Vec<_> = errors
        .iter()
        .filter_map(|error| match error {
            StoreError::Disk(fault) => Some(fault.clone()),
            _ => None,
        })
        .collect();
    errors.extend([
        StoreError::NotEmpty(path()),
        StoreError::NoSession(path()),
        StoreError::NotOurs(path()),
        StoreError::Newer(path()),
        StoreError::AlreadyOpen(path()),
        StoreError::Unreadable(path()),
        StoreError::ReadOnly(path()),
        StoreError::Rescued(path()),
        StoreError::NewerSettings(path()),
        StoreError::NoThread,
    ]);
    let notices = [
        Notice::FromBackup,
        Notice::Unverified,
        Notice::Torn,
        Notice::UnreadableLines(2),
        Notice::Missing(1),
        Notice::Conflicting(1),
        Notice::BroughtBack(1),
        Notice::Rescued(2, path()),
        Notice::RescuedAside(3),
        Notice::ForeignJournals(2),
        Notice::Newer,
        Notice::NoLock,
        Notice::ChangedOutside(path()),
        Notice::Conflict(path()),
        Notice::PutBack,
        Notice::Failed(StoreError::NoThread),
    ];
    let troubles = faults.iter().cloned().map(Trouble::Saving).chain([
        Trouble::Snapshot(faults[0].clone()),
        Trouble::Rescued(faults[0].clone(), path()),
        Trouble::Ended,
    ]);
    let troubles: Vec<_> = troubles.collect();
    for language in [Language::Dutch, Language::English] {
        let words = Words::new(language);
        let mut texts: Vec<String> = errors.iter().map(|error| error.say(&words)).collect();
        texts.extend(notices.iter().map(|notice| notice.say(&words)));
        texts.extend(troubles.iter().map(|trouble| trouble.say(&words)));
        texts.push(Finding::BadBackup(path()).say(&words));
        texts.push(Finding::Quarantined(3).say(&words));
        texts.push(Finding::Rescued(1, path()).say(&words));
        for text in texts {
            assert!(!text.contains(['{', '⟨']) && !text.is_empty(), "{text}");
        }
    }
}
