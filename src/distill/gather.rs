//! From likenesses to groups of notes, within what the facilitator has decided.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use super::{
    Constraints, Likenesses, Note, Outcome, Settings, Thread,
    linkage::{Cut, Groups},
    nearest::Pair,
    settle::{Rules, settle},
};

/// Shares of likeness within and across questions are compared over at least this many pairs.
const ENOUGH_PAIRS: usize = 50;
/// Among few notes the pairs that belong together make the mean, so it is drawn to what is usual in a workshop, as if so
/// many such pairs stood beside them.
const FEW_PAIRS: f32 = 1000.0;
const USUAL_MEAN: f32 = 0.015;
/// Notes that are as like as this may always join, also where all of them are much alike.
const ALIKE: f32 = 0.5;
/// A proposal that shares this much (Jaccard) with one that was turned down stays away.
const SAME: f32 = 0.5;

/// Groups that became threads, and the notes that did not.
#[derive(Default)]
pub struct Placed {
    pub threads: Vec<(Option<usize>, Vec<usize>)>,
    pub unplaced: Vec<usize>,
    /// Likeness from which notes join.
    pub usual: f32,
    /// Likeness of a pair that is not listed.
    pub unlisted: f32,
}

/// The notes by text, group, question and tags, so that the order they come in makes no difference.
pub fn canonical_order(notes: &[Note]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..notes.len()).collect();
    let key = |note: &Note| (note.group, note.question);
    order.sort_by(|&a, &b| {
        let (one, other) = (&notes[a], &notes[b]);
        one.text
            .cmp(other.text)
            .then(key(one).cmp(&key(other)))
            .then(one.tags.cmp(other.tags))
            .then(a.cmp(&b))
    });
    order
}

/// The constraints in terms of the notes after sorting.
pub fn renumber(constraints: &Constraints, order: &[usize]) -> Constraints {
    let mut place = vec![usize::MAX; order.len()];
    order
        .iter()
        .enumerate()
        .for_each(|(at, &note)| place[note] = at);
    let one = |note: &usize| place.get(*note).copied();
    let many = |notes: &Vec<usize>| {
        notes
            .iter()
            .filter_map(one)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    };
    Constraints {
        together: constraints.together.iter().map(many).collect(),
        settled: constraints.settled.iter().filter_map(one).collect(),
        apart: constraints
            .apart
            .iter()
            .filter_map(|(a, b)| Some((one(a)?, one(b)?)))
            .collect(),
        dismissed: constraints.dismissed.iter().map(many).collect(),
    }
}

/// Puts the notes' own numbers back.
pub fn number_back(outcome: &mut Outcome, order: &[usize]) {
    let back = |notes: &mut Vec<usize>| notes.iter_mut().for_each(|note| *note = order[*note]);
    for thread in &mut outcome.threads {
        back(&mut thread.notes);
        thread.notes.sort_unstable();
        back(&mut thread.quotes);
        back(&mut thread.doubtful);
        thread
            .marks
            .iter_mut()
            .for_each(|marks| marks.note = order[marks.note]);
        thread.marks.sort_by_key(|marks| marks.note);
    }
    for tension in &mut outcome.tensions {
        back(&mut tension.a);
        back(&mut tension.b);
    }
    outcome
        .fits
        .iter_mut()
        .chain(&mut outcome.gained)
        .for_each(|fit| fit.note = order[fit.note]);
    back(&mut outcome.unplaced);
    outcome.unplaced.sort_unstable();
    back(&mut outcome.lone);
    outcome.lone.sort_unstable();
}

/// What a likeness hangs on besides the two notes. Who wrote a note and under which question says something about what it
/// means, as far as notes follow their questions: the same thought mostly stands under the same one, and a group seldom
/// writes it twice.
#[derive(Clone, Copy)]
pub struct Weights<'a> {
    notes: &'a [Note<'a>],
    settings: &'a Settings,
    /// How far notes follow their questions, 0 to 1; nothing where that cannot be told.
    follow: Option<f32>,
}

