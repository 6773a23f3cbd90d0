//! Numbers and lists as they are written in a language.

use super::Words;
use super::language::Language;

impl Words {
    /// A whole number: `12.345` or `12,345`, with a real minus sign.
    pub fn number(&self, number: i64) -> String {
        group_digits(self.language(), &number.to_string())
    }

    /// A whole number that always shows its sign, but for zero: `+1`, `−4`, `0`.
    pub fn signed(&self, number: i64) -> String {
        let plus = if number > 0 { "+" } else { "" };
        format!("{plus}{}", self.number(number))
    }

    /// A number with a fixed number of decimals: `2,5` or `2.5`.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let written = format!("{number:.decimals$}");
        match written.split_once('.') {
            Some((whole, fraction)) => {
                let mark = decimal_mark(self.language());
                format!("{}{mark}{fraction}", group_digits(self.language(), whole))
            }
            None => group_digits(self.language(), &written),
        }
    }

    /// `a`, `a en b`, `a, b en c`; nothing for an empty list.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        match items.as_slice() {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => self.with(
                "common-list",
                &[("first", first.join(", ").into()), ("last", (*last).into())],
            ),
        }
    }
}

/// Puts the separator between thousands, and a real minus before a negative number; `digits` is a whole number.
pub(super) fn group_digits(language: Language, digits: &str) -> String {
    let (minus, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", digits),
    };
    let mut grouped = String::from(minus);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(thousands_mark(language));
        }
        grouped.push(digit);
    }
    grouped
}

fn thousands_mark(language: Language) -> char {
    match language {
        Language::Dutch => '.',
        Language::English => ',',
    }
}

fn decimal_mark(language: Language) -> char {
    match language {
        Language::Dutch => ',',
        Language::English => '.',
    }
}
