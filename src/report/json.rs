//! The session's outcome as JSON: every text as it was typed, ids to point with, and the facts of the report.
//!
//! For the organisers it holds all threads, also proposed and rejected ones, each with its status. No names of persons,
//! and the same rules for readers as every other format. Its form is told in `docs/verslag-json.md`.

mod form;

use std::collections::BTreeMap;

use self::form::{
    CommentOut, CoverageOut, Document, GroupOut, LabelOut, MunicipalityOut, NoteOut, PhotoOut,
    QuestionOut, RoundOut, SessionOut, ShareOut, SilentOut, TakeAwayOut, ThreadOut, UnspokenOut,
    WalkOut,
};
use super::{
    Amount, CoverageFacts, GroupAt, MunicipalityFacts, NoteAt, Readers, Report, Share, Unspoken,
    readers::seen,
};
use crate::{
    base::Id,
    session::{
        Comment, Details, Group, Label, Note, Photo, Question, Session, Thread, ThreadKind,
        ThreadStatus,
    },
};

/// Version of the form; it rises when a field changes its meaning or goes.
const SCHEMA: u32 = 1;

/// The whole session as JSON, in a stable order: the report's for notes, groups and questions, the session's
/// for the rest. Ends in a line feed.
#[must_use]
pub fn json(session: &Session, report: &Report) -> String {
    let session = &*seen(session, &report.options);
    let document = Document {
        schema: SCHEMA,
        session: session_out(session),
        counts: report.counts,
        people: &report.people,
        rounds: report
            .rounds
            .iter()
            .map(|round| RoundOut {
                id: round.id,
                number: round.number,
                case: &round.case,
            })
            .collect(),
        groups: groups(session, report),
        questions: questions(session, report),
        labels: session.labels_in_order().into_iter().map(label).collect(),
        notes: notes(session, report),
        threads: threads(session, report),
        unplaced: note_ids(report, &report.unplaced),
        walk: walk(report),
        unspoken: unspoken(session, report, &report.unspoken),
        takeaways: take_aways(session, report),
        municipalities: municipalities(session, report),
        support: &report.support,
        reading: &report.reading,
        times: &report.times,
        photos: photos(session, report),
    };
    // Only a map with keys that are no texts could fail here, and there is none.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn session_out(session: &Session) -> SessionOut<'_> {
    let details: &Details = &session.details;
    SessionOut {
        id: session.id,
        title: &details.title,
        meeting: &details.meeting,
        place: &details.place,
        date: details.date,
        start: details.start,
        available: details.available,
        offset_minutes: details.offset,
        template: &details.template,
        template_title: &details.template_title,
    }
}

fn groups<'a>(session: &'a Session, report: &Report) -> Vec<GroupOut<'a>> {
    let group = |facts: &super::GroupFacts| {
        let group = session.groups.get(&facts.id)?;
        Some(GroupOut {
            id: group.id,
            round: group.round,
            number: group.number,
            name: &group.name,
            participants: match facts.participants {
                0 => Amount::Exactly(0),
                people => Amount::of(people),
            },
            notes: facts.notes,
        })
    };
    report.groups.iter().filter_map(group).collect()
}

fn questions<'a>(session: &'a Session, report: &Report) -> Vec<QuestionOut<'a>> {
    let question = |facts: &super::QuestionFacts| {
        let question = session.questions.get(&facts.id)?;
        Some(QuestionOut {
            id: question.id,
            round: question.round,
            number: facts.number,
            key: &question.key,
            text: &question.text,
            hint: &question.hint,
            subquestions: &question.subquestions,
            notes: facts.notes,
        })
    };
    report.questions.iter().filter_map(question).collect()
}

fn label(label: &Label) -> LabelOut<'_> {
    LabelOut {
        id: label.id,
        key: &label.key,
        name: &label.name,
    }
}

fn notes<'a>(session: &'a Session, report: &Report) -> Vec<NoteOut<'a>> {
    let mut comments: BTreeMap<Id<Note>, Vec<&Comment>> = BTreeMap::new();
    for comment in session.comments.values() {
        comments.entry(comment.note).or_default().push(comment);
    }
    comments
        .values_mut()
        .for_each(|list| list.sort_by_key(|comment| (comment.at, comment.id)));
    let note = |facts: &super::NoteFacts| {
        let note = session.notes.get(&facts.id)?;
        let comments = comments.get(&note.id).into_iter().flatten();
        Some(NoteOut {
            id: note.id,
            number: facts.number,
            group: note.sheet.group,
            question: note.sheet.question,
            round: note.sheet.round,
            text: &note.text,
            labels: &note.labels,
            dots: facts.dots,
            comments: comments
                .map(|comment| CommentOut {
                    id: comment.id,
                    group: comment.group,
                    text: &comment.text,
                })
                .collect(),
            at: (!report.options.is_anonymous()).then_some(note.at),
        })
    };
    report.notes.iter().filter_map(note).collect()
}

