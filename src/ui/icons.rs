//! The icons: Phosphor's code points under plain names, and helpers that paint them.
//!
//! An icon is decoration. It never reaches the accessibility tree: the control or the text beside it
//! carries the name.
//!
//! ```no_run
//! # fn demo(ui: &mut egui::Ui) {
//! use rode_draad::ui::{icons, theme::Tokens};
//! let t = Tokens::of(ui);
//! icons::icon(ui, icons::TIMER, 24.0, icons::Weight::Regular, t.inkt2);
//! # }
//! ```

use egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2, Rect, Sense, Ui, Vec2};

/// One glyph of the icon fonts; the same code point in every weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Icon(pub char);

/// Regular at 20–24 px beside text, fill for what is active or a state, bold inside small controls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    #[default]
    Regular,
    Bold,
    Fill,
}

impl Weight {
    /// Name of the font family that `theme::apply` binds to this weight.
    pub fn family(self) -> &'static str {
        match self {
            Self::Regular => "phosphor",
            Self::Bold => "phosphor-bold",
            Self::Fill => "phosphor-fill",
        }
    }

    /// Font of an icon of `size` px.
    pub fn font(self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(self.family().into()))
    }
}

/// Takes `size × size` in the layout and paints the icon in it.
pub fn icon(ui: &mut Ui, icon: Icon, size: f32, weight: Weight, color: Color32) -> Rect {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint(
        ui.painter(),
        rect.center(),
        icon,
        IconStyle {
            size,
            weight,
            color,
        },
    );
    rect
}

/// Size, weight and colour of a painted icon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IconStyle {
    pub size: f32,
    pub weight: Weight,
    pub color: Color32,
}

impl IconStyle {
    /// A regular icon.
    pub fn regular(size: f32, color: Color32) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            color,
        }
    }

    /// A filled icon: active, or a state.
    pub fn fill(size: f32, color: Color32) -> Self {
        Self {
            size,
            weight: Weight::Fill,
            color,
        }
    }

    /// A bold icon, for small controls.
    pub fn bold(size: f32, color: Color32) -> Self {
        Self {
            size,
            weight: Weight::Bold,
            color,
        }
    }
}

/// The icon with this name in a template; a plain label when it is not known.
#[must_use]
pub fn named(name: &str) -> Icon {
    match name {
        "target" => TARGET,
        "steps" => STEPS,
        "users" => USERS,
        "users-three" => USERS_THREE,
        "frame-corners" => FRAME_CORNERS,
        "identification-badge" => IDENTIFICATION_BADGE,
        "wrench" => WRENCH,
        "student" => STUDENT,
        "lock-key-open" => LOCK_KEY_OPEN,
        "bank" => BANK,
        "buildings" => BUILDINGS,
        "lightbulb" => LIGHTBULB,
        "handshake" => HANDSHAKE,
        "compass-tool" => COMPASS_TOOL,
        "plant" => PLANT,
        "chat-circle-text" => CHAT_CIRCLE_TEXT,
        "map-pin" => MAP_PIN,
        "scales" => SCALES,
        _ => TAG,
    }
}

/// Paints an icon around `center`, outside any layout.
pub fn paint(painter: &Painter, center: Pos2, icon: Icon, style: IconStyle) {
    let font = style.weight.font(style.size);
    painter.text(center, Align2::CENTER_CENTER, icon.0, font, style.color);
}

