//! A note wherever it stands on this screen: how it looks in a row, and what one can do with it.
//!
//! Every note can be focused, dragged, moved with V, and opened to read it whole.

use std::ops::Range;

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Id as EguiId, Order, Popup, PopupCloseBehavior,
    Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    text::LayoutJob, vec2,
};

use super::{
    desk::{Desk, Dragged, drag_pointer},
    dialogs::Asked,
    moving::{Spot, Target},
};
use crate::{
    base::Id,
    session::Note,
    ui::{
        acts::Act,
        draad,
        icons::{self, IconStyle},
        theme::{Tokens, font, radius, stroke},
        view::{keys, label},
        widgets::{FocusRing, highlighted, menu_item},
    },
};

/// Letters of a note that are laid out where it gives way with '…'.
const GLIMPSE: usize = 300;

/// Letters of a note in a tooltip; all of it stands in what opens on a click.
const IN_TOOLTIP: usize = 900;

/// A note in one of the lists.
#[derive(Clone, Copy)]
pub struct NoteRow<'a> {
    pub note: Id<Note>,
    pub spot: Spot,
    /// How many lines it takes at the most.
    pub lines: usize,
    /// Places to mark, in bytes.
    pub marks: &'a [Range<usize>],
    pub frame: RowFrame,
    /// Exactly this high; otherwise as high as its text.
    pub height: Option<f32>,
}

/// What stands around a note in a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RowFrame {
    /// Nothing.
    None,
    /// A thin line.
    Thin,
    /// Dashes: put forward.
    Dashed,
}

impl<'a> NoteRow<'a> {
    /// A note on one line, without a frame.
    pub fn line(note: Id<Note>, spot: Spot) -> Self {
        Self {
            note,
            spot,
            lines: 1,
            marks: &[],
            frame: RowFrame::None,
            height: None,
        }
    }

    /// A note of at most three lines in a frame.
    pub fn tile(note: Id<Note>, spot: Spot) -> Self {
        Self {
            lines: 3,
            frame: RowFrame::Thin,
            ..Self::line(note, spot)
        }
    }

