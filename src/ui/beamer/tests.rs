//! What the room may see, and how the clicker walks.

use egui_kittest::Harness;

use super::{BeamerModel, Page, beamer_ui, step};
use crate::{
    base::{Date, Id, Moment, Offset},
    session::{
        BlockField, Command, GroupState, Index, Owner, QuestionField, Session, Sheet, Show, Stamp,
        Standing, Template, ThreadKind, ThreadStatus, apply,
        command::{Begin, NewNote, NewParticipant, NewTakeAway, NewThread},
        decide,
    },
    ui::theme::{self, ThemeChoice},
    words::{Language, Words},
};

fn id<T>(number: u128) -> Id<T> {
    Id::from_bits(number)
}

fn run(session: &mut Session, at: i64, command: Command) {
    let stamp = Stamp {
        at: Moment(at),
        offset: Offset(60),
        actor: id(1),
        count: 1,
        standing: Standing::Facilitator,
    };
    for change in decide(session, &command, &stamp).unwrap() {
        apply(session, &change);
    }
}

fn show(session: &mut Session, show: Show) {
    run(session, 0, Command::ShowOnBeamer(show));
}

fn taskforce() -> Session {
    let template: Template =
        serde_json::from_str(include_str!("../../../assets/templates/taskforce.json")).unwrap();
    let mut session = Session::new(id(7));
    let begin = Begin {
        seed: id(7),
        template: Some(template),
        title: String::new(),
        date: Date::new(2026, 11, 24).unwrap(),
        offset: Offset(60),
        groups: None,
    };
    run(&mut session, 0, Command::Begin(Box::new(begin)));
    session
}

/// The taskforce in its fourth block, that of the case.
fn at_the_case() -> Session {
    let mut session = taskforce();
    run(&mut session, 0, Command::StartBlock);
    for _ in 0..3 {
        run(&mut session, 0, Command::NextBlock);
    }
    session
}

fn model(session: &Session, at: i64) -> BeamerModel {
    BeamerModel::of(
        session,
        &Index::of(session),
        &Words::new(Language::Dutch),
        Moment(at),
    )
}

/// Everything that is shown when the clicker goes on until it stops.
fn walk(session: &mut Session, forward: bool) -> Vec<Show> {
    let mut seen = vec![session.beamer.show];
    while let Some(next) = step(session, forward) {
        show(session, next);
        seen.push(next);
        assert!(seen.len() < 100);
    }
    seen
}

#[test]
fn the_clicker_walks_through_the_block_and_stops_there() {
    let mut session = at_the_case();
    let block = session.current_block().unwrap().clone();
    show(&mut session, Show::Block);
    let questions: Vec<Show> = block
        .questions
        .iter()
        .copied()
        .map(Show::Question)
        .collect();
    let mut all = vec![Show::Block, Show::Case];
    all.extend(questions);
    assert_eq!(walk(&mut session, true), all);
    all.reverse();
    assert_eq!(walk(&mut session, false), all);
    assert_eq!(*session.current_block().unwrap(), block);
}

#[test]
fn the_clicker_turns_pages_and_comes_back_to_the_block() {
    let mut session = at_the_case();
    show(&mut session, Show::Mix(0));
    assert_eq!(
        walk(&mut session, true),
        (0..4).map(Show::Mix).collect::<Vec<_>>()
    );
    show(&mut session, Show::Mix(1));
    assert_eq!(
        walk(&mut session, false),
        [Show::Mix(1), Show::Mix(0), Show::Block]
    );
    show(&mut session, Show::TakeAways);
    assert_eq!(step(&session, true), None);
}

#[test]
fn a_block_without_questions_has_nothing_to_step_to() {
    let mut session = taskforce();
    assert_eq!(step(&session, true), None);
    run(&mut session, 0, Command::StartBlock);
    assert_eq!((step(&session, true), step(&session, false)), (None, None));
    assert_eq!(step(&Session::new(id(1)), true), None);
}

#[test]
fn the_room_never_sees_help_silence_or_lateness() {
    let mut session = at_the_case();
    let calm = model(&session, 0);
    let groups: Vec<_> = session.groups.keys().copied().collect();
    for (group, state) in groups.iter().zip([GroupState::Help, GroupState::Silent]) {
        run(
            &mut session,
            0,
            Command::SetGroupState { id: *group, state },
        );
    }
    assert_eq!(model(&session, 0), calm);
    assert!(!format!("{calm:?}").contains("schema"));
    let script = &session.current_block().unwrap().script;
    assert!(!script.is_empty() && !format!("{calm:?}").contains(script.as_str()));
}

