//! The command line as a user meets it: the built program over folders of its own.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use rode_draad::{
    session::Session,
    store::{Access, Folder},
};
use serde_json::Value;

/// A user with an empty home, and a folder to work in.
struct User {
    home: tempfile::TempDir,
}

impl User {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// A user with a session of three groups from the first template.
    fn with_session() -> (Self, PathBuf) {
        let user = Self::new();
        let session = user.path("session");
        user.run(&["new", text(&session), "--template", "taskforce", "--groups", "3"]).ok();
        (user, session)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rode-draad"));
        command.args(args).env("RODE_DRAAD_HOME", self.path("home")).current_dir(self.home.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, b"")
    }

    fn run_with(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut child = self.command(args).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // What is refused early does not read its input to the end.
        let writer = std::thread::spawn(move || stdin.write_all(&input).is_ok());
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ran { output, args: args.join(" ") }
    }

    /// Adds notes to the first question of the first group. Gives what was printed.
    fn add(&self, session: &Path, input: &[u8]) -> Ran {
        self.run_with(&["add", text(session), "--group", "1", "--question", "1"], input)
    }
}

/// A command that has ended.
struct Ran {
    output: Output,
    args: String,
}

impl Ran {
    #[track_caller]
    fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.output.status.code(), Some(code), "{}: {}", self.args, self.told());
        assert!(!self.told().contains("panicked"), "{}", self.told());
        self
    }

    #[track_caller]
    fn ok(&self) -> &Self {
        self.ends_with(0)
    }

    /// It was refused, with a sentence that has these parts, and gave no data.
    #[track_caller]
    fn refused(&self, parts: &[&str]) -> &Self {
        self.ends_with(1);
        assert_eq!(self.data(), "");
        self.tells(parts)
    }

    #[track_caller]
    fn tells(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(self.told().contains(part), "{}: no {part:?} in {}", self.args, self.told());
        }
        self
    }

    fn data(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).unwrap()
    }

    fn told(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.data()).unwrap()
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn read(session: &Path) -> Session {
    Folder::open(session, Access::Read).unwrap().session
}

fn note_texts(session: &Path) -> Vec<String> {
    let session = read(session);
    rode_draad::session::in_order(session.live_notes()).iter().map(|note| note.text.clone()).collect()
}

