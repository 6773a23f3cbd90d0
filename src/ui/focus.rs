//! F6: the focus goes from column to column, each time to the column's first control.

use egui::{Context, Id, Response};

/// Where the columns of this frame begin: the id of the first control of each, left to right.
#[derive(Debug, Clone, Default)]
struct Columns {
    frame: u64,
    first: Vec<Id>,
}

fn store_id() -> Id {
    Id::unique("columns of the screen")
}

/// Says that a column begins with this control. A screen calls it for the first control of each column.
pub fn column_begins(ctx: &Context, first: &Response) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| {
        let columns = data.get_temp_mut_or_default::<Columns>(store_id());
        if columns.frame != frame {
            *columns = Columns {
                frame,
                first: Vec::new(),
            };
        }
        columns.first.push(first.id);
    });
}

/// Puts the focus on the first control of the next column; after the last one on the first again.
pub fn next_column(ctx: &Context) {
    let columns = ctx
        .data(|data| data.get_temp::<Columns>(store_id()))
        .unwrap_or_default();
    let next_id = Id::unique("next column");
    let next = ctx
        .data(|data| data.get_temp::<usize>(next_id))
        .unwrap_or(0);
    let next = if next < columns.first.len() { next } else { 0 };
    if let Some(id) = columns.first.get(next) {
        ctx.memory_mut(|memory| memory.request_focus(*id));
    }
    ctx.data_mut(|data| data.insert_temp(next_id, next + 1));
}
