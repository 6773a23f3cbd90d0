//! The beamer's own measures: everything is placed as on a picture of 1920 × 1080 and scaled to the window.
//!
//! A window of another shape gets more width or more height than that picture, never less. Text that does not
//! fit becomes smaller, and is cut off with '…' only where its smallest size does not fit either.

use std::sync::Arc;

use egui::{
    Align, Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, Vec2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use crate::ui::theme::{Tokens, font};

/// Width and height of the picture that everything is placed on.
pub const DESIGN: Vec2 = Vec2::new(1920.0, 1080.0);

/// Distance from the sides.
pub const MARGIN: f32 = 72.0;

/// Nothing is smaller than this.
pub const SMALLEST: f32 = 30.0;

/// More of a text than this is never laid out.
const MOST_CHARACTERS: usize = 3_000;

/// Which weight a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 500.
    Medium,
    /// 600.
    Semibold,
}

/// On which side of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// From the left edge.
    Left,
    /// In the middle.
    Middle,
    /// Up to the right edge.
    Right,
}

/// How a text looks, and how it gives way.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    /// Size where there is room.
    pub size: f32,
    /// Size below which it is cut off instead.
    pub least: f32,
    /// Its weight.
    pub weight: Weight,
    /// Lines at the most.
    pub lines: usize,
    /// Its colour.
    pub color: Color32,
    /// Its side.
    pub side: Side,
}

impl Type {
    /// One line at the left.
    pub fn new(size: f32, weight: Weight, color: Color32) -> Self {
        Self {
            size,
            least: SMALLEST,
            weight,
            lines: 1,
            color,
            side: Side::Left,
        }
    }

    /// As many lines as this.
    pub fn lines(self, lines: usize) -> Self {
        Self { lines, ..self }
    }

    /// Not smaller than this.
    pub fn least(self, least: f32) -> Self {
        Self { least, ..self }
    }

    /// On this side.
    pub fn side(self, side: Side) -> Self {
        Self { side, ..self }
    }
}

/// A window seen as a picture of at least 1920 × 1080.
pub struct Stage<'a> {
    /// Paints in the window.
    pub painter: &'a Painter,
    /// The light theme.
    pub t: &'static Tokens,
    /// Size of the picture.
    pub size: Vec2,
    origin: Pos2,
    scale: f32,
}

impl<'a> Stage<'a> {
    /// The window `rect` as a picture.
    pub fn new(painter: &'a Painter, rect: Rect) -> Self {
        let scale = (rect.width() / DESIGN.x)
            .min(rect.height() / DESIGN.y)
            .max(0.05);
        Self {
            painter,
            t: Tokens::light(),
            size: rect.size() / scale,
            origin: rect.min,
            scale,
        }
    }

    /// The same picture in other colours.
    pub fn with(&self, t: &'static Tokens) -> Self {
        Self { t, ..*self }
    }

    /// Height of the picture beyond the design.
    pub fn spare(&self) -> f32 {
        (self.size.y - DESIGN.y).max(0.0)
    }

    /// A place in the window.
    pub fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// A length in the window.
    pub fn px(&self, length: f32) -> f32 {
        length * self.scale
    }

    /// A rectangle in the window.
    pub fn rect(&self, rect: Rect) -> Rect {
        Rect::from_min_max(
            self.at(rect.left(), rect.top()),
            self.at(rect.right(), rect.bottom()),
        )
    }

    /// A line in the window.
    pub fn stroke(&self, width: f32, color: Color32) -> Stroke {
        Stroke::new(self.px(width), color)
    }

    /// Fills a rectangle.
    pub fn fill(&self, rect: Rect, corner: f32, color: Color32) {
        self.painter
            .rect_filled(self.rect(rect), self.px(corner), color);
    }

    /// Writes a text at the top of `rect`, as large as fits. Returns how high it is.
    pub fn write(&self, rect: Rect, text: &str, kind: Type) -> f32 {
        let (galley, height) = self.lay(rect.size(), text, kind);
        self.put(rect, galley, kind);
        height
    }

    /// Writes a text in the vertical middle of `rect`, as large as fits. Returns how wide it is.
    pub fn write_centred(&self, rect: Rect, text: &str, kind: Type) -> f32 {
        let (galley, height) = self.lay(rect.size(), text, kind);
        let width = galley.size().x / self.scale;
        let top = rect.center().y - height / 2.0;
        self.put(
            Rect::from_min_max(egui::pos2(rect.left(), top), rect.max),
            galley,
            kind,
        );
        width
    }

    /// How high a text would be.
    pub fn height(&self, size: Vec2, text: &str, kind: Type) -> f32 {
        self.lay(size, text, kind).1
    }

    fn put(&self, rect: Rect, galley: Arc<Galley>, kind: Type) {
        let room = self.rect(rect);
        // A galley's lines lie on the side of its origin that its alignment says.
        let x = match kind.side {
            Side::Left => room.left(),
            Side::Middle => room.center().x,
            Side::Right => room.right(),
        };
        self.painter
            .galley(egui::pos2(x, room.top()), galley, kind.color);
    }

    fn lay(&self, room: Vec2, text: &str, kind: Type) -> (Arc<Galley>, f32) {
        let text = shortened(text);
        let fitted = |size: f32| {
            let galley = self.galley(text, size, room.x, kind, false);
            let height = galley.size().y / self.scale;
            let fits = galley.rows.len() <= kind.lines
                && height <= room.y + 0.5
                && galley.size().x <= self.px(room.x) + 0.5;
            fits.then_some((galley, height))
        };
        if let Some(laid) = fitted(kind.size) {
            return laid;
        }
        if let Some(mut laid) = fitted(kind.least) {
            // The largest size that fits, found by halving.
            let (mut fits, mut fails) = (kind.least, kind.size);
            while fails - fits > 2.0 {
                let size = ((fits + fails) / 2.0).round();
                match fitted(size) {
                    Some(better) => (laid, fits) = (better, size),
                    None => fails = size,
                }
            }
            return laid;
        }
        let line = kind.least * line_height(kind.weight);
        let rows = ((room.y + 0.5) / line).floor().max(1.0) as usize;
        let galley = self.galley(
            text,
            kind.least,
            room.x,
            Type {
                lines: kind.lines.min(rows),
                ..kind
            },
            true,
        );
        let height = galley.size().y / self.scale;
        (galley, height)
    }

    fn galley(&self, text: &str, size: f32, width: f32, kind: Type, cut: bool) -> Arc<Galley> {
        let format = TextFormat {
            font_id: self.font(size, kind.weight),
            color: kind.color,
            line_height: Some(self.px(size * line_height(kind.weight)).round()),
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = self.px(width);
        job.halign = match kind.side {
            Side::Left => Align::Min,
            Side::Middle => Align::Center,
            Side::Right => Align::Max,
        };
        if cut {
            job.wrap.max_rows = kind.lines;
            job.wrap.break_anywhere = kind.lines == 1;
        }
        self.painter.layout_job(job)
    }

    fn font(&self, size: f32, weight: Weight) -> FontId {
        let size = self.px(size).round().max(1.0);
        match weight {
            Weight::Regular => font::regular(size),
            Weight::Medium => font::medium(size),
            Weight::Semibold => font::semibold(size),
        }
    }
}

fn line_height(weight: Weight) -> f32 {
    if weight == Weight::Semibold { 1.2 } else { 1.3 }
}

fn shortened(text: &str) -> &str {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}
