//! Whatever people type stays text, in every format, and can be read back.

use proptest::prelude::*;

use super::{super::plain::print, sample::Maker, *};
use crate::session::{Note, Source, command::NewParticipant};

/// Texts that would do something if they were not text.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' autofocus onfocus='alert(1)",
    "&lt;b&gt; &amp; &#60; &#x3c; &nbsp",
    "<!-- --><![CDATA[ x ]]>",
    "]]> --> */",
    "[klik](javascript:alert(1)) ![x](http://x.example/y.png)",
    "[a]: http://x.example 'b'\n[a]",
    "# kop\n## kop\nkop\n===\nkop\n---",
    "- een\n* twee\n+ drie\n1. vier\n2) vijf\n- [ ] zes",
    "> citaat\n>> dieper",
    "```\ncode\n```\n    vier spaties\n\ttab\n~~~",
    "*nadruk* **sterk** _x_ __y__ ~~weg~~ `code` $x$ ==z== ^a^",
    "| a | b |\n| --- | --- |\n| c | d |",
    "<http://x.example> http://x.example www.x.example a@x.example @naam #12 :smile:",
    "einde met streep\\\nen \\* \\` \\\\",
    "---\ntitle: x\n---",
    "regel\r\nmet\rterug",
    "a\u{0}b\u{1b}[31mrood\u{7f}\u{9f}\u{ffff}",
    "\u{202e}omgekeerd\u{202c} \u{2066}los \u{2069}\u{2069} \u{200f}",
    "مرحبا بالعالم — שלום עולם",
    "🙂👩‍👩‍👧‍👦🇳🇱 e\u{301} ﷽",
    "Hottentottententententoonstellingsterreinbeheersvergunningsaanvraagformulierenverzamelmap",
    "=SUM(A1:A9) +1 -1 @x",
    "  binnen  spaties  \n  en begin",
    "a\n\n\nb",
    "{{ x }} {% y %} ${z} %s %n",
    "⊗ punt • nog een",
    "#set page(width: 1pt)\n#panic(\"weg\")\n#read(\"/etc/passwd\") #include \"x.typ\"",
    "$ sum_(i=0)^n $ <label> @verwijzing // weg /* weg */ \\ ~ --- = kop",
    "＝1+1",
    "\t=1+1",
    "+SUM(A1)",
    "-2+3",
    "@SUM(1)",
    "=HYPERLINK(\"http://x.example\";\"klik\")",
    "=cmd|' /C calc'!A0",
    "_x0041_ _x000D_",
    "&#x0; &#xFFFF; <!DOCTYPE a [<!ENTITY b \"c\">]>&b;",
    "\u{feff}bom \u{200b}nul \u{2028}regel\u{2029}alinea",
    "\u{e000}eigen \u{10ffff} \u{1f1f3}\u{1f1f1} \u{fe0f}",
    "ก็ ครับ हिन्दी 中文 日本語 한국어",
];

