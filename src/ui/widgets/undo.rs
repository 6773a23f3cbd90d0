//! The bar that offers to turn back what was just done.

use egui::accesskit::Live;
use egui::{Align2, Area, Context, Frame, Id, Margin, Order, RichText, Role, Shadow, Ui, vec2};

use super::button::Button;
use crate::ui::icons;
use crate::ui::theme::{Surface, Tokens, font, on_surface, radius};

/// How long the bar stays, in seconds. The caller keeps the time.
pub const UNDO_SECS: f32 = 8.0;

/// What the user did with the bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UndoResponse {
    pub undone: bool,
    pub closed: bool,
}

/// A dark bar at the bottom left.
///
/// ```no_run
/// # fn demo(ctx: &egui::Context) {
/// use rode_draad::ui::widgets::UndoBar;
/// let bar = UndoBar { text: "Notitie verwijderd.", undo: "Terugdraaien", key: "Ctrl Z", close: "Sluiten" };
/// if bar.show(ctx).undone {}
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct UndoBar<'a> {
    /// What was done.
    pub text: &'a str,
    /// Text of the button.
    pub undo: &'a str,
    /// The key that does the same.
    pub key: &'a str,
    /// Name of the cross.
    pub close: &'a str,
}

impl UndoBar<'_> {
    /// Draws the bar above everything but dialogs.
    pub fn show(self, ctx: &Context) -> UndoResponse {
        let id = Id::unique("undo bar");
        let area = Area::new(id)
            .order(Order::Middle)
            .anchor(Align2::LEFT_BOTTOM, vec2(20.0, -20.0));
        let area = area.role(Role::Status).accessible_name(self.text);
        let shown = area.show(ctx, |ui| {
            let t = Tokens::of(ui);
            let shadow = Shadow {
                offset: [0, 4],
                blur: 16,
                spread: 0,
                color: t.veil.gamma_multiply(0.4),
            };
            let margin = Margin {
                left: 16,
                right: 6,
                top: 6,
                bottom: 6,
            };
            let frame = Frame::new()
                .fill(t.over)
                .corner_radius(radius::TILE)
                .shadow(shadow)
                .inner_margin(margin);
            frame
                .show(ui, |ui| {
                    on_surface(ui, Surface::Over, |ui| self.contents(ui))
                })
                .inner
        });
        ctx.accesskit_node_builder(id, |node| node.set_live(Live::Polite));
        shown.inner
    }

    fn contents(self, ui: &mut Ui) -> UndoResponse {
        let t = Tokens::of(ui);
        ui.horizontal(|ui| {
            ui.label(
                RichText::new(self.text)
                    .font(font::regular(16.0))
                    .color(t.inkt),
            );
            let undo = Button::quiet(self.undo)
                .icon(icons::ARROW_U_UP_LEFT)
                .key(self.key)
                .show(ui);
            let close = Button::icon_only(icons::X, self.close).show(ui);
            UndoResponse {
                undone: undo.clicked(),
                closed: close.clicked(),
            }
        })
        .inner
    }
}
