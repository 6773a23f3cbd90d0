//! Threads: what people do with proposals, and with what they made of them.

use std::collections::BTreeSet;

use super::{
    super::{
        Note, Refusal, Session, Source, TakeAwayField, Thread, ThreadField, ThreadKind,
        ThreadStatus,
        change::Changes,
        command::{NewThread, Side},
    },
    checks::{get, last_rank, maybe, place as place_in_order, said},
};
use crate::base::Id;

type NoteIds = Vec<Id<Note>>;

/// The live notes of `ids`, each once, in the given order.
fn live(s: &Session, ids: &[Id<Note>]) -> Result<NoteIds, Refusal> {
    let mut seen = BTreeSet::new();
    let mut notes = NoteIds::new();
    for id in ids {
        if !get(&s.notes, *id)?.deleted && seen.insert(*id) {
            notes.push(*id);
        }
    }
    Ok(notes)
}

/// Whether its notes may stand in no other thread that claims them: it is accepted, and no tension.
pub(super) fn claims(thread: &Thread) -> bool {
    thread.status == ThreadStatus::Accepted && thread.kind != ThreadKind::Tension
}

/// Takes `notes` out of every accepted thread and lone voice but `keep`: there a note stands in one place.
fn take_from_others(c: &mut Changes, s: &Session, notes: &[Id<Note>], keep: Option<Id<Thread>>) {
    for thread in s.threads.values() {
        if Some(thread.id) != keep && claims(thread) {
            c.set(thread, ThreadField::Notes(without(&thread.notes, notes)));
        }
    }
}

fn without(from: &[Id<Note>], notes: &[Id<Note>]) -> NoteIds {
    from.iter()
        .copied()
        .filter(|id| !notes.contains(id))
        .collect()
}

fn with(to: &[Id<Note>], notes: &[Id<Note>]) -> NoteIds {
    let new = notes.iter().copied().filter(|id| !to.contains(id));
    to.iter().copied().chain(new).collect()
}

pub(super) fn add(c: &mut Changes, s: &Session, new: &NewThread) -> Result<(), Refusal> {
    let title = said(&new.title)?;
    let notes = live(s, &new.notes)?;
    let against = without(&live(s, &new.against)?, &notes);
    if s.threads.contains_key(&new.id) {
        return Ok(());
    }
    // People may begin a tension with a side still to be filled; what is put forward has both.
    let sided = new.kind != ThreadKind::Tension || !(notes.is_empty() || against.is_empty());
    if new.status == ThreadStatus::Proposed && !sided {
        return Err(Refusal::OneSided);
    }
    if new.status == ThreadStatus::Accepted && new.kind != ThreadKind::Tension {
        take_from_others(c, s, &notes, None);
    }
    let mut thread = Thread {
        id: new.id,
        rank: last_rank(s.threads.values()),
        title,
        explanation: String::new(),
        kind: new.kind,
        status: new.status,
        notes,
        against,
        taken_out: BTreeSet::new(),
    };
    if !thread.may_have_sides() {
        thread.against.clear();
    }
    c.add(thread);
    Ok(())
}

/// A merge that was turned down and comes back all the same holds the notes of both sides. Gives those.
fn join_sides(c: &mut Changes, thread: &Thread) -> NoteIds {
    let notes = with(&thread.notes, &thread.against);
    c.set(thread, ThreadField::Notes(notes.clone()));
    c.set(thread, ThreadField::Against(NoteIds::new()));
    notes
}

pub(super) fn accept(c: &mut Changes, s: &Session, id: Id<Thread>) -> Result<(), Refusal> {
    let thread = get(&s.threads, id)?;
    if thread.status != ThreadStatus::Accepted && thread.kind != ThreadKind::Tension {
        let notes = join_sides(c, thread);
        take_from_others(c, s, &notes, Some(id));
    }
    c.set(thread, ThreadField::Status(ThreadStatus::Accepted));
    Ok(())
}

pub(super) fn reject(c: &mut Changes, s: &Session, id: Id<Thread>) -> Result<(), Refusal> {
    c.set(
        get(&s.threads, id)?,
        ThreadField::Status(ThreadStatus::Rejected),
    );
    Ok(())
}

pub(super) fn repropose(c: &mut Changes, s: &Session, id: Id<Thread>) -> Result<(), Refusal> {
    let thread = get(&s.threads, id)?;
    if thread.kind != ThreadKind::Tension {
        join_sides(c, thread);
    }
    c.set(thread, ThreadField::Status(ThreadStatus::Proposed));
    Ok(())
}

pub(super) fn rename(
    c: &mut Changes,
    s: &Session,
    id: Id<Thread>,
    title: &str,
) -> Result<(), Refusal> {
    c.set(get(&s.threads, id)?, ThreadField::Title(said(title)?));
    Ok(())
}

pub(super) fn explain(
    c: &mut Changes,
    s: &Session,
    id: Id<Thread>,
    explanation: &str,
) -> Result<(), Refusal> {
    c.set(
        get(&s.threads, id)?,
        ThreadField::Explanation(maybe(explanation)?),
    );
    Ok(())
}

/// A tension that becomes a thread keeps the notes of both sides; a thread that becomes a tension begins with
/// all notes on one side.
pub(super) fn set_kind(
    c: &mut Changes,
    s: &Session,
    id: Id<Thread>,
    kind: ThreadKind,
) -> Result<(), Refusal> {
    let thread = get(&s.threads, id)?;
    if kind == thread.kind {
        return Ok(());
    }
    let notes = join_sides(c, thread);
    if thread.kind == ThreadKind::Tension && thread.status == ThreadStatus::Accepted {
        take_from_others(c, s, &notes, Some(id));
    }
    c.set(thread, ThreadField::Kind(kind));
    Ok(())
}

