//! Where a long Dutch word may be cut on a narrow sheet.
//!
//! A guess by vowels and consonants, for the eye only: the note itself keeps its letters. Real hyphenation needs
//! a dictionary; a wall that is scanned from a distance does not.

/// The text with a hyphen in words of more than `most` letters; the line breaks behind it.
pub(super) fn with_breaks(text: &str, most: usize) -> Option<String> {
    let long = |word: &&str| word.chars().count() > most;
    if most < 8 || !text.split_whitespace().any(|word| long(&word)) {
        return None;
    }
    let mut broken = String::with_capacity(text.len() + 8);
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if long(&word)
            && word
                .chars()
                .all(|letter| letter.is_alphabetic() || ".,:;!?)".contains(letter))
        {
            broken.push_str(&cut(word, most));
            broken.push_str(&piece[word.len()..]);
        } else {
            broken.push_str(piece);
        }
    }
    Some(broken)
}

fn cut(word: &str, most: usize) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut cut = String::with_capacity(word.len() + 4);
    let mut start = 0;
    while letters.len() - start > most {
        let last = start + most - 1;
        let at = (start + 4..=last)
            .rev()
            .find(|at| *at + 3 < letters.len() && may_cut(&letters, *at));
        let Some(at) = at else { break };
        cut.extend(&letters[start..at]);
        cut.push('-');
        start = at;
    }
    cut.extend(&letters[start..]);
    cut
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
        assert_eq!(with_breaks(text, most).as_deref(), expected);
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
