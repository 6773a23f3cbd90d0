//! One note on the open sheet: its words, stickers, labels and comments, and what can be done with it.

use egui::{
    CornerRadius, CursorIcon, Id as WidgetId, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo,
    vec2,
};

use super::{
    Desk, SheetsDraft, comments,
    editing::{Edited, Editing, edit_ui},
    list::Dragged,
    tools::{move_within, tools_ui},
};
use crate::{
    session::{Command, Note},
    ui::{
        action::Action,
        theme::{Tokens, font},
        widgets::{Button, ButtonSize, focus_ring, highlighted},
    },
};

/// A note with more letters than this is folded.
const LONG: usize = 900;
/// Dots are drawn up to this number; the number itself always stands beside them.
const MOST_DOTS: usize = 6;
/// From the middle of a dot to the next.
const DOT_STEP: f32 = 13.5;

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
    desk.view
        .writes(ui, |ui| tools_ui(ui, desk, draft, (note, place), out));
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
        WidgetId::unique("words-of-a-note").with(note.id),
        Sense::click_and_drag(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &note.text));
    ui.painter().galley(rect.min, galley, t.inkt);
    if dots > 0 {
        dots_ui(ui, desk, rect, dots);
    }
    focus_ring(ui, &response, 4);
    if desk.view.can_write() {
        response.dnd_set_drag_payload(Dragged(note.id));
    }
    let writes = desk.view.can_write();
    if response.clicked() && writes {
        draft.editing = Some(Editing::new(Edited::Note(note.id), &note.text));
    }
    if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete))
    {
        out.push(Action::wish(Command::DeleteNote { id: note.id }));
    }
    if writes {
        response.on_hover_cursor(CursorIcon::Text);
    }
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