/// Confirmed ones first, then proposals, then what was turned down; threads, tensions, lone voices.
fn threads<'a>(session: &'a Session, report: &'a Report) -> Vec<ThreadOut<'a>> {
    let told = report
        .threads
        .iter()
        .chain(&report.tensions)
        .chain(&report.lone);
    let coverage: BTreeMap<Id<Thread>, &CoverageFacts> =
        told.map(|thread| (thread.id, &thread.coverage)).collect();
    let live = |ids: &[Id<Note>]| -> Vec<Id<Note>> {
        if report.options.without_notes {
            return Vec::new();
        }
        let live = |id: &&Id<Note>| session.notes.get(id).is_some_and(|note| !note.deleted);
        ids.iter().filter(live).copied().collect()
    };
    let mut list = Vec::with_capacity(session.threads.len());
    // What nobody decided on, or was turned down, is for those who led it.
    let shown = match report.options.readers {
        Readers::Organisers => 3,
        Readers::Public | Readers::Participants => 1,
    };
    let statuses = [
        ThreadStatus::Accepted,
        ThreadStatus::Proposed,
        ThreadStatus::Rejected,
    ];
    for status in statuses.into_iter().take(shown) {
        for kind in [ThreadKind::Thread, ThreadKind::Tension, ThreadKind::Lone] {
            list.extend(session.threads_of(kind, status).into_iter().map(|thread| {
                ThreadOut {
                    id: thread.id,
                    title: &thread.title,
                    kind,
                    status,
                    explanation: &thread.explanation,
                    notes: live(&thread.notes),
                    against: live(&thread.against),
                    coverage: coverage
                        .get(&thread.id)
                        .map(|facts| coverage_out(report, facts)),
                }
            }));
        }
    }
    list
}

fn coverage_out<'a>(report: &Report, facts: &'a CoverageFacts) -> CoverageOut<'a> {
    let present = facts.groups.iter().filter(|bead| bead.present);
    CoverageOut {
        present: facts.present,
        possible: facts.possible,
        groups: present
            .filter_map(|bead| report.groups.get(bead.group))
            .map(|group| group.id)
            .collect(),
        room: facts.room,
        roles: &facts.roles,
        municipalities: &facts.municipalities,
    }
}

fn note_ids(report: &Report, places: &[NoteAt]) -> Vec<Id<Note>> {
    places
        .iter()
        .filter_map(|at| report.notes.get(*at))
        .map(|note| note.id)
        .collect()
}

fn unspoken<'a>(session: &'a Session, report: &'a Report, facts: &'a Unspoken) -> UnspokenOut<'a> {
    let ids = |places: &[usize]| -> Vec<Id<Question>> {
        places
            .iter()
            .filter_map(|at| report.questions.get(*at))
            .map(|question| question.id)
            .collect()
    };
    let silent = |(at, n): &(usize, usize)| {
        let question = report.questions.get(*at)?.id;
        let part = session.questions.get(&question)?.subquestions.get(*n)?;
        Some(SilentOut {
            question,
            key: &part.key,
            text: &part.text,
        })
    };
    UnspokenOut {
        questions: ids(&facts.questions),
        subquestions: facts.subquestions.iter().filter_map(silent).collect(),
        unlabelled: ids(&facts.unlabelled),
        council: facts.council.as_deref(),
        goalless: match &facts.goalless {
            Some(goalless) => group_ids(report, &goalless.groups),
            None => Vec::new(),
        },
    }
}

fn group_ids(report: &Report, places: &[GroupAt]) -> Vec<Id<Group>> {
    let groups = places.iter().filter_map(|at| report.groups.get(*at));
    groups.map(|group| group.id).collect()
}

fn walk(report: &Report) -> WalkOut {
    WalkOut {
        dots: report.counts.dots,
        dotted: report.walk.dotted,
        comments: report.counts.comments,
        most: note_ids(report, &report.walk.most),
        commented: note_ids(report, &report.walk.commented),
    }
}

fn municipalities<'a>(session: &'a Session, report: &'a Report) -> Vec<MunicipalityOut<'a>> {
    let take_aways = session.take_aways_in_order();
    let phrases = |share: &Share| {
        let list = match share.home.kind {
            ThreadKind::Thread => &report.threads,
            ThreadKind::Tension => &report.tensions,
            ThreadKind::Lone => &report.lone,
        };
        let thread = list.get(share.home.number.checked_sub(1)?)?;
        Some(ShareOut {
            thread: thread.id,
            notes: share.notes,
        })
    };
    let one = |facts: &'a MunicipalityFacts| MunicipalityOut {
        name: &facts.name,
        people: facts.people,
        tables: facts.tables,
        groups: group_ids(report, &facts.groups),
        notes: note_ids(report, &facts.notes),
        threads: facts.shares.iter().filter_map(phrases).collect(),
        takeaways: facts
            .take_aways
            .iter()
            .filter_map(|at| take_aways.get(*at))
            .map(|take_away| take_away.id)
            .collect(),
    };
    report.municipalities.iter().map(one).collect()
}

fn take_aways<'a>(session: &'a Session, report: &'a Report) -> Vec<TakeAwayOut<'a>> {
    let both = session
        .take_aways_in_order()
        .into_iter()
        .zip(&report.take_aways);
    both.map(|(take_away, facts)| TakeAwayOut {
        id: take_away.id,
        what: &take_away.what,
        owner: &facts.owner,
        date: take_away.date,
        for_whom: &take_away.for_whom,
        source: take_away.source,
    })
    .collect()
}

fn photos<'a>(session: &'a Session, report: &Report) -> Vec<PhotoOut<'a>> {
    if report.options.without_notes {
        return Vec::new();
    }
    let mut photos: Vec<&Photo> = session.photos.values().collect();
    photos.sort_by_key(|photo| (photo.at, photo.id));
    photos
        .into_iter()
        .map(|photo| PhotoOut {
            id: photo.id,
            sheet: photo.sheet,
            file: format!("{}.{}", photo.hash, photo.extension),
            width: photo.width,
            height: photo.height,
            alt: &photo.alt,
        })
        .collect()
}
