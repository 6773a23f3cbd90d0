//! Painting what stands on the beamer: a question, the case, lists, the threads, the groups at the bottom.

use egui::{Rect, pos2, vec2};

use super::{
    clock::{clock, small_clock},
    model::BeamerModel,
    page::{CasePage, ListPage, Page},
    stage::{MARGIN, Side, Stage, Type, Weight},
    threads::threads,
};
use crate::{
    base::Moment,
    ui::{
        draad,
        icons::{self, IconStyle},
    },
};

/// Paints the whole picture.
pub fn paint(stage: &Stage<'_>, model: &BeamerModel, now: Moment) {
    let all = Rect::from_min_size(pos2(0.0, 0.0), stage.size);
    if model.blank {
        stage.fill(all, 0.0, stage.t.over);
        return;
    }
    stage.fill(all, 0.0, stage.t.kaart);
    match &model.page {
        Page::Threads(page) => threads(stage, page),
        Page::Title {
            above,
            title,
            below,
            over,
        } => title_page(stage, (above, title, below), *over),
        Page::Case(page) => case(
            stage,
            page,
            (
                head(stage, model, &page.label, &page.title, now),
                band(stage, model),
            ),
        ),
        Page::List(page) => list(
            stage,
            page,
            (
                head(stage, model, &page.label, &page.title, now),
                band(stage, model),
            ),
        ),
        Page::Empty | Page::Text(_) | Page::Question { .. } => running(stage, model, now),
    }
}

/// The timer with a question or the block's text under it.
fn running(stage: &Stage<'_>, model: &BeamerModel, now: Moment) {
    let bottom = band(stage, model) - 24.0;
    let top = match &model.block {
        Some(block) => clock(stage, model, block, now) + 8.0,
        None => stage.size.y * 0.3,
    };
    let right = stage.size.x - MARGIN;
    let t = stage.t;
    match &model.page {
        Page::Question { label, text, hint } => {
            let at = stage.at(MARGIN + 22.0, top + 22.0);
            icons::paint(
                stage.painter,
                at,
                icons::CHAT_CIRCLE_TEXT,
                IconStyle::regular(stage.px(46.0), t.inkt2),
            );
            let row = Rect::from_min_max(pos2(MARGIN + 64.0, top), pos2(right, top + 46.0));
            stage.write_centred(row, label, Type::new(38.0, Weight::Medium, t.inkt2));
            let hint_height = if hint.is_empty() { 0.0 } else { 62.0 };
            let room =
                Rect::from_min_max(pos2(MARGIN, top + 50.0), pos2(right, bottom - hint_height));
            let kind = Type::new(84.0, Weight::Semibold, t.inkt)
                .lines(3)
                .least(38.0);
            let used = stage.write(room, text, kind);
            let under = Rect::from_min_max(pos2(MARGIN, room.top() + used), pos2(right, bottom));
            stage.write(
                under,
                hint,
                Type::new(46.0, Weight::Regular, t.inkt2)
                    .lines(3)
                    .least(32.0),
            );
        }
        Page::Text(text) => {
            let room = Rect::from_min_max(pos2(MARGIN, top), pos2(right, bottom));
            stage.write_centred(
                room,
                text,
                Type::new(64.0, Weight::Semibold, t.inkt)
                    .lines(6)
                    .least(32.0),
            );
        }
        _ => {}
    }
}

fn title_page(stage: &Stage<'_>, (above, title, below): (&str, &str, &str), over: bool) {
    let (t, width, middle) = (stage.t, stage.size.x, stage.size.y / 2.0);
    let row = |top: f32, bottom: f32| {
        Rect::from_min_max(
            pos2(MARGIN, middle + top),
            pos2(width - MARGIN, middle + bottom),
        )
    };
    stage.write_centred(
        row(-260.0, -190.0),
        above,
        Type::new(44.0, Weight::Regular, t.inkt2).side(Side::Middle),
    );
    let kind = Type::new(104.0, Weight::Semibold, t.inkt)
        .lines(2)
        .least(56.0)
        .side(Side::Middle);
    stage.write_centred(row(-180.0, 70.0), title, kind);
    stage.write_centred(
        row(170.0, 250.0),
        below,
        Type::new(58.0, Weight::Medium, t.inkt).side(Side::Middle),
    );
    let ring = if over { width - MARGIN } else { MARGIN };
    let y = middle + 118.0;
    let bar = |left: f32, right: f32| Rect::from_min_max(pos2(left, y - 5.0), pos2(right, y + 5.0));
    stage.fill(bar(ring, width), 0.0, t.lijn);
    stage.fill(bar(0.0, ring), 0.0, t.draad);
    draad::here_ring(stage.painter, t, stage.at(ring, y), stage.px(26.0));
}

