//! A bar under the header or in a card: something went wrong, or something is good to know.

use egui::accesskit::Live;
use egui::{Frame, Margin, RichText, Role, Stroke, Ui, WidgetInfo};

use super::button::{Button, ButtonSize};
use crate::ui::icons::{self, Icon, IconStyle};
use crate::ui::theme::{Tokens, font, radius};

/// What kind of news a banner brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something failed; the text begins with the word for it.
    Error,
    /// Something to watch.
    Warning,
    /// Something went well.
    Ok,
    /// Good to know.
    Info,
}

/// What the user did with a banner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BannerResponse {
    /// The button was pressed.
    pub acted: bool,
    /// The second button was pressed.
    pub other: bool,
    /// The cross was pressed.
    pub closed: bool,
}

/// A bar with an icon, a text, and perhaps a button and a cross. Stays until the caller stops showing it.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::widgets::{Banner, Tone};
/// let banner = Banner::new(Tone::Error, "Fout: niet opgeslagen. Kies een andere map.").action("Map kiezen…");
/// if banner.show(ui).acted {}
/// # }
/// ```
#[must_use = "call show"]
pub struct Banner<'a> {
    tone: Tone,
    text: &'a str,
    detail: &'a str,
    action: Option<&'a str>,
    other: Option<&'a str>,
    close_name: Option<&'a str>,
}

impl<'a> Banner<'a> {
    /// A bar with one text.
    pub fn new(tone: Tone, text: &'a str) -> Self {
        Self {
            tone,
            text,
            detail: "",
            action: None,
            other: None,
            close_name: None,
        }
    }

    /// A second, smaller line.
    pub fn detail(mut self, detail: &'a str) -> Self {
        self.detail = detail;
        self
    }

    /// A button at the right.
    pub fn action(mut self, text: &'a str) -> Self {
        self.action = Some(text);
        self
    }

    /// A second button, right of the first: the bar asks, and waits for an answer.
    pub fn or(mut self, text: &'a str) -> Self {
        self.other = Some(text);
        self
    }

    /// A cross at the right; `name` is what a screen reader says of it.
    pub fn closable(mut self, name: &'a str) -> Self {
        self.close_name = Some(name);
        self
    }

    /// Draws the bar.
    pub fn show(self, ui: &mut Ui) -> BannerResponse {
        let t = Tokens::of(ui);
        let (icon, color, tint) = self.look(t);
        let frame = Frame::new()
            .fill(tint)
            .stroke(Stroke::new(1.0, color))
            .corner_radius(radius::TILE)
            .inner_margin(Margin::symmetric(14, 6));
        let mut outcome = BannerResponse::default();
        let shown = frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(44.0);
                icons_at(ui, icon, color);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if let Some(name) = self.close_name {
                        outcome.closed = Button::icon_only(icons::X, name).show(ui).clicked();
                    }
                    outcome.other = self.other.is_some_and(|text| button_ui(ui, text));
                    outcome.acted = self.action.is_some_and(|text| button_ui(ui, text));
                    ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                        self.texts(ui)
                    });
                });
            });
        });
        let (role, live) = if self.tone == Tone::Error || self.other.is_some() {
            (Role::Alert, Live::Assertive)
        } else {
            (Role::Status, Live::Polite)
        };
        shown
            .response
            .widget_info(|| WidgetInfo::labeled(role, true, self.text));
        ui.ctx()
            .accesskit_node_builder(shown.response.id, |node| node.set_live(live));
        outcome
    }

    fn texts(&self, ui: &mut Ui) {
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines = if self.detail.is_empty() { 1.0 } else { 2.0 };
        ui.add_space(((44.0 - lines * 21.0) / 2.0_f32).max(0.0));
        ui.label(
            RichText::new(self.text)
                .font(font::medium(16.0))
                .color(t.inkt),
        );
        if !self.detail.is_empty() {
            ui.label(t.small(self.detail));
        }
    }

    fn look(&self, t: &Tokens) -> (Icon, egui::Color32, egui::Color32) {
        match self.tone {
            Tone::Error => (icons::WARNING_OCTAGON, t.fout, t.fout_tint),
            Tone::Warning => (icons::WARNING, t.let_op, t.let_op_tint),
            Tone::Ok => (icons::CHECK_CIRCLE, t.ok, t.ok_tint),
            Tone::Info => (icons::INFO, t.actie, t.actie_tint),
        }
    }
}

fn button_ui(ui: &mut Ui, text: &str) -> bool {
    let button = Button::secondary(text).size(ButtonSize::Normal);
    button.show(ui).clicked()
}

fn icons_at(ui: &mut Ui, icon: Icon, color: egui::Color32) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(28.0, 44.0), egui::Sense::hover());
    icons::paint(
        ui.painter(),
        rect.center(),
        icon,
        IconStyle::fill(24.0, color),
    );
}
