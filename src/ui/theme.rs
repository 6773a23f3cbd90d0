//! Colours, sizes and fonts: the one place where a look is decided.
//!
//! `Tokens` is the palette of one theme on one surface; `space`, `radius` and `stroke` are the measures;
//! `font` the type. `apply` maps all of it onto egui. Nothing here knows a screen or a session, and
//! `Color32::from_*` occurs here only.
//!
//! ```no_run
//! # fn demo(ui: &mut egui::Ui) {
//! use rode_draad::ui::theme::Tokens;
//! let t = Tokens::of(ui);
//! ui.label(t.h1("Rode draden"));
//! ui.label(t.support("20 van 43"));
//! # }
//! ```

mod apply;
mod contrast;
pub mod font;
mod palette;

use egui::{Color32, RichText, Ui, UiBuilder, UiKind, UiStackInfo};

pub use apply::{ThemeChoice, apply, reduced_motion, set_reduced_motion};
pub use contrast::contrast;

/// Distances in points.
pub mod space {
    pub const XXS: f32 = 4.0;
    pub const XS: f32 = 8.0;
    pub const S: f32 = 12.0;
    pub const M: f32 = 16.0;
    pub const L: f32 = 20.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
}

/// Corner radii in points.
pub mod radius {
    pub const PAPER: u8 = 2;
    pub const CHIP: u8 = 6;
    pub const CONTROL: u8 = 8;
    pub const TILE: u8 = 10;
    pub const CARD: u8 = 12;
    pub const DIALOG: u8 = 16;
}

/// Line widths in points.
pub mod stroke {
    pub const DIVIDER: f32 = 1.0;
    pub const CONTROL: f32 = 1.5;
    pub const SELECTED: f32 = 2.0;
    pub const FRAME: f32 = 4.0;
    pub const HELP: f32 = 3.0;
    pub const THREAD: f32 = 4.0;
    pub const THREAD_PROJECTOR: f32 = 10.0;
    pub const FOCUS: f32 = 3.0;
    pub const FOCUS_GAP: f32 = 2.0;
}

/// Smallest sizes of what can be clicked, in points.
pub mod target {
    pub const MIN: f32 = 44.0;
    pub const SMALL: f32 = 32.0;
    pub const COCKPIT: f32 = 60.0;
    pub const COCKPIT_COMPACT: f32 = 52.0;
}

/// The surface a part of a screen lies on. It decides which colours are legible there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Surface {
    /// Window background, cards, dialogs.
    #[default]
    Plain,
    /// The pale yellow of 'almost time'.
    Warn,
    /// Full amber: last minute, a group that asks for help.
    Amber,
    /// Overtime: ink in light, near-white in dark.
    Over,
}

/// Every colour of one theme on one surface. The names are those of the visual design.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens {
    /// Is this the dark theme? On an amber or overtime surface: of the window around it.
    pub dark: bool,
    /// The surface these colours are meant for.
    pub surface: Surface,
    /// Window background.
    pub vlak: Color32,
    /// Fill of the present surface: cards, header, dialogs.
    pub kaart: Color32,
    /// Counters, chips, comments.
    pub verzonken: Color32,
    /// Flip-over sheets and notes.
    pub papier: Color32,
    /// Edge of a sheet or note.
    pub papier_rand: Color32,
    /// Dividers, decoration only: never text.
    pub lijn: Color32,
    /// Borders of controls, future stations.
    pub lijn_sterk: Color32,
    /// Main text.
    pub inkt: Color32,
    /// Supporting text.
    pub inkt2: Color32,
    /// Labels.
    pub inkt3: Color32,
    /// Primary button, selection, sticker dots.
    pub actie: Color32,
    /// Text on `actie`.
    pub op_actie: Color32,
    /// Selected row, current block.
    pub actie_tint: Color32,
    /// Primary button under the pointer or pressed.
    pub actie_hover: Color32,
    /// Focus ring on this surface.
    pub focus: Color32,
    /// The thread, knots, finished stations; nothing else is red.
    pub draad: Color32,
    /// Done, delivered, on time.
    pub ok: Color32,
    /// Surface of `ok`.
    pub ok_tint: Color32,
    /// Warning text and icon.
    pub let_op: Color32,
    /// Surface of `let_op`; highlight of words.
    pub let_op_tint: Color32,
    /// Last minute, help, phase label.
    pub amber: Color32,
    /// Text on `amber`.
    pub op_amber: Color32,
    /// Errors, always with an icon and a word.
    pub fout: Color32,
    /// Surface of `fout`.
    pub fout_tint: Color32,
    /// Overtime surface.
    pub over: Color32,
    /// Text on `over`.
    pub op_over: Color32,
    /// Colours of group 1 to 8.
    pub groups: [Color32; 8],
    /// Digit in a group's emblem.
    pub group_digit: Color32,
    /// The soft shadow of a card; transparent in dark.
    pub shadow: Color32,
    /// Behind a dialog.
    pub veil: Color32,
}

