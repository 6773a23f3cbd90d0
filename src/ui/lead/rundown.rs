//! The rundown: how the day stands against the plan, and the thread along the blocks.

use egui::{
    Align, Color32, CornerRadius, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{LeadDraft, card_in, is_compact};
use crate::{
    session::{
        Block,
        agenda::Slot,
        run::{Phase, Timer},
    },
    ui::{
        draad::{self, Station, VerticalStation},
        focus::column_begins,
        icons::{self, Icon, IconStyle},
        theme::{Tokens, font, radius},
        view::View,
        widgets::{clamped, clamped_galley, divider, focus_ring, heading, sentence},
    },
};

/// Draws the column.
pub fn rundown_ui(ui: &mut Ui, view: &View<'_>, draft: &mut LeadDraft) {
    let place = ui.max_rect();
    card_in(ui, place, "rundown", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        schedule_ui(ui, view);
        if view.agenda.slots.is_empty() {
            return;
        }
        head_ui(ui, view);
        rows_ui(ui, view, draft);
    });
}

/// How far behind or ahead, in words, with the end that is expected and the one that was planned.
fn schedule_ui(ui: &mut Ui, view: &View<'_>) {
    let (icon, color, fill, text) = standing(Tokens::of(ui), view);
    let compact = is_compact(ui);
    let height = if compact { 70.0 } else { 84.0 };
    let top = ui.max_rect();
    let band = Rect::from_min_size(top.min, vec2(top.width(), height));
    ui.allocate_rect(band, Sense::hover());
    let corner = CornerRadius {
        nw: radius::CARD,
        ne: radius::CARD,
        sw: 0,
        se: 0,
    };
    let edge = if Tokens::of(ui).dark { 1.0 } else { 0.0 };
    ui.painter()
        .rect_filled(band.shrink2(vec2(edge, edge)), corner, fill);
    let t = Tokens::of(ui);
    let left = band.left() + if compact { 14.0 } else { 18.0 };
    icons::paint(
        ui.painter(),
        pos2(left + 15.0, band.center().y),
        icon,
        IconStyle::fill(30.0, color),
    );
    let inside = Rect::from_min_max(
        pos2(left + 42.0, band.top()),
        pos2(band.right() - 14.0, band.bottom()),
    );
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inside).id_salt("standing"));
    child.spacing_mut().item_spacing.y = 0.0;
    let size = if compact { 20.0 } else { 23.0 };
    child.add_space((height - size * 1.2 - 22.0) / 2.0);
    clamped(
        &mut child,
        t.h2(text)
            .font(font::semibold(size))
            .line_height(Some(size * 1.2)),
        1,
    );
    let line = ends(&child, view);
    child.label(line);
    divider(ui);
}

fn standing(t: &Tokens, view: &View<'_>) -> (Icon, Color32, Color32, String) {
    let late = view.agenda.late_minutes();
    let calm = |text| (icons::CLOCK_COUNTDOWN, t.inkt2, t.verzonken, text);
    if view.agenda.is_done {
        return (
            icons::CHECK_CIRCLE,
            t.ok,
            t.ok_tint,
            view.text("lead-all-done"),
        );
    }
    if !view.agenda.has_begun {
        return calm(view.text("lead-not-begun"));
    }
    match late {
        0 => (
            icons::CHECK_CIRCLE,
            t.ok,
            t.ok_tint,
            view.text("lead-on-time"),
        ),
        1.. => (
            icons::CLOCK_COUNTDOWN,
            t.let_op,
            t.let_op_tint,
            view.with("lead-late", &[("n", late.into())]),
        ),
        _ => calm(view.with("lead-early", &[("n", (-late).into())])),
    }
}

fn ends(ui: &Ui, view: &View<'_>) -> egui::WidgetText {
    let t = Tokens::of(ui);
    let agenda = view.agenda;
    let line = |text: String| t.body(text).color(t.inkt2);
    if agenda.slots.is_empty() {
        return sentence(ui, [line(String::new())]);
    }
    let planned = view.with(
        "lead-planned",
        &[("time", view.clock_text(agenda.planned_end).into())],
    );
    if !agenda.has_begun {
        let begin = view.clock_text(view.session.details.start);
        let end = view.clock_text(agenda.planned_end);
        return sentence(
            ui,
            [line(view.with(
                "lead-plan",
                &[("begin", begin.into()), ("end", end.into())],
            ))],
        );
    }
    let key = if agenda.is_done {
        "lead-ended"
    } else {
        "lead-end"
    };
    let end = view.with(key, &[("time", view.time(agenda.end).into())]);
    // The time is the last word: that is what stands out.
    let (before, time) = end.rsplit_once(' ').unwrap_or(("", &end));
    let strong = t.strong(time);
    sentence(
        ui,
        [
            line(format!("{before} ")),
            strong,
            line(format!(" · {planned}")),
        ],
    )
}

