//! The participatiemix, the support that exists and the reading list: to browse, and to show to the room.

use egui::{Context, ScrollArea, Ui};

use super::{
    action::Action,
    icons,
    theme::{Tokens, space},
    view::View,
    widgets::{Button, Dialog, clamped, heading, segmented, tile},
};
use crate::session::{
    Command, Show,
    template::{Line, Material, Mix},
};

/// What it remembers.
#[derive(Debug, Default)]
pub struct MixDraft {
    open: bool,
    page: usize,
}

impl MixDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open
    }
}

/// A page to browse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    /// A page of the mix, numbered as [`Show::Mix`] numbers it.
    Mix(u32),
    /// The support that exists.
    Support,
    /// The reading list.
    Reading,
}

/// Names of the pages of the mix, in the order of [`Show::Mix`].
const MIX_PAGES: [&str; 4] = [
    "help-mix-what",
    "help-mix-attention",
    "help-mix-questions",
    "help-mix-instruments",
];

/// Draws it.
pub fn mix_ui(ctx: &Context, view: &View<'_>, draft: &mut MixDraft, out: &mut Vec<Action>) {
    let (title, close) = (view.text("commands-mix"), view.text("common-close"));
    let material = &view.session.material;
    let pages = pages(material);
    let dialog = Dialog::new("mix", &title, &close)
        .subtitle(&material.source)
        .width(900.0);
    let height = (ctx.content_rect().height() - 300.0).max(200.0);
    let shown = dialog.show(ctx, |ui| {
        let t = Tokens::of(ui);
        if pages.is_empty() {
            ui.label(t.body(view.text("help-mix-none")));
            return;
        }
        draft.page = draft.page.min(pages.len() - 1);
        let names: Vec<String> = pages.iter().map(|(_, key)| view.text(key)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        segmented(ui, &title, &names, &mut draft.page);
        ui.add_space(space::M);
        let Some((page, _)) = pages.get(draft.page) else {
            return;
        };
        ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                page_ui(ui, material, *page);
            });
        ui.add_space(space::M);
        show_ui(ui, view, *page, out);
    });
    if shown.closed {
        draft.open = false;
    }
}

fn pages(material: &Material) -> Vec<(Page, &'static str)> {
    let mut pages = Vec::new();
    if material.mix.is_some() {
        pages.extend((0..).map(Page::Mix).zip(MIX_PAGES));
    }
    if !material.support.is_empty() {
        pages.push((Page::Support, "help-mix-support"));
    }
    if !material.reading.is_empty() {
        pages.push((Page::Reading, "help-mix-reading"));
    }
    pages
}

fn page_ui(ui: &mut Ui, material: &Material, page: Page) {
    ui.spacing_mut().item_spacing.y = space::XS;
    match (page, &material.mix) {
        (Page::Mix(number), Some(mix)) => mix_page_ui(ui, mix, number),
        (Page::Support, _) => support_ui(ui, material),
        (Page::Reading, _) => reading_ui(ui, material),
        (Page::Mix(_), None) => {}
    }
}

fn mix_page_ui(ui: &mut Ui, mix: &Mix, number: u32) {
    let plain = |texts: &[String]| -> Vec<Line> {
        texts
            .iter()
            .map(|text| Line {
                text: text.clone(),
                hint: String::new(),
            })
            .collect()
    };
    let lines = match number {
        0 => plain(&mix.what),
        1 => plain(&mix.attention),
        2 => mix.core_questions.clone(),
        _ => mix.instruments.clone(),
    };
    for line in lines {
        let t = Tokens::of(ui);
        tile(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(t.row_title(&line.text));
            if !line.hint.is_empty() {
                ui.label(t.support(&line.hint));
            }
        });
    }
}

fn support_ui(ui: &mut Ui, material: &Material) {
    for support in &material.support {
        let t = Tokens::of(ui);
        tile(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            heading(ui, t.row_title(&support.theme), 3);
            for item in &support.items {
                ui.label(t.body(format!("• {item}")));
            }
        });
    }
}

fn reading_ui(ui: &mut Ui, material: &Material) {
    for reading in &material.reading {
        let t = Tokens::of(ui);
        tile(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            clamped(ui, t.row_title(&reading.title), 3);
            ui.label(t.support(format!("{}, {}", reading.organisation, reading.year)));
        });
    }
}

/// What the room can see of this page, and the button that shows it.
fn show_ui(ui: &mut Ui, view: &View<'_>, page: Page, out: &mut Vec<Action>) {
    let show = match page {
        Page::Mix(number) => Show::Mix(number),
        Page::Support => Show::Support(0),
        Page::Reading => return,
    };
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        let text = view.text("help-mix-show");
        if Button::primary(&text)
            .icon(icons::PROJECTOR_SCREEN)
            .show(ui)
            .clicked()
        {
            out.push(Action::wish(Command::ShowOnBeamer(show)));
        }
        if view.session.beamer.show == show {
            let key = if view.beamer_open {
                "help-mix-shown"
            } else {
                "help-mix-no-beamer"
            };
            ui.label(t.support(view.text(key)));
        }
    });
}
