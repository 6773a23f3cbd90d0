//! Groups of notes by average linkage (Sokal and Michener 1958) with a penalty on size.
//!
//! Two groups join as long as the mean likeness between their members, less the penalty, stays above the cut. Without
//! the penalty the largest group swallows its surroundings. Works on a list of likenesses: of all pairs where there are
//! few notes, of near neighbours where there are many; a pair that is not listed counts as unlike.

use std::collections::{BTreeMap, BinaryHeap};

/// How far groups may grow.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// The least mean likeness at which two groups join.
    pub least: f32,
    /// What the mean must be higher for each doubling of the joint size.
    pub per_doubling: f32,
}

/// A pair that may join, the likest first and then the lowest numbers.
struct Candidate {
    score: f32,
    a: usize,
    b: usize,
    stamp: (u32, u32),
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.score
            .total_cmp(&other.score)
            .then_with(|| (other.a, other.b).cmp(&(self.a, self.b)))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Candidate {}

/// Groups under construction.
pub struct Groups<'a> {
    members: Vec<Vec<usize>>,
    links: Vec<BTreeMap<usize, f32>>,
    stamps: Vec<u32>,
    heap: BinaryHeap<Candidate>,
    may_join: &'a dyn Fn(&[usize], &[usize]) -> bool,
    cut: Cut,
}

impl<'a> Groups<'a> {
    /// Starts from given groups (each note in one) and likenesses `(a, b, likeness)` between notes.
    pub fn new(
        start: Vec<Vec<usize>>,
        pairs: &[(u32, u32, f32)],
        cut: Cut,
        may_join: &'a dyn Fn(&[usize], &[usize]) -> bool,
    ) -> Self {
        let notes = start.iter().flatten().max().map_or(0, |last| last + 1);
        let mut group_of = vec![usize::MAX; notes];
        for (group, members) in start.iter().enumerate() {
            members.iter().for_each(|&note| group_of[note] = group);
        }
        let mut links = vec![BTreeMap::new(); start.len()];
        for &(a, b, likeness) in pairs {
            let group = |note: u32| {
                group_of
                    .get(note as usize)
                    .copied()
                    .filter(|&group| group != usize::MAX)
            };
            if let (Some(a), Some(b)) = (group(a), group(b))
                && a != b
            {
                *links[a].entry(b).or_insert(0.0) += likeness;
                *links[b].entry(a).or_insert(0.0) += likeness;
            }
        }
        let stamps = vec![0; start.len()];
        let mut groups = Self {
            members: start,
            links,
            stamps,
            heap: BinaryHeap::new(),
            may_join,
            cut,
        };
        for a in 0..groups.members.len() {
            let near: Vec<usize> = groups.links[a].range(a + 1..).map(|(&b, _)| b).collect();
            near.into_iter().for_each(|b| groups.offer(a, b));
        }
        groups
    }

    fn offer(&mut self, a: usize, b: usize) {
        let (a, b) = (a.min(b), a.max(b));
        let Some(&sum) = self.links[a].get(&b) else {
            return;
        };
        let (one, other) = (self.members[a].len() as f32, self.members[b].len() as f32);
        let score = sum / (one * other) - self.cut.per_doubling * ((one + other) / 2.0).log2();
        if score >= self.cut.least {
            self.heap.push(Candidate {
                score,
                a,
                b,
                stamp: (self.stamps[a], self.stamps[b]),
            });
        }
    }

    /// Joins until nothing is like enough, or `stop` says so; gives the groups, or nothing when stopped.
    pub fn join(mut self, stop: &dyn Fn() -> bool) -> Option<Vec<Vec<usize>>> {
        let mut turns = 0u32;
        while let Some(best) = self.heap.pop() {
            turns += 1;
            if turns.is_multiple_of(256) && stop() {
                return None;
            }
            let (a, b) = (best.a, best.b);
            if best.stamp != (self.stamps[a], self.stamps[b])
                || !(self.may_join)(&self.members[a], &self.members[b])
            {
                continue;
            }
            self.merge(a, b);
        }
        self.members.retain(|members| !members.is_empty());
        Some(self.members)
    }

    fn merge(&mut self, a: usize, b: usize) {
        let moved = std::mem::take(&mut self.members[b]);
        self.members[a].extend(moved);
        self.stamps[a] += 1;
        self.stamps[b] += 1;
        for (near, sum) in std::mem::take(&mut self.links[b]) {
            self.links[near].remove(&b);
            if near != a {
                *self.links[a].entry(near).or_insert(0.0) += sum;
                *self.links[near].entry(a).or_insert(0.0) += sum;
            }
        }
        let near: Vec<usize> = self.links[a].keys().copied().collect();
        near.into_iter().for_each(|other| self.offer(a, other));
    }
}
