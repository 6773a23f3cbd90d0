//! One note on the open sheet: its words, stickers, labels and comments, and what can be done with it.

use egui::{
    Align, CornerRadius, CursorIcon, Id as WidgetId, Key, Layout, Modifiers, Rect, Response, Role,
    Sense, Ui, WidgetInfo, vec2,
};

use super::{
    Desk, SheetsDraft,
    comments::{self, Commenting},
    dialogs::Open,
    labels::{self, Picked},
    list::Dragged,
    moves,
};
use crate::{
    base::Id,
    session::{Command, Comment, Note},
    ui::{
        action::Action,
        acts::Act,
        icons,
        theme::{Tokens, font},
        view::keys,
        widgets::{
            Button, ButtonSize, Chip, TextField, focus_ring, highlighted, menu_item, menu_under,
        },
    },
};

/// What is being changed in place.
pub(super) struct Editing {
    pub what: Edited,
    pub text: String,
    /// The field takes the focus in this frame.
    pub take_focus: bool,
}

/// A text that can be changed in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edited {
    Note(Id<Note>),
    Comment(Id<Comment>),
}

impl Editing {
    /// Begins to change a text.
    pub fn new(what: Edited, text: &str) -> Self {
        Self {
            what,
            text: text.to_owned(),
            take_focus: true,
        }
    }
}

/// A note with more letters than this is folded.
const LONG: usize = 900;
/// Dots are drawn up to this number; the number itself always stands beside them.
const MOST_DOTS: usize = 6;
/// From the middle of a dot to the next.
const DOT_STEP: f32 = 13.5;

impl SheetsDraft {
    /// Changes the last note of the open sheet.
    pub(super) fn edit_last(&mut self, desk: &Desk<'_>) {
        let last = desk
            .view
            .index
            .sheets
            .get(&desk.sheet)
            .and_then(|notes| notes.last());
        if let Some(note) = last.and_then(|id| desk.view.session.notes.get(id)) {
            self.editing = Some(Editing::new(Edited::Note(note.id), &note.text));
            self.list.go_to_end();
        }
    }
}

/// Draws a note. True when the focus is somewhere in it.
pub(super) fn note_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    (note, place): (&Note, usize),
    out: &mut Vec<Action>,
) -> bool {
    let top = ui.cursor().min;
    let background = ui.painter().add(egui::Shape::Noop);
    ui.add_space(9.0);
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    let editing = draft
        .editing
        .as_ref()
        .is_some_and(|editing| editing.what == Edited::Note(note.id));
    if editing {
        edit_ui(ui, desk, draft, out);
    } else {
        words_ui(ui, desk, draft, note, out);
    }
    ui.add_space(7.0);
    tools_ui(ui, desk, draft, (note, place), out);
    comments::comments_ui(ui, desk, draft, note, out);
    ui.add_space(9.0);
    let rect = Rect::from_min_max(top, egui::pos2(ui.max_rect().right(), ui.cursor().top()));
    if draft.list.is_marked(ui, note.id) {
        let tint = Tokens::of(ui).let_op_tint;
        let shape =
            egui::Shape::rect_filled(rect.expand2(vec2(4.0, 0.0)), CornerRadius::same(4), tint);
        ui.painter().set(background, shape);
    }
    let inside = holds_focus(ui, rect);
    if inside {
        hear(ui, desk, (note, place), out);
    }
    inside
}

fn holds_focus(ui: &Ui, rect: Rect) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    response.is_some_and(|response| rect.expand(1.0).contains_rect(response.rect))
}

/// Alt+↑ and Alt+↓ move the note that has the focus.
fn hear(ui: &Ui, desk: &Desk<'_>, (note, place): (&Note, usize), out: &mut Vec<Action>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    let to = match (pressed(Key::ArrowUp), pressed(Key::ArrowDown)) {
        (true, _) => place.checked_sub(1),
        (_, true) => Some(place + 1),
        _ => None,
    };
    if let Some(to) = to {
        out.extend(move_within(desk, note, to));
    }
}

fn move_within(desk: &Desk<'_>, note: &Note, to: usize) -> Option<Action> {
    let fits = to < desk.view.index.notes_on(&desk.sheet);
    fits.then(|| {
        Action::wish(Command::MoveNote {
            id: note.id,
            sheet: desk.sheet,
            to,
        })
    })
}

