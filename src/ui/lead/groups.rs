//! The groups: a summary in words and a tile each, in the order of the tables.

use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{card_in, is_compact, tile};
use crate::{
    session::{Group, GroupState, Mood, Question},
    ui::{
        action::Action,
        acts::Act,
        icons::{self, Weight},
        theme::{Tokens, font},
        view::View,
        widgets::{Button, heading, sentence},
    },
};

/// Draws the column.
pub fn groups_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let place = ui.max_rect();
    let compact = is_compact(ui);
    card_in(ui, place, "groups", |ui| {
        let (side, top) = if compact { (12.0, 10.0) } else { (16.0, 12.0) };
        let inside = Rect::from_min_max(
            place.min + vec2(side, top),
            place.max - vec2(side, if compact { 12.0 } else { 16.0 }),
        );
        let mut child = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("groups"));
        child.spacing_mut().item_spacing.y = 0.0;
        contents_ui(&mut child, view, out);
    });
}

fn contents_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let round = view.session.active_round();
    let groups = round.map_or_else(Vec::new, |round| view.session.groups_of(round.id));
    let questions = round.map_or_else(Vec::new, |round| view.session.questions_of(round.id));
    let newest = |group: &Group| view.index.newest.get(&group.id).copied();
    let moods: Vec<Mood> = groups
        .iter()
        .map(|group| Mood::of(view.session, group, newest(group), view.now))
        .collect();
    head_ui(ui, view, (&groups, &questions));
    if groups.is_empty() {
        empty_ui(ui, view, out);
        return;
    }
    summary_ui(ui, view, &moods);
    ui.add_space(if is_compact(ui) { 8.0 } else { 12.0 });
    tiles_ui(ui, view, (&groups, &moods, &questions), out);
}

fn head_ui(ui: &mut Ui, view: &View<'_>, (groups, questions): (&[&Group], &[&Question])) {
    let t = Tokens::of(ui);
    let count = |group: &&Group| {
        let of = |question: &&Question| {
            view.index
                .counts
                .get(&(group.id, question.id))
                .copied()
                .unwrap_or(0)
        };
        questions.iter().map(of).sum::<usize>()
    };
    let notes: usize = groups.iter().map(count).sum();
    let room = vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        heading(
            ui,
            t.h2(view.text("lead-groups")).font(font::semibold(19.0)),
            2,
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let word = view.with("lead-notes", &[("n", notes.into())]);
            let number = t.strong(notes.to_string()).font(font::semibold(20.0));
            let text = sentence(ui, [number, t.body(format!(" {word}")).color(t.inkt2)]);
            ui.label(text);
        });
    });
}

/// '1 vraagt hulp · 2 klaar · 3 bezig'. A silent group is at work too.
fn summary_ui(ui: &mut Ui, view: &View<'_>, moods: &[Mood]) {
    let t = Tokens::of(ui);
    let count = |states: &[GroupState]| {
        moods
            .iter()
            .filter(|mood| states.contains(&mood.state))
            .count()
    };
    let help = count(&[GroupState::Help]);
    let ready = count(&[GroupState::Ready]);
    let busy = count(&[GroupState::Busy, GroupState::Silent]);
    let text = |key: &str, n: usize| view.with(key, &[("n", n.into())]);
    let help_color = if help > 0 { t.inkt } else { t.inkt3 };
    let parts = [
        (
            icons::HAND_PALM,
            Weight::Fill,
            help_color,
            text("lead-sum-help", help),
        ),
        (
            icons::CHECK_CIRCLE,
            Weight::Fill,
            t.ok,
            text("lead-sum-ready", ready),
        ),
        (
            icons::PENCIL_SIMPLE,
            Weight::Regular,
            t.inkt2,
            text("lead-sum-busy", busy),
        ),
    ];
    let width = |text: &str| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font::semibold(16.0), t.inkt);
        galley.size().x + 26.0
    };
    let widths: f32 = parts.iter().map(|(_, _, _, text)| width(text)).sum();
    let gap = ((ui.available_width() - widths) / 2.0).clamp(8.0, 60.0);
    let room = vec2(ui.available_width(), 28.0);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (n, (icon, weight, color, text)) in parts.into_iter().enumerate() {
            if n > 0 {
                ui.add_space(gap);
            }
            icons::icon(ui, icon, 19.0, weight, color);
            ui.add_space(7.0);
            let font = if n == 2 {
                font::regular(16.0)
            } else {
                font::semibold(16.0)
            };
            ui.label(t.body(text).font(font).color(color));
        }
    });
}

/// Tiles in two columns: three rows when there are six or fewer, else four, and with more than eight a scroll.
fn tiles_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (groups, moods, questions): (&[&Group], &[Mood], &[&Question]),
    out: &mut Vec<Action>,
) {
    let gap = if is_compact(ui) { 8.0 } else { 12.0 };
    let rows_seen = if groups.len() > 6 { 4.0 } else { 3.0 };
    let least = if is_compact(ui) { 104.0 } else { 120.0 };
    let height = ((ui.available_height() - gap * (rows_seen - 1.0)) / rows_seen).max(least);
    let rows = groups.len().div_ceil(2);
    let total = rows as f32 * (height + gap) - gap;
    let scrolls = total > ui.available_height() + 1.0;
    let bar = if scrolls { 12.0 } else { 0.0 };
    let mut tiles = |ui: &mut Ui| {
        let room = vec2(ui.available_width(), total);
        let (all, _) = ui.allocate_exact_size(room, egui::Sense::hover());
        let width = (all.width() - bar - gap) / 2.0;
        for (n, (group, mood)) in groups.iter().zip(moods).enumerate() {
            let corner = pos2(
                all.left() + (n % 2) as f32 * (width + gap),
                all.top() + (n / 2) as f32 * (height + gap),
            );
            let place = Rect::from_min_size(corner, vec2(width, height));
            if ui.is_rect_visible(place) || !scrolls {
                let facts = tile::Facts {
                    view,
                    group,
                    mood,
                    questions,
                    is_first: n == 0,
                };
                view.writes(ui, |ui| tile::tile_ui(ui, place, &facts, out));
            }
        }
    };
    if scrolls {
        ScrollArea::vertical()
            .id_salt("tiles")
            .auto_shrink(false)
            .show(ui, tiles);
    } else {
        tiles(ui);
    }
}

fn empty_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(60.0);
        icons::icon(ui, icons::USERS_THREE, 44.0, Weight::Regular, t.inkt3);
        ui.add_space(10.0);
        ui.label(t.body(view.text("lead-no-groups")));
        ui.add_space(14.0);
        let text = view.text("lead-to-prepare");
        if Button::secondary(&text)
            .icon(icons::LIST_CHECKS)
            .show(ui)
            .clicked()
        {
            out.push(Action::Act(Act::GoPrepare));
        }
    });
}
