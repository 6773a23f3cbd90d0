//! Help (F1): every act with its keys, place by place, from the same table as the keys themselves.

use egui::{Context, Grid, ScrollArea, Ui};

use super::{
    acts::{Row, Scope, TABLE},
    theme::{Tokens, space},
    view::{label, shortcut, tip},
    widgets::{Dialog, keycap},
};
use crate::words::Words;

/// What the help remembers.
#[derive(Debug, Default)]
pub struct HelpDraft {
    open: bool,
}

impl HelpDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
    }
}

/// The places, in the order of the day, each with the key of its heading.
const PLACES: [(Scope, &str); 8] = [
    (Scope::Everywhere, "help-everywhere"),
    (Scope::Session, "help-session"),
    (Scope::Library, "common-library"),
    (Scope::Prepare, "common-station-prepare"),
    (Scope::Lead, "common-station-lead"),
    (Scope::Sheets, "common-station-sheets"),
    (Scope::Threads, "common-station-threads"),
    (Scope::Report, "common-station-report"),
];

/// Draws the help when it is open.
pub fn help_ui(ctx: &Context, words: &Words, draft: &mut HelpDraft) {
    if !draft.open {
        return;
    }
    let (title, close) = (words.text("common-help"), words.text("common-close"));
    let about = words.text("help-about");
    let dialog = Dialog::new("help", &title, &close)
        .subtitle(&about)
        .width(760.0)
        .backdrop_closes();
    let height = ctx.content_rect().height() - 240.0;
    let shown = dialog.show(ctx, |ui| {
        ScrollArea::vertical()
            .max_height(height.max(200.0))
            .show(ui, |ui| {
                for (scope, heading) in PLACES {
                    place_ui(ui, words, scope, heading);
                }
                typing_ui(ui, words);
            });
    });
    if shown.closed {
        draft.open = false;
    }
}

fn place_ui(ui: &mut Ui, words: &Words, scope: Scope, heading: &str) {
    let t = Tokens::of(ui);
    super::widgets::heading(ui, t.row_title(words.text(heading)), 2);
    ui.add_space(space::XXS);
    Grid::new(heading)
        .num_columns(3)
        .spacing([space::M, space::XS])
        .show(ui, |ui| {
            let has_keys_here = |row: &&Row| row.all_keys().any(|keys| keys.scope == scope);
            let rows = TABLE
                .iter()
                .filter(|row| row.scope == scope || has_keys_here(row));
            for row in rows {
                ui.horizontal(|ui| {
                    ui.set_min_width(150.0);
                    for keys in row.all_keys().filter(|keys| keys.scope == scope) {
                        keycap(ui, &shortcut(words, keys.keys));
                    }
                });
                ui.label(t.strong(label(words, row.act)));
                ui.label(t.small(tip(words, row.act)));
                ui.end_row();
            }
        });
    ui.add_space(space::M);
}

/// The keys of the entry field: they are the field's own and stand in no table.
fn typing_ui(ui: &mut Ui, words: &Words) {
    let t = Tokens::of(ui);
    super::widgets::heading(ui, t.row_title(words.text("help-typing")), 2);
    for key in [
        "help-typing-enter",
        "help-typing-shift-enter",
        "help-typing-hash",
        "help-typing-paste",
        "help-typing-up",
    ] {
        ui.label(t.support(words.text(key)));
    }
}
