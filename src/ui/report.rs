//! Verslag. To be written.

use egui::Ui;

use super::{action::Action, view::View};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct ReportDraft {}

/// Draws the screen.
pub fn report_ui(_ui: &mut Ui, _view: &View<'_>, _draft: &mut ReportDraft, _out: &mut Vec<Action>) {
}

impl ReportDraft {
    /// What the report is made of, as chosen on the screen.
    #[must_use]
    pub fn options(&self) -> crate::report::Options {
        crate::report::Options::default()
    }
}
