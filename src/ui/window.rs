//! The native window around the app, and what to say when there can be none.

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, OnceLock},
};

use egui::{Context, Ui, ViewportBuilder, vec2};

use super::app::App;
use crate::{
    base::SystemClock,
    host::{Environment, Host, Ids, Wake},
    words::{Language, Words},
};

/// Smallest window in which everything can be reached.
const SMALLEST: egui::Vec2 = vec2(960.0, 640.0);

/// The window could not be opened, or broke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoWindow {
    kind: Missing,
    /// The system's own words.
    detail: String,
}

/// What is missing, as far as the system's words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    Display,
    Keyboard,
    Xlib,
    Graphics,
    Unknown,
}

impl NoWindow {
    fn of(detail: String) -> Self {
        let low = detail.to_lowercase().replace(' ', "_");
        let any = |words: &[&str]| words.iter().any(|word| low.contains(word));
        let kind = if any(&["xkbcommon"]) {
            Missing::Keyboard
        } else if any(&["xlib's_shared_libraries"]) {
            Missing::Xlib
        } else if any(&[
            "wayland_display",
            "display_is_set",
            "xopendisplay",
            "connection_to_x_server",
            "connectionrefused",
        ]) {
            Missing::Display
        } else if any(&["opengl", "egl", "glx", "glutin", "libgl"]) {
            Missing::Graphics
        } else {
            Missing::Unknown
        };
        Self { kind, detail }
    }

    /// The sentences that the user reads: what, and what now.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let key = match self.kind {
            Missing::Display => "cli-window-display",
            Missing::Keyboard => "cli-window-keyboard",
            Missing::Xlib => "cli-window-xlib",
            Missing::Graphics => "cli-window-graphics",
            Missing::Unknown => "cli-window-broke",
        };
        format!(
            "{}\n{}",
            words.text(key),
            words.with(
                "cli-window-detail",
                &[("detail", self.detail.as_str().into())]
            )
        )
    }
}

/// Opens the window and returns when it is closed.
///
/// `language` is for this run; `None` takes the user's setting.
///
/// # Errors
/// [`NoWindow`] where the system has no display, no graphics driver, or lacks a library. The window system
/// panics when a library is missing, so a panic is caught here and told like any other error.
pub fn run(language: Option<Language>) -> Result<(), NoWindow> {
    let told = Arc::new(Mutex::new(String::new()));
    let keep = Arc::clone(&told);
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if let Ok(mut told) = keep.lock() {
            *told = info.to_string();
        }
    }));
    let opened = std::panic::catch_unwind(AssertUnwindSafe(|| open(language)));
    std::panic::set_hook(before);
    match opened {
        Ok(opened) => opened,
        Err(_) => Err(NoWindow::of(
            told.lock().map(|told| told.clone()).unwrap_or_default(),
        )),
    }
}

fn open(language: Option<Language>) -> Result<(), NoWindow> {
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
        .with_title("Rode Draad") // technical
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
            let mut host = Host::start(Environment {
                clock: Arc::new(SystemClock::new()),
                ids: Ids::random(),
                home: None,
                wake,
            });
            if let Ok(program) = std::env::current_exe() {
                host.set_program(program);
            }
            if let Some(language) = language {
                host.speak(language);
            }
            Ok(Box::new(Window {
                app: App::new(host, &creation.egui_ctx),
            }))
        }),
    );
    opened.map_err(|error| NoWindow::of(error.to_string()))
}

struct Window {
    app: App,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.app.logic(ctx);
        if ctx.input(|input| input.viewport().close_requested()) && !self.app.may_close() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let words = Words::default();
        for (detail, kind) in [
            (
                "Library libxkbcommon-x11.so could not be loaded.",
                Missing::Keyboard,
            ),
            (
                "neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set.",
                Missing::Display,
            ),
            (
                "Failed to create a glutin context: NoGlutinConfigs",
                Missing::Graphics,
            ),
            (
                "Failed to load one of xlib's shared libraries",
                Missing::Xlib,
            ),
            ("Failed to open connection to X server", Missing::Display),
            (
                "libGL error: failed to load driver: swrast",
                Missing::Graphics,
            ),
            ("glutin error: [a7] GLXBadFBConfig", Missing::Graphics),
            ("index out of bounds", Missing::Unknown),
        ] {
            let none = NoWindow::of(detail.to_owned());
            assert_eq!(none.kind, kind, "{detail}");
            assert!(none.say(&words).contains(detail));
        }
        assert!(
            NoWindow::of("xkbcommon".into())
                .say(&words)
                .contains("libxkbcommon-x11-0")
        );
    }
}
