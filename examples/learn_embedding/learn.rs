//! Learns a vector per feature such that notes of one idea lie near each other and notes of other ideas do not.
//!
//! A note is the sum of its features (StarSpace, Wu et al. 2018). Batches hold the notes of two cases, so that most of
//! what a note must be told from is about the same subject; one batch in ten holds a few notes of many cases instead, where
//! the case is what must be found. The loss is supervised contrastive (Khosla et al. 2020), the steps are Adagrad's (Duchi, Hazan and
//! Singer 2011), and features are left out at random (Srivastava et al. 2014) so that no note leans on one word.

use std::collections::{BTreeMap, BTreeSet};

use rode_draad::distill::{
    Lexicon,
    embedding::{DIMENSIONS, Kind, Name, Vector},
    features,
};

use crate::corpus::Idea;

/// How it learns. Chosen on held-out cases of the examples themselves.
pub struct Settings {
    pub epochs: usize,
    pub rate: f32,
    /// Likeness is divided by this before it is compared.
    pub temperature: f32,
    /// Share of features left out.
    pub dropout: f32,
    /// Share of batches about cases instead of ideas, with so many cases and so many notes of each.
    pub subjects: f32,
    pub cases: usize,
    pub notes: usize,
    /// Features of fewer notes get no vector.
    pub least: usize,
    /// The same for two words in a row, of which there are many.
    pub least_two: usize,
    /// Power of the inverse document frequency.
    pub damping: f32,
    pub decay: f32,
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            epochs: 16,
            rate: 0.05,
            temperature: 0.2,
            dropout: 0.6,
            subjects: 0.1,
            cases: 24,
            notes: 6,
            least: 2,
            least_two: 5,
            damping: 0.5,
            decay: 1e-4,
            seed: 1,
        }
    }
}

/// A note as numbers: its features with their weights, what it is about and its case.
struct Sample {
    features: Vec<(u32, f32)>,
    about: About,
    case: usize,
}

/// What a note has in common with others.
#[derive(Clone, Copy)]
struct About {
    class: usize,
    /// The question of which it takes a side.
    question: Option<usize>,
}

impl About {
    /// Whether they belong together: they say the same, or are sides of one question. At a table those are one
    /// conversation, and a facilitator marks them as one tension.
    fn is_one(self, other: Self) -> bool {
        self.class == other.class || self.question.is_some() && self.question == other.question
    }
}

/// The vectors of all features that stand in enough notes.
pub fn learn(ideas: &[Idea], lexicon: &Lexicon, settings: &Settings) -> Vec<(Name, Vector)> {
    let (names, rarity, samples) = samples(ideas, lexicon, settings);
    let mut cases: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, sample) in samples.iter().enumerate() {
        cases.entry(sample.case).or_default().push(number);
    }
    let mut cases: Vec<Vec<usize>> = cases.into_values().collect();
    let mut chance = fastrand::Rng::with_seed(settings.seed);
    let mut table = Table::new(names.len(), &mut chance);
    for epoch in 0..settings.epochs {
        chance.shuffle(&mut cases);
        let mut loss = 0.0;
        for at in 0..cases.len() {
            let (batch, labels) = batch(&samples, &cases, at, settings, &mut chance);
            loss += table.step(&samples, &batch, &labels, settings, &mut chance);
        }
        println!("epoch {}: {:.3}", epoch + 1, loss / cases.len() as f32);
    }
    let vectors = table.rows.iter().zip(&rarity);
    let weighed = vectors.map(|(row, rarity)| row.map(|value| value * rarity));
    names.into_iter().zip(weighed).collect()
}

/// A lexicon that holds for right what the program will: the words that get a vector.
pub fn knowing(ideas: &[Idea], lexicon: Lexicon, settings: &Settings) -> Lexicon {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for note in features(&texts(ideas), &lexicon) {
        let words = note
            .into_iter()
            .filter(|((kind, _), _)| *kind == Kind::Written);
        // Once a note, also where it stands with and without a full stop.
        let words: BTreeSet<String> = words.map(|((_, word), _)| word).collect();
        for word in words {
            *counts.entry(word).or_insert(0) += 1;
        }
    }
    counts.retain(|_, count| *count >= settings.least);
    lexicon.knowing(counts.keys().map(String::as_str))
}

