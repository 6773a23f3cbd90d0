//! Flip-overs. To be written.

use egui::Ui;

use super::{action::Action, view::View};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct SheetsDraft {}

/// Draws the screen.
pub fn sheets_ui(_ui: &mut Ui, _view: &View<'_>, _draft: &mut SheetsDraft, _out: &mut Vec<Action>) {
}
