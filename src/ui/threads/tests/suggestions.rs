//! Where notes fit, and which threads are alike: nothing is done by itself, and what was turned down stays away.

use std::collections::BTreeSet;

use egui::Modifiers;
use egui_kittest::kittest::NodeT;

use super::*;
use crate::{
    base::{Date, ManualClock, Offset, TimeOfDay},
    host::{Environment, Half, Ids},
    words::Language,
};

const NOTES: [(usize, &str); 14] = [
    (1, "Wijktafels in elke wijk"),
    (2, "Wijkcafé in de wijk"),
    (3, "De wijk in met wijktafels"),
    (4, "De raad stelt de kaders vast"),
    (5, "Kaders van de raad aan de voorkant"),
    (6, "Geld: zeg eerlijk wat het proces zelf kost"),
    (1, "Kosten eerlijk verdelen"),
    (
        2,
        "Structurele formatie in plaats van inhuur; dekking onzeker",
    ),
    (3, "Vaste formatie voor participatie"),
    (4, "Jongeren via school"),
    (5, "Parkeren onder het plein"),
    (6, "Wijkcafé open in elke wijk"),
    (2, "De raad gaat de wijk in"),
    (3, "Wijktafels in alle wijken"),
];

const MONEY: &str = "Geld: zeg eerlijk wat het proces zelf kost";
const STAFF: &str = "Structurele formatie in plaats van inhuur; dekking onzeker";

fn threads() -> [(&'static str, Vec<usize>); 3] {
    [("Tafels", vec![0]), ("Café", vec![1]), ("Raad", vec![3])]
}

/// Two confirmed threads that are alike, two proposals that are, and notes that fit.
fn suggestions() -> Window {
    let harness = screen(&NOTES, &threads());
    let found = proposals(&harness);
    let pairs: Vec<(Half, Half)> = found
        .merges
        .iter()
        .map(|merge| (merge.a, merge.b))
        .collect();
    let confirmed = [0, 1].map(|n| Half::Confirmed(thread_id(n)));
    let expected = [
        (confirmed[0], confirmed[1]),
        (Half::Proposed(0), Half::Proposed(1)),
    ];
    assert_eq!(pairs, expected);
    assert!(found.fits.iter().any(|fit| fit.note == note_id(4)));
    harness
}

fn unfold(harness: &mut Window, pairs: &str) {
    harness.get_by_role_and_label(Role::Button, pairs).click();
    harness.run();
}

fn undo(harness: &mut Window) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
}

fn notes_of(harness: &Window, thread: usize) -> Vec<Id<Note>> {
    session(harness).threads[&thread_id(thread)].notes.clone()
}

/// The session as it is read back from the disk.
fn reopened(harness: &mut Window) -> &Session {
    let host = testing::host_of(harness);
    let path = host.session().unwrap().path().to_owned();
    host.close_session().unwrap();
    host.open(&path).unwrap();
    testing::session(harness)
}

fn fits_to(harness: &Window, note: usize) -> Vec<Id<Thread>> {
    let fits = &proposals(harness).fits;
    let of_note = fits.iter().filter(|fit| fit.note == note_id(note));
    of_note.map(|fit| fit.thread).collect()
}

fn press_named(harness: &mut Window, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).focus();
    harness.run();
    press(harness, Key::Enter);
}

#[test]
fn a_note_is_placed_where_it_fits_and_undo_takes_it_back() {
    let mut harness = suggestions();
    unfold_fits(&mut harness);
    let before = notes_of(&harness, 2);
    press_named(&mut harness, "Plaatsen: Kaders van de raad aan de voorkant");
    assert_eq!(notes_of(&harness, 2), [note_id(3), note_id(4)]);
    let next = harness.query_all_by_label_contains("Plaatsen: ");
    let next = next.filter(|node| node.is_focused()).count();
    assert_eq!(next, 1, "the next note that fits has the focus");
    undo(&mut harness);
    assert_eq!(notes_of(&harness, 2), before);
    click(&mut harness, "Plaatsen: Kaders van de raad aan de voorkant");
    let raad = &reopened(&mut harness).threads[&thread_id(2)];
    assert_eq!(raad.notes, [note_id(3), note_id(4)]);
}

