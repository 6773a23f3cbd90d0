//! The window: draws, and collects what the user wants.
//!
//! `theme` holds every colour, size and font; `icons` the code points; `draad` the painted thread;
//! `widgets` the controls. None of those knows a session. Each screen is a function that reads a
//! [`view::View`], edits its own draft and pushes [`action::Action`]s; `app` carries them out.

pub mod action;
pub mod acts;
pub mod app;
pub mod beamer;
pub mod bidi;
pub mod chooser;
pub mod draad;
pub mod focus;
pub mod header;
pub mod help;
pub mod hyphen;
pub mod icons;
pub mod jumped;
pub mod lead;
pub mod library;
pub mod mix;
pub mod palette;
pub mod prepare;
pub mod report;
pub mod settings;
pub mod sheets;
#[cfg(test)]
pub mod testing;
pub mod theme;
pub mod threads;
pub mod toasts;
pub mod view;
pub mod widgets;
pub mod window;
