//! The timer on the beamer: its four surfaces, its figures, and the red line to the next station.

use egui::{Rect, StrokeKind, pos2, vec2};

use super::{
    model::{BeamerModel, RoomBlock},
    stage::{MARGIN, Side, Stage, Type, Weight},
};
use crate::{
    base::Moment,
    session::run::{Phase, Timer},
    ui::{
        draad,
        icons::{self, Icon, IconStyle},
        theme::{Surface, Tokens, font},
    },
    words::timer_figures,
};

/// Where the surface of the timer ends and where the red line lies, without spare height.
const SURFACE_END: f32 = 556.0;
const LINE: f32 = 607.0;

/// Width of the frame around a coloured surface.
const FRAME: f32 = 12.0;

/// Share of the spare height that goes to the figures.
const GROWTH: f32 = 0.5;

/// The surface that tells a phase.
#[must_use]
pub fn surface_of(phase: Phase) -> Surface {
    match phase {
        Phase::NotStarted | Phase::Running | Phase::Done => Surface::Plain,
        Phase::Nearly => Surface::Warn,
        Phase::LastMinute => Surface::Amber,
        Phase::Overtime => Surface::Over,
    }
}

/// Paints block, end time, figures and the red line. Returns the height at which the rest can begin.
pub fn clock(stage: &Stage<'_>, model: &BeamerModel, block: &RoomBlock, now: Moment) -> f32 {
    let timer = Timer::of_run(&block.run, block.planned, now);
    let surface = surface_of(timer.phase);
    let grown = stage.spare() * GROWTH;
    let room = Rect::from_min_size(pos2(0.0, 0.0), vec2(stage.size.x, SURFACE_END + grown));
    paint_surface(stage, surface, &timer, room);
    let on = stage.with(Tokens::on(false, surface));
    let label = model.phrases.phase(&timer);
    if let Some(text) = label {
        let middle = pos2(stage.size.x / 2.0, 84.0);
        phase_label(&on, (surface, icon_of(&timer)), text, middle, 1.0);
    }
    heads(&on, model, block, (&timer, now), label.is_some());
    let figures = Rect::from_center_size(
        pos2(stage.size.x / 2.0, 350.0 + grown / 2.0),
        vec2(stage.size.x - 300.0, 370.0),
    );
    // Overtime leaves room for the stripes.
    let most = if timer.phase == Phase::Overtime {
        400.0
    } else {
        440.0
    };
    paint_figures(&on, figures, most + grown * 0.5, &timer);
    if timer.phase == Phase::Overtime {
        let stripes = Rect::from_min_max(
            pos2(FRAME, room.bottom() - FRAME - 22.0),
            pos2(stage.size.x - FRAME, room.bottom() - FRAME),
        );
        draad::stripes(
            stage.painter,
            stage.rect(stripes),
            stage.t.amber,
            stage.t.op_amber,
        );
    }
    line(stage, block, (&timer, now), LINE + grown);
    LINE + grown + 96.0
}

