//! The widgets on one page, for looking at them: `cargo run --example gallery -- [dark] [PAGE]`.
//! Arguments: `dark`, and a page: `controls` (default), `thread`, `timer`, `dialog`.

use eframe::egui;
use egui::{Rangef, RichText, Ui, vec2};
use rode_draad::ui::draad::{self, Beads, Hook, Station, StationSize, VerticalStation};
use rode_draad::ui::icons::{self, Weight};
use rode_draad::ui::theme::{self, Surface, ThemeChoice, Tokens, font, on_surface};
use rode_draad::ui::widgets::*;

struct Gallery {
    page: String,
    shown: usize,
    minutes: i64,
    on: bool,
    off: bool,
    name: String,
    empty: String,
    note: String,
    slack: usize,
    tab: usize,
    open: bool,
}

fn main() -> eframe::Result {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let dark = words.iter().any(|word| word == "dark");
    let page = words
        .iter()
        .rfind(|word| *word != "dark")
        .cloned()
        .unwrap_or_else(|| "controls".to_owned());
    let viewport = egui::ViewportBuilder::default()
        .with_inner_size([1440.0, 900.0])
        .with_position([0.0, 0.0]);
    let options = eframe::NativeOptions {
        viewport: viewport.with_decorations(false),
        ..Default::default()
    };
    eframe::run_native(
        "gallery",
        options,
        Box::new(move |cc| {
            theme::apply(
                &cc.egui_ctx,
                if dark {
                    ThemeChoice::Dark
                } else {
                    ThemeChoice::Light
                },
                1.0,
            );
            Ok(Box::new(Gallery {
                page,
                shown: 2,
                minutes: 10,
                on: true,
                off: false,
                name: "Taskforce lokale democratie".to_owned(),
                empty: String::new(),
                note: "Leg het plan voor in de wijk".to_owned(),
                slack: 1,
                tab: 0,
                open: true,
            }))
        }),
    )
}

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        header(ui);
        egui::CentralPanel::default()
            .frame(
                egui::Frame::new()
                    .fill(Tokens::of(ui).vlak)
                    .inner_margin(20),
            )
            .show(ui, |ui| match self.page.as_str() {
                "thread" => thread(ui),
                "timer" => timer(ui),
                _ => self.controls(ui),
            });
        if self.page == "dialog" && self.open {
            let dialog = Dialog::new("x", "4 minuten inhalen", "Sluiten")
                .width(700.0)
                .subtitle("Kies hoe. Je ziet meteen wat er verandert.");
            let shown = dialog.show(ui.ctx(), |ui| {
                selectable_card(ui, "a", Selectable::option("Inkorten", true), |ui| {
                    ui.label(Tokens::of(ui).row_title("Inkorten"));
                });
                selectable_card(ui, "b", Selectable::option("Blok overslaan", false), |ui| {
                    ui.label(Tokens::of(ui).row_title("Blok overslaan"));
                });
                ui.horizontal(|ui| {
                    Button::secondary("Annuleren").key("Esc").show(ui);
                    Button::primary("Inkorten").key("Enter").show(ui);
                });
            });
            self.open = !shown.closed;
        }
        if self.page == "dialog" {
            UndoBar {
                text: "Notitie weggegooid.",
                undo: "Terugdraaien",
                key: "Ctrl Z",
                close: "Sluiten",
            }
            .show(ui.ctx());
        }
    }
}

fn header(ui: &mut Ui) {
    let t = Tokens::of(ui);
    egui::Panel::top("header")
        .exact_size(64.0)
        .show_separator_line(false)
        .frame(egui::Frame::new().fill(t.kaart))
        .show(ui, |ui| {
            let rect = ui.max_rect();
            ui.horizontal_centered(|ui| {
                ui.add_space(20.0);
                let (at, _) = ui.allocate_exact_size(vec2(40.0, 22.0), egui::Sense::hover());
                draad::mark(ui.painter(), t, at);
                ui.add_space(12.0);
                Button::quiet("Bibliotheek").icon(icons::BOOKS).show(ui);
                vertical_divider(ui, 42.0);
                ui.add_space(600.0);
                Button::icon_only(icons::QUESTION, "Uitleg").show(ui);
                Button::icon_only(icons::GEAR_SIX, "Instellingen").show(ui);
            });
            let y = rect.bottom() - 1.0;
            draad::rail(
                ui,
                (Rangef::new(0.0, rect.right()), y),
                &[547.0, 685.0, 823.0, 960.0, 1098.0],
                (2, 1),
            );
        });
}

