//! Help. To be written.

use egui::Context;

use crate::words::Words;

/// What the help remembers.
#[derive(Debug, Default)]
pub struct HelpDraft {
    open: bool,
}

impl HelpDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
    }
}

/// Draws the help when it is open.
pub fn help_ui(_ctx: &Context, _words: &Words, _draft: &mut HelpDraft) {}
