//! Decodes photos on a thread of their own and keeps the few that are shown as textures.
//!
//! Knows files and pixels, no session. A file that is no picture, or a broken one, is said to be broken; it never
//! stops the window.

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use image::{DynamicImage, ImageDecoder as _, ImageReader};

/// How large a picture is decoded: its longer side at the most, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Detail {
    /// For a row of small ones.
    Small,
    /// To read from.
    Large,
}

impl Detail {
    fn pixels(self) -> u32 {
        match self {
            Self::Small => 320,
            Self::Large => 2000,
        }
    }

    /// How many are kept.
    fn most(self) -> usize {
        match self {
            Self::Small => 24,
            Self::Large => 3,
        }
    }
}

/// A picture as it stands now.
pub(super) enum Picture {
    /// It is being decoded; the window is woken when it is there.
    Coming,
    Ready(TextureHandle),
    Broken,
}

type Key = (Detail, PathBuf);

enum Slot {
    Asked,
    Ready(TextureHandle),
    Broken,
}

/// The pictures that are kept.
#[derive(Default)]
pub(super) struct Pictures {
    worker: Option<Worker>,
    slots: BTreeMap<Key, (Slot, u64)>,
    turn: u64,
}

struct Worker {
    jobs: SyncSender<Key>,
    done: Receiver<(Key, Option<ColorImage>)>,
}

impl Pictures {
    /// The picture in this file; the first time it is only asked for.
    pub fn get(&mut self, ctx: &Context, path: &Path, detail: Detail) -> Picture {
        self.collect(ctx);
        self.turn += 1;
        let key = (detail, path.to_owned());
        if let Some((slot, used)) = self.slots.get_mut(&key) {
            *used = self.turn;
            return match slot {
                Slot::Asked => Picture::Coming,
                Slot::Ready(texture) => Picture::Ready(texture.clone()),
                Slot::Broken => Picture::Broken,
            };
        }
        let Some(worker) = self.worker(ctx) else {
            return Picture::Broken;
        };
        // A full queue empties by itself, and each picture that is done asks for a new frame.
        if worker.jobs.try_send(key.clone()).is_ok() {
            self.slots.insert(key, (Slot::Asked, self.turn));
        }
        Picture::Coming
    }

    fn worker(&mut self, ctx: &Context) -> Option<&Worker> {
        if self.worker.is_none() {
            self.worker = Worker::start(ctx.clone());
        }
        self.worker.as_ref()
    }

    fn collect(&mut self, ctx: &Context) {
        let Some(worker) = &self.worker else { return };
        let done: Vec<_> = worker.done.try_iter().collect();
        for (key, image) in done {
            let slot = image.map_or(Slot::Broken, |image| {
                Slot::Ready(ctx.load_texture("photo", image, TextureOptions::LINEAR))
            });
            let detail = key.0;
            self.slots.insert(key, (slot, self.turn));
            self.forget_oldest(detail);
        }
    }

    fn forget_oldest(&mut self, detail: Detail) {
        while self
            .slots
            .keys()
            .filter(|(kept, _)| *kept == detail)
            .count()
            > detail.most()
        {
            let ready = self
                .slots
                .iter()
                .filter(|((kept, _), (slot, _))| *kept == detail && !matches!(slot, Slot::Asked));
            let Some(oldest) = ready
                .min_by_key(|(_, (_, used))| *used)
                .map(|(key, _)| key.clone())
            else {
                return;
            };
            self.slots.remove(&oldest);
        }
    }
}

impl Worker {
    fn start(ctx: Context) -> Option<Self> {
        let (jobs, todo) = sync_channel::<Key>(32);
        let (finished, done) = sync_channel(32);
        let work = move || {
            for key in todo {
                // A decoder that gives up on a damaged file may not take the thread with it.
                let image = catch_unwind(AssertUnwindSafe(|| decode(&key.1, key.0.pixels())))
                    .ok()
                    .flatten();
                if finished.send((key, image)).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        };
        std::thread::Builder::new()
            .name("photos".to_owned())
            .spawn(work)
            .ok()?;
        Some(Self { jobs, done })
    }
}

/// The picture, upright, no larger than `most` pixels. `None` when it cannot be read.
fn decode(path: &Path, most: u32) -> Option<ColorImage> {
    let mut decoder = ImageReader::open(path)
        .ok()?
        .with_guessed_format()
        .ok()?
        .into_decoder()
        .ok()?;
    let orientation = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    if image.width().max(image.height()) > most {
        image = image.thumbnail(most, most);
    }
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    let pixels = image.into_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, pixels.as_raw()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_made_smaller_and_a_broken_one_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let good = folder.path().join("sheet.png");
        image::RgbImage::new(900, 300).save(&good).unwrap();
        assert_eq!(decode(&good, 300).unwrap().size, [300, 100]);
        let half = folder.path().join("half.png");
        let bytes = std::fs::read(&good).unwrap();
        std::fs::write(&half, &bytes[..bytes.len() / 2]).unwrap();
        assert!(decode(&half, 300).is_none());
        assert!(decode(&folder.path().join("none.jpg"), 300).is_none());
    }

    #[test]
    fn a_broken_file_is_said_to_be_broken() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("broken.jpg");
        std::fs::write(&path, b"no picture").unwrap();
        let (ctx, mut pictures) = (Context::default(), Pictures::default());
        let tries = (0..200).find(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            matches!(pictures.get(&ctx, &path, Detail::Small), Picture::Broken)
        });
        assert!(tries.is_some());
    }
}
