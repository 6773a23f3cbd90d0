//! What may be put together further: notes outside the threads and the threads they fit, threads that may be one.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Constraints, Fit, Merge, between::Apart};

/// Suggestions shown at most (of fits: to confirmed threads, and as many to the others), and the least likeness for one.
const SUGGESTIONS: usize = 50;
const SUGGEST: f32 = 0.06;
/// The same as a share of the likeness from which notes join.
const SUGGEST_SHARE: f32 = 0.65;
/// Up to so many sums lie in a table.
const TABLE: usize = 1 << 20;

/// The threads that were found.
pub struct Found<'a> {
    /// Per note.
    pub thread_of: &'a [Option<usize>],
    /// How many notes each has.
    pub sizes: &'a [usize],
    /// How many of them are confirmed: those come first.
    pub confirmed: usize,
    /// Likeness from which notes join.
    pub usual: f32,
    /// Likeness of a pair that is not listed.
    pub unlisted: f32,
}

/// Where unplaced notes fit and which threads may be one, by mean likeness.
pub fn suggestions(
    found: &Found,
    pairs: &[(u32, u32, f32)],
    constraints: &Constraints,
) -> (Vec<Fit>, Vec<Merge>) {
    let (thread_of, sizes) = (found.thread_of, found.sizes);
    let least = SUGGEST.max(found.usual * SUGGEST_SHARE);
    let mut to_thread = Sums::new(thread_of.len(), sizes.len());
    let mut between = Sums::new(sizes.len(), sizes.len());
    for &(a, b, likeness) in pairs {
        let value = likeness - found.unlisted;
        match (thread_of[a as usize], thread_of[b as usize]) {
            (None, Some(thread)) => to_thread.add((a as usize, thread), value),
            (Some(thread), None) => to_thread.add((b as usize, thread), value),
            (Some(one), Some(other)) if one != other => {
                between.add((one.min(other), one.max(other)), value);
            }
            _ => {}
        }
    }
    let apart = Apart::of(thread_of, constraints);
    let mut fits = fits(to_thread, found, &apart);
    fits.retain(|fit| fit.likeness >= least && !constraints.settled.contains(&fit.note));
    keep_best(&mut fits, found.confirmed);
    let mut merges = merges(between, found, &apart);
    merges.retain(|merge| merge.likeness >= least);
    merges.truncate(SUGGESTIONS);
    (fits, merges)
}

/// Per note the thread that it fits best, best first.
fn fits(to_thread: Sums, found: &Found, apart: &Apart) -> Vec<Fit> {
    let mut best: BTreeMap<usize, (usize, f32)> = BTreeMap::new();
    for ((note, thread), sum) in to_thread.in_order() {
        if apart.parts_note(note, thread) {
            continue;
        }
        let mean = found.unlisted + sum / found.sizes[thread] as f32;
        let held = best.entry(note).or_insert((thread, mean));
        if mean > held.1 {
            *held = (thread, mean);
        }
    }
    let fit = |(note, (thread, likeness))| Fit {
        note,
        thread,
        likeness,
        reason: Vec::new(),
    };
    let mut fits: Vec<Fit> = best.into_iter().map(fit).collect();
    fits.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.note.cmp(&b.note)));
    fits
}

/// Threads that may be one and are not kept apart, best first.
fn merges(between: Sums, found: &Found, apart: &Apart) -> Vec<Merge> {
    let pairs = |a: usize, b: usize| (found.sizes[a] * found.sizes[b]) as f32;
    let merge = |((a, b), sum): ((usize, usize), f32)| Merge {
        a,
        b,
        likeness: found.unlisted + sum / pairs(a, b),
        reason: Vec::new(),
    };
    let mut merges: Vec<Merge> = between.in_order().into_iter().map(merge).collect();
    merges.retain(|merge| !apart.parts_threads(merge.a, merge.b));
    merges.sort_by(|x, y| {
        y.likeness
            .total_cmp(&x.likeness)
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    merges
}

/// Keeps the first fits to confirmed threads, which come first, and to the others: neither pushes the other out.
fn keep_best(fits: &mut Vec<Fit>, confirmed: usize) {
    let mut kept = [0; 2];
    fits.retain(|fit| {
        let kept = &mut kept[usize::from(fit.thread < confirmed)];
        *kept += 1;
        *kept <= SUGGESTIONS
    });
}

/// Sums by row and column, of how much more pairs are alike than those that are not listed; nothing is the same as none.
enum Sums {
    Table { columns: usize, sums: Vec<f32> },
    Few(FxHashMap<(usize, usize), f32>),
}

impl Sums {
    fn new(rows: usize, columns: usize) -> Self {
        match rows.checked_mul(columns) {
            Some(size) if size <= TABLE => Self::Table {
                columns,
                sums: vec![0.0; size],
            },
            _ => Self::Few(FxHashMap::default()),
        }
    }

    fn add(&mut self, (row, column): (usize, usize), value: f32) {
        match self {
            Self::Table { columns, sums } => sums[row * *columns + column] += value,
            Self::Few(sums) => *sums.entry((row, column)).or_insert(0.0) += value,
        }
    }

    fn in_order(self) -> Vec<((usize, usize), f32)> {
        match self {
            Self::Table { columns, sums } => sums
                .into_iter()
                .enumerate()
                .filter(|&(_, sum)| sum > 0.0)
                .map(|(at, sum)| ((at / columns, at % columns), sum))
                .collect(),
            Self::Few(sums) => {
                let mut found: Vec<_> = sums.into_iter().filter(|&(_, sum)| sum > 0.0).collect();
                found.sort_unstable_by_key(|&(place, _)| place);
                found
            }
        }
    }
}
