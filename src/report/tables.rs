//! The report as tables: notes, threads, coverage, take-aways and times, with real numbers, dates and lengths.
//!
//! Knows no file format; `csv` and `xlsx` write the same tables.

mod rows;

use super::{Report, phrase::Phrases};
use crate::{
    base::{Date, TimeOfDay},
    words::Words,
};

/// A table with one row of headings.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    pub(super) kind: TableKind,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// Which table it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TableKind {
    Notes,
    Threads,
    Coverage,
    TakeAways,
    Times,
}

impl TableKind {
    /// The name of its file, the same in every language; `None` for one that is only in the workbook.
    pub(super) fn file(self) -> Option<&'static str> {
        match self {
            Self::Notes => Some("notities.csv"),
            Self::Threads => Some("draden.csv"),
            Self::Coverage => None,
            Self::TakeAways => Some("afspraken.csv"),
            Self::Times => Some("tijden.csv"),
        }
    }

    /// The key of its name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Notes => "report-table-notes",
            Self::Threads => "report-table-threads",
            Self::Coverage => "report-table-coverage",
            Self::TakeAways => "report-table-takeaways",
            Self::Times => "report-table-times",
        }
    }
}

/// The heading of a column, and how wide it is in letters.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) width: u8,
}

/// What stands in a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Count(usize),
    Date(Date),
    Time(TimeOfDay),
    /// A length.
    Minutes(u32),
    /// A difference.
    Signed(i64),
}

/// All tables, in the order of the workbook.
pub(super) fn tables(report: &Report, words: &Words) -> Vec<Table> {
    let say = Phrases { report, words };
    vec![
        rows::notes(&say),
        rows::threads(&say),
        rows::coverage(&say),
        rows::take_aways(&say),
        rows::times(&say),
    ]
}
