//! The block's script for the facilitator: what to do and to say, a line at a time.

use egui::{ScrollArea, Ui};

use crate::{
    session::Block,
    ui::{
        theme::{Tokens, font},
        view::View,
        widgets::sentence,
    },
};

/// A word before a colon of at most this many letters opens a line: 'Zeg', 'Doe', 'Vraag'.
const MOST_LETTERS: usize = 24;

/// The whole script, to read aloud from.
pub fn script_ui(ui: &mut Ui, view: &View<'_>, block: &Block) {
    let t = Tokens::of(ui);
    if block.script.trim().is_empty() {
        ui.label(t.body(view.text("lead-no-script")).color(t.inkt2));
        return;
    }
    ScrollArea::vertical()
        .id_salt(("script", block.id.to_string()))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for line in block.script.lines().filter(|line| !line.trim().is_empty()) {
                let (opening, rest) = opened(line);
                let rest = t.body(rest).font(font::regular(17.0));
                let text = sentence(ui, [t.strong(opening).font(font::semibold(17.0)), rest]);
                ui.add(egui::Label::new(text).wrap());
            }
        });
}

/// The word that opens a line, with its colon, and the rest.
fn opened(line: &str) -> (&str, &str) {
    match line.split_once(':') {
        Some((word, _)) if word.chars().count() <= MOST_LETTERS => line.split_at(word.len() + 1),
        _ => ("", line),
    }
}

/// The first lines of a script, as one paragraph.
pub fn beginning(block: &Block) -> String {
    block
        .script
        .split_whitespace()
        .take(60)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_opens_with_a_word_and_a_colon() {
        assert_eq!(opened("Zeg: welkom."), ("Zeg:", " welkom."));
        assert_eq!(
            opened("Loop langs de vellen."),
            ("", "Loop langs de vellen.")
        );
        assert_eq!(
            opened("Als iemand vraagt waarom dit zo gaat: zeg het."),
            ("", "Als iemand vraagt waarom dit zo gaat: zeg het.")
        );
        assert_eq!(opened("één: twee"), ("één:", " twee"));
    }
}
