//! What one can do with a note, wherever it stands on this screen. How it looks is in `row` and `hanging`.
//!
//! Every note can be focused, dragged, moved with V, and opened to read it whole.

use egui::{
    CursorIcon, Id as EguiId, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense,
    Ui, WidgetInfo,
};

use super::{
    clash::{Clash, Pole},
    desk::{Desk, Dragged},
    dialogs::Asked,
    fits,
    moving::{Spot, Target},
};
use crate::{
    base::Id,
    session::Note,
    ui::{
        acts::Act,
        icons,
        theme::Tokens,
        view::{keys, label},
        widgets::menu_item,
    },
};

/// Letters of a note in its name for screen readers.
const IN_NAME: usize = 300;

/// Letters of a note in a tooltip; all of it stands in what opens on a click.
const IN_TOOLTIP: usize = 900;

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
        let name = format!("{}. {}", glimpse(&note.text, IN_NAME), about(desk, note));
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
    if desk.view.can_write() {
        response.dnd_set_drag_payload(dragged);
    }
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
        if !desk.view.can_write() {
            return;
        }
        place_item_ui(ui, desk, note, spot);
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
        let (clash, key) = (
            desk.text("threads-clash"),
            keys(desk.view.words, Act::NewTension),
        );
        if menu_item(ui, Some(icons::LIGHTNING), &clash, Some(&key)).clicked() {
            desk.draft.asked = Some(Asked::Clash(Clash::of(desk, Pole::Note(note.id))));
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

/// Puts a note without a place in the thread that it fits.
fn place_item_ui(ui: &mut Ui, desk: &mut Desk<'_>, note: &Note, spot: Spot) {
    let fit = fits::fit_of(desk, note.id).filter(|_| spot == Spot::Unplaced);
    let thread = fit.and_then(|fit| desk.thread(fit.thread));
    let (Some(fit), Some(thread)) = (fit, thread) else {
        return;
    };
    let args = [("title", thread.title.as_str().into())];
    let text = desk.with("threads-place-in", &args);
    let key = keys(desk.view.words, Act::PlaceNote);
    if menu_item(ui, Some(icons::PATH), &text, Some(&key)).clicked() {
        fits::place_note(desk, fit);
    }
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
