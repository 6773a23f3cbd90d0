//! Under the words of a note: its labels, the sticker, and the menu with all that can be done with it.

use egui::{Align, Key, Layout, Modifiers, Response, Ui, vec2};

use super::{
    Desk, SheetsDraft,
    comments::Commenting,
    dialogs::Open,
    editing::{Edited, Editing},
    labels::{self, Picked},
    moves,
    take_away::FromNote,
};
use crate::{
    session::{Command, Note},
    ui::{
        action::Action,
        acts::Act,
        icons,
        view::keys,
        widgets::{Button, ButtonSize, Chip, menu_item, menu_under},
    },
};

/// Labels, and the small buttons under the words.
pub(super) fn tools_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    (note, place): (&Note, usize),
    out: &mut Vec<Action>,
) {
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        let name = desk.view.with(
            "sheets-note-menu",
            &[("note", short(&note.text).as_str().into())],
        );
        let button = Button::icon_only(icons::DOTS_THREE, &name)
            .size(ButtonSize::Small)
            .show(ui);
        menu_under(&button, |ui| menu_ui(ui, desk, draft, (note, place), out));
        sticker_button(ui, desk, note, out);
        let room = ui.available_width();
        ui.allocate_ui_with_layout(
            vec2(room, 32.0),
            Layout::left_to_right(Align::TOP).with_main_wrap(true),
            |ui| {
                ui.set_max_width(room);
                ui.spacing_mut().item_spacing.y = 8.0;
                labels_ui(ui, desk, draft, note, out);
            },
        );
    });
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn labels_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    note: &Note,
    out: &mut Vec<Action>,
) {
    let view = desk.view;
    let set = |label: &str, on| {
        Action::wish(Command::LabelNote {
            id: note.id,
            label: label.to_owned(),
            on,
        })
    };
    for key in &note.labels {
        let (name, icon) = labels::shown(view, key);
        let chip = Chip::new(name).icon(icon).clickable().show(ui).response;
        let off = view.with("sheets-label-off", &[("label", name.into())]);
        let clicked = menu_under(&chip, |ui| {
            ui.set_max_width(260.0);
            menu_item(ui, Some(icons::X), &off, None).clicked()
        });
        let deleted = chip.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete));
        if clicked == Some(true) || deleted {
            out.push(set(key, false));
        }
    }
    let add = Chip::add(&view.text("sheets-label-add")).show(ui).response;
    match picker(desk, (&add, draft), note) {
        Some(Picked::Known(key)) => out.push(set(&key, true)),
        Some(Picked::New(name)) => {
            out.push(Action::wish(Command::AddLabel {
                id: view.ids.fresh(),
                name: name.clone(),
            }));
            out.push(set(&name.trim().to_lowercase(), true));
        }
        None => {}
    }
}

fn sticker_button(ui: &mut Ui, desk: &Desk<'_>, note: &Note, out: &mut Vec<Action>) {
    let name = desk.view.with(
        "sheets-dot-on-note",
        &[("note", short(&note.text).as_str().into())],
    );
    let tip = format!(
        "{} ({})",
        desk.view.text("sheets-dot-on"),
        keys(desk.view.words, Act::AddDot)
    );
    let button = Button::icon_only(icons::STICKER, &name)
        .tooltip(&tip)
        .size(ButtonSize::Small);
    if button.show(ui).clicked() {
        out.push(moves::add_dot(desk.view, note));
    }
}

fn picker(
    desk: &Desk<'_>,
    (button, draft): (&Response, &mut SheetsDraft),
    note: &Note,
) -> Option<Picked> {
    labels::picker(desk.view, (button, draft), |label| {
        note.labels.contains(&label.key)
    })
}

fn menu_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    (note, place): (&Note, usize),
    out: &mut Vec<Action>,
) {
    let view = desk.view;
    ui.set_max_width(280.0);
    let item = |ui: &mut Ui, icon, key: &str, keys: Option<&str>| {
        menu_item(ui, Some(icon), &view.text(key), keys).clicked()
    };
    if item(ui, icons::PENCIL_SIMPLE, "sheets-edit", Some("Enter")) {
        draft.editing = Some(Editing::new(Edited::Note(note.id), &note.text));
    }
    if item(ui, icons::CHAT_CIRCLE_TEXT, "sheets-comment-add", None) {
        draft.commenting = Some(Commenting::new(note.id, draft.commenter));
    }
    if item(ui, icons::STICKER, "sheets-dot-on", Some("Alt+S")) {
        out.push(moves::add_dot(view, note));
    }
    if view.index.dots.contains_key(&note.id)
        && item(ui, icons::MINUS_CIRCLE, "sheets-dot-off", None)
    {
        out.extend(moves::remove_dot(view, note));
    }
    if place > 0 && item(ui, icons::ARROW_UP, "sheets-note-up", Some("Alt+↑")) {
        out.extend(move_within(desk, note, place - 1));
    }
    if place + 1 < view.index.notes_on(&desk.sheet)
        && item(ui, icons::ARROW_DOWN, "sheets-note-down", Some("Alt+↓"))
    {
        out.extend(move_within(desk, note, place + 1));
    }
    if item(ui, icons::ARROW_RIGHT, "sheets-note-move", None) {
        draft.dialog = Some(Open::Move(note.id));
    }
    if item(ui, icons::HANDSHAKE, "sheets-take-away", None) {
        draft.take_away = Some(FromNote::of(note));
    }
    if item(
        ui,
        icons::TRASH,
        "sheets-note-delete",
        Some(&view.text("common-key-delete")),
    ) {
        out.push(Action::wish(Command::DeleteNote { id: note.id }));
    }
}

/// To another place on the same sheet, if there is one.
pub(super) fn move_within(desk: &Desk<'_>, note: &Note, to: usize) -> Option<Action> {
    let fits = to < desk.view.index.notes_on(&desk.sheet);
    fits.then(|| {
        Action::wish(Command::MoveNote {
            id: note.id,
            sheet: desk.sheet,
            to,
        })
    })
}
