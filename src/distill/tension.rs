//! Possible tensions: groups that say opposite things about one subject. A hint for the conversation, no verdict.

use std::collections::{BTreeMap, BTreeSet};

use super::{Tension, evidence::View, lexicon::ConceptId};

const NEGATIONS: &[&str] = &["niet", "geen", "nooit", "zonder", "stop", "niks"];
/// Words before a meaning in which a negation turns it around.
const REACH: usize = 3;
const MOST: usize = 20;

/// Whether a folded word turns around what comes after it.
pub fn denies(folded: &str) -> bool {
    NEGATIONS.contains(&folded)
}

/// Opposite meanings, and one meaning affirmed and denied within a thread, by different groups.
pub fn tensions(view: &View, thread_of: &[Option<usize>]) -> Vec<Tension> {
    let mut holders: BTreeMap<(ConceptId, bool), BTreeSet<usize>> = BTreeMap::new();
    for note in 0..view.notes.len() {
        for (concept, denied) in stances(view, note) {
            holders.entry((concept, denied)).or_default().insert(note);
        }
    }
    let mut found = Vec::new();
    for ((concept, denied), notes) in &holders {
        let name = &view.lexicon.concepts[*concept].name;
        if *denied {
            if let Some(others) = holders.get(&(*concept, false)) {
                found.extend(within_threads(view, thread_of, others, notes, (name, name)));
            }
            continue;
        }
        for opposite in view.lexicon.concepts[*concept]
            .opposites
            .iter()
            .filter(|opposite| *opposite > concept)
        {
            if let Some(others) = holders.get(&(*opposite, false)) {
                found.extend(between(
                    view,
                    notes,
                    others,
                    (name, &view.lexicon.concepts[*opposite].name),
                ));
            }
        }
    }
    found.sort_by(|x: &Tension, y| {
        (y.a.len() + y.b.len())
            .cmp(&(x.a.len() + x.b.len()))
            .then(x.about.cmp(&y.about))
    });
    found.truncate(MOST);
    found
}

/// The meanings in a note that have an opposite or are specific, and whether the note denies them.
fn stances(view: &View, note: usize) -> BTreeSet<(ConceptId, bool)> {
    let reading = &view.taken[note];
    let mut found = BTreeSet::new();
    for mention in reading
        .mentions
        .iter()
        .filter(|mention| mention.weight >= 0.8)
    {
        let before = &reading.words[mention.first.saturating_sub(REACH)..mention.first];
        let denied = before
            .iter()
            .any(|&word| view.readings.words[word as usize].denies);
        found.insert((mention.concept, denied));
    }
    found
}

/// Two sides without the notes that say both, if different groups hold them.
fn between(
    view: &View,
    one: &BTreeSet<usize>,
    other: &BTreeSet<usize>,
    about: (&str, &str),
) -> Option<Tension> {
    let a: Vec<usize> = one.difference(other).copied().collect();
    let b: Vec<usize> = other.difference(one).copied().collect();
    let groups = |notes: &[usize]| {
        notes
            .iter()
            .map(|&note| view.notes[note].group)
            .collect::<BTreeSet<_>>()
    };
    let (in_a, in_b) = (groups(&a), groups(&b));
    let differ = in_a
        .iter()
        .any(|group| in_b.iter().any(|held| held != group));
    differ.then(|| Tension {
        a,
        b,
        about: (about.0.to_owned(), about.1.to_owned()),
    })
}

fn within_threads(
    view: &View,
    thread_of: &[Option<usize>],
    one: &BTreeSet<usize>,
    other: &BTreeSet<usize>,
    about: (&str, &str),
) -> Vec<Tension> {
    let threads: BTreeSet<usize> = other.iter().filter_map(|&note| thread_of[note]).collect();
    let of = |notes: &BTreeSet<usize>, thread: usize| {
        notes
            .iter()
            .copied()
            .filter(|&note| thread_of[note] == Some(thread))
            .collect()
    };
    threads
        .into_iter()
        .filter_map(|thread| between(view, &of(one, thread), &of(other, thread), about))
        .collect()
}
