//! Choosing a ready case, changing its texts, and changing the questions.

use egui::{Context, Margin, ScrollArea, Ui, vec2};

use super::{
    super::{
        action::Action,
        acts::Act,
        icons,
        theme::{Tokens, space},
        view::View,
        widgets::{Button, Dialog, Selectable, clamped, heading, segmented, selectable_card},
    },
    PrepareDraft, questions,
    target::{CaseText, Target},
    typing::Look,
};
use crate::{
    base::Id,
    session::{Case, Command, Round},
    words::Arg,
};

/// What the dialog remembers.
#[derive(Debug, Default)]
pub struct CaseDraft {
    page: usize,
    /// Key of the ready case that is looked at.
    looked_at: Option<String>,
}

/// Draws the dialog. Returns whether it closed.
pub fn case_dialog_ui(
    ctx: &Context,
    view: &View<'_>,
    draft: &mut PrepareDraft,
    out: &mut Vec<Action>,
) -> bool {
    let Some(round) = draft.round(view) else {
        return true;
    };
    let (title, close) = (
        view.text("prepare-case-and-questions"),
        view.text("common-close"),
    );
    let ready = ready_cases(view);
    let height = (ctx.content_rect().height() - 330.0).max(220.0);
    let dialog = Dialog::new("case", &title, &close).width(980.0);
    let shown = dialog.show(ctx, |ui| {
        let pages = pages(view, ready.is_empty());
        let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
        draft.case.page = draft.case.page.min(pages.len().saturating_sub(1));
        segmented(ui, &title, &names, &mut draft.case.page);
        ui.add_space(space::S);
        let page = pages.get(draft.case.page).map(|(_, page)| *page);
        match page {
            Some(Page::Choose) => choose_ui(ui, view, (round, ready, draft, height), out),
            Some(Page::Questions) => scroll(ui, height, |ui| {
                questions::questions_ui(ui, view, (round.id, draft), out);
            }),
            _ => scroll(ui, height, |ui| texts_ui(ui, view, (round.id, draft), out)),
        }
        ui.add_space(space::M);
        foot_ui(ui, view, (round.id, draft), out)
    });
    shown.closed || shown.inner
}

#[derive(Clone, Copy, PartialEq)]
enum Page {
    Choose,
    Texts,
    Questions,
}

fn pages(view: &View<'_>, none_ready: bool) -> Vec<(String, Page)> {
    [
        ("prepare-page-choose", Page::Choose),
        ("prepare-page-texts", Page::Texts),
        ("prepare-page-questions", Page::Questions),
    ]
    .into_iter()
    .filter(|(_, page)| !(none_ready && *page == Page::Choose))
    .map(|(key, page)| (view.text(key), page))
    .collect()
}

/// The ready cases of the session's template.
pub fn ready_cases<'a>(view: &View<'a>) -> &'a [Case] {
    let key = &view.session.details.template;
    view.templates
        .iter()
        .find(|template| template.key == *key)
        .map_or(&[], |template| &template.cases)
}

fn scroll(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_width(ui.available_width() - 14.0);
            ui.vertical(add);
        });
}

fn choose_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, ready, draft, height): (&Round, &[Case], &mut PrepareDraft, f32),
    out: &mut Vec<Action>,
) {
    let looked_at = draft
        .case
        .looked_at
        .clone()
        .unwrap_or_else(|| round.case.key.clone());
    let shown = ready
        .iter()
        .find(|case| case.key == looked_at)
        .or_else(|| ready.first());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.allocate_ui(vec2(320.0, height), |ui| {
            ui.set_width(320.0);
            ScrollArea::vertical()
                .id_salt("ready")
                .max_height(height)
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.vertical(|ui| list_ui(ui, view, (round, ready, shown), draft));
                });
        });
        ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
            let Some(case) = shown else { return };
            ui.vertical(|ui| {
                let inside = height - 60.0;
                scroll(ui, inside, |ui| whole_case_ui(ui, view, case));
                ui.add_space(space::XS);
                use_ui(ui, view, (round, case), out);
            });
        });
    });
}

fn list_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, ready, shown): (&Round, &[Case], Option<&Case>),
    draft: &mut PrepareDraft,
) {
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.set_width(ui.available_width() - 12.0);
    for case in ready {
        let selected = shown.is_some_and(|shown| shown.key == case.key);
        let what = Selectable::option(&case.title, selected).margin(Margin::symmetric(12, 9));
        let card = selectable_card(ui, ("case", &case.key), what, |ui| {
            let t = Tokens::of(ui);
            ui.spacing_mut().item_spacing.y = 0.0;
            clamped(ui, t.strong(&case.title), 2);
            if round.case.key == case.key {
                ui.label(t.small(view.text("prepare-case-in-use")));
            }
        });
        if card.response.clicked() {
            draft.case.looked_at = Some(case.key.clone());
        }
    }
}

