//! Which notes are like which: all pairs where there are few notes, the nearest of each where there are many.
//!
//! For many notes candidates come from an inverted index that leaves out features too common to tell notes apart, and
//! each note keeps a capped list of them; the likeness of those is then computed in full. Memory grows with the number
//! of notes, not with its square.

use std::{
    ops::Range,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use super::{
    Settings,
    embedding::{DIMENSIONS, Vector},
    gather::Weights,
    processors::both,
    vectors::Vectors,
};

/// Notes that are looked at between two times that `stop` is asked.
const AT_A_TIME: usize = 64;
/// Likenesses that are reckoned abreast.
const ABREAST: usize = 4;

/// Directions of a note among ideas by which candidates are looked for.
const DIRECTIONS: usize = 7;
/// Pairs of those.
const PAIRS: usize = DIRECTIONS * (DIRECTIONS - 1) / 2;

/// Two notes, `a < b`, and how like they are: in what stands in both, and among ideas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    pub a: u32,
    pub b: u32,
    pub written: f32,
    pub ideas: f32,
}

/// All pairs that have anything in common, in order of their numbers, with how near they are among ideas; nothing when
/// `stop` says so.
pub fn all(vectors: &Vectors, stop: &dyn Fn() -> bool) -> Option<Vec<Pair>> {
    let mut index = Index::new(vectors, usize::MAX);
    let mut found = Vec::new();
    let mut sums = vec![0.0f32; vectors.len()];
    for (a, vector) in vectors.iter().enumerate() {
        if a.is_multiple_of(AT_A_TIME) && stop() {
            return None;
        }
        for &(feature, x) in vector {
            for &(b, y) in index.after_next(feature) {
                sums[b as usize] += x * y;
            }
        }
        for (b, sum) in sums.iter_mut().enumerate().skip(a + 1) {
            let pair = Pair {
                a: a as u32,
                b: b as u32,
                written: std::mem::take(sum),
                ideas: vectors.ideas_near(a, b),
            };
            if pair.written > 0.0 || pair.ideas > 0.0 {
                found.push(pair);
            }
        }
    }
    Some(found)
}

/// The nearest notes of each note, one list for all pairs of which either side holds the other, in order of their numbers;
/// nothing when `stop` says so.
pub fn near(
    vectors: &Vectors,
    settings: &Settings,
    weights: &Weights,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<Pair>> {
    let telling = telling(vectors, settings.telling, settings.ideas)?;
    let search = Search {
        index: Index::new(&telling, settings.commonest),
        rough: (0..vectors.len())
            .map(|note| rough(vectors.idea(note)))
            .collect(),
        vectors,
        telling,
        settings,
        weights,
    };
    let (turn, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
    let is_stopped = || stopped.load(Ordering::Relaxed);
    let ask = || {
        stopped.fetch_or(stop(), Ordering::Relaxed);
        is_stopped()
    };
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| search.work(&turn, &is_stopped));
        let first = search.work(&turn, &ask);
        (first, other.join())
    });
    let mut found = first?;
    found.extend(second.ok()??);
    found.sort_unstable_by_key(|pair| u64::from(pair.a) << 32 | u64::from(pair.b));
    found.dedup_by_key(|pair| (pair.a, pair.b));
    Some(found)
}

/// What the nearest notes are looked for with.
struct Search<'a> {
    vectors: &'a Vectors,
    telling: Vectors,
    index: Index,
    /// Per note about where it lies among ideas.
    rough: Vec<Rough>,
    settings: &'a Settings,
    weights: &'a Weights<'a>,
}