    /// Draws it and hears what is done with it.
    pub fn show(self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Response> {
        let note = desk.note(self.note)?;
        let t = Tokens::of(ui);
        let pad = if self.frame == RowFrame::None {
            vec2(0.0, 3.0)
        } else {
            vec2(11.0, 9.0)
        };
        let emblem = if self.frame == RowFrame::None {
            24.0
        } else {
            26.0
        };
        let width = ui.available_width();
        let room = (width - 2.0 * pad.x - emblem - 10.0).max(24.0);
        let galley =
            ui.painter()
                .layout_job(text_job(t, &note.text, self.marks, (room, self.lines)));
        let height = self
            .height
            .unwrap_or(galley.size().y.max(emblem) + 2.0 * pad.y);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let response = note_response(ui, desk, rect, note, self.spot);
        desk.may_begin(&response);
        self.paint_frame(ui, rect, &response);
        let one_line = galley.rows.len() < 2;
        let top = rect.top() + pad.y;
        let middle = if one_line {
            rect.top() + height.min(emblem + 2.0 * pad.y) / 2.0
        } else {
            top + emblem / 2.0
        };
        group_sign(
            ui,
            desk,
            note,
            (pos2(rect.left() + pad.x + emblem / 2.0, middle), emblem),
        );
        let text_top = if one_line {
            middle - galley.size().y / 2.0
        } else {
            top
        };
        ui.painter().galley(
            pos2(rect.left() + pad.x + emblem + 10.0, text_top),
            galley,
            t.inkt,
        );
        ring(
            ui,
            &response,
            if self.frame == RowFrame::None {
                radius::CHIP
            } else {
                radius::CONTROL
            },
        );
        Some(response)
    }

    fn paint_frame(&self, ui: &Ui, rect: Rect, response: &Response) {
        let t = Tokens::of(ui);
        let hot = response.hovered();
        let fill = if hot {
            t.actie_tint
        } else {
            Color32::TRANSPARENT
        };
        let corner = CornerRadius::same(radius::CONTROL);
        match self.frame {
            RowFrame::None => {
                ui.painter()
                    .rect_filled(rect.expand2(vec2(4.0, 0.0)), radius::CHIP, fill);
            }
            RowFrame::Thin => {
                let edge = Stroke::new(stroke::DIVIDER, t.lijn);
                ui.painter().rect(
                    rect,
                    corner,
                    if hot { fill } else { t.kaart },
                    edge,
                    StrokeKind::Inside,
                );
            }
            RowFrame::Dashed => {
                ui.painter().rect_filled(rect, corner, fill);
                let edge = Stroke::new(stroke::CONTROL, t.lijn_sterk);
                draad::dashed_rect(
                    ui.painter(),
                    rect.shrink(1.0),
                    f32::from(radius::CONTROL),
                    edge,
                );
            }
        }
    }
}

/// The text of a note for a place of `room` wide and so many lines, with words marked.
pub fn text_job(
    t: &Tokens,
    text: &str,
    marks: &[Range<usize>],
    (room, lines): (f32, usize),
) -> LayoutJob {
    let end = text
        .char_indices()
        .nth(GLIMPSE)
        .map_or(text.len(), |(at, _)| at);
    let glimpse = text.get(..end).unwrap_or(text);
    // One byte for one byte, so that the marks still point at the same words.
    let flat = if lines == 1 {
        glimpse.replace(['\n', '\r', '\t'], " ")
    } else {
        glimpse.to_owned()
    };
    let mut job = highlighted(t, &flat, marks, font::support());
    job.wrap.max_width = room;
    job.wrap.max_rows = lines;
    job.wrap.break_anywhere = lines == 1;
    job
}

/// The emblem of the group that wrote a note; people for the room as a whole.
pub fn group_sign(ui: &Ui, desk: &Desk<'_>, note: &Note, (center, size): (egui::Pos2, f32)) {
    let t = Tokens::of(ui);
    match desk.view.group_of(note) {
        Some(group) => draad::emblem(ui.painter(), t, center, size, group.number as usize),
        None => room_sign(ui, center, size),
    }
}

/// The sign of the room as a whole.
pub fn room_sign(ui: &Ui, center: egui::Pos2, size: f32) {
    let t = Tokens::of(ui);
    ui.painter().circle(
        center,
        size / 2.0,
        t.kaart,
        Stroke::new(stroke::CONTROL, t.lijn_sterk),
    );
    icons::paint(
        ui.painter(),
        center,
        icons::USERS_THREE,
        IconStyle::regular(size * 0.62, t.inkt2),
    );
}

/// Where a note is interacted with: the same id wherever the layout puts it.
pub fn note_id(note: Id<Note>, spot: Spot) -> EguiId {
    EguiId::unique(("threads_note", note.bits(), spot))
}

/// Everything one can do with a note, at `rect`.
pub fn note_response(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    rect: Rect,
    note: &Note,
    spot: Spot,
) -> Response {
    let response = ui.interact(rect, note_id(note.id, spot), Sense::click_and_drag());
    response.widget_info(|| {
        let name = format!("{}. {}", glimpse(&note.text, GLIMPSE), about(desk, note));
        match desk.draft.split.as_ref().filter(|_| splitting(desk, spot)) {
            Some(split) => {
                let picked = split.picked.contains(&note.id);
                WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), picked, name)
            }
            None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), name),
        }
    });
    let dragged = Dragged {
        note: note.id,
        spot,
    };
    response.dnd_set_drag_payload(dragged);
    if response.has_focus() {
        desk.draft.held = Some(dragged);
        desk.draft.focused_note = Some(dragged);
    }
    if desk.draft.focus_note == Some((response.id, 0)) {
        desk.draft.focus_note = None;
        response.request_focus();
    }
    if splitting(desk, spot) {
        return pick(desk, response, note);
    }
    opened_ui(desk, &response, note, spot);
    let response = response.on_hover_and_drag_cursor(CursorIcon::Grab);
    if response.hovered() && !Popup::is_any_open(ui.ctx()) {
        return response.on_hover_ui(|ui| whole_ui(ui, desk, note));
    }
    response
}

