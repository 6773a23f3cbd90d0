//! Red threads: plain notes, a lexicon and what the facilitator has decided go in; proposed threads come out.
//!
//! Pure and deterministic: no clock, no disk, no chance, and the order of the notes does not matter. Knows nothing of
//! sessions or files, and holds no text for users: reasons are data that the screens put into words. The road of a
//! note: `text` (words) → `reduce` and `lexicon` (keys and meanings) → `reading` (the note taken apart, kept for the next
//! run) → `views` and `vectors` (weights) → `nearest` (likeness) → `linkage` and `settle` (groups) → `naming`, `reasons`,
//! `evidence`, `suggestions`, `tension` (what a facilitator reads).

mod between;
pub mod embedding;
mod evidence;
mod gather;
mod kin;
pub mod lexicon;
mod linkage;
mod naming;
mod nearest;
mod processors;
mod reading;
mod reasons;
pub mod reduce;
mod settle;
mod suggestions;
mod tension;
pub mod text;
mod vectors;
mod views;
mod ways;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

pub use gather::keep_identity;
pub use lexicon::Lexicon;
use reading::Readings;

/// Of many notes so many tell how far notes follow their questions, and how like they are on the whole.
const SAMPLE: usize = 250;

/// What is known of a note.
#[derive(Debug, Clone, Copy)]
pub struct Note<'a> {
    pub text: &'a str,
    pub group: u32,
    pub question: Option<u32>,
    pub tags: &'a [String],
}

/// What the facilitator has decided; notes are numbered by their place in the list. Numbers out of range are ignored.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Constraints {
    /// Confirmed threads: stay together, come back first and in this order, and may only gain notes.
    pub together: Vec<Vec<usize>>,
    /// Notes that must not be proposed for anything.
    pub settled: BTreeSet<usize>,
    /// Pairs that must not share a thread, unless a confirmed thread holds both. Nor is a note suggested for a thread
    /// with one of a pair in it, or a merge where half of the pairs are kept apart.
    pub apart: Vec<(usize, usize)>,
    /// Proposals that were turned down: one that is half the same or more does not come back.
    pub dismissed: Vec<Vec<usize>>,
}

/// How the notes are compared and grouped. The defaults are what was measured to work best.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// From -1 (more comes together) over 0 to 1 (less).
    pub fineness: f32,
    /// Weight of shared meanings, words, letters and labels.
    pub concepts: f32,
    pub words: f32,
    pub grams: f32,
    pub tags: f32,
    /// Share of likeness among ideas in all likeness.
    pub ideas: f32,
    /// What two notes gain by answering the same question, at most: less where answers do not follow the questions.
    pub question: f32,
    /// Share of likeness that two notes of one group lose, at most.
    pub same_group: f32,
    /// Evidence that every note is taken to have besides what was found in it: one shared word in a note of which
    /// nothing else is understood is no likeness of 1.
    pub floor: f32,
    /// Power of the inverse document frequency.
    pub damping: f32,
    /// Share of likeness that flows to a broader meaning, and along a relation.
    pub upward: f32,
    pub sideways: f32,
    /// Weight of a word that stands in notes about anything.
    pub common: f32,
    /// Mean likeness at which groups of notes stop joining: so much, plus so many times the mean of all pairs.
    pub least: f32,
    pub background: f32,
    /// The same in notes that do not follow their questions, as a share: those are about many subjects, and what is
    /// somewhat alike stands out.
    pub loose_cut: f32,
    /// Up to so many notes every pair is compared.
    pub exact_up_to: usize,
    /// Beyond that, per note: how many are compared among ideas, how many of those in full, neighbours kept, and the
    /// commonest feature looked at.
    pub likely: usize,
    pub candidates: usize,
    pub neighbours: usize,
    pub commonest: usize,
    /// The strongest features of a note that candidates are looked for by.
    pub telling: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            fineness: 0.0,
            concepts: 0.5,
            words: 0.2,
            grams: 0.3,
            tags: 0.1,
            ideas: 0.45,
            question: 0.1,
            same_group: 0.5,
            floor: 2.5,
            damping: 0.4,
            upward: 0.4,
            sideways: 0.4,
            common: 0.4,
            least: 0.06,
            background: 4.0,
            loose_cut: 0.76,
            exact_up_to: 800,
            likely: 160,
            candidates: 24,
            neighbours: 12,
            commonest: 400,
            telling: 16,
        }
    }
}

/// Why notes stand together.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// A word in several notes, as it is mostly written.
    Word { text: String, notes: usize },
    /// A label that several notes carry.
    Label { text: String, notes: usize },
    /// A meaning expressed in several ways, with those ways as they stand in the notes.
    Bridge {
        concept: String,
        forms: Vec<String>,
        notes: usize,
    },
    /// Different words that often go with one idea, the strongest first: what examples teach.
    Kin { words: Vec<String>, notes: usize },
}

