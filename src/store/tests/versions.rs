//! Files of each version that there ever was are read, brought up to the present one, and kept.

use std::{path::Path, sync::Arc};

use serde_json::{Value, json};

use super::{HOME, stamp};
use crate::{
    base::Id,
    journal::{Entry, Part},
    session::{BlockField, Change, Edit, Participant, run::BlockRun},
    store::{
        Access, Folder, Notice, StoreError,
        lines::{self, decode_as},
        memory::MemoryDisk,
        migrate::Versions,
        origin,
        place::Place,
        samples, snapshot,
        snapshot::{Parsed, parse_as},
        templates,
    },
};

/// As version 1 wrote them; they are never written anew.
const SESSION: &[u8] = include_bytes!("../../../tests/data/store/v1/session.json");
const JOURNAL: &[u8] = include_bytes!("../../../tests/data/store/v1/journal-1.jsonl");
const ORIGIN: &[u8] = include_bytes!("../../../tests/data/store/v1/origin.json");
const TEMPLATE: &[u8] = include_bytes!("../../../tests/data/store/v1/template.json");

/// A next version, in which a title is a text in a language, and a note has its text under another name.
const NEXT: Versions = Versions {
    oldest: 1,
    steps: &[with_new_title],
};
const NEXT_ENTRY: Versions = Versions {
    oldest: 1,
    steps: &[with_new_text],
};

fn with_new_title(mut file: Value) -> Value {
    let title = &mut file["session"]["details"]["title"];
    *title = json!(format!("{} (nieuw)", title.as_str().unwrap()));
    file
}

fn with_new_text(mut entry: Value) -> Value {
    for change in entry["changes"].as_array_mut().unwrap() {
        let text = &mut change["note"]["added"]["text"];
        *text = json!(format!("{} (nieuw)", text.as_str().unwrap()));
    }
    entry
}

fn laid(files: &[(&str, &[u8])]) -> MemoryDisk {
    let disk = MemoryDisk::new();
    let home = Path::new(HOME);
    Place::new(Arc::new(disk.clone()), home).make().unwrap();
    for (name, bytes) in files {
        disk.put(&home.join(name), bytes);
    }
    disk
}

fn open(disk: &MemoryDisk, access: Access) -> Result<crate::store::Opened, StoreError> {
    Folder::open_on(Arc::new(disk.clone()), Path::new(HOME), access)
}

#[test]
fn the_files_of_version_1_are_read() {
    let disk = laid(&[("session.json", SESSION), ("journal-1.jsonl", JOURNAL)]);
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    assert_eq!(opened.session.details.title, "Proef");
    let mut texts: Vec<_> = opened
        .session
        .notes
        .values()
        .map(|note| note.text.as_str())
        .collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Meer tijd voor bewoners", "Raad stelt de kaders"]);
    let origin = origin::parse(ORIGIN).unwrap();
    assert_eq!((origin.schema, origin.room.as_deref()), (1, Some("Zaal A")));
    let (template, _) = templates::from_bytes(Path::new("proef.json"), TEMPLATE.to_vec()).unwrap();
    assert_eq!((template.schema, template.title.as_str()), (1, "Proef"));
}

#[test]
fn files_of_an_older_version_are_brought_up_to_the_next() {
    let Parsed::Good(snapshot) = parse_as(SESSION, NEXT) else {
        panic!("not read");
    };
    assert_eq!(snapshot.schema, 1);
    assert_eq!(snapshot.session.details.title, "Proef (nieuw)");
    let read = decode_as(JOURNAL, NEXT_ENTRY);
    assert_eq!(
        (read.entries.len(), read.unreadable, read.torn),
        (2, 0, None)
    );
    for entry in &read.entries {
        let [Change::Note(Edit::Added(note))] = entry.changes.as_slice() else {
            panic!("{entry:?}");
        };
        assert!(note.text.ends_with(" (nieuw)"));
    }
    let origin = origin::parse_as(ORIGIN, NEXT).unwrap();
    assert_eq!(origin.session.details.title, "Proef (nieuw)");
    // The same bytes as they are now, read by this version.
    let Parsed::Good(snapshot) = snapshot::parse(SESSION) else {
        panic!("not read");
    };
    assert_eq!(snapshot.session.details.title, "Proef");
}

