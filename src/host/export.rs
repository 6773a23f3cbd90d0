//! The report of a session as files in a folder.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{Receiver, TryRecvError, sync_channel},
    },
    thread::{Builder, JoinHandle},
};

#[cfg(feature = "pdf")]
use super::pages::{Wanted, press};
use super::{HostError, Wake, photo_path};
use crate::{
    base::Moment,
    report::{self, CsvForm, Options, Pictures, Report},
    session::Session,
    store::{self, StoreError},
    words::{Language, Words},
};

/// A format that the report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExportFormat {
    /// Pages to publish, tagged for readers that read aloud.
    #[cfg(feature = "pdf")]
    Pdf,
    /// A document for Word, to work on.
    Docx,
    /// A workbook with a sheet for each table.
    Xlsx,
    /// The tables, a file each.
    Csv,
    /// One file for a website or a browser.
    Html,
    /// Plain text.
    Markdown,
    /// For other programs.
    Json,
    /// Pictures of the sheets and of the threads, in a folder of their own.
    #[cfg(feature = "pdf")]
    Png,
}

impl ExportFormat {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        #[cfg(feature = "pdf")]
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Csv,
        Self::Html,
        Self::Markdown,
        Self::Json,
        #[cfg(feature = "pdf")]
        Self::Png,
    ];

    /// The ending of its file, and its name on the command line.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Json => "json",
            #[cfg(feature = "pdf")]
            Self::Png => "png",
        }
    }

    /// The format with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|format| format.extension() == name)
    }

    /// Whether the photos themselves are in it.
    fn shows_photos(self) -> bool {
        match self {
            #[cfg(feature = "pdf")]
            Self::Pdf | Self::Png => true,
            Self::Docx | Self::Html => true,
            Self::Xlsx | Self::Csv | Self::Markdown | Self::Json => false,
        }
    }
}

/// What is exported: a session, the folder that it lies in, and how it is told.
pub struct Source<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its folder, for the photos.
    pub folder: &'a Path,
    /// The moment at which it is told.
    pub now: Moment,
    /// The language.
    pub words: &'a Words,
    /// What is wanted of it.
    pub options: &'a Options,
    /// How CSV is written.
    pub csv: CsvForm,
    /// What other files of these names become.
    pub others: Others,
    /// The program's own file, to start it a second time for what takes much memory.
    pub program: Option<&'a Path>,
}

/// What becomes of a file that has the name already and says something else: somebody may have worked on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// It stays, and ours gets a number behind its name.
    Stay,
    /// Ours takes its place.
    Go,
}

/// How far an export is, and whether it is to stop: shared with whoever waits for it.
#[derive(Debug, Default)]
pub struct Progress {
    parts_done: AtomicUsize,
    parts: AtomicUsize,
    format: AtomicUsize,
    is_stopped: AtomicBool,
}

/// How far an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Far {
    /// What is being made.
    pub format: ExportFormat,
    /// How many steps are done.
    pub done: usize,
    /// Of how many.
    pub total: usize,
}

impl Progress {
    /// Asks the export to stop. What is written by then stays.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    /// How far it is.
    #[must_use]
    pub fn far(&self) -> Far {
        let at = self.format.load(Ordering::Relaxed);
        Far {
            format: ExportFormat::ALL
                .get(at)
                .copied()
                .unwrap_or(ExportFormat::Json),
            done: self.parts_done.load(Ordering::Relaxed),
            total: self.parts.load(Ordering::Relaxed),
        }
    }

    fn at(&self, format: ExportFormat, (done, total): (usize, usize)) -> Result<(), HostError> {
        let at = ExportFormat::ALL.iter().position(|other| *other == format);
        self.format.store(at.unwrap_or(0), Ordering::Relaxed);
        self.parts.store(total, Ordering::Relaxed);
        self.parts_done.store(done, Ordering::Relaxed);
        if self.is_stopped() {
            return Err(HostError::Stopped);
        }
        Ok(())
    }
}

/// Writes the report of a session into a folder, which is made when it is not there. Gives the files, in order.
///
/// # Errors
/// When the disk refuses.
pub fn export(
    source: &Source<'_>,
    formats: &[ExportFormat],
    folder: &Path,
) -> Result<Vec<PathBuf>, HostError> {
    export_until(source, formats, folder, &Progress::default())
}

