//! Threads: a note stands in one accepted thread, whatever is split, undone or taken away.

use rode_draad::{
    base::Id,
    session::{
        Command, Owner, Refusal, Stamp, ThreadKind, ThreadStatus,
        apart::{Apart, parts},
        command::{NewTakeAway, NewThread, Side},
    },
};

use super::Room;
use crate::wishes::stamp;

#[test]
fn threads_merge_split_and_remember_what_was_taken_out() {
    let mut room = Room::new();
    let notes: Vec<_> = (0..6)
        .map(|n| room.note(n % 3, n % 2, &format!("notitie {n}")))
        .collect();
    let a = room.thread(ThreadKind::Thread, &notes[..3], &[]);
    let b = room.thread(ThreadKind::Thread, &notes[2..5], &[]);
    assert_eq!(
        room.session.threads[&a].notes,
        notes[..2],
        "a note stands in one thread"
    );
    let id = room.id();
    room.run(Command::AddTakeAway(Box::new(NewTakeAway {
        id,
        what: "Startnotitie bespreken".into(),
        owner: Owner::Role("griffier".into()),
        date: None,
        for_whom: String::new(),
        source: Some(rode_draad::session::Source::Thread(b)),
    })));
    room.run(Command::MergeThreads { into: a, from: b });
    assert_eq!(room.session.threads[&a].notes, notes[..5]);
    assert_eq!(
        room.session.take_aways[&id].source,
        Some(rode_draad::session::Source::Thread(a))
    );
    room.run(Command::TakeOutNotes {
        thread: a,
        notes: vec![notes[0]],
    });
    assert!(room.session.threads[&a].taken_out.contains(&notes[0]));
    let c = room.id();
    room.run(Command::SplitThread {
        id: a,
        new_id: c,
        title: "Apart".into(),
        notes: notes[3..5].to_vec(),
    });
    assert_eq!(room.session.threads[&a].notes, notes[1..3]);
    assert_eq!(room.session.threads[&c].status, ThreadStatus::Accepted);
    let all = room.session.threads[&c].notes.clone();
    let d = room.id();
    assert_eq!(
        room.try_run(Command::SplitThread {
            id: c,
            new_id: d,
            title: "x".into(),
            notes: all
        }),
        Err(Refusal::SplitAll)
    );
    let tension = room.thread(ThreadKind::Tension, &notes[..1], &notes[5..]);
    room.run(Command::PlaceNotes {
        thread: tension,
        side: Side::Second,
        notes: vec![notes[1]],
    });
    assert!(
        room.session.threads[&a].notes.contains(&notes[1]),
        "a tension leaves the thread as it is"
    );
    assert_eq!(room.session.threads[&tension].against, [notes[5], notes[1]]);
}

#[test]
fn what_is_split_off_a_tension_leaves_its_thread() {
    let mut room = Room::new();
    let notes: Vec<_> = (0..4)
        .map(|n| room.note(n % 3, 0, &format!("notitie {n}")))
        .collect();
    let thread = room.thread(ThreadKind::Thread, &notes[..2], &[]);
    let tension = room.thread(ThreadKind::Tension, &notes[1..3], &notes[3..]);
    let id = room.id();
    room.run(Command::SplitThread {
        id: tension,
        new_id: id,
        title: "Apart".into(),
        notes: vec![notes[1]],
    });
    assert_eq!(room.session.threads[&id].notes, notes[1..2]);
    assert_eq!(room.session.threads[&thread].notes, notes[..1]);
}

