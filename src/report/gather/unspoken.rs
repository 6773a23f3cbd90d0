//! What nobody wrote about: questions without notes, and parts of questions whose label no note carries.

use super::{
    super::{SubquestionFacts, Unspoken},
    Sources,
};
use crate::{
    base::Id,
    session::{Question, Round},
};

pub(super) fn subquestions(sources: &Sources<'_>, question: &Question) -> Vec<SubquestionFacts> {
    let word = |key: &str| {
        let label = sources
            .session
            .labels
            .values()
            .find(|label| label.key == key);
        label.map_or_else(|| key.to_owned(), |label| label.name.clone())
    };
    let parts = question.subquestions.iter();
    parts
        .map(|part| SubquestionFacts {
            text: part.text.trim().to_owned(),
            label: word(&part.label),
            notes: if part.label.is_empty() {
                0
            } else {
                labelled(sources, question.round, &part.label)
            },
        })
        .collect()
}

/// How many notes of the round carry the label; an answer on another sheet of the round is an answer too.
fn labelled(sources: &Sources<'_>, round: Id<Round>, label: &str) -> usize {
    let live = sources.session.live_notes();
    live.filter(|note| note.sheet.round == round && note.labels.contains(label))
        .count()
}

pub(super) fn unspoken(sources: &Sources<'_>) -> Unspoken {
    let mut unspoken = Unspoken::default();
    let mut questions: Vec<_> = sources
        .questions
        .iter()
        .map(|(id, at)| (*at, *id))
        .collect();
    questions.sort();
    for (at, id) in questions {
        let has_notes = sources
            .index
            .sheets
            .keys()
            .any(|sheet| sheet.question == id);
        let Some(question) = sources.session.questions.get(&id) else {
            continue;
        };
        let parts = subquestions(sources, question);
        let marked = || {
            parts
                .iter()
                .enumerate()
                .filter(|(_, part)| !part.label.is_empty())
        };
        if !has_notes {
            unspoken.questions.push(at);
        } else if marked().any(|(_, part)| part.notes > 0) {
            let silent = marked().filter(|(_, part)| part.notes == 0);
            unspoken.subquestions.extend(silent.map(|(n, _)| (at, n)));
        } else if marked().next().is_some() {
            unspoken.unlabelled.push(at);
        }
    }
    unspoken
}
