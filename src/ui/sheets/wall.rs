//! The wall: a column per group, a row per question; or, in a narrow window, the sheets of one question.
//!
//! Only what is in sight is laid out. The emblems stay in sight when the wall scrolls down, the questions when it
//! scrolls to the right.

use egui::{Rect, ScrollArea, Ui, Vec2, pos2, text::LayoutJob, vec2};

use super::{
    SheetsDraft,
    board::Board,
    card::{Card, card_ui},
};
use crate::ui::{
    action::Action,
    draad,
    focus::column_begins,
    theme::{Tokens, font},
    view::View,
    widgets::{WindowSize, segmented},
};

/// Between sheets.
const GAP: f32 = 10.0;
/// Height of the strip with emblems.
const HEAD: f32 = 40.0;
/// Height of a question above its row.
const QUESTION: f32 = 30.0;
/// Between a question and its sheets.
const UNDER_QUESTION: f32 = 9.0;
/// Under a row of sheets.
const UNDER_ROW: f32 = 8.0;
/// Around what scrolls, so that rings and shadows are not cut off.
const RIM: f32 = 6.0;

pub(super) fn wall_ui(
    ui: &mut Ui,
    view: &View<'_>,
    board: &Board<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    if board.questions.len() == 1 || WindowSize::of(ui) == WindowSize::Narrow {
        one_question_ui(ui, view, board, draft, out);
    } else {
        all_questions_ui(ui, view, board, draft, out);
    }
}

/// The measures of the whole wall.
struct Grid {
    column: f32,
    row: f32,
    columns: usize,
    rows: usize,
}

impl Grid {
    fn of(room: Vec2, columns: usize, rows: usize, least: f32) -> Self {
        let count = columns.max(1) as f32;
        let column = ((room.x - GAP * (count - 1.0)) / count)
            .clamp(least, 360.0)
            .floor();
        let around = QUESTION + UNDER_QUESTION + UNDER_ROW;
        let row = (room.y / rows.max(1) as f32 - around)
            .clamp(128.0, 460.0)
            .floor();
        Self {
            column,
            row,
            columns,
            rows,
        }
    }

    fn size(&self) -> Vec2 {
        vec2(
            self.columns as f32 * (self.column + GAP) - GAP,
            self.rows as f32 * (QUESTION + UNDER_QUESTION + self.row + UNDER_ROW) - UNDER_ROW,
        )
    }

    fn question(&self, row: usize) -> f32 {
        row as f32 * (QUESTION + UNDER_QUESTION + self.row + UNDER_ROW)
    }

    fn cell(&self, column: usize, row: usize) -> Rect {
        let at = pos2(
            column as f32 * (self.column + GAP),
            self.question(row) + QUESTION + UNDER_QUESTION,
        );
        Rect::from_min_size(at, vec2(self.column, self.row))
    }
}

fn all_questions_ui(
    ui: &mut Ui,
    view: &View<'_>,
    board: &Board<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    let room = ui.available_rect_before_wrap();
    let head = Rect::from_min_size(room.min, vec2(room.width(), HEAD));
    let below =
        Rect::from_min_max(pos2(room.left(), head.bottom()), room.max).expand2(vec2(RIM, 0.0));
    let least = if WindowSize::of(ui) == WindowSize::Full {
        136.0
    } else {
        126.0
    };
    let space = room.size() - vec2(0.0, HEAD + RIM);
    let grid = Grid::of(space, board.columns.len(), board.questions.len(), least);
    let mut scroller = ui.new_child(egui::UiBuilder::new().max_rect(below).id_salt("wall"));
    let shown = ScrollArea::both()
        .id_salt(("wall", board.round))
        .auto_shrink(false)
        .show_viewport(&mut scroller, |ui, viewport| {
            ui.set_min_size(grid.size() + Vec2::splat(2.0 * RIM));
            let origin = ui.min_rect().min + Vec2::splat(RIM);
            let sight = viewport.translate(-Vec2::splat(RIM)).expand(GAP + 150.0);
            for row in 0..grid.rows {
                let top = origin.y + grid.question(row);
                paint_question(ui, board, row, pos2(room.left(), top));
                for column in 0..grid.columns {
                    let cell = grid.cell(column, row);
                    let Some(sheet) = board.sheet(column, row) else {
                        continue;
                    };
                    let rect = cell.translate(origin.to_vec2());
                    let card = Card {
                        sheet,
                        rect,
                        column,
                        row,
                        board,
                        named: false,
                    };
                    hang_ui(ui, view, (&card, sight.intersects(cell)), draft, out);
                }
            }
        });
    paint_groups(
        ui,
        board,
        head,
        (grid.column, shown.state.unclamped_offset().x),
    );
}

