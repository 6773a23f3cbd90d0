//! Sees that the world's clock jumped while a timer ran: the laptop slept, or somebody set the clock.
//!
//! A timer counts on the world's clock. Beside it runs one that nobody sets; where the two part, the timer would show
//! something else than the time that passed, so the user is asked. Small corrections by a time server are let be: they
//! stay under a second.

use std::time::Duration;

use crate::base::{Clock, Moment};

/// From so many milliseconds on it is asked.
const JUMP_MILLIS: i64 = 1_000;

/// A jump of the world's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jump {
    /// What the clock would have shown.
    pub from: Moment,
    /// What it showed.
    pub to: Moment,
}

impl Jump {
    /// Milliseconds ahead; negative for back.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.to.millis_since(self.from)
    }

    /// This jump, with an earlier one that was not answered yet; `None` when together they are none.
    #[must_use]
    pub fn after(self, earlier: Option<Self>) -> Option<Self> {
        let before = earlier.map_or(0, Self::millis);
        let all = self.millis().saturating_add(before);
        let jump = Self {
            from: Moment(self.to.0.saturating_sub(all)),
            to: self.to,
        };
        (all.saturating_abs() >= JUMP_MILLIS).then_some(jump)
    }
}

/// Looks at both clocks again and again.
#[derive(Debug, Default)]
pub struct ClockWatch {
    last: Option<(Moment, Duration)>,
}

impl ClockWatch {
    /// Looks at the clocks. A jump since the last look, when there was one.
    pub fn look(&mut self, clock: &dyn Clock) -> Option<Jump> {
        let (now, running) = (clock.now(), clock.running());
        let (last_now, last_running) = self.last.replace((now, running))?;
        let passed = running.saturating_sub(last_running).as_millis();
        let passed = i64::try_from(passed).unwrap_or(i64::MAX);
        let jump = Jump {
            from: Moment(last_now.0.saturating_add(passed)),
            to: now,
        };
        (jump.millis().saturating_abs() >= JUMP_MILLIS).then_some(jump)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{ManualClock, Offset};

    #[test]
    fn time_that_passes_is_no_jump_and_a_clock_that_is_set_is() {
        let clock = ManualClock::new(Moment(10_000_000), Offset(60));
        let mut watch = ClockWatch::default();
        assert_eq!(watch.look(&clock), None);
        clock.advance(Duration::from_secs(7_200));
        assert_eq!(watch.look(&clock), None);
        clock.set(Moment(clock.now().0 + 999));
        assert_eq!(watch.look(&clock), None, "a time server");
        let before = clock.now();
        for hours in [1_i64, -1] {
            clock.set(clock.now().plus_secs(hours * 3_600));
            clock.advance(Duration::from_millis(250));
            let jump = watch.look(&clock).unwrap();
            assert_eq!(jump.millis(), hours * 3_600_000);
            assert_eq!(jump.to, clock.now());
        }
        assert!(clock.now() > before);
    }

    #[test]
    fn a_clock_that_is_set_back_in_time_asks_nothing_more() {
        let jump = |from, to| Jump {
            from: Moment(from),
            to: Moment(to),
        };
        let first = jump(1_000, 3_601_000);
        assert_eq!(jump(3_602_000, 2_000).after(Some(first)), None);
        let both = jump(4_000_000, 4_002_000).after(Some(first)).unwrap();
        assert_eq!(both.millis(), 3_602_000);
        assert_eq!(both.to, Moment(4_002_000));
    }
}
