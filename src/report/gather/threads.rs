//! Confirmed threads, tensions and lone voices with who stands behind them.

use std::collections::BTreeMap;

use super::{
    super::{Amount, Bead, Count, CoverageFacts, FEW, NoteAt, ThreadFacts},
    Sources,
};
use crate::{
    base::Id,
    session::{Note, Thread, ThreadKind, ThreadStatus, coverage::Coverage},
};

/// How many quotes stand where nobody typed an explanation.
const LEADS: usize = 2;

/// What people confirmed, and how much they did not decide on.
pub(super) struct Threads {
    pub(super) threads: Vec<ThreadFacts>,
    pub(super) tensions: Vec<ThreadFacts>,
    pub(super) lone: Vec<ThreadFacts>,
    pub(super) proposals: usize,
}

pub(super) fn threads(sources: &Sources<'_>) -> Threads {
    let of = |kind: ThreadKind| {
        let threads = sources.session.threads_of(kind, ThreadStatus::Accepted);
        let facts = |(at, thread): (usize, &&Thread)| thread_facts(sources, thread, at + 1);
        threads.iter().enumerate().map(facts).collect()
    };
    let all = sources.session.threads.values();
    Threads {
        threads: of(ThreadKind::Thread),
        tensions: of(ThreadKind::Tension),
        lone: of(ThreadKind::Lone),
        proposals: all
            .filter(|thread| thread.status == ThreadStatus::Proposed)
            .count(),
    }
}

fn thread_facts(sources: &Sources<'_>, thread: &Thread, number: usize) -> ThreadFacts {
    let places = |ids: &[Id<Note>]| -> Vec<NoteAt> {
        ids.iter()
            .filter_map(|id| sources.notes.get(id).copied())
            .collect()
    };
    let explanation = thread.explanation.trim().to_owned();
    let is_thread = thread.kind == ThreadKind::Thread;
    let leads = if explanation.is_empty() && is_thread {
        leads(sources, thread)
    } else {
        Vec::new()
    };
    ThreadFacts {
        id: thread.id,
        number,
        title: thread.title.trim().to_owned(),
        explanation,
        coverage: coverage(sources, thread),
        leads,
        size: places(&thread.notes).len() + places(&thread.against).len(),
        notes: places(&thread.notes),
        against: places(&thread.against),
    }
}

/// The notes with most stickers of different groups; equal ones in the thread's own order.
fn leads(sources: &Sources<'_>, thread: &Thread) -> Vec<NoteAt> {
    let dots = |note: &Note| sources.index.dots.get(&note.id).copied().unwrap_or(0);
    let notes = thread
        .notes
        .iter()
        .filter_map(|id| sources.session.notes.get(id));
    let mut notes: Vec<&Note> = notes.filter(|note| !note.deleted).collect();
    notes.sort_by_key(|note| std::cmp::Reverse(dots(note)));
    let mut chosen: Vec<&Note> = Vec::new();
    for note in notes {
        if chosen.len() < LEADS
            && chosen
                .iter()
                .all(|other| other.sheet.group != note.sheet.group)
        {
            chosen.push(note);
        }
    }
    chosen
        .iter()
        .filter_map(|note| sources.notes.get(&note.id).copied())
        .collect()
}

fn coverage(sources: &Sources<'_>, thread: &Thread) -> CoverageFacts {
    let ids = || thread.notes.iter().chain(&thread.against).copied();
    let coverage = Coverage::of(sources.session, ids());
    let bead = |(id, present): &(_, bool)| {
        Some(Bead {
            group: *sources.groups.get(id)?,
            present: *present,
        })
    };
    let room = |id: Id<Note>| {
        let note = sources.session.notes.get(&id);
        note.is_some_and(|note| !note.deleted && note.sheet.group.is_none())
    };
    let present = coverage.groups.iter().filter(|(_, present)| *present);
    let members = present
        .filter_map(|(id, _)| sources.session.groups.get(id))
        .map(|group| sources.session.members(group).len());
    let behind = |counts: &BTreeMap<String, usize>| {
        if members.clone().sum::<usize>() < FEW {
            Vec::new()
        } else {
            counted(counts)
        }
    };
    CoverageFacts {
        present: coverage.present(),
        possible: coverage.possible(),
        groups: coverage.groups.iter().filter_map(bead).collect(),
        room: ids().any(room),
        roles: behind(&coverage.roles),
        municipalities: behind(&coverage.municipalities),
    }
}

/// Most first, equal ones and few ones by the alphabet.
pub(super) fn counted(counts: &BTreeMap<String, usize>) -> Vec<Count> {
    let count = |(word, count): (&String, &usize)| Count {
        word: word.clone(),
        amount: Amount::of(*count),
    };
    let mut counts: Vec<Count> = counts.iter().map(count).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.amount));
    counts
}