/// A sheet on the wall: drawn when it is in sight, scrolled to when it was just opened.
fn hang_ui(
    ui: &Ui,
    view: &View<'_>,
    (card, in_sight): (&Card<'_>, bool),
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    if draft.follow && draft.open == Some(card.sheet) {
        draft.follow = false;
        let around = if card.named { 12.0 } else { QUESTION + 12.0 };
        ui.scroll_to_rect(card.rect.expand2(vec2(12.0, around)), None);
    }
    if in_sight {
        let response = card_ui(ui, view, card, draft, out);
        if card.column == 0 && (card.row == 0 || card.named) {
            column_begins(ui.ctx(), &response);
        }
    }
}

/// The question above its row; it stays at the left edge when the wall scrolls.
fn paint_question(ui: &Ui, board: &Board<'_>, row: usize, at: egui::Pos2) {
    let rect = Rect::from_min_size(at, vec2(ui.clip_rect().right() - RIM - at.x, QUESTION));
    if ui.is_rect_visible(rect)
        && let Some(question) = board.questions.get(row)
    {
        question_ui(ui, rect, row, &question.text);
    }
}

/// The number of a question in its dark square, and the question on one line.
fn question_ui(ui: &Ui, rect: Rect, row: usize, text: &str) {
    let t = Tokens::of(ui);
    let tile = Rect::from_min_size(pos2(rect.left(), rect.center().y - 13.0), vec2(26.0, 26.0));
    ui.painter()
        .rect_filled(tile, egui::CornerRadius::same(6), t.inkt);
    ui.painter().text(
        tile.center(),
        egui::Align2::CENTER_CENTER,
        (row + 1).to_string(),
        font::semibold(16.0),
        t.kaart,
    );
    let galley = one_line(ui, text, font::row_title(), rect.width() - 36.0);
    let at = pos2(rect.left() + 36.0, rect.center().y - galley.size().y / 2.0);
    let place = Rect::from_min_size(at, galley.size());
    let response = ui.interact(
        place,
        egui::Id::unique("question-on-the-wall").with(row),
        egui::Sense::hover(),
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    let elided = galley.elided;
    ui.painter().galley(at, galley, t.inkt);
    if elided {
        response.on_hover_text(text);
    }
}

/// Emblem and name of each group above its column.
fn paint_groups(ui: &Ui, board: &Board<'_>, head: Rect, (column, offset): (f32, f32)) {
    let t = Tokens::of(ui);
    let strip = head.expand2(vec2(RIM, 0.0));
    let painter = ui.painter().with_clip_rect(strip.intersect(ui.clip_rect()));
    for (n, group) in board.columns.iter().enumerate() {
        let left = head.left() + n as f32 * (column + GAP) - offset;
        let rect = Rect::from_min_size(pos2(left, head.top()), vec2(column, HEAD));
        if !rect.intersects(strip) {
            continue;
        }
        let mut x = left + 3.0;
        if let Some(number) = group.number() {
            draad::emblem(&painter, t, pos2(x + 16.0, head.center().y), 33.0, number);
            x += 40.0;
        }
        let galley = one_line(ui, &group.name, font::semibold(16.0), rect.right() - x);
        let elided = galley.elided;
        painter.galley(
            pos2(x, head.center().y - galley.size().y / 2.0),
            galley,
            t.inkt,
        );
        let id = egui::Id::unique("group-on-the-wall").with(n);
        let response = ui.interact(rect.intersect(strip), id, egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &group.name));
        if elided {
            response.on_hover_text(&group.name);
        }
    }
}

fn one_line(ui: &Ui, text: &str, font: egui::FontId, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, Tokens::of(ui).inkt);
    job.wrap.max_width = width.max(8.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

/// The sheets of one question, in as many columns as there is room for.
fn one_question_ui(
    ui: &mut Ui,
    view: &View<'_>,
    board: &Board<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    let row = row_shown(board, draft);
    if board.questions.len() > 1 {
        pick_question_ui(ui, view, board, (draft, row));
    }
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), QUESTION));
    if let Some(question) = board.questions.get(row) {
        question_ui(ui, rect, row, &question.text);
    }
    let room = ui.available_rect_before_wrap();
    let wide = ((room.width() + GAP) / (176.0 + GAP)).floor().max(1.0) as usize;
    let columns = wide.min(board.columns.len()).max(1);
    let rows = board.columns.len().div_ceil(columns);
    let width = ((room.width() - GAP * (columns as f32 - 1.0)) / columns as f32)
        .min(360.0)
        .floor();
    let spare = room.height() - 2.0 * RIM - GAP * (rows as f32 - 1.0);
    let height = (spare / rows as f32).clamp(156.0, 340.0).floor();
    let area = room.expand2(vec2(RIM, 0.0));
    let mut scroller = ui.new_child(egui::UiBuilder::new().max_rect(area).id_salt("sheets"));
    ScrollArea::vertical()
        .id_salt(("sheets", board.round, row))
        .auto_shrink(false)
        .show_viewport(&mut scroller, |ui, viewport| {
            ui.set_min_size(vec2(
                room.width(),
                rows as f32 * (height + GAP) - GAP + 2.0 * RIM,
            ));
            let origin = ui.min_rect().min + Vec2::splat(RIM);
            for column in 0..board.columns.len() {
                let place = vec2(
                    (column % columns) as f32 * (width + GAP),
                    (column / columns) as f32 * (height + GAP),
                );
                let cell = Rect::from_min_size(place.to_pos2(), vec2(width, height));
                let Some(sheet) = board.sheet(column, row) else {
                    continue;
                };
                let card = Card {
                    sheet,
                    rect: cell.translate(origin.to_vec2()),
                    column,
                    row,
                    board,
                    named: true,
                };
                let in_sight = viewport.expand(200.0).intersects(cell);
                hang_ui(ui, view, (&card, in_sight), draft, out);
            }
        });
}

/// The row of the open sheet, else the one that was chosen.
fn row_shown(board: &Board<'_>, draft: &SheetsDraft) -> usize {
    let open = draft
        .open
        .and_then(|sheet| board.place(sheet))
        .map(|(_, row)| row);
    open.unwrap_or(draft.row)
        .min(board.questions.len().saturating_sub(1))
}

fn pick_question_ui(
    ui: &mut Ui,
    view: &View<'_>,
    board: &Board<'_>,
    (draft, row): (&mut SheetsDraft, usize),
) {
    let name = |n: usize| view.with("common-question", &[("n", (n + 1).into())]);
    let names: Vec<String> = (0..board.questions.len()).map(name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut chosen = row;
    segmented(ui, &view.text("sheets-questions"), &names, &mut chosen);
    if chosen != row {
        draft.row = chosen;
        let column = draft
            .open
            .and_then(|sheet| board.place(sheet))
            .map(|(column, _)| column);
        if let Some(sheet) = column.and_then(|column| board.sheet(column, chosen)) {
            draft.show(sheet);
        }
    }
}
