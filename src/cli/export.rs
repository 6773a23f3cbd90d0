//! `export`: writes the report of a session, one file a format.

use std::path::{Path, PathBuf};

use super::{
    console::{Console, Failure},
    live,
    progress::Progress,
};
use crate::{
    base::{Clock as _, SystemClock},
    host::{self, ExportFormat},
    report::Options,
};

/// Makes the folder when it is not there, and gives the path of every file.
pub(super) fn run(
    console: &mut Console,
    session: &Path,
    (formats, options): (&[ExportFormat], &Options),
    out: &Path,
) -> Result<(), Failure> {
    let session = live::read(console, session)?;
    let progress = Progress::start(&console.words, console.words.text("cli-busy-export"));
    let now = SystemClock::new().now();
    let written = host::export(&session, now, (&console.words, options), formats, out);
    drop(progress);
    let files: Vec<PathBuf> = written.map_err(|error| console.not_stored(&error))?;
    for file in files {
        console.data(&file.display().to_string())?;
    }
    Ok(())
}
