//! The painted thread: rail, stations, beads, emblems, the mark. The one module that paints red lines.
//!
//! It knows points, counts and numbers, never a session. Everything takes a `Painter` and the `Tokens` to
//! paint with, so that the projector can stay light. The vocabulary:
//!
//! | form | means |
//! | --- | --- |
//! | solid red line | done, confirmed |
//! | grey line | still to come |
//! | dashed red line | proposed |
//! | solid red dot with check | finished station |
//! | large red ring | here we are now; start knot of a confirmed thread |
//! | hollow grey ring | future station, or a group without this thread |
//! | emblem on the line | this group supports the thread |

mod beads;
mod emblem;
mod hang;
mod mark;
mod shapes;
mod stations;
mod stripes;

pub use beads::{Beads, beads};
pub use emblem::{emblem, emblem_color, emblem_icon, emblem_with_halo, shape_name_index};
pub use hang::{Hook, hanging_notes};
pub use mark::mark;
pub use shapes::dashed_rect;
pub use stations::{
    Station, StationSize, VerticalStation, future_ring, here_ring, rail, stations_horizontal,
    stations_vertical, time_line,
};
pub use stripes::stripes;
