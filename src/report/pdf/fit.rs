//! Texts made fit for the page: every sign has a shape in one of the fonts, and no word is too long to break.

use std::sync::LazyLock;

use serde::Serialize;
use serde_json::Value;

use super::{super::plain::print, PageError, world};

/// Stands for a sign that no font has.
const REPLACEMENT: char = '\u{fffd}';

/// A word may be broken after so many letters.
const LONG_WORD: usize = 22;

/// For each sign, by its number, whether a font has it.
static KNOWN: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let fonts = world::fonts().iter();
    let mut known = Vec::new();
    for sign in fonts.flat_map(|font| font.info().coverage.iter()) {
        let at = usize::try_from(sign).unwrap_or_default();
        if known.len() <= at {
            known.resize(at + 1, false);
        }
        if let Some(known) = known.get_mut(at) {
            *known = true;
        }
    }
    known
});

/// Whether a font has a shape for it, or it needs none.
pub(super) fn known(letter: char) -> bool {
    let at = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
    letter == '\n' || KNOWN.get(at).copied().unwrap_or_default()
}

/// Whether it is a letter or sign of western languages.
pub(super) fn common(letter: char) -> bool {
    matches!(letter, '\n' | ' '..='~' | '\u{a0}'..='\u{17f}' | '–' | '—' | '‘' | '’' | '“' | '”' | '•' | '…' | '€')
        && letter != '\u{ad}'
        && known(letter)
}

/// What is to be set with every text made fit, as data, and how many signs were replaced.
pub(super) fn fit(
    flow: &impl Serialize,
    can_show: fn(char) -> bool,
) -> Result<(Value, usize), PageError> {
    let value = serde_json::to_value(flow).map_err(|error| PageError::Fault(error.to_string()))?;
    let mut replaced = 0;
    let value = walk(value, &mut |text| {
        let (text, count) = fitted(&text, can_show);
        replaced += count;
        text
    });
    Ok((value, replaced))
}

fn walk(value: Value, change: &mut dyn FnMut(String) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(change(text)),
        Value::Array(list) => list.into_iter().map(|item| walk(item, change)).collect(),
        Value::Object(map) => map
            .into_iter()
            .map(|(key, value)| match key.as_str() {
                "anchor" | "file" | "key" | "kind" | "language" | "look" | "piece" | "to" => {
                    (key, value)
                }
                _ => (key, walk(value, change)),
            })
            .collect(),
        other => other,
    }
}

/// Marks that only steer how letters join or run. The page has one direction and its own joins.
fn steers(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

fn fitted(text: &str, can_show: fn(char) -> bool) -> (String, usize) {
    let mut out = String::with_capacity(text.len());
    let (mut replaced, mut run) = (0, 0);
    for letter in print(text) {
        if steers(letter) {
            continue;
        }
        let letter = match letter {
            '\t' => ' ',
            '\u{2028}' | '\u{2029}' => '\n',
            letter if letter.is_whitespace() && letter != '\n' && !can_show(letter) => ' ',
            letter => letter,
        };
        run = if letter.is_whitespace() { 0 } else { run + 1 };
        if run > LONG_WORD {
            out.push('\u{200b}');
            run = 1;
        }
        if can_show(letter) {
            out.push(letter);
        } else {
            replaced += 1;
            out.push(REPLACEMENT);
        }
    }
    // What shows nothing at all is still there; and a heading may not be empty.
    if out.trim().is_empty() && !text.trim().is_empty() {
        return (String::from(REPLACEMENT), replaced + 1);
    }
    (out, replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_counted_and_shown() {
        assert_eq!(fitted("a🙂\tb\r\nc", known), (String::from("a🙂 b\nc"), 0));
        assert_eq!(fitted("שלום سلام", known).1, 0);
        let (text, replaced) = fitted("日本, ja", known);
        assert_eq!((text.as_str(), replaced), ("��, ja", 2));
        assert_eq!(fitted("🙂", common).1, 1);
        assert_eq!(
            fitted("\u{200f}\u{2066}", known),
            (String::from(REPLACEMENT), 1)
        );
    }

    #[test]
    fn a_long_word_can_break_and_loses_no_letter() {
        let word = "x".repeat(100);
        let (text, _) = fitted(&word, known);
        assert!(text.split('\u{200b}').all(|part| part.len() <= LONG_WORD));
        assert_eq!(text.replace('\u{200b}', ""), word);
    }
}