pub const ARROW_CLOCKWISE: Icon = Icon('\u{e036}');
pub const ARROW_COUNTER_CLOCKWISE: Icon = Icon('\u{e038}');
pub const ARROW_DOWN: Icon = Icon('\u{e03e}');
pub const ARROW_LEFT: Icon = Icon('\u{e058}');
pub const ARROW_RIGHT: Icon = Icon('\u{e06c}');
pub const ARROW_SQUARE_OUT: Icon = Icon('\u{e5de}');
pub const ARROW_U_UP_LEFT: Icon = Icon('\u{e08a}');
pub const ARROW_U_UP_RIGHT: Icon = Icon('\u{e08c}');
pub const ARROW_UP: Icon = Icon('\u{e08e}');
pub const ARROWS_DOWN_UP: Icon = Icon('\u{e098}');
pub const ARROWS_IN_LINE_HORIZONTAL: Icon = Icon('\u{e530}');
pub const ARROWS_MERGE: Icon = Icon('\u{ed3e}');
pub const ARROWS_OUT: Icon = Icon('\u{e0a2}');
pub const ARROWS_SPLIT: Icon = Icon('\u{ed3c}');
pub const BANK: Icon = Icon('\u{e0b4}');
pub const BOOK_OPEN: Icon = Icon('\u{e0e6}');
pub const BOOKMARK_SIMPLE: Icon = Icon('\u{e0ea}');
pub const BOOKS: Icon = Icon('\u{e758}');
pub const BRACKETS_CURLY: Icon = Icon('\u{e860}');
pub const BUILDINGS: Icon = Icon('\u{e102}');
pub const CALENDAR_BLANK: Icon = Icon('\u{e10a}');
pub const CAMERA: Icon = Icon('\u{e10e}');
pub const CARET_DOWN: Icon = Icon('\u{e136}');
pub const CARET_LEFT: Icon = Icon('\u{e138}');
pub const CARET_RIGHT: Icon = Icon('\u{e13a}');
pub const CARET_UP: Icon = Icon('\u{e13c}');
pub const CHALKBOARD: Icon = Icon('\u{e5fc}');
pub const CHAT_CIRCLE_TEXT: Icon = Icon('\u{e16e}');
pub const CHECK: Icon = Icon('\u{e182}');
pub const CHECK_CIRCLE: Icon = Icon('\u{e184}');
pub const CIRCLE: Icon = Icon('\u{e18a}');
pub const CIRCLE_DASHED: Icon = Icon('\u{e602}');
pub const CLOCK: Icon = Icon('\u{e19a}');
pub const CLOCK_COUNTDOWN: Icon = Icon('\u{ed2c}');
pub const CLOCK_COUNTER_CLOCKWISE: Icon = Icon('\u{e1a0}');
pub const COMMAND: Icon = Icon('\u{e1c4}');
pub const COMPASS_TOOL: Icon = Icon('\u{ea0e}');
pub const COPY: Icon = Icon('\u{e1ca}');
pub const CORNERS_OUT: Icon = Icon('\u{e1d0}');
pub const DEVICE_MOBILE: Icon = Icon('\u{e1e0}');
pub const DOT_OUTLINE: Icon = Icon('\u{ece0}');
pub const DOTS_SIX_VERTICAL: Icon = Icon('\u{eae2}');
pub const DOTS_THREE: Icon = Icon('\u{e1fe}');
pub const DOWNLOAD_SIMPLE: Icon = Icon('\u{e20c}');
pub const EXPORT: Icon = Icon('\u{eaf0}');
pub const EYE: Icon = Icon('\u{e220}');
pub const EYE_SLASH: Icon = Icon('\u{e224}');
pub const FILE_DOC: Icon = Icon('\u{eb1e}');
pub const FILE_HTML: Icon = Icon('\u{eb38}');
pub const FILE_MD: Icon = Icon('\u{ed50}');
pub const FILE_PDF: Icon = Icon('\u{e702}');
pub const FILE_TEXT: Icon = Icon('\u{e23a}');
pub const FILE_XLS: Icon = Icon('\u{eb22}');
pub const FLOPPY_DISK: Icon = Icon('\u{e248}');
pub const FOLDER_OPEN: Icon = Icon('\u{e256}');
pub const FOOTPRINTS: Icon = Icon('\u{ea88}');
pub const FRAME_CORNERS: Icon = Icon('\u{e626}');
pub const FUNNEL_SIMPLE: Icon = Icon('\u{e268}');
pub const GEAR: Icon = Icon('\u{e270}');
pub const GEAR_SIX: Icon = Icon('\u{e272}');
pub const HAND_PALM: Icon = Icon('\u{e57e}');
pub const HAND_POINTING: Icon = Icon('\u{e29a}');
pub const HANDSHAKE: Icon = Icon('\u{e582}');
pub const HASH: Icon = Icon('\u{e2a2}');
pub const HOURGLASS_LOW: Icon = Icon('\u{e2b6}');
pub const HOUSE: Icon = Icon('\u{e2c2}');
pub const IDENTIFICATION_BADGE: Icon = Icon('\u{e6f6}');
pub const IMAGE: Icon = Icon('\u{e2ca}');
pub const INFO: Icon = Icon('\u{e2ce}');
pub const KEYBOARD: Icon = Icon('\u{e2d8}');
pub const LIGHTBULB: Icon = Icon('\u{e2dc}');
pub const LIGHTNING: Icon = Icon('\u{e2de}');
pub const LINK: Icon = Icon('\u{e2e2}');
pub const LINK_BREAK: Icon = Icon('\u{e2e4}');
pub const LINK_SIMPLE: Icon = Icon('\u{e2e6}');
pub const LIST: Icon = Icon('\u{e2f0}');
pub const LIST_CHECKS: Icon = Icon('\u{eadc}');
pub const LOCK_KEY_OPEN: Icon = Icon('\u{e300}');
pub const LOCK_SIMPLE: Icon = Icon('\u{e308}');
pub const MAGNIFYING_GLASS: Icon = Icon('\u{e30c}');
pub const MAP_PIN: Icon = Icon('\u{e316}');
pub const MEGAPHONE_SIMPLE: Icon = Icon('\u{e642}');
pub const MINUS: Icon = Icon('\u{e32a}');
pub const MINUS_CIRCLE: Icon = Icon('\u{e32c}');
pub const MONITOR: Icon = Icon('\u{e32e}');
pub const MOON: Icon = Icon('\u{e330}');
pub const NOTE: Icon = Icon('\u{e348}');
pub const PAPER_PLANE_RIGHT: Icon = Icon('\u{e396}');
pub const PATH: Icon = Icon('\u{e39c}');
pub const PAUSE: Icon = Icon('\u{e39e}');
pub const PENCIL_SIMPLE: Icon = Icon('\u{e3b4}');
pub const PLANT: Icon = Icon('\u{ebae}');
pub const PLAY: Icon = Icon('\u{e3d0}');
pub const PLUS: Icon = Icon('\u{e3d4}');
pub const PROJECTOR_SCREEN: Icon = Icon('\u{e658}');
pub const QR_CODE: Icon = Icon('\u{e3e6}');
pub const QUESTION: Icon = Icon('\u{e3e8}');
pub const QUOTES: Icon = Icon('\u{e660}');
pub const REPEAT: Icon = Icon('\u{e3f6}');
pub const ROWS: Icon = Icon('\u{e5a2}');
pub const SCALES: Icon = Icon('\u{e750}');
pub const SHUFFLE: Icon = Icon('\u{e422}');
pub const SHUFFLE_ANGULAR: Icon = Icon('\u{e424}');
pub const SIDEBAR_SIMPLE: Icon = Icon('\u{ec24}');
pub const SIGN_IN: Icon = Icon('\u{e428}');
pub const SIGN_OUT: Icon = Icon('\u{e42a}');
pub const SKIP_BACK: Icon = Icon('\u{e5a4}');
pub const SKIP_FORWARD: Icon = Icon('\u{e5a6}');
pub const SNOWFLAKE: Icon = Icon('\u{e5aa}');
pub const SPEAKER_HIGH: Icon = Icon('\u{e44a}');
pub const SPEAKER_SLASH: Icon = Icon('\u{e45a}');
pub const SQUARE: Icon = Icon('\u{e45e}');
pub const STACK: Icon = Icon('\u{e466}');
pub const STAR_FOUR: Icon = Icon('\u{e6a4}');
pub const STEPS: Icon = Icon('\u{ecbe}');
pub const STICKER: Icon = Icon('\u{e5ac}');
pub const STOP: Icon = Icon('\u{e46c}');
pub const STUDENT: Icon = Icon('\u{e73e}');
pub const SUN: Icon = Icon('\u{e472}');
pub const TAG: Icon = Icon('\u{e478}');
pub const TARGET: Icon = Icon('\u{e47c}');
pub const TEXT_AA: Icon = Icon('\u{e6ee}');
pub const TIMER: Icon = Icon('\u{e492}');
pub const TRANSLATE: Icon = Icon('\u{e4a2}');
pub const TRASH: Icon = Icon('\u{e4a6}');
pub const TRAY: Icon = Icon('\u{e4aa}');
pub const UPLOAD_SIMPLE: Icon = Icon('\u{e4c0}');
pub const USER: Icon = Icon('\u{e4c2}');
pub const USERS: Icon = Icon('\u{e4d6}');
pub const USERS_THREE: Icon = Icon('\u{e68e}');
pub const WARNING: Icon = Icon('\u{e4e0}');
pub const WARNING_OCTAGON: Icon = Icon('\u{e4e4}');
pub const WRENCH: Icon = Icon('\u{e5d4}');
pub const X: Icon = Icon('\u{e4f6}');
