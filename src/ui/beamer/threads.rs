//! The confirmed threads on the beamer: each a red line with the groups that stand behind it.

use egui::{Rect, pos2, vec2};

use super::{
    page::{RoomThread, ThreadsPage},
    stage::{MARGIN, Side, Stage, Type, Weight},
};
use crate::ui::{
    draad,
    icons::{self, IconStyle},
    theme::stroke,
};

/// Groups that a line has room for; with more, only those that stand behind it are shown.
const MOST_GROUPS: usize = 16;

/// Height of a thread, and of the first line of beads.
const PITCH: f32 = 194.0;
const FIRST: f32 = 274.0;

/// Paints the page.
pub fn threads(stage: &Stage<'_>, page: &ThreadsPage) {
    let t = stage.t;
    let right = stage.size.x - MARGIN;
    let title = Rect::from_min_max(pos2(MARGIN, 36.0), pos2(stage.size.x * 0.5, 136.0));
    let wide = stage.write_centred(
        title,
        &page.title,
        Type::new(76.0, Weight::Semibold, t.inkt),
    );
    let place = Rect::from_min_max(
        pos2(MARGIN + wide + 40.0, 60.0),
        pos2(stage.size.x * 0.55, 136.0),
    );
    stage.write_centred(
        place,
        &page.place,
        Type::new(40.0, Weight::Regular, t.inkt2),
    );
    let of = Rect::from_min_max(pos2(stage.size.x * 0.55, 60.0), pos2(right, 136.0));
    stage.write_centred(
        of,
        &page.of,
        Type::new(40.0, Weight::Regular, t.inkt2).side(Side::Right),
    );
    if !page.nothing.is_empty() {
        let room = Rect::from_min_max(pos2(MARGIN, 136.0), pos2(right, stage.size.y - 150.0));
        stage.write_centred(
            room,
            &page.nothing,
            Type::new(52.0, Weight::Regular, t.inkt2).side(Side::Middle),
        );
    }
    let pitch = PITCH + stage.spare() / 4.0;
    for (n, each) in page.threads.iter().enumerate() {
        thread(stage, each, FIRST + stage.spare() / 8.0 + n as f32 * pitch);
    }
    tensions(stage, page);
}

fn thread(stage: &Stage<'_>, thread: &RoomThread, y: f32) {
    let t = stage.t;
    let right = stage.size.x - MARGIN;
    let (end, knot) = (right - 190.0, MARGIN + 22.0);
    let title = Rect::from_min_max(pos2(MARGIN, y - 148.0), pos2(right, y - 42.0));
    title_of(stage, &thread.title, title);
    let bar = Rect::from_min_max(pos2(0.0, y - 5.0), pos2(end, y + 5.0));
    stage.fill(bar, 0.0, t.draad);
    draad::here_ring(stage.painter, t, stage.at(knot, y), stage.px(22.0));
    let shown: Vec<_> = if thread.groups.len() > MOST_GROUPS {
        thread
            .groups
            .iter()
            .filter(|(_, present)| *present)
            .take(MOST_GROUPS)
            .collect()
    } else {
        thread.groups.iter().collect()
    };
    let step = ((end - 400.0) / shown.len().max(1) as f32).min(128.0);
    let size = (step * 0.86).min(78.0);
    for (n, (number, present)) in shown.iter().rev().enumerate() {
        let center = stage.at(end - 115.0 - n as f32 * step, y);
        if *present {
            draad::emblem_with_halo(stage.painter, t, center, stage.px(size), *number);
        } else {
            let line = egui::Stroke::new(stage.px(stroke::FRAME), t.lijn_sterk);
            stage.painter.circle(center, stage.px(14.0), t.kaart, line);
        }
    }
    let share = Rect::from_min_size(pos2(end + 10.0, y - 48.0), vec2(180.0, 60.0));
    stage.write_centred(
        share,
        &thread.share,
        Type::new(44.0, Weight::Semibold, t.inkt).side(Side::Right),
    );
    let unit = Rect::from_min_size(pos2(end + 10.0, y + 2.0), vec2(180.0, 44.0));
    stage.write_centred(
        unit,
        &thread.unit,
        Type::new(32.0, Weight::Regular, t.inkt2).side(Side::Right),
    );
}

/// One line of 58, else two of 46.
fn title_of(stage: &Stage<'_>, text: &str, room: Rect) {
    let one = Type::new(58.0, Weight::Semibold, stage.t.inkt).least(58.0);
    let high = stage.height(vec2(room.width(), 400.0), text, one.lines(9));
    let kind = if high < 80.0 {
        one
    } else {
        Type::new(46.0, Weight::Semibold, stage.t.inkt)
            .lines(2)
            .least(40.0)
    };
    let top = if high < 80.0 {
        room.bottom() - 72.0
    } else {
        room.top() - 6.0
    };
    stage.write(
        Rect::from_min_max(pos2(room.left(), top), room.max),
        text,
        kind,
    );
}

fn tensions(stage: &Stage<'_>, page: &ThreadsPage) {
    if page.tensions.is_empty() {
        return;
    }
    let t = stage.t;
    let height = 128.0;
    let band = Rect::from_min_max(
        pos2(0.0, stage.size.y - height),
        pos2(stage.size.x, stage.size.y),
    );
    stage.fill(band, 0.0, t.vlak);
    let at = stage.at(MARGIN + 22.0, band.center().y);
    icons::paint(
        stage.painter,
        at,
        icons::LIGHTNING,
        IconStyle::fill(stage.px(50.0), t.inkt),
    );
    let room = band
        .with_min_x(MARGIN + 68.0)
        .with_max_x(stage.size.x - MARGIN);
    let label = Type::new(42.0, Weight::Semibold, t.inkt);
    let wide = stage.write_centred(room, &page.tension_label, label);
    let each = height / page.tensions.len() as f32;
    for (n, text) in page.tensions.iter().enumerate() {
        let top = band.top() + n as f32 * each;
        let row = Rect::from_min_max(
            pos2(room.left() + wide + 14.0, top),
            pos2(room.right(), top + each),
        );
        let lines = if page.tensions.len() == 1 { 2 } else { 1 };
        stage.write_centred(
            row,
            text,
            Type::new(42.0, Weight::Regular, t.inkt)
                .lines(lines)
                .least(34.0),
        );
    }
}
