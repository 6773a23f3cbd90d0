//! What the session is called, when and where it is.

use egui::Ui;

use super::{
    super::{
        action::Action,
        focus::column_begins,
        icons,
        theme::Tokens,
        view::View,
        widgets::{WindowSize, heading},
    },
    PrepareDraft, left_card,
    target::{DetailText, Target},
    typing::Look,
};

/// Draws the card.
pub fn details_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    left_card(ui, 14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let t = Tokens::of(ui);
        heading(ui, t.h2(view.text("prepare-session")), 2);
        let title = view.text("prepare-title");
        let target = Target::Detail(DetailText::Title);
        let look = Look::new(&title);
        let first = draft.typing.field(ui, view, (target, look), out);
        column_begins(ui.ctx(), &first);
        pair_ui(
            ui,
            (view, draft, out),
            [
                (
                    DetailText::Date,
                    "prepare-date",
                    Some(icons::CALENDAR_BLANK),
                ),
                (DetailText::Times, "prepare-times", Some(icons::CLOCK)),
            ],
        );
        pair_ui(
            ui,
            (view, draft, out),
            [
                (DetailText::Place, "prepare-place", Some(icons::MAP_PIN)),
                (DetailText::Meeting, "prepare-meeting", None),
            ],
        );
    });
}

/// Two fields beside each other.
fn pair_ui(
    ui: &mut Ui,
    (view, draft, out): (&View<'_>, &mut PrepareDraft, &mut Vec<Action>),
    fields: [(DetailText, &str, Option<icons::Icon>); 2],
) {
    let half = (ui.available_width() - 10.0) / 2.0;
    let roomy = WindowSize::of(ui) == WindowSize::Full;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        for (n, (which, key, icon)) in fields.into_iter().enumerate() {
            let label = view.text(key);
            let look = Look {
                icon: icon.filter(|_| roomy),
                narrow: true,
                ..Look::new(&label)
            };
            ui.vertical(|ui| {
                ui.set_width(half + if n == 0 { 5.0 } else { -5.0 });
                let target = Target::Detail(which);
                draft.typing.field(ui, view, (target, look), out);
            });
        }
    });
}
