//! What a facilitator reads about a thread: its names and reasons.

use super::*;

/// Notes that people put together, whatever they share.
fn together(notes: &[usize]) -> Constraints {
    Constraints {
        together: vec![notes.to_vec()],
        ..Constraints::default()
    }
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
fn little_words_that_mean_something_are_a_reason_and_a_denial_is_none() {
    let reasons = |one, other| {
        let notes = [note(one, 1), note(other, 2)];
        let outcome = distill(&notes, &LEXICON, &together(&[0, 1]));
        outcome.threads[0].reason.clone()
    };
    let is_bridge = |reason: &Reason| matches!(reason, Reason::Bridge { .. });
    for (one, other) in [
        ("wie gaat erover", "wie beslist dit"),
        ("zelf doen", "wij maken zelf"),
    ] {
        assert!(reasons(one, other).iter().any(is_bridge), "{one}, {other}");
    }
    for (one, other) in [
        ("Niet alleen de inwoners", "Niet alleen de buren"),
        ("Om 17.00", "Tot 14.00"),
    ] {
        let is_nothing = |reason: &Reason| matches!(reason, Reason::Word { text, .. } if ["niet", "00"].contains(&text.as_str()));
        assert!(
            !reasons(one, other).iter().any(is_nothing),
            "{one}, {other}"
        );
    }
}

#[test]
fn where_nothing_plainer_is_shared_a_common_word_is_the_reason() {
    let notes = [note("Veel actieve inwoners", 1), note("Inwoners kracht", 2)];
    let reasons = &distill(&notes, &LEXICON, &together(&[0, 1])).threads[0].reason;
    let is_it =
        |reason: &Reason| matches!(reason, Reason::Word { text, notes: 2 } if text == "inwoners");
    assert!(
        reasons.len() == 1 && reasons.iter().all(is_it),
        "{reasons:?}"
    );
}

#[test]
fn what_says_nothing_by_itself_is_no_reason() {
    let notes = [
        note("1 vast gezicht bij het loket, niet alleen de app", 1),
        note("Vaste gezichten, 1 mens die je kent. Loting", 2),
        note("Een burgerberaad door loting", 3),
        note("Een gelote groep", 4),
    ];
    let outcome = distill(&notes, &LEXICON, &together(&[0, 1, 2, 3]));
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
        note("Structurele formatie\nMeer tijd, niet tot 17.00", 2),
        note("Structurele formatie\nMeer tijd", 4),
        note("Overleg: corp., ond.", 3),
    ];
    let outcome = distill(&notes, &LEXICON, &together(&[0, 1, 2]));
    let thread = &outcome.threads[0];
    assert_eq!(thread.titles[1], "Structurele formatie");
    for term in &thread.terms {
        let words: Vec<&str> = term.split(' ').collect();
        assert!(!term.contains(['.', ',', ':', '\n']), "{term}");
        assert!(!words.contains(&"17") && !words.contains(&"p"), "{term}");
    }
    let title = &distill(&notes, &LEXICON, &together(&[3])).threads[0].title;
    assert_eq!(title, "Overleg: corp., ond.");
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
fn what_only_examples_bring_together_is_explained_by_words_of_either_note() {
    let texts = ["Begin met een pilot", "Eerst een proef in een straat"];
    let notes = [note(texts[0], 1), note(texts[1], 2)];
    let outcome = distill(&notes, &Lexicon::without_concepts(), &together(&[0, 1]));
    let [Reason::Kin { words, notes }] = outcome.threads[0].reason.as_slice() else {
        panic!("{:?}", outcome.threads[0].reason);
    };
    assert_eq!(*notes, 2);
    assert_eq!(outcome.threads[0].marks.len(), 2);
    let stands = |word: &String| texts.iter().any(|text| text.to_lowercase().contains(word));
    assert!(words.len() == 2 && words.iter().all(stands), "{words:?}");
}
