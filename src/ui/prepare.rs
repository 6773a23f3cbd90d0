//! Voorbereiden. To be written.

use egui::Ui;

use super::{action::Action, view::View};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct PrepareDraft {}

/// Draws the screen.
pub fn prepare_ui(
    _ui: &mut Ui,
    _view: &View<'_>,
    _draft: &mut PrepareDraft,
    _out: &mut Vec<Action>,
) {
}
