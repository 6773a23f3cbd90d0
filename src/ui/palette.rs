//! The command palette: everything that can be asked for here, found by typing a few letters.

use egui::{Context, Key, Modifiers, ScrollArea, Ui};

use super::{
    action::Action,
    acts::{Keys, Row},
    icons,
    theme::{Tokens, space},
    view::{label, shortcut, tip},
    widgets::{Dialog, Selectable, TextField, clamped, keycap, selectable_card},
};
use crate::words::Words;

/// What the palette remembers.
#[derive(Debug, Default)]
pub struct PaletteDraft {
    open: bool,
    typed: String,
    chosen: usize,
}

impl PaletteDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
        *self = Self {
            open: !self.open,
            ..Self::default()
        };
    }
}

/// Something that can be asked for here, and the keys that do so here.
pub type Choice<'a> = (&'a Row, Vec<Keys>);

/// Draws the palette when it is open: `rows` are what can be asked for here.
pub fn palette_ui(
    ctx: &Context,
    words: &Words,
    rows: &[Choice<'_>],
    draft: &mut PaletteDraft,
    out: &mut Vec<Action>,
) {
    if !draft.open {
        return;
    }
    let (title, close) = (words.text("commands-palette"), words.text("common-close"));
    let dialog = Dialog::new("palette", &title, &close)
        .width(620.0)
        .backdrop_closes();
    let mut done = false;
    let shown = dialog.show(ctx, |ui| {
        let found = matching(words, rows, &draft.typed);
        let before = draft.typed.clone();
        move_choice(ui, draft, found.len());
        let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let search = words.text("commands-search");
        TextField::new(&search, &mut draft.typed)
            .label_hidden()
            .icon(icons::MAGNIFYING_GLASS)
            .hint(&search)
            .show(ui);
        if before != draft.typed {
            draft.chosen = 0;
        }
        ui.add_space(space::S);
        let clicked = list_ui(ui, words, &found, draft.chosen);
        let chosen = clicked
            .or(entered.then_some(draft.chosen))
            .and_then(|n| found.get(n));
        if let Some(row) = chosen {
            out.push(Action::Act(row.0.act));
            done = true;
        }
    });
    if shown.closed || done {
        *draft = PaletteDraft::default();
    }
}

fn move_choice(ui: &Ui, draft: &mut PaletteDraft, found: usize) {
    let (up, down) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
        )
    });
    let last = found.saturating_sub(1);
    draft.chosen = match (up, down) {
        (true, _) => draft.chosen.saturating_sub(1),
        (_, true) => (draft.chosen + 1).min(last),
        _ => draft.chosen.min(last),
    };
}

fn list_ui(ui: &mut Ui, words: &Words, found: &[&Choice<'_>], chosen: usize) -> Option<usize> {
    let t = Tokens::of(ui);
    if found.is_empty() {
        ui.label(t.support(words.text("commands-none")));
    }
    let mut clicked = None;
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        for (n, (row, keys)) in found.iter().enumerate() {
            let name = label(words, row.act);
            let card = Selectable::row(&name, n == chosen);
            let response = selectable_card(ui, ("palette", n), card, |ui| {
                ui.horizontal(|ui| {
                    ui.label(t.strong(&name));
                    let room = ui.available_width() - 120.0;
                    ui.allocate_ui(egui::vec2(room.max(40.0), 20.0), |ui| {
                        ui.set_width(room.max(40.0));
                        clamped(ui, t.small(tip(words, row.act)), 1);
                    });
                    for keys in keys {
                        keycap(ui, &shortcut(words, keys.keys));
                    }
                });
            });
            if n == chosen && !ui.is_rect_visible(response.response.rect) {
                response.response.scroll_to_me(None);
            }
            if response.response.clicked() {
                clicked = Some(n);
            }
        }
    });
    clicked
}

/// The rows whose label or explanation holds every typed word; those that begin with it come first.
fn matching<'a, 'b>(words: &Words, rows: &'b [Choice<'a>], typed: &str) -> Vec<&'b Choice<'a>> {
    let typed = typed.trim().to_lowercase();
    let mut found: Vec<(bool, &Choice<'_>)> = rows
        .iter()
        .filter_map(|choice| {
            let row = choice.0;
            let name = label(words, row.act).to_lowercase();
            let text = format!("{name} {}", tip(words, row.act).to_lowercase());
            let holds = typed.split_whitespace().all(|word| text.contains(word));
            holds.then_some((!name.starts_with(&typed), choice))
        })
        .collect();
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, choice)| choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ui::acts::TABLE, words::Language};

    #[test]
    fn typing_finds_by_label_and_explanation() {
        let words = Words::new(Language::Dutch);
        let rows: Vec<Choice<'_>> = TABLE.iter().map(|row| (row, Vec::new())).collect();
        assert_eq!(matching(&words, &rows, "").len(), TABLE.len());
        let label = label(&words, crate::ui::acts::Act::Undo);
        assert_eq!(
            matching(&words, &rows, &label)
                .first()
                .map(|(row, _)| row.act),
            Some(crate::ui::acts::Act::Undo)
        );
        assert!(matching(&words, &rows, "zzzz").is_empty());
    }
}
