//! The host: owns the open session and its history, joins the store to it, and runs slow work beside it.
//!
//! Knows no window. Everything that it takes from its surroundings (the time, ids, folders) is given to it, so
//! that a test can hold the whole program.

pub mod clock_watch;
pub mod distilling;
mod error;
pub mod export;
pub mod ids;
pub mod open;
#[cfg(feature = "pdf")]
pub mod pages;
pub mod shelf;
mod vocabulary;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub use crate::store::{
    Notice, SaveStatus, Summary, Trouble,
    settings::{Settings, ThemeSetting},
    templates::TemplateError,
};
pub use clock_watch::{ClockWatch, Jump};
pub use distilling::{
    Distiller, Fit, Half, Manner, PossibleMerge, PossibleTension, Proposal, Proposals,
};
pub use error::HostError;
pub use export::{ExportFormat, Far, Others, Progress, Source, export, export_until};
pub use ids::Ids;
pub use open::OpenSession;
pub use shelf::{Done, Task};
pub use vocabulary::Vocabulary;

use crate::{
    base::{Clock, Id, Moment, Offset},
    report::Options,
    session::{
        Command, Photo, Refusal, Session, Sheet, Stamp, Standing, Template,
        command::{ActorId, Begin},
    },
    store::{Library, StoreError, own_words, photos, settings, templates},
    words::Language,
};
use export::{Exports, Order};
use open::Surroundings;

/// Called from another thread when there is something new to show.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What the host takes from its surroundings.
pub struct Environment {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes ids.
    pub ids: Ids,
    /// Where things are kept; `None` for the user's own folders.
    pub home: Option<PathBuf>,
    /// Called when there is something new to show.
    pub wake: Wake,
}

/// The host.
pub struct Host {
    clock: Arc<dyn Clock>,
    ids: Ids,
    wake: Wake,
    actor: ActorId,
    words: Arc<Vocabulary>,
    places: settings::Places,
    settings: Settings,
    templates: Vec<Template>,
    template_trouble: Vec<TemplateError>,
    summaries: Vec<Summary>,
    notices: Vec<Notice>,
    open: Option<OpenSession>,
    running: Option<shelf::Running>,
    exports: Exports,
    program: Option<PathBuf>,
}

impl Host {
    /// Starts: reads settings and templates, and puts the samples in an empty library.
    #[must_use]
    pub fn start(environment: Environment) -> Self {
        let places = settings::Places::find(environment.home.as_deref());
        let (settings, mut notices) = settings::load(&places);
        let own = own_words::load(&places.words).unwrap_or_else(|error| {
            notices.push(Notice::from(error));
            String::new()
        });
        let words = Vocabulary::new(own);
        let actor = environment.ids.fresh();
        let mut host = Self {
            clock: environment.clock,
            actor,
            ids: environment.ids,
            wake: environment.wake,
            words,
            settings,
            templates: Vec::new(),
            template_trouble: Vec::new(),
            summaries: Vec::new(),
            notices: Vec::new(),
            open: None,
            running: None,
            exports: Exports::default(),
            program: None,
            places,
        };
        if let Err(error) = host.library().add_samples_once() {
            notices.push(Notice::from(error));
        }
        host.notices = notices;
        host.refresh();
        host
    }

    /// What there was to say at the start; each is given once.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// Reads the library and the templates anew.
    pub fn refresh(&mut self) {
        (self.templates, self.template_trouble) = templates::load(&self.places.templates);
        self.summaries = self.library().list();
    }

    /// The user's library.
    #[must_use]
    pub fn library(&self) -> Library {
        Library::at(
            self.settings
                .folder
                .clone()
                .unwrap_or_else(|| self.places.sessions.clone()),
        )
    }

    /// The user's sets of words that mean the same.
    #[must_use]
    pub fn same_words(&self) -> &[Vec<String>] {
        self.words.sets()
    }

    /// Keeps that these words, with commas between, mean the same. False when there are not two of them.
    ///
    /// # Errors
    /// When the file cannot be read or the disk refuses.
    pub fn add_same_words(&mut self, typed: &str) -> Result<bool, StoreError> {
        // As it stands on disk: a person may have written in it meanwhile.
        let text = own_words::load(&self.places.words)?;
        match own_words::with_set(&text, typed) {
            Some(text) => self.keep_words(text).map(|()| true),
            None => Ok(false),
        }
    }

