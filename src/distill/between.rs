//! What two sides share: why a note fits a thread, why two threads may be one, and what people keep apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Constraints, Fit, Merge, Reason, Thread, evidence::View, kin, lexicon::ConceptId, ways::Ways,
};

/// Reasons that a suggestion names at most.
const REASONS: usize = 3;

/// What is written on one side, each with the number of notes that hold it.
#[derive(Default)]
struct Side<'a> {
    /// By key: how many notes, and the shortest word as it is written.
    words: BTreeMap<&'a str, (usize, &'a str)>,
    /// By meaning: how many notes, and in which words.
    meanings: BTreeMap<ConceptId, (usize, Ways<'a>)>,
    labels: BTreeMap<&'a str, usize>,
}

impl<'a> Side<'a> {
    fn of(view: &View<'a>, notes: &[usize]) -> Self {
        let mut side = Self::default();
        for &note in notes {
            side.add_words(view, note);
            side.add_meanings(view, note);
            for label in view.notes[note].tags.iter().collect::<BTreeSet<_>>() {
                *side.labels.entry(label).or_insert(0) += 1;
            }
        }
        side.meanings.retain(|_, (notes, _)| *notes > 0);
        side
    }

    fn add_words(&mut self, view: &View<'a>, note: usize) {
        let mut met = BTreeSet::new();
        for word in view.words(note).filter(|word| !word.stop) {
            let written = word.folded.as_str();
            for &key in word.parts.iter().chain([&word.key]) {
                // By its text, because its number depends on what was read before.
                let text = view.readings.keys[key as usize].text.as_str();
                let held = self.words.entry(text).or_insert((0, written));
                held.0 += usize::from(met.insert(key));
                held.1 = held.1.min_by_length(written);
            }
        }
    }

    fn add_meanings(&mut self, view: &View<'a>, note: usize) {
        let mut met = BTreeSet::new();
        for mention in &view.taken[note].mentions {
            let broader = &view.lexicon.concepts[mention.concept].broader;
            for concept in broader.iter().chain([&mention.concept]) {
                let held = self.meanings.entry(*concept).or_default();
                if held.1.add(view, note, mention) {
                    held.0 += usize::from(met.insert(*concept));
                }
            }
        }
    }
}

/// The shorter of two words, the first in order where they are as long.
trait Shorter {
    fn min_by_length(self, other: Self) -> Self;
}

impl Shorter for &str {
    fn min_by_length(self, other: Self) -> Self {
        match (other.len(), other) < (self.len(), self) {
            true => other,
            false => self,
        }
    }
}

/// Says why each suggestion is made, but for a note that fits what is only proposed: nobody asks for that. What a
/// confirmed thread gained is no reason for anything else to come to it.
pub fn explain(
    view: &View,
    (threads, constraints): (&[Thread], &Constraints),
    fits: [&mut Vec<Fit>; 2],
    merges: &mut [Merge],
) {
    let own: BTreeSet<usize> = constraints.together.iter().flatten().copied().collect();
    let notes_of = |thread: usize| -> Vec<usize> {
        let thread = &threads[thread];
        let counts = |note: &usize| thread.confirmed.is_none() || own.contains(note);
        thread.notes.iter().copied().filter(counts).collect()
    };
    let side = |thread: usize| Side::of(view, &notes_of(thread));
    let or_kin = |mut reasons: Vec<Reason>, one: &[usize], other: usize| {
        if reasons.is_empty() {
            reasons.extend(kin::between(view, one, &notes_of(other)));
        }
        reasons
    };
    let mut sides: BTreeMap<usize, Side> = BTreeMap::new();
    for merge in merges {
        for thread in [merge.a, merge.b] {
            sides.entry(thread).or_insert_with(|| side(thread));
        }
        let reasons = shared(view, &sides[&merge.a], &sides[&merge.b]);
        merge.reason = or_kin(reasons, &notes_of(merge.a), merge.b);
    }
    for fit in fits.into_iter().flatten() {
        if threads[fit.thread].confirmed.is_some() {
            let thread = sides.entry(fit.thread).or_insert_with(|| side(fit.thread));
            let reasons = shared(view, &Side::of(view, &[fit.note]), thread);
            fit.reason = or_kin(reasons, &[fit.note], fit.thread);
        }
    }
}

