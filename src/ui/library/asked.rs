//! What the library asks in a dialog: the name of a room, with which room another is merged, what comes back from the
//! trash; and what differed between two rooms.

use egui::{Context, Key, ScrollArea, Ui};

use super::{
    super::{
        action::{Action, Asked, Shelf},
        icons,
        theme::{Tokens, space},
        widgets::{Button, Dialog, Message, TextField},
    },
    Facts, LibraryDraft, steps,
};
use crate::{
    host::{Summary, Task},
    words::Arg,
};

/// Draws the dialog that is open.
pub fn asked_ui(ctx: &Context, facts: &Facts<'_>, draft: &mut LibraryDraft, out: &mut Vec<Action>) {
    let Some(mut asked) = draft.asked.take() else {
        return;
    };
    let (title, text) = match &asked {
        Asked::Room(..) => ("library-room-title", "library-room-hint"),
        Asked::Merge(_) => ("library-merge-title", "library-merge-hint"),
        Asked::Trash => ("library-trash", "library-trash-hint"),
        Asked::EmptyTrash => ("library-empty-title", "library-empty-hint"),
        Asked::Differences(_) => ("library-differences-title", "library-differences-hint"),
    };
    let words = facts.words;
    let (title, hint) = (words.text(title), words.text(text));
    let close = words.text("common-close");
    let before = out.len();
    let shown = Dialog::new("library", &title, &close)
        .width(620.0)
        .show(ctx, |ui| {
            let t = Tokens::of(ui);
            ui.label(t.body(hint));
            ui.add_space(space::S);
            contents_ui(ui, facts, &mut asked, out);
        });
    // Something that was chosen closes the dialog; the trash stays open for the next.
    let is_chosen = out.len() > before && asked != Asked::Trash;
    if !shown.closed && !is_chosen {
        draft.asked = Some(asked);
    }
}

fn contents_ui(ui: &mut Ui, facts: &Facts<'_>, asked: &mut Asked, out: &mut Vec<Action>) {
    match asked {
        Asked::Room(path, name) => {
            if room_ui(ui, facts, name) {
                let task = Task::CopyForRoom(path.clone(), name.trim().to_owned());
                out.push(Action::Shelf(Shelf::Begin(task)));
            }
        }
        Asked::Merge(path) => {
            let rooms: Vec<&Summary> = rooms(facts, path).collect();
            let chosen = list_ui(
                ui,
                facts,
                (&rooms, "library-merge-none", "library-merge-with"),
            );
            if let Some(other) = chosen {
                let task = Task::Merge(path.clone(), other.path.clone());
                out.push(Action::Shelf(Shelf::Begin(task)));
            }
        }
        Asked::Trash => {
            let trash: Vec<&Summary> = facts.trash.iter().collect();
            let chosen = list_ui(
                ui,
                facts,
                (&trash, "library-trash-empty", "library-put-back"),
            );
            if let Some(summary) = chosen {
                out.push(Action::Shelf(Shelf::PutBack(summary.path.clone())));
            }
            empty_ui(ui, facts, out);
        }
        Asked::EmptyTrash => {
            let args = [("n", Arg::from(facts.trash.len()))];
            let remove = facts.words.with("library-empty-now", &args);
            if Button::primary(&remove)
                .icon(icons::TRASH)
                .show(ui)
                .clicked()
            {
                out.push(Action::Shelf(Shelf::EmptyTrash));
            }
        }
        Asked::Differences(lines) => differences_ui(ui, lines),
    }
}

/// What is gone for good is asked once more.
fn empty_ui(ui: &mut Ui, facts: &Facts<'_>, out: &mut Vec<Action>) {
    if facts.trash.is_empty() {
        return;
    }
    ui.add_space(space::M);
    let empty = facts.words.text("library-empty-trash");
    if Button::quiet(&empty).icon(icons::TRASH).show(ui).clicked() {
        out.push(Action::Shelf(Shelf::Ask(Asked::EmptyTrash)));
    }
}

/// True when the name is given.
fn room_ui(ui: &mut Ui, facts: &Facts<'_>, name: &mut String) -> bool {
    let (label, error) = (
        facts.words.text("library-room-name"),
        facts.words.text("library-room-name-missing"),
    );
    let is_empty = name.trim().is_empty();
    let field = TextField::new(&label, name)
        .message(is_empty.then_some(Message::Error(&error)))
        .show(ui);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(space::M);
    let make = facts.words.text("library-room-make");
    let pressed = Button::primary(&make).icon(icons::COPY).show(ui).clicked();
    (entered || pressed) && !is_empty
}

/// Other rooms of the same meeting.
fn rooms<'a>(facts: &Facts<'a>, path: &std::path::Path) -> impl Iterator<Item = &'a Summary> {
    let all = facts.summaries;
    let family = all
        .iter()
        .find(|summary| summary.path == path)
        .map(|summary| summary.family);
    let path = path.to_owned();
    all.iter().filter(move |summary| {
        summary.problem.is_none() && summary.path != path && Some(summary.family) == family
    })
}

/// A button for each session. Gives the one that was pressed.
fn list_ui<'a>(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (all, none, verb): (&[&'a Summary], &str, &str),
) -> Option<&'a Summary> {
    if all.is_empty() {
        let t = Tokens::of(ui);
        ui.label(t.body(facts.words.text(none)));
        return None;
    }
    let mut chosen = None;
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        for summary in all {
            let args = [
                ("title", Arg::from(steps::title(facts.words, summary))),
                ("place", Arg::from(summary.place.as_str())),
                (
                    "day",
                    Arg::from(steps::day(facts.words, summary, facts.today().0)),
                ),
            ];
            let text = facts.words.with("library-session-line", &args);
            let name = facts
                .words
                .with(verb, &[("session", Arg::from(text.as_str()))]);
            let width = ui.available_width();
            let button = Button::secondary(&text).name(&name).width(width);
            if button.show(ui).clicked() {
                chosen = Some(*summary);
            }
            ui.add_space(space::XS);
        }
    });
    chosen
}

fn differences_ui(ui: &mut Ui, lines: &[(String, Vec<String>)]) {
    ScrollArea::vertical().max_height(460.0).show(ui, |ui| {
        for (what, values) in lines {
            let t = Tokens::of(ui);
            ui.label(t.strong(what));
            ui.columns(values.len().max(1), |columns| {
                for (column, value) in columns.iter_mut().zip(values) {
                    let t = Tokens::of(column);
                    column.label(t.body(value));
                }
            });
            ui.add_space(space::S);
        }
    });
}
