//! Knowledge of the field: which words and phrases mean the same, and how meanings hang together.
//!
//! A lexicon is read from text (`lexicon/parse.rs` describes the form) and asked what a word or a row of words means
//! (`lexicon/lookup.rs`). It knows nothing of notes. The standard one comes with the program; a municipality lays its
//! own file on top of it.

mod lookup;
mod parse;
mod spelling;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{embedding::Embedding, reduce::Reducer};
pub use lookup::{Meaning, Mention};
pub use parse::Warning;
use spelling::Trust;

/// Place of a concept in [`Lexicon::concepts`].
pub type ConceptId = usize;

/// What sort of thing a concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A subject that is no other kind.
    Subject,
    Goal,
    Target,
    Instrument,
    Role,
    Attitude,
    Means,
    Condition,
    Obstacle,
}

/// A meaning, with its place among the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Concept {
    /// The name the files use for it; also the name that is shown.
    pub name: String,
    pub kind: Kind,
    /// How much it says about what a note is about: 1 for most, less for what is said in every note, more for what a
    /// municipality made itself.
    pub weight: f32,
    pub broader: Vec<ConceptId>,
    /// Related meanings with the share of likeness that flows to them, 0 to 1; the same both ways.
    pub related: Vec<(ConceptId, f32)>,
    pub opposites: Vec<ConceptId>,
    /// The forms as the files have them.
    pub forms: Vec<String>,
}

/// One element of a set phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// The symbol of a key.
    Word(u32),
    /// At most three words of any kind.
    Gap,
}

#[derive(Debug, Clone)]
struct Phrase {
    steps: Vec<Step>,
    concept: ConceptId,
    weight: f32,
}

/// Concepts and the ways to find them.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    pub concepts: Vec<Concept>,
    by_name: FxHashMap<String, ConceptId>,
    /// Every key that some form has, by number.
    symbols: FxHashMap<String, u32>,
    words: FxHashMap<u32, Vec<(ConceptId, f32)>>,
    stems: FxHashMap<String, Vec<(ConceptId, f32)>>,
    phrases: FxHashMap<u32, Vec<Phrase>>,
    /// Single words as they stand in the files: the parts that compounds are looked for in.
    surface: FxHashSet<String>,
    /// The same in order, for words that are cut short; made when the first one is met.
    starts: OnceLock<Vec<String>>,
    /// Right words that have no meaning here, so that nothing else is read in them.
    plain: FxHashSet<String>,
    stop: FxHashSet<String>,
    /// Words that are no slips of the keys: those above, and all that were written in the example notes.
    right: FxHashMap<Box<str>, Trust>,
    common: FxHashSet<String>,
    reducer: Reducer,
}

impl Lexicon {
    /// The lexicon that comes with the program.
    pub fn standard() -> Self {
        let words = Embedding::standard().words();
        Self::read_all(parse::STANDARD, &[]).0.knowing(words)
    }

    /// Without any knowledge of meaning; words are still told from stop words.
    pub fn without_concepts() -> Self {
        Self::read(&[]).0
    }

    /// The standard lexicon with files of a municipality laid over it: `(name, text)` each. A concept that already
    /// exists gains the forms given here. Lines that cannot be read are left out and reported.
    pub fn with_own(own: &[(&str, &str)]) -> (Self, Vec<Warning>) {
        let (lexicon, warnings) = Self::read_all(parse::STANDARD, own);
        (lexicon.knowing(Embedding::standard().words()), warnings)
    }

    pub fn concept(&self, name: &str) -> Option<ConceptId> {
        self.by_name.get(name).copied()
    }

    /// Whether a folded word carries no meaning of its own.
    pub fn is_stop(&self, folded: &str) -> bool {
        self.stop.contains(folded)
    }

    /// Whether the base of a word is so common in any note that it says little.
    pub fn is_common(&self, key: &str) -> bool {
        self.common.contains(key)
    }

    /// The key under which the forms of a folded word meet.
    pub fn key(&self, folded: &str) -> String {
        self.reducer.key(folded)
    }

    /// Where likeness flows from a concept: itself with 1, its broader concepts and its relations with less.
    pub fn spread(&self, from: ConceptId, upward: f32, sideways: f32) -> Vec<(ConceptId, f32)> {
        let mut reached: BTreeMap<ConceptId, f32> = BTreeMap::from([(from, 1.0)]);
        let mut raise = |to: ConceptId, share: f32| {
            let held = reached.entry(to).or_insert(0.0);
            *held = held.max(share);
        };
        let concept = &self.concepts[from];
        for &(to, share) in &concept.related {
            raise(to, share * sideways);
            for &above in &self.concepts[to].broader {
                raise(above, share * sideways * upward);
            }
        }
        for &above in &concept.broader {
            raise(above, upward);
            for &top in &self.concepts[above].broader {
                raise(top, upward * upward);
            }
        }
        reached.into_iter().collect()
    }

    /// Whether two concepts stand in one family: the same, broader, sharing a broader one, or related.
    pub fn are_kin(&self, a: ConceptId, b: ConceptId) -> bool {
        let (one, other) = (&self.concepts[a], &self.concepts[b]);
        a == b
            || one.broader.contains(&b)
            || other.broader.contains(&a)
            || one
                .broader
                .iter()
                .any(|above| other.broader.contains(above))
            || one.related.iter().any(|&(to, _)| to == b)
            || one.opposites.contains(&b)
    }
}
