//! Help for tests of screens: the whole app on an empty home, without a window.

use std::{path::Path, sync::Arc};

use egui_kittest::{Harness, HarnessBuilder};

use super::{
    app::{App, Place},
    theme::{self, ThemeChoice},
};
use crate::{
    base::{Date, ManualClock, Offset, TimeOfDay},
    host::{Environment, Host, Ids},
    session::{Command, Session},
};

/// The app, made in the first frame: it needs the window's context.
pub struct Held {
    host: Option<Host>,
    app: Option<App>,
    /// The home, where the window has one of its own; it goes with the window.
    _home: Option<tempfile::TempDir>,
}

/// A test's window.
pub type Window = Harness<'static, Held>;

/// A window of 1440 × 900 on 24 November 2026 at 12:50, with the sessions that `prepare` begins.
pub fn window(home: &Path, place: Place, prepare: impl FnOnce(&mut Host)) -> Window {
    let builder = Harness::builder();
    draw(builder, (host(home, prepare), None), place)
}

/// The same on a home of its own, with texts that the test fonts cannot draw.
pub fn window_with_any_text(place: Place, prepare: impl FnOnce(&mut Host)) -> Window {
    let home = tempfile::tempdir().unwrap();
    let builder = Harness::builder().allow_missing_glyphs();
    draw(builder, (host(home.path(), prepare), Some(home)), place)
}

fn host(home: &Path, prepare: impl FnOnce(&mut Host)) -> Host {
    let date = Date::new(2026, 11, 24).unwrap();
    let now = Offset(60).moment(date, TimeOfDay(12 * 60 + 50));
    let mut host = Host::start(Environment {
        clock: Arc::new(ManualClock::new(now, Offset(60))),
        ids: Ids::fixed(1),
        home: Some(home.to_owned()),
        wake: Arc::new(|| {}),
    });
    let mut settings = host.settings().clone();
    // A library without the samples that a first start brings.
    settings.folder = Some(home.join("own"));
    host.keep_settings(settings).unwrap();
    prepare(&mut host);
    host.refresh();
    host
}

fn draw(
    builder: HarnessBuilder<Held>,
    (host, home): (Host, Option<tempfile::TempDir>),
    place: Place,
) -> Window {
    let held = Held {
        host: Some(host),
        app: None,
        _home: home,
    };
    let mut window = builder
        .with_size([1440.0, 900.0])
        .with_step_dt(0.25)
        .with_max_steps(60)
        .with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Light, 1.0))
        .build_ui_state(
            move |ui, held: &mut Held| {
                if let Some(host) = held.host.take() {
                    let mut app = App::new(host, ui.ctx());
                    app.go(place);
                    held.app = Some(app);
                }
                if let Some(app) = &mut held.app {
                    app.ui(ui);
                }
            },
            held,
        );
    window.run();
    window
}

/// The app in a window.
pub fn app(window: &Window) -> &App {
    window.state().app.as_ref().unwrap()
}

/// The app in a window, to ask it something.
pub fn app_mut(window: &mut Window) -> &mut App {
    window.state_mut().app.as_mut().unwrap()
}

/// The host, to prepare a state half-way.
pub fn host_of(window: &mut Window) -> &mut Host {
    window.state_mut().app.as_mut().unwrap().host_mut()
}

/// The open session.
pub fn session(window: &Window) -> &Session {
    app(window).host().session().unwrap().session()
}

/// Runs commands in the open session.
pub fn run(host: &mut Host, commands: impl IntoIterator<Item = Command>) {
    for command in commands {
        host.session_mut().unwrap().run(&command).unwrap();
    }
}
