//! The report as a tagged PDF (PDF/UA-1), and the same pages as pictures, set by typst from the templates in
//! `assets/report/`.
//!
//! What people typed reaches typst as data in a file of its own, never as markup. No fonts but those of the program,
//! no network, no clock: the same report gives the same bytes.

mod fit;
mod links;
mod places;
mod set;
mod wall;
mod world;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use self::places::{Place, Target};
pub use self::wall::{Picture, wall};
use self::world::Template;
use super::{Report, flow::flow, pictures::Pictures};
use crate::{words, words::Words};

/// Says whether the work is to stop: whoever asked for it does not want it any more.
pub type Stop<'a> = &'a (dyn Fn() -> bool + Send + Sync);

/// There are no pages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum PageError {
    /// The pages could not be set. That is a fault of the program: the message is for its makers.
    #[error("{0}")]
    Fault(String),
    /// What made them ended before they were there.
    #[error("lost")]
    Lost,
    /// They were not wanted any more.
    #[error("stopped")]
    Stopped,
}

/// What the template reads, besides the flow.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    flow: &'a serde_json::Value,
    /// That signs were replaced; empty where none was.
    replaced: String,
}

/// The pages of a report.
#[derive(Clone)]
pub struct Pages {
    document: Arc<PagedDocument>,
}

/// The whole report as a PDF.
///
/// # Errors
/// When the pages cannot be set; see [`PageError`].
pub fn pdf(report: &Report, words: &Words, pictures: &Pictures) -> Result<Vec<u8>, PageError> {
    pdf_until(report, words, pictures, &|| false)
}

/// The whole report as a PDF, unless it is to stop.
///
/// # Errors
/// When the pages cannot be set, or are not wanted any more; see [`PageError`].
pub fn pdf_until(
    report: &Report,
    words: &Words,
    pictures: &Pictures,
    stop: Stop<'_>,
) -> Result<Vec<u8>, PageError> {
    // A sign that a font has and cannot place makes the whole file refuse: then only common letters are left.
    let known = Pages::set((report, words, pictures), fit::known, stop)?;
    match known.pdf(report, words) {
        Ok(bytes) => Ok(bytes),
        Err(_) => Pages::set((report, words, pictures), fit::common, stop)?.pdf(report, words),
    }
}

impl Pages {
    /// Sets the pages of a report, as they will be in its PDF.
    ///
    /// # Errors
    /// When the template fails on it, or the pages are not wanted any more.
    pub fn of(
        report: &Report,
        words: &Words,
        pictures: &Pictures,
        stop: Stop<'_>,
    ) -> Result<Self, PageError> {
        Self::set((report, words, pictures), fit::known, stop)
    }

    fn set(
        (report, words, pictures): (&Report, &Words, &Pictures),
        can_show: fn(char) -> bool,
        stop: Stop<'_>,
    ) -> Result<Self, PageError> {
        let (flow, replaced) = fit::fit(&flow(report, words), can_show)?;
        let data = Data {
            flow: &flow,
            replaced: match replaced {
                0 => String::new(),
                n => words!(words, "report-signs-replaced", n = n),
            },
        };
        let document = set::document(Template::Report, &data, pictures, stop)?;
        Ok(Self {
            document: Arc::new(document),
        })
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height of a page, in points (1/72 inch). `None` for a page that is not there.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.document.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// What a page says, line by line, and where on it things lead to.
    #[must_use]
    pub fn told(&self, page: usize) -> (String, Vec<Place>) {
        places::told(&self.document, page)
    }

    /// One page as a picture of `scale` pixels a point: width, height and its pixels, four bytes each (red, green,
    /// blue, alpha times alpha). `None` for a page that is not there.
    #[must_use]
    pub fn picture(&self, page: usize, scale: f64) -> Option<(usize, usize, Vec<u8>)> {
        set::pixels(self.document.pages().get(page)?, scale)
    }

    fn pdf(&self, report: &Report, words: &Words) -> Result<Vec<u8>, PageError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
        let options = PdfOptions {
            ident: Smart::Custom(format!("{}/{}", report.id, report.language)),
            creator: Smart::Custom(Some(words.text("common-product"))),
            timestamp: timestamp(report),
            standards: standards.map_err(|error| PageError::Fault(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        let document = links::tied(&self.document, words)?;
        typst_pdf::pdf(&document, &options).map_err(|errors| set::fault(&errors))
    }
}

/// The day of the workshop: the file says nothing of the machine or of when it was made.
fn timestamp(report: &Report) -> Option<Timestamp> {
    let (year, month, day) = report.date?.parts();
    let month = u8::try_from(month).ok()?;
    let date = Datetime::from_ymd_hms(year, month, u8::try_from(day).ok()?, 0, 0, 0)?;
    Some(Timestamp::new_utc(date))
}
