//! From a session's folder to one zip.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::super::{
    Disk, StoreError, backups, lines, photos,
    place::{ORIGIN, Place, SNAPSHOT},
    recovery,
    snapshot::{self, Parsed, Snapshot},
};

/// How often it is tried to read between two snapshots of a program that is writing.
const TRIES: usize = 5;

/// Packs the session in a folder into one new file. Works while the session is open. What stands half written in
/// the journal is left out: it was not called saved.
///
/// # Errors
/// When there is no session that can be read, the file exists, or the disk refuses. No file is left then.
pub fn pack(session: &Path, out: &Path) -> Result<(), StoreError> {
    if out.exists() {
        return Err(StoreError::Exists(out.to_owned()));
    }
    let texts = texts(&Place::new(Arc::new(Disk), session))?;
    let photos = photos::files(session);
    let temporary = beside(out);
    let written = write(&temporary, &texts, &photos)
        .and_then(|()| fs::rename(&temporary, out))
        .map_err(|error| StoreError::disk(out, &error));
    if written.is_err() {
        // What is left is ours, and nobody was told of it.
        let _ = fs::remove_file(&temporary);
    }
    written
}

type Texts = Vec<(String, Vec<u8>)>;

/// The files that hold the session, as they stand; when those alone do not lead to the present, one snapshot that does.
pub(in crate::store) fn texts(place: &Place) -> Result<Texts, StoreError> {
    let mut found = recovery::read(place)?;
    for _ in 0..TRIES {
        let before = place.read(SNAPSHOT)?;
        let texts = as_they_stand(place)?;
        if place.read(SNAPSHOT)? == before && is_whole(&texts) {
            return with_origin(place, texts);
        }
    }
    let other = found.base.other.clone();
    let (session, journal) = found.replay();
    let bytes = snapshot::encode(&session, journal.last(), &other)
        .map_err(|_| StoreError::Unreadable(place.path.clone()))?;
    with_origin(place, vec![(SNAPSHOT.to_owned(), bytes)])
}

fn as_they_stand(place: &Place) -> Result<Texts, StoreError> {
    let mut texts = Vec::new();
    if let Some(bytes) = place.read(SNAPSHOT)? {
        texts.push((SNAPSHOT.to_owned(), bytes));
    }
    for (_, name) in backups::journals(&place.list("")?) {
        if let Some(mut bytes) = place.read(&name)? {
            let whole = bytes.iter().rposition(|byte| *byte == b'\n');
            bytes.truncate(whole.map_or(0, |last| last + 1));
            texts.push((name, bytes));
        }
    }
    Ok(texts)
}

fn with_origin(place: &Place, mut texts: Texts) -> Result<Texts, StoreError> {
    if let Some(bytes) = place.read(ORIGIN)? {
        texts.push((ORIGIN.to_owned(), bytes));
    }
    Ok(texts)
}

/// The snapshot is as it was written, and the journals lead on from it without a gap.
fn is_whole(texts: &Texts) -> bool {
    let Some(((name, first), journals)) = texts.split_first() else {
        return false;
    };
    match snapshot::parse(first) {
        Parsed::Good(snapshot) if name == SNAPSHOT => leads_on(&snapshot, journals),
        // What this version does not know, it does not judge.
        Parsed::Newer(_) => name == SNAPSHOT,
        _ => false,
    }
}

fn leads_on(snapshot: &Snapshot, journals: &[(String, Vec<u8>)]) -> bool {
    let mut numbers = Vec::new();
    for (_, bytes) in journals {
        let lines = lines::decode(bytes);
        let is_ours = lines
            .head
            .is_none_or(|head| head.session == snapshot.session.id);
        if !is_ours || !lines.bad.is_empty() || lines.torn.is_some() {
            return false;
        }
        numbers.extend(lines.entries.iter().map(|entry| entry.number));
    }
    numbers.retain(|number| *number > snapshot.applied);
    numbers.sort_unstable();
    numbers
        .iter()
        .copied()
        .eq((snapshot.applied + 1..).take(numbers.len()))
}

fn beside(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".tmp");
    name.into()
}

fn write(out: &Path, texts: &Texts, photos: &[(String, PathBuf)]) -> io::Result<()> {
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(out)?;
    let mut zip = ZipWriter::new(file);
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in texts {
        zip.start_file(name, plain).map_err(told)?;
        zip.write_all(bytes)?;
    }
    // A picture is packed already.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, path) in photos {
        zip.start_file(name, stored).map_err(told)?;
        io::copy(&mut File::open(path)?, &mut zip)?;
    }
    zip.finish().map_err(told)?.sync_all()
}

fn told(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => error,
        other => io::Error::other(other),
    }
}
