//! The sheets by their accessibility tree: what is typed, pasted, labelled, moved and found, as the session has it.

mod around;

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::{
    base::Id,
    session::{Command, Note, Sheet, command::NewNote},
    ui::{
        action::Station,
        app::Place,
        testing::{self, Window, session},
    },
};

/// A session from the template for councils, with its groups and questions, at the sheets.
fn sheets(home: &tempfile::TempDir) -> Window {
    testing::window(home.path(), Place::At(Station::Sheets), |host| {
        host.begin(Some("taskforce")).unwrap();
    })
}

/// The words on the sheet of a group and question, both from 1.
fn words(window: &Window, group: usize, question: usize) -> Vec<String> {
    on_sheet(window, group, question)
        .into_iter()
        .map(|note| note.text)
        .collect()
}

fn on_sheet(window: &Window, group: usize, question: usize) -> Vec<Note> {
    let session = session(window);
    let sheet = sheet(window, group, question);
    let mut notes: Vec<Note> = session
        .live_notes()
        .filter(|note| note.sheet == sheet)
        .cloned()
        .collect();
    notes.sort_by_key(|note| note.rank);
    notes
}

fn sheet(window: &Window, group: usize, question: usize) -> Sheet {
    let session = session(window);
    let round = session.active_round().unwrap().id;
    Sheet {
        round,
        group: Some(session.groups_of(round)[group - 1].id),
        question: session.questions_of(round)[question - 1].id,
    }
}

fn type_text(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn enter(window: &mut Window, text: &str) {
    type_text(window, text);
    press(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn notes_are_typed_one_after_another_over_the_sheets() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    enter(&mut window, "Eerst de buurt");
    enter(&mut window, "Dan pas het plan");
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    enter(&mut window, "Met een wijkcafé");
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    enter(&mut window, "Aan de keukentafel");
    assert_eq!(words(&window, 1, 1), ["Eerst de buurt", "Dan pas het plan"]);
    assert_eq!(words(&window, 1, 2), ["Met een wijkcafé"]);
    assert_eq!(words(&window, 2, 2), ["Aan de keukentafel"]);
}

#[test]
fn what_comes_in_one_frame_keeps_its_order() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    let key = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    for event in [
        Event::Text("een".into()),
        key(Key::Enter),
        Event::Text("twee".into()),
        key(Key::Enter),
        Event::Text("drie".into()),
    ] {
        window.event(event);
    }
    window.run();
    assert_eq!(words(&window, 1, 1), ["een", "twee"]);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(words(&window, 1, 1), ["een", "twee", "drie"]);
}

#[test]
fn a_draft_waits_on_its_sheet() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    type_text(&mut window, "Nog niet af");
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    enter(&mut window, "Van de buren");
    press(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    enter(&mut window, ", nu wel");
    assert_eq!(words(&window, 1, 1), ["Nog niet af, nu wel"]);
    assert_eq!(words(&window, 2, 1), ["Van de buren"]);
}

#[test]
fn many_pasted_lines_are_many_notes_and_one_command() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    window.event(Event::Paste("- een\n2) twee\n\n⊗ drie".to_owned()));
    window.run();
    assert_eq!(words(&window, 1, 1), ["een", "twee", "drie"]);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(words(&window, 1, 1).is_empty());
}

#[test]
fn a_hash_puts_labels_forward_and_tab_takes_one() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    type_text(&mut window, "Wijktafels #instr");
    press(&mut window, Modifiers::NONE, Key::Tab);
    type_text(&mut window, "#geld");
    press(&mut window, Modifiers::NONE, Key::Tab);
    enter(&mut window, " #raad");
    let notes = on_sheet(&window, 1, 1);
    assert_eq!(notes[0].text, "Wijktafels");
    let labels: Vec<&str> = notes[0].labels.iter().map(String::as_str).collect();
    assert_eq!(labels, ["geld", "instrument", "raad"]);
    assert!(
        session(&window)
            .labels
            .values()
            .any(|label| label.name == "geld")
    );
}

#[test]
fn the_last_note_is_changed_deleted_and_brought_back() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    enter(&mut window, "Wijkcafe");
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    type_text(&mut window, "s");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(words(&window, 1, 1), ["Wijkcafes"]);
    press(&mut window, Modifiers::ALT, Key::S);
    assert_eq!(session(&window).dots.len(), 1);
    window.get_by_label("Wijkcafes").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(words(&window, 1, 1).is_empty());
    window.get_by_label("1 verwijderde notitie").click();
    window.run();
    window.get_by_label("Terugzetten: Wijkcafes").click();
    window.run();
    assert_eq!(words(&window, 1, 1), ["Wijkcafes"]);
}

