//! Numbers in a shape: how many there are of something, and which question this is.

use egui::{Align2, CornerRadius, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::ui::theme::{Tokens, font, radius, stroke};

/// A count in a pill, behind a title.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// rode_draad::ui::widgets::badge(ui, 23);
/// # }
/// ```
pub fn badge(ui: &mut Ui, count: usize) -> egui::Response {
    let t = Tokens::of(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(count.to_string(), font::semibold(15.0), t.inkt);
    let size = vec2((galley.size().x + 20.0).max(30.0), 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, count));
    let edge = Stroke::new(stroke::CONTROL, t.lijn_sterk);
    ui.painter().rect(
        rect,
        CornerRadius::same(13),
        t.verzonken,
        edge,
        StrokeKind::Inside,
    );
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, t.inkt);
    response
}

/// The dark square with the number of a question.
pub fn number_tile(ui: &mut Ui, number: usize) -> egui::Response {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, number));
    ui.painter()
        .rect_filled(rect, CornerRadius::same(radius::CHIP), t.inkt);
    let font = font::semibold(16.0);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        number.to_string(),
        font,
        t.kaart,
    );
    response
}
