//! Mistakes that people make in a template, each told with its line and field.

use super::*;
use crate::words::Language;

const SOUND: &str = r#"{
  "schema": 1,
  "key": "proef",
  "language": "nl",
  "title": "Proef",
  "summary": "Een proef",
  "icon": "plant",
  "start": "13:30",
  "groups": 2,
  "labels": [ { "key": "doel", "name": "doel" } ],
  "cases": [ { "key": "casus", "title": "Casus" } ],
  "rounds": [
    {
      "key": "ronde-1",
      "case": "casus",
      "questions": [
        { "key": "een", "text": "Wat?", "subquestions": [ { "key": "a", "text": "Wie?", "label": "doel" } ] }
      ]
    }
  ],
  "blocks": [
    { "key": "welkom", "title": "Welkom", "kind": "plenary", "minutes": 5, "minimum": 3, "weight": 1 },
    {
      "key": "casus",
      "title": "Casus",
      "kind": "groups",
      "minutes": 20,
      "minimum": 20,
      "weight": 0,
      "round": "ronde-1",
      "questions": ["een"]
    }
  ]
}
"#;

/// What is found when `from` in the sound template is replaced by `to`.
fn check(from: &str, to: &str) -> Vec<(usize, String, Trouble)> {
    assert!(SOUND.contains(from), "{from}");
    let text = SOUND.replacen(from, to, 1);
    let errors = parse(Path::new("proef.json"), &text).expect_err(to);
    let told = |error: TemplateError| (error.line.unwrap(), error.field, error.trouble);
    errors.into_iter().map(told).collect()
}

fn one(from: &str, to: &str, line: usize, field: &str, trouble: Trouble) {
    assert_eq!(check(from, to), [(line, field.to_owned(), trouble)], "{to}");
}

#[test]
fn a_sound_template_is_read() {
    assert_eq!(parse(Path::new("proef.json"), SOUND).unwrap().minutes(), 25);
    assert_eq!(built_in().len(), BUILT_IN.len());
}

#[test]
fn mistakes_against_json_are_told() {
    one("\"plant\",", "\"plant\"", 8, "icon", Trouble::Syntax);
    one(
        "\"minutes\": 20,",
        "\"minutes\": 20;",
        27,
        "blocks[1].minutes",
        Trouble::Syntax,
    );
    one(
        "\"questions\": [\"een\"]\n    }\n  ]\n}",
        "",
        32,
        "blocks[1]",
        Trouble::Syntax,
    );
    one(
        "\"schema\": 1",
        "\"schema\": 'een'",
        2,
        "schema",
        Trouble::Syntax,
    );
}

#[test]
fn mistakes_in_fields_are_told() {
    use Trouble::{DoubleField, MissingField, UnknownField, WrongValue};
    one(
        "\"minimum\": 20",
        "\"minimun\": 20",
        28,
        "blocks[1].minimun",
        UnknownField,
    );
    one(
        "\"icon\": \"plant\"",
        "\"icoon\": \"plant\"",
        7,
        "icoon",
        UnknownField,
    );
    one(
        "\"minutes\": 20",
        "\"minutes\": \"20\"",
        27,
        "blocks[1].minutes",
        WrongValue,
    );
    one(
        "\"minutes\": 5",
        "\"minutes\": -5",
        22,
        "blocks[0].minutes",
        WrongValue,
    );
    one(
        "\"kind\": \"groups\"",
        "\"kind\": \"groepen\"",
        26,
        "blocks[1].kind",
        WrongValue,
    );
    one(
        "\"weight\": 0",
        "\"weight\": 3",
        29,
        "blocks[1].weight",
        WrongValue,
    );
    one(
        "\"start\": \"13:30\"",
        "\"start\": \"half twee\"",
        8,
        "start",
        WrongValue,
    );
    one(
        "[\"een\"]",
        "\"een\"",
        31,
        "blocks[1].questions",
        WrongValue,
    );
    one(
        "\"groups\": 2,",
        "\"groups\": 2, \"groups\": 3,",
        9,
        "groups",
        DoubleField,
    );
    one(
        "\"title\": \"Casus\",\n",
        "\n",
        23,
        "blocks[1].title",
        MissingField,
    );
    one(
        "\"summary\": \"Een proef\",",
        "",
        1,
        "summary",
        MissingField,
    );
}

