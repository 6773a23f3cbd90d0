//! The report as a tagged PDF (PDF/UA-1), set by typst from the template in `assets/report/`.
//!
//! What people typed reaches typst as data in a file of its own, never as markup. No fonts but those of the program,
//! no network, no clock: the same report gives the same bytes.

mod fit;
mod world;

use std::sync::Arc;

use serde::Serialize;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::world::Paper;
use super::{Report, flow::flow, pictures::Pictures};
use crate::{words, words::Words};

/// How many exports a laid-out paragraph is remembered, so that the next one is quicker.
const REMEMBERED: usize = 3;

/// The pages could not be set. That is a fault of the program: the message is for its makers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PageError(String);

/// What the template reads.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    flow: &'a serde_json::Value,
    /// Names of the pictures that can be shown.
    pictures: Vec<&'a str>,
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
    // A sign that a font has and cannot place makes the whole file refuse: then only common letters are left.
    let known = Pages::set(report, words, pictures, fit::known)?;
    let result = match known.pdf(report, words) {
        Ok(bytes) => Ok(bytes),
        Err(_) => Pages::set(report, words, pictures, fit::common)?.pdf(report, words),
    };
    comemo::evict(REMEMBERED);
    result
}

impl Pages {
    /// Sets the pages of a report, as they will be in its PDF.
    ///
    /// # Errors
    /// When the template fails on it.
    pub fn of(report: &Report, words: &Words, pictures: &Pictures) -> Result<Self, PageError> {
        Self::set(report, words, pictures, fit::known)
    }

    fn set(
        report: &Report,
        words: &Words,
        pictures: &Pictures,
        can_show: fn(char) -> bool,
    ) -> Result<Self, PageError> {
        let flow = flow(report, words);
        let (flow, replaced) = fit::fit(&flow, can_show)?;
        let data = Data {
            flow: &flow,
            pictures: pictures.names().collect(),
            replaced: match replaced {
                0 => String::new(),
                n => words!(words, "report-signs-replaced", n = n),
            },
        };
        let data = serde_json::to_vec(&data).map_err(|error| PageError(error.to_string()))?;
        let paper = Paper::new(data, pictures).ok_or_else(|| PageError(String::new()))?;
        let document = typst::compile::<PagedDocument>(&paper).output;
        let document = document.map_err(|errors| PageError(told(&errors)))?;
        Ok(Self {
            document: Arc::new(document),
        })
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// One page as a picture of `scale` pixels a point (1/72 inch): width, height and its pixels, four bytes each
    /// (red, green, blue, alpha times alpha). `None` for a page that is not there.
    #[must_use]
    pub fn picture(&self, page: usize, scale: f64) -> Option<(usize, usize, Vec<u8>)> {
        let page = self.document.pages().get(page)?;
        let options = typst_render::RenderOptions {
            pixel_per_pt: typst::utils::Scalar::new(scale),
            ..typst_render::RenderOptions::default()
        };
        let map = typst_render::render(page, &options);
        let side = |length: u32| usize::try_from(length).ok();
        Some((side(map.width())?, side(map.height())?, map.take()))
    }

    fn pdf(&self, report: &Report, words: &Words) -> Result<Vec<u8>, PageError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
        let options = PdfOptions {
            ident: Smart::Custom(format!("{}/{}", report.id, report.language)),
            creator: Smart::Custom(Some(words.text("common-product"))),
            timestamp: timestamp(report),
            standards: standards.map_err(|error| PageError(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| PageError(told(&errors)))
    }
}

/// The day of the workshop: the file says nothing of the machine or of when it was made.
fn timestamp(report: &Report) -> Option<Timestamp> {
    let (year, month, day) = report.date?.parts();
    let month = u8::try_from(month).ok()?;
    let date = Datetime::from_ymd_hms(year, month, u8::try_from(day).ok()?, 0, 0, 0)?;
    Some(Timestamp::new_utc(date))
}

fn told(errors: &[typst::diag::SourceDiagnostic]) -> String {
    let messages = errors.iter().map(|error| error.message.as_str());
    messages.collect::<Vec<_>>().join("; ")
}
