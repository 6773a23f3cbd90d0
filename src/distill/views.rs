//! What a note looks like from several sides: the meanings in it, its words, and the letters its words share.
//!
//! Each side is a sparse vector of at most unit length under damped inverse document frequency (Spärck Jones 1972, raised to a
//! power below one because in one small workshop the commonest word may be the theme). The sides are laid end to end,
//! each with its own weight, so one inner product compares all of them.

use std::{ops::Range, sync::Arc};

use super::{
    Settings,
    lexicon::{ConceptId, Lexicon, Mention},
    processors::both,
    reading::{Reading, Readings, Word},
    vectors::Vectors,
};

/// Buckets for character n-grams, a power of two.
const BUCKETS: u32 = 1 << 17;

/// What each further word of a phrase adds to its weight.
const PHRASE: f32 = 0.5;
/// What a part of a word counts beside the whole.
pub const PART: f32 = 0.7;

/// Weights by feature, in order of feature.
pub type Sparse = Vec<(u32, f32)>;

/// The meanings in a note, spread over what they are related to.
pub fn concepts(
    mentions: &[Mention],
    spreads: &[Option<Vec<(ConceptId, f32)>>],
    lexicon: &Lexicon,
) -> Sparse {
    let mut reached = Sparse::new();
    for (concept, weight) in direct(mentions) {
        let weight = weight * lexicon.concepts[concept].weight;
        let spread = spreads[concept].iter().flatten();
        reached.extend(spread.map(|&(to, share)| (to as u32, weight * share)));
    }
    add_up(&mut reached);
    for (concept, value) in &mut reached {
        *value *= lexicon.concepts[*concept as usize].weight.sqrt();
    }
    reached
}

/// The meanings that stand in a note. One that shares its words with others counts less; a phrase counts more than a
/// word, because it is seldom there by chance.
fn direct(mentions: &[Mention]) -> Vec<(ConceptId, f32)> {
    let weight = |mention: &Mention| {
        let rivals = mentions
            .iter()
            .filter(|other| other.first == mention.first)
            .count() as f32;
        let words = (mention.last - mention.first).min(3) as f32;
        mention.weight / rivals.sqrt() * (1.0 + PHRASE * words)
    };
    let mut found: Vec<(ConceptId, f32)> = mentions
        .iter()
        .map(|mention| (mention.concept, weight(mention)))
        .collect();
    add_up(&mut found);
    found
}

/// Sorts by number and adds up what stands under one number, in the order given.
fn add_up<N: Copy + Ord>(values: &mut Vec<(N, f32)>) {
    values.sort_by_key(|&(number, _)| number);
    values.dedup_by(|next, held| {
        let same = next.0 == held.0;
        if same {
            held.1 += next.1;
        }
        same
    });
}

/// The runs of letters in the words of a note.
pub fn letters(all: &[Word], words: &[u32], common: f32) -> Sparse {
    let mut found = Sparse::new();
    for &word in words {
        let word = &all[word as usize];
        let weight = if word.common { common } else { 1.0 };
        found.extend(word.letters.iter().map(|&run| (run, weight)));
    }
    gather(&mut found);
    found
}

