//! What in a text looks like a person: a name, an address, a number. A guess, to warn before a report goes out;
//! nothing is changed by it. How often it is right is measured in this module's tests.

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

/// What kind of thing it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Personal {
    /// A name of a person.
    Name,
    /// An e-mail address.
    MailAddress,
    /// A Dutch telephone number.
    PhoneNumber,
    /// A 'burgerservicenummer': nine digits that pass the test of eleven.
    Bsn,
}

/// Where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub what: Personal,
    /// Place in the text, in bytes.
    pub place: Range<usize>,
}

/// Everything in the text that looks like a person, in no particular order.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut add = |what: Personal, places: Vec<Range<usize>>| {
        found.extend(places.into_iter().map(|place| Found { what, place }));
    };
    add(Personal::MailAddress, mail_addresses(text));
    for number in numbers(text) {
        if is_phone_number(&number.digits, number.plus) {
            add(Personal::PhoneNumber, vec![number.place]);
        } else if !number.is_money && is_bsn(&number.digits) {
            add(Personal::Bsn, vec![number.place]);
        }
    }
    add(Personal::Name, names::names(&words(text)));
    found
}

/// Words with an `@` between letters, and a dot after it.
fn mail_addresses(text: &str) -> Vec<Range<usize>> {
    let is_address = |word: &str| {
        word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.contains('@')
                && host.split('.').filter(|part| !part.is_empty()).count() >= 2
        })
    };
    let blank = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>');
    pieces(text, blank)
        .into_iter()
        .filter_map(|place| {
            let word = text.get(place.clone())?;
            let trimmed = word.trim_matches(|c: char| !c.is_alphanumeric());
            let start = place.start + word.find(trimmed)?;
            is_address(trimmed).then(|| start..start + trimmed.len())
        })
        .collect()
}

/// The stretches of text between characters that part them.
fn pieces(text: &str, parts: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (start, parts(c)) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                pieces.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    pieces.extend(start.map(|from| from..text.len()));
    pieces
}

/// A run of digits with at most two spaces, dashes, dots or brackets between two of them.
struct Number {
    digits: String,
    plus: bool,
    is_money: bool,
    place: Range<usize>,
}

fn numbers(text: &str) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut open: Option<Number> = None;
    let (mut gap, mut before, mut plus) = (0, ' ', false);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        match (c, &mut open) {
            ('0'..='9', Some(number)) => {
                number.digits.push(c);
                number.place.end = at + 1;
                gap = 0;
            }
            ('0'..='9', None) => {
                open = Some(Number {
                    digits: c.to_string(),
                    plus,
                    is_money: before == '€',
                    place: at..at + 1,
                });
                gap = 0;
            }
            (' ' | '-' | '.' | '(' | ')' | '\u{a0}', Some(_)) if gap < 2 => gap += 1,
            _ => {
                let rest = text.get(at..).unwrap_or_default();
                numbers.extend(open.take().map(|number| Number {
                    is_money: number.is_money || rest.starts_with("euro"),
                    ..number
                }));
            }
        }
        plus = c == '+' || (plus && c == '(');
        if !c.is_whitespace() {
            before = c;
        }
    }
    numbers
}

/// Nine digits after `0`, `+31` or `0031`.
fn is_phone_number(digits: &str, plus: bool) -> bool {
    let national = match (plus, digits) {
        (true, digits) => digits
            .strip_prefix("31")
            .map(|rest| rest.strip_prefix('0').unwrap_or(rest)),
        (false, digits) => digits
            .strip_prefix("0031")
            .or_else(|| digits.strip_prefix('0')),
    };
    national.is_some_and(|rest| rest.len() == 9 && !rest.starts_with('0'))
}

/// The 'elfproef': nine times the first digit, eight times the second … two times the eighth, less the ninth, is a
/// multiple of eleven (Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN).
fn is_bsn(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let digits: Vec<i32> = digits
        .chars()
        .filter_map(|c| c.to_digit(10).and_then(|digit| i32::try_from(digit).ok()))
        .collect();
    let sum: i32 = digits.iter().zip(weights).map(|(a, b)| a * b).sum();
    digits.len() == weights.len() && digits.iter().any(|digit| *digit != 0) && sum % 11 == 0
}

/// A word, and what stands around it.
struct Word<'a> {
    text: &'a str,
    place: Range<usize>,
    /// Nothing, or the end of a sentence or line, stands before it.
    opens: bool,
    /// A dot stands right behind it.
    dotted: bool,
    /// More than a space or dot stands between it and the word before.
    apart: bool,
    /// The whole text is in capitals.
    loud: bool,
}

impl Word<'_> {
    /// Where all is written in capitals, every word counts.
    fn is_capitalised(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.any(|c| c.is_lowercase() || (self.loud && c.is_uppercase()))
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let parts = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'));
    let mut end = 0;
    let loud = !text.chars().any(char::is_lowercase);
    pieces(text, parts)
        .into_iter()
        .filter_map(|place| {
            let between = text.get(end..place.start).unwrap_or_default();
            let opens = end == 0
                || between.contains(['.', '!', '?', ':', '\n', '-', '•', '*', '"', '‘', '“']);
            let apart = between.chars().any(|c| c != ' ' && c != '.');
            end = place.end;
            Some(Word {
                text: text.get(place.clone())?,
                dotted: text
                    .get(place.end..)
                    .is_some_and(|rest| rest.starts_with('.')),
                place,
                opens,
                apart,
                loud,
            })
        })
        .collect()
}

/// A given name in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Given {
    Name,
    /// A word as well, so that it says something only with a surname behind it.
    WordToo,
}

/// By their lower case.
static GIVEN: LazyLock<BTreeMap<String, Given>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/names/given-names.txt").lines();
    let names = lines
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| {
            let (what, names) = match line.strip_prefix('?') {
                Some(names) => (Given::WordToo, names),
                None => (Given::Name, line),
            };
            names
                .split_whitespace()
                .map(move |name| (name.to_lowercase(), what))
        });
    names.collect()
});

mod names;
#[cfg(test)]
mod tests;