/// The timer where the page itself takes the room: figures on their surface at the right, the red line under
/// the heading. Returns the left edge of the figures.
pub fn small_clock(stage: &Stage<'_>, model: &BeamerModel, now: Moment) -> f32 {
    let Some(timer) = model.timer(now) else {
        return stage.size.x - MARGIN;
    };
    let surface = surface_of(timer.phase);
    let plate = Rect::from_min_max(
        pos2(stage.size.x - MARGIN - 360.0, 34.0),
        pos2(stage.size.x - MARGIN, 160.0),
    );
    let edge = match surface {
        Surface::Plain => stage.stroke(3.0, stage.t.lijn_sterk),
        Surface::Amber => stage.stroke(6.0, stage.t.over),
        Surface::Warn | Surface::Over => stage.stroke(6.0, stage.t.amber),
    };
    let on = stage.with(Tokens::on(false, surface));
    stage.painter.rect(
        stage.rect(plate),
        stage.px(16.0),
        on.t.kaart,
        edge,
        StrokeKind::Inside,
    );
    paint_figures(&on, plate.shrink2(vec2(24.0, 10.0)), 112.0, &timer);
    let mut left = plate.left();
    if let Some(text) = model.phrases.phase(&timer) {
        let middle = pos2(plate.left() - 24.0, plate.center().y);
        left -= 24.0 + phase_label(&on, (surface, icon_of(&timer)), text, middle, 0.0);
    }
    let next = stage.size.x - MARGIN - 18.0;
    let ends = (
        stage.at(0.0, 0.0).x,
        stage.at(next, 0.0).x,
        stage.at(stage.size.x, 0.0).x,
    );
    draad::time_line(
        stage.painter,
        stage.t,
        stage.at(0.0, 200.0).y,
        ends,
        timer.progress(),
    );
    left - 40.0
}

fn paint_surface(stage: &Stage<'_>, surface: Surface, timer: &Timer, room: Rect) {
    let fill = Tokens::on(false, surface).kaart;
    stage.fill(room, 0.0, fill);
    let color = match surface {
        Surface::Plain => None,
        Surface::Warn | Surface::Over => Some(stage.t.amber),
        Surface::Amber => Some(stage.t.over),
    };
    if timer.paused {
        let line = stage.stroke(6.0, Tokens::on(false, surface).lijn_sterk);
        let frame = stage.rect(room.shrink(20.0));
        draad::dashed_rect(stage.painter, frame, stage.px(16.0), line);
    } else if let Some(color) = color {
        let line = stage.stroke(FRAME, color);
        stage
            .painter
            .rect_stroke(stage.rect(room), 0.0, line, StrokeKind::Inside);
    }
}

fn heads(
    stage: &Stage<'_>,
    model: &BeamerModel,
    block: &RoomBlock,
    (timer, now): (&Timer, Moment),
    labelled: bool,
) {
    let t = stage.t;
    let width = stage.size.x;
    let end = if labelled {
        width / 2.0 - 250.0
    } else {
        width - MARGIN - 340.0
    };
    let small = Type::new(36.0, Weight::Regular, t.inkt2);
    let large = Type::new(58.0, Weight::Semibold, t.inkt).least(34.0);
    stage.write_centred(
        Rect::from_min_max(pos2(MARGIN, 40.0), pos2(end, 90.0)),
        &block.kind,
        small,
    );
    let title = Rect::from_min_max(pos2(MARGIN, 90.0), pos2(end, 164.0));
    stage.write_centred(title, &block.title, large.lines(2));
    let right = |top: f32, bottom: f32| {
        Rect::from_min_max(
            pos2(width - MARGIN - 320.0, top),
            pos2(width - MARGIN, bottom),
        )
    };
    stage.write_centred(
        right(40.0, 90.0),
        &model.phrases.ready_at,
        small.side(Side::Right),
    );
    stage.write_centred(
        right(90.0, 164.0),
        &block.ends(timer, now),
        large.side(Side::Right),
    );
}

/// Figures as large as fit in `room`, in its middle.
fn paint_figures(stage: &Stage<'_>, room: Rect, most: f32, timer: &Timer) {
    let text = timer_figures(timer.remaining_secs);
    let fitted = font::timer_size(&text, room.width(), most.min(room.height() / 0.74));
    let size = stage.px(fitted).round().max(8.0);
    let galley = stage
        .painter
        .layout_no_wrap(text, font::semibold(size), stage.t.inkt);
    // Digits stand slightly above the middle of a line of Plex.
    let drop = vec2(0.0, size * -0.026);
    let middle = stage.at(room.center().x, room.center().y);
    stage
        .painter
        .galley(middle - galley.size() / 2.0 + drop, galley, stage.t.inkt);
}

