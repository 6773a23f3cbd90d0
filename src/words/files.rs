//! The text files that are built into the program, one per language and area, read into a Fluent bundle.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use super::language::Language;
use super::numbers;

macro_rules! area_files {
    ($($area:literal),+ $(,)?) => {
        /// The areas. A key opens with the name of its area and a dash.
        pub const AREAS: &[&str] = &[$($area),+];
        const DUTCH: &[&str] = &[$(include_str!(concat!("../../assets/i18n/nl/", $area, ".ftl"))),+];
        const ENGLISH: &[&str] = &[$(include_str!(concat!("../../assets/i18n/en/", $area, ".ftl"))),+];
    };
}

area_files!(
    "common", "commands", "library", "prepare", "lead", "beamer", "sheets", "threads", "report",
    "rooms", "cli", "errors", "settings", "help",
);

/// Each area with the content of its file.
pub fn sources(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let files = match language {
        Language::Dutch => DUTCH,
        Language::English => ENGLISH,
    };
    AREAS.iter().copied().zip(files.iter().copied())
}

/// The bundle, and what was wrong in the files. A faulty message is left out and the rest works; a test keeps the
/// list of faults empty.
pub fn load(language: Language) -> (FluentBundle<FluentResource>, Vec<String>) {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Dutch => format_dutch,
        Language::English => format_english,
    }));
    let mut problems = Vec::new();
    for (area, source) in sources(language) {
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, faults)| {
                problems.extend(faults.iter().map(|fault| format!("{area}: {fault}")));
                rest
            });
        if let Err(faults) = bundle.add_resource(resource) {
            problems.extend(faults.iter().map(|fault| format!("{area}: {fault}")));
        }
    }
    (bundle, problems)
}

/// The keys of the messages in a file. A message stands at the start of a line as `key = text`; terms (`-name`) and
/// comments are no keys.
pub fn keys(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (key, _text) = line.split_once('=')?;
        let key = key.trim_end();
        let starts_well = key.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let is_key = key
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
        (starts_well && is_key).then_some(key)
    })
}

fn format_dutch<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    format_number(value, Language::Dutch)
}

fn format_english<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    format_number(value, Language::English)
}

/// Numbers with the separators of the language; `None` leaves the rest to Fluent.
fn format_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(numbers::group_digits(
            language,
            &format!("{:.0}", number.value),
        )),
        _ => None,
    }
}
