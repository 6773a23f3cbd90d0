//! A note as a row or a tile in a list: the emblem of its group and a few lines of its text.

use std::ops::Range;

use egui::{
    Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, text::LayoutJob,
    vec2,
};

use super::{desk::Desk, moving::Spot, note::note_response};
use crate::{
    base::Id,
    session::Note,
    ui::{
        draad,
        icons::{self, IconStyle},
        theme::{Tokens, font, radius, stroke},
        widgets::{focus_ring, highlighted},
    },
};

/// Letters of a note that are laid out where it gives way with '…'.
const GLIMPSE: usize = 300;

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
        let middle = match one_line {
            true => rect.center().y,
            false => top + emblem / 2.0,
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
        focus_ring(
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
