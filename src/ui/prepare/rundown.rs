//! The rundown: every block with its begin, duration, minimum and how much it gives, and the total.

use egui::{Align, Layout, RichText, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::{
    super::{
        action::Action,
        acts::Act,
        draad::{Station, VerticalStation, stations_vertical},
        focus::column_begins,
        icons,
        theme::{Tokens, font, stroke},
        view::{View, keys},
        widgets::{Button, WindowSize, heading, keycap, sentence},
    },
    PrepareDraft, Window, card_in,
    row::{self, Columns},
};
use crate::{
    base::Id,
    session::{Block, BlockKind, Command},
    words::Arg,
};

/// Length of a block that is added by hand.
const NEW_MINUTES: u32 = 10;

/// Draws the column.
pub fn rundown_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let rect = ui.max_rect();
    card_in(ui, rect, 0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let full = WindowSize::of(ui) == WindowSize::Full;
        ui.add_space(if full { 12.0 } else { 6.0 });
        head_ui(ui, view, draft, out);
        let rundown = view.session.rundown();
        if rundown.is_empty() {
            let t = Tokens::of(ui);
            ui.add_space(20.0);
            ui.horizontal(|ui| {
                ui.add_space(18.0);
                ui.label(t.body(view.text("prepare-no-blocks")).color(t.inkt2));
            });
            return;
        }
        let columns = Columns::of(ui);
        names_ui(ui, view, &columns);
        let foot = if full { 48.0 } else { 44.0 };
        let most = ui.available_height() - foot;
        ui.allocate_ui(vec2(ui.available_width(), most), |ui| {
            ui.set_min_height(most);
            ScrollArea::vertical()
                .id_salt("rundown")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    view.writes(ui, |ui| rows_ui(ui, view, (draft, &columns, &rundown), out))
                });
        });
        end_ui(ui, view, &columns, foot);
    });
}

fn head_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.set_height(46.0);
        ui.add_space(18.0);
        ui.spacing_mut().item_spacing.x = 12.0;
        let t = Tokens::of(ui);
        heading(ui, t.h2(view.text("prepare-rundown")), 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(18.0);
            let (text, keys) = (view.text("prepare-block"), keys(view.words, Act::AddBlock));
            let name = view.text("prepare-add-block");
            let add = Button::secondary(&text)
                .icon(icons::PLUS)
                .name(&name)
                .tooltip(&keys)
                .enabled(view.can_write())
                .show(ui);
            column_begins(ui.ctx(), &add);
            if add.clicked() {
                add_block(view, draft, out);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                total_ui(ui, view);
            });
        });
    });
}

/// `90 van 90 min · kan tot 28 min korter`, or in words what is wrong with it.
fn total_ui(ui: &mut Ui, view: &View<'_>) {
    let t = Tokens::of(ui);
    let agenda = view.agenda;
    let total = view.with(
        "prepare-total",
        &[
            ("n", Arg::from(agenda.planned)),
            ("total", Arg::from(agenda.available)),
        ],
    );
    let slack = match agenda.slack {
        0 if agenda.planned == 0 => String::new(),
        0 => view.text("prepare-no-slack"),
        n => view.with("prepare-slack", &[("n", Arg::from(n))]),
    };
    let slack = if slack.is_empty() {
        slack
    } else {
        format!(" · {slack}")
    };
    let difference = i64::from(agenda.planned) - i64::from(agenda.available);
    let parts: Vec<RichText> = if difference == 0 {
        vec![t.strong(total), t.body(slack).color(t.inkt2)]
    } else {
        icons::icon(ui, icons::WARNING, 20.0, icons::Weight::Fill, t.let_op);
        ui.add_space(-6.0);
        let key = if difference > 0 {
            "prepare-too-long"
        } else {
            "prepare-to-spare"
        };
        let n = difference.unsigned_abs();
        let words = view.with(key, &[("n", Arg::from(n))]);
        vec![
            t.strong(format!("{total} · {words}")).color(t.let_op),
            t.body(slack).color(t.inkt2),
        ]
    };
    ui.add(egui::Label::new(sentence(ui, parts)).truncate());
}

fn names_ui(ui: &mut Ui, view: &View<'_>, columns: &Columns) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
    let t = Tokens::of(ui);
    for ((x, _), key) in [
        (columns.begin, "prepare-begins"),
        (columns.title, "prepare-block"),
        (columns.planned, "prepare-planned"),
        (columns.minimum, "prepare-minimum"),
        (columns.weight, "prepare-stretch"),
    ] {
        let at = pos2(rect.left() + x, rect.center().y - 2.0);
        let font = font::medium(15.0);
        ui.painter()
            .text(at, egui::Align2::LEFT_CENTER, view.text(key), font, t.inkt2);
    }
    let edge = Stroke::new(stroke::DIVIDER, t.lijn);
    ui.painter().hline(rect.x_range(), rect.bottom(), edge);
}

fn rows_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (draft, columns, rundown): (&mut PrepareDraft, &Columns, &[&Block]),
    out: &mut Vec<Action>,
) {
    let mut places = Vec::with_capacity(rundown.len());
    for (n, block) in rundown.iter().enumerate() {
        let slot = view.agenda.slots.get(n);
        let rect = row::row_ui(ui, view, (draft, columns), (block, slot), out);
        places.push(rect);
    }
    let there = rundown.iter().any(|block| Some(block.id) == draft.selected);
    draft.focus_selected &= there || draft.added.is_some();
    thread_ui(ui, (columns, rundown), &places);
    drop_ui(ui, draft, (rundown, &places), out);
}

