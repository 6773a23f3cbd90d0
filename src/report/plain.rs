//! Texts of users made fit to print: line ends alike, and nothing that cannot be seen.

/// The character to print for `letter`: control characters show as their Unicode pictures, and what no
/// document may hold as the replacement character. Tabs and line feeds stay.
pub(super) fn printable(letter: char) -> char {
    match u32::from(letter) {
        0x09 | 0x0a => letter,
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        0x80..=0x9f | 0xfdd0..=0xfdef => char::REPLACEMENT_CHARACTER,
        code if code & 0xfffe == 0xfffe => char::REPLACEMENT_CHARACTER,
        _ => letter,
    }
}

/// The characters of `text` as they are printed; every kind of line end is a line feed.
pub(super) fn print(text: &str) -> impl Iterator<Item = char> {
    let mut letters = text.chars().peekable();
    std::iter::from_fn(move || {
        let letter = letters.next()?;
        if letter != '\r' {
            return Some(printable(letter));
        }
        letters.next_if_eq(&'\n');
        Some('\n')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown() {
        let printed: String =
            print("a\0b\u{1b}[31m\tc\r\nd\re\u{7f}\u{85}\u{ffff}é🙂\u{202e}").collect();
        assert_eq!(printed, "a␀b␛[31m\tc\nd\ne␡\u{fffd}\u{fffd}é🙂\u{202e}");
    }
}
