//! The station by its accessibility tree: who may read what, as the preview tells it.

use egui::accesskit::Toggled;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::{
    base::Id,
    session::{Command, command::NewNote},
    ui::{
        action::Station,
        app::Place,
        testing::{self, Window},
    },
};

const NOTE: &str = "Bel mevrouw Plankema over de wijktafel";

/// At the report of a session with one note, that has a name in it.
fn report(home: &tempfile::TempDir) -> Window {
    testing::window(home.path(), Place::At(Station::Report), |host| {
        host.begin(Some("taskforce")).unwrap();
        let session = host.session().unwrap().session();
        let round = session.rounds_in_order()[0].id;
        let sheet = session.sheets_of(round)[0];
        let notes = vec![NewNote {
            id: Id::from_bits(77),
            text: String::from(NOTE),
            labels: Default::default(),
        }];
        testing::run(host, [Command::AddNotes { sheet, notes }]);
    })
}

fn is_on(window: &Window, name: &str) -> bool {
    let node = window.get_by_label(name);
    node.accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn a_report_for_everyone_is_anonymous_whether_asked_or_not() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(&home);
    let anonymous = "Anoniem: zonder tijden en volgorde van schrijven";
    let mut choose = |from: &str, to: &str| {
        window.get_by_label(from).click();
        window.run();
        window.get_by_label(to).click();
        window.run();
    };
    choose("Voor wie: Organisatoren", "Iedereen");
    window.get_by_label("Voor wie: Iedereen, anoniem").click();
    window.run();
    assert!(is_on(&window, anonymous));
    let node = window.get_by_label(anonymous);
    assert!(node.accesskit_node().is_disabled());
    window.get_by_label("Deelnemers").click();
    window.run();
    window.get_by_label("Voor wie: Deelnemers").click();
    window.run();
    assert!(!is_on(&window, anonymous));
    window.get_by_label(anonymous).click();
    window.run();
    window.get_by_label("Voor wie: Deelnemers, anoniem");
}

#[test]
fn a_possible_name_is_pointed_at_and_its_sheet_is_one_click_away() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(&home);
    window.get_by_label("Mogelijk een naam");
    window.get_all_by_label("Bekijken").next().unwrap().click();
    window.run();
    window.get_by_label(NOTE);
    window.get_by_label("Groep 1, vraag 1: 1 notitie");
}

/// Waits until the preview is as it will be.
#[cfg(feature = "pdf")]
fn settle(window: &mut Window) {
    let waited = (0..3000).find(|_| {
        window.step();
        std::thread::sleep(std::time::Duration::from_millis(20));
        !testing::app(window).is_waiting()
    });
    assert!(waited.is_some(), "the pages did not come");
    window.step();
}

#[cfg(feature = "pdf")]
#[test]
fn a_page_has_its_text_and_a_note_on_it_leads_to_its_sheet() {
    use crate::ui::acts::Act;
    let home = tempfile::tempdir().unwrap();
    let mut window = report(&home);
    settle(&mut window);
    let text_of_first = |window: &Window| {
        let mut pages = window.get_all_by_role(egui::accesskit::Role::Document);
        let first = pages.next().unwrap().accesskit_node();
        (first.label().unwrap(), first.description().unwrap())
    };
    let (label, text) = text_of_first(&window);
    assert!(label.starts_with("Pagina 1 van "), "{label}");
    assert!(text.contains("Verslag werksessie"), "{text}");
    let found = (0..40).find(|_| {
        let link = "Naar notitie 1 op het vel";
        let note = window.query_all_by_label(link).next();
        if let Some(note) = note {
            note.click_accesskit();
            return true;
        }
        testing::app_mut(&mut window).ask(Act::PageForward);
        window.step();
        settle(&mut window);
        false
    });
    assert!(found.is_some());
    window.run();
    window.get_by_label(NOTE);
    window.get_by_label("Groep 1, vraag 1: 1 notitie");
}

#[cfg(feature = "pdf")]
#[test]
fn pages_rest_at_another_station_and_are_there_again() {
    use crate::ui::acts::Act;
    let home = tempfile::tempdir().unwrap();
    let mut window = report(&home);
    settle(&mut window);
    let count = |window: &Window| {
        let pages = window.query_all_by_role(egui::accesskit::Role::Document);
        pages.count()
    };
    let before = count(&window);
    assert!(before > 0);
    testing::app_mut(&mut window).ask(Act::GoSheets);
    window.run();
    assert_eq!(count(&window), 0);
    let host = testing::host_of(&mut window);
    let session = host.session().unwrap().session();
    let sheet = session.sheets_of(session.rounds_in_order()[0].id)[0];
    let notes = vec![NewNote {
        id: Id::from_bits(78),
        text: String::from("Koffie op het plein"),
        labels: Default::default(),
    }];
    testing::run(host, [Command::AddNotes { sheet, notes }]);
    testing::app_mut(&mut window).ask(Act::GoReport);
    window.step();
    settle(&mut window);
    assert_eq!(count(&window), before);
    let mut pages = window.get_all_by_role(egui::accesskit::Role::Document);
    let first = pages.next().unwrap().accesskit_node();
    let text = first.description().unwrap();
    assert!(text.contains("2 notities"), "{text}");
}
