//! The whole program in a test: the app on a folder of its own, with a clock that stands still.

use std::{sync::Arc, time::Duration};

use egui_kittest::Harness;
use rode_draad::{
    base::{Date, ManualClock, Offset, TimeOfDay},
    host::{Environment, Host, Ids, OpenSession, ThemeSetting},
    session::Session,
    ui::app::App,
    words::Language,
};
use tempfile::TempDir;

/// How the program starts in a test.
#[derive(Clone, Copy)]
pub struct Start {
    /// Size of the window in points.
    pub size: (f32, f32),
    pub theme: ThemeSetting,
    pub language: Language,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            size: (1440.0, 900.0),
            theme: ThemeSetting::Light,
            language: Language::Dutch,
        }
    }
}

/// The program, its folder and its clock.
pub struct Stage {
    pub harness: Harness<'static, Box<App>>,
    pub clock: Arc<ManualClock>,
    pub home: TempDir,
}

/// 24 November 2026, 13:30 in Dutch winter time: when the sample session begins.
pub fn clock() -> Arc<ManualClock> {
    let day = Date::new(2026, 11, 24).unwrap();
    Arc::new(ManualClock::new(
        Offset(60).moment(day, TimeOfDay(13 * 60 + 30)),
        Offset(60),
    ))
}

/// Draws the app over the whole window: the harness leaves a margin, a real window has none.
pub fn draw(app: &mut App, ui: &egui::Ui) {
    let builder = egui::UiBuilder::new()
        .max_rect(ui.ctx().content_rect())
        .layer_id(egui::LayerId::background());
    app.ui(&mut egui::Ui::new(
        ui.ctx().clone(),
        egui::Id::unique("window"),
        builder,
    ));
}

impl Stage {
    /// Starts the program on an empty folder: the library then holds the samples.
    pub fn start(start: Start) -> Self {
        let home = tempfile::tempdir().unwrap();
        let clock = clock();
        let mut host = Host::start(Environment {
            clock: clock.clone(),
            ids: Ids::fixed(1),
            home: Some(home.path().to_owned()),
            wake: Arc::new(|| {}),
        });
        let mut settings = host.settings().clone();
        settings.theme = start.theme;
        settings.language = start.language;
        host.keep_settings(settings).unwrap();
        let app = Box::new(App::new(host, &egui::Context::default()));
        let theme = start.theme;
        let harness = Harness::builder()
            .with_size(start.size)
            .with_max_steps(30)
            .allow_missing_glyphs()
            .with_context_setup(move |ctx| rode_draad::ui::theme::apply(ctx, theme.into(), 1.0))
            .build_ui_state(
                |ui, app: &mut Box<App>| {
                    app.logic(ui.ctx());
                    draw(app, ui);
                },
                app,
            );
        Self {
            harness,
            clock,
            home,
        }
    }

    /// The open session.
    pub fn open(&self) -> &OpenSession {
        self.harness
            .state()
            .host()
            .session()
            .expect("a session is open")
    }

    /// The session as it stands on disk: read anew, once everything is saved.
    pub fn on_disk(&self) -> Session {
        let open = self.open();
        open.wait_saved().unwrap();
        let read = rode_draad::store::Folder::open(open.path(), rode_draad::store::Access::Read);
        read.unwrap().session
    }

    /// Lets time pass.
    pub fn pass(&mut self, minutes: u64) {
        self.clock.advance(Duration::from_secs(minutes * 60));
        self.harness.run();
    }
}
