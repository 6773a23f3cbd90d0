//! What is said when the program is used wrongly. Clap finds what is wrong and has only English for it, so that its
//! findings are put into our own words.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::{arguments::Request, console::Failure};
use crate::words::{Arg, Words};

/// Help and the version are asked for; all else is wrong use.
pub(super) fn tell(error: &Error, words: &Words) -> Result<Request, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Ok(Request::Show(error.render().to_string()))
        }
        _ => Err(Failure::Usage(sentences(error, words))),
    }
}

fn sentences(error: &Error, words: &Words) -> String {
    let what = words.with("common-error", &[("what", sentence(error, words).into())]);
    let usage = context(error, ContextKind::Usage);
    // Clap opens the usage with a heading of its own.
    let usage = usage.split_once(": ").map_or("", |(_, usage)| usage.trim());
    let heading = words.text("cli-heading-usage");
    let more = words.text("cli-more-help");
    if usage.is_empty() {
        return format!("{what}\n{more}");
    }
    format!("{what}\n{heading}: {usage}\n{more}")
}

fn sentence(error: &Error, words: &Words) -> String {
    let arg = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let with = |key: &str, name: &str, text: String| words.with(key, &[(name, Arg::from(text))]);
    match error.kind() {
        ErrorKind::InvalidSubcommand => with(
            "cli-wrong-command",
            "name",
            context(error, ContextKind::InvalidSubcommand),
        ),
        ErrorKind::UnknownArgument => with("cli-wrong-argument", "name", arg),
        ErrorKind::MissingRequiredArgument => with("cli-wrong-missing", "names", arg),
        ErrorKind::ArgumentConflict => with("cli-wrong-conflict", "name", arg),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            with("cli-wrong-number", "name", arg)
        }
        ErrorKind::InvalidValue if value.is_empty() => with("cli-wrong-no-value", "name", arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            wrong_value(words, arg, value, context(error, ContextKind::ValidValue))
        }
        ErrorKind::InvalidUtf8 => words.text("cli-wrong-letters"),
        _ => words.text("cli-wrong"),
    }
}

fn wrong_value(words: &Words, name: String, value: String, choices: String) -> String {
    if choices.is_empty() {
        return words.with(
            "cli-wrong-value",
            &[("name", name.into()), ("value", value.into())],
        );
    }
    let args = [
        ("name", name.into()),
        ("value", value.into()),
        ("choices", choices.into()),
    ];
    words.with("cli-wrong-choice", &args)
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
