//! Verslag: what goes home, what to look at, what to save; at the left the report as it will read.
//!
//! The right column is the order of work, top to bottom. Open points never block saving.

mod checks;
#[cfg(not(feature = "pdf"))]
mod lines;
#[cfg(feature = "pdf")]
mod pages;
#[cfg(not(feature = "pdf"))]
mod preview;
mod readers;
mod save;
mod source;
mod take_aways;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui, vec2};

use super::{
    action::Action,
    icons,
    theme::{Tokens, space},
    view::View,
    widgets::{Button, WindowSize, gap, heading, margin, menu_under, segmented},
};
use crate::{
    host::ExportFormat,
    report::{Options, Part},
    session::review::{Finding, review},
    words::{Arg, Language},
};
#[cfg(feature = "pdf")]
use pages as paper;
#[cfg(not(feature = "pdf"))]
use preview as paper;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ReportDraft {
    options: Options,
    made: Option<Made>,
    take_aways: take_aways::TakeAwaysDraft,
    alt: checks::AltDraft,
    last_formats: Vec<ExportFormat>,
    tab: usize,
    paper: paper::PaperDraft,
}

/// What follows from one state of the session.
#[derive(Debug)]
struct Made {
    revision: u64,
    language: Language,
    options: Options,
    parts: Vec<Part>,
    findings: Vec<Finding>,
}

impl ReportDraft {
    /// What the report is made of, as chosen on the screen.
    #[must_use]
    pub fn options(&self) -> Options {
        self.options.clone()
    }

    /// Whether the preview is still being made.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.paper.is_waiting()
    }

    /// Nobody looks at the screen: what only serves the preview goes.
    pub fn rest(&mut self) {
        self.paper.rest();
    }

    /// Looks anew when the session, the language or the choice of parts has changed.
    fn refresh(&mut self, ctx: &egui::Context, view: &View<'_>) {
        self.paper.refresh(ctx, view, &self.options);
        let language = view.words.language();
        let fits = self.made.as_ref().is_some_and(|made| {
            made.revision == view.revision
                && made.language == language
                && made.options == self.options
        });
        if fits {
            return;
        }
        self.made = Some(Made {
            revision: view.revision,
            language,
            options: self.options.clone(),
            parts: self.options.parts_of(view.session),
            findings: review(view.session, view.index),
        });
    }
}

/// Draws the screen.
pub fn report_ui(ui: &mut Ui, view: &View<'_>, draft: &mut ReportDraft, out: &mut Vec<Action>) {
    draft.refresh(ui.ctx(), view);
    let size = WindowSize::of(ui);
    let room = ui
        .available_rect_before_wrap()
        .shrink2(vec2(margin(size), 16.0));
    let left_width = match size {
        WindowSize::Full => 648.0,
        WindowSize::Compact => room.width() * 0.48,
        WindowSize::Narrow => room.width(),
    };
    let mut left = room;
    left.set_width(left_width);
    let mut right = room;
    right.min.x = left.right() + gap(size);
    if size == WindowSize::Narrow {
        narrow_ui(ui, view, draft, out);
        return;
    }
    ui.scope_builder(
        egui::UiBuilder::new().max_rect(left).id_salt("preview"),
        |ui| {
            preview_column_ui(ui, view, draft, out);
        },
    );
    ui.scope_builder(
        egui::UiBuilder::new().max_rect(right).id_salt("work"),
        |ui| {
            work_column_ui(ui, view, draft, out);
        },
    );
}

/// Two tabs in a narrow window: the work, and the preview.
fn narrow_ui(ui: &mut Ui, view: &View<'_>, draft: &mut ReportDraft, out: &mut Vec<Action>) {
    let size = WindowSize::of(ui);
    let room = ui
        .available_rect_before_wrap()
        .shrink2(vec2(margin(size), 12.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
        let (work, preview) = (
            view.text("report-tab-work"),
            view.text("report-tab-preview"),
        );
        let name = view.text("common-station-report");
        segmented(ui, &name, &[&work, &preview], &mut draft.tab);
        ui.add_space(space::S);
        if draft.tab == 0 {
            work_column_ui(ui, view, draft, out);
        } else {
            preview_column_ui(ui, view, draft, out);
        }
    });
}

fn preview_column_ui(ui: &mut Ui, view: &View<'_>, draft: &mut ReportDraft, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.set_height(44.0);
        heading(ui, t.h1(view.text("common-station-report")), 1);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            parts_ui(ui, view, draft);
            leaf_ui(ui, view, &mut draft.paper);
        });
    });
    ui.add_space(space::XS);
    paper::preview_ui(ui, view, &mut draft.paper, out);
}

/// 'Pagina 2 van 9', with a button to the one before and after.
fn leaf_ui(ui: &mut Ui, view: &View<'_>, paper: &mut paper::PaperDraft) {
    use super::acts::Act;
    let t = Tokens::of(ui);
    let [of, next, previous] = paper::LEAF;
    let (here, count) = paper.place();
    let last = count.saturating_sub(1);
    let forward = Button::icon_only(icons::CARET_RIGHT, &view.text(next))
        .enabled(here < last)
        .show(ui);
    super::focus::column_begins(ui.ctx(), &forward);
    let args = [("n", Arg::from(here + 1)), ("total", Arg::from(last + 1))];
    if count > 0 {
        ui.label(t.body(view.with(of, &args)));
    }
    let back = Button::icon_only(icons::CARET_LEFT, &view.text(previous))
        .enabled(here > 0)
        .show(ui);
    // While no beamer listens to them, Page Down and Page Up turn these pages.
    let free = |act| !view.beamer_open && view.asks(act);
    let forward = forward.clicked() || view.asks(Act::PageForward) || free(Act::BeamerNext);
    let back = back.clicked() || view.asks(Act::PageBack) || free(Act::BeamerPrevious);
    match (forward, back) {
        (true, _) => paper.go((here + 1).min(last)),
        (_, true) => paper.go(here.saturating_sub(1)),
        _ => return,
    }
    ui.ctx().request_repaint();
}

/// Which parts are in it.
fn parts_ui(ui: &mut Ui, view: &View<'_>, draft: &mut ReportDraft) {
    let Some(made) = &draft.made else { return };
    let parts = made.parts.clone();
    let args = [
        ("n", Arg::from(parts.len())),
        ("total", Arg::from(Part::ALL.len())),
    ];
    let text = view.with("report-parts", &args);
    let button = Button::secondary(&text).icon(icons::LIST).show(ui);
    menu_under(&button, |ui| {
        for part in Part::ALL {
            let mut on = parts.contains(&part);
            let name = view.text(&format!("report-part-{}", part.key()));
            if ui.checkbox(&mut on, &name).changed() {
                let mut chosen: BTreeSet<Part> = parts.iter().copied().collect();
                if on {
                    chosen.insert(part);
                } else {
                    chosen.remove(&part);
                }
                draft.options.parts = Some(chosen);
            }
        }
        let all = view.text("report-parts-standard");
        if draft.options.parts.is_some() && Button::quiet(&all).show(ui).clicked() {
            draft.options.parts = None;
        }
    });
}

fn work_column_ui(ui: &mut Ui, view: &View<'_>, draft: &mut ReportDraft, out: &mut Vec<Action>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        take_aways::take_aways_ui(ui, view, &mut draft.take_aways, out);
        let findings = draft
            .made
            .as_ref()
            .map(|made| made.findings.clone())
            .unwrap_or_default();
        checks::checks_ui(ui, view, (&findings, &mut draft.alt), out);
        let chosen = (&mut draft.options, &mut draft.last_formats);
        save::save_ui(ui, view, chosen, out);
    });
}
