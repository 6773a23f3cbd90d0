//! Words that belong to one idea though they are not alike: what brings notes together that share nothing else.
//!
//! A note lies among ideas as the sum of what stands in it, so for each of its words it can be told how much it brings
//! the note towards others.

use super::{
    Reason,
    embedding::{self, Vector},
    evidence::{View, sum_of_ideas},
};

/// Words that are named at most.
const WORDS: usize = 4;

/// A word of a note, and how much it brings the note towards others.
#[derive(Clone, Copy)]
pub struct Pull<'a> {
    pub note: usize,
    pub place: usize,
    word: &'a str,
    strength: f32,
}

/// Per note the word that most brings it to the others; nothing where fewer than two words do.
pub fn within<'a>(view: &View<'a>, members: &[usize]) -> Option<(Reason, Vec<Pull<'a>>)> {
    let all = sum_of_ideas(view, members);
    let pull = |&note: &usize| {
        let own = view.vectors.idea(note);
        let others: Vector = std::array::from_fn(|at| all[at] - own[at]);
        strongest(view, note, &others)
    };
    told(members.iter().filter_map(pull).collect())
}

/// Words of the one side that most bring it to the other, and the other way round.
pub fn between(view: &View, one: &[usize], other: &[usize]) -> Option<Reason> {
    let side = |notes: &[usize], to: &[usize]| {
        let to = sum_of_ideas(view, to);
        let pulls = notes.iter().filter_map(|&note| strongest(view, note, &to));
        pulls.max_by(|a, b| a.strength.total_cmp(&b.strength).then(b.word.cmp(a.word)))
    };
    let pulls = [side(one, other)?, side(other, one)?];
    told(pulls.to_vec()).map(|(reason, _)| reason)
}

fn told(mut pulls: Vec<Pull<'_>>) -> Option<(Reason, Vec<Pull<'_>>)> {
    pulls.sort_by(|a, b| {
        b.strength
            .total_cmp(&a.strength)
            .then((a.word, a.note).cmp(&(b.word, b.note)))
    });
    let mut words: Vec<String> = Vec::new();
    for pull in &pulls {
        if words.len() < WORDS && !words.iter().any(|word| word == pull.word) {
            words.push(pull.word.to_owned());
        }
    }
    let notes = pulls.len();
    let reason = Reason::Kin { words, notes };
    matches!(&reason, Reason::Kin { words, .. } if words.len() > 1).then_some((reason, pulls))
}

/// The word of a note that brings it nearest to a place among ideas, if any does.
fn strongest<'a>(view: &View<'a>, note: usize, to: &Vector) -> Option<Pull<'a>> {
    let pull = |(place, word): (usize, &'a super::reading::Word)| Pull {
        note,
        place,
        word: &word.folded,
        strength: embedding::inner(&word.idea, to),
    };
    let words = view.words(note).enumerate();
    words
        .filter(|(_, word)| !word.stop && !word.common)
        .map(pull)
        .filter(|pull| pull.strength > 0.0)
        .max_by(|a, b| {
            a.strength
                .total_cmp(&b.strength)
                .then(b.place.cmp(&a.place))
        })
}
