//! The controls by their accessibility tree: role, name, state and keyboard.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::ui::icons;
use crate::ui::theme::{self, ThemeChoice};

fn harness<'a, S>(state: S, app: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    Harness::builder()
        .with_size([900.0, 700.0])
        .with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Light, 1.0))
        .build_ui_state(app, state)
}

#[test]
fn a_button_has_a_role_a_name_and_works_by_keyboard() {
    let mut harness = harness(0, |ui, pressed: &mut i32| {
        *pressed += i32::from(Button::primary("Pauze").key("spatie").show(ui).clicked());
    });
    let button = harness.get_by_role_and_label(Role::Button, "Pauze");
    button.click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_disabled_button_does_nothing() {
    let mut harness = harness(0, |ui, pressed: &mut i32| {
        *pressed += i32::from(
            Button::secondary("Splitsen")
                .enabled(false)
                .show(ui)
                .clicked(),
        );
    });
    let button = harness.get_by_role_and_label(Role::Button, "Splitsen");
    assert!(button.accesskit_node().is_disabled());
    button.click();
    harness.run();
    assert_eq!(*harness.state(), 0);
}

#[test]
fn an_icon_alone_still_has_a_name() {
    let harness = harness((), |ui, ()| {
        Button::icon_only(icons::X, "Sluiten").show(ui);
    });
    harness.get_by_role_and_label(Role::Button, "Sluiten");
}

#[test]
fn a_button_that_is_on_says_so() {
    let harness = harness((), |ui, ()| {
        Button::secondary("Alle").selected(true).show(ui);
    });
    let button = harness.get_by_label("Alle");
    assert_eq!(button.accesskit_node().toggled(), Some(Toggled::True));
}

fn stepper(value: i64) -> Harness<'static, i64> {
    harness(value, |ui, value| {
        let names = StepperNames {
            value: "Duur",
            less: "Korter",
            more: "Langer",
        };
        Stepper::new(value, names).range(1, 60).show(ui);
    })
}

#[test]
fn a_stepper_works_by_keyboard() {
    let mut harness = stepper(10);
    harness.key_press(Key::Tab);
    harness.run();
    assert!(
        harness
            .get_by_role_and_label(Role::SpinButton, "Duur")
            .is_focused()
    );
    for (key, expected) in [
        (Key::Plus, 11),
        (Key::ArrowUp, 12),
        (Key::Minus, 11),
        (Key::ArrowDown, 10),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), expected, "after {key:?}");
    }
    assert!(harness.get_by_label("Duur").is_focused());
}

#[test]
fn digits_replace_the_number_of_a_stepper() {
    let mut harness = stepper(10);
    harness.get_by_label("Duur").focus();
    harness.run();
    for digit in ["2", "5"] {
        harness.event(egui::Event::Text(digit.to_owned()));
        harness.run();
    }
    assert_eq!(*harness.state(), 25);
    harness.event(egui::Event::Text("9".to_owned()));
    harness.run();
    assert_eq!(*harness.state(), 60, "the range still holds");
}

#[test]
fn both_halves_of_a_stepper_have_names_and_stop_at_the_range() {
    let mut harness = stepper(59);
    for _ in 0..2 {
        harness
            .get_by_role_and_label(Role::Button, "Langer")
            .click();
        harness.run();
    }
    assert_eq!(*harness.state(), 60);
    assert!(
        harness
            .get_by_label("Langer")
            .accesskit_node()
            .is_disabled()
    );
    harness.get_by_label("Korter").click();
    harness.run();
    assert_eq!(*harness.state(), 59);
    assert_eq!(
        harness
            .get_by_label("Duur")
            .accesskit_node()
            .numeric_value(),
        Some(59.0)
    );
}

#[test]
fn segments_are_radio_buttons() {
    let mut harness = harness(0, |ui, shown: &mut usize| {
        segmented(ui, "Op het scherm", &["Casus", "Vraag 1"], shown);
    });
    harness.get_by_role_and_label(Role::RadioGroup, "Op het scherm");
    harness
        .get_by_role_and_label(Role::RadioButton, "Vraag 1")
        .click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    assert_eq!(
        harness.get_by_label("Vraag 1").accesskit_node().toggled(),
        Some(Toggled::True)
    );
    assert_eq!(
        harness.get_by_label("Casus").accesskit_node().toggled(),
        Some(Toggled::False)
    );
}

#[test]
fn a_switch_switches() {
    let mut harness = harness(false, |ui, on: &mut bool| {
        switch(ui, on, "Geluid");
    });
    harness
        .get_by_role_and_label(Role::Switch, "Geluid")
        .click();
    harness.run();
    assert!(*harness.state());
}

#[test]
fn a_field_is_named_by_its_label_and_says_what_is_wrong() {
    let mut harness = harness(String::new(), |ui, text: &mut String| {
        let message = text
            .is_empty()
            .then_some(Message::Error("Fout: vul een naam in."));
        TextField::new("Naam", text).message(message).show(ui);
    });
    let field = harness.get_by_role(Role::TextInput);
    assert_eq!(
        field.accesskit_node().description().as_deref(),
        Some("Fout: vul een naam in.")
    );
    field.focus();
    harness.run();
    harness.get_by_role(Role::TextInput).type_text("Zaal 3");
    harness.run();
    assert_eq!(harness.state(), "Zaal 3");
    assert!(harness.query_by_label_contains("Fout").is_none());
    assert_eq!(
        harness
            .get_by_role(Role::TextInput)
            .accesskit_node()
            .label()
            .as_deref(),
        Some("Naam")
    );
}

