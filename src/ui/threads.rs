//! Rode draden. To be written.

use egui::Ui;

use super::{action::Action, view::View};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct ThreadsDraft {}

/// Draws the screen.
pub fn threads_ui(
    _ui: &mut Ui,
    _view: &View<'_>,
    _draft: &mut ThreadsDraft,
    _out: &mut Vec<Action>,
) {
}