/// Every file with its bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn help_is_in_the_language_of_the_user() {
    let user = User::new();
    let english = ["Usage", "Options", "Commands", "Print help", "the "];
    for command in ["", "templates", "new", "import", "add", "distill", "export", "check"] {
        let args: Vec<&str> = [command, "--help"].into_iter().filter(|arg| !arg.is_empty()).collect();
        let help = user.run(&args).ok().data();
        assert!(help.contains("Gebruik: rode-draad"), "{help}");
        assert!(!english.iter().any(|word| help.contains(word)) && !help.contains('⟨'), "{help}");
        let help = user.run(&[&args[..], &["--lang", "en"]].concat()).ok().data();
        assert!(help.contains("Usage: rode-draad") && !help.contains("Gebruik"), "{help}");
    }
    let version = user.run(&["--version"]).ok().data();
    assert_eq!(version, format!("rode-draad {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_use_ends_with_2_and_a_sentence() {
    let user = User::new();
    for (args, part) in [
        (&["onzin"][..], "‘onzin’"),
        (&["new", "dir"], "--template"),
        (&["new", "dir", "--template", "taskforce", "--groups", "zes"], "‘zes’"),
        (&["export", "s", "--to", "pdf", "--out", "o"], "html, md, json"),
        (&["export", "s", "--to", "html"], "--out"),
        (&["add", "s", "--group", "1"], "--question"),
        (&["templates", "--hard"], "‘--hard’"),
        (&["distill"], "--notes"),
        (&["check"], "SESSIE"),
        (&["--lang", "de", "templates"], "nl, en"),
    ] {
        let ran = user.run(args);
        ran.ends_with(2).tells(&["Fout:", part, "rode-draad --help"]);
        assert_eq!(ran.data(), "");
    }
    user.run(&["--lang", "en", "onzin"]).ends_with(2).tells(&["There is no command ‘onzin’"]);
}

#[test]
fn templates_are_listed_and_one_with_a_mistake_is_told() {
    let user = User::new();
    let first = user.run(&["templates"]).ok().data();
    assert!(first.starts_with("taskforce\tTaskforce lokale democratie\t90\t8\nleerkring\t"), "{first}");
    fs::create_dir_all(user.path("home/templates")).unwrap();
    user.write("home/templates/eigen.json", "{\n  \"schema\": 1,\n  \"kleur\": 2\n}");
    let ran = user.run(&["templates"]);
    ran.ok().tells(&["eigen.json", "regel 3", "‘kleur’"]);
    assert_eq!(ran.data(), first);
}

#[test]
fn new_makes_a_session_and_refuses_what_is_not_empty() {
    let user = User::new();
    let session = user.path("een/nieuwe map");
    let args = ["new", text(&session), "--template", "taskforce", "--title", "Proef", "--groups", "4"];
    assert_eq!(user.run(&args).ok().data(), format!("{}\n", session.display()));
    let made = read(&session);
    assert_eq!((made.details.title.as_str(), made.groups.len(), made.blocks.len()), ("Proef", 4, 8));
    let before = files(&session);
    user.run(&args).refused(&["Fout:"]);
    assert_eq!(files(&session), before);
    let used = user.path("used");
    fs::create_dir(&used).unwrap();
    user.run(&["new", text(&used), "--template", "leerkring"]).ok();
    assert_eq!(read(&used).groups.len(), 12);
    user.write("used/../file", "x");
    user.run(&["new", "file", "--template", "taskforce"]).ends_with(1);
    user.run(&["new", "x", "--template", "geen"]).refused(&["‘geen’", "taskforce"]);
    user.run(&["new", "x", "--template", "taskforce", "--groups", "1000"]).refused(&["99"]);
    assert!(!user.path("x").exists());
    user.run(&["new", "zero", "--template", "taskforce", "--groups", "0"]).ok();
    user.run(&["add", "zero", "--group", "1", "--question", "1"]).refused(&["groep"]);
}

#[test]
fn add_keeps_notes_literally_and_prints_their_ids() {
    let (user, session) = User::with_session();
    let long = "é".repeat(20_000);
    let input = format!(" een \r\n\n=1+1 <b>\u{1f389}</b>\nשלום\t\"x\"\n{long}\nlaatste");
    let data = user.add(&session, input.as_bytes()).ok().data();
    let made = read(&session);
    let expected = ["een", "=1+1 <b>\u{1f389}</b>", "שלום\t\"x\"", &long, "laatste"];
    assert_eq!(note_texts(&session), expected);
    let ids: Vec<&str> = data.lines().collect();
    assert!(ids.iter().all(|id| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit())));
    let texts: Vec<&str> =
        ids.iter().map(|id| made.notes[&id.parse().unwrap()].text.as_str()).collect();
    assert_eq!(texts, expected);
    assert_eq!(user.add(&session, b"").ok().data(), "");
    assert_eq!(user.add(&session, b"\n \n").ok().data(), "");
}

#[test]
fn add_finds_group_and_question_by_number_or_name() {
    let (user, session) = User::with_session();
    let add = |group: &str, question: &str| {
        user.run_with(&["add", text(&session), "--group", group, "--question", question], b"x\n")
    };
    let before = read(&session);
    let question = before.questions_of(before.active_round().unwrap().id)[2].text.clone();
    add("2", "3").ok();
    add("Groep 2", &question).ok();
    add("groep 2", "vraagt").ok();
    let sheets: std::collections::BTreeSet<_> =
        read(&session).notes.values().map(|note| note.sheet).collect();
    assert_eq!(sheets.len(), 1);
    add("4", "1").refused(&["‘4’", "‘Groep 1’, ‘Groep 2’ en ‘Groep 3’"]);
    add("0", "1").refused(&["‘0’"]);
    add("1", "9").refused(&["‘9’", &question]);
    add("", "1").refused(&["‘’"]);
    user.run(&["add", "nergens", "--group", "1", "--question", "1"]).refused(&["nergens"]);
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
    user.add(&session, &endless).ends_with(1).tells(&["Regel 1"]);
    assert_eq!(note_texts(&session), ["een", "twee"]);
}

