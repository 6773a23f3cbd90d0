//! Tries a reader on the kept corpus of its fuzz target, on seeded mutations of that, and on files as large as are read.
//!
//! Each trial runs in a program of its own: this test program, started again. So a reader that hangs is ended, and the
//! memory that is measured is its own.

use std::{
    env, fs,
    io::Read as _,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    process::{Command as Process, Stdio},
    thread,
    time::Duration,
};

use crate::{
    base::{Clock as _, SystemClock},
    store::memory::Chance,
};

/// A reader, and its planted fault.
#[derive(Clone, Copy)]
pub(crate) struct Trial {
    /// Name of its fuzz target and of the folder with its corpus.
    pub name: &'static str,
    pub read: fn(&[u8]),
    /// The same reader with a fault that must be seen.
    pub faulty: fn(&[u8]),
    /// The largest file that the program reads, in bytes.
    pub most: usize,
}

/// Says to the program that is started which trial it is for; with `!` behind it the faulty reader is tried.
const WHICH: &str = "RODE_DRAAD_HOSTILE";

/// No file may take longer. A build that checks everything is some ten times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 10 });

/// Nor more memory.
const MOST_MEMORY: usize = 512 << 20;

/// How much is tried: little in `cargo test`, more in `.ci/run`, most before a release.
fn proof(fast: usize, ci: usize, release: usize) -> usize {
    match env::var("RODE_DRAAD_PROOF").as_deref() {
        Ok("release") => release,
        Ok("ci") => ci,
        _ => fast,
    }
}

/// Runs a trial by `child`, the full name of a test that calls [`as_child`]. Its fault must be seen.
pub(crate) fn run(child: &str, trial: &Trial) {
    let told = start(child, trial.name).unwrap_or_else(|wrong| panic!("{}: {wrong}", trial.name));
    println!("{}: {told}", trial.name);
    let caught = start(child, &format!("{}!", trial.name));
    assert!(
        caught.is_err(),
        "{}: the planted fault is not seen",
        trial.name
    );
}

fn start(child: &str, which: &str) -> Result<String, String> {
    let mut started = Process::new(env::current_exe().unwrap())
        .args([child, "--exact", "--nocapture", "--test-threads=1"])
        .env(WHICH, which)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = started.stdout.take().unwrap();
    let reading = thread::spawn(move || {
        let mut text = String::new();
        let mut bytes = Vec::new();
        out.read_to_end(&mut bytes).unwrap();
        text.push_str(&String::from_utf8_lossy(&bytes));
        text
    });
    let clock = SystemClock::new();
    // A fault shows early.
    let seconds = if which.ends_with('!') {
        90
    } else {
        proof(180, 600, 3_600)
    };
    let patience = Duration::from_secs(seconds as u64);
    let ended = loop {
        match started.try_wait().unwrap() {
            Some(status) => break Ok(status),
            None if clock.running() > patience => {
                started.kill().unwrap();
                started.wait().unwrap();
                break Err("it hangs".to_owned());
            }
            None => thread::sleep(Duration::from_millis(20)),
        }
    };
    let text = reading.join().unwrap();
    let line = |name: &str| {
        let mut lines = text.lines().filter_map(|line| line.split_once(name));
        lines.next().map(|(_, told)| told.to_owned())
    };
    match (line("HELD "), line("BROKEN ")) {
        (Some(told), None) if ended?.success() => Ok(told),
        (_, Some(wrong)) => Err(wrong),
        _ => Err(format!("it ended without a word: {text}")),
    }
}

/// What the started program does; nothing in any other.
pub(crate) fn as_child(trials: &[Trial]) {
    let Ok(which) = env::var(WHICH) else { return };
    let name = which.trim_end_matches('!');
    let trial = trials.iter().find(|trial| trial.name == name).unwrap();
    let read = if which.ends_with('!') {
        trial.faulty
    } else {
        trial.read
    };
    match trial.all(read) {
        Ok(told) => println!("\nHELD {told}"),
        Err(wrong) => println!("\nBROKEN {wrong}"),
    }
}

impl Trial {
    fn all(&self, read: fn(&[u8])) -> Result<String, String> {
        let corpus = self.corpus();
        let mut tried = Tried::default();
        for (name, bytes) in &corpus {
            tried
                .one(read, bytes)
                .map_err(|wrong| format!("{name}: {wrong}"))?;
        }
        let mutations = proof(400, 4_000, 100_000);
        for seed in 1..=mutations as u64 {
            let bytes = mutated(&corpus, seed);
            tried
                .one(read, &bytes)
                .map_err(|wrong| format!("mutation {seed}: {wrong}"))?;
        }
        let most = self.most.min(proof(256 << 10, 1 << 20, usize::MAX));
        for (n, bytes) in large(&corpus, most, proof(8, 16, 64) as u64).enumerate() {
            tried
                .one(read, &bytes)
                .map_err(|wrong| format!("large {n}: {wrong}"))?;
        }
        let memory = peak_memory();
        if memory.is_some_and(|memory| memory >= MOST_MEMORY) {
            return Err(format!("{} MB of memory", memory.unwrap_or(0) >> 20));
        }
        Ok(format!(
            "{} files of up to {} bytes, the slowest {} ms, at most {} MB",
            tried.count,
            tried.largest,
            tried.slowest.as_millis(),
            memory.unwrap_or(0) >> 20
        ))
    }

