//! The files of both languages match, and texts, numbers and dates are written as they should be.

use std::collections::{BTreeMap, BTreeSet};

use super::{Arg, Language, Words, files};

/// Per key the variables its text uses, read from the files as they are written.
fn variables_by_key(language: Language) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut found = BTreeMap::new();
    for (_area, source) in files::sources(language) {
        let mut current = "";
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(key) = files::keys(line).next() {
                current = key;
                found.insert(key, BTreeSet::new());
            }
            for part in line.split('$').skip(1) {
                let end = part
                    .find(|letter: char| {
                        !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_'
                    })
                    .unwrap_or(part.len());
                found.entry(current).or_default().insert(&part[..end]);
            }
        }
    }
    found
}

#[test]
fn files_parse_without_faults() {
    for language in Language::ALL {
        let (_bundle, problems) = files::load(language);
        assert!(problems.is_empty(), "{}: {problems:#?}", language.code());
    }
}

#[test]
fn languages_have_the_same_keys_and_variables() {
    let dutch = variables_by_key(Language::Dutch);
    let english = variables_by_key(Language::English);
    assert!(
        dutch.len() > 50,
        "the reader of keys finds too little: {}",
        dutch.len()
    );
    for (key, variables) in &dutch {
        assert_eq!(Some(variables), english.get(key), "en: {key}");
    }
    for key in english.keys() {
        assert!(dutch.contains_key(key), "nl lacks {key}");
    }
}

#[test]
fn every_key_opens_with_its_area_and_stands_once() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (area, source) in files::sources(language) {
            for key in files::keys(source) {
                assert!(key.starts_with(&format!("{area}-")), "{area}: {key}");
                assert!(
                    !key.contains(|letter: char| letter == '_' || letter.is_uppercase()),
                    "{key}: kebab-case"
                );
                assert!(seen.insert(key), "{key} stands twice");
            }
        }
    }
}

#[test]
fn files_have_no_attributes() {
    for language in Language::ALL {
        for (area, source) in files::sources(language) {
            let attribute = source
                .lines()
                .find(|line| line.trim_start().starts_with('.'));
            assert_eq!(attribute, None, "{area}: give it a key of its own");
        }
    }
}

#[test]
fn every_text_can_be_written_in_full() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (key, variables) in variables_by_key(language) {
            for n in [0, 1, 2, 5000] {
                let args: Vec<_> = variables
                    .iter()
                    .map(|name| (*name, Arg::Number(n)))
                    .collect();
                let text = words.with(key, &args);
                assert!(!text.contains(['{', '⟨', '\u{2068}']), "{key}: {text}");
                assert!(!text.trim().is_empty(), "{key} is empty");
            }
        }
    }
}

#[test]
fn a_missing_key_or_variable_is_shown_and_never_fatal() {
    let words = Words::default();
    assert_eq!(words.text("common-no-such-key"), "⟨common-no-such-key⟩");
    assert_eq!(words.text(""), "⟨⟩");
    assert_eq!(words.text("common-group"), "Groep {$n}");
    assert!(words.has("common-group") && !words.has("common-no-such-key"));
}

#[test]
fn variables_are_filled_in_literally() {
    let words = Words::new(Language::Dutch);
    assert_eq!(
        words.with("common-saved", &[("time", "14:16".into())]),
        "Opgeslagen 14:16"
    );
    assert_eq!(
        crate::words!(words, "common-saved", time = "{ $time }"),
        "Opgeslagen { $time }"
    );
    assert_eq!(
        crate::words!(words, "common-unsaved", n = 3usize),
        "Nog niet opgeslagen (3)"
    );
    assert_eq!(crate::words!(words, "common-saving"), "Opslaan…");
}

#[test]
fn amounts_know_singular_and_plural() {
    let (dutch, english) = (Words::new(Language::Dutch), Words::new(Language::English));
    let cases = [
        (0, "0 notities", "0 notes"),
        (1, "1 notitie", "1 note"),
        (2, "2 notities", "2 notes"),
        (5000, "5.000 notities", "5,000 notes"),
    ];
    for (n, in_dutch, in_english) in cases {
        assert_eq!(crate::words!(dutch, "common-notes", n = n), in_dutch);
        assert_eq!(crate::words!(english, "common-notes", n = n), in_english);
    }
    assert_eq!(
        crate::words!(dutch, "common-coverage", n = 4, total = 6),
        "4 van 6 groepen"
    );
}