/// Whether the thread that the note hangs from is being split.
fn splitting(desk: &Desk<'_>, spot: Spot) -> bool {
    let split = desk.draft.split.as_ref();
    split.is_some_and(|split| spot == Spot::Thread(split.thread.bits()))
}

/// While a thread is being split, a click on a note ticks it.
fn pick(desk: &mut Desk<'_>, response: Response, note: &Note) -> Response {
    if let Some(split) = desk.draft.split.as_mut().filter(|_| response.clicked()) {
        split.toggle(note.id);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What opens on a click or Enter: the whole note, and where it can go.
fn opened_ui(desk: &mut Desk<'_>, response: &Response, note: &Note, spot: Spot) {
    let popup = Popup::menu(response)
        .gap(4.0)
        .width(360.0)
        .close_behavior(PopupCloseBehavior::CloseOnClick);
    popup.show(|ui| {
        ui.set_width(348.0);
        let reading = egui::Layout::top_down(egui::Align::Min);
        ui.with_layout(reading, |ui| read_ui(ui, desk, note));
        let (move_name, move_key) = (
            label(desk.view.words, Act::MoveNote),
            keys(desk.view.words, Act::MoveNote),
        );
        if menu_item(ui, Some(icons::ARROW_RIGHT), &move_name, Some(&move_key)).clicked() {
            desk.draft.asked = Some(Asked::to_move(Dragged {
                note: note.id,
                spot,
            }));
        }
        if spot.home().is_some() {
            let (out, key) = (
                desk.text("threads-take-out"),
                keys(desk.view.words, Act::RejectThread),
            );
            if menu_item(ui, Some(icons::X), &out, Some(&key)).clicked() {
                desk.carry(
                    Dragged {
                        note: note.id,
                        spot,
                    },
                    Target::Out,
                );
            }
        }
    });
}

/// The whole note, who wrote it, and what others said of it.
fn read_ui(ui: &mut Ui, desk: &Desk<'_>, note: &Note) {
    let t = Tokens::of(ui);
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ScrollArea::vertical()
                .max_height(260.0)
                .show(ui, |ui| ui.label(t.body(&note.text)));
            ui.label(t.small(about(desk, note)));
            let comments = desk.view.index.comments.get(&note.id).into_iter().flatten();
            for comment in comments.filter_map(|id| desk.session().comments.get(id)) {
                ui.label(t.small(format!("“{}”", comment.text)));
            }
        });
}

/// The ring of a note that has the focus. Call it when the note is painted.
pub fn ring(ui: &Ui, response: &Response, corner: u8) {
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect.expand(12.0), None);
    }
    if response.has_focus() {
        FocusRing {
            corner,
            ..FocusRing::default()
        }
        .paint(ui, response.rect);
    }
}

