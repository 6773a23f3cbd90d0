//! The tables as a workbook: a sheet for each, with frozen headings, filters, and real dates and lengths.
//!
//! Texts are written as texts and nothing else: no cell holds a formula or a link. The file tells nothing of the
//! machine or of when it was made.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{
    Report,
    plain::print,
    tables::{Cell, Table, tables},
};
use crate::{base::Date, words, words::Words};

/// The longest text that a cell can hold, in UTF-16 units, with room for the sentence that says so.
const LONGEST: usize = 32_500;

/// A workbook cannot be made. That is a fault of the program: the message is for its makers.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WorkbookError(#[from] XlsxError);

/// How the cells look.
struct Looks {
    head: Format,
    text: Format,
    count: Format,
    date: Format,
    time: Format,
    length: Format,
    signed: Format,
}

impl Looks {
    fn new() -> Self {
        let body = Format::new().set_align(FormatAlign::Top);
        let shaped = |shape: &str| body.clone().set_num_format(shape);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Thin),
            text: shaped("@").set_text_wrap(),
            count: shaped("0"),
            date: shaped("dd-mm-yyyy"),
            time: shaped("hh:mm"),
            length: shaped("[h]:mm"),
            signed: shaped("+0;-0;0"),
        }
    }
}

/// The whole workbook.
///
/// # Errors
/// When it has more rows than a sheet can hold; see [`WorkbookError`].
pub fn xlsx(report: &Report, words: &Words) -> Result<Vec<u8>, WorkbookError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    book.set_properties(&properties(report, words)?);
    for table in tables(report, words) {
        sheet(book.add_worksheet(), &table, &looks, words)?;
    }
    Ok(book.save_to_buffer()?)
}

fn properties(report: &Report, words: &Words) -> Result<DocProperties, XlsxError> {
    let title = words!(words, "report-document-title", title = &report.title);
    let made = day(report.date.unwrap_or_default())?;
    Ok(DocProperties::new()
        .set_title(print(&title).collect::<String>())
        .set_creation_datetime(&made))
}

/// A day as a workbook counts them: from 1900.
fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let (year, month, day) = date.parts();
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(1900), part(month), part(day))
}

fn sheet(
    sheet: &mut Worksheet,
    table: &Table,
    looks: &Looks,
    words: &Words,
) -> Result<(), XlsxError> {
    sheet.set_name(words.text(table.kind.key()))?;
    sheet.set_freeze_panes(1, 0)?;
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    for (at, column) in (0..).zip(&table.columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.write_string_with_format(0, at, text(&column.name, words), &looks.head)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (at, cell) in (0..).zip(cells) {
            write(sheet, (row, at), cell, looks, words)?;
        }
    }
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last = u16::try_from(table.columns.len()).unwrap_or(1) - 1;
    sheet.autofilter(0, 0, rows, last)?;
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    cell: &Cell,
    looks: &Looks,
    words: &Words,
) -> Result<(), XlsxError> {
    let (number, look) = match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(written) => {
            sheet.write_string_with_format(row, at, text(written, words), &looks.text)?;
            return Ok(());
        }
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, at, &day(*date)?, &looks.date)?;
            return Ok(());
        }
        Cell::Count(count) => (
            i64::try_from(*count).unwrap_or(i64::MAX) as f64,
            &looks.count,
        ),
        Cell::Time(time) => (f64::from(time.0) / 1440.0, &looks.time),
        Cell::Minutes(minutes) => (f64::from(*minutes) / 1440.0, &looks.length),
        Cell::Signed(minutes) => (*minutes as f64, &looks.signed),
    };
    sheet.write_number_with_format(row, at, number, look)?;
    Ok(())
}

/// The text as a cell can hold it. One that is too long is cut, and says so.
fn text(text: &str, words: &Words) -> String {
    let text: String = print(text).collect();
    if text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= LONGEST
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{kept}… {}", words.text("report-cell-cut"))
}