#[test]
fn numbers_have_the_separators_of_the_language() {
    let (dutch, english) = (Words::new(Language::Dutch), Words::new(Language::English));
    let cases = [
        (0, "0", "0"),
        (-4, "−4", "−4"),
        (999, "999", "999"),
        (1000, "1.000", "1,000"),
        (-1_234_567, "−1.234.567", "−1,234,567"),
        (
            i64::MIN,
            "−9.223.372.036.854.775.808",
            "−9,223,372,036,854,775,808",
        ),
    ];
    for (number, in_dutch, in_english) in cases {
        assert_eq!(dutch.number(number), in_dutch);
        assert_eq!(english.number(number), in_english);
    }
    assert_eq!(
        [dutch.signed(1), dutch.signed(0), dutch.signed(-1)],
        ["+1", "0", "−1"]
    );
    assert_eq!(
        [dutch.decimal(2.45, 1), english.decimal(-1234.5, 2)],
        ["2,5", "−1,234.50"]
    );
    assert_eq!(
        [dutch.decimal(1999.6, 0), english.decimal(0.25, 2)],
        ["2.000", "0.25"]
    );
}

#[test]
fn times_wrap_at_midnight() {
    let words = Words::new(Language::Dutch);
    let cases = [
        (0, "00:00"),
        (864, "14:24"),
        (1439, "23:59"),
        (1440, "00:00"),
        (1445, "00:05"),
        (-10, "23:50"),
    ];
    for (minutes, expected) in cases {
        assert_eq!(words.time_of_day(minutes), expected);
    }
    assert_eq!(words.range(810, 900), "13:30 tot 15:00");
    assert_eq!(
        Words::new(Language::English).range(810, 900),
        "13:30 to 15:00"
    );
    assert_eq!(words.duration_minutes(8), "8 min");
    assert_eq!(words.duration_minutes(-8), "−8 min");
}

#[test]
fn the_timer_counts_down_and_then_up() {
    let words = Words::default();
    let cases = [
        (462, "07:42"),
        (0, "00:00"),
        (-1, "+00:01"),
        (-96, "+01:36"),
        (3599, "59:59"),
        (3750, "1:02:30"),
        (-3750, "+1:02:30"),
        (36_000, "10:00:00"),
        (i64::MIN, "+2562047788015215:30:08"),
    ];
    for (seconds, expected) in cases {
        assert_eq!(words.timer(seconds), expected);
    }
}

#[test]
fn dates_are_written_in_words() {
    let (dutch, english) = (Words::new(Language::Dutch), Words::new(Language::English));
    assert_eq!(dutch.date_short(2026, 11, 24), "di 24 november");
    assert_eq!(english.date_short(2026, 11, 24), "Tue 24 November");
    assert_eq!(dutch.date_long(2026, 11, 24), "dinsdag 24 november 2026");
    assert_eq!(english.date_long(2026, 11, 24), "Tuesday 24 November 2026");
    assert_eq!(dutch.date_day_month(2028, 2, 29), "29 februari");
    assert_eq!(english.date_day_month_year(2020, 2, 4), "4 February 2020");
    assert_eq!(dutch.date_short(2026, 11, 29), "zo 29 november");
    assert_eq!(dutch.date_long(2026, 2, 30), "2026-02-30");
}

#[test]
fn lists_end_with_and() {
    let (dutch, english) = (Words::new(Language::Dutch), Words::new(Language::English));
    assert_eq!(dutch.list::<&str>(&[]), "");
    assert_eq!(dutch.list(&["a"]), "a");
    assert_eq!(dutch.list(&["a", "b"]), "a en b");
    assert_eq!(
        english.list(&[String::from("a"), String::from("b"), String::from("c")]),
        "a, b and c"
    );
}

#[test]
fn languages_are_read_from_codes() {
    let cases = [
        ("nl", Some(Language::Dutch)),
        ("nl_NL.UTF-8", Some(Language::Dutch)),
        ("EN-gb", Some(Language::English)),
        (" en ", Some(Language::English)),
        ("de", None),
        ("english", None),
        ("", None),
    ];
    for (code, expected) in cases {
        assert_eq!(Language::parse(code), expected, "{code}");
    }
    for language in Language::ALL {
        assert_eq!(language.identifier().to_string(), language.code());
    }
    assert!(
        Language::ALL
            .iter()
            .all(|language| Language::parse(language.code()) == Some(*language))
    );
}

#[test]
fn words_can_be_shared_between_threads() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<Words>();
}

/// Screens ask for some hundred texts a frame; those without variables cost a look-up and a copy.
#[test]
fn plain_texts_are_kept_ready() {
    let words = Words::default();
    assert!(words.inner.plain.contains_key("common-yes"));
    assert!(words.inner.plain.contains_key("common-month-12"));
    assert!(!words.inner.plain.contains_key("common-group"));
}
