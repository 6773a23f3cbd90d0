//! The cap of a key, as a hint beside what the key does.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, vec2,
};

use super::line::paint_centered;
use crate::ui::theme::{Tokens, font, radius};

/// Fill, edge and letter of a key-cap.
#[derive(Clone, Copy)]
pub(super) struct CapColors {
    pub fill: Color32,
    pub edge: Color32,
    pub text: Color32,
}

const HEIGHT: f32 = 24.0;
const PADDING: f32 = 7.0;

/// Takes a key-cap's place in the layout and paints it: `Enter`, `Ctrl →`, `#`.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// rode_draad::ui::widgets::keycap(ui, "Ctrl →");
/// # }
/// ```
pub fn keycap(ui: &mut Ui, key: &str) {
    let galley = galley(ui, key);
    let (rect, _) = ui.allocate_exact_size(vec2(width(&galley), HEIGHT), Sense::hover());
    paint(
        ui.painter(),
        rect.left_center(),
        &galley,
        plain(Tokens::of(ui)),
    );
}

/// Colours of a cap on a light control.
pub(super) fn plain(t: &Tokens) -> CapColors {
    CapColors {
        fill: t.verzonken,
        edge: t.papier_rand,
        text: t.inkt2,
    }
}

/// Colours of a cap on a filled control.
pub(super) fn on_fill(text: Color32) -> CapColors {
    CapColors {
        fill: Color32::TRANSPARENT,
        edge: text,
        text,
    }
}

pub(super) fn galley(ui: &Ui, key: &str) -> Arc<Galley> {
    ui.painter().layout_no_wrap(
        key.to_owned(),
        font::medium(font::SMALLEST),
        Color32::PLACEHOLDER,
    )
}

pub(super) fn width(galley: &Galley) -> f32 {
    (galley.size().x + 2.0 * PADDING).max(HEIGHT - 2.0)
}

/// Paints a cap with its left edge at `at.x` and its middle at `at.y`.
pub(super) fn paint(painter: &Painter, at: Pos2, galley: &Arc<Galley>, colors: CapColors) {
    let rect = Rect::from_min_size(at - vec2(0.0, HEIGHT / 2.0), vec2(width(galley), HEIGHT));
    let corner = CornerRadius::same(radius::CHIP - 1);
    painter.rect(
        rect,
        corner,
        colors.fill,
        Stroke::new(1.0, colors.edge),
        StrokeKind::Inside,
    );
    let x = rect.center().x - galley.size().x / 2.0;
    paint_centered(painter, egui::pos2(x, at.y), galley, colors.text);
}