/// The same, telling how far it is, until it is to stop.
///
/// # Errors
/// When the disk refuses, or it was stopped: then some files may be there, each of them whole.
pub fn export_until(
    source: &Source<'_>,
    formats: &[ExportFormat],
    folder: &Path,
    progress: &Progress,
) -> Result<Vec<PathBuf>, HostError> {
    let total = formats.len();
    if let Some(first) = formats.first() {
        progress.at(*first, (0, total))?;
    }
    let report = Report::of(source.session, source.now, source.words, source.options);
    let pictures = if formats.iter().any(|format| format.shows_photos()) {
        pictures(source)
    } else {
        Pictures::default()
    };
    let mut files = Vec::new();
    for (done, format) in formats.iter().enumerate() {
        progress.at(*format, (done, total))?;
        let told = (&report, &pictures);
        for (name, bytes) in written(*format, source, told, progress)? {
            let path = match source.others {
                Others::Stay => free(&folder.join(name), &bytes),
                Others::Go => folder.join(name),
            };
            store::write_file(&path, &bytes)?;
            files.push(path);
        }
    }
    Ok(files)
}

/// The path, or the same with a number behind the name where another file has it: `verslag-2.docx`.
fn free(path: &Path, bytes: &[u8]) -> PathBuf {
    let (stem, extension) = (path.file_stem(), path.extension());
    let numbered = |n: u32| {
        let mut name = stem.unwrap_or_default().to_owned();
        name.push(format!("-{n}"));
        let mut path = path.with_file_name(name);
        if let Some(extension) = extension {
            path.set_extension(extension);
        }
        path
    };
    let is_free = |path: &PathBuf| match std::fs::read(path) {
        Ok(there) => there == bytes,
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    std::iter::once(path.to_owned())
        .chain((2..1000).map(numbered))
        .find(is_free)
        .unwrap_or_else(|| path.to_owned())
}

/// The files of a format: names under the folder, with their bytes.
fn written(
    format: ExportFormat,
    source: &Source<'_>,
    (report, pictures): (&Report, &Pictures),
    progress: &Progress,
) -> Result<Vec<(String, Vec<u8>)>, HostError> {
    let words = source.words;
    if progress.is_stopped() {
        return Err(HostError::Stopped);
    }
    let bytes = match format {
        #[cfg(feature = "pdf")]
        ExportFormat::Pdf => pdf(source, (report, pictures), progress)?,
        #[cfg(feature = "pdf")]
        ExportFormat::Png => return wall(source, (report, pictures), progress),
        ExportFormat::Docx => report::docx(report, words, pictures).map_err(HostError::Document)?,
        ExportFormat::Xlsx => report::xlsx(report, words).map_err(HostError::Workbook)?,
        ExportFormat::Csv => return Ok(report::csv(report, words, source.csv)),
        ExportFormat::Html => report::html(report, words, pictures).into_bytes(),
        ExportFormat::Markdown => report::markdown(report, words).into_bytes(),
        ExportFormat::Json => report::json(source.session, report).into_bytes(),
    };
    Ok(vec![(format!("verslag.{}", format.extension()), bytes)])
}

/// The PDF, made in a second process where the program's file is known: see [`press`].
#[cfg(feature = "pdf")]
fn pdf(
    source: &Source<'_>,
    (report, pictures): (&Report, &Pictures),
    progress: &Progress,
) -> Result<Vec<u8>, HostError> {
    let stop = || progress.is_stopped();
    let wanted = Wanted {
        session: source.session,
        folder: source.folder,
        now: source.now,
        language: source.words.language(),
        options: source.options,
    };
    let apart = source
        .program
        .and_then(|program| press::pdf(program, &wanted, &stop));
    let made = apart.unwrap_or_else(|| report::pdf_until(report, source.words, pictures, &stop));
    Ok(made?)
}

/// Pictures of what hung on the wall, in a folder of their own.
#[cfg(feature = "pdf")]
fn wall(
    source: &Source<'_>,
    (report, pictures): (&Report, &Pictures),
    progress: &Progress,
) -> Result<Vec<(String, Vec<u8>)>, HostError> {
    let stop = || progress.is_stopped();
    let step = |done, total| {
        // Whether it is to stop is asked for by typst itself.
        let _ = progress.at(ExportFormat::Png, (done, total));
    };
    let made = report::wall(report, source.words, pictures, (&stop, &step))?;
    let named = made.into_iter();
    Ok(named
        .map(|(name, bytes)| (format!("vellen/{name}"), bytes))
        .collect())
}

/// The photos that are there and can be read. The report says of the others that they are not.
fn pictures(source: &Source<'_>) -> Pictures {
    let mut pictures = Pictures::default();
    for photo in source.session.photos.values() {
        let bytes = photo_path(source.folder, photo).and_then(|path| store::photos::bytes(&path));
        if let Some(bytes) = bytes {
            pictures.add(&format!("{}.{}", photo.hash, photo.extension), &bytes);
        }
    }
    pictures
}

/// Exports that run beside the window, each on a thread of its own.
#[derive(Default)]
pub(super) struct Exports {
    running: Vec<Running>,
}

struct Running {
    progress: Arc<Progress>,
    done: Receiver<Result<Vec<PathBuf>, HostError>>,
    thread: Option<JoinHandle<()>>,
}

/// An export that owns what it needs.
pub(super) struct Order {
    pub session: Session,
    pub folder: PathBuf,
    pub now: Moment,
    pub language: Language,
    pub options: Options,
    pub formats: Vec<ExportFormat>,
    pub out: PathBuf,
    pub program: Option<PathBuf>,
}

impl Order {
    fn run(&self, progress: &Progress) -> Result<Vec<PathBuf>, HostError> {
        let source = Source {
            session: &self.session,
            folder: &self.folder,
            now: self.now,
            words: &Words::new(self.language),
            options: &self.options,
            csv: CsvForm::default(),
            others: Others::Stay,
            program: self.program.as_deref(),
        };
        export_until(&source, &self.formats, &self.out, progress)
    }
}

impl Exports {
    /// Begins one. `wake` is called when it is done.
    pub fn begin(&mut self, order: Order, wake: Wake) -> Result<(), HostError> {
        let (send, done) = sync_channel(1);
        let progress = Arc::new(Progress::default());
        let shared = Arc::clone(&progress);
        let run = move || {
            // Nobody listens any more when the window is gone; the files are there all the same.
            let _ = send.send(order.run(&shared));
            wake();
        };
        let thread = Builder::new().name(String::from("export")).spawn(run);
        let thread = thread.map_err(|_| HostError::Store(StoreError::NoThread))?;
        self.running.push(Running {
            progress,
            done,
            thread: Some(thread),
        });
        Ok(())
    }

    /// Whether one is at work.
    pub fn is_running(&self) -> bool {
        !self.running.is_empty()
    }

    /// How far the oldest of them is.
    pub fn far(&self) -> Option<Far> {
        self.running.first().map(|running| running.progress.far())
    }

    /// Asks all of them to stop.
    pub fn stop(&self) {
        for running in &self.running {
            running.progress.stop();
        }
    }

    /// What one that is done came to; each is given once.
    pub fn take(&mut self) -> Option<Result<Vec<PathBuf>, HostError>> {
        let ready = |running: &Running| match running.done.try_recv() {
            Ok(result) => Some(result),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(HostError::NoSession)),
        };
        let found = self.running.iter().enumerate();
        let (at, result) = found
            .filter_map(|(at, one)| Some((at, ready(one)?)))
            .next()?;
        self.running.remove(at);
        Some(result)
    }
}

