//! Looking a session up: every word of what is typed has to stand in it.

use crate::{base::Date, host::Summary, words::Words};

/// Whether a session answers to what was typed: its name, meeting, place, template, or its date in words or
/// in figures.
#[must_use]
pub fn matches(words: &Words, summary: &Summary, query: &str, today: Date) -> bool {
    let query = query.to_lowercase();
    let mut wanted = query.split_whitespace().peekable();
    if wanted.peek().is_none() {
        return true;
    }
    let text = text_of(words, summary, today).to_lowercase();
    wanted.all(|word| text.contains(word))
}

fn text_of(words: &Words, summary: &Summary, today: Date) -> String {
    let (year, month, day) = summary.date.parts();
    let near = match summary.date.days() - today.days() {
        0 => words.text("library-today"),
        1 => words.text("library-tomorrow"),
        -1 => words.text("library-yesterday"),
        _ => String::new(),
    };
    [
        summary.title.as_str(),
        &summary.meeting,
        &summary.place,
        &summary.template_title,
        &words.date_long(year, month, day),
        &format!("{day}-{month}-{year}"),
        &summary.date.to_string(),
        &near,
    ]
    .join("\n")
}
