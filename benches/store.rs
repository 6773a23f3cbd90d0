//! The store, side by side with the bare disk: one note to 'opgeslagen' against an append and `sync_data` of the
//! same bytes, 64 writers at once, opening and replaying, how opening grows, and what a large snapshot holds up.
//!
//! `cargo bench --bench store`, or `cargo bench --bench store -- synced opening` for some of them.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a bench measures time and may stop where it cannot"
)]

mod big;
#[path = "store/large.rs"]
mod large;
#[path = "store/timed.rs"]
mod timed;
#[path = "store/work.rs"]
mod work;

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    path::Path,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use rode_draad::{
    base::SystemClock,
    host::{Environment, Host, Ids},
    store::{Disk, Folder, Storage},
};
use timed::{Stage, Timed};
use work::Work;

/// Notes of which the time to 'opgeslagen' is measured.
const NOTES: usize = 4_000;

/// One of the measurements; it may fill this folder.
type Part = fn(&Path);

fn main() {
    // `cargo test --benches` only asks whether this builds and starts.
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    println!(
        "machine: {} cores",
        thread::available_parallelism().map_or(0, usize::from)
    );
    let parts: [(&str, Part); 6] = [
        ("synced", synced),
        ("stages", stages),
        ("writers", writers),
        ("opening", large::opening),
        ("recovery", large::recovery),
        ("snapshot", large::snapshot),
    ];
    for (name, part) in parts {
        if wanted.is_empty() || wanted.iter().any(|one| one == name) {
            let home = tempfile::tempdir().expect("a folder");
            println!("\n{name}");
            part(home.path());
        }
    }
}

/// The value that this share of them does not exceed, in milliseconds.
fn at(sorted: &[Duration], share: f64) -> f64 {
    let n = ((sorted.len().saturating_sub(1)) as f64 * share).round() as usize;
    sorted
        .get(n)
        .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}

/// Median and 99th percentile, in milliseconds.
fn tell(what: &str, mut times: Vec<Duration>) -> (f64, f64) {
    times.sort();
    let (median, p99) = (at(&times, 0.5), at(&times, 0.99));
    println!(
        "{what:<34} p50 {median:>8.3} ms   p99 {p99:>8.3} ms   n {}",
        times.len()
    );
    (median, p99)
}

/// One note to 'opgeslagen', and the same bytes appended and synced by hand, in turn; each goes first as often.
fn synced(home: &Path) {
    let path = big::make(home);
    let mut host = Host::start(Environment {
        clock: Arc::new(SystemClock::new()),
        ids: Ids::random(),
        home: Some(home.to_owned()),
        wake: Arc::new(|| {}),
    });
    host.open(&path).expect("opens");
    let mut bare = append_to(&home.join("bare.jsonl"));
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    let mut line = keyed(&mut host, &path).1;
    for n in 0..NOTES {
        let ours_first = n % 2 == 0;
        if ours_first {
            let (time, bytes) = keyed(&mut host, &path);
            ours.push(time);
            line = bytes;
        }
        let begun = Instant::now();
        bare.write_all(&line).expect("writes");
        bare.sync_data().expect("syncs");
        plain.push(begun.elapsed());
        if !ours_first {
            ours.push(keyed(&mut host, &path).0);
        }
    }
    let slices = 8;
    for n in 0..slices {
        let of = |times: &[Duration]| {
            let mut part = times[n * NOTES / slices..(n + 1) * NOTES / slices].to_vec();
            part.sort();
            (at(&part, 0.5), at(&part, 0.99))
        };
        let (ours, plain) = (of(&ours), of(&plain));
        println!(
            "  part {} of {slices}: ratio               p50 {:>8.2}      p99 {:>8.2}      (bare p99 {:.3} ms)",
            n + 1,
            ours.0 / plain.0,
            ours.1 / plain.1,
            plain.1
        );
    }
    let (ours_p50, ours_p99) = tell("key to synced", ours);
    let (bare_p50, bare_p99) = tell("bare append and sync_data", plain);
    println!(
        "{:<34} p50 {:>8.2}      p99 {:>8.2}      (bar: p99 1.5)",
        "ratio",
        ours_p50 / bare_p50,
        ours_p99 / bare_p99
    );
    host.close_session().expect("closes");
}

/// From the key to 'opgeslagen', and the bytes that it came to.
fn keyed(host: &mut Host, path: &Path) -> (Duration, Vec<u8>) {
    let open = host.session().expect("open");
    let round = open.session().rounds_in_order()[0].id;
    let sheet = open.session().sheets_of(round)[7];
    let text = "Raad stelt de kaders vooraf, niet achteraf";
    let command = big::note(sheet, host.ids().fresh(), text);
    let open = host.session_mut().expect("open");
    let begun = Instant::now();
    open.run(&command).expect("runs");
    open.wait_saved().expect("saved");
    let time = begun.elapsed();
    (time, last_line(path))
}

