//! Rode Draad: leads a municipal workshop through timed rounds and brings its common threads together.

pub mod base;
pub mod cli;
pub mod distill;
pub mod host;
pub mod journal;
pub mod report;
pub mod session;
pub mod store;
#[cfg(feature = "desktop")]
pub mod ui;
pub mod words;
