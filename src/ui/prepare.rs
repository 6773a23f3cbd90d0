//! Voorbereiden: what, when and where at the left, the rundown in the middle, the groups at the right, and
//! below them how far everything is.
//!
//! No rule of the workshop stands here: what cannot be is said by the session, under the field.

mod block;
mod case;
mod case_dialog;
pub(super) mod dates;
mod details;
mod groups;
mod people;
mod person;
mod questions;
mod readiness;
mod row;
mod rundown;
mod steps;
mod target;
mod typing;
mod weight;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    action::Action,
    acts::Act,
    theme::{Tokens, space},
    view::View,
    widgets::{Column, ColumnWidths, Dropdown, WindowSize, card, gap, margin, three_columns},
};
use crate::{
    base::Id,
    session::{Block, Command, Participant, Round},
    words::Arg,
};
use steps::Steps;
use typing::Typing;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct PrepareDraft {
    typing: Typing,
    steps: Steps,
    /// The block that keys are about.
    selected: Option<Id<Block>>,
    /// The selected block gets the focus in the next frame.
    focus_selected: bool,
    /// The block that was asked for in this frame: it is there in the next.
    added: Option<Id<Block>>,
    /// The block that is being dragged.
    dragged: Option<Id<Block>>,
    /// The person that is being dragged.
    dragged_person: Option<Id<Participant>>,
    /// The person whose line has the focus.
    focused_person: Option<Id<Participant>>,
    /// The middle or the right column, in a narrow window.
    tab: usize,
    round: Option<Id<Round>>,
    window: Option<Window>,
    case: case_dialog::CaseDraft,
    people: people::PeopleDraft,
}

/// What lies open over the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Window {
    Case,
    Block(Id<Block>),
    People,
    Group(Id<crate::session::Group>),
}

impl PrepareDraft {
    /// The round that case, questions and groups are shown of.
    fn round<'a>(&self, view: &View<'a>) -> Option<&'a Round> {
        self.round
            .and_then(|id| view.session.rounds.get(&id))
            .or_else(|| view.session.rounds_in_order().first().copied())
    }
}

const READINESS: f32 = 60.0;

/// Draws the screen.
pub fn prepare_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    readiness::remember_beamer(ui.ctx(), view);
    draft.typing.settle(ui.ctx(), view, out);
    draft.steps.settle(ui, view, out);
    hear(view, draft, out);
    let size = WindowSize::of(ui);
    let (margin, gap) = (margin(size), gap(size));
    let room = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(
        room.min + vec2(margin, gap),
        pos2(room.right() - margin, room.bottom() - margin + 5.0),
    );
    let bar = room.with_min_y(room.bottom() - READINESS);
    let columns = room.with_max_y(bar.top() - gap + 2.0);
    let mut child = ui.new_child(UiBuilder::new().max_rect(columns).id_salt("columns"));
    columns_ui(&mut child, view, draft, out);
    let mut child = ui.new_child(UiBuilder::new().max_rect(bar).id_salt("readiness"));
    readiness::readiness_ui(&mut child, view, draft, out);
    windows_ui(ui, view, draft, out);
}

fn columns_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let widths = ColumnWidths {
        left: 360.0,
        right: 300.0,
        left_compact: 316.0,
        right_compact: 268.0,
    };
    let (rundown, groups) = (view.text("prepare-rundown"), view.text("prepare-groups"));
    let name = view.text("prepare-columns");
    let mut tab = draft.tab;
    three_columns(
        ui,
        widths,
        (&name, [&rundown, &groups], &mut tab),
        |ui, column| match column {
            Column::Left => left_ui(ui, view, draft, out),
            Column::Middle => rundown::rundown_ui(ui, view, draft, out),
            Column::Right => groups::groups_ui(ui, view, draft, out),
        },
    );
    draft.tab = tab;
}

fn left_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let gap = gap(WindowSize::of(ui)) - 2.0;
    let room = ui.max_rect();
    let low = room.height() < 600.0;
    let mut both = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        view.writes(ui, |ui| details::details_ui(ui, view, draft, out));
        ui.add_space(gap);
        let left = if low {
            0.0
        } else {
            room.bottom() - ui.cursor().top()
        };
        case::case_ui(ui, view, (draft, left), out);
    };
    if low {
        egui::ScrollArea::vertical()
            .id_salt("left column")
            .show(ui, both);
    } else {
        both(ui);
    }
}

