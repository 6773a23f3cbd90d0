//! A dialog over the rest of the window: traps the focus, closes with Esc, and gives the focus back.

use std::sync::Arc;

use egui::{Context, Frame, Id, Margin, Modal, Rect, Role, Shadow, Stroke, Ui, UiBuilder, vec2};

use super::{button::Button, text_field::TextField};
use crate::ui::icons;
use crate::ui::theme::{Tokens, radius, stroke};

/// What came out of a dialog this frame.
pub struct DialogResponse<R> {
    pub inner: R,
    /// Esc, the cross, or a click beside the dialog: stop showing it.
    pub closed: bool,
}

/// A dialog. Show it every frame that it is open; stop showing it to close it.
///
/// ```no_run
/// # fn demo(ctx: &egui::Context, open: &mut bool) {
/// use rode_draad::ui::widgets::{Button, Dialog};
/// let dialog = Dialog::new("settings", "Instellingen", "Sluiten").width(640.0).subtitle("Voor deze laptop");
/// let shown = dialog.show(ctx, |ui| Button::primary("Klaar").show(ui).clicked());
/// if shown.closed || shown.inner { *open = false; }
/// # }
/// ```
#[must_use = "call show"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    subtitle: &'a str,
    close_name: &'a str,
    width: f32,
    focus_first: bool,
    backdrop_closes: bool,
}

impl<'a> Dialog<'a> {
    /// `id_salt` is unique per kind of dialog; `close_name` is what a screen reader says of the cross.
    pub fn new(id_salt: impl egui::AsIdSalt, title: &'a str, close_name: &'a str) -> Self {
        let id = Id::unique("dialog").with(id_salt);
        Self {
            id,
            title,
            subtitle: "",
            close_name,
            width: 560.0,
            focus_first: true,
            backdrop_closes: false,
        }
    }

    /// Under the title.
    pub fn subtitle(mut self, subtitle: &'a str) -> Self {
        self.subtitle = subtitle;
        self
    }

    /// Outer width; 560 by default, never wider than the window.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// By default the first control gets the focus. With this the caller gives it himself.
    pub fn keep_focus(mut self) -> Self {
        self.focus_first = false;
        self
    }

    /// A click beside the dialog closes it too.
    pub fn backdrop_closes(mut self) -> Self {
        self.backdrop_closes = true;
        self
    }

    /// Draws the dialog.
    pub fn show<R>(self, ctx: &Context, add: impl FnOnce(&mut Ui) -> R) -> DialogResponse<R> {
        let age = remember_focus(ctx, self.id);
        if self.focus_first && age == 1 {
            ctx.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
                memory.move_focus(egui::FocusDirection::Next);
            });
        }
        if age <= 1 {
            ctx.request_repaint();
        }
        let dark = ctx.theme() == egui::Theme::Dark;
        let t = if dark {
            Tokens::dark()
        } else {
            Tokens::light()
        };
        let area = Modal::default_area(self.id)
            .role(Role::Dialog)
            .accessible_name(self.title);
        let modal = Modal::new(self.id)
            .area(area)
            .backdrop_color(t.veil)
            .frame(frame(t));
        let shown = modal.show(ctx, |ui| {
            let room = ctx.content_rect().size() - vec2(40.0, 40.0);
            ui.set_width(self.width.min(room.x) - 2.0 * MARGIN);
            ui.set_max_height(room.y - 2.0 * MARGIN);
            let crossed = self.contents(ui, add);
            (crossed.0, crossed.1)
        });
        let escaped = shown.is_top_modal
            && !shown.any_popup_open
            && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        let beside = self.backdrop_closes && shown.backdrop_response.clicked();
        let (inner, crossed) = shown.inner;
        DialogResponse {
            inner,
            closed: escaped || beside || crossed,
        }
    }

    /// The cross comes last, so that Tab begins at the contents.
    fn contents<R>(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
        let t = Tokens::of(ui);
        let top = ui.cursor().min;
        let wanted = ui.max_rect().right();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.set_max_width(ui.available_width() - 56.0);
            ui.label(t.h1(self.title));
            if !self.subtitle.is_empty() {
                ui.label(t.body(self.subtitle).color(t.inkt2));
            }
        });
        ui.add_space(12.0);
        let inner = add(ui);
        // Contents that need more room make the dialog wider.
        let right = wanted.max(ui.min_rect().right());
        let place = Rect::from_min_size(egui::pos2(right - 44.0, top.y - 4.0), vec2(44.0, 44.0));
        let mut corner = ui.new_child(UiBuilder::new().max_rect(place).id_salt("cross"));
        let crossed = Button::icon_only(icons::X, self.close_name)
            .show(&mut corner)
            .clicked();
        (inner, crossed)
    }
}

