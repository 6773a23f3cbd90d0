//! The beamer window: what the whole room sees. A window of its own that draws from a model.
//!
//! It never shows help requests, counts per group, names or lateness, and is always light. `model` and `page`
//! are plain data made from the session, so that the window draws without it; `steps` is what can stand there
//! and in which order; `link` joins it to the cockpit; the rest paints.

mod clock;
pub mod link;
pub mod model;
pub mod page;
mod pages;
mod stage;
pub mod steps;
#[cfg(test)]
mod tests;
mod threads;

use egui::{Role, Sense, Ui, WidgetInfo};

pub use clock::surface_of;
pub use link::BeamerLink;
pub use model::BeamerModel;
pub use page::Page;
pub use steps::step;

use crate::{base::Moment, words::timer_figures};
use stage::Stage;

/// Draws the window's content in all the room there is.
pub fn beamer_ui(ui: &mut Ui, model: &BeamerModel, now: Moment) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(model, now)));
    pages::paint(&Stage::new(&ui.painter_at(rect), rect), model, now);
}

/// What a screen reader says of the window.
fn spoken(model: &BeamerModel, now: Moment) -> String {
    let timer = model
        .timer(now)
        .map(|timer| timer_figures(timer.remaining_secs))
        .unwrap_or_default();
    let title = model
        .block
        .as_ref()
        .map(|block| block.title.as_str())
        .unwrap_or_default();
    let page = match &model.page {
        Page::Empty => "",
        Page::Text(text) | Page::Question { text, .. } => text,
        Page::Title { title, .. } => title,
        Page::Case(page) => &page.title,
        Page::List(page) => &page.title,
        Page::Threads(page) => &page.title,
    };
    [title, timer.as_str(), page]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(". ")
}
