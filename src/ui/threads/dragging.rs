//! Dragging notes: what is beside the pointer, where a note can be dropped, and lists that scroll meanwhile.

use egui::{Align2, CornerRadius, Id as EguiId, Order, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    desk::{Desk, drag_pointer},
    moving::Target,
    row::text_job,
};
use crate::ui::{
    draad,
    icons::{self, IconStyle},
    theme::{Tokens, font, radius, stroke},
};

/// The note that is dragged, beside the pointer.
pub fn ghost_ui(ui: &Ui, desk: &Desk<'_>) {
    let Some((dragged, at)) = drag_pointer(ui) else {
        return;
    };
    let Some(note) = desk.note(dragged.note) else {
        return;
    };
    let layer = egui::LayerId::new(Order::Tooltip, EguiId::unique("threads_ghost"));
    let painter = ui.ctx().layer_painter(layer);
    let t = Tokens::of(ui);
    let galley = painter.layout_job(text_job(t, &note.text, &[], (180.0, 2)));
    let size = vec2(galley.size().x + 50.0, galley.size().y.max(26.0) + 18.0);
    let rect = Rect::from_min_size(at + vec2(14.0, 10.0), size);
    painter.rect(
        rect,
        radius::PAPER,
        t.papier,
        Stroke::new(stroke::SELECTED, t.actie),
        StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(42.0, 9.0), galley, t.inkt);
    let sign = pos2(rect.left() + 22.0, rect.top() + 22.0);
    match desk.view.group_of(note) {
        Some(group) => draad::emblem(&painter, t, sign, 26.0, group.number as usize),
        None => {
            let style = IconStyle::regular(20.0, t.inkt2);
            icons::paint(&painter, sign, icons::USERS_THREE, style);
        }
    }
}

/// Makes `rect` a place where a note can be dropped: shows it while one is above it, and takes it.
pub fn drop_ui(ui: &Ui, desk: &mut Desk<'_>, rect: Rect, target: Target) {
    let Some((dragged, at)) = drag_pointer(ui) else {
        return;
    };
    let seen = rect.intersect(ui.clip_rect());
    if !seen.contains(at) || !super::moving::fits(dragged.spot, target) {
        return;
    }
    let t = Tokens::of(ui);
    let corner = CornerRadius::same(radius::TILE);
    let edge = Stroke::new(stroke::HELP, t.actie);
    ui.painter()
        .rect_stroke(rect.shrink(1.0), corner, edge, StrokeKind::Inside);
    let text = desk.text("threads-drop-here");
    let galley = ui
        .painter()
        .layout_no_wrap(text, font::semibold(15.0), t.op_actie);
    let flag = Align2::RIGHT_TOP.anchor_size(
        seen.right_top() + vec2(-6.0, 6.0),
        galley.size() + vec2(20.0, 8.0),
    );
    ui.painter().rect_filled(flag, radius::CHIP, t.actie);
    ui.painter()
        .galley(flag.min + vec2(10.0, 4.0), galley, t.op_actie);
    if ui.input(|input| input.pointer.any_released()) {
        egui::DragAndDrop::clear_payload(ui.ctx());
        desk.carry(dragged, target);
    }
}

/// Scrolls a list while a note is held near its upper or lower edge. Call it inside the list.
pub fn scroll_while_dragging(ui: &Ui) {
    let Some((_, at)) = drag_pointer(ui) else {
        return;
    };
    let seen = ui.clip_rect();
    if !seen.x_range().contains(at.x) {
        return;
    }
    let step = match () {
        () if at.y < seen.top() + 36.0 && at.y > seen.top() - 24.0 => 10.0,
        () if at.y > seen.bottom() - 36.0 && at.y < seen.bottom() + 24.0 => -10.0,
        () => return,
    };
    ui.scroll_with_delta(vec2(0.0, step));
    ui.ctx().request_repaint();
}
