//! The report in each format, of 500 and of 20,000 notes, beside what a user would do instead: pandoc with weasyprint
//! on the Markdown, and LibreOffice on the Word document.
//!
//! `cargo bench --bench report`, or `cargo bench --bench report -- small` for the 500 alone.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a bench measures time and may stop where it cannot"
)]

#[path = "report/made.rs"]
mod made;

use std::{
    fs,
    hint::black_box,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use made::{Size, made, now};
use rode_draad::{
    report::{self, CsvForm, Options, Pages, Pictures, Report},
    session::Session,
    words::{Language, Words},
};

const SMALL: Size = Size {
    groups: 6,
    notes: 500,
    threads: 20,
    behind: 12,
};

const LARGE: Size = Size {
    groups: 40,
    notes: 20_000,
    threads: 100,
    behind: 20,
};

/// What was asked, in milliseconds: PDF first and again, and each other format.
struct Bars {
    first: u64,
    again: u64,
    other: u64,
}

fn main() {
    // `cargo test --benches` only asks whether this builds and starts.
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|one| one == name);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!("machine: {cores} cores");
    let home = tempfile::tempdir().expect("a folder");
    if is_wanted("small") {
        let bars = Bars {
            first: 400,
            again: 150,
            other: 50,
        };
        all(home.path(), SMALL, &bars, 9);
    }
    if is_wanted("large") {
        let bars = Bars {
            first: 10_000,
            again: 10_000,
            other: 1_000,
        };
        all(home.path(), LARGE, &bars, 3);
    }
}

fn all(home: &Path, size: Size, bars: &Bars, times: usize) {
    let session = made(home, size);
    let words = Words::new(Language::Dutch);
    let options = Options::default();
    println!("\n{} notes, {} threads", size.notes, size.threads);
    // What a program does once in its life: fonts, texts, the first words of the library.
    let told = Report::of(&session, now(), &words, &options);
    let pictures = Pictures::default();
    let pdf = || report::pdf(&told, &words, &pictures).expect("pages");
    let start = Instant::now();
    let bytes = pdf();
    line("PDF, first", start.elapsed(), Some(bars.first), bytes.len());
    let again = median(times, || bytes_of(pdf()));
    line("PDF, again, the same", again, Some(bars.again), bytes.len());
    changed(&session, &words, bars.again);
    let start = Instant::now();
    let pages = Pages::of(&told, &words, &pictures, &|| false).expect("pages");
    println!(
        "   pages of the preview     {:>8.1} ms, {} of them",
        millis(start.elapsed()),
        pages.count()
    );
    let draw = median(times, || {
        pages.picture(1, 1.1).map_or(0, |drawn| drawn.2.len())
    });
    println!("   one page as pixels       {:>8.1} ms", millis(draw));
    others(&session, &told, &words, bars.other, times);
    let files = [
        ("verslag.md", report::markdown(&told, &words).into_bytes()),
        (
            "verslag.docx",
            report::docx(&told, &words, &pictures).expect("Word"),
        ),
    ];
    for (name, bytes) in files {
        fs::write(home.join(name), bytes).expect("a file");
    }
    elsewhere(home);
}

/// The usual 'again': one note was changed in between.
fn changed(session: &Session, words: &Words, bar: u64) {
    let mut session = session.clone();
    let note = session.notes.values_mut().next().expect("a note");
    note.text.push_str(" en nog iets");
    let told = Report::of(&session, now(), words, &Options::default());
    let start = Instant::now();
    let bytes = report::pdf(&told, words, &Pictures::default()).expect("pages");
    line(
        "PDF, again, a note changed",
        start.elapsed(),
        Some(bar),
        bytes.len(),
    );
}

fn others(session: &Session, told: &Report, words: &Words, bar: u64, times: usize) {
    let none = Pictures::default();
    let gather = || {
        let told = Report::of(session, now(), words, &Options::default());
        told.notes.len()
    };
    line("session → Report", median(times, gather), None, 0);
    let docx = || report::docx(told, words, &none).expect("Word");
    line(
        "docx",
        median(times, || bytes_of(docx())),
        Some(bar),
        docx().len(),
    );
    let xlsx = || report::xlsx(told, words).expect("Excel");
    line(
        "xlsx",
        median(times, || bytes_of(xlsx())),
        Some(bar),
        xlsx().len(),
    );
    let html = || report::html(told, words, &none);
    line(
        "html",
        median(times, || html().len()),
        Some(bar),
        html().len(),
    );
    let markdown = || report::markdown(told, words);
    line(
        "md",
        median(times, || markdown().len()),
        Some(bar),
        markdown().len(),
    );
    let json = || report::json(session, told);
    line(
        "json",
        median(times, || json().len()),
        Some(bar),
        json().len(),
    );
    let csv = || report::csv(told, words, CsvForm::Spreadsheet);
    line("csv", median(times, || csv().len()), Some(bar), 0);
    let start = Instant::now();
    let wall = report::wall(told, words, &none, (&|| false, &|_, _| {})).expect("pictures");
    let bytes = wall.iter().map(|(_, bytes)| bytes.len()).sum();
    line("png, all sheets", start.elapsed(), None, bytes);
    println!("   of {} pictures", wall.len());
}

/// What a user would do instead, on the same report.
fn elsewhere(home: &Path) {
    let pandoc = ["verslag.md", "--pdf-engine=weasyprint", "-o", "pandoc.pdf"];
    run(
        "pandoc with weasyprint on the Markdown",
        home,
        "pandoc",
        &pandoc,
    );
    let office = ["--headless", "--convert-to", "pdf", "verslag.docx"];
    run("LibreOffice on the Word document", home, "soffice", &office);
}

fn run(name: &str, folder: &Path, program: &str, arguments: &[&str]) {
    let start = Instant::now();
    let done = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match done {
        Ok(status) if status.success() => line(name, start.elapsed(), None, 0),
        Ok(status) => println!("   {name}: {program} gave up ({status})"),
        Err(_) => println!("   {name}: not measured, there is no {program} here"),
    }
}

fn bytes_of(bytes: Vec<u8>) -> usize {
    black_box(bytes).len()
}

fn median(times: usize, mut work: impl FnMut() -> usize) -> Duration {
    let mut all: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    all.sort();
    all[all.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn line(name: &str, time: Duration, bar: Option<u64>, bytes: usize) {
    let took = millis(time);
    let bar = match bar {
        Some(bar) if took <= bar as f64 => format!("  (asked {bar} ms)"),
        Some(bar) => format!("  (asked {bar} ms: MISSED)"),
        None => String::new(),
    };
    println!("   {name:<40} {took:>9.1} ms {:>8} kB{bar}", bytes / 1000);
}
