//! The wire between the cockpit and the beamer window.
//!
//! The window is drawn by the system when it needs to be, not with the cockpit; it reads the last model that
//! was put here, and what is pressed in it is taken from here.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use egui::{CentralPanel, Context, Frame, Key, ViewportBuilder, ViewportCommand, ViewportId};

use super::{BeamerModel, beamer_ui};
use crate::{
    base::Clock,
    ui::{acts::Act, theme::in_theme},
};

/// What passes between the two windows.
#[derive(Debug, Default)]
struct Wire {
    model: BeamerModel,
    asked: Vec<Act>,
    closed: bool,
    full_screen: bool,
}

/// The wire between the cockpit and the beamer window.
#[derive(Debug, Default)]
pub struct BeamerLink(Mutex<Wire>);

impl BeamerLink {
    /// A wire to a window that opens with the next frame.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name of the window.
    #[must_use]
    pub fn viewport() -> ViewportId {
        ViewportId::from_hash_of("beamer")
    }

    /// Shows this from now on.
    pub fn show(&self, model: BeamerModel) {
        self.wire().model = model;
    }

    /// What was pressed in the window since the last time.
    #[must_use]
    pub fn take_asked(&self) -> Vec<Act> {
        std::mem::take(&mut self.wire().asked)
    }

    /// The user closed the window.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.wire().closed
    }

    /// Closes the window.
    pub fn close(&self, ctx: &Context) {
        self.wire().closed = true;
        ctx.send_viewport_cmd_to(Self::viewport(), ViewportCommand::Close);
    }

    /// Keeps the window open for another frame of the cockpit.
    pub fn draw(self: &Arc<Self>, ctx: &Context, clock: Arc<dyn Clock>) {
        let link = Arc::clone(self);
        let builder = ViewportBuilder::default()
            .with_title("Rode Draad") // technical
            .with_inner_size([1280.0, 720.0])
            .with_min_inner_size([640.0, 360.0]);
        ctx.show_viewport_deferred(Self::viewport(), builder, move |ui, _class| {
            link.draw_window(ui, clock.as_ref());
        });
        ctx.request_repaint_of(Self::viewport());
    }

    fn draw_window(&self, ui: &mut egui::Ui, clock: &dyn Clock) {
        let ctx = ui.ctx().clone();
        self.collect_keys(&ctx);
        let model = self.wire().model.clone();
        let now = clock.now();
        in_theme(ui, false, |ui| {
            CentralPanel::default()
                .frame(Frame::NONE)
                .show(ui, |ui| beamer_ui(ui, &model, now));
        });
        if let Some(millis) = model.next_tick_millis(now) {
            ctx.request_repaint_after(Duration::from_millis(millis.max(5)));
        }
    }

    /// N and space go to the cockpit, a clicker steps, Esc closes, F11 fills the screen.
    fn collect_keys(&self, ctx: &Context) {
        let keys = [
            (Key::N, Act::NextBlock),
            (Key::Space, Act::StartPause),
            (Key::PageDown, Act::BeamerNext),
            (Key::PageUp, Act::BeamerPrevious),
        ];
        let mut wire = self.wire();
        ctx.input(|input| {
            let pressed = keys.into_iter().filter(|(key, _)| input.key_pressed(*key));
            wire.asked.extend(pressed.map(|(_, act)| act));
            wire.closed |= input.key_pressed(Key::Escape) || input.viewport().close_requested();
            if input.key_pressed(Key::F11) {
                wire.full_screen = !wire.full_screen;
            }
        });
        let full_screen = wire.full_screen;
        let call = !wire.asked.is_empty() || wire.closed;
        drop(wire);
        if ctx.input(|input| input.key_pressed(Key::F11)) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(full_screen));
        }
        if call {
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }

    /// A panic in the other window must not take this one along.
    fn wire(&self) -> MutexGuard<'_, Wire> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
