//! Geometry and shapes shared by the thread's painters.

use egui::epaint::PathStroke;
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

/// Paints a dashed rectangle with rounded corners: a proposal, an empty place, a calm state.
pub fn dashed_rect(painter: &Painter, rect: Rect, corner: f32, stroke: Stroke) {
    let mut path = rounded(&rect_points(rect), corner);
    if let Some(first) = path.first().copied() {
        path.push(first);
    }
    painter.extend(Shape::dashed_line(&path, stroke, 5.0, 4.0));
}

/// The four corners of a rectangle, clockwise.
pub(super) fn rect_points(rect: Rect) -> [Pos2; 4] {
    [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
    ]
}

/// The same polygon with every corner cut off to a small curve of about `radius`.
pub(super) fn rounded(corners: &[Pos2], radius: f32) -> Vec<Pos2> {
    let count = corners.len();
    let mut path = Vec::with_capacity(count * (STEPS + 1));
    for (index, corner) in corners.iter().enumerate() {
        let before = corners.get((index + count - 1) % count).unwrap_or(corner);
        let after = corners.get((index + 1) % count).unwrap_or(corner);
        let start = toward(*corner, *before, radius);
        let end = toward(*corner, *after, radius);
        path.extend((0..=STEPS).map(|step| {
            let t = step as f32 / STEPS as f32;
            let (a, b) = (start.lerp(*corner, t), corner.lerp(end, t));
            a.lerp(b, t)
        }));
    }
    path
}

/// Fills a polygon that every point can be seen from `center` in: stars and crosses too.
/// A thin line of the same colour around it smooths the edge.
pub(super) fn fill_star_shaped(painter: &Painter, center: Pos2, outline: &[Pos2], color: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(center, color);
    for point in outline {
        mesh.colored_vertex(*point, color);
    }
    let count = outline.len() as u32;
    for index in 0..count {
        mesh.add_triangle(0, index + 1, (index + 1) % count + 1);
    }
    painter.add(mesh);
    outline_polygon(painter, outline, Stroke::new(0.8, color));
}

/// Draws the edge of a polygon.
pub(super) fn outline_polygon(painter: &Painter, outline: &[Pos2], stroke: Stroke) {
    painter.add(Shape::closed_line(
        outline.to_vec(),
        PathStroke::from(stroke),
    ));
}

/// Points of a unit shape, scaled to `half` and moved to `center`.
pub(super) fn placed(unit: &[(f32, f32)], center: Pos2, half: f32) -> Vec<Pos2> {
    unit.iter()
        .map(|(x, y)| center + vec2(*x, *y) * half)
        .collect()
}

/// A horizontal line with a real start and end, painted as a rectangle so that it stays crisp.
pub(super) fn bar(painter: &Painter, from: Pos2, to: Pos2, width: f32, color: Color32) {
    let rect = if (from.y - to.y).abs() < 0.5 {
        Rect::from_min_max(
            pos2(from.x, from.y - width / 2.0),
            pos2(to.x, from.y + width / 2.0),
        )
    } else {
        Rect::from_min_max(
            pos2(from.x - width / 2.0, from.y),
            pos2(from.x + width / 2.0, to.y),
        )
    };
    painter.rect_filled(rect, 0.0, color);
}

/// The same with round ends.
pub(super) fn round_bar(painter: &Painter, from: Pos2, to: Pos2, width: f32, color: Color32) {
    let rect = Rect::from_two_pos(from, to).expand2(vec2(0.0, width / 2.0));
    painter.rect_filled(rect, width / 2.0, color);
}

const STEPS: usize = 4;

fn toward(from: Pos2, to: Pos2, distance: f32) -> Pos2 {
    let way: Vec2 = to - from;
    let length = way.length();
    if length <= f32::EPSILON {
        from
    } else {
        from + way * (distance / length).min(0.5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_keeps_the_outline_inside() {
        let square = rect_points(Rect::from_min_size(pos2(0.0, 0.0), vec2(10.0, 10.0)));
        let path = rounded(&square, 3.0);
        assert_eq!(path.len(), 4 * (STEPS + 1));
        assert!(
            path.iter()
                .all(|p| (0.0..=10.0).contains(&p.x) && (0.0..=10.0).contains(&p.y))
        );
        assert!(!path.contains(&pos2(0.0, 0.0)));
    }

    #[test]
    fn a_side_shorter_than_the_radius_is_not_turned_inside_out() {
        let sliver = rect_points(Rect::from_min_size(pos2(0.0, 0.0), vec2(10.0, 1.0)));
        assert!(
            rounded(&sliver, 4.0)
                .iter()
                .all(|p| (0.0..=1.0).contains(&p.y))
        );
    }
}
