//! Drives the screen by its accessibility tree, as a keyboard user or a screen reader would.

mod manner;
mod suggestions;

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable;

use crate::{
    base::Id,
    host::{Host, Proposals},
    session::{
        Command, Note, Session, Sheet, Thread, ThreadKind, ThreadStatus,
        command::{NewNote, NewThread},
    },
    ui::{
        action::Station,
        acts::Act,
        app::Place,
        testing::{self, Window, session},
    },
};

fn note_id(n: usize) -> Id<Note> {
    Id::from_bits(1_000 + n as u128)
}

fn thread_id(n: usize) -> Id<Thread> {
    Id::from_bits(5_000 + n as u128)
}

const WIJK: [(usize, &str); 8] = [
    (1, "Wijktafels in elke wijk"),
    (2, "Wijkcafé in de wijk"),
    (3, "De wijk in met wijktafels"),
    (1, "Raad stelt kaders vooraf"),
    (2, "Kaders van de raad aan de voorkant"),
    (4, "Raad: kaders eerst"),
    (5, "Jongeren via school"),
    (6, "Parkeren onder het plein"),
];

fn screen(notes: &[(usize, &str)], threads: &[(&str, Vec<usize>)]) -> Window {
    testing::window_with_any_text(Place::At(Station::Threads), |host| {
        fill(host, notes, threads)
    })
}

/// Begins a session with these notes and confirmed threads.
fn fill(host: &mut Host, notes: &[(usize, &str)], threads: &[(&str, Vec<usize>)]) {
    host.begin(Some("taskforce")).unwrap();
    let open = host.session_mut().unwrap();
    let round = open.session().rounds_in_order()[0].id;
    let question = open.session().questions_of(round)[0].id;
    let groups: Vec<_> = open
        .session()
        .groups_of(round)
        .iter()
        .map(|group| group.id)
        .collect();
    let add_note = |(n, (group, text)): (usize, &(usize, &str))| Command::AddNotes {
        sheet: Sheet {
            round,
            group: group.checked_sub(1).map(|at| groups[at]),
            question,
        },
        notes: vec![NewNote {
            id: note_id(n),
            text: (*text).to_owned(),
            labels: Default::default(),
        }],
    };
    let add_thread = |(n, (title, notes)): (usize, &(&str, Vec<usize>))| {
        Command::AddThread(Box::new(NewThread {
            id: thread_id(n),
            title: (*title).to_owned(),
            kind: ThreadKind::Thread,
            status: ThreadStatus::Accepted,
            notes: notes.iter().map(|n| note_id(*n)).collect(),
            against: Vec::new(),
        }))
    };
    let notes = notes.iter().enumerate().map(add_note);
    testing::run(
        host,
        notes.chain(threads.iter().enumerate().map(add_thread)),
    );
    host.session_mut().unwrap().distill_now();
}

fn distill(window: &mut Window) {
    let app = testing::app_mut(window);
    app.host_mut().session_mut().unwrap().distill_now();
    window.run();
}

fn proposals(window: &Window) -> &Proposals {
    testing::app(window).host().session().unwrap().proposals()
}

fn press(harness: &mut Window, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn click(harness: &mut Window, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    harness.run();
}

fn titles(session: &Session) -> Vec<String> {
    let threads = session.threads_of(ThreadKind::Thread, ThreadStatus::Accepted);
    threads.iter().map(|thread| thread.title.clone()).collect()
}

#[test]
fn enter_takes_the_chosen_proposal_over_and_delete_turns_the_next_one_down() {
    let mut harness = screen(&WIJK, &[]);
    let first = proposals(&harness).threads[0].clone();
    assert!(harness.query_by_label("Waarom dit voorstel?").is_some());
    press(&mut harness, Key::Enter);
    let taken = &session(&harness).threads[&first.id];
    assert_eq!(
        (taken.status, &taken.title, &taken.notes),
        (ThreadStatus::Accepted, &first.title, &first.notes)
    );
    distill(&mut harness);
    let second = proposals(&harness).threads[0].clone();
    press(&mut harness, Key::Delete);
    assert_eq!(
        session(&harness).threads[&second.id].status,
        ThreadStatus::Rejected
    );
    distill(&mut harness);
    let back = proposals(&harness);
    assert!(
        back.threads
            .iter()
            .all(|proposal| proposal.notes != second.notes)
    );
}

#[test]
fn a_note_moves_by_keyboard_to_another_thread_and_out() {
    let mut harness = screen(&WIJK, &[("Wijk", vec![0, 1]), ("Raad", vec![3, 4])]);
    let note = harness
        .get_all_by_label_contains("Wijktafels in elke wijk. Groep 1")
        .next()
        .unwrap();
    note.focus();
    harness.run();
    press(&mut harness, Key::V);
    harness.get_by_label("Zoek een draad").type_text("raad");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(
        session(&harness).threads[&thread_id(1)].notes,
        [note_id(3), note_id(4), note_id(0)]
    );
    harness
        .get_by_label_contains("Wijkcafé in de wijk. Groep 2")
        .focus();
    harness.run();
    press(&mut harness, Key::Delete);
    assert!(session(&harness).threads[&thread_id(0)].notes.is_empty());
    harness.get_by_label_contains("Verwijderen");
}

#[test]
fn a_click_on_a_note_opens_it_with_its_ways_out() {
    let mut harness = screen(&WIJK, &[("Wijk", vec![0, 1])]);
    harness
        .get_by_label_contains("Wijktafels in elke wijk. Groep 1")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MenuItem, "Eruit halen")
        .click();
    harness.run();
    assert_eq!(session(&harness).threads[&thread_id(0)].notes, [note_id(1)]);
}