fn asks(harness: &Window, title: &str) -> bool {
    harness.query_all_by_label(title).next().is_some()
}

/// Shows every note that fits somewhere.
fn unfold_fits(harness: &mut Window) {
    let more = harness
        .get_all_by_label_contains("kunnen passen")
        .next()
        .unwrap();
    more.click();
    harness.run();
}

fn focus_unplaced(harness: &mut Window, text: &str) {
    let mut found = harness.get_all_by_label_contains(text);
    found.next().unwrap().focus();
    drop(found);
    harness.run();
}

#[test]
fn the_keyboard_places_a_note_and_denies_that_it_fits_for_good() {
    let mut harness = suggestions();
    harness.set_size([1440.0, 2_400.0].into());
    unfold_fits(&mut harness);
    focus_unplaced(&mut harness, "Kaders van de raad aan de voorkant. Groep 5");
    press(&mut harness, Key::P);
    assert_eq!(notes_of(&harness, 2), [note_id(3), note_id(4)]);
    undo(&mut harness);
    focus_unplaced(&mut harness, "Kaders van de raad aan de voorkant. Groep 5");
    press(&mut harness, Key::Delete);
    let gone = "Plaatsen: Kaders van de raad aan de voorkant";
    assert!(harness.query_by_label(gone).is_none(), "at once");
    distill(&mut harness);
    assert!(!fits_to(&harness, 4).contains(&thread_id(2)));
    let raad = &reopened(&mut harness).threads[&thread_id(2)];
    assert_eq!(raad.notes, [note_id(3)], "nothing was placed");
    assert!(raad.taken_out.contains(&note_id(4)));
    distill(&mut harness);
    assert!(!fits_to(&harness, 4).contains(&thread_id(2)));
    // People may still change their minds.
    focus_unplaced(&mut harness, "Kaders van de raad aan de voorkant. Groep 5");
    press(&mut harness, Key::V);
    harness.get_by_label("Zoek een draad").type_text("raad");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(notes_of(&harness, 2), [note_id(3), note_id(4)]);
}

#[test]
fn a_key_without_a_note_that_fits_says_what_to_choose() {
    let mut harness = suggestions();
    let before = session(&harness).clone();
    press(&mut harness, Key::P);
    let say = "Kies eerst een notitie waar ‘Past bij’";
    assert!(harness.query_all_by_label_contains(say).next().is_some());
    assert_eq!(session(&harness), &before);
}

#[test]
fn the_thread_and_the_list_say_the_same_of_the_same_notes() {
    let mut harness = suggestions();
    harness.set_size([1440.0, 2_400.0].into());
    unfold_fits(&mut harness);
    let sure = proposals(&harness).fits.iter().filter(|fit| fit.sure);
    let sure = sure.filter(|fit| fit.thread == thread_id(0)).count();
    let listed = harness.query_all_by_label("Past bij ‘Tafels’").count();
    let told = match sure {
        1 => "1 nieuwe notitie past bij deze draad".to_owned(),
        n => format!("{n} nieuwe notities passen bij deze draad"),
    };
    assert!(
        sure > 0 && harness.query_by_label(&told).is_some(),
        "{told}"
    );
    assert_eq!(listed, sure);
    click(&mut harness, "Allemaal plaatsen");
    assert_eq!(notes_of(&harness, 0).len(), 1 + sure);
    assert!(harness.query_by_label("Past bij ‘Tafels’").is_none());
}

#[test]
fn two_confirmed_threads_become_one_under_the_name_that_is_chosen() {
    let mut harness = suggestions();
    unfold(&mut harness, "2 paren draden lijken op elkaar");
    click(&mut harness, "Samenvoegen…: Tafels en Café");
    assert!(asks(&harness, "Welke naam blijft?"));
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(titles(session(&harness)), ["Café", "Raad"]);
    assert_eq!(notes_of(&harness, 1), [note_id(1), note_id(0)]);
    undo(&mut harness);
    assert_eq!(titles(session(&harness)), ["Tafels", "Café", "Raad"]);
}

