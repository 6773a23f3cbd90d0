//! Session → [`Report`]: puts everything in its order and gives it its place.

mod municipalities;
mod notes;
mod people;
mod threads;
mod times;
mod unspoken;
mod walk;

use std::collections::BTreeMap;

use super::{
    Counts, GroupAt, GroupFacts, NoteAt, Options, Part, QuestionAt, QuestionFacts, Report,
    RoundFacts, SourceFacts,
};
use crate::{
    base::{Date, Id, Moment},
    session::{Entity, Group, Index, Note, Question, Ranked, Round, Session, in_order},
    words,
    words::Words,
};

/// What the steps share: the session, its look-ups, and where each thing stands in the report.
pub(super) struct Sources<'a> {
    session: &'a Session,
    index: Index,
    words: &'a Words,
    rounds: BTreeMap<Id<Round>, usize>,
    questions: BTreeMap<Id<Question>, QuestionAt>,
    groups: BTreeMap<Id<Group>, GroupAt>,
    notes: BTreeMap<Id<Note>, NoteAt>,
}

pub(super) fn gather(session: &Session, now: Moment, words: &Words, options: &Options) -> Report {
    let mut sources = Sources {
        session,
        index: Index::of(session),
        words,
        rounds: numbered(session.rounds_in_order().iter().map(|round| round.id)),
        questions: BTreeMap::new(),
        groups: BTreeMap::new(),
        notes: BTreeMap::new(),
    };
    let questions = in_rounds(&sources, session.questions.values(), |question| {
        question.round
    });
    let groups = in_rounds(&sources, session.groups.values(), |group| group.round);
    sources.questions = numbered(questions.iter().map(|question| question.id));
    sources.groups = numbered(groups.iter().map(|group| group.id));
    let sheets = notes::sheets(&mut sources);
    let threads = threads::threads(&sources);
    let notes = notes::notes(&sources, &sheets, &threads);
    let details = &session.details;
    let people = people::people(session);
    let parts = options.parts_of(session);
    let by_place = parts.contains(&Part::Municipalities);
    let title = details.title.trim();
    let mut report = Report {
        id: session.id,
        language: words.language().code(),
        options: options.clone(),
        parts,
        title: if title.is_empty() {
            words.text("report-untitled")
        } else {
            title.to_owned()
        },
        meeting: details.meeting.trim().to_owned(),
        place: details.place.trim().to_owned(),
        date: (details.date != Date::default()).then_some(details.date),
        intro: session.material.report.intro.trim().to_owned(),
        source: session.material.source.trim().to_owned(),
        counts: counts(&sources, people.total, people.municipalities.len()),
        people,
        rounds: rounds(session),
        questions: questions
            .iter()
            .map(|question| question_facts(&sources, question))
            .collect(),
        groups: groups
            .iter()
            .map(|group| group_facts(&sources, group))
            .collect(),
        unplaced: (0..notes.len())
            .filter(|at| notes[*at].homes.is_empty())
            .collect(),
        walk: walk::walk(&notes),
        notes,
        sheets,
        threads: threads.threads,
        tensions: threads.tensions,
        lone: threads.lone,
        proposals: threads.proposals,
        unspoken: unspoken::unspoken(&sources),
        take_aways: people::take_aways(&sources, by_place),
        municipalities: Vec::new(),
        support_for: support_for(&questions),
        support: session.material.support.clone(),
        reading: session.material.reading.clone(),
        times: times::times(session, now),
    };
    if by_place {
        report.municipalities = municipalities::municipalities(&sources, &report);
    }
    if options.without_notes {
        leave_out_notes(&mut report);
    }
    report
}

/// The template's question about one's own municipality.
fn support_for(questions: &[&Question]) -> Option<QuestionAt> {
    questions
        .iter()
        .position(|question| question.key == "vraagt")
}

/// Keeps what was counted and what people made of it, and no note and no picture of one.
fn leave_out_notes(report: &mut Report) {
    for thread in report
        .threads
        .iter_mut()
        .chain(&mut report.tensions)
        .chain(&mut report.lone)
    {
        thread.leads.clear();
        thread.notes.clear();
        thread.against.clear();
    }
    for take_away in &mut report.take_aways {
        if let Some(SourceFacts::Note(_)) = take_away.source {
            take_away.source = None;
        }
    }
    for municipality in &mut report.municipalities {
        municipality.notes.clear();
        municipality.shown.clear();
    }
    report.walk.most.clear();
    report.walk.commented.clear();
    report.notes.clear();
    report.unplaced.clear();
    report.sheets.clear();
}

