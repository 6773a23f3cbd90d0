//! `check`: looks a session over and says what is wrong with it. Writes nothing, or mends it into a new folder.

use std::path::Path;

use super::{
    console::{Console, Failure},
    progress::Progress,
};
use crate::{
    store::{self, settings::Places},
    words::Arg,
};

/// Says every finding; not well when something is lost, or may be.
pub(super) fn run(console: &Console, session: &Path) -> Result<(), Failure> {
    let progress = Progress::start(&console.words, console.words.text("cli-busy-check"));
    let findings = store::check(session, &Places::find(None).rescue);
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

/// Mends it into a new folder, and says what was mended. The session itself stays as it is.
pub(super) fn mend(console: &Console, session: &Path, folder: &Path) -> Result<(), Failure> {
    let progress = Progress::start(&console.words, console.words.text("cli-busy-mend"));
    let mended = store::mend_into(session, folder);
    drop(progress);
    for notice in mended.map_err(|error| console.not_stored(&error))? {
        console.tell(&notice.say(&console.words));
    }
    let path = folder.display().to_string();
    let args = [("path", Arg::from(path.as_str()))];
    console.tell(&console.words.with("cli-mended", &args));
    Ok(())
}
