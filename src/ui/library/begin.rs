//! Templates to begin a session from, and the other ways to get one.

use egui::{Align2, CornerRadius, Frame, Margin, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::{
    super::{
        action::{Action, Choice},
        acts::Act,
        focus::column_begins,
        icons::{self, IconStyle},
        theme::{Tokens, font, radius, space},
        widgets::{Button, Selectable, WindowSize, card, clamped_galley, heading, selectable_card},
    },
    Facts, template_icon,
};
use crate::{session::Template, words::Arg};

/// Draws the column.
pub fn begin_ui(ui: &mut Ui, facts: &Facts<'_>, out: &mut Vec<Action>) {
    let margin = if WindowSize::of(ui) == WindowSize::Full {
        18
    } else {
        12
    };
    card(ui).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        head_ui(ui, facts);
        ui.add_space(space::XS);
        let others = if ui.available_width() < 380.0 {
            104.0
        } else {
            52.0
        };
        let most = (ui.available_height() - 44.0 - others - space::M).max(80.0);
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            for (n, template) in facts.templates.iter().enumerate() {
                template_ui(ui, facts, (n, template), out);
            }
            for trouble in facts.trouble {
                trouble_ui(ui, &trouble.say(facts.words));
            }
        });
        ui.add_space(space::S);
        others_ui(ui, facts, out);
    });
}

fn head_ui(ui: &mut Ui, facts: &Facts<'_>) {
    let t = Tokens::of(ui);
    ui.spacing_mut().interact_size.y = 28.0;
    ui.horizontal(|ui| {
        let title = t.h2(facts.words.text("library-new")).size(22.0);
        heading(ui, title, 2);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(
                t.body(facts.words.text("library-choose-template"))
                    .color(t.inkt2),
            );
        });
    });
}

fn template_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (n, template): (usize, &Template),
    out: &mut Vec<Action>,
) {
    let height = match WindowSize::of(ui) {
        WindowSize::Full => 95.0,
        WindowSize::Compact => 84.0,
        WindowSize::Narrow => 104.0,
    };
    let what = Selectable::button(&template.title).margin(Margin::symmetric(12, 0));
    let card = selectable_card(ui, ("template", &template.key), what, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let size = vec2(ui.available_width(), height);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        paint_template(ui, facts, (rect, template));
    });
    if n == 0 {
        column_begins(ui.ctx(), &card.response);
        if facts.asked.contains(&Act::NewSession) {
            card.response.request_focus();
        }
    }
    if card.response.clicked() {
        out.push(Action::Begin(Some(template.key.clone())));
    }
}

fn paint_template(ui: &Ui, facts: &Facts<'_>, (rect, template): (egui::Rect, &Template)) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let tile =
        egui::Rect::from_center_size(pos2(rect.left() + 28.0, rect.center().y), vec2(56.0, 56.0));
    let corner = CornerRadius::same(radius::CONTROL);
    painter.rect_filled(tile, corner, t.actie_tint);
    let style = IconStyle::regular(30.0, t.actie);
    icons::paint(painter, tile.center(), template_icon(&template.icon), style);

    let minutes = facts.words.duration_minutes(template.minutes());
    let blocks = facts
        .words
        .with("common-blocks", &[("n", Arg::from(template.blocks.len()))]);
    let right = rect.right() - 2.0;
    for (text, dy) in [(minutes, -10.0), (blocks, 10.0)] {
        let at = pos2(right, rect.center().y + dy);
        painter.text(at, Align2::RIGHT_CENTER, text, font::support(), t.inkt2);
    }
    let left = tile.right() + 14.0;
    let width = (right - 82.0 - left).max(60.0);
    let title = clamped_galley(ui, t.row_title(&template.title).size(18.0), width, 2);
    let roomy = title.rows.len() < 2 || rect.height() > 90.0;
    let lines = if roomy { 2 } else { 1 };
    let summary = clamped_galley(ui, t.support(&template.summary), width, lines);
    let top = rect.center().y - (title.size().y + summary.size().y) / 2.0;
    let next = top + title.size().y;
    painter.galley(pos2(left, top), title, t.inkt);
    painter.galley(pos2(left, next), summary, t.inkt2);
}

/// A template that could not be read: file, line and field stand in the sentence.
fn trouble_ui(ui: &mut Ui, sentence: &str) {
    let t = Tokens::of(ui);
    Frame::new()
        .fill(t.let_op_tint)
        .stroke(Stroke::new(1.0, t.let_op))
        .corner_radius(radius::TILE)
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                icons::icon(ui, icons::WARNING, 20.0, icons::Weight::Fill, t.let_op);
                let text = t.support(sentence).color(t.inkt);
                ui.add(egui::Label::new(text).wrap());
            });
        });
}

fn others_ui(ui: &mut Ui, facts: &Facts<'_>, out: &mut Vec<Action>) {
    let narrow = ui.available_width() < 380.0;
    let layout = if narrow {
        egui::Layout::top_down(egui::Align::Min)
    } else {
        egui::Layout::left_to_right(egui::Align::Min)
    };
    let size = vec2(ui.available_width(), 44.0);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        let half = if narrow {
            ui.available_width()
        } else {
            (ui.available_width() - 10.0) / 2.0
        };
        let empty = facts.words.text("library-begin-empty");
        let button = Button::secondary(&empty).icon(icons::PLUS).width(half);
        if button.show(ui).clicked() {
            out.push(Action::Begin(None));
        }
        let file = facts.words.text("library-open-file");
        let button = Button::secondary(&file)
            .icon(icons::FOLDER_OPEN)
            .width(half);
        if button.show(ui).clicked() {
            out.push(Action::Act(Act::OpenFile));
        }
    });
    ui.add_space(space::XS);
    let unpack = facts.words.text("library-unpack");
    let width = ui.available_width();
    let button = Button::secondary(&unpack).icon(icons::TRAY).width(width);
    if button.show(ui).clicked() {
        out.push(Action::Choose(Choice::Archive));
    }
}