fn head_ui(ui: &mut Ui, view: &View<'_>) {
    let t = Tokens::of(ui);
    let compact = is_compact(ui);
    let side = if compact { 14.0 } else { 18.0 };
    let height = if compact { 40.0 } else { 48.0 };
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        ui.set_height(height);
        ui.horizontal_centered(|ui| {
            ui.add_space(side);
            heading(
                ui,
                t.h2(view.text("lead-rundown"))
                    .font(font::semibold(if compact { 18.0 } else { 20.0 })),
                2,
            );
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(side);
                ui.label(t.support(view.text("lead-begins-at")));
            });
        });
    });
}

/// One row with what it needs to be painted.
struct Row<'a> {
    block: &'a Block,
    slot: &'a Slot,
    station: Station,
    rect: Rect,
    /// F6 stops here: the block that runs, else the first.
    begins: bool,
}

fn rows_ui(ui: &mut Ui, view: &View<'_>, draft: &mut LeadDraft) {
    let rundown = view.session.rundown();
    let compact = is_compact(ui);
    let stations: Vec<Station> = rundown.iter().map(|block| station(block)).collect();
    let room = ui.available_height() - 8.0;
    let heights = heights(&stations, room, compact);
    let here = stations
        .iter()
        .position(|station| *station == Station::Here);
    let current = here.and_then(|at| rundown.get(at)).map(|block| block.id);
    let total: f32 = heights.iter().sum();
    ScrollArea::vertical()
        .id_salt("rundown-rows")
        .auto_shrink(false)
        .show(ui, |ui| {
            let (all, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), total), Sense::hover());
            let mut top = all.top();
            let mut rows = Vec::with_capacity(rundown.len());
            for ((block, slot), (station, height)) in rundown
                .iter()
                .zip(&view.agenda.slots)
                .zip(stations.iter().zip(&heights))
            {
                let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), *height));
                rows.push(Row {
                    block,
                    slot,
                    station: *station,
                    rect,
                    begins: rows.len() == here.unwrap_or(0),
                });
                top += height;
            }
            for row in rows.iter().filter(|row| ui.is_rect_visible(row.rect)) {
                row_ui(ui, view, row);
            }
            thread(ui, view, &rows);
            if draft.scrolled_to != current {
                draft.scrolled_to = current;
                if let Some(row) = here.and_then(|at| rows.get(at)) {
                    ui.scroll_to_rect(row.rect.expand2(vec2(0.0, row.rect.height())), None);
                }
            }
        });
}

/// Every row as high as there is room for; in a compact window a finished block is one line.
fn heights(stations: &[Station], room: f32, compact: bool) -> Vec<f32> {
    let done = stations
        .iter()
        .filter(|station| **station == Station::Done)
        .count();
    let open = stations.len() - done;
    if compact {
        let each = ((room - 38.0 * done as f32) / open.max(1) as f32).clamp(60.0, 66.0);
        return stations
            .iter()
            .map(|station| {
                if *station == Station::Done {
                    38.0
                } else {
                    each
                }
            })
            .collect();
    }
    let each = (room / stations.len().max(1) as f32).clamp(66.0, 76.0);
    vec![each; stations.len()]
}

fn station(block: &Block) -> Station {
    match (block.run.started, block.run.ended) {
        (Some(_), Some(_)) => Station::Done,
        (Some(_), None) => Station::Here,
        (None, _) => Station::Future,
    }
}

/// The thread grows towards the next station while time passes.
fn thread(ui: &Ui, view: &View<'_>, rows: &[Row<'_>]) {
    let x =
        rows.first().map_or(0.0, |row| row.rect.left()) + if is_compact(ui) { 24.0 } else { 30.0 };
    let stations: Vec<VerticalStation> = rows
        .iter()
        .map(|row| VerticalStation {
            y: row.rect.center().y,
            station: row.station,
            number: row.slot.number,
        })
        .collect();
    let progress = view
        .session
        .current_block()
        .map_or(0.0, |block| Timer::of(block, view.now).progress());
    draad::stations_vertical(ui.painter(), Tokens::of(ui), x, &stations, progress);
}

