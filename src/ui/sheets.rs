//! Flip-overs. To be written.

use egui::Ui;

use super::{action::Action, view::View};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct SheetsDraft {}

/// Draws the screen.
pub fn sheets_ui(_ui: &mut Ui, _view: &View<'_>, _draft: &mut SheetsDraft, _out: &mut Vec<Action>) {
}

impl SheetsDraft {
    /// Opens this sheet, at this note.
    pub fn go_to(&mut self, _sheet: crate::session::Sheet, _note: Option<crate::base::Id<crate::session::Note>>) {}
}
