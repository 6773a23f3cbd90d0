//! Session → [`Report`], plain data with every number and derived fact → text in each format.
//!
//! Pure: the moment, the words and the choice of parts are arguments, and the same arguments give the same
//! bytes. Nothing is made up: every sentence is a text of people or a count of what they wrote. Names of
//! persons are not read at all; what some readers may not see is taken out first. Knows no file; a photo is a
//! name.

mod csv;
mod docx;
mod facts;
mod flow;
mod gather;
mod html;
mod json;
mod markdown;
mod part;
#[cfg(feature = "pdf")]
mod pdf;
mod phrase;
mod pictures;
mod places;
mod plain;
mod readers;
mod tables;
#[cfg(test)]
mod tests;
mod xlsx;

pub use csv::{CsvForm, csv};
pub use docx::{DocumentError, docx};
pub use facts::*;
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use part::{Options, Part};
#[cfg(feature = "pdf")]
pub use pdf::{PageError, Pages, Picture, Place, Stop, Target, pdf, pdf_until, wall};
pub use pictures::Pictures;
pub use readers::{FEW, Readers};
pub use xlsx::{WorkbookError, xlsx};

use serde::Serialize;

use crate::{
    base::{Date, Id, Moment},
    session::{
        Session,
        template::{Reading, Support},
    },
    words::Words,
};

/// One workshop as it is told afterwards. Notes, groups and questions stand here once; all else points to
/// them by their place in these lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The session that it tells of.
    pub id: Id<Session>,
    /// Code of the language that the program's own words are in.
    pub language: &'static str,
    /// What was asked for.
    pub options: Options,
    /// The parts to be shown, in order.
    pub parts: Vec<Part>,
    /// What the session is called; never empty.
    pub title: String,
    /// The meeting it was part of.
    pub meeting: String,
    /// The room or building.
    pub place: String,
    /// The day; `None` when none was set.
    pub date: Option<Date>,
    /// First paragraph, written by the makers of the template.
    pub intro: String,
    /// Where the template's content comes from.
    pub source: String,
    /// How many there were of what.
    pub counts: Counts,
    /// Who was there.
    pub people: People,
    /// The rounds, in order.
    pub rounds: Vec<RoundFacts>,
    /// The questions of all rounds, in order.
    pub questions: Vec<QuestionFacts>,
    /// The groups of all rounds, in order.
    pub groups: Vec<GroupFacts>,
    /// Every note that was not deleted, sheet by sheet.
    pub notes: Vec<NoteFacts>,
    /// Every sheet with a note or a photo.
    pub sheets: Vec<SheetFacts>,
    /// The confirmed threads, in order.
    pub threads: Vec<ThreadFacts>,
    /// The confirmed tensions, in order.
    pub tensions: Vec<ThreadFacts>,
    /// The confirmed lone voices, in order.
    pub lone: Vec<ThreadFacts>,
    /// How many proposals nobody has decided on.
    pub proposals: usize,
    /// The notes that stand in no thread, tension or lone voice.
    pub unplaced: Vec<NoteAt>,
    /// The gallery walk.
    pub walk: Walk,
    /// What nobody wrote about.
    pub unspoken: Unspoken,
    /// What people take home.
    pub take_aways: Vec<TakeAwayFacts>,
    /// A page for each municipality; none where readers may not see them.
    pub municipalities: Vec<MunicipalityFacts>,
    /// The question that the support is for: what the approach asks of a municipality.
    pub support_for: Option<QuestionAt>,
    /// Support that exists.
    pub support: Vec<Support>,
    /// To read on.
    pub reading: Vec<Reading>,
    /// Planned against real times.
    pub times: Times,
}

impl Report {
    /// The report of `session` as it stands at `now`.
    #[must_use]
    pub fn of(session: &Session, now: Moment, words: &Words, options: &Options) -> Self {
        gather::gather(&readers::seen(session, options), now, words, options)
    }

    /// Whether a part is shown.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }
}
