//! Voorbereiden by its accessibility tree: what is asserted is the session.

use egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::{
    base::{Date, TimeOfDay},
    session::{Block, Weight},
    ui::{
        action::Station,
        app::Place,
        testing::{Window, app, session, window},
    },
};

fn prepare(home: &std::path::Path) -> Window {
    window(home, Place::At(Station::Prepare), |host| {
        host.begin(Some("taskforce")).unwrap();
    })
}

/// Replaces what stands in a field, and leaves it.
fn fill(window: &mut Window, label: &str, text: &str) {
    let field = window.get_by(|node| {
        let role = matches!(node.role(), Role::TextInput | Role::MultilineTextInput);
        role && node.label().as_deref() == Some(label)
    });
    field.focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(Event::Text(text.into()));
    window.run();
    window.key_press(Key::Tab);
    window.run();
}

fn titles(window: &Window) -> Vec<String> {
    let rundown = session(window).rundown();
    rundown.iter().map(|block| block.title.clone()).collect()
}

fn block(window: &Window, n: usize) -> Block {
    session(window).rundown()[n - 1].clone()
}

#[test]
fn details_are_one_command_each_and_a_day_that_is_not_there_stays_typed() {
    let home = tempfile::tempdir().unwrap();
    let mut window = prepare(home.path());
    fill(&mut window, "Naam", "Blik op samenspel");
    fill(&mut window, "Datum", "3 december");
    fill(&mut window, "Tijd", "14:00 – 15:30");
    fill(&mut window, "Plaats", "Zaal 3");
    let details = session(&window).details.clone();
    assert_eq!(details.title, "Blik op samenspel");
    assert_eq!(details.date, Date::new(2026, 12, 3).unwrap());
    assert_eq!((details.start, details.available), (TimeOfDay(840), 90));
    assert_eq!(details.place, "Zaal 3");

    fill(&mut window, "Datum", "31-02");
    window.get_by_label_contains("Die dag bestaat niet");
    assert_eq!(session(&window).details.date, details.date);
    fill(&mut window, "Datum", "4 december");
    assert!(
        window
            .query_by_label_contains("Die dag bestaat niet")
            .is_none()
    );
    assert_eq!(session(&window).details.date.parts().2, 4);
}

#[test]
fn a_duration_is_stepped_and_one_that_cannot_be_gets_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    let mut window = prepare(home.path());
    let before = block(&window, 2).planned;
    window.get_by_label("Blok 2 langer").click();
    window.run();
    window.get_by_label("Blok 2 langer").click();
    window.run_steps(8);
    assert_eq!(block(&window, 2).planned, before + 2);
    window.get_by_label_contains("2 min te lang");

    window.get_by_label("Duur van blok 2").focus();
    window.run();
    window.event(Event::Text("900".into()));
    window.run_steps(8);
    assert_eq!(block(&window, 2).planned, before + 2);
    let stepper = window.get_by_label("Duur van blok 2");
    assert_eq!(stepper.accesskit_node().numeric_value(), Some(900.0));
}

#[test]
fn blocks_are_added_moved_and_removed_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let mut window = prepare(home.path());
    let before = titles(&window);
    window
        .get_by_label("Blok 2: Korte ronde: wie zit er aan tafel?")
        .focus();
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    assert_eq!(titles(&window)[2], before[1]);
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(titles(&window).len(), before.len() - 1);
    window.key_press(Key::Insert);
    window.run();
    assert_eq!(titles(&window).len(), before.len());
    window.get_by_role_and_label(Role::Dialog, "Blok 4");
    fill(&mut window, "Begint vast om", "14:30");
    assert_eq!(block(&window, 4).fixed_start, Some(TimeOfDay(870)));
    window.key_press(Key::Escape);
    window.run();
    window.get_by_label_contains("min niets gepland");
}

#[test]
fn people_are_pasted_and_divided() {
    let home = tempfile::tempdir().unwrap();
    let mut window = prepare(home.path());
    window.get_by_label("Deelnemers toevoegen…").click();
    window.run();
    let lines: Vec<String> = (0..12)
        .map(|n| format!("- rol {n}, Gemeente {}", n % 3))
        .collect();
    let label = "Typ of plak: één persoon per regel, rol en gemeente";
    window
        .get_by_role_and_label(Role::MultilineTextInput, label)
        .focus();
    window.run();
    window.event(Event::Paste(lines.join("\n")));
    window.run();
    window.get_by_label("12 personen toevoegen").click();
    window.run();
    assert_eq!(session(&window).participants.len(), 12);
    window.key_press(Key::Escape);
    window.run();
    window
        .get_all_by_role_and_label(Role::Button, "Eerlijk verdelen")
        .next()
        .unwrap()
        .click();
    window.run();
    let session = session(&window);
    let groups = session.groups.values();
    assert!(
        groups
            .map(|group| session.members(group).len())
            .all(|n| n == 2)
    );
}

#[test]
fn another_case_is_chosen_and_a_question_added() {
    let home = tempfile::tempdir().unwrap();
    let mut window = prepare(home.path());
    window.get_by_label("Casus en vragen wijzigen").click();
    window.run();
    window.get_by_label("Een nieuwe winkelstraat").click();
    window.run();
    window.get_by_label("Deze casus gebruiken").click();
    window.run();
    let case = |window: &Window| session(window).rounds_in_order()[0].case.clone();
    assert_eq!(case(&window).key, "winkelstraat");
    window.get_by_label("Vragen").click();
    window.run();
    fill(&mut window, "Nieuwe vraag", "Wie mis je aan tafel?");
    assert_eq!(session(&window).questions.len(), 4);
    window.get_by_label("Tekst van de casus").click();
    window.run();
    fill(&mut window, "Zeg erbij", "Kort en goed.");
    assert_eq!(case(&window).reminder, "Kort en goed.");
}

#[test]
fn a_round_more_has_its_own_groups_and_readiness_counts() {
    let home = tempfile::tempdir().unwrap();
    let mut window = prepare(home.path());
    assert_eq!(block(&window, 4).weight, Weight::Fixed);
    window.get_by_label_contains("punten klaar");
    window.get_by_label_contains("vul de plaats in");
    window.get_by_label("Casus en vragen wijzigen").click();
    window.run();
    window.get_by_label("Ronde toevoegen").click();
    window.run();
    assert_eq!(session(&window).rounds.len(), 2);
    assert_eq!(session(&window).groups.len(), 12);
    window.key_press(Key::Escape);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    assert_eq!(app(&window).place(), Place::At(Station::Lead));
}

#[test]
fn a_block_is_dragged_to_another_place() {
    let home = tempfile::tempdir().unwrap();
    let mut window = prepare(home.path());
    let before = titles(&window);
    let place = |window: &Window, n: usize| {
        let label = format!("Blok {n}: {}", titles(window)[n - 1]);
        window.get_by_label(&label).rect().center()
    };
    let (from, to) = (place(&window, 6), place(&window, 2));
    window.drag_at(from);
    window.step();
    window.hover_at(to - egui::vec2(0.0, 8.0));
    window.step();
    window.hover_at(to - egui::vec2(0.0, 10.0));
    window.step();
    window.drop_at(to - egui::vec2(0.0, 10.0));
    window.run();
    assert_eq!(titles(&window)[1], before[5]);
    assert_eq!(titles(&window)[2], before[1]);
}