fn texts(ideas: &[Idea]) -> Vec<&str> {
    let notes = ideas.iter().flat_map(|idea| &idea.notes);
    notes.map(String::as_str).collect()
}

/// Names and rarity of the features, and the notes in terms of them.
fn samples(
    ideas: &[Idea],
    lexicon: &Lexicon,
    settings: &Settings,
) -> (Vec<Name>, Vec<f32>, Vec<Sample>) {
    let found = features(&texts(ideas), lexicon);
    let mut counts: BTreeMap<&Name, usize> = BTreeMap::new();
    for (feature, _) in found.iter().flatten() {
        *counts.entry(feature).or_insert(0) += 1;
    }
    counts.retain(|(kind, _), count| match kind {
        Kind::Two => *count >= settings.least_two,
        _ => *count >= settings.least,
    });
    let all = found.len() as f32;
    let rare = |&count: &usize| {
        ((all + 1.0) / (count as f32 + 0.5))
            .ln()
            .powf(settings.damping)
    };
    let rarity: Vec<f32> = counts.values().map(rare).collect();
    let places: BTreeMap<&Name, usize> = counts
        .keys()
        .enumerate()
        .map(|(at, name)| (*name, at))
        .collect();
    let owners = ideas
        .iter()
        .flat_map(|idea| idea.notes.iter().map(move |_| idea));
    let sample = |(note, idea): (&Vec<(Name, f32)>, &Idea)| {
        let known = note.iter().filter_map(|(name, weight)| {
            let at = *places.get(name)?;
            Some((at as u32, weight * rarity[at]))
        });
        Sample {
            features: known.collect(),
            about: About {
                class: idea.class,
                question: idea.question,
            },
            case: idea.case,
        }
    };
    let samples = found.iter().zip(owners).map(sample).collect();
    let names = counts.keys().map(|name| (*name).clone()).collect();
    (names, rarity, samples)
}

/// The notes of the next step, and what those of one kind have in common.
fn batch(
    samples: &[Sample],
    cases: &[Vec<usize>],
    at: usize,
    settings: &Settings,
    chance: &mut fastrand::Rng,
) -> (Vec<usize>, Vec<About>) {
    if chance.f32() < settings.subjects {
        let mut batch = Vec::new();
        for case in chance.choose_multiple(cases.iter(), settings.cases) {
            batch.extend(chance.choose_multiple(case.iter().copied(), settings.notes));
        }
        let about = |&note: &usize| About {
            class: samples[note].case,
            question: None,
        };
        let labels = batch.iter().map(about).collect();
        return (batch, labels);
    }
    let mut batch = cases[at].clone();
    batch.extend(&cases[chance.usize(..cases.len())]);
    batch.sort_unstable();
    batch.dedup();
    let labels = batch.iter().map(|&note| samples[note].about).collect();
    (batch, labels)
}

/// What is learned.
struct Table {
    rows: Vec<Vector>,
    /// Per number the squares of its slopes so far.
    squares: Vec<Vector>,
    slopes: Vec<Vector>,
    touched: Vec<bool>,
}

const NOTHING: Vector = [0.0; DIMENSIONS];

impl Table {
    fn new(rows: usize, chance: &mut fastrand::Rng) -> Self {
        // Even chances with the spread of 1 over the square root of the dimensions.
        let most = (3.0 / DIMENSIONS as f32).sqrt();
        let mut row = || std::array::from_fn(|_| (2.0 * chance.f32() - 1.0) * most);
        Self {
            rows: (0..rows).map(|_| row()).collect(),
            squares: vec![NOTHING; rows],
            slopes: vec![NOTHING; rows],
            touched: vec![false; rows],
        }
    }

