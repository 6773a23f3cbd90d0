//! 'Opslaan als': the formats, each with what it is good for.

use egui::{Align, Layout, Ui, vec2};

use super::readers::readers_ui;
use crate::{
    host::{ExportFormat, Far},
    report::Options,
    ui::{
        action::{Action, Choice},
        acts::Act,
        icons::{self, Icon, Weight},
        theme::{Tokens, space},
        view::{View, keys},
        widgets::{Button, ProgressBar, Selectable, card, heading, keycap, selectable_card},
    },
    words::Arg,
};

pub(super) fn save_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (options, last): (&mut Options, &mut Vec<ExportFormat>),
    out: &mut Vec<Action>,
) {
    let mut chosen = None;
    card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let t = Tokens::of(ui);
        ui.horizontal(|ui| {
            heading(ui, t.h2(view.text("report-save-as")), 2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                readers_ui(ui, view, options);
            });
        });
        match view.exporting {
            Some(far) => busy_ui(ui, view, far, out),
            None => {
                ui.label(t.support(view.text("report-save-always")));
            }
        }
        ui.add_space(space::XXS);
        let width = (ui.available_width() - 2.0 * space::S) / 3.0;
        for row in ExportFormat::ALL.chunks(3) {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                for format in row {
                    ui.allocate_ui(vec2(width, 70.0), |ui| {
                        ui.set_width(width);
                        if format_ui(ui, view, *format) {
                            chosen = Some(vec![*format]);
                        }
                    });
                }
            });
        }
        ui.horizontal(|ui| {
            keycap(ui, &keys(view.words, Act::SaveReport));
            let key = if last.is_empty() {
                "report-save-all"
            } else {
                "report-save-last"
            };
            ui.label(t.small(view.text(key)));
        });
    });
    if view.asks(Act::SaveReport) {
        chosen = Some(if last.is_empty() {
            ExportFormat::ALL.to_vec()
        } else {
            last.clone()
        });
    }
    if let Some(formats) = chosen {
        last.clone_from(&formats);
        out.push(Action::Choose(Choice::ExportFolder(formats)));
    }
}

/// How far the report is that is being written, with a way to stop.
fn busy_ui(ui: &mut Ui, view: &View<'_>, far: Far, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    let (_, name, _) = words_of(far.format);
    let args = [
        ("format", Arg::from(view.text(name))),
        ("n", Arg::from((far.done + 1).min(far.total.max(1)))),
        ("total", Arg::from(far.total.max(1))),
    ];
    let text = view.with("report-saving", &args);
    ui.horizontal(|ui| {
        ui.label(t.support(&text));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let stop = view.text("report-stop");
            if Button::secondary(&stop)
                .icon(icons::STOP)
                .show(ui)
                .clicked()
            {
                out.push(Action::StopExport);
            }
            let share = far.done as f32 / far.total.max(1) as f32;
            ProgressBar::new(share).outlined().show(ui, &text);
        });
    });
    let again = std::time::Duration::from_millis(100);
    ui.ctx().request_repaint_after(again);
}

fn format_ui(ui: &mut Ui, view: &View<'_>, format: ExportFormat) -> bool {
    let t = Tokens::of(ui);
    let (icon, name, what) = words_of(format);
    let (name, what) = (view.text(name), view.text(what));
    let card = Selectable::button(&name);
    let response = selectable_card(ui, ("format", format), card, |ui| {
        ui.horizontal(|ui| {
            icons::icon(ui, icon, 28.0, Weight::Regular, t.inkt);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(t.row_title(&name).size(16.0));
                ui.label(t.small(&what));
            });
        });
    });
    response.response.clicked()
}

fn words_of(format: ExportFormat) -> (Icon, &'static str, &'static str) {
    match format {
        #[cfg(feature = "pdf")]
        ExportFormat::Pdf => (
            icons::FILE_PDF,
            "report-format-pdf",
            "report-format-pdf-what",
        ),
        ExportFormat::Docx => (
            icons::FILE_DOC,
            "report-format-docx",
            "report-format-docx-what",
        ),
        ExportFormat::Xlsx => (
            icons::FILE_XLS,
            "report-format-xlsx",
            "report-format-xlsx-what",
        ),
        ExportFormat::Csv => (
            icons::FILE_TEXT,
            "report-format-csv",
            "report-format-csv-what",
        ),
        ExportFormat::Html => (
            icons::FILE_HTML,
            "report-format-html",
            "report-format-html-what",
        ),
        ExportFormat::Markdown => (icons::FILE_MD, "report-format-md", "report-format-md-what"),
        #[cfg(feature = "pdf")]
        ExportFormat::Png => (icons::IMAGE, "report-format-png", "report-format-png-what"),
        ExportFormat::Json => (
            icons::BRACKETS_CURLY,
            "report-format-json",
            "report-format-json-what",
        ),
    }
}
