//! Pictures of what hung on the wall: each flip-over sheet, and the threads with their notes hanging from them.

use serde::Serialize;
use serde_json::Value;

use super::{
    super::{Report, flow, pictures::Pictures},
    PageError, Stop, fit, set,
    world::Template,
};
use crate::words::Words;

/// Pixels a point: a sheet is 1,200 wide and 1,800 high.
const SCALE: f64 = 2.0;

/// A picture: its name, and its bytes as PNG.
pub type Picture = (String, Vec<u8>);

/// What the template reads.
#[derive(Serialize)]
struct Data<'a> {
    language: &'static str,
    #[serde(flatten)]
    piece: &'a Value,
}

/// Each sheet and the map of the threads, piece by piece; a piece is more than one picture where it does not fit on
/// one. `step` hears how many pieces are done and of how many.
///
/// # Errors
/// When a picture cannot be made, or is not wanted any more.
pub fn wall(
    report: &Report,
    words: &Words,
    pictures: &Pictures,
    (stop, step): (Stop<'_>, &dyn Fn(usize, usize)),
) -> Result<Vec<Picture>, PageError> {
    let pieces = flow::pieces(report, words);
    let mut made = Vec::new();
    for (done, (name, piece)) in pieces.iter().enumerate() {
        step(done, pieces.len());
        let (piece, _) = fit::fit(piece, fit::known)?;
        let data = Data {
            language: report.language,
            piece: &piece,
        };
        let document = set::document(Template::Wall, &data, pictures, stop)?;
        for (page, number) in document.pages().iter().zip(1..) {
            made.push((file_name(name, number), set::png(page, SCALE)?));
        }
    }
    Ok(made)
}

/// `groep-1-vraag-2.png`, and `groep-1-vraag-2-vel-2.png` for what did not fit on it.
fn file_name(name: &str, number: usize) -> String {
    match number {
        1 => format!("{name}.png"),
        n => format!("{name}-vel-{n}.png"),
    }
}
