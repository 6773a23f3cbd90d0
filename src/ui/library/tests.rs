//! The library by its accessibility tree.

mod shelf;

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable;

use super::{search, steps};
use crate::{
    base::{Date, TimeOfDay},
    host::Summary,
    ui::{
        action::Station,
        app::Place,
        testing::{Window, app, session, window},
    },
    words::{Language, Words},
};

fn library(home: &std::path::Path, templates: &[&str]) -> Window {
    window(home, Place::Library, |host| {
        for key in templates {
            host.begin(Some(key)).unwrap();
        }
    })
}

fn summary(reached: usize, day: u32) -> Summary {
    Summary {
        path: "x".into(),
        title: "Oefenronde".into(),
        meeting: "Blik op samenspel".into(),
        date: Date::new(2026, 11, day).unwrap(),
        template_title: "Taskforce".into(),
        icon: String::new(),
        groups: 2,
        participants: 0,
        municipalities: 0,
        notes: 12,
        placed: 5,
        over: false,
        reached,
        place: "Zaal 3".into(),
        family: crate::base::Id::from_bits(0),
        differences: 0,
        problem: None,
        start: TimeOfDay(810),
        end: TimeOfDay(900),
    }
}

#[test]
fn the_logical_next_step_follows_the_day() {
    let today = Date::new(2026, 11, 24).unwrap();
    let now = (today, TimeOfDay(800));
    let after = (today, TimeOfDay(1000));
    for (reached, day, time, expected) in [
        (0, 24, now, Some(Station::Prepare)),
        (1, 24, now, Some(Station::Lead)),
        (1, 30, now, Some(Station::Prepare)),
        (1, 19, now, Some(Station::Prepare)),
        (3, 24, now, Some(Station::Lead)),
        (5, 24, now, Some(Station::Lead)),
        (3, 24, after, Some(Station::Sheets)),
        (4, 19, now, Some(Station::Threads)),
        (5, 19, now, None),
    ] {
        let found = steps::here(&summary(reached, day), time);
        assert_eq!(found, expected, "{reached} on day {day}");
    }
}

#[test]
fn a_session_is_found_by_name_place_and_date_in_words() {
    let words = Words::new(Language::Dutch);
    let today = Date::new(2026, 11, 24).unwrap();
    let found = |query| search::matches(&words, &summary(1, 24), query, today);
    for query in [
        "",
        "oefen",
        "zaal blik",
        "24 november",
        "24-11",
        "dinsdag",
        "vandaag",
    ] {
        assert!(found(query), "{query}");
    }
    for query in ["oefen maandag", "25 november", "gisteren"] {
        assert!(!found(query), "{query}");
    }
}

#[test]
fn an_empty_library_begins_a_session_from_a_template() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &[]);
    window.get_by_label("Nog geen sessies");
    window.get_by_label("Leerkring experimenten (M50)").click();
    window.run();
    assert_eq!(app(&window).place(), Place::At(Station::Prepare));
    assert_eq!(session(&window).details.template, "leerkring");
}

#[test]
fn the_next_session_opens_where_there_is_work_to_do() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce"]);
    window
        .get_by_role_and_label(Role::Button, "Begeleiden")
        .click();
    window.run();
    assert_eq!(app(&window).place(), Place::At(Station::Lead));
}

#[test]
fn rows_are_searched_and_opened_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let mut window = library(home.path(), &["taskforce", "leerkring"]);
    window.key_press(Key::Slash);
    window.run();
    window.event(egui::Event::Text("leer".into()));
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(matches!(app(&window).place(), Place::At(_)));
    assert_eq!(session(&window).details.template, "leerkring");
}
