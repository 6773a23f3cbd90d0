//! What can be done with a whole session: the menu behind the three dots.

use egui::Ui;

use super::{
    super::{
        action::{Action, Asked, Choice, Shelf},
        icons,
        widgets::{Button, ButtonSize, menu_item, menu_under},
    },
    Facts, steps,
};
use crate::{host::Summary, words::Arg};

/// Draws the button and, when it was pressed, its menu.
pub fn menu_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (summary, size): (&Summary, ButtonSize),
    out: &mut Vec<Action>,
) {
    let title = steps::title(facts.words, summary);
    let name = facts
        .words
        .with("library-more", &[("title", Arg::from(title))]);
    let button = Button::icon_only(icons::DOTS_THREE, &name)
        .size(size)
        .show(ui);
    menu_under(&button, |ui| items_ui(ui, facts, summary, out));
}

fn items_ui(ui: &mut Ui, facts: &Facts<'_>, summary: &Summary, out: &mut Vec<Action>) {
    let mut item = |icon, text: &str, action: Action| {
        if menu_item(ui, Some(icon), text, None).clicked() {
            out.push(action);
        }
    };
    let words = facts.words;
    let path = || summary.path.clone();
    let ask = |asked| Action::Shelf(Shelf::Ask(asked));
    if summary.problem.is_none() {
        let copy = words.text("library-copy");
        item(icons::COPY, &copy, Action::Shelf(Shelf::Copy(path())));
        let room = words.text("library-copy-for-room");
        let name = words.text("library-other-room");
        item(icons::COPY, &room, ask(Asked::Room(path(), name)));
        let merge = words.text("library-merge");
        item(icons::USERS_THREE, &merge, ask(Asked::Merge(path())));
        if summary.differences > 0 {
            let differences = words.text("library-differences");
            let action = Action::Shelf(Shelf::Differences(path()));
            item(icons::LIGHTNING, &differences, action);
        }
        let pack = words.text("library-pack");
        item(
            icons::FOLDER_OPEN,
            &pack,
            Action::Choose(Choice::PackFolder(path())),
        );
    }
    let trash = words.text("library-trash-it");
    item(icons::TRASH, &trash, Action::Shelf(Shelf::Trash(path())));
}
