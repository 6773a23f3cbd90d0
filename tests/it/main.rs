//! One integration binary for the whole program: each module proves one promise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by failing"
)]

mod cli;
mod crash;
#[cfg(feature = "desktop")]
mod day;
mod examples;
mod export;
#[cfg(target_os = "linux")]
mod full;
mod histories;
mod layers;
mod merging;
#[cfg(feature = "desktop")]
mod outside;
#[cfg(feature = "pdf")]
mod pages;
#[cfg(feature = "pictures")]
mod pictures;
mod plain;
mod samples;
#[cfg(feature = "pictures")]
#[path = "../../examples/preview/scenes.rs"]
mod scenes;
mod source;
#[cfg(feature = "desktop")]
mod stage;
mod wishes;
mod words;
mod workshop;
