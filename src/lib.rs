//! Rode Draad: leads a municipal workshop through timed rounds and brings its common threads together.

pub mod distill;
