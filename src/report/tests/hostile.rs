//! Whatever people type stays text, in every format, and can be read back.

use proptest::prelude::*;

use super::{super::plain::print, payloads::payloads, sample::Maker, *};
use crate::session::{Note, Source, command::NewParticipant};

/// A workshop in which each text is typed everywhere that people can type.
fn typed_everywhere(texts: &[String]) -> (Session, Vec<Id<Note>>) {
    let groups = u32::try_from(texts.len().clamp(1, 24)).unwrap();
    let mut maker = Maker::begin(groups);
    let round = maker.session.rounds_in_order()[0].id;
    let question = maker.session.questions_of(round)[0].id;
    let mut notes = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let note = maker.note(round, Some(n % 24 + 1), question, text, &[text]);
        let (id, comment) = (maker.id(), maker.id());
        maker.run(Command::AddDot {
            id,
            note,
            group: None,
        });
        maker.run(Command::AddComment {
            id: comment,
            note,
            group: None,
            text: text.clone(),
        });
        let group = maker.session.groups_of(round)[n % 24].id;
        maker.run(Command::RenameGroup {
            id: group,
            name: text.clone(),
        });
        let thread = maker.thread(
            text,
            ThreadKind::Thread,
            ThreadStatus::Accepted,
            &[note],
            &[],
        );
        maker.run(Command::ExplainThread {
            id: thread,
            explanation: text.clone(),
        });
        maker.take_away(
            text,
            Owner::Role(text.clone()),
            None,
            Some(Source::Thread(thread)),
        );
        let (id, name, role, municipality) =
            (maker.id(), String::new(), text.clone(), text.clone());
        maker.run(Command::AddParticipants {
            people: vec![NewParticipant {
                id,
                name,
                role,
                municipality,
            }],
            group: Some(group),
        });
        notes.push(note);
    }
    if let Some(text) = texts.first() {
        use crate::session::{BlockField, DetailField, QuestionField};
        for field in [
            DetailField::Title(text.clone()),
            DetailField::Meeting(text.clone()),
        ] {
            maker.run(Command::SetDetail(field));
        }
        maker.run(Command::EditQuestion {
            id: question,
            field: QuestionField::Text(text.clone()),
        });
        let block = maker.session.rundown()[0].id;
        maker.run(Command::EditBlock {
            id: block,
            field: BlockField::Title(text.clone()),
        });
    }
    (maker.session, notes)
}

/// Every text in every format: nothing acts, and each note reads back.
fn check(texts: &[String]) {
    let (session, ids) = typed_everywhere(texts);
    let report = report(&session);
    let none = Pictures::default();
    let literal: Vec<String> = report.notes.iter().map(|note| note.text.clone()).collect();
    let mut typed: Vec<&String> = ids.iter().map(|id| &session.notes[id].text).collect();
    let mut there: Vec<&String> = literal.iter().collect();
    typed.sort();
    there.sort();
    assert_eq!(typed, there);
    let printed: Vec<String> = literal.iter().map(|text| print(text).collect()).collect();
    let bare = |texts: &[String]| -> Vec<String> {
        let bare = texts
            .iter()
            .map(|text| text.trim_end_matches('\n').to_owned());
        bare.collect()
    };
    assert_eq!(back::json(&json(&session, &report)).unwrap(), literal);
    let files = csv(&report, &dutch(), CsvForm::Spreadsheet);
    let harmless = printed.iter().map(|text| match back::opens(text) {
        true => format!("'{text}"),
        false => text.clone(),
    });
    assert_eq!(back::csv(&files).unwrap(), harmless.collect::<Vec<_>>());
    let book = back::unpacked(&xlsx(&report, &dutch()).unwrap());
    assert_eq!(back::xlsx(&book).unwrap(), printed);
    let document = back::unpacked(&docx(&report, &dutch(), &none).unwrap());
    assert_eq!(back::docx(&document).unwrap(), printed);
    let page = html(&report, &dutch(), &none);
    assert_eq!(back::html(&page).unwrap(), printed);
    let text = markdown(&report, &dutch());
    assert_eq!(bare(&back::markdown(&text).unwrap()), bare(&printed));
    #[cfg(feature = "pdf")]
    pdf(&report, &dutch(), &none).unwrap();
}

#[test]
fn every_payload_stays_text_in_every_format() {
    for texts in payloads().chunks(24) {
        check(texts);
    }
}

