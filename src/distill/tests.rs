mod properties;

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
fn explains_a_bridge() {
    let notes = [
        note("Aan de voorkant beginnen", 1),
        note("Vroegtijdig starten", 2),
    ];
    let outcome = propose(&notes);
    let bridge = outcome.threads[0]
        .reason
        .iter()
        .any(|reason| matches!(reason, Reason::Bridge { forms, .. } if forms.len() >= 2));
    assert!(bridge, "{outcome:#?}");
}

#[test]
fn forms_of_one_word_are_no_two_ways_of_saying() {
    let notes = [
        note("De huurder krijgt inspraak", 1),
        note("Inspraak voor alle huurders", 2),
    ];
    let outcome = propose(&notes);
    let reasons = &outcome.threads[0].reason;
    let is_shared = |reason: &Reason| matches!(reason, Reason::Word { text, .. } if text.starts_with("huurder"));
    assert!(reasons.iter().any(is_shared), "{reasons:?}");
    let two_ways = |reason: &&Reason| matches!(reason, Reason::Bridge { .. });
    assert_eq!(reasons.iter().find(two_ways), None);
}

#[test]
fn what_says_nothing_by_itself_is_no_reason() {
    let notes = [
        note("1 vast gezicht bij het loket, niet alleen de app", 1),
        note("Vaste gezichten, 1 mens die je kent. Loting", 2),
        note("Een burgerberaad door loting", 3),
        note("Een gelote groep", 4),
    ];
    let constraints = Constraints {
        together: vec![vec![0, 1, 2, 3]],
        ..Constraints::default()
    };
    let outcome = distill(&notes, &LEXICON, &constraints);
    let mut told: Vec<&[String]> = Vec::new();
    for reason in &outcome.threads[0].reason {
        match reason {
            Reason::Word { text, .. } => assert_ne!(text, "1"),
            Reason::Bridge { forms, .. } => {
                assert!(!forms.iter().any(|form| form == "niet alleen"), "{forms:?}");
                assert!(!told.contains(&forms.as_slice()), "twice: {forms:?}");
                told.push(forms);
            }
            _ => {}
        }
    }
    assert!(!told.is_empty());
}

