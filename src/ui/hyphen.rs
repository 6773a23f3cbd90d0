//! Where a long Dutch word may be cut on a narrow sheet.
//!
//! A guess by vowels and consonants, for the eye only: the note itself keeps its letters. Real hyphenation needs
//! a dictionary; a wall that is scanned from a distance does not.

/// The text with a hyphen in words that do not fit on a line; the line breaks behind it. `None` when all fit.
pub fn with_breaks(text: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let wide = |word: &str| word.chars().count() > SHORT && !fits(word);
    if !text.split_whitespace().any(wide) {
        return None;
    }
    let mut broken = String::with_capacity(text.len() + 8);
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let plain = |letter: char| letter.is_alphabetic() || ".,:;!?)".contains(letter);
        if word.chars().all(plain) && wide(word) {
            broken.push_str(&cut(word, &fits));
            broken.push_str(&piece[word.len()..]);
        } else {
            broken.push_str(piece);
        }
    }
    Some(broken)
}

/// Words of no more letters than this fit on any sheet.
const SHORT: usize = 11;

fn cut(word: &str, fits: impl Fn(&str) -> bool) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut cut = String::with_capacity(word.len() + 4);
    let mut start = 0;
    loop {
        let rest: String = letters[start..].iter().collect();
        if fits(&rest) {
            return cut + &rest;
        }
        let places = (start + 4..letters.len().saturating_sub(3)).rev();
        let part = |at: usize| letters[start..at].iter().chain(&['-']).collect::<String>();
        let Some(at) = places
            .filter(|at| may_cut(&letters, *at))
            .find(|at| fits(&part(*at)))
        else {
            return cut + &rest;
        };
        cut.push_str(&part(at));
        start = at;
    }
}

/// Between two consonants with a vowel on both sides, or before a single consonant between vowels.
fn may_cut(letters: &[char], at: usize) -> bool {
    let vowel = |index: usize| {
        letters
            .get(index)
            .is_some_and(|letter| "aeiouyáàäéèëíïóöúü".contains(letter.to_ascii_lowercase()))
    };
    let together = |first: usize| {
        let pair = (letters.get(first).copied(), letters.get(first + 1).copied());
        matches!(
            pair,
            (Some('c' | 's'), Some('h')) | (Some('n'), Some('g')) | (Some('q'), Some('u'))
        )
    };
    let consonants = !vowel(at - 1) && !vowel(at) && !together(at - 1);
    (consonants && vowel(at + 1) && vowel(at.saturating_sub(2)))
        || (vowel(at - 1) && !vowel(at) && vowel(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, most: usize, expected: Option<&str>) {
        let found = with_breaks(text, |word| word.chars().count() <= most);
        assert_eq!(found.as_deref(), expected);
    }

    #[test]
    fn long_words_are_cut_between_syllables() {
        check(
            "De participatiekalender helpt",
            16,
            Some("De participatieka-lender helpt"),
        );
        check("gebiedsregisseurs!", 15, Some("gebiedsregis-seurs!"));
    }

    #[test]
    fn other_words_stay() {
        check("Wijktafels per buurt", 16, None);
        check(
            "https://voorbeeld.nl/een-lang-adres",
            16,
            Some("https://voorbeeld.nl/een-lang-adres"),
        );
        check("rtsplkmnbvcxzdfghjklm", 10, Some("rtsplkmnbvcxzdfghjklm"));
        check("", 16, None);
    }
}
