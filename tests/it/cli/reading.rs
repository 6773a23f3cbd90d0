//! `distill`, `export` and `check`: what comes out, and that nothing is touched.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::user::{User, files, read, text};

/// What is printed where nothing can be proposed.
const NOTHING: &str =
    "{\"threads\":[],\"unplaced\":[],\"lone\":[],\"tensions\":[],\"fits\":[],\"merges\":[]}\n";

/// Every row stands in one place, and a thread has notes of at least two groups.
fn check_proposals(proposals: &Value, group_of: impl Fn(&Value) -> String) -> Vec<String> {
    let mut rows = Vec::new();
    for thread in proposals["threads"].as_array().unwrap() {
        let notes = thread["notes"].as_array().unwrap();
        let groups: BTreeSet<String> = notes.iter().map(&group_of).collect();
        assert!(groups.len() >= 2, "{thread}");
        assert_eq!(thread["groups"].as_u64().unwrap(), groups.len() as u64);
        assert!(!thread["title"].as_str().unwrap().is_empty() && thread["terms"].is_array());
        rows.extend(notes.iter().map(Value::to_string));
        let titles = thread["titles"].as_array().unwrap();
        assert!((1..=3).contains(&titles.len()) && titles[0] == thread["title"]);
        assert!(!thread["reason"].as_array().unwrap().is_empty(), "{thread}");
        for list in ["quotes", "doubtful"] {
            let list = thread[list].as_array().unwrap();
            assert!(list.iter().all(|row| notes.contains(row)), "{thread}");
        }
    }
    for tension in proposals["tensions"].as_array().unwrap() {
        assert!(tension["a"].is_array() && tension["b"].is_array());
    }
    assert!(proposals["lone"].is_array());
    rows.extend(
        proposals["unplaced"]
            .as_array()
            .unwrap()
            .iter()
            .map(Value::to_string),
    );
    rows
}

#[test]
fn distill_proposes_threads_for_a_table() {
    let user = User::new();
    let texts = [
        "inwoners vroeg betrekken",
        "betrek inwoners vroeg",
        "de raad stelt kaders",
        "kaders van de raad",
    ];
    let mut table = "text\tgroup\n".to_owned();
    for n in 0..40 {
        table.push_str(&format!("{} {}\tgroep {}\n", texts[n % 4], n / 8, n % 5));
    }
    let file = user.write("notes.tsv", &table);
    let ran = user.run(&["distill", "--notes", text(&file), "--json"]);
    let proposals = ran.ok().json();
    assert_eq!(ran.data().lines().count(), 1);
    let group_of = |row: &Value| (row.as_u64().unwrap() % 5).to_string();
    let mut rows = check_proposals(&proposals, group_of);
    rows.sort_by_key(|row| row.parse::<usize>().unwrap());
    assert_eq!(rows, (0..40).map(|n| n.to_string()).collect::<Vec<_>>());
    assert!(!proposals["threads"].as_array().unwrap().is_empty());
    assert_eq!(
        user.run(&["distill", "--notes", text(&file)]).ok().json(),
        proposals
    );
    for empty in ["", "text\tgroup\n", "group\tquestion\ttext\r\n"] {
        let file = user.write("empty.tsv", empty);
        let none = user
            .run(&["distill", "--notes", text(&file), "--json"])
            .ok()
            .data();
        assert_eq!(none, NOTHING);
    }
    let file = user.write("damaged.tsv", "text\tgroup\na\tA\nb\n");
    user.run(&["distill", "--notes", text(&file)])
        .refused(&["Regel 3"]);
    let file = user.write("other.tsv", "tekst\tgroup\na\tA\n");
    user.run(&["distill", "--notes", text(&file)])
        .refused(&["Regel 1", "text"]);
    user.run(&["distill", "--notes", "nergens.tsv"])
        .refused(&["nergens.tsv"]);
}

#[test]
fn own_words_bring_notes_together_and_lines_that_say_nothing_are_told() {
    let user = User::new();
    let table = "text\tgroup\nDe Zwingel is vol\tA\nKwintslag blijft open\tB\nSchool\tA\n";
    let (file, words) = (
        user.write("notes.tsv", table),
        user.write("words.txt", "~ niets 0.5\n= zwingel\nkwintslag\n"),
    );
    let threads = |args: &[&str]| {
        let ran = user.run(args);
        let proposals = ran.ok().json();
        (proposals["threads"].as_array().unwrap().len(), ran)
    };
    assert_eq!(threads(&["distill", "--notes", text(&file)]).0, 0);
    let (found, ran) = threads(&["distill", "--notes", text(&file), "--words", text(&words)]);
    assert_eq!(found, 1);
    ran.tells(&["Regel 1"]);
}

