//! Rode Draad: leads a municipal workshop through timed rounds and brings its common threads together.

pub mod base;
pub mod journal;
pub mod report;
pub mod session;
pub mod words;