fn glimpse(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// Text, group, question, labels, dots and comments: under the pointer.
fn whole_ui(ui: &mut Ui, desk: &Desk<'_>, note: &Note) {
    let t = Tokens::of(ui);
    egui::Frame::new().inner_margin(6).show(ui, |ui| {
        ui.set_max_width(360.0);
        ui.label(t.body(glimpse(&note.text, IN_TOOLTIP)));
        ui.label(t.small(about(desk, note)));
    });
}

/// Group, question, labels, dots and comments in words.
fn about(desk: &Desk<'_>, note: &Note) -> String {
    let mut parts = vec![desk.author(note)];
    if let Some(question) = desk.session().questions.get(&note.sheet.question) {
        let number = desk.facts.number(question.id);
        parts.push(format!(
            "{} {}",
            short_question(desk, number),
            question.text
        ));
    }
    let labels = desk
        .session()
        .labels
        .values()
        .filter(|label| note.labels.contains(&label.key));
    parts.extend(labels.map(|label| label.name.clone()));
    let index = desk.view.index;
    if let Some(dots) = index.dots.get(&note.id) {
        parts.push(desk.with("common-dots", &[("n", (*dots).into())]));
    }
    if let Some(comments) = index.comments.get(&note.id) {
        parts.push(desk.with("common-comments", &[("n", comments.len().into())]));
    }
    parts.join(" · ")
}

/// 'V2'.
pub fn short_question(desk: &Desk<'_>, number: usize) -> String {
    desk.with("common-question-short", &[("n", number.into())])
}

/// The note that is dragged, beside the pointer.
pub fn ghost_ui(ui: &Ui, desk: &Desk<'_>) {
    let Some((dragged, at)) = drag_pointer(ui) else {
        return;
    };
    let Some(note) = desk.note(dragged.note) else {
        return;
    };
    let layer = egui::LayerId::new(Order::Tooltip, EguiId::unique("threads_ghost"));
    let painter = ui.ctx().layer_painter(layer);
    let t = Tokens::of(ui);
    let galley = painter.layout_job(text_job(t, &note.text, &[], (180.0, 2)));
    let size = vec2(galley.size().x + 50.0, galley.size().y.max(26.0) + 18.0);
    let rect = Rect::from_min_size(at + vec2(14.0, 10.0), size);
    painter.rect(
        rect,
        radius::PAPER,
        t.papier,
        Stroke::new(stroke::SELECTED, t.actie),
        StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(42.0, 9.0), galley, t.inkt);
    let sign = pos2(rect.left() + 22.0, rect.top() + 22.0);
    match desk.view.group_of(note) {
        Some(group) => draad::emblem(&painter, t, sign, 26.0, group.number as usize),
        None => {
            let style = IconStyle::regular(20.0, t.inkt2);
            icons::paint(&painter, sign, icons::USERS_THREE, style);
        }
    }
}

/// Makes `rect` a place where a note can be dropped: shows it while one is above it, and takes it.
pub fn drop_ui(ui: &Ui, desk: &mut Desk<'_>, rect: Rect, target: Target) {
    let Some((dragged, at)) = drag_pointer(ui) else {
        return;
    };
    let seen = rect.intersect(ui.clip_rect());
    if !seen.contains(at) || !super::moving::fits(dragged.spot, target) {
        return;
    }
    let t = Tokens::of(ui);
    let corner = CornerRadius::same(radius::TILE);
    let edge = Stroke::new(stroke::HELP, t.actie);
    ui.painter()
        .rect_stroke(rect.shrink(1.0), corner, edge, StrokeKind::Inside);
    let text = desk.text("threads-drop-here");
    let galley = ui
        .painter()
        .layout_no_wrap(text, font::semibold(15.0), t.op_actie);
    let flag = Align2::RIGHT_TOP.anchor_size(
        seen.right_top() + vec2(-6.0, 6.0),
        galley.size() + vec2(20.0, 8.0),
    );
    ui.painter().rect_filled(flag, radius::CHIP, t.actie);
    ui.painter()
        .galley(flag.min + vec2(10.0, 4.0), galley, t.op_actie);
    if ui.input(|input| input.pointer.any_released()) {
        egui::DragAndDrop::clear_payload(ui.ctx());
        desk.carry(dragged, target);
    }
}

/// Scrolls a list while a note is held near its upper or lower edge. Call it inside the list.
pub fn scroll_while_dragging(ui: &Ui) {
    let Some((_, at)) = drag_pointer(ui) else {
        return;
    };
    let seen = ui.clip_rect();
    if !seen.x_range().contains(at.x) {
        return;
    }
    let step = match () {
        () if at.y < seen.top() + 36.0 && at.y > seen.top() - 24.0 => 10.0,
        () if at.y > seen.bottom() - 36.0 && at.y < seen.bottom() + 24.0 => -10.0,
        () => return,
    };
    ui.scroll_with_delta(vec2(0.0, step));
    ui.ctx().request_repaint();
}
