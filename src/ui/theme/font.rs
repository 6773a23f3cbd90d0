//! The type: IBM Plex Sans in three weights, and the size of each kind of text.
//!
//! Digits, '+' and '−' are equally wide in Plex, so a ticking timer never jumps.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

use crate::ui::icons::Weight;

/// Line height of titles, times the size.
pub const TITLE_LINE: f32 = 1.2;
/// Line height of running text, times the size.
pub const BODY_LINE: f32 = 1.35;
/// Nothing is smaller than this.
pub const SMALLEST: f32 = 14.0;

/// Plex 400.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("plex400".into()))
}

/// Plex 500.
pub fn medium(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("plex500".into()))
}

/// Plex 600.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("plex600".into()))
}

/// Title of a screen.
pub fn h1() -> FontId {
    semibold(28.0)
}

/// Title of a card.
pub fn h2() -> FontId {
    semibold(20.0)
}

/// Title of a row or a tile.
pub fn row_title() -> FontId {
    semibold(17.0)
}

/// Running text.
pub fn body() -> FontId {
    regular(16.0)
}

/// Supporting text.
pub fn support() -> FontId {
    regular(15.0)
}

/// The smallest text.
pub fn small() -> FontId {
    regular(SMALLEST)
}

/// The size of a timer that fits `width`: a digit or sign is 0.60 em wide, a colon 0.32.
/// Rounded down to a multiple of 8, so that the glyph atlas stays small; never under 16.
pub fn timer_size(text: &str, width: f32, max: f32) -> f32 {
    let em: f32 = text
        .chars()
        .map(|c| if c == ':' { 0.32 } else { 0.60 })
        .sum();
    let fitted = if em > 0.0 { (width / em).min(max) } else { max };
    ((fitted / 8.0).floor() * 8.0).max(16.0)
}

/// Where a sign is looked for that Plex does not have, in this order.
const FALLBACKS: [&str; 5] = ["egui-icons", "Hack", "arabic", "hebrew", "emoji"];

/// Every font of the app. Hack has the signs that Plex misses; then come Arabic, Hebrew and the emoji of notes.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let files: [(&str, &'static [u8]); 9] = [
        (
            "arabic",
            include_bytes!("../../../assets/fonts/NotoSansArabic_400Regular.ttf"),
        ),
        (
            "hebrew",
            include_bytes!("../../../assets/fonts/NotoSansHebrew_400Regular.ttf"),
        ),
        (
            "emoji",
            include_bytes!("../../../assets/fonts/NotoEmoji_400Regular.ttf"),
        ),
        (
            "plex400",
            include_bytes!("../../../assets/fonts/IBMPlexSans_400Regular.ttf"),
        ),
        (
            "plex500",
            include_bytes!("../../../assets/fonts/IBMPlexSans_500Medium.ttf"),
        ),
        (
            "plex600",
            include_bytes!("../../../assets/fonts/IBMPlexSans_600SemiBold.ttf"),
        ),
        (
            Weight::Regular.family(),
            include_bytes!("../../../assets/icons/Phosphor.ttf"),
        ),
        (
            Weight::Bold.family(),
            include_bytes!("../../../assets/icons/Phosphor-Bold.ttf"),
        ),
        (
            Weight::Fill.family(),
            include_bytes!("../../../assets/icons/Phosphor-Fill.ttf"),
        ),
    ];
    for (name, bytes) in files {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut family = vec![name.to_owned()];
        if name.starts_with("plex") {
            family.extend(FALLBACKS.map(str::to_owned));
        }
        fonts.families.insert(FontFamily::Name(name.into()), family);
    }
    let plain = std::iter::once("plex400").chain(FALLBACKS);
    let plain = plain.map(str::to_owned).collect();
    fonts.families.insert(FontFamily::Proportional, plain);
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, width: f32, max: f32, expected: f32) {
        assert_eq!(timer_size(text, width, max), expected);
    }

    #[test]
    fn a_timer_fits_its_width() {
        check("07:42", 560.0, 188.0, 184.0);
        check("+01:36", 300.0, 188.0, 88.0);
        check("1:02:30", 560.0, 188.0, 152.0);
        check("07:42", 1400.0, 440.0, 440.0);
        check("07:42", 10.0, 188.0, 16.0);
        check("", 300.0, 188.0, 184.0);
    }

    #[test]
    fn a_fitted_timer_never_overflows() {
        for text in ["07:42", "+01:36", "1:02:30", "−0:05", "100:00"] {
            for width in [120.0_f32, 300.0, 560.0, 1400.0] {
                let em: f32 = text
                    .chars()
                    .map(|c| if c == ':' { 0.32 } else { 0.60 })
                    .sum();
                assert!(timer_size(text, width, 440.0) * em <= width + 0.01);
            }
        }
    }
}