    fn corpus(&self) -> Vec<(String, Vec<u8>)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/corpus")
            .join(self.name);
        let entries = fs::read_dir(&folder).unwrap();
        let mut files: Vec<_> = entries
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                (
                    path.file_name().unwrap().to_string_lossy().into_owned(),
                    fs::read(path).unwrap(),
                )
            })
            .collect();
        files.sort();
        assert!(files.len() >= 4, "{}", folder.display());
        files
    }
}

#[derive(Default)]
struct Tried {
    count: usize,
    largest: usize,
    slowest: Duration,
}

impl Tried {
    fn one(&mut self, read: fn(&[u8]), bytes: &[u8]) -> Result<(), String> {
        let clock = SystemClock::new();
        let done = catch_unwind(AssertUnwindSafe(|| read(bytes)));
        let took = clock.running();
        self.count += 1;
        self.largest = self.largest.max(bytes.len());
        self.slowest = self.slowest.max(took);
        let shown = || String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).into_owned();
        if let Err(panic) = done {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text
                .or(panic.downcast_ref::<&str>().copied())
                .unwrap_or("?");
            return Err(format!("it panics, {text:?}, on {:?}", shown()));
        }
        if took > LONGEST {
            return Err(format!("it takes {took:?} on {:?}", shown()));
        }
        Ok(())
    }
}

/// The most memory that this program ever held, where the system tells.
fn peak_memory() -> Option<usize> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: usize = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes << 10)
}

/// Values that are at an edge, or mean something to one who reads.
const EDGES: &[&str] = &[
    "-1",
    "0",
    "1e400",
    "-1e-400",
    "65536",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "null",
    "true",
    "\"\"",
    "[]",
    "{}",
    "[[]]",
    "\"\\ud800\"",
    "\"é\\u0000\"",
    "\"23:59\"",
    "\"2026-02-30\"",
    "\"9999-12-31\"",
    "\u{feff}",
    "\u{202e}",
    "..",
    ";",
    ",",
    "\t",
    "\r",
    "\r\n",
    "\n",
    "\"",
    "\\",
    "=",
    "~ a 9e9",
    "! x",
    "x ",
    "<",
    "PK\u{1}\u{2}",
];

/// One of the corpus with some of it changed.
fn mutated(corpus: &[(String, Vec<u8>)], seed: u64) -> Vec<u8> {
    let mut chance = Chance::new(seed);
    let mut bytes = corpus[chance.below(corpus.len())].1.clone();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(64)).min(bytes.len());
        match chance.below(8) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece.repeat(1 + chance.below(20)));
            }
            3 => {
                let other = &corpus[chance.below(corpus.len())].1;
                let from = chance.below(other.len() + 1);
                let to = (from + chance.below(200)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            4 => {
                let edge = EDGES[chance.below(EDGES.len())];
                bytes.splice(at..at, edge.bytes());
            }
            5 => change_number(&mut bytes, at, &mut chance),
            _ if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            _ => {}
        }
    }
    bytes
}

/// The next value after a colon, or number, becomes one at an edge.
fn change_number(bytes: &mut Vec<u8>, at: usize, chance: &mut Chance) {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"-.\"+".contains(byte);
    let Some(from) = bytes[at..].iter().position(|byte| b":,[".contains(byte)) else {
        return;
    };
    let from = at + from + 1;
    let from = from
        + bytes[from..]
            .iter()
            .take_while(|byte| **byte == b' ')
            .count();
    let to = from
        + bytes[from..]
            .iter()
            .take_while(|byte| is_part(byte))
            .count();
    bytes.splice(from..to, EDGES[chance.below(EDGES.len())].bytes());
}

/// Files as large as are read: pieces of the corpus over and over, and what costs most for its size.
fn large(corpus: &[(String, Vec<u8>)], most: usize, count: u64) -> impl Iterator<Item = Vec<u8>> {
    const DEAR: &[(&str, &str, &str)] = &[
        ("", "[", ""),
        ("", "\n", ""),
        ("", "a\n", ""),
        ("", "{\"crc32\":\"", ""),
        ("{\"schema\":1,\"x\":[", "0,", "0]}"),
        ("{\"schema\":1,\"x\":[", "{\"\":0},", "0]}"),
        ("= a\n", "b,", ""),
        ("", "= a < a\nb*, c d e\n", ""),
        ("group;question;text\n", "1;1;a\n", ""),
        ("group;question;text", ";a", ""),
    ];
    let filled = move |(before, piece, after): (&[u8], &[u8], &[u8])| {
        let room = most.saturating_sub(before.len() + after.len());
        let times = room / piece.len().max(1);
        [before, &piece.repeat(times), after].concat()
    };
    let dear = DEAR.iter().map(move |(before, piece, after)| {
        filled((before.as_bytes(), piece.as_bytes(), after.as_bytes()))
    });
    let grown = (1..=count).map(move |seed| {
        let mut chance = Chance::new(seed);
        let bytes = &corpus[chance.below(corpus.len())].1;
        let cuts: Vec<usize> = (0..bytes.len())
            .filter(|at| b",\n".contains(&bytes[*at]))
            .collect();
        if cuts.len() < 2 {
            return bytes.clone();
        }
        let first = chance.below(cuts.len() - 1);
        let last = (first + 1 + chance.below(12)).min(cuts.len() - 1);
        let (from, to) = (cuts[first], cuts[last]);
        filled((&bytes[..from], &bytes[from..to], &bytes[to..]))
    });
    dear.chain(grown)
}
