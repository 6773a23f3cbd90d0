//! A developer's preview: the real window on a filled session, at a station and a time.
//!
//! `cargo run --example preview -- STATION [light|dark] [MINUTES]`; STATION is library, prepare, lead, sheets,
//! threads, report. MINUTES is how far block 4 has run.
use std::{path::PathBuf, sync::Arc, time::Duration};

use rode_draad::{
    base::*,
    host::*,
    session::{command::*, *},
    ui::{
        action::Station,
        app::{App, Place},
    },
};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let station = args.first().cloned().unwrap_or_default();
    let dark = args.get(1).is_some_and(|a| a == "dark");
    let minutes: u64 = args.get(2).and_then(|m| m.parse().ok()).unwrap_or(12);
    let home = std::env::temp_dir().join(format!("rode-draad-preview-{}", std::process::id()));
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size([1440.0, 900.0])
            .with_decorations(false)
            .with_position([0.0, 0.0])
            .with_maximized(true),
        ..Default::default()
    };
    eframe::run_native(
        "preview",
        options,
        Box::new(move |cc| {
            Ok(Box::new(W(build(
                &cc.egui_ctx,
                home,
                &station,
                dark,
                minutes,
            ))))
        }),
    )
    .unwrap();
}

struct W(App);
impl eframe::App for W {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.0.logic(ctx)
    }
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.0.ui(ui)
    }
}

fn build(ctx: &egui::Context, home: PathBuf, station: &str, dark: bool, minutes: u64) -> App {
    let date = Date::new(2026, 11, 24).unwrap();
    let clock = Arc::new(ManualClock::new(
        Offset(60).moment(date, TimeOfDay(13 * 60 + 31)),
        Offset(60),
    ));
    let wctx = ctx.clone();
    let mut host = Host::start(Environment {
        clock: clock.clone(),
        ids: Ids::fixed(1),
        home: Some(home),
        wake: Arc::new(move || wctx.request_repaint()),
    });
    let mut settings = host.settings().clone();
    settings.theme = if dark {
        ThemeSetting::Dark
    } else {
        ThemeSetting::Light
    };
    host.keep_settings(settings).ok();
    host.begin(Some("leerkring")).ok();
    host.begin(Some("taskforce")).ok();
    fill(&mut host, &clock, minutes);
    host.refresh();
    let mut app = App::new(host, ctx);
    app.go(match station {
        "library" => Place::Library,
        "prepare" => Place::At(Station::Prepare),
        "sheets" => Place::At(Station::Sheets),
        "threads" => Place::At(Station::Threads),
        "report" => Place::At(Station::Report),
        _ => Place::At(Station::Lead),
    });
    app
}