/// What stands on both sides: words, meanings in several words, labels; else two meanings that are related.
fn shared(view: &View, one: &Side, other: &Side) -> Vec<Reason> {
    let mut found: Vec<(usize, Reason)> = Vec::new();
    for (key, (here, word)) in &one.words {
        if let Some((there, written)) = other.words.get(key)
            && key.chars().nth(1).is_some()
            && !view.lexicon.is_common(key)
        {
            let (text, notes) = (word.min_by_length(written).to_owned(), here + there);
            found.push((notes, Reason::Word { text, notes }));
        }
    }
    found.sort_by_key(|(notes, _)| std::cmp::Reverse(*notes));
    found.truncate(REASONS);
    found.extend(bridges(view, one, other));
    for (text, here) in &one.labels {
        if let Some(there) = other.labels.get(text) {
            let (text, notes) = ((*text).to_owned(), here + there);
            found.push((notes, Reason::Label { text, notes }));
        }
    }
    if found.is_empty() {
        found.extend(related(view, one, other));
    }
    found.sort_by_key(|(notes, _)| std::cmp::Reverse(*notes));
    let reasons = found.into_iter().map(|(_, reason)| reason);
    reasons.take(REASONS).collect()
}

/// Meanings that both sides express, in more than one way, the most telling first.
fn bridges(view: &View, one: &Side, other: &Side) -> Vec<(usize, Reason)> {
    let mut found: Vec<(ConceptId, usize)> = Vec::new();
    for (concept, (here, _)) in &one.meanings {
        if let Some((there, _)) = other.meanings.get(concept) {
            found.push((*concept, here + there));
        }
    }
    let worth =
        |(concept, notes): (ConceptId, usize)| notes as f32 * view.lexicon.concepts[concept].weight;
    found.sort_by(|a, b| worth(*b).total_cmp(&worth(*a)));
    let mut bridges: Vec<(usize, Vec<String>, ConceptId)> = Vec::new();
    for (concept, notes) in found {
        let forms = one.meanings[&concept].1.with(&other.meanings[&concept].1);
        let is_told = |(_, told, _): &(usize, Vec<String>, ConceptId)| {
            forms.iter().all(|form| told.contains(form))
        };
        if forms.len() > 1 && bridges.len() < REASONS && !bridges.iter().any(is_told) {
            bridges.push((notes, forms, concept));
        }
    }
    let reason = |(notes, forms, concept): (usize, Vec<String>, ConceptId)| {
        let concept = view.lexicon.concepts[concept].name.clone();
        let bridge = Reason::Bridge {
            concept,
            forms,
            notes,
        };
        (notes, bridge)
    };
    bridges.into_iter().map(reason).collect()
}

/// The two meanings, one of each side, that are nearest to each other.
fn related(view: &View, one: &Side, other: &Side) -> Option<(usize, Reason)> {
    let mut best: Option<(f32, ConceptId, ConceptId)> = None;
    for &concept in one.meanings.keys() {
        for (to, share) in view.lexicon.spread(concept, 1.0, 1.0) {
            let most = best.map_or(0.0, |(most, _, _)| most);
            if share > most && other.meanings.contains_key(&to) {
                best = Some((share, concept, to));
            }
        }
    }
    let (_, concept, to) = best?;
    let forms = one.meanings[&concept].1.with(&other.meanings[&to].1);
    let concept = view.lexicon.concepts[to].name.clone();
    let notes = 2;
    let bridge = Reason::Bridge {
        concept,
        forms,
        notes,
    };
    Some((notes, bridge))
}