impl Search<'_> {
    /// Takes some notes at each turn until there are none left.
    fn work(&self, turn: &AtomicUsize, stop: &dyn Fn() -> bool) -> Option<Vec<Pair>> {
        let mut desk = Desk::new(self.vectors);
        let mut found = Vec::new();
        loop {
            let first = turn.fetch_add(AT_A_TIME, Ordering::Relaxed);
            if first >= self.vectors.len() {
                return Some(found);
            }
            if stop() {
                return None;
            }
            for a in first..self.vectors.len().min(first + AT_A_TIME) {
                self.find_candidates(a, &mut desk);
                self.compare(a, &mut desk);
                let full = desk.pairs.iter().enumerate();
                let full = full.map(|(at, pair)| (at as u32, self.weights.likeness(pair)));
                desk.full.clear();
                desk.full.extend(full);
                rank(&desk.full, self.settings.neighbours, &mut desk.ranked);
                let nearest = desk.ranked.iter().map(|&ranked| unrank(ranked).0);
                found.extend(nearest.map(|at| desk.pairs[at as usize]));
            }
        }
    }

    /// The notes that share most with `a` of the telling features, and of those the ones that come first once it is reckoned
    /// how near they are among ideas, beside what the directions said of it.
    fn find_candidates(&self, a: usize, desk: &mut Desk) {
        let mut met = 0;
        for &(feature, x) in self.telling.of(a) {
            for &(b, y) in self.index.of(feature) {
                let sum = &mut desk.sums[b as usize];
                // Without a fork in the road, because nobody can guess which way it goes.
                desk.met[met] = b;
                met += usize::from(*sum == 0.0);
                *sum += x * y;
                if met == desk.met.len() {
                    desk.met.push(0);
                }
            }
        }
        desk.sums[a] = 0.0;
        desk.full.clear();
        for &b in &desk.met[..met] {
            let sum = std::mem::take(&mut desk.sums[b as usize]);
            if b as usize != a {
                desk.full.push((b, sum));
            }
        }
        rank(&desk.full, self.settings.likely, &mut desk.ranked);
        let ideas = self.settings.ideas;
        desk.full.clear();
        let own = &self.rough[a];
        for (b, shared) in desk.ranked.iter().map(|&ranked| unrank(ranked)) {
            let near = about_near(own, &self.rough[b as usize]);
            desk.full.push((b, shared * (1.0 - ideas) + near * ideas));
        }
        rank(&desk.full, self.settings.candidates, &mut desk.ranked);
    }

    /// The candidates with their likeness to `a`. Those of one length go together, so that none waits for another.
    fn compare(&self, a: usize, desk: &mut Desk) {
        let vector = |ranked: u64| self.vectors.of(unrank(ranked).0 as usize);
        desk.ranked
            .sort_unstable_by_key(|&ranked| vector(ranked).len());
        let own = self.vectors.of(a);
        own.iter()
            .for_each(|&(feature, x)| desk.row[feature as usize] = x);
        desk.pairs.clear();
        for few in desk.ranked.chunks(ABREAST) {
            let vectors = std::array::from_fn(|at| few.get(at).map_or(&[][..], |&one| vector(one)));
            let notes = few.iter().map(|&ranked| unrank(ranked).0);
            let pair = |(b, written): (u32, f32)| Pair {
                a: (a as u32).min(b),
                b: (a as u32).max(b),
                written,
                ideas: self.vectors.ideas_near(a, b as usize),
            };
            let pairs = notes.zip(inner(&desk.row, vectors)).map(pair);
            desk.pairs.extend(pairs);
        }
        own.iter()
            .for_each(|&(feature, _)| desk.row[feature as usize] = 0.0);
    }
}

/// A place among ideas in whole numbers: to choose by, twice as quick as the place itself.
type Rough = [i16; DIMENSIONS];
/// The whole number for one.
const WHOLE: f32 = 1024.0;

fn rough(idea: &Vector) -> Rough {
    idea.map(|value| (value * WHOLE).round() as i16)
}

/// As [`Vectors::ideas_near`], to within a hundredth.
fn about_near(one: &Rough, other: &Rough) -> f32 {
    let pairs = one.iter().zip(other);
    let sum: i32 = pairs.map(|(&x, &y)| i32::from(x) * i32::from(y)).sum();
    (sum as f32 / (WHOLE * WHOLE)).max(0.0)
}

/// What one processor writes on while it looks for the nearest notes.
struct Desk {
    /// Per note what it shares with the note at hand; nothing between two notes.
    sums: Vec<f32>,
    met: Vec<u32>,
    /// The note at hand, lying open.
    row: Vec<f32>,
    ranked: Vec<u64>,
    full: Vec<(u32, f32)>,
    pairs: Vec<Pair>,
}

impl Desk {
    fn new(vectors: &Vectors) -> Self {
        Self {
            sums: vec![0.0; vectors.len()],
            met: vec![0; vectors.len() + 1],
            row: vec![0.0; vectors.features],
            ranked: Vec::new(),
            full: Vec::new(),
            pairs: Vec::new(),
        }
    }
}

/// The inner products of a vector that lies open and some that do not, abreast because each addition waits for the one
/// before it. In order of feature, so that either of two notes finds the same.
fn inner(row: &[f32], vectors: [&[(u32, f32)]; ABREAST]) -> [f32; ABREAST] {
    let shared = vectors.iter().map(|vector| vector.len()).min().unwrap_or(0);
    let heads = vectors.map(|vector| &vector[..shared]);
    let mut sums = [0.0; ABREAST];
    let add = |sum: &mut f32, (feature, y): (u32, f32)| *sum += row[feature as usize] * y;
    for at in 0..shared {
        for (sum, head) in sums.iter_mut().zip(heads) {
            add(sum, head[at]);
        }
    }
    for (sum, vector) in sums.iter_mut().zip(vectors) {
        vector[shared..].iter().for_each(|&entry| add(sum, entry));
    }
    sums
}

