//! The example notes that likeness among ideas is learned from, and the table that was learned.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use rode_draad::{
    distill::embedding::{self, Embedding},
    session::personal::{self, Personal},
};

/// What the files begin with that hold questions to the government.
const QUESTIONS: &str = "vragen-";

/// Names and texts of the files, in order of name.
fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let mut found: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    found.sort();
    found
}

/// The keys that the description of the examples names.
fn keys() -> BTreeSet<String> {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/README.md");
    let text = fs::read_to_string(readme).unwrap();
    let keys = text.lines().filter_map(|line| line.strip_prefix("- `"));
    keys.filter_map(|line| line.split_once('`'))
        .map(|(key, _)| key.to_owned())
        .collect()
}

#[test]
fn the_table_was_learned_from_these_examples() {
    let files = files();
    let expected = embedding::fingerprint(files.iter().map(|(_, text)| text.as_str()));
    let table = Embedding::standard();
    assert!(table.rows() > 10_000);
    assert_eq!(
        table.fingerprint, expected,
        "after a change in assets/examples: cargo run --release --example learn_embedding"
    );
}

#[test]
fn every_idea_has_a_title_notes_and_a_key_that_is_described() {
    let keys = keys();
    assert!(keys.len() > 50);
    let mut used = BTreeSet::new();
    for (name, text) in files() {
        let mut notes = usize::MAX;
        let mut sides: BTreeMap<String, usize> = BTreeMap::new();
        for (number, line) in text.lines().enumerate() {
            let place = format!("{name}, line {}: {line}", number + 1);
            if let Some(head) = line.strip_prefix("= ") {
                assert!(notes >= 3, "{place}: the idea before it has {notes} notes");
                let (key, title) = head.split_once(": ").expect(&place);
                let key = key.split_once('/').map_or(key, |(key, question)| {
                    *sides.entry(question.to_owned()).or_insert(0) += 1;
                    key
                });
                assert!(
                    !title.is_empty()
                        && (key == "-"
                            || keys.contains(key)
                            || name.starts_with(QUESTIONS) && key.starts_with("vraag-")),
                    "{place}"
                );
                used.insert(key.to_owned());
                notes = 0;
            } else if line.starts_with("* ") {
                let whole = std::mem::take(&mut sides)
                    .into_values()
                    .all(|count| count > 1);
                assert!(whole, "before {place}: a question with one side");
            } else if !line.is_empty() {
                notes = notes.saturating_add(1);
            }
        }
        let whole = sides.into_values().all(|count| count > 1);
        assert!(whole, "the end of {name}: a question with one side");
    }
    assert!(keys.is_subset(&used));
}

#[test]
fn no_example_names_a_person_or_a_number_to_call() {
    // Countries, bodies and laws stand in the questions with a capital, as names do; each that is taken for one is listed.
    let listed: BTreeSet<&str> = include_str!("no-persons.txt").lines().collect();
    let tells = |name: &str, line: &str| {
        let is_listed = |found: &personal::Found| {
            found.what == Personal::Name
                && name.starts_with(QUESTIONS)
                && listed.contains(&line[found.place.clone()])
        };
        personal::find(line).iter().any(|found| !is_listed(found))
    };
    let lines: Vec<String> = files()
        .into_iter()
        .flat_map(|(name, text)| {
            let lines = text.lines().filter(|line| tells(&name, line));
            lines.map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    assert!(lines.is_empty(), "{}:\n{}", lines.len(), lines.join("\n"));
}
