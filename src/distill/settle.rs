//! Notes find their best place once groups stand.
//!
//! Average linkage never reconsiders a join. Here each note in turn moves to the group where the likeness to its members,
//! less what is usual, adds up highest, or stands alone when that is better: local search for the objective of
//! correlation clustering (Bansal, Blum and Chawla 2004), also known as the constant Potts model (Traag, Van Dooren and
//! Nesterov 2011).

use super::linkage::Cut;

/// Rounds at most; it settles in three or four.
const ROUNDS: usize = 12;
/// A move must gain more than rounding can.
const GAIN: f32 = 1e-4;

/// Who may move, and whom they may join.
pub struct Rules<'a> {
    /// Its least likeness is no reason to stand together.
    pub cut: Cut,
    pub is_fixed: &'a dyn Fn(usize) -> bool,
    /// Whether a note may stand with any of these.
    pub may_join: &'a dyn Fn(usize, &[usize]) -> bool,
}

struct Places {
    group_of: Vec<usize>,
    members: Vec<Vec<usize>>,
    /// Per group the likeness of the note at hand to its members; nothing between two notes.
    sums: Vec<f32>,
    touched: Vec<usize>,
}

/// Moves notes between the groups until none gains by it; nothing when `stop` says so.
pub fn settle(
    groups: Vec<Vec<usize>>,
    pairs: &[(u32, u32, f32)],
    rules: &Rules,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<Vec<usize>>> {
    let notes = groups.iter().flatten().max().map_or(0, |last| last + 1);
    let mut group_of = vec![usize::MAX; notes];
    for (group, members) in groups.iter().enumerate() {
        members.iter().for_each(|&note| group_of[note] = group);
    }
    let near = Near::new(pairs, &group_of);
    let mut places = Places {
        group_of,
        sums: vec![0.0; groups.len()],
        touched: Vec::new(),
        members: groups,
    };
    // Who stayed put and saw nobody move since stays put again.
    let mut last_moved = notes;
    for _ in 0..ROUNDS {
        if stop() {
            return None;
        }
        let mut moved = None;
        for note in 0..notes {
            if moved.is_none() && note > last_moved {
                break;
            }
            let is_free = places.group_of[note] != usize::MAX && !(rules.is_fixed)(note);
            if is_free && places.improve(note, near.of(note), rules) {
                moved = Some(note);
            }
        }
        match moved {
            Some(note) => last_moved = note,
            None => break,
        }
    }
    places.members.retain(|members| !members.is_empty());
    Some(places.members)
}

impl Places {
    /// Moves a note to its best group; whether it moved.
    fn improve(&mut self, note: usize, near: &[(u32, f32)], rules: &Rules) -> bool {
        let own = self.group_of[note];
        for &(other, likeness) in near {
            let group = self.group_of[other as usize];
            if self.sums[group] == 0.0 {
                self.touched.push(group);
            }
            self.sums[group] += likeness - rules.cut.unlisted;
        }
        let others = |group: usize| {
            let others = self.members[group].len() - usize::from(group == own);
            (others as f32).min(rules.cut.most_listed)
        };
        let usual = rules.cut.least - rules.cut.unlisted;
        let here = self.sums[own] - usual * others(own);
        let mut best = (here + GAIN, Some(own));
        if here < 0.0 && self.members[own].len() > 1 {
            best = (GAIN, None);
        }
        for group in self.touched.drain(..) {
            let gain = std::mem::take(&mut self.sums[group]) - usual * others(group);
            // Of groups with the same gain the one with the lowest number.
            let is_first = gain == best.0 && best.1.is_some_and(|held| held != own && group < held);
            if group != own
                && (gain > best.0 || is_first)
                && (rules.may_join)(note, &self.members[group])
            {
                best = (gain, Some(group));
            }
        }
        if best.1 == Some(own) {
            return false;
        }
        self.members[own].retain(|&member| member != note);
        let group = best.1.unwrap_or(self.members.len());
        if group == self.members.len() {
            self.members.push(Vec::new());
            self.sums.push(0.0);
        }
        self.members[group].push(note);
        self.group_of[note] = group;
        true
    }
}

/// Per note its neighbours, packed in one row.
struct Near {
    starts: Vec<usize>,
    entries: Vec<(u32, f32)>,
}

impl Near {
    /// Only neighbours that stand in a group.
    fn new(pairs: &[(u32, u32, f32)], group_of: &[usize]) -> Self {
        let placed = |note: u32| {
            group_of
                .get(note as usize)
                .is_some_and(|&group| group != usize::MAX)
        };
        let kept = || pairs.iter().filter(|&&(a, b, _)| placed(a) && placed(b));
        let mut starts = vec![0; group_of.len() + 1];
        for &(a, b, _) in kept() {
            starts[a as usize + 1] += 1;
            starts[b as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0.0); starts.last().copied().unwrap_or(0)];
        for &(a, b, likeness) in kept() {
            for (from, to) in [(a, b), (b, a)] {
                entries[next[from as usize]] = (to, likeness);
                next[from as usize] += 1;
            }
        }
        Self { starts, entries }
    }

    fn of(&self, note: usize) -> &[(u32, f32)] {
        &self.entries[self.starts[note]..self.starts[note + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(groups: &[&[usize]], pairs: &[(u32, u32, f32)], expected: &[&[usize]]) {
        let rules = Rules {
            cut: Cut::of_all(0.3),
            is_fixed: &|note| note == 0 || note == 9,
            may_join: &|note, members| note != 5 || !members.contains(&0),
        };
        let groups = groups.iter().map(|members| members.to_vec()).collect();
        let mut settled = settle(groups, pairs, &rules, &|| false).unwrap();
        settled
            .iter_mut()
            .for_each(|members| members.sort_unstable());
        settled.sort();
        assert_eq!(settled, expected);
    }

    #[test]
    fn a_note_moves_to_where_it_belongs() {
        let pairs = [(0, 1, 0.9), (1, 2, 0.1), (0, 2, 0.1), (2, 3, 0.8)];
        check(&[&[0, 1, 2], &[3]], &pairs, &[&[0, 1], &[2, 3]]);
    }

    #[test]
    fn a_stranger_leaves() {
        check(&[&[0, 1, 2]], &[(0, 1, 0.9), (1, 2, 0.1)], &[&[0, 1], &[2]]);
    }

    #[test]
    fn the_fixed_stay_and_the_separated_stay_apart() {
        check(&[&[0, 9], &[5]], &[(0, 5, 0.9)], &[&[0, 9], &[5]]);
    }
}
