//! The app as a whole: a session that another window has open can be read, and nothing in it pretends otherwise.

use std::{path::Path, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::{
    base::{Date, ManualClock, Offset, TimeOfDay},
    host::{Environment, Host, Ids},
    ui::{
        action::Station,
        app::Place,
        testing::{self, Window},
    },
};

/// Another window of the program that holds a new session.
fn other_window(home: &Path) -> Host {
    let now = Offset(60).moment(Date::new(2026, 11, 24).unwrap(), TimeOfDay(12 * 60));
    let mut host = Host::start(Environment {
        clock: Arc::new(ManualClock::new(now, Offset(60))),
        ids: Ids::fixed(99),
        home: Some(home.join("other")),
        wake: Arc::new(|| {}),
    });
    host.begin(Some("taskforce")).unwrap();
    host
}

fn is_disabled(window: &Window, label: &str) -> bool {
    let mut found = window.query_all_by_role_and_label(Role::Button, label);
    let button = found.next().unwrap_or_else(|| panic!("no button {label}"));
    button.accesskit_node().is_disabled()
}

#[test]
fn a_session_that_can_only_be_read_says_why_and_offers_nothing_that_writes() {
    let home = tempfile::tempdir().unwrap();
    let other = other_window(home.path());
    let path = other.session().unwrap().path().to_owned();
    let mut window = testing::window(home.path(), Place::At(Station::Lead), |host| {
        host.open(&path).unwrap();
    });
    let before = testing::session(&window).clone();
    let says = |window: &Window, text| window.query_all_by_label_contains(text).next().is_some();
    assert!(says(
        &window,
        "Deze sessie is al open in een ander venster."
    ));
    for (key, buttons) in [
        (Key::Num1, vec!["Blok toevoegen", "Eerlijk verdelen"]),
        (Key::Num2, vec!["Start", "Terugdraaien"]),
        (Key::Num3, vec!["Foto erbij"]),
        (Key::Num4, vec!["Nieuwe draad", "Nieuwe spanning"]),
        (Key::Num5, vec!["Toevoegen"]),
    ] {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.run();
        for button in buttons {
            assert!(is_disabled(&window, button), "{button}");
        }
    }
    // What only reads goes on.
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    window.run();
    window.get_by_label("Groep 2, vraag 1: 0 notities").click();
    window.run();
    // A key that would write is told off at once, not after a dialog.
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    window.run();
    window.key_press(Key::D);
    window.run();
    assert!(window.query_by_label("Naam van de draad").is_none());
    assert!(says(&window, "Je kunt deze sessie alleen lezen."));
    assert_eq!(testing::session(&window), &before);
}
