//! The languages the program speaks, and their codes.

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language with a text for every key.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub enum Language {
    #[default]
    Dutch,
    English,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::Dutch, Language::English];

    /// The two letters of ISO 639-1: the value of `--lang`, of the setting and of `lang` in HTML.
    pub fn code(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::English => "en",
        }
    }

    /// Reads a code, also with a region or encoding behind it: `nl`, `en-GB`, `nl_NL.UTF-8`. `None` for other
    /// languages; the caller then keeps the default.
    pub fn parse(code: &str) -> Option<Language> {
        let primary = code.trim().split(['-', '_', '.', '@']).next()?;
        Language::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.code()))
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        // Both codes are valid; a test reads them back.
        self.code().parse().unwrap_or_default()
    }
}