fn windows_ui(ui: &Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let ctx = ui.ctx();
    let closed = match draft.window {
        None => return,
        Some(Window::Case) => case_dialog::case_dialog_ui(ctx, view, draft, out),
        Some(Window::Block(id)) => block::block_dialog_ui(ctx, view, (id, draft), out),
        Some(Window::People) => people::people_dialog_ui(ctx, view, draft, out),
        Some(Window::Group(id)) => groups::rename_dialog_ui(ctx, view, (id, draft), out),
    };
    if closed {
        draft.window = None;
    }
}

/// What was asked by keys, palette or menu.
fn hear(view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    for act in view.asked {
        match act {
            Act::AddBlock => rundown::add_block(view, draft, out),
            Act::RemoveBlock => remove(view, draft, out),
            Act::BlockUp => rundown::move_selected(view, draft, -1, out),
            Act::BlockDown => rundown::move_selected(view, draft, 1, out),
            Act::AddParticipant => draft.window = Some(Window::People),
            Act::DivideFairly => divide(view, draft, out),
            Act::ChooseCase => draft.window = Some(Window::Case),
            Act::AddRound => add_round(view, draft, out),
            _ => {}
        }
    }
}

/// Del: the person whose line has the focus, else the selected block.
fn remove(view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    if let Some(id) = draft.focused_person {
        out.push(Action::wish(Command::RemoveParticipant { id }));
    } else {
        rundown::remove_selected(view, draft, out);
    }
}

fn divide(view: &View<'_>, draft: &PrepareDraft, out: &mut Vec<Action>) {
    if let Some(round) = draft.round(view) {
        out.push(Action::wish(Command::DivideFairly { round: round.id }));
    }
}

/// A new round begins with the case, the questions and the division of the one that is shown.
fn add_round(view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let id = view.ids.fresh();
    let like = draft.round(view).map(|round| round.id);
    out.push(Action::wish(Command::AddRound { id, like }));
    let number = view.session.rounds.len() + 1;
    out.push(Action::Say(
        view.with("prepare-round-added", &[("n", Arg::from(number))]),
    ));
    draft.round = Some(id);
}

/// The choice of the round, where there is more than one.
fn round_switch_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, name: &str) {
    let rounds = view.session.rounds_in_order();
    if rounds.len() < 2 {
        return;
    }
    let shown = draft.round(view).map(|round| round.id);
    let mut at = rounds
        .iter()
        .position(|round| Some(round.id) == shown)
        .unwrap_or(0);
    let names: Vec<String> = (1..=rounds.len())
        .map(|n| view.with("common-round", &[("n", Arg::from(n))]))
        .collect();
    let choices: Vec<_> = names.iter().map(|name| name.as_str().into()).collect();
    if Dropdown::new(name, &choices).show(ui, &mut at).changed() {
        draft.round = rounds.get(at).map(|round| round.id);
    }
}

/// A card of the left column.
fn left_card(ui: &Ui, bottom: i8) -> egui::Frame {
    let side = if WindowSize::of(ui) == WindowSize::Full {
        18
    } else {
        14
    };
    card(ui).inner_margin(egui::Margin {
        top: 10,
        bottom,
        left: side,
        right: side,
    })
}

/// A card that fills a rectangle exactly.
fn card_in(ui: &mut Ui, rect: Rect, margin: i8, add: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("card"));
    let inside = rect.size() - vec2(2.0, 2.0) * f32::from(margin);
    card(&child).inner_margin(margin).show(&mut child, |ui| {
        ui.set_min_size(inside);
        ui.set_max_size(inside);
        add(ui);
    });
}

/// A sentence about something to watch, with its sign.
fn warning_ui(ui: &mut Ui, sentence: &str) {
    let t = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        super::icons::icon(
            ui,
            super::icons::WARNING,
            18.0,
            super::icons::Weight::Fill,
            t.let_op,
        );
        let text = t.small(sentence).color(t.let_op);
        ui.add(egui::Label::new(text).wrap());
    });
}

#[cfg(test)]
mod tests;