#[test]
fn a_note_moves_by_keys_and_by_the_list_of_sheets() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    enter(&mut window, "een");
    enter(&mut window, "twee");
    window.get_by_label("twee").focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(words(&window, 1, 1), ["twee", "een"]);
    window.get_by_label("Meer voor: een").click();
    window.run();
    window.get_by_label("Naar een ander vel…").click();
    window.run();
    window.get_by_label("Groep 3, vraag 2").click();
    window.run();
    assert_eq!(words(&window, 1, 1), ["twee"]);
    assert_eq!(words(&window, 3, 2), ["een"]);
}

#[test]
fn search_counts_and_jumps_to_the_sheet() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    enter(&mut window, "Niets");
    window.get_by_label("Groep 4, vraag 3: 0 notities").click();
    window.run();
    enter(&mut window, "Buurthuis open op zondag");
    window.get_by_label("Groep 1, vraag 1: 1 notitie").click();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "BUURTH");
    window.get_by_label("1 gevonden");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("1 van 1");
    press(&mut window, Modifiers::NONE, Key::Escape);
    enter(&mut window, "en op maandag");
    assert_eq!(
        words(&window, 4, 3),
        ["Buurthuis open op zondag", "en op maandag"]
    );
}

#[test]
fn without_groups_the_next_step_is_preparing() {
    let home = tempfile::tempdir().unwrap();
    let mut window = testing::window(home.path(), Place::At(Station::Sheets), |host| {
        host.begin(None).unwrap();
        let session = host.session().unwrap().session().clone();
        let remove = session
            .groups
            .keys()
            .map(|id| Command::RemoveGroup { id: *id });
        testing::run(host, remove);
    });
    window.get_by_label("Naar Voorbereiden").click();
    window.run();
    assert_eq!(testing::app(&window).place(), Place::At(Station::Prepare));
}

#[test]
fn letters_of_other_scripts_are_kept_as_they_are() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    // The test's own fonts need not have them; without this a missing one would stop the test.
    window
        .ctx
        .set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    enter(&mut window, "👋🏽 שלום عليكم ⊗");
    assert_eq!(words(&window, 1, 1), ["👋🏽 שלום عليكم ⊗"]);
}

#[test]
fn a_full_wall_lays_out_only_what_is_in_sight() {
    let home = tempfile::tempdir().unwrap();
    let mut window = testing::window(home.path(), Place::At(Station::Sheets), |host| {
        host.begin(Some("taskforce")).unwrap();
        fill(host);
    });
    window.get_by_label("Groep 1, vraag 1: 41 notities");
    let shown = |window: &Window, part| window.query_all_by_label_contains(part).count();
    assert!(
        shown(&window, ", vraag ") < 60,
        "all 120 sheets were laid out"
    );
    assert!(
        shown(&window, "kalenders in de buurt") < 20,
        "all 41 notes were laid out"
    );
    press(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "notitie 40 van vel 119");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("Groep 40, vraag 3: 121 notities");
    assert!(shown(&window, "Notitie 40 van vel 119") > 0);
}

#[test]
fn a_screen_at_rest_asks_for_no_repaint() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    enter(&mut window, "Een notitie");
    window.step();
    assert!(window.ctx.memory(|memory| memory.focused().is_some()));
    assert!(!window.ctx.has_requested_repaint());
}

fn fill(host: &mut crate::host::Host) {
    let ids = crate::host::Ids::fixed(10_000);
    let round = host.session().unwrap().session().active_round().unwrap().id;
    let there = host.session().unwrap().session().groups_of(round).len();
    testing::run(
        host,
        (there..40).map(|_| Command::AddGroup {
            id: ids.fresh(),
            round,
        }),
    );
    let all = host.session().unwrap().session().sheets_of(round);
    let count = all.len();
    for (n, sheet) in all.into_iter().enumerate() {
        let notes = if n == count - 1 { 121 } else { 41 };
        let text = |m: usize| match m {
            7 => "Een heel lange notitie over de buurt. ".repeat(270),
            _ => format!("Notitie {m} van vel {n} over participatiekalenders in de buurt"),
        };
        let note = |m| NewNote {
            id: fresh(&ids),
            text: text(m),
            labels: Default::default(),
        };
        testing::run(
            host,
            [Command::AddNotes {
                sheet,
                notes: (0..notes).map(note).collect(),
            }],
        );
    }
}

fn fresh(ids: &crate::host::Ids) -> Id<Note> {
    ids.fresh()
}