#[test]
fn what_cannot_be_is_told() {
    use FlawKind::{DoubleKey, Duration, Empty, Minimum, Schema, UnknownKey};
    let flaw = |from, to, line, field, kind| one(from, to, line, field, Trouble::Flaw(kind));
    flaw(
        "\"key\": \"casus\",\n      \"title\"",
        "\"key\": \"welkom\",\n      \"title\"",
        24,
        "blocks[1].key",
        DoubleKey,
    );
    flaw(
        "\"case\": \"casus\"",
        "\"case\": \"kasus\"",
        15,
        "rounds[0].case",
        UnknownKey,
    );
    flaw(
        "\"label\": \"doel\"",
        "\"label\": \"rol\"",
        17,
        "rounds[0].questions[0].subquestions[0].label",
        UnknownKey,
    );
    flaw(
        "\"round\": \"ronde-1\",\n      \"questions\": [\"een\"]",
        "\"round\": \"ronde-1\",\n      \"questions\": [\"een\",\n \"twee\"]",
        32,
        "blocks[1].questions[1]",
        UnknownKey,
    );
    flaw(
        "\"minimum\": 3",
        "\"minimum\": 8",
        22,
        "blocks[0].minimum",
        Minimum,
    );
    flaw(
        "\"minimum\": 20",
        "\"minimum\": 10",
        28,
        "blocks[1].minimum",
        Minimum,
    );
    flaw(
        "\"minutes\": 5, \"minimum\": 3",
        "\"minutes\": 0, \"minimum\": 0",
        22,
        "blocks[0].minutes",
        Duration,
    );
    flaw(
        "\"title\": \"Proef\"",
        "\"title\": \" \"",
        5,
        "title",
        Empty,
    );
    flaw("\"schema\": 1", "\"schema\": 2", 2, "schema", Schema);
    let two = check(
        "\"minutes\": 5, \"minimum\": 3",
        "\"minutes\": 721, \"minimum\": 722",
    );
    assert_eq!(two.len(), 2, "{two:?}");
}

#[test]
fn a_faulty_template_leaves_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("a-sound.json", format!("\u{feff}{SOUND}").as_bytes());
    write("b-same-key.json", SOUND.as_bytes());
    write("c-built-in.json", BUILT_IN[0].1.as_bytes());
    write("d-latin.json", &[SOUND.as_bytes(), b"\n\xe9"].concat());
    write("e-no-json.json", b"<html>");
    write("notes.txt", b"no template");
    std::fs::create_dir(folder.path().join("f-folder.json")).unwrap();
    let (templates, errors) = load(folder.path());
    let keys: Vec<&str> = templates
        .iter()
        .map(|template| template.key.as_str())
        .collect();
    assert_eq!(keys, ["taskforce", "leerkring", "proef"]);
    let told: Vec<_> = errors
        .iter()
        .map(|error| (error.line, error.trouble))
        .collect();
    let expected = [
        (Some(3), Trouble::KeyTaken),
        (Some(3), Trouble::KeyTaken),
        (Some(36), Trouble::Encoding),
        (Some(1), Trouble::Syntax),
    ];
    assert_eq!(told, expected);
    let (templates, errors) = load(&folder.path().join("nowhere"));
    assert_eq!((templates.len(), errors.len()), (BUILT_IN.len(), 0));
}

#[test]
fn an_error_names_file_line_and_field() {
    let text = SOUND.replace("\"minimum\": 20", "\"minimum\": 1234");
    let errors = parse(Path::new("map/proef.json"), &text).unwrap_err();
    for language in Language::ALL {
        let told = errors[0].say(&Words::new(language));
        for part in ["proef.json", "28", "blocks[1].minimum"] {
            assert!(told.contains(part), "{told}");
        }
    }
}