impl Gallery {
    fn controls(&mut self, ui: &mut Ui) {
        let widths = ColumnWidths {
            left: 372.0,
            right: 388.0,
            left_compact: 320.0,
            right_compact: 340.0,
        };
        let mut tab = self.tab;
        three_columns(
            ui,
            widths,
            ("Kolom", ["Klok", "Groepen"], &mut tab),
            |ui, column| match column {
                Column::Left => self.left(ui),
                Column::Middle => self.middle(ui),
                Column::Right => self.right(ui),
            },
        );
        self.tab = tab;
    }

    fn left(&mut self, ui: &mut Ui) {
        card(ui).show(ui, |ui| {
            let t = Tokens::of(ui);
            ui.label(t.h2("Sessie"));
            TextField::new("Naam", &mut self.name).show(ui);
            TextField::new("Plaats", &mut self.empty)
                .icon(icons::MAP_PIN)
                .hint("Zaal 3")
                .message(Some(Message::Error("Fout: vul een plaats in.")))
                .show(ui);
            TextField::new("Nieuwe notitie", &mut self.note)
                .multiline(2)
                .message(Some(Message::Hint("Enter bewaart.")))
                .show(ui);
            ui.horizontal(|ui| {
                let names = StepperNames {
                    value: "Duur",
                    less: "Korter",
                    more: "Langer",
                };
                Stepper::new(&mut self.minutes, names).range(1, 60).show(ui);
                let choices = [
                    Choice::from((icons::LOCK_SIMPLE, "Vast")),
                    (icons::ROWS, "Weinig").into(),
                    "Veel".into(),
                ];
                Dropdown::new("Rek", &choices)
                    .width(112.0)
                    .show(ui, &mut self.slack);
            });
            ui.horizontal(|ui| {
                ui.label(t.strong("Presentatiescherm aan"));
                switch(ui, &mut self.on, "Presentatiescherm");
                switch(ui, &mut self.off, "Geluid");
            });
            TextField::new("Zoek", &mut self.empty)
                .label_hidden()
                .icon(icons::MAGNIFYING_GLASS)
                .hint("Zoek op naam, gemeente of datum")
                .key("/")
                .show(ui);
        });
        full_card(ui, |ui| {
            let t = Tokens::of(ui);
            ui.label(t.h1("Kop 1: Flip-overs"));
            ui.label(t.h2("Kop 2: Draaiboek"));
            ui.label(t.row_title("Rij: Korte ronde"));
            ui.label(t.body("Tekst: het gaat niet om de uitkomst, wél om het proces."));
            ui.label(t.support("Steun: doelgroep, kaderstelling"));
            ui.label(t.small("Klein: gepland 13:45 ⊗ → ½ €"));
            ui.label(t.label("Label: Begint om"));
        });
    }

    fn middle(&mut self, ui: &mut Ui) {
        Banner::new(Tone::Error, "Fout: niet opgeslagen. Kies een andere map.")
            .detail("De map is vol.")
            .action("Map kiezen…")
            .closable("Sluiten")
            .show(ui);
        card(ui).inner_margin(20).show(ui, |ui| {
            let t = Tokens::of(ui);
            ui.horizontal(|ui| {
                Button::primary("Pauze").icon(icons::PAUSE).key("spatie").size(ButtonSize::Cockpit).show(ui);
                Button::secondary("Volgende blok").icon(icons::SKIP_FORWARD).weight(Weight::Fill).key("N").size(ButtonSize::Cockpit).show(ui);
                Button::secondary("−1 min").size(ButtonSize::Cockpit).show(ui);
            });
            ui.horizontal(|ui| {
                Button::secondary("Naam wijzigen").icon(icons::PENCIL_SIMPLE).show(ui);
                Button::secondary("Samenvoegen").icon(icons::ARROWS_MERGE).enabled(false).show(ui);
                Button::quiet("Terug naar voorstel").icon(icons::ARROW_U_UP_LEFT).show(ui);
            });
            Button::secondary("Inhalen…").icon(icons::ARROWS_IN_LINE_HORIZONTAL).weight(Weight::Bold).key("I").full_width().show(ui);
            segmented(ui, "Op het scherm", &["Casus", "Vraag 1", "Vraag 2", "Vraag 3"], &mut self.shown);
            ui.horizontal(|ui| {
                Chip::new("doelgroep").icon(icons::USERS).removable("Weg").show(ui);
                Chip::new("instrument").icon(icons::WRENCH).selected(true).show(ui);
                Chip::new("doelgroep").icon(icons::USERS).dashed().key("Tab").show(ui);
                Chip::add("label").show(ui);
            });
            ui.horizontal(|ui| {
                keycap(ui, "Enter"); keycap(ui, "#"); keycap(ui, "Ctrl →"); badge(ui, 3); badge(ui, 23); number_tile(ui, 1);
            });
            clamped(ui, t.row_title("Democratische vernieuwing in tijden van corona en wat daarna kwam, met een heel lange naam die niet past op twee regels van deze kaart"), 2);
            let job = highlighted(t, "Langs de deur in de wijk, met energie en wijktafels", &[20..24, 38..42], font::support());
            ui.label(job);
            ui.label(sentence(ui, [t.strong("20 van 43"), t.body(" notities geplaatst")]));
            ProgressBar::new(0.46).outlined().width(220.0).show(ui, "20 van 43");
        });
        Banner::new(Tone::Warning, "Scherm niet gevonden").show(ui);
        Banner::new(Tone::Info, "Tijd laten doorlopen of hervatten?")
            .action("Hervatten")
            .show(ui);
    }

