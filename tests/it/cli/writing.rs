//! `add` and `import`: notes that come in.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdout},
};

use rode_draad::store::{Access, Folder};

use super::user::{User, note_texts, read, text};

#[test]
fn add_keeps_notes_literally_and_prints_their_ids() {
    let (user, session) = User::with_session();
    let long = "é".repeat(20_000);
    let input = format!(" een \r\n\n=1+1 <b>\u{1f389}</b>\nשלום\t\"x\"\n{long}\nlaatste");
    let data = user.add(&session, input.as_bytes()).ok().data();
    let made = read(&session);
    let expected = [
        "een",
        "=1+1 <b>\u{1f389}</b>",
        "שלום\t\"x\"",
        &long,
        "laatste",
    ];
    assert_eq!(note_texts(&session), expected);
    let ids: Vec<&str> = data.lines().collect();
    assert!(
        ids.iter()
            .all(|id| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()))
    );
    let texts: Vec<&str> = ids
        .iter()
        .map(|id| made.notes[&id.parse().unwrap()].text.as_str())
        .collect();
    assert_eq!(texts, expected);
    assert_eq!(user.add(&session, b"").ok().data(), "");
    assert_eq!(user.add(&session, b"\n \n").ok().data(), "");
}

#[test]
fn add_finds_group_and_question_by_number_or_name() {
    let (user, session) = User::with_session();
    let add = |group: &str, question: &str| {
        user.run_with(
            &[
                "add",
                text(&session),
                "--group",
                group,
                "--question",
                question,
            ],
            b"x\n",
        )
    };
    let before = read(&session);
    let question = before.questions_of(before.active_round().unwrap().id)[2]
        .text
        .clone();
    add("2", "3").ok();
    add("Groep 2", &question).ok();
    add("groep 2", "vraagt").ok();
    let sheets: BTreeSet<_> = read(&session)
        .notes
        .values()
        .map(|note| note.sheet)
        .collect();
    assert_eq!(sheets.len(), 1);
    add("4", "1").refused(&["‘4’", "‘Groep 1’, ‘Groep 2’ en ‘Groep 3’"]);
    add("0", "1").refused(&["‘0’"]);
    add("1", "9").refused(&["‘9’", &question]);
    add("", "1").refused(&["‘’"]);
    user.run(&["add", "nergens", "--group", "1", "--question", "1"])
        .refused(&["nergens"]);
}

#[test]
fn add_stops_at_what_cannot_be_a_note_and_keeps_what_came_before() {
    let (user, session) = User::with_session();
    let long = "x".repeat(20_001);
    let ran = user.add(&session, format!("een\n\n{long}\nniet meer\n").as_bytes());
    ran.ends_with(1).tells(&["Regel 3", "20.000"]);
    assert_eq!(ran.data().lines().count(), 1);
    let ran = user.add(&session, b"twee\n\xff\xfe\nniet meer\n");
    ran.ends_with(1).tells(&["Regel 2", "UTF-8"]);
    let endless = vec![b'x'; 5 << 20];
    user.add(&session, &endless)
        .ends_with(1)
        .tells(&["Regel 1"]);
    assert_eq!(note_texts(&session), ["een", "twee"]);
}

/// `add` that waits for more input, and so holds its session.
struct Adding {
    child: Child,
    ids: BufReader<ChildStdout>,
}

impl Adding {
    fn start(user: &User, session: &Path) -> Self {
        let args = ["add", text(session), "--group", "1", "--question", "1"];
        let mut child = user.command(&args).spawn().unwrap();
        let ids = BufReader::new(child.stdout.take().unwrap());
        Self { child, ids }
    }

    fn note(&mut self, note: &str) -> String {
        let stdin = self.child.stdin.as_mut().unwrap();
        stdin.write_all(format!("{note}\n").as_bytes()).unwrap();
        stdin.flush().unwrap();
        let mut id = String::new();
        self.ids.read_line(&mut id).unwrap();
        id.trim_end().to_owned()
    }

    fn end(mut self) {
        drop(self.child.stdin.take());
        assert!(self.child.wait().unwrap().success());
    }
}