#[test]
fn a_dropdown_opens_and_chooses() {
    let mut harness = harness(0, |ui, slack: &mut usize| {
        Dropdown::new("Rek", &["Vast".into(), "Weinig".into(), "Veel".into()]).show(ui, slack);
    });
    harness.get_by_role_and_label(Role::ComboBox, "Rek").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::ListBoxOption, "Veel")
        .click();
    harness.run();
    assert_eq!(*harness.state(), 2);
    assert_eq!(harness.get_by_label("Rek").value().as_deref(), Some("Veel"));
    assert!(harness.query_by_role(Role::ListBoxOption).is_none());
}

#[test]
fn a_chip_is_taken_off_with_its_cross_or_with_delete() {
    let mut harness = harness(0, |ui, removed: &mut i32| {
        *removed += i32::from(
            Chip::new("doelgroep")
                .removable("Haal doelgroep weg")
                .show(ui)
                .removed,
        );
    });
    harness
        .get_by_role_and_label(Role::Button, "Haal doelgroep weg")
        .click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    harness.get_by_label("doelgroep").focus();
    harness.run();
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_selectable_card_is_one_choice_and_its_controls_still_work() {
    let mut harness = harness((0, 0), |ui, (chosen, pressed): &mut (i32, i32)| {
        let card = selectable_card(
            ui,
            "card",
            Selectable::option("Inkorten", *chosen > 0),
            |ui| {
                *pressed += i32::from(Button::secondary("Meer").show(ui).clicked());
            },
        );
        *chosen += i32::from(card.response.clicked());
    });
    harness.get_by_label("Meer").click();
    harness.run();
    assert_eq!(*harness.state(), (0, 1));
    harness
        .get_by_role_and_label(Role::RadioButton, "Inkorten")
        .focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(*harness.state(), (1, 1));
    assert_eq!(
        harness.get_by_label("Inkorten").accesskit_node().toggled(),
        Some(Toggled::True)
    );
}

#[derive(Default)]
struct Desk {
    open: bool,
    saved: bool,
}

fn desk() -> Harness<'static, Desk> {
    harness(Desk::default(), |ui, desk: &mut Desk| {
        if Button::secondary("Openen").show(ui).clicked() {
            desk.open = true;
        }
        Button::secondary("Achter").show(ui);
        if desk.open {
            let dialog = Dialog::new("test", "Titel", "Sluiten").show(ui.ctx(), |ui| {
                let saved = Button::primary("Bewaren").show(ui).clicked();
                Button::secondary("Annuleren").show(ui);
                saved
            });
            desk.saved |= dialog.inner;
            desk.open = !(dialog.closed || dialog.inner);
        }
    })
}

#[test]
fn a_dialog_takes_the_focus_keeps_it_and_gives_it_back() {
    let mut harness = desk();
    harness.get_by_label("Openen").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.get_by_label("Bewaren").is_focused());
    harness.get_by_role_and_label(Role::Dialog, "Titel");
    for _ in 0..7 {
        harness.key_press(Key::Tab);
        harness.run();
        let behind = harness.get_by_label("Achter").is_focused()
            || harness.get_by_label("Openen").is_focused();
        assert!(!behind, "the focus left the dialog");
    }
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().open);
    assert!(harness.query_by_label("Titel").is_none());
    assert!(harness.get_by_label("Openen").is_focused());
}

#[test]
fn a_dialog_closed_by_its_own_button_gives_the_focus_back_too() {
    let mut harness = desk();
    harness.get_by_label("Openen").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().saved);
    assert!(harness.get_by_label("Openen").is_focused());
}

#[test]
fn shift_tab_goes_back() {
    let mut harness = harness((), |ui, ()| {
        Button::secondary("Een").show(ui);
        Button::secondary("Twee").show(ui);
    });
    for _ in 0..2 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    assert!(harness.get_by_label("Twee").is_focused());
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert!(harness.get_by_label("Een").is_focused());
}

/// Counts the ring strokes of 3 px that a pass paints.
fn rings(harness: &Harness<'_>) -> usize {
    let is_ring =
        |shape: &egui::Shape| matches!(shape, egui::Shape::Rect(rect) if rect.stroke.width == 3.0);
    harness
        .output()
        .shapes
        .iter()
        .filter(|clipped| is_ring(&clipped.shape))
        .count()
}

#[test]
fn tab_shows_one_focus_ring_and_a_click_shows_none() {
    let mut harness = Harness::builder()
        .with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Light, 1.0))
        .build_ui(|ui| {
            Button::secondary("Een").show(ui);
            Button::secondary("Twee").show(ui);
        });
    harness.run();
    assert_eq!(rings(&harness), 0);
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(rings(&harness), 1);
}

#[test]
fn a_page_at_rest_asks_for_no_repaint() {
    let mut harness = Harness::builder()
        .with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Light, 1.0))
        .build_ui(|ui| {
            let mut on = true;
            switch(ui, &mut on, "Aan");
            ProgressBar::new(0.5).show(ui, "half");
            Button::primary("Een").show(ui);
        });
    harness.run();
    harness.step();
    assert!(!harness.ctx.has_requested_repaint());
}
