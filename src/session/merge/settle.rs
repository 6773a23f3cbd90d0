//! After the merge: the rooms, and what must hold between things in any session.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    Block, Group, Label, Note, Session, Thread, ThreadKind, ThreadStatus,
    rooms::{Difference, Room},
    run::BlockRun,
};
use crate::base::Id;

type Rooms = BTreeMap<Id<Session>, Room>;

/// The rooms of both sides; none when both are the same room.
pub(super) fn rooms(a: &Session, b: &Session) -> Rooms {
    let mut all = rooms_of(a);
    for (id, room) in rooms_of(b) {
        match all.get_mut(&id) {
            None => {
                all.insert(id, room);
            }
            Some(kept) => join(kept, room),
        }
    }
    if all.len() < 2 { Rooms::new() } else { all }
}

fn rooms_of(session: &Session) -> Rooms {
    if !session.joined.rooms.is_empty() {
        return session.joined.rooms.clone();
    }
    let groups = session.groups.values();
    let blocks = session.blocks.values();
    let room = Room {
        name: session.details.place.clone(),
        groups: groups.map(|group| (group.id, group.number)).collect(),
        runs: blocks
            .filter(|block| block.run.started.is_some())
            .map(|block| (block.id, block.run.clone()))
            .collect(),
    };
    Rooms::from([(session.id, room)])
}

fn join(room: &mut Room, other: Room) {
    room.name = std::mem::take(&mut room.name).max(other.name);
    for (group, number) in other.groups {
        let kept = room.groups.entry(group).or_insert(number);
        *kept = number.max(*kept);
    }
    for (block, run) in other.runs {
        let kept = room.runs.entry(block).or_insert_with(|| run.clone());
        if order(kept) < order(&run) {
            *kept = run;
        }
    }
}

/// One that has ended is more than one that has not; the rest only has to be always the same.
fn order(run: &BlockRun) -> impl Ord {
    let pauses: Vec<_> = run
        .pauses
        .iter()
        .map(|pause| (pause.from, pause.to))
        .collect();
    (run.ended, run.started, pauses, run.extra_secs)
}

/// Makes hold what `decide` keeps in every other session.
pub(super) fn settle(session: &mut Session, a: &Session, b: &Session) {
    settle_runs(session, [a, b]);
    settle_numbers(session);
    settle_place(session);
    settle_labels(session);
    settle_threads(session);
}

/// A block went in the whole meeting as it went in the room that was last to end it.
fn settle_runs(session: &mut Session, sides: [&Session; 2]) {
    let rooms = session.joined.rooms.clone();
    for block in session.blocks.values_mut() {
        let of_rooms = rooms.values().filter_map(|room| room.runs.get(&block.id));
        let of_sides = sides
            .iter()
            .filter_map(|side| side.blocks.get(&block.id))
            .map(|block| &block.run);
        if let Some(run) = of_rooms.chain(of_sides).max_by_key(|run| order(run)) {
            block.run = run.clone();
        }
    }
    let current: Vec<Id<Block>> = session
        .rundown()
        .iter()
        .filter(|block| block.run.is_current())
        .map(|block| block.id)
        .collect();
    let Some((last, others)) = current.split_last() else {
        return;
    };
    let began = session.blocks.get(last).and_then(|block| block.run.started);
    for id in others {
        if let Some(block) = session.blocks.get_mut(id) {
            block.run.ended = block.run.started.max(began);
            if let Some(pause) = block.run.pauses.last_mut() {
                pause.to = pause.to.or(block.run.ended);
            }
        }
    }
}

/// Groups are numbered through the rooms, in the order that they had there.
fn settle_numbers(session: &mut Session) {
    let mut rooms: Vec<(&Id<Session>, &Room)> = session.joined.rooms.iter().collect();
    rooms.sort_by_key(|(id, room)| (room.name.clone(), **id));
    let mut place: BTreeMap<Id<Group>, (usize, u32)> = BTreeMap::new();
    for (n, (_, room)) in rooms.into_iter().enumerate().rev() {
        place.extend(room.groups.iter().map(|(id, number)| (*id, (n, *number))));
    }
    let mut groups: Vec<&mut Group> = session.groups.values_mut().collect();
    groups.sort_by_key(|group| {
        let none = (usize::MAX, group.number);
        (
            group.round,
            *place.get(&group.id).unwrap_or(&none),
            group.id,
        )
    });
    let numbers: Vec<_> = groups
        .iter()
        .map(|group| (group.round, group.number))
        .collect();
    let distinct: BTreeSet<_> = numbers.iter().collect();
    if place.is_empty() && distinct.len() == numbers.len() {
        return;
    }
    let mut last = (None, 0);
    for group in groups {
        let number = if last.0 == Some(group.round) {
            last.1
        } else {
            0
        } + 1;
        group.number = number;
        last = (Some(group.round), number);
    }
}

/// The meeting is in all of its rooms.
fn settle_place(session: &mut Session) {
    let names = session.joined.rooms.values().map(|room| room.name.trim());
    let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    if !names.is_empty() {
        let names: Vec<&str> = names.into_iter().collect();
        session.details.place = names.join(", ");
    }
}

/// One label for each key.
fn settle_labels(session: &mut Session) {
    let mut seen = BTreeSet::new();
    let double: Vec<Id<Label>> = session
        .labels
        .values()
        .filter(|label| !seen.insert(label.key.clone()))
        .map(|label| label.id)
        .collect();
    for id in double {
        session.labels.remove(&id);
    }
}

/// A note stands on one side of a tension, and in one thread or lone voice. What goes elsewhere is told.
fn settle_threads(session: &mut Session) {
    let mut told: Vec<(Id<Thread>, Vec<Id<Note>>)> = Vec::new();
    let mut homes: BTreeSet<Id<Note>> = BTreeSet::new();
    for thread in session.threads.values_mut() {
        let first = thread.notes.clone();
        thread.against.retain(|note| !first.contains(note));
        let in_it = |note: &Id<Note>| first.contains(note) || thread.against.contains(note);
        thread.taken_out.retain(|note| !in_it(note));
        if !thread.may_have_sides() {
            // A merge that one room turned down, and that stands as something else now: no note of it vanishes.
            thread.notes.append(&mut thread.against);
        }
        if thread.status != ThreadStatus::Accepted || thread.kind == ThreadKind::Tension {
            continue;
        }
        let all = thread.notes.len();
        thread.notes.retain(|note| homes.insert(*note));
        if thread.notes.len() < all {
            told.push((thread.id, first));
        }
    }
    for (thread, notes) in told {
        tell(session, thread, &notes);
    }
}

fn tell(session: &mut Session, thread: Id<Thread>, notes: &[Id<Note>]) {
    let id = thread.to_string();
    let differences = &mut session.joined.differences;
    let is_it =
        |told: &Difference| (&*told.list, &*told.id, &*told.field) == ("threads", &*id, "notes");
    let value = serde_json::Value::from(notes.iter().map(Id::to_string).collect::<Vec<_>>());
    match differences.iter_mut().find(|told| is_it(told)) {
        Some(told) if told.values.contains(&value) => {}
        Some(told) => {
            told.values.push(value);
            told.values.sort_by_cached_key(serde_json::Value::to_string);
        }
        None => {
            differences.push(Difference {
                list: "threads".to_owned(),
                id,
                field: "notes".to_owned(),
                values: vec![value],
            });
            differences.sort_by(|a, b| (&a.list, &a.id, &a.field).cmp(&(&b.list, &b.id, &b.field)));
        }
    }
}
