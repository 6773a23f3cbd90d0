//! A group's emblem: shape, colour and number together, so that no colour stands alone.

use std::f32::consts::TAU;

use egui::{Align2, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::shapes::{fill_star_shaped, outline_polygon, placed, rounded};
use crate::ui::theme::{Tokens, font};

/// Paints the emblem of group `number` (from 1) in a box of `size` around `center`.
/// From 9 on the shapes repeat as outlines; the number stays unique.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{draad, theme::Tokens};
/// let t = Tokens::of(ui);
/// draad::emblem(ui.painter(), t, egui::pos2(40.0, 40.0), 44.0, 3);
/// # }
/// ```
pub fn emblem(painter: &Painter, t: &Tokens, center: Pos2, size: f32, number: usize) {
    let outline = outline(number, center, size / 2.0);
    let color = t.group(number);
    if number > 8 {
        let line = (size * 0.07).max(2.0);
        fill_star_shaped(painter, center, &outline, t.kaart);
        outline_polygon(painter, &outline, Stroke::new(line, color));
    } else {
        fill_star_shaped(painter, center, &outline, color);
    }
    paint_digit(painter, t, center, size, number);
}

/// The emblem with a rim in the colour of the surface around it: for emblems that lie on a line.
pub fn emblem_with_halo(painter: &Painter, t: &Tokens, center: Pos2, size: f32, number: usize) {
    let halo = outline(number, center, size / 2.0 + HALO);
    fill_star_shaped(painter, center, &halo, t.kaart);
    emblem(painter, t, center, size, number);
}

/// Takes `size × size` in the layout, paints the emblem and gives it a name for screen readers.
/// Pass an empty name where a text beside it already says which group it is.
pub fn emblem_icon(ui: &mut Ui, size: f32, number: usize, name: &str) -> Rect {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    if !name.is_empty() {
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    }
    emblem(ui.painter(), Tokens::of(ui), rect.center(), size, number);
    rect
}

/// Colour of a group's emblem.
pub fn emblem_color(t: &Tokens, number: usize) -> egui::Color32 {
    t.group(number)
}

/// Which of the eight shapes a group has, 0 to 7: circle, triangle, square, diamond, star, hexagon,
/// cross, shield. For looking up the word of the shape.
pub fn shape_name_index(number: usize) -> usize {
    number.saturating_sub(1) % 8
}

const HALO: f32 = 2.5;

fn paint_digit(painter: &Painter, t: &Tokens, center: Pos2, size: f32, number: usize) {
    let color = if number > 8 {
        t.group(number)
    } else {
        t.group_digit
    };
    let wide = if number > 9 { 0.82 } else { 1.0 };
    let digit = (size * 0.46 * wide).clamp(font::SMALLEST, 96.0).round();
    let at = center + vec2(0.0, digit_drop(number) * size);
    painter.text(
        at,
        Align2::CENTER_CENTER,
        number.to_string(),
        font::semibold(digit),
        color,
    );
}

/// How far under the centre the digit stands, as a share of the size: where the shape is widest.
fn digit_drop(number: usize) -> f32 {
    match shape_name_index(number) {
        1 => 0.16,
        4 => 0.03,
        _ => 0.0,
    }
}

/// The edge of the emblem, star-shaped as seen from `center`.
fn outline(number: usize, center: Pos2, half: f32) -> Vec<Pos2> {
    let corner = half * 0.12;
    match shape_name_index(number) {
        0 => circle(center, half * 0.9),
        1 => rounded(
            &placed(&[(0.0, -0.98), (1.0, 0.84), (-1.0, 0.84)], center, half),
            corner,
        ),
        2 => rounded(
            &placed(
                &[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)],
                center,
                half,
            ),
            corner,
        ),
        3 => rounded(
            &placed(
                &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)],
                center,
                half,
            ),
            corner,
        ),
        4 => rounded(&star(center, half), corner),
        5 => rounded(&placed(&HEXAGON, center, half), corner),
        6 => rounded(&placed(&CROSS, center, half), corner),
        _ => rounded(&placed(&SHIELD, center, half), corner),
    }
}

const HEXAGON: [(f32, f32); 6] = [
    (-0.5, -0.86),
    (0.5, -0.86),
    (0.98, 0.0),
    (0.5, 0.86),
    (-0.5, 0.86),
    (-0.98, 0.0),
];

const CROSS: [(f32, f32); 12] = [
    (-0.46, -0.94),
    (0.46, -0.94),
    (0.46, -0.46),
    (0.94, -0.46),
    (0.94, 0.46),
    (0.46, 0.46),
    (0.46, 0.94),
    (-0.46, 0.94),
    (-0.46, 0.46),
    (-0.94, 0.46),
    (-0.94, -0.46),
    (-0.46, -0.46),
];

const SHIELD: [(f32, f32); 7] = [
    (-0.84, -0.88),
    (0.84, -0.88),
    (0.84, 0.1),
    (0.56, 0.62),
    (0.0, 1.0),
    (-0.56, 0.62),
    (-0.84, 0.1),
];

fn circle(center: Pos2, radius: f32) -> Vec<Pos2> {
    let steps = 40;
    let point = |step| center + Vec2::angled(step as f32 / steps as f32 * TAU) * radius;
    (0..steps).map(point).collect()
}

/// A plump five-pointed star: the inner points stay wide enough for a digit.
fn star(center: Pos2, half: f32) -> Vec<Pos2> {
    let middle = center + vec2(0.0, half * 0.05);
    let point = |step: u8| {
        let reach = if step.is_multiple_of(2) { 1.05 } else { 0.62 };
        middle + Vec2::angled(f32::from(step) / 10.0 * TAU - TAU / 4.0) * half * reach
    };
    (0..10).map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn every_outline_can_be_filled_as_a_fan() {
        let center = pos2(50.0, 50.0);
        for number in 1..=16 {
            let points = outline(number, center, 20.0);
            for (index, a) in points.iter().enumerate() {
                let b = points[(index + 1) % points.len()];
                let (u, v) = (*a - center, b - center);
                let turn = u.x * v.y - u.y * v.x;
                assert!(
                    turn > -0.01,
                    "shape {number} folds back at point {index}: {turn}"
                );
            }
        }
    }

    #[test]
    fn every_outline_stays_near_its_box() {
        for number in 1..=8 {
            let points = outline(number, pos2(0.0, 0.0), 20.0);
            let reach = points
                .iter()
                .map(|p| p.x.abs().max(p.y.abs()))
                .fold(0.0, f32::max);
            assert!(
                (16.0..=22.0).contains(&reach),
                "shape {number} reaches {reach}"
            );
        }
    }

    #[test]
    fn the_eight_shapes_differ() {
        let of = |number| outline(number, pos2(0.0, 0.0), 20.0);
        for one in 1..=8 {
            for other in one + 1..=8 {
                assert_ne!(of(one), of(other));
            }
        }
        assert_eq!(of(1), of(9));
    }
}