/// Heading of a page, with the small timer beside it. Returns the height at which the page begins.
fn head(stage: &Stage<'_>, model: &BeamerModel, label: &str, title: &str, now: Moment) -> f32 {
    let right = small_clock(stage, model, now);
    let t = stage.t;
    let small = Rect::from_min_max(pos2(MARGIN, 32.0), pos2(right, 78.0));
    stage.write_centred(small, label, Type::new(36.0, Weight::Regular, t.inkt2));
    let room = Rect::from_min_max(pos2(MARGIN, 78.0), pos2(right, 172.0));
    stage.write_centred(
        room,
        title,
        Type::new(62.0, Weight::Semibold, t.inkt)
            .lines(2)
            .least(36.0),
    );
    if model.block.is_some() { 252.0 } else { 210.0 }
}

fn case(stage: &Stage<'_>, page: &CasePage, (top, bottom): (f32, f32)) {
    let t = stage.t;
    let right = stage.size.x - MARGIN;
    let split = if page.lists.is_empty() {
        right
    } else {
        stage.size.x * 0.61
    };
    let bottom = bottom - 36.0;
    let text = page.paragraphs.join("\n\n");
    let room = Rect::from_min_max(pos2(MARGIN, top), pos2(split, bottom));
    stage.write(
        room,
        &text,
        Type::new(44.0, Weight::Regular, t.inkt).lines(40),
    );
    let mut y = top;
    let share = (bottom - top) / page.lists.len().max(1) as f32;
    for (heading, points) in &page.lists {
        let row = Rect::from_min_max(pos2(split + 80.0, y), pos2(right, y + 56.0));
        stage.write_centred(row, heading, Type::new(40.0, Weight::Semibold, t.inkt));
        let end = y + share;
        y += 62.0;
        for point in points {
            let room = Rect::from_min_max(pos2(split + 116.0, y), pos2(right, end - 16.0));
            if room.height() < 40.0 {
                break;
            }
            let dash = Rect::from_center_size(pos2(split + 91.0, y + 26.0), vec2(20.0, 4.0));
            stage.fill(dash, 0.0, t.lijn_sterk);
            y += stage.write(
                room,
                point,
                Type::new(38.0, Weight::Regular, t.inkt2).lines(3),
            ) + 4.0;
        }
        y += 28.0;
    }
}

fn list(stage: &Stage<'_>, page: &ListPage, (top, bottom): (f32, f32)) {
    let t = stage.t;
    let (left, right) = (MARGIN, stage.size.x - MARGIN);
    let bottom = bottom - 28.0;
    if page.lines.is_empty() {
        let room = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
        stage.write_centred(
            room,
            &page.nothing,
            Type::new(46.0, Weight::Regular, t.inkt2),
        );
        return;
    }
    if stacked(stage, page, (left, right), (top, bottom)) {
        return;
    }
    let columns = if page.lines.len() > 5 { 2 } else { 1 };
    let most = ((bottom - top) / 84.0).floor().max(1.0) as usize;
    let rows = page.lines.len().div_ceil(columns).min(most);
    let height = ((bottom - top) / rows as f32).min(170.0);
    let width = (right - left - 80.0 * (columns - 1) as f32) / columns as f32;
    for (n, (text, hint)) in page.lines.iter().take(rows * columns).enumerate() {
        let (column, row) = (n / rows, n % rows);
        let x = left + column as f32 * (width + 80.0);
        let y = top + row as f32 * height;
        list_line(
            stage,
            Rect::from_min_size(pos2(x, y), vec2(width, height)),
            text,
            hint,
        );
    }
}

/// Lines under each other, each as high as it is, where they all fit. False where they do not.
fn stacked(
    stage: &Stage<'_>,
    page: &ListPage,
    (left, right): (f32, f32),
    (top, bottom): (f32, f32),
) -> bool {
    let width = right - left - 48.0;
    let height = |(text, hint): &(String, String)| {
        let under = if hint.is_empty() {
            0.0
        } else {
            stage.height(vec2(width, 400.0), hint, hint_type(stage).lines(2))
        };
        stage.height(vec2(width, 400.0), text, line_type(stage, hint)) + under
    };
    let heights: Vec<f32> = page.lines.iter().map(height).collect();
    let total: f32 = heights.iter().sum();
    let gap = (bottom - top - total) / heights.len().max(1) as f32;
    if gap < 22.0 {
        return false;
    }
    let mut y = top;
    for ((text, hint), height) in page.lines.iter().zip(heights) {
        list_line(
            stage,
            Rect::from_min_max(pos2(left, y), pos2(right, y + height + 10.0)),
            text,
            hint,
        );
        y += height + gap.min(48.0);
    }
    true
}

