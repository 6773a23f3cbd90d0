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
    use crate::{
        base::{Id, ManualClock, Offset},
        session::{Command, Session, Stamp, Standing, apply, decide, run::Timer},
    };

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

    /// How a program sees to its timers.
    #[derive(Clone, Copy)]
    struct Manner {
        /// Looks at the clocks, with what it saw the last time.
        look: fn(&mut ClockWatch, &ManualClock) -> Option<Jump>,
        /// What the user's answer 'back to then' comes to.
        answer: fn(Jump) -> Command,
    }

    const SOUND: Manner = Manner {
        look: |watch, clock| watch.look(clock),
        answer: |jump| Command::SkipTime {
            from: jump.from,
            to: jump.to,
        },
    };

    fn give(session: &mut Session, clock: &ManualClock, command: &Command) {
        let stamp = Stamp {
            at: clock.now(),
            offset: clock.offset(),
            actor: Id::from_bits(1),
            count: 1,
            standing: Standing::Facilitator,
        };
        for change in decide(session, command, &stamp).unwrap() {
            apply(session, &change);
        }
    }

    /// A block runs for five minutes, the clock is set, and another minute passes.
    fn timer_is_right(manner: Manner, set_secs: i64) -> Result<(), String> {
        let mut session = crate::store::samples::ALL[0].session().unwrap();
        for block in session.blocks.values_mut() {
            block.run = Default::default();
        }
        let clock = ManualClock::new(Moment(1_800_000_000_000), Offset(60));
        give(&mut session, &clock, &Command::StartBlock);
        let mut watch = ClockWatch::default();
        let mut asked = 0;
        for second in 0..360 {
            clock.advance(Duration::from_secs(1));
            if second == 300 {
                clock.set(clock.now().plus_secs(set_secs));
            }
            if let Some(jump) = (manner.look)(&mut watch, &clock) {
                asked += 1;
                give(&mut session, &clock, &(manner.answer)(jump));
            }
        }
        let block = session.current_block().unwrap();
        let elapsed = Timer::of(block, clock.now()).elapsed_secs;
        let is_asked = asked == usize::from(set_secs != 0);
        match (is_asked, (elapsed - 360).abs() <= 1) {
            (true, true) => Ok(()),
            _ => Err(format!("{elapsed} s of 360, asked {asked} times")),
        }
    }

    const HOURS: [i64; 4] = [0, 3_600, -3_600, 7_200];

    /// T10, below the window.
    #[test]
    fn after_the_answer_the_timer_is_right_within_a_second() {
        for set in HOURS {
            timer_is_right(SOUND, set).unwrap_or_else(|wrong| panic!("set {set} s: {wrong}"));
        }
    }

    #[test]
    fn a_watch_that_sees_nothing_or_takes_time_for_a_jump_is_caught() {
        let faults = [
            Manner {
                look: |_, _| None,
                ..SOUND
            },
            // Without a clock that nobody sets, each second looks like one that was set.
            Manner {
                look: |watch, clock| {
                    let last = watch.last.replace((clock.now(), Duration::ZERO));
                    let (from, to) = (last?.0, clock.now());
                    Some(Jump { from, to }).filter(|jump| jump.millis().abs() >= JUMP_MILLIS)
                },
                ..SOUND
            },
            Manner {
                answer: |jump| Command::SkipTime {
                    from: jump.to,
                    to: jump.from,
                },
                ..SOUND
            },
        ];
        for (n, fault) in faults.into_iter().enumerate() {
            let is_caught = HOURS.iter().any(|set| timer_is_right(fault, *set).is_err());
            assert!(is_caught, "fault {n}");
        }
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
