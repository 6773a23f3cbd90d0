//! Contrast between two colours, as WCAG 2.2 computes it.

use egui::Color32;

/// The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, 'contrast ratio').
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Color32) -> f32 {
    let linear = |channel: u8| {
        let value = f32::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{Surface, Tokens};

    /// Text needs 4.5:1, borders, icons and lines 3:1.
    #[track_caller]
    fn check(name: &str, pairs: &[(Color32, Color32)], minimum: f32) {
        for (front, back) in pairs {
            let ratio = contrast(*front, *back);
            assert!(ratio >= minimum, "{name}: {ratio:.2} is under {minimum}");
        }
    }

    /// As the table of the visual design gives them, to one decimal: light, dark.
    #[test]
    fn the_measured_table_holds() {
        let pairs = |t: &Tokens| {
            [
                contrast(t.inkt, t.kaart),
                contrast(t.inkt, t.vlak),
                contrast(t.inkt2, t.kaart),
                contrast(t.inkt3, t.kaart),
                contrast(t.op_actie, t.actie),
                contrast(t.focus, t.kaart),
                contrast(t.ok, t.kaart),
                contrast(t.let_op, t.let_op_tint),
                contrast(t.fout, t.fout_tint),
                contrast(t.op_amber, t.amber),
                contrast(t.op_over, t.over),
                contrast(t.draad, t.kaart),
                contrast(t.lijn_sterk, t.kaart),
            ]
            .map(|ratio| (ratio * 10.0).round() / 10.0)
        };
        let light = [
            16.5, 13.9, 8.6, 6.1, 11.8, 5.8, 6.7, 7.1, 6.4, 10.1, 16.5, 6.0, 4.0,
        ];
        let dark = [
            14.7, 16.8, 9.9, 7.3, 11.1, 7.3, 9.1, 9.2, 7.5, 10.1, 16.8, 5.7, 5.2,
        ];
        assert_eq!(pairs(Tokens::light()), light);
        assert_eq!(pairs(Tokens::dark()), dark);
    }

    #[test]
    fn text_reaches_four_and_a_half_on_every_surface() {
        for dark in [false, true] {
            for surface in [Surface::Plain, Surface::Warn, Surface::Amber, Surface::Over] {
                let t = Tokens::on(dark, surface);
                let name = format!("text, dark {dark}, {surface:?}");
                check(
                    &name,
                    &[(t.inkt, t.kaart), (t.inkt2, t.kaart), (t.op_actie, t.actie)],
                    4.5,
                );
                check(
                    &name,
                    &[
                        (t.inkt3, t.kaart),
                        (t.op_actie, t.actie_hover),
                        (t.inkt, t.verzonken),
                    ],
                    4.5,
                );
            }
        }
    }

    #[test]
    fn text_on_the_tints_and_the_background_reaches_four_and_a_half() {
        for t in [Tokens::light(), Tokens::dark()] {
            check(
                "on vlak",
                &[(t.inkt, t.vlak), (t.inkt2, t.vlak), (t.inkt3, t.vlak)],
                4.5,
            );
            check(
                "labels",
                &[(t.inkt3, t.verzonken), (t.inkt3, t.actie_tint)],
                4.5,
            );
            check(
                "states",
                &[(t.ok, t.kaart), (t.ok, t.ok_tint), (t.fout, t.fout_tint)],
                4.5,
            );
            check(
                "warning",
                &[(t.let_op, t.let_op_tint), (t.inkt2, t.let_op_tint)],
                4.5,
            );
            for color in t.groups {
                check("digit of a group", &[(t.group_digit, color)], 4.5);
            }
        }
    }

    #[test]
    fn lines_and_rings_reach_three() {
        for dark in [false, true] {
            for surface in [Surface::Plain, Surface::Warn, Surface::Amber, Surface::Over] {
                let t = Tokens::on(dark, surface);
                let name = format!("lines, dark {dark}, {surface:?}");
                check(&name, &[(t.focus, t.kaart), (t.lijn_sterk, t.kaart)], 3.0);
            }
        }
        for t in [Tokens::light(), Tokens::dark()] {
            check(
                "on vlak",
                &[(t.focus, t.vlak), (t.lijn_sterk, t.vlak), (t.draad, t.vlak)],
                3.0,
            );
            check("thread", &[(t.draad, t.kaart)], 3.0);
            for color in t.groups {
                check("emblem", &[(color, t.kaart), (color, t.vlak)], 3.0);
            }
        }
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }
}
