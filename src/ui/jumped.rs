//! Asks what to do with a timer after the clock of the laptop jumped: a bar that stays until it is answered.

use egui::{Frame, Margin, Panel, Role, Stroke, Ui, WidgetInfo, accesskit::Live};

use super::{
    icons,
    theme::{Tokens, radius},
    widgets::Button,
};
use crate::{
    host::Jump,
    words::{Arg, Words},
};

/// What the user answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The time went on: the laptop slept.
    WentOn,
    /// The timer goes back to what it showed before.
    GoBack,
}

/// Draws the bar. The answer when there is one.
pub fn jumped_ui(ui: &mut Ui, words: &Words, jump: Jump, block: &str) -> Option<Answer> {
    let t = Tokens::of(ui);
    let margin = Margin {
        left: 20,
        right: 20,
        top: 10,
        bottom: 0,
    };
    let text = text(words, jump, block);
    Panel::top("jumped")
        .frame(Frame::new().fill(t.vlak).inner_margin(margin))
        .show_separator_line(false)
        .show(ui, |ui| bar_ui(ui, words, (&text, jump.millis() > 0)))
        .inner
}

fn bar_ui(ui: &mut Ui, words: &Words, (text, is_ahead): (&str, bool)) -> Option<Answer> {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.let_op_tint)
        .stroke(Stroke::new(1.0, t.let_op))
        .corner_radius(radius::TILE)
        .inner_margin(Margin::symmetric(14, 8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            icons::icon(ui, icons::WARNING, 24.0, icons::Weight::Fill, t.let_op);
            ui.label(t.strong(text));
            let went_on = words.text(if is_ahead {
                "lead-clock-went-on"
            } else {
                "lead-clock-leave"
            });
            let back = words.text("lead-clock-back");
            let went_on = Button::secondary(&went_on).show(ui).clicked();
            let back = Button::secondary(&back).show(ui).clicked();
            match (went_on, back) {
                (true, _) => Some(Answer::WentOn),
                (_, true) => Some(Answer::GoBack),
                _ => None,
            }
        })
        .inner
    });
    let response = shown.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
    shown.inner
}

fn text(words: &Words, jump: Jump, block: &str) -> String {
    let millis = jump.millis();
    let secs = millis.unsigned_abs() / 1_000;
    let long = words.timer(i64::try_from(secs).unwrap_or(i64::MAX));
    let args = [("time", Arg::from(long)), ("block", Arg::from(block))];
    if millis > 0 {
        words.with("lead-clock-ahead", &args)
    } else {
        words.with("lead-clock-behind", &args)
    }
}
