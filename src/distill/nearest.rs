//! Which notes are like which: all pairs where there are few notes, the nearest of each where there are many.
//!
//! For many notes candidates come from an inverted index that leaves out features too common to tell notes apart, and
//! each note keeps a capped list of them; the likeness of those is then computed in full. Memory grows with the number
//! of notes, not with its square.

use super::{
    Settings,
    views::{Sparse, likeness},
};

/// Likenesses `(a, b, likeness)` with `a < b`, in order; nothing when `stop` says so.
pub fn pairs(
    vectors: &[Sparse],
    settings: &Settings,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<(u32, u32, f32)>> {
    if vectors.len() <= settings.exact_up_to {
        all(vectors, stop)
    } else {
        near(vectors, settings, stop)
    }
}

fn all(vectors: &[Sparse], stop: &dyn Fn() -> bool) -> Option<Vec<(u32, u32, f32)>> {
    let index = Index::new(vectors, usize::MAX);
    let mut found = Vec::new();
    let mut sums = vec![0.0f32; vectors.len()];
    for (a, vector) in vectors.iter().enumerate() {
        if a % 64 == 0 && stop() {
            return None;
        }
        for &(feature, x) in vector {
            for &(b, y) in index.later(feature, a) {
                sums[b as usize] += x * y;
            }
        }
        for (b, sum) in sums.iter_mut().enumerate().skip(a + 1) {
            if *sum > 0.0 {
                found.push((a as u32, b as u32, *sum));
                *sum = 0.0;
            }
        }
    }
    Some(found)
}

/// The nearest notes of each note, one list for all pairs of which either side holds the other.
fn near(
    vectors: &[Sparse],
    settings: &Settings,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<(u32, u32, f32)>> {
    let telling: Vec<Sparse> = vectors
        .iter()
        .map(|vector| strongest(vector, settings.telling))
        .collect();
    let index = Index::new(&telling, settings.commonest);
    let half = vectors.len() / 2;
    let part =
        |range: std::ops::Range<usize>| nearest_of(vectors, &telling, &index, range, settings);
    if stop() {
        return None;
    }
    let (mut found, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| part(half..vectors.len()));
        let first = part(0..half);
        (first, other.join())
    });
    found.extend(second.ok()?);
    found.sort_unstable_by_key(|&(a, b, _)| (a, b));
    found.dedup_by_key(|&mut (a, b, _)| (a, b));
    Some(found)
}

fn nearest_of(
    vectors: &[Sparse],
    telling: &[Sparse],
    index: &Index,
    range: std::ops::Range<usize>,
    settings: &Settings,
) -> Vec<(u32, u32, f32)> {
    let mut found = Vec::new();
    let mut sums = vec![0.0f32; vectors.len()];
    let mut touched: Vec<u32> = Vec::new();
    for a in range {
        for &(feature, x) in &telling[a] {
            for &(b, y) in index.of(feature) {
                let sum = &mut sums[b as usize];
                if *sum == 0.0 {
                    touched.push(b);
                }
                *sum += x * y;
            }
        }
        let mut candidates: Vec<(u32, f32)> = touched
            .drain(..)
            .map(|b| (b, std::mem::take(&mut sums[b as usize])))
            .filter(|&(b, _)| b as usize != a)
            .collect();
        keep_highest(&mut candidates, settings.candidates);
        for (b, sum) in &mut candidates {
            *sum = likeness(&vectors[a], &vectors[*b as usize]);
        }
        keep_highest(&mut candidates, settings.neighbours);
        found.extend(
            candidates
                .into_iter()
                .map(|(b, sum)| ((a as u32).min(b), (a as u32).max(b), sum)),
        );
    }
    found
}

/// The features of a note that weigh most, in order of feature.
fn strongest(vector: &Sparse, count: usize) -> Sparse {
    let mut kept = vector.clone();
    keep_highest(&mut kept, count);
    kept.sort_unstable_by_key(|&(feature, _)| feature);
    kept
}

fn keep_highest(candidates: &mut Vec<(u32, f32)>, count: usize) {
    let order =
        |one: &(u32, f32), other: &(u32, f32)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if candidates.len() > count && count > 0 {
        candidates.select_nth_unstable_by(count - 1, order);
        candidates.truncate(count);
    }
    candidates.sort_unstable_by(order);
}

/// Per feature the notes that have it, packed in one row.
struct Index {
    starts: Vec<u32>,
    entries: Vec<(u32, f32)>,
}

impl Index {
    /// Features of more than `commonest` notes are left out.
    fn new(vectors: &[Sparse], commonest: usize) -> Self {
        let size = vectors
            .iter()
            .flatten()
            .map(|&(feature, _)| feature as usize + 1)
            .max()
            .unwrap_or(0);
        let mut counts = vec![0u32; size + 1];
        for &(feature, _) in vectors.iter().flatten() {
            counts[feature as usize] += 1;
        }
        let mut starts = vec![0u32; size + 1];
        let mut total = 0;
        for (feature, count) in counts.iter_mut().enumerate() {
            starts[feature] = total;
            if *count as usize > commonest {
                *count = 0;
            }
            total += *count;
        }
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
        Self { starts, entries }
    }

    fn of(&self, feature: u32) -> &[(u32, f32)] {
        let feature = feature as usize;
        let end = self
            .starts
            .get(feature + 1)
            .copied()
            .unwrap_or(self.entries.len() as u32);
        &self.entries[self.starts[feature] as usize..end as usize]
    }

    /// The notes after `note` that have a feature.
    fn later(&self, feature: u32, note: usize) -> &[(u32, f32)] {
        let all = self.of(feature);
        &all[all.partition_point(|&(other, _)| other as usize <= note)..]
    }
}
