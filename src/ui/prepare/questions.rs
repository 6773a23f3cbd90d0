//! The questions of a round: their text, their hint, their parts with a label each, and their order.

use egui::Ui;

use super::{
    super::{
        action::Action,
        icons,
        theme::space,
        view::View,
        widgets::{Button, Choice, Dropdown, number_tile, tile},
    },
    PrepareDraft,
    target::{QuestionText, Target},
    typing::Look,
};
use crate::{
    base::Id,
    session::{Command, Question, QuestionField, Round},
    words::Arg,
};

/// Draws all questions, and the field for one more.
pub fn questions_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, draft): (Id<Round>, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = space::S;
    let questions = view.session.questions_of(round);
    for (n, question) in questions.iter().enumerate() {
        tile(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            question_ui(ui, view, (question, n, questions.len(), draft), out);
        });
    }
    let (label, hint) = (
        view.text("prepare-new-question"),
        view.text("prepare-new-question-hint"),
    );
    let look = Look {
        hint: &hint,
        icon: Some(icons::PLUS),
        ..Look::new(&label)
    };
    let target = Target::NewQuestion(round);
    draft.typing.field(ui, view, (target, look), out);
}

fn question_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (question, n, count, draft): (&Question, usize, usize, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.vertical(|ui| {
            ui.set_width(28.0);
            ui.add_space(8.0);
            number_tile(ui, n + 1);
        });
        let width = ui.available_width() - 3.0 * 44.0 - 3.0 * 10.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 6.0;
            fields_ui(ui, view, (question, n, draft), out);
        });
        buttons_ui(ui, view, (question, n, count), out);
    });
}

fn fields_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (question, n, draft): (&Question, usize, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let number = [("n", Arg::from(n + 1))];
    for (which, label, hint) in [
        (QuestionText::Text, "prepare-question-text", ""),
        (
            QuestionText::Hint,
            "prepare-question-hint",
            "prepare-question-hint-empty",
        ),
    ] {
        let label = view.with(label, &number);
        let hint = if hint.is_empty() {
            String::new()
        } else {
            view.text(hint)
        };
        let look = Look {
            hint: &hint,
            label_hidden: true,
            ..Look::new(&label)
        };
        let target = Target::Question(question.id, which);
        draft.typing.field(ui, view, (target, look), out);
    }
    for part in 0..=question.subquestions.len() {
        part_ui(ui, view, (question, part, draft), out);
    }
}

/// A part of the question with the label that marks its answers; the last field adds one.
fn part_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (question, n, draft): (&Question, usize, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let exists = n < question.subquestions.len();
    let label = view.with("prepare-part", &[("n", Arg::from(n + 1))]);
    let hint = view.text("prepare-part-new");
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let look = Look {
            hint: if exists { "" } else { &hint },
            label_hidden: true,
            width: ui.available_width() - 178.0,
            icon: Some(if exists {
                icons::ARROW_RIGHT
            } else {
                icons::PLUS
            }),
            ..Look::new(&label)
        };
        let target = Target::Part(question.id, n);
        draft.typing.field(ui, view, (target, look), out);
        if exists {
            label_ui(ui, view, (question, n), out);
        }
    });
}

fn label_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (question, n): (&Question, usize),
    out: &mut Vec<Action>,
) {
    let labels = view.session.labels_in_order();
    let none = view.text("prepare-no-label");
    let choices: Vec<Choice<'_>> = std::iter::once(none.as_str())
        .chain(labels.iter().map(|label| label.name.as_str()))
        .map(Choice::from)
        .collect();
    let Some(part) = question.subquestions.get(n) else {
        return;
    };
    let mut at = labels
        .iter()
        .position(|label| label.key == part.label)
        .map_or(0, |n| n + 1);
    let name = view.with("prepare-label-of", &[("text", Arg::from(&part.text))]);
    let field = Dropdown::new(&name, &choices).width(170.0);
    if field.show(ui, &mut at).changed() {
        let label = at.checked_sub(1).and_then(|n| labels.get(n));
        let mut parts = question.subquestions.clone();
        if let Some(part) = parts.get_mut(n) {
            part.label = label.map(|label| label.key.clone()).unwrap_or_default();
        }
        out.push(Action::wish(Command::EditQuestion {
            id: question.id,
            field: QuestionField::Subquestions(parts),
        }));
    }
}

fn buttons_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (question, n, count): (&Question, usize, usize),
    out: &mut Vec<Action>,
) {
    let id = question.id;
    let number = [("n", Arg::from(n + 1))];
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (icon, key, to) in [
            (icons::ARROW_UP, "prepare-question-up", n.checked_sub(1)),
            (
                icons::ARROW_DOWN,
                "prepare-question-down",
                Some(n + 1).filter(|to| *to < count),
            ),
        ] {
            let name = view.with(key, &number);
            let button = Button::icon_only(icon, &name).enabled(to.is_some());
            let clicked = button.show(ui).clicked();
            if let Some(to) = to.filter(|_| clicked) {
                out.push(Action::wish(Command::MoveQuestion { id, to }));
            }
        }
        let name = view.with("prepare-question-remove", &number);
        if Button::icon_only(icons::TRASH, &name).show(ui).clicked() {
            out.push(Action::wish(Command::RemoveQuestion { id }));
        }
    });
}
