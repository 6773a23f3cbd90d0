//! The product's mark: a red thread with one loop and a knot at its end.

use egui::epaint::{CubicBezierShape, PathStroke};
use egui::{Color32, Painter, Pos2, Rect, vec2};

use crate::ui::theme::Tokens;

/// Paints the mark in `rect`; nearly twice as wide as high looks best (38 × 21 in the header).
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{draad, theme::Tokens};
/// let (rect, _) = ui.allocate_exact_size(egui::vec2(38.0, 21.0), egui::Sense::hover());
/// draad::mark(ui.painter(), Tokens::of(ui), rect);
/// # }
/// ```
pub fn mark(painter: &Painter, t: &Tokens, rect: Rect) {
    let at = |x: f32, y: f32| -> Pos2 { rect.min + vec2(x * rect.width(), y * rect.height()) };
    let width = rect.height() * 0.115;
    let curves = [
        [
            at(0.0, 0.86),
            at(0.22, 0.86),
            at(0.42, 0.90),
            at(0.56, 0.72),
        ],
        [
            at(0.56, 0.72),
            at(0.72, 0.50),
            at(0.68, 0.02),
            at(0.47, 0.02),
        ],
        [
            at(0.47, 0.02),
            at(0.26, 0.02),
            at(0.26, 0.50),
            at(0.42, 0.70),
        ],
        [
            at(0.42, 0.70),
            at(0.56, 0.88),
            at(0.72, 0.86),
            at(0.92, 0.84),
        ],
    ];
    for points in curves {
        let stroke = PathStroke::new(width, t.draad);
        painter.add(CubicBezierShape::from_points_stroke(
            points,
            false,
            Color32::TRANSPARENT,
            stroke,
        ));
    }
    painter.circle_filled(at(0.92, 0.84), rect.height() * 0.16, t.draad);
}
