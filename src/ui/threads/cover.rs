//! How wide a thread is, drawn: '4 van 6 groepen', its beads, and roles and municipalities in words.

use egui::{Align2, Label, Ui, pos2, vec2};

use super::{desk::Desk, facts::Cover};
use crate::{
    ui::{
        draad::Beads,
        icons::{self, Icon, Weight},
        theme::{Tokens, font},
    },
    words::Arg,
};

/// The coverage in one sentence, with the numbers of the groups: what a screen reader says of the beads.
pub fn in_words(desk: &Desk<'_>, cover: &Cover) -> String {
    let numbers: Vec<String> = cover
        .beads
        .iter()
        .filter(|(_, present)| *present)
        .map(|(number, _)| number.to_string())
        .collect();
    let count = desk.with(
        "common-coverage",
        &[
            ("n", cover.present.into()),
            ("total", cover.possible.into()),
        ],
    );
    if numbers.is_empty() {
        return count;
    }
    let list = numbers.join(", ");
    desk.with(
        "threads-coverage-groups",
        &[("coverage", count.into()), ("groups", list.into())],
    )
}

/// The beads in `width`. Where not every group fits, those that support the thread, and how many more there are.
pub fn beads_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    cover: &Cover,
    (width, size): (f32, f32),
    dashed: bool,
) {
    let room = ((width / (size * 1.08)) as usize).max(1);
    let name = in_words(desk, cover);
    if cover.beads.len() <= room {
        Beads::new(&cover.beads)
            .proposed(dashed)
            .size(size)
            .width(width)
            .show(ui, &name);
        return;
    }
    let present: Vec<(usize, bool)> = cover
        .beads
        .iter()
        .copied()
        .filter(|(_, present)| *present)
        .collect();
    let (most, short) = if present.len() > room {
        (room.saturating_sub(2).max(1), 44.0)
    } else {
        (room, 0.0)
    };
    let shown = present.get(..most.min(present.len())).unwrap_or(&present);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        Beads::new(shown)
            .proposed(dashed)
            .size(size)
            .width(width - short)
            .show(ui, &name);
        if short > 0.0 {
            let (rect, _) = ui.allocate_exact_size(vec2(short, size), egui::Sense::hover());
            let t = Tokens::of(ui);
            let text = format!("+{}", present.len() - shown.len());
            let at = pos2(rect.right(), rect.center().y);
            ui.painter().text(
                at,
                Align2::RIGHT_CENTER,
                text,
                font::semibold(14.0),
                t.inkt2,
            );
        }
    });
}

/// '4 van 6' with 'groepen' under it. Decoration: the beads carry the sentence.
pub fn count_ui(ui: &mut Ui, desk: &Desk<'_>, cover: &Cover, size: f32, right: bool) {
    let t = Tokens::of(ui);
    let args = [
        ("n", Arg::from(cover.present)),
        ("total", Arg::from(cover.possible)),
    ];
    let count = desk.with("threads-of", &args);
    let word = desk.with("threads-groups", &[("n", cover.possible.into())]);
    let align = if right {
        egui::Align::Max
    } else {
        egui::Align::Min
    };
    ui.with_layout(egui::Layout::top_down(align), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let line = Some((size * 1.15).round());
        let count = egui::RichText::new(count)
            .font(font::semibold(size))
            .color(t.inkt)
            .line_height(line);
        ui.add(Label::new(count).extend());
        ui.add(Label::new(t.small(word).line_height(Some(17.0))).extend());
    });
}

/// Roles and municipalities, each on a line with its icon.
pub fn people_ui(ui: &mut Ui, desk: &Desk<'_>, cover: &Cover) {
    let roles = some_of(desk, &cover.roles, "threads-roles-more");
    let places = some_of(desk, &cover.municipalities, "threads-municipalities-more");
    for (icon, text) in [
        (icons::IDENTIFICATION_BADGE, roles),
        (icons::MAP_PIN, places),
    ] {
        if !text.is_empty() {
            icon_line(ui, icon, &text);
        }
    }
}

fn icon_line(ui: &mut Ui, icon: Icon, text: &str) {
    let t = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icons::icon(ui, icon, 20.0, Weight::Regular, t.inkt2);
        ui.vertical(|ui| super::super::widgets::clamped(ui, t.support(text), 2));
    });
}

/// 'griffier, raadslid en 9 andere rollen'.
fn some_of(desk: &Desk<'_>, words: &[String], more: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first, last] => {
            let args = [("first", Arg::from(first)), ("last", Arg::from(last))];
            desk.with("common-list", &args)
        }
        [first, second, rest @ ..] => {
            let args = [
                ("first", Arg::from(first)),
                ("second", Arg::from(second)),
                ("n", Arg::from(rest.len())),
            ];
            desk.with(more, &args)
        }
    }
}