fn last_line(path: &Path) -> Vec<u8> {
    let names = fs::read_dir(path).expect("a folder").flatten();
    let journal = names
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .max_by_key(|path| fs::metadata(path).and_then(|data| data.modified()).ok());
    // Between a snapshot and the next note there is none; any line as long will do.
    let Some(bytes) = journal.and_then(|path| tail(&path).ok()) else {
        return vec![b'x'; 620];
    };
    let start = bytes[..bytes.len().saturating_sub(1)]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    bytes[start..].to_vec()
}

fn tail(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::{Read, Seek, SeekFrom};
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(4096)))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn append_to(path: &Path) -> File {
    OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .expect("opens")
}

fn writer(path: &Path, storage: Arc<dyn Storage>, work: &Work) -> rode_draad::store::Writer {
    let folder = Folder::create_on(storage, path, &work.session).expect("is made");
    folder
        .into_writer(work.session.clone(), work.journal.last(), Arc::new(|| ()))
        .expect("starts")
}

/// Where the time between the key and 'opgeslagen' goes.
fn stages(home: &Path) {
    let disk = Timed::default();
    let mut work = Work::begin(home);
    let writer = writer(&home.join("session"), Arc::new(disk.clone()), &work);
    let names = [
        "decide and apply",
        "hand over to the writer, encode",
        "append",
        "sync_data",
        "is it still the same file",
        "tell, and hand back",
    ];
    let mut times: [Vec<Duration>; 6] = Default::default();
    for _ in 0..NOTES {
        disk.take();
        let begun = Instant::now();
        let entry = work.next();
        let sent = Instant::now();
        let number = entry.number;
        writer.send(entry);
        writer.wait_saved(number).expect("saved");
        let told = Instant::now();
        let seen = disk.take();
        let moment = |stage| {
            seen.iter()
                .find(|(which, _)| *which == stage)
                .map(|(_, at)| *at)
        };
        let (Some(append), Some(appended), Some(synced), Some(checked)) = (
            moment(Stage::Append),
            moment(Stage::Appended),
            moment(Stage::Synced),
            moment(Stage::Checked),
        ) else {
            continue;
        };
        let moments = [begun, sent, append, appended, synced, checked, told];
        for (n, pair) in moments.windows(2).enumerate() {
            times[n].push(pair[1] - pair[0]);
        }
    }
    for (name, times) in names.iter().zip(times) {
        tell(name, times);
    }
    writer.close().expect("closes");
}

/// 64 who each write and wait for 'opgeslagen', against as many bare syncs one after another.
fn writers(home: &Path) {
    const WRITERS: usize = 64;
    const EACH: usize = 50;
    let work = Work::begin(home);
    let writer = Arc::new(writer(&home.join("session"), Arc::new(Disk), &work));
    let work = Arc::new(Mutex::new(work));
    let begun = Instant::now();
    let threads: Vec<_> = (0..WRITERS)
        .map(|_| {
            let (work, writer) = (Arc::clone(&work), Arc::clone(&writer));
            thread::spawn(move || {
                let mut times = Vec::new();
                for _ in 0..EACH {
                    let begun = Instant::now();
                    let mut work = work.lock().expect("lives");
                    let entry = work.next();
                    let number = entry.number;
                    writer.send(entry);
                    drop(work);
                    writer.wait_saved(number).expect("saved");
                    times.push(begun.elapsed());
                }
                times
            })
        })
        .collect();
    let times: Vec<_> = threads
        .into_iter()
        .flat_map(|thread| thread.join().expect("ends"))
        .collect();
    let all = begun.elapsed();
    let (_, p99) = tell("one of 64, to synced", times);
    let mut bare = append_to(&home.join("bare.jsonl"));
    let mut plain = Vec::new();
    for _ in 0..2_000 {
        let begun = Instant::now();
        bare.write_all(&[b'x'; 620]).expect("writes");
        bare.sync_data().expect("syncs");
        plain.push(begun.elapsed());
    }
    let in_turn: Duration = plain.iter().sum::<Duration>() * (WRITERS * EACH) as u32 / 2_000;
    let (_, bare_p99) = tell("bare append and sync_data", plain);
    println!(
        "{} notes in {:.2} s ({:.0} a second), one after another {:.2} s; ratio at p99 {:.2}",
        WRITERS * EACH,
        all.as_secs_f64(),
        (WRITERS * EACH) as f64 / all.as_secs_f64(),
        in_turn.as_secs_f64(),
        p99 / bare_p99
    );
}
