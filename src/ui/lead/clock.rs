//! The timer: phase in words, shape and surface; the figures; what can be pressed.

use egui::{Align, Layout, Margin, Ui};

use super::{LeadDraft, buttons, is_compact, rest};
use crate::{
    base::Moment,
    session::{
        Block, BlockKind,
        run::{Phase, Timer},
        scene::on_stage,
    },
    ui::{
        action::Action,
        beamer::surface_of,
        icons::{self, Icon},
        theme::{Surface, Tokens, font},
        view::View,
        widgets::{ProgressBar, clamped, phase_card_within, phase_label, sentence, timer_text},
    },
};

/// Height of the card without the figures, full and compact.
const AROUND: (f32, f32) = (253.0, 220.0);

/// The largest figures, full and compact.
const FIGURES: (f32, f32) = (188.0, 172.0);

/// The smallest figures.
const LEAST_FIGURES: f32 = 96.0;

/// Height of a line of figures, times their size.
const FIGURE_LINE: f32 = 0.86;

/// The least height of the card.
pub fn least_height(ui: &Ui) -> f32 {
    around(ui) + LEAST_FIGURES * FIGURE_LINE
}

fn around(ui: &Ui) -> f32 {
    if is_compact(ui) { AROUND.1 } else { AROUND.0 }
}

/// Draws the timer in at most the height `most`.
pub fn clock_ui(
    ui: &mut Ui,
    view: &View<'_>,
    draft: &mut LeadDraft,
    most: f32,
    out: &mut Vec<Action>,
) {
    let largest = if is_compact(ui) { FIGURES.1 } else { FIGURES.0 };
    let figures = ((most - around(ui)) / FIGURE_LINE).clamp(LEAST_FIGURES, largest);
    match (view.session.current_block(), on_stage(view.session)) {
        (Some(block), _) => running_ui(ui, (view, draft, out), block, figures),
        (None, None) => rest::empty_ui(ui, view, out),
        (None, Some(block)) if view.agenda.is_done => rest::done_ui(ui, view, block, out),
        (None, Some(block)) => waiting_ui(ui, (view, draft, out), block, figures),
    }
}

type Parts<'a, 'v> = (&'a View<'v>, &'a mut LeadDraft, &'a mut Vec<Action>);

fn running_ui(ui: &mut Ui, (view, draft, out): Parts<'_, '_>, block: &Block, figures: f32) {
    let timer = Timer::of(block, view.now);
    let surface = surface_of(timer.phase);
    phase_card_within(ui, (surface, timer.paused), distance(ui), |ui| {
        body_ui(
            ui,
            view,
            (block, "lead-now"),
            |ui| label_ui(ui, view, surface, &timer),
            |ui| {
                let text = view.words.timer(timer.remaining_secs);
                timer_text(
                    ui,
                    &text,
                    &spoken(view, &timer),
                    (ui.available_width(), figures),
                );
                until_ui(ui, view, block, &timer);
                bar_ui(ui, view, block, &timer);
                view.writes(ui, |ui| buttons::buttons_ui(ui, (view, draft, out), &timer));
            },
        );
    });
}

fn waiting_ui(ui: &mut Ui, (view, draft, out): Parts<'_, '_>, block: &Block, figures: f32) {
    let timer = Timer::of(block, view.now);
    phase_card_within(ui, (Surface::Plain, false), distance(ui), |ui| {
        body_ui(
            ui,
            view,
            (block, "lead-first"),
            |ui| label_ui(ui, view, Surface::Plain, &timer),
            |ui| {
                let text = view.words.timer(timer.remaining_secs);
                timer_text(
                    ui,
                    &text,
                    &minutes(view, &timer),
                    (ui.available_width(), figures),
                );
                until_ui(ui, view, block, &timer);
                bar_ui(ui, view, block, &timer);
                view.writes(ui, |ui| buttons::buttons_ui(ui, (view, draft, out), &timer));
            },
        );
    });
}

/// Between the edge of the card and its contents.
fn distance(ui: &Ui) -> Margin {
    if is_compact(ui) {
        Margin {
            left: 20,
            right: 20,
            top: 14,
            bottom: 16,
        }
    } else {
        Margin {
            left: 24,
            right: 24,
            top: 16,
            bottom: 20,
        }
    }
}

/// Heading and phase, then the rest with the distances of the size.
fn body_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (block, when): (&Block, &str),
    label: impl FnOnce(&mut Ui),
    rest: impl FnOnce(&mut Ui),
) {
    let compact = is_compact(ui);
    ui.set_min_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_width();
    ui.allocate_ui_with_layout(
        egui::vec2(room, 50.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            label(ui);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                head_ui(ui, view, block, when)
            });
        },
    );
    ui.add_space(if compact { 11.0 } else { 16.0 });
    rest(ui);
}

fn head_ui(ui: &mut Ui, view: &View<'_>, block: &Block, when: &str) {
    let t = Tokens::of(ui);
    let number = view.agenda.slot(block.id).map_or(1, |slot| slot.number);
    let total = view.agenda.slots.len();
    let place = view.with(
        "common-block-of",
        &[("n", number.into()), ("total", total.into())],
    );
    let kind = view.text(match block.kind {
        BlockKind::Plenary => "common-kind-plenary",
        BlockKind::Groups => "common-kind-groups",
        BlockKind::Walk => "common-kind-walk",
        BlockKind::Break => "common-kind-break",
    });
    let line = format!("{} · {place} · {kind}", view.text(when));
    clamped(ui, t.body(line).color(t.inkt2), 1);
    let size = if is_compact(ui) { 22.0 } else { 26.0 };
    clamped(
        ui,
        t.h2(&block.title)
            .font(font::semibold(size))
            .line_height(Some(size * 1.15)),
        1,
    );
}