/// Notes that confirmed threads gained, those most like the notes that were there first.
pub fn gained(
    threads: &[Thread],
    thread_of: &[Option<usize>],
    pairs: &[(u32, u32, f32)],
    constraints: &Constraints,
) -> Vec<Fit> {
    let own: BTreeSet<usize> = constraints.together.iter().flatten().copied().collect();
    let mut sums: BTreeMap<usize, f32> = BTreeMap::new();
    let mut sizes = vec![0usize; threads.len()];
    for (at, thread) in threads.iter().enumerate() {
        if thread.confirmed.is_some() {
            let new = thread.notes.iter().filter(|note| !own.contains(note));
            sums.extend(new.map(|note| (*note, 0.0)));
            sizes[at] = thread
                .notes
                .iter()
                .filter(|note| own.contains(note))
                .count();
        }
    }
    if sums.is_empty() {
        return Vec::new();
    }
    for &(a, b, likeness) in pairs {
        for (new, old) in [(a as usize, b as usize), (b as usize, a as usize)] {
            if thread_of[new] == thread_of[old]
                && own.contains(&old)
                && let Some(sum) = sums.get_mut(&new)
            {
                *sum += likeness;
            }
        }
    }
    let fit = |(note, sum): (usize, f32)| {
        let thread = thread_of[note]?;
        Some(Fit {
            note,
            thread,
            likeness: sum / sizes[thread].max(1) as f32,
            reason: Vec::new(),
        })
    };
    let mut gained: Vec<Fit> = sums.into_iter().filter_map(fit).collect();
    gained.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.note.cmp(&b.note)));
    gained
}

/// What must not be suggested, because people keep it apart.
pub struct Apart {
    notes: BTreeSet<(usize, usize)>,
    threads: BTreeMap<(usize, usize), usize>,
    /// Notes of each thread that count: of a confirmed one those that people put there.
    sizes: BTreeMap<usize, usize>,
}

impl Apart {
    pub fn of(thread_of: &[Option<usize>], constraints: &Constraints) -> Self {
        let mut apart = Self {
            notes: BTreeSet::new(),
            threads: BTreeMap::new(),
            sizes: BTreeMap::new(),
        };
        if constraints.apart.is_empty() {
            return apart;
        }
        let own: BTreeSet<usize> = constraints.together.iter().flatten().copied().collect();
        let confirmed: BTreeSet<Option<usize>> = own.iter().map(|&note| thread_of[note]).collect();
        let counts = |note: usize| own.contains(&note) || !confirmed.contains(&thread_of[note]);
        for (note, thread) in thread_of.iter().enumerate() {
            if let Some(thread) = thread.filter(|_| counts(note)) {
                *apart.sizes.entry(thread).or_insert(0) += 1;
            }
        }
        let pairs = constraints.apart.iter();
        let pairs: BTreeSet<(usize, usize)> = pairs.map(|&(a, b)| (a.min(b), a.max(b))).collect();
        for (a, b) in pairs {
            apart.add((a, b), thread_of, counts(a) && counts(b));
        }
        apart
    }

    fn add(&mut self, (a, b): (usize, usize), thread_of: &[Option<usize>], counts: bool) {
        match (thread_of[a], thread_of[b]) {
            (None, Some(thread)) => _ = self.notes.insert((a, thread)),
            (Some(thread), None) => _ = self.notes.insert((b, thread)),
            (Some(one), Some(other)) if counts => {
                let both = (one.min(other), one.max(other));
                *self.threads.entry(both).or_insert(0) += 1;
            }
            _ => {}
        }
    }

    /// Whether a note is kept apart from one that stands in the thread.
    pub fn parts_note(&self, note: usize, thread: usize) -> bool {
        self.notes.contains(&(note, thread))
    }

    /// Whether half of two threads, or more, is kept apart: each note of the one with each of the other.
    pub fn parts_threads(&self, a: usize, b: usize) -> bool {
        let apart = self.threads.get(&(a.min(b), a.max(b))).copied();
        let size = |thread: usize| self.sizes.get(&thread).copied().unwrap_or(0);
        apart.is_some_and(|apart| apart * 2 >= size(a) * size(b))
    }
}
