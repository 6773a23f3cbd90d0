//! A table of notes as spreadsheets save it: fields between `;` or `,`, quoted where they hold such a sign or a line
//! break. Strict about what is damaged, because a row that is read wrongly puts words in a group's mouth.

use csv::{ByteRecord, ReaderBuilder, StringRecord};

use super::super::tables::{GROUP, QUESTION, TEXT};
use crate::words::{Arg, Words, key};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line in the file that it begins on, from 1.
    pub line: usize,
    /// Number from 1 or name.
    pub group: String,
    /// Number from 1 or text.
    pub question: String,
    /// The note.
    pub text: String,
}

/// The most notes in one table: far beyond any workshop.
const MOST_ROWS: usize = 100_000;

/// The most separators on one line. A note holds far fewer signs, and the reader keeps a place for each field.
const MOST_SEPARATORS: usize = 100_000;

/// What is wrong with a table, and on which line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    pub line: usize,
    pub kind: FaultKind,
}

/// Ways in which a table can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// The first line does not name the three columns.
    Header,
    /// It names a column twice.
    DoubleColumn,
    /// More or fewer fields than the first line has.
    Fields,
    /// A line with more than [`MOST_SEPARATORS`].
    TooWide,
    /// More than [`MOST_ROWS`] notes.
    TooMany,
    /// A quotation mark that does not close, or text behind a closing one.
    Quote,
    /// A row without a group.
    NoGroup,
    /// A row without a question.
    NoQuestion,
    /// A row without a text.
    NoText,
}

impl Fault {
    /// The sentence that the user reads.
    pub fn say(self, words: &Words) -> String {
        let key = match self.kind {
            FaultKind::Header => key("cli-table-header"),
            FaultKind::DoubleColumn => key("cli-table-double-column"),
            FaultKind::Fields => key("cli-table-fields"),
            FaultKind::TooWide => key("cli-table-too-wide"),
            FaultKind::TooMany => key("cli-table-too-many"),
            FaultKind::Quote => key("cli-table-quote"),
            FaultKind::NoGroup => key("cli-table-no-group"),
            FaultKind::NoQuestion => key("cli-table-no-question"),
            FaultKind::NoText => key("cli-table-no-text"),
        };
        let args = [
            ("line", Arg::from(self.line.to_string())),
            ("what", words.with(key, &[("n", MOST_ROWS.into())]).into()),
        ];
        words.with("cli-at-line", &args)
    }
}

/// Every row of the table, in order. Rows in which nothing stands are left out.
pub(super) fn read(text: &str) -> Result<Vec<Row>, Fault> {
    let mut first = Err(FaultKind::Header);
    for separator in [b';', b','] {
        if let Some(line) = too_wide(text, separator) {
            let kind = FaultKind::TooWide;
            return Err(Fault { line, kind });
        }
        match Table::new(text, separator) {
            Ok(table) => return table.rows(),
            // Of two reasons the one that got further says more.
            Err(FaultKind::Header) => {}
            Err(kind) => first = Err(kind),
        }
    }
    first.map_err(|kind| Fault { line: 1, kind })
}

/// A table whose first line names the columns.
struct Table<'a> {
    text: &'a str,
    separator: u8,
    width: usize,
    group: usize,
    question: usize,
    note: usize,
}

impl<'a> Table<'a> {
    fn new(text: &'a str, separator: u8) -> Result<Self, FaultKind> {
        let mut header = StringRecord::new();
        let mut reader = reader(text, separator);
        reader
            .read_record(&mut header)
            .map_err(|_| FaultKind::Header)?;
        let find = |column: super::super::tables::Column| {
            column
                .find(header.iter())
                .map_err(|()| FaultKind::DoubleColumn)?
                .ok_or(FaultKind::Header)
        };
        let (group, question, note) = (find(GROUP)?, find(QUESTION)?, find(TEXT)?);
        Ok(Self {
            text,
            separator,
            width: header.len(),
            group,
            question,
            note,
        })
    }

