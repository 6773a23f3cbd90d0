//! What every part of the screen works with: what it may read, its draft, and what it can wish.

use std::rc::Rc;

use egui::{DragAndDrop, Id as EguiId, Pos2, Rect, Response, Ui, UiBuilder, vec2};

use super::{
    ThreadsDraft,
    facts::{Facts, Put, live},
    moving::{self, Spot, Target},
    note::note_id,
};
use crate::{
    base::Id,
    session::{
        Command, Note, Session, Thread, ThreadKind, ThreadStatus,
        command::{NewThread, Side},
    },
    ui::{
        action::Action,
        acts::Act,
        focus::column_begins,
        view::{self, View},
    },
    words::Arg,
};

/// How far outside the visible part things are still drawn, so that Tab finds the next one.
const BEYOND: f32 = 160.0;

/// A note that is being dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dragged {
    pub note: Id<Note>,
    pub spot: Spot,
}

/// The screen's own session, texts, draft and wishes.
pub struct Desk<'a> {
    pub view: &'a View<'a>,
    pub facts: Rc<Facts>,
    pub draft: &'a mut ThreadsDraft,
    pub out: &'a mut Vec<Action>,
    /// The next control is the first of its column.
    pub begins: bool,
}

impl<'a> Desk<'a> {
    pub fn session(&self) -> &'a Session {
        self.view.session
    }

    pub fn text(&self, key: &str) -> String {
        self.view.text(key)
    }

    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.view.with(key, args)
    }

    /// What an act does and its key: for a tooltip.
    pub fn tip(&self, act: Act) -> String {
        let (tip, keys) = (
            view::tip(self.view.words, act),
            view::keys(self.view.words, act),
        );
        if keys.is_empty() {
            tip
        } else {
            format!("{tip} ({keys})")
        }
    }

    /// Says that a control may be the first of its column: F6 goes there.
    pub fn may_begin(&mut self, response: &Response) {
        if std::mem::take(&mut self.begins) {
            column_begins(&response.ctx, response);
        }
    }

    pub fn wish(&mut self, command: Command) {
        self.out.push(Action::wish(command));
    }

    pub fn thread(&self, id: Id<Thread>) -> Option<&'a Thread> {
        self.session().threads.get(&id)
    }

    pub fn note(&self, id: Id<Note>) -> Option<&'a Note> {
        self.session().notes.get(&id)
    }

    /// What a group is called, or the room as a whole.
    pub fn author(&self, note: &Note) -> String {
        match self.view.group_of(note) {
            Some(group) => self.view.group_name(group),
            None => self.text("common-plenary-sheet"),
        }
    }

    /// The thread that is unfolded.
    pub fn open_thread(&self) -> Option<Id<Thread>> {
        let is_there = |id: &Id<Thread>| self.facts.threads.contains(id);
        match self.draft.open {
            Some(open) => open.filter(is_there).or_else(|| {
                // One that was there and went (undone, merged): the first takes its place.
                open.is_some()
                    .then(|| self.facts.threads.first().copied())
                    .flatten()
            }),
            None => self.facts.threads.first().copied(),
        }
    }

    /// Unfolds a thread and brings it into view.
    pub fn open(&mut self, thread: Id<Thread>) {
        self.draft.open = Some(Some(thread));
        self.draft.scroll_to = Some(thread);
    }

    /// Brings a tension into view; perhaps its name is to be changed.
    pub fn show_tension(&mut self, id: Id<Thread>, rename: bool) {
        self.draft.tab = RIGHT_TAB;
        self.draft.scroll_to = Some(id);
        if rename {
            self.draft.rename_next = Some(id);
        }
    }

    /// The proposal that is chosen: where it went, the one that took its place.
    pub fn selected(&self) -> Option<Put> {
        let puts = &self.facts.proposals;
        let chosen = self
            .draft
            .selected
            .and_then(|id| puts.iter().find(|put| put.id == id));
        chosen
            .or_else(|| puts.get(self.draft.selected_at.min(puts.len().saturating_sub(1))))
            .cloned()
    }

    /// Chooses a proposal.
    pub fn select(&mut self, id: Id<Thread>) {
        self.draft.selected = Some(id);
        self.draft.selected_at = self
            .facts
            .proposals
            .iter()
            .position(|put| put.id == id)
            .unwrap_or(0);
    }

    /// The name of a proposal: the one that was chosen for it, else its own.
    pub fn put_title(&self, put: &Put) -> String {
        let Some(proposal) = put.found.and_then(|n| self.view.proposals.threads.get(n)) else {
            return self
                .thread(put.id)
                .map_or_else(String::new, |thread| thread.title.clone());
        };
        let chosen = self
            .draft
            .titles
            .get(&put.id)
            .and_then(|n| proposal.titles.get(*n));
        chosen.unwrap_or(&proposal.title).clone()
    }

    /// Takes a proposal over, or turns it down.
    pub fn decide(&mut self, put: &Put, accept: bool) {
        self.draft.selected_at = self
            .facts
            .proposals
            .iter()
            .position(|p| p.id == put.id)
            .unwrap_or(0);
        self.draft.selected = None;
        let status = if accept {
            ThreadStatus::Accepted
        } else {
            ThreadStatus::Rejected
        };
        let command = match (put.found, accept) {
            (None, true) => Command::AcceptThread { id: put.id },
            (None, false) => Command::RejectThread { id: put.id },
            (Some(_), _) => Command::AddThread(Box::new(NewThread {
                id: put.id,
                title: self.put_title(put),
                kind: ThreadKind::Thread,
                status,
                notes: put.notes.clone(),
                against: Vec::new(),
            })),
        };
        self.wish(command);
        if accept {
            self.draft.scroll_to = Some(put.id);
        }
    }

    /// Brings a note somewhere else.
    pub fn carry(&mut self, Dragged { note, spot }: Dragged, target: Target) {
        let new_id = self.view.ids.fresh();
        if !moving::fits(spot, target) {
            return;
        }
        let Some(command) = moving::wish(self.session(), note, (spot, target), new_id) else {
            return;
        };
        self.keep_focus_near(Dragged { note, spot });
        if target == Target::NewTension {
            self.show_tension(new_id, true);
        }
        if target == Target::New {
            let opened = moving::opened(self.session(), note, spot, new_id);
            self.open(opened);
            self.draft.rename_next = Some(opened);
        }
        self.wish(command);
    }

    /// When the note that goes has the focus, the one beside it gets it.
    fn keep_focus_near(&mut self, gone: Dragged) {
        if self.draft.held != Some(gone) {
            return;
        }
        self.draft.held = None;
        let notes = match gone.spot {
            Spot::Thread(_) => {
                let thread = gone.spot.home().and_then(|id| self.thread(id));
                thread.map_or_else(Vec::new, |thread| live(self.session(), &thread.notes))
            }
            Spot::Unplaced => self.facts.unplaced.clone(),
            _ => return,
        };
        let at = notes.iter().position(|note| *note == gone.note);
        let near = at.and_then(|at| notes.get(at + 1).or_else(|| notes.get(at.checked_sub(1)?)));
        // A dialog gives the focus back first, to a note that is no longer there.
        self.draft.focus_note = near.map(|note| (note_id(*note, gone.spot), 2));
    }

    /// The two sides of a tension as targets.
    pub fn sides(id: Id<Thread>) -> [Target; 2] {
        [
            Target::Side(id, Side::First),
            Target::Side(id, Side::Second),
        ]
    }

    /// Draws something only where it can be seen, in a scope whose ids do not depend on what stands before it.
    /// Takes its last height (or `guess`) otherwise.
    pub fn culled(
        &mut self,
        ui: &mut Ui,
        (kind, key): (&'static str, u128),
        guess: f32,
        add: impl FnOnce(&mut Ui, &mut Self),
    ) -> Rect {
        let id = EguiId::unique(("threads", kind, key));
        let height = self.draft.heights.get(&id).copied().unwrap_or(guess);
        let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        let wanted = self
            .draft
            .scroll_to
            .is_some_and(|to| [THREAD, TENSION].contains(&kind) && to.bits() == key);
        if !wanted && !ui.clip_rect().expand(BEYOND).intersects(place) {
            ui.allocate_space(place.size());
            return place;
        }
        let builder = UiBuilder::new().scope_id(id);
        let rect = ui.scope_builder(builder, |ui| add(ui, self)).response.rect;
        self.draft.heights.insert(id, rect.height());
        if wanted {
            self.draft.scroll_to = None;
            ui.scroll_to_rect(rect, None);
        }
        rect
    }
}

/// The kind of [`Desk::culled`] that confirmed threads have.
pub const THREAD: &str = "thread";

/// The kind of [`Desk::culled`] that confirmed tensions have.
pub const TENSION: &str = "tension";

/// The tab of a narrow window that holds the right column.
const RIGHT_TAB: usize = 1;

/// A scope whose ids depend on `salt` only, not on what is drawn before it.
pub fn pinned<R>(ui: &mut Ui, salt: impl egui::AsIdSalt, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = EguiId::unique(("threads_pinned", salt));
    ui.scope_builder(UiBuilder::new().scope_id(id), add).inner
}

/// The note that is being dragged.
pub fn dragged(ui: &Ui) -> Option<Dragged> {
    DragAndDrop::payload::<Dragged>(ui.ctx()).map(|dragged| *dragged)
}

/// Where the pointer is, when a note is dragged with it.
pub fn drag_pointer(ui: &Ui) -> Option<(Dragged, Pos2)> {
    let pointer = ui.input(|input| input.pointer.interact_pos())?;
    Some((dragged(ui)?, pointer))
}