impl<'a> Weights<'a> {
    /// As pairs of these notes show it: all of them, or those of enough notes.
    pub fn new(pairs: &[Pair], notes: &'a [Note<'a>], settings: &'a Settings) -> Self {
        Self {
            notes,
            settings,
            follow: follow(pairs, notes),
        }
    }

    /// How like the notes of a pair are, all told.
    pub fn likeness(&self, pair: &Pair) -> f32 {
        let (notes, settings) = (self.notes, self.settings);
        let likeness = pair.written * (1.0 - settings.ideas) + pair.ideas * settings.ideas;
        let Some(share) = self.follow else {
            return likeness;
        };
        let one_group = notes[pair.a as usize].group == notes[pair.b as usize].group;
        let likeness = match one_group {
            true => likeness * (1.0 - settings.same_group * share),
            false => likeness,
        };
        match is_one_question(pair, notes) {
            true => likeness + settings.question * share,
            false => likeness,
        }
    }

    pub fn all(&self, pairs: &[Pair]) -> Likenesses {
        let weighed = |pair: &Pair| (pair.a, pair.b, self.likeness(pair));
        pairs.iter().map(weighed).collect()
    }

    /// How far groups may grow, given how like notes are on the whole.
    pub fn cut(&self, mean: f32) -> Cut {
        let settings = self.settings;
        let usual = settings.least + settings.background * mean;
        let share = self.follow.unwrap_or(1.0);
        let usual = usual * (settings.loose_cut + (1.0 - settings.loose_cut) * share);
        let usual = usual.min(ALIKE);
        Cut::of_all(usual * (1.0 + 0.5 * settings.fineness))
    }
}

/// By how much more alike answers to one question are than answers to different ones.
fn follow(pairs: &[Pair], notes: &[Note]) -> Option<f32> {
    let (mut within, mut across) = ((0.0f64, 0usize), (0.0f64, 0usize));
    for pair in pairs.iter().filter(|pair| pair.written > 0.0) {
        let side = match is_one_question(pair, notes) {
            true => &mut within,
            false => &mut across,
        };
        *side = (side.0 + f64::from(pair.written), side.1 + 1);
    }
    if within.1 < ENOUGH_PAIRS || across.1 < ENOUGH_PAIRS || across.0 <= 0.0 {
        return None;
    }
    let ratio = (within.0 / within.1 as f64) / (across.0 / across.1 as f64);
    Some(((ratio as f32 - 1.0) * 4.0).clamp(0.0, 1.0))
}

fn is_one_question(pair: &Pair, notes: &[Note]) -> bool {
    let question = notes[pair.a as usize].question;
    question.is_some() && question == notes[pair.b as usize].question
}

/// Some of many notes, in order, chosen by their texts: a note more hardly changes which.
pub fn some(notes: &[Note], count: usize) -> Vec<usize> {
    // Of a text that stands in many notes some are chosen, not all or none; the notes are in order of text.
    let mut before = 0u32;
    let mut order: Vec<(u64, usize)> = Vec::with_capacity(notes.len());
    for (at, note) in notes.iter().enumerate() {
        let is_same = at > 0 && notes[at - 1].text == note.text;
        before = if is_same { before + 1 } else { 0 };
        order.push((FxBuildHasher.hash_one((note.text, before)), at));
    }
    if count < order.len() {
        order.select_nth_unstable(count);
        order.truncate(count);
    }
    let mut chosen: Vec<usize> = order.into_iter().map(|(_, at)| at).collect();
    chosen.sort_unstable();
    chosen
}

/// Joins notes into groups and keeps those that make a thread: notes of at least two groups of people.
pub fn groups(
    notes: &[Note],
    pairs: &[(u32, u32, f32)],
    constraints: &Constraints,
    cut: Cut,
    stop: &dyn Fn() -> bool,
) -> Option<Placed> {
    let (start, confirmed) = start(notes.len(), constraints);
    let apart = apart(constraints);
    let may_join = |a: &[usize], b: &[usize]| {
        let both = confirmed.contains_key(&a[0]) && confirmed.contains_key(&b[0]);
        let clash = !apart.is_empty()
            && a.iter().any(|one| {
                apart
                    .get(one)
                    .is_some_and(|others| b.iter().any(|other| others.contains(other)))
            });
        !both && !clash
    };
    let joined = Groups::new(start, pairs, cut, &may_join).join(stop)?;
    let rules = Rules {
        cut,
        is_fixed: &|note| confirmed.contains_key(&note),
        may_join: &|note, members| may_join(&[note], members),
    };
    let joined = settle(joined, pairs, &rules, stop)?;
    let mut placed = sorted_out(joined, notes, &confirmed, constraints);
    (placed.usual, placed.unlisted) = (cut.least, cut.unlisted);
    Some(placed)
}

