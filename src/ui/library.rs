//! The library. To be written.

use std::path::Path;

use egui::Ui;

use super::{action::Action, acts::Act};
use crate::{
    base::{Moment, Offset},
    host::{Summary, TemplateError},
    session::Template,
    words::Words,
};

/// What the library shows.
pub struct Facts<'a> {
    /// The texts.
    pub words: &'a Words,
    /// The sessions, newest first.
    pub summaries: &'a [Summary],
    /// The templates.
    pub templates: &'a [Template],
    /// Templates that could not be read.
    pub trouble: &'a [TemplateError],
    /// The time that it is.
    pub now: Moment,
    /// The laptop's distance from UTC.
    pub offset: Offset,
    /// What was asked by keys or palette in this frame.
    pub asked: &'a [Act],
    /// Folder of the session that is open.
    pub open: Option<&'a Path>,
}

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct LibraryDraft {}

/// Draws the library.
pub fn library_ui(
    _ui: &mut Ui,
    _facts: &Facts<'_>,
    _draft: &mut LibraryDraft,
    _out: &mut Vec<Action>,
) {
}
