//! The library: the next session, the others, and templates to begin from.
//!
//! It reads summaries, never a session. Where a session stands in its day is told by `steps`.

mod asked;
mod begin;
mod hero;
mod menu;
mod recent;
mod search;
mod steps;

use std::path::Path;

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    action::{Action, Asked, Shelf},
    acts::Act,
    icons::{self, Icon},
    theme::{Tokens, space},
    widgets::{Button, WindowSize},
};
use crate::{
    base::{Date, Moment, Offset, TimeOfDay},
    host::{Summary, TemplateError},
    session::Template,
    words::{Arg, Words},
};

/// What the library shows.
pub struct Facts<'a> {
    /// The texts.
    pub words: &'a Words,
    /// The sessions, newest first.
    pub summaries: &'a [Summary],
    /// The templates.
    pub templates: &'a [Template],
    /// Templates that could not be read.
    pub trouble: &'a [TemplateError],
    /// The time that it is.
    pub now: Moment,
    /// The laptop's distance from UTC.
    pub offset: Offset,
    /// What was asked by keys or palette in this frame.
    pub asked: &'a [Act],
    /// Folder of the session that is open.
    pub open: Option<&'a Path>,
    /// What lies in the trash.
    pub trash: &'a [Summary],
    /// A session is being copied, packed or merged.
    pub is_busy: bool,
}

impl Facts<'_> {
    /// Today, and the time of day, on this laptop.
    fn today(&self) -> (Date, TimeOfDay) {
        self.offset.local(self.now)
    }

    /// The session that comes next: today's or the nearest to come, else the latest.
    fn next(&self) -> Option<usize> {
        let (today, _) = self.today();
        let readable = |summary: &&(usize, &Summary)| summary.1.problem.is_none();
        let all: Vec<(usize, &Summary)> = self.summaries.iter().enumerate().collect();
        let to_come = all
            .iter()
            .filter(readable)
            .filter(|(_, summary)| summary.date >= today)
            .min_by_key(|(n, summary)| {
                let furthest = std::cmp::Reverse(summary.reached.min(4));
                (summary.date, summary.start, furthest, *n)
            });
        to_come
            .or_else(|| all.iter().find(readable))
            .map(|(n, _)| *n)
    }
}

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct LibraryDraft {
    search: String,
    /// The primary button got the focus once.
    greeted: bool,
    asked: Option<Asked>,
}

impl LibraryDraft {
    /// Opens a dialog.
    pub fn ask(&mut self, asked: Asked) {
        self.asked = Some(asked);
    }
}

/// Draws the library.
pub fn library_ui(ui: &mut Ui, facts: &Facts<'_>, draft: &mut LibraryDraft, out: &mut Vec<Action>) {
    let size = WindowSize::of(ui);
    let (margin, gap, right) = match size {
        WindowSize::Full => (32.0, 24.0, 508.0),
        WindowSize::Compact => (20.0, 16.0, 420.0),
        WindowSize::Narrow => (14.0, 12.0, 348.0),
    };
    let top = if size == WindowSize::Full { 20.0 } else { 14.0 };
    let room = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(
        room.min + vec2(margin, top),
        pos2(room.right() - margin, room.bottom() - 12.0),
    );
    let split = room.right() - right;
    let left = room.with_max_x(split - gap);
    in_rect(ui, left, "left", |ui| left_ui(ui, facts, draft, out));
    in_rect(ui, room.with_min_x(split), "right", |ui| {
        begin::begin_ui(ui, facts, out);
    });
    asked::asked_ui(ui.ctx(), facts, draft, out);
}

fn left_ui(ui: &mut Ui, facts: &Facts<'_>, draft: &mut LibraryDraft, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let next = facts.next();
    match next.and_then(|n| facts.summaries.get(n)) {
        Some(summary) => hero::hero_ui(ui, facts, (summary, &mut draft.greeted), out),
        None => hero::empty_ui(ui, facts),
    }
    ui.add_space(if WindowSize::of(ui) == WindowSize::Full {
        space::L
    } else {
        space::S
    });
    if !facts.summaries.is_empty() {
        let below = ui.available_rect_before_wrap();
        let list = below.with_max_y(below.bottom() - FOOTER);
        in_rect(ui, list, "list", |ui| {
            recent::recent_ui(ui, facts, (next, &mut draft.search), out);
        });
        ui.advance_cursor_after_rect(list);
    }
    footer_ui(ui, facts, out);
}

const FOOTER: f32 = 40.0;

fn footer_ui(ui: &mut Ui, facts: &Facts<'_>, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.set_height(FOOTER);
        ui.spacing_mut().item_spacing.x = space::XS;
        icons::icon(
            ui,
            icons::LOCK_SIMPLE,
            20.0,
            icons::Weight::Regular,
            t.inkt2,
        );
        ui.label(t.body(facts.words.text("library-all-stays")).color(t.inkt2));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !facts.trash.is_empty() {
                let args = [("n", Arg::from(facts.trash.len()))];
                let trash = facts.words.with("library-open-trash", &args);
                if Button::quiet(&trash).icon(icons::TRASH).show(ui).clicked() {
                    out.push(Action::Shelf(Shelf::Ask(Asked::Trash)));
                }
            }
            if facts.is_busy {
                ui.label(t.body(facts.words.text("library-busy")).color(t.inkt2));
            }
        });
    });
}

/// Draws in a part of the screen.
fn in_rect(ui: &mut Ui, rect: Rect, salt: &str, add: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    add(&mut child);
}

/// The icon of a template, by the name that it has in the template.
fn template_icon(name: &str) -> Icon {
    match name {
        "users-three" => icons::USERS_THREE,
        "plant" => icons::PLANT,
        "lightbulb" => icons::LIGHTBULB,
        "compass-tool" => icons::COMPASS_TOOL,
        "handshake" => icons::HANDSHAKE,
        _ => icons::CHALKBOARD,
    }
}

#[cfg(test)]
mod tests;
