//! 'Voor wie': who gets to read the report, and what is left out for them.

use egui::Ui;

use crate::{
    report::{Options, Readers},
    ui::{
        theme::{Tokens, space},
        view::View,
        widgets::segmented,
    },
};

pub(super) fn readers_ui(ui: &mut Ui, view: &View<'_>, options: &mut Options) {
    let t = Tokens::of(ui);
    let name = view.text("report-readers");
    let names = Readers::ALL.map(|readers| view.text(&format!("report-readers-{}", readers.key())));
    let labels = names.each_ref().map(String::as_str);
    let mut at = Readers::ALL
        .iter()
        .position(|readers| *readers == options.readers)
        .unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(t.strong(&name));
        segmented(ui, &name, &labels, &mut at);
    });
    if let Some(readers) = Readers::ALL.get(at) {
        options.readers = *readers;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let always = options.readers == Readers::Public;
        let mut anonymous = options.is_anonymous();
        let box_ = egui::Checkbox::new(&mut anonymous, view.text("report-anonymous"));
        if ui.add_enabled(!always, box_).changed() {
            options.anonymous = anonymous;
        }
        ui.checkbox(
            &mut options.without_notes,
            view.text("report-without-notes"),
        );
    });
    let what = format!("report-readers-{}-what", options.readers.key());
    ui.label(t.small(view.text(&what)));
}