/// Groups that make a thread, with the confirmed one that each continues, in the order in which they are shown; and the
/// notes that are in none.
fn sorted_out(
    joined: Vec<Vec<usize>>,
    notes: &[Note],
    confirmed: &BTreeMap<usize, usize>,
    constraints: &Constraints,
) -> Placed {
    let mut placed = Placed::default();
    for mut members in joined {
        members.sort_unstable();
        let continued = members.iter().find_map(|note| confirmed.get(note).copied());
        if continued.is_some()
            || (spans_groups(&members, notes) && !is_dismissed(&members, constraints))
        {
            placed.threads.push((continued, members));
        } else {
            placed.unplaced.extend(members);
        }
    }
    placed.unplaced.extend(
        constraints
            .settled
            .iter()
            .filter(|note| !confirmed.contains_key(note)),
    );
    placed.unplaced.sort_unstable();
    let groups_in = |members: &[usize]| {
        members
            .iter()
            .map(|&note| notes[note].group)
            .collect::<BTreeSet<_>>()
            .len()
    };
    placed.threads.sort_by_cached_key(|(continued, members)| {
        (
            continued.unwrap_or(usize::MAX),
            std::cmp::Reverse((groups_in(members), members.len())),
            members.first().copied(),
        )
    });
    placed
}

/// The mean likeness over all pairs, also those that are not listed.
pub fn mean(pairs: &[(u32, u32, f32)], notes: usize) -> f32 {
    let all = notes as f32 * (notes as f32 - 1.0) / 2.0;
    let sum = pairs.iter().map(|&(_, _, likeness)| likeness).sum::<f32>();
    (sum + FEW_PAIRS * USUAL_MEAN) / (all + FEW_PAIRS)
}

/// Confirmed threads as groups of their own, every other free note alone. Also which note is in which confirmed thread.
fn start(notes: usize, constraints: &Constraints) -> (Vec<Vec<usize>>, BTreeMap<usize, usize>) {
    let mut confirmed = BTreeMap::new();
    let mut start = Vec::new();
    for (thread, members) in constraints.together.iter().enumerate() {
        let fresh: Vec<usize> = members
            .iter()
            .copied()
            .filter(|note| !confirmed.contains_key(note))
            .collect();
        fresh.iter().for_each(|&note| {
            confirmed.insert(note, thread);
        });
        if !fresh.is_empty() {
            start.push(fresh);
        }
    }
    start.extend(
        (0..notes)
            .filter(|note| !confirmed.contains_key(note) && !constraints.settled.contains(note))
            .map(|note| vec![note]),
    );
    (start, confirmed)
}

fn apart(constraints: &Constraints) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut apart: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for &(a, b) in &constraints.apart {
        apart.entry(a).or_default().insert(b);
        apart.entry(b).or_default().insert(a);
    }
    apart
}

fn spans_groups(members: &[usize], notes: &[Note]) -> bool {
    members
        .iter()
        .any(|&note| notes[note].group != notes[members[0]].group)
}

fn is_dismissed(members: &[usize], constraints: &Constraints) -> bool {
    constraints
        .dismissed
        .iter()
        .any(|dismissed| overlap(members, dismissed) >= SAME)
}

/// Shared members as a share of all members of two groups.
fn overlap(a: &[usize], b: &[usize]) -> f32 {
    let one: BTreeSet<_> = a.iter().collect();
    let shared = b.iter().collect::<BTreeSet<_>>().intersection(&one).count();
    let all = a.len() + b.len() - shared;
    if all == 0 {
        0.0
    } else {
        shared as f32 / all as f32
    }
}

/// For each new thread the earlier one it continues, by largest overlap; each earlier thread is continued once.
pub fn keep_identity(earlier: &[Vec<usize>], threads: &[Thread]) -> Vec<Option<usize>> {
    let mut ranked: Vec<(f32, usize, usize)> = Vec::new();
    for (new, thread) in threads.iter().enumerate() {
        for (old, members) in earlier.iter().enumerate() {
            let shared = overlap(&thread.notes, members);
            if shared > 0.0 {
                ranked.push((shared, new, old));
            }
        }
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut found = vec![None; threads.len()];
    let mut taken = BTreeSet::new();
    for (_, new, old) in ranked {
        if found[new].is_none() && taken.insert(old) {
            found[new] = Some(old);
        }
    }
    found
}