#[test]
fn take_aways_show_role_and_municipality_and_never_a_name() {
    let mut session = at_the_case();
    let person = id(11);
    run(
        &mut session,
        0,
        Command::AddParticipants {
            people: vec![NewParticipant {
                id: person,
                name: "Zonneschijn".into(),
                role: "griffier".into(),
                municipality: "Rijnvelden".into(),
            }],
            group: None,
        },
    );
    let take_away = NewTakeAway {
        id: id(12),
        what: "Wijktafels".into(),
        owner: Owner::Participant(person),
        date: Date::new(2027, 1, 15),
        for_whom: String::new(),
        source: None,
    };
    run(&mut session, 0, Command::AddTakeAway(Box::new(take_away)));
    show(&mut session, Show::TakeAways);
    let seen = model(&session, 0);
    let Page::List(page) = &seen.page else {
        panic!("{:?}", seen.page)
    };
    assert_eq!(
        page.lines,
        [(
            "Wijktafels".to_owned(),
            "griffier, Rijnvelden · 15 januari".to_owned()
        )]
    );
    assert!(!format!("{seen:?}").contains("Zonneschijn"));
}

#[test]
fn threads_come_four_to_a_page_with_what_people_typed() {
    let mut session = at_the_case();
    let round = session.rounds_in_order()[0].id;
    let (group, question) = (
        session.groups_of(round)[0].id,
        session.questions_of(round)[0].id,
    );
    let note = |n: u128| NewNote {
        id: id(100 + n),
        text: format!("notitie {n}"),
        labels: Default::default(),
    };
    let sheet = Sheet {
        round,
        group: Some(group),
        question,
    };
    run(
        &mut session,
        0,
        Command::AddNotes {
            sheet,
            notes: (0..8).map(note).collect(),
        },
    );
    let thread = |n: u128, kind, against: Vec<_>| NewThread {
        id: id(200 + n),
        title: format!("draad {n}"),
        kind,
        status: ThreadStatus::Accepted,
        notes: vec![id(100 + n)],
        against,
    };
    for n in 0..5 {
        run(
            &mut session,
            0,
            Command::AddThread(Box::new(thread(n, ThreadKind::Thread, vec![]))),
        );
    }
    run(
        &mut session,
        0,
        Command::AddThread(Box::new(thread(5, ThreadKind::Tension, vec![id(106)]))),
    );
    show(&mut session, Show::Threads(0));
    assert_eq!(
        walk(&mut session, true),
        [Show::Threads(0), Show::Threads(1)]
    );
    let page = |session: &Session| match model(session, 0).page {
        Page::Threads(page) => page,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (page(&session).threads.len(), page(&session).place.as_str()),
        (1, "2 van 2")
    );
    show(&mut session, Show::Threads(0));
    let first = page(&session);
    assert_eq!(
        (first.threads.len(), first.tensions),
        (4, vec!["draad 5".to_owned()])
    );
    assert_eq!(
        (first.threads[0].share.as_str(), first.threads[0].groups[0]),
        ("1 van 6", (1, true))
    );
}

#[test]
fn a_running_clock_ticks_and_a_still_window_rests() {
    let mut session = at_the_case();
    assert_eq!(
        model(&session, 400).next_tick_millis(Moment(400)),
        Some(600)
    );
    run(&mut session, 1_000, Command::PauseBlock);
    assert_eq!(
        model(&session, 30_000).next_tick_millis(Moment(30_000)),
        Some(30_000)
    );
    run(&mut session, 31_000, Command::BlankBeamer(true));
    assert_eq!(
        model(&session, 31_000).next_tick_millis(Moment(31_000)),
        None
    );
    assert_eq!(model(&taskforce(), 0).next_tick_millis(Moment(0)), None);
}

