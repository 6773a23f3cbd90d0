//! A filled session at a station and a time: for the preview, and for the pictures of the screens.

use std::{path::PathBuf, sync::Arc, time::Duration};

use rode_draad::{
    base::{Date, Id, ManualClock, Offset, TimeOfDay},
    host::{Environment, Host, Ids, OpenSession, ThemeSetting},
    session::{
        BlockKind, Command, DetailField, GroupState, Note, Owner, Session, Sheet, Show, ThreadKind,
        ThreadStatus,
        command::{NewNote, NewParticipant, NewTakeAway, NewThread},
    },
    ui::{
        action::Station,
        app::{App, Place},
    },
    words::Language,
};

/// What to look at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// library, prepare, lead, sheets, threads, report or beamer.
    pub station: &'a str,
    /// A state to look at: see `scene`.
    pub wish: &'a str,
    /// The dark theme.
    pub dark: bool,
    /// How long block 4 has run.
    pub seconds: u64,
    /// Language of the texts.
    pub language: Language,
}

/// The app on a filled session.
pub fn build(ctx: &egui::Context, home: PathBuf, look: Scene<'_>) -> App {
    let Scene {
        station,
        wish,
        dark,
        seconds,
        language,
    } = look;
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
    settings.language = language;
    settings.theme = if dark {
        ThemeSetting::Dark
    } else {
        ThemeSetting::Light
    };
    host.keep_settings(settings).ok();
    host.begin(Some("leerkring")).ok();
    host.begin(Some("taskforce")).ok();
    if wish == "fresh" {
    } else if wish == "empty" {
        host.begin(None).ok();
    } else {
        fill(&mut host, &clock, seconds, wish);
    }
    scene(&mut host, wish.trim_start_matches("mock-"));
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

/// A state to look at: paused, done, many (12 groups), thirty (blocks), help (all ask), block, case, question,
/// mix, mix3, threads, take-aways, support, blank, frozen, next; fresh and empty are a session before its start,
/// and `mock` (or `mock-` before a name) has notes as many as in the mock-ups.
fn scene(host: &mut Host, wish: &str) {
    let ids = Ids::fixed(9000);
    let open = host.session_mut().unwrap();
    let s = open_session(open);
    let mut run = |c: Command| {
        open.run(&c)
            .map_err(|e| eprintln!("{e:?} {}", c.name()))
            .ok();
    };
    let round = s.rounds_in_order().first().map(|r| r.id);
    let last = s.rundown().last().map(|b| b.id);
    let show = match wish {
        "block" => Some(Show::Block),
        "case" => Some(Show::Case),
        "question" => round.and_then(|r| s.questions_of(r).get(1).map(|q| Show::Question(q.id))),
        "mix" => Some(Show::Mix(0)),
        "mix3" => Some(Show::Mix(3)),
        "threads" => Some(Show::Threads(0)),
        "take-aways" => Some(Show::TakeAways),
        "support" => Some(Show::Support(2)),
        _ => None,
    };
    if let Some(show) = show {
        run(Command::ShowOnBeamer(show));
    }
    match wish {
        "paused" => run(Command::PauseBlock),
        "done" => {
            for _ in 0..5 {
                run(Command::NextBlock)
            }
        }
        "many" => {
            for _ in 0..6 {
                run(Command::AddGroup {
                    id: ids.fresh(),
                    round: round.unwrap(),
                })
            }
        }
        "thirty" => {
            for n in 0..22 {
                run(Command::AddBlock {
                    id: ids.fresh(),
                    title: format!("Blok {n} met een naam die over twee regels gaat lopen"),
                    kind: BlockKind::Plenary,
                    minutes: 5,
                    after: last,
                })
            }
        }
        "help" => {
            for g in s.groups.values() {
                run(Command::SetGroupState {
                    id: g.id,
                    state: GroupState::Help,
                })
            }
        }
        "blank" => run(Command::BlankBeamer(true)),
        "frozen" => run(Command::FreezeBeamer(true)),
        "next" => run(Command::NextBlock),
        _ => {}
    }
}

/// Without the sample: notes as many as in the mock-up, and two threads.
fn invent(host: &mut Host, clock: &ManualClock, seconds: u64) {
    let ids = Ids::fixed(1000);
    let open = host.session_mut().unwrap();
    let s = open_session(open);
    let round = s.rounds_in_order()[0].id;
    let groups: Vec<_> = s.groups_of(round).iter().map(|g| g.id).collect();
    let questions: Vec<_> = s.questions_of(round).iter().map(|q| q.id).collect();
    let counts = [
        [3, 3, 1],
        [2, 3, 2],
        [2, 3, 2],
        [2, 2, 0],
        [2, 1, 0],
        [1, 2, 3],
    ];
    let mut run = |c: Command| {
        open.run(&c)
            .map_err(|e| eprintln!("{e:?} {}", c.name()))
            .ok();
    };
    run(Command::SetDetail(DetailField::Meeting(
        "Blik op samenspel".into(),
    )));
    run(Command::SetDetail(DetailField::Date(
        Date::new(2026, 11, 24).unwrap(),
    )));
    run(Command::StartBlock);
    for minutes in [6, 11, 16] {
        clock.advance(Duration::from_secs(minutes * 60));
        run(Command::NextBlock);
    }
    let early = seconds.saturating_sub(330);
    clock.advance(Duration::from_secs(early));
    let mut all: Vec<Id<Note>> = Vec::new();
    for late in [false, true] {
        for (g, counts) in counts
            .iter()
            .enumerate()
            .filter(|(g, _)| late == (*g < 4 || *g == 5))
        {
            for (q, count) in counts.iter().enumerate() {
                for n in 0..*count {
                    let id = ids.fresh();
                    all.push(id);
                    let sheet = Sheet {
                        round,
                        group: Some(groups[g]),
                        question: questions[q],
                    };
                    run(Command::AddNotes {
                        sheet,
                        notes: vec![NewNote {
                            id,
                            text: format!("notitie {n}"),
                            labels: Default::default(),
                        }],
                    });
                }
            }
        }
        if !late {
            clock.advance(Duration::from_secs((seconds - early).saturating_sub(150)));
            run(Command::SetGroupState {
                id: groups[2],
                state: GroupState::Ready,
            });
            run(Command::SetGroupState {
                id: groups[3],
                state: GroupState::Help,
            });
            clock.advance(Duration::from_secs(120));
            run(Command::SetGroupState {
                id: groups[5],
                state: GroupState::Ready,
            });
        }
    }
    for (n, title) in ["De raad stelt de kaders vooraf", "Eerst doelen per fase, dan pas instrumenten", "Begin bij wat er al is in de buurt", "Ga naar de wijk toe en vraag wat mensen daar zelf al doen, voor je met een eigen plan of een instrument begint", "Een vijfde draad"].into_iter().enumerate() {
        let notes = all.iter().copied().skip(n * 5).take(5).collect();
        run(Command::AddThread(Box::new(NewThread { id: ids.fresh(), title: title.into(), kind: ThreadKind::Thread, status: ThreadStatus::Accepted, notes, against: vec![] })));
    }
    run(Command::AddThread(Box::new(NewThread {
        id: ids.fresh(),
        title: "een geloot burgerforum of een referendum aan het eind?".into(),
        kind: ThreadKind::Tension,
        status: ThreadStatus::Accepted,
        notes: vec![all[0]],
        against: vec![all[1]],
    })));
    for what in [
        "Vraag aan de raad welke kaders vooraf vaststaan",
        "Wijktafels in twee dorpen",
        "Een avond met jongeren",
    ] {
        run(Command::AddTakeAway(Box::new(NewTakeAway {
            id: ids.fresh(),
            what: what.into(),
            owner: Owner::Role("griffier, Rijnvelden".into()),
            date: Date::new(2027, 1, 15),
            for_whom: String::new(),
            source: None,
        })));
    }
    run(Command::ShowOnBeamer(Show::Question(questions[1])));
    clock.advance(Duration::from_secs(30));
}

fn fill(host: &mut Host, clock: &ManualClock, seconds: u64, wish: &str) {
    if wish.starts_with("mock") {
        return invent(host, clock, seconds);
    }
    let raw = include_str!("../../sessions/src/blik-op-samenspel.json");
    let raw: serde_json::Value = serde_json::from_str(raw).unwrap();
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
            run(Command::AddParticipants {
                people: vec![NewParticipant {
                    id: ids.fresh(),
                    name: String::new(),
                    role: text(p, "role"),
                    municipality: text(p, "municipality"),
                }],
                group: Some(groups[n]),
            });
        }
    }
    run(Command::StartBlock);
    for minutes in [6, 11, 16] {
        clock.advance(Duration::from_secs(minutes * 60));
        run(Command::NextBlock);
    }
    clock.advance(Duration::from_secs(seconds));
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
