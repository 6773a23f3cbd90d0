//! The native window around the app, and what to say when there can be none.

use std::sync::{Arc, OnceLock};

use egui::{Context, Ui, ViewportBuilder, vec2};

use super::app::App;
use crate::{
    base::SystemClock,
    host::{Environment, Host, Ids, Wake},
};

/// Smallest window in which everything can be reached.
const SMALLEST: egui::Vec2 = vec2(960.0, 640.0);

/// The window could not be opened, or broke; the text is the system's own.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoWindow(pub String);

/// Opens the window and returns when it is closed.
///
/// # Errors
/// [`NoWindow`] where the system has no display, no graphics driver, or lacks a library.
pub fn run() -> Result<(), NoWindow> {
    let context: Arc<OnceLock<Context>> = Arc::default();
    let wake: Wake = {
        let context = Arc::clone(&context);
        Arc::new(move || {
            if let Some(ctx) = context.get() {
                ctx.request_repaint();
            }
        })
    };
    let viewport = ViewportBuilder::default()
        .with_title("Rode Draad")
        .with_app_id("rode-draad")
        .with_inner_size(vec2(1440.0, 900.0))
        .with_min_inner_size(SMALLEST);
    let options = eframe::NativeOptions {
        viewport,
        ..Default::default()
    };
    let opened = eframe::run_native(
        "rode-draad",
        options,
        Box::new(move |creation| {
            let _ = context.set(creation.egui_ctx.clone());
            let host = Host::start(Environment {
                clock: Arc::new(SystemClock::new()),
                ids: Ids::random(),
                home: None,
                wake,
            });
            Ok(Box::new(Window {
                app: App::new(host, &creation.egui_ctx),
            }))
        }),
    );
    opened.map_err(|error| NoWindow(error.to_string()))
}

struct Window {
    app: App,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.app.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.app.ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Err(sentence) = self.app.close() {
            eprintln!("{sentence}");
        }
    }
}