/// The places in a note that a reason rests on, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Marks {
    pub note: usize,
    pub ranges: Vec<Range<usize>>,
}

/// A proposed thread, or a confirmed one with what fits it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Thread {
    pub title: String,
    /// At most three to choose from, the first is `title`: the most central note, a phrase, a meaning.
    pub titles: Vec<String>,
    /// The words that tell this thread from the others.
    pub terms: Vec<String>,
    /// In order of place in the list.
    pub notes: Vec<usize>,
    /// The confirmed thread this one continues: its place in [`Constraints::together`].
    pub confirmed: Option<usize>,
    /// How many groups wrote the notes.
    pub groups: usize,
    /// Which questions they answer.
    pub questions: Vec<u32>,
    pub reason: Vec<Reason>,
    pub marks: Vec<Marks>,
    /// Notes to read out, from different groups, each adding something.
    pub quotes: Vec<usize>,
    /// Members that may not belong, the most doubtful first.
    pub doubtful: Vec<usize>,
    /// Mean likeness between the members, 0 to 1.
    pub cohesion: f32,
}

/// Two sides that may be at odds. Never more than a possibility.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Tension {
    pub a: Vec<usize>,
    pub b: Vec<usize>,
    /// The opposite meanings, or one meaning that one side denies.
    pub about: (String, String),
}

/// A note outside the threads and the thread it fits best.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Fit {
    pub note: usize,
    pub thread: usize,
    pub likeness: f32,
    /// What the note shares with those in the thread, where that is confirmed; nobody asks for it otherwise.
    pub reason: Vec<Reason>,
}

/// Two threads that may be one.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Merge {
    pub a: usize,
    pub b: usize,
    pub likeness: f32,
    /// What stands in both.
    pub reason: Vec<Reason>,
}

/// Every note stands in one thread or in `unplaced`.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub struct Outcome {
    /// Confirmed threads first, then proposals, those of most groups and notes first.
    pub threads: Vec<Thread>,
    pub unplaced: Vec<usize>,
    /// Unplaced notes that say something no other group says.
    pub lone: Vec<usize>,
    pub tensions: Vec<Tension>,
    /// Where unplaced notes would fit, best first.
    pub fits: Vec<Fit>,
    /// Notes that confirmed threads gained, best first.
    pub gained: Vec<Fit>,
    /// Threads that may be one, best first.
    pub merges: Vec<Merge>,
}

/// Proposes threads with the standard settings.
pub fn distill(notes: &[Note], lexicon: &Lexicon, constraints: &Constraints) -> Outcome {
    distill_until(notes, lexicon, constraints, &Settings::default(), &|| false).unwrap_or_default()
}

/// Proposes threads; gives nothing when `stop`, which is asked now and then, says so.
pub fn distill_until(
    notes: &[Note],
    lexicon: &Lexicon,
    constraints: &Constraints,
    settings: &Settings,
    stop: &dyn Fn() -> bool,
) -> Option<Outcome> {
    propose(
        &mut Readings::default(),
        notes,
        lexicon,
        constraints,
        settings,
        stop,
    )
}

/// Proposes threads again and again for notes that hardly change. It keeps what it found in the texts of the last run, so
/// that the next run reads only the new ones. What comes out is the same as from [`distill_until`], to the last bit.
#[derive(Debug)]
pub struct Engine {
    lexicon: Arc<Lexicon>,
    readings: Readings,
}

impl Engine {
    /// One that has read nothing yet. Other words need another engine.
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        Self {
            lexicon,
            readings: Readings::default(),
        }
    }

    /// How many texts and how many words it holds.
    pub fn holds(&self) -> (usize, usize) {
        self.readings.holds()
    }

    /// As [`distill_until`].
    pub fn distill_until(
        &mut self,
        notes: &[Note],
        constraints: &Constraints,
        settings: &Settings,
        stop: &dyn Fn() -> bool,
    ) -> Option<Outcome> {
        propose(
            &mut self.readings,
            notes,
            &self.lexicon,
            constraints,
            settings,
            stop,
        )
    }
}

