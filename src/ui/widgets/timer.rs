//! The timer's figures.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Tokens, font};

/// Paints a time as large as fits in `width` (at most `max` px), centred. Digits and signs are equally
/// wide, so it never jumps. `spoken` is what a screen reader says: '7 minuten en 42 seconden'.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// rode_draad::ui::widgets::timer_text(ui, "07:42", "nog 7 minuten", (560.0, 188.0));
/// # }
/// ```
pub fn timer_text(ui: &mut Ui, text: &str, spoken: &str, (width, max): (f32, f32)) -> Response {
    let t = Tokens::of(ui);
    let size = font::timer_size(text, width, max);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font::semibold(size), t.inkt);
    // Digits fill 0.70 of the size; the room Plex keeps for accents and tails is not needed here.
    let height = size * 0.86;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Timer, true, spoken));
    let middle = rect.center() - galley.size() / 2.0;
    ui.painter()
        .galley(middle + vec2(0.0, size * DROP), galley, t.inkt);
    response
}

/// A line of Plex has its digits slightly above its middle (ascender 1.025, descender 0.275, digits 0.698).
const DROP: f32 = -0.026;
