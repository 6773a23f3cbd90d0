//! Random histories: inverse, undo and redo, replay, and changes that come twice or not at all.

use proptest::prelude::*;
use rode_draad::{
    base::Id,
    journal::{Entry, Journal},
    session::{Change, Index, Session, agenda::Agenda, apply, coverage::Coverage, decide, inverse},
};

use crate::wishes::{Wish, apply_all, begin, command, stamp};

const ACTOR: u128 = 7;
const OTHER: u128 = 8;

fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(
        (any::<u8>(), any::<u32>(), any::<u32>(), any::<u32>()),
        1..most,
    )
}

/// Runs wishes from the beginning; every refusal is let be.
fn live(wishes: &[Wish]) -> (Session, Journal, Vec<Entry>) {
    let mut session = Session::new(Id::from_bits(1));
    let mut journal = Journal::default();
    let first = journal
        .run(&mut session, &begin(1), stamp(ACTOR, 1))
        .unwrap()
        .unwrap();
    let mut entries = vec![first];
    for (n, wish) in wishes.iter().enumerate() {
        let count = n as u64 + 2;
        let stamp = stamp(
            if wish.1.is_multiple_of(5) {
                OTHER
            } else {
                ACTOR
            },
            count,
        );
        let wanted = command(&session, *wish, u128::from(count));
        let done = match wish.3 % 10 {
            8 => journal.undo(&mut session, stamp),
            9 if wish.2.is_multiple_of(2) => journal.redo(&mut session, stamp),
            9 => journal.turn_back(&mut session, stamp),
            _ => journal.run(&mut session, &wanted, stamp),
        };
        entries.extend(done.ok().flatten());
    }
    (session, journal, entries)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_change_and_its_inverse_are_the_identity(wishes in wishes(60)) {
        let (mut session, _, _) = live(&wishes);
        for n in 0..40_u32 {
            let wish = (n as u8, n.wrapping_mul(2_654_435_761), n.wrapping_mul(40_503), n);
            let before = session.clone();
            let Ok(changes) = decide(&session, &command(&session, wish, u128::from(n) + 500_000), &stamp(ACTOR, 900)) else { continue };
            apply_all(&mut session, &changes);
            let back: Vec<Change> = changes.iter().rev().map(inverse).collect();
            apply_all(&mut session, &back);
            prop_assert_eq!(&session, &before);
            apply_all(&mut session, &changes);
        }
    }

    #[test]
    fn undo_then_redo_is_the_identity(wishes in wishes(60)) {
        let (mut session, mut journal, _) = live(&wishes);
        let after = session.clone();
        if journal.undo(&mut session, stamp(ACTOR, 1_000)).is_ok() {
            prop_assert!(journal.redo(&mut session, stamp(ACTOR, 1_001)).is_ok());
            prop_assert_eq!(&session, &after);
            prop_assert!(journal.undo(&mut session, stamp(ACTOR, 1_002)).is_ok());
            prop_assert!(journal.redo(&mut session, stamp(ACTOR, 1_003)).is_ok());
            prop_assert_eq!(session, after);
        }
    }

    #[test]
    fn undo_gives_back_what_was(wishes in wishes(40), last in any::<(u8, u32, u32, u32)>()) {
        use rode_draad::session::command::Undoing;
        let (mut session, mut journal, _) = live(&wishes);
        let before = session.clone();
        let command = command(&session, last, 600_000);
        let done = journal.run(&mut session, &command, stamp(ACTOR, 900));
        if let Ok(Some(_)) = done {
            match command.undoing() {
                Undoing::Ordinary => prop_assert!(journal.undo(&mut session, stamp(ACTOR, 901)).is_ok()),
                Undoing::Rewind => prop_assert!(journal.turn_back(&mut session, stamp(ACTOR, 901)).is_ok()),
                Undoing::Never => return Ok(()),
            }
            prop_assert_eq!(session, before);
        }
    }

    #[test]
    fn live_equals_replay(wishes in wishes(80)) {
        let (session, journal, entries) = live(&wishes);
        let lines: Vec<String> = entries.iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
        let mut again = Session::new(Id::from_bits(1));
        let mut replayed = Journal::default();
        for line in &lines {
            replayed.replay(&mut again, serde_json::from_str(line).unwrap());
        }
        prop_assert_eq!(&again, &session);
        for actor in [ACTOR, OTHER] {
            let actor = Id::from_bits(actor);
            prop_assert_eq!(replayed.next_undo(actor), journal.next_undo(actor));
            prop_assert_eq!(replayed.next_redo(actor), journal.next_redo(actor));
        }
        prop_assert_eq!(replayed.next_rewind(), journal.next_rewind());
        let read: Session = serde_json::from_str(&serde_json::to_string(&session).unwrap()).unwrap();
        prop_assert_eq!(read, session);
    }

    #[test]
    fn any_changes_in_any_order_can_be_applied_and_read(wishes in wishes(80), order in prop::collection::vec(any::<u16>(), 0..120)) {
        let (_, _, entries) = live(&wishes);
        let changes: Vec<&Change> = entries.iter().flat_map(|entry| &entry.changes).collect();
        let mut session = Session::new(Id::from_bits(1));
        for n in order {
            let change = changes[n as usize % changes.len()];
            apply(&mut session, change);
            if n.is_multiple_of(3) {
                apply(&mut session, &inverse(change));
            }
        }
        let now = stamp(ACTOR, 50).at;
        let index = Index::of(&session);
        prop_assert_eq!(index.live, session.live_notes().count());
        let _ = Agenda::of(&session, now);
        let _ = Coverage::of(&session, session.notes.keys().copied());
        // What was torn apart still takes commands.
        for n in 0..50_u8 {
            let _ = decide(&session, &command(&session, (n, 3, 5, 7), 77), &stamp(ACTOR, 60));
        }
    }

    #[test]
    fn a_note_stands_in_one_accepted_thread_at_the_most(wishes in wishes(120)) {
        use rode_draad::session::{ThreadKind, ThreadStatus};
        let (session, _, _) = live(&wishes);
        let mut seen = std::collections::BTreeSet::new();
        let accepted = session.threads.values().filter(|t| t.status == ThreadStatus::Accepted && t.kind != ThreadKind::Tension);
        for note in accepted.flat_map(|thread| &thread.notes) {
            prop_assert!(seen.insert(*note), "{note} stands in two threads");
        }
    }
}

/// The same command, sent twice, comes to the same session.
#[test]
fn what_is_sent_twice_is_added_once() {
    let (mut session, mut journal, _) = live(&[]);
    let command = command(&session, (30, 0, 1, 0), 5);
    assert!(
        journal
            .run(&mut session, &command, stamp(ACTOR, 10))
            .unwrap()
            .is_some()
    );
    assert!(
        journal
            .run(&mut session, &command, stamp(ACTOR, 11))
            .unwrap()
            .is_none()
    );
}
