//! Stations on a line: the header's rail, the five stations of a session, the rundown, the projector's
//! time line.

use egui::{Id, LayerId, Order, Painter, Pos2, Rangef, Stroke, Ui, pos2};

use super::shapes::bar;
use crate::ui::icons::{self, IconStyle};
use crate::ui::theme::{Tokens, font, stroke};

/// Where a station stands in the course of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station {
    /// Finished: a solid red dot.
    Done,
    /// Here we are now: a red ring.
    Here,
    /// Still to come: a hollow grey ring.
    Future,
}

/// How large stations are painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationSize {
    /// In a row of the library: dots of 5 px.
    Small,
    /// In the hero of the library: dots of 16 px with a check.
    Large,
}

/// Paints the rail under the header's tabs at height `y`: red from the left edge of `x` to the furthest
/// stop that has content, the ring at the stop one looks at. It lies on a layer of its own above the
/// panels, because the rings stick out of the header.
///
/// `stops` are the centres of the tabs, `reached` how many of them have content, `here` the one looked at.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// let line = (egui::Rangef::new(0.0, 1440.0), 63.0);
/// rode_draad::ui::draad::rail(ui, line, &[547.0, 685.0, 823.0], (2, 1));
/// # }
/// ```
pub fn rail(ui: &Ui, (x, y): (Rangef, f32), stops: &[f32], (reached, here): (usize, usize)) {
    let t = Tokens::of(ui);
    let layer = LayerId::new(Order::Middle, Id::unique("rail"));
    let painter = &ui.ctx().layer_painter(layer);
    painter.hline(x, y, Stroke::new(stroke::DIVIDER, t.lijn));
    let furthest = reached.max(here + 1).min(stops.len());
    if let Some(end) = furthest.checked_sub(1).and_then(|index| stops.get(index)) {
        bar(
            painter,
            pos2(x.min, y),
            pos2(*end, y),
            stroke::THREAD,
            t.draad,
        );
    }
    for (index, stop) in stops.iter().enumerate() {
        let center = pos2(*stop, y);
        if index == here {
            here_ring(painter, t, center, 9.0);
        } else if index < reached {
            painter.circle_filled(center, 5.0, t.draad);
        } else if index < furthest {
            painter.circle(center, 4.5, t.kaart, Stroke::new(2.0, t.draad));
        } else {
            future_ring(painter, t, center, 4.5);
        }
    }
}

/// Paints stations at equal or unequal distances on a horizontal line through `y`. The line is red up to
/// the present station and grey after it; it starts at `x.min` and ends at `x.max`.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{draad::{self, Station, StationSize}, theme::Tokens};
/// let stops = [(60.0, Station::Done), (120.0, Station::Here), (180.0, Station::Future)];
/// let line = (egui::Rangef::new(0.0, 240.0), 30.0);
/// draad::stations_horizontal(ui.painter(), Tokens::of(ui), line, &stops, StationSize::Large);
/// # }
/// ```
pub fn stations_horizontal(
    painter: &Painter,
    t: &Tokens,
    (x, y): (Rangef, f32),
    stops: &[(f32, Station)],
    size: StationSize,
) {
    let width = if size == StationSize::Large {
        stroke::THREAD
    } else {
        3.0
    };
    let last_red = stops
        .iter()
        .rev()
        .find(|(_, station)| *station != Station::Future);
    let red_end = last_red.map_or(x.min, |(at, _)| *at);
    // A thin line needs more contrast than a thick one.
    let grey = match size {
        StationSize::Large => t.lijn,
        StationSize::Small => t.lijn.lerp_to_gamma(t.lijn_sterk, 0.5),
    };
    // After the last station nothing is still to come.
    let all_done = stops.last().is_some_and(|(at, _)| *at <= red_end);
    if !all_done {
        bar(painter, pos2(red_end, y), pos2(x.max, y), width, grey);
    }
    bar(painter, pos2(x.min, y), pos2(red_end, y), width, t.draad);
    for (at, station) in stops {
        paint_station(painter, t, pos2(*at, y), *station, size);
    }
}

/// One block of the rundown on the vertical line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VerticalStation {
    /// Height of its centre.
    pub y: f32,
    pub station: Station,
    /// Shown in the ring of a future station, from 1.
    pub number: usize,
}

/// Paints the rundown's thread at `x`: red from the first station to the present one and on to `progress`
/// (0 to 1) of the way to the next, grey after that.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{draad::{self, Station, VerticalStation}, theme::Tokens};
/// let stations = [
///     VerticalStation { y: 20.0, station: Station::Done, number: 1 },
///     VerticalStation { y: 80.0, station: Station::Here, number: 2 },
///     VerticalStation { y: 140.0, station: Station::Future, number: 3 },
/// ];
/// draad::stations_vertical(ui.painter(), Tokens::of(ui), 30.0, &stations, 0.6);
/// # }
/// ```
pub fn stations_vertical(
    painter: &Painter,
    t: &Tokens,
    x: f32,
    stations: &[VerticalStation],
    progress: f32,
) {
    let (Some(first), Some(last)) = (stations.first(), stations.last()) else {
        return;
    };
    let red_end = red_end(stations, progress);
    bar(
        painter,
        pos2(x, first.y),
        pos2(x, last.y),
        stroke::THREAD,
        t.lijn,
    );
    if let Some(end) = red_end {
        bar(
            painter,
            pos2(x, first.y),
            pos2(x, end),
            stroke::THREAD,
            t.draad,
        );
    }
    for station in stations {
        let center = pos2(x, station.y);
        match station.station {
            Station::Done => done_dot(painter, t, center, 14.0),
            Station::Here => here_ring(painter, t, center, 17.0),
            Station::Future => numbered_ring(painter, t, center, station.number),
        }
    }
}

