//! The beamer window: what the whole room sees. A window of its own that draws from a model.
//!
//! It never shows help requests, counts, names or lateness. `link` joins it to the cockpit; the model is
//! plain data made from the session, so that the window draws without it.

pub mod link;

pub use link::BeamerLink;

use egui::Ui;

use crate::{
    base::Moment,
    session::{Index, Session, Show},
    words::Words,
};

/// What the room sees, as plain data. To be filled.
#[derive(Debug, Clone, Default)]
pub struct BeamerModel {}

impl BeamerModel {
    /// What the room sees of this session now.
    #[must_use]
    pub fn of(_session: &Session, _index: &Index, _words: &Words, _now: Moment) -> Self {
        Self {}
    }

    /// Milliseconds until the window has to be drawn again by itself; `None` when it stands still.
    #[must_use]
    pub fn next_tick_millis(&self, _now: Moment) -> Option<u64> {
        None
    }
}

/// Draws the window's content.
pub fn beamer_ui(_ui: &mut Ui, _model: &BeamerModel, _now: Moment) {}

/// What a presenter's clicker shows next; `None` when there is nothing further that way. Never ends a block.
#[must_use]
pub fn step(_session: &Session, _forward: bool) -> Option<Show> {
    None
}