#[test]
fn distill_proposes_threads_for_a_session_and_changes_nothing() {
    let user = User::new();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/blik-op-samenspel");
    let before = files(&sample);
    let proposals = user.run(&["distill", text(&sample), "--json"]).ok().json();
    let session = read(&sample);
    let group_of = |id: &Value| {
        format!(
            "{:?}",
            session.notes[&id.as_str().unwrap().parse().unwrap()]
                .sheet
                .group
        )
    };
    let rows = check_proposals(&proposals, group_of);
    assert_eq!(rows.len(), session.live_notes().count());
    assert_eq!(files(&sample), before);
    let (user, empty) = User::with_session();
    assert_eq!(
        user.run(&["distill", text(&empty), "--json"]).ok().data(),
        NOTHING
    );
}

#[test]
fn export_writes_every_note_in_every_format() {
    let user = User::new();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/blik-op-samenspel");
    let before = files(&sample);
    let out = user.path("een/map");
    let ran = user.run(&[
        "export",
        text(&sample),
        "--to",
        "html,md,json",
        "--out",
        text(&out),
    ]);
    let named: Vec<PathBuf> = ran.ok().data().lines().map(PathBuf::from).collect();
    assert_eq!(
        named,
        ["html", "md", "json"].map(|ext| out.join(format!("verslag.{ext}")))
    );
    let json: Value = serde_json::from_slice(&fs::read(&named[2]).unwrap()).unwrap();
    for field in [
        "schema",
        "session",
        "groups",
        "questions",
        "notes",
        "threads",
        "takeaways",
    ] {
        assert!(!json[field].is_null(), "{field}");
    }
    let session = read(&sample);
    let texts: Vec<&str> = json["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| note["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts.len(), session.live_notes().count());
    assert!(
        session
            .live_notes()
            .all(|note| texts.contains(&note.text.as_str()))
    );
    assert_eq!(files(&sample), before);
    user.run(&[
        "export",
        text(&sample),
        "--to",
        "md",
        "--out",
        text(&out),
        "--lang",
        "en",
    ])
    .ok();
    let file = user.write("file", "x");
    user.run(&["export", text(&sample), "--to", "md", "--out", text(&file)])
        .refused(&["Fout:"]);
    user.run(&["export", "nergens", "--to", "md", "--out", "o"])
        .refused(&["nergens"]);
    assert!(!user.path("o").exists());
}

#[test]
fn an_empty_workshop_is_exported() {
    let (user, session) = User::with_session();
    user.run(&[
        "export",
        text(&session),
        "--to",
        "html,md,json",
        "--out",
        "out",
    ])
    .ok();
    assert_eq!(fs::read_dir(user.path("out")).unwrap().count(), 3);
}

#[test]
fn check_tells_sound_from_damaged_and_writes_nothing() {
    let (user, session) = User::with_session();
    user.add(&session, b"een\ntwee\n").ok();
    let ran = user.run(&["check", text(&session)]);
    ran.ok();
    assert_eq!(ran.data(), "");
    for damage in ["", "{", "{}", "geen json", "{\"schema\": 1}"] {
        let damaged = user.path("damaged");
        fs::create_dir_all(&damaged).unwrap();
        fs::write(damaged.join("session.json"), damage).unwrap();
        let before = files(&damaged);
        for args in [
            &["check", "damaged"][..],
            &["distill", "damaged"],
            &["export", "damaged", "--to", "md", "--out", "o"],
        ] {
            let ran = user.run(args);
            ran.ends_with(1);
            assert!(
                !ran.told().is_empty() && ran.data().is_empty(),
                "{damage:?}"
            );
            assert_eq!(files(&damaged), before, "{args:?} {damage:?}");
        }
        let ran = user.add(&damaged, b"x\n");
        ran.ends_with(1);
        fs::remove_dir_all(&damaged).unwrap();
    }
    user.run(&["check", "nergens"])
        .ends_with(1)
        .tells(&["nergens"]);
    assert!(!user.path("nergens").exists());
}

#[test]
fn check_mends_into_a_new_folder_and_leaves_the_damaged_one_as_it_is() {
    let (user, session) = User::with_session();
    user.add(&session, b"een\ntwee\n").ok();
    let whole = user.path("heel");
    user.run(&["check", text(&session), "--repair", "heel"])
        .ok();
    user.run(&["check", text(&whole)]).ok();
    // A snapshot that ends in the middle: the backup and its journal hold all of it.
    let snapshot = session.join("session.json");
    let bytes = fs::read(&snapshot).unwrap();
    fs::write(&snapshot, &bytes[..bytes.len() / 2]).unwrap();
    let before = files(&session);
    user.run(&["check", text(&session)]).ends_with(1);
    for taken in ["heel", text(&session), text(&session.join("erin"))] {
        user.run(&["check", text(&session), "--repair", taken])
            .ends_with(1);
    }
    let ran = user.run(&["check", text(&session), "--repair", "hersteld"]);
    ran.ok();
    ran.tells(&["hersteld", "reservekopie"]);
    assert_eq!(files(&session), before, "the original is as it was");
    let mended = user.path("hersteld");
    assert_eq!(fs::read(mended.join("session.json")).unwrap(), bytes);
    // What was damaged went along, and is told.
    user.run(&["check", text(&mended)]).tells(&["quarantine"]);
    user.run(&["check", "nergens", "--repair", "nieuw"])
        .ends_with(1);
    assert!(!user.path("nieuw").exists());
}
