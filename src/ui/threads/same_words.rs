//! 'Dit zijn dezelfde woorden': what this municipality calls one thing by several names.

use egui::{Key, ScrollArea, Ui};

use super::{desk::Desk, dialogs::Asked};
use crate::ui::{
    action::Action,
    icons,
    theme::Tokens,
    widgets::{Button, Dialog, TextField},
};

/// Draws the dialog; what is typed stays in it while it is open.
pub fn same_words_ui(ui: &Ui, desk: &mut Desk<'_>, mut typed: String) -> Option<Asked> {
    let (title, close) = (
        desk.text("threads-same-words-title"),
        desk.text("common-close"),
    );
    let shown = Dialog::new("same_words", &title, &close)
        .width(560.0)
        .show(ui.ctx(), |ui| {
            let t = Tokens::of(ui);
            ui.label(t.support(desk.text("threads-same-words-hint")));
            let (label, example) = (
                desk.text("threads-same-words-label"),
                desk.text("threads-same-words-example"),
            );
            let field = TextField::new(&label, &mut typed).hint(&example).show(ui);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let add = desk.text("common-add");
            let pressed = Button::primary(&add).icon(icons::PLUS).show(ui).clicked();
            if (entered || pressed) && !typed.trim().is_empty() {
                desk.out
                    .push(Action::AddSameWords(std::mem::take(&mut typed)));
            }
            known_ui(ui, desk);
        });
    (!shown.closed).then_some(Asked::SameWords(typed))
}

fn known_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        let t = Tokens::of(ui);
        for set in desk.view.same_words {
            ui.horizontal(|ui| {
                let words = set.join(" ≈ ");
                let name = desk.with(
                    "threads-same-words-forget",
                    &[("words", words.clone().into())],
                );
                if Button::icon_only(icons::X, &name).show(ui).clicked() {
                    desk.out.push(Action::ForgetSameWords(set.clone()));
                }
                ui.add(egui::Label::new(t.body(words)).wrap());
            });
        }
    });
}
