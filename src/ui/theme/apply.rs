//! Maps the tokens onto egui's own style, so that what egui draws by itself (scroll bars, menus,
//! tooltips, text fields) looks like the rest.

use std::collections::BTreeMap;

use egui::style::{
    ScrollAnimation, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets,
};
use egui::{
    Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme,
    ThemePreference, Visuals, vec2,
};

use super::{Tokens, font, radius, stroke, target};
use crate::ui::bidi::Directions;

/// Which theme the user chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    Light,
    Dark,
    /// What the operating system uses.
    #[default]
    System,
}

/// Length of a change of phase, in seconds.
const ANIMATION_SECS: f32 = 0.15;

/// Installs fonts and both themes. Call it once at the start and again whenever a setting changes,
/// not every frame.
///
/// `text_scale` (1.0 is normal) enlarges everything, not only letters: the screens then lay themselves
/// out for the smaller window, so nothing is cut off. egui's own zoom keys are switched off, because the
/// commands of the app own them.
pub fn apply(ctx: &Context, choice: ThemeChoice, text_scale: f32) {
    ctx.set_fonts(font::definitions());
    ctx.add_plugin(Directions);
    ctx.set_style_of(Theme::Light, style(Tokens::light()));
    ctx.set_style_of(Theme::Dark, style(Tokens::dark()));
    ctx.set_theme(match choice {
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
        ThemeChoice::System => ThemePreference::System,
    });
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        // Where the system does not say, a lit room is more likely than a dark one.
        options.fallback_theme = Theme::Light;
    });
    ctx.set_zoom_factor(text_scale.clamp(0.5, 3.0));
}

/// Switches movement off (or on again). Call it after `apply`.
pub fn set_reduced_motion(ctx: &Context, reduced: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if reduced { 0.0 } else { ANIMATION_SECS };
        style.scroll_animation = if reduced {
            ScrollAnimation::none()
        } else {
            ScrollAnimation::default()
        };
        style.visuals.text_cursor.blink = !reduced;
    });
}

/// Does the user want as little movement as possible?
pub fn reduced_motion(ctx: &Context) -> bool {
    ctx.global_style().animation_time <= 0.0
}

/// Colours of what egui draws by itself, on the surface of `t`.
pub(super) fn set_surface_visuals(visuals: &mut Visuals, t: &Tokens) {
    visuals.widgets = widgets(t);
    visuals.weak_text_color = Some(t.inkt2);
    visuals.hyperlink_color = t.actie;
    visuals.selection = Selection {
        bg_fill: t.actie_tint,
        stroke: Stroke::new(1.0, t.inkt),
    };
    visuals.text_cursor.stroke = Stroke::new(2.0, t.inkt);
}

fn style(t: &Tokens) -> Style {
    let mut style = Style {
        text_styles: text_styles(),
        visuals: visuals(t),
        animation_time: ANIMATION_SECS,
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.button_padding = vec2(14.0, 10.0);
    spacing.interact_size = vec2(target::MIN, target::MIN);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.icon_spacing = 8.0;
    spacing.tooltip_width = 420.0;
    spacing.scroll = ScrollStyle {
        foreground_color: true,
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    BTreeMap::from([
        (TextStyle::Small, font::small()),
        (TextStyle::Body, font::body()),
        (TextStyle::Button, font::medium(16.0)),
        (TextStyle::Heading, font::h2()),
        (
            TextStyle::Monospace,
            FontId::new(14.0, FontFamily::Monospace),
        ),
    ])
}

fn visuals(t: &Tokens) -> Visuals {
    let base = if t.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let popup_shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: t.veil.gamma_multiply(0.35),
    };
    let mut visuals = Visuals {
        dark_mode: t.dark,
        override_text_color: None,
        faint_bg_color: t.verzonken,
        extreme_bg_color: t.kaart,
        code_bg_color: t.verzonken,
        warn_fg_color: t.let_op,
        error_fg_color: t.fout,
        window_corner_radius: CornerRadius::same(radius::DIALOG),
        window_shadow: popup_shadow,
        window_fill: t.kaart,
        window_stroke: Stroke::new(1.0, t.lijn),
        menu_corner_radius: CornerRadius::same(radius::TILE),
        panel_fill: t.vlak,
        popup_shadow,
        disabled_alpha: 0.55,
        ..base
    };
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(2.0, t.inkt),
        ..visuals.text_cursor
    };
    set_surface_visuals(&mut visuals, t);
    visuals
}

fn widgets(t: &Tokens) -> Widgets {
    let state = |fill, line, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(stroke::CONTROL, line),
        corner_radius: CornerRadius::same(radius::CONTROL),
        fg_stroke: Stroke::new(stroke::CONTROL, ink),
        expansion: 0.0,
    };
    let mut noninteractive = state(t.kaart, t.lijn, t.inkt);
    noninteractive.bg_stroke.width = stroke::DIVIDER;
    Widgets {
        noninteractive,
        inactive: state(t.kaart, t.lijn_sterk, t.inkt),
        hovered: state(t.actie_tint, t.inkt2, t.inkt),
        active: state(t.actie_tint, t.inkt, t.inkt),
        open: state(t.actie_tint, t.inkt, t.inkt),
    }
}
