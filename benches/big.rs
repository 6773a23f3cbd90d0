//! A large session: 40 groups, 3 questions, 5,000 notes, 100 threads.

#[path = "words.rs"]
mod words;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use rode_draad::{
    base::{Id, SystemClock},
    host::{Environment, Host, Ids},
    session::{
        Command, Note, Session, Sheet, ThreadKind, ThreadStatus,
        command::{Begin, NewNote, NewThread},
    },
};
use words::WORDS;

/// A command that adds one note.
pub fn note(sheet: Sheet, id: Id<Note>, text: &str) -> Command {
    Command::AddNotes {
        sheet,
        notes: vec![NewNote {
            id,
            text: text.to_owned(),
            labels: Default::default(),
        }],
    }
}

/// A session with 40 groups and no notes.
pub fn begun(host: &Host, ids: &Ids) -> Session {
    let (date, _) = host.offset().local(host.now());
    let begin = Begin {
        seed: ids.fresh(),
        template: Some(host.template("taskforce").expect("built in").clone()),
        title: "Groot".into(),
        date,
        offset: host.offset(),
        groups: Some(40),
    };
    host.begun(begin).expect("begins")
}

/// Makes the session in the library of `home`. Returns its folder.
pub fn make(home: &Path) -> PathBuf {
    let ids = Ids::fixed(9);
    let mut host = Host::start(Environment {
        clock: Arc::new(SystemClock::new()),
        ids: Ids::fixed(1),
        home: Some(home.to_owned()),
        wake: Arc::new(|| {}),
    });
    let session = begun(&host, &ids);
    let path = host.library().create(&session).expect("is made");
    host.open(&path).expect("opens");
    let open = host.session_mut().expect("open");
    let round = open.session().rounds_in_order()[0].id;
    let sheets = open.session().sheets_of(round);
    let mut all = Vec::new();
    let mut seed = 7_u32;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % most
    };
    for (n, sheet) in sheets.iter().enumerate() {
        let count = 5_000 / sheets.len() + usize::from(n < 5_000 % sheets.len());
        let notes: Vec<NewNote> = (0..count)
            .map(|_| {
                let length = 3 + next(7);
                let text: Vec<&str> = (0..length).map(|_| WORDS[next(WORDS.len())]).collect();
                NewNote {
                    id: ids.fresh(),
                    text: text.join(" "),
                    labels: Default::default(),
                }
            })
            .collect();
        all.extend(notes.iter().map(|note| note.id));
        open.run(&Command::AddNotes {
            sheet: *sheet,
            notes,
        })
        .expect("adds");
    }
    for n in 0..100 {
        let notes = (0..20)
            .map(|k| all[(n * 47 + k * 251) % all.len()])
            .collect();
        let thread = NewThread {
            id: ids.fresh(),
            title: format!(
                "{} en {}",
                WORDS[n % WORDS.len()],
                WORDS[(n * 5 + 3) % WORDS.len()]
            ),
            kind: ThreadKind::Thread,
            status: ThreadStatus::Accepted,
            notes,
            against: Vec::new(),
        };
        open.run(&Command::AddThread(Box::new(thread)))
            .expect("adds");
    }
    open.run(&Command::StartBlock).expect("starts");
    host.close_session().expect("closes");
    path
}
