//! The focus ring and the tooltip.

use egui::{CornerRadius, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{Tokens, stroke};

/// Paints the ring around a control that has the focus. Call it after the control is painted.
/// A control that just got the focus is scrolled into view: egui does not do that by itself.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::widgets::focus_ring;
/// let (_, response) = ui.allocate_exact_size(egui::vec2(80.0, 44.0), egui::Sense::click());
/// focus_ring(ui, &response, 8);
/// # }
/// ```
pub fn focus_ring(ui: &Ui, response: &Response, corner: u8) {
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect.expand(12.0), None);
    }
    if response.has_focus() {
        FocusRing {
            corner,
            ..FocusRing::default()
        }
        .paint(ui, response.rect);
    }
}

/// A focus ring with its own measures, for things that are not a plain response.
#[derive(Clone, Copy, Debug)]
pub struct FocusRing {
    /// Corner radius of the control inside the ring.
    pub corner: u8,
    /// Space between the control and the ring.
    pub gap: f32,
}

impl Default for FocusRing {
    fn default() -> Self {
        Self {
            corner: 8,
            gap: stroke::FOCUS_GAP,
        }
    }
}

impl FocusRing {
    /// Paints the ring around `rect`, in the colour of the surface it lies on.
    pub fn paint(self, ui: &Ui, rect: egui::Rect) {
        let t = Tokens::of(ui);
        let reach = self.gap + stroke::FOCUS;
        let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(reach));
        let corner = CornerRadius::same(self.corner.saturating_add(self.gap as u8));
        let ring = Stroke::new(stroke::FOCUS, t.focus);
        painter.rect_stroke(rect.expand(self.gap), corner, ring, StrokeKind::Outside);
    }
}

/// Shows `text` while the pointer rests on a control, and while the keyboard focus is on it.
pub fn tooltip(response: Response, text: &str) -> Response {
    if text.is_empty() {
        return response;
    }
    if response.has_focus() && !response.hovered() {
        response.show_tooltip_text(text);
    }
    response.on_hover_text(text).on_disabled_hover_text(text)
}
