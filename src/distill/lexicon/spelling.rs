//! Words that are not written as a dictionary has them: cut short, as they sound in a region, or with a slip of the keys.
//!
//! A word that the lexicon or any of the example notes knows is right as it is. What is left is held against those words.

use std::{collections::BTreeMap, ops::RangeInclusive};

use rustc_hash::FxHashMap;

use super::{
    ConceptId, Lexicon,
    lookup::{Meaning, PART},
};
use crate::distill::reduce::respelled;

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
    /// Holds these words for right ones, whether they mean something here or not, instead of those of the example notes.
    pub fn knowing<'a>(mut self, words: impl IntoIterator<Item = &'a str>) -> Self {
        let words = words.into_iter().map(Box::from);
        let everyday = self.plain.iter().chain(&self.stop);
        let listed = words.chain(everyday.map(|word| word.as_str().into()));
        let mut right: FxHashMap<Box<str>, Trust> =
            listed.map(|word| (word, Trust::Word)).collect();
        let forms = self.surface.iter().map(|word| word.as_str().into());
        right.extend(forms.map(|word| (word, Trust::Form)));
        self.right = right;
        self
    }

    /// Whether a folded word is known, so that nothing else is to be read in it.
    pub(super) fn is_right(&self, folded: &str) -> bool {
        self.trust(folded).is_some()
    }

    fn trust(&self, word: &str) -> Option<Trust> {
        let inflected = || self.reducer.base(word).map(|_| Trust::Inflected);
        self.right.get(word).copied().or_else(inflected)
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

    /// The known word that is written here as it sounds in a region.
    pub(super) fn regional(&self, folded: &str) -> Option<String> {
        if folded.len() < 4 {
            return None;
        }
        let mut words = respelled(folded).into_iter();
        words.find(|word| self.is_right(word))
    }

    /// The known word that one slip of the keys turns into this one: two letters swapped, one too many or one missing
    /// (Damerau 1964).
    pub(super) fn mended(&self, folded: &str) -> Option<String> {
        if !MENDABLE.contains(&folded.len())
            || !folded.bytes().all(|letter| letter.is_ascii_lowercase())
        {
            return None;
        }
        let mut best = Best::default();
        let letters = folded.as_bytes();
        let is_long = letters.len() >= LONG_ENOUGH;
        for at in 0..letters.len() {
            let (before, after) = folded.split_at(at);
            let doubled = at > 0 && letters[at] == letters[at - 1];
            if doubled || is_long && at > 0 {
                best.offer(&[before, &after[1..]], |word| self.trust_compound(word));
            }
            if at + 1 < letters.len() && letters[at] != letters[at + 1] {
                let swapped = [&after[1..2], &after[..1]];
                best.offer(&[before, swapped[0], swapped[1], &after[2..]], |word| {
                    self.trust_compound(word)
                });
            }
        }
        if best.found.is_some() || !LACKING.contains(&letters.len()) {
            return best.word();
        }
        for at in 1..=letters.len() {
            let (before, after) = folded.split_at(at);
            for letter in LETTERS {
                best.offer(&[before, letter, after], |word| {
                    self.right.get(word).copied()
                });
            }
        }
        best.word()
    }

    fn trust_compound(&self, word: &str) -> Option<Trust> {
        let compound = || self.split(word).map(|_| Trust::Compound);
        self.trust(word).or_else(compound)
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