fn row_ui(ui: &Ui, view: &View<'_>, row: &Row<'_>) {
    let t = Tokens::of(ui);
    let compact = is_compact(ui);
    let (left, side) = if compact { (46.0, 14.0) } else { (56.0, 18.0) };
    let begin = view.time(row.slot.begin);
    let planned = view.with(
        "lead-planned",
        &[("time", view.clock_text(row.slot.planned).into())],
    );
    let below = below(view, row.block);
    if row.station == Station::Here {
        ui.painter().rect_filled(row.rect, 0.0, t.actie_tint);
    }
    let times = if compact && row.station == Station::Done {
        60.0
    } else if compact {
        98.0
    } else {
        104.0
    };
    let right = row.rect.right() - side;
    times_ui(ui, row, (right, &begin, &planned));
    let width = right - times - row.rect.left() - left;
    let title = if row.station == Station::Done {
        t.body(&row.block.title).color(t.inkt2)
    } else {
        t.strong(&row.block.title)
    };
    let one_line = compact && row.station == Station::Done;
    let title = title.line_height(Some(20.0));
    let title = clamped_galley(ui, title, width, if one_line { 1 } else { 2 });
    let elided = title.elided;
    let small = clamped_galley(ui, t.small(&below).line_height(Some(18.0)), width, 1);
    let height = title.size().y + if one_line { 0.0 } else { small.size().y };
    let at = pos2(row.rect.left() + left, row.rect.center().y - height / 2.0);
    let under = at + vec2(0.0, title.size().y);
    ui.painter().galley(at, title, t.inkt);
    if !one_line {
        ui.painter().galley(under, small, t.inkt2);
    }
    let response = ui.interact(
        row.rect,
        ui.scope_id().with(row.block.id.to_string()),
        // Nothing is pressed in this column, but F6 stops here.
        match row.begins {
            true => Sense::focusable_noninteractive(),
            false => Sense::hover(),
        },
    );
    let name = format!("{}, {begin}, {planned}, {below}", row.block.title);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if row.begins {
        column_begins(ui.ctx(), &response);
        focus_ring(ui, &response, radius::CONTROL);
    }
    if elided {
        response.on_hover_text(&row.block.title);
    }
}

/// '20 min · nog 7 min'.
fn below(view: &View<'_>, block: &Block) -> String {
    let timer = Timer::of(block, view.now);
    let length = view.words.duration_minutes(timer.length_secs / 60);
    let left = timer.remaining_secs;
    match timer.phase {
        Phase::NotStarted => length,
        Phase::Done => format!("{length} · {}", view.text("lead-row-done")),
        Phase::Overtime => format!(
            "{length} · {}",
            view.with("lead-row-over", &[("n", (-left / 60).into())])
        ),
        _ if left < 60 => format!("{length} · {}", view.text("lead-row-last")),
        _ => format!(
            "{length} · {}",
            view.with("lead-row-left", &[("n", (left / 60).into())])
        ),
    }
}

fn times_ui(ui: &Ui, row: &Row<'_>, (right, begin, planned): (f32, &str, &str)) {
    let t = Tokens::of(ui);
    let size = if is_compact(ui) { 17.0 } else { 19.0 };
    let (font, color) = match row.station {
        Station::Done => (font::regular(size), t.inkt2),
        Station::Here | Station::Future => (font::semibold(size), t.inkt),
    };
    let large = RichText::new(begin)
        .font(font)
        .color(color)
        .line_height(Some(23.0));
    let large = clamped_galley(ui, large, 112.0, 1);
    let one_line = is_compact(ui) && row.station == Station::Done;
    let small = clamped_galley(ui, t.small(planned).line_height(Some(18.0)), 120.0, 1);
    let height = large.size().y + if one_line { 0.0 } else { small.size().y };
    let top = row.rect.center().y - height / 2.0;
    let under = pos2(right - small.size().x, top + large.size().y);
    ui.painter()
        .galley(pos2(right - large.size().x, top), large, color);
    if !one_line {
        ui.painter().galley(under, small, t.inkt2);
    }
}
