//! One frame of every screen, with 40 groups, 3 questions, 5,000 notes and 100 threads: egui's run and
//! tessellation, headless. Then opening that session, and a key to applied. A key to synced is measured by the bench
//! `store`.
//!
//! `cargo bench --bench frames`

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a bench measures time and may stop where it cannot"
)]

mod big;

use std::{
    hint::black_box,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use rode_draad::{
    base::SystemClock,
    host::{Environment, Host, Ids},
    session::{Command, Index},
    ui::{
        action::Station,
        app::{App, Place},
        beamer::{BeamerModel, beamer_ui},
        theme::{self, ThemeChoice},
    },
};

const FRAMES: usize = 400;

fn main() {
    // `cargo test --benches` only asks whether this builds and starts.
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    let path = big::make(home.path());
    println!(
        "machine: {} cores",
        std::thread::available_parallelism().map_or(0, usize::from)
    );
    frames(home.path(), &path);
    opening(home.path(), &path);
    applied(home.path(), &path);
}

fn host(home: &Path) -> Host {
    Host::start(Environment {
        clock: Arc::new(SystemClock::new()),
        ids: Ids::random(),
        home: Some(home.to_owned()),
        wake: Arc::new(|| {}),
    })
}

/// Median and 99th percentile, in milliseconds.
fn tell(what: &str, mut times: Vec<Duration>) -> (f64, f64) {
    times.sort();
    let at = |share: f64| {
        let n = ((times.len() - 1) as f64 * share).round() as usize;
        times.get(n).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    let (median, p99) = (at(0.5), at(0.99));
    println!(
        "{what:<34} p50 {median:>8.3} ms   p99 {p99:>8.3} ms   n {}",
        times.len()
    );
    (median, p99)
}

fn frames(home: &Path, path: &Path) {
    let ctx = egui::Context::default();
    theme::apply(&ctx, ThemeChoice::Light, 1.0);
    let mut host = host(home);
    host.open(path).expect("opens");
    if let Some(open) = host.session_mut() {
        open.distill_now();
    }
    let mut app = App::new(host, &ctx);
    let places = [
        ("library", Place::Library),
        ("prepare", Place::At(Station::Prepare)),
        ("lead", Place::At(Station::Lead)),
        ("sheets", Place::At(Station::Sheets)),
        ("threads", Place::At(Station::Threads)),
        ("report", Place::At(Station::Report)),
    ];
    for (name, place) in places {
        app.go(place);
        let times = run(&ctx, |ui| {
            app.logic(ui.ctx());
            app.ui(ui);
        });
        tell(&format!("frame of {name}"), times);
    }
    let open = app.host().session().expect("open");
    let now = app.host().now();
    let model = BeamerModel::of(
        open.session(),
        open.index(),
        &rode_draad::words::Words::default(),
        now,
    );
    tell(
        "frame of beamer",
        run(&ctx, |ui| beamer_ui(ui, &model, now)),
    );
}

/// Draws the frames; the pointer moves, so that hovering is part of it.
fn run(ctx: &egui::Context, mut draw: impl FnMut(&mut egui::Ui)) -> Vec<Duration> {
    let mut times = Vec::new();
    for n in 0..FRAMES + 20 {
        let at = egui::pos2((n * 7 % 1440) as f32, (n * 5 % 900) as f32);
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(
                egui::Pos2::ZERO,
                egui::vec2(1440.0, 900.0),
            )),
            time: Some(n as f64 / 60.0),
            events: vec![egui::Event::PointerMoved(at)],
            ..Default::default()
        };
        let begun = Instant::now();
        let output = ctx.run_ui(input, &mut draw);
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        // The first frames lay out fonts; a user sees them once, at the start.
        if n >= 20 {
            times.push(begun.elapsed());
        }
    }
    times
}

fn opening(home: &Path, path: &Path) {
    let mut times = Vec::new();
    for _ in 0..10 {
        let mut host = host(home);
        let begun = Instant::now();
        host.open(path).expect("opens");
        times.push(begun.elapsed());
        host.close_session().expect("closes");
    }
    tell("open the session", times);
}

fn note(host: &Host) -> Command {
    let open = host.session().expect("open");
    let round = open.session().rounds_in_order()[0].id;
    let sheet = open.session().sheets_of(round)[7];
    big::note(
        sheet,
        host.ids().fresh(),
        "Raad stelt de kaders vooraf, niet achteraf",
    )
}

fn applied(home: &Path, path: &Path) {
    let mut host = host(home);
    host.open(path).expect("opens");
    let mut times = Vec::new();
    for _ in 0..500 {
        let command = note(&host);
        let open = host.session_mut().expect("open");
        let begun = Instant::now();
        open.run(&command).expect("runs");
        times.push(begun.elapsed());
    }
    tell("key to applied", times);
    let open = host.session().expect("open");
    let begun = Instant::now();
    black_box(Index::of(open.session()));
    println!(
        "{:<34}     {:>8.3} ms",
        "  of which the look-ups",
        begun.elapsed().as_secs_f64() * 1000.0
    );
    host.close_session().expect("closes");
}
