//! Buttons: primary, secondary, quiet, navigation, and with an icon only.

mod look;

use egui::{
    CornerRadius, CursorIcon, Response, Role, Sense, StrokeKind, Ui, Widget, WidgetInfo, vec2,
};

use super::focus::{focus_ring, tooltip};
use super::line::{LaidLine, Line, LineColors, room};
use crate::ui::icons::{self, Icon, IconStyle, Weight};
use crate::ui::theme::{Tokens, font, radius, target};
use look::{Kind, Look};

pub(super) use look::control_fill;

/// How high a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// 32 high, for use inside a tile or a row.
    Small,
    /// 44 high.
    #[default]
    Normal,
    /// 52 high: the cockpit in a compact window.
    Compact,
    /// 60 high: the cockpit.
    Cockpit,
}

/// A button with a text, or with an icon and a name.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{icons, widgets::{Button, ButtonSize}};
/// if Button::primary("Pauze").icon(icons::PAUSE).key("spatie").size(ButtonSize::Cockpit).show(ui).clicked() {}
/// if Button::secondary("Splitsen").icon(icons::ARROWS_SPLIT).enabled(false).tooltip("Kies notities").show(ui).clicked() {}
/// if Button::icon_only(icons::X, "Sluiten").show(ui).clicked() {}
/// # }
/// ```
#[must_use = "call show, or add it to a ui"]
#[derive(Clone)]
pub struct Button<'a> {
    kind: Kind,
    text: &'a str,
    name: &'a str,
    icon: Option<(Icon, Weight)>,
    key: Option<&'a str>,
    size: ButtonSize,
    width: Option<f32>,
    tooltip: &'a str,
    enabled: bool,
    selected: Option<bool>,
    left: bool,
    caret: bool,
    tight: bool,
}

