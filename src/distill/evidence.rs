//! What a facilitator needs to judge a thread: why its notes stand together, where that shows, which notes to read out,
//! which may not belong, and what stays outside.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{
    Constraints, Lexicon, Note, Outcome, Thread, between,
    embedding::{self, Vector},
    gather::Placed,
    naming,
    processors::both,
    reading::{Reading, Readings, Word},
    reasons,
    suggestions::{Found, suggestions},
    tension,
    vectors::Vectors,
};

/// Quotes and terms a thread shows at most.
const QUOTES: usize = 3;
const TERMS: usize = 5;
/// From so many threads on two processors share them.
const MANY: usize = 32;
/// A member this much less like its thread than members are on average is shown as doubtful.
const DOUBT: f32 = 0.8;
/// In maximal marginal relevance: how much a quote must be like its thread against unlike the other quotes.
const RELEVANCE: f32 = 0.6;
/// A note with no neighbour in another group that is as like as this stands alone; also where likeness is as much lower than
/// what makes notes join.
const ALONE: f32 = 0.15;
const ALONE_SHARE: f32 = 0.8;

/// Everything known of the notes, in canonical order.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub notes: &'a [Note<'a>],
    pub readings: &'a Readings,
    /// The notes taken apart.
    pub taken: &'a [Arc<Reading>],
    /// Per key how many notes have it.
    pub key_notes: &'a [u32],
    pub vectors: &'a Vectors,
    pub lexicon: &'a Lexicon,
    /// Share of likeness among ideas in all likeness.
    pub ideas: f32,
}

impl<'a> View<'a> {
    /// The words of a note.
    pub fn words(&self, note: usize) -> impl Iterator<Item = &'a Word> {
        self.of(&self.taken[note].words)
    }

    /// Those from `first` to `last`.
    pub fn words_from(
        &self,
        note: usize,
        first: usize,
        last: usize,
    ) -> impl Iterator<Item = &'a Word> {
        self.of(&self.taken[note].words[first..=last])
    }

    fn of(&self, words: &'a [u32]) -> impl Iterator<Item = &'a Word> {
        let all = &self.readings.words;
        words.iter().map(|&word| &all[word as usize])
    }

    /// What the forms of the words of a note from `first` to `last` share.
    pub fn keys(&self, note: usize, first: usize, last: usize) -> impl Iterator<Item = &'a str> {
        let keys = &self.readings.keys;
        let words = self.words_from(note, first, last);
        words.map(|word| keys[word.key as usize].text.as_str())
    }

    /// Where the words of a note from `first` to `last` stand in it.
    pub fn range(&self, note: usize, first: usize, last: usize) -> (usize, usize) {
        let places = &self.taken[note].places;
        (places[first].start, places[last].end)
    }

    /// Likeness in what is written and likeness among ideas, taken together.
    fn both(&self, written: f32, ideas: f32) -> f32 {
        written * (1.0 - self.ideas) + ideas * self.ideas
    }

    /// What stands in a range of a note.
    pub fn written(&self, note: usize, (start, end): (usize, usize)) -> Option<&'a str> {
        self.notes[note].text.get(start..end)
    }
}

/// Dresses the groups with all that is shown.
pub fn outcome(
    view: &View,
    placed: Placed,
    pairs: &[(u32, u32, f32)],
    constraints: &Constraints,
) -> Option<Outcome> {
    let mut thread_of = vec![None; view.notes.len()];
    for (at, (_, members)) in placed.threads.iter().enumerate() {
        members.iter().for_each(|&note| thread_of[note] = Some(at));
    }
    let threads = threads(view, &placed.threads)?;
    let sizes: Vec<usize> = threads.iter().map(|thread| thread.notes.len()).collect();
    let confirmed = threads.iter().filter(|thread| thread.confirmed.is_some());
    let found = Found {
        thread_of: &thread_of,
        sizes: &sizes,
        confirmed: confirmed.count(),
        usual: placed.usual,
        unlisted: placed.unlisted,
    };
    let (tensions, (mut fits, mut merges)) = both(
        view.notes.len(),
        || suggestions(&found, pairs, constraints),
        || tension::tensions(view, &thread_of),
    )?;
    let mut gained = between::gained(&threads, &thread_of, pairs, constraints);
    between::explain(
        view,
        (&threads, constraints),
        [&mut fits, &mut gained],
        &mut merges,
    );
    let alone = ALONE.max(placed.usual * ALONE_SHARE);
    let lone = lone(view, &placed.unplaced, pairs, alone);
    Some(Outcome {
        threads,
        unplaced: placed.unplaced,
        lone,
        tensions,
        fits,
        gained,
        merges,
    })
}

