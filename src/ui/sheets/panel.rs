//! The open sheet: whose it is, the paper with its notes and the entry field, and its photos.

use egui::{Align, Frame, Layout, Margin, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{Desk, SheetsDraft, board::Way, entry, list, moves, photos};
use crate::ui::{
    action::Action,
    acts::Act,
    draad,
    icons::{self, Icon},
    theme::{Tokens, font, radius},
    view::{keys, label},
    widgets::{Button, card, clamped, heading, keycap},
};

/// Side of the panel around paper and photos.
const SIDE: f32 = 18.0;
/// Height of the strip above the paper.
const HEAD: f32 = 52.0;
/// Height of the photos under the paper.
const PHOTOS: f32 = 80.0;
/// A panel lower than this does without key hints, and its photos scroll with the notes.
const LOW: f32 = 560.0;

pub(super) fn panel_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    let room = ui.available_rect_before_wrap();
    ui.painter().add(card(ui).inner_margin(0).paint(room));
    let head = Rect::from_min_size(room.min + vec2(12.0, 12.0), vec2(room.width() - 24.0, HEAD));
    inside(ui, head, "head", |ui| head_ui(ui, desk, draft));
    let low = room.height() < LOW;
    let bottom = room.bottom() - if low { 12.0 } else { SIDE + PHOTOS + 12.0 };
    let top = head.bottom() + 6.0;
    let paper = Rect::from_min_max(
        pos2(room.left() + SIDE, top),
        pos2(room.right() - SIDE, bottom),
    );
    let t = Tokens::of(ui);
    ui.painter().rect(
        paper,
        f32::from(radius::PAPER),
        t.papier,
        Stroke::new(1.0, t.papier_rand),
        StrokeKind::Inside,
    );
    inside(ui, paper.shrink2(vec2(16.0, 14.0)), "paper", |ui| {
        paper_ui(ui, desk, draft, low, out)
    });
    if !low {
        let place = Rect::from_min_max(
            pos2(paper.left(), paper.bottom() + 12.0),
            pos2(paper.right(), room.bottom()),
        );
        inside(ui, place, "photos", |ui| {
            photos::row_ui(ui, desk, draft, out)
        });
    }
}

fn inside(ui: &mut Ui, rect: Rect, salt: &str, add: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    add(&mut child);
}

fn head_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut SheetsDraft) {
    let view = desk.view;
    let name = |act| {
        let keys = keys(view.words, act);
        (
            label(view.words, act),
            format!("{} ({keys})", label(view.words, act)),
        )
    };
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let button = |ui: &mut Ui, icon: Icon, act| {
            let (name, tip) = name(act);
            Button::icon_only(icon, &name)
                .tooltip(&tip)
                .show(ui)
                .clicked()
        };
        if button(ui, icons::X, Act::CloseSheet) {
            draft.close();
        }
        if button(ui, icons::CARET_RIGHT, Act::SheetRight) {
            moves::step(desk.board, draft, Way::NextGroup);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if button(ui, icons::CARET_LEFT, Act::SheetLeft) {
                moves::step(desk.board, draft, Way::PreviousGroup);
            }
            ui.add_space(6.0);
            whose_ui(ui, desk);
        });
    });
}

/// Emblem, name and shape of the group, and which question.
fn whose_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = Tokens::of(ui);
    let view = desk.view;
    let Some((column, row)) = desk.board.place(desk.sheet) else {
        return;
    };
    let Some(group) = desk.board.columns.get(column) else {
        return;
    };
    let mut name = group.name.clone();
    if let Some(number) = group.number() {
        draad::emblem_icon(ui, 41.0, number, "");
        ui.add_space(6.0);
        let shape = SHAPES
            .get(draad::shape_name_index(number))
            .copied()
            .unwrap_or(SHAPES[0]);
        name = format!("{name} · {}", view.text(shape));
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add_space(5.0);
        clamped(ui, t.row_title(name), 1);
        let which = view.with(
            "sheets-question-of",
            &[
                ("n", (row + 1).into()),
                ("total", desk.board.questions.len().into()),
            ],
        );
        clamped(ui, t.support(which), 1);
    });
}

const SHAPES: [&str; 8] = [
    crate::words::key("common-shape-circle"),
    crate::words::key("common-shape-triangle"),
    crate::words::key("common-shape-square"),
    crate::words::key("common-shape-diamond"),
    crate::words::key("common-shape-star"),
    crate::words::key("common-shape-hexagon"),
    crate::words::key("common-shape-cross"),
    crate::words::key("common-shape-shield"),
];

/// The question, the notes, the field, and at the bottom the keys.
fn paper_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    low: bool,
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let paper = ui.max_rect();
    ui.spacing_mut().item_spacing.y = 0.0;
    let question = desk
        .view
        .session
        .questions
        .get(&desk.sheet.question)
        .map_or("", |question| question.text.as_str());
    let size = if low { 20.0 } else { 24.0 };
    let indent = Frame::new().inner_margin(Margin::symmetric(4, 0));
    indent.show(ui, |ui| {
        heading(
            ui,
            t.h2(question)
                .size(size)
                .line_height(Some((size * 1.2).round())),
            2,
        );
        ui.add_space(9.0);
        let (line, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), 2.0), egui::Sense::hover());
        ui.painter().rect_filled(line, 0.0, t.inkt);
    });
    let hints = if low { 0.0 } else { 40.0 };
    let under = draft.below + hints + 8.0;
    let most = paper.bottom() - ui.cursor().top() - under;
    list::list_ui(ui, desk, draft, most, out);
    let top = ui.cursor().top();
    indent.show(ui, |ui| {
        ui.add_space(8.0);
        entry::entry_ui(ui, desk, draft, out);
        ui.spacing_mut().item_spacing.y = 6.0;
        deleted_ui(ui, desk, draft);
        if low {
            ui.add_space(6.0);
            photos::row_ui(ui, desk, draft, out);
        }
    });
    let below = ui.cursor().top() - top;
    if (below - draft.below).abs() > 0.5 {
        draft.below = below;
        ui.ctx().request_repaint();
    }
    if !low {
        let place = Rect::from_min_max(pos2(paper.left() + 4.0, paper.bottom() - 28.0), paper.max);
        inside(ui, place, "hints", |ui| hints_ui(ui, desk));
    }
}

fn deleted_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut SheetsDraft) {
    let deleted = desk.view.index.deleted.get(&desk.sheet).map_or(0, Vec::len);
    if deleted == 0 {
        return;
    }
    let text = desk.view.with("sheets-deleted", &[("n", deleted.into())]);
    let button = Button::quiet(&text)
        .icon(icons::CLOCK_COUNTER_CLOCKWISE)
        .size(crate::ui::widgets::ButtonSize::Small);
    if button.show(ui).clicked() {
        draft.dialog = Some(super::dialogs::Open::Deleted);
    }
}

fn hints_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        for (cap, key) in [
            ("Enter", "sheets-hint-enter"),
            ("#", "sheets-hint-label"),
            ("Ctrl →", "sheets-hint-next"),
        ] {
            let text = desk.view.text(key);
            let wide = ui
                .painter()
                .layout_no_wrap(text.clone(), font::support(), t.inkt2)
                .size()
                .x
                + 70.0;
            if ui.available_width() < wide {
                break;
            }
            keycap(ui, cap);
            ui.label(t.support(text));
            ui.add_space(6.0);
        }
    });
}
