mod many;
mod properties;
mod telling;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::*;

static LEXICON: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::standard()));

fn note(text: &str, group: u32) -> Note<'_> {
    Note {
        text,
        group,
        question: None,
        tags: &[],
    }
}

fn propose(notes: &[Note]) -> Outcome {
    distill(notes, &LEXICON, &Constraints::default())
}

const SAMPLE: &[(&str, u32)] = &[
    ("Bewoners vroeg betrekken bij het plan", 1),
    ("Aan de voorkant al met inwoners praten", 2),
    ("Vroegtijdig bewoners betrekken", 3),
    ("Te weinig parkeerplaatsen bij de school", 1),
    ("Parkeren bij de school is een probleem", 2),
    ("Meer groen in de straat", 3),
    ("De straat groener maken met bomen", 1),
    ("Muziekschool openhouden", 2),
];

fn sample() -> Vec<Note<'static>> {
    SAMPLE
        .iter()
        .map(|&(text, group)| note(text, group))
        .collect()
}

/// What must hold for any outcome.
fn check(notes: &[Note], constraints: &Constraints, outcome: &Outcome) {
    let mut seen = BTreeSet::new();
    for thread in &outcome.threads {
        assert!(
            thread.notes.iter().all(|note| seen.insert(*note)),
            "a note in two threads"
        );
        let groups: BTreeSet<u32> = thread.notes.iter().map(|&at| notes[at].group).collect();
        assert_eq!(thread.groups, groups.len());
        assert!(
            thread.confirmed.is_some() || groups.len() >= 2,
            "a proposal of one group"
        );
        assert!(
            !thread.title.is_empty()
                && thread.titles.len() <= 3
                && thread.titles.first() == Some(&thread.title)
        );
        assert!(
            thread
                .quotes
                .iter()
                .chain(&thread.doubtful)
                .all(|note| thread.notes.contains(note))
        );
        for marks in &thread.marks {
            assert!(thread.notes.contains(&marks.note));
            assert!(
                marks
                    .ranges
                    .iter()
                    .all(|range| notes[marks.note].text.get(range.clone()).is_some()),
                "a mark splits a letter"
            );
        }
        for &(a, b) in &constraints.apart {
            let confirmed = thread.confirmed.map(|at| &constraints.together[at]);
            let held = confirmed.is_some_and(|held| held.contains(&a) && held.contains(&b));
            assert!(
                held || !(thread.notes.contains(&a) && thread.notes.contains(&b)),
                "kept apart, yet together"
            );
        }
        if thread.confirmed.is_none() {
            assert!(
                thread
                    .notes
                    .iter()
                    .all(|note| !constraints.settled.contains(note)),
                "settled, yet proposed"
            );
        }
    }
    assert!(
        outcome.unplaced.iter().all(|note| seen.insert(*note)),
        "placed and unplaced"
    );
    assert_eq!(seen.len(), notes.len(), "a note is missing");
    assert!(
        outcome
            .lone
            .iter()
            .all(|note| outcome.unplaced.contains(note))
    );
    assert!(
        outcome
            .fits
            .iter()
            .all(|fit| outcome.unplaced.contains(&fit.note) && fit.thread < outcome.threads.len())
    );
    for &(a, b) in &constraints.apart {
        let parts = |note: usize, fit: &Fit| {
            let other = if note == a { b } else { a };
            fit.note == note && outcome.threads[fit.thread].notes.contains(&other)
        };
        let suggested = |fit: &Fit| parts(a, fit) || parts(b, fit);
        assert!(
            !outcome.fits.iter().any(suggested),
            "kept apart, yet suggested"
        );
    }
    for fit in &outcome.gained {
        let thread = &outcome.threads[fit.thread];
        let own = thread.confirmed.map(|at| &constraints.together[at]);
        let own = own.is_some_and(|own| own.contains(&fit.note));
        assert!(!own && thread.notes.contains(&fit.note), "no gain: {fit:?}");
    }
}

#[test]
fn nothing_in_nothing_out() {
    assert_eq!(propose(&[]), Outcome::default());
}

#[test]
fn finds_what_belongs_together() {
    let notes = sample();
    let outcome = propose(&notes);
    check(&notes, &Constraints::default(), &outcome);
    let together = |a: usize, b: usize| {
        outcome
            .threads
            .iter()
            .any(|thread| thread.notes.contains(&a) && thread.notes.contains(&b))
    };
    assert!(together(0, 1) && together(0, 2), "{outcome:#?}");
    assert!(together(3, 4), "{outcome:#?}");
    assert!(together(5, 6), "{outcome:#?}");
    assert!(!together(0, 3));
    assert!(outcome.lone.contains(&7));
}

