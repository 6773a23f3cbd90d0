//! What nobody wrote about: questions without notes, and parts of questions whose label no note carries.

use std::collections::BTreeSet;

use super::{
    super::{Goalless, GroupAt, SubquestionFacts, Unspoken},
    Sources,
};
use crate::{
    base::Id,
    session::{Question, Round},
};

pub(super) fn subquestions(sources: &Sources<'_>, question: &Question) -> Vec<SubquestionFacts> {
    let word = |key: &str| word(sources, key).unwrap_or_else(|| key.to_owned());
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
    unspoken.council = council(sources);
    unspoken.goalless = goalless(sources);
    unspoken
}

/// The word of a label of the session.
fn word(sources: &Sources<'_>, key: &str) -> Option<String> {
    let mut labels = sources.session.labels.values();
    let label = labels.find(|label| label.key == key)?;
    Some(label.name.clone())
}

/// Words that begin as the council's do, and are not about it.
const NO_COUNCIL: &[&str] = &["raadpleeg", "raadpleg", "raadgev", "raadsel", "raadhuis"];

/// The word of the council's label, where no note carries it and none names the council in words. Only where the
/// session has that label: elsewhere nobody was asked.
fn council(sources: &Sources<'_>) -> Option<String> {
    let name = word(sources, "raad")?;
    let mut notes = sources.session.live_notes().peekable();
    notes.peek()?;
    let said = notes.any(|note| note.labels.contains("raad") || names_council(&note.text));
    (!said).then_some(name)
}

fn names_council(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| {
        let no_council = NO_COUNCIL.iter().any(|other| word.starts_with(other));
        let begins = ["raad", "griffi", "council"]
            .iter()
            .any(|start| word.starts_with(start));
        (begins && !no_council)
            || word.contains("gemeenteraad")
            || word.contains("raadslid")
            || word.contains("raadsleden")
    })
}

/// Groups with an instrument and without a goal: by the labels of their notes, and a note at the question for the goal
/// is a goal too. `None` where there are none or the session has no such labels.
fn goalless(sources: &Sources<'_>) -> Option<Goalless> {
    let (instrument, goal) = (word(sources, "instrument")?, word(sources, "doel")?);
    let with = |label: &str| -> BTreeSet<GroupAt> {
        let notes = sources.session.live_notes();
        let notes = notes.filter(|note| note.labels.contains(label));
        let groups = notes.filter_map(|note| note.sheet.group);
        groups
            .filter_map(|id| sources.groups.get(&id).copied())
            .collect()
    };
    let mut goals = with("doel");
    goals.extend(at_goal_question(sources));
    let groups: Vec<GroupAt> = with("instrument").difference(&goals).copied().collect();
    (!groups.is_empty()).then_some(Goalless {
        instrument,
        goal,
        groups,
    })
}

/// Groups with a note at a question that asks for a goal.
fn at_goal_question<'a>(sources: &'a Sources<'_>) -> impl Iterator<Item = GroupAt> + 'a {
    let asks = |id: &Id<Question>| {
        let question = sources.session.questions.get(id);
        question.is_some_and(|question| {
            let mut parts = question.subquestions.iter();
            parts.any(|part| part.label == "doel")
        })
    };
    let wrote = sources.index.counts.keys();
    let wrote = wrote.filter(move |(_, question)| asks(question));
    wrote.filter_map(|(group, _)| sources.groups.get(group).copied())
}

#[cfg(test)]
mod tests {
    use super::names_council;

    #[test]
    fn the_council_is_named_in_words_that_mean_it() {
        for text in [
            "De raad stelt kaders",
            "Ga naar de GRIFFIE",
            "burgerraadsleden erbij",
            "Jeugdgemeenteraad",
            "the council decides",
        ] {
            assert!(names_council(text), "{text}");
        }
        for text in [
            "Bewoners raadplegen",
            "een raadsel",
            "Draagvlak",
            "beraad",
            "",
        ] {
            assert!(!names_council(text), "{text}");
        }
    }
}
