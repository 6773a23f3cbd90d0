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

/// Says to the one that is killed where it writes, and how.
const PLACE: &str = "RODE_DRAAD_CRASH_PLACE";
const WAY: &str = "RODE_DRAAD_CRASH_WAY";

/// As many kills come over one session, before a new one begins.
const KILLS_OF_ONE: usize = 25;

/// What the one that is killed does all the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It writes.
    Writing,
    /// It writes a little and closes, so that it makes snapshots and backups most of the time.
    Closing,
    /// It says 'saved' before it has written: the fault that must be caught.
    Lying,
}

/// How much is tried: little in `cargo test`, more in `.ci/run`, most before a release.
fn proof(fast: usize, ci: usize, release: usize) -> usize {
    match env::var("RODE_DRAAD_PROOF").as_deref() {
        Ok("release") => release,
        Ok("ci") => ci,
        Ok("fast") | Err(_) => fast,
        Ok(other) => panic!("RODE_DRAAD_PROOF is fast, ci or release, and not {other}"),
    }
}

#[test]
fn killed_at_any_instant_nothing_saved_is_lost_or_doubled() {
    kill(Way::Writing, proof(10, 50, 500)).unwrap();
}

#[test]
fn killed_while_it_makes_a_snapshot_or_closes_nothing_saved_is_lost_or_doubled() {
    kill(Way::Closing, proof(10, 50, 500)).unwrap();
}

#[test]
fn one_that_says_saved_too_early_is_caught() {
    let caught = kill(Way::Lying, 40).unwrap_err();
    assert!(caught.contains("called saved"), "{caught}");
}

/// Kills it time after time, and opens after each what is left.
fn kill(way: Way, kills: usize) -> Result<(), String> {
    let mut done = 0;
    while done < kills {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("session");
        let mut told = 0;
        for kill in 0..KILLS_OF_ONE.min(kills - done) {
            let before = told;
            let patience = Duration::from_millis(1 + (done + kill) as u64 * 37 % 60);
            told = told.max(write_until_killed(&path, way, patience));
            assert!(told > before, "it came to writing");
            let opened = Folder::open(&path, Access::Write).map_err(|error| error.to_string())?;
            let last = opened.journal.last();
            if last < told {
                return Err(format!("called saved up to {told}, found up to {last}"));
            }
            let there = opened.session.participants.keys().map(|id| id.bits());
            if !there.eq((1..=last).map(u128::from)) {
                return Err(format!("not each once, up to {last}"));
            }
            told = last;
        }
        done += KILLS_OF_ONE;
    }
    Ok(())
}

/// The number of the last entry that it called saved.
fn write_until_killed(path: &Path, way: Way, patience: Duration) -> u64 {
    let mut child = Process::new(env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::the_one_that_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(PLACE, path)
        .env(WAY, format!("{way:?}"))
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
#[ignore = "started by the tests above, to be killed"]
fn the_one_that_is_killed() {
    let (Some(path), Ok(way)) = (env::var_os(PLACE), env::var(WAY)) else {
        return;
    };
    let path = Path::new(&path);
    match Folder::create(path, &Session::new(Id::from_bits(7))) {
        Ok(_) | Err(StoreError::NotEmpty(_)) => {}
        Err(error) => panic!("{error}"),
    }
    loop {
        let opened = Folder::open(path, Access::Write).unwrap();
        let (mut session, mut journal) = (opened.session, opened.journal);
        let wake = Arc::new(|| ());
        let writer = opened
            .folder
            .into_writer(session.clone(), journal.last(), wake)
            .unwrap();
        let closes = way == "Closing";
        while !closes || !journal.last().is_multiple_of(4) || journal.last() == 0 {
            for _ in 0..=journal.last() % 3 {
                let number = journal.last() + 1;
                let entry = journal
                    .run(&mut session, &arrival(number), stamp(number))
                    .unwrap();
                if way == "Lying" {
                    say_saved(number);
                }
                writer.send(entry.unwrap());
            }
            writer.wait_saved(journal.last()).unwrap();
            say_saved(journal.last());
        }
        // One more, so that the next time does not begin where this one ended.
        let number = journal.last() + 1;
        let entry = journal
            .run(&mut session, &arrival(number), stamp(number))
            .unwrap();
        writer.send(entry.unwrap());
        writer.close().unwrap();
        say_saved(number);
    }
}

fn say_saved(number: u64) {
    println!("saved {number}");
    std::io::stdout().flush().unwrap();
}

pub fn arrival(number: u64) -> Command {
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

pub fn stamp(count: u64) -> Stamp {
    Stamp {
        at: Moment(0),
        offset: Offset(60),
        actor: Id::from_bits(1),
        count,
        standing: Standing::Facilitator,
    }
}
