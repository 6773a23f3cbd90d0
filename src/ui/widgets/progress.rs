//! How far something is, as a bar with marks.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::ui::draad::stripes;
use crate::ui::theme::{Tokens, font};

/// A bar of 14 high. Marks are gaps in it, with a text below.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::widgets::ProgressBar;
/// ProgressBar::new(0.61).start("14:04").marks(&[(0.75, "nog 5"), (0.95, "nog 1")]).show(ui, "nog 7 minuten van 20");
/// # }
/// ```
#[must_use = "call show"]
pub struct ProgressBar<'a> {
    fraction: f32,
    start: &'a str,
    marks: &'a [(f32, &'a str)],
    width: f32,
    height: f32,
    overtime: bool,
    outlined: bool,
}

impl<'a> ProgressBar<'a> {
    /// A bar that is filled for `fraction` (0 to 1), as wide as there is room.
    pub fn new(fraction: f32) -> Self {
        Self {
            fraction,
            start: "",
            marks: &[],
            width: f32::INFINITY,
            height: 14.0,
            overtime: false,
            outlined: false,
        }
    }

    /// Text under the left end.
    pub fn start(mut self, start: &'a str) -> Self {
        self.start = start;
        self
    }

    /// Marks at a fraction of the width, each with the text below it.
    pub fn marks(mut self, marks: &'a [(f32, &'a str)]) -> Self {
        self.marks = marks;
        self
    }

    /// A fixed width.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Another height than 14.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Amber and ink stripes instead of a fill: time is over.
    pub fn overtime(mut self, overtime: bool) -> Self {
        self.overtime = overtime;
        self
    }

    /// A thin line around a white bar: for a count instead of time.
    pub fn outlined(mut self) -> Self {
        self.outlined = true;
        self
    }

    /// Draws the bar; `name` says in words how far it is.
    pub fn show(self, ui: &mut Ui, name: &str) -> Response {
        let width = self.width.min(ui.available_width());
        let texts = !self.start.is_empty() || self.marks.iter().any(|(_, text)| !text.is_empty());
        let below = if texts { 22.0 } else { 0.0 };
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, self.height + below), Sense::hover());
        let fraction = self.fraction.clamp(0.0, 1.0);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
            info.value = Some(f64::from(fraction * 100.0).round());
            info
        });
        let bar = Rect::from_min_size(rect.min, vec2(width, self.height));
        if self.overtime {
            self.paint_stripes(ui, bar);
        } else {
            self.paint_bar(ui, bar, fraction);
        }
        if texts && !self.overtime {
            self.paint_texts(ui, rect, bar);
        }
        response
    }

    fn paint_bar(&self, ui: &Ui, bar: Rect, fraction: f32) {
        let t = Tokens::of(ui);
        let painter = ui.painter();
        let corner = CornerRadius::same((self.height / 2.0) as u8);
        let rest = if self.outlined {
            t.kaart
        } else {
            rest_color(t)
        };
        painter.rect_filled(bar, corner, rest);
        let filled = painter.with_clip_rect(
            bar.with_max_x(bar.left() + bar.width() * fraction)
                .intersect(ui.clip_rect()),
        );
        filled.rect_filled(bar, corner, t.inkt);
        for (at, _) in self.marks {
            let x = bar.left() + bar.width() * at;
            painter.rect_filled(
                Rect::from_center_size(pos2(x, bar.center().y), vec2(3.0, bar.height())),
                0.0,
                t.kaart,
            );
        }
        if self.outlined {
            painter.rect_stroke(
                bar,
                corner,
                Stroke::new(1.5, t.lijn_sterk),
                StrokeKind::Inside,
            );
        }
    }

    fn paint_stripes(&self, ui: &Ui, bar: Rect) {
        let t = Tokens::of(ui);
        let radius = self.height / 2.0;
        stripes(ui.painter(), bar.shrink(1.0), t.amber, t.op_amber);
        // Stripes have square corners; a ring in the colour of the card rounds them off.
        let (corner, cover) = (
            CornerRadius::same(radius as u8),
            Stroke::new(radius, t.kaart),
        );
        ui.painter()
            .rect_stroke(bar, corner, cover, StrokeKind::Outside);
        ui.painter()
            .rect_stroke(bar, corner, Stroke::new(2.0, t.amber), StrokeKind::Inside);
    }

    fn paint_texts(&self, ui: &Ui, rect: Rect, bar: Rect) {
        let t = Tokens::of(ui);
        let y = bar.bottom() + 4.0;
        let painter = ui.painter();
        painter.text(
            pos2(rect.left(), y),
            Align2::LEFT_TOP,
            self.start,
            font::small(),
            t.inkt2,
        );
        for (at, text) in self.marks {
            let galley = painter.layout_no_wrap((*text).to_owned(), font::small(), t.inkt2);
            let middle = bar.left() + bar.width() * at - galley.size().x / 2.0;
            let x = middle.clamp(
                rect.left(),
                (rect.right() - galley.size().x).max(rect.left()),
            );
            painter.galley(pos2(x, y), galley, t.inkt2);
        }
    }
}

/// What is not yet filled: a line on a card, white on a coloured surface.
fn rest_color(t: &Tokens) -> Color32 {
    use crate::ui::theme::Surface;
    match t.surface {
        Surface::Plain => t.lijn,
        Surface::Warn => Tokens::on(t.dark, Surface::Plain).kaart,
        Surface::Amber | Surface::Over => t.op_over,
    }
}
