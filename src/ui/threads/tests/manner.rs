//! How the proposals are made: how fine, and with which words of the municipality.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable;

use super::*;

#[test]
fn words_that_mean_the_same_here_bring_notes_together_until_they_are_forgotten() {
    let notes = [
        (1, "Zwingel krijgt nieuwe verf"),
        (2, "Kwintslag blijft open"),
        (3, "Zwingel ook op zondag"),
        (4, "Jongeren via school"),
        (5, "Parkeren onder het plein"),
        (6, "Naar de Kwintslag"),
    ];
    let mut harness = screen(&notes, &[]);
    let together = |window: &Window| {
        let (one, other) = (note_id(0), note_id(5));
        let threads = &proposals(window).threads;
        threads
            .iter()
            .any(|found| found.notes.contains(&one) && found.notes.contains(&other))
    };
    assert!(!together(&harness));
    click(&mut harness, "Woorden");
    let field = harness.get_by_role_and_label(Role::TextInput, "Woorden die hetzelfde betekenen");
    field.focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Woorden die hetzelfde betekenen")
        .type_text("Zwingel, Kwintslag");
    harness.run();
    click(&mut harness, "Toevoegen");
    distill(&mut harness);
    assert!(together(&harness));
    let own = testing::app(&harness).host().same_words();
    assert_eq!(own, [["Zwingel", "Kwintslag"]]);
    click(&mut harness, "Niet meer hetzelfde: Zwingel ≈ Kwintslag");
    distill(&mut harness);
    assert!(!together(&harness));
}

const SLIDER: &str = "Hoe fijn: links komt meer bij elkaar, rechts minder";

fn slider_is(window: &Window) -> Option<f64> {
    let node = window.get_by_role_and_label(Role::Slider, SLIDER);
    egui_kittest::kittest::NodeT::accesskit_node(&node).numeric_value()
}

#[test]
fn a_tap_moves_the_slider_also_when_it_is_let_go_at_once() {
    let mut harness = screen(&[(1, "Jongeren via school")], &[]);
    let slider = harness.get_by_role_and_label(Role::Slider, SLIDER).rect();
    for (share, value) in [(0.0, -1.0), (1.0, 1.0), (0.5, 0.0), (0.75, 0.5)] {
        let at = slider.left_center().lerp(slider.right_center(), share);
        // Both in one frame: an event that is queued gets a frame of its own.
        let events = [true, false].map(|pressed| egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        harness.input_mut().events.extend(events);
        harness.run();
        assert_eq!(slider_is(&harness), Some(value));
    }
}

#[test]
fn finer_proposals_are_smaller_and_what_is_confirmed_stays() {
    let notes: Vec<(usize, &str)> = WIJK
        .into_iter()
        .chain([
            (5, "In de buurt beginnen"),
            (6, "Bewoners van de straat"),
            (2, "School en jongerenwerk"),
            (4, "Auto's in de straat"),
        ])
        .collect();
    let mut harness = screen(&notes, &[("Kaders", vec![3, 4])]);
    let held = titles(session(&harness));
    let sizes = |window: &Window| -> usize {
        let threads = &proposals(window).threads;
        threads.iter().map(|found| found.notes.len()).sum()
    };
    assert_eq!(slider_is(&harness), Some(0.0));
    harness.get_by_role_and_label(Role::Slider, SLIDER).focus();
    harness.run();
    let mut counts = Vec::new();
    for (key, value) in [(Key::ArrowLeft, -1.0), (Key::ArrowRight, 1.0)] {
        for _ in 0..8 {
            press(&mut harness, key);
        }
        assert_eq!(slider_is(&harness), Some(value));
        distill(&mut harness);
        counts.push(sizes(&harness));
    }
    assert!(counts[0] > counts[1], "{counts:?}");
    assert_eq!(titles(session(&harness)), held);
}
