//! Names of municipalities within texts that people typed: whether one stands there, and the text without it.

use std::collections::BTreeSet;

use crate::session::Session;

/// Words that lead to a municipality, and go with it.
const LEADS: &[&str] = &[
    "gemeente", "van", "uit", "in", "bij", "de", "the", "of", "from",
];

/// The municipalities of a session.
pub(super) struct Places<'a> {
    /// By the alphabet, each with its words in lower case.
    names: Vec<(&'a str, Vec<String>)>,
}

impl<'a> Places<'a> {
    /// Those that someone in the room comes from.
    pub(super) fn of(session: &'a Session) -> Self {
        let people = session.participants.values();
        let names = people.map(|person| person.municipality.trim());
        let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
        Self {
            names: names.into_iter().map(|name| (name, folded(name))).collect(),
        }
    }

    /// The names, by the alphabet.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> + use<'a, '_> {
        self.names.iter().map(|(name, _)| *name)
    }

    /// The first by the alphabet that stands in the text, in whole words.
    pub(super) fn first_in(&self, text: &str) -> Option<&'a str> {
        let words = words(text);
        let mut names = self.names.iter();
        let (name, _) = names.find(|(_, folded)| found(folded, &words).is_some())?;
        Some(name)
    }

    /// The text without any of them, nor the words that lead to one.
    pub(super) fn taken_out(&self, text: &str) -> String {
        let mut rest = text.to_owned();
        while let Some(name) = self.first_in(&rest) {
            rest = without(name, &rest);
        }
        rest
    }
}

/// Whether the whole text is this municipality, with or without 'gemeente'.
pub(super) fn is_place(name: &str, text: &str) -> bool {
    stands_in(name, text) && without(name, text).is_empty()
}

/// Whether the name stands in the text in whole words, in capitals or not.
pub(super) fn stands_in(name: &str, text: &str) -> bool {
    found(&folded(name), &words(text)).is_some()
}

/// Each word with its letters in lower case, and where it begins and ends.
fn words(text: &str) -> Vec<(String, usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, letter) in ends {
        match (start, letter.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word = text.get(from..at).unwrap_or_default();
                words.push((word.to_lowercase(), from, at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|(word, ..)| word).collect()
}

/// Which of the words begins the name.
fn found(name: &[String], words: &[(String, usize, usize)]) -> Option<usize> {
    if name.is_empty() {
        return None;
    }
    let alike = |part: &[(String, usize, usize)]| {
        let mut both = part.iter().zip(name);
        both.all(|((word, ..), name)| word == name)
    };
    words.windows(name.len()).position(alike)
}

fn without(name: &str, text: &str) -> String {
    let name = folded(name);
    let mut rest = text.to_owned();
    loop {
        let words = words(&rest);
        let Some(at) = found(&name, &words) else {
            break;
        };
        let leads = words.iter().take(at).rev();
        let leads = leads.take_while(|(word, ..)| LEADS.contains(&word.as_str()));
        let first = at - leads.count();
        let from = words.get(first).map_or(0, |(_, from, _)| *from);
        let last = words.get(at + name.len() - 1);
        let to = last.map_or(rest.len(), |(.., to)| *to);
        rest.replace_range(from..to, "");
    }
    let blank = |letter: char| !letter.is_alphanumeric();
    if rest.chars().all(blank) {
        return String::new();
    }
    let ends = |letter: char| letter.is_whitespace() || ",;/|(–-".contains(letter);
    rest.replace("()", "").trim_matches(ends).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_found_in_whole_words_only() {
        assert!(stands_in("De Bilt", "raadslid uit de bilt"));
        assert!(stands_in("Etten-Leur", "Team Etten-Leur!"));
        assert!(!stands_in("Ede", "Edelweiss"));
        assert!(!stands_in("", "Ede"));
        assert!(is_place("Ede", "Gemeente Ede") && !is_place("Ede", "raad van Ede"));
    }

    #[test]
    fn a_role_is_left_without_its_municipality() {
        for (text, left) in [
            ("griffier, Rijnvelden", "griffier"),
            ("griffier van de gemeente Rijnvelden", "griffier"),
            ("Rijnvelden: griffier", ": griffier"),
            ("griffier (RIJNVELDEN)", "griffier"),
            ("Rijnvelden Rijnvelden", ""),
            ("iemand van elders", "iemand van elders"),
        ] {
            let left = left.trim_start_matches(": ");
            let got = without("Rijnvelden", text);
            assert_eq!(got.trim_start_matches(": "), left, "{text}");
        }
    }
}
