//! One open session: the gate for commands, what follows from it, and the way to the disk.

use std::{
    cell::OnceCell,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    Vocabulary, Wake,
    distilling::{Distiller, Manner, Proposals, keep_names},
};
use crate::{
    base::{Clock, Moment},
    journal::{Entry, Journal},
    session::{Command, Index, Refusal, Session, Stamp, Standing, command::ActorId},
    store::{self, Notice, SaveStatus, StoreError, Writer},
};

/// What an open session needs from its surroundings.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Who gives the commands.
    pub actor: ActorId,
    /// Where is written what a session's own folder refuses.
    pub rescue: PathBuf,
    /// The words that distilling knows.
    pub words: Arc<Vocabulary>,
}

/// A session that is open, for writing or only to read.
#[derive(Debug)]
pub struct OpenSession {
    path: PathBuf,
    session: Session,
    /// Made when it is first asked for after a change, so that a key does not wait for it.
    index: OnceCell<Index>,
    journal: Journal,
    writer: Option<Writer>,
    count: u64,
    around: Surroundings,
    distiller: Option<Distiller>,
    proposals: Proposals,
    manner: Manner,
    /// How the proposals that are there were made.
    made_in: Option<Manner>,
    notices: Vec<Notice>,
    /// Why it can only be read.
    only_read: Option<StoreError>,
}

