//! Sessions of any size, always the same.

#[path = "../words.rs"]
mod words;

use std::{path::Path, sync::Arc};

use rode_draad::{
    base::{Date, Id, ManualClock, Moment, Offset, TimeOfDay},
    host::{Environment, Host, Ids},
    session::{
        Command, Note, Session, Stamp, Standing, ThreadKind, ThreadStatus, apply,
        command::{Begin, NewNote, NewThread},
        decide,
    },
};
use words::WORDS;

/// How large a session is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub groups: u32,
    pub notes: usize,
    pub threads: usize,
    /// How many notes are behind each thread.
    pub behind: usize,
}

/// When it is told.
pub fn now() -> Moment {
    let date = Date::new(2026, 11, 24).expect("a day");
    Offset(60).moment(date, TimeOfDay(17 * 60))
}

/// A session of the template 'taskforce' with notes of three to nine words, a part of them in threads.
pub fn made(home: &Path, size: Size) -> Session {
    let host = Host::start(Environment {
        clock: Arc::new(ManualClock::new(now(), Offset(60))),
        ids: Ids::fixed(1),
        home: Some(home.to_owned()),
        wake: Arc::new(|| {}),
    });
    let begin = Begin {
        seed: Id::from_bits(9),
        template: Some(host.template("taskforce").expect("built in").clone()),
        title: "Taskforce lokale democratie".into(),
        date: Date::new(2026, 11, 24).expect("a day"),
        offset: Offset(60),
        groups: Some(size.groups),
    };
    let session = host.begun(begin).expect("begins");
    let mut maker = Maker {
        session,
        ids: Ids::fixed(9),
        count: 1,
        seed: 7,
    };
    let notes = maker.notes(size.notes);
    maker.threads(&notes, size);
    maker.session
}

struct Maker {
    session: Session,
    ids: Ids,
    count: u64,
    seed: u32,
}

impl Maker {
    fn next(&mut self, most: usize) -> usize {
        self.seed = self
            .seed
            .wrapping_mul(1_664_525)
            .wrapping_add(1_013_904_223);
        (self.seed >> 8) as usize % most
    }

    fn run(&mut self, command: &Command) {
        self.count += 1;
        let stamp = Stamp {
            at: now(),
            offset: Offset(60),
            actor: Id::from_bits(1),
            count: self.count,
            standing: Standing::Facilitator,
        };
        for change in decide(&self.session, command, &stamp).expect("is allowed") {
            apply(&mut self.session, &change);
        }
    }

    fn notes(&mut self, count: usize) -> Vec<Id<Note>> {
        let round = self.session.rounds_in_order()[0].id;
        let sheets = self.session.sheets_of(round);
        let mut all = Vec::new();
        for (n, sheet) in sheets.iter().enumerate() {
            let here = count / sheets.len() + usize::from(n < count % sheets.len());
            let notes: Vec<NewNote> = (0..here).map(|_| self.note()).collect();
            all.extend(notes.iter().map(|note| note.id));
            self.run(&Command::AddNotes {
                sheet: *sheet,
                notes,
            });
        }
        all
    }

    fn note(&mut self) -> NewNote {
        let length = 3 + self.next(7);
        let words: Vec<&str> = (0..length).map(|_| WORDS[self.next(WORDS.len())]).collect();
        NewNote {
            id: self.ids.fresh(),
            text: words.join(" "),
            labels: Default::default(),
        }
    }

    fn threads(&mut self, all: &[Id<Note>], size: Size) {
        for n in 0..size.threads {
            let notes = (0..size.behind)
                .map(|k| all[(n * 47 + k * 251) % all.len()])
                .collect();
            let title = format!(
                "{} en {}",
                WORDS[n % WORDS.len()],
                WORDS[(n * 5 + 3) % WORDS.len()]
            );
            let thread = NewThread {
                id: self.ids.fresh(),
                title,
                kind: ThreadKind::Thread,
                status: ThreadStatus::Accepted,
                notes,
                against: Vec::new(),
            };
            self.run(&Command::AddThread(Box::new(thread)));
        }
    }
}
