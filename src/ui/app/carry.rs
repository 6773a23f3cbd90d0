//! Carrying out what a frame asked for.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Context, ViewportCommand};

use super::{App, Place};
use crate::{
    host::{ExportFormat, HostError, Settings, Task},
    session::{Command, Refusal, Sheet, Show, ThreadKind, ThreadStatus, decide::Step},
    ui::{
        action::{Action, Choice, Shelf, Station},
        acts::Act,
        beamer::{self, BeamerLink},
    },
    words::{Arg, Words},
};

/// The largest and smallest text size, and how far one press of a key goes.
const SCALES: (f32, f32, f32) = (0.8, 2.0, 0.1);

impl App {
    pub(super) fn carry_out(&mut self, ctx: &Context) {
        let actions = std::mem::take(&mut self.out);
        let any = !actions.is_empty();
        for action in actions {
            self.carry(ctx, action);
        }
        if any {
            ctx.request_repaint();
        }
    }

    fn carry(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Do(command) => self.run(&command),
            Action::Act(act) => self.asked.push(act),
            Action::Open(path, station) => self.open(&path, station),
            Action::ShowSheet(sheet, note) => {
                self.place = Place::At(Station::Sheets);
                self.drafts.sheets.go_to(sheet, note);
            }
            Action::Begin(template) => self.begin(template.as_deref()),
            Action::Choose(choice) => self.chooser.open(choice),
            Action::AddPhotos(sheet, paths) => self.add_photos(sheet, &paths),
            Action::Export(formats, folder) => self.export(&formats, &folder),
            Action::StopExport => self.host.stop_export(),
            Action::Keep(settings) => self.keep(ctx, *settings),
            Action::Shelf(wish) => self.shelve(wish),
            Action::SetFineness(fineness) => {
                if let Some(open) = self.host.session_mut() {
                    open.set_fineness(fineness);
                }
            }
            Action::AddSameWords(typed) => match self.host.add_same_words(&typed) {
                Ok(true) => self.toasts.say(self.words.text("threads-same-words-kept")),
                Ok(false) => self.toasts.say(self.words.text("threads-same-words-few")),
                Err(error) => self.toasts.warn(error.say(&self.words)),
            },
            Action::ForgetSameWords(set) => {
                if let Err(error) = self.host.forget_same_words(&set) {
                    self.toasts.warn(error.say(&self.words));
                }
            }
            Action::Refresh => self.host.refresh(),
            Action::Say(text) => self.toasts.say(text),
            Action::Warn(text) => self.toasts.warn(text),
        }
    }

    /// Runs a command; what is undone with Ctrl+Z and takes something away gets its undo bar.
    fn run(&mut self, command: &Command) {
        let Some(open) = self.host.session_mut() else {
            return;
        };
        match open.run(command) {
            Ok(true) => {
                if takes_away(command) {
                    self.toasts.offer_undo(did(&self.words, done_name(command)));
                }
            }
            Ok(false) => {}
            Err(refusal) => self.refuse(refusal),
        }
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.toasts.warn(refusal.say(&self.words));
    }

    pub(super) fn fail(&mut self, error: &HostError) {
        self.toasts.warn(error.say(&self.words));
    }

    /// Carries out the acts that are the app's own; a screen hears the others through its view.
    pub(super) fn act(&mut self, ctx: &Context, act: Act) {
        match act {
            Act::GoLibrary => self.go_library(),
            Act::GoPrepare => self.place = Place::At(Station::Prepare),
            Act::GoLead => self.place = Place::At(Station::Lead),
            Act::GoSheets => self.place = Place::At(Station::Sheets),
            Act::GoThreads => self.place = Place::At(Station::Threads),
            Act::GoReport => self.place = Place::At(Station::Report),
            Act::Undo | Act::Redo | Act::TurnBack => self.step_history(act),
            Act::Palette => self.drafts.palette.toggle(),
            Act::Help => self.drafts.help.toggle(),
            Act::Settings => self.drafts.settings.toggle(),
            Act::Mix if self.place != Place::Library => self.drafts.mix.toggle(),
            Act::FullScreen => {
                self.full_screen = !self.full_screen;
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.full_screen));
            }
            Act::ZoomIn => self.zoom(ctx, |scale| scale + SCALES.2),
            Act::ZoomOut => self.zoom(ctx, |scale| scale - SCALES.2),
            Act::ZoomReset => self.zoom(ctx, |_| 1.0),
            Act::NextColumn => crate::ui::focus::next_column(ctx),
            Act::Beamer => self.toggle_beamer(ctx),
            // The report turns its own pages with these keys.
            Act::BeamerNext | Act::BeamerPrevious
                if self.beamer.is_none() && self.place == Place::At(Station::Report) => {}
            Act::BeamerNext => self.step_beamer(true),
            Act::BeamerPrevious => self.step_beamer(false),
            Act::FreezeBeamer => {
                let on = self
                    .host
                    .session()
                    .is_some_and(|open| open.session().beamer.frozen.is_none());
                self.run(&Command::FreezeBeamer(on));
            }
            Act::BlankBeamer => {
                let on = self
                    .host
                    .session()
                    .is_some_and(|open| !open.session().beamer.blank);
                self.run(&Command::BlankBeamer(on));
            }
            Act::ThreadsOnBeamer => self.run(&Command::ShowOnBeamer(Show::Threads(0))),
            Act::OpenFile => self.chooser.open(Choice::Session),
            // From the beamer window these come while any station is in front; Begeleiden hears them itself.
            Act::StartPause if self.place != Place::At(Station::Lead) => self.start_or_pause(),
            Act::NextBlock if self.place != Place::At(Station::Lead) => self.next_from_afar(),
            _ => {}
        }
    }

    fn go_library(&mut self) {
        self.place = Place::Library;
        self.host.refresh();
        self.trash = self.host.trash();
    }

    fn step_history(&mut self, act: Act) {
        let Some(open) = self.host.session_mut() else {
            return;
        };
        let actor = open.actor();
        let name = match act {
            Act::Undo => open
                .journal()
                .next_undo(actor)
                .map(|entry| entry.name.clone()),
            Act::TurnBack => open.journal().next_rewind().map(|entry| entry.name.clone()),
            _ => None,
        };
        let done = match act {
            Act::Undo => open.undo(),
            Act::Redo => open.redo(),
            _ => open.turn_back(),
        };
        match (done, name) {
            (Ok(_), Some(name)) => {
                let what = did(&self.words, &name);
                self.toasts.say(
                    self.words
                        .with("commands-undone", &[("what", Arg::from(what.as_str()))]),
                );
            }
            (Ok(_), None) => {}
            (Err(refusal), _) => self.refuse(refusal),
        }
    }

    fn zoom(&mut self, ctx: &Context, change: impl Fn(f32) -> f32) {
        let mut settings = self.host.settings().clone();
        let scale = change(settings.text_scale).clamp(SCALES.0, SCALES.1);
        settings.text_scale = (scale * 10.0).round() / 10.0;
        self.keep(ctx, settings);
    }

    fn keep(&mut self, ctx: &Context, settings: Settings) {
        let language = settings.language;
        if let Err(error) = self.host.keep_settings(settings) {
            self.fail(&error);
        }
        if language != self.words.language() {
            self.words = Words::new(language);
        }
        self.dress(ctx);
    }

    fn open(&mut self, path: &Path, station: Station) {
        let same = self.host.session().is_some_and(|open| open.path() == path);
        match self.host.open(path) {
            Ok(_) if same => self.place = Place::At(station),
            Ok(notices) => {
                self.place = Place::At(station);
                self.forget_drafts();
                for notice in notices {
                    self.tell(&notice);
                }
            }
            Err(error) => self.fail(&error),
        }
    }

    fn begin(&mut self, template: Option<&str>) {
        match self.host.begin(template) {
            Ok(()) => {
                self.place = Place::At(Station::Prepare);
                self.forget_drafts();
            }
            Err(error) => self.fail(&error),
        }
    }

    /// What screens remembered of another session.
    fn forget_drafts(&mut self) {
        self.drafts = super::Drafts::default();
    }

    fn add_photos(&mut self, sheet: Sheet, paths: &[PathBuf]) {
        for path in paths {
            match self.host.add_photo(sheet, path) {
                Ok(()) => {}
                Err(error) => self.fail(&error),
            }
        }
    }

    fn export(&mut self, formats: &[ExportFormat], folder: &Path) {
        let options = self.drafts.report.options();
        let language = self.words.language();
        match self.host.export((language, &options), formats, folder) {
            // The screen tells how far it is.
            Ok(()) => {}
            Err(error) => self.fail(&error),
        }
    }

    /// Tells of an export that is done.
    pub(super) fn tell_exported(&mut self, exported: Result<Vec<PathBuf>, HostError>) {
        match exported {
            Ok(files) => {
                let names: Vec<String> = files
                    .iter()
                    .map(|file| file.display().to_string())
                    .collect();
                let names = names.join("\n");
                self.toasts.say(
                    self.words
                        .with("report-saved-as", &[("files", Arg::from(names.as_str()))]),
                );
            }
            Err(HostError::Stopped) => self.toasts.say(self.words.text("errors-stopped")),
            Err(error) => self.fail(&error),
        }
    }

    /// What the user chose since the last frame.
    pub(super) fn take_chosen(&mut self) {
        let Some((choice, paths)) = self.chooser.take() else {
            return;
        };
        let Some(first) = paths.first().cloned() else {
            return;
        };
        match choice {
            Choice::Session => self.out.push(Action::Open(first, Station::Prepare)),
            Choice::Photo(sheet) => self.out.push(Action::AddPhotos(sheet, paths)),
            Choice::ExportFolder(formats) => self.out.push(Action::Export(formats, first)),
            Choice::PackFolder(path) => {
                let task = Task::Pack(path, first);
                self.out.push(Action::Shelf(Shelf::Begin(task)));
            }
            Choice::Archive => {
                let task = Task::Unpack(first);
                self.out.push(Action::Shelf(Shelf::Begin(task)));
            }
            Choice::SessionsFolder => {
                let mut settings = self.host.settings().clone();
                settings.folder = Some(first);
                self.out.push(Action::Keep(Box::new(settings)));
                self.out.push(Action::Refresh);
            }
        }
    }

    fn toggle_beamer(&mut self, ctx: &Context) {
        match self.beamer.take() {
            Some(link) => link.close(ctx),
            None => self.beamer = Some(Arc::new(BeamerLink::new())),
        }
    }

    /// A block that has just begun is not ended from afar: Begeleiden asks first.
    fn next_from_afar(&mut self) {
        let now = self.host.now();
        let current = self
            .host
            .session()
            .and_then(|open| open.session().current_block());
        if current.is_some_and(|block| block.run.has_just_begun(now)) {
            self.place = Place::At(Station::Lead);
            self.later.push(Act::NextBlock);
        } else {
            self.run(&Command::NextBlock);
        }
    }

    fn start_or_pause(&mut self) {
        let Some(open) = self.host.session() else {
            return;
        };
        match Step::of(open.session()) {
            Step::Start => self.run(&Command::StartBlock),
            Step::Pause => self.run(&Command::PauseBlock),
            Step::Resume => self.run(&Command::ResumeBlock),
            Step::Done => {}
        }
    }

    fn step_beamer(&mut self, forward: bool) {
        let Some(open) = self.host.session() else {
            return;
        };
        if let Some(show) = beamer::step(open.session(), forward) {
            self.run(&Command::ShowOnBeamer(show));
        }
    }
}