    /// Forgets a set.
    ///
    /// # Errors
    /// When the file cannot be read or the disk refuses.
    pub fn forget_same_words(&mut self, set: &[String]) -> Result<(), StoreError> {
        let text = own_words::load(&self.places.words)?;
        match own_words::sets(&text).iter().position(|known| known == set) {
            Some(n) => self.keep_words(own_words::without_set(&text, n)),
            None => self.keep_words(text),
        }
    }

    fn keep_words(&mut self, text: String) -> Result<(), StoreError> {
        own_words::save(&self.places.words, &text)?;
        self.words = Vocabulary::new(text);
        if let Some(open) = &mut self.open {
            open.set_words(&self.words);
        }
        Ok(())
    }

    /// Tells the time.
    #[must_use]
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// The time that it is.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The laptop's distance from UTC.
    #[must_use]
    pub fn offset(&self) -> Offset {
        self.clock.offset()
    }

    /// Makes ids.
    #[must_use]
    pub fn ids(&self) -> &Ids {
        &self.ids
    }

    /// The program's own file, to start it a second time for what takes much memory; `None` when it is not known.
    #[must_use]
    pub fn program(&self) -> Option<&Path> {
        self.program.as_deref()
    }

    /// Says which file the program is.
    pub fn set_program(&mut self, program: PathBuf) {
        self.program = Some(program);
    }

    /// The user's settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Speaks this language for this run; the setting on disk stays.
    pub fn speak(&mut self, language: Language) {
        self.settings.language = language;
    }

    /// Keeps new settings.
    ///
    /// # Errors
    /// When they cannot be written; they hold for this run all the same.
    pub fn keep_settings(&mut self, settings: Settings) -> Result<(), HostError> {
        self.settings = settings;
        Ok(settings::save(&self.places, &self.settings)?)
    }

    /// All templates, the built-in ones first.
    #[must_use]
    pub fn templates(&self) -> &[Template] {
        &self.templates
    }

    /// What is wrong with the templates that could not be read.
    #[must_use]
    pub fn template_trouble(&self) -> &[TemplateError] {
        &self.template_trouble
    }

    /// The sessions of the library, newest first.
    #[must_use]
    pub fn summaries(&self) -> &[Summary] {
        &self.summaries
    }

    /// The open session.
    #[must_use]
    pub fn session(&self) -> Option<&OpenSession> {
        self.open.as_ref()
    }

    /// The open session, to change.
    pub fn session_mut(&mut self) -> Option<&mut OpenSession> {
        self.open.as_mut()
    }

    /// Opens the session in a folder; the one that was open is closed first.
    ///
    /// # Errors
    /// When it cannot be read. The session that was open stays closed, and saved.
    pub fn open(&mut self, path: &Path) -> Result<Vec<Notice>, HostError> {
        if self.open.as_ref().is_some_and(|open| open.path() == path) {
            return Ok(Vec::new());
        }
        self.close_session()?;
        let mut open = OpenSession::open(path, self.surroundings(), Arc::clone(&self.wake))?;
        let notices = open.take_notices();
        self.open = Some(open);
        Ok(notices)
    }

    /// Begins a session from a template (or empty) in the library, and opens it.
    ///
    /// # Errors
    /// When the template is not there, or the disk refuses.
    pub fn begin(&mut self, key: Option<&str>) -> Result<(), HostError> {
        let template = match key {
            Some(key) => Some(self.template(key)?.clone()),
            None => None,
        };
        let (date, _) = self.offset().local(self.now());
        let begin = Begin {
            seed: self.ids.fresh(),
            title: template
                .as_ref()
                .map(|template| template.title.clone())
                .unwrap_or_default(),
            template,
            date,
            offset: self.offset(),
            groups: None,
        };
        let session = self.begun(begin)?;
        let path = self.library().create(&session)?;
        self.open(&path).map(|_| ())
    }