#[test]
fn before_the_start_and_after_the_end_stands_a_title() {
    let mut session = taskforce();
    assert!(matches!(
        model(&session, 0).page,
        Page::Title { over: false, .. }
    ));
    run(&mut session, 0, Command::StartBlock);
    for _ in 0..8 {
        run(&mut session, 0, Command::NextBlock);
    }
    assert!(crate::session::scene::is_over(&session));
    assert!(matches!(model(&session, 0).page, Page::Threads(_)));
    assert_eq!(step(&session, true), Some(Show::Block));
    show(&mut session, Show::Block);
    assert!(matches!(
        model(&session, 0).page,
        Page::Title { over: true, .. }
    ));
}

#[test]
fn a_frozen_screen_keeps_what_it_shows() {
    let mut session = at_the_case();
    run(&mut session, 0, Command::FreezeBeamer(true));
    show(&mut session, Show::Mix(0));
    assert!(matches!(model(&session, 0).page, Page::Case(_)));
}

#[test]
fn a_frozen_screen_keeps_its_block_and_its_round() {
    let mut session = at_the_case();
    let first = session.rounds_in_order()[0].id;
    let other = id(90);
    run(
        &mut session,
        0,
        Command::AddRound {
            id: other,
            like: Some(first),
        },
    );
    let mut case = session.rounds[&other].case.clone();
    case.title = "De tweede casus".into();
    run(
        &mut session,
        0,
        Command::SetCase {
            round: other,
            case: Box::new(case),
        },
    );
    let next = session
        .rundown()
        .into_iter()
        .find(|block| block.run.started.is_none())
        .unwrap()
        .id;
    run(
        &mut session,
        0,
        Command::EditBlock {
            id: next,
            field: BlockField::Round(Some(other)),
        },
    );
    for shown in [Show::Case, Show::Block] {
        let mut session = session.clone();
        show(&mut session, shown);
        let before = model(&session, 0);
        run(&mut session, 0, Command::FreezeBeamer(true));
        assert_eq!(model(&session, 0), before);
        run(&mut session, 60, Command::NextBlock);
        show(&mut session, shown);
        let after = model(&session, 60);
        assert_eq!(after.page, before.page, "{shown:?}");
        let title = |model: &BeamerModel| model.block.as_ref().map(|block| block.title.clone());
        assert_eq!(title(&after), title(&before));
        assert_eq!(
            after.next_tick_millis(Moment(60_000)),
            None,
            "its clock stands still"
        );
        run(&mut session, 60, Command::FreezeBeamer(false));
        assert_ne!(model(&session, 60).page, before.page);
    }
}

#[test]
fn a_screen_that_an_older_version_froze_can_be_read() {
    let beamer =
        r#"{"show":"case","frozen":{"question":"00000000000000000000000000000005"},"blank":false}"#;
    let beamer: crate::session::Beamer = serde_json::from_str(beamer).unwrap();
    assert_eq!(beamer.visible(), Some(Show::Question(id(5))));
}

#[test]
fn every_page_is_drawn_in_every_window_with_any_text() {
    let mut session = at_the_case();
    let round = session.rounds_in_order()[0].id;
    let question = session.questions_of(round)[0].id;
    let long = "Een heel lange vraag 🎈 עברית met veel woorden. ".repeat(300);
    run(
        &mut session,
        0,
        Command::EditQuestion {
            id: question,
            field: QuestionField::Text(long),
        },
    );
    for n in 0..34 {
        run(
            &mut session,
            0,
            Command::AddGroup {
                id: id(900 + n),
                round,
            },
        );
    }
    let shows = [
        Show::Block,
        Show::Case,
        Show::Question(question),
        Show::Question(id(3)),
        Show::Mix(0),
        Show::Mix(9),
        Show::Threads(0),
        Show::Threads(7),
        Show::TakeAways,
        Show::Support(0),
        Show::Support(99),
    ];
    let pages: Vec<BeamerModel> = shows
        .into_iter()
        .map(|what| {
            let mut session = session.clone();
            session.beamer.show = what;
            model(&session, 0)
        })
        .collect();
    for size in [[1920.0, 1080.0], [1024.0, 768.0], [320.0, 900.0]] {
        for minutes in [1, 17, 22] {
            let pages = pages.clone();
            let mut harness = Harness::builder()
                .with_size(size)
                .allow_missing_glyphs()
                .with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Dark, 1.0))
                .build_ui(move |ui| {
                    for page in &pages {
                        beamer_ui(ui, page, Moment(minutes * 60_000));
                    }
                });
            harness.run_steps(1);
        }
    }
}