/// Where there are many, two at once: by turns, because they are in order of size.
fn threads(view: &View, placed: &[(Option<usize>, Vec<usize>)]) -> Option<Vec<Thread>> {
    let part = |first: usize, step: usize| -> Vec<Thread> {
        let mut open = vec![0.0; view.vectors.features];
        let own = placed.iter().skip(first).step_by(step);
        own.map(|(confirmed, members)| thread(view, members, *confirmed, &mut open))
            .collect()
    };
    if placed.len() < MANY {
        return Some(part(0, 1));
    }
    let (even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| part(1, 2));
        (part(0, 2), odd.join())
    });
    let mut found = Vec::with_capacity(placed.len());
    let mut odd = odd.ok()?.into_iter();
    for thread in even {
        found.push(thread);
        found.extend(odd.next());
    }
    Some(found)
}

fn thread(view: &View, members: &[usize], confirmed: Option<usize>, open: &mut [f32]) -> Thread {
    let closeness = closeness(view, members, open);
    // Two members are as near to one another: what rounding leaves must not choose.
    let rounded = |at: usize| (closeness[at] * 1e4).round();
    let central = (0..members.len())
        .max_by(|&a, &b| rounded(a).total_cmp(&rounded(b)).then(b.cmp(&a)))
        .map_or(0, |at| members[at]);
    let bridges = reasons::bridges(view, members);
    let phrases = naming::phrases(view, members, TERMS);
    let meaning = bridges.first().map(|bridge| bridge.concept);
    let titles = naming::titles(view, members, central, phrases.first(), meaning);
    let (reason, marks) = reasons::reasons(view, members, &bridges);
    let questions: BTreeSet<u32> = members
        .iter()
        .filter_map(|&note| view.notes[note].question)
        .collect();
    Thread {
        title: titles.first().cloned().unwrap_or_default(),
        titles,
        terms: phrases,
        notes: members.to_vec(),
        confirmed,
        groups: members
            .iter()
            .map(|&note| view.notes[note].group)
            .collect::<BTreeSet<_>>()
            .len(),
        questions: questions.into_iter().collect(),
        reason,
        marks,
        quotes: quotes(view, members, &closeness, open),
        doubtful: doubtful(members, &closeness),
        cohesion: closeness.iter().sum::<f32>() / closeness.len().max(1) as f32,
    }
}

/// Per member its mean likeness to the others, by way of the sum of all members' vectors; `open` has a place for every
/// feature and nothing in it.
fn closeness(view: &View, members: &[usize], open: &mut [f32]) -> Vec<f32> {
    for &note in members {
        for &(feature, value) in view.vectors.of(note) {
            open[feature as usize] += value;
        }
    }
    let middle = sum_of_ideas(view, members);
    let others = (members.len().max(2) - 1) as f32;
    let found = members
        .iter()
        .map(|&note| {
            let vector = view.vectors.of(note);
            let own = vector.iter().map(|&(_, value)| value * value).sum::<f32>();
            let idea = view.vectors.idea(note);
            let ideas = embedding::inner(&middle, idea) - embedding::inner(idea, idea);
            // Notes that lie far apart among ideas are no less than not alike.
            (view.both(inner(open, vector) - own, ideas) / others).max(0.0)
        })
        .collect();
    for &note in members {
        for &(feature, _) in view.vectors.of(note) {
            open[feature as usize] = 0.0;
        }
    }
    found
}

