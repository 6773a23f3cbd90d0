//! What typed and pasted text means on a sheet: lines that become notes, words that become labels, words looked for.
//!
//! Pure functions over text. A note's own words are never rewritten: only the marks around them (a bullet before
//! a pasted line, a `#label` before or after a note) are taken for what they mean.

use std::{collections::BTreeSet, ops::Range};

use super::Label;

/// Signs that open a line of a list.
const BULLETS: &[char] = &[
    '-', '*', '–', '—', '•', '·', '⊗', '⊙', '▪', '▫', '■', '□', '●', '○', '◦', '‣', '➢', '☐', '☑',
];

/// Signs that also open a line without a space behind them: nobody begins a sentence with these.
const GLUED: &[char] = &[
    '•', '⊗', '⊙', '▪', '▫', '■', '□', '●', '○', '◦', '‣', '➢', '☐', '☑',
];

/// The notes in a pasted text: one a line, empty lines left out, without the bullet or number before it.
#[must_use]
pub fn lines_as_notes(text: &str) -> Vec<String> {
    text.lines()
        .map(without_bullet)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A line without the bullet or number that opens it. What could be part of the sentence stays: '-5 graden',
/// '1.5 miljoen', '2020. Een jaar'.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let Some(first) = line.chars().next() else {
        return line;
    };
    let rest = &line[first.len_utf8()..];
    if BULLETS.contains(&first)
        && (rest.is_empty() || rest.starts_with(char::is_whitespace) || GLUED.contains(&first))
    {
        return rest.trim_start();
    }
    without_number(line)
}

/// '1. ' and '12) ' go; the sign has to be followed by a space.
fn without_number(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) {
        return line;
    }
    let rest = &line[digits..];
    match rest.strip_prefix(['.', ')']) {
        Some(after) if after.starts_with(char::is_whitespace) => after.trim_start(),
        _ => line,
    }
}

/// A `#word` that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelToken {
    /// Where it stands in the text, in bytes, the `#` included.
    pub range: Range<usize>,
    /// What was typed of it so far, without the `#`.
    pub prefix: String,
}

/// The `#word` in which the cursor stands, or at whose end. A `#` inside a word opens none.
#[must_use]
pub fn label_token(text: &str, cursor_char: usize) -> Option<LabelToken> {
    let cursor = text
        .char_indices()
        .nth(cursor_char)
        .map_or(text.len(), |(at, _)| at);
    let start = word_start(&text[..cursor]);
    let word = &text[start..];
    if !word.starts_with('#') || cursor == start {
        return None;
    }
    let end = start + word.find(char::is_whitespace).unwrap_or(word.len());
    let prefix = text.get(start + 1..cursor)?.to_owned();
    (!prefix.contains('#')).then_some(LabelToken {
        range: start..end,
        prefix,
    })
}

/// Where the last word of a text begins, in bytes.
fn word_start(text: &str) -> usize {
    let letters = text.char_indices().rev();
    letters
        .take_while(|(_, letter)| !letter.is_whitespace())
        .last()
        .map_or(text.len(), |(at, _)| at)
}

/// The labels that `prefix` can become: those that begin with it, then those that hold it.
#[must_use]
pub fn labels_like<'a>(labels: &[&'a Label], prefix: &str) -> Vec<&'a Label> {
    let wanted = fold(prefix);
    let begins = |label: &&&Label| fold(&label.name).starts_with(&wanted);
    let holds = |label: &&&Label| !begins(label) && fold(&label.name).contains(&wanted);
    labels
        .iter()
        .filter(begins)
        .chain(labels.iter().filter(holds))
        .copied()
        .collect()
}

/// The label with this name.
#[must_use]
pub fn label_named<'a>(labels: &[&'a Label], name: &str) -> Option<&'a Label> {
    let name = name.trim().to_lowercase();
    labels
        .iter()
        .find(|label| label.name.to_lowercase() == name || label.key == name)
        .copied()
}

/// Takes the labels off the beginning and the end of a note: 'Wijktafels #instrument' is 'Wijktafels' with a
/// label. A `#word` in the middle, or one that is no label, stays as it was typed.
#[must_use]
pub fn take_labels(text: &str, labels: &[&Label]) -> (String, BTreeSet<String>) {
    let mut rest = text.trim();
    let mut found = BTreeSet::new();
    let named =
        |word: &str| label_named(labels, word.strip_prefix('#')?).map(|label| label.key.clone());
    loop {
        let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let Some(key) = named(first) else { break };
        found.insert(key);
        rest = after.trim_start();
    }
    loop {
        let last = word_start(rest);
        let Some(key) = named(&rest[last..]) else {
            break;
        };
        found.insert(key);
        rest = rest[..last].trim_end();
    }
    (rest.to_owned(), found)
}

