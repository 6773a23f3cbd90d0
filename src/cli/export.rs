//! `export`: writes the report of a session, each format in files of its own.

use std::path::Path;

use super::{
    console::{Console, Failure},
    live,
    progress::Progress,
};
use crate::{
    base::{Clock as _, SystemClock},
    host::{self, ExportFormat, Others},
    report::{CsvForm, Options, Part},
};

/// Makes the folder when it is not there, and gives the path of every file.
pub(super) fn run(
    console: &mut Console,
    folder: &Path,
    (formats, options, csv): (&[ExportFormat], &Options, CsvForm),
    out: &Path,
) -> Result<(), Failure> {
    let session = live::read(console, folder)?;
    let asked = options.parts.as_ref();
    if asked.is_some_and(|parts| parts.contains(&Part::Municipalities))
        && !options.tells_municipalities()
    {
        console.tell(&console.words.text("cli-no-municipalities"));
    }
    let progress = Progress::start(&console.words, console.words.text("cli-busy-export"));
    let source = host::Source {
        session: &session,
        folder,
        now: SystemClock::new().now(),
        words: &console.words,
        options,
        csv,
        others: Others::Go,
        program: None,
    };
    let written = host::export(&source, formats, out);
    drop(progress);
    for file in written.map_err(|error| console.not_done(&error))? {
        console.data(&file.display().to_string())?;
    }
    Ok(())
}