/// A workshop in which each text is typed everywhere that people can type.
fn typed_everywhere(texts: &[String]) -> (Session, Vec<Id<Note>>) {
    let mut maker = Maker::begin(2);
    let round = maker.session.rounds_in_order()[0].id;
    let question = maker.session.questions_of(round)[0].id;
    let mut notes = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let note = maker.note(round, Some(n % 2 + 1), question, text, &[text]);
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
        let group = maker.session.groups_of(round)[n % 2].id;
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

fn check(texts: &[String]) {
    let (session, ids) = typed_everywhere(texts);
    let [html, markdown, json] = formats(&session);
    let scan = scan::check(&html).unwrap();
    let plain = unescape_markdown(&markdown);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let by_id = |id: Id<Note>| {
        let notes = value["notes"].as_array().unwrap();
        notes
            .iter()
            .find(|note| note["id"] == id.to_string())
            .unwrap()["text"]
            .as_str()
            .unwrap()
    };
    for id in ids {
        let text = &session.notes[&id].text;
        assert_eq!(by_id(id), text);
        let printed: String = print(text).collect();
        assert!(
            scan.text.contains(&format!("\u{c}{printed}\u{c}")),
            "HTML lost {text:?}"
        );
        assert!(
            plain.contains(printed.trim_end_matches('\n')),
            "Markdown lost {text:?} in {plain}"
        );
    }
    assert_no_markup(&markdown);
    papers(&session);
}

/// The formats with pages and tables can be made of it, and no cell of a table acts.
fn papers(session: &Session) {
    let report = report(session);
    let none = Pictures::default();
    let document = docx(&report, &dutch(), &none).unwrap();
    assert!(document.starts_with(b"PK"));
    let book = xlsx(&report, &dutch()).unwrap();
    for sheet in 1..=5 {
        let sheet = papers::file(&book, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert!(
            !sheet.contains("<f>") && !sheet.contains("<hyperlink"),
            "{sheet}"
        );
    }
    for (name, bytes) in csv(&report, &dutch(), CsvForm::Spreadsheet) {
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(&bytes[3..]);
        for row in reader.records() {
            for cell in row.unwrap().iter() {
                let number = cell.parse::<i64>().is_ok();
                assert!(
                    number
                        || !cell
                            .trim_start()
                            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']),
                    "{name}: {cell:?}"
                );
            }
        }
    }
    #[cfg(feature = "pdf")]
    assert!(pdf(&report, &dutch(), &none).unwrap().starts_with(b"%PDF"));
}

/// Undoes what the escapes did: hard breaks with what opens the next line, references, backslashes.
fn unescape_markdown(markdown: &str) -> String {
    let mut out = String::new();
    let mut lines = markdown.split('\n').peekable();
    while let Some(line) = lines.next() {
        // A line of a quote or of an item goes on where its text began.
        let indent = line.len() - line.trim_start_matches([' ', '>']).len();
        let mut letters = line[indent..].chars().peekable();
        while let Some(letter) = letters.next() {
            if letter == '\\' {
                // At the end of a line it says that the text goes on under it.
                out.extend(letters.next());
            } else if letter == '&' && letters.peek() == Some(&'#') {
                let code: String = letters
                    .by_ref()
                    .skip(1)
                    .take_while(|letter| *letter != ';')
                    .collect();
                out.extend(char::from_u32(code.parse().unwrap()));
            } else {
                out.push(letter);
            }
        }
        if lines.peek().is_some() {
            out.push('\n');
        }
    }
    out
}

/// What is not escaped may only be the program's own: no tag, link, picture, code or emphasis at all.
fn assert_no_markup(markdown: &str) {
    for line in markdown.lines() {
        let (mut escaped, mut opening) = (false, true);
        for letter in line.chars() {
            let special = !escaped && "<[]`*_~$^@{".contains(letter);
            assert!(!special, "{letter} in {line}");
            assert!(
                escaped || letter != '#' || opening || line.contains("&#"),
                "{line}"
            );
            escaped = letter == '\\' && !escaped;
            opening &= letter == '#';
        }
    }
}

#[test]
fn hostile_texts_stay_text() {
    let texts: Vec<String> = HOSTILE.iter().map(|text| (*text).to_owned()).collect();
    check(&texts);
    for text in texts {
        check(&[text]);
    }
}

#[test]
fn a_note_of_ten_thousand_characters_is_whole() {
    check(&["woord ".repeat(1_700), "x".repeat(20_000)]);
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(HOSTILE).prop_map(str::to_owned),
        any::<String>(),
        "[ -~\t\n\r]{1,30}",
        "[<>&\"'`*_\\[\\]()#+.!|~$^@{}=:0-9 \n-]{1,20}",
    ];
    proptest::collection::vec(piece, 1..4)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("must say something", |text| !text.trim().is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_text_and_reads_back(texts in proptest::collection::vec(any_text(), 1..4)) {
        check(&texts);
    }
}
