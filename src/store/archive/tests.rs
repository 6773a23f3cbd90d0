use std::{
    fs,
    io::{Cursor, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{super::*, *};
use crate::{
    base::Id,
    journal::Journal,
    session::{Command, DetailField, Session},
};

/// A PNG of 3 by 2, as far as its header.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";

struct Desk {
    home: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// A session in a folder, open and half on its way, with a photo.
    fn session(&self) -> (PathBuf, Session, Writer) {
        let path = self.at("session");
        let session = Session::new(Id::from_bits(7));
        let folder = Folder::create(&path, &session).unwrap();
        let writer = folder
            .into_writer(session.clone(), 0, Arc::new(|| ()))
            .unwrap();
        let picture = self.at("flip.png");
        fs::write(&picture, PNG).unwrap();
        photos::add(&path, &picture).unwrap();
        (path, session, writer)
    }

    fn zip(&self, files: &[(&str, &[u8])]) -> PathBuf {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, bytes) in files {
            zip.start_file(*name, packed).unwrap();
            zip.write_all(bytes).unwrap();
        }
        self.file(&zip.finish().unwrap().into_inner())
    }

    fn file(&self, bytes: &[u8]) -> PathBuf {
        let path = self.at("given.zip");
        fs::write(&path, bytes).unwrap();
        path
    }

    /// It is refused for this reason, and nothing is left.
    #[track_caller]
    fn refuses(&self, archive: &Path, expected: &ArchiveError) {
        let before = self.names();
        let told = unpack(archive, &self.at("new")).unwrap_err();
        assert_eq!(told, StoreError::Archive(expected.clone()));
        assert_eq!(self.names(), before, "nothing is left behind");
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home.path()).unwrap().flatten();
        let mut names: Vec<String> = entries
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn title(session: &mut Session, journal: &mut Journal, text: &str) -> crate::journal::Entry {
    let command = Command::SetDetail(DetailField::Title(text.into()));
    let stamp = crate::session::Stamp {
        at: crate::base::Moment(1),
        offset: crate::base::Offset(0),
        actor: Id::from_bits(1),
        count: journal.last() + 1,
        standing: crate::session::Standing::Facilitator,
    };
    journal.run(session, &command, stamp).unwrap().unwrap()
}

fn snapshot() -> Vec<u8> {
    let session = Session::new(Id::from_bits(7));
    super::super::snapshot::encode(&session, 0, &serde_json::Map::new()).unwrap()
}

#[test]
fn what_is_packed_while_it_is_open_unpacks_to_the_same_session() {
    let desk = Desk::new();
    let (path, mut session, writer) = desk.session();
    let mut journal = Journal::default();
    for n in 0..50 {
        writer.send(title(&mut session, &mut journal, &format!("Titel {n}")));
    }
    writer.wait_saved(journal.last()).unwrap();
    // A line that is half written was not called saved.
    let torn = path.join("journal-9.jsonl");
    fs::write(&torn, b"{\"crc32\":\"12").unwrap();
    let zip = desk.at("session.zip");
    pack(&path, &zip).unwrap();
    fs::remove_file(torn).unwrap();
    let to = desk.at("new");
    assert_eq!(unpack(&zip, &to).unwrap(), []);
    let opened = Folder::open(&to, Access::Write).unwrap();
    assert_eq!(opened.session, session);
    assert_eq!(opened.journal.last(), 50);
    assert_eq!(opened.notices, []);
    assert_eq!(photos::files(&to).len(), 1);
    let names: Vec<String> = fs::read_dir(&to)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(!names.contains(&"backups".to_owned()), "{names:?}");
    writer.close().unwrap();
}

#[test]
fn a_session_that_was_mended_is_packed_as_it_stands_now() {
    let desk = Desk::new();
    let (path, mut session, writer) = desk.session();
    let mut journal = Journal::default();
    writer.send(title(&mut session, &mut journal, "Bewaard"));
    writer.close().unwrap();
    fs::write(path.join("session.json"), "damaged").unwrap();
    let zip = desk.at("session.zip");
    pack(&path, &zip).unwrap();
    unpack(&zip, &desk.at("new")).unwrap();
    let opened = Folder::open(&desk.at("new"), Access::Read).unwrap();
    assert_eq!(opened.session, session);
}

#[test]
fn nothing_is_overwritten() {
    let desk = Desk::new();
    let (path, _, writer) = desk.session();
    writer.close().unwrap();
    let zip = desk.at("session.zip");
    pack(&path, &zip).unwrap();
    assert_eq!(pack(&path, &zip), Err(StoreError::Exists(zip.clone())));
    assert_eq!(unpack(&zip, &path), Err(StoreError::Exists(path.clone())));
    assert!(matches!(
        pack(&desk.at("nothing"), &desk.at("x.zip")),
        Err(StoreError::NoSession(_))
    ));
    assert!(!desk.at("x.zip").exists() && !desk.at("x.zip.tmp").exists());
}

#[test]
fn a_folder_that_was_packed_by_hand_is_taken_too() {
    let desk = Desk::new();
    let zip = desk.zip(&[
        ("2026-11-24-zaal/session.json", &snapshot()),
        ("2026-11-24-zaal/backups/0000000000/session.json", b"x"),
        ("2026-11-24-zaal/.lock", b""),
        ("__MACOSX/2026-11-24-zaal/._session.json", b"x"),
    ]);
    unpack(&zip, &desk.at("new")).unwrap();
    assert!(!desk.at("new/backups").exists());
    assert!(Folder::open(&desk.at("new"), Access::Write).is_ok());
}

#[test]
fn names_that_lead_outside_are_refused() {
    let desk = Desk::new();
    for name in [
        "../session.json",
        "photos/../../weg.jsonl",
        "/etc/session.json",
        "C:/session.json",
        "a\\..\\session.json",
        "./session.json",
        "a//session.json",
    ] {
        let zip = desk.zip(&[("session.json", &snapshot()), (name, b"x")]);
        desk.refuses(&zip, &ArchiveError::Unsafe(name.to_owned()));
    }
}

#[test]
fn links_and_double_names_are_refused() {
    let desk = Desk::new();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default();
    zip.start_file("session.json", plain).unwrap();
    zip.write_all(&snapshot()).unwrap();
    zip.add_symlink("journal-1.jsonl", "/etc/passwd", plain)
        .unwrap();
    let zip = desk.file(&zip.finish().unwrap().into_inner());
    desk.refuses(&zip, &ArchiveError::Unsafe("journal-1.jsonl".to_owned()));

    let zip = desk.zip(&[("session.json", &snapshot()), ("session.jsox", b"other")]);
    let mut bytes = fs::read(&zip).unwrap();
    for at in 0..bytes.len() - 12 {
        if bytes[at..].starts_with(b"session.jsox") {
            bytes[at + 11] = b'n';
        }
    }
    desk.refuses(&desk.file(&bytes), &ArchiveError::Unsafe(String::new()));
}

#[test]
fn a_bomb_is_counted_while_it_is_read() {
    let desk = Desk::new();
    let zeros = vec![b' '; usize::try_from(MOST_TEXT).unwrap() / 2];
    let zip = desk.zip(&[
        ("session.json", &zeros),
        ("journal-1.jsonl", &zeros),
        ("journal-2.jsonl", b"  "),
    ]);
    assert!(fs::metadata(&zip).unwrap().len() < 1 << 20, "it is a bomb");
    desk.refuses(&zip, &ArchiveError::TooLarge);
    // Whatever size it says it has.
    let mut bytes = fs::read(&zip).unwrap();
    let real = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    for at in 0..bytes.len() - 4 {
        if bytes[at..].starts_with(&real) {
            bytes[at..at + 4].copy_from_slice(&9_u32.to_le_bytes());
        }
    }
    let told = unpack(&desk.file(&bytes), &desk.at("new"));
    assert!(matches!(told, Err(StoreError::Archive(_))), "{told:?}");
    assert!(!desk.at("new").exists());
}

#[test]
fn too_many_files_are_refused_before_they_are_listed() {
    let desk = Desk::new();
    let mut bytes = b"PK\x01\x02".repeat(2 * MOST_FILES + 1);
    bytes.extend(vec![0; 2 << 20]);
    desk.refuses(&desk.file(&bytes), &ArchiveError::TooLarge);
}

#[test]
fn what_is_cut_off_or_changed_is_refused() {
    let desk = Desk::new();
    let whole = fs::read(desk.zip(&[("session.json", &snapshot())])).unwrap();
    for length in [0, 1, 30, whole.len() / 2, whole.len() - 1] {
        desk.refuses(&desk.file(&whole[..length]), &ArchiveError::Damaged);
    }
    // One letter of a photo's bytes, which are stored as they are.
    let (path, _, writer) = desk.session();
    writer.close().unwrap();
    let zip = desk.at("session.zip");
    pack(&path, &zip).unwrap();
    let mut bytes = fs::read(&zip).unwrap();
    let at = bytes
        .windows(4)
        .position(|window| window == b"IHDR")
        .unwrap();
    bytes[at + 12] ^= 1;
    desk.refuses(&desk.file(&bytes), &ArchiveError::Damaged);
}

#[test]
fn a_photo_is_what_its_name_says() {
    let desk = Desk::new();
    let name = format!("photos/{}.png", "0".repeat(64));
    let zip = desk.zip(&[("session.json", &snapshot()), (&name, PNG)]);
    desk.refuses(&zip, &ArchiveError::Damaged);
}

#[test]
fn what_holds_no_session_is_refused() {
    let desk = Desk::new();
    desk.refuses(&desk.zip(&[("notes.txt", b"x")]), &ArchiveError::NoSession);
    desk.refuses(&desk.zip(&[]), &ArchiveError::NoSession);
    desk.refuses(
        &desk.zip(&[("session.json", b"{}")]),
        &ArchiveError::NoSession,
    );
    desk.refuses(
        &desk.zip(&[("session.json", b"{\"schema\": 1}")]),
        &ArchiveError::Damaged,
    );
    desk.refuses(&desk.file(b"no zip at all"), &ArchiveError::Damaged);
    desk.refuses(
        &desk.zip(&[("a/b/session.json", &snapshot())]),
        &ArchiveError::NoSession,
    );
}
