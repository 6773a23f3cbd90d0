//! Asks what to do with a timer after the clock of the laptop jumped: a bar that stays until it is answered.

use egui::Ui;

use super::{
    header::bar_ui,
    widgets::{Banner, Tone},
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
    let went_on = words.text(if jump.millis() > 0 {
        "lead-clock-went-on"
    } else {
        "lead-clock-leave"
    });
    let (text, back) = (text(words, jump, block), words.text("lead-clock-back"));
    let banner = Banner::new(Tone::Warning, &text).action(&went_on).or(&back);
    let pressed = bar_ui(ui, "jumped", banner);
    match (pressed.acted, pressed.other) {
        (true, _) => Some(Answer::WentOn),
        (_, true) => Some(Answer::GoBack),
        _ => None,
    }
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