    /// One step; gives the loss before it.
    fn step(
        &mut self,
        samples: &[Sample],
        batch: &[usize],
        labels: &[About],
        settings: &Settings,
        chance: &mut fastrand::Rng,
    ) -> f32 {
        let kept = 1.0 / (1.0 - settings.dropout);
        let mut thin = |&note: &usize| -> Vec<(u32, f32)> {
            let features = samples[note].features.iter();
            let stays = features.filter(|_| chance.f32() >= settings.dropout);
            stays
                .map(|&(feature, weight)| (feature, weight * kept))
                .collect()
        };
        let notes: Vec<Vec<(u32, f32)>> = batch.iter().map(&mut thin).collect();
        let (lengths, places): (Vec<f32>, Vec<Vector>) =
            notes.iter().map(|note| self.place(note)).unzip();
        let (loss, pulls) = pulls(&places, labels, settings.temperature);
        for ((note, pull), (place, length)) in
            notes.iter().zip(&pulls).zip(places.iter().zip(&lengths))
        {
            let along = inner(pull, place);
            let slope: Vector = std::array::from_fn(|at| (pull[at] - place[at] * along) / length);
            for &(feature, weight) in note {
                self.touched[feature as usize] = true;
                let sum = &mut self.slopes[feature as usize];
                sum.iter_mut()
                    .zip(&slope)
                    .for_each(|(sum, slope)| *sum += weight * slope);
            }
        }
        for feature in notes.iter().flatten().map(|&(feature, _)| feature as usize) {
            if std::mem::take(&mut self.touched[feature]) {
                self.move_row(feature, settings);
            }
        }
        loss
    }

    /// Its length and where it lies.
    fn place(&self, note: &[(u32, f32)]) -> (f32, Vector) {
        let mut sum = NOTHING;
        for &(feature, weight) in note {
            let row = &self.rows[feature as usize];
            sum.iter_mut()
                .zip(row)
                .for_each(|(sum, value)| *sum += weight * value);
        }
        let length = (inner(&sum, &sum) + 1.0).sqrt();
        (length, sum.map(|value| value / length))
    }

    fn move_row(&mut self, feature: usize, settings: &Settings) {
        let slope = std::mem::replace(&mut self.slopes[feature], NOTHING);
        let row = &mut self.rows[feature];
        let squares = &mut self.squares[feature];
        for ((value, square), slope) in row.iter_mut().zip(squares).zip(slope) {
            let slope = slope + settings.decay * *value;
            *square += slope * slope;
            *value -= settings.rate * slope / (square.sqrt() + 1e-8);
        }
    }
}

fn inner(a: &Vector, b: &Vector) -> f32 {
    rode_draad::distill::embedding::inner(a, b)
}

/// The loss, and per note which way it should not go.
fn pulls(places: &[Vector], labels: &[About], temperature: f32) -> (f32, Vec<Vector>) {
    let count = places.len();
    let mut weights = vec![0.0f32; count * count];
    let mut loss = 0.0;
    for (a, row) in weights.chunks_exact_mut(count).enumerate() {
        let same = |b: usize| b != a && labels[a].is_one(labels[b]);
        let kin = (0..count).filter(|&b| same(b)).count();
        if kin == 0 {
            continue;
        }
        for (b, weight) in row.iter_mut().enumerate() {
            *weight = inner(&places[a], &places[b]) / temperature;
        }
        let most = (0..count)
            .filter(|&b| b != a)
            .fold(f32::MIN, |most, b| most.max(row[b]));
        let all: f32 = (0..count)
            .filter(|&b| b != a)
            .map(|b| (row[b] - most).exp())
            .sum();
        let share = 1.0 / kin as f32;
        for (b, weight) in row.iter_mut().enumerate() {
            if b == a {
                *weight = 0.0;
                continue;
            }
            let chance = (*weight - most).exp() / all;
            let wanted = if same(b) { share } else { 0.0 };
            loss -= wanted * chance.max(1e-12).ln();
            *weight = (chance - wanted) / count as f32;
        }
    }
    let mut pulls = vec![NOTHING; count];
    for (a, row) in weights.chunks_exact(count).enumerate() {
        for (b, &weight) in row.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
            let weight = weight / temperature;
            for at in 0..DIMENSIONS {
                pulls[a][at] += weight * places[b][at];
                pulls[b][at] += weight * places[a][at];
            }
        }
    }
    (loss / count as f32, pulls)
}
