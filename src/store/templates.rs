//! Templates as they are read: those built into the program and the user's own.
//!
//! A template with a mistake is left out and gives an error that names file, line and field; the others work.

mod places;

use std::{
    collections::BTreeSet,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::disk::read_at_most;
use crate::{
    session::{
        Template,
        template::{Flaw, FlawKind, SCHEMA},
    },
    words::{Arg, Words, key},
};
use places::{Place, closed_before, line_of, place_before};

const BUILT_IN: &[(&str, &str)] = &[
    (
        "taskforce.json",
        include_str!("../../assets/templates/taskforce.json"),
    ),
    (
        "leerkring.json",
        include_str!("../../assets/templates/leerkring.json"),
    ),
];

/// The largest file that is read.
const MOST_BYTES: u64 = 4 << 20;

/// The most mistakes that are told of one file.
const MOST_TOLD: usize = 50;

/// A mistake in a template's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    /// The file.
    pub file: PathBuf,
    /// Line from 1; `None` when it is about the file as a whole.
    pub line: Option<usize>,
    /// Such as `blocks[3].minimum`; empty when it is about the whole.
    pub field: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// Ways in which a template's file can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The file cannot be read.
    Unreadable,
    /// It is too large to be a template.
    TooLarge,
    /// It is no UTF-8.
    Encoding,
    /// It is no JSON.
    Syntax,
    /// A field that templates do not have.
    UnknownField,
    /// A field that is not there and must be.
    MissingField,
    /// A field that stands there twice.
    DoubleField,
    /// A value of another kind than the field has.
    WrongValue,
    /// It says something that cannot be.
    Flaw(FlawKind),
    /// Another template has this key.
    KeyTaken,
}

impl Trouble {
    /// Its key in the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Unreadable => key("errors-template-unreadable"),
            Self::TooLarge => key("errors-template-too-large"),
            Self::Encoding => key("errors-template-encoding"),
            Self::Syntax => key("errors-template-syntax"),
            Self::UnknownField => key("errors-template-unknown-field"),
            Self::MissingField => key("errors-template-missing-field"),
            Self::DoubleField => key("errors-template-double-field"),
            Self::WrongValue => key("errors-template-wrong-value"),
            Self::Flaw(FlawKind::DoubleKey) => key("errors-template-double-key"),
            Self::Flaw(FlawKind::UnknownKey) => key("errors-template-unknown-key"),
            Self::Flaw(FlawKind::Empty) => key("errors-template-empty"),
            Self::Flaw(FlawKind::Minimum) => key("errors-template-minimum"),
            Self::Flaw(FlawKind::Duration) => key("errors-template-duration"),
            Self::Flaw(FlawKind::Schema) => key("errors-template-schema"),
            Self::KeyTaken => key("errors-template-key-taken"),
        }
    }
}

impl TemplateError {
    /// The sentence that the user reads: file, line, field and what is wrong.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let what = words.text(self.trouble.key());
        let file = self.file.display().to_string();
        let Some(line) = self.line else {
            return words.with(
                "errors-template-file",
                &[("file", file.into()), ("what", what.into())],
            );
        };
        // As a text the number of a line gets no separators.
        let line = Arg::from(line.to_string());
        if self.field.is_empty() {
            let args = [("file", file.into()), ("line", line), ("what", what.into())];
            return words.with("errors-template-line", &args);
        }
        let field = Arg::from(self.field.as_str());
        let args = [
            ("file", file.into()),
            ("line", line),
            ("field", field),
            ("what", what.into()),
        ];
        words.with("errors-template-field", &args)
    }
}

/// The templates of the program itself.
#[must_use]
pub fn built_in() -> Vec<Template> {
    let read = |(name, text): &(&str, &str)| parse(Path::new(name), text).ok();
    BUILT_IN.iter().filter_map(read).collect()
}

/// The built-in templates and those in the user's folder, and what is wrong with the rest.
#[must_use]
pub fn load(folder: &Path) -> (Vec<Template>, Vec<TemplateError>) {
    let mut templates = built_in();
    let mut errors = Vec::new();
    let mut taken: BTreeSet<String> = templates
        .iter()
        .map(|template| template.key.clone())
        .collect();
    for file in files(folder) {
        match read(&file) {
            Ok((template, _)) if taken.insert(template.key.clone()) => templates.push(template),
            Ok((_, text)) => errors.push(at_field(&file, &text, "key", Trouble::KeyTaken)),
            Err(found) => errors.extend(found),
        }
    }
    (templates, errors)
}

