//! The rules of a workshop, each shown on a session that begins from the template.

mod threads;

use std::collections::BTreeSet;

use rode_draad::{
    base::{Id, Moment, Offset, TimeOfDay},
    journal::Journal,
    session::{
        BlockField, Command, DetailField, Group, Note, Refusal, Session, Sheet, Show, Stamp,
        Standing, ThreadKind, ThreadStatus, Weight,
        agenda::Agenda,
        command::{ImportRow, NewNote, NewThread},
        coverage::Coverage,
        run::{Phase, Timer},
    },
};

use crate::wishes::{begin, stamp};

/// A session at work, and the time that it is.
struct Room {
    session: Session,
    journal: Journal,
    now: Moment,
    count: u64,
    next_id: u128,
}

impl Room {
    fn new() -> Self {
        let mut room = Self {
            session: Session::new(Id::from_bits(1)),
            journal: Journal::default(),
            now: stamp(1, 0).at,
            count: 0,
            next_id: 10_000,
        };
        room.run(begin(1));
        room
    }

    fn stamp(&mut self) -> Stamp {
        self.count += 1;
        Stamp {
            at: self.now,
            ..stamp(1, self.count)
        }
    }

    fn try_run(&mut self, command: Command) -> Result<(), Refusal> {
        let stamp = self.stamp();
        self.journal
            .run(&mut self.session, &command, stamp)
            .map(|_| ())
    }

    fn run(&mut self, command: Command) {
        assert_eq!(self.try_run(command), Ok(()));
    }

    fn pass(&mut self, minutes: i64, secs: i64) {
        self.now = self.now.plus_secs(minutes * 60 + secs);
    }

    fn id<T>(&mut self) -> Id<T> {
        self.next_id += 1;
        Id::from_bits(self.next_id)
    }

    fn sheet(&self, group: usize, question: usize) -> Sheet {
        let round = self.session.rounds_in_order()[0].id;
        let group = Some(self.session.groups_of(round)[group].id);
        Sheet {
            round,
            group,
            question: self.session.questions_of(round)[question].id,
        }
    }

    fn note(&mut self, group: usize, question: usize, text: &str) -> Id<Note> {
        let id = self.id();
        let notes = vec![NewNote {
            id,
            text: text.into(),
            labels: BTreeSet::new(),
        }];
        self.run(Command::AddNotes {
            sheet: self.sheet(group, question),
            notes,
        });
        id
    }

    fn thread(
        &mut self,
        kind: ThreadKind,
        notes: &[Id<Note>],
        against: &[Id<Note>],
    ) -> Id<rode_draad::session::Thread> {
        let id = self.id();
        self.run(Command::AddThread(Box::new(NewThread {
            id,
            title: "De raad stelt kaders".into(),
            kind,
            status: ThreadStatus::Accepted,
            notes: notes.to_vec(),
            against: against.to_vec(),
        })));
        id
    }

    fn timer(&self) -> Timer {
        Timer::of(self.session.current_block().unwrap(), self.now)
    }

    fn late(&self) -> i64 {
        Agenda::of(&self.session, self.now).late_minutes()
    }
}

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

#[test]
fn people_are_divided_fairly() {
    let mut room = Room::new();
    let round = room.session.rounds_in_order()[0].id;
    assert_eq!(
        room.try_run(Command::DivideFairly { round }),
        Err(Refusal::NoParticipants)
    );
    for n in 0..11 {
        let id = room.id();
        room.run(Command::AddParticipant {
            id,
            name: String::new(),
            role: ["griffier", "raadslid", "inwoner"][n % 3].into(),
            municipality: ["Rijnvelden", "Heidelo", "Duinrade", "Oosterwoude"][n / 3].into(),
            group: None,
        });
    }
    room.run(Command::DivideFairly { round });
    let groups = room.session.groups_of(round);
    let sizes: Vec<usize> = groups
        .iter()
        .map(|group| room.session.members(group).len())
        .collect();
    assert_eq!(sizes.iter().sum::<usize>(), 11);
    assert!(sizes.iter().all(|size| (3..=4).contains(size)), "{sizes:?}");
    for group in groups {
        let from: BTreeSet<&str> = room
            .session
            .members(group)
            .iter()
            .map(|p| p.municipality.as_str())
            .collect();
        assert_eq!(
            from.len(),
            room.session.members(group).len(),
            "two of one municipality at a table"
        );
    }
}