impl Tokens {
    /// The tokens of the present theme on the surface `ui` lies on.
    pub fn of(ui: &Ui) -> &'static Self {
        let surface = ui
            .stack()
            .iter()
            .find_map(|stack| stack.tags().get_downcast::<Surface>(SURFACE_TAG));
        Self::on(ui.visuals().dark_mode, surface.copied().unwrap_or_default())
    }

    /// The light theme on a plain surface.
    pub fn light() -> &'static Self {
        &palette::LIGHT
    }

    /// The dark theme on a plain surface.
    pub fn dark() -> &'static Self {
        &palette::DARK
    }

    /// The tokens for a surface of a theme.
    pub fn on(dark: bool, surface: Surface) -> &'static Self {
        match (dark, surface) {
            (false, Surface::Plain) => &palette::LIGHT,
            (false, Surface::Warn) => &palette::LIGHT_WARN,
            (false, Surface::Amber) => &palette::LIGHT_AMBER,
            (false, Surface::Over) => &palette::LIGHT_OVER,
            (true, Surface::Plain) => &palette::DARK,
            (true, Surface::Warn) => &palette::DARK_WARN,
            (true, Surface::Amber) => &palette::DARK_AMBER,
            (true, Surface::Over) => &palette::DARK_OVER,
        }
    }

    /// Colour of a group, counted from 1; beyond 8 the colours repeat.
    pub fn group(&self, number: usize) -> Color32 {
        let [first, ..] = self.groups;
        self.groups
            .get(number.saturating_sub(1) % 8)
            .copied()
            .unwrap_or(first)
    }

    /// Title of a screen: 28 px, semi-bold.
    pub fn h1(&self, text: impl Into<String>) -> RichText {
        titled(text, font::h1(), self.inkt)
    }

    /// Title of a card: 20 px, semi-bold.
    pub fn h2(&self, text: impl Into<String>) -> RichText {
        titled(text, font::h2(), self.inkt)
    }

    /// Title of a row or tile: 17 px, semi-bold.
    pub fn row_title(&self, text: impl Into<String>) -> RichText {
        titled(text, font::row_title(), self.inkt)
    }

    /// Running text: 16 px.
    pub fn body(&self, text: impl Into<String>) -> RichText {
        running(text, font::body(), self.inkt)
    }

    /// Running text that stands out: 16 px, semi-bold.
    pub fn strong(&self, text: impl Into<String>) -> RichText {
        running(text, font::semibold(16.0), self.inkt)
    }

    /// Supporting text: 15 px in the second ink.
    pub fn support(&self, text: impl Into<String>) -> RichText {
        running(text, font::support(), self.inkt2)
    }

    /// The smallest text there is: 14 px in the second ink.
    pub fn small(&self, text: impl Into<String>) -> RichText {
        running(text, font::small(), self.inkt2)
    }

    /// Label above a field or a column: 14 px, medium, in the third ink.
    pub fn label(&self, text: impl Into<String>) -> RichText {
        running(text, font::medium(14.0), self.inkt3)
    }
}

/// Draws on another surface: inside, `Tokens::of` and every control use its colours.
/// The caller paints the surface itself (`card(ui)` does it for you).
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::theme::{on_surface, Surface, Tokens};
/// on_surface(ui, Surface::Amber, |ui| ui.label(Tokens::of(ui).body("00:41")));
/// # }
/// ```
pub fn on_surface<R>(ui: &mut Ui, surface: Surface, add: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::on(ui.visuals().dark_mode, surface);
    let info = UiStackInfo::new(UiKind::Frame).with_tag_value(SURFACE_TAG, surface);
    let builder = UiBuilder::new().ui_stack_info(info);
    let scope = ui.scope_builder(builder, |ui| {
        apply::set_surface_visuals(ui.visuals_mut(), tokens);
        add(ui)
    });
    scope.inner
}

/// Draws in the given theme, whatever the window around it uses: the projector is always light.
pub fn in_theme<R>(ui: &mut Ui, dark: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = if dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    };
    let style = ui.ctx().style_of(theme);
    ui.scope_builder(UiBuilder::new().style(style), add).inner
}

const SURFACE_TAG: &str = "surface";

fn titled(text: impl Into<String>, font: egui::FontId, color: Color32) -> RichText {
    let line_height = (font.size * font::TITLE_LINE).round();
    RichText::new(text)
        .font(font)
        .color(color)
        .line_height(Some(line_height))
}

fn running(text: impl Into<String>, font: egui::FontId, color: Color32) -> RichText {
    let line_height = (font.size * font::BODY_LINE).round();
    RichText::new(text)
        .font(font)
        .color(color)
        .line_height(Some(line_height))
}
