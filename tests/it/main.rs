//! One integration binary for the whole program: each module proves one promise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by failing"
)]

mod cli;
mod export;
mod histories;
mod layers;
mod plain;
mod samples;
mod source;
mod wishes;
mod words;
mod workshop;