#[test]
fn two_proposals_become_one_proposal_and_a_proposal_joins_a_confirmed_thread() {
    let mut harness = suggestions();
    unfold(&mut harness, "2 paren draden lijken op elkaar");
    let ask = format!("Samenvoegen…: {MONEY} en {STAFF}");
    click(&mut harness, &ask);
    press(&mut harness, Key::Enter);
    let put = session(&harness).threads_of(ThreadKind::Thread, ThreadStatus::Proposed);
    let put: Vec<(String, Vec<Id<Note>>)> = put
        .iter()
        .map(|thread| (thread.title.clone(), thread.notes.clone()))
        .collect();
    let all = [5, 6, 7, 8].map(note_id).to_vec();
    assert_eq!(put, [(MONEY.to_owned(), all.clone())]);
    let staff = harness.query_all_by_role(Role::ListBoxOption);
    assert_eq!(staff.count(), 1, "it stands in the place of both");
    undo(&mut harness);
    // The first is confirmed: then there is nothing to ask.
    distill(&mut harness);
    press(&mut harness, Key::Enter);
    let join = format!("Samenvoegen: {MONEY} en {STAFF}");
    click(&mut harness, &join);
    let confirmed = session(&harness).threads_of(ThreadKind::Thread, ThreadStatus::Accepted);
    let money = confirmed.iter().find(|thread| thread.title == MONEY);
    assert_eq!(money.unwrap().notes, all);
}

#[test]
fn nothing_is_left_of_a_proposal_that_was_kept_once_it_is_merged() {
    for kept in [vec![0], vec![1], vec![0, 1]] {
        let mut harness = suggestions();
        let found = proposals(&harness).threads.clone();
        for &n in &kept {
            let keep = Command::AddThread(Box::new(NewThread {
                id: found[n].id,
                title: found[n].titles[0].clone(),
                kind: ThreadKind::Thread,
                status: ThreadStatus::Proposed,
                notes: found[n].notes.clone(),
                against: Vec::new(),
            }));
            testing::run(testing::host_of(&mut harness), [keep]);
        }
        harness.run();
        unfold(&mut harness, "2 paren draden lijken op elkaar");
        click(&mut harness, &format!("Samenvoegen…: {MONEY} en {STAFF}"));
        press(&mut harness, Key::Enter);
        let put = session(&harness).threads_of(ThreadKind::Thread, ThreadStatus::Proposed);
        assert_eq!(put.len(), 1, "kept {kept:?}");
        assert_eq!(put[0].title, MONEY);
        let notes: BTreeSet<Id<Note>> = put[0].notes.iter().copied().collect();
        assert_eq!(notes, BTreeSet::from([5, 6, 7, 8].map(note_id)));
        let shown = harness.query_all_by_role(Role::ListBoxOption);
        assert_eq!(shown.count(), 1, "kept {kept:?}");
    }
}

#[test]
fn a_thread_that_was_confirmed_while_the_question_stood_open_stays_so() {
    let mut harness = suggestions();
    unfold(&mut harness, "2 paren draden lijken op elkaar");
    click(&mut harness, &format!("Samenvoegen…: {MONEY} en {STAFF}"));
    let staff = proposals(&harness).threads[1].clone();
    let confirm = Command::AddThread(Box::new(NewThread {
        id: staff.id,
        title: STAFF.to_owned(),
        kind: ThreadKind::Thread,
        status: ThreadStatus::Accepted,
        notes: staff.notes,
        against: Vec::new(),
    }));
    testing::run(testing::host_of(&mut harness), [confirm]);
    harness.run();
    press(&mut harness, Key::Enter);
    let kept = &session(&harness).threads[&staff.id];
    assert_eq!(
        (kept.status, kept.title.as_str()),
        (ThreadStatus::Accepted, STAFF)
    );
    let notes: BTreeSet<Id<Note>> = kept.notes.iter().copied().collect();
    assert_eq!(notes, BTreeSet::from([5, 6, 7, 8].map(note_id)));
}

