//! Slanted stripes: overtime, and time that is dropped.

use egui::{Color32, Painter, Rect, Shape, Stroke, pos2};

/// Fills `rect` with `ground` and slanted stripes of `line` over it.
pub fn stripes(painter: &Painter, rect: Rect, ground: Color32, line: Color32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    painter.rect_filled(rect, 0.0, ground);
    let (width, step, slant) = (11.0, 21.0, rect.height() * 0.5);
    let count = ((rect.width() + slant + step) / step).ceil() as usize;
    for index in 0..count {
        let x = rect.left() + index as f32 * step;
        let corners = vec![
            pos2(x, rect.top()),
            pos2(x + width, rect.top()),
            pos2(x + width - slant, rect.bottom()),
            pos2(x - slant, rect.bottom()),
        ];
        painter.add(Shape::convex_polygon(corners, line, Stroke::NONE));
    }
}
