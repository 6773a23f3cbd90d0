//! A card that can be chosen: a template, an option, a proposal, a row.

use egui::{
    CornerRadius, CursorIcon, Frame, InnerResponse, Margin, Role, Sense, Shape, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo,
};

use super::focus::focus_ring;
use crate::ui::draad::dashed_rect;
use crate::ui::theme::{Tokens, radius, stroke};

/// How a selectable card looks and what it is.
#[derive(Clone, Copy, Debug)]
pub struct Selectable<'a> {
    /// What a screen reader says.
    pub name: &'a str,
    pub selected: bool,
    /// `Role::RadioButton` among options, `Role::ListBoxOption` in a list, `Role::Button` where a click acts.
    pub role: Role,
    /// A proposal: dashed frame.
    pub dashed: bool,
    /// No frame until the pointer or the focus is on it: a row of a table.
    pub bare: bool,
    pub margin: Margin,
}

impl<'a> Selectable<'a> {
    /// An option among others.
    pub fn option(name: &'a str, selected: bool) -> Self {
        Self {
            name,
            selected,
            role: Role::RadioButton,
            dashed: false,
            bare: false,
            margin: Margin::same(14),
        }
    }

    /// A row or card in a list.
    pub fn row(name: &'a str, selected: bool) -> Self {
        Self {
            role: Role::ListBoxOption,
            ..Self::option(name, selected)
        }
    }

    /// A card that does something on a click.
    pub fn button(name: &'a str) -> Self {
        Self {
            role: Role::Button,
            ..Self::option(name, false)
        }
    }

    /// The same with a dashed frame.
    pub fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }

    /// The same without a frame.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// The same with another inner margin.
    pub fn margin(mut self, margin: impl Into<Margin>) -> Self {
        self.margin = margin.into();
        self
    }
}

/// Draws contents in a frame that can be clicked and focused as a whole. Controls inside keep working.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::widgets::{Selectable, selectable_card};
/// let card = selectable_card(ui, "inkorten", Selectable::option("Inkorten", true), |ui| ui.label("…"));
/// if card.response.clicked() {}
/// # }
/// ```
pub fn selectable_card<R>(
    ui: &mut Ui,
    id_salt: impl egui::AsIdSalt,
    what: Selectable<'_>,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let background = ui.painter().add(Shape::Noop);
    let builder = UiBuilder::new().id_salt(id_salt).sense(Sense::click());
    let InnerResponse { inner, response } = ui.scope_builder(builder, |ui| {
        Frame::new()
            .inner_margin(what.margin)
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                add(ui)
            })
            .inner
    });
    response.widget_info(|| match what.role {
        Role::Button => WidgetInfo::labeled(what.role, ui.is_enabled(), what.name),
        _ => WidgetInfo::selected(what.role, ui.is_enabled(), what.selected, what.name),
    });
    paint(ui, background, &what, &response);
    focus_ring(ui, &response, radius::TILE);
    InnerResponse {
        inner,
        response: response.on_hover_cursor(CursorIcon::PointingHand),
    }
}

fn paint(
    ui: &Ui,
    background: egui::layers::ShapeIdx,
    what: &Selectable<'_>,
    response: &egui::Response,
) {
    let t = Tokens::of(ui);
    let fill = if what.selected || response.hovered() {
        t.actie_tint
    } else {
        t.kaart
    };
    let edge = match (what.selected, what.role) {
        (false, _) if what.bare => Stroke::NONE,
        (true, _) => Stroke::new(stroke::SELECTED, t.actie),
        (false, Role::RadioButton) => Stroke::new(stroke::CONTROL, t.lijn_sterk),
        (false, _) => Stroke::new(stroke::DIVIDER, t.lijn),
    };
    let corner = CornerRadius::same(radius::TILE);
    let rect = response.rect;
    if what.dashed {
        ui.painter().set(
            background,
            Shape::rect_filled(rect, corner, if what.selected { t.kaart } else { fill }),
        );
        let line = Stroke::new(stroke::SELECTED, t.lijn_sterk);
        dashed_rect(
            ui.painter(),
            rect.shrink(1.0),
            f32::from(radius::TILE),
            line,
        );
    } else {
        let shape = egui::epaint::RectShape::new(rect, corner, fill, edge, StrokeKind::Inside);
        ui.painter().set(background, shape);
    }
}
