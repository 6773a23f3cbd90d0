//! Tables from other programs: their letters, and where a column is.

use std::{io::ErrorKind, path::Path};

use encoding_rs::{Encoding, WINDOWS_1252};

use super::console::{Console, Failure};
use crate::store::disk::read_at_most;

/// The largest file that is read, in bytes: far beyond any workshop.
const MOST_BYTES: u64 = 32 << 20;

/// The names that a column has, in each language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column(pub &'static [&'static str]);

pub(super) const GROUP: Column = Column(&["group", "groep"]);
pub(super) const QUESTION: Column = Column(&["question", "vraag"]);
pub(super) const TEXT: Column = Column(&["text", "notitie"]);

impl Column {
    /// Its place in a header; `Err` when it stands there twice.
    pub fn find<'a>(self, header: impl Iterator<Item = &'a str>) -> Result<Option<usize>, ()> {
        let is_name = |name: &str| {
            self.0
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name.trim()))
        };
        let mut places = header
            .enumerate()
            .filter(|(_, name)| is_name(name))
            .map(|(place, _)| place);
        let first = places.next();
        if places.next().is_some() {
            Err(())
        } else {
            Ok(first)
        }
    }
}

/// The text of a file: UTF-8 or UTF-16 with or without its mark, else Windows-1252.
pub(super) fn read(console: &Console, file: &Path) -> Result<String, Failure> {
    let refused = |key: &str| {
        let path = file.display().to_string();
        Failure::Refused(console.words.with(key, &[("path", path.into())]))
    };
    let bytes = read_at_most(file, MOST_BYTES).map_err(|error| match error.kind() {
        ErrorKind::FileTooLarge => refused("cli-file-too-large"),
        _ => refused("cli-file-unreadable"),
    })?;
    decode(bytes).map_err(|fault| match fault {
        Undecoded::NoText => refused("cli-file-no-text"),
        Undecoded::TooLarge => refused("cli-file-too-large"),
    })
}

/// Why bytes are not taken for text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Undecoded {
    /// They are none.
    NoText,
    /// The text is larger than the file may be: a letter of one byte may become one of three.
    TooLarge,
}

/// The letters of a file.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Undecoded> {
    let text = match Encoding::for_bom(&bytes) {
        Some((encoding, _)) => encoding.decode(&bytes).0.into_owned(),
        None => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => WINDOWS_1252.decode(error.as_bytes()).0.into_owned(),
        },
    };
    if text.len() as u64 > MOST_BYTES {
        return Err(Undecoded::TooLarge);
    }
    if text.contains('\0') {
        return Err(Undecoded::NoText);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_other_programs_are_read() {
        for bytes in [
            "één €".as_bytes().to_vec(),
            [b"\xef\xbb\xbf", "één €".as_bytes()].concat(),
            b"\xe9\xe9n \x80".to_vec(),
            b"\xff\xfe\xe9\0\xe9\0n\0 \0\xac\x20".to_vec(),
        ] {
            assert_eq!(decode(bytes).as_deref(), Ok("één €"));
        }
        assert_eq!(decode(b"PK\x03\x04\0\0".to_vec()), Err(Undecoded::NoText));
    }

    #[test]
    fn a_column_is_found_by_its_name() {
        let find = |header: &str| GROUP.find(header.split(','));
        assert_eq!(find("notitie, Groep ,vraag"), Ok(Some(1)));
        assert_eq!(find("text,question"), Ok(None));
        assert_eq!(find("group,groep"), Err(()));
    }
}
