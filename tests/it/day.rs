//! A whole workshop through the real window, by its accessibility tree: from the library to an exported report.
//!
//! Each step asks the disk, not the screen alone; at the end the exported files are read back.

use std::{collections::BTreeSet, time::Duration};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;
use rode_draad::{
    base::Date,
    session::{Session, Source, ThreadKind, ThreadStatus},
};

use crate::stage::{Stage, Start};

/// What three groups write, question by question: enough for a few threads.
const NOTES: [[&[&str]; 3]; 3] = [
    [
        &["Draagvlak bij inwoners", "Inwoners vroeg betrekken"],
        &[
            "Wijktafels in elke buurt",
            "Raad stelt de kaders vooraf",
            "Huurders apart uitnodigen",
        ],
        &[
            "Genoeg budget voor begeleiding",
            "Terugkoppeling na elke stap",
        ],
    ],
    [
        &[
            "Draagvlak voor de keuze",
            "Bewoners eerder betrekken bij de keuze",
        ],
        &[
            "Wijktafel per buurt, keukentafelgesprekken",
            "Kaders van de raad vooraf duidelijk",
        ],
        &[
            "Budget en tijd voor begeleiding",
            "Terugkoppelen wat ermee gedaan is",
        ],
    ],
    [
        &["Draagvlak in de wijk", "Iedereen vanaf het begin betrekken"],
        &["De raad geeft kaders, vooraf", "Buurt in met wijktafels"],
        &[
            "Extra budget voor begeleiding vrijmaken",
            "Lange adem: langer dan één raadsperiode",
        ],
    ],
];

impl Stage {
    fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.settle();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// A few frames: a running timer asks for more, so there is no end to wait for.
    fn settle(&mut self) {
        self.harness.run_steps(5);
    }