#[test]
fn a_thread_is_renamed_split_and_merged() {
    let mut harness = screen(&WIJK, &[("Wijk", vec![0, 1, 2]), ("Raad", vec![3, 4])]);
    press(&mut harness, Key::F2);
    harness
        .get_by_label("Naam van de draad")
        .type_text("De wijk in");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(titles(session(&harness)), ["De wijk in", "Raad"]);
    press(&mut harness, Key::S);
    harness
        .get_by_label_contains("De wijk in met wijktafels. Groep 3")
        .click();
    harness.run();
    harness.get_by_label("Naam van de nieuwe draad").focus();
    harness.run();
    harness
        .get_by_label("Naam van de nieuwe draad")
        .type_text("Tafels");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(titles(session(&harness)), ["De wijk in", "Raad", "Tafels"]);
    press(&mut harness, Key::M);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(titles(session(&harness)), ["De wijk in", "Raad"]);
    assert_eq!(session(&harness).threads[&thread_id(0)].notes.len(), 3);
}

#[test]
fn a_note_that_is_dropped_on_the_dashed_place_begins_a_thread() {
    let mut harness = screen(&WIJK, &[("Wijk", vec![0, 1])]);
    let from = harness
        .get_by_label_contains("Wijkcafé in de wijk. Groep 2")
        .rect()
        .center();
    let to = harness
        .get_by_label("Sleep notities hierheen voor een nieuwe draad")
        .rect()
        .center();
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from + egui::vec2(30.0, 30.0));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    harness.run();
    assert_eq!(titles(session(&harness)), ["Wijk", "Wijkcafé in de wijk"]);
    assert_eq!(session(&harness).threads[&thread_id(0)].notes, [note_id(0)]);
    assert!(harness.get_by_label("Naam van de draad").is_focused());
}

#[test]
fn a_new_thread_needs_a_name() {
    let mut harness = screen(&WIJK, &[]);
    press(&mut harness, Key::D);
    click(&mut harness, "Draad maken");
    assert!(titles(session(&harness)).is_empty());
    harness.get_by_label("Geef de draad een naam.");
    harness.get_by_label("Naam van de draad").focus();
    harness.run();
    harness
        .get_by_label("Naam van de draad")
        .type_text("Parkeren");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(titles(session(&harness)), ["Parkeren"]);
}

#[test]
fn an_explanation_is_kept_when_its_field_is_left() {
    let mut harness = screen(&WIJK, &[("Wijk", vec![0, 1])]);
    click(&mut harness, "Toelichting schrijven");
    harness
        .get_by_label("Toelichting")
        .type_text("Dichtbij werkt.");
    harness.run();
    press(&mut harness, Key::Tab);
    assert_eq!(
        session(&harness).threads[&thread_id(0)].explanation,
        "Dichtbij werkt."
    );
}

#[test]
fn with_too_few_notes_the_screen_says_what_is_needed() {
    let harness = screen(&WIJK[6..], &[]);
    harness.get_by_label("Nog geen voorstellen. Er zijn minstens 6 notities uit 2 groepen nodig.");
}

#[test]
fn a_screen_without_notes_or_at_rest_draws_and_then_sleeps() {
    let mut harness = screen(&[], &[]);
    assert!(harness.run() < 4);
    testing::app_mut(&mut harness).ask(Act::MergeThreads);
    harness.run();
    for size in [[960.0, 640.0], [1280.0, 720.0]] {
        harness.set_size(size.into());
        harness.run();
    }
}

#[test]
fn notes_of_the_room_long_ones_and_other_scripts_are_drawn() {
    let long: &'static str = Box::leak("lang woord ".repeat(900).into_boxed_str());
    let word: &'static str = Box::leak("x".repeat(10_000).into_boxed_str());
    let notes = [
        (0, "De hele zaal vindt dit"),
        (1, long),
        (2, word),
        (3, "שלום עולם 🎉"),
        (4, "a\nb\tc"),
    ];
    let mut harness = screen(&notes, &[(long.split_at(400).0, vec![0, 1, 2, 3, 4])]);
    harness.get_by_label_contains("De hele zaal vindt dit. De hele zaal");
    harness.get_by_label_contains("שלום עולם").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MenuItem, "Eruit halen")
        .click();
    harness.run();
    assert_eq!(session(&harness).threads[&thread_id(0)].notes.len(), 4);
}