#[test]
fn two_rounds_have_their_own_groups_questions_and_sheets() {
    let mut room = Room::new();
    let first = room.session.rounds_in_order()[0].id;
    let person = room.id();
    let table = room.session.groups_of(first)[0].id;
    room.run(Command::AddParticipant {
        id: person,
        name: String::new(),
        role: "griffier".into(),
        municipality: "Heidelo".into(),
        group: Some(table),
    });
    room.note(0, 0, "eerste ronde");
    let second = room.id();
    room.run(Command::AddRound {
        id: second,
        like: Some(first),
    });
    let fourth: Id<Group> = room.id();
    room.run(Command::AddGroup {
        id: fourth,
        round: second,
    });
    let gone = room.session.groups_of(second)[0].id;
    room.run(Command::RemoveGroup { id: gone });
    room.run(Command::SeatParticipant {
        id: person,
        round: second,
        group: Some(fourth),
    });
    assert_eq!(room.session.groups_of(first).len(), 3);
    assert_eq!(
        room.session
            .groups_of(second)
            .iter()
            .map(|g| g.number)
            .collect::<Vec<_>>(),
        [2, 3, 4]
    );
    assert_eq!(room.session.participants[&person].seats[&first], table);
    assert_eq!(room.session.participants[&person].seats[&second], fourth);
    let question = room.session.questions_of(second)[0].id;
    let id = room.id();
    let note = NewNote {
        id,
        text: "tweede ronde".into(),
        labels: BTreeSet::new(),
    };
    let mixed = Sheet {
        round: second,
        group: Some(table),
        question,
    };
    assert_eq!(
        room.try_run(Command::AddNotes {
            sheet: mixed,
            notes: vec![note.clone()]
        }),
        Err(Refusal::WrongRound)
    );
    room.run(Command::AddNotes {
        sheet: Sheet {
            group: Some(fourth),
            ..mixed
        },
        notes: vec![note],
    });
    let coverage = Coverage::of(&room.session, room.session.notes.keys().copied());
    assert_eq!((coverage.present(), coverage.possible()), (2, 6));
    assert_eq!(
        room.try_run(Command::RemoveRound { id: second }),
        Err(Refusal::RoundInUse)
    );
}

#[test]
fn undo_refuses_where_others_have_built() {
    let mut room = Room::new();
    let round = room.session.rounds_in_order()[0].id;
    let group: Id<Group> = room.id();
    room.run(Command::AddGroup { id: group, round });
    let sheet = Sheet {
        group: Some(group),
        ..room.sheet(0, 0)
    };
    let id = room.id();
    let other = Stamp {
        actor: Id::from_bits(2),
        standing: Standing::Table(group),
        ..stamp(2, 1)
    };
    let add = Command::AddNotes {
        sheet,
        notes: vec![NewNote {
            id,
            text: "van tafel 4".into(),
            labels: BTreeSet::new(),
        }],
    };
    room.journal.run(&mut room.session, &add, other).unwrap();
    let stamp = room.stamp();
    assert_eq!(
        room.journal.undo(&mut room.session, stamp).unwrap_err(),
        Refusal::BuiltOn
    );
    assert_eq!(
        room.try_run(Command::RemoveGroup { id: group }),
        Err(Refusal::GroupHasNotes(1))
    );
}

