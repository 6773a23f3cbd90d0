//! The case and its questions, as the groups will get them.

use egui::{Align, Layout, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    super::{
        action::Action,
        acts::Act,
        icons::{self, Icon, IconStyle},
        theme::{Tokens, font},
        view::View,
        widgets::{Button, clamped, clamped_galley, divider, heading, number_tile},
    },
    PrepareDraft, Window, left_card,
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
    left_card(ui, 8).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.spacing_mut().interact_size.y = 22.0;
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
        let inside = (height - 18.0 - 44.0 - 6.0).max(80.0);
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
                .name(&name)
                .enabled(view.can_write());
            if button.show(ui).clicked() {
                draft.window = Some(Window::Case);
            }
        });
    });
    if view.session.rounds.len() > 1 {
        ui.horizontal(|ui| {
            super::round_switch_ui(ui, view, draft, &view.text("prepare-round-shown"));
            let add = view.text("prepare-add-round");
            if Button::icon_only(icons::PLUS, &add)
                .enabled(view.can_write())
                .show(ui)
                .clicked()
            {
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
        clamped(ui, t.body(text), 5);
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
    let t = Tokens::of(ui);
    let laid: Vec<_> = sides
        .into_iter()
        .filter_map(|(texts, key, icon)| {
            let text = view.with(key, &[("what", Arg::from(texts.first()?))]);
            let text = t.small(text).font(font::medium(14.0)).color(t.inkt);
            let width = ui.available_width() - SIGN;
            Some((icon, clamped_galley(ui, text, width, 2), texts.join("\n")))
        })
        .collect();
    let wide: f32 = laid.iter().map(|(_, text, _)| text.size().x + SIGN).sum();
    let layout = if wide + 10.0 <= ui.available_width() {
        Layout::left_to_right(Align::Min)
    } else {
        Layout::top_down(Align::Min)
    };
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 22.0), layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 2.0);
        for (icon, text, all) in laid {
            let size = vec2(text.size().x + SIGN, text.size().y.max(20.0));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let said = text.text().to_owned();
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            let sign = pos2(rect.left() + 9.0, rect.top() + 10.0);
            icons::paint(ui.painter(), sign, icon, IconStyle::regular(17.0, t.inkt));
            let at = pos2(rect.left() + SIGN, rect.top());
            ui.painter().galley(at, text, t.inkt);
            response.on_hover_text(all);
        }
    });
}

/// Room for the sign before a side.
const SIGN: f32 = 22.0;

fn question_ui(ui: &mut Ui, number: usize, question: &Question) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        number_tile(ui, number);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let t = Tokens::of(ui);
            clamped(ui, t.strong(&question.text), 2);
            let hint = under(question);
            if !hint.is_empty() {
                clamped(ui, t.small(hint), 2);
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
