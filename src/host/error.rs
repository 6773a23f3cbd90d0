//! What can go wrong, with the sentence that the user reads.

#[cfg(feature = "pdf")]
use crate::report::PageError;
use crate::{
    report::{DocumentError, WorkbookError},
    session::Refusal,
    store::{StoreError, Trouble},
    words::{Arg, Words},
};

/// Something that did not work.
#[derive(Debug)]
pub enum HostError {
    /// The disk, or what stands on it.
    Store(StoreError),
    /// A rule of the workshop.
    Refused(Refusal),
    /// What was called saved is; the rest could not be written.
    Saving(Trouble),
    /// There is no template with this key.
    NoTemplate(String),
    /// There is no open session.
    NoSession,
    /// The user asked to stop.
    Stopped,
    /// The pages of the report cannot be set: a fault of the program.
    #[cfg(feature = "pdf")]
    Pages(PageError),
    /// The Word document cannot be packed.
    Document(DocumentError),
    /// The workbook cannot be made: it has more rows than fit.
    Workbook(WorkbookError),
}

impl HostError {
    /// The sentence that the user reads.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Store(error) => error.say(words),
            Self::Refused(refusal) => refusal.say(words),
            Self::Saving(trouble) => trouble.say(words),
            Self::NoTemplate(key) => {
                words.with("errors-no-template", &[("key", Arg::from(key.as_str()))])
            }
            Self::NoSession => words.text("errors-no-session"),
            Self::Stopped => words.text("errors-stopped"),
            #[cfg(feature = "pdf")]
            Self::Pages(PageError::Lost) => words.text("errors-pages-lost"),
            #[cfg(feature = "pdf")]
            Self::Pages(error) => {
                words.with("errors-pages", &[("reason", Arg::from(error.to_string()))])
            }
            Self::Document(error) => words.with(
                "errors-document",
                &[("reason", Arg::from(error.to_string()))],
            ),
            Self::Workbook(error) => words.with(
                "errors-workbook",
                &[("reason", Arg::from(error.to_string()))],
            ),
        }
    }
}

#[cfg(feature = "pdf")]
impl From<PageError> for HostError {
    fn from(error: PageError) -> Self {
        match error {
            PageError::Stopped => Self::Stopped,
            fault @ (PageError::Fault(_) | PageError::Lost) => Self::Pages(fault),
        }
    }
}

impl From<StoreError> for HostError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refusal> for HostError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
