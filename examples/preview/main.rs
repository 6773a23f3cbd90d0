//! A developer's preview: the real window on a filled session, at a station and a time.
//!
//! `cargo run --example preview -- STATION [light|dark] [MINUTES] [SCENE] [en]`; STATION is library, prepare, lead,
//! sheets, threads, report or beamer. MINUTES is how far block 4 has run, with `m:ss` to the second. SCENE is a
//! state to look at: see `scene`.
#![allow(
    clippy::unwrap_used,
    reason = "a developer's tool may stop where it cannot go on"
)]

mod scenes;

use rode_draad::{
    ui::{
        app::App,
        beamer::{BeamerModel, beamer_ui},
    },
    words::Language,
};
use scenes::{Scene, build};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let station = args.first().cloned().unwrap_or_default();
    let dark = args.get(1).is_some_and(|a| a == "dark");
    let seconds = args.get(2).map_or(12 * 60 + 18, |text| {
        let (minutes, seconds) = text.split_once(':').unwrap_or((text, "18"));
        minutes.parse::<u64>().unwrap_or(12) * 60 + seconds.parse::<u64>().unwrap_or(18)
    });
    let wish = args.get(3).cloned().unwrap_or_default();
    let english = args.get(4).is_some_and(|language| language == "en");
    let language = if english {
        Language::English
    } else {
        Language::Dutch
    };
    let home = std::env::temp_dir().join(format!("rode-draad-preview-{}", std::process::id()));
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size([1440.0, 900.0])
            .with_decorations(false)
            .with_position([0.0, 0.0])
            .with_maximized(true),
        ..Default::default()
    };
    eframe::run_native(
        "preview",
        options,
        Box::new(move |cc| {
            Ok(Box::new(W(
                build(
                    &cc.egui_ctx,
                    home,
                    Scene {
                        station: &station,
                        wish: &wish,
                        dark,
                        seconds,
                        language,
                    },
                ),
                station == "beamer",
            )))
        }),
    )
    .unwrap();
}

struct W(App, bool);
impl eframe::App for W {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.0.logic(ctx)
    }
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        if self.1 {
            let host = self.0.host();
            let open = host.session().unwrap();
            let words = rode_draad::words::Words::new(host.settings().language);
            let model = BeamerModel::of(open.session(), open.index(), &words, host.now());
            beamer_ui(ui, &model, host.now());
        } else {
            self.0.ui(ui)
        }
    }
}
