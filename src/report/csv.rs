//! The tables as CSV files: for a Dutch spreadsheet, or plain as RFC 4180 has it.
//!
//! In both, a cell that a spreadsheet would run as a formula opens with an apostrophe; JSON keeps the literal text.

use super::{
    Report,
    plain::print,
    tables::{Cell, Table, tables},
};
use crate::words::Words;

/// How the files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CsvForm {
    /// Semicolons and a mark that it is UTF-8, as a Dutch spreadsheet opens it.
    #[default]
    Spreadsheet,
    /// Commas and no mark.
    Plain,
}

/// One file for each table: its name and its bytes.
#[must_use]
pub fn csv(report: &Report, words: &Words, form: CsvForm) -> Vec<(String, Vec<u8>)> {
    let tables = tables(report, words);
    let file = |table: &Table| Some((table.kind.file()?.to_owned(), written(table, form)));
    tables.iter().filter_map(file).collect()
}

fn written(table: &Table, form: CsvForm) -> Vec<u8> {
    let (between, mut out) = match form {
        CsvForm::Spreadsheet => (b';', "\u{feff}".as_bytes().to_vec()),
        CsvForm::Plain => (b',', Vec::new()),
    };
    let heads = table.columns.iter().map(|column| harmless(&column.name));
    row(&mut out, between, heads);
    for cells in &table.rows {
        row(&mut out, between, cells.iter().map(shown));
    }
    out
}

fn row(out: &mut Vec<u8>, between: u8, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(between);
        }
        let quoted = cell.contains(['"', ',', ';', '\n', '\r', '\t', '\'']) || cell.trim() != cell;
        if quoted {
            out.push(b'"');
            out.extend(cell.replace('"', "\"\"").bytes());
            out.push(b'"');
        } else {
            out.extend(cell.bytes());
        }
    }
    out.extend(b"\r\n");
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Count(count) => count.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Time(time) => time.to_string(),
        Cell::Minutes(minutes) => minutes.to_string(),
        Cell::Signed(minutes) => minutes.to_string(),
    }
}

/// The text, with an apostrophe where a spreadsheet would take it for a formula.
fn harmless(text: &str) -> String {
    let text: String = print(text).collect();
    if is_formula(&text) {
        format!("'{text}")
    } else {
        text
    }
}

/// Whether a spreadsheet could run it: also behind spaces or signs that are not seen, and in wide letters.
fn is_formula(text: &str) -> bool {
    let unseen = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
    };
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(unseen).starts_with([
            '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−', '|', '%',
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_a_text() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "＝1",
            "－1",
            " =1",
            "\u{feff}=1",
            "\u{202e}=1",
        ] {
            assert!(harmless(text).starts_with('\''), "{text:?}");
        }
        for text in ["Raad", "1 = 1", "'t Hof", "é", ""] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn a_cell_cannot_leave_its_place() {
        let mut out = Vec::new();
        let cells = ["a;b", "c\"d", "e\nf", "g", ""].map(String::from);
        row(&mut out, b';', cells.into_iter());
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "\"a;b\";\"c\"\"d\";\"e\nf\";g;\r\n"
        );
    }
}
