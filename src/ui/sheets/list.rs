//! The notes of the open sheet, of which only those in sight are laid out, and dragging among them.

use std::collections::BTreeMap;

use egui::{
    Align, DragAndDrop, Frame, Id as WidgetId, LayerId, Margin, Order, Pos2, Rect, ScrollArea,
    Stroke, Ui, UiBuilder, vec2,
};

use super::{Desk, SheetsDraft, moves, note};
use crate::{
    base::Id,
    session::{Command, Note},
    ui::{
        action::Action,
        theme::{Tokens, font, radius},
        widgets::{clamped_galley, divider},
    },
};

/// A note that is being dragged.
#[derive(Clone, Copy)]
pub(super) struct Dragged(pub Id<Note>);

/// How far out of sight notes are still laid out, so that Tab goes on to the next one.
const AROUND: f32 = 400.0;
/// Height of a note that was never in sight.
const GUESS: f32 = 84.0;
/// Around the notes, so that focus rings are not cut off.
const RIM: f32 = 4.0;
/// Room for the scroll bar.
const BAR: f32 = 11.0;
/// How long a note that was jumped to stays marked, in seconds.
const FLASH_SECS: f64 = 2.0;

/// What the list remembers between frames.
#[derive(Default)]
pub(super) struct List {
    heights: BTreeMap<Id<Note>, f32>,
    width: f32,
    /// To be shown in this frame.
    show: Option<Id<Note>>,
    flash: Option<(Id<Note>, Option<f64>)>,
    /// Frames in which the list still goes to its end: a new note is there one frame later.
    to_end: u8,
    to_top: bool,
    /// Notes that are shown whole though they are long.
    pub whole: std::collections::BTreeSet<Id<Note>>,
}

impl List {
    /// Goes to the end, where the note comes that was just entered.
    pub fn go_to_end(&mut self) {
        self.to_end = 2;
    }

    /// Goes to the top.
    pub fn go_to_top(&mut self) {
        self.to_top = true;
    }

    /// Goes to a note and marks it for a moment.
    pub fn show(&mut self, note: Id<Note>) {
        self.show = Some(note);
        self.flash = Some((note, None));
        self.to_top = false;
    }

    /// The note is marked now.
    pub fn is_marked(&mut self, ui: &Ui, note: Id<Note>) -> bool {
        let Some((marked, until)) = &mut self.flash else {
            return false;
        };
        if *marked != note {
            return false;
        }
        let now = ui.input(|input| input.time);
        let end = *until.get_or_insert(now + FLASH_SECS);
        if now >= end {
            self.flash = None;
            return false;
        }
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_secs_f64(end - now));
        true
    }
}

/// Draws the notes in at most `most` points of height; the list is as high as its notes need.
pub(super) fn list_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    most: f32,
    out: &mut Vec<Action>,
) {
    let notes = desk
        .view
        .index
        .sheets
        .get(&desk.sheet)
        .map_or(&[][..], Vec::as_slice);
    if notes.is_empty() {
        let t = Tokens::of(ui);
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            ui.add_space(RIM);
            ui.label(t.body(desk.view.text("sheets-no-notes")).color(t.inkt2));
        });
        ui.add_space(6.0);
    }
    let mut area = ScrollArea::vertical()
        .id_salt(("notes", desk.sheet))
        .max_height(most.max(60.0))
        .auto_shrink([false, true]);
    if std::mem::take(&mut draft.list.to_top) {
        area = area.vertical_scroll_offset(0.0);
    }
    let mut rows = Vec::with_capacity(notes.len());
    // The scroll bar runs in the margin of the paper, beside the stickers.
    let room = ui.available_rect_before_wrap();
    let room = room.with_max_x(room.right() + BAR);
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt("list"));
    let shown = area.show(&mut child, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(RIM);
        let margin = Margin {
            left: RIM as i8,
            right: (RIM + BAR) as i8,
            top: 0,
            bottom: 0,
        };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            rows = rows_ui(ui, desk, draft, notes, out);
        });
        if draft.list.to_end > 0 {
            draft.list.to_end -= 1;
            ui.scroll_to_cursor(Some(Align::BOTTOM));
            ui.ctx().request_repaint();
        }
    });
    ui.add_space(child.min_rect().height());
    drag_ui(ui, desk, (shown.inner_rect, &rows), notes, out);
}