/// What a dialog that asks for one text holds: the field, the button that takes it, the one that does not.
/// Enter in the field takes it. Returns whether it is taken, and whether it is called off.
pub fn one_text(ui: &mut Ui, field: TextField<'_>, (take, cancel): (&str, &str)) -> (bool, bool) {
    let field = field.show(ui);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if entered {
        ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let taken = Button::primary(take).icon(icons::PLUS).show(ui).clicked();
        let cancelled = Button::secondary(cancel).show(ui).clicked();
        (taken || entered, cancelled)
    })
    .inner
}

const MARGIN: f32 = 28.0;

fn frame(t: &Tokens) -> Frame {
    let shadow = Shadow {
        offset: [0, 8],
        blur: 32,
        spread: 0,
        color: t.veil.gamma_multiply(0.5),
    };
    let edge = if t.dark {
        Stroke::new(stroke::DIVIDER, t.lijn)
    } else {
        Stroke::NONE
    };
    Frame::new()
        .fill(t.kaart)
        .stroke(edge)
        .shadow(shadow)
        .corner_radius(radius::DIALOG)
        .inner_margin(Margin::same(MARGIN as i8))
}

/// One dialog that is or was just open.
#[derive(Clone, Copy)]
struct Open {
    id: Id,
    /// What had the focus before it opened.
    before: Option<Id>,
    /// Was it shown in this pass?
    shown: bool,
    age: u32,
}

/// Every open dialog, kept in egui's own memory.
#[derive(Clone, Default)]
struct OpenDialogs(Vec<Open>);

fn dialogs_id() -> Id {
    Id::unique("open dialogs")
}

/// Notes that the dialog is shown in this pass and returns for how many passes it was shown before.
fn remember_focus(ctx: &Context, id: Id) -> u32 {
    install(ctx);
    let focused = ctx.memory(|memory| memory.focused());
    ctx.data_mut(|data| {
        let dialogs = data.get_temp_mut_or_default::<OpenDialogs>(dialogs_id());
        if let Some(open) = dialogs.0.iter_mut().find(|open| open.id == id) {
            open.shown = true;
            open.age += 1;
            return open.age;
        }
        dialogs.0.push(Open {
            id,
            before: focused,
            shown: true,
            age: 0,
        });
        0
    })
}

fn install(ctx: &Context) {
    let id = dialogs_id().with("installed");
    if ctx.data(|data| data.get_temp::<bool>(id)).is_some() {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(id, true));
    ctx.on_end_pass("dialog focus", Arc::new(|ui| give_focus_back(ui.ctx())));
}

/// Runs at the end of every pass: a dialog that was not shown has closed.
fn give_focus_back(ctx: &Context) {
    let closed: Vec<Open> = ctx.data_mut(|data| {
        let Some(mut dialogs) = data.get_temp::<OpenDialogs>(dialogs_id()) else {
            return Vec::new();
        };
        let closed = dialogs
            .0
            .iter()
            .filter(|open| !open.shown)
            .copied()
            .collect();
        dialogs.0.retain(|open| open.shown);
        dialogs.0.iter_mut().for_each(|open| open.shown = false);
        data.insert_temp(dialogs_id(), dialogs);
        closed
    });
    for open in closed {
        if let Some(before) = open.before {
            ctx.memory_mut(|memory| memory.request_focus(before));
            ctx.request_repaint();
        }
    }
}
