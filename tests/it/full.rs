//! A disk that is full, and one that may not be written: on a real file system of its own, a small tmpfs.
//!
//! To mount one takes root. Where that cannot be had `cargo test` says so and goes on; with `RODE_DRAAD_PROOF` set, as
//! in `.ci/run`, it fails. A disk that turns read-only under an open session is the store's own test: the system
//! does not let a disk be remounted while files on it are open to be written.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command as Process, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};

use rode_draad::{
    base::Id,
    journal::Journal,
    session::Session,
    store::{Access, Fault, FaultKind, Folder, Opened, StoreError, Trouble, Writer},
};

use crate::crash::{arrival, stamp};

const SIZE: &str = "size=512k,mode=0777";

/// A disk of 512 kB; gone when dropped.
struct SmallDisk {
    home: tempfile::TempDir,
    as_root: &'static [&'static str],
}

impl SmallDisk {
    /// `None` where nothing can be mounted.
    fn mounted() -> Option<Self> {
        const WAYS: [&[&str]; 2] = [&[], &["sudo", "-n"]];
        for as_root in WAYS {
            let home = tempfile::tempdir().unwrap();
            let path = home.path().to_str().unwrap();
            if runs(
                as_root,
                &["mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", path],
            ) {
                return Some(Self { home, as_root });
            }
        }
        assert!(
            env::var_os("RODE_DRAAD_PROOF").is_none(),
            "no tmpfs can be mounted here, so a full disk cannot be tried: run it as root or with sudo"
        );
        eprintln!("SKIPPED: no tmpfs can be mounted here, so a full disk is not tried");
        None
    }

    fn session(&self) -> PathBuf {
        self.home.path().join("sessie")
    }

    fn ballast(&self) -> PathBuf {
        self.home.path().join("ballast")
    }

    /// Fills it, but for this many bytes.
    fn fill(&self, room: usize) {
        let mut file = fs::File::create(self.ballast()).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(room as u64)).unwrap();
    }

    fn make_room(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }

    fn remount(&self, way: &str) {
        let path = self.home.path().to_str().unwrap();
        let options = format!("remount,{way}");
        assert!(runs(self.as_root, &["mount", "-o", &options, path]));
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        runs(
            self.as_root,
            &["umount", self.home.path().to_str().unwrap()],
        );
    }
}

fn runs(as_root: &[&str], command: &[&str]) -> bool {
    let words = [as_root, command].concat();
    let status = Process::new(words[0])
        .args(&words[1..])
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}

/// Someone at work in a session.
struct Work {
    session: Session,
    journal: Journal,
    writer: Writer,
}

impl Work {
    fn begin(path: &Path) -> Self {
        drop(Folder::create(path, &Session::new(Id::from_bits(7))).unwrap());
        Self::go_on(Folder::open(path, Access::Write).unwrap())
    }

    fn go_on(opened: Opened) -> Self {
        let (session, journal) = (opened.session, opened.journal);
        let writer = opened
            .folder
            .into_writer(session.clone(), journal.last(), Arc::new(|| ()))
            .unwrap();
        Self {
            session,
            journal,
            writer,
        }
    }

    fn writes(&mut self) -> Result<(), Trouble> {
        let number = self.journal.last() + 1;
        let entry = self
            .journal
            .run(&mut self.session, &arrival(number), stamp(number));
        self.writer.send(entry.unwrap().unwrap());
        self.writer.wait_saved(number)
    }

    /// Writes until the disk refuses. Gives the number up to which it was called saved, and why no further.
    fn writes_until_trouble(&mut self) -> (u64, Trouble) {
        for _ in 0..500 {
            if let Err(trouble) = self.writes() {
                return (self.writer.status().saved, trouble);
            }
        }
        panic!("the disk is not full");
    }
}

/// The snapshot is whole, and everything that was called saved is there.
fn check(path: &Path, told: u64) -> Result<(), String> {
    let opened = Folder::open(path, Access::Read).map_err(|error| error.to_string())?;
    if !opened.notices.is_empty() {
        return Err(format!("{:?}", opened.notices));
    }
    let last = opened.journal.last();
    let there = opened.session.participants.keys().map(|id| id.bits());
    if last < told || !there.eq((1..=last).map(u128::from)) {
        return Err(format!("called saved up to {told}, found up to {last}"));
    }
    Ok(())
}

#[test]
fn on_a_full_disk_nothing_is_called_saved_and_work_resumes_when_there_is_room() {
    let Some(disk) = SmallDisk::mounted() else {
        return;
    };
    let mut work = Work::begin(&disk.session());
    work.writes().unwrap();
    disk.fill(0);
    let (told, trouble) = work.writes_until_trouble();
    let is_full = |trouble: &Trouble| {
        matches!(
            trouble,
            Trouble::Saving(Fault {
                kind: FaultKind::Full,
                ..
            })
        )
    };
    assert!(is_full(&trouble), "{trouble:?}");
    assert_eq!(work.writer.status().unsaved(), work.journal.last() - told);
    check(&disk.session(), told).unwrap();
    disk.make_room();
    for _ in 0..1_000 {
        if work.writer.status().unsaved() == 0 {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let status = work.writer.status();
    assert_eq!((status.unsaved(), status.trouble), (0, None));
    work.writes().unwrap();
    let last = work.journal.last();
    work.writer.close().unwrap();
    check(&disk.session(), last).unwrap();
}

#[test]
fn a_snapshot_for_which_there_is_no_room_leaves_the_old_one_whole() {
    let Some(disk) = SmallDisk::mounted() else {
        return;
    };
    let mut work = Work::begin(&disk.session());
    for _ in 0..100 {
        work.writes().unwrap();
    }
    let (mut full, mut told) = (0, work.journal.last());
    for room in [0, 4 << 10, 16 << 10, 40 << 10] {
        disk.fill(room);
        let closed = work.writer.close();
        full += usize::from(closed.is_err());
        check(&disk.session(), told).unwrap_or_else(|wrong| panic!("{room} left: {wrong}"));
        disk.make_room();
        work = Work::go_on(Folder::open(&disk.session(), Access::Write).unwrap());
        work.writes().unwrap();
        told = work.journal.last();
    }
    assert!(full > 0, "the disk was never full");
    work.writer.close().unwrap();
    check(&disk.session(), told).unwrap();
    // One that writes over the snapshot itself tears it here, and that is seen.
    let snapshot = disk.session().join("session.json");
    let bytes = fs::read(&snapshot).unwrap();
    disk.fill(0);
    fs::write(&snapshot, [bytes.clone(), bytes].concat()).unwrap_err();
    assert!(check(&disk.session(), told).is_err());
}

#[test]
fn on_a_read_only_disk_a_session_can_be_read_and_later_be_written_again() {
    let Some(disk) = SmallDisk::mounted() else {
        return;
    };
    let mut work = Work::begin(&disk.session());
    work.writes().unwrap();
    work.writer.close().unwrap();
    disk.remount("ro");
    let refused = Folder::open(&disk.session(), Access::Write).unwrap_err();
    assert!(
        matches!(&refused, StoreError::Disk(fault) if fault.kind == FaultKind::ReadOnly),
        "{refused:?}"
    );
    assert!(refused.can_be_read());
    check(&disk.session(), 1).unwrap();
    disk.remount("rw");
    let mut work = Work::go_on(Folder::open(&disk.session(), Access::Write).unwrap());
    work.writes().unwrap();
    work.writer.close().unwrap();
    check(&disk.session(), 2).unwrap();
}
