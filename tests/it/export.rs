//! A report tells everything and is always the same: every note is in every format, whatever the zone of the machine.

use std::{fs, path::Path, process};

use rode_draad::{
    base::{Date, Id, Moment, Offset},
    journal::Journal,
    report::{Options, Pictures, Report, html, json, markdown},
    session::{
        Command, Session, Stamp, Standing, Template,
        command::{Begin, NewNote},
    },
    words::{Language, Words},
};

/// Some moment after all of it.
const LATER: Moment = Moment(1_800_000_000_000);

const TEXTS: [&str; 5] = [
    "Raad stelt de kaders vooraf, niet achteraf",
    "Wie? <b>iedereen</b> & *zeker* [huurders](http://x.example)",
    "regel één\nregel twee",
    "# 1. geen kop\n- geen lijst",
    "שלום 🙂 ⊗ € – ‘ja’",
];

/// A workshop of the template 'taskforce' in which every group wrote all texts.
fn made() -> Session {
    let template: Template =
        serde_json::from_str(include_str!("../../assets/templates/taskforce.json")).unwrap();
    let mut session = Session::new(Id::from_bits(5));
    let mut journal = Journal::default();
    let mut run = |session: &mut Session, command: Command| {
        let stamp = Stamp {
            at: Moment(1_795_523_520_000),
            offset: Offset(60),
            actor: Id::from_bits(1),
            count: journal.last() + 1,
            standing: Standing::Facilitator,
        };
        journal.run(session, &command, stamp).unwrap();
    };
    let begin = Begin {
        seed: Id::from_bits(5),
        template: Some(template),
        title: String::new(),
        date: Date::new(2026, 11, 24).unwrap(),
        offset: Offset(60),
        groups: None,
    };
    run(&mut session, Command::Begin(Box::new(begin)));
    run(&mut session, Command::StartBlock);
    let round = session.rounds_in_order()[0].id;
    for (n, sheet) in session.sheets_of(round).into_iter().enumerate() {
        let notes = TEXTS.iter().enumerate().map(|(at, text)| NewNote {
            id: Id::from_bits(1000 + (n * TEXTS.len() + at) as u128),
            text: (*text).to_owned(),
            labels: Default::default(),
        });
        let notes = notes.collect();
        run(&mut session, Command::AddNotes { sheet, notes });
    }
    session
}

/// The session that is made here, and those that come with the program.
fn sessions() -> Vec<Session> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let mut paths: Vec<_> = fs::read_dir(root)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path().join("session.json"))
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| -> Session {
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    paths.iter().map(read).chain([made()]).collect()
}

fn formats(session: &Session, words: &Words) -> [String; 3] {
    let report = Report::of(session, LATER, words, &Options::default());
    [
        html(&report, words, &Pictures::default()),
        markdown(&report, words),
        json(session, &report),
    ]
}

#[test]
fn every_note_is_in_every_format() {
    let words = Words::new(Language::Dutch);
    for session in sessions() {
        let [html, markdown, json] = formats(&session, &words);
        let html = text_of_html(&html);
        let markdown = text_of_markdown(&markdown);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let notes = json["notes"].as_array().unwrap();
        assert_eq!(notes.len(), session.live_notes().count());
        for note in session.live_notes() {
            assert!(html.contains(&note.text), "HTML lacks {:?}", note.text);
            assert!(
                markdown.contains(&note.text),
                "Markdown lacks {:?}",
                note.text
            );
            let written = notes
                .iter()
                .find(|written| written["id"] == note.id.to_string());
            assert_eq!(written.unwrap()["text"], note.text.as_str());
        }
    }
}

#[test]
fn the_json_has_what_was_promised() {
    let words = Words::new(Language::Dutch);
    for session in sessions() {
        let [_, _, json] = formats(&session, &words);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["schema"], 1);
        for (list, keys) in [
            ("groups", &["id", "number", "name"][..]),
            ("questions", &["id", "text"]),
            ("notes", &["id", "group", "question", "text", "labels"]),
            ("threads", &["id", "title", "kind", "status", "notes"]),
            ("takeaways", &["what", "owner", "date"]),
        ] {
            for item in json[list].as_array().unwrap() {
                for key in keys {
                    assert!(item.get(key).is_some(), "{list} without {key}");
                }
            }
        }
    }
}

/// Set for the run of this program that only prints.
const PRINT: &str = "RODE_DRAAD_PRINT_REPORTS";

#[test]
fn the_zone_of_the_machine_plays_no_part() {
    if std::env::var_os(PRINT).is_some() {
        return;
    }
    let print = |zone: &str| {
        let run = process::Command::new(std::env::current_exe().unwrap())
            .args([
                "export::prints_its_reports_when_asked",
                "--exact",
                "--nocapture",
            ])
            .envs([("TZ", zone), (PRINT, "1")])
            .output()
            .unwrap();
        assert!(run.status.success());
        let out = String::from_utf8(run.stdout).unwrap();
        let (_, reports) = out.split_once("BEGIN").unwrap();
        reports.split_once("END").unwrap().0.to_owned()
    };
    let here = print("UTC");
    assert!(here.len() > 10_000);
    assert_eq!(here, print("America/New_York"));
    assert_eq!(here, print("Asia/Tokyo"));
}

#[test]
fn prints_its_reports_when_asked() {
    if std::env::var_os(PRINT).is_some() {
        let words = Words::new(Language::Dutch);
        let all: Vec<String> = sessions()
            .iter()
            .flat_map(|session| formats(session, &words))
            .collect();
        println!("BEGIN{}END", all.concat());
    }
}

/// The text between tags, without its character references.
fn text_of_html(html: &str) -> String {
    let body = html.split_once("</style>").unwrap().1;
    let text: String = body
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect();
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (reference, letter)| {
        text.replace(reference, letter)
    })
}

/// The text without backslashes, and without what opens the lines that follow a hard break.
fn text_of_markdown(markdown: &str) -> String {
    let mut out = String::new();
    for line in markdown.lines() {
        let mut letters = line.trim_start_matches([' ', '>']).chars();
        while let Some(letter) = letters.next() {
            out.extend(if letter == '\\' {
                letters.next()
            } else {
                Some(letter)
            });
        }
        out.push('\n');
    }
    out.replace("&#32;", " ").replace("&#9;", "\t")
}