fn fill(host: &mut Host, clock: &ManualClock, minutes: u64) {
    let raw: serde_json::Value =
        match std::fs::read_to_string("sessions/src/blik-op-samenspel.json")
            .or_else(|_| std::fs::read_to_string("./sessions/src/blik-op-samenspel.json"))
        {
            Ok(text) => serde_json::from_str(&text).unwrap(),
            Err(_) => return,
        };
    let text = |v: &serde_json::Value, k: &str| v[k].as_str().unwrap_or_default().to_owned();
    let ids = Ids::fixed(1000);
    let open = host.session_mut().unwrap();
    let mut run = |c: Command| {
        open.run(&c)
            .map_err(|e| eprintln!("{e:?} {}", c.name()))
            .ok();
    };
    run(Command::SetDetail(DetailField::Meeting(text(
        &raw, "meeting",
    ))));
    run(Command::SetDetail(DetailField::Place(text(&raw, "place"))));
    run(Command::SetDetail(DetailField::Date(
        Date::new(2026, 11, 24).unwrap(),
    )));
    let s = open_session(open);
    let round = s.rounds_in_order()[0].id;
    let groups: Vec<_> = s.groups_of(round).iter().map(|g| g.id).collect();
    let questions: Vec<_> = s
        .questions_of(round)
        .iter()
        .map(|q| (q.key.clone(), q.id))
        .collect();
    let mut run = |c: Command| {
        open.run(&c)
            .map_err(|e| eprintln!("{e:?} {}", c.name()))
            .ok();
    };
    for (n, g) in raw["groups"].as_array().unwrap().iter().enumerate() {
        for p in g["participants"].as_array().unwrap() {
            run(Command::AddParticipant {
                id: ids.fresh(),
                name: String::new(),
                role: text(p, "role"),
                municipality: text(p, "municipality"),
                group: Some(groups[n]),
            });
        }
    }
    run(Command::StartBlock);
    for minutes in [6, 11, 16] {
        clock.advance(Duration::from_secs(minutes * 60));
        run(Command::NextBlock);
    }
    clock.advance(Duration::from_secs(minutes * 60 + 18));
    let mut note_ids = Vec::new();
    for n in raw["notes"].as_array().unwrap() {
        let id: Id<Note> = ids.fresh();
        note_ids.push(id);
        let group = groups[n["group"].as_u64().unwrap() as usize - 1];
        let question = questions
            .iter()
            .find(|(k, _)| *k == text(n, "question"))
            .unwrap()
            .1;
        let labels = n["labels"]
            .as_array()
            .unwrap()
            .iter()
            .map(|l| l.as_str().unwrap().to_owned())
            .collect();
        run(Command::AddNotes {
            sheet: Sheet {
                round,
                group: Some(group),
                question,
            },
            notes: vec![NewNote {
                id,
                text: text(n, "text"),
                labels,
            }],
        });
        for _ in 0..n["dots"].as_u64().unwrap_or(0) {
            run(Command::AddDot {
                id: ids.fresh(),
                note: id,
                group: None,
            });
        }
        for c in n["comments"].as_array().into_iter().flatten() {
            run(Command::AddComment {
                id: ids.fresh(),
                note: id,
                group: Some(groups[c["group"].as_u64().unwrap() as usize - 1]),
                text: text(c, "text"),
            });
        }
    }
    for t in raw["threads"].as_array().unwrap() {
        let rows = |k: &str| -> Vec<Id<Note>> {
            t[k].as_array()
                .into_iter()
                .flatten()
                .map(|r| note_ids[r.as_u64().unwrap() as usize])
                .collect()
        };
        let kind = match text(t, "kind").as_str() {
            "tension" => ThreadKind::Tension,
            "lone" => ThreadKind::Lone,
            _ => ThreadKind::Thread,
        };
        let (notes, against) = if kind == ThreadKind::Tension {
            (rows("side_a"), rows("side_b"))
        } else {
            (rows("notes"), vec![])
        };
        let id = ids.fresh();
        run(Command::AddThread(Box::new(NewThread {
            id,
            title: text(t, "title"),
            kind,
            status: ThreadStatus::Accepted,
            notes,
            against,
        })));
        if !text(t, "explanation").is_empty() {
            run(Command::ExplainThread {
                id,
                explanation: text(t, "explanation"),
            });
        }
    }
    for t in raw["takeaways"].as_array().unwrap() {
        run(Command::AddTakeAway(Box::new(NewTakeAway {
            id: ids.fresh(),
            what: text(t, "what"),
            owner: Owner::Role(format!(
                "{}, {}",
                text(t, "owner_role"),
                text(t, "owner_municipality")
            )),
            date: text(t, "date").parse().ok(),
            for_whom: text(t, "for_whom"),
            source: None,
        })));
    }
    run(Command::SetGroupState {
        id: groups[2],
        state: GroupState::Ready,
    });
    run(Command::SetGroupState {
        id: groups[3],
        state: GroupState::Help,
    });
    open.distill_now();
}

fn open_session(open: &OpenSession) -> Session {
    open.session().clone()
}