/// Where `wanted` stands in `text`, in bytes, without regard to capitals and accents.
#[must_use]
pub fn find_words(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = wanted.trim().chars().flat_map(folded).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let letters: Vec<(usize, usize, char)> = text
        .char_indices()
        .flat_map(|(at, letter)| {
            folded(letter).map(move |plain| (at, at + letter.len_utf8(), plain))
        })
        .collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at + wanted.len() <= letters.len() {
        let here = &letters[at..at + wanted.len()];
        if here.iter().map(|(_, _, plain)| plain).eq(&wanted) {
            found.push(here[0].0..here[wanted.len() - 1].1);
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    found
}

fn fold(text: &str) -> String {
    text.chars().flat_map(folded).collect()
}

/// A letter as a small one without its accent.
fn folded(letter: char) -> impl Iterator<Item = char> {
    letter.to_lowercase().map(|small| match small {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        '’' | '‘' => '\'',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    #[track_caller]
    fn check_lines(text: &str, expected: &[&str]) {
        assert_eq!(lines_as_notes(text), expected);
    }

    #[test]
    fn lines_become_notes_without_their_bullets() {
        check_lines(
            "- een\n• twee\r\n\n  * drie\n⊗ vier\n⊗vijf\n▪ zes\n– zeven",
            &["een", "twee", "drie", "vier", "vijf", "zes", "zeven"],
        );
        check_lines("1. een\n2) twee\n12. drie\n•\n-", &["een", "twee", "drie"]);
        check_lines("\u{feff}een\ttwee", &["een\ttwee"]);
        check_lines(" \n\t\n", &[]);
    }

    #[test]
    fn what_belongs_to_the_sentence_stays() {
        check_lines(
            "-5 graden\n1.5 miljoen\n2020. Een jaar\n*let op*\n3) ja",
            &[
                "-5 graden",
                "1.5 miljoen",
                "2020. Een jaar",
                "*let op*",
                "ja",
            ],
        );
        check_lines("3)\n12.", &["3)", "12."]);
        check_lines("שלום 👋\n- العربية", &["שלום 👋", "العربية"]);
    }

    #[track_caller]
    fn check_token(text_with_cursor: &str, expected: Option<(&str, &str)>) {
        let cursor = text_with_cursor.chars().position(|c| c == '|').unwrap();
        let text = text_with_cursor.replace('|', "");
        let found = label_token(&text, cursor);
        let found = found
            .as_ref()
            .map(|token| (&text[token.range.clone()], token.prefix.as_str()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_hash_opens_a_label() {
        check_token("#|", Some(("#", "")));
        check_token("één #do|", Some(("#do", "do")));
        check_token("één #do|el en", Some(("#doel", "do")));
        check_token("één #doel |en", None);
        check_token("één|#doel", None);
        check_token("één |#doel", None);
        check_token("C#|", None);
        check_token("##|", None);
        check_token("|", None);
    }

    fn labels() -> Vec<Label> {
        ["doel", "doelgroep", "raad", "éénheid"]
            .iter()
            .zip(1..)
            .map(|(name, n)| Label {
                id: Id::from_bits(n),
                key: (*name).to_owned(),
                rank: 0,
                name: (*name).to_owned(),
                icon: String::new(),
            })
            .collect()
    }

    #[test]
    fn labels_are_found_by_what_was_typed() {
        let labels = labels();
        let labels: Vec<&Label> = labels.iter().collect();
        let names = |prefix| {
            labels_like(&labels, prefix)
                .iter()
                .map(|label| label.name.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(names("doe"), ["doel", "doelgroep"]);
        assert_eq!(names("GROEP"), ["doelgroep"]);
        assert_eq!(names("een"), ["éénheid"]);
        assert_eq!(names("").len(), 4);
        assert_eq!(names("zzz").len(), 0);
    }

    #[track_caller]
    fn check_taken(text: &str, rest: &str, expected: &[&str]) {
        let labels = labels();
        let (found_rest, keys) = take_labels(text, &labels.iter().collect::<Vec<_>>());
        assert_eq!(
            (
                found_rest.as_str(),
                keys.iter().map(String::as_str).collect::<Vec<_>>()
            ),
            (rest, expected.to_vec())
        );
    }

    #[test]
    fn labels_around_a_note_are_taken_off() {
        check_taken("Wijktafels #doel #Raad", "Wijktafels", &["doel", "raad"]);
        check_taken("#raad Wijktafels", "Wijktafels", &["raad"]);
        check_taken("De #raad beslist", "De #raad beslist", &[]);
        check_taken("Tafel #1", "Tafel #1", &[]);
        check_taken("#doel", "", &["doel"]);
        check_taken("Wijk\u{2003}#doel", "Wijk", &["doel"]);
    }

    #[test]
    fn words_are_found_without_regard_to_accents() {
        let found = |text: &'static str, wanted| {
            find_words(text, wanted)
                .into_iter()
                .map(|range| &text[range])
                .collect::<Vec<_>>()
        };
        assert_eq!(found("Wijkcafés in de WIJK", "wijk"), ["Wijk", "WIJK"]);
        assert_eq!(found("Wijkcafés", "cafes"), ["cafés"]);
        assert_eq!(found("wijk", "  "), Vec::<&str>::new());
        assert_eq!(found("aaa", "aa"), ["aa"]);
        assert_eq!(found("👋 ja", "ja"), ["ja"]);
        assert!(find_words("", "a").is_empty());
    }
}
