//! Groups of notes by average linkage (Sokal and Michener 1958).
//!
//! Two groups join as long as the mean likeness between their members stays above the cut. Works on a list of likenesses:
//! of all pairs where there are few notes, of near neighbours where there are many; a pair that is not listed counts as
//! what such pairs are on average.

use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

/// Up to so many groups the likenesses of all of them lie in a square.
const SQUARE: usize = 1_200;

/// Of a large group about so many stand in the list of a note that belongs there. Chosen so that 2,000 notes come out much
/// the same as when all pairs are listed.
const LISTED: f32 = 8.0;

/// How far groups may grow.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// The least mean likeness at which two groups join.
    pub least: f32,
    /// How like the notes of a pair are that is not listed.
    pub unlisted: f32,
    /// Of a group so many at most are held to stand in the list of a note.
    pub most_listed: f32,
}

impl Cut {
    /// Where all pairs are listed that have anything in common.
    pub fn of_all(least: f32) -> Self {
        Self {
            least,
            unlisted: 0.0,
            most_listed: f32::INFINITY,
        }
    }

    /// The same where only near pairs are listed, of so many notes with such a mean likeness over all pairs.
    pub fn listing(self, near: &[(u32, u32, f32)], mean: f32, notes: usize) -> Self {
        let all = notes as f32 * (notes as f32 - 1.0) / 2.0;
        let listed = near.iter().map(|&(_, _, likeness)| likeness).sum::<f32>();
        let rest = (all - near.len() as f32).max(1.0);
        let unlisted = ((mean * all - listed) / rest).clamp(0.0, mean);
        Self {
            unlisted,
            most_listed: LISTED,
            ..self
        }
    }
}

/// A pair that may join in one number: the likest is the highest, and of equals the one with the lowest numbers. Behind
/// it stands how often its groups have changed; that only grows, so a pair that is no longer true shows by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate(u128);

impl Candidate {
    fn new(score: f32, a: usize, b: usize, changes: u32) -> Self {
        let bits = score.to_bits();
        // Bits in the order of the numbers: below nothing they run the other way.
        let score = if score.is_sign_negative() {
            !bits
        } else {
            bits | 1 << 31
        };
        let part = |part: u32, at: u32| u128::from(part) << at;
        Self(part(score, 96) | part(!(a as u32), 64) | part(!(b as u32), 32) | u128::from(changes))
    }

    fn groups(self) -> (usize, usize) {
        let at = |at: u32| !((self.0 >> at) as u32) as usize;
        (at(64), at(32))
    }

    fn changes(self) -> u32 {
        self.0 as u32
    }
}

/// Candidates, the best one last: those that were there at first in a row, those that came later on a heap.
#[derive(Default)]
struct Queue {
    first: Vec<Candidate>,
    later: BinaryHeap<Candidate>,
}

impl Queue {
    fn pop(&mut self) -> Option<Candidate> {
        if self.later.peek() > self.first.last() {
            self.later.pop()
        } else {
            self.first.pop()
        }
    }
}

/// Sums of likeness between groups; a pair that is not there is not linked.
enum Links {
    /// All of them, row after row; what is no number is not linked.
    Square { groups: usize, sums: Vec<f32> },
    /// Per group those it is linked to.
    Rows(Vec<FxHashMap<usize, f32>>),
}

impl Links {
    /// With room for so many links of each group.
    fn new(room: &[usize]) -> Self {
        let groups = room.len();
        if groups <= SQUARE {
            Self::Square {
                groups,
                sums: vec![f32::NAN; groups * groups],
            }
        } else {
            let row = |&room: &usize| FxHashMap::with_capacity_and_hasher(room, Default::default());
            Self::Rows(room.iter().map(row).collect())
        }
    }

    fn add(&mut self, a: usize, b: usize, likeness: f32) {
        for (from, to) in [(a, b), (b, a)] {
            match self {
                Self::Square { groups, sums } => raise(&mut sums[from * *groups + to], likeness),
                Self::Rows(rows) => *rows[from].entry(to).or_insert(0.0) += likeness,
            }
        }
    }