#[test]
fn a_table_may_write_for_itself_only() {
    let mut room = Room::new();
    let own = room.sheet(0, 0).group.unwrap();
    let table = Stamp {
        standing: Standing::Table(own),
        ..stamp(9, 1)
    };
    let id = room.id();
    let add = |sheet| Command::AddNotes {
        sheet,
        notes: vec![NewNote {
            id,
            text: "x".into(),
            labels: BTreeSet::new(),
        }],
    };
    let (mine, theirs) = (add(room.sheet(0, 0)), add(room.sheet(1, 0)));
    assert_eq!(
        room.journal
            .run(&mut room.session, &theirs, table)
            .unwrap_err(),
        Refusal::NotYours
    );
    assert_eq!(
        room.journal
            .run(&mut room.session, &Command::NextBlock, table)
            .unwrap_err(),
        Refusal::NotYours
    );
    assert!(room.journal.run(&mut room.session, &mine, table).is_ok());
}

#[test]
fn notes_keep_their_order_when_they_move() {
    let mut room = Room::new();
    let ids: Vec<_> = ["a", "b", "c", "d"]
        .iter()
        .map(|text| room.note(0, 0, text))
        .collect();
    let sheet = room.sheet(0, 0);
    let order = |room: &Room| -> Vec<String> {
        let index = rode_draad::session::Index::of(&room.session);
        index.sheets[&sheet]
            .iter()
            .map(|id| room.session.notes[id].text.clone())
            .collect()
    };
    room.run(Command::MoveNote {
        id: ids[3],
        sheet,
        to: 0,
    });
    assert_eq!(order(&room), ["d", "a", "b", "c"]);
    for _ in 0..60 {
        room.run(Command::MoveNote {
            id: ids[2],
            sheet,
            to: 1,
        });
        room.run(Command::MoveNote {
            id: ids[1],
            sheet,
            to: 1,
        });
    }
    assert_eq!(
        order(&room),
        ["d", "b", "c", "a"],
        "also when the room between two notes is used up"
    );
    room.run(Command::DeleteNote { id: ids[0] });
    assert_eq!(order(&room), ["d", "b", "c"]);
    room.run(Command::BringBackNote { id: ids[0] });
    assert_eq!(order(&room).len(), 4);
}

#[test]
fn an_import_is_one_command_and_makes_groups() {
    let mut room = Room::new();
    let round = room.session.rounds_in_order()[0].id;
    let row = |n: u128, group: &str, question: &str, text: &str| ImportRow {
        id: Id::from_bits(50_000 + n),
        group: group.into(),
        question: question.into(),
        text: text.into(),
    };
    let seed = room.id();
    let bad = vec![
        row(1, "1", "1", "goed"),
        row(2, "1", "Welke vraag?", "fout"),
    ];
    assert_eq!(
        room.try_run(Command::Import {
            round,
            group_seed: seed,
            rows: bad
        }),
        Err(Refusal::UnknownQuestion(2))
    );
    assert!(room.session.notes.is_empty());
    let rows = vec![
        row(3, "1", "Welk doel wil je bereiken?", "een"),
        row(4, "Tafel Noord", "2", "twee"),
        row(5, "tafel noord", "3", "drie"),
        row(6, "4", "1", "vier"),
    ];
    room.run(Command::Import {
        round,
        group_seed: seed,
        rows,
    });
    let names: Vec<_> = room
        .session
        .groups_of(round)
        .iter()
        .map(|g| g.name.clone())
        .collect();
    assert_eq!(names, ["", "", "", "Tafel Noord", "4"]);
    let stamp = room.stamp();
    room.journal.undo(&mut room.session, stamp).unwrap();
    assert!(room.session.notes.is_empty());
    assert_eq!(room.session.groups_of(round).len(), 3);
}

#[test]
fn texts_say_something_and_end() {
    let mut room = Room::new();
    assert_eq!(
        room.try_run(Command::SetDetail(DetailField::Title("  ".into()))),
        Err(Refusal::EmptyText)
    );
    let id = room.id();
    let sheet = room.sheet(0, 0);
    let add = |text: String| Command::AddNotes {
        sheet,
        notes: vec![NewNote {
            id,
            text,
            labels: BTreeSet::new(),
        }],
    };
    assert_eq!(
        room.try_run(add("é".repeat(20_001))),
        Err(Refusal::TooLong(20_000))
    );
    room.run(add("é".repeat(20_000)));
}
