//! The case and its questions, as the groups will get them.

use egui::{Align, Layout, ScrollArea, Ui};

use super::{
    super::{
        action::Action,
        acts::Act,
        icons::{self, Icon},
        theme::{Tokens, font, space},
        view::View,
        widgets::{Button, WindowSize, card, clamped, divider, heading, number_tile},
    },
    PrepareDraft, Window,
};
use crate::{
    session::{Case, Question},
    words::Arg,
};

/// Draws the card, `height` high; 0 for as high as it needs to be.
pub fn case_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (draft, height): (&mut PrepareDraft, f32),
    out: &mut Vec<Action>,
) {
    let margin = if WindowSize::of(ui) == WindowSize::Full {
        18
    } else {
        14
    };
    let frame = card(ui).inner_margin(egui::Margin {
        top: 12,
        bottom: 12,
        left: margin,
        right: margin,
    });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        head_ui(ui, view, draft, out);
        let Some(round) = draft.round(view) else {
            return;
        };
        if height <= 0.0 {
            body_ui(
                ui,
                view,
                (&round.case, &view.session.questions_of(round.id)),
            );
            return;
        }
        let inside = (height - 24.0 - 44.0 - space::XS).max(80.0);
        ScrollArea::vertical()
            .id_salt("case")
            .max_height(inside)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                body_ui(
                    ui,
                    view,
                    (&round.case, &view.session.questions_of(round.id)),
                );
            });
    });
}

fn head_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.set_height(44.0);
        let t = Tokens::of(ui);
        heading(ui, t.h2(view.text("prepare-case-and-questions")), 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (text, name) = (view.text("common-change"), view.text("prepare-change-case"));
            let button = Button::secondary(&text)
                .icon(icons::PENCIL_SIMPLE)
                .name(&name);
            if button.show(ui).clicked() {
                draft.window = Some(Window::Case);
            }
        });
    });
    if view.session.rounds.len() > 1 {
        ui.horizontal(|ui| {
            super::round_switch_ui(ui, view, draft, &view.text("prepare-round-shown"));
            let add = view.text("prepare-add-round");
            if Button::icon_only(icons::PLUS, &add).show(ui).clicked() {
                out.push(Action::Act(Act::AddRound));
            }
        });
    }
}

fn body_ui(ui: &mut Ui, view: &View<'_>, (case, questions): (&Case, &[&Question])) {
    let t = Tokens::of(ui);
    let empty = case.context.is_empty() && case.title.is_empty();
    if empty {
        ui.label(t.body(view.text("prepare-no-case")).color(t.inkt2));
    } else {
        let text = if case.context.is_empty() {
            &case.title
        } else {
            &case.context
        };
        clamped(ui, t.body(text), 6);
        bounds_ui(ui, view, case);
    }
    if questions.is_empty() {
        divider(ui);
        ui.label(t.body(view.text("prepare-no-questions")).color(t.inkt2));
    }
    for (n, question) in questions.iter().enumerate() {
        divider(ui);
        question_ui(ui, n + 1, question);
    }
}

/// The first of what it is not about, and of what it is about.
fn bounds_ui(ui: &mut Ui, view: &View<'_>, case: &Case) {
    let sides: [(&[String], &str, Icon); 2] = [
        (&case.not_about, "prepare-not-about", icons::X),
        (&case.about, "prepare-about", icons::CHECK),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 2.0);
        for (texts, key, icon) in sides {
            let Some(first) = texts.first() else { continue };
            let text = view.with(key, &[("what", Arg::from(first))]);
            let t = Tokens::of(ui);
            let all = texts.join("\n");
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                icons::icon(ui, icon, 17.0, icons::Weight::Regular, t.inkt);
                let text = t.support(text).font(font::medium(15.0)).color(t.inkt);
                ui.label(text).on_hover_text(all);
            });
        }
    });
}

fn question_ui(ui: &mut Ui, number: usize, question: &Question) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        number_tile(ui, number);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let t = Tokens::of(ui);
            clamped(ui, t.strong(&question.text), 3);
            let hint = under(question);
            if !hint.is_empty() {
                clamped(ui, t.small(hint), 3);
            }
        });
    });
}

/// What stands small under a question: its hint, or its parts.
fn under(question: &Question) -> String {
    if !question.hint.is_empty() {
        return question.hint.clone();
    }
    let parts: Vec<&str> = question
        .subquestions
        .iter()
        .map(|part| part.text.as_str())
        .collect();
    parts.join(" · ")
}