/// `add` that waits for more input, and so holds its session.
struct Adding {
    child: Child,
    ids: BufReader<std::process::ChildStdout>,
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
        assert_eq!(read(&session).notes[&id.parse().unwrap()].text, format!("notitie {n}"));
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
    user.run(&["export", text(&session), "--to", "md", "--out", text(&out)]).ok();
    assert!(fs::read_to_string(out.join("verslag.md")).unwrap().contains("van de eerste"));
    user.add(&session, b"van de tweede\n").refused(&["Fout:"]);
    user.run(&["import", text(&session), text(&table)]).refused(&["Fout:"]);
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
    import(b"group,question,text\n1,1,een\nGroep 2,doel,\"twee\nregels\"\n").ok().tells(&["2 notities"]);
    import("\u{feff}notitie;groep;vraag\r\ndrië;3;aanpak\r\n".as_bytes()).ok();
    import(b"vraag;notitie;groep\r\nvraagt;\xe9\xe9n \x80;De klimmers\r\n").ok();
    import(b"group,question,text\n").ok();
    let made = read(&session);
    let names: Vec<&str> =
        made.groups_of(made.active_round().unwrap().id).iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["", "", "", "De klimmers"]);
    let mut texts = note_texts(&session);
    texts.sort();
    assert_eq!(texts, ["drië", "een", "twee\nregels", "één €"]);
    let last = || Folder::open(&session, Access::Read).unwrap().journal.last();
    let before = last();
    let many: String = (0..50).map(|n| format!("Nieuw {},1,n{n}\n", n % 5)).collect();
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
        user.run(&["import", text(&session), text(&file)]).refused(parts);
    }
    user.run(&["import", text(&session), "nergens.csv"]).refused(&["nergens.csv"]);
    user.run(&["import", text(&session), text(&session)]).refused(&["session"]);
    assert_eq!(note_texts(&session), Vec::<String>::new());
}

/// Every row stands in one place, and a thread has notes of at least two groups.
fn check_proposals(proposals: &Value, group_of: impl Fn(&Value) -> String) -> Vec<String> {
    let mut rows = Vec::new();
    for thread in proposals["threads"].as_array().unwrap() {
        let notes = thread["notes"].as_array().unwrap();
        let groups: std::collections::BTreeSet<String> = notes.iter().map(&group_of).collect();
        assert!(groups.len() >= 2, "{thread}");
        assert_eq!(thread["groups"].as_u64().unwrap(), groups.len() as u64);
        assert!(!thread["title"].as_str().unwrap().is_empty() && thread["terms"].is_array());
        rows.extend(notes.iter().map(Value::to_string));
    }
    rows.extend(proposals["unplaced"].as_array().unwrap().iter().map(Value::to_string));
    rows
}

#[test]
fn distill_proposes_threads_for_a_table() {
    let user = User::new();
    let texts = ["inwoners vroeg betrekken", "betrek inwoners vroeg", "de raad stelt kaders", "kaders van de raad"];
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
    assert_eq!(user.run(&["distill", "--notes", text(&file)]).ok().json(), proposals);
    for empty in ["", "text\tgroup\n", "group\tquestion\ttext\r\n"] {
        let file = user.write("empty.tsv", empty);
        let none = user.run(&["distill", "--notes", text(&file), "--json"]).ok().data();
        assert_eq!(none, "{\"threads\":[],\"unplaced\":[]}\n");
    }
    let file = user.write("damaged.tsv", "text\tgroup\na\tA\nb\n");
    user.run(&["distill", "--notes", text(&file)]).refused(&["Regel 3"]);
    let file = user.write("other.tsv", "tekst\tgroup\na\tA\n");
    user.run(&["distill", "--notes", text(&file)]).refused(&["Regel 1", "text"]);
    user.run(&["distill", "--notes", "nergens.tsv"]).refused(&["nergens.tsv"]);
}

