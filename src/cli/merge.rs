//! `merge`: two rooms of a meeting become one session.

use std::path::Path;

use super::{
    console::{Console, Failure},
    progress::Progress,
};
use crate::{
    store::{rescue::none_waits, rooms, settings::Places},
    words::Arg,
};

/// Merges the rooms, tells what differed, and gives the path of the new folder.
pub(super) fn run(console: &mut Console, [a, b]: [&Path; 2], out: &Path) -> Result<(), Failure> {
    let progress = Progress::start(&console.words, console.words.text("cli-busy-merge"));
    let rescue = Places::find(None).rescue;
    let merged = none_waits(&rescue, a)
        .and_then(|()| none_waits(&rescue, b))
        .and_then(|()| rooms::merge(a, b, out));
    drop(progress);
    let merged = merged.map_err(|error| console.not_stored(&error))?;
    for notice in &merged.notices {
        console.tell(&notice.say(&console.words));
    }
    let session = &merged.session;
    let differences = &session.joined.differences;
    if differences.is_empty() {
        console.tell(&console.words.text("cli-no-differences"));
    } else {
        let count = [("n", Arg::from(differences.len()))];
        console.tell(&console.words.with("cli-differences", &count));
    }
    for difference in differences {
        console.tell(&difference.say(session, &console.words));
    }
    console.data(&out.display().to_string())
}
