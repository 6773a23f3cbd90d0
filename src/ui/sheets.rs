//! Flip-overs: the wall with every sheet, and beside it the sheet that is open to write on.
//!
//! Columns are groups, rows are questions, as the paper hangs in the room. The entry field has the focus whenever
//! nothing else has: what a table calls out is typed at once. What a line, a bullet or a `#word` means is decided
//! in `session::typing`; what may happen to a note, in `session::decide`.

mod board;
mod card;
mod comments;
mod dialogs;
mod editing;
mod entry;
mod entry_keys;
mod escape;
mod find;
mod labels;
mod list;
mod moves;
mod note;
mod panel;
mod photos;
mod pictures;
mod take_away;
#[cfg(test)]
mod tests;
mod tools;
mod top;
mod wall;

use std::collections::BTreeMap;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use self::{
    board::Board, comments::Commenting, dialogs::Open, editing::Editing, entry::Entry, find::Find,
    list::List, photos::PhotoView, pictures::Pictures,
};
use super::{
    action::Action,
    acts::Act,
    icons,
    theme::Tokens,
    view::View,
    widgets::{Button, WindowSize, card as card_frame, gap, heading, margin},
};
use crate::{
    base::Id,
    session::{Group, Note, Round, Sheet},
};

/// What the screen remembers between frames.
#[derive(Default)]
pub struct SheetsDraft {
    /// The round that the user chose to see; else the one that the workshop is in.
    round: Option<Id<Round>>,
    /// The sheet that is open.
    open: Option<Sheet>,
    /// The question that a narrow wall shows while no sheet is open.
    row: usize,
    /// The user closed it: none opens by itself.
    closed: bool,
    /// What was typed on each sheet and not entered yet.
    entries: BTreeMap<Sheet, Entry>,
    /// The entry field takes the focus in this frame.
    take_focus: bool,
    /// The wall scrolls to the open sheet.
    follow: bool,
    editing: Option<Editing>,
    commenting: Option<Commenting>,
    /// The group whose comment was written down last.
    commenter: Option<Id<Group>>,
    /// What was typed to find a label for a note.
    picking: String,
    /// The field for that takes the focus.
    picking_begins: bool,
    list: List,
    /// Height of what stands under the list of notes.
    below: f32,
    find: Find,
    dialog: Option<Open>,
    /// A take-away is being made of a note.
    take_away: Option<take_away::FromNote>,
    photo: Option<PhotoView>,
    pictures: Pictures,
    /// Key strokes that came in the same frame as Enter, for the next frame.
    waiting: Vec<egui::Event>,
}

/// The sheet that is open, with all that its parts read.
#[derive(Clone, Copy)]
struct Desk<'a> {
    view: &'a View<'a>,
    board: &'a Board<'a>,
    sheet: Sheet,
}

/// Draws the screen.
pub fn sheets_ui(ui: &mut Ui, view: &View<'_>, draft: &mut SheetsDraft, out: &mut Vec<Action>) {
    let board = Board::of(view, draft.round);
    let Some(board) = board.filter(|board| !board.is_empty()) else {
        return empty_ui(ui, view, out);
    };
    draft.settle(&board);
    draft.find.update(view);
    escape::hear(ui, view, draft);
    let places = Places::of(ui, draft.open.is_some());
    if let Some(rect) = places.wall {
        in_rect(ui, rect, "wall-side", |ui| {
            left_ui(ui, view, &board, (draft, out))
        });
    }
    if let (Some(rect), Some(sheet)) = (places.panel, draft.open) {
        let covered = places.wall.is_none() && draft.photo.is_some();
        let desk = Desk {
            view,
            board: &board,
            sheet,
        };
        in_rect(ui, rect, "panel-side", |ui| match covered {
            true => photos::large_ui(ui, &desk, draft, out),
            false => panel::panel_ui(ui, &desk, draft, out),
        });
    }
    dialogs::dialogs_ui(ui.ctx(), view, &board, draft, out);
    take_away::from_note_ui(ui.ctx(), view, &mut draft.take_away, out);
    moves::moves(ui, view, &board, draft, out);
}