/// The files that look like templates, by name. A folder that is not there has none.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_template = |path: &PathBuf| {
        let extension = path.extension().unwrap_or_default();
        extension.eq_ignore_ascii_case("json") && !path.is_dir()
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(is_template)
        .collect();
    files.sort();
    files
}

fn read(file: &Path) -> Result<(Template, String), Vec<TemplateError>> {
    let whole = |trouble| {
        vec![TemplateError {
            file: file.to_owned(),
            line: None,
            field: String::new(),
            trouble,
        }]
    };
    let bytes = read_at_most(file, MOST_BYTES).map_err(|error| {
        whole(match error.kind() {
            ErrorKind::FileTooLarge => Trouble::TooLarge,
            _ => Trouble::Unreadable,
        })
    })?;
    from_bytes(file, bytes)
}

/// Reads the bytes of a template's file.
pub(super) fn from_bytes(
    file: &Path,
    bytes: Vec<u8>,
) -> Result<(Template, String), Vec<TemplateError>> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let line = error
            .as_bytes()
            .iter()
            .take(sound)
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        let file = file.to_owned();
        vec![TemplateError {
            file,
            line: Some(line),
            field: String::new(),
            trouble: Trouble::Encoding,
        }]
    })?;
    // Some editors open a file with a mark that is no part of the JSON.
    let text = text
        .strip_prefix('\u{feff}')
        .map_or(text.clone(), str::to_owned);
    let template = parse(file, &text)?;
    Ok((template, text))
}

/// Reads the text of a template. `file` is only what errors name.
///
/// # Errors
/// What is wrong with it, at least one mistake.
pub fn parse(file: &Path, text: &str) -> Result<Template, Vec<TemplateError>> {
    let template: Template = serde_json::from_str(text).map_err(|error| {
        // What another version has differently is no mistake of the user.
        let is_other = serde_json::from_str(text).is_ok_and(|Version { schema }| schema != SCHEMA);
        vec![match is_other {
            true => at_field(file, text, "schema", Trouble::Flaw(FlawKind::Schema)),
            false => in_json(file, text, &error),
        }]
    })?;
    let flaws = template.flaws();
    if flaws.is_empty() {
        return Ok(template);
    }
    let tell = |flaw: Flaw| at_field(file, text, &flaw.field, Trouble::Flaw(flaw.kind));
    // Each is looked for in the text anew, and nobody mends more than these at a time.
    Err(flaws.into_iter().take(MOST_TOLD).map(tell).collect())
}

/// What a template says of itself, whatever else it holds.
#[derive(Deserialize)]
struct Version {
    schema: u32,
}

fn at_field(file: &Path, text: &str, field: &str, trouble: Trouble) -> TemplateError {
    let line = Some(line_of(text, field));
    TemplateError {
        file: file.to_owned(),
        line,
        field: field.to_owned(),
        trouble,
    }
}

/// How serde's messages about fields open; they hold no other sign of their kind.
const MISSING: &str = "missing field `"; // technical
const UNKNOWN: &str = "unknown field"; // technical
const DOUBLE: &str = "duplicate field"; // technical

fn in_json(file: &Path, text: &str, error: &serde_json::Error) -> TemplateError {
    let end = end_of(text, error.line(), error.column());
    let message = error.to_string();
    let (trouble, place) = if !error.is_data() {
        (
            Trouble::Syntax,
            Place {
                line: error.line(),
                ..place_before(text, end)
            },
        )
    } else if let Some(missing) = message.strip_prefix(MISSING) {
        let name = missing.split('`').next().unwrap_or_default();
        let around = closed_before(text, end);
        let dot = if around.field.is_empty() { "" } else { "." };
        (
            Trouble::MissingField,
            Place {
                field: format!("{}{dot}{name}", around.field),
                ..around
            },
        )
    } else {
        let trouble = if message.starts_with(UNKNOWN) {
            Trouble::UnknownField
        } else if message.starts_with(DOUBLE) {
            Trouble::DoubleField
        } else {
            Trouble::WrongValue
        };
        (
            trouble,
            Place {
                line: error.line(),
                ..place_before(text, end)
            },
        )
    };
    TemplateError {
        file: file.to_owned(),
        line: Some(place.line),
        field: place.field,
        trouble,
    }
}

/// The place in bytes after the `column`th byte of a line.
fn end_of(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let mut end = (before + column).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests;
