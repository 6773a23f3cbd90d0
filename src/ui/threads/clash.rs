//! A tension that people begin themselves: of two things that are at odds, or from nothing but a name.
//!
//! The notes stay where they stand as well: a tension takes nothing away.

use std::rc::Rc;

use egui::Ui;

use super::{desk::Desk, dialogs::Asked, moving::opening};
use crate::{
    base::Id,
    session::{Command, Note, Thread, ThreadKind, ThreadStatus, command::NewThread},
    ui::{
        icons,
        widgets::{Dialog, Picker, PickerEntry as Entry},
    },
};

/// Letters of a name that is put together of two others.
const LONGEST: usize = 40;

/// One side of a tension that is about to be begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pole {
    /// All notes of a thread.
    Thread(Id<Thread>),
    /// One note.
    Note(Id<Note>),
}

/// The question what is at odds with a thread or a note.
#[derive(Debug, Clone)]
pub struct Clash {
    of: Pole,
    picker: Picker,
    /// What can be chosen; `None` leaves the other side empty.
    others: Rc<Vec<(Option<Pole>, Entry)>>,
}

impl Clash {
    /// Asks what is at odds with this.
    pub fn of(desk: &Desk<'_>, of: Pole) -> Self {
        Self {
            of,
            picker: Picker::default(),
            others: Rc::new(others(desk, of)),
        }
    }
}

/// Draws the question. `None` when it was answered or closed.
pub fn clash_ui(ui: &Ui, desk: &mut Desk<'_>, mut clash: Clash) -> Option<Asked> {
    let name = name_of(desk, clash.of)?;
    let title = desk.with("threads-clash-title", &[("title", name.as_str().into())]);
    let (hint, close) = (desk.text("threads-clash-hint"), desk.text("common-close"));
    let (search, nothing) = (
        desk.text("threads-search-both"),
        desk.text("threads-search-nothing"),
    );
    let shown = Dialog::new("clash", &title, &close)
        .subtitle(&hint)
        .width(600.0)
        .show(ui.ctx(), |ui| {
            clash
                .picker
                .show_of(ui, (&search, &nothing), &clash.others, |(_, entry)| entry)
        });
    if let Some((other, _)) = shown.inner.and_then(|n| clash.others.get(n)) {
        begin(desk, clash.of, *other);
        return None;
    }
    (!shown.closed).then_some(Asked::Clash(clash))
}

/// Threads first, then every note; and the choice to fill the other side later.
fn others(desk: &Desk<'_>, of: Pole) -> Vec<(Option<Pole>, Entry)> {
    let later = Entry {
        text: desk.text("threads-clash-later"),
        icon: Some(icons::CIRCLE_DASHED),
        ..Entry::default()
    };
    let threads = desk.facts.threads.iter().filter_map(|id| {
        let thread = desk.thread(*id)?;
        let entry = Entry {
            text: thread.title.clone(),
            detail: desk.with("common-notes", &[("n", thread.notes.len().into())]),
            icon: Some(icons::PATH),
            group: None,
        };
        Some((Some(Pole::Thread(*id)), entry))
    });
    let notes = desk.session().live_notes().map(|note| {
        let group = desk.view.group_of(note);
        let entry = Entry {
            text: note.text.replace('\n', " "),
            detail: desk.author(note),
            icon: Some(icons::USERS_THREE),
            group: group.map(|group| group.number as usize),
        };
        (Some(Pole::Note(note.id)), entry)
    });
    threads
        .chain(std::iter::once((None, later)))
        .chain(notes)
        .filter(|(pole, _)| *pole != Some(of))
        .collect()
}

fn name_of(desk: &Desk<'_>, pole: Pole) -> Option<String> {
    Some(match pole {
        Pole::Thread(id) => desk.thread(id)?.title.clone(),
        Pole::Note(id) => opening(&desk.note(id)?.text, LONGEST),
    })
}

fn notes_of(desk: &Desk<'_>, pole: Pole) -> Vec<Id<Note>> {
    match pole {
        Pole::Thread(id) => desk.thread(id).map_or_else(Vec::new, |thread| {
            super::facts::live(desk.session(), &thread.notes)
        }),
        Pole::Note(id) => vec![id],
    }
}

/// Makes the tension, and asks what it is called.
fn begin(desk: &mut Desk<'_>, of: Pole, other: Option<Pole>) {
    let Some(name) = name_of(desk, of) else {
        return;
    };
    let title = match other.and_then(|other| name_of(desk, other)) {
        Some(other) => desk.with(
            "threads-tension-about",
            &[("a", name.as_str().into()), ("b", other.as_str().into())],
        ),
        None => name,
    };
    let against = other.map_or_else(Vec::new, |other| notes_of(desk, other));
    // A note that is at odds with its own thread stands on its own side only.
    let mut notes = notes_of(desk, of);
    if matches!(other, Some(Pole::Note(_))) {
        notes.retain(|note| !against.contains(note));
    }
    add(desk, title, (notes, against));
}

/// Adds a tension and shows it, with its name to be changed.
pub fn add(desk: &mut Desk<'_>, title: String, (notes, against): (Vec<Id<Note>>, Vec<Id<Note>>)) {
    let id = desk.view.ids.fresh();
    let named = notes.is_empty() && against.is_empty();
    desk.wish(Command::AddThread(Box::new(NewThread {
        id,
        title,
        kind: ThreadKind::Tension,
        status: ThreadStatus::Accepted,
        notes,
        against,
    })));
    desk.show_tension(id, !named);
}
