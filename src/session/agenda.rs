//! The rundown in time: when each block was planned, and when it is expected now.
//!
//! Nothing here is kept. It follows from the rundown, the moments at which blocks were started, paused and
//! ended, and the time that it is.

use super::{Block, MOST_MINUTES, Session, Weight, run::Timer};
use crate::base::{Id, Minutes, Moment, TimeOfDay};

/// A first start further than this from the plan is taken as a rehearsal: the plan is laid from the start.
const REHEARSAL_MILLIS: i64 = 3 * 3_600_000;

/// One block in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The block.
    pub block: Id<Block>,
    /// From 1.
    pub number: usize,
    /// Planned begin, local time of the session.
    pub planned: TimeOfDay,
    /// Planned end.
    pub planned_end: TimeOfDay,
    /// When it began, or is expected to begin.
    pub begin: Moment,
    /// When it ended, or is expected to end.
    pub end: Moment,
    /// It ends after its fixed end, in the plan, by this many minutes.
    pub beyond_fixed_end: Minutes,
    /// Room before it, in the plan, because its start is fixed.
    pub gap: Minutes,
    /// It is planned to begin after its fixed start, by this many minutes.
    pub beyond_fixed_start: Minutes,
}

/// The whole rundown in time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// Every block, in order.
    pub slots: Vec<Slot>,
    /// Sum of the planned durations.
    pub planned: Minutes,
    /// What there is.
    pub available: Minutes,
    /// How much shorter the rundown can be made.
    pub slack: Minutes,
    /// Planned end, local time.
    pub planned_end: TimeOfDay,
    /// The planned end as a moment.
    pub planned_end_moment: Moment,
    /// When all is over, or is expected to be.
    pub end: Moment,
    /// Seconds behind the plan; negative when ahead; 0 before the start.
    pub late_secs: i64,
    /// A block has been started.
    pub has_begun: bool,
    /// Every block has ended.
    pub is_done: bool,
}

impl Agenda {
    /// The rundown of `session` as it is at `now`.
    #[must_use]
    pub fn of(session: &Session, now: Moment) -> Self {
        let rundown = session.rundown();
        let mut agenda = Self {
            planned: total(rundown.iter().map(|block| block.planned)),
            available: session.details.available,
            slack: total(rundown.iter().map(|block| slack(block))),
            has_begun: rundown.iter().any(|block| block.run.started.is_some()),
            is_done: !rundown.is_empty() && rundown.iter().all(|block| block.run.ended.is_some()),
            planned_end: session.details.start,
            ..Self::default()
        };
        let starts = planned_starts(session, &rundown);
        let base = plan_base(session, &rundown);
        let mut cursor = base;
        for (n, (block, plan)) in rundown.iter().zip(&starts).enumerate() {
            let planned = session.details.start.plus(plan.offset);
            let planned_at = base.plus_secs(i64::from(plan.offset) * 60);
            let (begin, end) = expected(block, cursor, planned_at, now, agenda.has_begun);
            let planned_end = planned.plus(block.planned);
            agenda.slots.push(Slot {
                block: block.id,
                number: n + 1,
                planned,
                planned_end,
                begin,
                end,
                beyond_fixed_end: block
                    .fixed_end
                    .map_or(0, |fixed| minutes_past(planned_end, fixed)),
                gap: plan.gap,
                beyond_fixed_start: plan.beyond_fixed_start,
            });
            cursor = end;
            agenda.planned_end = planned_end;
            agenda.planned_end_moment = planned_at.plus_secs(i64::from(block.planned) * 60);
            agenda.end = end;
        }
        if agenda.has_begun {
            agenda.late_secs = agenda
                .end
                .millis_since(agenda.planned_end_moment)
                .div_euclid(1000);
        }
        agenda
    }

    /// The slot of a block.
    #[must_use]
    pub fn slot(&self, block: Id<Block>) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.block == block)
    }

    /// Whole minutes behind the plan, rounded down; negative when ahead, 0 within one minute.
    #[must_use]
    pub fn late_minutes(&self) -> i64 {
        self.late_secs / 60
    }
}

/// A file may say any number.
fn total(minutes: impl Iterator<Item = Minutes>) -> Minutes {
    minutes.fold(0, Minutes::saturating_add)
}

fn slack(block: &Block) -> Minutes {
    match block.weight {
        Weight::Fixed => 0,
        _ => block.planned.saturating_sub(block.minimum),
    }
}

fn minutes_past(time: TimeOfDay, limit: TimeOfDay) -> Minutes {
    Minutes::from(time.0.saturating_sub(limit.0))
}

/// Where a block begins in the plan, in minutes after the session's start.
struct Plan {
    offset: Minutes,
    gap: Minutes,
    beyond_fixed_start: Minutes,
}

fn planned_starts(session: &Session, rundown: &[&Block]) -> Vec<Plan> {
    let start = session.details.start;
    let mut offset: Minutes = 0;
    let mut plans = Vec::with_capacity(rundown.len());
    for block in rundown {
        let due = start.plus(offset);
        let gap = block
            .fixed_start
            .map_or(0, |fixed| minutes_past(fixed, due));
        let beyond_fixed_start = block
            .fixed_start
            .map_or(0, |fixed| minutes_past(due, fixed));
        offset = offset.saturating_add(gap);
        plans.push(Plan {
            offset,
            gap,
            beyond_fixed_start,
        });
        offset = offset.saturating_add(block.planned.min(MOST_MINUTES));
    }
    plans
}

/// The moment at which the plan begins: the planned start on the planned day, or the first start where that
/// lies hours away (a rehearsal, or a session led on another day).
fn plan_base(session: &Session, rundown: &[&Block]) -> Moment {
    let details = &session.details;
    let planned = details.offset.moment(details.date, details.start);
    match rundown.iter().find_map(|block| block.run.started) {
        Some(first) if first.millis_since(planned).saturating_abs() > REHEARSAL_MILLIS => first,
        _ => planned,
    }
}

/// Begin and end of a block: as they were, or as they are expected when what is before it ends at `cursor`.
fn expected(
    block: &Block,
    cursor: Moment,
    planned_at: Moment,
    now: Moment,
    has_begun: bool,
) -> (Moment, Moment) {
    let run = &block.run;
    match (run.started, run.ended) {
        (Some(started), Some(ended)) => (started, ended),
        (Some(started), None) => {
            let left = Timer::of(block, now).remaining_secs.max(0);
            (started, now.plus_secs(left))
        }
        _ => {
            let fixed = block.fixed_start.is_some();
            let mut begin = if has_begun { cursor } else { planned_at };
            if has_begun && fixed {
                begin = begin.max(planned_at);
            }
            (begin, begin.plus_secs(i64::from(block.planned) * 60))
        }
    }
}