    fn right(&mut self, ui: &mut Ui) {
        selectable_card(ui, "t", Selectable::button("Taskforce"), |ui| {
            ui.label(Tokens::of(ui).row_title("Taskforce lokale democratie"));
            ui.label(Tokens::of(ui).support("Eén casus, drie vragen, in groepen"));
        });
        selectable_card(ui, "o", Selectable::option("Inkorten", true), |ui| {
            ui.label(Tokens::of(ui).row_title("Inkorten"))
        });
        selectable_card(ui, "p", Selectable::option("Overslaan", false), |ui| {
            ui.label(Tokens::of(ui).row_title("Blok overslaan"))
        });
        selectable_card(
            ui,
            "d",
            Selectable::row("Ga naar de wijk toe", true).dashed(),
            |ui| {
                ui.label(Tokens::of(ui).row_title("Ga naar de wijk toe"));
                Beads::new(&[
                    (1, true),
                    (2, true),
                    (3, false),
                    (4, false),
                    (5, true),
                    (6, false),
                ])
                .dashed()
                .width(220.0)
                .show(ui, "3 van 6");
                ui.horizontal(|ui| {
                    Button::primary("Overnemen")
                        .icon(icons::CHECK)
                        .weight(Weight::Bold)
                        .show(ui);
                    Button::secondary("Afwijzen")
                        .icon(icons::X)
                        .weight(Weight::Bold)
                        .show(ui);
                });
            },
        );
        let t = Tokens::of(ui);
        card(ui)
            .fill(t.amber)
            .stroke(egui::Stroke::new(3.0, t.over))
            .show(ui, |ui| {
                on_surface(ui, Surface::Amber, |ui| {
                    let t = Tokens::of(ui);
                    ui.horizontal(|ui| {
                        draad::emblem_icon(ui, 44.0, 4, "");
                        ui.label(t.row_title("Hulp"));
                    });
                    Button::primary("Ik kom eraan")
                        .key("H")
                        .full_width()
                        .show(ui);
                })
            });
        egui::Frame::new().show(ui, |ui| {
            ui.horizontal(|ui| {
                for icon in [
                    icons::TIMER,
                    icons::BOOKS,
                    icons::PATH,
                    icons::HAND_PALM,
                    icons::WARNING_OCTAGON,
                ] {
                    for weight in [Weight::Regular, Weight::Bold, Weight::Fill] {
                        icons::icon(ui, icon, 24.0, weight, t.inkt);
                    }
                }
            })
        });
    }
}

