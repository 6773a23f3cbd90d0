//! `check`: looks a session over and says what is wrong with it. Writes nothing.

use std::path::Path;

use super::{
    console::{Console, Failure},
    progress::Progress,
};
use crate::store;

/// Says every finding; not well when something is lost, or may be.
pub(super) fn run(console: &Console, session: &Path) -> Result<(), Failure> {
    let progress = Progress::start(&console.words, console.words.text("cli-busy-check"));
    let findings = store::check(session);
    drop(progress);
    for finding in &findings {
        console.tell(&finding.say(&console.words));
    }
    if findings.iter().any(store::Finding::is_damage) {
        return Err(Failure::Unsound);
    }
    console.tell(&console.words.text("cli-sound"));
    Ok(())
}
