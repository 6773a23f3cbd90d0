//! On or off.

use egui::{
    CornerRadius, CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::button::control_fill;
use super::focus::focus_ring;
use crate::ui::theme::{Tokens, stroke};

/// A switch of 48 × 28 in a target of 44 high. `name` says what is switched; the words beside it are the
/// caller's. The response says `changed()`.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui, on: &mut bool) {
/// if rode_draad::ui::widgets::switch(ui, on, "Presentatiescherm").changed() {}
/// # }
/// ```
pub fn switch(ui: &mut Ui, on: &mut bool, name: &str) -> Response {
    let (outer, mut response) = ui.allocate_exact_size(vec2(48.0, 44.0), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *on, name));
    let rect = egui::Rect::from_center_size(outer.center(), vec2(48.0, 28.0));
    let t = Tokens::of(ui);
    let how_on = ui.ctx().animate_bool(response.id, *on);
    let corner = CornerRadius::same(14);
    if *on {
        let fill = if response.hovered() {
            t.actie_hover
        } else {
            t.actie
        };
        ui.painter().rect_filled(rect, corner, fill);
    } else {
        let edge = Stroke::new(stroke::SELECTED, t.lijn_sterk);
        ui.painter()
            .rect(rect, corner, control_fill(t), edge, StrokeKind::Inside);
    }
    let x = egui::lerp((rect.left() + 14.0)..=(rect.right() - 14.0), how_on);
    let knob = if *on { t.op_actie } else { t.lijn_sterk };
    ui.painter()
        .circle_filled(pos2(x, rect.center().y), 9.0, knob);
    let ring = response.clone().with_new_rect(rect);
    focus_ring(ui, &ring, 14);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