#[test]
fn little_evidence_is_little_likeness() {
    let likeness = |a: &str, b: &str| {
        let pairs = likenesses(&[note(a, 1), note(b, 2)], &LEXICON, &Settings::default());
        pairs.first().map_or(0.0, |&(_, _, likeness)| likeness)
    };
    let one = likeness("parkeren", "parkeren");
    let more = likeness(
        "parkeren bij school is gevaarlijk",
        "parkeren bij school is gevaarlijk",
    );
    assert!(one > 0.0 && one < more, "{one} {more}");
}

#[test]
fn confirmed_threads_stay_and_gain() {
    let notes = sample();
    let constraints = Constraints {
        together: vec![vec![0, 7]],
        settled: [3].into(),
        apart: vec![(5, 6)],
        ..Constraints::default()
    };
    let outcome = distill(&notes, &LEXICON, &constraints);
    check(&notes, &constraints, &outcome);
    assert_eq!(outcome.threads[0].confirmed, Some(0));
    assert!(outcome.threads[0].notes.starts_with(&[0]) && outcome.threads[0].notes.contains(&7));
    assert!(outcome.unplaced.contains(&3));
}

#[test]
fn dismissed_proposals_stay_away() {
    let notes = sample();
    let first = propose(&notes);
    let dismissed: Vec<Vec<usize>> = first
        .threads
        .iter()
        .map(|thread| thread.notes.clone())
        .collect();
    let again = distill(
        &notes,
        &LEXICON,
        &Constraints {
            dismissed,
            ..Constraints::default()
        },
    );
    assert_eq!(again.threads, vec![]);
}

#[test]
fn stops_when_asked() {
    let lexicon = &LEXICON;
    assert_eq!(
        distill_until(
            &sample(),
            lexicon,
            &Constraints::default(),
            &Settings::default(),
            &|| true
        ),
        None
    );
}

#[test]
fn a_run_that_was_stopped_leaves_no_trace() {
    let mut engine = Engine::new(LEXICON.clone());
    let (none, settings) = (Constraints::default(), Settings::default());
    assert_eq!(
        engine.distill_until(&sample(), &none, &settings, &|| true),
        None
    );
    let outcome = engine.distill_until(&sample(), &none, &settings, &|| false);
    assert_eq!(outcome, Some(propose(&sample())));
}

#[test]
fn only_the_texts_of_the_last_run_are_kept() {
    let mut engine = Engine::new(LEXICON.clone());
    let (none, settings) = (Constraints::default(), Settings::default());
    for round in 0..60 {
        let texts: Vec<String> = (0..100).map(|n| format!("woord{round}x{n}")).collect();
        let notes: Vec<Note> = texts.iter().map(|text| note(text, 1)).collect();
        engine.distill_until(&notes, &none, &settings, &|| false);
        let (texts, words) = engine.holds();
        assert!(texts == 100 && words <= 4_300, "{texts} {words}");
    }
}

#[test]
fn bears_long_and_strange_notes() {
    let long = "participatie en vertrouwen ".repeat(800);
    let notes = [
        note(&long, 1),
        note("", 2),
        note("🎉🎉", 1),
        note("שלום עולם", 2),
        note("e\u{301}\u{301}", 3),
        note(&long, 2),
        note("   ", 1),
    ];
    check(&notes, &Constraints::default(), &propose(&notes));
}

#[test]
fn identity_goes_to_the_largest_overlap() {
    let outcome = propose(&sample());
    let earlier: Vec<Vec<usize>> = outcome
        .threads
        .iter()
        .rev()
        .map(|thread| thread.notes.clone())
        .collect();
    let kept = keep_identity(&earlier, &outcome.threads);
    let expected: Vec<Option<usize>> = (0..earlier.len()).rev().map(Some).collect();
    assert_eq!(kept, expected);
}

#[test]
fn notes_that_share_no_word_but_one_idea_are_nearer_than_others() {
    let likeness = |a: &str, b: &str| -> f32 {
        let notes = [note(a, 1), note(b, 2)];
        let pairs = likenesses(&notes, &LEXICON, &Settings::default());
        pairs.first().map_or(0.0, |&(_, _, likeness)| likeness)
    };
    let lines = [
        [
            "ik hoor er nooit meer wat van",
            "reactienota naar indieners",
        ],
        ["eerst uitproberen in een straat", "pilot"],
        [
            "met de rollator kom ik er niet",
            "mensen die slecht ter been zijn",
        ],
    ];
    for (at, [one, other]) in lines.iter().enumerate() {
        for (far, stranger) in lines.iter().enumerate().filter(|(far, _)| *far != at) {
            let (kin, strange) = (likeness(one, other), likeness(one, stranger[1]));
            assert!(kin > strange, "{one} / {other}: {kin}, {far}: {strange}");
        }
    }
}
