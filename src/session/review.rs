//! What to look at before a report goes out. Findings only point; nothing is changed and nothing is blocked.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Index, Note, Owner, Photo, Question, Session, TakeAway, ThreadKind, ThreadStatus,
    personal::{self, Personal},
};
use crate::base::Id;

/// Something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A photo that nobody has described.
    PhotoWithoutAlt(Id<Photo>),
    /// A note, or a comment on it, with what looks like a person.
    Personal(Personal, Id<Note>),
    /// A question that no group wrote about.
    EmptyQuestion(Id<Question>),
    /// A take-away that nobody does.
    NoOwner(Id<TakeAway>),
    /// A take-away without a date.
    NoDate(Id<TakeAway>),
    /// A thread with notes of one group only.
    OneGroup(Id<super::Thread>),
    /// This many notes stand nowhere.
    Unplaced(usize),
}

/// Everything to look at, the most pressing first.
#[must_use]
pub fn review(session: &Session, index: &Index) -> Vec<Finding> {
    let mut findings = Vec::new();
    let photos = session
        .photos
        .values()
        .filter(|photo| photo.alt.trim().is_empty());
    findings.extend(photos.map(|photo| Finding::PhotoWithoutAlt(photo.id)));
    findings.extend(personal(session));
    findings.extend(empty_questions(session, index));
    for take_away in session.take_aways_in_order() {
        if take_away.owner == Owner::Nobody {
            findings.push(Finding::NoOwner(take_away.id));
        } else if take_away.date.is_none() {
            findings.push(Finding::NoDate(take_away.id));
        }
    }
    for thread in session.threads_of(ThreadKind::Thread, ThreadStatus::Accepted) {
        let group = |id: &Id<Note>| {
            session
                .notes
                .get(id)
                .filter(|note| !note.deleted)?
                .sheet
                .group
        };
        let mut groups = thread.notes.iter().filter_map(group);
        let first = groups.next();
        if first.is_some() && groups.all(|group| Some(group) == first) {
            findings.push(Finding::OneGroup(thread.id));
        }
    }
    let unplaced = index.live.saturating_sub(index.placed.len());
    if unplaced > 0 {
        findings.push(Finding::Unplaced(unplaced));
    }
    findings
}

/// The numbers first: they say most of a person.
fn personal(session: &Session) -> Vec<Finding> {
    let of = |note: Id<Note>, text: &str| -> Vec<(Personal, Id<Note>)> {
        let found = personal::find(text).into_iter();
        found.map(|found| (found.what, note)).collect()
    };
    let notes = session.live_notes().map(|note| of(note.id, &note.text));
    let is_live = |id: &Id<Note>| session.notes.get(id).is_some_and(|note| !note.deleted);
    let comments = session.comments.values();
    let comments = comments
        .filter(|comment| is_live(&comment.note))
        .map(|comment| of(comment.note, &comment.text));
    let all: BTreeSet<(Personal, Id<Note>)> = notes.chain(comments).flatten().collect();
    let all = all.into_iter().rev();
    all.map(|(what, note)| Finding::Personal(what, note))
        .collect()
}

fn empty_questions(session: &Session, index: &Index) -> Vec<Finding> {
    let mut notes: BTreeMap<Id<Question>, usize> = BTreeMap::new();
    for (sheet, on_sheet) in &index.sheets {
        *notes.entry(sheet.question).or_default() += on_sheet.len();
    }
    let empty = |question: &&Question| notes.get(&question.id).is_none_or(|count| *count == 0);
    let questions = session
        .rounds_in_order()
        .into_iter()
        .flat_map(|round| session.questions_of(round.id));
    questions
        .filter(empty)
        .map(|question| Finding::EmptyQuestion(question.id))
        .collect()
}
