//! Time: the rundown, the timer, lateness, and the way back.

use std::collections::BTreeSet;

use rode_draad::{
    base::{Offset, TimeOfDay},
    session::{BlockField, Command, GroupState, Refusal, Show, Weight, agenda::Agenda, run::Phase},
};

use super::Room;

#[test]
fn the_template_becomes_a_rundown_that_ends_on_time() {
    let room = Room::new();
    let agenda = Agenda::of(&room.session, room.now);
    let starts: Vec<String> = agenda
        .slots
        .iter()
        .map(|slot| slot.planned.to_string())
        .collect();
    assert_eq!(
        starts,
        [
            "13:30", "13:35", "13:45", "14:00", "14:20", "14:30", "14:50", "14:58"
        ]
    );
    assert_eq!(
        (agenda.planned, agenda.available, agenda.slack),
        (90, 90, 28)
    );
    assert_eq!(agenda.planned_end, TimeOfDay(15 * 60));
    let questions = room
        .session
        .questions_of(room.session.rounds_in_order()[0].id);
    assert_eq!(questions.len(), 3);
    let labels: BTreeSet<&str> = questions
        .iter()
        .flat_map(|q| &q.subquestions)
        .map(|sub| sub.label.as_str())
        .collect();
    assert_eq!(labels.len(), 10, "{labels:?}");
}

#[test]
fn a_timer_tells_its_phase_and_stands_still_in_a_pause() {
    let mut room = Room::new();
    room.run(Command::StartBlock);
    for (pass, phase, left) in [
        (0, Phase::Running, 300),
        (225, Phase::Nearly, 75),
        (45, Phase::LastMinute, 30),
        (30, Phase::Overtime, 0),
        (96, Phase::Overtime, -96),
    ] {
        room.pass(0, pass);
        assert_eq!(
            (room.timer().phase, room.timer().remaining_secs),
            (phase, left)
        );
    }
    room.run(Command::PauseBlock);
    assert_eq!(
        room.try_run(Command::PauseBlock),
        Err(Refusal::AlreadyPaused)
    );
    room.pass(50, 0);
    assert_eq!(
        (room.timer().remaining_secs, room.timer().next_tick_millis),
        (-96, None)
    );
    room.run(Command::ResumeBlock);
    room.run(Command::AddTime { minutes: 10 });
    assert_eq!(room.timer().remaining_secs, 504);
    room.run(Command::AddTime { minutes: -1000 });
    assert_eq!(room.timer().length_secs, 0);
}

#[test]
fn lateness_counts_from_the_plan_in_whole_minutes() {
    let mut room = Room::new();
    room.run(Command::StartBlock);
    assert_eq!(room.late(), 0);
    room.pass(9, 59);
    assert_eq!(room.late(), 4);
    room.run(Command::NextBlock);
    room.pass(5, 0);
    assert_eq!(
        room.late(),
        4,
        "a block that is not over yet takes its own time"
    );
    let agenda = Agenda::of(&room.session, room.now);
    assert_eq!(
        agenda.slots[2].begin,
        Offset(60)
            .moment(room.session.details.date, TimeOfDay(13 * 60 + 49))
            .plus_secs(59)
    );
}

#[test]
fn a_fixed_start_takes_up_lateness_and_tells_a_gap() {
    let mut room = Room::new();
    let fifth = room.session.rundown()[4].id;
    room.run(Command::EditBlock {
        id: fifth,
        field: BlockField::FixedStart(Some(TimeOfDay(14 * 60 + 30))),
    });
    let agenda = Agenda::of(&room.session, room.now);
    assert_eq!(
        (agenda.slots[4].gap, agenda.planned_end),
        (10, TimeOfDay(15 * 60 + 10))
    );
    room.run(Command::StartBlock);
    room.pass(12, 0);
    room.run(Command::NextBlock);
    assert_eq!(room.late(), 0, "seven minutes disappear in the gap of ten");
}

