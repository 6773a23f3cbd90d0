//! One line of icon, text and key-cap inside a control: measured first, then painted.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Ui, pos2};

use super::keycap::{self, CapColors};
use crate::ui::icons::{self, Icon, IconStyle, Weight};

/// What stands in a control, from left to right.
pub(super) struct Line<'a> {
    pub icon: Option<(Icon, Weight)>,
    pub text: &'a str,
    pub key: Option<&'a str>,
    pub font: FontId,
    pub icon_size: f32,
}

/// The same line, laid out.
pub(super) struct LaidLine {
    icon: Option<(Icon, Weight)>,
    text: Option<Arc<Galley>>,
    key: Option<Arc<Galley>>,
    icon_size: f32,
    pub width: f32,
}

/// Width a control may take: what is left of the row, or a whole row where the layout wraps.
pub(super) fn room(ui: &Ui) -> f32 {
    if ui.layout().main_wrap() {
        ui.max_rect().width()
    } else {
        ui.available_width()
    }
}

const GAP: f32 = 8.0;
const KEY_GAP: f32 = 9.0;

impl Line<'_> {
    /// Lays the line out; the text gives way with '…' where it does not fit in `max_width`.
    pub fn lay(&self, ui: &Ui, max_width: f32) -> LaidLine {
        let icon_width = if self.icon.is_some() {
            self.icon_size
        } else {
            0.0
        };
        let key = self.key.map(|key| keycap::galley(ui, key));
        let key_width = key.as_ref().map_or(0.0, |key| keycap::width(key));
        let mut fixed = icon_width + key_width;
        if !self.text.is_empty() {
            fixed += if self.icon.is_some() { GAP } else { 0.0 };
            fixed += if self.key.is_some() { KEY_GAP } else { 0.0 };
        }
        let text =
            (!self.text.is_empty()).then(|| self.text_galley(ui, (max_width - fixed).max(12.0)));
        let width = fixed + text.as_ref().map_or(0.0, |text| text.size().x);
        LaidLine {
            icon: self.icon,
            text,
            key,
            icon_size: self.icon_size,
            width,
        }
    }

    fn text_galley(&self, ui: &Ui, max_width: f32) -> Arc<Galley> {
        let color = Color32::PLACEHOLDER;
        let mut job = LayoutJob::simple_singleline(self.text.to_owned(), self.font.clone(), color);
        job.wrap.max_width = max_width;
        job.wrap.max_rows = 1;
        job.wrap.break_anywhere = true;
        ui.painter().layout_job(job)
    }
}

/// Colours of a line's parts.
#[derive(Clone, Copy)]
pub(super) struct LineColors {
    pub text: Color32,
    pub icon: Color32,
    pub cap: CapColors,
}

impl LaidLine {
    /// Paints the line with its left edge at `x`, centred on the height of `rect`.
    pub fn paint(&self, painter: &Painter, rect: Rect, x: f32, colors: LineColors) {
        let y = rect.center().y;
        let mut x = x;
        if let Some((icon, weight)) = self.icon {
            let style = IconStyle {
                size: self.icon_size,
                weight,
                color: colors.icon,
            };
            icons::paint(painter, pos2(x + self.icon_size / 2.0, y), icon, style);
            x += self.icon_size + GAP;
        }
        if let Some(text) = &self.text {
            paint_centered(painter, pos2(x, y), text, colors.text);
            x += text.size().x + KEY_GAP;
        }
        if let Some(key) = &self.key {
            keycap::paint(painter, pos2(x, y), key, colors.cap);
        }
    }

    /// The same line, taking `width` at least.
    pub fn widened(self, width: f32) -> Self {
        Self {
            width: self.width.max(width),
            ..self
        }
    }

    /// Was the text too long for its place?
    pub fn elided(&self) -> bool {
        self.text.as_ref().is_some_and(|text| text.elided)
    }
}

/// Paints a galley with its left edge at `at.x` and its middle at `at.y`.
pub(super) fn paint_centered(painter: &Painter, at: Pos2, galley: &Arc<Galley>, color: Color32) {
    let top = pos2(at.x, at.y - galley.size().y / 2.0);
    painter.galley(top, Arc::clone(galley), color);
}
