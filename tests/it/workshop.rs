//! The rules of a workshop, each shown on a session that begins from the template.

mod beamer;
mod notes;
mod people;
mod threads;
mod time;

use std::collections::BTreeSet;

use rode_draad::{
    base::{Id, Moment},
    journal::Journal,
    session::{
        Command, Note, Refusal, Session, Sheet, Stamp, ThreadKind, ThreadStatus,
        agenda::Agenda,
        command::{NewNote, NewThread},
        run::Timer,
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
