//! A picture of each screen, light and dark, at two sizes, and one each in English.
//!
//! They lie in `docs/screens/` and are compared with what the screens look like now.
//! `UPDATE_SNAPSHOTS=1 cargo test --features pictures pictures` makes them anew; look at them then.

use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use rode_draad::{
    ui::{
        app::App,
        beamer::{BeamerModel, beamer_ui},
        theme::{self, ThemeChoice},
    },
    words::{Language, Words},
};

use crate::{
    scenes::{Scene, build},
    stage::draw,
};

/// Each screen: its name in `docs/screens/`, its station, the state that is shown.
const SCREENS: [(&str, &str, &str); 6] = [
    ("bibliotheek", "library", ""),
    ("voorbereiden", "prepare", ""),
    ("begeleiden", "lead", "mock"),
    ("flip-overs", "sheets", ""),
    ("rode-draden", "threads", ""),
    ("verslag", "report", ""),
];

/// A few pixels differ from driver to driver; a moved line or another colour is far more than this.
fn options() -> SnapshotOptions {
    SnapshotOptions::new()
        .output_path("docs/screens")
        .threshold(1.2)
        .max_failed_pixels(400)
}

fn look<'a>(station: &'a str, wish: &'a str, dark: bool, language: Language) -> Scene<'a> {
    Scene {
        station,
        wish,
        dark,
        seconds: 12 * 60 + 18,
        language,
    }
}

fn harness(
    scene: Scene<'_>,
    size: (f32, f32),
) -> (Harness<'static, Option<App>>, tempfile::TempDir) {
    let home = tempfile::tempdir().unwrap();
    let theme = if scene.dark {
        ThemeChoice::Dark
    } else {
        ThemeChoice::Light
    };
    let app = build(&egui::Context::default(), home.path().to_owned(), scene);
    let harness = Harness::builder()
        .with_size(size)
        .with_max_steps(40)
        .allow_missing_glyphs()
        .with_theme(if scene.dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        })
        .with_context_setup(move |ctx| theme::apply(ctx, theme, 1.0))
        .wgpu()
        .build_ui_state(
            |ui, app: &mut Option<App>| {
                if let Some(app) = app {
                    app.logic(ui.ctx());
                    draw(app, ui);
                }
            },
            Some(app),
        );
    (harness, home)
}

/// Waits for what is made beside the window: the pages of the report.
fn settle(harness: &mut Harness<'static, Option<App>>) {
    let waits = |app: &Option<App>| app.as_ref().is_some_and(App::is_waiting);
    for _ in 0..3_000 {
        if !waits(harness.state()) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.run_steps(1);
    }
    harness.run_steps(2);
}

fn picture(results: &mut SnapshotResults, name: &str, scene: Scene<'_>, size: (f32, f32)) {
    let (mut harness, _home) = harness(scene, size);
    // Nothing of the user's own may run on while a picture is taken.
    harness.run_steps(8);
    settle(&mut harness);
    results.add(harness.try_snapshot_options(name, &options()));
    let _ = harness.state_mut().take();
}

#[test]
fn every_screen_looks_as_in_its_picture() {
    let mut results = SnapshotResults::new();
    for (name, station, wish) in SCREENS {
        for (width, height) in [(1440.0, 900.0), (1280.0, 720.0)] {
            for (dark, theme) in [(false, "licht"), (true, "donker")] {
                let scene = look(station, wish, dark, Language::Dutch);
                picture(
                    &mut results,
                    &format!("{name}-{width}-{theme}"),
                    scene,
                    (width, height),
                );
            }
        }
        let scene = look(station, wish, false, Language::English);
        picture(&mut results, &format!("{name}-en"), scene, (1440.0, 900.0));
    }
}

#[test]
fn the_beamer_looks_as_in_its_picture() {
    let mut results = SnapshotResults::new();
    for (name, wish) in [
        ("beamer-vraag", "mock-question"),
        ("beamer-draden", "threads"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let scene = look("lead", wish, false, Language::Dutch);
        let app = build(&egui::Context::default(), home.path().to_owned(), scene);
        let open = app.host().session().unwrap();
        let now = app.host().now();
        let model = BeamerModel::of(open.session(), open.index(), &Words::default(), now);
        let mut harness = Harness::builder()
            .with_size((1920.0, 1080.0))
            .allow_missing_glyphs()
            .with_theme(egui::Theme::Light)
            .with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Light, 1.0))
            .wgpu()
            .build_ui(move |ui| {
                let builder = egui::UiBuilder::new()
                    .max_rect(ui.ctx().content_rect())
                    .layer_id(egui::LayerId::background());
                let id = egui::Id::unique("beamer");
                beamer_ui(
                    &mut egui::Ui::new(ui.ctx().clone(), id, builder),
                    &model,
                    now,
                );
            });
        harness.run_steps(3);
        results.add(harness.try_snapshot_options(name, &options()));
    }
}
