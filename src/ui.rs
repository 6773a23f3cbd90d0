//! The window: draws, and collects what the user wants.
//!
//! `theme` holds every colour, size and font; `icons` the code points; `draad` the painted thread;
//! `widgets` the controls. None of them knows a session, and none of them holds a text for users.

pub mod draad;
pub mod icons;
pub mod theme;
pub mod widgets;