impl SheetsDraft {
    /// Opens this sheet, at this note.
    pub fn go_to(&mut self, sheet: Sheet, note: Option<Id<Note>>) {
        self.round = Some(sheet.round);
        self.show(sheet);
        if let Some(note) = note {
            self.list.show(note);
        }
    }

    /// Closes what is no longer there, and opens a first sheet when the user comes in.
    fn settle(&mut self, board: &Board<'_>) {
        if self.open.is_some_and(|sheet| board.place(sheet).is_none()) {
            self.open = None;
            self.closed = false;
        }
        if self.open.is_none() && !self.closed {
            self.open = board.first();
            self.take_focus = true;
        }
    }

    /// Opens a sheet. What was typed on the one before stays there.
    fn show(&mut self, sheet: Sheet) {
        if self.open != Some(sheet) {
            self.list.go_to_top();
            self.photo = None;
        }
        self.open = Some(sheet);
        self.closed = false;
        self.take_focus = true;
        self.follow = true;
    }

    /// Opens the sheet of a note and shows the note.
    fn show_note(&mut self, note: &Note) {
        let focus = self.take_focus;
        self.round = Some(note.sheet.round);
        self.show(note.sheet);
        self.take_focus = focus;
        self.list.show(note.id);
    }

    fn close(&mut self) {
        self.open = None;
        self.closed = true;
        self.editing = None;
        self.commenting = None;
        self.photo = None;
    }
}

/// Where the wall and the open sheet go.
struct Places {
    wall: Option<Rect>,
    panel: Option<Rect>,
}

/// Under this width the wall makes way for the open sheet.
const LEAST_WALL: f32 = 300.0;

impl Places {
    fn of(ui: &Ui, open: bool) -> Self {
        let size = WindowSize::of(ui);
        let room = ui
            .available_rect_before_wrap()
            .shrink2(vec2(margin(size), 14.0));
        if !open {
            return Self {
                wall: Some(room),
                panel: None,
            };
        }
        let wanted = if size == WindowSize::Full {
            492.0
        } else {
            420.0
        };
        if room.width() - wanted - gap(size) < LEAST_WALL {
            return Self {
                wall: None,
                panel: Some(room),
            };
        }
        let panel = Rect::from_min_max(pos2(room.right() - wanted, room.top()), room.max);
        let wall = Rect::from_min_max(
            room.min,
            pos2(panel.left() - gap(size) - 2.0, room.bottom()),
        );
        Self {
            wall: Some(wall),
            panel: Some(panel),
        }
    }
}

fn in_rect(ui: &mut Ui, rect: Rect, salt: &str, add: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    child.set_clip_rect(rect.expand(8.0).intersect(ui.clip_rect()));
    add(&mut child);
}

fn left_ui(
    ui: &mut Ui,
    view: &View<'_>,
    board: &Board<'_>,
    (draft, out): (&mut SheetsDraft, &mut Vec<Action>),
) {
    match draft.open {
        Some(sheet) if draft.photo.is_some() => {
            photos::large_ui(ui, &Desk { view, board, sheet }, draft, out);
        }
        _ => {
            top::top_ui(ui, view, board, draft);
            ui.add_space(1.0);
            wall::wall_ui(ui, view, board, draft, out);
        }
    }
}

/// No groups or no questions: there is no sheet to hang.
fn empty_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    let room = ui.available_rect_before_wrap();
    let width = room.width().min(560.0) - 40.0;
    let rect = Rect::from_center_size(room.center() - vec2(0.0, 40.0), vec2(width, 220.0));
    in_rect(ui, rect, "empty", |ui| {
        card_frame(ui).inner_margin(28).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            heading(ui, t.h1(view.text("sheets-empty-title")), 1);
            ui.label(t.body(view.text("sheets-empty")).color(t.inkt2));
            ui.add_space(12.0);
            let go = view.text("sheets-empty-go");
            let button = Button::primary(&go).icon(icons::LIST_CHECKS).show(ui);
            super::focus::column_begins(ui.ctx(), &button);
            if button.clicked() {
                out.push(Action::Act(Act::GoPrepare));
            }
        });
    });
}