pub fn label_ui(ui: &mut Ui, view: &View<'_>, surface: Surface, timer: &Timer) {
    let (icon, key) = face(timer);
    phase_label(ui, surface, icon, &view.text(key), 0.0);
}

fn face(timer: &Timer) -> (Icon, &'static str) {
    match (timer.paused, timer.phase) {
        (true, _) => (icons::PAUSE, "lead-phase-paused"),
        (_, Phase::NotStarted) => (icons::CLOCK, "lead-phase-not-started"),
        (_, Phase::Running) => (icons::PLAY, "lead-phase-running"),
        (_, Phase::Nearly) => (icons::HOURGLASS_LOW, "lead-phase-nearly"),
        (_, Phase::LastMinute) => (icons::WARNING, "lead-phase-last-minute"),
        (_, Phase::Overtime) => (icons::WARNING_OCTAGON, "lead-phase-over"),
        (_, Phase::Done) => (icons::CHECK_CIRCLE, "lead-phase-done"),
    }
}

fn minutes(view: &View<'_>, timer: &Timer) -> String {
    view.with("common-minutes", &[("n", (timer.length_secs / 60).into())])
}

fn spoken(view: &View<'_>, timer: &Timer) -> String {
    let left = timer.remaining_secs;
    let whole = view.with("common-minutes", &[("n", (left.abs() / 60).into())]);
    let key = if left < 0 {
        "lead-spoken-over"
    } else {
        "lead-spoken-left"
    };
    view.with(
        key,
        &[("minutes", whole.into()), ("n", (left.abs() % 60).into())],
    )
}

/// 'tot 14:24 · 20 minuten, begonnen om 14:04'.
fn until_ui(ui: &mut Ui, view: &View<'_>, block: &Block, timer: &Timer) {
    let (strong, rest) = until(view, block, timer);
    let t = Tokens::of(ui);
    let size = if is_compact(ui) { 17.0 } else { 18.0 };
    let text = sentence(
        ui,
        [
            t.strong(strong).font(font::semibold(size)),
            t.body(rest).font(font::regular(size)).color(t.inkt2),
        ],
    );
    ui.add_space(if is_compact(ui) { 2.0 } else { 4.0 });
    ui.vertical_centered(|ui| ui.label(text));
    ui.add_space(if is_compact(ui) { 8.0 } else { 12.0 });
}

fn until(view: &View<'_>, block: &Block, timer: &Timer) -> (String, String) {
    let minutes = minutes(view, timer);
    let at = |moment: Moment| view.time(moment);
    let end = view.now.plus_secs(timer.remaining_secs);
    let Some(started) = block.run.started else {
        let planned = view
            .agenda
            .slot(block.id)
            .map(|slot| view.clock_text(slot.planned));
        let planned = view.with(
            "lead-planned-at",
            &[("time", planned.unwrap_or_default().into())],
        );
        return (minutes, format!(" · {planned}"));
    };
    if timer.phase == Phase::Overtime {
        let more = view.with(
            "lead-over-more",
            &[("minutes", minutes.into()), ("time", at(end).into())],
        );
        return (view.text("lead-over"), format!(" {more}"));
    }
    let lasts = view.with(
        "lead-lasts",
        &[("minutes", minutes.into()), ("time", at(started).into())],
    );
    let strong = match block.run.pauses.last().filter(|_| timer.paused) {
        Some(pause) => view.with("lead-paused-since", &[("time", at(pause.from).into())]),
        None => view.with("lead-until", &[("time", at(end).into())]),
    };
    (strong, format!(" · {lasts}"))
}

fn bar_ui(ui: &mut Ui, view: &View<'_>, block: &Block, timer: &Timer) {
    let length = timer.length_secs.max(1) as f32;
    let mark = |secs: i64| {
        let text = if secs >= 60 && secs % 60 == 0 {
            view.with("lead-mark", &[("n", (secs / 60).into())])
        } else {
            view.words.timer(secs)
        };
        (1.0 - secs as f32 / length, text)
    };
    let texts = [mark(timer.nearly_secs), mark(timer.last_secs)];
    let marks: Vec<(f32, &str)> = texts
        .iter()
        .map(|(at, text)| (*at, text.as_str()))
        .collect();
    let start = block
        .run
        .started
        .map(|at| view.time(at))
        .unwrap_or_default();
    let gone = view.with("common-minutes", &[("n", (timer.elapsed_secs / 60).into())]);
    let name = view.with(
        "lead-bar",
        &[("n", gone.into()), ("minutes", minutes(view, timer).into())],
    );
    let over = timer.phase == Phase::Overtime;
    let bar = ProgressBar::new(timer.progress())
        .start(&start)
        .marks(&marks);
    bar.height(if is_compact(ui) { 12.0 } else { 14.0 })
        .overtime(over)
        .show(ui, &name);
    ui.add_space(if is_compact(ui) { 10.0 } else { 14.0 });
}
