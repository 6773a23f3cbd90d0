//! A thread with one bead per group: the groups that support it as emblems, the others as hollow rings.

use egui::{Painter, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::emblem::emblem_with_halo;
use super::shapes::round_bar;
use crate::ui::theme::{Tokens, stroke};

/// Beads on a line, in the order of the tables.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::draad::Beads;
/// Beads::new(&[(1, true), (2, true), (3, false)]).dashed().size(22.0).width(230.0).show(ui, "2 van 3 groepen");
/// # }
/// ```
#[must_use = "call show"]
pub struct Beads<'a> {
    groups: &'a [(usize, bool)],
    dashed: bool,
    size: f32,
    width: Option<f32>,
}

impl<'a> Beads<'a> {
    /// Group numbers, and whether each supports the thread.
    pub fn new(groups: &'a [(usize, bool)]) -> Self {
        Self {
            groups,
            dashed: false,
            size: 24.0,
            width: None,
        }
    }

    /// A proposal: the line is dashed.
    pub fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }

    /// Dashed when `proposed`, solid otherwise.
    pub fn proposed(mut self, proposed: bool) -> Self {
        self.dashed = proposed;
        self
    }

    /// Size of an emblem; 24 by default.
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Width of the whole line; by default 1.4 emblem per group.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Paints the beads. `name` says the same in words, for screen readers.
    pub fn show(self, ui: &mut Ui, name: &str) -> Rect {
        let natural = (self.groups.len() as f32 + 0.4) * self.size * 1.4;
        let width = self.width.unwrap_or(natural);
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.size + 6.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        beads(ui.painter(), Tokens::of(ui), rect, &self);
        rect
    }
}

/// Paints beads in `rect`, outside any layout: for the projector and the report.
pub fn beads(painter: &Painter, t: &Tokens, rect: Rect, spec: &Beads<'_>) {
    let y = rect.center().y;
    let (left, right) = (pos2(rect.left(), y), pos2(rect.right(), y));
    let width = (spec.size * 0.17).clamp(3.0, stroke::THREAD_PROJECTOR);
    if spec.dashed {
        let line = Stroke::new(width, t.draad);
        painter.extend(Shape::dashed_line(
            &[left, right],
            line,
            width * 2.0,
            width * 1.5,
        ));
    } else {
        round_bar(painter, left, right, width, t.draad);
    }
    for (index, (number, present)) in spec.groups.iter().enumerate() {
        let center = pos2(bead_x(rect, spec, index), y);
        if *present {
            emblem_with_halo(painter, t, center, spec.size, *number);
        } else {
            ring(painter, t, center, spec.size);
        }
    }
}

/// The hollow ring of a group without this thread.
fn ring(painter: &Painter, t: &Tokens, center: egui::Pos2, size: f32) {
    let line = Stroke::new((size * 0.055).max(2.0), t.lijn_sterk);
    painter.circle(center, (size * 0.17).max(4.5), t.kaart, line);
}

/// Beads stand evenly, with most of an emblem of line on either side.
fn bead_x(rect: Rect, spec: &Beads<'_>, index: usize) -> f32 {
    let margin = (spec.size * 1.2).min(rect.width() * 0.12);
    let count = spec.groups.len();
    if count < 2 {
        return rect.center().x;
    }
    let step = (rect.width() - 2.0 * margin) / (count - 1) as f32;
    rect.left() + margin + step * index as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beads_stand_evenly_and_inside_the_line() {
        let groups: Vec<_> = (1..=6).map(|number| (number, true)).collect();
        let spec = Beads::new(&groups);
        let rect = Rect::from_min_size(pos2(100.0, 0.0), vec2(230.0, 30.0));
        let at: Vec<f32> = (0..6).map(|index| bead_x(rect, &spec, index)).collect();
        assert!(
            at.windows(2)
                .all(|pair| (pair[1] - pair[0] - (at[1] - at[0])).abs() < 0.01)
        );
        assert!(at[0] > rect.left() && at[5] < rect.right());
    }

    #[test]
    fn one_bead_stands_in_the_middle() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 30.0));
        assert_eq!(bead_x(rect, &Beads::new(&[(4, true)]), 0), 50.0);
    }
}
