//! What stands in the timer's place when there is no block to run: none at all, or all of them done.

use egui::Ui;

use super::{clock::label_ui, is_compact};
use crate::{
    session::{Block, run::Timer},
    ui::{
        action::Action,
        acts::Act,
        focus::column_begins,
        icons,
        theme::{Surface, Tokens, font},
        view::View,
        widgets::{Button, ButtonSize, phase_card},
    },
};

pub fn done_ui(ui: &mut Ui, view: &View<'_>, last: &Block, out: &mut Vec<Action>) {
    let timer = Timer::of(last, view.now);
    phase_card(ui, Surface::Plain, false, |ui| {
        ui.set_min_width(ui.available_width());
        let t = Tokens::of(ui);
        ui.vertical_centered(|ui| {
            ui.add_space(24.0);
            label_ui(ui, view, Surface::Plain, &timer);
            ui.add_space(16.0);
            ui.label(
                t.h1(view.text("lead-everything-done"))
                    .font(font::semibold(48.0)),
            );
            let begin = view
                .session
                .blocks
                .values()
                .filter_map(|block| block.run.started)
                .min();
            let begin = begin.map(|at| view.time(at)).unwrap_or_default();
            let end = view.time(view.agenda.end);
            let times = view.with(
                "lead-done-times",
                &[("begin", begin.into()), ("end", end.into())],
            );
            ui.label(t.body(times).font(font::regular(18.0)).color(t.inkt2));
            ui.add_space(24.0);
            let text = view.text("lead-to-threads");
            let size = if is_compact(ui) {
                ButtonSize::Compact
            } else {
                ButtonSize::Cockpit
            };
            let response = Button::primary(&text).icon(icons::PATH).size(size).show(ui);
            column_begins(ui.ctx(), &response);
            if response.clicked() {
                out.push(Action::Act(Act::GoThreads));
            }
            ui.add_space(12.0);
        });
    });
}

pub fn empty_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    phase_card(ui, Surface::Plain, false, |ui| {
        ui.set_min_width(ui.available_width());
        let t = Tokens::of(ui);
        ui.vertical_centered(|ui| {
            ui.add_space(48.0);
            icons::icon(
                ui,
                icons::LIST_CHECKS,
                48.0,
                icons::Weight::Regular,
                t.inkt3,
            );
            ui.add_space(12.0);
            ui.label(
                t.body(view.text("lead-no-blocks"))
                    .font(font::regular(18.0)),
            );
            ui.add_space(16.0);
            let text = view.text("lead-to-prepare");
            let response = Button::primary(&text).icon(icons::LIST_CHECKS).show(ui);
            column_begins(ui.ctx(), &response);
            if response.clicked() {
                out.push(Action::Act(Act::GoPrepare));
            }
            ui.add_space(48.0);
        });
    });
}
