//! The photos of a report, made fit to publish: no larger than a page needs, upright, and without what a camera
//! writes in them (place, time, device).
//!
//! Takes and gives bytes; who reads them from disk is not known here.

use std::{collections::BTreeMap, io::Cursor};

use image::{DynamicImage, ImageDecoder, ImageReader, Limits, codecs::jpeg::JpegEncoder};

/// The longest side, in pixels: 300 a decimetre on half an A4.
const LONGEST: u32 = 1600;

/// How well a photo is kept, from 1 to 100.
const QUALITY: u8 = 82;

/// Photos by the name of their file. Those that are missing or broken are not in it.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    files: BTreeMap<String, Vec<u8>>,
}

impl Pictures {
    /// Adds a photo as it lies on disk.
    ///
    /// Gives `false`, and leaves it out, where the bytes are no picture that can be read.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> bool {
        let made = fit(bytes);
        let is_read = made.is_some();
        self.files.extend(made.map(|made| (name.to_owned(), made)));
        is_read
    }

    /// The names, in order.
    #[cfg(feature = "pdf")]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Names with bytes, each a JPEG.
    #[cfg(feature = "pdf")]
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter();
        files.map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The JPEG of a photo.
    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }
}

fn fit(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(30_000);
    limits.max_image_height = Some(30_000);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let turned = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    if picture.width().max(picture.height()) > LONGEST {
        picture = picture.thumbnail(LONGEST, LONGEST);
    }
    picture.apply_orientation(turned);
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    picture.to_rgb8().write_with_encoder(encoder).ok()?;
    Some(out)
}
