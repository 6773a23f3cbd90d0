//! The participatiemix to browse. To be written.

use egui::Context;

use super::{action::Action, view::View};

/// What it remembers.
#[derive(Debug, Default)]
pub struct MixDraft {
    open: bool,
}

impl MixDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open
    }
}

/// Draws it.
pub fn mix_ui(_ctx: &Context, _view: &View<'_>, _draft: &mut MixDraft, _out: &mut Vec<Action>) {}