    /// Waits until the background has made proposals of the session as it stands.
    fn wait_for_proposals(&mut self) {
        for _ in 0..400 {
            self.settle();
            if self.open().proposals().made_of == self.open().journal().last() {
                return;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("no proposals came from the background");
    }
}

fn texts(session: &Session) -> BTreeSet<&str> {
    session
        .live_notes()
        .map(|note| note.text.as_str())
        .collect()
}

#[test]
fn a_workshop_from_an_empty_library_to_an_exported_report() {
    let mut stage = Stage::start(Start::default());
    prepare(&mut stage);
    lead(&mut stage);
    write(&mut stage);
    finish_the_rundown(&mut stage);
    threads(&mut stage);
    take_away(&mut stage);
    export(&mut stage);
}

fn prepare(stage: &mut Stage) {
    stage.settle();
    stage.click(Role::Button, "Taskforce lokale democratie");
    let session = stage.on_disk();
    assert_eq!(session.details.template, "taskforce");
    assert_eq!((session.blocks.len(), session.groups.len()), (8, 6));
    // Six groups are too many for today: the last three go.
    for number in [6, 5, 4] {
        stage.click(Role::Button, &format!("Groep {number}: wat kun je doen?"));
        stage.harness.get_by_label("Groep verwijderen").click();
        stage.settle();
    }
    assert_eq!(stage.on_disk().groups.len(), 3);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.on_disk().groups.len(), 4, "undo brings a group back");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(stage.on_disk().groups.len(), 3);
}

fn lead(stage: &mut Stage) {
    stage.press(Modifiers::COMMAND, Key::Num2);
    stage.press(Modifiers::NONE, Key::Space);
    for minutes in [5, 10, 15] {
        stage.pass(minutes);
        stage.press(Modifiers::NONE, Key::N);
    }
    let session = stage.on_disk();
    assert_eq!(session.current_block().unwrap().key, "casus");
    assert!(stage.harness.query_by_label("Op schema").is_some());
}

fn write(stage: &mut Stage) {
    stage.press(Modifiers::COMMAND, Key::Num3);
    let mut written = BTreeSet::new();
    for (g, group) in NOTES.iter().enumerate() {
        for (q, sheet) in group.iter().enumerate() {
            for text in *sheet {
                stage.type_text(text);
                stage.press(Modifiers::NONE, Key::Enter);
                written.insert(*text);
            }
            let session = stage.on_disk();
            let round = session.rounds_in_order()[0].id;
            let (question, table) = (
                session.questions_of(round)[q].id,
                session.groups_of(round)[g].id,
            );
            let here = session
                .live_notes()
                .filter(|note| note.sheet.question == question && note.sheet.group == Some(table));
            assert_eq!(here.count(), sheet.len(), "group {g}, question {q}");
            if q < 2 {
                stage.press(Modifiers::COMMAND, Key::ArrowDown);
            }
        }
        stage.press(Modifiers::COMMAND, Key::ArrowUp);
        stage.press(Modifiers::COMMAND, Key::ArrowUp);
        stage.press(Modifiers::COMMAND, Key::ArrowRight);
    }
    assert_eq!(texts(&stage.on_disk()), written);
}

fn finish_the_rundown(stage: &mut Stage) {
    stage.press(Modifiers::COMMAND, Key::Num2);
    // The field of the sheet had the focus; the cockpit's keys work once it is gone.
    stage.press(Modifiers::NONE, Key::Escape);
    for minutes in [22, 10, 20, 8, 2] {
        stage.pass(minutes);
        stage.press(Modifiers::NONE, Key::N);
    }
    let session = stage.on_disk();
    assert!(
        session
            .rundown()
            .iter()
            .all(|block| block.run.ended.is_some())
    );
}

fn threads(stage: &mut Stage) {
    stage.press(Modifiers::COMMAND, Key::Num4);
    for taken in 1..=3 {
        stage.wait_for_proposals();
        assert!(
            !stage.open().proposals().threads.is_empty(),
            "proposal {taken}"
        );
        stage
            .harness
            .get_all_by_role_and_label(Role::Button, "Overnemen")
            .next()
            .unwrap()
            .click();
        stage.settle();
        let session = stage.on_disk();
        assert_eq!(
            session
                .threads_of(ThreadKind::Thread, ThreadStatus::Accepted)
                .len(),
            taken
        );
    }
    stage.press(Modifiers::NONE, Key::F2);
    stage.press(Modifiers::COMMAND, Key::A);
    stage.type_text("De raad stelt de kaders vooraf");
    stage.press(Modifiers::NONE, Key::Enter);
    let session = stage.on_disk();
    let threads = session.threads_of(ThreadKind::Thread, ThreadStatus::Accepted);
    assert!(
        threads
            .iter()
            .any(|thread| thread.title == "De raad stelt de kaders vooraf")
    );
    let notes: usize = threads.iter().map(|thread| thread.notes.len()).sum();
    stage.press(Modifiers::NONE, Key::M);
    stage.press(Modifiers::NONE, Key::ArrowDown);
    stage.press(Modifiers::NONE, Key::Enter);
    let session = stage.on_disk();
    let threads = session.threads_of(ThreadKind::Thread, ThreadStatus::Accepted);
    assert_eq!(threads.len(), 2);
    assert_eq!(
        threads
            .iter()
            .map(|thread| thread.notes.len())
            .sum::<usize>(),
        notes,
        "no note is lost"
    );
}

fn take_away(stage: &mut Stage) {
    stage.press(Modifiers::COMMAND, Key::Num5);
    stage.press(Modifiers::COMMAND, Key::T);
    stage.type_text("Startnotitie bespreken met de raad");
    stage.press(Modifiers::NONE, Key::Enter);
    let session = stage.on_disk();
    let what: Vec<&str> = session
        .take_aways
        .values()
        .map(|t| t.what.as_str())
        .collect();
    assert_eq!(what, ["Startnotitie bespreken met de raad"]);
    // By when, as people write it, and the note that it came from.
    stage.click(
        Role::Button,
        "Wijzig de afspraak: Startnotitie bespreken met de raad",
    );
    stage
        .harness
        .get_by_role_and_label(Role::TextInput, "Wanneer")
        .focus();
    stage.settle();
    stage.type_text("15 jan");
    stage.click(Role::Button, "Komt uit…");
    stage
        .harness
        .get_by_label("Zoek een draad of een notitie")
        .focus();
    stage.settle();
    stage.type_text("lange adem");
    stage.press(Modifiers::NONE, Key::Enter);
    let session = stage.on_disk();
    let take_away = session.take_aways.values().next().unwrap();
    assert_eq!(take_away.date, Date::new(2027, 1, 15));
    let Some(Source::Note(note)) = take_away.source else {
        panic!("{:?}", take_away.source);
    };
    assert_eq!(
        session.notes[&note].text,
        "Lange adem: langer dan één raadsperiode"
    );
}

fn export(stage: &mut Stage) {
    let folder = stage.home.path().join("verslag van vandaag");
    stage.press(Modifiers::COMMAND, Key::S);
    stage
        .harness
        .get_by_role_and_label(Role::TextInput, "Map")
        .focus();
    stage.settle();
    stage.press(Modifiers::COMMAND, Key::A);
    stage.type_text(&folder.display().to_string());
    stage.click(Role::Button, "Opslaan");
    // Saving goes on beside the window; the toast says that it is done.
    while stage.harness.state().host().is_exporting() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        stage.settle();
    }
    let session = stage.on_disk();
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let json: serde_json::Value = serde_json::from_str(&read("verslag.json")).unwrap();
    assert_eq!(
        json["notes"].as_array().unwrap().len(),
        session.live_notes().count()
    );
    let exported: BTreeSet<&str> = json["notes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|note| note["text"].as_str())
        .collect();
    assert_eq!(exported, texts(&session));
    let html = read("verslag.html");
    for text in [
        "De raad stelt de kaders vooraf",
        "Startnotitie bespreken met de raad",
        "Lange adem: langer dan één raadsperiode",
    ] {
        assert!(html.contains(text), "{text}");
        assert!(read("verslag.md").contains(text), "{text}");
    }
}

#[test]
fn a_screen_at_rest_asks_for_no_repaint() {
    let mut stage = Stage::start(Start::default());
    stage.settle();
    assert_rests(&mut stage, "the library");
    stage.click(Role::Button, "Taskforce lokale democratie openen");
    stage.wait_for_proposals();
    for (key, name) in [
        (Key::Num1, "Voorbereiden"),
        (Key::Num2, "Begeleiden"),
        (Key::Num3, "Flip-overs"),
        (Key::Num4, "Rode draden"),
        (Key::Num5, "Verslag"),
    ] {
        stage.press(Modifiers::COMMAND, key);
        assert_rests(&mut stage, name);
    }
}

/// After the last thing that happened has been drawn, the screen waits for the next.
fn assert_rests(stage: &mut Stage, name: &str) {
    // The writer, the distiller and the setter of pages may still call, and a busy machine makes them late: wait for them, but
    // not for ever.
    let mut delay = Duration::ZERO;
    for _ in 0..60 {
        stage.harness.run_steps(30);
        std::thread::sleep(Duration::from_millis(300));
        stage.harness.run_steps(10);
        delay = stage.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        if delay > Duration::from_secs(1) {
            break;
        }
    }
    assert!(
        delay > Duration::from_secs(1),
        "{name} asks to be drawn again after {delay:?}"
    );
}
