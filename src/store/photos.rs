//! Pictures of paper sheets: checked, copied into the session's folder, and named after their content.

use std::{
    fs::{self, File},
    io::Read as _,
    path::{Path, PathBuf},
};

use imagesize::ImageType;
use sha2::{Digest, Sha256};

use super::{StoreError, write_file};
use crate::{
    session::Photo,
    words::{Arg, Words},
};

/// The largest picture that is taken, in bytes.
pub const MOST_BYTES: u64 = 30 << 20;

/// The widest and highest picture that is taken, in pixels: more would fill the memory when it is shown.
const MOST_PIXELS: usize = 30_000;

const FOLDER: &str = "photos";

/// What is known of a picture that lies in the session's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// SHA-256 of its content, in hex.
    pub hash: String,
    /// `jpg` or `png`, by content.
    pub extension: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// More bytes than [`MOST_BYTES`].
    #[error("too large")] // technical
    TooLarge,
    /// Neither JPEG nor PNG, whatever its name says, or damaged.
    #[error("neither JPEG nor PNG")] // technical
    NotAPicture,
    /// It cannot be read.
    #[error("cannot be read")] // technical
    Unreadable,
    /// It cannot be kept in the session's folder.
    #[error("cannot be kept")] // technical
    NotKept,
}

impl PhotoError {
    /// Its key in the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "errors-photo-too-large",
            Self::NotAPicture => "errors-photo-not-a-picture",
            Self::Unreadable => "errors-photo-unreadable",
            Self::NotKept => "errors-photo-not-kept",
        }
    }

    /// The sentence that the user reads.
    #[must_use]
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::TooLarge => words.with(self.key(), &[("n", Arg::from(MOST_BYTES >> 20))]),
            _ => words.text(self.key()),
        }
    }
}

/// Copies the picture in `file` into the folder of a session. One that is there already is not written again.
///
/// # Errors
/// When it is no picture that can be taken, or the disk refuses.
pub fn add(session: &Path, file: &Path) -> Result<Facts, StoreError> {
    read(file)
        .and_then(|bytes| keep(session, &bytes))
        .map_err(StoreError::Photo)
}

/// A picture as it lies on disk; `None` when it cannot be read.
#[must_use]
pub fn bytes(file: &Path) -> Option<Vec<u8>> {
    read(file).ok()
}

fn read(file: &Path) -> Result<Vec<u8>, PhotoError> {
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(|_| PhotoError::Unreadable)?;
    // One byte more than fits tells that it is too large.
    let read = opened.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|_| PhotoError::Unreadable)
}

fn keep(session: &Path, bytes: &[u8]) -> Result<Facts, PhotoError> {
    let photo = look_at(bytes)?;
    let path = path_of(session, &photo.hash, &photo.extension);
    let is_there = fs::metadata(&path).is_ok_and(|found| found.len() == photo.bytes);
    if !is_there {
        write_file(&path, bytes).map_err(|_| PhotoError::NotKept)?;
    }
    Ok(photo)
}

/// Where a session keeps a picture.
#[must_use]
pub fn path_of(session: &Path, hash: &str, extension: &str) -> PathBuf {
    session.join(FOLDER).join(format!("{hash}.{extension}"))
}

/// Where a session keeps this picture. `None` when its record names no file in there, which only a changed file does.
#[must_use]
pub fn path_of_photo(session: &Path, photo: &Photo) -> Option<PathBuf> {
    let is_hash = photo.hash.len() == 64 && photo.hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_known = matches!(photo.extension.as_str(), "jpg" | "png");
    (is_hash && is_known).then(|| path_of(session, &photo.hash, &photo.extension))
}

/// The pictures that a session keeps: what each is called inside the session, with where it lies. Sorted.
pub(super) fn files(session: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(session.join(FOLDER)).into_iter().flatten();
    let mut files: Vec<(String, PathBuf)> = entries
        .flatten()
        .filter_map(|entry| {
            let name = format!("{FOLDER}/{}", entry.file_name().to_str()?);
            is_name(&name).then(|| (name, entry.path()))
        })
        .collect();
    files.sort();
    files
}

/// Whether a picture of a session can be called this: `photos/<hash>.jpg`.
pub(super) fn is_name(name: &str) -> bool {
    let parts = name
        .strip_prefix(FOLDER)
        .and_then(|name| name.strip_prefix('/'))
        .and_then(|name| name.split_once('.'));
    parts.is_some_and(|(hash, extension)| is_hash(hash) && matches!(extension, "jpg" | "png"))
}

