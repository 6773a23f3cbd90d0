//! Where the focus goes: along the controls, into a dialog and back out of it.

use egui::Modifiers;

use super::*;

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
fn a_control_that_gets_the_focus_is_scrolled_into_view() {
    let mut harness = harness((), |ui, ()| {
        egui::ScrollArea::vertical()
            .max_height(200.0)
            .show(ui, |ui| {
                for name in [
                    "Een", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht",
                ] {
                    Button::secondary(name).show(ui);
                }
            });
    });
    for _ in 0..8 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    let last = harness.get_by_label("Acht");
    assert!(last.is_focused());
    assert!(last.rect().bottom() <= 210.0, "still at {:?}", last.rect());
}
