//! Words that are not written as a dictionary has them: cut short, as they sound in a region, or with a slip of the keys.
//!
//! A word that the lexicon, an everyday list or two of the example notes know is no slip; of what is left, each that is one
//! slip away from such a word is read as that word.

use std::{collections::BTreeMap, ops::RangeInclusive};

use rustc_hash::FxHashMap;

use super::{
    ConceptId, Lexicon,
    lookup::{Meaning, PART},
};
use crate::distill::reduce::{is_regional, respelled};

/// Letters of a word that may be mended: a shorter one has too many neighbours.
const MENDABLE: RangeInclusive<usize> = 4..=22;
/// Letters of a word that may have one too many other than the one before it, and of one that may have lost one: a
/// longer one is mostly a compound.
const LONG_ENOUGH: usize = 6;
const LACKING: RangeInclusive<usize> = LONG_ENOUGH..=14;
/// Letters that go missing, the commonest first.
const LETTERS: &[&str] = &[
    "e", "n", "a", "t", "i", "r", "o", "d", "s", "l", "g", "v", "h", "k", "m", "u", "b", "p", "w",
    "j", "c", "z", "f",
];
/// A singular of so many letters has the meaning of its plural.
const LEAST_SINGULAR: usize = 5;
/// Of words that begin like one that is cut short: so many are looked at, and so large a share must mean the same.
const MOST_WHOLE: usize = 24;
const LEAST_SHARE: f32 = 0.3;

/// How sure a word is the right one, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// A form of the lexicon.
    Form,
    /// A word of the example notes, or an everyday one.
    Word,
    /// A form of a known word by the rules of Dutch.
    Inflected,
    /// Two known words in one.
    Compound,
}

impl Lexicon {
    /// Holds these words for right ones, whether they mean something here or not.
    pub fn knowing<'a>(mut self, words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut right: FxHashMap<Box<str>, Trust> = FxHashMap::default();
        let mut list = |word: &str, trust| right.insert(word.into(), trust);
        for word in words {
            list(word, Trust::Word);
        }
        let everyday = self.plain.iter().chain(&self.stop).map(String::as_str);
        for word in everyday.chain(self.reducer.irregular()) {
            list(word, Trust::Word);
        }
        for word in &self.surface {
            list(word, Trust::Form);
        }
        self.right = right;
        self
    }

    /// Whether a folded word is known, so that it is no slip.
    pub(super) fn is_right(&self, folded: &str) -> bool {
        self.trust(folded, Trust::Inflected).is_some()
    }

    /// How sure a word is, if it is at least as sure as `least`.
    fn trust(&self, word: &str, least: Trust) -> Option<Trust> {
        if let Some(&trust) = self.right.get(word) {
            return Some(trust);
        }
        if least >= Trust::Inflected && self.reducer.base(word).is_some() {
            return Some(Trust::Inflected);
        }
        let is_compound = least >= Trust::Compound && self.split(word).is_some();
        is_compound.then_some(Trust::Compound)
    }

    /// The form of the lexicon that a word without a meaning is the singular of.
    pub(super) fn plural(&self, folded: &str) -> Option<String> {
        let plural = format!("{folded}s");
        (folded.len() >= LEAST_SINGULAR && self.surface.contains(&plural)).then_some(plural)
    }

    /// What the known words that begin like this one have in common.
    pub(super) fn cut_short(&self, folded: &str, as_is: &Meaning) -> Option<Meaning> {
        if folded.len() < 3 {
            return None;
        }
        let starts = self.starts.get_or_init(|| {
            let mut words: Vec<String> = self.surface.iter().cloned().collect();
            words.sort_unstable();
            words
        });
        let first = starts.partition_point(|word| word.as_str() < folded);
        let words: Vec<&String> = starts[first..]
            .iter()
            .take_while(|word| word.starts_with(folded))
            .filter(|word| word.len() >= folded.len() + 2)
            .take(MOST_WHOLE)
            .collect();
        let mut found: BTreeMap<ConceptId, f32> = BTreeMap::new();
        for word in &words {
            for &(concept, weight) in self.concepts_of(&self.key(word)) {
                *found.entry(concept).or_insert(0.0) += weight / words.len() as f32;
            }
        }
        found.retain(|_, share| *share >= LEAST_SHARE);
        let concepts = found
            .into_iter()
            .map(|(concept, share)| (concept, PART * share));
        let meaning = Meaning {
            concepts: concepts.collect(),
            ..as_is.clone()
        };
        (!meaning.concepts.is_empty()).then_some(meaning)
    }

    /// The known word that is written here as it sounds in a region. A word that the examples know is such a one only by
    /// sounds that standard Dutch seldom writes so.
    pub(super) fn regional(&self, folded: &str) -> Option<String> {
        let is_listed = self.right.contains_key(folded);
        if folded.len() < 4 || is_listed && !is_regional(folded) {
            return None;
        }
        let known = |word: &String| {
            self.surface.contains(word)
                || self.stop.contains(word)
                || self.plain.contains(word)
                || self.reducer.base(word).is_some()
        };
        respelled(folded).into_iter().find(known)
    }

    /// The known word that one slip of the keys turns into this one: two letters swapped, one too many or one missing
    /// (Damerau 1964).
    pub(super) fn mended(&self, folded: &str) -> Option<String> {
        if !MENDABLE.contains(&folded.len())
            || !folded.bytes().all(|letter| letter.is_ascii_lowercase())
        {
            return None;
        }
        let letters = folded.as_bytes();
        let is_long = letters.len() >= LONG_ENOUGH;
        // How sure the word must be: letters that only changed places leave few others to choose from.
        let (swapped, doubled) = match is_long {
            true => (Trust::Compound, Trust::Inflected),
            false => (Trust::Word, Trust::Word),
        };
        let mut best = Best::default();
        for at in 0..letters.len() {
            let (before, after) = folded.split_at(at);
            if at > 0 && letters[at] == letters[at - 1] {
                best.offer(&[before, &after[1..]], |word| self.trust(word, doubled));
            } else if at > 0 && is_long {
                best.offer(&[before, &after[1..]], |word| self.trust(word, Trust::Word));
            }
            let is_pair = at + 1 < letters.len() && letters[at] != letters[at + 1];
            if is_pair && (at > 0 || is_long) {
                let parts = [before, &after[1..2], &after[..1], &after[2..]];
                best.offer(&parts, |word| self.trust(word, swapped));
            }
        }
        if best.found.is_some() || !LACKING.contains(&letters.len()) {
            return best.word();
        }
        for at in 1..=letters.len() {
            let (before, after) = folded.split_at(at);
            for letter in LETTERS {
                best.offer(&[before, letter, after], |word| {
                    self.trust(word, Trust::Word)
                });
            }
        }
        best.word()
    }
}

/// The surest word so far, of two alike the first.
#[derive(Default)]
struct Best {
    found: Option<(Trust, String)>,
    tried: String,
}

impl Best {
    fn offer(&mut self, parts: &[&str], trust: impl Fn(&str) -> Option<Trust>) {
        self.tried.clear();
        parts.iter().for_each(|part| self.tried.push_str(part));
        let Some(trust) = trust(&self.tried) else {
            return;
        };
        if self.found.as_ref().is_none_or(|(held, _)| trust < *held) {
            self.found = Some((trust, self.tried.clone()));
        }
    }

    fn word(self) -> Option<String> {
        self.found.map(|(_, word)| word)
    }
}