fn line_type(stage: &Stage<'_>, hint: &str) -> Type {
    let weight = if hint.is_empty() {
        Weight::Regular
    } else {
        Weight::Semibold
    };
    Type::new(46.0, weight, stage.t.inkt).lines(3).least(32.0)
}

fn hint_type(stage: &Stage<'_>) -> Type {
    Type::new(36.0, Weight::Regular, stage.t.inkt2)
}

fn list_line(stage: &Stage<'_>, room: Rect, text: &str, hint: &str) {
    let t = stage.t;
    let left = room.left() + 48.0;
    let hint_height = if hint.is_empty() { 0.0 } else { 44.0 };
    let kind = line_type(stage, hint);
    let text_room = Rect::from_min_max(
        pos2(left, room.top()),
        pos2(room.right(), room.bottom() - hint_height - 8.0),
    );
    let first = stage.height(vec2(text_room.width(), 60.0), text, kind.lines(1));
    let dot = stage.at(room.left() + 14.0, room.top() + first.min(60.0) / 2.0);
    stage.painter.circle_filled(dot, stage.px(9.0), t.actie);
    let used = stage.write(text_room, text, kind);
    let under = Rect::from_min_max(
        pos2(left, room.top() + used),
        pos2(room.right(), room.bottom()),
    );
    stage.write(under, hint, hint_type(stage).lines(2));
}

/// The groups at work, at the bottom. Returns the height at which the band begins.
fn band(stage: &Stage<'_>, model: &BeamerModel) -> f32 {
    let count = model.groups.len();
    if count == 0 {
        return stage.size.y;
    }
    let rows = count.div_ceil(if count > 24 { 14 } else { 8 });
    let height = if rows == 1 {
        124.0
    } else {
        90.0 * rows as f32 + 16.0
    };
    let top = stage.size.y - height;
    stage.fill(
        Rect::from_min_max(pos2(0.0, top), pos2(stage.size.x, stage.size.y)),
        0.0,
        stage.t.vlak,
    );
    let across = count.div_ceil(rows);
    let cell = vec2(
        (stage.size.x - 2.0 * 60.0) / across as f32,
        (height - 16.0) / rows as f32,
    );
    for (n, (number, ready)) in model.groups.iter().enumerate() {
        let at = pos2(
            60.0 + (n % across) as f32 * cell.x,
            top + 8.0 + (n / across) as f32 * cell.y,
        );
        let word = if count > 24 {
            ""
        } else if *ready {
            &model.phrases.ready
        } else {
            &model.phrases.busy
        };
        group(
            stage,
            Rect::from_min_size(at, cell),
            (*number, *ready),
            word,
        );
    }
    top
}

fn group(stage: &Stage<'_>, room: Rect, (number, ready): (usize, bool), word: &str) {
    let t = stage.t;
    let size = if room.height() > 100.0 { 74.0 } else { 66.0 };
    let icon = if ready { 44.0 } else { 0.0 };
    let color = if ready { t.ok } else { t.inkt };
    let kind = Type::new(34.0, Weight::Medium, color);
    let text = (room.width() - size - 24.0 - icon).max(1.0);
    let natural = size + 20.0 + icon + if word.is_empty() { 0.0 } else { 100.0 };
    let x = room.left() + ((room.width() - natural) / 2.0).max(0.0);
    let y = room.center().y;
    draad::emblem(
        stage.painter,
        t,
        stage.at(x + size / 2.0, y),
        stage.px(size),
        number,
    );
    if ready {
        let at = stage.at(x + size + 20.0 + 20.0, y);
        icons::paint(
            stage.painter,
            at,
            icons::CHECK_CIRCLE,
            IconStyle::fill(stage.px(42.0), t.ok),
        );
    }
    if !word.is_empty() {
        let left = x + size + 20.0 + icon + if ready { 4.0 } else { 0.0 };
        let place = Rect::from_min_max(pos2(left, y - 30.0), pos2(left + text, y + 30.0));
        stage.write_centred(place, word, kind);
    }
}