fn propose(
    readings: &mut Readings,
    notes: &[Note],
    lexicon: &Lexicon,
    constraints: &Constraints,
    settings: &Settings,
    stop: &dyn Fn() -> bool,
) -> Option<Outcome> {
    let order = gather::canonical_order(notes);
    let sorted: Vec<Note> = order.iter().map(|&note| notes[note]).collect();
    let constraints = gather::renumber(constraints, &order);
    let texts = sorted.iter().map(|note| note.text);
    let taken = readings.read(texts, lexicon, settings, stop)?;
    let tags: Vec<&[String]> = sorted.iter().map(|note| note.tags).collect();
    let vectors = views::vectors(readings, &taken, &tags, settings)?;
    if stop() {
        return None;
    }
    let (cut, pairs) = weighed(&vectors, &sorted, settings, stop)?;
    let (key_notes, placed) = processors::both(
        sorted.len(),
        || gather::groups(&sorted, &pairs, &constraints, cut, stop),
        || readings.key_notes(&taken),
    )?;
    let view = evidence::View {
        notes: &sorted,
        key_notes: &key_notes,
        readings,
        taken: &taken,
        vectors: &vectors,
        lexicon,
        ideas: settings.ideas,
    };
    let mut outcome = evidence::outcome(&view, placed?, &pairs, &constraints)?;
    gather::number_back(&mut outcome, &order);
    Some(outcome)
}

/// How like notes are: `(a, b, likeness)` with `a < b`.
pub type Likenesses = Vec<(u32, u32, f32)>;

/// How like the notes are, and at what likeness groups stop joining: of all pairs where there are few notes, of near ones
/// where there are many; what likeness hangs on, and how like notes are on the whole, is then read from some of them.
fn weighed(
    vectors: &vectors::Vectors,
    notes: &[Note],
    settings: &Settings,
    stop: &dyn Fn() -> bool,
) -> Option<(linkage::Cut, Likenesses)> {
    if notes.len() <= settings.exact_up_to {
        let pairs = nearest::all(vectors, stop)?;
        let weights = gather::Weights::new(&pairs, notes, settings);
        let pairs = weights.all(&pairs);
        let mean = gather::mean(&pairs, notes.len());
        return Some((weights.cut(mean), pairs));
    }
    let some = gather::some(notes, SAMPLE);
    let mut sample = nearest::all(&vectors.only(&some), stop)?;
    for pair in &mut sample {
        (pair.a, pair.b) = (some[pair.a as usize] as u32, some[pair.b as usize] as u32);
    }
    let weights = gather::Weights::new(&sample, notes, settings);
    let mean = gather::mean(&weights.all(&sample), some.len());
    let near = weights.all(&nearest::near(vectors, settings, &weights, stop)?);
    let cut = weights.cut(mean).listing(&near, mean, notes.len());
    Some((cut, near))
}

/// How like the notes are: what the groups are made from, for measuring.
pub fn likenesses(notes: &[Note], lexicon: &Lexicon, settings: &Settings) -> Likenesses {
    let mut readings = Readings::default();
    let texts = notes.iter().map(|note| note.text);
    let taken = readings
        .read(texts, lexicon, settings, &|| false)
        .unwrap_or_default();
    let tags: Vec<&[String]> = notes.iter().map(|note| note.tags).collect();
    let vectors = views::vectors(&readings, &taken, &tags, settings).unwrap_or_default();
    let weighed = weighed(&vectors, notes, settings, &|| false);
    weighed.map(|(_, pairs)| pairs).unwrap_or_default()
}

/// What may say which idea is behind each text, by kind and name, with its weight: what an [`embedding`] is learned from.
pub fn features(texts: &[&str], lexicon: &Lexicon) -> Vec<Vec<(embedding::Name, f32)>> {
    let mut readings = Readings::default();
    let settings = Settings::default();
    let texts = texts.iter().copied();
    let taken = readings.read(texts, lexicon, &settings, &|| false);
    let named = |note: &Arc<reading::Reading>| readings.named_features(note, lexicon);
    taken.iter().flatten().map(named).collect()
}

/// Per note the meanings found in it, how many of its content words have one, and how many there are.
pub fn meanings(texts: &[&str], lexicon: &Lexicon) -> Vec<(Vec<usize>, usize, usize)> {
    let mut readings = Readings::default();
    let texts = texts.iter().copied();
    let taken = readings.read(texts, lexicon, &Settings::default(), &|| false);
    let one = |note: &Arc<reading::Reading>| {
        let content: Vec<usize> = (0..note.words.len())
            .filter(|&at| !readings.words[note.words[at] as usize].stop)
            .collect();
        let meant = |at: &&usize| {
            let mut mentions = note.mentions.iter();
            mentions.any(|mention| (mention.first..=mention.last).contains(*at))
        };
        let concepts = note.mentions.iter().map(|mention| mention.concept);
        (
            concepts.collect(),
            content.iter().filter(meant).count(),
            content.len(),
        )
    };
    taken.iter().flatten().map(one).collect()
}

#[cfg(test)]
mod tests;