/// The word for the phase in a frame of its own: around `at` (`pull` 1) or left of it (`pull` 0). Returns its width.
fn phase_label(
    stage: &Stage<'_>,
    (surface, icon): (Surface, Icon),
    text: &str,
    at: egui::Pos2,
    pull: f32,
) -> f32 {
    let plain = Tokens::light();
    let (fill, ink) = match surface {
        Surface::Plain => (plain.kaart, plain.inkt),
        Surface::Warn | Surface::Over => (plain.amber, plain.op_amber),
        Surface::Amber => (plain.over, plain.amber),
    };
    let size = stage.px(44.0).round();
    let galley = stage
        .painter
        .layout_no_wrap(text.to_owned(), font::semibold(size), ink);
    let width = galley.size().x / stage.px(1.0) + 56.0 + 64.0;
    let center = pos2(at.x - width / 2.0 * (1.0 - pull), at.y);
    let frame = Rect::from_center_size(center, vec2(width, 84.0));
    let edge = if surface == Surface::Plain {
        stage.stroke(4.0, plain.lijn_sterk)
    } else {
        egui::Stroke::NONE
    };
    stage.painter.rect(
        stage.rect(frame),
        stage.px(16.0),
        fill,
        edge,
        StrokeKind::Inside,
    );
    let middle = stage.at(frame.left() + 32.0 + 24.0, frame.center().y);
    icons::paint(
        stage.painter,
        middle,
        icon,
        IconStyle::fill(stage.px(48.0), ink),
    );
    let left = stage.at(frame.left() + 32.0 + 56.0, frame.center().y);
    stage
        .painter
        .galley(left - vec2(0.0, galley.size().y / 2.0), galley, ink);
    width
}

fn icon_of(timer: &Timer) -> Icon {
    match (timer.paused, timer.phase) {
        (true, _) => icons::PAUSE,
        (_, Phase::Nearly) => icons::HOURGLASS_LOW,
        (_, Phase::LastMinute) => icons::WARNING,
        (_, Phase::Overtime) => icons::WARNING_OCTAGON,
        (_, Phase::NotStarted | Phase::Running | Phase::Done) => icons::PLAY,
    }
}

fn line(stage: &Stage<'_>, block: &RoomBlock, (timer, now): (&Timer, Moment), y: f32) {
    let t = stage.t;
    let next = stage.size.x - MARGIN - 18.0;
    let ends = (
        stage.at(0.0, y).x,
        stage.at(next, y).x,
        stage.at(stage.size.x, y).x,
    );
    let length = timer.length_secs.max(1) as f32;
    let mark = next * (1.0 - timer.nearly_secs as f32 / length);
    draad::time_line(stage.painter, t, stage.at(0.0, y).y, ends, timer.progress());
    if timer.progress() * next < mark - 30.0 {
        stage.fill(
            Rect::from_center_size(pos2(mark, y), vec2(6.0, 30.0)),
            0.0,
            t.inkt,
        );
    }
    let kind = Type::new(32.0, Weight::Medium, t.inkt2);
    let under =
        |left: f32, right: f32| Rect::from_min_max(pos2(left, y + 26.0), pos2(right, y + 76.0));
    stage.write_centred(under(MARGIN, MARGIN + 400.0), &block.begun, kind);
    stage.write_centred(
        under(mark - 130.0, mark + 130.0),
        &block.nearly,
        kind.side(Side::Middle),
    );
    let then = format!("{} {}", block.ends(timer, now), block.next);
    let room = if block.nearly.is_empty() {
        stage.size.x * 0.5
    } else {
        (mark + 110.0).min(stage.size.x - MARGIN - 120.0)
    };
    let last = Rect::from_min_max(pos2(room, y + 31.0), pos2(stage.size.x - MARGIN, y + 116.0));
    stage.write(
        last,
        then.trim_end(),
        kind.lines(2).least(32.0).side(Side::Right),
    );
}