fn thread(ui: &mut Ui) {
    let t = Tokens::of(ui);
    card(ui).show(ui, |ui| {
        for size in [24.0, 32.0, 44.0, 64.0] {
            ui.horizontal(|ui| {
                for number in 1..=12 {
                    draad::emblem_icon(ui, size, number, "groep");
                    ui.add_space(6.0);
                }
            });
        }
    });
    card(ui).show(ui, |ui| {
        let (rect, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), 60.0), egui::Sense::hover());
        let x = |part: f32| rect.left() + rect.width() * part;
        let stops = [
            (x(0.1), Station::Done),
            (x(0.3), Station::Here),
            (x(0.5), Station::Future),
            (x(0.7), Station::Future),
            (x(0.9), Station::Future),
        ];
        draad::stations_horizontal(
            ui.painter(),
            t,
            (rect.x_range(), rect.top() + 20.0),
            &stops,
            StationSize::Large,
        );
        let small: Vec<_> = (0..5)
            .map(|i| {
                (
                    rect.left() + 10.0 + i as f32 * 38.0,
                    [
                        Station::Done,
                        Station::Done,
                        Station::Here,
                        Station::Future,
                        Station::Future,
                    ][i],
                )
            })
            .collect();
        draad::stations_horizontal(
            ui.painter(),
            t,
            (Rangef::new(small[0].0, small[4].0), rect.top() + 50.0),
            &small,
            StationSize::Small,
        );
    });
    ui.horizontal(|ui| {
        card(ui).show(ui, |ui| {
            ui.vertical(|ui| {
                let groups: Vec<_> = [true, true, false, true, true, false]
                    .iter()
                    .enumerate()
                    .map(|(i, on)| (i + 1, *on))
                    .collect();
                Beads::new(&groups).width(262.0).show(ui, "4 van 6");
                Beads::new(&groups)
                    .dashed()
                    .width(222.0)
                    .show(ui, "4 van 6");
                Beads::new(&groups)
                    .size(54.0)
                    .width(700.0)
                    .show(ui, "4 van 6");
                let (rect, _) = ui.allocate_exact_size(vec2(700.0, 200.0), egui::Sense::hover());
                let hooks: Vec<_> = (0..5)
                    .map(|i| Hook {
                        group: [1, 1, 2, 4, 5][i],
                        note_x: Rangef::new(
                            rect.left() + 18.0 + i as f32 * 136.0,
                            rect.left() + 18.0 + i as f32 * 136.0 + 120.0,
                        ),
                        note_top: rect.top() + 60.0,
                    })
                    .collect();
                for hook in &hooks {
                    let paper = egui::Rect::from_x_y_ranges(
                        hook.note_x,
                        Rangef::new(hook.note_top, hook.note_top + 130.0),
                    );
                    ui.painter().rect(
                        paper,
                        2,
                        t.papier,
                        egui::Stroke::new(1.0, t.papier_rand),
                        egui::StrokeKind::Inside,
                    );
                }
                draad::hanging_notes(
                    ui.painter(),
                    t,
                    (rect.x_range(), rect.top() + 30.0),
                    &hooks,
                    28.0,
                );
                let (rect, _) = ui.allocate_exact_size(vec2(700.0, 60.0), egui::Sense::hover());
                draad::time_line(
                    ui.painter(),
                    t,
                    rect.center().y,
                    (rect.left(), rect.right() - 60.0, rect.right()),
                    0.6,
                );
            });
        });
        card(ui).show(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(120.0, 420.0), egui::Sense::hover());
            let stations: Vec<_> = (0..6)
                .map(|i| VerticalStation {
                    y: rect.top() + 20.0 + i as f32 * 68.0,
                    station: [
                        Station::Done,
                        Station::Done,
                        Station::Here,
                        Station::Future,
                        Station::Future,
                        Station::Future,
                    ][i],
                    number: i + 1,
                })
                .collect();
            draad::stations_vertical(ui.painter(), t, rect.left() + 30.0, &stations, 0.6);
            let big = egui::Rect::from_min_size(rect.min + vec2(80.0, 20.0), vec2(200.0, 110.0));
            draad::mark(
                &ui.painter().with_clip_rect(ui.ctx().content_rect()),
                t,
                big,
            );
        });
    });
}

fn timer(ui: &mut Ui) {
    ui.horizontal(|ui| {
        let faces = [
            (Surface::Plain, "07:42", "Loopt", 0.61),
            (Surface::Warn, "03:48", "Bijna tijd", 0.81),
            (Surface::Amber, "00:41", "Laatste minuut", 0.96),
            (Surface::Over, "+01:36", "Over tijd", 1.0),
        ];
        for (surface, time, phase, part) in faces {
            let t = Tokens::on(ui.visuals().dark_mode, surface);
            card(ui).fill(t.kaart).inner_margin(20).show(ui, |ui| {
                on_surface(ui, surface, |ui| {
                    ui.set_width(296.0);
                    ui.vertical(|ui| {
                        ui.label(t.label(format!("Nu · blok 4 van 8 · {phase}")));
                        ui.label(t.h2("Aan de slag: de casus"));
                        timer_text(ui, time, phase, (296.0, 188.0));
                        ui.label(sentence(
                            ui,
                            [
                                t.strong("tot 14:24"),
                                RichText::new(" · 20 minuten").color(t.inkt2),
                            ],
                        ));
                        ProgressBar::new(part)
                            .start("14:04")
                            .marks(&[(0.75, "nog 5"), (0.95, "nog 1")])
                            .overtime(surface == Surface::Over)
                            .show(ui, phase);
                        Button::primary("Volgende blok")
                            .icon(icons::SKIP_FORWARD)
                            .key("N")
                            .size(ButtonSize::Compact)
                            .full_width()
                            .show(ui);
                        Button::secondary("Pauze")
                            .icon(icons::PAUSE)
                            .key("spatie")
                            .size(ButtonSize::Compact)
                            .full_width()
                            .show(ui);
                    });
                })
            });
        }
    });
    card(ui).show(ui, |ui| timer_text(ui, "07:42", "x", (560.0, 188.0)));
}