#[test]
fn a_damaged_file_of_an_older_version_is_not_taken_for_whole() {
    let damaged = String::from_utf8(SESSION.to_vec())
        .unwrap()
        .replace("Proef", "Proxf");
    assert!(matches!(
        parse_as(damaged.as_bytes(), NEXT),
        Parsed::Unsure(_)
    ));
}

#[test]
fn a_journal_of_a_newer_version_makes_the_session_read_only() {
    let head = String::from_utf8_lossy(JOURNAL)
        .lines()
        .next()
        .unwrap()
        .to_owned();
    let id = samples_id(&head);
    let head = lines::seal(
        "journal",
        &json!({ "schema": 2, "session": id }).to_string(),
    );
    let rest = JOURNAL.splitn(2, |byte| *byte == b'\n').nth(1).unwrap();
    let journal = [head.as_slice(), rest].concat();
    let disk = laid(&[("session.json", SESSION), ("journal-1.jsonl", &journal)]);
    assert!(matches!(
        open(&disk, Access::Write),
        Err(StoreError::Newer(_))
    ));
    let opened = open(&disk, Access::Read).unwrap();
    assert_eq!(opened.notices, [Notice::Newer]);
    assert_eq!(opened.session.notes.len(), 2);
    assert_eq!(
        disk.files()[&Path::new(HOME).join("journal-1.jsonl")],
        journal
    );
}

fn samples_id(head: &str) -> String {
    let head: Value = serde_json::from_str(head).unwrap();
    head["journal"]["session"].as_str().unwrap().to_owned()
}

/// Fields that nobody knows, in a thing that comes, in a field that changes, and in the entry itself.
#[test]
fn unknown_fields_in_a_journal_survive_replay_and_snapshot() {
    let session = samples::ALL[0].session().unwrap();
    let block = session.blocks.values().next().unwrap();
    let run = |extra_secs| {
        BlockField::Run(BlockRun {
            extra_secs,
            ..block.run.clone()
        })
    };
    let person = Participant {
        id: Id::from_bits(99),
        ..session.participants.values().next().unwrap().clone()
    };
    let changes = vec![
        Change::Participant(Edit::Added(Box::new(person))),
        Change::Block(Edit::Changed {
            id: block.id,
            from: run(block.run.extra_secs),
            to: run(block.run.extra_secs + 60),
        }),
    ];
    let entry = Entry {
        number: 1,
        stamp: stamp(1),
        name: "test".into(),
        part: Part::Never,
        changes,
    };
    let mut value = serde_json::to_value(&entry).unwrap();
    value["later"] = json!(1);
    value["stamp"]["later"] = json!([2]);
    value["changes"][0]["participant"]["added"]["later"] = json!({ "a": [3] });
    value["changes"][1]["block"]["changed"]["to"]["run"]["later"] = json!(4);
    let line = lines::seal("entry", &value.to_string());
    let journal = [lines::head(session.id).unwrap(), line].concat();
    let bytes = snapshot::encode(&session, 0, &serde_json::Map::new()).unwrap();
    let disk = laid(&[("session.json", &bytes), ("journal-1.jsonl", &journal)]);

    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    let last = opened.journal.last();
    let writer = opened
        .folder
        .into_writer(opened.session.clone(), last, Arc::new(|| ()));
    writer.unwrap().close().unwrap();

    let files = disk.files();
    let file: Value =
        serde_json::from_slice(&files[&Path::new(HOME).join("session.json")]).unwrap();
    let thing = |list: &str, id: &str| {
        let all = file["session"][list].as_array().unwrap().iter();
        all.clone()
            .find(|thing| thing["id"] == *id)
            .unwrap()
            .clone()
    };
    let person = Id::<Participant>::from_bits(99).to_string();
    assert_eq!(thing("participants", &person)["later"], json!({ "a": [3] }));
    assert_eq!(
        thing("blocks", &block.id.to_string())["run"]["later"],
        json!(4)
    );
    assert!(
        files.values().any(|kept| *kept == journal),
        "the line itself is kept"
    );
    let opened = open(&disk, Access::Write).unwrap();
    assert_eq!(opened.notices, []);
    assert_eq!(
        opened.session.participants.len(),
        session.participants.len() + 1
    );
}