fn thread_ui(ui: &Ui, (columns, rundown): (&Columns, &[&Block]), places: &[egui::Rect]) {
    let stations: Vec<VerticalStation> = rundown
        .iter()
        .zip(places)
        .enumerate()
        .map(|(n, (block, place))| VerticalStation {
            y: place.center().y,
            number: n + 1,
            station: if block.run.ended.is_some() {
                Station::Done
            } else if block.run.is_current() {
                Station::Here
            } else {
                Station::Future
            },
        })
        .collect();
    let x = places.first().map_or(0.0, |place| place.left()) + columns.ring;
    stations_vertical(ui.painter(), Tokens::of(ui), x, &stations, 0.5);
}

/// While a block is dragged: where it would go; when it is let go: there it goes.
fn drop_ui(
    ui: &Ui,
    draft: &mut PrepareDraft,
    (rundown, places): (&[&Block], &[egui::Rect]),
    out: &mut Vec<Action>,
) {
    let Some(id) = draft.dragged else { return };
    let (Some(pointer), Some(first)) = (ui.ctx().pointer_interact_pos(), places.first()) else {
        return;
    };
    let before = places
        .iter()
        .filter(|place| place.center().y < pointer.y)
        .count();
    let y = places
        .get(before)
        .map_or_else(|| places.last().map_or(0.0, |p| p.bottom()), |p| p.top());
    let t = Tokens::of(ui);
    let line = Stroke::new(3.0, t.actie);
    ui.painter().hline(first.x_range().shrink(6.0), y, line);
    ui.painter()
        .circle_filled(pos2(first.left() + 6.0, y), 5.0, t.actie);
    if ui.input(|input| input.pointer.any_released()) {
        draft.dragged = None;
        let from = rundown.iter().position(|block| block.id == id);
        let to = match from {
            Some(from) if from < before => before - 1,
            _ => before,
        };
        if from != Some(to) {
            out.push(Action::wish(Command::MoveBlock { id, to }));
        }
    }
}

/// When it all ends, and whether that is in time.
fn end_ui(ui: &mut Ui, view: &View<'_>, columns: &Columns, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let t = Tokens::of(ui);
    ui.painter()
        .hline(rect.x_range(), rect.top(), Stroke::new(2.0, t.inkt));
    let details = &view.session.details;
    let due = details.start.plus(details.available);
    let end = view.agenda.planned_end;
    let late = i32::from(end.0) - i32::from(due.0);
    let n = [("n", Arg::from(late.abs()))];
    let (words, color) = match late {
        0 => (view.text("prepare-end-in-time"), t.inkt),
        1.. => (view.with("prepare-end-late", &n), t.let_op),
        _ => (view.with("prepare-end-early", &n), t.let_op),
    };
    let full = WindowSize::of(ui) == WindowSize::Full;
    let builder = egui::UiBuilder::new()
        .max_rect(rect.with_min_x(rect.left() + columns.begin.0))
        .layout(Layout::left_to_right(Align::Center));
    let mut line = ui.new_child(builder);
    line.spacing_mut().item_spacing.x = 12.0;
    line.label(t.row_title(view.clock_text(end)));
    if late != 0 {
        icons::icon(&mut line, icons::WARNING, 20.0, icons::Weight::Fill, color);
    }
    line.label(t.row_title(words).size(16.0).color(color));
    line.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(10.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        keycap(ui, "Alt ↓");
        keycap(ui, "Alt ↑");
        if full {
            ui.label(t.support(view.text("prepare-drag")));
            icons::icon(
                ui,
                icons::DOTS_SIX_VERTICAL,
                20.0,
                icons::Weight::Bold,
                t.inkt2,
            );
        }
    });
}

fn place_of(view: &View<'_>, id: Option<Id<Block>>) -> Option<usize> {
    let rundown = view.session.rundown();
    rundown.iter().position(|block| Some(block.id) == id)
}

/// Adds a block after the selected one, and opens it.
pub fn add_block(view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let id = view.ids.fresh();
    out.push(Action::wish(Command::AddBlock {
        id,
        title: view.text("prepare-new-block"),
        kind: BlockKind::Plenary,
        minutes: NEW_MINUTES,
        after: draft
            .selected
            .filter(|id| view.session.blocks.contains_key(id)),
    }));
    draft.selected = Some(id);
    draft.added = Some(id);
    draft.focus_selected = true;
    draft.window = Some(Window::Block(id));
}

/// Takes the selected block out; the one after it becomes the selected one.
pub fn remove_selected(view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let (Some(id), Some(place)) = (draft.selected, place_of(view, draft.selected)) else {
        return;
    };
    let rundown = view.session.rundown();
    let next = rundown
        .get(place + 1)
        .or_else(|| place.checked_sub(1).and_then(|before| rundown.get(before)));
    draft.selected = next.map(|block| block.id);
    draft.focus_selected = true;
    out.push(Action::wish(Command::RemoveBlock { id }));
}

/// Moves the selected block a place up or down.
pub fn move_selected(view: &View<'_>, draft: &mut PrepareDraft, by: isize, out: &mut Vec<Action>) {
    let (Some(id), Some(place)) = (draft.selected, place_of(view, draft.selected)) else {
        return;
    };
    let Some(to) = place.checked_add_signed(by) else {
        return;
    };
    if to < view.session.blocks.len() {
        out.push(Action::wish(Command::MoveBlock { id, to }));
        draft.focus_selected = true;
    }
}
