//! Large sessions: opening and replaying them, recovering them, and what their snapshot holds up.

use std::{
    fs,
    io::{BufWriter, Write},
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use rode_draad::store::{Access, Folder};

use crate::{
    append_to, tell,
    work::{Work, line_of},
};

/// Opening a session whose changes all stand in its journal, by their number.
pub fn opening(home: &Path) {
    let mut each = Vec::new();
    for changes in [1_000_u64, 3_000, 10_000, 30_000, 100_000] {
        let path = home.join(changes.to_string());
        written(home, &path, changes);
        let times = if changes > 20_000 { 12 } else { 40 };
        let times = (0..times).map(|_| opened(&path, changes)).collect();
        let (median, _) = tell(&format!("open and replay {changes} changes"), times);
        each.push(median * 1000.0 / changes as f64);
        fs::remove_dir_all(&path).expect("goes");
    }
    let least = each.iter().copied().fold(f64::MAX, f64::min);
    let most = each.iter().copied().fold(0.0, f64::max);
    let each: Vec<String> = each.iter().map(|micros| format!("{micros:.1}")).collect();
    println!(
        "a change: {} µs; the dearest is {:.2} times the cheapest",
        each.join(", "),
        most / least
    );
}

fn opened(path: &Path, changes: u64) -> Duration {
    let begun = Instant::now();
    let opened = Folder::open(path, Access::Read).expect("opens");
    let time = begun.elapsed();
    assert_eq!(opened.journal.last(), changes);
    time
}

/// Opening a session of 10,000 notes that was killed, to go on with it: every note stands in its journal, and the
/// last line is torn.
pub fn recovery(home: &Path) {
    let path = home.join("session");
    written(home, &path, 10_000);
    tear(&path);
    let recovered = |n| {
        let copy = home.join(format!("copy-{n}"));
        copied(&path, &copy);
        let begun = Instant::now();
        let opened = Folder::open(&copy, Access::Write).expect("opens");
        let time = begun.elapsed();
        assert_eq!(opened.journal.last(), 10_000);
        assert!(!opened.notices.is_empty(), "the torn line is told");
        time
    };
    tell("recover 10,000 notes", (0..20).map(recovered).collect());
}

/// A session of 20,000 notes that makes a snapshot at once, because it was mended, while notes go on.
pub fn snapshot(home: &Path) {
    let path = home.join("session");
    let work = written(home, &path, 20_000);
    tear(&path);
    let (mut quiet, mut busy, mut saved) = (Vec::new(), Vec::new(), Vec::new());
    let mut lasted = Vec::new();
    for n in 0..8 {
        let copy = home.join(format!("copy-{n}"));
        copied(&path, &copy);
        let opened = Folder::open(&copy, Access::Write).expect("opens");
        let mut work = work.on(opened.session.clone(), opened.journal);
        let backup = copy.join("backups/0000000000/journal-1.jsonl");
        let begun = Instant::now();
        let writer = opened
            .folder
            .into_writer(opened.session, work.journal.last(), Arc::new(|| ()))
            .expect("starts");
        let mut done = None;
        while done.is_none_or(|done: Duration| begun.elapsed() < 2 * done) {
            let was_busy = done.is_none();
            let before = Instant::now();
            let entry = work.next();
            let number = entry.number;
            writer.send(entry);
            let _ = writer.status();
            let time = before.elapsed();
            if was_busy { &mut busy } else { &mut quiet }.push(time);
            if done.is_none() && backup.exists() {
                done = Some(begun.elapsed());
                lasted.push(begun.elapsed());
                writer.wait_saved(number).expect("saved");
                saved.push(before.elapsed());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        writer.close().expect("closes");
        fs::remove_dir_all(&copy).expect("goes");
    }
    tell("a snapshot of 20,000 notes", lasted);
    let (_, quiet) = tell("a note to the sender, after it", quiet);
    let (_, busy) = tell("a note to the sender, during it", busy);
    tell("  the last of them to synced", saved);
    println!("ratio at p99 {:.2}", busy / quiet);
}

/// A session of which every change stands in the journal, as after a kill.
fn written(home: &Path, path: &Path, changes: u64) -> Work {
    let mut work = Work::begin(home);
    drop(Folder::create(path, &work.session).expect("is made"));
    let file = fs::File::create_new(path.join("journal-1.jsonl")).expect("is made");
    let mut journal = BufWriter::new(file);
    journal.write_all(work.head().as_bytes()).expect("writes");
    for _ in 0..changes {
        let line = line_of(&work.next());
        journal.write_all(line.as_bytes()).expect("writes");
    }
    journal.flush().expect("writes");
    work
}

fn tear(path: &Path) {
    let torn = b"{\"crc32\":\"0a1b2c3d\",\"entry\":{\"num";
    append_to(&path.join("journal-1.jsonl"))
        .write_all(torn)
        .expect("writes");
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir(to).expect("is made");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (here, there) = (entry.path(), to.join(entry.file_name()));
        if here.is_dir() {
            copied(&here, &there);
        } else {
            fs::copy(here, there).expect("is copied");
        }
    }
}