#[test]
fn what_is_not_merged_stays_apart_also_when_proposals_are_made_coarser() {
    let mut harness = suggestions();
    unfold(&mut harness, "2 paren draden lijken op elkaar");
    press_named(&mut harness, "Niet samenvoegen: Tafels en Café");
    let next = format!("Niet samenvoegen: {MONEY} en {STAFF}");
    let node = harness.get_by_role_and_label(Role::Button, &next);
    assert!(node.is_focused(), "the next pair has the focus");
    press(&mut harness, Key::Enter);
    assert!(
        harness
            .query_all_by_label_contains("op elkaar")
            .next()
            .is_none()
    );
    let read = reopened(&mut harness).clone();
    let turned_down = read.threads_of(ThreadKind::Thread, ThreadStatus::Rejected);
    let sides: Vec<(usize, usize)> = turned_down
        .iter()
        .map(|thread| (thread.notes.len(), thread.against.len()))
        .collect();
    assert_eq!(sides, [(1, 1), (2, 2)]);
    assert_eq!(titles(&read), ["Tafels", "Café", "Raad"]);
    for fineness in [0.0, -1.0] {
        let open = testing::host_of(&mut harness).session_mut().unwrap();
        open.set_fineness(fineness);
        distill(&mut harness);
        let found = proposals(&harness);
        let joined = |notes: &[Id<Note>]| {
            notes
                .iter()
                .any(|note| [note_id(5), note_id(6)].contains(note))
                && notes
                    .iter()
                    .any(|note| [note_id(7), note_id(8)].contains(note))
        };
        assert!(found.threads.iter().all(|thread| !joined(&thread.notes)));
        for merge in &found.merges {
            let halves = (merge.a, merge.b);
            assert_ne!(halves, [0, 1].map(|n| Half::Confirmed(thread_id(n))).into());
            let notes = |half| match half {
                Half::Proposed(place) => found.threads[place].notes.clone(),
                Half::Confirmed(thread) => read.threads[&thread].notes.clone(),
            };
            assert!(
                !joined(&[notes(halves.0), notes(halves.1)].concat()),
                "{merge:?}"
            );
        }
        let put = |first: usize| {
            let pair = [note_id(first), note_id(first + 1)];
            found.threads.iter().any(|thread| thread.notes == pair)
        };
        let both = put(5) && put(7);
        assert!(
            fineness < 0.0 || both,
            "each is still put forward by itself"
        );
    }
    for _ in 0..2 {
        testing::app_mut(&mut harness).ask(Act::Undo);
        harness.run();
    }
    distill(&mut harness);
    assert!(
        !proposals(&harness).merges.is_empty(),
        "undo brings it back"
    );
}

#[test]
fn what_was_split_off_is_not_put_forward_to_be_merged_again() {
    let mut harness = screen(&NOTES, &[("Wijk", vec![0, 1, 2, 11]), ("Raad", vec![3])]);
    let split = Command::SplitThread {
        id: thread_id(0),
        new_id: thread_id(7),
        title: "Café".into(),
        notes: vec![note_id(1), note_id(11)],
    };
    testing::run(testing::host_of(&mut harness), [split]);
    distill(&mut harness);
    let of = |merge: &crate::host::PossibleMerge| (merge.a, merge.b);
    let both = [0, 7].map(|n| Half::Confirmed(thread_id(n)));
    let merges = &proposals(&harness).merges;
    assert!(merges.iter().all(|merge| of(merge) != (both[0], both[1])));
}

#[test]
fn the_palettes_words_show_the_pairs_before_one_goes() {
    let mut harness = suggestions();
    let before = session(&harness).clone();
    testing::app_mut(&mut harness).ask(Act::KeepApart);
    harness.run();
    assert_eq!(session(&harness), &before, "shown first");
    let first = harness.get_by_role_and_label(Role::Button, "Niet samenvoegen: Tafels en Café");
    assert!(first.is_focused());
    testing::app_mut(&mut harness).ask(Act::MergeAlike);
    harness.run();
    assert!(asks(&harness, "Welke naam blijft?"));
}

