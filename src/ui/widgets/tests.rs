//! The controls by their accessibility tree: role, name, state and keyboard.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::ui::icons;
use crate::ui::theme::{self, Surface, ThemeChoice};

mod focus;

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

#[test]
fn a_new_phase_fades_once_and_then_rests() {
    let app = |ui: &mut Ui, surface: &mut Surface| {
        phase_card(ui, *surface, false, |ui| {
            phase_label(ui, *surface, icons::WARNING, "Laatste minuut", 0.0);
        });
    };
    let builder = Harness::builder().with_step_dt(0.03).with_max_steps(30);
    let builder = builder.with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Light, 1.0));
    let mut harness = builder.build_ui_state(app, Surface::Plain);
    harness.run();
    // The harness starts with movement switched off.
    theme::set_reduced_motion(&harness.ctx, false);
    *harness.state_mut() = Surface::Amber;
    assert!(harness.run() >= 5, "no fade");
    harness.get_by_role_and_label(Role::Status, "Laatste minuut");
    assert!(!harness.ctx.has_requested_repaint());
}

#[test]
fn a_heading_is_a_heading() {
    let harness = harness((), |ui, ()| {
        let t = theme::Tokens::of(ui);
        heading(ui, t.h2("Draaiboek"), 2);
    });
    harness.get_by_role_and_label(Role::Heading, "Draaiboek");
}

/// The harness fails on a sign that no font has.
#[test]
fn the_fonts_have_every_sign_the_app_needs() {
    let signs = "ëéèïöüçñ ’‘“” –—• →←↑↓ …−×· ✓€½Δ° ⊗ 0123456789+:";
    harness((), |ui, ()| {
        let weights = [
            theme::font::regular,
            theme::font::medium,
            theme::font::semibold,
        ];
        for weight in weights {
            ui.label(egui::RichText::new(signs).font(weight(16.0)));
        }
    });
}

#[test]
fn digits_and_signs_are_equally_wide() {
    harness((), |ui, ()| {
        let width = |text: &str| {
            let font = theme::font::semibold(100.0);
            ui.painter()
                .layout_no_wrap(text.to_owned(), font, egui::Color32::BLACK)
                .size()
                .x
        };
        let zero = width("0");
        for sign in ["1", "4", "7", "9", "+", "−"] {
            assert!(
                (width(sign) - zero).abs() < 0.5,
                "{sign} is {} wide, 0 is {zero}",
                width(sign)
            );
        }
        assert!(width("+01:36") <= 100.0 * (5.0 * 0.60 + 0.32) + 1.0);
    });
}

#[test]
fn every_icon_is_in_every_weight() {
    let source = include_str!("../icons.rs");
    let codes: Vec<char> = source
        .lines()
        .filter_map(|line| line.split_once("Icon('\\u{")?.1.split_once('}'))
        .filter_map(|(hex, _)| char::from_u32(u32::from_str_radix(hex, 16).ok()?))
        .collect();
    assert!(codes.len() > 120, "only {} icons were read", codes.len());
    harness((), |ui, ()| {
        for weight in [
            icons::Weight::Regular,
            icons::Weight::Bold,
            icons::Weight::Fill,
        ] {
            for code in &codes {
                ui.label(egui::RichText::new(*code).font(weight.font(20.0)));
            }
        }
    });
}

#[test]
fn tabs_keep_their_place_when_another_is_chosen() {
    let mut harness = harness(0, |ui, chosen: &mut usize| {
        ui.horizontal(|ui| {
            for (index, name) in ["Voorbereiden", "Begeleiden", "Verslag"]
                .into_iter()
                .enumerate()
            {
                let tab = Button::nav(name)
                    .icon(icons::TIMER)
                    .selected(*chosen == index);
                if tab.show(ui).clicked() {
                    *chosen = index;
                }
            }
        });
    });
    let before = harness.get_by_role_and_label(Role::Tab, "Verslag").rect();
    harness.get_by_label("Begeleiden").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    assert_eq!(harness.get_by_label("Verslag").rect(), before);
}

#[test]
fn buttons_in_a_wrapping_row_wrap_and_keep_their_text() {
    let harness = harness((), |ui, ()| {
        ui.set_max_width(220.0);
        ui.horizontal_wrapped(|ui| {
            for name in ["Naam wijzigen", "Samenvoegen", "Splitsen"] {
                Button::secondary(name).show(ui);
            }
        });
    });
    let first = harness.get_by_label("Naam wijzigen").rect();
    let second = harness.get_by_label("Samenvoegen").rect();
    assert!(second.top() > first.bottom());
    assert!(second.width() > 100.0);
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
