//! All that typst can see: one template, one file of data, the pictures, and the fonts of the program.

use std::{collections::HashMap, sync::LazyLock};

use typst::{
    Feature, Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::super::pictures::Pictures;

const TEMPLATE: &str = include_str!("../../../assets/report/report.typ");

const FONTS: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/IBMPlexSans_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/IBMPlexSans_500Medium.ttf"),
    include_bytes!("../../../assets/fonts/IBMPlexSans_600SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/NotoEmoji_400Regular.ttf"),
];

/// What stays the same from one report to the next.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
}

static DESK: LazyLock<Option<Desk>> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS
        .iter()
        .filter_map(|bytes| Font::new(Bytes::new(*bytes), 0))
        .collect();
    let features = [Feature::A11yExtras].into_iter().collect();
    Some(Desk {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(file("/report.typ")?, TEMPLATE.to_owned()),
        data: file("/report.json")?,
    })
});

/// The fonts of the program.
pub(super) fn fonts() -> &'static [Font] {
    DESK.as_ref().map_or(&[], |desk| &desk.fonts)
}

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One report on the desk.
pub(super) struct Paper {
    desk: &'static Desk,
    data: Bytes,
    pictures: HashMap<FileId, Bytes>,
}

impl Paper {
    /// `None` only where the names of the program's own files cannot be names.
    pub(super) fn new(data: Vec<u8>, pictures: &Pictures) -> Option<Self> {
        let named = pictures.iter().filter_map(|(name, bytes)| {
            let id = file(&format!("/photos/{name}"))?;
            Some((id, Bytes::new(bytes.to_vec())))
        });
        Some(Self {
            desk: DESK.as_ref()?,
            data: Bytes::new(data),
            pictures: named.collect(),
        })
    }
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &self.desk.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.desk.book
    }

    fn main(&self) -> FileId {
        self.desk.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.desk.template.id() {
            Ok(self.desk.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.desk.data {
            return Ok(self.data.clone());
        }
        self.pictures
            .get(&id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.desk.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