#[test]
fn distill_proposes_threads_for_a_session_and_changes_nothing() {
    let user = User::new();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/blik-op-samenspel");
    let before = files(&sample);
    let proposals = user.run(&["distill", text(&sample), "--json"]).ok().json();
    let session = read(&sample);
    let group_of =
        |id: &Value| format!("{:?}", session.notes[&id.as_str().unwrap().parse().unwrap()].sheet.group);
    let rows = check_proposals(&proposals, group_of);
    assert_eq!(rows.len(), session.live_notes().count());
    assert_eq!(files(&sample), before);
    let (user, empty) = User::with_session();
    assert_eq!(user.run(&["distill", text(&empty), "--json"]).ok().data(), "{\"threads\":[],\"unplaced\":[]}\n");
}

#[test]
fn export_writes_every_note_in_every_format() {
    let user = User::new();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/blik-op-samenspel");
    let before = files(&sample);
    let out = user.path("een/map");
    let ran = user.run(&["export", text(&sample), "--to", "html,md,json", "--out", text(&out)]);
    let named: Vec<PathBuf> = ran.ok().data().lines().map(PathBuf::from).collect();
    assert_eq!(named, ["html", "md", "json"].map(|ext| out.join(format!("verslag.{ext}"))));
    let json: Value = serde_json::from_slice(&fs::read(&named[2]).unwrap()).unwrap();
    for field in ["schema", "session", "groups", "questions", "notes", "threads", "takeaways"] {
        assert!(!json[field].is_null(), "{field}");
    }
    let session = read(&sample);
    let texts: Vec<&str> =
        json["notes"].as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect();
    assert_eq!(texts.len(), session.live_notes().count());
    assert!(session.live_notes().all(|note| texts.contains(&note.text.as_str())));
    assert_eq!(files(&sample), before);
    user.run(&["export", text(&sample), "--to", "md", "--out", text(&out), "--lang", "en"]).ok();
    let file = user.write("file", "x");
    user.run(&["export", text(&sample), "--to", "md", "--out", text(&file)]).refused(&["Fout:"]);
    user.run(&["export", "nergens", "--to", "md", "--out", "o"]).refused(&["nergens"]);
    assert!(!user.path("o").exists());
}

#[test]
fn an_empty_workshop_is_exported() {
    let (user, session) = User::with_session();
    user.run(&["export", text(&session), "--to", "html,md,json", "--out", "out"]).ok();
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
            assert!(!ran.told().is_empty() && ran.data().is_empty(), "{damage:?}");
            assert_eq!(files(&damaged), before, "{args:?} {damage:?}");
        }
        let ran = user.add(&damaged, b"x\n");
        ran.ends_with(1);
        fs::remove_dir_all(&damaged).unwrap();
    }
    user.run(&["check", "nergens"]).ends_with(1).tells(&["nergens"]);
    assert!(!user.path("nergens").exists());
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let (user, session) = User::with_session();
    let args = ["add", text(&session), "--group", "1", "--question", "1"];
    for (args, input) in [(&["templates"][..], ""), (&["--help"], ""), (&args, "een\ntwee\n")] {
        let mut child = user.command(args).spawn().unwrap();
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{args:?}: {told}");
        assert_eq!(told, "");
    }
    assert_eq!(note_texts(&session), ["een", "twee"], "what nobody heard of is kept");
    let mut child = user.command(&["onzin"]).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}