impl<'a> Button<'a> {
    /// The logical next step; one on a screen.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Kind::Primary, text)
    }

    /// Any other action.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// No frame: navigation, and what stands beside stronger buttons.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// Navigation in the header: no frame, a lighter weight. With `selected` it becomes a tab: the one that
    /// is on has ink, a heavier weight and a filled icon.
    pub fn nav(text: &'a str) -> Self {
        Self::new(Kind::Nav, text)
    }

    /// Only an icon; `name` is what a screen reader says and what the tooltip shows.
    pub fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self {
            icon: Some((icon, Weight::Regular)),
            name,
            tooltip: name,
            ..Self::new(Kind::IconOnly, "")
        }
    }

    /// An icon before the text. Filled on a primary button, regular on others.
    pub fn icon(mut self, icon: Icon) -> Self {
        let filled =
            self.kind == Kind::Primary || (self.kind == Kind::Nav && self.selected == Some(true));
        self.icon = Some((
            icon,
            if filled {
                Weight::Fill
            } else {
                Weight::Regular
            },
        ));
        self
    }

    /// Another weight for the icon. Call it after `icon`.
    pub fn weight(mut self, weight: Weight) -> Self {
        self.icon = self.icon.map(|(icon, _)| (icon, weight));
        self
    }

    /// A key-cap behind the text: the key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Height; 44 by default.
    pub fn size(mut self, size: ButtonSize) -> Self {
        self.size = size;
        self
    }

    /// A fixed width; the text gives way with '…'. Without it the button is as wide as its contents.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// As wide as what is left of the row.
    pub fn full_width(mut self) -> Self {
        self.width = Some(f32::INFINITY);
        self
    }

    /// A hint under the pointer; also says why a button is disabled.
    pub fn tooltip(mut self, tooltip: &'a str) -> Self {
        self.tooltip = tooltip;
        self
    }

    /// Another name for screen readers than the text, where the text alone is not clear.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Can it be pressed? Yes by default.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Makes it a toggle that is on or off.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        if let Some((icon, _)) = self.icon.filter(|_| self.kind == Kind::Nav) {
            return self.icon(icon);
        }
        self
    }

    /// Aligns icon and text to the left instead of the centre.
    pub fn align_left(mut self) -> Self {
        self.left = true;
        self
    }

    /// Less room beside the text and a size smaller: where a full button has to fit a tile.
    pub fn tight(mut self) -> Self {
        self.tight = true;
        self
    }

    /// A caret at the right end: a menu opens under the button.
    pub fn caret(mut self) -> Self {
        self.caret = true;
        self
    }

    /// Draws the button.
    pub fn show(self, ui: &mut Ui) -> Response {
        ui.add_enabled(self.enabled, self)
    }

    fn new(kind: Kind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            name: text,
            icon: None,
            key: None,
            size: ButtonSize::Normal,
            width: None,
            tooltip: "",
            enabled: true,
            selected: None,
            left: false,
            caret: false,
            tight: false,
        }
    }

    fn height(&self) -> f32 {
        match self.size {
            ButtonSize::Small => target::SMALL,
            ButtonSize::Normal => target::MIN,
            ButtonSize::Compact => target::COCKPIT_COMPACT,
            ButtonSize::Cockpit => target::COCKPIT,
        }
    }

    fn padding(&self) -> f32 {
        match (self.kind, self.size) {
            (Kind::IconOnly, _) => 0.0,
            _ if self.tight => 6.0,
            (Kind::Quiet | Kind::Nav, _) | (_, ButtonSize::Small) => 10.0,
            (_, ButtonSize::Cockpit) => 11.0,
            _ => 14.0,
        }
    }

    fn lay(&self, ui: &Ui) -> LaidLine {
        let large = matches!(self.size, ButtonSize::Cockpit | ButtonSize::Compact);
        let text_size = match self.size {
            ButtonSize::Small => 15.0,
            ButtonSize::Normal if self.tight => 15.0,
            ButtonSize::Normal => 16.0,
            ButtonSize::Compact => 17.0,
            ButtonSize::Cockpit => 18.0,
        };
        let icon_size = if large || self.kind == Kind::IconOnly {
            22.0
        } else {
            20.0
        };
        let line = Line {
            icon: self.icon,
            text: self.text,
            key: self.key,
            font: font::semibold(text_size),
            icon_size,
        };
        let room = self
            .width
            .unwrap_or(f32::INFINITY)
            .min(room(ui))
            .max(self.height())
            - self.caret_width();
        let heavy = line.lay(ui, room - 2.0 * self.padding());
        if self.kind != Kind::Nav || self.selected == Some(true) {
            return heavy;
        }
        // A tab keeps the width of its heavy text, so that the tabs never move.
        let light = Line {
            font: font::medium(text_size),
            ..line
        };
        light
            .lay(ui, room - 2.0 * self.padding())
            .widened(heavy.width)
    }

    fn caret_width(&self) -> f32 {
        if self.caret { CARET } else { 0.0 }
    }

    fn outer_width(&self, ui: &Ui, contents: f32) -> f32 {
        let natural = contents + 2.0 * self.padding() + self.caret_width();
        let width = self.width.map_or(natural, |width| width.min(room(ui)));
        let least = if self.size == ButtonSize::Small {
            target::SMALL
        } else {
            target::MIN
        };
        if self.kind == Kind::IconOnly {
            self.width.map_or(self.height(), |_| width)
        } else {
            width.max(least)
        }
    }

    fn info(&self, enabled: bool) -> WidgetInfo {
        let toggle = if self.kind == Kind::Nav {
            Role::Tab
        } else {
            Role::Button
        };
        match self.selected {
            Some(selected) => WidgetInfo::selected(toggle, enabled, selected, self.name),
            None => WidgetInfo::labeled(Role::Button, enabled, self.name),
        }
    }
}

/// Room for the caret of a button that opens a menu.
const CARET: f32 = 24.0;

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let line = self.lay(ui);
        let size = vec2(self.outer_width(ui, line.width), self.height());
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| self.info(ui.is_enabled()));
        if let Some(key) = self.key {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
        }
        if ui.is_rect_visible(rect) {
            let hot = response.hovered() || response.is_pointer_button_down_on();
            let look = Look::of(self.kind, self.selected == Some(true), hot, Tokens::of(ui));
            let corner = CornerRadius::same(radius::CONTROL);
            ui.painter()
                .rect(rect, corner, look.fill, look.edge, StrokeKind::Inside);
            let x = if self.left {
                rect.left() + self.padding()
            } else {
                rect.center().x - (line.width + self.caret_width()) / 2.0
            };
            if self.caret {
                let at = egui::pos2(rect.right() - self.padding() - 7.0, rect.center().y);
                icons::paint(
                    ui.painter(),
                    at,
                    icons::CARET_DOWN,
                    IconStyle::bold(14.0, look.text),
                );
            }
            line.paint(
                ui.painter(),
                rect,
                x,
                LineColors {
                    text: look.text,
                    icon: look.text,
                    cap: look.cap,
                },
            );
            focus_ring(ui, &response, radius::CONTROL);
        }
        let hint = if self.tooltip.is_empty() && line.elided() {
            self.text
        } else {
            self.tooltip
        };
        tooltip(response.on_hover_cursor(CursorIcon::PointingHand), hint)
    }
}
