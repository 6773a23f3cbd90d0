//! What stands on the screen, with what the facilitator says beside it, and the block's script.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{LeadDraft, is_compact, press, script, shown};
use crate::{
    session::{
        Block, Frozen, Show,
        scene::{on_stage, round_on_stage},
    },
    ui::{
        action::Action,
        beamer::steps::{question_place, stops},
        icons::{self, IconStyle, Weight},
        theme::{Tokens, font},
        view::View,
        widgets::{
            Button, ButtonSize, clamped, divider, menu_item, menu_under, segmented, sentence,
        },
    },
};

/// From this height on there is room for the reminder under the question.
const WITH_REMINDER: f32 = 184.0;

/// Draws the card's contents.
pub fn screen_ui(ui: &mut Ui, view: &View<'_>, draft: &mut LeadDraft, out: &mut Vec<Action>) {
    let place = ui.max_rect();
    let compact = is_compact(ui);
    let (side, top) = if compact { (16.0, 10.0) } else { (20.0, 12.0) };
    let inside = Rect::from_min_max(place.min + vec2(side, top), place.max - vec2(side, 8.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("screen"));
    let ui = &mut ui;
    ui.spacing_mut().item_spacing.y = 0.0;
    let low = place.height() < WITH_REMINDER;
    let with_script = low && !draft.script_open;
    row_ui(ui, (view, draft, out), with_script);
    ui.add_space(if compact { 6.0 } else { 8.0 });
    // After the end there is nothing left to say.
    let block = on_stage(view.session).filter(|_| !view.agenda.is_done);
    if let Some(block) = block.filter(|_| draft.script_open) {
        script_open_ui(ui, view, draft, block);
        return;
    }
    let reminder = if low { 0.0 } else { 62.0 };
    let room = ui.available_height() - reminder;
    preview_ui(ui, view, room);
    if let Some(block) = block.filter(|_| !low) {
        let below = inside.bottom() - reminder;
        let rest = Rect::from_min_max(pos2(inside.left(), below), inside.max);
        let mut child = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("reminder"));
        reminder_ui(&mut child, view, draft, block);
    }
}

type Parts<'a, 'v> = (&'a View<'v>, &'a mut LeadDraft, &'a mut Vec<Action>);

/// 'Op het scherm' with the strip of what belongs to this block, and the menu with the rest.
fn row_ui(ui: &mut Ui, (view, draft, out): Parts<'_, '_>, with_script: bool) {
    let t = Tokens::of(ui);
    let room = vec2(ui.available_width(), 44.0);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icons::icon(ui, icons::PROJECTOR_SCREEN, 22.0, Weight::Fill, t.inkt2);
        let name = view.text("lead-on-screen");
        ui.label(t.body(&name).font(font::medium(16.0)).color(t.inkt2));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            view.writes(ui, |ui| more_ui(ui, view, out));
            if with_script {
                let text = view.text("lead-script");
                if Button::icon_only(icons::MEGAPHONE_SIMPLE, &text)
                    .show(ui)
                    .clicked()
                {
                    draft.script_open = true;
                }
            }
            view.writes(ui, |ui| strip_ui(ui, view, &name, out));
        });
    });
}

fn strip_ui(ui: &mut Ui, view: &View<'_>, name: &str, out: &mut Vec<Action>) {
    let stops = stops(view.session);
    let short = is_compact(ui) || stops.len() > 5;
    let texts: Vec<String> = stops
        .iter()
        .map(|stop| stop_text(view, *stop, short))
        .collect();
    let options: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut at = stops
        .iter()
        .position(|stop| *stop == view.session.beamer.show)
        .unwrap_or(usize::MAX);
    if segmented(ui, name, &options, &mut at).changed()
        && let Some(stop) = stops.get(at)
    {
        press::show(*stop, out);
    }
}

fn stop_text(view: &View<'_>, show: Show, short: bool) -> String {
    match show {
        Show::Block => view.text("lead-block"),
        Show::Case => view.text("common-case"),
        Show::Question(id) => {
            let n = question_place(view.session, id).map_or(0, |(n, _)| n);
            view.with(
                if short {
                    "common-question-short"
                } else {
                    "common-question"
                },
                &[("n", n.into())],
            )
        }
        Show::Mix(_) => view.text("lead-show-mix"),
        Show::Threads(page) if page > 0 => page.saturating_add(1).to_string(),
        Show::Threads(_) => view.text("lead-show-threads"),
        Show::TakeAways => view.text("lead-show-take-aways"),
        Show::Support(_) => view.text("lead-show-support"),
    }
}

