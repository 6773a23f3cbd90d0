//! Two dialogs: which sheet a note moves to, and the deleted notes to bring back.

use egui::{Context, ScrollArea, Ui};

use super::{SheetsDraft, board::Board};
use crate::{
    base::Id,
    session::{Command, Note, Sheet},
    ui::{
        action::Action,
        icons,
        theme::Tokens,
        view::View,
        widgets::{Button, ButtonSize, Dialog, clamped, divider, heading},
    },
};

/// Which dialog is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// To move this note to another sheet.
    Move(Id<Note>),
    /// To bring deleted notes back.
    Deleted,
}

pub(super) fn dialogs_ui(
    ctx: &Context,
    view: &View<'_>,
    board: &Board<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    let done = match draft.dialog {
        None => return,
        Some(Open::Move(note)) => move_ui(ctx, view, board, note, out),
        Some(Open::Deleted) => deleted_ui(ctx, view, board, draft.open, out),
    };
    if done {
        draft.dialog = None;
        draft.take_focus = true;
    }
}

/// All sheets of the round, question by question. True when it is done.
fn move_ui(
    ctx: &Context,
    view: &View<'_>,
    board: &Board<'_>,
    id: Id<Note>,
    out: &mut Vec<Action>,
) -> bool {
    let Some(note) = view.session.notes.get(&id) else {
        return true;
    };
    let (title, close) = (view.text("sheets-move-title"), view.text("common-close"));
    let dialog = Dialog::new("move-a-note", &title, &close).width(720.0);
    let shown = dialog.show(ctx, |ui| {
        let t = Tokens::of(ui);
        clamped(ui, t.body(&note.text).color(t.inkt2), 2);
        ui.add_space(8.0);
        let mut chosen = None;
        ScrollArea::vertical().max_height(440.0).show(ui, |ui| {
            for row in 0..board.questions.len() {
                chosen = chosen.or(question_ui(ui, view, board, (row, note.sheet)));
            }
        });
        chosen
    });
    if let Some(sheet) = shown.inner {
        let to = view.index.notes_on(&sheet);
        out.push(Action::wish(Command::MoveNote { id, sheet, to }));
        return true;
    }
    shown.closed
}

fn question_ui(
    ui: &mut Ui,
    view: &View<'_>,
    board: &Board<'_>,
    (row, own): (usize, Sheet),
) -> Option<Sheet> {
    let t = Tokens::of(ui);
    let question = board.questions.get(row)?;
    ui.add_space(8.0);
    heading(ui, t.strong(format!("{}. {}", row + 1, question.text)), 3);
    let mut chosen = None;
    egui::Frame::new().inner_margin(6).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (n, column) in board.columns.iter().enumerate() {
                let Some(sheet) = board.sheet(n, row) else {
                    continue;
                };
                let name = view.with(
                    "sheets-move-to",
                    &[
                        ("group", column.name.as_str().into()),
                        ("n", (row + 1).into()),
                    ],
                );
                let button = Button::secondary(&column.name)
                    .name(&name)
                    .size(ButtonSize::Small);
                if button.enabled(sheet != own).show(ui).clicked() {
                    chosen = Some(sheet);
                }
            }
        });
    });
    chosen
}

/// The deleted notes of the open sheet; of the whole round when none is open. True when it is done.
fn deleted_ui(
    ctx: &Context,
    view: &View<'_>,
    board: &Board<'_>,
    open: Option<Sheet>,
    out: &mut Vec<Action>,
) -> bool {
    let sheets: Vec<Sheet> = open.map_or_else(|| board.sheets().collect(), |sheet| vec![sheet]);
    let notes: Vec<&Note> = sheets
        .iter()
        .filter_map(|sheet| view.index.deleted.get(sheet))
        .flatten()
        .filter_map(|id| view.session.notes.get(id))
        .collect();
    let (title, close) = (view.text("sheets-deleted-title"), view.text("common-close"));
    let dialog = Dialog::new("deleted-notes", &title, &close).width(640.0);
    let shown = dialog.show(ctx, |ui| {
        let t = Tokens::of(ui);
        if notes.is_empty() {
            ui.label(t.body(view.text("sheets-deleted-none")).color(t.inkt2));
        }
        ScrollArea::vertical()
            .max_height(460.0)
            .show_rows(ui, 62.0, notes.len(), |ui, range| {
                for note in notes.get(range).unwrap_or_default() {
                    deleted_row(ui, view, note, out);
                }
            });
    });
    shown.closed
}

fn deleted_row(ui: &mut Ui, view: &View<'_>, note: &Note, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    let size = egui::vec2(ui.available_width() - 8.0, 60.0);
    ui.allocate_ui_with_layout(
        size,
        egui::Layout::right_to_left(egui::Align::Center),
        |ui| {
            let (text, name) = (
                view.text("sheets-bring-back"),
                view.with(
                    "sheets-bring-back-name",
                    &[("note", note.text.as_str().into())],
                ),
            );
            let button = Button::secondary(&text)
                .name(&name)
                .icon(icons::ARROW_U_UP_LEFT);
            if button.show(ui).clicked() {
                out.push(Action::wish(Command::BringBackNote { id: note.id }));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                clamped(ui, t.body(&note.text), 2);
            });
        },
    );
    divider(ui);
}