/// Runs of three to five letters within a word with its borders, as buckets (Weinberger et al. 2009).
pub fn runs(word: &str) -> Vec<u32> {
    let letters: Vec<char> = std::iter::once(' ')
        .chain(word.chars())
        .chain(std::iter::once(' '))
        .collect();
    let mut found = Vec::with_capacity(letters.len() * 3);
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

/// The vectors of all notes, the shorter the less was found in them; `None` only where a thread of the system is lost.
pub fn vectors(
    readings: &Readings,
    notes: &[Arc<Reading>],
    tags: &[&[String]],
    settings: &Settings,
) -> Option<Vectors> {
    let letters = |note: usize| notes[note].letters.as_slice();
    let concepts = |note: usize| notes[note].concepts.as_slice();
    let (count, power) = (notes.len(), settings.damping);
    // By far the longest of the sides, and of use to none of the others.
    let of_letters = || Side::new(&letters, BUCKETS as usize, count, settings.grams, power);
    let of_rest = || {
        let size = readings.concept_count();
        let concepts = Side::new(&concepts, size, count, settings.concepts, power);
        (
            word_view(readings, notes, settings),
            tag_view(tags),
            concepts,
        )
    };
    let (letters, rest) = both(count, of_rest, of_letters)?;
    let ((words, word_count), (labels, label_count), concepts) = rest;
    let in_words = |note: usize| words.of(note);
    let in_labels = |note: usize| labels.of(note);
    let mut sides = [
        concepts,
        Side::new(&in_words, word_count, count, settings.words, power),
        letters,
        Side::new(&in_labels, label_count, count, settings.tags, power),
    ];
    let mut features = 0;
    for side in &mut sides {
        side.first = features;
        features += side.features;
    }
    let entries = sides.iter().map(|side| side.entries).sum();
    let part = |notes: Range<usize>, entries: usize| {
        let mut found = Vectors::with_room(notes.len(), entries, features as usize);
        for note in notes {
            for side in &sides {
                let added = found.add(side.weighed(note));
                normalise(added, settings.floor, side.weight);
            }
            found.end_note();
        }
        found
    };
    let half = count / 2;
    let (second, mut found) = both(
        count,
        || part(0..half, entries),
        || part(half..count, entries / 2),
    )?;
    found.append(&second);
    found.set_ideas(notes.iter().map(|note| *note.idea));
    Some(found)
}

/// A note's features from one side.
type View<'a> = &'a (dyn Fn(usize) -> &'a [(u32, f32)] + Sync);

/// One side of all notes.
struct Side<'a> {
    view: View<'a>,
    weight: f32,
    /// Per feature of the view its number among those that occur.
    numbers: Vec<u32>,
    /// Per number how rare it is.
    rarity: Vec<f32>,
    /// What the numbers of this side begin with among those of all sides.
    first: u32,
    /// How many features occur.
    features: u32,
    entries: usize,
}

impl<'a> Side<'a> {
    fn new(view: View<'a>, size: usize, notes: usize, weight: f32, power: f32) -> Self {
        let mut notes_with = vec![0.0f32; size];
        // Says of each feature whether it occurs, until it says which one it is.
        let mut numbers = vec![0u32; size];
        let mut entries = 0;
        for note in 0..notes {
            let features = view(note);
            entries += features.len();
            for &(feature, value) in features {
                notes_with[feature as usize] += value.min(1.0);
                numbers[feature as usize] = 1;
            }
        }
        let mut reckoned = Rarity::new(notes, power);
        let mut rarity = Vec::new();
        let pairs = numbers.iter_mut().zip(notes_with);
        for (number, notes_with) in pairs.filter(|(occurs, _)| **occurs > 0) {
            *number = rarity.len() as u32;
            rarity.push(reckoned.of(notes_with));
        }
        Self {
            view,
            weight: weight.sqrt(),
            numbers,
            first: 0,
            features: rarity.len() as u32,
            rarity,
            entries,
        }
    }

    /// The features of a note, each by its rarity.
    fn weighed(&self, note: usize) -> impl Iterator<Item = (u32, f32)> {
        (self.view)(note).iter().map(|&(feature, value)| {
            let number = self.numbers[feature as usize];
            (self.first + number, value * self.rarity[number as usize])
        })
    }
}

/// Damped inverse document frequency.
struct Rarity {
    all: f32,
    power: f32,
    /// What was reckoned, for whole numbers of notes.
    held: Vec<Option<f32>>,
}

impl Rarity {
    /// Whole numbers of notes below this are reckoned once.
    const HELD: usize = 256;

    fn new(notes: usize, power: f32) -> Self {
        Self {
            all: notes as f32,
            power,
            held: vec![None; Self::HELD],
        }
    }

    fn of(&mut self, notes_with: f32) -> f32 {
        let (all, power) = (self.all, self.power);
        let reckon = || {
            ((all + 1.0) / (notes_with + 0.5))
                .ln()
                .max(0.05)
                .powf(power)
        };
        let whole = notes_with as usize;
        match self
            .held
            .get_mut(whole)
            .filter(|_| whole as f32 == notes_with)
        {
            Some(held) => *held.get_or_insert_with(reckon),
            None => reckon(),
        }
    }
}

/// The words of each note with their parts, and how many there are in all.
fn word_view(readings: &Readings, notes: &[Arc<Reading>], settings: &Settings) -> (Vectors, usize) {
    const NONE: u32 = u32::MAX;
    let mut number = vec![NONE; readings.keys.len()];
    let mut met = 0;
    let mut of = |key: u32| {
        let number = &mut number[key as usize];
        if *number == NONE {
            *number = met;
            met += 1;
        }
        *number
    };
    let count = notes.iter().map(|note| note.words.len()).sum();
    let mut found = Vectors::with_room(notes.len(), count, 0);
    let mut row = Sparse::new();
    for note in notes {
        row.clear();
        for &word in &note.words {
            let word = &readings.words[word as usize];
            if word.stop {
                continue;
            }
            let weight = if word.common { settings.common } else { 1.0 };
            row.push((of(word.key), weight));
            row.extend(word.parts.iter().map(|&part| (of(part), weight * PART)));
        }
        gather(&mut row);
        found.add(row.iter().copied());
        found.end_note();
    }
    (found, met as usize)
}

fn tag_view(tags: &[&[String]]) -> (Vectors, usize) {
    let mut names: Vec<&str> = tags
        .iter()
        .flat_map(|tags| tags.iter().map(String::as_str))
        .collect();
    names.sort_unstable();
    names.dedup();
    let id = |tag: &String| names.binary_search(&tag.as_str()).unwrap_or_default() as u32;
    let mut found = Vectors::with_room(tags.len(), 0, 0);
    for tags in tags {
        let mut row = tags.iter().map(|tag| (id(tag), 1.0)).collect();
        gather(&mut row);
        found.add(row.into_iter());
        found.end_note();
    }
    (found, names.len())
}

/// Adds up what stands under one feature; more of the same counts less and less.
fn gather(pairs: &mut Sparse) {
    pairs.sort_unstable_by_key(|&(feature, _)| feature);
    let mut kept = 0;
    let mut at = 0;
    while let Some(&(feature, mut most)) = pairs.get(at) {
        let first = at;
        at += 1;
        while let Some(&(_, value)) = pairs.get(at).filter(|next| next.0 == feature) {
            most = most.max(value);
            at += 1;
        }
        if at - first > 1 {
            most *= 1.0 + ((at - first) as f32).ln();
        }
        pairs[kept] = (feature, most);
        kept += 1;
    }
    pairs.truncate(kept);
}

/// Towards unit length, then by the weight of the side; a note in which little was found stays short, because little
/// says little.
fn normalise(vector: &mut [(u32, f32)], floor: f32, weight: f32) {
    let found = vector.iter().map(|&(_, value)| value * value).sum::<f32>();
    let length = (found + floor * floor).sqrt();
    for (_, value) in vector {
        if length > 0.0 {
            *value /= length;
        }
        *value *= weight;
    }
}