/// What can be shown besides what belongs to the block.
fn more_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let material = &view.session.material;
    let mut more = vec![
        (icons::PATH, "lead-show-threads", Show::Threads(0)),
        (icons::HANDSHAKE, "lead-show-take-aways", Show::TakeAways),
    ];
    if material.mix.is_some() {
        more.insert(0, (icons::COMPASS_TOOL, "lead-show-mix", Show::Mix(0)));
    }
    if !material.support.is_empty() {
        more.push((icons::LIGHTBULB, "lead-show-support", Show::Support(0)));
    }
    let on = !stops(view.session).contains(&view.session.beamer.show);
    let name = view.text("lead-more");
    let button = Button::secondary("")
        .icon(icons::DOTS_THREE)
        .weight(Weight::Bold)
        .name(&name)
        .tooltip(&name);
    let button = button.width(44.0).tight().selected(on).show(ui);
    menu_under(&button, |ui| {
        ui.set_max_width(220.0);
        for (icon, key, show) in more {
            if menu_item(ui, Some(icon), &view.text(key), None).clicked() {
                press::show(show, out);
                ui.close();
            }
        }
    });
}

/// What the room reads, as a reminder: title and text.
fn preview_ui(ui: &mut Ui, view: &View<'_>, room: f32) {
    let t = Tokens::of(ui);
    let (title, text) = shown::summary(view, view.session.beamer.show);
    let size = if is_compact(ui) { 21.0 } else { 28.0 };
    clamped(
        ui,
        t.h1(title)
            .font(font::semibold(size))
            .line_height(Some(size * 1.2)),
        1,
    );
    let beamer = &view.session.beamer;
    let text = match (beamer.blank, beamer.frozen) {
        (true, _) => view.text("lead-screen-black"),
        (_, Some(frozen)) if frozen != Frozen::of(view.session) => shown::frozen(view, &frozen),
        _ => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    };
    let line = if is_compact(ui) { 21.0 } else { 23.0 };
    let lines = ((room - size * 1.2) / line).floor().max(1.0) as usize;
    let font = font::regular(if is_compact(ui) { 15.0 } else { 17.0 });
    clamped(
        ui,
        t.body(text)
            .font(font)
            .color(t.inkt2)
            .line_height(Some(line)),
        lines,
    );
}

/// 'Zeg erbij' with the case's reminder, else the beginning of the script; and the script to open.
fn reminder_ui(ui: &mut Ui, view: &View<'_>, draft: &mut LeadDraft, block: &Block) {
    divider(ui);
    ui.add_space(7.0);
    let t = Tokens::of(ui);
    let said = round_on_stage(view.session).filter(|_| block.round.is_some());
    let said = said
        .map(|round| round.case.reminder.as_str())
        .unwrap_or_default();
    let text = if said.is_empty() {
        script::beginning(block)
    } else {
        said.to_owned()
    };
    let opening = if said.is_empty() {
        String::new()
    } else {
        format!("{} ", view.text("lead-say"))
    };
    let room = vec2(ui.available_width(), 46.0);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if !block.script.trim().is_empty() {
            let name = view.text("lead-script");
            let button = Button::secondary(&name)
                .icon(icons::CARET_DOWN)
                .size(ButtonSize::Small);
            if button.show(ui).clicked() {
                draft.script_open = true;
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let (icon, _) = ui.allocate_exact_size(vec2(24.0, 44.0), egui::Sense::hover());
            let at = pos2(icon.center().x, icon.top() + 12.0);
            icons::paint(
                ui.painter(),
                at,
                icons::MEGAPHONE_SIMPLE,
                IconStyle::regular(22.0, t.inkt2),
            );
            said_ui(ui, (&opening, &text));
        });
    });
}

fn said_ui(ui: &mut Ui, (opening, text): (&str, &str)) {
    let t = Tokens::of(ui);
    let parts = [
        t.strong(opening).line_height(Some(22.0)),
        t.body(text).color(t.inkt2).line_height(Some(22.0)),
    ];
    let job =
        sentence(ui, parts).into_layout_job(ui.style(), egui::FontSelection::Default, Align::Min);
    let mut job = std::sync::Arc::unwrap_or_clone(job);
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    let full = format!("{opening}{text}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &full));
    ui.painter().galley(rect.min, galley, t.inkt);
    if elided {
        response.on_hover_text(full);
    }
}

fn script_open_ui(ui: &mut Ui, view: &View<'_>, draft: &mut LeadDraft, block: &Block) {
    let t = Tokens::of(ui);
    divider(ui);
    ui.add_space(6.0);
    let room = vec2(ui.available_width(), 44.0);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
        let name = view.text("lead-script-close");
        if Button::secondary(&name)
            .icon(icons::CARET_UP)
            .size(ButtonSize::Small)
            .show(ui)
            .clicked()
        {
            draft.script_open = false;
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            icons::icon(ui, icons::MEGAPHONE_SIMPLE, 22.0, Weight::Regular, t.inkt2);
            clamped(
                ui,
                t.h2(view.text("lead-script")).font(font::semibold(18.0)),
                1,
            );
        });
    });
    ui.add_space(4.0);
    script::script_ui(ui, view, block);
}
