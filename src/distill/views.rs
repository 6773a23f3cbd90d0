//! What a note looks like from several sides: the meanings in it, its words, and the letters its words share.
//!
//! Each side is a sparse vector of at most unit length under damped inverse document frequency (Spärck Jones 1972, raised to a
//! power below one because in one small workshop the commonest word may be the theme). The sides are laid end to end,
//! each with its own weight, so one inner product compares all of them.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxHashMap;

use super::{
    Settings,
    lexicon::{ConceptId, Lexicon, Meaning, Mention},
    text::{self, Token},
};

/// Buckets for character n-grams, a power of two.
const BUCKETS: u32 = 1 << 18;

/// A note taken apart.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    pub tokens: Vec<Token>,
    /// Per token its word in [`Readings::words`].
    pub words: Vec<usize>,
    pub mentions: Vec<Mention>,
}

/// All notes taken apart, and every word met once.
#[derive(Debug, Default)]
pub struct Readings {
    pub notes: Vec<Reading>,
    pub words: Vec<Meaning>,
    /// Per key how many notes have it.
    pub key_notes: HashMap<String, u32>,
}

/// What each further word of a phrase adds to its weight.
const PHRASE: f32 = 0.5;

/// Weights by feature, in order of feature.
pub type Sparse = Vec<(u32, f32)>;

/// Takes every note apart.
pub fn read<'a>(texts: impl Iterator<Item = &'a str>, lexicon: &Lexicon) -> Readings {
    let mut readings = Readings::default();
    let mut place: FxHashMap<String, usize> = FxHashMap::default();
    for text in texts {
        let tokens = text::tokens(text);
        let mut words = Vec::with_capacity(tokens.len());
        for token in &tokens {
            let written = token.written();
            let known = place.get(&written).copied();
            words.push(known.unwrap_or_else(|| {
                readings.words.push(lexicon.meaning(&written));
                place.insert(written, readings.words.len() - 1);
                readings.words.len() - 1
            }));
        }
        let meanings: Vec<&Meaning> = words.iter().map(|&word| &readings.words[word]).collect();
        let mentions = lexicon.mentions(&tokens, &meanings);
        let mut keys: Vec<usize> = words.clone();
        keys.sort_unstable();
        keys.dedup();
        let mut seen: Vec<&str> = keys
            .iter()
            .map(|&word| readings.words[word].key.as_str())
            .collect();
        seen.sort_unstable();
        seen.dedup();
        for key in seen {
            *readings.key_notes.entry(key.to_owned()).or_insert(0) += 1;
        }
        readings.notes.push(Reading {
            tokens,
            words,
            mentions,
        });
    }
    readings
}

/// The vectors of all notes, the shorter the less was found in them.
pub fn vectors(
    readings: &Readings,
    tags: &[&[String]],
    lexicon: &Lexicon,
    settings: &Settings,
) -> Vec<Sparse> {
    let concepts = concept_view(readings, lexicon, settings);
    let (words, grams) = word_views(readings, settings);
    let labels = tag_view(tags);
    let mut base = 0;
    let mut sides = Vec::new();
    for (mut view, weight) in [
        (concepts, settings.concepts),
        (words, settings.words),
        (grams, settings.grams),
        (labels, settings.tags),
    ] {
        let span = view.iter().flatten().map(|&(feature, _)| feature + 1).max();
        damp(&mut view, settings.damping, settings.floor);
        sides.push((view, weight.sqrt(), base));
        base += span.unwrap_or(0);
    }
    (0..readings.notes.len())
        .map(|note| {
            let mut vector = Sparse::new();
            for (view, weight, base) in &sides {
                vector.extend(
                    view[note]
                        .iter()
                        .map(|&(feature, value)| (feature + base, value * weight)),
                );
            }
            vector
        })
        .collect()
}

/// The meanings in each note, spread over what they are related to.
fn concept_view(readings: &Readings, lexicon: &Lexicon, settings: &Settings) -> Vec<Sparse> {
    let spread: Vec<Vec<(ConceptId, f32)>> = (0..lexicon.concepts.len())
        .map(|concept| lexicon.spread(concept, settings.upward, settings.sideways))
        .collect();
    readings
        .notes
        .iter()
        .map(|note| {
            let mut reached: BTreeMap<ConceptId, f32> = BTreeMap::new();
            for (concept, weight) in direct(note) {
                for &(to, share) in &spread[concept] {
                    *reached.entry(to).or_insert(0.0) +=
                        weight * lexicon.concepts[concept].weight * share;
                }
            }
            reached
                .into_iter()
                .map(|(concept, value)| {
                    (
                        concept as u32,
                        value * lexicon.concepts[concept].weight.sqrt(),
                    )
                })
                .collect()
        })
        .collect()
}

