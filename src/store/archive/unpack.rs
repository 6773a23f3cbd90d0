//! From a zip, whoever made it, to a new folder with a session.

use std::{
    fs::{self, File},
    io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use zip::{ZipArchive, result::ZipError};

use super::{
    super::{
        Access, Folder, Notice, StoreError, photos,
        place::{ORIGIN, SNAPSHOT, journal_name, journal_number, write_file},
        rooms::{beside, remove},
    },
    ArchiveError, MOST_FILES, MOST_PACKED, MOST_PHOTOS, MOST_TEXT,
};

/// Unpacks a session into a folder that is not there yet. Gives what the user must know of it.
///
/// # Errors
/// When the folder is there, the archive is not sound, holds no session or too much, or the disk refuses. No folder
/// is left then.
pub fn unpack(archive: &Path, to: &Path) -> Result<Vec<Notice>, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.to_owned()));
    }
    let file = File::open(archive).map_err(|error| StoreError::disk(archive, &error))?;
    let temporary = beside(to);
    remove(&temporary)?;
    let unpacked = Unpacking::into(&temporary)
        .all(file)
        .and_then(|()| opens(&temporary))
        .and_then(|notices| {
            fs::rename(&temporary, to).map_err(|error| StoreError::disk(to, &error))?;
            Ok(notices)
        });
    if unpacked.is_err() {
        remove(&temporary)?;
    }
    unpacked
}

fn opens(folder: &Path) -> Result<Vec<Notice>, StoreError> {
    match Folder::open(folder, Access::Read) {
        Ok(opened) => Ok(opened.notices),
        Err(StoreError::NoSession(_) | StoreError::NotOurs(_)) => {
            Err(ArchiveError::NoSession.into())
        }
        Err(StoreError::Unreadable(_)) => Err(ArchiveError::Damaged.into()),
        Err(error) => Err(error),
    }
}

struct Unpacking {
    folder: PathBuf,
    text_left: u64,
    photos_left: u64,
}

impl Unpacking {
    fn into(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            text_left: MOST_TEXT,
            photos_left: MOST_PHOTOS,
        }
    }

    fn all(mut self, mut file: File) -> Result<(), StoreError> {
        check_size(&mut file).map_err(read_error)?;
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| zip_error(&error))?;
        if zip.len() > MOST_FILES {
            return Err(ArchiveError::TooLarge.into());
        }
        // The reader shows only the last of two files with one name.
        if zip.has_duplicate_names() {
            return Err(ArchiveError::Unsafe(String::new()).into());
        }
        let names = names(&mut zip)?;
        let top = top_folder(&names)
            .ok_or(ArchiveError::NoSession)?
            .to_owned();
        for (n, name) in names.iter().enumerate() {
            if let Some(kind) = name.strip_prefix(&top).and_then(Kind::of) {
                let name = &name[top.len()..];
                let entry = zip.by_index(n).map_err(|error| zip_error(&error))?;
                self.take(name, kind, entry)?;
            }
        }
        Ok(())
    }

    /// Bytes are counted as they come, whatever the archive says of their number.
    fn take(&mut self, name: &str, kind: Kind, entry: impl Read) -> Result<(), StoreError> {
        let most = match kind {
            Kind::Text => self.text_left,
            Kind::Photo => self.photos_left.min(photos::MOST_BYTES),
        };
        let mut bytes = Vec::new();
        entry
            .take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(read_error)?;
        let size = bytes.len() as u64;
        if size > most {
            return Err(ArchiveError::TooLarge.into());
        }
        match kind {
            Kind::Text => self.text_left -= size,
            Kind::Photo => self.photos_left -= size,
        }
        if matches!(kind, Kind::Photo) && !photos::is_named_after(name, &bytes) {
            return Err(ArchiveError::Damaged.into());
        }
        let path = name
            .split('/')
            .fold(self.folder.clone(), |path, part| path.join(part));
        write_file(&path, &bytes)
    }
}

/// What a name may hold; other names are left where they are.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Text,
    Photo,
}

impl Kind {
    fn of(name: &str) -> Option<Self> {
        let is_journal = journal_number(name).is_some_and(|number| journal_name(number) == name);
        if name == SNAPSHOT || name == ORIGIN || is_journal {
            Some(Self::Text)
        } else {
            photos::is_name(name).then_some(Self::Photo)
        }
    }
}

/// Every name, each one safe.
fn names<R: Read + Seek>(zip: &mut ZipArchive<R>) -> Result<Vec<String>, StoreError> {
    let mut names = Vec::new();
    for n in 0..zip.len() {
        let entry = zip.by_index_raw(n).map_err(|error| zip_error(&error))?;
        let name = entry.name().map_err(|error| zip_error(&error))?;
        if entry.is_symlink() || !is_safe(&name) {
            return Err(ArchiveError::Unsafe(name.into_owned()).into());
        }
        names.push(name.into_owned());
    }
    Ok(names)
}

/// Relative, with plain parts only.
fn is_safe(name: &str) -> bool {
    let name = name.strip_suffix('/').unwrap_or(name);
    let is_plain = |part: &str| !matches!(part, "" | "." | "..");
    !name.contains(['\\', ':', '\0']) && name.split('/').all(is_plain)
}

/// Who packs a folder by hand has the folder in front of every name.
fn top_folder(names: &[String]) -> Option<&str> {
    let tops = names.iter().filter_map(|name| {
        let top = name.strip_suffix(SNAPSHOT)?;
        let is_top = top.is_empty() || (top.ends_with('/') && top.matches('/').count() == 1);
        is_top.then_some(top)
    });
    tops.min_by_key(|top| (top.len(), *top))
}

/// Reading the list of contents costs memory for each file in it, so what could be too many is counted first: each
/// begins with these four bytes. An archive of a session needs no records for 4 GiB and more.
fn check_size(file: &mut File) -> io::Result<()> {
    let size = file.metadata()?.len();
    if size > MOST_PACKED {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(size.saturating_sub(TAIL)))?;
    file.take(TAIL).read_to_end(&mut tail)?;
    let is_huge = count(&tail, b"PK\x06\x07") > 0;
    file.rewind()?;
    let mut files = 0;
    let mut buffer = vec![0; 1 << 20];
    let mut kept = 0;
    loop {
        let read = file.read(&mut buffer[kept..])?;
        if read == 0 {
            break;
        }
        let filled = kept + read;
        files += count(&buffer[..filled], b"PK\x01\x02");
        // A signature may lie on the border.
        let rest = filled.min(3);
        buffer.copy_within(filled - rest..filled, 0);
        kept = rest;
    }
    file.rewind()?;
    if is_huge || files > 2 * MOST_FILES {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(())
}

/// The end of an archive: its last record, with the longest remark.
const TAIL: u64 = (1 << 16) + 64;

fn count(bytes: &[u8], signature: &[u8; 4]) -> usize {
    bytes
        .windows(4)
        .filter(|window| *window == signature)
        .count()
}

fn zip_error(error: &ZipError) -> StoreError {
    match error {
        ZipError::Io(error) => read_error(io::Error::from(error.kind())),
        _ => ArchiveError::Damaged.into(),
    }
}

/// A disk that fails and bytes that are wrong look much alike here; both are told as damage.
fn read_error(error: io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::FileTooLarge => ArchiveError::TooLarge.into(),
        _ => ArchiveError::Damaged.into(),
    }
}
