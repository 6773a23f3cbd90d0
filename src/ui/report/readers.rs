//! 'Voor wie': who gets to read the report, and what is left out for them.

use egui::Ui;

use crate::{
    report::{Options, Readers},
    ui::{
        icons,
        theme::Tokens,
        view::View,
        widgets::{Button, menu_under},
    },
    words::Arg,
};

/// One button that says for whom it is; its menu has the choices.
pub(super) fn readers_ui(ui: &mut Ui, view: &View<'_>, options: &mut Options) {
    let name = |readers: Readers| view.text(&format!("report-readers-{}", readers.key()));
    let args = [("who", Arg::from(name(options.readers)))];
    let text = if options.is_anonymous() {
        view.with("report-readers-anonymous", &args)
    } else {
        view.with("report-readers", &args)
    };
    let button = Button::secondary(&text).icon(icons::USERS).show(ui);
    menu_under(&button, |ui| {
        let t = Tokens::of(ui);
        ui.set_max_width(380.0);
        for readers in Readers::ALL {
            ui.radio_value(&mut options.readers, readers, name(readers));
        }
        ui.separator();
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
        ui.separator();
        let what = format!("report-readers-{}-what", options.readers.key());
        ui.label(t.small(view.text(&what)));
    });
}