/// The words, and the stickers at the right. A click or Enter changes the words, dragging moves the note.
fn words_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    note: &Note,
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let dots = desk.view.index.dots.get(&note.id).copied().unwrap_or(0);
    let room = ui.available_width()
        - if dots > 0 {
            dots_width(dots) + 12.0
        } else {
            0.0
        };
    let folded = folded(draft, note);
    let shown = folded.unwrap_or(&note.text);
    let mut job = highlighted(t, shown, &draft.find.marks(shown), font::regular(18.0));
    for section in &mut job.sections {
        section.format.line_height = Some(23.0);
    }
    job.wrap.max_width = room;
    let galley = ui.painter().layout_job(job);
    let size = vec2(ui.available_width(), galley.size().y.max(23.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let words = Rect::from_min_size(rect.min, vec2(room, size.y));
    let response = ui.interact(
        words,
        WidgetId::unique("words of a note").with(note.id),
        Sense::click_and_drag(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &note.text));
    ui.painter().galley(rect.min, galley, t.inkt);
    if dots > 0 {
        dots_ui(ui, desk, rect, dots);
    }
    focus_ring(ui, &response, 4);
    response.dnd_set_drag_payload(Dragged(note.id));
    if response.clicked() {
        draft.editing = Some(Editing::new(Edited::Note(note.id), &note.text));
    }
    if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete))
    {
        out.push(Action::wish(Command::DeleteNote { id: note.id }));
    }
    response.on_hover_cursor(CursorIcon::Text);
    if note.text.chars().nth(LONG).is_some() {
        fold_button(ui, desk, draft, (note, folded.is_some()));
    }
}

/// The beginning of a very long note, until the user wants all of it.
fn folded<'a>(draft: &SheetsDraft, note: &'a Note) -> Option<&'a str> {
    let (end, _) = note.text.char_indices().nth(LONG)?;
    (!draft.list.whole.contains(&note.id)).then_some(&note.text[..end])
}

fn fold_button(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    (note, folded): (&Note, bool),
) {
    let text = desk.view.text(if folded {
        "sheets-show-all"
    } else {
        "sheets-show-less"
    });
    if Button::quiet(&text)
        .size(ButtonSize::Small)
        .show(ui)
        .clicked()
    {
        if folded {
            draft.list.whole.insert(note.id);
        } else {
            draft.list.whole.remove(&note.id);
        }
    }
}

fn dots_width(dots: usize) -> f32 {
    dots.min(MOST_DOTS) as f32 * DOT_STEP + 4.0 + 9.0 * dots.to_string().len() as f32
}

/// Up to six dots and the number, at the right of the first line.
fn dots_ui(ui: &Ui, desk: &Desk<'_>, rect: Rect, dots: usize) {
    let t = Tokens::of(ui);
    let center = rect.top() + 12.0;
    let number = ui
        .painter()
        .layout_no_wrap(dots.to_string(), font::semibold(15.0), t.actie);
    let left = rect.right() - dots_width(dots);
    for n in 0..dots.min(MOST_DOTS) {
        ui.painter().circle_filled(
            egui::pos2(left + 5.0 + n as f32 * DOT_STEP, center),
            5.2,
            t.actie,
        );
    }
    let at = egui::pos2(
        rect.right() - number.size().x,
        center - number.size().y / 2.0,
    );
    ui.painter().galley(at, number, t.actie);
    let place = Rect::from_min_max(
        egui::pos2(left, rect.top()),
        egui::pos2(rect.right(), rect.top() + 24.0),
    );
    let response = ui.interact(place, ui.next_auto_id().with("dots"), Sense::hover());
    let name = desk.view.with("common-dots", &[("n", dots.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

/// The field in which a note is changed. Enter or leaving it keeps the words, Esc leaves them as they were.
fn edit_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut SheetsDraft, out: &mut Vec<Action>) {
    let Some(mut editing) = draft.editing.take() else {
        return;
    };
    let name = desk.view.text("sheets-edit");
    let done = in_place_ui(ui, &name, &mut editing, 18.0);
    let t = Tokens::of(ui);
    ui.label(t.small(desk.view.text("sheets-edit-hint")).color(t.inkt3));
    if !done {
        draft.editing = Some(editing);
        return;
    }
    draft.take_focus = true;
    let Edited::Note(id) = editing.what else {
        return;
    };
    let text = editing.text.trim();
    let same = desk
        .view
        .session
        .notes
        .get(&id)
        .is_some_and(|note| note.text == text);
    if text.is_empty() {
        out.push(Action::wish(Command::DeleteNote { id }));
    } else if !same {
        out.push(Action::wish(Command::EditNote {
            id,
            text: text.to_owned(),
        }));
    }
}

/// A field in the place of a text. True when it is done.
pub(super) fn in_place_ui(ui: &mut Ui, name: &str, editing: &mut Editing, size: f32) -> bool {
    let id = WidgetId::unique("changed in place");
    let begins = std::mem::take(&mut editing.take_focus);
    if begins {
        egui::widgets::text_edit::TextEditState::default().store(ui.ctx(), id);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    let entered = had_focus
        && !begins
        && ui.input_mut(|input| {
            let plain = input.modifiers.is_none();
            plain && input.consume_key(Modifiers::NONE, Key::Enter)
        });
    let response = TextField::new(name, &mut editing.text)
        .label_hidden()
        .multiline(1)
        .enter_ends()
        .font_size(size)
        .id(id)
        .show(ui);
    entered || response.lost_focus()
}

/// Labels, and the small buttons under the words.
fn tools_ui(
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
    if item(
        ui,
        icons::TRASH,
        "sheets-note-delete",
        Some(&view.text("common-key-delete")),
    ) {
        out.push(Action::wish(Command::DeleteNote { id: note.id }));
    }
}
