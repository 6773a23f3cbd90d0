//! One choice out of a few, side by side.

use egui::{
    Align2, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::button::control_fill;
use super::focus::FocusRing;
use crate::ui::theme::{Tokens, font, radius, stroke, target};

/// Shows `options` as one strip and changes `selected` on a click, Enter or space. Every option is a
/// radio button of its own; the arrow keys walk along them. `name` names the group.
/// The response says `changed()`.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui, shown: &mut usize) {
/// use rode_draad::ui::widgets::segmented;
/// if segmented(ui, "Op het scherm", &["Casus", "Vraag 1", "Vraag 2"], shown).changed() {}
/// # }
/// ```
pub fn segmented(ui: &mut Ui, name: &str, options: &[&str], selected: &mut usize) -> Response {
    let font = font::semibold(16.0);
    let t = Tokens::of(ui);
    let measure = |text: &&str| {
        ui.painter()
            .layout_no_wrap((*text).to_owned(), font.clone(), t.inkt)
            .size()
            .x
    };
    let natural: Vec<f32> = options
        .iter()
        .map(|text| (measure(text) + 28.0).max(target::MIN))
        .collect();
    let wanted: f32 = natural.iter().sum();
    let scale = (ui.available_width() / wanted.max(1.0)).min(1.0);
    let size = vec2(wanted * scale, target::MIN);
    let (rect, mut group) = ui.allocate_exact_size(size, Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), name));

    let corner = CornerRadius::same(radius::CONTROL);
    ui.painter().rect_filled(rect, corner, control_fill(t));
    let mut left = rect.left();
    let mut focused = None;
    for (index, (text, width)) in options.iter().zip(&natural).enumerate() {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width * scale, rect.height()));
        left = place.right();
        let part = Segment {
            index,
            count: options.len(),
            text,
            on: *selected == index,
        };
        let response = part.show(ui, &group, place);
        if response.clicked() && *selected != index {
            *selected = index;
            group.mark_changed();
        }
        if response.gained_focus() {
            ui.scroll_to_rect(place.expand(12.0), None);
        }
        if response.has_focus() {
            focused = Some(place);
        }
    }
    ui.painter().rect_stroke(
        rect,
        corner,
        Stroke::new(stroke::CONTROL, t.lijn_sterk),
        StrokeKind::Inside,
    );
    if let Some(place) = focused {
        FocusRing::default().paint(ui, place);
    }
    group
}

struct Segment<'a> {
    index: usize,
    count: usize,
    text: &'a str,
    on: bool,
}

impl Segment<'_> {
    fn show(&self, ui: &Ui, group: &Response, place: Rect) -> Response {
        let t = Tokens::of(ui);
        let response = ui.interact(place, group.id.with(self.index), Sense::click());
        let info = || WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), self.on, self.text);
        response.widget_info(info);
        let hot = response.hovered();
        let fill = match (self.on, hot) {
            (true, false) => t.actie,
            (true, true) => t.actie_hover,
            (false, true) => t.actie_tint,
            (false, false) => egui::Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(place, self.corner(), fill);
        if self.index > 0 {
            ui.painter()
                .vline(place.left(), place.y_range(), Stroke::new(1.0, t.lijn));
        }
        let color = if self.on { t.op_actie } else { t.inkt };
        let clip = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
        clip.text(
            place.center(),
            Align2::CENTER_CENTER,
            self.text,
            font::semibold(16.0),
            color,
        );
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    fn corner(&self) -> CornerRadius {
        let at = |yes| if yes { radius::CONTROL } else { 0 };
        let (first, last) = (self.index == 0, self.index + 1 == self.count);
        CornerRadius {
            nw: at(first),
            sw: at(first),
            ne: at(last),
            se: at(last),
        }
    }
}