    fn rows(&self) -> Result<Vec<Row>, Fault> {
        if let Some(line) = quote_fault(self.text, char::from(self.separator)) {
            return Err(Fault {
                line,
                kind: FaultKind::Quote,
            });
        }
        let mut rows = Vec::new();
        let mut lines = Lines {
            text: self.text.as_bytes(),
            at: 0,
            line: 1,
        };
        let mut record = ByteRecord::new();
        let mut reader = reader(self.text, self.separator);
        let mut is_header = true;
        loop {
            let begin = reader.position().byte();
            // Reading from memory cannot fail, and fields of any number and letters are let through.
            if !reader.read_byte_record(&mut record).unwrap_or(false) {
                return Ok(rows);
            }
            let line = lines.of(begin);
            if !std::mem::take(&mut is_header) {
                if rows.len() == MOST_ROWS {
                    let kind = FaultKind::TooMany;
                    return Err(Fault { line, kind });
                }
                rows.extend(self.row(line, &record)?);
            }
        }
    }

    fn row(&self, line: usize, record: &ByteRecord) -> Result<Option<Row>, Fault> {
        let field = |place: usize| {
            let bytes = record.get(place).unwrap_or_default();
            String::from_utf8_lossy(bytes).trim().to_owned()
        };
        if (0..record.len()).all(|place| field(place).is_empty()) {
            return Ok(None);
        }
        let fault = |kind| Err(Fault { line, kind });
        if record.len() != self.width {
            return fault(FaultKind::Fields);
        }
        let row = Row {
            line,
            group: field(self.group),
            question: field(self.question),
            text: field(self.note),
        };
        match (
            row.group.is_empty(),
            row.question.is_empty(),
            row.text.is_empty(),
        ) {
            (true, ..) => fault(FaultKind::NoGroup),
            (_, true, _) => fault(FaultKind::NoQuestion),
            (.., true) => fault(FaultKind::NoText),
            _ => Ok(Some(row)),
        }
    }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Tells on which line a place stands; asked in the order of the text.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of the record that is read from `begin` on, past the line breaks that are still before it.
    fn of(&mut self, begin: u64) -> usize {
        let begin = usize::try_from(begin).unwrap_or(usize::MAX);
        let is_before = |at: usize, byte: u8| at < begin || matches!(byte, b'\n' | b'\r');
        while let Some(byte) = self
            .text
            .get(self.at)
            .copied()
            .filter(|byte| is_before(self.at, *byte))
        {
            let is_lone_return = byte == b'\r' && self.text.get(self.at + 1) != Some(&b'\n');
            self.line += usize::from(byte == b'\n' || is_lone_return);
            self.at += 1;
        }
        self.line
    }
}

/// The first line with more separators than are read.
fn too_wide(text: &str, separator: u8) -> Option<usize> {
    let mut begin = 0;
    for line in text.as_bytes().split(|byte| matches!(byte, b'\n' | b'\r')) {
        if memchr::memchr_iter(separator, line).count() > MOST_SEPARATORS {
            let mut lines = Lines {
                text: text.as_bytes(),
                at: 0,
                line: 1,
            };
            return Some(lines.of(begin as u64));
        }
        begin += line.len() + 1;
    }
    None
}

