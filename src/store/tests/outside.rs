//! What others do to the files of a session that is open: noticed, kept, never overwritten, on a real disk.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use super::{QUICK, Story};
use crate::store::{
    Access, Folder, Notice, Writer,
    place::SNAPSHOT,
    snapshot,
    writer::{Pace, Planted},
};

/// Looks around all the time.
const WATCHFUL: Pace = Pace {
    look: Duration::from_millis(3),
    ..QUICK
};

/// Looks around only when it writes.
const BUSY: Pace = QUICK;

/// What somebody else does.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Deed {
    /// Another version of the session, as a sync folder would put it there.
    Replaced,
    /// The same, as long as ours: only its content tells.
    ReplacedAlike,
    /// Something that is no session.
    Spoiled,
    Removed,
    Renamed,
}

const DEEDS: [Deed; 5] = [
    Deed::Replaced,
    Deed::ReplacedAlike,
    Deed::Spoiled,
    Deed::Removed,
    Deed::Renamed,
];

struct Table {
    _home: tempfile::TempDir,
    path: PathBuf,
    story: Story,
    writer: Writer,
    notices: Vec<Notice>,
}

impl Table {
    /// A session with one note in its snapshot and one in its journal.
    fn laid(pace: Pace) -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("sessie");
        let mut story = Story::begin();
        for _ in 0..2 {
            let folder = match Folder::open(&path, Access::Write) {
                Ok(opened) => opened.folder,
                Err(_) => Folder::create(&path, &story.session).unwrap(),
            };
            let writer = Self::start(folder, &story, pace);
            writer.send(story.next());
            writer.wait_saved(story.last()).unwrap();
            writer.close().unwrap();
        }
        let writer = Self::start(
            Folder::open(&path, Access::Write).unwrap().folder,
            &story,
            pace,
        );
        writer.send(story.next());
        writer.wait_saved(story.last()).unwrap();
        Self {
            _home: home,
            path,
            story,
            writer,
            notices: Vec::new(),
        }
    }

    fn start(mut folder: Folder, story: &Story, pace: Pace) -> Writer {
        folder.pace = pace;
        folder
            .into_writer(story.session.clone(), story.last(), Arc::new(|| ()))
            .unwrap()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    fn journal(&self) -> PathBuf {
        let names = fs::read_dir(&self.path).unwrap().flatten();
        let mut journals = names.map(|entry| entry.path());
        journals
            .find(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
            .unwrap()
    }

    /// Does it to a file. Gives the bytes that must not be lost.
    fn does(&self, deed: Deed, file: &Path) -> Option<Vec<u8>> {
        let bytes = fs::read(file).unwrap();
        let is_snapshot = file.ends_with(SNAPSHOT);
        let other = match deed {
            Deed::Removed => {
                fs::remove_file(file).unwrap();
                return None;
            }
            Deed::Renamed => {
                fs::rename(file, file.with_extension("oud")).unwrap();
                return Some(bytes);
            }
            Deed::Replaced if is_snapshot => {
                snapshot::encode(&Story::begin().session, 0, &Default::default()).unwrap()
            }
            Deed::ReplacedAlike if is_snapshot => {
                let text = String::from_utf8(bytes).unwrap();
                text.replace("Naam 1 ", "Naam 8 ").into_bytes()
            }
            _ => b"{ \"schema\": 1, \"van\": \"een ander\" }".to_vec(),
        };
        // As sync programs do: a file beside it, and then in its place.
        let beside = file.with_extension("part");
        fs::write(&beside, &other).unwrap();
        fs::rename(&beside, file).unwrap();
        Some(other)
    }

    /// Waits until something was told, as far as there is something to tell.
    fn waits(&mut self) {
        for _ in 0..2_000 {
            self.notices.extend(self.writer.take_notices());
            if !self.notices.is_empty() && self.file(SNAPSHOT).exists() {
                return;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn goes_on(&mut self) {
        self.writer.send(self.story.next());
        self.writer.wait_saved(self.story.last()).unwrap();
    }

    /// Closes. All that was called saved is there, and so are the bytes of the other.
    fn closes_whole(mut self, others: Option<&[u8]>) -> Result<Vec<Notice>, String> {
        self.notices.extend(self.writer.take_notices());
        let watch = self.writer.watch();
        let (closed, _) = self.writer.close_counting();
        closed.map_err(|trouble| format!("{trouble:?}"))?;
        assert_eq!(watch(), self.story.last());
        let opened = Folder::open(&self.path, Access::Write).map_err(|error| error.to_string())?;
        if opened.session != self.story.session {
            return Err(format!("not as it was left: {:?}", opened.notices));
        }
        match others {
            Some(bytes) if !is_somewhere(self.path.parent().unwrap(), bytes) => {
                Err("the version of the other was overwritten".to_owned())
            }
            _ => Ok(self.notices),
        }
    }
}

fn is_somewhere(folder: &Path, bytes: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            is_somewhere(&path, bytes)
        } else {
            // A file that was renamed is still written to, until that is noticed.
            fs::read(path).unwrap().starts_with(bytes)
        }
    })
}

#[test]
fn nothing_of_others_is_overwritten_whatever_they_do_and_when() {
    for deed in DEEDS {
        for pace in [WATCHFUL, BUSY] {
            for is_snapshot in [true, false] {
                let mut table = Table::laid(pace);
                let file = if is_snapshot {
                    table.file(SNAPSHOT)
                } else {
                    table.journal()
                };
                let others = table.does(deed, &file);
                if pace.look == WATCHFUL.look && is_snapshot {
                    table.waits();
                    assert!(!table.notices.is_empty(), "{deed:?} is noticed");
                }
                table.goes_on();
                let whole = table.closes_whole(others.as_deref());
                let case = (deed, pace.look, is_snapshot);
                whole.unwrap_or_else(|wrong| panic!("{case:?}: {wrong}"));
            }
        }
    }
}

#[test]
fn a_writer_that_does_not_see_a_change_is_caught() {
    let pace = Pace {
        planted: Some(Planted::ChangeUnseen),
        ..BUSY
    };
    let mut table = Table::laid(pace);
    let others = table.does(Deed::Spoiled, &table.file(SNAPSHOT));
    // Two snapshots on, what it took for its own is gone from the backups of the same name.
    table.goes_on();
    assert!(table.closes_whole(others.as_deref()).is_err());
}

#[test]
fn another_version_stands_beside_it_and_can_be_opened() {
    for n in 1..=2 {
        let mut table = Table::laid(WATCHFUL);
        let mut expected = table.path.clone();
        expected.set_file_name("sessie (conflict)");
        if n == 2 {
            fs::create_dir(&expected).unwrap();
            expected.set_file_name("sessie (conflict 2)");
        }
        let other = Story::begin().session;
        table.does(Deed::Replaced, &table.file(SNAPSHOT));
        table.waits();
        assert_eq!(table.notices, [Notice::Conflict(expected.clone())]);
        assert_eq!(
            Folder::open(&expected, Access::Write).unwrap().session,
            other
        );
        table.closes_whole(None).unwrap();
    }
}

#[test]
fn a_folder_that_is_away_for_a_while_is_told_and_loses_nothing() {
    let mut table = Table::laid(QUICK);
    let away = table.path.with_extension("elders");
    fs::rename(&table.path, &away).unwrap();
    table.writer.send(table.story.next());
    let trouble = table.writer.wait_saved(table.story.last()).unwrap_err();
    assert_eq!(trouble.key(), "errors-store-saving-gone");
    fs::rename(&away, &table.path).unwrap();
    for _ in 0..2_000 {
        if table.writer.status().unsaved() == 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    table.closes_whole(None).unwrap();
}