    /// The groups that one is linked to, with the sums.
    fn each(&self, from: usize, mut tell: impl FnMut(usize, f32)) {
        match self {
            Self::Square { groups, sums } => {
                let row = &sums[from * groups..(from + 1) * groups];
                for (to, sum) in row.iter().enumerate().filter(|(_, sum)| !sum.is_nan()) {
                    tell(to, *sum);
                }
            }
            Self::Rows(rows) => rows[from].iter().for_each(|(&to, &sum)| tell(to, sum)),
        }
    }

    /// Gives all that `b` is linked to to `a`.
    fn join(&mut self, a: usize, b: usize) {
        match self {
            Self::Square { groups, sums } => {
                for near in 0..*groups {
                    let sum = std::mem::replace(&mut sums[b * *groups + near], f32::NAN);
                    if sum.is_nan() {
                        continue;
                    }
                    sums[near * *groups + b] = f32::NAN;
                    if near != a {
                        let held = &mut sums[a * *groups + near];
                        raise(held, sum);
                        sums[near * *groups + a] = *held;
                    }
                }
            }
            Self::Rows(rows) => {
                for (near, sum) in std::mem::take(&mut rows[b]) {
                    rows[near].remove(&b);
                    if near != a {
                        *rows[a].entry(near).or_insert(0.0) += sum;
                        *rows[near].entry(a).or_insert(0.0) += sum;
                    }
                }
            }
        }
    }
}

fn raise(held: &mut f32, more: f32) {
    *held = if held.is_nan() { more } else { *held + more };
}

/// Groups under construction.
pub struct Groups<'a> {
    members: Vec<Vec<usize>>,
    links: Links,
    /// How often each group has changed.
    changes: Vec<u32>,
    queue: Queue,
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
        let group = |note: u32| {
            group_of
                .get(note as usize)
                .copied()
                .filter(|&group| group != usize::MAX)
        };
        let linked = || {
            pairs.iter().filter_map(|&(a, b, likeness)| {
                let (a, b) = (group(a)?, group(b)?);
                (a != b).then_some((a, b, likeness))
            })
        };
        let mut room = vec![0; start.len()];
        for (a, b, _) in linked() {
            room[a] += 1;
            room[b] += 1;
        }
        let mut links = Links::new(&room);
        linked().for_each(|(a, b, likeness)| links.add(a, b, likeness - cut.unlisted));
        let mut groups = Self {
            changes: vec![0; start.len()],
            members: start,
            links,
            queue: Queue::default(),
            may_join,
            cut,
        };
        let mut first = Vec::new();
        for a in 0..groups.members.len() {
            groups.offer_all(a, a + 1, &mut first);
        }
        first.sort_unstable();
        groups.queue.first = first;
        groups
    }

    /// Offers the pairs of a group with groups from a number on that may join.
    fn offer_all(&self, group: usize, from: usize, offered: &mut Vec<Candidate>) {
        let one = self.members[group].len() as f32;
        self.links.each(group, |near, sum| {
            if near < from {
                return;
            }
            let other = self.members[near].len() as f32;
            let score = sum / (one * other);
            if score >= self.cut.least - self.cut.unlisted {
                let (a, b) = (group.min(near), group.max(near));
                offered.push(Candidate::new(score, a, b, self.changed(a, b)));
            }
        });
    }

    /// Joins until nothing is like enough, or `stop` says so; gives the groups, or nothing when stopped.
    pub fn join(mut self, stop: &dyn Fn() -> bool) -> Option<Vec<Vec<usize>>> {
        let mut turns = 0u32;
        let mut offered = Vec::new();
        while let Some(best) = self.queue.pop() {
            turns += 1;
            if turns.is_multiple_of(256) && stop() {
                return None;
            }
            let (a, b) = best.groups();
            if best.changes() != self.changed(a, b)
                || !(self.may_join)(&self.members[a], &self.members[b])
            {
                continue;
            }
            self.merge(a, b);
            self.offer_all(a, 0, &mut offered);
            self.queue.later.extend(offered.drain(..));
        }
        self.members.retain(|members| !members.is_empty());
        Some(self.members)
    }

    fn merge(&mut self, a: usize, b: usize) {
        let moved = std::mem::take(&mut self.members[b]);
        self.members[a].extend(moved);
        self.changes[a] += 1;
        self.changes[b] += 1;
        self.links.join(a, b);
    }

    fn changed(&self, a: usize, b: usize) -> u32 {
        self.changes[a] + self.changes[b]
    }
}