#[test]
fn a_phrase_for_a_name_is_of_one_piece_and_a_word_cut_short_keeps_its_full_stop() {
    let notes = [
        note("Structurele formatie i.p.v. inhuur, uren voor de wijk", 1),
        note("Structurele formatie: 17.00 is geen tijd", 2),
        note("Overleg: corp., ond.", 3),
    ];
    let together = |notes: &[usize]| Constraints {
        together: vec![notes.to_vec()],
        ..Constraints::default()
    };
    let outcome = distill(&notes, &LEXICON, &together(&[0, 1]));
    let thread = &outcome.threads[0];
    assert_eq!(thread.titles[1], "Structurele formatie");
    for term in &thread.terms {
        let words: Vec<&str> = term.split(' ').collect();
        assert!(!term.contains(['.', ',', ':']), "{term}");
        assert!(!words.contains(&"17") && !words.contains(&"p"), "{term}");
    }
    let title = &distill(&notes, &LEXICON, &together(&[2])).threads[0].title;
    assert_eq!(title, "Overleg: corp., ond.");
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
fn a_suggestion_says_what_both_sides_share_and_goes_when_they_are_kept_apart() {
    let notes = [
        note("Parkeren bij de school", 1),
        note("Autos rond de school", 2),
        note("Fietspad langs de school", 3),
        note("Muziekles voor senioren", 4),
        note("De harmonie zoekt senioren", 5),
        note("Zwemles op zondag", 6),
    ];
    let together = vec![vec![0], vec![1]];
    let with = |apart: Vec<(usize, usize)>| {
        let constraints = Constraints {
            together: together.clone(),
            apart,
            ..Constraints::default()
        };
        let outcome = distill(&notes, &LEXICON, &constraints);
        check(&notes, &constraints, &outcome);
        outcome
    };
    let outcome = with(Vec::new());
    let school = |reasons: &[Reason]| {
        let is = |reason: &Reason| matches!(reason, Reason::Word { text, .. } if text == "school");
        reasons.iter().any(is)
    };
    let merge = outcome
        .merges
        .iter()
        .find(|merge| (merge.a, merge.b) == (0, 1));
    assert!(school(&merge.unwrap().reason), "{merge:?}");
    let comes = |outcome: &Outcome| {
        let fits = outcome.gained.iter().chain(&outcome.fits);
        fits.into_iter().find(|fit| fit.note == 2).cloned()
    };
    assert!(school(&comes(&outcome).unwrap().reason), "{outcome:#?}");
    let outcome = with(vec![(0, 1), (0, 2), (2, 1)]);
    assert!(
        outcome
            .merges
            .iter()
            .all(|merge| (merge.a, merge.b) != (0, 1))
    );
    assert_eq!(comes(&outcome), None);
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
fn many_notes_take_the_graph_road() {
    let texts: Vec<String> = (0..300)
        .map(|n| format!("{} nummer{}", SAMPLE[n % SAMPLE.len()].0, n / 40))
        .collect();
    let notes: Vec<Note> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| note(text, n as u32 % 6))
        .collect();
    let settings = Settings {
        exact_up_to: 50,
        ..Settings::default()
    };
    let none = Constraints::default();
    let outcome = distill_until(&notes, &LEXICON, &none, &settings, &|| false).unwrap();
    check(&notes, &none, &outcome);
    assert!(!outcome.threads.is_empty());
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

#[test]
fn what_only_examples_bring_together_is_explained_by_words_of_either_note() {
    let texts = ["Begin met een pilot", "Eerst een proef in een straat"];
    let notes = [note(texts[0], 1), note(texts[1], 2)];
    let constraints = Constraints {
        together: vec![vec![0, 1]],
        ..Constraints::default()
    };
    let outcome = distill(&notes, &Lexicon::without_concepts(), &constraints);
    let [Reason::Kin { words, notes }] = outcome.threads[0].reason.as_slice() else {
        panic!("{:?}", outcome.threads[0].reason);
    };
    assert_eq!(*notes, 2);
    assert_eq!(outcome.threads[0].marks.len(), 2);
    let stands = |word: &String| texts.iter().any(|text| text.to_lowercase().contains(word));
    assert!(words.len() == 2 && words.iter().all(stands), "{words:?}");
}

#[test]
fn among_many_notes_the_nearest_ones_are_found_also_where_they_do_not_follow_their_questions() {
    let examples = include_str!("../../assets/examples/kort-genoteerd.txt");
    let texts = examples
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with(['*', '=']));
    let notes: Vec<Note> = texts
        .take(360)
        .enumerate()
        .map(|(at, text)| Note {
            question: Some(at as u32 % 3),
            ..note(text, at as u32 % 7)
        })
        .collect();
    let nearest = |exact_up_to: usize, count: usize| -> Vec<BTreeSet<u32>> {
        let settings = Settings {
            exact_up_to,
            ..Settings::default()
        };
        let mut near: Vec<Vec<(f32, u32)>> = vec![Vec::new(); notes.len()];
        for (a, b, likeness) in likenesses(&notes, &LEXICON, &settings) {
            near[a as usize].push((likeness, b));
            near[b as usize].push((likeness, a));
        }
        let most = |mut near: Vec<(f32, u32)>| {
            // What is hardly alike makes no thread.
            near.retain(|&(likeness, _)| likeness >= 0.3);
            near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            near.into_iter().take(count).map(|(_, note)| note).collect()
        };
        near.into_iter().map(most).collect()
    };
    let (exact, listed) = (nearest(notes.len(), 10), nearest(100, notes.len()));
    let found = exact
        .iter()
        .zip(&listed)
        .map(|(exact, listed)| exact.intersection(listed).count());
    let (found, all) = (
        found.sum::<usize>(),
        exact.iter().map(BTreeSet::len).sum::<usize>(),
    );
    assert!(all > 300 && found * 100 >= all * 90, "{found} of {all}");
}
