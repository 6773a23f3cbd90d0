//! Planned against real times, at the session's own distance from UTC.

use super::super::{BlockTimes, RoomTimes, Span, Times};
use crate::{
    base::{Minutes, Moment},
    session::{Block, Session, agenda::Agenda, rooms::Room, run::BlockRun},
};

pub(super) fn times(session: &Session, now: Moment) -> Times {
    let agenda = Agenda::of(session, now);
    let mut times = Times::default();
    for (block, slot) in session.rundown().into_iter().zip(&agenda.slots) {
        times.blocks.push(BlockTimes {
            number: slot.number,
            title: block.title.trim().to_owned(),
            kind: block.kind,
            planned: Span {
                start: slot.planned,
                end: Some(slot.planned_end),
                minutes: Some(block.planned),
            },
            real: real(session, block),
            paused: paused(&block.run),
        });
    }
    if let (Some(first), Some(last)) = (agenda.slots.first(), agenda.slots.last()) {
        let minutes = last.planned_end.0.saturating_sub(first.planned.0);
        times.planned = Some(Span {
            start: first.planned,
            end: Some(last.planned_end),
            minutes: Some(Minutes::from(minutes)),
        });
    }
    times.real = whole(session);
    let first = session
        .blocks
        .values()
        .filter_map(|block| block.run.started)
        .min();
    let day = first.map(|first| session.details.offset.local(first).0);
    times.led_on = day.filter(|day| *day != session.details.date);
    times.rooms = rooms(session);
    times
}

/// How it went in each room that was merged into this session.
fn rooms(session: &Session) -> Vec<RoomTimes> {
    let rundown = session.rundown();
    let of = |room: &Room, block: &&Block| {
        let run = room.runs.get(&block.id)?;
        let started = run.started?;
        Some(span(session, started, run.ended))
    };
    let rooms = session.joined.rooms.values();
    rooms
        .map(|room| RoomTimes {
            name: room.name.trim().to_owned(),
            blocks: rundown.iter().map(|block| of(room, block)).collect(),
        })
        .collect()
}

fn real(session: &Session, block: &Block) -> Option<Span> {
    let run = &block.run;
    run.started.map(|started| span(session, started, run.ended))
}

fn span(session: &Session, start: Moment, end: Option<Moment>) -> Span {
    let local = |moment| session.details.offset.local(moment).1;
    Span {
        start: local(start),
        end: end.map(local),
        minutes: end.map(|end| rounded(end.millis_since(start))),
    }
}

/// From the first start to the last end, open while a block runs.
fn whole(session: &Session) -> Option<Span> {
    let runs = || session.blocks.values().map(|block| &block.run);
    let start = runs().filter_map(|run| run.started).min()?;
    let running = runs().any(BlockRun::is_current);
    let end = runs().filter_map(|run| run.ended).max();
    Some(span(session, start, end.filter(|_| !running)))
}

fn paused(run: &BlockRun) -> Minutes {
    let (Some(started), Some(ended)) = (run.started, run.ended) else {
        return 0;
    };
    rounded(
        ended
            .millis_since(started)
            .saturating_sub(run.elapsed_millis(ended)),
    )
}

fn rounded(millis: i64) -> Minutes {
    let minutes = millis.max(0).saturating_add(30_000) / 60_000;
    Minutes::try_from(minutes).unwrap_or(Minutes::MAX)
}
