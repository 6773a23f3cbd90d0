//! What the room sees.

use rode_draad::session::{Command, Refusal, Show, agenda::Agenda};

use super::Room;

#[test]
fn after_the_last_block_the_threads_stand_on_the_beamer() {
    let mut room = Room::new();
    room.run(Command::StartBlock);
    for _ in 0..8 {
        room.pass(1, 0);
        room.run(Command::NextBlock);
    }
    assert!(Agenda::of(&room.session, room.now).is_done);
    assert_eq!(room.session.beamer.visible(), Some(Show::Threads(0)));
    assert_eq!(room.try_run(Command::StartBlock), Err(Refusal::AllDone));
}

#[test]
fn what_is_frozen_stays_while_the_facilitator_looks_further() {
    let mut room = Room::new();
    room.run(Command::ShowOnBeamer(Show::Case));
    room.run(Command::FreezeBeamer(true));
    room.run(Command::ShowOnBeamer(Show::Mix(1)));
    assert_eq!(room.session.beamer.visible(), Some(Show::Case));
    room.run(Command::BlankBeamer(true));
    assert_eq!(room.session.beamer.visible(), None);
    room.run(Command::BlankBeamer(false));
    room.run(Command::FreezeBeamer(false));
    assert_eq!(room.session.beamer.visible(), Some(Show::Mix(1)));
}
