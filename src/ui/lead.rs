//! Begeleiden. To be written.

use egui::Ui;

use super::{action::Action, view::View};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct LeadDraft {}

/// Draws the screen.
pub fn lead_ui(_ui: &mut Ui, _view: &View<'_>, _draft: &mut LeadDraft, _out: &mut Vec<Action>) {}
