//! What other groups said of a note, and the form to write it down.

use std::sync::Arc;

use egui::{
    Align, CornerRadius, CursorIcon, Frame, Galley, Id as WidgetId, Key, Layout, Margin, Modifiers,
    Role, Sense, Ui, WidgetInfo, text::LayoutJob, vec2,
};

use super::{
    Desk, SheetsDraft,
    editing::{Edited, Editing, in_place_ui},
};
use crate::{
    base::Id,
    session::{Command, Comment, Group, Note},
    ui::{
        action::Action,
        draad,
        icons::{self, Weight},
        theme::{Tokens, font},
        widgets::{Button, ButtonSize, Choice, Dropdown, TextField, focus_ring},
    },
};

/// A comment that is being written.
pub(super) struct Commenting {
    note: Id<Note>,
    group: Option<Id<Group>>,
    text: String,
    take_focus: bool,
}

impl Commenting {
    /// Begins a comment; in a gallery walk the same group often says more than one thing.
    pub fn new(note: Id<Note>, group: Option<Id<Group>>) -> Self {
        Self {
            note,
            group,
            text: String::new(),
            take_focus: true,
        }
    }
}

pub(super) fn comments_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    note: &Note,
    out: &mut Vec<Action>,
) {
    let comments = desk
        .view
        .index
        .comments
        .get(&note.id)
        .map_or(&[][..], Vec::as_slice);
    for comment in comments
        .iter()
        .filter_map(|id| desk.view.session.comments.get(id))
    {
        ui.add_space(6.0);
        comment_ui(ui, desk, draft, comment, out);
    }
    if draft
        .commenting
        .as_ref()
        .is_some_and(|writing| writing.note == note.id)
    {
        ui.add_space(8.0);
        form_ui(ui, desk, draft, out);
    }
}

fn comment_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    comment: &Comment,
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let group = comment
        .group
        .and_then(|id| desk.view.session.groups.get(&id));
    let frame = Frame::new()
        .fill(t.verzonken)
        .corner_radius(CornerRadius::same(7))
        .inner_margin(Margin {
            left: 10,
            right: 4,
            top: 4,
            bottom: 4,
        });
    let emblem = if group.is_some() { 31.0 } else { 0.0 };
    let what = Edited::Comment(comment.id);
    frame.show(ui, |ui| {
        let galley = words(
            ui,
            &comment.text,
            ui.available_width() - 28.0 - emblem - 44.0,
        );
        let editing = draft
            .editing
            .as_ref()
            .is_some_and(|editing| editing.what == what);
        let height = if editing {
            46.0
        } else {
            galley.size().y.max(32.0)
        };
        let row = vec2(ui.available_width(), height);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let remove = desk.view.text("sheets-comment-remove");
            let button = Button::icon_only(icons::X, &remove).size(ButtonSize::Small);
            if button.show(ui).clicked() {
                out.push(Action::wish(Command::RemoveComment { id: comment.id }));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                icons::icon(ui, icons::CHAT_CIRCLE_TEXT, 20.0, Weight::Regular, t.inkt2);
                if let Some(group) = group {
                    let name = desk.view.group_name(group);
                    draad::emblem_icon(ui, 23.0, group.number as usize, &name);
                }
                if editing {
                    edit_ui(ui, desk, draft, comment, out);
                } else if words_ui(ui, &comment.text, galley) {
                    draft.editing = Some(Editing::new(what, &comment.text));
                }
            });
        });
    });
}

fn words(ui: &Ui, text: &str, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(
        text.to_owned(),
        font::support(),
        Tokens::of(ui).inkt2,
        width,
    );
    for section in &mut job.sections {
        section.format.line_height = Some(20.0);
    }
    ui.painter().layout_job(job)
}

/// The words of a comment. True when they are to be changed.
fn words_ui(ui: &mut Ui, text: &str, galley: Arc<Galley>) -> bool {
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    ui.painter().galley(rect.min, galley, Tokens::of(ui).inkt2);
    focus_ring(ui, &response, 4);
    response.on_hover_cursor(CursorIcon::Text).clicked()
}

fn edit_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    comment: &Comment,
    out: &mut Vec<Action>,
) {
    let Some(mut editing) = draft.editing.take() else {
        return;
    };
    let name = desk.view.text("sheets-comment-edit");
    if !in_place_ui(ui, &name, &mut editing, 15.0) {
        draft.editing = Some(editing);
        return;
    }
    draft.take_focus = true;
    let text = editing.text.trim();
    if text.is_empty() {
        out.push(Action::wish(Command::RemoveComment { id: comment.id }));
    } else if text != comment.text {
        out.push(Action::wish(Command::EditComment {
            id: comment.id,
            text: text.to_owned(),
        }));
    }
}

/// Which group, what it says, and the button.
fn form_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut SheetsDraft, out: &mut Vec<Action>) {
    let Some(mut writing) = draft.commenting.take() else {
        return;
    };
    let view = desk.view;
    let others: Vec<_> = desk
        .board
        .columns
        .iter()
        .filter_map(|column| column.group.map(|group| (group.id, &column.name)))
        .collect();
    let others: Vec<_> = others
        .into_iter()
        .filter(|(id, _)| Some(*id) != desk.sheet.group)
        .collect();
    let unknown = view.text("sheets-comment-nobody");
    let mut names: Vec<Choice<'_>> = vec![unknown.as_str().into()];
    names.extend(others.iter().map(|(_, name)| Choice::from(name.as_str())));
    let mut chosen = others
        .iter()
        .position(|(id, _)| Some(*id) == writing.group)
        .map_or(0, |at| at + 1);
    let field = WidgetId::unique("comment-of-a-group");
    // A field that appears under a click would lose the focus to that same click.
    let clicked = ui.input(|input| input.pointer.any_click());
    if clicked {
        ui.ctx().request_repaint();
    } else if std::mem::take(&mut writing.take_focus) {
        ui.memory_mut(|memory| memory.request_focus(field));
    }
    let entered = ui.memory(|memory| memory.has_focus(field))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    ui.horizontal(|ui| {
        let (name, hint) = (
            view.text("sheets-comment-group"),
            view.text("sheets-comment-add"),
        );
        Dropdown::new(&name, &names)
            .width(118.0)
            .show(ui, &mut chosen);
        let width = ui.available_width() - 52.0;
        TextField::new(&hint, &mut writing.text)
            .label_hidden()
            .hint(&hint)
            .id(field)
            .width(width)
            .show(ui);
        let keep = view.text("sheets-comment-keep");
        let kept = Button::icon_only(icons::CHECK, &keep).show(ui).clicked() || entered;
        writing.group = chosen
            .checked_sub(1)
            .and_then(|at| others.get(at))
            .map(|(id, _)| *id);
        if kept && !writing.text.trim().is_empty() {
            out.push(Action::wish(Command::AddComment {
                id: view.ids.fresh(),
                note: writing.note,
                group: writing.group,
                text: writing.text.trim().to_owned(),
            }));
            draft.commenter = writing.group;
            draft.take_focus = true;
        } else {
            draft.commenting = Some(writing);
        }
    });
    ui.add_space(2.0);
}
