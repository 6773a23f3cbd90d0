//! What can be done with a whole session, by menu, dialog and key.

use std::{path::Path, thread, time::Duration};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;

use super::library;
use crate::{
    host::{Host, Summary, Task},
    session::{Command, DetailField},
    ui::{
        app::Place,
        testing::{Window, app, host_of, run, session, window},
    },
};

const MORE: &str = "Meer met ‘Taskforce lokale democratie’";

fn summaries(window: &Window) -> &[Summary] {
    app(window).host().summaries()
}

fn titles(window: &Window) -> Vec<&str> {
    summaries(window)
        .iter()
        .map(|summary| summary.title.as_str())
        .collect()
}

fn choose(window: &mut Window, item: &str) {
    window.get_by_label(MORE).click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, item).click();
    window.run();
}

/// Lets the work beside the window come to its end.
fn settle(window: &mut Window) {
    while app(window).host().running_task().is_some() {
        thread::sleep(Duration::from_millis(5));
        window.run();
    }
    window.run();
}

#[test]
fn a_session_in_the_trash_comes_back_with_one_press() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    let path = summaries(&window)[0].path.clone();
    choose(&mut window, "Weggooien");
    assert!(summaries(&window).is_empty() && !path.exists());
    window.get_by_role_and_label(
        Role::Status,
        "‘Taskforce lokale democratie’ ligt in de prullenbak.",
    );
    window.get_by_label("Terugzetten").click();
    window.run();
    assert_eq!(titles(&window), ["Taskforce lokale democratie"]);
    assert!(path.exists());
}

#[test]
fn what_was_thrown_away_earlier_stands_in_the_trash() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce", "leerkring"]);
    choose(&mut window, "Weggooien");
    assert_eq!(titles(&window), ["Leerkring experimenten (M50)"]);
    window.get_by_label("Prullenbak (1)").click();
    window.run();
    window.get_by_label_contains("Terugzetten: ").click();
    window.run();
    assert_eq!(titles(&window).len(), 2);
}

#[test]
fn the_trash_is_emptied_after_one_more_question() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce", "leerkring"]);
    choose(&mut window, "Weggooien");
    window.get_by_label("Prullenbak (1)").click();
    window.run();
    window.get_by_label("Prullenbak legen…").click();
    window.run();
    assert_eq!(app(&window).host().trash().len(), 1, "asked first");
    window.get_by_label("1 sessie voorgoed weggooien").click();
    window.run();
    assert!(app(&window).host().trash().is_empty());
    assert!(window.query_by_label("Prullenbak (1)").is_none());
    assert_eq!(titles(&window), ["Leerkring experimenten (M50)"]);
}

#[test]
fn the_session_that_is_open_is_saved_before_it_goes_to_the_trash() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    assert!(app(&window).host().session().is_some());
    choose(&mut window, "Weggooien");
    assert!(app(&window).host().session().is_none());
    assert_eq!(app(&window).host().trash().len(), 1);
}

#[test]
fn the_menu_works_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    window.get_by_label(MORE).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.key_press(Key::Tab);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    settle(&mut window);
    assert_eq!(summaries(&window).len(), 2, "the first line copies");
    assert!(titles(&window).contains(&"Taskforce lokale democratie (kopie)"));
    let ids: Vec<_> = summaries(&window)
        .iter()
        .map(|summary| summary.family)
        .collect();
    assert_ne!(ids[0], ids[1], "a copy is a session of its own");
}

#[test]
fn a_copy_for_another_room_asks_its_name_and_is_merged_later() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    let here = summaries(&window)[0].path.clone();
    choose(&mut window, "Samenvoegen…");
    window.get_by_label_contains("geen andere zaal");
    window.key_press(Key::Escape);
    window.run();
    choose(&mut window, "Kopie voor een andere zaal…");
    window.get_by_role_and_label(Role::TextInput, "Naam van de andere zaal");
    window.get_by_label("Kopie maken").click();
    window.run();
    settle(&mut window);
    let there = summaries(&window)
        .iter()
        .find(|summary| summary.path != here)
        .unwrap();
    assert_eq!((there.place.as_str(), there.groups), ("Zaal 2", 6));
    let there = there.path.clone();

    let host = host_of(&mut window);
    for (path, title) in [(&here, "Hier"), (&there, "Daar")] {
        host.open(path).unwrap();
        run(host, [Command::SetDetail(DetailField::Title(title.into()))]);
    }
    host.close_session().unwrap();
    host.refresh();
    window.run();
    window.get_by_label("Meer met ‘Hier’").click();
    window.run();
    window.get_by_label("Samenvoegen…").click();
    window.run();
    window.get_by_label_contains("Samenvoegen met Daar").click();
    window.run();
    settle(&mut window);
    assert_eq!(summaries(&window).len(), 3);
    // Both titles stand side by side.
    window.get_by_role_and_label(Role::Dialog, "Verschillen tussen de zalen");
    window.get_by_label("‘Hier’");
    window.get_by_label("‘Daar’");
    let merged = summaries(&window)
        .iter()
        .find(|summary| summary.differences > 0)
        .unwrap();
    assert_eq!(merged.groups, 12, "the groups of both rooms");
    assert_eq!(merged.title, "Hier");
}

#[test]
fn a_room_without_a_name_is_not_made() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    choose(&mut window, "Kopie voor een andere zaal…");
    window
        .get_by_role_and_label(Role::TextInput, "Naam van de andere zaal")
        .focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.key_press(Key::Delete);
    window.run();
    window.get_by_label_contains("Geef de zaal een naam.");
    window.get_by_label("Kopie maken").click();
    window.run();
    settle(&mut window);
    assert_eq!(summaries(&window).len(), 1);
}

#[test]
fn a_session_is_packed_and_unpacked() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    choose(&mut window, "Inpakken…");
    window.get_by_label("Inpakken").click();
    window.run();
    settle(&mut window);
    let zips: Vec<_> = std::fs::read_dir(home.path().join("reports"))
        .unwrap()
        .flatten()
        .collect();
    assert_eq!(zips.len(), 1);

    window.get_by_label("Uitpakken…").click();
    window.run();
    type_text(&mut window, &zips[0].path());
    window.get_by_label("Uitpakken").click();
    window.run();
    settle(&mut window);
    assert_eq!(titles(&window), ["Taskforce lokale democratie"; 2]);
}

fn type_text(window: &mut Window, path: &Path) {
    window.event(egui::Event::Text(path.display().to_string()));
    window.run();
}

#[test]
fn what_cannot_be_unpacked_is_told() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("kapot.zip");
    std::fs::write(&file, "no zip").unwrap();
    let mut window = window(home.path(), Place::Library, |host: &mut Host| {
        assert!(host.begin_task(Task::Unpack(file)).unwrap());
    });
    settle(&mut window);
    assert!(
        window
            .query_all_by_label_contains("Dit zip-bestand is niet heel.")
            .next()
            .is_some()
    );
    assert!(summaries(&window).is_empty());
}

#[test]
fn the_session_on_the_screen_stays_when_another_is_copied() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    choose(&mut window, "Kopiëren");
    settle(&mut window);
    assert_eq!(app(&window).place(), Place::Library);
    assert_eq!(
        session(&window).details.title,
        "Taskforce lokale democratie"
    );
}