impl Drop for Running {
    /// Whoever closes the window still gets the files.
    fn drop(&mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_somebody_worked_on_stays_and_the_same_report_is_not_there_twice() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("verslag.docx");
        assert_eq!(free(&path, b"ours"), path);
        fs::write(&path, b"ours").unwrap();
        assert_eq!(free(&path, b"ours"), path);
        fs::write(&path, b"worked on").unwrap();
        let second = home.path().join("verslag-2.docx");
        assert_eq!(free(&path, b"ours"), second);
        fs::create_dir(&second).unwrap();
        assert_eq!(free(&path, b"ours"), home.path().join("verslag-3.docx"));
    }

    #[test]
    fn an_export_that_is_stopped_writes_nothing_more() {
        let home = tempfile::tempdir().unwrap();
        let session = Session::new(crate::base::Id::from_bits(1));
        let source = Source {
            session: &session,
            folder: home.path(),
            now: Moment(0),
            words: &Words::new(Language::Dutch),
            options: &Options::default(),
            csv: CsvForm::default(),
            others: Others::Go,
            program: None,
        };
        let progress = Progress::default();
        let formats = [ExportFormat::Markdown, ExportFormat::Json];
        let out = home.path().join("out");
        let files = export_until(&source, &formats, &out, &progress).unwrap();
        assert_eq!(files.len(), 2);
        let far = progress.far();
        assert_eq!(
            (far.format, far.done, far.total),
            (ExportFormat::Json, 1, 2)
        );
        fs::remove_dir_all(&out).unwrap();
        progress.stop();
        let stopped = export_until(&source, &formats, &out, &progress);
        assert!(matches!(stopped, Err(HostError::Stopped)));
        assert!(!out.exists());
    }
}