#[test]
fn a_possible_tension_and_a_lone_note_wait_for_a_decision() {
    let notes = [
        (6, "Kosten eerlijk verdelen over huurders en eigenaren"),
        (3, "Smalle beurs: wie betaalt de kosten van de wijkaanpak?"),
        (2, "Zonder budget geen participatie"),
        (5, "Er is geen geld voor een tweede ronde"),
        (4, "Parkeren onder het plein"),
        (1, "Jongeren via school"),
    ];
    let mut harness = screen(&notes, &[]);
    let found = proposals(&harness);
    assert_eq!((found.tensions.len(), found.lone.len()), (1, 2));
    let (a, b) = found.tensions[0].about.clone();
    let words = crate::words::Words::default();
    let title = match a == b {
        true => words.with("threads-tension-denied", &[("what", a.into())]),
        false => words.with("threads-tension-about", &[("a", a.into()), ("b", b.into())]),
    };
    click(&mut harness, "Afwijzen: Parkeren onder het plein");
    click(&mut harness, "Overnemen: Jongeren via school");
    harness
        .get_by_role_and_label(Role::ListBoxOption, &title)
        .click();
    harness.run();
    click(&mut harness, &format!("Overnemen: {title}"));
    let of = |kind, status| session(&harness).threads_of(kind, status).len();
    assert_eq!(of(ThreadKind::Lone, ThreadStatus::Rejected), 1);
    assert_eq!(of(ThreadKind::Lone, ThreadStatus::Accepted), 1);
    assert_eq!(of(ThreadKind::Tension, ThreadStatus::Accepted), 1);
    distill(&mut harness);
    assert!(
        harness
            .query_by_role_and_label(Role::ListBoxOption, &title)
            .is_none()
    );
    assert!(
        harness
            .query_by_label("Overnemen: Parkeren onder het plein")
            .is_none()
    );
}

/// The only tension, with its sides.
fn tension(window: &Window) -> (String, Vec<Id<Note>>, Vec<Id<Note>>) {
    let tensions = session(window).threads_of(ThreadKind::Tension, ThreadStatus::Accepted);
    let [tension] = tensions.as_slice() else {
        panic!("{} tensions", tensions.len());
    };
    (
        tension.title.clone(),
        tension.notes.clone(),
        tension.against.clone(),
    )
}

#[test]
fn a_note_is_set_against_a_thread_by_keyboard() {
    let mut harness = screen(&WIJK, &[("Wijk", vec![0, 1]), ("Raad", vec![3, 4])]);
    harness
        .get_all_by_label_contains("Parkeren onder het plein. Groep 6")
        .next()
        .unwrap()
        .focus();
    harness.run();
    press(&mut harness, Key::T);
    harness
        .get_by_label("Zoek een draad of een notitie")
        .type_text("raa");
    harness.run();
    press(&mut harness, Key::Enter);
    let (title, notes, against) = tension(&harness);
    assert_eq!(title, "Parkeren onder het plein of Raad");
    assert_eq!(
        (notes, against),
        (vec![note_id(7)], vec![note_id(3), note_id(4)])
    );
    let thread = &session(&harness).threads[&thread_id(1)];
    assert_eq!(
        thread.notes,
        [note_id(3), note_id(4)],
        "the thread keeps its notes"
    );
    let name = harness.get_by_label("Naam van de draad");
    assert!(name.is_focused(), "the name can be typed at once");
    name.type_text("Plein of raad");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(tension(&harness).0, "Plein of raad");
}

#[test]
fn two_threads_are_set_against_each_other() {
    let mut harness = screen(&WIJK, &[("Wijk", vec![0, 1]), ("Raad", vec![3, 4])]);
    click(&mut harness, "Spanning met…");
    harness
        .get_by_role_and_label(Role::ListBoxOption, "Raad, 2 notities")
        .click();
    harness.run();
    let (title, notes, against) = tension(&harness);
    assert_eq!(title, "Wijk of Raad");
    assert_eq!(notes, [note_id(0), note_id(1)]);
    assert_eq!(against, [note_id(3), note_id(4)]);
}

#[test]
fn a_tension_begins_empty_and_takes_notes_on_both_sides() {
    let mut harness = screen(&WIJK, &[]);
    click(&mut harness, "Nieuwe spanning");
    click(&mut harness, "Spanning maken");
    harness.get_by_label("Zeg waar de spanning over gaat.");
    let name = harness.get_by_label("Waar gaat de spanning over?");
    name.focus();
    name.type_text("Tempo");
    harness.run();
    click(&mut harness, "Spanning maken");
    assert_eq!(tension(&harness), ("Tempo".into(), vec![], vec![]));
    for (n, text, side) in [
        (6, "Jongeren via school. Groep 5", "kant A"),
        (7, "Parkeren onder het plein. Groep 6", "kant B"),
    ] {
        // A note that stands in the tension is no longer among those without a place.
        assert!(!tension(&harness).1.contains(&note_id(n)));
        harness
            .get_all_by_label_contains(text)
            .next()
            .unwrap()
            .focus();
        harness.run();
        press(&mut harness, Key::V);
        harness.get_by_label("Zoek een draad").type_text(side);
        harness.run();
        press(&mut harness, Key::Enter);
    }
    let (_, notes, against) = tension(&harness);
    assert_eq!((notes, against), (vec![note_id(6)], vec![note_id(7)]));
}
