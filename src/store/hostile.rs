//! Files that anybody may have made, given to whatever reads them. Compiled for tests and for the fuzz targets in `fuzz/`.
//!
//! Each function takes any bytes, and panics where a promise is broken: what is read can be used and written again, and
//! nothing of the original is lost.

#[cfg(test)]
pub(crate) mod trial;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
};

use super::{
    Access, Folder, StoreError, archive, check, lines, memory::MemoryDisk, origin, own_words,
    place::Place, settings::Settings, snapshot, templates,
};
use crate::{
    base::{Id, Moment, Offset},
    distill::Lexicon,
    report::{self, Options, Report},
    session::{
        Command, Index, Session, Stamp, Standing, Template,
        agenda::Agenda,
        apply,
        command::Begin,
        decide,
        merge::{Side, merge},
        rooms::{for_room, more_for_room},
        unknown::Whole,
    },
    words::{Language, Words},
};

/// Files larger than this are not held in memory beside what is read from them, in bytes.
const SMALL: usize = 1 << 20;

const HOME: &str = "/session";

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::Dutch));

/// `session.json`.
pub fn session(bytes: &[u8]) {
    look_at(&[("session.json", bytes)]);
}

/// A journal beside a sound session: as it stands, and each line of it as the content of a sound record.
pub fn journal(bytes: &[u8]) {
    let base = base();
    look_at(&[("session.json", &base), ("journal-1.jsonl", bytes)]);
    if bytes.len() > SMALL {
        return;
    }
    let sealed: Vec<u8> = String::from_utf8_lossy(bytes)
        .lines()
        .flat_map(|line| lines::seal("entry", line))
        .collect();
    look_at(&[("session.json", &base), ("journal-1.jsonl", &sealed)]);
}

/// `origin.json`: the original is merged with a room that began from it.
pub fn origin(bytes: &[u8]) {
    let Some(origin) = origin::parse(bytes) else {
        return;
    };
    let began = &origin.session;
    use_session(began);
    let room = for_room(began, Id::from_bits(8), "Zaal");
    let more = more_for_room(origin.more.as_ref(), Id::from_bits(8));
    let [first, second] = [
        origin.whole(),
        Whole {
            session: &room,
            more: more.as_ref(),
        },
    ]
    .map(|now| Side {
        now,
        base: Some(now),
    });
    let merged = |a, b| merge(began.id, Some(origin.whole()), a, b).ok();
    let one = merged(first, second);
    assert_eq!(one, merged(second, first), "merging is commutative");
    if let Some(merged) = one {
        use_session(&merged.session);
    }
    if let Ok(bytes) = origin.bytes() {
        assert_eq!(origin::parse(&bytes), Some(origin), "nothing is lost");
    }
}

/// A template.
pub fn template(bytes: &[u8]) {
    match templates::from_bytes(Path::new("sjabloon.json"), bytes.to_vec()) {
        Ok((template, _)) => use_session(&begun(template)),
        Err(errors) => {
            assert!(!errors.is_empty());
            for error in errors {
                assert!(!error.say(&WORDS).is_empty());
            }
        }
    }
}

/// The settings.
pub fn settings(bytes: &[u8]) {
    if let Some(settings) = Settings::parse(bytes) {
        assert_eq!(Settings::parse(&settings.bytes()), Some(settings));
    }
}

/// The file with a municipality's own words.
pub fn own_words(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let sets = own_words::sets(text);
    let _ = Lexicon::read(&[(own_words::FILE, text)]);
    if let Some(longer) = own_words::with_set(text, "fietspad, fietsroute") {
        assert_eq!(own_words::sets(&longer).len(), sets.len() + 1);
    }
    for n in 0..sets.len().min(4) {
        let shorter = own_words::without_set(text, n);
        assert_eq!(own_words::sets(&shorter).len(), sets.len() - 1);
    }
}

/// A packed session. Works on the real disk, as names that point elsewhere do.
pub fn packed(bytes: &[u8]) {
    let desk = Desk::new();
    let archive = desk.0.join("given.zip");
    let to = desk.0.join("new");
    if fs::write(&archive, bytes).is_err() {
        return;
    }
    let unpacked = archive::unpack(&archive, &to);
    let names = fs::read_dir(&desk.0).map_or(0, |entries| entries.flatten().count());
    assert_eq!(
        names,
        1 + usize::from(unpacked.is_ok()),
        "nothing else is made"
    );
    match unpacked {
        Ok(_) => assert!(Folder::open(&to, Access::Read).is_ok()),
        Err(error) => assert!(!error.say(&WORDS).is_empty()),
    }
}

/// A folder for one archive, gone afterwards.
struct Desk(PathBuf);