#[test]
fn an_id_comes_as_soon_as_its_note_is_on_disk() {
    let (user, session) = User::with_session();
    let mut adding = Adding::start(&user, &session);
    for n in 0..3 {
        let id = adding.note(&format!("notitie {n}"));
        // The other program has not ended: what is read here is on disk already.
        assert_eq!(
            read(&session).notes[&id.parse().unwrap()].text,
            format!("notitie {n}")
        );
    }
    let id = adding.note("vermoord");
    adding.child.kill().unwrap();
    adding.child.wait().unwrap();
    assert_eq!(read(&session).notes[&id.parse().unwrap()].text, "vermoord");
    user.add(&session, b"erna\n").ok();
    assert_eq!(note_texts(&session).len(), 5);
}

#[test]
fn reading_works_and_writing_is_refused_while_a_session_is_open() {
    let (user, session) = User::with_session();
    let table = user.write("notes.csv", "group,question,text\n1,1,x\n");
    let mut adding = Adding::start(&user, &session);
    adding.note("van de eerste");
    user.run(&["check", text(&session)]).ok();
    let distilled = user.run(&["distill", text(&session)]).ok().json();
    assert_eq!(distilled["unplaced"].as_array().unwrap().len(), 1);
    let out = user.path("out");
    user.run(&["export", text(&session), "--to", "md", "--out", text(&out)])
        .ok();
    assert!(
        std::fs::read_to_string(out.join("verslag.md"))
            .unwrap()
            .contains("van de eerste")
    );
    user.add(&session, b"van de tweede\n").refused(&["Fout:"]);
    user.run(&["import", text(&session), text(&table)])
        .refused(&["Fout:"]);
    adding.end();
    user.run(&["import", text(&session), text(&table)]).ok();
    assert_eq!(note_texts(&session), ["van de eerste", "x"]);
}

#[test]
fn import_reads_what_spreadsheets_save_as_one_command() {
    let (user, session) = User::with_session();
    let import = |bytes: &[u8]| {
        let file = user.write("notes.csv", bytes);
        user.run(&["import", text(&session), text(&file)])
    };
    import(b"group,question,text\n1,1,een\nGroep 2,doel,\"twee\nregels\"\n")
        .ok()
        .tells(&["2 notities"]);
    import("\u{feff}notitie;groep;vraag\r\ndrië;3;aanpak\r\n".as_bytes()).ok();
    import(b"vraag;notitie;groep\r\nvraagt;\xe9\xe9n \x80;De klimmers\r\n").ok();
    import(b"group,question,text\n").ok();
    let made = read(&session);
    let names: Vec<&str> = made
        .groups_of(made.active_round().unwrap().id)
        .iter()
        .map(|group| group.name.as_str())
        .collect();
    assert_eq!(names, ["", "", "", "De klimmers"]);
    let mut texts = note_texts(&session);
    texts.sort();
    assert_eq!(texts, ["drië", "een", "twee\nregels", "één €"]);
    let last = || Folder::open(&session, Access::Read).unwrap().journal.last();
    let before = last();
    let many: String = (0..50)
        .map(|n| format!("Nieuw {},1,n{n}\n", n % 5))
        .collect();
    import(format!("group,question,text\n{many}").as_bytes()).ok();
    assert_eq!(last(), before + 1, "one import is one command");
}

#[test]
fn import_refuses_the_whole_file_with_the_line() {
    let (user, session) = User::with_session();
    let long = "x".repeat(20_001);
    let table = |rows: &str| format!("group,question,text\n1,1,goed\n{rows}").into_bytes();
    for (bytes, parts) in [
        (table("1,geen,x\n"), &["Regel 3", "‘geen’", "Kies uit"][..]),
        (table("\n\n1,9,x\n"), &["Regel 5", "‘9’"]),
        (table("1,1\n"), &["Regel 3", "velden"]),
        (table("1,1,\"x\ny\n"), &["Regel 3", "aanhalingsteken"]),
        (table(",1,x\n"), &["Regel 3", "groep"]),
        (table("1,1, \n"), &["Regel 3", "notitie"]),
        (table(&format!("1,1,{long}\n")), &["Regel 3", "20.000"]),
        (b"1,1,x\n".to_vec(), &["Regel 1", "kolommen"]),
        (b"".to_vec(), &["Regel 1", "kolommen"]),
        (b"PK\x03\x04\0\0".to_vec(), &["geen tekst"]),
    ] {
        let file = user.write("notes.csv", bytes);
        user.run(&["import", text(&session), text(&file)])
            .refused(parts);
    }
    user.run(&["import", text(&session), "nergens.csv"])
        .refused(&["nergens.csv"]);
    user.run(&["import", text(&session), text(&session)])
        .refused(&["session"]);
    assert_eq!(note_texts(&session), Vec::<String>::new());
}
