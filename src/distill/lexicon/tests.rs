//! The form of the lexicon that comes with the program.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::*;
use crate::distill::text;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::standard);

/// Lines with `!`: forms that stand under unrelated concepts for a reason; `*` speaks for a whole file.
fn excused() -> (BTreeSet<String>, BTreeSet<&'static str>) {
    let mut forms = BTreeSet::new();
    let mut files = BTreeSet::new();
    for (file, text) in parse::STANDARD {
        for line in text.lines().filter_map(|line| line.strip_prefix("! ")) {
            let (form, reason) = line.split_once(": ").expect("a reason after the form");
            assert!(reason.len() > 10, "{line}");
            if form == "*" {
                files.insert(*file)
            } else {
                forms.insert(form.to_owned())
            };
        }
    }
    (forms, files)
}

/// The concepts and files of every form, by its key.
fn places() -> BTreeMap<String, BTreeSet<(ConceptId, &'static str)>> {
    let mut found: BTreeMap<String, BTreeSet<(ConceptId, &'static str)>> = BTreeMap::new();
    for (file, text) in parse::STANDARD {
        let mut open = None;
        for line in text
            .lines()
            .filter(|line| !line.starts_with(['#', '!', '~', 'x']) && !line.is_empty())
        {
            if let Some(head) = line.strip_prefix("= ") {
                let name = head
                    .split(['<', '(', '*'])
                    .next()
                    .unwrap_or_default()
                    .trim();
                open = LEXICON.concept(name);
                continue;
            }
            for form in line
                .split(',')
                .map(str::trim)
                .filter(|form| !form.is_empty())
            {
                let key: Vec<String> = text::words(form.trim_end_matches(['?', '*']))
                    .iter()
                    .map(|word| LEXICON.key(word))
                    .collect();
                found
                    .entry(key.join(" "))
                    .or_default()
                    .insert((open.expect("a concept before its forms"), file));
            }
        }
    }
    found
}

#[test]
fn everything_can_be_read() {
    let (_, warnings) = Lexicon::with_own(&[]);
    assert_eq!(warnings, vec![]);
}

#[test]
fn no_form_has_two_unrelated_meanings_without_a_reason() {
    let (forms, files) = excused();
    let mut wrong = Vec::new();
    for (form, places) in places() {
        let strict: Vec<ConceptId> = places
            .iter()
            .filter(|(_, file)| !files.contains(file))
            .map(|&(concept, _)| concept)
            .collect();
        let related = strict
            .iter()
            .all(|&a| strict.iter().all(|&b| LEXICON.are_kin(a, b)));
        if !related && !forms.contains(&form) {
            let names: Vec<&str> = strict
                .iter()
                .map(|&concept| LEXICON.concepts[concept].name.as_str())
                .collect();
            wrong.push(format!("{form}: {}", names.join(" / ")));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} forms:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn no_concept_stands_alone() {
    let alone = |(id, concept): (ConceptId, &Concept)| {
        let below = LEXICON
            .concepts
            .iter()
            .any(|other| other.broader.contains(&id));
        let tied = below
            || !concept.broader.is_empty()
            || !concept.related.is_empty()
            || !concept.opposites.is_empty();
        (!tied || concept.forms.len() < 2 && !below).then(|| concept.name.clone())
    };
    let orphans: Vec<String> = LEXICON
        .concepts
        .iter()
        .enumerate()
        .filter_map(alone)
        .collect();
    assert_eq!(orphans, Vec::<String>::new());
}

#[test]
fn opposites_and_relations_go_both_ways() {
    for (id, concept) in LEXICON.concepts.iter().enumerate() {
        assert!(
            concept
                .opposites
                .iter()
                .all(|&other| LEXICON.concepts[other].opposites.contains(&id))
        );
        assert!(
            concept
                .related
                .iter()
                .all(|&(other, share)| LEXICON.concepts[other].related.contains(&(id, share)))
        );
        assert!(!concept.broader.contains(&id));
    }
}

#[test]
fn it_is_as_large_as_it_says() {
    let forms = places();
    let inflected = |form: &str| form.split(' ').count() == 1;
    println!(
        "{} concepts, {} forms after reduction, of which {} single words",
        LEXICON.concepts.len(),
        forms.len(),
        forms.keys().filter(|form| inflected(form)).count()
    );
    assert!(LEXICON.concepts.len() >= 1_350 && forms.len() >= 19_000);
}

#[test]
fn concepts_below_a_theme_say_what_they_are() {
    let mut counted: BTreeMap<Kind, usize> = BTreeMap::new();
    for concept in LEXICON
        .concepts
        .iter()
        .filter(|concept| !concept.broader.is_empty())
    {
        *counted.entry(concept.kind).or_default() += 1;
    }
    let all: usize = counted.values().sum();
    println!("kinds below the themes: {counted:?}");
    assert_eq!(counted.len(), 9, "every kind has concepts: {counted:?}");
    assert!(counted.values().all(|&count| count >= 25), "{counted:?}");
    assert!(
        counted[&Kind::Subject] * 3 < all,
        "most are more than a subject"
    );
}

#[test]
fn opposites_that_workshops_speak_of_are_known() {
    let opposed = |a: &str, b: &str| {
        let (one, other) = (LEXICON.concept(a), LEXICON.concept(b));
        let known = one
            .zip(other)
            .is_some_and(|(one, other)| LEXICON.concepts[one].opposites.contains(&other));
        assert!(known, "{a} and {b}");
    };
    opposed("aan de voorkant", "te laat betrokken");
    opposed("loslaten", "sturen en controleren");
    opposed("digitaal participeren", "fysiek ontmoeten");
    opposed("iedere wijk is anders", "één aanpak voor de hele gemeente");
    opposed("snel handelen", "zorgvuldig werken");
    opposed("klein houden", "groots aanpakken");
    opposed("vaste structuur", "flexibel plannen");
    opposed("formeel contact", "informeel contact");
}

#[test]
fn a_likeness_is_a_share_and_no_concept_is_its_own_opposite() {
    for concept in &LEXICON.concepts {
        let shares = concept.related.iter().map(|&(_, share)| share);
        assert!(shares.into_iter().all(|share| share > 0.0 && share < 1.0));
        assert!(concept.weight > 0.0 && concept.weight <= 1.0);
    }
    for (id, concept) in LEXICON.concepts.iter().enumerate() {
        let both = |other: &ConceptId| concept.related.iter().any(|(to, _)| to == other);
        assert!(
            !concept.opposites.contains(&id) && !concept.opposites.iter().any(both),
            "{} is like its opposite",
            concept.name
        );
    }
}

/// The names of the concepts in a text.
fn about(text: &str) -> BTreeSet<&'static str> {
    let tokens = text::tokens(text);
    let meanings: Vec<Meaning> = tokens
        .iter()
        .map(|token| LEXICON.meaning(&token.written()))
        .collect();
    let mentions = LEXICON.mentions(&tokens, &meanings.iter().collect::<Vec<_>>());
    mentions
        .iter()
        .map(|mention| LEXICON.concepts[mention.concept].name.as_str())
        .collect()
}

#[test]
fn words_between_the_halves_of_a_verb_keep_their_meaning() {
    let found = about("koppel resultaten altijd terug");
    assert!(found.contains("terugkoppeling"), "{found:?}");
    assert!(found.contains("resultaat"), "{found:?}");
    let apart = about("koppel de wijken. Kom terug");
    assert!(!apart.contains("terugkoppeling"), "{apart:?}");
}

#[test]
fn no_set_phrase_shrinks_to_a_word_without_meaning() {
    let mut wrong = Vec::new();
    for (file, text) in parse::STANDARD {
        let forms = text
            .lines()
            .filter(|line| !line.starts_with(['#', '!', '~', 'x', '=']))
            .flat_map(|line| line.split(','));
        for form in forms {
            let words = text::words(form.trim().trim_end_matches(['?', '*']));
            let kept: Vec<&String> = words
                .iter()
                .filter(|word| !parse::ARTICLES.contains(&word.as_str()))
                .collect();
            if let (true, [word]) = (words.len() > 1, kept.as_slice())
                && LEXICON.is_stop(word)
            {
                wrong.push(format!("{file}: {}", form.trim()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "'in het echt' is only 'in'");
}

#[test]
fn everyday_words_are_not_taken_for_others() {
    let silent = |word: &str| {
        let found = about(word);
        assert!(found.is_empty(), "{word}: {found:?}");
    };
    for word in [
        "in",
        "op",
        "voor",
        "van",
        "weten",
        "laten",
        "zeggen",
        "hangen",
        "volgen",
        "stellen",
        "gesproken",
        "breken",
        "streven",
        "overal",
        "lente",
    ] {
        silent(word);
    }
    assert!(!about("ouderen").contains("gezinnen"));
    assert!(!about("vragen").contains("aan de voorkant"));
    assert!(!about("buurt").contains("gesprek"));
    assert!(!about("belangrijk").contains("provincie en rijk"));
    assert!(!about("gemeenschap").contains("dieren"));
}

#[test]
fn finds_phrases_compounds_and_slips() {
    assert!(about("mensen met een smalle beurs").contains("geld en kosten"));
    assert!(about("parkeerplaatsen").contains("parkeren"));
    assert!(
        about("parkeerplaasten").contains("parkeren"),
        "two letters swapped"
    );
    assert!(
        about("jongerenbijeenkomst").contains("jongeren"),
        "a part of a compound"
    );
    assert!(
        about("opgehaald").contains("kennis van inwoners"),
        "an inflected verb"
    );
}

#[test]
fn a_slip_of_the_keys_is_read_as_the_word_that_was_meant() {
    for (slip, meant) in [
        ("verzkeering", "verzekering"),
        ("evrzekering", "verzekering"),
        ("verzekring", "verzekering"),
        ("verzekerring", "verzekering"),
        ("wooning", "woning"),
        ("fiest", "fiets"),
        ("parkeerplaasten", "parkeerplaatsen"),
        ("jongerenbijeenkomts", "jongerenbijeenkomst"),
    ] {
        assert_eq!(LEXICON.meaning(slip), LEXICON.meaning(meant), "{slip}");
    }
}

#[test]
fn a_word_of_the_examples_is_no_slip_though_another_word_is_near() {
    let unaware = Lexicon::read_all(parse::STANDARD, &[]).0.knowing([]);
    let (own, _) = Lexicon::with_own(&[("", "")]);
    for word in ["leuning", "zwager"] {
        assert_ne!(unaware.meaning(word).key, unaware.key(word), "{word}");
        for lexicon in [&*LEXICON, &own] {
            assert_eq!(lexicon.meaning(word).key, lexicon.key(word), "{word}");
        }
    }
}

#[test]
fn no_slip_is_seen_in_a_right_word_that_nobody_wrote_before() {
    let unaware = Lexicon::read_all(parse::STANDARD, &[]).0.knowing([]);
    for word in [
        "warmtebuis",
        "woonbalie",
        "plechtigheid",
        "passendheid",
        "maaltijdplicht",
        "besparingsplicht",
        "partnergroep",
        "haagse",
        "vermeden",
        "gegrepen",
        "elst",
        "roden",
        "borne",
        "enger",
    ] {
        let meaning = unaware.meaning(word);
        assert_eq!(meaning.key, unaware.key(word), "{word}");
    }
}

#[test]
fn every_word_of_a_phrase_keeps_its_key() {
    let forms = LEXICON.concepts.iter().flat_map(|concept| &concept.forms);
    for word in forms.flat_map(|form| text::words(form)) {
        let key = LEXICON.key(&word);
        if LEXICON.symbols.contains_key(&key) {
            assert_eq!(LEXICON.meaning(&word).key, key, "{word}");
        }
    }
}

#[test]
fn what_the_examples_cut_short_or_write_as_it_sounds_is_read_as_the_word_it_is() {
    for (written, meant) in [
        ("raod", "raad"),
        ("vroagt", "vraagt"),
        ("ruumte", "ruimte"),
        ("stroatje", "straatje"),
    ] {
        assert_eq!(
            LEXICON.meaning(written).key,
            LEXICON.key(meant),
            "{written}"
        );
    }
    for cut in ["omw.", "weth.", "wijkverpl.", "vergad."] {
        assert!(!LEXICON.meaning(cut).concepts.is_empty(), "{cut}");
    }
    let singular = LEXICON.meaning("leverancier");
    assert_eq!(singular.key, LEXICON.key("leveranciers"));
}

#[test]
fn regional_spelling_is_read_as_the_word_it_is() {
    assert_eq!(LEXICON.key("huus"), LEXICON.key("huis"));
    assert_eq!(LEXICON.key("noar"), LEXICON.key("naar"));
    assert_eq!(LEXICON.key("stroate"), LEXICON.key("straat"));
    assert!(
        about("dörpshuus").contains("dorpshuis"),
        "by a rule of sound"
    );
}

#[test]
fn a_word_that_is_cut_short_means_what_its_wholes_have_in_common() {
    assert!(about("vergad. te lang").contains("vergaderen"));
    assert!(
        !about("vergad te lang").contains("vergaderen"),
        "no full stop"
    );
    assert!(about("xq. en zo").is_empty());
}

#[test]
fn words_without_meaning_are_no_form_of_another() {
    for word in ["vier", "meeste", "telkens", "onderweg"] {
        let found = about(word);
        assert!(found.is_empty(), "{word}: {found:?}");
    }
}

#[test]
fn a_municipality_adds_its_own_words() {
    let own = "= rtc\n~ nergens 0.5\n\n= parkeren\nblik op straat";
    let (lexicon, warnings) = Lexicon::with_own(&[("own.txt", own)]);
    assert_eq!(warnings.len(), 1);
    let tokens = text::tokens("te veel blik op straat");
    let meanings: Vec<Meaning> = tokens
        .iter()
        .map(|token| lexicon.meaning(&token.folded))
        .collect();
    let mentions = lexicon.mentions(&tokens, &meanings.iter().collect::<Vec<_>>());
    assert!(
        mentions
            .iter()
            .any(|mention| lexicon.concepts[mention.concept].name == "parkeren")
    );
}
