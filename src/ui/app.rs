//! The app: one frame from keys to screen to what was asked.
//!
//! It holds the host, the texts and each screen's draft. Screens read a [`View`](super::view::View) and push [`Action`]s; here
//! they are carried out, after drawing. What belongs to one screen stays in that screen's file.

mod carry;
mod frame;
mod jump;
mod keys;
mod shelf;

use std::sync::Arc;

use egui::{Context, Ui};

use super::{
    action::{Action, Station},
    acts::Act,
    beamer::{BeamerLink, BeamerModel},
    chooser::Chooser,
    help::HelpDraft,
    lead::LeadDraft,
    library::LibraryDraft,
    mix::MixDraft,
    palette::PaletteDraft,
    prepare::PrepareDraft,
    report::ReportDraft,
    settings::SettingsDraft,
    sheets::SheetsDraft,
    threads::ThreadsDraft,
    toasts::Toasts,
};
use crate::{
    base::Id,
    host::{ClockWatch, Host, Jump, Notice, Summary},
    session::Block,
    words::Words,
};

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The library.
    Library,
    /// A station of the open session.
    At(Station),
}

/// What each screen remembers between frames. Nothing of it is kept on disk.
#[derive(Default)]
pub struct Drafts {
    pub(super) library: LibraryDraft,
    pub(super) prepare: PrepareDraft,
    pub(super) lead: LeadDraft,
    pub(super) sheets: SheetsDraft,
    pub(super) threads: ThreadsDraft,
    pub(super) report: ReportDraft,
    pub(super) palette: PaletteDraft,
    pub(super) help: HelpDraft,
    pub(super) settings: SettingsDraft,
    pub(super) mix: MixDraft,
}

/// The app, without the window around it: a test can hold it too.
pub struct App {
    host: Host,
    words: Words,
    place: Place,
    drafts: Drafts,
    chooser: Chooser,
    toasts: Toasts,
    beamer: Option<Arc<BeamerLink>>,
    asked: Vec<Act>,
    /// What is asked in the next frame: what is being typed is kept first.
    later: Vec<Act>,
    out: Vec<Action>,
    full_screen: bool,
    title: String,
    /// What lies in the trash, as it was when it was last looked at.
    trash: Vec<Summary>,
    /// Sees that the clock of the laptop jumped.
    watch: ClockWatch,
    /// A jump that was not answered yet, and the block that ran.
    jump: Option<(Id<Block>, Jump)>,
    /// Closing was held back once.
    held_back: bool,
}

impl App {
    /// The app on a host. Puts fonts and theme in place.
    #[must_use]
    pub fn new(host: Host, ctx: &Context) -> Self {
        let words = Words::new(host.settings().language);
        let mut app = Self {
            words,
            place: Place::Library,
            drafts: Drafts::default(),
            chooser: Chooser::default(),
            toasts: Toasts::default(),
            beamer: None,
            asked: Vec::new(),
            later: Vec::new(),
            out: Vec::new(),
            full_screen: false,
            title: String::new(),
            trash: Vec::new(),
            watch: ClockWatch::default(),
            jump: None,
            held_back: false,
            host,
        };
        app.dress(ctx);
        app.trash = app.host.trash();
        for notice in app.host.take_notices() {
            app.tell(&notice);
        }
        app
    }

    /// The host, to look at.
    #[must_use]
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// The host, for tests and pictures that prepare a state.
    pub fn host_mut(&mut self) -> &mut Host {
        &mut self.host
    }

    /// Where the user is.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// Whether something of the screen in front is still being made beside the window, for tests and pictures.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.place == Place::At(Station::Report) && self.drafts.report.is_waiting()
    }

    /// Goes there, as if the user had.
    pub fn go(&mut self, place: Place) {
        self.place = place;
    }

    /// Asks for something by name, as if from the palette: it is carried out in the next frame.
    pub fn ask(&mut self, act: Act) {
        self.asked.push(act);
    }

    /// What has to go on while the window is hidden too: what comes from the background, and the timer.
    pub fn logic(&mut self, ctx: &Context) {
        self.watch_clock();
        let now = self.host.now();
        if let Some(open) = self.host.session_mut() {
            if open.tick() {
                ctx.request_repaint_after(std::time::Duration::from_millis(50));
            }
            let notices = open.take_notices();
            let timer = open
                .session()
                .current_block()
                .map(|block| crate::session::run::Timer::of(block, now));
            if let Some(millis) = timer.and_then(|timer| timer.next_tick_millis) {
                ctx.request_repaint_after(std::time::Duration::from_millis(millis.max(5)));
            }
            for notice in notices {
                self.tell(&notice);
            }
        }
        if let Some(exported) = self.host.take_exported() {
            self.tell_exported(exported);
        }
        if self.place != Place::At(Station::Report) {
            self.drafts.report.rest();
        }
        self.update_beamer(ctx);
    }

    /// Says what the user must know, with the choice that there is.
    fn tell(&mut self, notice: &Notice) {
        let text = notice.say(&self.words);
        let Notice::Conflict(path) = notice else {
            self.toasts.warn(text);
            return;
        };
        // Where a session is opened one looks over what it holds first.
        let other = Action::Open(path.clone(), Station::Prepare);
        let name = self.words.text("errors-store-open-other");
        self.toasts.offer_choice(text, name, other);
        self.out.push(Action::Refresh);
    }

    /// Draws a frame and carries out what was asked in it.
    pub fn ui(&mut self, ui: &mut Ui) {
        self.asked.append(&mut self.later);
        self.collect_keys(ui.ctx());
        self.take_chosen();
        self.take_done();
        self.watch_clock();
        self.draw(ui);
        self.asked.clear();
        self.carry_out(ui.ctx());
    }

    /// Whether the window may close. While something is not on disk the first wish is held back, with a
    /// sentence; whoever wishes it again goes.
    pub fn may_close(&mut self) -> bool {
        let unsaved = self
            .host
            .session()
            .map_or(0, |open| match open.wait_saved() {
                Ok(()) => 0,
                Err(_) => open.unsaved(),
            });
        if unsaved == 0 || std::mem::replace(&mut self.held_back, true) {
            return true;
        }
        let args = [("n", unsaved.into())];
        self.toasts
            .warn(self.words.with("errors-close-unsaved", &args));
        false
    }

    /// Everything is on disk, or the reason why not. For when the window closes.
    pub fn close(&mut self) -> Result<(), String> {
        self.host
            .close_session()
            .map_err(|error| error.say(&self.words))
    }

    fn dress(&mut self, ctx: &Context) {
        let settings = self.host.settings();
        super::theme::apply(ctx, settings.theme.into(), settings.text_scale);
        super::theme::set_reduced_motion(ctx, settings.reduced_motion);
    }

    fn update_beamer(&mut self, ctx: &Context) {
        let Some(link) = &self.beamer else { return };
        let Some(open) = self.host.session() else {
            self.beamer = None;
            return;
        };
        let model = BeamerModel::of(open.session(), open.index(), &self.words, self.host.now());
        link.show(model);
        for act in link.take_asked() {
            self.asked.push(act);
        }
        if link.is_closed() {
            self.beamer = None;
        } else {
            link.draw(ctx, Arc::clone(self.host.clock()));
        }
    }
}

#[cfg(test)]
mod tests;
