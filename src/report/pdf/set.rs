//! One run of typst: data in, pages out. Stops when it is asked to, and turns whatever goes wrong into an error.

use std::{
    hash::{Hash as _, Hasher as _},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicU64, Ordering},
};

use rustc_hash::FxHasher;
use serde::Serialize;
use typst::{diag::SourceDiagnostic, utils::Scalar};
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;

use super::{
    super::pictures::Pictures,
    PageError, Stop,
    world::{self, Paper, Stopped, Template},
};

/// How many changes of the data something laid out is remembered without being used.
const REMEMBERED: usize = 4;

/// What was set last.
static LAST: AtomicU64 = AtomicU64::new(0);

/// What every template reads.
#[derive(Serialize)]
struct Data<'a, T> {
    #[serde(flatten)]
    own: &'a T,
    /// Names of the pictures that can be shown.
    pictures: Vec<&'a str>,
    /// Families of the fonts, in the order in which a sign is looked for.
    fonts: Vec<&'static str>,
}

/// The pages that a template makes of its data.
///
/// # Errors
/// When the template fails on it, or nobody wants the pages any more.
pub(super) fn document(
    template: Template,
    own: &impl Serialize,
    pictures: &Pictures,
    stop: Stop<'_>,
) -> Result<PagedDocument, PageError> {
    let data = Data {
        own,
        pictures: pictures.names().collect(),
        fonts: world::families(),
    };
    let data = serde_json::to_vec(&data).map_err(|error| PageError::Fault(error.to_string()))?;
    let mut hasher = FxHasher::default();
    (template.file(), &data).hash(&mut hasher);
    let paper = Paper::new(template, data, pictures, stop)
        .ok_or_else(|| PageError::Fault(String::new()))?;
    // A stop leaves typst as a panic would, since it has no other way out; a fault of typst itself may not take the
    // window with it either. What was laid out until then is kept by value, and is as good as before.
    let run = catch_unwind(AssertUnwindSafe(|| {
        typst::compile::<PagedDocument>(&paper).output
    }));
    match run {
        Ok(result) => {
            forget(hasher.finish());
            result.map_err(|errors| fault(&errors))
        }
        Err(thrown) if thrown.is::<Stopped>() => Err(PageError::Stopped),
        Err(_) => Err(PageError::Fault(String::from("typst"))), // technical
    }
}

/// Forgets what is of no use any more, now that something else was set. The same once more uses only the whole of what
/// is remembered, which makes its parts look old.
fn forget(set: u64) {
    if LAST.swap(set, Ordering::Relaxed) != set {
        comemo::evict(REMEMBERED);
    }
}

/// A page as pixels, `scale` of them a point: width, height, and four bytes each.
pub(super) fn pixels(page: &Page, scale: f64) -> Option<(usize, usize, Vec<u8>)> {
    let map = typst_render::render(page, &options(scale));
    let side = |length: u32| usize::try_from(length).ok();
    Some((side(map.width())?, side(map.height())?, map.take()))
}

/// A page as a PNG, `scale` pixels a point.
pub(super) fn png(page: &Page, scale: f64) -> Result<Vec<u8>, PageError> {
    let map = typst_render::render(page, &options(scale));
    map.encode_png()
        .map_err(|error| PageError::Fault(error.to_string()))
}

fn options(scale: f64) -> RenderOptions {
    RenderOptions {
        pixel_per_pt: Scalar::new(scale),
        ..RenderOptions::default()
    }
}

pub(super) fn fault(errors: &[SourceDiagnostic]) -> PageError {
    let messages = errors.iter().map(|error| error.message.as_str());
    PageError::Fault(messages.collect::<Vec<_>>().join("; "))
}
