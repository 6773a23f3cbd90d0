//! The notes of a thread, hanging from it: an emblem on the line, the paper below. As many in a row as fit.

use egui::{Align2, Rangef, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    desk::Desk,
    moving::Spot,
    note::{note_response, short_question},
    row::{room_sign, text_job},
    unfolded::{SIDE, small_bold},
};
use crate::{
    session::{Note, Thread},
    ui::{
        draad::{self, Hook},
        hyphen,
        icons::{self, IconStyle},
        theme::{Tokens, font, radius, stroke},
        widgets::focus_ring,
    },
};

/// The line to the top of the papers, height of a paper, and what is between two rows.
const LINE: f32 = 15.0;
const TOP: f32 = 44.0;
const PAPER: f32 = 132.0;
const GAP: f32 = 11.0;
/// A paper is never narrower than this.
const LEAST: f32 = 112.0;
/// Papers in a row at the most.
const MOST: usize = 5;
const EMBLEM: f32 = 30.0;

/// Draws the notes.
pub fn hanging_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    let notes: Vec<&Note> = thread
        .notes
        .iter()
        .filter_map(|id| desk.note(*id))
        .filter(|note| !note.deleted)
        .collect();
    if notes.is_empty() {
        let t = Tokens::of(ui);
        ui.label(t.body(desk.text("threads-empty")).color(t.inkt2));
        return;
    }
    let width = ui.available_width();
    let columns = (((width + GAP) / (LEAST + GAP)) as usize).clamp(1, MOST);
    ui.spacing_mut().item_spacing.y = GAP;
    for row in notes.chunks(columns) {
        let (rect, _) = ui.allocate_exact_size(vec2(width, TOP + PAPER), Sense::hover());
        if ui.is_rect_visible(rect.expand(160.0)) {
            row_ui(ui, desk, (thread, row), (rect, columns));
        }
    }
}

fn row_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (thread, row): (&Thread, &[&Note]),
    (rect, columns): (Rect, usize),
) {
    let t = Tokens::of(ui);
    let paper = (rect.width() - GAP * (columns - 1) as f32) / columns as f32;
    let top = rect.top() + TOP;
    let mut hooks = Vec::new();
    for (n, note) in row.iter().enumerate() {
        let left = rect.left() + n as f32 * (paper + GAP);
        let place = Rect::from_min_size(pos2(left, top), vec2(paper, PAPER));
        paper_ui(ui, desk, thread, (note, place));
        let group = desk
            .view
            .group_of(note)
            .map_or(0, |group| group.number as usize);
        hooks.push(Hook {
            group,
            note_x: place.x_range(),
            note_top: top + 1.0,
        });
    }
    let side = f32::from(SIDE);
    let line = Rangef::new(rect.left() - side, rect.right() + side);
    let painter = ui
        .painter()
        .with_clip_rect(ui.clip_rect().expand2(vec2(side, 0.0)));
    draad::hanging_notes(&painter, t, (line, rect.top() + LINE), &hooks, EMBLEM);
    for hook in hooks.iter().filter(|hook| hook.group == 0) {
        room_sign(ui, pos2(hook.note_x.center(), rect.top() + LINE), EMBLEM);
    }
}

fn paper_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread, (note, rect): (&Note, Rect)) {
    let t = Tokens::of(ui);
    let response = note_response(ui, desk, rect, note, Spot::Thread(thread.id.bits()));
    let picked = desk
        .draft
        .split
        .as_ref()
        .filter(|split| split.thread == thread.id);
    let picked = picked.map(|split| split.picked.contains(&note.id));
    let fill = if response.hovered() || picked == Some(true) {
        t.actie_tint
    } else {
        t.papier
    };
    let edge = match picked {
        Some(true) => Stroke::new(stroke::HELP, t.actie),
        _ => Stroke::new(stroke::CONTROL, t.papier_rand),
    };
    ui.painter()
        .rect(rect, radius::PAPER, fill, edge, StrokeKind::Inside);
    let room = rect.width() - 16.0;
    // Long notes are only glimpsed here, so only their beginning is looked at.
    let end = note
        .text
        .char_indices()
        .nth(160)
        .map_or(note.text.len(), |(at, _)| at);
    let beginning = note.text.get(..end).unwrap_or(&note.text);
    let fits = |word: &str| {
        let word = ui
            .painter()
            .layout_no_wrap(word.to_owned(), font::support(), t.inkt);
        word.size().x <= room
    };
    let broken = hyphen::with_breaks(beginning, fits);
    let text = broken.as_deref().unwrap_or(&note.text);
    let galley = ui.painter().layout_job(text_job(t, text, &[], (room, 4)));
    let inside = ui
        .painter()
        .with_clip_rect(rect.shrink(2.0).intersect(ui.clip_rect()));
    inside.galley(rect.min + vec2(10.0, 12.0), galley, t.inkt);
    foot_ui(ui, desk, note, rect);
    if let Some(picked) = picked {
        tick_ui(ui, rect, picked);
    }
    focus_ring(ui, &response, radius::PAPER);
}

/// 'V3' on the left, '● 4' on the right.
fn foot_ui(ui: &Ui, desk: &Desk<'_>, note: &Note, rect: Rect) {
    let t = Tokens::of(ui);
    let y = rect.bottom() - 17.0;
    let number = desk.facts.number(note.sheet.question);
    let question = short_question(desk, number);
    ui.painter().text(
        pos2(rect.left() + 10.0, y),
        Align2::LEFT_CENTER,
        question,
        font::small(),
        t.inkt2,
    );
    let dots = desk.view.index.dots.get(&note.id).copied().unwrap_or(0);
    if dots > 0 {
        let at = pos2(rect.right() - 10.0, y);
        let text = ui.painter().text(
            at,
            Align2::RIGHT_CENTER,
            dots.to_string(),
            small_bold(),
            t.inkt,
        );
        ui.painter()
            .circle_filled(pos2(text.left() - 11.0, y), 5.5, t.actie);
    }
}

/// The box that says whether a note goes along to the new thread.
fn tick_ui(ui: &Ui, rect: Rect, picked: bool) {
    let t = Tokens::of(ui);
    let place = Rect::from_center_size(
        pos2(rect.center().x, rect.bottom() - 17.0),
        vec2(22.0, 22.0),
    );
    let fill = if picked { t.actie } else { t.kaart };
    let edge = Stroke::new(stroke::CONTROL, if picked { t.actie } else { t.lijn_sterk });
    ui.painter()
        .rect(place, radius::CHIP, fill, edge, StrokeKind::Inside);
    if picked {
        icons::paint(
            ui.painter(),
            place.center(),
            icons::CHECK,
            IconStyle::bold(16.0, t.op_actie),
        );
    }
}