impl Desk {
    fn new() -> Self {
        use std::sync::atomic::{AtomicU64, Ordering};
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("rode-draad-packed-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        assert!(fs::create_dir(&path).is_ok(), "{}", path.display());
        Self(path)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Opens a session of these files as the program does, to read and to write, and uses what is found.
fn look_at(files: &[(&str, &[u8])]) {
    if files.iter().any(|(_, bytes)| bytes.len() > SMALL) {
        return look_at_large(files);
    }
    let disk = MemoryDisk::new();
    let home = Path::new(HOME);
    Place::new(Arc::new(disk.clone()), home).make().ok();
    for (name, bytes) in files {
        disk.put(&home.join(name), bytes);
    }
    let storage = || Arc::new(disk.clone());
    for finding in check::check_on(storage(), home) {
        assert!(!finding.say(&WORDS).is_empty());
    }
    let read = Folder::open_on(storage(), home, Access::Read);
    match Folder::open_on(storage(), home, Access::Write) {
        Ok(opened) => {
            assert_eq!(read.map(|read| read.session), Ok(opened.session.clone()));
            let (session, last) = (opened.session, opened.journal.last());
            drop(opened.folder);
            let again = Folder::open_on(storage(), home, Access::Write);
            let again = again.map(|again| (again.session, again.journal.last()));
            assert_eq!(again, Ok((session.clone(), last)));
            use_session(&session);
        }
        Err(error) => {
            let may_be_read = matches!(error, StoreError::Newer(_));
            assert!(may_be_read || read.is_err(), "{error}");
        }
    }
    let left = disk.files();
    for (name, bytes) in files {
        let is_whole = left.values().any(|kept| kept == bytes);
        assert!(
            is_whole || is_in_two(&left, &home.join(name), bytes),
            "{name} is lost"
        );
    }
}

/// The same with as little in memory as the program itself has: on the real disk.
fn look_at_large(files: &[(&str, &[u8])]) {
    let desk = Desk::new();
    for (name, bytes) in files {
        assert!(fs::write(desk.0.join(name), bytes).is_ok());
    }
    for access in [Access::Read, Access::Write] {
        if let Ok(opened) = Folder::open(&desk.0, access) {
            let _ = Index::of(&opened.session);
            let _ = Agenda::of(&opened.session, Moment::default());
        }
    }
}

type Files = std::collections::BTreeMap<PathBuf, Vec<u8>>;

/// Whether the end of a file was cut off and put aside.
fn is_in_two(files: &Files, path: &Path, whole: &[u8]) -> bool {
    let Some(end) = files
        .get(path)
        .and_then(|kept| whole.strip_prefix(kept.as_slice()))
    else {
        return false;
    };
    let aside = Path::new(HOME).join("quarantine");
    let mut put_aside = files.iter().filter(|(path, _)| path.starts_with(&aside));
    put_aside.any(|(_, kept)| kept == end)
}

/// What the program does with any session that it shows.
fn use_session(session: &Session) {
    let _ = Index::of(session);
    for now in [Moment::default(), Moment(i64::MAX), Moment(i64::MIN)] {
        let _ = Agenda::of(session, now);
        for block in session.blocks.values() {
            let _ = crate::session::run::Timer::of(block, now);
        }
    }
    let report = Report::of(session, Moment::default(), &WORDS, &Options::default());
    let _ = report::markdown(&report, &WORDS);
    let bytes = snapshot::encode(session, 0, &serde_json::Map::new());
    match bytes.map(|bytes| snapshot::parse(&bytes)) {
        Ok(snapshot::Parsed::Good(again)) => assert_eq!(again.session, *session),
        other => panic!("what was written is not read: {other:?}"),
    }
}

fn begun(template: Template) -> Session {
    let mut session = Session::new(Id::from_bits(7));
    let begin = Begin {
        seed: session.id,
        template: Some(template),
        title: String::new(),
        date: Default::default(),
        offset: Offset(60),
        groups: None,
    };
    if let Ok(changes) = decide(&session, &Command::Begin(Box::new(begin)), &stamp()) {
        for change in changes {
            apply(&mut session, &change);
        }
    }
    session
}

/// Of the facilitator, at the beginning of time.
pub fn stamp() -> Stamp {
    Stamp {
        at: Moment::default(),
        offset: Offset(60),
        actor: Id::from_bits(1),
        count: 1,
        standing: Standing::Facilitator,
    }
}

/// A small session with groups and questions.
pub fn sample() -> Session {
    let template = templates::built_in().into_iter().next();
    template.map_or_else(|| Session::new(Id::from_bits(7)), begun)
}

fn base() -> Vec<u8> {
    static BASE: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let session = Session::new(Id::from_bits(7));
        snapshot::encode(&session, 0, &serde_json::Map::new()).unwrap_or_default()
    });
    BASE.clone()
}