#[test]
fn the_palettes_words_are_of_the_pair_that_last_had_the_focus() {
    let mut harness = suggestions();
    unfold(&mut harness, "2 paren draden lijken op elkaar");
    let apart = |harness: &Window| -> Vec<String> {
        let buttons = harness.get_all_by_role(Role::Button);
        let labels = buttons.filter_map(|button| button.accesskit_node().label());
        labels
            .filter(|label| label.starts_with("Niet samenvoegen: "))
            .collect()
    };
    let [first, second] = <[String; 2]>::try_from(apart(&harness)).unwrap();
    harness.get_by_role_and_label(Role::Button, &second).focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Nieuwe draad")
        .focus();
    harness.run();
    testing::app_mut(&mut harness).ask(Act::KeepApart);
    harness.run();
    assert_eq!(apart(&harness), [first]);
}

#[test]
fn a_screen_with_suggestions_at_rest_sleeps_and_keeps_within_its_columns() {
    let mut harness = suggestions();
    unfold(&mut harness, "2 paren draden lijken op elkaar");
    unfold_fits(&mut harness);
    for size in [[1440.0, 900.0], [1280.0, 720.0]] {
        harness.set_size(size.into());
        harness.run();
        assert!(harness.run() < 4, "it asks for no more frames");
        let card = harness
            .get_by_role_and_label(Role::Heading, "Voorstellen")
            .rect();
        let apart = harness.query_all_by_label_contains("Niet samenvoegen: ");
        for button in apart {
            let right = card.left() + if size[0] > 1400.0 { 316.0 } else { 296.0 };
            assert!(button.rect().right() <= right, "{:?}", button.rect());
        }
        for button in harness.query_all_by_label_contains("Past niet: ") {
            assert!(
                button.rect().right() <= size[0] - 20.0,
                "{:?}",
                button.rect()
            );
        }
    }
}

#[test]
fn where_a_session_can_only_be_read_suggestions_only_show() {
    let home = tempfile::tempdir().unwrap();
    let now = Offset(60).moment(Date::new(2026, 11, 24).unwrap(), TimeOfDay(12 * 60));
    let mut other = Host::start(Environment {
        clock: std::sync::Arc::new(ManualClock::new(now, Offset(60))),
        ids: Ids::fixed(99),
        home: Some(home.path().join("other")),
        wake: std::sync::Arc::new(|| {}),
    });
    fill(&mut other, &NOTES, &threads());
    other.session().unwrap().wait_saved().unwrap();
    let path = other.session().unwrap().path().to_owned();
    let mut harness = testing::window(home.path(), Place::At(Station::Threads), |host| {
        host.open(&path).unwrap();
        host.session_mut().unwrap().distill_now();
    });
    let before = session(&harness).clone();
    unfold(&mut harness, "2 paren draden lijken op elkaar");
    for what in [
        "Samenvoegen…: ",
        "Niet samenvoegen: ",
        "Plaatsen: ",
        "Past niet: ",
    ] {
        let mut found = 0;
        for button in harness.query_all_by_label_contains(what) {
            assert!(button.accesskit_node().is_disabled(), "{what}");
            found += 1;
        }
        assert!(found > 0, "{what}");
    }
    press(&mut harness, Key::P);
    assert_eq!(session(&harness), &before);
}

#[test]
fn in_english_the_same_suggestions_are_told() {
    let mut harness = testing::window_with_any_text(Place::At(Station::Threads), |host| {
        host.speak(Language::English);
        fill(host, &NOTES, &threads());
    });
    unfold(&mut harness, "2 pairs of threads are alike");
    harness.get_by_label("Do not merge: Tafels and Café");
    assert!(
        harness
            .query_all_by_label_contains("Fits ‘")
            .next()
            .is_some()
    );
    click(&mut harness, "Merge…: Tafels and Café");
    assert!(asks(&harness, "Which name stays?"));
}
