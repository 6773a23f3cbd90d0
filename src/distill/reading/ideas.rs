//! What in a note may say which idea is behind it, and where that puts the note.

use super::{
    super::{
        embedding::{self, Kind, Name, Row, Vector},
        lexicon::{ConceptId, Lexicon, Mention},
        views::{PART, Sparse},
    },
    Reading, Readings, Word,
};

/// What a run of letters weighs beside a word.
const RUN: f32 = 0.3;

/// Something in a note that may say what idea is behind it.
#[derive(Debug, Clone, Copy)]
enum Feature<'a> {
    /// A word or a key.
    Text(Kind, &'a str),
    /// Two written words, the first of them perhaps the edge of the note.
    Two(&'a str, &'a str),
    Concept(Kind, ConceptId),
    /// A bucket of [`embedding::BUCKETS`].
    Letters(u32),
}

impl Readings {
    /// What a word says by itself: as it is written, by its key and parts, and by its letters.
    pub(super) fn word_idea(&self, word: &Word) -> Vector {
        let mut sum = embedding::NOWHERE;
        self.of_word(word, &mut |feature, weight| {
            let row = match feature {
                Feature::Letters(bucket) => Some(Row::of_letters(bucket)),
                Feature::Text(kind, text) => self.embedding.row(kind, text),
                Feature::Two(..) | Feature::Concept(..) => None,
            };
            if let Some(row) = row {
                self.embedding.add(row, weight, &mut sum);
            }
        });
        sum
    }

    /// Where a note lies among ideas: the sum of what stands in it.
    pub(super) fn idea(
        &mut self,
        words: &[u32],
        mentions: &[Mention],
        concepts: &Sparse,
        lexicon: &Lexicon,
    ) -> Vector {
        let met = concepts.iter().map(|&(concept, _)| concept as usize);
        for concept in met.chain(mentions.iter().map(|mention| mention.concept)) {
            let name = &lexicon.concepts[concept].name;
            let row = |kind| self.embedding.row(kind, name);
            self.concept_rows[concept].get_or_insert_with(|| [Kind::Meaning, Kind::Near].map(row));
        }
        let mut sum = embedding::NOWHERE;
        for word in self.distinct(words) {
            let idea = word.idea.iter();
            sum.iter_mut()
                .zip(idea)
                .for_each(|(sum, value)| *sum += value);
        }
        self.of_note(words, mentions, concepts, &mut |feature, weight| {
            let row = match feature {
                Feature::Two(first, second) => {
                    self.embedding.row(Kind::Two, &format!("{first} {second}"))
                }
                Feature::Concept(kind, concept) => self.concept_rows[concept]
                    .and_then(|[meaning, near]| if kind == Kind::Near { near } else { meaning }),
                Feature::Text(..) | Feature::Letters(_) => None,
            };
            if let Some(row) = row {
                self.embedding.add(row, weight, &mut sum);
            }
        });
        embedding::normalised(sum)
    }

    /// What may say which idea is behind a note, by kind and text, with its weight: what a table is learned from. What
    /// stands twice counts twice.
    pub fn named_features(&self, note: &Reading, lexicon: &Lexicon) -> Vec<(Name, f32)> {
        let mut found = Vec::new();
        let mut tell = |feature: Feature, weight: f32| {
            let named = match feature {
                Feature::Text(kind, text) => (kind, text.to_owned()),
                Feature::Two(first, second) => (Kind::Two, format!("{first} {second}")),
                Feature::Concept(kind, id) => (kind, lexicon.concepts[id].name.clone()),
                Feature::Letters(bucket) => (Kind::Letters, bucket.to_string()),
            };
            found.push((named, weight));
        };
        for word in self.distinct(&note.words) {
            self.of_word(word, &mut tell);
        }
        self.of_note(&note.words, &note.mentions, &note.concepts, &mut tell);
        found
    }

    /// Each word of a note once, in the order of the note: their numbers hang on what was read before.
    fn distinct<'a>(&'a self, words: &'a [u32]) -> impl Iterator<Item = &'a Word> {
        let is_new = |&(at, word): &(usize, &u32)| !words[..at].contains(word);
        let fresh = words.iter().enumerate().filter(is_new);
        fresh.map(|(_, &word)| &self.words[word as usize])
    }

    fn of_word(&self, word: &Word, tell: &mut dyn FnMut(Feature, f32)) {
        tell(Feature::Text(Kind::Written, &word.folded), 1.0);
        if word.stop {
            return;
        }
        let weight = if word.common { self.manner.common } else { 1.0 };
        let key = |key: u32| Feature::Text(Kind::Key, &self.keys[key as usize].text);
        tell(key(word.key), weight);
        for &part in &word.parts {
            tell(key(part), weight * PART);
        }
        for &run in &word.letters {
            let bucket = run % embedding::BUCKETS as u32;
            tell(Feature::Letters(bucket), weight * RUN);
        }
    }

    fn of_note(
        &self,
        words: &[u32],
        mentions: &[Mention],
        concepts: &Sparse,
        tell: &mut dyn FnMut(Feature, f32),
    ) {
        let mut before = "";
        for &word in words {
            let written = &self.words[word as usize].folded;
            tell(Feature::Two(before, written), 1.0);
            before = written;
        }
        for mention in mentions {
            tell(
                Feature::Concept(Kind::Meaning, mention.concept),
                mention.weight,
            );
        }
        for &(concept, weight) in concepts {
            tell(Feature::Concept(Kind::Near, concept as usize), weight);
        }
    }
}