/// Lays out the notes in sight and leaves room for the others. Gives the place of each.
fn rows_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    notes: &[Id<Note>],
    out: &mut Vec<Action>,
) -> Vec<Rect> {
    let width = ui.available_width();
    if (draft.list.width - width).abs() > 0.5 {
        draft.list.heights.clear();
        draft.list.width = width;
    }
    let sight = ui.clip_rect().expand2(vec2(0.0, AROUND));
    let sticker = moves::hear_sticker(ui, desk.view);
    let mut stuck = None;
    let mut rows = Vec::with_capacity(notes.len());
    for (n, id) in notes.iter().enumerate() {
        let height = draft.list.heights.get(id).copied().unwrap_or(GUESS);
        let place = Rect::from_min_size(ui.cursor().min, vec2(width, height));
        let wanted = draft.list.show == Some(*id);
        if !wanted && !sight.intersects(place) {
            ui.allocate_space(place.size());
            rows.push(place);
            continue;
        }
        let Some(note) = desk.view.session.notes.get(id) else {
            continue;
        };
        let drawn = ui.scope(|ui| {
            if n > 0 {
                divider(ui);
            }
            note::note_ui(ui, desk, draft, (note, n), out)
        });
        let rect = drawn.response.rect;
        if drawn.inner {
            stuck = Some(*id);
        }
        if wanted {
            draft.list.show = None;
            ui.scroll_to_rect(rect, Some(Align::Center));
        }
        draft.list.heights.insert(*id, rect.height());
        rows.push(rect);
    }
    let last = stuck
        .or(notes.last().copied())
        .and_then(|id| desk.view.session.notes.get(&id));
    if let Some(note) = last.filter(|_| sticker) {
        out.push(moves::add_dot(desk.view, note));
    }
    rows
}

/// A line where the dragged note would come, and the note under the pointer.
fn drag_ui(
    ui: &Ui,
    desk: &Desk<'_>,
    (area, rows): (Rect, &[Rect]),
    notes: &[Id<Note>],
    out: &mut Vec<Action>,
) {
    let Some(dragged) = DragAndDrop::payload::<Dragged>(ui.ctx()) else {
        return;
    };
    let Some(pointer) = ui.ctx().pointer_latest_pos() else {
        return;
    };
    if let Some(note) = desk.view.session.notes.get(&dragged.0) {
        paint_dragged(ui, &note.text, pointer);
    }
    if !area.contains(pointer) {
        return;
    }
    let gap = rows
        .iter()
        .position(|row| pointer.y < row.center().y)
        .unwrap_or(rows.len());
    let y = rows
        .get(gap)
        .map(|row| row.top())
        .or(rows.last().map(Rect::bottom))
        .unwrap_or(area.top());
    let line = Stroke::new(3.0, Tokens::of(ui).actie);
    ui.painter()
        .with_clip_rect(area.expand(4.0))
        .hline(area.x_range(), y, line);
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        let from = notes.iter().position(|id| *id == dragged.0);
        let to = if from.is_some_and(|from| gap > from) {
            gap - 1
        } else {
            gap
        };
        if from != Some(to) {
            out.push(Action::wish(Command::MoveNote {
                id: dragged.0,
                sheet: desk.sheet,
                to,
            }));
        }
    }
}

fn paint_dragged(ui: &Ui, text: &str, pointer: Pos2) {
    let t = Tokens::of(ui);
    let painter = ui.ctx().layer_painter(LayerId::new(
        Order::Tooltip,
        WidgetId::unique("dragged-note"),
    ));
    let short: String = text.chars().take(120).collect();
    let galley = clamped_galley(
        ui,
        egui::RichText::new(short)
            .font(font::support())
            .color(t.inkt),
        240.0,
        2,
    );
    let rect = Rect::from_min_size(pointer + vec2(14.0, 10.0), galley.size() + vec2(20.0, 14.0));
    let edge = Stroke::new(2.0, t.actie);
    painter.rect(
        rect,
        egui::CornerRadius::same(radius::PAPER),
        t.papier,
        edge,
        egui::StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(10.0, 7.0), galley, t.inkt);
}
