//! What words mean: phrases before words, the whole word before its parts, the longest stem before a shorter one.

use std::collections::HashMap;

use super::{ConceptId, Lexicon, Phrase, Step, parse::ARTICLES};
use crate::distill::text::Token;

/// The widest gap of a phrase, in words.
const GAP: usize = 3;
/// A part of a compound counts less than the word by itself, and far less beside the meaning of the whole.
const PART: f32 = 0.8;
const PART_OF_KNOWN: f32 = 0.35;
const PART_BESIDE_UNKNOWN: f32 = 0.5;

/// What is known of one word by itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meaning {
    /// The key under which its forms meet.
    pub key: String,
    /// Keys of the parts, where it is a compound of known words.
    pub parts: Vec<String>,
    pub concepts: Vec<(ConceptId, f32)>,
    pub stop: bool,
    pub common: bool,
}

/// A concept in a row of words: the tokens from `first` to `last` express it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mention {
    pub concept: ConceptId,
    pub weight: f32,
    pub first: usize,
    pub last: usize,
}

impl Lexicon {
    /// The meaning of a folded word outside any phrase.
    pub fn meaning(&self, folded: &str) -> Meaning {
        let key = self.key(folded);
        let stop = self.is_stop(folded) || self.is_stop(&key);
        let common = self.is_common(&key);
        let mut meaning = Meaning {
            key,
            stop,
            common,
            ..Meaning::default()
        };
        let whole = self
            .words
            .get(&meaning.key)
            .or_else(|| self.words.get(folded));
        if let Some(concepts) = whole {
            meaning.concepts.clone_from(concepts);
        }
        if stop || folded.len() < 6 {
            return meaning;
        }
        let known = whole.is_some();
        if let Some((left, right)) = self.split(folded) {
            let share = if known { PART_OF_KNOWN } else { PART };
            for part in [&left, &right] {
                for &(concept, weight) in self.words.get(part).into_iter().flatten() {
                    put(&mut meaning.concepts, concept, weight * share);
                }
            }
            meaning.parts = vec![left, right];
        } else if !known {
            self.guess(folded, &mut meaning);
        }
        if !known && let Some(concepts) = self.longest_stem(folded) {
            for &(concept, weight) in concepts {
                put(&mut meaning.concepts, concept, weight);
            }
        }
        meaning
    }

    /// The concepts of the stem that takes most of the word.
    fn longest_stem(&self, folded: &str) -> Option<&Vec<(ConceptId, f32)>> {
        (3..=folded.len())
            .rev()
            .filter_map(|end| folded.get(..end))
            .find_map(|stem| self.stems.get(stem))
    }

    /// The keys of the two known words that a compound consists of; the longest second part wins.
    fn split(&self, folded: &str) -> Option<(String, String)> {
        for at in 3..folded.len().saturating_sub(2) {
            let (Some(left), Some(right)) = (folded.get(..at), folded.get(at..)) else {
                continue;
            };
            if right.len() < 3 || left.len() + right.len() < 7 {
                continue;
            }
            let Some(left) = self.first_part(left) else {
                continue;
            };
            if let Some(right) = self.last_part(right) {
                return Some((left, right));
            }
        }
        None
    }

    fn first_part(&self, left: &str) -> Option<String> {
        let bare =
            |part: &str| (part.len() >= 3 && self.surface.contains(part)).then(|| self.key(part));
        bare(left).or_else(|| {
            ["s", "-"].iter().find_map(|link| {
                left.strip_suffix(link)
                    .filter(|part| part.len() >= 4)
                    .and_then(bare)
            })
        })
    }

    fn last_part(&self, right: &str) -> Option<String> {
        if self.surface.contains(right) {
            return Some(self.key(right));
        }
        let base = self.reducer.base(right)?;
        (base.len() >= 4 && self.surface.contains(&base)).then_some(base)
    }