fn use_ui(ui: &mut Ui, view: &View<'_>, (round, case): (&Round, &Case), out: &mut Vec<Action>) {
    let used = round.case == *case;
    let key = if used {
        "prepare-case-in-use"
    } else {
        "prepare-use-case"
    };
    let text = view.text(key);
    let button = Button::primary(&text)
        .icon(icons::CHECK)
        .weight(icons::Weight::Bold)
        .enabled(!used);
    if button.show(ui).clicked() {
        out.push(Action::wish(Command::SetCase {
            round: round.id,
            case: Box::new(case.clone()),
        }));
    }
}

/// A case in full: context, what it is about and not about, the council's role, what is at stake.
fn whole_case_ui(ui: &mut Ui, view: &View<'_>, case: &Case) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let t = Tokens::of(ui);
    heading(ui, t.h2(&case.title), 3);
    ui.label(t.body(&case.context));
    let list = |texts: &[String]| -> String {
        let lines: Vec<String> = texts.iter().map(|text| format!("• {text}")).collect();
        lines.join("\n")
    };
    for (key, text) in [
        ("prepare-case-about", list(&case.about)),
        ("prepare-case-not-about", list(&case.not_about)),
        ("prepare-case-council", case.council.clone()),
        ("prepare-case-stake", case.stake.clone()),
        ("prepare-case-reminder", case.reminder.clone()),
    ] {
        if !text.is_empty() {
            ui.add_space(space::XS);
            ui.label(t.strong(view.text(key)));
            ui.label(t.body(text));
        }
    }
}

fn texts_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, draft): (Id<Round>, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = space::S;
    for (which, key, rows) in [
        (CaseText::Title, "prepare-case-title", 0),
        (CaseText::Context, "prepare-case-context", 4),
    ] {
        text_ui(ui, view, (round, which, key, rows), (draft, out));
    }
    let half = (ui.available_width() - 16.0) / 2.0;
    let pairs = [
        [
            (CaseText::About, "prepare-case-about-lines"),
            (CaseText::NotAbout, "prepare-case-not-about-lines"),
        ],
        [
            (CaseText::Council, "prepare-case-council"),
            (CaseText::Stake, "prepare-case-stake"),
        ],
    ];
    for pair in pairs {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for (which, key) in pair {
                ui.vertical(|ui| {
                    ui.set_width(half);
                    text_ui(ui, view, (round, which, key, 3), (draft, out));
                });
            }
        });
    }
    let reminder = (round, CaseText::Reminder, "prepare-case-reminder", 2);
    text_ui(ui, view, reminder, (draft, out));
}

fn text_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, which, key, rows): (Id<Round>, CaseText, &str, usize),
    (draft, out): (&mut PrepareDraft, &mut Vec<Action>),
) {
    let label = view.text(key);
    let look = Look {
        rows,
        ..Look::new(&label)
    };
    let target = Target::Case(round, which);
    draft.typing.field(ui, view, (target, look), out);
}

/// Ready, and the rounds: a round more with its own case and groups, or one less.
fn foot_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, draft): (Id<Round>, &mut PrepareDraft),
    out: &mut Vec<Action>,
) -> bool {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let ready = view.text("prepare-ready");
        let done = Button::secondary(&ready).show(ui).clicked();
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (add, tip) = (
                view.text("prepare-add-round"),
                view.text("prepare-add-round-tip"),
            );
            let button = Button::quiet(&add).icon(icons::PLUS).tooltip(&tip);
            if button.show(ui).clicked() {
                out.push(Action::Act(Act::AddRound));
            }
            let rounds = view.session.rounds_in_order();
            if rounds.len() < 2 {
                return;
            }
            let n = rounds.iter().position(|other| other.id == round);
            let n = Arg::from(n.map_or(0, |n| n + 1));
            let remove = view.with("prepare-remove-round", &[("n", n)]);
            if Button::quiet(&remove).icon(icons::TRASH).show(ui).clicked() {
                out.push(Action::wish(Command::RemoveRound { id: round }));
            }
            super::round_switch_ui(ui, view, draft, &view.text("prepare-round-shown"));
        });
        done
    })
    .inner
}
