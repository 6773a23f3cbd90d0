//! Notes taken apart, and kept for the next run.
//!
//! What stands in a text does not hang on the other notes, so a text is read once. Every word and every key is met once
//! and known by its number from then on.

mod ideas;

use std::collections::HashMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{
    Settings,
    embedding::{self, Embedding, Row, Vector},
    lexicon::{ConceptId, Lexicon, Meaning, Mention},
    tension::{self, Stance},
    text,
    views::{self, Sparse},
};

/// Words that may be kept without a note that holds them, before everything is read anew.
const SPARE_WORDS: usize = 2_000;
/// Between two times that `stop` is asked.
const NOTES_AT_A_TIME: usize = 64;

/// A note taken apart.
#[derive(Debug, Clone)]
pub struct Reading {
    pub places: Vec<Place>,
    /// Per place its word in [`Readings::words`].
    pub words: Vec<u32>,
    pub mentions: Vec<Mention>,
    pub stances: Vec<Stance>,
    /// The meanings in it, spread over what they are related to, and the runs of letters: before they are weighed
    /// against the other notes.
    pub concepts: Sparse,
    pub letters: Sparse,
    /// Where it lies among ideas.
    pub idea: Box<Vector>,
}

/// Where a word stands in a note, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub start: usize,
    pub end: usize,
}

/// A word as it is written, with what it means.
#[derive(Debug)]
pub struct Word {
    pub folded: String,
    pub stop: bool,
    pub common: bool,
    /// Its key in [`Readings::keys`], and those of its parts.
    pub key: u32,
    pub parts: Vec<u32>,
    /// The runs of letters in it.
    pub letters: Vec<u32>,
    /// What it says of an idea by itself.
    pub idea: Box<Vector>,
    meaning: Meaning,
}

/// What the forms of one word share.
#[derive(Debug)]
pub struct Key {
    pub text: String,
    pub common: bool,
}

/// Every note of the last run taken apart, every word and key that was met.
#[derive(Debug, Default)]
pub struct Readings {
    pub words: Vec<Word>,
    pub keys: Vec<Key>,
    word_places: FxHashMap<String, u32>,
    key_places: FxHashMap<String, u32>,
    /// Per concept where likeness flows to, once it was met.
    spreads: Vec<Option<Vec<(ConceptId, f32)>>>,
    /// Per concept its rows, as a meaning and as a near one, once they were asked for.
    concept_rows: Vec<Option<[Option<Row>; 2]>>,
    embedding: Embedding<'static>,
    /// By text, with the number of the run that last asked for it.
    known: HashMap<Box<str>, (u64, Arc<Reading>)>,
    run: u64,
    manner: Manner,
}

/// The settings that a reading hangs on.
#[derive(Debug, Default, PartialEq)]
struct Manner {
    upward: f32,
    sideways: f32,
    common: f32,
}

impl Manner {
    fn of(settings: &Settings) -> Self {
        Self {
            upward: settings.upward,
            sideways: settings.sideways,
            common: settings.common,
        }
    }
}