/// Whether the picture holds what its name says.
pub(super) fn is_named_after(name: &str, bytes: &[u8]) -> bool {
    let named = |facts: Facts| format!("{FOLDER}/{}.{}", facts.hash, facts.extension) == name;
    look_at(bytes).is_ok_and(named)
}

fn is_hash(text: &str) -> bool {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    text.len() == 64 && text.bytes().all(is_digit)
}

fn look_at(bytes: &[u8]) -> Result<Facts, PhotoError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MOST_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let extension = match imagesize::image_type(bytes) {
        Ok(ImageType::Jpeg) => "jpg",
        Ok(ImageType::Png) => "png",
        _ => return Err(PhotoError::NotAPicture),
    };
    let found = imagesize::blob_size(bytes).map_err(|_| PhotoError::NotAPicture)?;
    let side = |pixels: usize| match u32::try_from(pixels) {
        Ok(side) if (1..=MOST_PIXELS).contains(&pixels) => Ok(side),
        _ => Err(PhotoError::NotAPicture),
    };
    Ok(Facts {
        hash: hex(&Sha256::digest(bytes)),
        extension: extension.to_owned(),
        bytes: size,
        width: side(found.width)?,
        height: side(found.height)?,
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    /// The first bytes of a PNG of 3 by 2.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";

    /// A JPEG of 5 by 4 as far as its frame.
    const JPEG: &[u8] =
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x11\x08\0\x04\0\x05\x03\x01\x11\0\x02\x11\0\x03\x11\0";

    #[test]
    fn a_picture_is_known_by_its_content() {
        let session = tempfile::tempdir().unwrap();
        for (bytes, extension, size) in [(PNG, "png", (3, 2)), (JPEG, "jpg", (5, 4))] {
            let photo = keep(session.path(), bytes).unwrap();
            assert_eq!(
                (photo.extension.as_str(), (photo.width, photo.height)),
                (extension, size)
            );
            let path = path_of(session.path(), &photo.hash, &photo.extension);
            assert_eq!(fs::read(path).unwrap(), bytes);
            assert_eq!(keep(session.path(), bytes).unwrap(), photo);
        }
        let files = fs::read_dir(session.path().join(FOLDER)).unwrap().count();
        assert_eq!(files, 2, "no copies and nothing half written");
    }

    #[test]
    fn a_file_is_read_whatever_its_name() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("flip-over.heic");
        fs::write(&file, JPEG).unwrap();
        assert_eq!(add(home.path(), &file).unwrap().extension, "jpg");
        let missing = add(home.path(), &home.path().join("weg.png"));
        assert!(matches!(
            missing,
            Err(StoreError::Photo(PhotoError::Unreadable))
        ));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        let session = tempfile::tempdir().unwrap();
        for bytes in [
            &b""[..],
            b"GIF89a\x01\0\x01\0",
            b"<svg/>",
            &PNG[..12],
            &JPEG[..12],
        ] {
            let refused = keep(session.path(), bytes);
            assert!(matches!(refused, Err(PhotoError::NotAPicture)), "{bytes:?}");
        }
        let endless = [&PNG[..16], b"\x7f\xff\xff\xff\0\0\0\x01", &PNG[24..]].concat();
        assert!(matches!(
            keep(session.path(), &endless),
            Err(PhotoError::NotAPicture)
        ));
        let mut large = PNG.to_vec();
        large.resize(usize::try_from(MOST_BYTES).unwrap() + 1, 0);
        let refused = keep(session.path(), &large).unwrap_err();
        assert!(matches!(refused, PhotoError::TooLarge));
        assert!(refused.say(&Words::new(Language::Dutch)).contains("30"));
        assert!(!session.path().join(FOLDER).exists());
    }

    #[test]
    fn a_record_cannot_point_outside_the_session() {
        let photo = |hash: &str, extension: &str| Photo {
            id: crate::base::Id::from_bits(1),
            sheet: crate::session::Sheet {
                round: crate::base::Id::from_bits(1),
                group: None,
                question: crate::base::Id::from_bits(1),
            },
            hash: hash.to_owned(),
            extension: extension.to_owned(),
            bytes: 1,
            width: 1,
            height: 1,
            alt: String::new(),
            at: crate::base::Moment(0),
        };
        let session = Path::new("s");
        assert!(path_of_photo(session, &photo(&"a".repeat(64), "png")).is_some());
        assert!(path_of_photo(session, &photo("../../weg", "png")).is_none());
        assert!(path_of_photo(session, &photo(&"a".repeat(64), "png/../..")).is_none());
    }
}
