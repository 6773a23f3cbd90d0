//! What time it is, as an argument. Everything that needs the time takes a [`Clock`] or a [`Moment`].

use std::{
    fmt,
    sync::atomic::{AtomicI16, AtomicI64, AtomicU64, Ordering},
    time::{Duration, Instant},
};

use super::{Moment, Offset};

/// Tells the time. Two readings, because the world's clock can be set while a timer runs.
pub trait Clock: Send + Sync + fmt::Debug {
    /// The world's time now.
    fn now(&self) -> Moment;

    /// The laptop's distance from UTC now.
    fn offset(&self) -> Offset;

    /// Time since some fixed point of this run; never set, may stand still while the laptop sleeps.
    fn running(&self) -> Duration;
}

/// The clock of the laptop.
#[derive(Debug)]
pub struct SystemClock {
    begun: Instant,
}

impl SystemClock {
    /// A clock whose `running` begins now.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the system clock"
    )]
    pub fn new() -> Self {
        Self {
            begun: Instant::now(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the system clock"
    )]
    fn now(&self) -> Moment {
        Moment(chrono::Utc::now().timestamp_millis())
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the system clock"
    )]
    fn offset(&self) -> Offset {
        let secs = chrono::Local::now().offset().local_minus_utc();
        Offset(i16::try_from(secs / 60).unwrap_or(0))
    }

    fn running(&self) -> Duration {
        self.begun.elapsed()
    }
}

/// A clock that stands still until it is told to move: for tests, pictures and replays.
#[derive(Debug)]
pub struct ManualClock {
    now: AtomicI64,
    running: AtomicU64,
    offset: AtomicI16,
}

impl ManualClock {
    /// A clock that shows `now`, at `offset`.
    #[must_use]
    pub fn new(now: Moment, offset: Offset) -> Self {
        Self {
            now: AtomicI64::new(now.0),
            running: AtomicU64::new(0),
            offset: AtomicI16::new(offset.0),
        }
    }

    /// Lets `duration` pass.
    pub fn advance(&self, duration: Duration) {
        let millis = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        self.running.fetch_add(millis, Ordering::Relaxed);
        self.now
            .fetch_add(i64::try_from(millis).unwrap_or(i64::MAX), Ordering::Relaxed);
    }

    /// Sets the distance from UTC, as summer time does.
    pub fn set_offset(&self, offset: Offset) {
        self.offset.store(offset.0, Ordering::Relaxed);
    }

    /// Sets the world's clock without letting time pass, as a user or a time server does.
    pub fn set(&self, now: Moment) {
        self.now.store(now.0, Ordering::Relaxed);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Moment {
        Moment(self.now.load(Ordering::Relaxed))
    }

    fn offset(&self) -> Offset {
        Offset(self.offset.load(Ordering::Relaxed))
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.running.load(Ordering::Relaxed))
    }
}
