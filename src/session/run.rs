//! How a block went: when it was started, paused, resumed, lengthened and ended.
//!
//! Nothing counts down here. Remaining time follows from these moments and a clock.

use serde::{Deserialize, Serialize};

use super::entity::Block;
use crate::base::{Minutes, Moment};

/// How long a block has just begun.
const JUST_BEGUN_MILLIS: i64 = 10_000;

/// A time in which the timer stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// When it began.
    pub from: Moment,
    /// When it ended; `None` while it lasts.
    pub to: Option<Moment>,
}

/// How a block went so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BlockRun {
    /// When it was started.
    pub started: Option<Moment>,
    /// When it was ended.
    pub ended: Option<Moment>,
    /// When it stood still.
    pub pauses: Vec<Pause>,
    /// Seconds that the facilitator added (negative: took).
    pub extra_secs: i64,
}

impl BlockRun {
    /// Started and not ended.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.started.is_some() && self.ended.is_none()
    }

    /// Stands still now.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.is_current() && self.pauses.last().is_some_and(|pause| pause.to.is_none())
    }

    /// Started less than ten seconds ago: a second press of 'next' was most likely meant for the block before.
    #[must_use]
    pub fn has_just_begun(&self, now: Moment) -> bool {
        let since = self
            .started
            .filter(|_| self.is_current())
            .map(|started| now.millis_since(started));
        since.is_some_and(|millis| (0..JUST_BEGUN_MILLIS).contains(&millis))
    }

    /// Milliseconds that it has run up to `now`, pauses left out; never negative.
    #[must_use]
    pub fn elapsed_millis(&self, now: Moment) -> i64 {
        let Some(started) = self.started else {
            return 0;
        };
        let until = self.ended.unwrap_or(now);
        let paused: i64 = self
            .pauses
            .iter()
            .map(|pause| {
                let to = pause.to.unwrap_or(until).min(until);
                to.millis_since(pause.from.max(started)).max(0)
            })
            .fold(0, i64::saturating_add);
        until.millis_since(started).saturating_sub(paused).max(0)
    }
}

/// What the timer tells in words, shape and surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Not begun.
    NotStarted,
    /// Running, with time enough.
    Running,
    /// The last five minutes, or the last quarter of a short block.
    Nearly,
    /// The last minute, or the last tenth of a short block.
    LastMinute,
    /// Past its end.
    Overtime,
    /// Ended.
    Done,
}

/// A block's timer at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// What it tells.
    pub phase: Phase,
    /// Stands still.
    pub paused: bool,
    /// Length in seconds, with what was added or taken.
    pub length_secs: i64,
    /// Seconds run so far, rounded down.
    pub elapsed_secs: i64,
    /// Seconds left, rounded up so that 0 is the very end; negative past it.
    pub remaining_secs: i64,
    /// Milliseconds until `remaining_secs` shows another number; `None` when it stands still.
    pub next_tick_millis: Option<u64>,
    /// The block has this much left when 'nearly' begins.
    pub nearly_secs: i64,
    /// The block has this much left when the last minute begins.
    pub last_secs: i64,
}

impl Timer {
    /// The timer of `block` at `now`.
    #[must_use]
    pub fn of(block: &Block, now: Moment) -> Self {
        Self::of_run(&block.run, block.planned, now)
    }

    /// The timer of a block that was planned to take `planned` and went as `run` so far.
    #[must_use]
    pub fn of_run(run: &BlockRun, planned: Minutes, now: Moment) -> Self {
        let length_secs = (i64::from(planned) * 60)
            .saturating_add(run.extra_secs)
            .max(0);
        let elapsed = run.elapsed_millis(now);
        let left = length_secs.saturating_mul(1000).saturating_sub(elapsed);
        let remaining_secs = left.div_euclid(1000) + i64::from(left.rem_euclid(1000) > 0);
        let nearly_secs = (length_secs / 4).min(300);
        let last_secs = (length_secs / 10).min(60);
        let paused = run.is_paused();
        let ticking = run.is_current() && !paused;
        let to_next = u64::try_from(left.saturating_sub(1).rem_euclid(1000) + 1).unwrap_or(1000);
        Self {
            phase: phase(run, remaining_secs, nearly_secs, last_secs),
            paused,
            length_secs,
            elapsed_secs: elapsed / 1000,
            remaining_secs,
            next_tick_millis: ticking.then_some(to_next),
            nearly_secs,
            last_secs,
        }
    }

    /// Share of the block that has passed, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f32 {
        if self.length_secs <= 0 {
            return if self.elapsed_secs > 0 { 1.0 } else { 0.0 };
        }
        (self.elapsed_secs as f32 / self.length_secs as f32).clamp(0.0, 1.0)
    }
}

fn phase(run: &BlockRun, remaining_secs: i64, nearly_secs: i64, last_secs: i64) -> Phase {
    if run.ended.is_some() {
        Phase::Done
    } else if run.started.is_none() {
        Phase::NotStarted
    } else if remaining_secs <= 0 {
        Phase::Overtime
    } else if remaining_secs <= last_secs {
        Phase::LastMinute
    } else if remaining_secs <= nearly_secs {
        Phase::Nearly
    } else {
        Phase::Running
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(now: i64, ended: Option<i64>, expected: bool) {
        let run = BlockRun {
            started: Some(Moment(50_000)),
            ended: ended.map(Moment),
            ..BlockRun::default()
        };
        assert_eq!(run.has_just_begun(Moment(now)), expected);
    }

    #[test]
    fn a_block_has_just_begun_for_ten_seconds() {
        check(50_000, None, true);
        check(59_999, None, true);
        check(60_000, None, false);
        check(40_000, None, false);
        check(51_000, Some(50_500), false);
        assert!(!BlockRun::default().has_just_begun(Moment(0)));
    }
}
