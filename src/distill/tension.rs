//! Possible tensions: groups that say opposite things about one subject. A hint for the conversation, no verdict.

use std::collections::BTreeSet;

use super::{
    Tension,
    evidence::View,
    lexicon::{ConceptId, Mention},
};

const NEGATIONS: &[&str] = &["niet", "geen", "nooit", "zonder", "stop", "niks"];
/// Words before a meaning in which a negation turns it around.
const REACH: usize = 3;
/// Weight from which a word plainly says what it means.
const PLAIN: f32 = 0.8;
const MOST: usize = 20;

/// Whether a folded word turns around what comes after it.
pub fn denies(folded: &str) -> bool {
    NEGATIONS.contains(&folded)
}

/// A meaning, and whether it is denied.
pub type Stance = (ConceptId, bool);

/// The plain meanings in a note, each once; `denying` tells of each of its words whether it denies.
pub fn stances(mentions: &[Mention], denying: &[bool]) -> Vec<Stance> {
    let plain = mentions.iter().filter(|mention| mention.weight >= PLAIN);
    let mut found: Vec<Stance> = plain
        .map(|mention| {
            let before = &denying[mention.first.saturating_sub(REACH)..mention.first];
            (mention.concept, before.contains(&true))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Opposite meanings, and one meaning affirmed and denied within a thread, by different groups.
pub fn tensions(view: &View, thread_of: &[Option<usize>]) -> Vec<Tension> {
    // Per meaning the notes that affirm it and those that deny it, in order.
    let mut holders: Vec<[Vec<usize>; 2]> = vec![Default::default(); view.lexicon.concepts.len()];
    for (note, reading) in view.taken.iter().enumerate() {
        for &(concept, denied) in &reading.stances {
            holders[concept][usize::from(denied)].push(note);
        }
    }
    let mut found = Vec::new();
    for (at, [affirming, denying]) in holders.iter().enumerate() {
        if affirming.is_empty() {
            continue;
        }
        let concept = &view.lexicon.concepts[at];
        for &opposite in concept.opposites.iter().filter(|&&other| other > at) {
            let name = &view.lexicon.concepts[opposite].name;
            let [opposing, _] = &holders[opposite];
            found.extend(between(view, affirming, opposing, (&concept.name, name)));
        }
        let about = (concept.name.as_str(), concept.name.as_str());
        found.extend(within_threads(view, thread_of, (affirming, denying), about));
    }
    found.sort_by(|x: &Tension, y| {
        (y.a.len() + y.b.len())
            .cmp(&(x.a.len() + x.b.len()))
            .then(x.about.cmp(&y.about))
    });
    found.truncate(MOST);
    found
}

/// Two sides without the notes that say both, if different groups hold them.
fn between(view: &View, one: &[usize], other: &[usize], about: (&str, &str)) -> Option<Tension> {
    let without = |notes: &[usize], others: &[usize]| -> Vec<usize> {
        let is_free = |note: &usize| others.binary_search(note).is_err();
        notes.iter().copied().filter(is_free).collect()
    };
    let (a, b) = (without(one, other), without(other, one));
    let group = |note: &usize| view.notes[*note].group;
    let (first, _) = (group(a.first()?), b.first()?);
    let differ = a.iter().chain(&b).any(|note| group(note) != first);
    differ.then(|| Tension {
        a,
        b,
        about: (about.0.to_owned(), about.1.to_owned()),
    })
}

fn within_threads(
    view: &View,
    thread_of: &[Option<usize>],
    (affirming, denying): (&[usize], &[usize]),
    about: (&str, &str),
) -> Vec<Tension> {
    let threads: BTreeSet<usize> = denying.iter().filter_map(|&note| thread_of[note]).collect();
    let of = |notes: &[usize], thread: usize| -> Vec<usize> {
        let is_in = |note: &usize| thread_of[*note] == Some(thread);
        notes.iter().copied().filter(is_in).collect()
    };
    threads
        .into_iter()
        .filter_map(|thread| between(view, &of(affirming, thread), &of(denying, thread), about))
        .collect()
}