/// The sum of where notes lie among ideas.
pub fn sum_of_ideas(view: &View, notes: &[usize]) -> Vector {
    let mut sum = embedding::NOWHERE;
    for &note in notes {
        let idea = view.vectors.idea(note).iter();
        sum.iter_mut()
            .zip(idea)
            .for_each(|(sum, value)| *sum += value);
    }
    sum
}

/// The inner product of a vector that lies open and one that does not.
fn inner(open: &[f32], vector: &[(u32, f32)]) -> f32 {
    vector.iter().fold(0.0, |sum, &(feature, value)| {
        sum + value * open[feature as usize]
    })
}

/// The members far below the mean, never more than a third of a thread of three or more.
fn doubtful(members: &[usize], closeness: &[f32]) -> Vec<usize> {
    if members.len() < 3 {
        return Vec::new();
    }
    let mean = closeness.iter().sum::<f32>() / closeness.len() as f32;
    let mut found: Vec<usize> = (0..members.len())
        .filter(|&at| closeness[at] < DOUBT * mean)
        .collect();
    found.sort_by(|&a, &b| closeness[a].total_cmp(&closeness[b]).then(a.cmp(&b)));
    found.truncate(members.len() / 3);
    found.into_iter().map(|at| members[at]).collect()
}

/// Maximal marginal relevance (Carbonell and Goldstein 1998), a group not twice while others have not spoken.
fn quotes(view: &View, members: &[usize], closeness: &[f32], open: &mut [f32]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut heard: BTreeSet<u32> = BTreeSet::new();
    let groups: BTreeSet<u32> = members.iter().map(|&note| view.notes[note].group).collect();
    let mut taken = vec![false; members.len()];
    let mut near = vec![0.0f32; members.len()];
    while chosen.len() < QUOTES.min(members.len()) {
        let free = |at: &usize| {
            !taken[*at]
                && (heard.len() >= groups.len() || !heard.contains(&view.notes[members[*at]].group))
        };
        let worth = |at: usize| RELEVANCE * closeness[at] - (1.0 - RELEVANCE) * near[at];
        let best = (0..members.len())
            .filter(free)
            .max_by(|&a, &b| worth(a).total_cmp(&worth(b)).then(b.cmp(&a)));
        let Some(best) = best else { break };
        heard.insert(view.notes[members[best]].group);
        chosen.push(members[best]);
        taken[best] = true;
        if chosen.len() < QUOTES {
            let said = view.vectors.of(members[best]);
            said.iter()
                .for_each(|&(feature, value)| open[feature as usize] = value);
            for (at, near) in near.iter_mut().enumerate().filter(|&(at, _)| !taken[at]) {
                let written = inner(open, view.vectors.of(members[at]));
                let ideas = view.vectors.ideas_near(members[best], members[at]);
                *near = near.max(view.both(written, ideas));
            }
            said.iter()
                .for_each(|&(feature, _)| open[feature as usize] = 0.0);
        }
    }
    chosen
}

/// Unplaced notes with at least two content words and no near neighbour in another group.
fn lone(view: &View, unplaced: &[usize], pairs: &[(u32, u32, f32)], alone: f32) -> Vec<usize> {
    let mut near = vec![0.0f32; view.notes.len()];
    for &(a, b, value) in pairs {
        let (a, b) = (a as usize, b as usize);
        if view.notes[a].group != view.notes[b].group {
            near[a] = near[a].max(value);
            near[b] = near[b].max(value);
        }
    }
    let content = |note: usize| {
        view.words(note)
            .filter(|word| !word.stop && !word.common)
            .count()
    };
    unplaced
        .iter()
        .copied()
        .filter(|&note| near[note] < alone && content(note) >= 2)
        .collect()
}
