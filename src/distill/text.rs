//! Text of a note to folded words with their place in the note.
//!
//! Knows letters and nothing of meaning. Folding makes writing habits disappear: capitals, accents and the different
//! dashes and apostrophes. It never changes which bytes of the note a word stands on.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// Words beyond this many bytes are no Dutch words: links, runs of one letter, pasted data.
const LONGEST_WORD: usize = 60;

/// A word as it stands in a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Lower case, without accents.
    pub folded: String,
    pub start: usize,
    pub end: usize,
    /// Whether a sentence or a part of a list ends between this word and the one before it.
    pub after_break: bool,
    /// Whether a full stop follows at once: the end of a sentence, or of a word that is cut short.
    pub dotted: bool,
}

impl Token {
    /// The word with the full stop that shows it may be cut short.
    pub fn written(&self) -> Cow<'_, str> {
        if self.dotted {
            Cow::Owned(format!("{}.", self.folded))
        } else {
            Cow::Borrowed(&self.folded)
        }
    }
}

/// The words of a text in order, split as Unicode Standard Annex 29 does; numbers count as words.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for (start, word) in text.unicode_word_indices() {
        let before = found.last().map_or(0, |token| token.end);
        let after_break = text
            .get(before..start)
            .is_some_and(|gap| gap.contains(['.', ';', ':', '!', '?', '\n', '(', ')', '•', '*']));
        let mut offset = start;
        for part in word.split(['.', ':', '_']) {
            let end = offset + part.len();
            let folded = fold(part);
            if !folded.is_empty() && part.len() <= LONGEST_WORD {
                found.push(Token {
                    folded,
                    start: offset,
                    end,
                    after_break,
                    dotted: text.get(end..).is_some_and(|rest| rest.starts_with('.')),
                });
            }
            offset = end + 1;
        }
    }
    found
}

/// The folded words of a form in a lexicon file: as [`tokens`], but quick where the form is plain.
pub fn words(form: &str) -> Vec<String> {
    if form
        .bytes()
        .all(|letter| letter.is_ascii_lowercase() || letter == b' ' || letter == b'-')
    {
        return form
            .split([' ', '-'])
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
    }
    tokens(form).into_iter().map(|token| token.folded).collect()
}

/// Lower case without accents; apostrophes in one form; what is no letter or digit falls away.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(text) => folded.push_str(text),
            None if letter == '\'' || letter == '’' || letter == '‘' => folded.push('\''),
            None if letter.is_alphanumeric() => folded.push(letter),
            None => {}
        }
    }
    folded.trim_matches('\'').to_owned()
}

fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'ĳ' => "ij",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let folded: Vec<String> = tokens(text).into_iter().map(|token| token.folded).collect();
        assert_eq!(folded, expected, "{text:?}");
    }

    #[test]
    fn folds_habits_of_writing() {
        check("Eén IDEE: foto’s!", &["een", "idee", "foto's"]);
        check("co-creatie, B&W", &["co", "creatie", "b", "w"]);
        check("cafe\u{301}", &["cafe"]);
    }

    #[test]
    fn bears_anything() {
        check("", &[]);
        check("🎉 👨‍👩‍👧", &[]);
        check("שלום עולם", &["שלום", "עולם"]);
    }

    #[test]
    fn places_point_into_the_text() {
        let text = "Ën wéér: de RAAD";
        for token in tokens(text) {
            assert_eq!(fold(&text[token.start..token.end]), token.folded);
        }
    }
}