pub(super) fn move_to(
    c: &mut Changes,
    s: &Session,
    id: Id<Thread>,
    to: usize,
) -> Result<(), Refusal> {
    let thread = get(&s.threads, id)?;
    let all = s.threads_of(thread.kind, thread.status);
    if all.iter().position(|other| other.id == id) == Some(to) {
        return Ok(());
    }
    let others: Vec<&Thread> = all.into_iter().filter(|other| other.id != id).collect();
    let rank = place_in_order(c, &others, to, ThreadField::Rank);
    c.set(thread, ThreadField::Rank(rank));
    Ok(())
}

pub(super) fn merge(
    c: &mut Changes,
    s: &Session,
    into: Id<Thread>,
    from: Id<Thread>,
) -> Result<(), Refusal> {
    if into == from {
        return Err(Refusal::SameThread);
    }
    let (to, gone) = (get(&s.threads, into)?, get(&s.threads, from)?);
    let moved = with(&gone.notes, &gone.against);
    let notes = with(&to.notes, &without(&moved, &to.against));
    let taken_out = &(&to.taken_out | &gone.taken_out) - &notes.iter().copied().collect();
    let explanation = [to.explanation.as_str(), gone.explanation.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n");
    if claims(to) {
        for thread in s.threads.values() {
            if claims(thread) && thread.id != into && thread.id != from {
                c.set(thread, ThreadField::Notes(without(&thread.notes, &moved)));
            }
        }
    }
    c.set(to, ThreadField::Notes(notes));
    c.set(to, ThreadField::TakenOut(taken_out));
    c.set(to, ThreadField::Explanation(explanation));
    point_take_aways(c, s, from, Some(Source::Thread(into)));
    c.remove(gone);
    Ok(())
}

fn point_take_aways(c: &mut Changes, s: &Session, from: Id<Thread>, to: Option<Source>) {
    for take_away in s.take_aways.values() {
        if take_away.source == Some(Source::Thread(from)) {
            c.set(take_away, TakeAwayField::Source(to));
        }
    }
}

pub(super) fn split(
    c: &mut Changes,
    s: &Session,
    id: Id<Thread>,
    new_id: Id<Thread>,
    title: &str,
    notes: &[Id<Note>],
) -> Result<(), Refusal> {
    let thread = get(&s.threads, id)?;
    let title = said(title)?;
    if s.threads.contains_key(&new_id) {
        return Ok(());
    }
    let moved: NoteIds = thread
        .notes
        .iter()
        .copied()
        .filter(|note| notes.contains(note))
        .collect();
    let left = without(&thread.notes, &moved);
    if moved.is_empty() || left.is_empty() {
        return Err(Refusal::SplitAll);
    }
    if thread.status == ThreadStatus::Accepted {
        take_from_others(c, s, &moved, Some(id));
    }
    c.set(thread, ThreadField::Notes(left));
    let taken_out = &thread.taken_out | &moved.iter().copied().collect();
    c.set(thread, ThreadField::TakenOut(taken_out));
    c.add(Thread {
        id: new_id,
        rank: last_rank(s.threads.values()),
        title,
        explanation: String::new(),
        kind: ThreadKind::Thread,
        status: thread.status,
        notes: moved,
        against: NoteIds::new(),
        taken_out: BTreeSet::new(),
    });
    Ok(())
}

pub(super) fn place(
    c: &mut Changes,
    s: &Session,
    thread: Id<Thread>,
    side: Side,
    notes: &[Id<Note>],
) -> Result<(), Refusal> {
    let thread = get(&s.threads, thread)?;
    let notes = live(s, notes)?;
    if notes.is_empty() {
        return Err(Refusal::NoNotes);
    }
    let tension = thread.kind == ThreadKind::Tension;
    if claims(thread) {
        take_from_others(c, s, &notes, Some(thread.id));
    }
    let (first, second) = match side {
        Side::Second if tension => (
            without(&thread.notes, &notes),
            with(&thread.against, &notes),
        ),
        _ => (
            with(&thread.notes, &notes),
            without(&thread.against, &notes),
        ),
    };
    c.set(thread, ThreadField::Notes(first));
    c.set(thread, ThreadField::Against(second));
    let taken_out = &thread.taken_out - &notes.into_iter().collect();
    c.set(thread, ThreadField::TakenOut(taken_out));
    Ok(())
}

/// What was taken out is remembered, so that it is not put forward for this thread again. So is a note that was only put
/// forward for it, and does not belong there.
pub(super) fn take_out(
    c: &mut Changes,
    s: &Session,
    id: Id<Thread>,
    notes: &[Id<Note>],
) -> Result<(), Refusal> {
    let thread = get(&s.threads, id)?;
    let known = |note: &&Id<Note>| s.notes.contains_key(note);
    let gone: BTreeSet<Id<Note>> = notes.iter().filter(known).copied().collect();
    c.set(thread, ThreadField::Notes(without(&thread.notes, notes)));
    c.set(
        thread,
        ThreadField::Against(without(&thread.against, notes)),
    );
    c.set(thread, ThreadField::TakenOut(&thread.taken_out | &gone));
    Ok(())
}

pub(super) fn remove(c: &mut Changes, s: &Session, id: Id<Thread>) -> Result<(), Refusal> {
    let thread = get(&s.threads, id)?;
    point_take_aways(c, s, id, None);
    c.remove(thread);
    Ok(())
}
