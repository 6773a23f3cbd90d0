//! The texts a user reads, and numbers, dates and times as they are written, per language.
//!
//! `words` takes a key and gives a text. It makes no decision, knows no session and no clock: every date and time
//! arrives as plain numbers. All texts stand in `assets/i18n/<language>/<area>.ftl`; a key opens with its area
//! (`library-title`, `lead-late`).

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

pub use self::arg::Arg;
pub use self::dates::timer_figures;
pub use self::language::Language;

mod arg;
mod dates;
mod files;
mod language;
mod numbers;
#[cfg(test)]
mod tests;

/// All texts of one language. A clone shares them, and threads may share a clone.
#[derive(Clone)]
pub struct Words {
    inner: Arc<Inner>,
}

struct Inner {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Messages without a variable, made once: screens ask for these in every frame.
    plain: HashMap<&'static str, String>,
}

impl Words {
    /// Reads the texts that are built into the program; about a millisecond, so make it once and clone it.
    pub fn new(language: Language) -> Self {
        let (bundle, _problems) = files::load(language);
        let plain = plain_messages(language, &bundle);
        Words {
            inner: Arc::new(Inner {
                language,
                bundle,
                plain,
            }),
        }
    }

    pub fn language(&self) -> Language {
        self.inner.language
    }

    /// The text of a key that takes no variables. An unknown key gives the key itself in ⟨⟩.
    pub fn text(&self, key: &str) -> String {
        match self.inner.plain.get(key) {
            Some(text) => text.clone(),
            None => self.with(key, &[]),
        }
    }

    /// The text of a key with its variables filled in. Numbers get the separators of the language; a text is put
    /// in literally. An unknown key gives the key itself in ⟨⟩, a variable that is not given its name in braces.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut fluent_args = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent_args.set(*name, value.to_fluent());
        }
        format_message(&self.inner.bundle, key, &fluent_args)
            .map_or_else(|| format!("⟨{key}⟩"), |(text, _whole)| text)
    }

    /// Whether the key has a text: for keys that are put together from data, such as a template's own labels.
    pub fn has(&self, key: &str) -> bool {
        self.inner.bundle.has_message(key)
    }
}

impl Default for Words {
    fn default() -> Self {
        Words::new(Language::default())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Words")
            .field("language", &self.inner.language)
            .finish_non_exhaustive()
    }
}

/// Marks a key that stands in a table or a constant, so that the tests check it like the key of a call.
pub const fn key(key: &'static str) -> &'static str {
    key
}

/// The text of a key, with variables by name: `words!(words, "lead-late", n = 4)`.
#[macro_export]
macro_rules! words {
    ($words:expr, $key:expr $(,)?) => {
        $words.text($key)
    };
    ($words:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $words.with($key, &[$((stringify!($name), $crate::words::Arg::from($value))),+])
    };
}

fn plain_messages(
    language: Language,
    bundle: &FluentBundle<FluentResource>,
) -> HashMap<&'static str, String> {
    let no_args = FluentArgs::new();
    files::sources(language)
        .flat_map(|(_area, source)| files::keys(source))
        .filter_map(|key| match format_message(bundle, key, &no_args) {
            Some((text, true)) => Some((key, text)),
            _ => None,
        })
        .collect()
}

/// The text, and whether it is whole: no variable was missing.
fn format_message(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<(String, bool)> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    Some((text.into_owned(), errors.is_empty()))
}
