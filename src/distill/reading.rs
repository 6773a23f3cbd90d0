//! Notes taken apart, and kept for the next run.
//!
//! What stands in a text does not hang on the other notes, so a text is read once. Every word and every key is met once
//! and known by its number from then on.

use std::collections::HashMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{
    Settings,
    embedding::{self, Embedding, Kind, Row, Vector},
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
    /// Whether a sentence or a part of a list ends between this word and the one before it.
    pub after_break: bool,
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
    /// What it says of an idea as it is written.
    row: Option<Row>,
    meaning: Meaning,
}

/// What the forms of one word share.
#[derive(Debug)]
pub struct Key {
    pub text: String,
    pub common: bool,
    row: Option<Row>,
}

/// Something in a note that may say what idea is behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Feature {
    /// Numbers in [`Readings::words`] and in [`Readings::keys`].
    Written(u32),
    Key(u32),
    Meaning(ConceptId),
    Near(ConceptId),
    /// Two words, the first of them perhaps the edge of the note.
    Two(Option<u32>, u32),
    /// A bucket of [`embedding::BUCKETS`].
    Letters(u32),
}

/// What a run of letters weighs beside a word.
const RUN: f32 = 0.3;

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
    letter_rows: Vec<Option<Option<Row>>>,
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
        self.letter_rows.resize(embedding::BUCKETS, None);
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
            after_break: token.after_break,
        });
        let concepts = self.concepts(&mentions, lexicon);
        Reading {
            places: places.collect(),
            idea: Box::new(self.idea(&words, &mentions, [&concepts, &letters], lexicon)),
            stances: tension::stances(&mentions, &denying),
            concepts,
            words,
            mentions,
            letters,
        }
    }

    /// Where a note lies among ideas: the sum of what stands in it.
    fn idea(
        &mut self,
        words: &[u32],
        mentions: &[Mention],
        sides: [&Sparse; 2],
        lexicon: &Lexicon,
    ) -> Vector {
        let mut rows: Vec<(Row, f32)> = Vec::new();
        for (feature, weight) in self.features(words, mentions, sides) {
            rows.extend(self.row(feature, lexicon).map(|row| (row, weight)));
        }
        // One feature counts once, as strong as it is at its strongest.
        rows.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        rows.dedup_by_key(|&mut (row, _)| row);
        let mut sum = [0.0; embedding::DIMENSIONS];
        for (row, weight) in rows {
            self.embedding.add(row, weight, &mut sum);
        }
        embedding::normalised(sum)
    }

    fn features(
        &self,
        words: &[u32],
        mentions: &[Mention],
        [concepts, letters]: [&Sparse; 2],
    ) -> Vec<(Feature, f32)> {
        let mut found = Vec::with_capacity(words.len() * 4 + letters.len());
        let mut before = None;
        for &number in words {
            found.push((Feature::Written(number), 1.0));
            found.push((Feature::Two(before, number), 1.0));
            before = Some(number);
            let word = &self.words[number as usize];
            if word.stop {
                continue;
            }
            let weight = if word.common { self.manner.common } else { 1.0 };
            found.push((Feature::Key(word.key), weight));
            let part = |&part: &u32| (Feature::Key(part), weight * views::PART);
            found.extend(word.parts.iter().map(part));
        }
        let meaning = |mention: &Mention| (Feature::Meaning(mention.concept), mention.weight);
        found.extend(mentions.iter().map(meaning));
        let near = |&(concept, weight): &(u32, f32)| (Feature::Near(concept as usize), weight);
        found.extend(concepts.iter().map(near));
        let run = |&(run, weight): &(u32, f32)| {
            (
                Feature::Letters(run % embedding::BUCKETS as u32),
                RUN * weight,
            )
        };
        found.extend(letters.iter().map(run));
        found
    }

    fn row(&mut self, feature: Feature, lexicon: &Lexicon) -> Option<Row> {
        let mut of_concept = |concept: ConceptId, at: usize| {
            let embedding = self.embedding;
            let name = &lexicon.concepts[concept].name;
            let rows = self.concept_rows[concept].get_or_insert_with(|| {
                [Kind::Meaning, Kind::Near].map(|kind| embedding.row(kind, name))
            });
            rows[at]
        };
        match feature {
            Feature::Written(word) => self.words[word as usize].row,
            Feature::Key(key) => self.keys[key as usize].row,
            Feature::Meaning(concept) => of_concept(concept, 0),
            Feature::Near(concept) => of_concept(concept, 1),
            Feature::Two(..) => self.embedding.row(Kind::Two, &self.text(feature, lexicon)),
            Feature::Letters(bucket) => {
                let row = || self.embedding.row(Kind::Letters, &bucket.to_string());
                *self.letter_rows[bucket as usize].get_or_insert_with(row)
            }
        }
    }

    /// What a word by itself says of an idea.
    pub fn word_idea(&self, word: &Word) -> Vector {
        let mut sum = [0.0; embedding::DIMENSIONS];
        for row in [word.row, self.keys[word.key as usize].row]
            .into_iter()
            .flatten()
        {
            self.embedding.add(row, 1.0, &mut sum);
        }
        sum
    }

    fn text(&self, feature: Feature, lexicon: &Lexicon) -> String {
        let written = |word: u32| self.words[word as usize].folded.as_str();
        match feature {
            Feature::Written(word) => written(word).to_owned(),
            Feature::Key(key) => self.keys[key as usize].text.clone(),
            Feature::Meaning(concept) | Feature::Near(concept) => {
                lexicon.concepts[concept].name.clone()
            }
            Feature::Two(first, second) => {
                let first = first.map_or("", written);
                format!("{first} {}", written(second))
            }
            Feature::Letters(bucket) => bucket.to_string(),
        }
    }

    /// What may say which idea is behind a note, by kind and text: what a table is learned from.
    pub fn named_features(&self, note: &Reading, lexicon: &Lexicon) -> Vec<((Kind, String), f32)> {
        let kind = |feature: Feature| match feature {
            Feature::Written(_) => Kind::Written,
            Feature::Key(_) => Kind::Key,
            Feature::Meaning(_) => Kind::Meaning,
            Feature::Near(_) => Kind::Near,
            Feature::Two(..) => Kind::Two,
            Feature::Letters(_) => Kind::Letters,
        };
        let name = |feature: Feature| (kind(feature), self.text(feature, lexicon));
        let found = self.features(&note.words, &note.mentions, [&note.concepts, &note.letters]);
        let mut named: Vec<_> = found
            .into_iter()
            .map(|(feature, weight)| (name(feature), weight))
            .collect();
        named.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        named.dedup_by(|next, held| next.0 == held.0);
        named
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
        let embedding = self.embedding;
        let word = Word {
            row: embedding.row(Kind::Written, &token.folded),
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
        let row = self.embedding.row(Kind::Key, text);
        self.keys.push(Key {
            row,
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