/// What was let go may have been taken up elsewhere: to undo the letting go would put it in two threads.
#[test]
fn undo_takes_no_note_from_a_thread_that_took_it_up() {
    for let_go in [
        |id| Command::RejectThread { id },
        |id| Command::SetThreadKind {
            id,
            kind: ThreadKind::Tension,
        },
    ] {
        let mut room = Room::new();
        let note = room.note(0, 0, "wijktafels per buurt");
        let first = room.thread(ThreadKind::Thread, &[note], &[]);
        room.run(let_go(first));
        let id = room.id();
        let other = Stamp {
            actor: Id::from_bits(2),
            ..stamp(2, 1)
        };
        let take_up = Command::AddThread(Box::new(NewThread {
            id,
            title: "Wijken".into(),
            kind: ThreadKind::Thread,
            status: ThreadStatus::Accepted,
            notes: vec![note],
            against: Vec::new(),
        }));
        room.journal
            .run(&mut room.session, &take_up, other)
            .unwrap();
        let undo = room.stamp();
        assert_eq!(
            room.journal.undo(&mut room.session, undo).unwrap_err(),
            Refusal::BuiltOn
        );
        assert_eq!(room.session.threads[&id].notes, [note]);
    }
}

#[test]
fn a_round_stays_while_its_groups_have_commented_elsewhere() {
    let mut room = Room::new();
    let note = room.note(0, 0, "wijktafels per buurt");
    let round = room.id();
    room.run(Command::AddRound {
        id: round,
        like: Some(room.session.rounds_in_order()[0].id),
    });
    let group = room.session.groups_of(round)[0].id;
    let id = room.id();
    room.run(Command::AddDot {
        id,
        note,
        group: Some(group),
    });
    assert_eq!(
        room.try_run(Command::RemoveRound { id: round }),
        Err(Refusal::RoundInUse)
    );
    room.run(Command::RemoveDot { id });
    room.run(Command::RemoveRound { id: round });
}

/// What was put forward and does not belong is kept out, like what was taken out; so is what was split off.
#[test]
fn what_does_not_belong_in_a_thread_is_remembered() {
    let mut room = Room::new();
    let notes: Vec<_> = (0..4)
        .map(|n| room.note(n % 3, 0, &format!("notitie {n}")))
        .collect();
    let thread = room.thread(ThreadKind::Thread, &notes[..3], &[]);
    room.run(Command::TakeOutNotes {
        thread,
        notes: vec![notes[3]],
    });
    assert_eq!(room.session.threads[&thread].notes, notes[..3]);
    assert!(room.session.threads[&thread].taken_out.contains(&notes[3]));
    let id = room.id();
    room.run(Command::SplitThread {
        id: thread,
        new_id: id,
        title: "Apart".into(),
        notes: vec![notes[2]],
    });
    assert!(room.session.threads[&thread].taken_out.contains(&notes[2]));
    room.run(Command::MergeThreads {
        into: thread,
        from: id,
    });
    let merged = &room.session.threads[&thread];
    assert!(!merged.taken_out.contains(&notes[2]), "people merged it");
}

/// A merge that was turned down keeps both sides apart; where it is taken over all the same, the notes come together.
#[test]
fn a_merge_that_was_turned_down_has_two_sides_until_it_is_taken_over() {
    let mut room = Room::new();
    let notes: Vec<_> = (0..4)
        .map(|n| room.note(n % 3, 0, &format!("notitie {n}")))
        .collect();
    let turned_down = |room: &mut Room, kind| {
        let id = room.id();
        room.run(Command::AddThread(Box::new(NewThread {
            id,
            title: "Wijk en raad".into(),
            kind,
            status: ThreadStatus::Rejected,
            notes: notes[..2].to_vec(),
            against: notes[2..].to_vec(),
        })));
        id
    };
    let lone = turned_down(&mut room, ThreadKind::Lone);
    assert!(room.session.threads[&lone].against.is_empty());
    let id = turned_down(&mut room, ThreadKind::Thread);
    assert_eq!(room.session.threads[&id].against, notes[2..]);
    let apart = Apart::all(&room.session);
    assert!(parts(&apart, &notes[..2], &notes[2..]) && parts(&apart, &notes[3..], &notes[..1]));
    assert!(!parts(&apart, &notes[..1], &notes[1..2]));
    for come_back in [
        Command::ReproposeThread { id },
        Command::AcceptThread { id },
    ] {
        room.run(come_back);
        let thread = &room.session.threads[&id];
        assert_eq!(
            (thread.notes.as_slice(), thread.against.len()),
            (&*notes, 0)
        );
    }
    assert!(Apart::all(&room.session).is_empty());
}
