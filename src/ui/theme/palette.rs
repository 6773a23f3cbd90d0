//! The figures behind `Tokens`: light and dark, and each of them on the four surfaces.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place where colours are made from figures"
)]

use egui::Color32;

use super::{Surface, Tokens};

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

pub(super) static LIGHT: Tokens = LIGHT_TOKENS;
pub(super) static DARK: Tokens = DARK_TOKENS;

/// 'Almost time': the pale yellow, everything else as it was.
pub(super) static LIGHT_WARN: Tokens = Tokens {
    surface: Surface::Warn,
    kaart: LIGHT_TOKENS.let_op_tint,
    lijn: rgb(0xE3D3A0),
    ..LIGHT_TOKENS
};
pub(super) static DARK_WARN: Tokens = Tokens {
    surface: Surface::Warn,
    kaart: DARK_TOKENS.let_op_tint,
    lijn: rgb(0x5C4A1C),
    ..DARK_TOKENS
};

pub(super) static LIGHT_AMBER: Tokens = AMBER_TOKENS;
pub(super) static DARK_AMBER: Tokens = Tokens {
    dark: true,
    ..AMBER_TOKENS
};

/// Overtime inverts: the other theme's colours on this theme's `over`.
pub(super) static LIGHT_OVER: Tokens = Tokens {
    dark: false,
    surface: Surface::Over,
    kaart: LIGHT_TOKENS.over,
    inkt: LIGHT_TOKENS.op_over,
    focus: LIGHT_TOKENS.op_over,
    over: LIGHT_TOKENS.over,
    op_over: LIGHT_TOKENS.op_over,
    ..DARK_TOKENS
};
pub(super) static DARK_OVER: Tokens = Tokens {
    dark: true,
    surface: Surface::Over,
    kaart: DARK_TOKENS.over,
    inkt: DARK_TOKENS.op_over,
    focus: DARK_TOKENS.op_over,
    over: DARK_TOKENS.over,
    op_over: DARK_TOKENS.op_over,
    ..LIGHT_TOKENS
};

/// On amber everything is ink, in both themes; only ink reaches 4.5:1 there.
const AMBER_TOKENS: Tokens = Tokens {
    surface: Surface::Amber,
    kaart: LIGHT_TOKENS.amber,
    verzonken: LIGHT_TOKENS.let_op_tint,
    lijn: LIGHT_TOKENS.op_amber,
    lijn_sterk: LIGHT_TOKENS.op_amber,
    inkt: LIGHT_TOKENS.op_amber,
    inkt2: LIGHT_TOKENS.op_amber,
    inkt3: LIGHT_TOKENS.op_amber,
    actie: LIGHT_TOKENS.op_amber,
    op_actie: LIGHT_TOKENS.op_over,
    actie_tint: LIGHT_TOKENS.let_op_tint,
    actie_hover: rgb(0x000000),
    focus: LIGHT_TOKENS.op_amber,
    ok: LIGHT_TOKENS.op_amber,
    let_op: LIGHT_TOKENS.op_amber,
    fout: LIGHT_TOKENS.op_amber,
    over: LIGHT_TOKENS.over,
    op_over: LIGHT_TOKENS.op_over,
    ..LIGHT_TOKENS
};

const LIGHT_TOKENS: Tokens = Tokens {
    dark: false,
    surface: Surface::Plain,
    vlak: rgb(0xE8ECF1),
    kaart: rgb(0xFFFFFF),
    verzonken: rgb(0xF4F6F9),
    papier: rgb(0xFFFFFF),
    papier_rand: rgb(0xC9D2DB),
    lijn: rgb(0xD2D9E1),
    lijn_sterk: rgb(0x728090),
    inkt: rgb(0x13202C),
    inkt2: rgb(0x3F4E5C),
    inkt3: rgb(0x566473),
    actie: rgb(0x17395C),
    op_actie: rgb(0xFFFFFF),
    actie_tint: rgb(0xE5EEF7),
    actie_hover: rgb(0x0E2741),
    focus: rgb(0x0A5FD6),
    draad: rgb(0xC4122F),
    ok: rgb(0x17693A),
    ok_tint: rgb(0xE2F2E8),
    let_op: rgb(0x754700),
    let_op_tint: rgb(0xFFF2CC),
    amber: rgb(0xFFC02E),
    op_amber: rgb(0x13202C),
    fout: rgb(0x9A3412),
    fout_tint: rgb(0xFDECE3),
    over: rgb(0x13202C),
    op_over: rgb(0xFFFFFF),
    groups: [
        rgb(0x1F5FA9),
        rgb(0x8A5A00),
        rgb(0x1E7145),
        rgb(0x6B3FA3),
        rgb(0x0B6C7A),
        rgb(0x4C5A68),
        rgb(0xA5346F),
        rgb(0x5B6414),
    ],
    group_digit: rgb(0xFFFFFF),
    // Ink at 5 %, premultiplied.
    shadow: Color32::from_rgba_premultiplied(1, 2, 2, 13),
    // Ink at 62 %, premultiplied.
    veil: Color32::from_rgba_premultiplied(12, 20, 27, 158),
};

const DARK_TOKENS: Tokens = Tokens {
    dark: true,
    surface: Surface::Plain,
    vlak: rgb(0x0E151C),
    kaart: rgb(0x18222D),
    verzonken: rgb(0x111A23),
    papier: rgb(0x1E2A36),
    papier_rand: rgb(0x3A4A59),
    lijn: rgb(0x303E4C),
    lijn_sterk: rgb(0x8494A4),
    inkt: rgb(0xF2F5F8),
    inkt2: rgb(0xC1CCD6),
    inkt3: rgb(0xA3B0BC),
    actie: rgb(0xA5CDF5),
    op_actie: rgb(0x0E151C),
    actie_tint: rgb(0x1F3347),
    actie_hover: rgb(0xC4DFFA),
    focus: rgb(0x6FB3FF),
    draad: rgb(0xFF6577),
    ok: rgb(0x78D6A0),
    ok_tint: rgb(0x15301F),
    let_op: rgb(0xFFD166),
    let_op_tint: rgb(0x3A2E0C),
    amber: rgb(0xFFC02E),
    op_amber: rgb(0x13202C),
    fout: rgb(0xFFA07A),
    fout_tint: rgb(0x3B2014),
    over: rgb(0xF2F5F8),
    op_over: rgb(0x0E151C),
    groups: [
        rgb(0x86B9F3),
        rgb(0xE4B552),
        rgb(0x74D09C),
        rgb(0xC4A8F3),
        rgb(0x66CBD8),
        rgb(0xB4C0CC),
        rgb(0xF29CC6),
        rgb(0xC5CF66),
    ],
    group_digit: rgb(0x0E151C),
    shadow: Color32::TRANSPARENT,
    veil: Color32::from_rgba_premultiplied(4, 7, 10, 158),
};