/// The features of each note that weigh most, in order of feature, and behind them the directions in which it lies
/// among ideas: each two of its strongest dimensions with their signs (locality-sensitive hashing, Indyk and Motwani 1998).
fn telling(vectors: &Vectors, count: usize, ideas: f32) -> Option<Vectors> {
    // Beside what is written, which counts for the rest; each dimension stands in as many pairs as there are others.
    let share = (ideas / (1.0 - ideas).max(0.01) / (DIRECTIONS - 1) as f32).sqrt();
    let directions = (2 * DIMENSIONS) * (2 * DIMENSIONS);
    let features = vectors.features + directions;
    let part = |notes: Range<usize>, room: usize| {
        let mut kept = Vectors::with_room(room, room * (count + PAIRS), features);
        let mut ranked: Vec<u64> = Vec::new();
        for note in notes {
            let vector = vectors.of(note);
            if vector.len() <= count || count == 0 {
                kept.add(vector.iter().copied());
            } else {
                ranked.clear();
                ranked.extend(vector.iter().map(|&one| ranking(one)));
                let last = *ranked.select_nth_unstable(count - 1).1;
                kept.add(vector.iter().copied().filter(|&one| ranking(one) <= last));
            }
            if ideas > 0.0 {
                let first = vectors.features as u32;
                let found = directed(vectors.idea(note));
                kept.add(found.map(|(way, value)| (first + way, value * share)));
            }
            kept.end_note();
        }
        kept
    };
    let notes = vectors.len();
    let half = notes / 2;
    let (second, mut kept) = both(
        notes,
        || part(0..half, notes),
        || part(half..notes, notes - half),
    )?;
    kept.append(&second);
    Some(kept)
}

/// The pairs of the strongest dimensions, each with its sign in one number, and how strong they are.
fn directed(idea: &Vector) -> impl Iterator<Item = (u32, f32)> {
    let mut order: [usize; DIMENSIONS] = std::array::from_fn(|at| at);
    let rank = |&a: &usize, &b: &usize| idea[b].abs().total_cmp(&idea[a].abs()).then(a.cmp(&b));
    order.select_nth_unstable_by(DIRECTIONS - 1, rank);
    let strongest = &mut order[..DIRECTIONS];
    strongest.sort_unstable();
    let strongest: [(u32, f32); DIRECTIONS] = std::array::from_fn(|at| {
        let value = idea[strongest[at]];
        (2 * strongest[at] as u32 + u32::from(value < 0.0), value)
    });
    let pair = move |one: usize, other: usize| {
        let ((way, x), (other_way, y)) = (strongest[one], strongest[other]);
        let strength = (x * x + y * y).sqrt();
        (way * 2 * DIMENSIONS as u32 + other_way, strength)
    };
    let pairs = (0..DIRECTIONS)
        .flat_map(move |one| (one + 1..DIRECTIONS).map(move |other| pair(one, other)));
    pairs.filter(|&(_, strength)| strength > 0.0)
}

/// A number that is lower the higher the value is, and for equal values the lower the number before it. Values are not
/// negative, so their bits are in the order of the values.
fn ranking((number, value): (u32, f32)) -> u64 {
    u64::from(!value.to_bits()) << 32 | u64::from(number)
}

fn unrank(ranking: u64) -> (u32, f32) {
    (ranking as u32, f32::from_bits(!((ranking >> 32) as u32)))
}

/// The highest values in no order, as many as `count`; all of them where that is nothing.
fn rank(values: &[(u32, f32)], count: usize, ranked: &mut Vec<u64>) {
    ranked.clear();
    ranked.extend(values.iter().copied().map(ranking));
    if ranked.len() > count && count > 0 {
        ranked.select_nth_unstable(count - 1);
        ranked.truncate(count);
    }
}

/// Per feature the notes that have it, packed in one row.
struct Index {
    starts: Vec<u32>,
    entries: Vec<(u32, f32)>,
    /// Per feature the place of the note that comes next, for a walk along all notes.
    next: Vec<u32>,
}

impl Index {
    /// Features of more than `commonest` notes are left out.
    fn new(vectors: &Vectors, commonest: usize) -> Self {
        let mut counts = vec![0u32; vectors.features];
        for &(feature, _) in vectors.entries() {
            counts[feature as usize] += 1;
        }
        let mut starts = vec![0u32; vectors.features + 1];
        let mut total = 0;
        for (feature, count) in counts.iter_mut().enumerate() {
            starts[feature] = total;
            if *count as usize > commonest {
                *count = 0;
            }
            total += *count;
        }
        starts[vectors.features] = total;
        let mut next = starts.clone();
        let mut entries = vec![(0u32, 0.0f32); total as usize];
        for (note, vector) in vectors.iter().enumerate() {
            for &(feature, value) in vector {
                if counts[feature as usize] > 0 {
                    entries[next[feature as usize] as usize] = (note as u32, value);
                    next[feature as usize] += 1;
                }
            }
        }
        Self {
            next: starts.clone(),
            starts,
            entries,
        }
    }

    fn of(&self, feature: u32) -> &[(u32, f32)] {
        let feature = feature as usize;
        &self.entries[self.starts[feature] as usize..self.starts[feature + 1] as usize]
    }

    /// Goes past the next note that has a feature and gives those after it.
    fn after_next(&mut self, feature: u32) -> &[(u32, f32)] {
        let feature = feature as usize;
        self.next[feature] += 1;
        &self.entries[self.next[feature] as usize..self.starts[feature + 1] as usize]
    }
}