/// Paints the projector's time line: red up to `progress` (0 to 1) between the start and the next station.
/// `ends` are the left edge of the window, the next station and the right edge.
pub fn time_line(
    painter: &Painter,
    t: &Tokens,
    y: f32,
    (left, next, right): (f32, f32, f32),
    progress: f32,
) {
    let width = (right - left) / 1920.0 * stroke::THREAD_PROJECTOR;
    let width = width.max(stroke::THREAD);
    let here = left + (next - left) * progress.clamp(0.0, 1.0);
    bar(painter, pos2(left, y), pos2(right, y), width, t.lijn);
    bar(painter, pos2(left, y), pos2(here, y), width, t.draad);
    painter.circle(
        pos2(next, y),
        width * 1.6,
        t.kaart,
        Stroke::new(width * 0.4, t.lijn_sterk),
    );
    here_ring(painter, t, pos2(here, y), width * 2.6);
}

/// The large red ring: here we are now, or the start knot of a confirmed thread.
pub fn here_ring(painter: &Painter, t: &Tokens, center: Pos2, radius: f32) {
    painter.circle_filled(center, radius, t.draad);
    painter.circle_filled(center, radius * 0.45, t.kaart);
}

/// The hollow grey ring: a future station, or a group without this thread.
pub fn future_ring(painter: &Painter, t: &Tokens, center: Pos2, radius: f32) {
    painter.circle(center, radius, t.kaart, Stroke::new(2.0, t.lijn_sterk));
}

fn paint_station(painter: &Painter, t: &Tokens, center: Pos2, station: Station, size: StationSize) {
    match (station, size) {
        (Station::Done, StationSize::Large) => done_dot(painter, t, center, 16.0),
        (Station::Here, StationSize::Large) => here_ring(painter, t, center, 16.0),
        (Station::Future, StationSize::Large) => future_ring(painter, t, center, 15.0),
        (Station::Done, StationSize::Small) => {
            painter.circle_filled(center, 5.5, t.draad);
        }
        (Station::Here, StationSize::Small) => here_ring(painter, t, center, 7.5),
        (Station::Future, StationSize::Small) => future_ring(painter, t, center, 4.5),
    }
}

fn done_dot(painter: &Painter, t: &Tokens, center: Pos2, radius: f32) {
    painter.circle_filled(center, radius, t.draad);
    icons::paint(
        painter,
        center,
        icons::CHECK,
        IconStyle::bold(radius * 1.1, t.kaart),
    );
}

fn numbered_ring(painter: &Painter, t: &Tokens, center: Pos2, number: usize) {
    painter.circle(center, 13.5, t.kaart, Stroke::new(2.0, t.lijn_sterk));
    let font = font::semibold(font::SMALLEST);
    painter.text(
        center,
        egui::Align2::CENTER_CENTER,
        number.to_string(),
        font,
        t.inkt,
    );
}

/// How far down the red line goes; none when nothing has begun.
fn red_end(stations: &[VerticalStation], progress: f32) -> Option<f32> {
    let index = stations
        .iter()
        .rposition(|station| station.station != Station::Future)?;
    let here = stations.get(index)?;
    let next = stations.get(index + 1).map_or(here.y, |next| next.y);
    let part = if here.station == Station::Here {
        progress.clamp(0.0, 1.0)
    } else {
        0.0
    };
    Some(here.y + (next - here.y) * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(y: f32, station: Station) -> VerticalStation {
        VerticalStation {
            y,
            station,
            number: 1,
        }
    }

    #[track_caller]
    fn check(stations: &[VerticalStation], progress: f32, expected: Option<f32>) {
        assert_eq!(red_end(stations, progress), expected);
    }

    #[test]
    fn the_red_line_grows_to_the_next_station() {
        let running = [
            at(0.0, Station::Done),
            at(10.0, Station::Here),
            at(30.0, Station::Future),
        ];
        check(&running, 0.0, Some(10.0));
        check(&running, 0.5, Some(20.0));
        check(&running, 7.0, Some(30.0));
    }

    #[test]
    fn the_red_line_has_no_start_before_the_first_block_and_no_end_after_the_last() {
        check(
            &[at(0.0, Station::Future), at(10.0, Station::Future)],
            0.5,
            None,
        );
        check(
            &[at(0.0, Station::Done), at(10.0, Station::Here)],
            0.5,
            Some(10.0),
        );
        check(
            &[at(0.0, Station::Done), at(10.0, Station::Done)],
            0.5,
            Some(10.0),
        );
        check(&[], 0.5, None);
    }
}
