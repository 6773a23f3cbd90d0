//! The middle column: the confirmed threads. One is unfolded; the others show their name and beads.

use egui::{
    CursorIcon, Margin, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{
    cover::{beads_ui, count_ui, in_words},
    desk::{Desk, THREAD},
    dialogs::Asked,
    dragging::{drop_ui, scroll_while_dragging},
    facts::Cover,
    moving::Target,
    unfolded::unfolded_ui,
};
use crate::{
    session::Thread,
    ui::{
        draad,
        focus::column_begins,
        icons::{self, IconStyle},
        theme::{Tokens, font, radius, space, stroke},
        widgets::{badge, card, clamped_galley, focus_ring, heading},
    },
};

/// Height of a folded thread whose name takes two lines.
const FOLDED: f32 = 92.0;

/// Height of the place for a new thread.
const DROP: f32 = 90.0;

/// Draws the column.
pub fn confirmed_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let t = Tokens::of(ui);
    ui.allocate_ui(vec2(ui.available_width(), 30.0), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            heading(ui, t.h2(desk.text("threads-confirmed")), 2);
            badge(ui, desk.facts.threads.len());
        });
    });
    ui.add_space(4.0);
    // The shadow of the cards needs some room at the sides of the list.
    let room = ui.available_rect_before_wrap().expand2(vec2(6.0, 0.0));
    let mut wide = ui.new_child(UiBuilder::new().max_rect(room).id_salt("confirmed"));
    ScrollArea::vertical()
        .id_salt("confirmed")
        .auto_shrink([false, false])
        .show(&mut wide, |ui| {
            let margin = Margin {
                left: 6,
                right: 6,
                top: 0,
                bottom: 8,
            };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                scroll_while_dragging(ui);
                list_ui(ui, desk);
            });
        });
}

fn list_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let facts = std::rc::Rc::clone(&desk.facts);
    let open = desk.open_thread();
    if facts.threads.is_empty() {
        let t = Tokens::of(ui);
        ui.label(t.body(desk.text("threads-confirmed-none")).color(t.inkt2));
    }
    for (n, id) in facts.threads.iter().enumerate() {
        let Some(thread) = desk.thread(*id) else {
            continue;
        };
        let unfolded = open == Some(*id);
        let guess = if unfolded { 420.0 } else { FOLDED };
        let rect = desk.culled(ui, (THREAD, id.bits()), guess, |ui, desk| {
            if unfolded {
                unfolded_ui(ui, desk, thread, n);
            } else {
                folded_ui(ui, desk, thread);
            }
        });
        drop_ui(ui, desk, rect, Target::Thread(*id));
    }
    desk.view.writes(ui, |ui| new_ui(ui, desk));
}

fn folded_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    let cover = desk.facts.cover(desk.session(), thread.id, &thread.notes);
    let name = format!("{}. {}", thread.title, in_words(desk, &cover));
    let shown = card(ui).inner_margin(0).show(ui, |ui| {
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, FOLDED), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        if response.hovered() {
            ui.painter()
                .rect_filled(rect, radius::CARD, Tokens::of(ui).actie_tint);
        }
        folded_parts_ui(ui, desk, (thread, &cover), rect);
        focus_ring(ui, &response, radius::CARD);
        response.on_hover_cursor(CursorIcon::PointingHand)
    });
    let response = shown.inner;
    if response.clicked() {
        desk.open(thread.id);
        desk.draft.focus_fold = response.has_focus();
    }
    if desk.draft.focus_unfold == Some(thread.id) {
        desk.draft.focus_unfold = None;
        response.request_focus();
    }
    if response.has_focus() {
        desk.draft.focused_folded = Some(thread.id);
    }
}

fn folded_parts_ui(ui: &mut Ui, desk: &Desk<'_>, (thread, cover): (&Thread, &Cover), rect: Rect) {
    let t = Tokens::of(ui);
    let middle = rect.center().y;
    draad::here_ring(ui.painter(), t, pos2(rect.left() + 29.0, middle), 11.0);
    let beads = (rect.width() * 0.34).clamp(120.0, 236.0);
    let count_left = rect.right() - 132.0;
    let text_left = rect.left() + 52.0;
    let room = (count_left - 12.0 - beads - 16.0 - text_left).max(80.0);
    let title = clamped_galley(ui, t.row_title(&thread.title).size(18.0), room, 2);
    let facts = clamped_galley(ui, t.support(in_short(desk, thread, cover)), room, 1);
    let height = title.size().y + facts.size().y;
    let top = middle - height / 2.0;
    let below = top + title.size().y;
    ui.painter().galley(pos2(text_left, top), title, t.inkt);
    ui.painter().galley(pos2(text_left, below), facts, t.inkt2);
    let at = Rect::from_min_size(
        pos2(count_left - 12.0 - beads, middle - 16.0),
        vec2(beads, 32.0),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(at).id_salt("beads"));
    beads_ui(&mut child, desk, cover, (beads, 26.0), false);
    let at = Rect::from_min_size(pos2(count_left, middle - 21.0), vec2(84.0, 42.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(at).id_salt("count"));
    count_ui(&mut child, desk, cover, 18.0, false);
    let caret = pos2(rect.right() - 30.0, middle);
    icons::paint(
        ui.painter(),
        caret,
        icons::CARET_DOWN,
        IconStyle::regular(22.0, t.inkt2),
    );
}

/// '5 notities · 10 gemeenten', and what else would fit.
fn in_short(desk: &Desk<'_>, thread: &Thread, cover: &Cover) -> String {
    let mut parts = vec![desk.with("common-notes", &[("n", cover.notes.into())])];
    let fitting = desk.facts.fitting.get(&thread.id);
    if !cover.municipalities.is_empty() && fitting.is_none() {
        parts.push(desk.with(
            "common-municipalities",
            &[("n", cover.municipalities.len().into())],
        ));
    }
    if let Some(fitting) = fitting {
        parts.push(desk.with("threads-fitting-short", &[("n", fitting.len().into())]));
    }
    parts.join(" · ")
}

/// The dashed place under the threads: a note that is dropped here begins a new one. A click asks for its name.
fn new_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), DROP), Sense::click());
    let text = desk.text("threads-drop-new");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &text));
    if response.hovered() {
        ui.painter().rect_filled(rect, radius::CARD, t.actie_tint);
    }
    let edge = egui::Stroke::new(stroke::SELECTED, t.lijn_sterk);
    draad::dashed_rect(
        ui.painter(),
        rect.shrink(1.0),
        f32::from(radius::CARD),
        edge,
    );
    let galley = ui
        .painter()
        .layout(text.clone(), font::body(), t.inkt2, rect.width() - 80.0);
    let left = rect.center().x - (galley.size().x + 30.0) / 2.0;
    let plus = pos2(left + 10.0, rect.center().y);
    icons::paint(
        ui.painter(),
        plus,
        icons::PLUS,
        IconStyle::regular(20.0, t.inkt2),
    );
    let at = pos2(left + 30.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.inkt2);
    focus_ring(ui, &response, radius::CARD);
    drop_ui(ui, desk, rect, Target::New);
    if response.clicked() {
        desk.draft.asked = Some(Asked::New(String::new(), false));
    }
    if desk.facts.threads.is_empty() {
        column_begins(ui.ctx(), &response);
    }
}