    /// A session that has just begun, not yet on disk.
    ///
    /// # Errors
    /// A rule of the workshop.
    pub fn begun(&self, begin: Begin) -> Result<Session, HostError> {
        let mut session = Session::new(begin.seed);
        let stamp = Stamp {
            at: self.now(),
            offset: self.offset(),
            actor: self.actor,
            count: 1,
            standing: Standing::Facilitator,
        };
        let command = Command::Begin(Box::new(begin));
        for change in crate::session::decide(&session, &command, &stamp)? {
            crate::session::apply(&mut session, &change);
        }
        Ok(session)
    }

    /// The template with this key.
    ///
    /// # Errors
    /// When there is none.
    pub fn template(&self, key: &str) -> Result<&Template, HostError> {
        self.templates
            .iter()
            .find(|template| template.key == key)
            .ok_or_else(|| HostError::NoTemplate(key.to_owned()))
    }

    /// Waits until the open session is on disk, and lets it go.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn close_session(&mut self) -> Result<(), HostError> {
        match self.open.take() {
            Some(open) => open.close().map_err(HostError::Saving),
            None => Ok(()),
        }
    }

    /// Copies a picture into the open session and hangs it on a sheet.
    ///
    /// # Errors
    /// When it is no picture, too large, or the disk refuses.
    pub fn add_photo(&mut self, sheet: Sheet, file: &Path) -> Result<(), HostError> {
        let now = self.now();
        let id: Id<Photo> = self.ids.fresh();
        let open = self.open.as_mut().ok_or(HostError::NoSession)?;
        if open.is_read_only() {
            return Err(HostError::Refused(Refusal::ReadOnly));
        }
        let facts = photos::add(open.path(), file)?;
        let photo = Photo {
            id,
            sheet,
            hash: facts.hash,
            extension: facts.extension,
            bytes: facts.bytes,
            width: facts.width,
            height: facts.height,
            alt: String::new(),
            at: now,
        };
        open.run(&Command::AddPhoto(Box::new(photo)))?;
        Ok(())
    }

    /// Begins to write the report of the open session into a folder; [`Self::take_exported`] tells how it went.
    ///
    /// # Errors
    /// When there is no open session, or no room for one more thread.
    pub fn export(
        &mut self,
        (language, options): (Language, &Options),
        formats: &[ExportFormat],
        out: &Path,
    ) -> Result<(), HostError> {
        let open = self.open.as_ref().ok_or(HostError::NoSession)?;
        let order = Order {
            session: open.session().clone(),
            folder: open.path().to_owned(),
            now: self.now(),
            language,
            options: options.clone(),
            formats: formats.to_vec(),
            out: out.to_owned(),
            program: self.program.clone(),
        };
        self.exports.begin(order, Arc::clone(&self.wake))
    }

    /// The files of an export that is done, or why there are none; each is given once.
    pub fn take_exported(&mut self) -> Option<Result<Vec<PathBuf>, HostError>> {
        self.exports.take()
    }

    /// Whether an export is at work.
    #[must_use]
    pub fn is_exporting(&self) -> bool {
        self.exports.is_running()
    }

    /// How far the export is that is at work.
    #[must_use]
    pub fn export_progress(&self) -> Option<Far> {
        self.exports.far()
    }

    /// Asks the export that is at work to stop; [`Self::take_exported`] tells when it has.
    pub fn stop_export(&self) {
        self.exports.stop();
    }

    /// Where a report is put when the user says nothing else: a folder beside the session's data.
    #[must_use]
    pub fn export_folder(&self) -> Option<PathBuf> {
        let open = self.open.as_ref()?;
        let name = open.path().file_name()?;
        Some(self.places.documents.join(name))
    }

    fn surroundings(&self) -> Surroundings {
        Surroundings {
            clock: Arc::clone(&self.clock),
            actor: self.actor,
            rescue: self.places.rescue.clone(),
            words: Arc::clone(&self.words),
        }
    }
}

/// Where the picture lies that was hung on a sheet of the session in `folder`; `None` when its name cannot be one.
#[must_use]
pub fn photo_path(folder: &Path, photo: &Photo) -> Option<PathBuf> {
    photos::path_of_photo(folder, photo)
}
