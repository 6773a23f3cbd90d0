//! Mends a damaged session into a new folder; the damaged one stays as it is, to the byte.

use std::{
    fs, io,
    path::{Path, absolute},
    sync::Arc,
};

use super::{
    Access, Disk, Folder, Notice, StoreError,
    place::{LOCK, Place},
    recovery,
};

/// Copies the session in `from` to the new folder `to` and mends it there. Gives what was mended.
///
/// # Errors
/// When `to` holds something, nothing of the session can be read, it is of a newer version, or the disk refuses.
/// Nothing is made then, or what was made is left to be looked at.
pub fn mend_into(from: &Path, to: &Path) -> Result<Vec<Notice>, StoreError> {
    let place = Place::new(Arc::new(Disk), from);
    if !recovery::is_session(&place)? {
        return Err(StoreError::NoSession(from.to_owned()));
    }
    if recovery::read(&place)?.is_newer {
        return Err(StoreError::Newer(from.to_owned()));
    }
    let mended = Place::new(Arc::new(Disk), to);
    let whole = |path: &Path| absolute(path).unwrap_or_else(|_| path.to_owned());
    let is_inside = whole(to).ancestors().any(|above| above == whole(from));
    if is_inside || !mended.list("")?.is_empty() {
        return Err(StoreError::NotEmpty(to.to_owned()));
    }
    mended.make()?;
    copy(from, to)?;
    let opened = Folder::open(to, Access::Write)?;
    let last = opened.journal.last();
    let writer = opened
        .folder
        .into_writer(opened.session, last, Arc::new(|| ()))?;
    writer.close().map_err(|trouble| trouble.into_error(to))?;
    Ok(opened.notices)
}

/// Every file and folder; a lock and what is neither file nor folder stay behind.
fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let wrap = |path: &Path| {
        let path = path.to_owned();
        move |error: io::Error| StoreError::disk(&path, &error)
    };
    for entry in fs::read_dir(from).map_err(wrap(from))? {
        let entry = entry.map_err(wrap(from))?;
        let (here, there) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().map_err(wrap(&here))?;
        if kind.is_dir() {
            fs::create_dir(&there).map_err(wrap(&there))?;
            copy(&here, &there)?;
        } else if kind.is_file() && entry.file_name() != LOCK {
            fs::copy(&here, &there).map_err(wrap(&there))?;
        }
    }
    Ok(())
}