impl OpenSession {
    /// Opens the session in a folder; for reading only where another program has it.
    ///
    /// # Errors
    /// When there is no session, or one that cannot be read.
    pub fn open(path: &Path, around: Surroundings, wake: Wake) -> Result<Self, StoreError> {
        let folder = |access| store::Folder::open_with_rescue(path, access, &around.rescue);
        let (opened, only_read) = match folder(store::Access::Write) {
            Err(error) if error.can_be_read() => (folder(store::Access::Read)?, Some(error)),
            other => (other?, None),
        };
        let last = opened.journal.last();
        let read_only = opened.folder.access() == store::Access::Read;
        let writer = (!read_only)
            .then(|| {
                opened
                    .folder
                    .with_clock(Arc::clone(&around.clock))
                    .into_writer(opened.session.clone(), last, Arc::clone(&wake))
            })
            .transpose()?;
        let distiller = Distiller::start(wake).ok();
        let manner = Manner {
            fineness: 0.0,
            words: Arc::clone(&around.words),
        };
        Ok(Self {
            path: path.to_owned(),
            index: OnceCell::new(),
            session: opened.session,
            count: last,
            journal: opened.journal,
            writer,
            around,
            distiller,
            proposals: Proposals::default(),
            manner,
            made_in: None,
            notices: opened.notices,
            only_read,
        })
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The session as it stands.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Look-ups of the session as it stands.
    #[must_use]
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.session))
    }

    /// Its history.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// What the program puts forward.
    #[must_use]
    pub fn proposals(&self) -> &Proposals {
        &self.proposals
    }

    /// How the proposals are made.
    #[must_use]
    pub fn manner(&self) -> &Manner {
        &self.manner
    }

    /// From -1 (more comes together) over 0 to 1 (less).
    pub fn set_fineness(&mut self, fineness: f32) {
        self.manner.fineness = fineness.clamp(-1.0, 1.0);
    }

    pub(super) fn set_words(&mut self, words: &Arc<Vocabulary>) {
        self.manner.words = Arc::clone(words);
    }

    /// Another program has it: it can only be read.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.writer.is_none()
    }

    /// Why it can only be read, when it can.
    #[must_use]
    pub fn only_read(&self) -> Option<&StoreError> {
        self.only_read.as_ref()
    }

    /// How many changes are not on disk yet.
    #[must_use]
    pub fn unsaved(&self) -> u64 {
        self.save_status().map_or(0, |status| status.unsaved())
    }

    /// Who gives the commands.
    #[must_use]
    pub fn actor(&self) -> ActorId {
        self.around.actor
    }

    /// How far it is saved; `None` when it is only read.
    #[must_use]
    pub fn save_status(&self) -> Option<SaveStatus> {
        self.writer.as_ref().map(Writer::status)
    }

    /// What there was to say when it was opened; each is given once.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        if let Some(writer) = &self.writer {
            self.notices.extend(writer.take_notices());
        }
        std::mem::take(&mut self.notices)
    }

    /// Runs a command. True when it changed something.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing has changed then.
    pub fn run(&mut self, command: &Command) -> Result<bool, Refusal> {
        let stamp = self.stamp()?;
        let entry = self.journal.run(&mut self.session, command, stamp)?;
        Ok(self.keep(entry))
    }

    /// Undoes the last command.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing has changed then.
    pub fn undo(&mut self) -> Result<bool, Refusal> {
        let stamp = self.stamp()?;
        let entry = self.journal.undo(&mut self.session, stamp)?;
        Ok(self.keep(entry))
    }

    /// Does the last undone command again.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing has changed then.
    pub fn redo(&mut self) -> Result<bool, Refusal> {
        let stamp = self.stamp()?;
        let entry = self.journal.redo(&mut self.session, stamp)?;
        Ok(self.keep(entry))
    }

    /// Turns back the last command that has to do with time.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing has changed then.
    pub fn turn_back(&mut self) -> Result<bool, Refusal> {
        let stamp = self.stamp()?;
        let entry = self.journal.turn_back(&mut self.session, stamp)?;
        Ok(self.keep(entry))
    }

    /// Takes what came in from the background and asks for what is needed. True when work is still to come
    /// for which nobody will call.
    pub fn tick(&mut self) -> bool {
        let Some(distiller) = &mut self.distiller else {
            return false;
        };
        if let Some((mut new, manner)) = distiller.take() {
            keep_names(&self.proposals.threads, &mut new.threads);
            self.proposals = new;
            self.made_in = Some(manner);
        }
        let last = self.journal.last();
        let made_in = self.made_in.as_ref();
        let is_made = made_in.is_some_and(|manner| manner.is(&self.manner));
        if is_made && self.proposals.made_of == last {
            return false;
        }
        !distiller.ask(&self.session, last, &self.manner)
    }

    /// Computes the proposals at once instead of in the background: for tests and pictures.
    pub fn distill_now(&mut self) {
        let of = (self.proposals.run + 1, self.journal.last());
        let mut new = Distiller::at_once(&self.session, of, &self.manner);
        keep_names(&self.proposals.threads, &mut new.threads);
        self.proposals = new;
        self.made_in = Some(self.manner.clone());
    }

    /// Waits until everything is on disk and lets the session go.
    ///
    /// # Errors
    /// When the disk refuses; nothing more can be saved then.
    pub fn close(mut self) -> Result<(), store::Trouble> {
        match self.writer.take() {
            Some(writer) => writer.close(),
            None => Ok(()),
        }
    }

    /// Waits until everything given so far is on disk.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn wait_saved(&self) -> Result<(), store::Trouble> {
        match &self.writer {
            Some(writer) => writer.wait_saved(self.journal.last()),
            None => Ok(()),
        }
    }

    fn stamp(&mut self) -> Result<Stamp, Refusal> {
        if self.writer.is_none() {
            return Err(Refusal::ReadOnly);
        }
        self.count += 1;
        Ok(Stamp {
            at: self.now(),
            offset: self.around.clock.offset(),
            actor: self.around.actor,
            count: self.count,
            standing: Standing::Facilitator,
        })
    }

    fn now(&self) -> Moment {
        self.around.clock.now()
    }

    fn keep(&mut self, entry: Option<Entry>) -> bool {
        let Some(entry) = entry else { return false };
        if let Some(writer) = &self.writer {
            writer.send(entry);
        }
        self.index = OnceCell::new();
        true
    }
}
