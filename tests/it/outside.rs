//! Another version of the session is put in its place while the window has it open: the user is told and may choose.

use std::{fs, time::Duration};

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use rode_draad::store::{Access, Folder};

use crate::stage::{Stage, Start};

#[test]
fn the_other_version_of_a_session_can_be_opened_from_the_bar_that_tells_of_it() {
    let mut stage = Stage::start(Start::default());
    let host = stage.harness.state_mut().host_mut();
    let paths: Vec<_> = host
        .summaries()
        .iter()
        .map(|one| one.path.clone())
        .collect();
    let [ours, other, ..] = &paths[..] else {
        panic!("two samples: {paths:?}");
    };
    host.open(ours).unwrap();
    let title = stage.open().session().details.title.clone();
    fs::copy(other.join("session.json"), ours.join("session.part")).unwrap();
    fs::rename(ours.join("session.part"), ours.join("session.json")).unwrap();
    let label = "Open de andere versie";
    for _ in 0..400 {
        stage.harness.run_steps(2);
        let is_told = stage
            .harness
            .query_by_role_and_label(Role::Button, label)
            .is_some();
        if is_told {
            break;
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    stage
        .harness
        .get_by_role_and_label(Role::Button, label)
        .click();
    stage.harness.run_steps(5);
    let opened = stage.open().path().to_string_lossy().into_owned();
    assert!(opened.ends_with("(conflict)"), "{opened}");
    assert_ne!(stage.open().session().details.title, title);
    // Ours went on where it was.
    let ours = Folder::open(ours, Access::Read).unwrap();
    assert_eq!(ours.session.details.title, title);
}
