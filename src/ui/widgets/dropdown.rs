//! One choice out of a list that opens, and menus under a button.

use egui::{
    CornerRadius, CursorIcon, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::button::control_fill;
use super::focus::{FocusRing, focus_ring};
use super::keycap;
use super::line::{Line, LineColors, room};
use crate::ui::icons::{self, Icon, IconStyle, Weight};
use crate::ui::theme::{Tokens, font, radius, stroke, target};

/// One line of a dropdown.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    pub text: &'a str,
    pub icon: Option<Icon>,
}

impl<'a> From<&'a str> for Choice<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, icon: None }
    }
}

impl<'a> From<(Icon, &'a str)> for Choice<'a> {
    fn from((icon, text): (Icon, &'a str)) -> Self {
        Self {
            text,
            icon: Some(icon),
        }
    }
}

/// A field that shows the present choice and opens a list of all of them.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui, slack: &mut usize) {
/// use rode_draad::ui::{icons, widgets::{Choice, Dropdown}};
/// let choices = [Choice::from((icons::LOCK_SIMPLE, "Vast")), "Weinig".into(), "Veel".into()];
/// if Dropdown::new("Rek van blok 4", &choices).width(110.0).show(ui, slack).changed() {}
/// # }
/// ```
#[must_use = "call show"]
pub struct Dropdown<'a> {
    name: &'a str,
    choices: &'a [Choice<'a>],
    width: Option<f32>,
    prefix: &'a str,
}

impl<'a> Dropdown<'a> {
    /// `name` is what a screen reader says of the field.
    pub fn new(name: &'a str, choices: &'a [Choice<'a>]) -> Self {
        Self {
            name,
            choices,
            width: None,
            prefix: "",
        }
    }

    /// A fixed width; by default as wide as the choice.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Before the choice: 'Labels: '.
    pub fn prefix(mut self, prefix: &'a str) -> Self {
        self.prefix = prefix;
        self
    }

    /// Draws the field and, when open, the list. Changes `selected`; the response says `changed()`.
    pub fn show(self, ui: &mut Ui, selected: &mut usize) -> Response {
        let mut response = self.field(ui, *selected);
        let width = response.rect.width().max(160.0);
        Popup::menu(&response)
            .gap(4.0)
            .width(width)
            .accessible_name(self.name)
            .show(|ui| {
                ui.set_min_width(width - 12.0);
                for (index, choice) in self.choices.iter().enumerate() {
                    if list_option(ui, *choice, *selected == index).clicked() && *selected != index
                    {
                        *selected = index;
                        response.mark_changed();
                    }
                }
            });
        response
    }

    fn field(&self, ui: &mut Ui, selected: usize) -> Response {
        let choice = self.choices.get(selected).copied();
        let text = format!("{}{}", self.prefix, choice.map_or("", |choice| choice.text));
        let icon = choice
            .and_then(|choice| choice.icon)
            .map(|icon| (icon, Weight::Regular));
        let line = Line {
            icon,
            text: &text,
            key: None,
            font: font::medium(15.0),
            icon_size: 16.0,
        };
        let most = self.width.unwrap_or(f32::INFINITY).min(room(ui));
        let laid = line.lay(ui, most - 2.0 * PADDING - CARET);
        let width = self
            .width
            .unwrap_or(laid.width + 2.0 * PADDING + CARET)
            .min(most);
        let (rect, response) = ui.allocate_exact_size(vec2(width, target::MIN), Sense::click());
        let current = choice.map_or("", |choice| choice.text).to_owned();
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(current.clone());
            info
        });
        let t = Tokens::of(ui);
        let fill = if response.hovered() {
            t.actie_tint
        } else {
            control_fill(t)
        };
        let edge = Stroke::new(stroke::CONTROL, t.lijn_sterk);
        ui.painter().rect(
            rect,
            CornerRadius::same(radius::CONTROL),
            fill,
            edge,
            StrokeKind::Inside,
        );
        let colors = LineColors {
            text: t.inkt,
            icon: t.inkt2,
            cap: keycap::plain(t),
        };
        laid.paint(ui.painter(), rect, rect.left() + PADDING, colors);
        let caret = pos2(rect.right() - PADDING - 6.0, rect.center().y);
        icons::paint(
            ui.painter(),
            caret,
            icons::CARET_DOWN,
            IconStyle::bold(14.0, t.inkt2),
        );
        focus_ring(ui, &response, radius::CONTROL);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

const PADDING: f32 = 10.0;
const CARET: f32 = 18.0;

/// Opens a menu under a button that was drawn before; fill it with `menu_item`.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{icons, widgets::{Button, menu_item, menu_under}};
/// let button = Button::icon_only(icons::DOTS_THREE, "Meer").show(ui);
/// menu_under(&button, |ui| if menu_item(ui, Some(icons::TRASH), "Weggooien", None).clicked() {});
/// # }
/// ```
pub fn menu_under<R>(button: &Response, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    // A name of its own: the tooltip of the button has the usual one.
    let popup = Popup::menu(button)
        .id(button.id.with("menu"))
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClick);
    popup
        .show(|ui| {
            ui.set_min_width(220.0);
            add(ui)
        })
        .map(|shown| shown.inner)
}

/// One line of a menu: icon, text, and the key that does the same.
pub fn menu_item(ui: &mut Ui, icon: Option<Icon>, text: &str, key: Option<&str>) -> Response {
    let response = item(ui, (icon, text, key), false);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), text));
    response
}

/// One line of a menu that is on or off, with a check when it is on.
pub fn menu_check(ui: &mut Ui, icon: Option<Icon>, text: &str, on: bool) -> Response {
    let response = item(ui, (icon, text, None), on);
    response
        .widget_info(|| WidgetInfo::selected(Role::MenuItemCheckBox, ui.is_enabled(), on, text));
    response
}

fn list_option(ui: &mut Ui, choice: Choice<'_>, selected: bool) -> Response {
    let response = item(ui, (choice.icon, choice.text, None), selected);
    let info = || WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), selected, choice.text);
    response.widget_info(info);
    response
}

fn item(
    ui: &mut Ui,
    (icon, text, key): (Option<Icon>, &str, Option<&str>),
    selected: bool,
) -> Response {
    let line = Line {
        icon: icon.map(|icon| (icon, Weight::Regular)),
        text,
        key,
        font: if selected {
            font::semibold(16.0)
        } else {
            font::regular(16.0)
        },
        icon_size: 20.0,
    };
    let laid = line.lay(ui, room(ui).max(360.0));
    let check = if selected { 28.0 } else { 0.0 };
    let width = room(ui).max(laid.width + 2.0 * PADDING + check);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::click());
    let t = Tokens::of(ui);
    if response.hovered() || selected {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(radius::CHIP), t.actie_tint);
    }
    let colors = LineColors {
        text: t.inkt,
        icon: t.inkt2,
        cap: keycap::plain(t),
    };
    laid.paint(ui.painter(), rect, rect.left() + PADDING, colors);
    if selected {
        let at = pos2(rect.right() - PADDING - 8.0, rect.center().y);
        icons::paint(
            ui.painter(),
            at,
            icons::CHECK,
            IconStyle::bold(16.0, t.actie),
        );
    }
    if response.has_focus() {
        let inside: Rect = rect.shrink(3.0);
        FocusRing {
            corner: 4,
            gap: 0.0,
        }
        .paint(ui, inside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