/// The name under which the texts tell what a command did.
fn done_name(command: &Command) -> &'static str {
    match command {
        // A merge that is turned down is kept with both its sides.
        Command::AddThread(new)
            if (new.kind, new.status) == (ThreadKind::Thread, ThreadStatus::Rejected)
                && !new.against.is_empty() =>
        {
            "keep-apart"
        }
        // A proposal that the program made is turned down by keeping it as rejected.
        Command::AddThread(new) if new.status == ThreadStatus::Rejected => "reject-thread",
        other => other.name(),
    }
}

/// Commands after which the user is offered to undo at once.
fn takes_away(command: &Command) -> bool {
    if let Command::AddThread(new) = command {
        return new.status == ThreadStatus::Rejected;
    }
    matches!(
        command,
        Command::DeleteNote { .. }
            | Command::RemoveBlock { .. }
            | Command::RemoveGroup { .. }
            | Command::RemoveRound { .. }
            | Command::RemoveQuestion { .. }
            | Command::RemoveParticipant { .. }
            | Command::RemovePhoto { .. }
            | Command::RemoveComment { .. }
            | Command::RemoveTakeAway { .. }
            | Command::RemoveThread { .. }
            | Command::RejectThread { .. }
            | Command::TakeOutNotes { .. }
            | Command::MergeThreads { .. }
            | Command::DivideFairly { .. }
            | Command::SetCase { .. }
    )
}

/// What a command did, in words; commands without a text of their own are 'een wijziging'.
fn did(words: &Words, name: &str) -> String {
    if words.has(&format!("commands-did-{name}")) {
        words.text(&format!("commands-did-{name}"))
    } else {
        words.text("commands-did")
    }
}
