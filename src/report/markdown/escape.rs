//! Texts of users in Markdown: escaped so that they stay literal text in CommonMark and in GitHub's dialect.

use super::super::plain::print;

/// Characters that can mean something anywhere in a line.
const ALWAYS: &str = "\\`*_{}[]<>#|~$^&@";

/// Characters that can mean something only where a line begins.
const AT_START: &str = "-+=:%\"'";

/// The text on one line that has begun already; its line breaks are written as character references.
pub(super) fn inline(text: &str) -> String {
    let text: String = print(text).collect();
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| escape_line(line, false))
        .collect();
    lines.join("&#10;")
}

/// The text as a paragraph with hard line breaks; `indent` opens every line but the first.
pub(super) fn block(text: &str, indent: &str) -> String {
    let text: String = print(text).collect();
    let lines: Vec<String> = text
        .trim_end_matches('\n')
        .split('\n')
        .map(|line| escape_line(line, true))
        .collect();
    lines.join(&format!("\\\n{indent}"))
}

/// Space at either end of a line would be dropped, so it is written as character references.
fn escape_line(line: &str, begins: bool) -> String {
    let spaced = |letter: char| letter == ' ' || letter == '\t';
    let body = line.trim_matches(spaced);
    let (before, after) = if body.is_empty() {
        (line, "")
    } else {
        let opening = line.len() - line.trim_start_matches(spaced).len();
        (&line[..opening], &line[opening + body.len()..])
    };
    let mut out = String::with_capacity(line.len() + 8);
    before
        .chars()
        .for_each(|space| push_reference(&mut out, space));
    push_body(&mut out, body, begins);
    after
        .chars()
        .for_each(|space| push_reference(&mut out, space));
    out
}

fn push_reference(out: &mut String, space: char) {
    out.push_str(if space == '\t' { "&#9;" } else { "&#32;" });
}

fn push_body(out: &mut String, body: &str, begins: bool) {
    let letters: Vec<char> = body.chars().collect();
    let number = letters
        .iter()
        .take_while(|letter| letter.is_ascii_digit())
        .count();
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let next = letters.get(at + 1).copied();
        let special = ALWAYS.contains(letter)
            || (begins && at == 0 && AT_START.contains(letter))
            || (letter == '!' && next == Some('['))
            || (begins && at == number && number > 0 && matches!(letter, '.' | ')'))
            || (letter == '.' && follows_www(&letters[..at]))
            || (letter == ':' && binds(before, next));
        if special {
            out.push('\\');
        }
        out.push(letter);
    }
}

/// A bare address begins so.
fn follows_www(before: &[char]) -> bool {
    matches!(before, [.., 'w' | 'W', 'w' | 'W', 'w' | 'W'])
}

/// A colon that could be part of an address or of a named emoji: not before a space, and not in a time.
fn binds(before: Option<char>, next: Option<char>) -> bool {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    next.is_some_and(|next| !next.is_whitespace()) && !(digit(before) && digit(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(block(text, "  "), expected);
    }

    #[test]
    fn plain_sentences_stay_readable() {
        for text in [
            "Raad stelt de kaders vooraf, niet achteraf",
            "doel: gas eraf (in 2030) om 13:30 – 50% ‘echt’!",
            "Wie? 3 dorpen; samen/apart",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn what_could_be_markup_is_escaped() {
        check("# kop", "\\# kop");
        check(
            "1. een\n- twee\n+ drie\n=== ",
            "1\\. een\\\n  \\- twee\\\n  \\+ drie\\\n  \\===&#32;",
        );
        check("[a](http://b) ![c](d)", "\\[a\\](http\\://b) \\!\\[c\\](d)");
        check("<script>*b* _c_ `d`", "\\<script\\>\\*b\\* \\_c\\_ \\`d\\`");
        check("    code\n\tcode", "&#32;&#32;&#32;&#32;code\\\n  &#9;code");
        check("a\n\nb", "a\\\n  \\\n  b");
        check("&lt; www.x.nl a@b", "\\&lt; www\\.x.nl a\\@b");
        assert_eq!(inline("a\nb | c"), "a&#10;b \\| c");
    }
}
