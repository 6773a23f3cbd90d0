//! A municipality's own words: which words mean the same to it. A text file in the form of the lexicon, so that a person
//! may write in it too; what the app adds and takes away leaves the rest of it as it is.

use std::{io, path::Path};

use super::{StoreError, disk::read_at_most, write_file};

/// Name of the file in messages about its lines.
pub const FILE: &str = "eigen-woorden.txt";

/// As large as the file may be, in bytes.
const LARGEST: u64 = 1 << 20;

/// As long as a word or phrase may be, in characters.
const LONGEST: usize = 60;

/// The text of the file; empty when there is none yet.
///
/// # Errors
/// When it cannot be read, is no text or is too large.
pub fn load(file: &Path) -> Result<String, StoreError> {
    match read_at_most(file, LARGEST) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| StoreError::OwnWords(file.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(_) => Err(StoreError::OwnWords(file.to_owned())),
    }
}

/// Keeps the text.
///
/// # Errors
/// When the disk refuses.
pub fn save(file: &Path, text: &str) -> Result<(), StoreError> {
    write_file(file, text.as_bytes())
}

/// The sets in the text: each the words of one meaning, the one that names it first.
#[must_use]
pub fn sets(text: &str) -> Vec<Vec<String>> {
    let mut sets: Vec<Vec<String>> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(name) = opened(line) {
            sets.push(vec![name]);
        } else if let (Some(set), false) = (sets.last_mut(), is_mark(line)) {
            set.extend(words(line));
        }
    }
    sets
}

/// The text with one set more; `None` when that holds fewer than two different words.
#[must_use]
pub fn with_set(text: &str, typed: &str) -> Option<String> {
    let words = words(typed);
    let (name, rest) = words.split_first()?;
    if rest.is_empty() {
        return None;
    }
    let mut text = text.trim_end().to_owned();
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(&format!("= {name}\n{}\n", rest.join(", ")));
    Some(text)
}

/// The text without the `n`-th set, from 0.
#[must_use]
pub fn without_set(text: &str, n: usize) -> String {
    let mut opened_before = 0;
    let kept = text.lines().filter(|line| {
        if opened(line.trim()).is_some() {
            opened_before += 1;
        }
        let is_remark = line.trim_start().starts_with('#');
        opened_before != n + 1 || is_remark
    });
    let mut text = kept.collect::<Vec<_>>().join("\n").trim().to_owned();
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// The name of the meaning that a line opens.
fn opened(line: &str) -> Option<String> {
    let rest = line.strip_prefix('=')?;
    let name = rest.split(['(', '<', '*']).next().unwrap_or_default();
    Some(name.trim().to_owned())
}

fn is_mark(line: &str) -> bool {
    line.starts_with(['#', '~', '!']) || line.starts_with("x ")
}

/// What stands between commas, each once, without signs that mean something in the file.
fn words(typed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in typed.split([',', ';', '=', '\n']) {
        let letters: String = part
            .chars()
            .map(|c| {
                if c.is_alphanumeric() || "-'’&.".contains(c) {
                    c
                } else {
                    ' '
                }
            })
            .take(LONGEST)
            .collect();
        let word = letters.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_new = !words.iter().any(|known| known.eq_ignore_ascii_case(&word));
        if word.chars().any(char::is_alphanumeric) && is_new {
            words.push(word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::distill::Lexicon;

    #[test]
    fn sets_are_added_and_taken_away_and_the_rest_stays() {
        let own = "# van ons\n= dorpshuis (middel) < plek\nkulturhus, mfa*\n~ buurthuis 0.5\n";
        let text = with_set(own, "De Klinker, gemeentehuis = stadskantoor; de klinker").unwrap();
        assert_eq!(
            sets(&text),
            [
                vec!["dorpshuis", "kulturhus", "mfa"],
                vec!["De Klinker", "gemeentehuis", "stadskantoor"],
            ]
        );
        assert!(text.starts_with(own.trim_end()), "{text}");
        assert_eq!(without_set(&text, 1), own);
        assert_eq!(sets(&without_set(&text, 0)).len(), 1);
        assert!(without_set(&text, 0).starts_with("# van ons"));
    }

    #[test]
    fn a_set_is_two_words_or_more_and_no_sign_gets_in() {
        for typed in ["", "een", "een, EEN", " , ;", "= # ~"] {
            assert_eq!(with_set("", typed), None, "{typed}");
        }
        let text = with_set("", "~ x (doel), # * soep? < geld\n! raad").unwrap();
        assert_eq!(sets(&text), [["x doel", "soep geld", "raad"]]);
        let (_, warnings) = Lexicon::with_own(&[(FILE, &text)]);
        assert_eq!(warnings, []);
    }

    #[test]
    fn what_is_no_text_is_told_and_left() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join(FILE);
        assert_eq!(load(&file).unwrap(), "");
        fs::write(&file, [0xff, 0xfe, 0x00]).unwrap();
        assert!(matches!(load(&file), Err(StoreError::OwnWords(_))));
        save(&file, "= a\nb\n").unwrap();
        assert_eq!(load(&file).unwrap(), "= a\nb\n");
    }
}
