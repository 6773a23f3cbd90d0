//! Ids, moments, durations and the clock: what every other floor counts with.
//!
//! Knows nothing of workshops. The only place that reads the system clock is [`clock::SystemClock`].

pub mod clock;
pub mod id;
pub mod time;

pub use clock::{Clock, ManualClock, SystemClock};
pub use id::Id;
pub use time::{Date, Minutes, Moment, Offset, TimeOfDay};