fn numbered<T>(ids: impl Iterator<Item = Id<T>>) -> BTreeMap<Id<T>, usize> {
    ids.enumerate().map(|(at, id)| (id, at)).collect()
}

/// Things in the order of their rounds, and within a round in their own; those of a round that is not there
/// come last.
fn in_rounds<'a, T: Entity + Ranked + 'a>(
    sources: &Sources<'_>,
    things: impl Iterator<Item = &'a T>,
    round: impl Fn(&T) -> Id<Round>,
) -> Vec<&'a T> {
    let mut things = in_order(things);
    things.sort_by_key(|thing| {
        sources
            .rounds
            .get(&round(thing))
            .copied()
            .unwrap_or(usize::MAX)
    });
    things
}

fn counts(sources: &Sources<'_>, participants: usize, municipalities: usize) -> Counts {
    let session = sources.session;
    let live = |id: &Id<Note>| sources.notes.contains_key(id);
    Counts {
        participants,
        municipalities,
        groups: session
            .rounds
            .keys()
            .map(|id| session.groups_of(*id).len())
            .max()
            .unwrap_or(0),
        notes: sources.notes.len(),
        placed: sources.index.placed.len(),
        dots: session.dots.values().filter(|dot| live(&dot.note)).count(),
        comments: session
            .comments
            .values()
            .filter(|comment| live(&comment.note))
            .count(),
        photos: session.photos.len(),
    }
}

fn rounds(session: &Session) -> Vec<RoundFacts> {
    let facts = |(at, round): (usize, &&Round)| RoundFacts {
        id: round.id,
        number: at + 1,
        case: round.case.clone(),
    };
    session
        .rounds_in_order()
        .iter()
        .enumerate()
        .map(facts)
        .collect()
}

fn question_facts(sources: &Sources<'_>, question: &Question) -> QuestionFacts {
    let round = sources.rounds.get(&question.round).copied();
    let among = sources.session.questions_of(question.round);
    let number = among
        .iter()
        .position(|other| other.id == question.id)
        .map_or(1, |at| at + 1);
    let words = sources.words;
    let label = match round {
        Some(round) if sources.rounds.len() > 1 => {
            words!(
                words,
                "report-question-in-round",
                n = number,
                round = round + 1
            )
        }
        _ => words!(words, "common-question", n = number),
    };
    let groups = sources.session.groups_of(question.round);
    let wrote = |group: &&&Group| sources.index.counts.contains_key(&(group.id, question.id));
    let sheets = sources
        .index
        .sheets
        .iter()
        .filter(|(sheet, _)| sheet.question == question.id);
    QuestionFacts {
        id: question.id,
        key: question.key.clone(),
        round,
        number,
        label,
        text: question.text.trim().to_owned(),
        hint: question.hint.trim().to_owned(),
        subquestions: unspoken::subquestions(sources, question),
        notes: sheets.map(|(_, notes)| notes.len()).sum(),
        groups: groups.iter().filter(wrote).count(),
        groups_possible: groups.len(),
    }
}

fn group_facts(sources: &Sources<'_>, group: &Group) -> GroupFacts {
    let round = sources.rounds.get(&group.round).copied();
    let words = sources.words;
    let plain = words!(words, "common-group", n = group.number);
    let name = group.name.trim();
    let mut label = match round {
        Some(round) if sources.rounds.len() > 1 => {
            words!(
                words,
                "report-group-in-round",
                n = group.number,
                round = round + 1
            )
        }
        _ => plain.clone(),
    };
    if !name.is_empty() && name != plain {
        label = words!(words, "report-group-named", group = label, name = name);
    }
    let counts = &sources.index.counts;
    GroupFacts {
        id: group.id,
        round,
        number: group.number,
        name: name.to_owned(),
        label,
        participants: sources.session.members(group).len(),
        notes: counts
            .iter()
            .filter(|((id, _), _)| *id == group.id)
            .map(|(_, count)| count)
            .sum(),
    }
}
