//! A text field with its label above and its message below.

use egui::accesskit::Invalid;
use egui::{
    CornerRadius, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Response, RichText, Stroke,
    TextEdit, Ui,
};

use super::focus::FocusRing;
use super::keycap;
use crate::ui::bidi;
use crate::ui::icons::{self, Icon, IconStyle, Weight};
use crate::ui::theme::{Tokens, font, radius, stroke, target};

/// What stands under a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message<'a> {
    /// What to fill in.
    Hint(&'a str),
    /// What is wrong and what to do: shown with an icon, never by a border alone.
    Error(&'a str),
}

/// A field to type in.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui, name: &mut String) {
/// use rode_draad::ui::widgets::{Message, TextField};
/// let field = TextField::new("Naam", name).message(Some(Message::Error("Fout: vul een naam in.")));
/// if field.show(ui).lost_focus() {}
/// # }
/// ```
#[must_use = "call show"]
pub struct TextField<'a> {
    label: &'a str,
    text: &'a mut String,
    label_hidden: bool,
    hint: &'a str,
    icon: Option<Icon>,
    key: Option<&'a str>,
    message: Option<Message<'a>>,
    rows: Option<usize>,
    width: f32,
    id: Option<Id>,
    enter_ends: bool,
    frameless: bool,
    font_size: f32,
}

impl<'a> TextField<'a> {
    /// A field of one line, as wide as there is room. `label` stands above it and names it.
    pub fn new(label: &'a str, text: &'a mut String) -> Self {
        Self {
            label,
            text,
            label_hidden: false,
            hint: "",
            icon: None,
            key: None,
            message: None,
            rows: None,
            width: f32::INFINITY,
            id: None,
            enter_ends: false,
            frameless: false,
            font_size: 16.0,
        }
    }

    /// The label is not shown, only said by screen readers: for a search field.
    pub fn label_hidden(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// Shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// An icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that jumps to this field, shown at its right end.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Under the field.
    pub fn message(mut self, message: Option<Message<'a>>) -> Self {
        self.message = message;
        self
    }

    /// Several lines, at least `rows` high.
    pub fn multiline(mut self, rows: usize) -> Self {
        self.rows = Some(rows.max(1));
        self
    }

    /// In a field of several lines: Enter does not break the line (the caller uses it), Shift+Enter does.
    pub fn enter_ends(mut self) -> Self {
        self.enter_ends = true;
        self
    }

    /// A fixed width.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// A fixed id, so that `ui.memory_mut(|m| m.request_focus(id))` can jump to the field.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Without border and fill, for a field inside another frame; the ring stays.
    pub fn frameless(mut self) -> Self {
        self.frameless = true;
        self
    }

    /// Size of the text; 16 by default.
    pub fn font_size(mut self, size: f32) -> Self {
        self.font_size = size.max(font::SMALLEST);
        self
    }

    /// Draws label, field and message. The response is that of the field.
    pub fn show(mut self, ui: &mut Ui) -> Response {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let t = Tokens::of(ui);
            let label = (!self.label_hidden && !self.label.is_empty()).then(|| {
                ui.label(
                    RichText::new(self.label)
                        .font(font::semibold(15.0))
                        .color(t.inkt),
                )
            });
            let response = self.field(ui);
            let response = match label {
                Some(label) => response.labelled_by(label.id),
                None => response.accessible_name(self.label),
            };
            self.show_message(ui, &response);
            response
        })
        .inner
    }

    fn field(&mut self, ui: &mut Ui) -> Response {
        let t = Tokens::of(ui);
        let (frame, least) = (self.frame(t), self.least_height());
        let width = self.width.min(ui.available_width());
        let (rows, icon, hint) = (self.rows, self.icon, self.hint);
        let mut edit = match rows {
            Some(rows) => TextEdit::multiline(&mut *self.text).desired_rows(rows),
            None => TextEdit::singleline(&mut *self.text),
        };
        if self.enter_ends && rows.is_some() {
            edit = edit.return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
        }
        if let Some(icon) = icon {
            edit = edit.prefix(
                RichText::new(icon.0)
                    .font(Weight::Regular.font(20.0))
                    .color(t.inkt2),
            );
        }
        if let Some(id) = self.id {
            edit = edit.id(id);
        }
        let align = if rows.is_some() {
            egui::Align2::LEFT_TOP
        } else {
            egui::Align2::LEFT_CENTER
        };
        let field_font = font::regular(self.font_size);
        let mut layouter = bidi::field_layouter(field_font, t.inkt, rows.is_some());
        let response = ui.add(
            edit.layouter(&mut layouter)
                .hint_text(
                    RichText::new(hint)
                        .font(font::regular(self.font_size))
                        .color(t.inkt3),
                )
                .font(font::regular(self.font_size))
                .text_color(t.inkt)
                .frame(frame)
                .align(align)
                .desired_width(width)
                .min_size(egui::vec2(width, least)),
        );
        if let Some(key) = self.key {
            let cap = keycap::galley(ui, key);
            let at = response.rect.right_center() - egui::vec2(keycap::width(&cap) + 10.0, 0.0);
            keycap::paint(ui.painter(), at, &cap, keycap::plain(t));
        }
        if response.gained_focus() {
            ui.scroll_to_rect(response.rect.expand(12.0), None);
        }
        if response.has_focus() {
            FocusRing::default().paint(ui, response.rect);
        }
        response
    }

    fn frame(&self, t: &Tokens) -> Frame {
        if self.frameless {
            return Frame::new().inner_margin(Margin::symmetric(2, 4));
        }
        let edge = match self.message {
            Some(Message::Error(_)) => Stroke::new(stroke::SELECTED, t.fout),
            _ => Stroke::new(stroke::CONTROL, t.lijn_sterk),
        };
        let mut margin = match self.rows {
            Some(_) => Margin::symmetric(12, 10),
            None => Margin::symmetric(12, 8),
        };
        if self.key.is_some() {
            margin.right = 48;
        }
        Frame::new()
            .fill(super::button::control_fill(t))
            .stroke(edge)
            .corner_radius(CornerRadius::same(radius::CONTROL))
            .inner_margin(margin)
    }

    fn least_height(&self) -> f32 {
        if self.frameless {
            target::SMALL
        } else {
            target::MIN
        }
    }

    fn show_message(&self, ui: &mut Ui, response: &Response) {
        let t = Tokens::of(ui);
        let text = match self.message {
            None => return,
            Some(Message::Hint(text)) => {
                ui.label(t.small(text));
                text
            }
            Some(Message::Error(text)) => {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    let (rect, _) =
                        ui.allocate_exact_size(egui::vec2(18.0, 20.0), egui::Sense::hover());
                    icons::paint(
                        ui.painter(),
                        rect.center(),
                        icons::WARNING_OCTAGON,
                        IconStyle::fill(18.0, t.fout),
                    );
                    let text = RichText::new(text)
                        .font(font::medium(font::SMALLEST))
                        .color(t.fout);
                    ui.add(egui::Label::new(text).wrap());
                });
                text
            }
        };
        let wrong = matches!(self.message, Some(Message::Error(_)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(text);
            if wrong {
                node.set_invalid(Invalid::True);
            }
        });
    }
}
