//! Time to propose threads: 200 notes, one note more in a session of 2,000, and from 1,000 to 100,000 notes.
//!
//! Notes are pieced together from the labelled titles of `tests/eval`, one word in eight a new compound, so that the
//! vocabulary grows as in real text.
//!
//! `cargo bench --bench distill`

#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a bench measures time and may stop where it cannot"
)]

use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use rode_draad::distill::{Constraints, Engine, Lexicon, Note, Settings, distill};

const TITLES: &str = include_str!("../tests/eval/labelled/rijksoverheid.tsv");

fn main() {
    let begun = Instant::now();
    let lexicon = Arc::new(Lexicon::standard());
    println!(
        "{:<30} {:>9.1} ms",
        "read the lexicon",
        millis(begun.elapsed())
    );
    let small = pieced(200);
    tell("200 notes", 20, || run(&small, &lexicon));
    for count in [500, 2_000] {
        tell_one_more(count, &lexicon);
    }
    let mut before = 0.0;
    for count in [1_000, 10_000, 20_000, 100_000] {
        let notes = pieced(count);
        let took = tell(&format!("{count} notes"), 3, || run(&notes, &lexicon));
        if count == 1_000 {
            before = took;
        } else if count == 100_000 {
            let growth = (took / before).log10() / 2.0;
            println!("{:<30} {growth:>9.2}", "  power of growth from 1,000");
        }
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Median in milliseconds.
fn tell(what: &str, runs: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let begun = Instant::now();
            run();
            begun.elapsed()
        })
        .collect();
    times.sort();
    let median = millis(times[runs / 2]);
    println!(
        "{what:<30} {median:>9.1} ms   ({:.1} to {:.1})",
        millis(times[0]),
        millis(times[runs - 1])
    );
    median
}

/// One note more in a session of so many, each time another one, beside a full run on the same notes.
fn tell_one_more(count: usize, lexicon: &Arc<Lexicon>) {
    const RUNS: usize = 20;
    let notes = pieced(count + RUNS);
    let full = tell(&format!("{count} notes"), RUNS, || {
        run(&notes[..count], lexicon)
    });
    let mut engine = Engine::new(Arc::clone(lexicon));
    let mut again = |count: usize| {
        let notes: Vec<Note> = notes[..count].iter().enumerate().map(note).collect();
        let (none, settings) = (Constraints::default(), Settings::default());
        black_box(engine.distill_until(&notes, &none, &settings, &|| false));
    };
    again(count);
    let mut next = count;
    let more = tell(&format!("  one note more at {count}"), RUNS, || {
        next += 1;
        again(next);
    });
    println!("{:<30} {:>9.2}", "  against the full run", more / full);
}

fn run(notes: &[String], lexicon: &Lexicon) {
    let notes: Vec<Note> = notes.iter().enumerate().map(note).collect();
    black_box(distill(&notes, lexicon, &Constraints::default()));
}

fn note((at, text): (usize, &String)) -> Note<'_> {
    Note {
        text,
        group: (at % 6) as u32,
        question: Some((at / 6 % 3) as u32),
        tags: &[],
    }
}

/// The same notes on every run.
fn pieced(count: usize) -> Vec<String> {
    let titles: Vec<&str> = TITLES
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').next())
        .collect();
    let words: Vec<String> = titles
        .iter()
        .flat_map(|title| title.split_whitespace())
        .filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut pick = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    (0..count)
        .map(|_| {
            let (one, other) = (titles[pick(titles.len())], titles[pick(titles.len())]);
            let both = one
                .split_whitespace()
                .take(6)
                .chain(other.split_whitespace().take(2));
            let mut text = Vec::new();
            for word in both {
                text.push(if pick(8) == 0 {
                    format!("{}{}", words[pick(words.len())], words[pick(words.len())])
                } else {
                    word.to_owned()
                });
            }
            text.join(" ")
        })
        .collect()
}