/// The line of the first quotation mark that does not close, or that closes with text behind it.
fn quote_fault(text: &str, separator: char) -> Option<usize> {
    let mut letters = text.chars().peekable();
    let mut line = 1;
    let mut begins_field = true;
    while let Some(letter) = letters.next() {
        if !(begins_field && letter == '"') {
            begins_field = letter == separator || matches!(letter, '\n' | '\r');
            line +=
                usize::from(letter == '\n' || (letter == '\r' && letters.peek() != Some(&'\n')));
            continue;
        }
        let opened = line;
        loop {
            match letters.next() {
                None => return Some(opened),
                Some('"') if letters.peek() == Some(&'"') => {
                    letters.next();
                }
                Some('"') => break,
                Some('\n') => line += 1,
                Some('\r') if letters.peek() != Some(&'\n') => line += 1,
                Some(_) => {}
            }
        }
        let closes = |next: &char| *next == separator || matches!(next, '\n' | '\r');
        if letters.peek().is_some_and(|next| !closes(next)) {
            return Some(line);
        }
        begins_field = false;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(usize, &str, &str, &str)]) {
        let rows = read(text).unwrap();
        let read: Vec<_> = rows
            .iter()
            .map(|row| {
                (
                    row.line,
                    row.group.as_str(),
                    row.question.as_str(),
                    row.text.as_str(),
                )
            })
            .collect();
        assert_eq!(read, expected, "{text:?}");
    }

    fn fault(text: &str, line: usize, kind: FaultKind) {
        assert_eq!(read(text), Err(Fault { line, kind }), "{text:?}");
    }

    #[test]
    fn columns_stand_in_any_order_with_either_separator() {
        check(
            "group,question,text\n1,doel,a\n2,1,b",
            &[(2, "1", "doel", "a"), (3, "2", "1", "b")],
        );
        check("Notitie;Vraag;Groep\r\na;b;c\r\n", &[(2, "c", "b", "a")]);
        check(
            "nr,groep,vraag,notitie\n9,1,2,\"a, b\"\n",
            &[(2, "1", "2", "a, b")],
        );
        check(
            "\"group\",\"question\",\"text\"\n1,2,\" a \"\n",
            &[(2, "1", "2", "a")],
        );
        check("group,question,text\n", &[]);
        check(
            "groep;vraag;notitie\n1;1;een, twee\n",
            &[(2, "1", "1", "een, twee")],
        );
    }

    #[test]
    fn line_breaks_and_quotes_within_a_note_are_kept() {
        let text = "group,question,text\r\n1,2,\"een\r\ntwee \"\"drie\"\"\"\r\n\r\n1,2,5\" buis\r\n,,\r\n1,2,vier";
        check(
            text,
            &[
                (2, "1", "2", "een\r\ntwee \"drie\""),
                (5, "1", "2", "5\" buis"),
                (7, "1", "2", "vier"),
            ],
        );
        check("group,question,text\n\n\n1,2,a\n", &[(4, "1", "2", "a")]);
        check(
            "group,question,text\r1,2,a\r1,2,b",
            &[(2, "1", "2", "a"), (3, "1", "2", "b")],
        );
    }

    #[test]
    fn what_is_damaged_is_told_with_its_line() {
        use FaultKind::{DoubleColumn, Fields, Header, NoGroup, NoQuestion, NoText, Quote};
        fault("", 1, Header);
        fault("1,2,a\n", 1, Header);
        fault("group,text\n1,a\n", 1, Header);
        fault("group,groep,question,text\n", 1, DoubleColumn);
        fault("group,question,text\n1,2,a\n1,2\n", 3, Fields);
        fault("group,question,text\n1,2,a,b\n", 2, Fields);
        fault("group,question,text\n1,2,\"a\nb\n1,2,c\n", 2, Quote);
        fault("group,question,text\n1,2,\"a\nb\" c\n", 3, Quote);
        fault("group,question,text\n,2,a\n", 2, NoGroup);
        fault("group,question,text\n1, ,a\n", 2, NoQuestion);
        fault("group,question,text\n\"x\ny\",1,a\n1,2,\n", 4, NoText);
    }

    /// The reader would keep a place for each of the fields, eight times as large as the file.
    #[test]
    fn a_line_of_nothing_but_fields_is_refused_and_a_note_with_many_signs_is_not() {
        for separator in [";", ","] {
            let wide = separator.repeat(MOST_SEPARATORS + 1);
            let told = |text: String| {
                read(&text.replace(';', separator)).map_err(|fault| (fault.line, fault.kind))
            };
            let wrong = |line| Err((line, FaultKind::TooWide));
            assert_eq!(told(format!("group;question;text{wide}")), wrong(1));
            assert_eq!(
                told(format!("group;question;text\r\n\r\n1{wide}")),
                wrong(3)
            );
            let note = separator.repeat(crate::session::MOST_CHARACTERS);
            let text = format!("group;question;text\n1;2;\"{note}\"\n");
            assert_eq!(read(&text).unwrap()[0].text, note);
            assert_eq!(told(text).unwrap().len(), 1);
        }
    }
}
