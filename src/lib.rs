//! Rode Draad: leads a municipal workshop through timed rounds and brings its common threads together.

#[cfg(feature = "desktop")]
pub mod ui;
