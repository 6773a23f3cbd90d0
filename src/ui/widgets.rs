//! The controls every screen is built from.
//!
//! They take every text as an argument and know no session. Each has a role, a name and a state in the
//! accessibility tree, works by keyboard, and shows a focus ring of 3 px with a gap of 2.
//! Where a control lies on amber or on the overtime surface, wrap it in `theme::on_surface`.

mod badge;
mod banner;
mod button;
mod card;
mod chip;
mod columns;
mod dialog;
mod dropdown;
mod focus;
mod keycap;
mod line;
mod phase;
mod picker;
mod progress;
mod segmented;
mod selectable;
mod stepper;
mod switch;
mod text;
mod text_field;
mod timer;
mod undo;

pub use badge::{badge, number_tile};
pub use banner::{Banner, BannerResponse, Tone};
pub use button::{Button, ButtonSize};
pub use card::{card, divider, full_card, tile, vertical_divider};
pub use chip::{Chip, ChipResponse};
pub use columns::{Column, ColumnWidths, WindowSize, gap, margin, three_columns};
pub use dialog::{Dialog, DialogResponse, one_text};
pub use dropdown::{Choice, Dropdown, menu_check, menu_item, menu_under};
pub use focus::{FocusRing, focus_ring, tooltip};
pub use keycap::keycap;
pub use phase::{phase_card, phase_card_within, phase_label};
pub use picker::{Picker, PickerEntry};
pub use progress::ProgressBar;
pub use segmented::segmented;
pub use selectable::{Selectable, selectable_card};
pub use stepper::{Stepper, StepperNames};
pub use switch::switch;
pub use text::{clamped, clamped_galley, heading, highlighted, sentence};
pub use text_field::{Message, TextField};
pub use timer::timer_text;
pub use undo::{UNDO_SECS, UndoBar, UndoResponse};

#[cfg(test)]
mod tests;
