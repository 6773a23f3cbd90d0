use egui::{Context, Key, Pos2, RawInput, Rect, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use super::*;
use crate::ui::{
    theme::{ThemeChoice, apply, font},
    widgets::TextField,
};

/// What stands on each row from left to right, and where the rows begin.
fn painted(text: &str, width: f32) -> (Vec<String>, Vec<f32>) {
    let ctx = Context::default();
    apply(&ctx, ThemeChoice::Light, 1.0);
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::splat(1000.0))),
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| {
        let font = font::body();
        let galley = ui
            .painter()
            .layout(text.to_owned(), font, Color32::BLACK, width);
        ui.painter().galley(Pos2::ZERO, galley, Color32::BLACK);
    });
    output.textures_delta.clear();
    let mut shapes = output.shapes.into_iter().map(|clipped| clipped.shape);
    let galley = shapes.find_map(|shape| match shape {
        Shape::Text(shape) if shape.galley.text() == text => Some(shape.galley),
        _ => None,
    });
    let rows = galley.unwrap().rows.clone();
    let starts = rows.iter().map(|placed| placed.pos.x).collect();
    (
        rows.iter().map(|placed| seen(&placed.row)).collect(),
        starts,
    )
}

/// The signs by where their pictures stand, the dots of a letter with it; those without a picture are spaces.
fn seen(row: &Row) -> String {
    let mut signs: Vec<(f32, char)> = Vec::new();
    for glyph in &row.glyphs {
        if !glyph.uv_rect.is_nothing() {
            let vertex = row.visuals.mesh.vertices[glyph.first_vertex as usize];
            signs.push((vertex.pos.x, glyph.chr));
        } else if glyph.advance_width > 0.0 {
            signs.push((glyph.pos.x, ' '));
        }
    }
    signs.sort_by(|a, b| a.0.total_cmp(&b.0));
    signs.dedup_by(|a, b| a.1 == b.1 && is_rtl(a.1));
    signs.into_iter().map(|(_, sign)| sign).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(painted(text, f32::INFINITY).0, [expected]);
}

#[test]
fn hebrew_is_read_from_the_right() {
    check("שלום", "םולש");
    check("שלום עולם", "םלוע םולש");
}

#[test]
fn dutch_and_hebrew_each_keep_their_own_direction() {
    check("Tafel 1: שלום עולם!", "Tafel 1: םלוע םולש!");
    check("שלום 24 zalen (en meer)", "zalen (en meer) 24 םולש");
    check(
        "De groep zei שלום עולם en ging",
        "De groep zei םלוע םולש en ging",
    );
}

#[test]
fn arabic_words_go_from_right_to_left() {
    let (rows, _) = painted("مرحبا بكم", f32::INFINITY);
    let words: Vec<&str> = rows[0].split(' ').collect();
    assert_eq!(words.len(), 2, "{rows:?}");
    // The first word stands at the right; its first letter is the last that is seen.
    assert!(
        words[1].ends_with('م') && words[0].ends_with('ب'),
        "{rows:?}"
    );
}

#[test]
fn a_comma_stays_behind_its_word() {
    check("في الحي، نريد", "ديرن ،يحلا يف");
    check("نعم؟", "؟معن");
}

#[test]
fn brackets_are_turned_round() {
    let (rows, _) = painted("שלום (עולם)", f32::INFINITY);
    // The signs are those that were typed, each drawn as its mirror image.
    assert_eq!(rows, [")םלוע( םולש"]);
}

#[test]
fn lines_break_before_they_are_ordered_and_stand_at_the_right() {
    let (rows, starts) = painted("שלום עולם טוב מאוד", 80.0);
    assert!(rows.len() > 1, "{rows:?}");
    assert!(rows[0].trim().ends_with("םולש"), "{rows:?}");
    assert!(rows.last().unwrap().trim().starts_with("דואמ"), "{rows:?}");
    assert!(starts.iter().any(|start| *start > 0.0), "{starts:?}");
}

#[test]
fn each_paragraph_has_its_own_direction() {
    let (rows, _) = painted("שלום 1 a\nDag שלום", f32::INFINITY);
    assert_eq!(rows, ["a 1 םולש", "Dag םולש"]);
}

#[test]
fn dutch_is_left_alone() {
    check(
        "Wijktafels: één, twee… 😀 (samen)",
        "Wijktafels: één, twee… 😀 (samen)",
    );
}

#[test]
fn backspace_takes_one_letter_in_a_field() {
    let mut harness = Harness::builder()
        .with_context_setup(|ctx| apply(ctx, ThemeChoice::Light, 1.0))
        .build_ui_state(
            |ui, text: &mut String| {
                TextField::new("Notitie", text).show(ui);
            },
            "שלום עולם".to_owned(),
        );
    harness.run();
    harness.get_by_label("Notitie").focus();
    harness.run();
    for expected in ["שלום עול", "שלום עו", "שלום ע", "שלום "] {
        harness.key_press(Key::End);
        harness.key_press(Key::Backspace);
        harness.run();
        assert_eq!(harness.state(), expected);
    }
    // Two letters that are drawn as one sign, and dots that are drawn apart.
    harness.get_by_label("Notitie").type_text("سلام بيت");
    harness.run();
    for expected in ["سلام بي", "سلام ب", "سلام ", "سلام", "سلا", "سل"] {
        harness.key_press(Key::End);
        harness.key_press(Key::Backspace);
        harness.run();
        assert_eq!(harness.state(), &format!("שלום {expected}"));
    }
}
