//! A label on a note: an icon and a word, to look at, to switch, to take off or to add.

use egui::{
    Color32, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

use super::focus::{focus_ring, tooltip};
use super::keycap;
use super::line::{Line, LineColors, room};
use crate::ui::draad::dashed_rect;
use crate::ui::icons::{self, Icon, IconStyle, Weight};
use crate::ui::theme::{Tokens, font, radius, stroke, target};

/// What happened to a chip.
pub struct ChipResponse {
    /// The chip itself: `clicked()` when it can be switched or adds something.
    pub response: Response,
    /// The cross was pressed, or Delete while the chip had the focus.
    pub removed: bool,
}

/// A chip of 32 high.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{icons, widgets::Chip};
/// if Chip::new("doelgroep").icon(icons::USERS).removable("Haal label doelgroep weg").show(ui).removed {}
/// if Chip::add("label").show(ui).response.clicked() {}
/// Chip::new("instrument").icon(icons::WRENCH).selected(true).show(ui);
/// # }
/// ```
#[must_use = "call show"]
pub struct Chip<'a> {
    text: &'a str,
    icon: Option<Icon>,
    remove_name: Option<&'a str>,
    selected: Option<bool>,
    key: Option<&'a str>,
    frame: ChipFrame,
    clickable: bool,
    name: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ChipFrame {
    Solid,
    Dashed,
    None,
}

impl<'a> Chip<'a> {
    /// A chip to look at.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            icon: None,
            remove_name: None,
            selected: None,
            key: None,
            frame: ChipFrame::Solid,
            clickable: false,
            name: text,
        }
    }

    /// A plus and a word without a frame: adds a label.
    pub fn add(text: &'a str) -> Self {
        Self {
            icon: Some(icons::PLUS),
            frame: ChipFrame::None,
            clickable: true,
            ..Self::new(text)
        }
    }

    /// An icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Can be taken off with a cross, or with Delete. `name` is what a screen reader says of the cross.
    pub fn removable(mut self, name: &'a str) -> Self {
        self.remove_name = Some(name);
        self
    }

    /// Can be switched on and off, and is now on or off.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self.clickable = true;
        self
    }

    /// Can be clicked.
    pub fn clickable(mut self) -> Self {
        self.clickable = true;
        self
    }

    /// A proposal: dashed frame.
    pub fn dashed(mut self) -> Self {
        self.frame = ChipFrame::Dashed;
        self
    }

    /// A key-cap behind the word.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Another name for screen readers than the word.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Draws the chip.
    pub fn show(self, ui: &mut Ui) -> ChipResponse {
        let weight = if self.frame == ChipFrame::None {
            Weight::Bold
        } else {
            Weight::Regular
        };
        let icon = self.icon.map(|icon| (icon, weight));
        let text_font = if self.frame == ChipFrame::None {
            font::regular(15.0)
        } else {
            font::medium(15.0)
        };
        let line = Line {
            icon,
            text: self.text,
            key: self.key,
            font: text_font,
            icon_size: 16.0,
        };
        let cross = if self.remove_name.is_some() {
            28.0
        } else {
            0.0
        };
        let room = room(ui) - 2.0 * PADDING - cross;
        let laid = line.lay(ui, room);
        let size = vec2(laid.width + 2.0 * PADDING + cross, target::SMALL);
        let live = self.clickable || self.remove_name.is_some();
        let (rect, response) =
            ui.allocate_exact_size(size, if live { Sense::click() } else { Sense::hover() });
        response.widget_info(|| self.info(ui.is_enabled(), live));

        let look = self.look(Tokens::of(ui), response.hovered() && live);
        self.paint_frame(ui, rect, look);
        let t = Tokens::of(ui);
        laid.paint(
            ui.painter(),
            rect,
            rect.left() + PADDING,
            LineColors {
                text: look.text,
                icon: look.text,
                cap: keycap::plain(t),
            },
        );
        let crossed = self
            .remove_name
            .is_some_and(|name| cross_clicked(ui, &response, name));
        let deleted = self.remove_name.is_some()
            && response.has_focus()
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Delete));
        focus_ring(ui, &response, radius::CHIP);
        let response = if live {
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        };
        let hint = if laid.elided() { self.text } else { "" };
        ChipResponse {
            response: tooltip(response, hint),
            removed: crossed || deleted,
        }
    }

    fn info(&self, enabled: bool, live: bool) -> WidgetInfo {
        match self.selected {
            Some(selected) => WidgetInfo::selected(Role::Button, enabled, selected, self.name),
            None if live => WidgetInfo::labeled(Role::Button, enabled, self.name),
            None => WidgetInfo::labeled(Role::Label, enabled, self.name),
        }
    }

    fn look(&self, t: &Tokens, hot: bool) -> ChipLook {
        match self.selected {
            Some(true) => ChipLook {
                fill: t.actie_tint,
                edge: Stroke::new(stroke::CONTROL, t.actie),
                text: t.actie,
            },
            _ => ChipLook {
                fill: if hot { t.actie_tint } else { t.verzonken },
                edge: Stroke::new(1.0, t.papier_rand),
                text: t.inkt2,
            },
        }
    }

    fn paint_frame(&self, ui: &Ui, rect: Rect, look: ChipLook) {
        let corner = CornerRadius::same(radius::CHIP);
        match self.frame {
            ChipFrame::Solid => {
                ui.painter()
                    .rect(rect, corner, look.fill, look.edge, StrokeKind::Inside);
            }
            ChipFrame::Dashed => {
                let edge = Stroke::new(stroke::CONTROL, Tokens::of(ui).lijn_sterk);
                dashed_rect(
                    ui.painter(),
                    rect.shrink(1.0),
                    f32::from(radius::CHIP),
                    edge,
                );
            }
            ChipFrame::None => {}
        }
    }
}

const PADDING: f32 = 9.0;

#[derive(Clone, Copy)]
struct ChipLook {
    fill: Color32,
    edge: Stroke,
    text: Color32,
}

fn cross_clicked(ui: &Ui, chip: &Response, name: &str) -> bool {
    let rect = chip.rect.with_min_x(chip.rect.right() - target::SMALL);
    let response = ui.interact(rect, chip.id.with("cross"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let t = Tokens::of(ui);
    let color = if response.hovered() { t.inkt } else { t.inkt3 };
    icons::paint(
        ui.painter(),
        rect.center(),
        icons::X,
        IconStyle::bold(14.0, color),
    );
    tooltip(response, name).clicked()
}
