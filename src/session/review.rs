//! What to look at before a report goes out. Findings only point; nothing is changed and nothing is blocked.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Group, Index, Note, Owner, Photo, Question, Session, TakeAway, Thread, ThreadKind,
    ThreadStatus,
    personal::{self, Personal},
};
use crate::base::Id;

/// Something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A photo that nobody has described.
    PhotoWithoutAlt(Id<Photo>),
    /// A text that goes into the report, with what looks like a person.
    Personal(Personal, Place),
    /// A question that no group wrote about.
    EmptyQuestion(Id<Question>),
    /// A take-away that nobody does.
    NoOwner(Id<TakeAway>),
    /// A take-away without a date.
    NoDate(Id<TakeAway>),
    /// A thread with notes of one group only.
    OneGroup(Id<Thread>),
    /// A confirmed thread, tension or lone voice without notes.
    NoNotes(Id<Thread>),
    /// A part of the report that has nothing to tell.
    Empty(Part),
    /// This many notes stand nowhere.
    Unplaced(usize),
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A note, or a comment on it.
    Note(Id<Note>),
    /// What a take-away says, who does it or for whom.
    TakeAway(Id<TakeAway>),
    /// Title or explanation of a thread.
    Thread(Id<Thread>),
    /// Name of a group.
    Group(Id<Group>),
    /// What is said of a photo.
    Photo(Id<Photo>),
}

/// A part that can be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Nobody is filled in.
    People,
    /// No thread was confirmed.
    Threads,
    /// Nothing was agreed.
    TakeAways,
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
    findings.extend(empty_parts(session));
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
    findings.extend(without_notes(session));
    let unplaced = index.live.saturating_sub(index.placed.len());
    if unplaced > 0 {
        findings.push(Finding::Unplaced(unplaced));
    }
    findings
}

/// The numbers first: they say most of a person.
fn personal(session: &Session) -> Vec<Finding> {
    let found = texts(session).into_iter().flat_map(|(place, text)| {
        let found = personal::find(text).into_iter();
        found.map(move |found| (found.what, place))
    });
    let all: BTreeSet<(Personal, Place)> = found.collect();
    let all = all.into_iter().rev();
    all.map(|(what, place)| Finding::Personal(what, place))
        .collect()
}

/// Every text that people typed and that the report tells.
fn texts(session: &Session) -> Vec<(Place, &str)> {
    let mut texts: Vec<(Place, &str)> = Vec::new();
    let is_live = |id: &Id<Note>| session.notes.get(id).is_some_and(|note| !note.deleted);
    let notes = session.live_notes();
    texts.extend(notes.map(|note| (Place::Note(note.id), note.text.as_str())));
    let comments = session.comments.values();
    let comments = comments.filter(|comment| is_live(&comment.note));
    texts.extend(comments.map(|comment| (Place::Note(comment.note), comment.text.as_str())));
    for take_away in session.take_aways.values() {
        let place = Place::TakeAway(take_away.id);
        texts.extend([
            (place, take_away.what.as_str()),
            (place, &take_away.for_whom),
        ]);
        if let Owner::Role(role) = &take_away.owner {
            texts.push((place, role));
        }
    }
    let threads = session.threads.values();
    for thread in threads.filter(|thread| thread.status == ThreadStatus::Accepted) {
        let place = Place::Thread(thread.id);
        texts.extend([(place, thread.title.as_str()), (place, &thread.explanation)]);
    }
    let groups = session.groups.values();
    texts.extend(groups.map(|group| (Place::Group(group.id), group.name.as_str())));
    let photos = session.photos.values();
    texts.extend(photos.map(|photo| (Place::Photo(photo.id), photo.alt.as_str())));
    texts
}

fn empty_parts(session: &Session) -> Vec<Finding> {
    let confirmed = session.threads_of(ThreadKind::Thread, ThreadStatus::Accepted);
    let parts = [
        (Part::People, session.participants.is_empty()),
        (Part::Threads, confirmed.is_empty()),
        (Part::TakeAways, session.take_aways.is_empty()),
    ];
    let empty = parts.into_iter().filter(|(_, empty)| *empty);
    empty.map(|(part, _)| Finding::Empty(part)).collect()
}

/// Confirmed threads of every kind that hold no note, or only deleted ones.
fn without_notes(session: &Session) -> Vec<Finding> {
    let is_live = |id: &Id<Note>| session.notes.get(id).is_some_and(|note| !note.deleted);
    let threads = session.threads.values();
    let empty = threads.filter(|thread| {
        let mut notes = thread.notes.iter().chain(&thread.against);
        thread.status == ThreadStatus::Accepted && !notes.any(is_live)
    });
    empty.map(|thread| Finding::NoNotes(thread.id)).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Owner, Rank};

    fn take_away(bits: u128, what: &str, owner: Owner) -> TakeAway {
        TakeAway {
            id: Id::from_bits(bits),
            rank: Rank::default(),
            what: what.to_owned(),
            owner,
            date: None,
            for_whom: String::new(),
            source: None,
        }
    }

    fn found(session: &Session) -> Vec<Finding> {
        review(session, &Index::of(session))
    }

    #[test]
    fn a_person_is_found_wherever_the_report_tells_a_text() {
        let mut session = Session::new(Id::from_bits(1));
        let name = "Bel mevrouw Plankema";
        let asked = take_away(2, name, Owner::Nobody);
        let owned = take_away(3, "Doen", Owner::Role(String::from("Jaap Zandstra")));
        for take_away in [asked, owned] {
            session.take_aways.insert(take_away.id, take_away);
        }
        let thread = Thread {
            id: Id::from_bits(4),
            rank: Rank::default(),
            title: String::from("Draad"),
            explanation: name.to_owned(),
            kind: ThreadKind::Thread,
            status: ThreadStatus::Accepted,
            notes: Vec::new(),
            against: Vec::new(),
            taken_out: BTreeSet::new(),
        };
        session.threads.insert(thread.id, thread.clone());
        let findings = found(&session);
        for place in [
            Place::TakeAway(Id::from_bits(2)),
            Place::TakeAway(Id::from_bits(3)),
            Place::Thread(thread.id),
        ] {
            let finding = Finding::Personal(Personal::Name, place);
            assert!(findings.contains(&finding), "{finding:?} in {findings:?}");
        }
        assert!(findings.contains(&Finding::NoNotes(thread.id)));
        // What was turned down is not told.
        let mut rejected = thread;
        rejected.status = ThreadStatus::Rejected;
        session.threads.insert(rejected.id, rejected);
        let told = |finding: &Finding| matches!(finding, Finding::Personal(_, Place::Thread(_)));
        assert!(!found(&session).iter().any(told));
    }

    #[test]
    fn parts_without_content_are_named() {
        let mut session = Session::new(Id::from_bits(1));
        let empty = |session: &Session| -> Vec<Finding> {
            let findings = found(session).into_iter();
            let empty = |finding: &Finding| matches!(finding, Finding::Empty(_));
            findings.filter(empty).collect()
        };
        let (people, threads) = (Finding::Empty(Part::People), Finding::Empty(Part::Threads));
        let all = [people, threads, Finding::Empty(Part::TakeAways)];
        assert_eq!(empty(&session), all);
        let done = take_away(2, "Doen", Owner::Nobody);
        session.take_aways.insert(done.id, done);
        assert_eq!(empty(&session), [people, threads]);
    }
}
