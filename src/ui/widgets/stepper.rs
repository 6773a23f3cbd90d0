//! A whole number with − and + beside it.

use egui::accesskit::Action;
use egui::{
    Align2, CornerRadius, CursorIcon, Event, EventFilter, Id, Key, Modifiers, Rect, Response, Role,
    Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::button::control_fill;
use super::focus::focus_ring;
use crate::ui::icons::{self, Icon, IconStyle};
use crate::ui::theme::{Tokens, font, radius, stroke, target};

/// What a screen reader says: of the number, of − and of +.
#[derive(Clone, Copy, Debug)]
pub struct StepperNames<'a> {
    pub value: &'a str,
    pub less: &'a str,
    pub more: &'a str,
}

/// A number between two buttons. One Tab stop: + and − (or ↑ and ↓) change it, digits replace it.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui, minutes: &mut i64) {
/// use rode_draad::ui::widgets::{Stepper, StepperNames};
/// let names = StepperNames { value: "Duur van blok 4", less: "Korter", more: "Langer" };
/// if Stepper::new(minutes, names).range(1, 540).width(112.0).show(ui).changed() {}
/// # }
/// ```
#[must_use = "call show"]
pub struct Stepper<'a> {
    value: &'a mut i64,
    names: StepperNames<'a>,
    min: i64,
    max: i64,
    step: i64,
    width: f32,
    suffix: &'a str,
    height: f32,
}

impl<'a> Stepper<'a> {
    /// A stepper from 0 to 999 with steps of 1.
    pub fn new(value: &'a mut i64, names: StepperNames<'a>) -> Self {
        Self {
            value,
            names,
            min: 0,
            max: 999,
            step: 1,
            width: 112.0,
            suffix: "",
            height: target::MIN,
        }
    }

    /// Lowest and highest value.
    pub fn range(mut self, min: i64, max: i64) -> Self {
        self.min = min;
        self.max = max.max(min);
        self
    }

    /// How much − and + change.
    pub fn step(mut self, step: i64) -> Self {
        self.step = step.max(1);
        self
    }

    /// Width of the whole; 112 by default.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Behind the number: ' min'.
    pub fn suffix(mut self, suffix: &'a str) -> Self {
        self.suffix = suffix;
        self
    }

    /// Height; 44 by default, 32 at the least.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height.max(target::SMALL);
        self
    }

    /// Draws the stepper; the response says `changed()`.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, mut response) = ui.allocate_exact_size(
            vec2(self.width, self.height),
            Sense::focusable_noninteractive(),
        );
        let id = response.id;
        let before = *self.value;
        let half = rect.height().min(rect.width() * 0.36);
        let less = self.half(
            ui,
            id,
            Rect::from_min_size(rect.min, vec2(half, rect.height())),
            false,
        );
        let right = pos2(rect.right() - half, rect.top());
        let more = self.half(
            ui,
            id,
            Rect::from_min_size(right, vec2(half, rect.height())),
            true,
        );

        let mut wanted = before;
        wanted += self.step * (i64::from(more.clicked()) - i64::from(less.clicked()));
        wanted += self.step * accessible_change(ui, id);
        if response.has_focus() {
            wanted += self.step * key_change(ui, id);
            wanted = typed_number(ui, id).unwrap_or(wanted);
        }
        *self.value = wanted.clamp(self.min, self.max);
        if *self.value != before {
            response.mark_changed();
        }
        self.describe(ui, &response);
        self.paint(ui, &response, (&less, &more));
        response
    }

    fn half(&self, ui: &Ui, id: Id, rect: Rect, more: bool) -> Response {
        let name = if more {
            self.names.more
        } else {
            self.names.less
        };
        let possible = if more {
            *self.value < self.max
        } else {
            *self.value > self.min
        };
        let sense = if possible {
            Sense::CLICK
        } else {
            Sense::hover()
        };
        let response = ui.interact(rect, id.with(more), sense);
        let enabled = possible && ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        response
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        let (value, min, max) = (*self.value as f64, self.min as f64, self.max as f64);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::SpinButton, ui.is_enabled(), self.names.value);
            info.value = Some(value);
            info
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(min);
            node.set_max_numeric_value(max);
            node.set_numeric_value_step(self.step as f64);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        });
    }

    fn paint(&self, ui: &Ui, response: &Response, (less, more): (&Response, &Response)) {
        let t = Tokens::of(ui);
        let (rect, corner) = (response.rect, CornerRadius::same(radius::CONTROL));
        let edge = Stroke::new(stroke::CONTROL, t.lijn_sterk);
        ui.painter().rect_filled(rect, corner, control_fill(t));
        paint_half(ui, less, icons::MINUS, *self.value > self.min);
        paint_half(ui, more, icons::PLUS, *self.value < self.max);
        ui.painter()
            .rect_stroke(rect, corner, edge, StrokeKind::Inside);
        let text = format!("{}{}", self.value, self.suffix);
        ui.painter().text(
            rect.center(),
            Align2::CENTER_CENTER,
            text,
            font::semibold(17.0),
            t.inkt,
        );
        focus_ring(ui, response, radius::CONTROL);
    }
}

fn paint_half(ui: &Ui, response: &Response, icon: Icon, possible: bool) {
    let t = Tokens::of(ui);
    if response.hovered() && possible {
        ui.painter().rect_filled(
            response.rect.shrink(3.0),
            CornerRadius::same(radius::CHIP),
            t.actie_tint,
        );
        ui.set_cursor_icon(CursorIcon::PointingHand);
    }
    let color = if possible {
        t.inkt
    } else {
        t.inkt3.gamma_multiply(0.5)
    };
    icons::paint(
        ui.painter(),
        response.rect.center(),
        icon,
        IconStyle::bold(16.0, color),
    );
}

fn accessible_change(ui: &Ui, id: Id) -> i64 {
    let count = |action| ui.input(|input| input.num_accesskit_action_requests(id, action)) as i64;
    count(Action::Increment) - count(Action::Decrement)
}

/// Reads + − ↑ ↓ and keeps them from moving the focus or reaching the screen's own keys.
fn key_change(ui: &Ui, id: Id) -> i64 {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as i64;
        let up = count(Key::Plus) + count(Key::Equals) + count(Key::ArrowUp);
        up - count(Key::Minus) - count(Key::ArrowDown)
    })
}

/// Digits typed within a second and a half of each other form one number.
fn typed_number(ui: &Ui, id: Id) -> Option<i64> {
    const PAUSE_SECS: f64 = 1.5;
    let (now, typed) = ui.input_mut(|input| {
        let mut typed = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) if text.chars().all(|c| c.is_ascii_digit()) => {
                typed.push_str(text);
                false
            }
            Event::Text(text) => !matches!(text.as_str(), "+" | "=" | "-" | "−"),
            _ => true,
        });
        (input.time, typed)
    });
    if typed.is_empty() {
        return None;
    }
    let memory_id = id.with("typed");
    let (mut digits, at) = ui
        .data(|data| data.get_temp::<(String, f64)>(memory_id))
        .unwrap_or_default();
    if now - at > PAUSE_SECS || digits.len() > 5 {
        digits.clear();
    }
    digits.push_str(&typed);
    let number = digits.parse().ok();
    ui.data_mut(|data| data.insert_temp(memory_id, (digits, now)));
    number
}