#[test]
fn a_rehearsal_on_another_day_is_not_late() {
    let mut room = Room::new();
    room.pass(-30 * 60, 0);
    room.run(Command::StartBlock);
    assert_eq!(room.late(), 0);
}

#[test]
fn back_takes_up_the_previous_block_and_turning_back_undoes_it() {
    let mut room = Room::new();
    assert_eq!(room.try_run(Command::NextBlock), Err(Refusal::NotRunning));
    room.run(Command::StartBlock);
    assert_eq!(
        room.try_run(Command::StartBlock),
        Err(Refusal::AlreadyRunning)
    );
    room.pass(5, 0);
    room.run(Command::NextBlock);
    room.pass(2, 0);
    let before = room.session.clone();
    room.run(Command::BackBlock);
    assert_eq!(room.session.current_block().unwrap().key, "welkom");
    assert_eq!(room.timer().remaining_secs, -120);
    let stamp = room.stamp();
    room.journal.turn_back(&mut room.session, stamp).unwrap();
    assert_eq!(room.session, before);
}

#[test]
fn a_fixed_block_keeps_its_minimum_at_its_duration() {
    let mut room = Room::new();
    let block = room.session.rundown()[1].id;
    room.run(Command::EditBlock {
        id: block,
        field: BlockField::Weight(Weight::Fixed),
    });
    assert_eq!(room.session.blocks[&block].minimum, 10);
    assert_eq!(
        room.try_run(Command::EditBlock {
            id: block,
            field: BlockField::Minimum(5)
        }),
        Err(Refusal::Minimum)
    );
    room.run(Command::EditBlock {
        id: block,
        field: BlockField::Planned(8),
    });
    assert_eq!(room.session.blocks[&block].minimum, 8);
    for minutes in [0, 721] {
        let edit = Command::EditBlock {
            id: block,
            field: BlockField::Planned(minutes),
        };
        assert_eq!(room.try_run(edit), Err(Refusal::Duration(720)));
    }
    room.run(Command::EditBlock {
        id: block,
        field: BlockField::Planned(540),
    });
}

/// Where each group of the first round stands.
fn states(room: &Room) -> Vec<GroupState> {
    let round = room.session.rounds_in_order()[0].id;
    let groups = room.session.groups_of(round);
    groups.iter().map(|group| group.state).collect()
}

#[test]
fn groups_go_to_work_when_the_next_block_in_groups_starts() {
    use GroupState::{Busy, Help, Ready};
    let mut room = Room::new();
    room.run(Command::StartBlock);
    let round = room.session.rounds_in_order()[0].id;
    let ids: Vec<_> = room
        .session
        .groups_of(round)
        .iter()
        .map(|group| group.id)
        .collect();
    for (id, state) in [(ids[0], Ready), (ids[2], Help)] {
        room.run(Command::SetGroupState { id, state });
    }
    for key in ["korte-ronde", "participatiemix"] {
        room.run(Command::NextBlock);
        assert_eq!(room.session.current_block().unwrap().key, key);
        assert_eq!(states(&room), [Ready, Busy, Help], "not in plenary");
    }
    let before = room.session.clone();
    room.pass(3, 0);
    room.run(Command::NextBlock);
    assert_eq!(room.session.current_block().unwrap().key, "casus");
    assert_eq!(states(&room), [Busy; 3]);
    assert_eq!(room.session.groups[&ids[2]].since, Some(room.now));
    let stamp = room.stamp();
    room.journal.turn_back(&mut room.session, stamp).unwrap();
    assert_eq!(room.session, before);
    // What a group said since does not keep the block from being turned back.
    room.run(Command::NextBlock);
    room.run(Command::SetGroupState {
        id: ids[0],
        state: Help,
    });
    room.run(Command::ShowOnBeamer(Show::Block));
    let stamp = room.stamp();
    room.journal.turn_back(&mut room.session, stamp).unwrap();
    assert_eq!(room.session.current_block().unwrap().key, "participatiemix");
    assert_eq!(states(&room), [Help, Busy, Help]);
}
