//! All that typst can see: the templates, one file of data, the pictures, and the fonts of the program.

use std::{collections::HashMap, panic::resume_unwind, sync::LazyLock};

use typst::{
    Feature, Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::{super::pictures::Pictures, Stop};

/// The files in `assets/report/`: the templates, and what they share.
const TEMPLATES: [(&str, &str); 3] = [
    (
        "/report.typ",
        include_str!("../../../assets/report/report.typ"),
    ),
    ("/wall.typ", include_str!("../../../assets/report/wall.typ")),
    ("/base.typ", include_str!("../../../assets/report/base.typ")),
];

/// The fonts, in the order in which a sign is looked for in them.
const FONTS: [&[u8]; 6] = [
    include_bytes!("../../../assets/fonts/IBMPlexSans_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/IBMPlexSans_500Medium.ttf"),
    include_bytes!("../../../assets/fonts/IBMPlexSans_600SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansHebrew_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoEmoji_400Regular.ttf"),
];

/// What is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    /// The pages of the report.
    Report,
    /// Sheets as they hung on the wall, and the map of the threads.
    Wall,
}

impl Template {
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Report => "/report.typ",
            Self::Wall => "/wall.typ",
        }
    }
}

/// Thrown where work is to stop; never a fault.
pub(super) struct Stopped;

/// What stays the same from one report to the next.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    templates: HashMap<FileId, Source>,
    data: FileId,
}

static DESK: LazyLock<Option<Desk>> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS
        .iter()
        .filter_map(|bytes| Font::new(Bytes::new(*bytes), 0))
        .collect();
    let features = [Feature::A11yExtras].into_iter().collect();
    let source = |(name, text): (&str, &str)| {
        let id = file(name)?;
        Some((id, Source::new(id, text.to_owned())))
    };
    Some(Desk {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        templates: TEMPLATES.into_iter().map(source).collect::<Option<_>>()?,
        data: file("/report.json")?,
    })
});

/// The fonts of the program.
pub(super) fn fonts() -> &'static [Font] {
    DESK.as_ref().map_or(&[], |desk| &desk.fonts)
}

/// The families of the fonts, each once.
pub(super) fn families() -> Vec<&'static str> {
    let mut families: Vec<&str> = Vec::new();
    for font in fonts() {
        let family = font.info().family.as_str();
        if !families.contains(&family) {
            families.push(family);
        }
    }
    families
}

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One report on the desk.
pub(super) struct Paper<'a> {
    desk: &'static Desk,
    main: FileId,
    data: Bytes,
    pictures: HashMap<FileId, Bytes>,
    stop: Stop<'a>,
}

impl<'a> Paper<'a> {
    /// `None` only where the names of the program's own files cannot be names.
    pub(super) fn new(
        template: Template,
        data: Vec<u8>,
        pictures: &Pictures,
        stop: Stop<'a>,
    ) -> Option<Self> {
        let named = pictures.iter().filter_map(|(name, bytes)| {
            let id = file(&format!("/photos/{name}"))?;
            Some((id, Bytes::new(bytes.to_vec())))
        });
        Some(Self {
            desk: DESK.as_ref()?,
            main: file(template.file())?,
            data: Bytes::new(data),
            pictures: named.collect(),
            stop,
        })
    }
}

impl World for Paper<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.desk.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.desk.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.desk.templates.get(&id).cloned();
        source.ok_or(FileError::AccessDenied)
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

    /// Typst asks for a font for every few words, so this is where it hears that it is to stop.
    fn font(&self, index: usize) -> Option<Font> {
        if (self.stop)() {
            resume_unwind(Box::new(Stopped));
        }
        self.desk.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
