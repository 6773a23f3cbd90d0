//! The large buttons under the timer.

use egui::Ui;

use super::{LeadDraft, is_compact, press};
use crate::{
    session::run::{Phase, Timer},
    ui::{
        action::Action,
        acts::Act,
        focus::column_begins,
        icons,
        view::{View, keys, tip},
        widgets::{Button, ButtonSize},
    },
};

/// Distance between the buttons.
const GAP: f32 = 6.0;

type Parts<'a, 'v> = (&'a View<'v>, &'a mut LeadDraft, &'a mut Vec<Action>);

/// Start or pause, next, and a minute less or more.
pub fn buttons_ui(ui: &mut Ui, (view, draft, out): Parts<'_, '_>, timer: &Timer) {
    let small = if is_compact(ui) { 92.0 } else { 81.0 };
    let rest = ui.available_width() - 2.0 * (small + GAP) - GAP;
    let share = if is_compact(ui) { 0.44 } else { 0.453 };
    let first = (rest * share).floor();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        start_ui(ui, view, (timer, first), out);
        next_ui(ui, (view, draft, out), (timer, rest - first));
        let runs = timer.phase != Phase::NotStarted;
        for (text, act, by) in [
            ("lead-take-minute", Act::TakeMinute, -1),
            ("lead-add-minute", Act::AddMinute, 1),
        ] {
            let (text, hint) = (view.text(text), hint(view, act));
            let button = Button::secondary(&text).size(size(ui)).width(small);
            if button.enabled(runs).tooltip(&hint).show(ui).clicked() {
                press::add_minutes(view, by, out);
            }
        }
    });
}

fn start_ui(ui: &mut Ui, view: &View<'_>, (timer, width): (&Timer, f32), out: &mut Vec<Action>) {
    let pauses = timer.phase != Phase::NotStarted && !timer.paused;
    let (text, icon) = if pauses {
        ("lead-pause", icons::PAUSE)
    } else {
        ("lead-start", icons::PLAY)
    };
    let (text, key) = (view.text(text), keys(view.words, Act::StartPause));
    let button = button(&text, timer.phase != Phase::Overtime).icon(icon);
    let hint = hint(view, Act::StartPause);
    let response = large(ui, button, &key, width).tooltip(&hint).show(ui);
    column_begins(ui.ctx(), &response);
    if response.clicked() {
        press::start_or_pause(view, out);
    }
}

/// In overtime this is what comes first.
fn next_ui(ui: &mut Ui, (view, draft, out): Parts<'_, '_>, (timer, width): (&Timer, f32)) {
    let (text, key) = (press::next_text(view), keys(view.words, Act::NextBlock));
    let button = button(&text, timer.phase == Phase::Overtime).icon(icons::SKIP_FORWARD);
    let button = button.enabled(timer.phase != Phase::NotStarted);
    let hint = hint(view, Act::NextBlock);
    if large(ui, button, &key, width)
        .tooltip(&hint)
        .show(ui)
        .clicked()
    {
        press::next_block(view, draft, out);
    }
}

fn button(text: &str, is_primary: bool) -> Button<'_> {
    if is_primary {
        Button::primary(text)
    } else {
        Button::secondary(text)
    }
}

/// A filled icon; the key where there is room for it.
fn large<'a>(ui: &Ui, button: Button<'a>, key: &'a str, width: f32) -> Button<'a> {
    let button = button
        .weight(icons::Weight::Fill)
        .size(size(ui))
        .width(width);
    if is_compact(ui) {
        button
    } else {
        button.key(key)
    }
}

fn size(ui: &Ui) -> ButtonSize {
    if is_compact(ui) {
        ButtonSize::Compact
    } else {
        ButtonSize::Cockpit
    }
}

fn hint(view: &View<'_>, act: Act) -> String {
    format!("{} ({})", tip(view.words, act), keys(view.words, act))
}
