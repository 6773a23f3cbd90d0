//! T10: sleep, summer time and a clock that is set do not make the timer lie. Either it is right within a second, or
//! the program says what happened and asks.

use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::Cockpit;
use crate::{
    base::{Clock as _, Offset},
    session::{Command, run::Timer},
};

const HOUR: i64 = 3_600;
const BACK: &str = "Zet de timer terug naar toen";

/// A block that has run for five minutes.
fn running(name: &str) -> Cockpit {
    let mut cockpit = Cockpit::new(name, Some("taskforce"), [1440.0, 900.0], |_| {
        vec![Command::StartBlock]
    });
    pass(&mut cockpit, 300);
    cockpit
}

/// Lets time pass as it does: a frame a second would do.
fn pass(cockpit: &mut Cockpit, secs: u64) {
    cockpit.clock.advance(Duration::from_secs(secs));
    cockpit.steps();
}

/// The clock is set, or stands beside a laptop that sleeps.
fn set(cockpit: &mut Cockpit, secs: i64) {
    let now = cockpit.clock.now();
    cockpit.clock.set(now.plus_secs(secs));
    cockpit.steps();
}

fn elapsed(cockpit: &Cockpit) -> i64 {
    let session = cockpit.session();
    Timer::of(session.current_block().unwrap(), cockpit.clock.now()).elapsed_secs
}

fn asks(cockpit: &Cockpit) -> bool {
    cockpit.says(BACK)
}

#[test]
fn a_clock_that_is_set_is_asked_about_and_the_timer_goes_back() {
    for (name, secs) in [("ahead", HOUR), ("behind", -HOUR), ("sleep", 2 * HOUR)] {
        let mut cockpit = running(name);
        assert!(!asks(&cockpit), "{name}");
        set(&mut cockpit, secs);
        assert!(asks(&cockpit), "{name}");
        pass(&mut cockpit, 60);
        assert!(asks(&cockpit), "{name}: until it is answered");
        cockpit.click(Role::Button, BACK);
        assert!(!asks(&cockpit), "{name}");
        assert!(
            (elapsed(&cockpit) - 360).abs() <= 1,
            "{name}: {}",
            elapsed(&cockpit)
        );
        pass(&mut cockpit, 60);
        assert!((elapsed(&cockpit) - 420).abs() <= 1, "{name}");
    }
}

#[test]
fn time_that_went_on_while_the_laptop_slept_counts() {
    let mut cockpit = running("slept");
    set(&mut cockpit, 2 * HOUR);
    cockpit.click(Role::Button, "Tijd is doorgelopen");
    assert!(!asks(&cockpit));
    assert_eq!(elapsed(&cockpit), 300 + 2 * HOUR);
}

#[test]
fn what_happened_is_said_in_words() {
    let mut cockpit = running("words");
    set(&mut cockpit, 2 * HOUR);
    let found = cockpit
        .harness
        .query_all_by_label_contains("sprong 2:00:00 vooruit")
        .count();
    assert!(found > 0, "how long, and for which block");
    set(&mut cockpit, -2 * HOUR);
    assert!(!asks(&cockpit), "the clock stands as it stood");
    assert!((elapsed(&cockpit) - 300).abs() <= 1);
}

#[test]
fn summer_time_asks_nothing_and_changes_no_timer() {
    let mut cockpit = running("summer");
    cockpit.clock.set_offset(Offset(120));
    pass(&mut cockpit, 60);
    assert!(!asks(&cockpit));
    assert_eq!(elapsed(&cockpit), 360);
}

#[test]
fn a_small_correction_asks_nothing() {
    let mut cockpit = running("small");
    let now = cockpit.clock.now();
    cockpit.clock.set(crate::base::Moment(now.0 + 900));
    cockpit.steps();
    assert!(!asks(&cockpit));
    assert!((elapsed(&cockpit) - 300).abs() <= 1);
}

#[test]
fn without_a_timer_nothing_is_asked() {
    let mut cockpit = Cockpit::new("none", Some("taskforce"), [1440.0, 900.0], |_| Vec::new());
    set(&mut cockpit, HOUR);
    assert!(!asks(&cockpit));
    let mut cockpit = running("paused");
    cockpit.harness.key_press(egui::Key::Space);
    cockpit.steps();
    let before = elapsed(&cockpit);
    set(&mut cockpit, HOUR);
    assert!(!asks(&cockpit), "a timer that stands still does not lie");
    assert_eq!(elapsed(&cockpit), before);
}

#[test]
fn the_answer_can_be_turned_back() {
    let mut cockpit = running("turn");
    set(&mut cockpit, HOUR);
    cockpit.click(Role::Button, BACK);
    assert_eq!(elapsed(&cockpit), 300);
    let app = cockpit.harness.state_mut().app.as_mut().unwrap();
    app.host_mut().session_mut().unwrap().turn_back().unwrap();
    assert_eq!(elapsed(&cockpit), 300 + HOUR);
}
