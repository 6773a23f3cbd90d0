//! The command palette. To be written.

use egui::Context;

use super::{action::Action, acts::Row};
use crate::words::Words;

/// What the palette remembers.
#[derive(Debug, Default)]
pub struct PaletteDraft {
    open: bool,
}

impl PaletteDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
    }
}

/// Draws the palette when it is open: `rows` are what can be asked for here.
pub fn palette_ui(_ctx: &Context, _words: &Words, _rows: &[&Row], _draft: &mut PaletteDraft, _out: &mut Vec<Action>) {}