/// The meanings that stand in a note. One that shares its words with others counts less; a phrase counts more than a
/// word, because it is seldom there by chance.
fn direct(note: &Reading) -> BTreeMap<ConceptId, f32> {
    let mut found = BTreeMap::new();
    for mention in &note.mentions {
        let rivals = note
            .mentions
            .iter()
            .filter(|other| other.first == mention.first)
            .count() as f32;
        let words = (mention.last - mention.first).min(3) as f32;
        *found.entry(mention.concept).or_insert(0.0) +=
            mention.weight / rivals.sqrt() * (1.0 + PHRASE * words);
    }
    found
}

/// The words of each note with their parts, and the runs of three to five letters in them.
fn word_views(readings: &Readings, settings: &Settings) -> (Vec<Sparse>, Vec<Sparse>) {
    let mut ids: HashMap<&str, u32> = HashMap::new();
    let mut features: Vec<Sparse> = Vec::with_capacity(readings.words.len());
    let mut grams: Vec<Vec<u32>> = Vec::with_capacity(readings.words.len());
    for word in &readings.words {
        let mut found = Sparse::new();
        if !word.stop {
            let weight = if word.common { settings.common } else { 1.0 };
            let fresh = ids.len() as u32;
            found.push((*ids.entry(&word.key).or_insert(fresh), weight));
            for part in &word.parts {
                let fresh = ids.len() as u32;
                found.push((*ids.entry(part).or_insert(fresh), weight * 0.7));
            }
        }
        features.push(found);
        grams.push(if word.stop {
            Vec::new()
        } else {
            runs(&word.key)
        });
    }
    let mut words = Vec::with_capacity(readings.notes.len());
    let mut letters = Vec::with_capacity(readings.notes.len());
    for note in &readings.notes {
        let mut in_words = Sparse::new();
        let mut in_letters = Sparse::new();
        for &word in &note.words {
            in_words.extend(&features[word]);
            let weight = if readings.words[word].common {
                settings.common
            } else {
                1.0
            };
            in_letters.extend(grams[word].iter().map(|&gram| (gram, weight)));
        }
        words.push(gather(in_words));
        letters.push(gather(in_letters));
    }
    (words, letters)
}

fn tag_view(tags: &[&[String]]) -> Vec<Sparse> {
    let mut names: Vec<&str> = tags
        .iter()
        .flat_map(|tags| tags.iter().map(String::as_str))
        .collect();
    names.sort_unstable();
    names.dedup();
    let id = |tag: &String| names.binary_search(&tag.as_str()).unwrap_or_default() as u32;
    tags.iter()
        .map(|tags| gather(tags.iter().map(|tag| (id(tag), 1.0)).collect()))
        .collect()
}

/// Runs of three to five letters within a word with its borders, as buckets (Weinberger et al. 2009).
fn runs(word: &str) -> Vec<u32> {
    let letters: Vec<char> = std::iter::once(' ')
        .chain(word.chars())
        .chain(std::iter::once(' '))
        .collect();
    let mut found = Vec::new();
    for length in 3..=5 {
        for run in letters.windows(length) {
            let hash = run.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &letter| {
                (hash ^ letter as u64).wrapping_mul(0x0100_0000_01b3)
            });
            found.push(((hash ^ (hash >> 29)) as u32) & (BUCKETS - 1));
        }
    }
    found
}

/// Adds up what stands under one feature; more of the same counts less and less.
fn gather(mut pairs: Sparse) -> Sparse {
    pairs.sort_unstable_by_key(|&(feature, _)| feature);
    let mut sums: Vec<(u32, f32, f32)> = Vec::with_capacity(pairs.len());
    for (feature, value) in pairs {
        match sums.last_mut() {
            Some((held, count, most)) if *held == feature => {
                *count += 1.0;
                *most = most.max(value);
            }
            _ => sums.push((feature, 1.0, value)),
        }
    }
    sums.into_iter()
        .map(|(feature, count, most)| (feature, most * (1.0 + count.ln())))
        .collect()
}

/// Weighs every feature by its rarity and brings every note towards unit length.
fn damp(view: &mut [Sparse], power: f32, floor: f32) {
    let size = view
        .iter()
        .flatten()
        .map(|&(feature, _)| feature as usize + 1)
        .max()
        .unwrap_or(0);
    let mut notes_with = vec![0.0f32; size];
    for &(feature, value) in view.iter().flatten() {
        notes_with[feature as usize] += value.min(1.0);
    }
    let all = view.len() as f32;
    for note in view.iter_mut() {
        for (feature, value) in note.iter_mut() {
            *value *= ((all + 1.0) / (notes_with[*feature as usize] + 0.5))
                .ln()
                .max(0.05)
                .powf(power);
        }
        normalise(note, floor);
    }
}

/// Towards unit length; a note in which little was found stays short, because little says little.
fn normalise(vector: &mut Sparse, floor: f32) {
    let found = vector.iter().map(|&(_, value)| value * value).sum::<f32>();
    let length = (found + floor * floor).sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, value)| *value /= length);
    }
}

/// The inner product of two sparse vectors.
pub fn likeness(a: &Sparse, b: &Sparse) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(&(one, x)), Some(&(other, y))) = (a.get(i), b.get(j)) {
        match one.cmp(&other) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += x * y;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}
