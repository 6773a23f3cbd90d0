//! Begeleiden: the cockpit. Time first, then what now, then who needs me, then what comes next.
//!
//! `clock` is the timer, `screen` what stands on the beamer with what to say beside it, `next` what comes
//! after; `rundown` the plan against the clock, `groups` the tables, `dock` the presenter window. Which press
//! does what is in `press`; no rule of the workshop stands here.

mod buttons;
mod clock;
mod dock;
mod groups;
mod next;
mod press;
mod rest;
mod rundown;
mod screen;
mod script;
mod shown;
#[cfg(test)]
mod tests;
mod tile;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{
    action::Action,
    view::View,
    widgets::{Button, Column, ColumnWidths, Dialog, WindowSize, card, margin, three_columns},
};
use crate::{
    base::Id,
    session::{Block, Command},
};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct LeadDraft {
    /// Which of the two columns stands in a narrow window.
    tab: usize,
    /// The block's script is open.
    script_open: bool,
    /// 'Next' was pressed while this block had just begun.
    confirm: Option<Id<Block>>,
    /// The rundown was scrolled to this block.
    scrolled_to: Option<Id<Block>>,
}

/// Draws the screen.
pub fn lead_ui(ui: &mut Ui, view: &View<'_>, draft: &mut LeadDraft, out: &mut Vec<Action>) {
    press::heed(view, draft, out);
    let measures = Measures::of(ui);
    let room = ui
        .available_rect_before_wrap()
        .shrink2(vec2(measures.margin, 0.0));
    let dock_top = room.bottom() - measures.bottom - measures.dock;
    let columns = Rect::from_min_max(
        pos2(room.left(), room.top() + measures.top),
        pos2(room.right(), dock_top - measures.gap),
    );
    let widths = ColumnWidths {
        left: 372.0,
        right: 388.0,
        left_compact: 320.0,
        right_compact: 340.0,
    };
    let names = (
        view.text("lead-columns"),
        view.text("lead-column-clock"),
        view.text("lead-column-groups"),
    );
    let mut tab = draft.tab;
    let mut upper = ui.new_child(UiBuilder::new().max_rect(columns).id_salt("columns"));
    three_columns(
        &mut upper,
        widths,
        (&names.0, [&names.1, &names.2], &mut tab),
        |ui, column| match column {
            Column::Left => rundown::rundown_ui(ui, view, draft),
            Column::Middle => middle_ui(ui, view, draft, out),
            Column::Right => groups::groups_ui(ui, view, out),
        },
    );
    draft.tab = tab;
    let dock = Rect::from_min_max(
        pos2(room.left(), dock_top),
        pos2(room.right(), dock_top + measures.dock),
    );
    let mut lower = ui.new_child(UiBuilder::new().max_rect(dock).id_salt("dock"));
    dock::dock_ui(&mut lower, view, out);
    confirm_ui(ui, view, draft, out);
}

/// Measures of the whole screen, by the size of the window.
#[derive(Debug, Clone, Copy)]
struct Measures {
    margin: f32,
    top: f32,
    gap: f32,
    dock: f32,
    bottom: f32,
}

impl Measures {
    fn of(ui: &Ui) -> Self {
        let size = WindowSize::of(ui);
        let (top, gap, dock, bottom) = match size {
            WindowSize::Full => (16.0, 12.0, 66.0, 14.0),
            WindowSize::Compact | WindowSize::Narrow => (10.0, 8.0, 52.0, 8.0),
        };
        Self {
            margin: margin(size),
            top,
            gap,
            dock,
            bottom,
        }
    }
}

/// The least height of what stands on the screen.
const SCREEN_LEAST: f32 = 125.0;

/// Distance between the cards of a column.
const CARD_GAP: f32 = 12.0;

/// Timer, screen, next: the middle one takes what the others leave. A low window scrolls.
fn middle_ui(ui: &mut Ui, view: &View<'_>, draft: &mut LeadDraft, out: &mut Vec<Action>) {
    let room = ui.max_rect();
    let next = if is_compact(ui) { 57.0 } else { 85.0 };
    let others = SCREEN_LEAST + next + 2.0 * CARD_GAP;
    let clock = clock::least_height(ui);
    if clock + others <= room.height() {
        cards_ui(ui, (view, draft, out), room.height() - others, next);
        return;
    }
    ScrollArea::vertical()
        .id_salt("lead-middle")
        .auto_shrink(false)
        .show(ui, |ui| {
            // The bar gets a place of its own.
            ui.set_max_width(ui.available_width() - 12.0);
            cards_ui(ui, (view, draft, out), clock, next);
        });
}

type Parts<'a, 'v, 'w> = (&'a View<'v>, &'a mut LeadDraft, &'a mut Vec<Action>);

/// `most` is the height that the timer may take.
fn cards_ui(ui: &mut Ui, (view, draft, out): Parts<'_, '_, '_>, most: f32, next: f32) {
    let room = ui.max_rect();
    ui.spacing_mut().item_spacing.y = CARD_GAP;
    clock::clock_ui(ui, view, draft, most, out);
    if view.session.blocks.is_empty() {
        return;
    }
    let spare = room.bottom() - ui.cursor().top();
    let with_next = !draft.script_open;
    let below = if with_next { next + CARD_GAP } else { 0.0 };
    let height = (spare - below).max(SCREEN_LEAST);
    let place = taken(ui, height);
    card_in(ui, place, "screen", |ui| {
        screen::screen_ui(ui, view, draft, out)
    });
    if with_next {
        let place = taken(ui, next);
        card_in(ui, place, "next", |ui| next::next_ui(ui, view));
    }
}

fn taken(ui: &mut Ui, height: f32) -> Rect {
    let size = vec2(ui.available_width(), height);
    ui.allocate_exact_size(size, egui::Sense::hover()).0
}

/// A card that fills `place`; the caller sets the distance of its contents.
fn card_in<R>(ui: &mut Ui, place: Rect, salt: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.painter().add(card(ui).inner_margin(0).paint(place));
    let mut inside = ui.new_child(UiBuilder::new().max_rect(place).id_salt(salt));
    inside.set_clip_rect(place.intersect(ui.clip_rect()));
    add(&mut inside)
}

/// Less room than the full layout: smaller distances, fewer hints.
fn is_compact(ui: &Ui) -> bool {
    WindowSize::of(ui) != WindowSize::Full
}

/// Asks whether 'next' was meant, while a block has just begun.
fn confirm_ui(ui: &Ui, view: &View<'_>, draft: &mut LeadDraft, out: &mut Vec<Action>) {
    let Some(id) = draft.confirm else { return };
    let Some(block) = view.session.current_block().filter(|block| block.id == id) else {
        draft.confirm = None;
        return;
    };
    let (title, close) = (view.text("lead-soon"), view.text("common-close"));
    let (stay, go) = (view.text("lead-soon-stay"), press::next_text(view));
    let shown = Dialog::new("soon", &title, &close).show(ui.ctx(), |ui| {
        let text = view.with("lead-soon-text", &[("title", block.title.as_str().into())]);
        ui.label(super::theme::Tokens::of(ui).body(text));
        ui.add_space(16.0);
        ui.horizontal(|ui| {
            let stay = Button::secondary(&stay).show(ui).clicked();
            let go = Button::primary(&go)
                .icon(super::icons::SKIP_FORWARD)
                .show(ui)
                .clicked();
            (stay, go)
        })
        .inner
    });
    let (stayed, went) = shown.inner;
    if went {
        out.push(Action::wish(Command::NextBlock));
    }
    if stayed || went || shown.closed {
        draft.confirm = None;
    }
}