    /// Where only one side of a long word is known, that side still says something.
    fn guess(&self, folded: &str, meaning: &mut Meaning) {
        let mut found: Option<String> = None;
        for at in 4..folded.len().saturating_sub(4) {
            if let Some(part) = folded
                .get(at..)
                .and_then(|right| self.last_part(right))
                .filter(|part| part.len() >= 5)
            {
                found = Some(part);
                break;
            }
        }
        for at in (5..folded.len().saturating_sub(3)).rev() {
            if found.is_none()
                && let Some(part) = folded
                    .get(..at)
                    .and_then(|left| self.first_part(left))
                    .filter(|part| part.len() >= 5)
            {
                found = Some(part);
            }
        }
        let Some(part) = found else { return };
        for &(concept, weight) in self.words.get(&part).into_iter().flatten() {
            put(&mut meaning.concepts, concept, weight * PART_BESIDE_UNKNOWN);
        }
        meaning.parts = vec![part];
    }

    /// The concepts in a row of words. A word inside a phrase keeps its own meaning only where that is the phrase's.
    pub fn mentions(&self, tokens: &[Token], meanings: &HashMap<String, Meaning>) -> Vec<Mention> {
        let rows: Vec<(usize, &str)> = tokens
            .iter()
            .enumerate()
            .filter(|(_, token)| !ARTICLES.contains(&token.folded.as_str()))
            .filter_map(|(place, token)| Some((place, meanings.get(&token.folded)?.key.as_str())))
            .collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < rows.len() {
            if let Some((phrase, taken)) = self.phrase_at(&rows[at..], tokens) {
                let (first, last) = (rows[at].0, rows[at + taken - 1].0);
                found.extend(phrase.into_iter().map(|(concept, weight)| Mention {
                    concept,
                    weight,
                    first,
                    last,
                }));
                at += taken;
                continue;
            }
            let (place, _) = rows[at];
            if let Some(meaning) = meanings.get(&tokens[place].folded) {
                found.extend(meaning.concepts.iter().map(|&(concept, weight)| Mention {
                    concept,
                    weight,
                    first: place,
                    last: place,
                }));
            }
            at += 1;
        }
        found
    }

    /// The concepts of the longest phrase that begins here, and how many words it takes.
    fn phrase_at(
        &self,
        rows: &[(usize, &str)],
        tokens: &[Token],
    ) -> Option<(Vec<(ConceptId, f32)>, usize)> {
        let (_, first) = rows.first()?;
        let phrases = self.phrases.get(*first)?;
        let mut best: Option<(Vec<(ConceptId, f32)>, usize, usize)> = None;
        for phrase in phrases {
            let Some(taken) = reach(phrase, rows, tokens) else {
                continue;
            };
            match &mut best {
                Some((concepts, _, steps)) if *steps == phrase.steps.len() => {
                    put(concepts, phrase.concept, phrase.weight)
                }
                Some((_, _, steps)) if *steps > phrase.steps.len() => break,
                _ => {
                    best = Some((
                        vec![(phrase.concept, phrase.weight)],
                        taken,
                        phrase.steps.len(),
                    ))
                }
            }
        }
        best.map(|(concepts, taken, _)| (concepts, taken))
    }
}

/// How many words a phrase takes from the start of a row, if it stands there.
fn reach(phrase: &Phrase, rows: &[(usize, &str)], tokens: &[Token]) -> Option<usize> {
    let mut at = 0;
    let mut slack = 0;
    for step in &phrase.steps {
        match step {
            Step::Gap => slack = GAP,
            Step::Word(word) => {
                let skipped = (0..=slack)
                    .find(|skip| rows.get(at + skip).is_some_and(|(_, key)| key == word))?;
                let breaks = |row: usize| {
                    rows.get(row)
                        .is_some_and(|&(place, _)| tokens[place].after_break)
                };
                if at > 0 && (at..=at + skipped).any(breaks) {
                    return None;
                }
                at += skipped + 1;
                slack = 0;
            }
        }
    }
    Some(at)
}

fn put(concepts: &mut Vec<(ConceptId, f32)>, concept: ConceptId, weight: f32) {
    match concepts.iter_mut().find(|(held, _)| *held == concept) {
        Some((_, held)) => *held = held.max(weight),
        None => concepts.push((concept, weight)),
    }
}
