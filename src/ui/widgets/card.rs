//! Surfaces: cards, tiles and the lines between things.

use egui::{Frame, InnerResponse, Margin, Shadow, Stroke, Ui};

use crate::ui::theme::{Tokens, radius, stroke};

/// The frame of a card: fill, rounded corners, a soft shadow in light and a thin line in dark.
/// Inner margin 16.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::widgets::card;
/// card(ui).inner_margin(20).show(ui, |ui| ui.label("…"));
/// # }
/// ```
pub fn card(ui: &Ui) -> Frame {
    let t = Tokens::of(ui);
    let shadow = Shadow {
        offset: [0, 3],
        blur: 10,
        spread: 0,
        color: t.shadow,
    };
    let edge = if t.dark {
        Stroke::new(stroke::DIVIDER, t.lijn)
    } else {
        Stroke::NONE
    };
    Frame::new()
        .fill(t.kaart)
        .stroke(edge)
        .shadow(shadow)
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(16))
}

/// A card as wide as there is room, with its contents.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// rode_draad::ui::widgets::full_card(ui, |ui| ui.label("…"));
/// # }
/// ```
pub fn full_card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        add(ui)
    })
}

/// The frame of a tile inside a card: a thin line, no shadow. Inner margin 12.
pub fn tile(ui: &Ui) -> Frame {
    let t = Tokens::of(ui);
    let edge = Stroke::new(stroke::DIVIDER, t.lijn);
    Frame::new()
        .fill(t.kaart)
        .stroke(edge)
        .corner_radius(radius::TILE)
        .inner_margin(Margin::same(12))
}

/// A thin horizontal line over the whole width.
pub fn divider(ui: &mut Ui) {
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(
        rect.x_range(),
        rect.center().y,
        Stroke::new(stroke::DIVIDER, Tokens::of(ui).lijn),
    );
}

/// A thin vertical line, `height` high.
pub fn vertical_divider(ui: &mut Ui, height: f32) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(1.0, height), egui::Sense::hover());
    ui.painter().vline(
        rect.center().x,
        rect.y_range(),
        Stroke::new(stroke::DIVIDER, Tokens::of(ui).lijn),
    );
}
