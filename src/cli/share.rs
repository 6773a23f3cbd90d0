//! `pack` and `unpack`: a session in one zip file.

use std::path::Path;

use super::{
    console::{Console, Failure},
    progress::Progress,
};
use crate::store::{self, settings::Places};

/// Packs the session, and gives the path of the zip.
pub(super) fn pack(console: &mut Console, session: &Path, out: &Path) -> Result<(), Failure> {
    let progress = Progress::start(&console.words, console.words.text("cli-busy-pack"));
    let rescue = Places::find(None).rescue;
    let packed =
        store::rescue::none_waits(&rescue, session).and_then(|()| store::pack(session, out));
    drop(progress);
    packed.map_err(|error| console.not_stored(&error))?;
    console.data(&out.display().to_string())
}

/// Unpacks a session, and gives the path of its folder.
pub(super) fn unpack(console: &mut Console, archive: &Path, to: &Path) -> Result<(), Failure> {
    let progress = Progress::start(&console.words, console.words.text("cli-busy-unpack"));
    let unpacked = store::unpack(archive, to);
    drop(progress);
    for notice in unpacked.map_err(|error| console.not_stored(&error))? {
        console.tell(&notice.say(&console.words));
    }
    console.data(&to.display().to_string())
}
