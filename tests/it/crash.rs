//! A program that is killed while it writes loses nothing that it called saved.
//!
//! The test starts this test program again, as the one that is killed. To cut the power is the store's own test:
//! what a killed program has written the system still has.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    path::Path,
    process::{Command as Process, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};

use rode_draad::{
    base::{Id, Moment, Offset},
    session::{Command, Session, Stamp, Standing, command::NewParticipant},
    store::{Access, Folder, StoreError},
};

const KILLS: u64 = 20;

/// Says to the one that is killed where it writes.
const PLACE: &str = "RODE_DRAAD_CRASH_PLACE";

#[test]
fn killed_at_any_instant_nothing_saved_is_lost_or_doubled() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("session");
    let mut told = 0;
    for kill in 0..KILLS {
        let before = told;
        told = told.max(write_until_killed(
            &path,
            Duration::from_millis(5 + kill * 37 % 60),
        ));
        assert!(told > before, "it came to writing");
        let opened = Folder::open(&path, Access::Write).unwrap();
        let last = opened.journal.last();
        assert!(
            last >= told,
            "called saved up to {told}, found up to {last}"
        );
        let there = opened.session.participants.keys().map(|id| id.bits());
        assert!(
            there.eq((1..=last).map(u128::from)),
            "each once, up to {last}"
        );
    }
    assert!(told > KILLS, "{told}");
}

/// The number of the last entry that it called saved.
fn write_until_killed(path: &Path, patience: Duration) -> u64 {
    let mut child = Process::new(env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::the_one_that_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(PLACE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut text = Vec::new();
    // It is killed while it writes, not while it starts.
    while !text.windows(6).any(|window| window == b"saved ") {
        assert!(
            output.read_until(b'\n', &mut text).unwrap() > 0,
            "it did not start"
        );
    }
    let reading = thread::spawn(move || {
        output.read_to_end(&mut text).unwrap();
        text
    });
    thread::sleep(patience);
    child.kill().unwrap();
    child.wait().unwrap();
    let text = String::from_utf8(reading.join().unwrap()).unwrap();
    // The last line may have been cut short, which makes the number smaller: it counts only when it is whole.
    let whole = text
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    let numbers = whole.filter_map(|line| line.trim().rsplit_once("saved ")?.1.parse().ok());
    numbers.max().unwrap_or(0)
}

/// Writes until it is killed, and says how far it is saved.
#[test]
#[ignore = "started by the test above, to be killed"]
fn the_one_that_is_killed() {
    let Some(path) = env::var_os(PLACE) else {
        return;
    };
    let path = Path::new(&path);
    match Folder::create(path, &Session::new(Id::from_bits(7))) {
        Ok(_) | Err(StoreError::NotEmpty(_)) => {}
        Err(error) => panic!("{error}"),
    }
    let opened = Folder::open(path, Access::Write).unwrap();
    let (mut session, mut journal) = (opened.session, opened.journal);
    let wake = Arc::new(|| ());
    let writer = opened
        .folder
        .into_writer(session.clone(), journal.last(), wake)
        .unwrap();
    loop {
        for _ in 0..=journal.last() % 3 {
            let number = journal.last() + 1;
            let entry = journal
                .run(&mut session, &arrival(number), stamp(number))
                .unwrap();
            writer.send(entry.unwrap());
        }
        writer.wait_saved(journal.last()).unwrap();
        println!("saved {}", journal.last());
        std::io::stdout().flush().unwrap();
    }
}

fn arrival(number: u64) -> Command {
    Command::AddParticipants {
        people: vec![NewParticipant {
            id: Id::from_bits(u128::from(number)),
            name: String::new(),
            role: format!("rol {number}"),
            municipality: "Voorbeeldstad".to_owned(),
        }],
        group: None,
    }
}

fn stamp(count: u64) -> Stamp {
    Stamp {
        at: Moment(0),
        offset: Offset(60),
        actor: Id::from_bits(1),
        count,
        standing: Standing::Facilitator,
    }
}