impl Readings {
    /// Takes every text apart that the run before did not hold, and lets go of what is no longer there. Nothing when
    /// `stop` says so; what was read by then is kept.
    pub fn read<'a>(
        &mut self,
        texts: impl Iterator<Item = &'a str>,
        lexicon: &Lexicon,
        settings: &Settings,
        stop: &dyn Fn() -> bool,
    ) -> Option<Vec<Arc<Reading>>> {
        self.begin(lexicon, settings);
        let mut found = Vec::with_capacity(texts.size_hint().0);
        let mut fresh = 0usize;
        for text in texts {
            if let Some((run, reading)) = self.known.get_mut(text) {
                *run = self.run;
                found.push(Arc::clone(reading));
                continue;
            }
            fresh += 1;
            if fresh.is_multiple_of(NOTES_AT_A_TIME) && stop() {
                return None;
            }
            let reading = Arc::new(self.take_apart(text, lexicon));
            self.known
                .insert(text.into(), (self.run, Arc::clone(&reading)));
            found.push(reading);
        }
        let run = self.run;
        self.known.retain(|_, (asked, _)| *asked == run);
        Some(found)
    }

    fn begin(&mut self, lexicon: &Lexicon, settings: &Settings) {
        let manner = Manner::of(settings);
        if self.manner != manner || self.is_worn() {
            *self = Self {
                run: self.run,
                manner,
                ..Self::default()
            };
        }
        self.run += 1;
        self.embedding = Embedding::standard();
        self.spreads.resize(lexicon.concepts.len(), None);
        self.concept_rows.resize(lexicon.concepts.len(), None);
    }

    /// Whether most words belong to notes that are gone.
    fn is_worn(&self) -> bool {
        let mut held = vec![false; self.words.len()];
        for (_, reading) in self.known.values() {
            reading
                .words
                .iter()
                .for_each(|&word| held[word as usize] = true);
        }
        let spare = held.iter().filter(|held| !**held).count();
        spare > held.len() / 2 + SPARE_WORDS
    }

    fn take_apart(&mut self, text: &str, lexicon: &Lexicon) -> Reading {
        let tokens = text::tokens(text);
        let words: Vec<u32> = tokens
            .iter()
            .map(|token| self.word(token, lexicon))
            .collect();
        let meanings: Vec<&Meaning> = words
            .iter()
            .map(|&word| &self.words[word as usize].meaning)
            .collect();
        let mentions = lexicon.mentions(&tokens, &meanings);
        let letters = views::letters(&self.words, &words, self.manner.common);
        let denying: Vec<bool> = tokens
            .iter()
            .map(|token| tension::denies(&token.folded))
            .collect();
        let places = tokens.into_iter().map(|token| Place {
            start: token.start,
            end: token.end,
        });
        let concepts = self.concepts(&mentions, lexicon);
        Reading {
            places: places.collect(),
            idea: Box::new(self.idea(&words, &mentions, &concepts, lexicon)),
            stances: tension::stances(&mentions, &denying),
            concepts,
            words,
            mentions,
            letters,
        }
    }

    fn concepts(&mut self, mentions: &[Mention], lexicon: &Lexicon) -> Sparse {
        let (upward, sideways) = (self.manner.upward, self.manner.sideways);
        for mention in mentions {
            self.spreads[mention.concept]
                .get_or_insert_with(|| lexicon.spread(mention.concept, upward, sideways));
        }
        views::concepts(mentions, &self.spreads, lexicon)
    }

    /// The number of a word.
    fn word(&mut self, token: &text::Token, lexicon: &Lexicon) -> u32 {
        let written = token.written();
        if let Some(&known) = self.word_places.get(written.as_ref()) {
            return known;
        }
        let meaning = lexicon.meaning(&written);
        let mut word = Word {
            idea: Box::new(embedding::NOWHERE),
            folded: token.folded.clone(),
            stop: meaning.stop,
            common: meaning.common,
            key: self.key(&meaning.key, lexicon),
            parts: meaning
                .parts
                .iter()
                .map(|part| self.key(part, lexicon))
                .collect(),
            letters: if meaning.stop {
                Vec::new()
            } else {
                views::runs(&meaning.key)
            },
            meaning,
        };
        *word.idea = self.word_idea(&word);
        let place = self.words.len() as u32;
        self.words.push(word);
        self.word_places.insert(written.into_owned(), place);
        place
    }

    fn key(&mut self, text: &str, lexicon: &Lexicon) -> u32 {
        if let Some(&known) = self.key_places.get(text) {
            return known;
        }
        let place = self.keys.len() as u32;
        self.keys.push(Key {
            text: text.to_owned(),
            common: lexicon.is_common(text),
        });
        self.key_places.insert(text.to_owned(), place);
        place
    }

    /// How many texts and how many words are kept.
    pub fn holds(&self) -> (usize, usize) {
        (self.known.len(), self.words.len())
    }

    /// How many concepts there are.
    pub fn concept_count(&self) -> usize {
        self.spreads.len()
    }

    /// Per key how many notes have it.
    pub fn key_notes(&self, notes: &[Arc<Reading>]) -> Vec<u32> {
        let mut counts = vec![0u32; self.keys.len()];
        let mut last = vec![u32::MAX; self.keys.len()];
        for (note, reading) in notes.iter().enumerate() {
            for &word in &reading.words {
                let key = self.words[word as usize].key as usize;
                if last[key] != note as u32 {
                    last[key] = note as u32;
                    counts[key] += 1;
                }
            }
        }
        counts
    }
}