#[test]
fn a_payload_as_title_case_or_place_stays_text() {
    let empty = Maker::begin(1).session;
    for text in payloads() {
        let mut session = empty.clone();
        let details = &mut session.details;
        for field in [&mut details.title, &mut details.meeting, &mut details.place] {
            field.clone_from(&text);
        }
        for round in session.rounds.values_mut() {
            let case = &mut round.case;
            case.about = vec![text.clone()];
            for field in [&mut case.title, &mut case.context, &mut case.council] {
                field.clone_from(&text);
            }
        }
        session.material.report.intro.clone_from(&text);
        session.material.source.clone_from(&text);
        for support in &mut session.material.support {
            support.theme.clone_from(&text);
            support.items = vec![text.clone()];
        }
        let report = report(&session);
        let page = html(&report, &dutch(), &Pictures::default());
        let scan = scan::check(&page).unwrap();
        let printed: String = print(&report.title).collect();
        assert!(
            scan.text.contains(&format!("\u{c}{printed}\u{c}")),
            "{text:?}"
        );
        back::markdown(&markdown(&report, &dutch())).unwrap();
        let document = docx(&report, &dutch(), &Pictures::default()).unwrap();
        back::docx(&back::unpacked(&document)).unwrap();
    }
}

/// A fault in the place of what stands in the text; it must stand there.
fn planted(text: &str, right: &str, fault: &str) -> String {
    assert!(text.contains(right), "{right}");
    text.replacen(right, fault, 1)
}

#[test]
fn each_reader_finds_a_planted_fault() {
    let texts = [
        "=1+1",
        "<script>alert(1)</script>",
        "[klik](http://x.example)",
    ];
    let (session, _) = typed_everywhere(&texts.map(String::from));
    let report = report(&session);
    let none = Pictures::default();

    let mut files = csv(&report, &dutch(), CsvForm::Spreadsheet);
    let text = String::from_utf8(files[0].1.clone()).unwrap();
    files[0].1 = planted(&text, "\"'=1+1\"", "=1+1").into_bytes();
    assert!(back::csv(&files).is_err());

    let book = back::unpacked(&xlsx(&report, &dutch()).unwrap());
    let with = |name: &str, right: &str, fault: &str| {
        let mut book = book.clone();
        let text = planted(&book[name], right, fault);
        book.insert(name.to_owned(), text);
        back::xlsx(&book)
    };
    let sheet = "xl/worksheets/sheet1.xml";
    assert!(with(sheet, "<sheetData>", "<sheetData><f>1+1</f>").is_err());
    assert_ne!(with(sheet, "r=\"D2\"", "r=\"E2\""), back::xlsx(&book));
    let strings = "xl/sharedStrings.xml";
    let script = ">&lt;script&gt;alert(1)&lt;/script&gt;<";
    assert_ne!(with(strings, script, ">anders<"), back::xlsx(&book));

    let document = back::unpacked(&docx(&report, &dutch(), &none).unwrap());
    let with = |right: &str, fault: &str| {
        let mut document = document.clone();
        let text = planted(&document["word/document.xml"], right, fault);
        document.insert(String::from("word/document.xml"), text);
        back::docx(&document)
    };
    assert!(with("&lt;script&gt;", "<script>").is_err());
    assert!(with(" TOC \\o", " DDEAUTO cmd").is_err());
    assert!(with("w:anchor=", "r:id=").is_err());
    assert_ne!(with("\"ListNote\"", "\"Normal\""), back::docx(&document));

    let page = html(&report, &dutch(), &none);
    for (right, fault) in [
        ("&lt;script&gt;", "<script>"),
        (
            "<p class=\"t\" dir=\"auto\">",
            "<p class=\"t\" onclick=\"x\" dir=\"auto\">",
        ),
        ("</main>", ""),
    ] {
        assert!(
            back::html(&planted(&page, right, fault)).is_err(),
            "{fault}"
        );
    }

    let text = markdown(&report, &dutch());
    let link = "\\[klik\\](http\\://x.example)";
    for fault in [
        "[klik](http://x.example)",
        "<http://x.example>",
        "`klik`",
        "*klik*",
    ] {
        assert!(
            back::markdown(&planted(&text, link, fault)).is_err(),
            "{fault}"
        );
    }

    let text = json(&session, &report);
    assert!(back::json(&planted(&text, "\"=1+1\"", "=1+1")).is_err());
    let script = "\"text\": \"<script>alert(1)</script>\"";
    let lost = planted(&text, script, "\"text\": \"alert(1)\"");
    assert_ne!(back::json(&lost), back::json(&text));
}

#[test]
fn a_note_of_ten_thousand_characters_is_whole() {
    check(&["woord ".repeat(1_700), "x".repeat(20_000)]);
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(payloads()),
        any::<String>(),
        "[ -~\t\n\r]{1,30}",
        "[<>&\"'`*_\\[\\]()#+.!|~$^@{}=:0-9 \n-]{1,20}",
    ];
    proptest::collection::vec(piece, 1..4)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("must say something", |text| !text.trim().is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_text_and_reads_back(texts in proptest::collection::vec(any_text(), 1..4)) {
        check(&texts);
    }
}
