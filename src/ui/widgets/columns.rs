//! How a window is divided: full, compact, and two columns with the right one as a tab.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::segmented::segmented;

/// The three layouts of a window. Smaller than 960 × 640 is not supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WindowSize {
    /// 960 to 1099 wide: two columns, the right one is a tab.
    Narrow,
    /// 1100 to 1359 wide.
    Compact,
    /// 1360 wide or more.
    Full,
}

impl WindowSize {
    /// The layout for a width in points.
    pub fn of_width(width: f32) -> Self {
        match width {
            w if w >= 1360.0 => Self::Full,
            w if w >= 1100.0 => Self::Compact,
            _ => Self::Narrow,
        }
    }

    /// The layout of the window `ui` is in.
    pub fn of(ui: &Ui) -> Self {
        Self::of_width(ui.ctx().content_rect().width())
    }
}

/// Distance from the window's edge: 20, or 14 when compact.
pub fn margin(size: WindowSize) -> f32 {
    if size == WindowSize::Full { 20.0 } else { 14.0 }
}

/// Distance between columns: 16, or 12 when compact.
pub fn gap(size: WindowSize) -> f32 {
    if size == WindowSize::Full { 16.0 } else { 12.0 }
}

/// One of the three columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Left,
    Middle,
    Right,
}

/// Widths of the outer columns; the middle one takes the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnWidths {
    pub left: f32,
    pub right: f32,
    pub left_compact: f32,
    pub right_compact: f32,
}

impl ColumnWidths {
    fn at(self, size: WindowSize) -> (f32, f32) {
        match size {
            WindowSize::Full => (self.left, self.right),
            WindowSize::Compact => (self.left_compact, self.right_compact),
            WindowSize::Narrow => (self.left_compact, 0.0),
        }
    }
}

/// Divides what is left of `ui` into three columns (two in a narrow window) with gaps but without margins,
/// and calls `add` for each that is visible, left to right. In a narrow window a strip with the two `tabs`
/// (name of the middle, name of the right column) stands above the second column; `tab` keeps the choice.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui, tab: &mut usize) {
/// use rode_draad::ui::widgets::{Column, ColumnWidths, three_columns};
/// let widths = ColumnWidths { left: 372.0, right: 388.0, left_compact: 320.0, right_compact: 340.0 };
/// three_columns(ui, widths, ("Kolom", ["Klok", "Groepen"], tab), |ui, column| match column {
///     Column::Left => {}
///     Column::Middle => {}
///     Column::Right => {}
/// });
/// # }
/// ```
pub fn three_columns(
    ui: &mut Ui,
    widths: ColumnWidths,
    (name, tabs, tab): (&str, [&str; 2], &mut usize),
    mut add: impl FnMut(&mut Ui, Column),
) {
    let size = WindowSize::of(ui);
    let room = ui.available_rect_before_wrap();
    let [left, mut middle, right] = divide(room, widths.at(size), gap(size));
    in_rect(ui, left, Column::Left, &mut add);
    if size == WindowSize::Narrow {
        let mut strip = ui.new_child(UiBuilder::new().max_rect(middle).id_salt("tabs"));
        segmented(&mut strip, name, &tabs, tab);
        middle.min.y += 44.0 + 12.0;
        let column = if *tab == 0 {
            Column::Middle
        } else {
            Column::Right
        };
        in_rect(ui, middle, column, &mut add);
    } else {
        in_rect(ui, middle, Column::Middle, &mut add);
        in_rect(ui, right, Column::Right, &mut add);
    }
    ui.allocate_rect(room, egui::Sense::hover());
}

fn in_rect(ui: &mut Ui, rect: Rect, column: Column, add: &mut impl FnMut(&mut Ui, Column)) {
    let salt = format!("{column:?}");
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    child.set_clip_rect(rect.expand(8.0).intersect(ui.clip_rect()));
    add(&mut child, column);
}

fn divide(room: Rect, (left, right): (f32, f32), gap: f32) -> [Rect; 3] {
    let size = |width: f32| vec2(width.max(0.0), room.height());
    let first = Rect::from_min_size(room.min, size(left));
    let last = Rect::from_min_size(pos2(room.right() - right, room.top()), size(right));
    let end = if right > 0.0 {
        last.left() - gap
    } else {
        room.right()
    };
    let start = first.right() + gap;
    [
        first,
        Rect::from_min_size(pos2(start, room.top()), size(end - start)),
        last,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(width: f32, expected: WindowSize) {
        assert_eq!(WindowSize::of_width(width), expected);
    }

    #[test]
    fn the_window_decides_the_layout() {
        check(1440.0, WindowSize::Full);
        check(1360.0, WindowSize::Full);
        check(1359.0, WindowSize::Compact);
        check(1100.0, WindowSize::Compact);
        check(1099.0, WindowSize::Narrow);
        check(960.0, WindowSize::Narrow);
        check(400.0, WindowSize::Narrow);
    }

    #[test]
    fn columns_fill_the_room_with_gaps() {
        let room = Rect::from_min_size(pos2(20.0, 80.0), vec2(1400.0, 700.0));
        let [left, middle, right] = divide(room, (372.0, 388.0), 16.0);
        assert_eq!((left.left(), left.width()), (20.0, 372.0));
        assert_eq!((middle.left(), middle.right()), (408.0, 1016.0));
        assert_eq!((right.right(), right.width()), (1420.0, 388.0));
    }

    #[test]
    fn two_columns_leave_the_rest_to_the_second() {
        let room = Rect::from_min_size(pos2(14.0, 80.0), vec2(932.0, 500.0));
        let [_, middle, _] = divide(room, (320.0, 0.0), 12.0);
        assert_eq!((middle.left(), middle.right()), (346.0, 946.0));
    }
}
