//! What is asked in a dialog: where a note goes, with which thread another is joined, what a new one is called.

use egui::Ui;

use super::{
    alike,
    clash::{self, Clash, clash_ui},
    desk::{Desk, Dragged},
    moving::{Spot, Target, fits},
    same_words::same_words_ui,
};
use crate::{
    base::Id,
    session::{
        Command, Note, Thread, ThreadKind, ThreadStatus,
        command::{NewThread, Side},
    },
    ui::{
        icons,
        theme::Tokens,
        widgets::{Dialog, Message, Picker, PickerEntry as Entry, TextField, clamped, one_text},
    },
};

/// The dialog that is open.
#[derive(Debug, Clone)]
pub enum Asked {
    /// Where does this note go?
    Move(Dragged, Picker),
    /// With which thread is this one joined?
    Merge(Id<Thread>, Picker),
    /// Which of these two keeps its name when they become one?
    Join(Id<Thread>, Id<Thread>, Picker),
    /// What is the new thread called? True when it was tried without a name.
    New(String, bool),
    /// What is the new tension about? True when it was tried without a name.
    NewTension(String, bool),
    /// Which words mean the same?
    SameWords(String),
    /// What is at odds with this?
    Clash(Clash),
}

impl Asked {
    /// Where does this note go?
    pub fn to_move(dragged: Dragged) -> Self {
        Self::Move(dragged, Picker::default())
    }

    /// With which thread is this one joined?
    pub fn to_merge(thread: Id<Thread>) -> Self {
        Self::Merge(thread, Picker::default())
    }

    /// Which of these two keeps its name?
    pub fn to_join(a: Id<Thread>, b: Id<Thread>) -> Self {
        Self::Join(a, b, Picker::default())
    }
}

/// Draws the dialog that is open.
pub fn dialogs_ui(ui: &Ui, desk: &mut Desk<'_>) {
    let Some(asked) = desk.draft.asked.take() else {
        return;
    };
    let still = match asked {
        Asked::Move(dragged, picker) => move_ui(ui, desk, dragged, picker),
        Asked::Merge(thread, picker) => merge_ui(ui, desk, thread, picker),
        Asked::Join(a, b, picker) => join_ui(ui, desk, (a, b), picker),
        Asked::New(title, tried) => new_ui(ui, desk, (title, tried), false),
        Asked::NewTension(title, tried) => new_ui(ui, desk, (title, tried), true),
        Asked::SameWords(typed) => same_words_ui(ui, desk, typed),
        Asked::Clash(clash) => clash_ui(ui, desk, clash),
    };
    // Something drawn in the dialog may have asked for another one.
    desk.draft.asked = desk.draft.asked.take().or(still);
}

fn move_ui(ui: &Ui, desk: &mut Desk<'_>, dragged: Dragged, mut picker: Picker) -> Option<Asked> {
    let note = desk.note(dragged.note)?;
    let (title, close) = (desk.text("threads-move-title"), desk.text("common-close"));
    let (search, nothing) = (
        desk.text("threads-search-thread"),
        desk.text("threads-search-nothing"),
    );
    let (targets, entries): (Vec<Target>, Vec<Entry>) =
        places(desk, dragged.spot).into_iter().unzip();
    let shown = Dialog::new("move_note", &title, &close)
        .width(560.0)
        .show(ui.ctx(), |ui| {
            let t = Tokens::of(ui);
            clamped(ui, t.support(note.text.replace('\n', " ")), 2);
            picker.show(ui, (&search, &nothing), &entries)
        });
    if let Some(target) = shown.inner.and_then(|n| targets.get(n).copied()) {
        desk.carry(dragged, target);
        return None;
    }
    (!shown.closed).then_some(Asked::Move(dragged, picker))
}

/// Everywhere that a note from `spot` can go, in the order of the screen.
fn places(desk: &Desk<'_>, spot: Spot) -> Vec<(Target, Entry)> {
    let thread = |id: &Id<Thread>| {
        let thread = desk.thread(*id)?;
        let detail = desk.with("common-notes", &[("n", thread.notes.len().into())]);
        let entry = Entry {
            text: thread.title.clone(),
            detail,
            icon: Some(icons::PATH),
            group: None,
        };
        Some((Target::Thread(*id), entry))
    };
    let simple = |target, key: &str, icon| {
        (
            target,
            Entry {
                text: desk.text(key),
                icon: Some(icon),
                ..Entry::default()
            },
        )
    };
    let mut places: Vec<(Target, Entry)> = desk.facts.threads.iter().filter_map(thread).collect();
    places.push(simple(Target::New, "threads-to-new", icons::PLUS));
    for id in &desk.facts.tensions {
        places.extend(sides_of(desk, *id));
    }
    places.push(simple(
        Target::NewTension,
        "threads-new-tension",
        icons::LIGHTNING,
    ));
    places.push(simple(Target::Lone, "threads-to-lone", icons::STAR_FOUR));
    places.push(simple(Target::Out, "threads-take-out", icons::TRAY));
    places.retain(|(target, _)| fits(spot, *target));
    places
}

fn sides_of(desk: &Desk<'_>, id: Id<Thread>) -> Vec<(Target, Entry)> {
    let Some(tension) = desk.thread(id) else {
        return Vec::new();
    };
    let names = ["threads-to-side-a", "threads-to-side-b"];
    let sides = [&tension.notes, &tension.against];
    let entry = |((target, key), notes): ((Target, &str), &Vec<Id<Note>>)| {
        let first = notes.first().and_then(|note| desk.note(*note));
        let text = desk.with(key, &[("title", tension.title.as_str().into())]);
        let detail = first.map_or_else(String::new, |note| note.text.replace('\n', " "));
        (
            target,
            Entry {
                text,
                detail,
                icon: Some(icons::LIGHTNING),
                group: None,
            },
        )
    };
    Desk::sides(id)
        .into_iter()
        .zip(names)
        .zip(sides)
        .map(entry)
        .collect()
}

/// What can be joined with a thread: another one, or a proposal.
#[derive(Clone)]
enum Other {
    Thread(Id<Thread>),
    Notes(Vec<Id<Note>>),
}

fn merge_ui(ui: &Ui, desk: &mut Desk<'_>, into: Id<Thread>, mut picker: Picker) -> Option<Asked> {
    let thread = desk.thread(into)?;
    let title = desk.with(
        "threads-merge-title",
        &[("title", thread.title.as_str().into())],
    );
    let (hint, close) = (desk.text("threads-merge-hint"), desk.text("common-close"));
    let (search, nothing) = (
        desk.text("threads-search-thread"),
        desk.text("threads-search-nothing"),
    );
    let (others, entries): (Vec<Other>, Vec<Entry>) = others(desk, into).into_iter().unzip();
    let shown = Dialog::new("merge", &title, &close)
        .subtitle(&hint)
        .width(600.0)
        .show(ui.ctx(), |ui| {
            picker.show(ui, (&search, &nothing), &entries)
        });
    match shown.inner.and_then(|n| others.get(n).cloned()) {
        Some(Other::Thread(from)) => desk.wish(Command::MergeThreads { into, from }),
        Some(Other::Notes(notes)) => {
            desk.wish(Command::PlaceNotes {
                thread: into,
                side: Side::First,
                notes,
            });
        }
        None => return (!shown.closed).then_some(Asked::Merge(into, picker)),
    }
    None
}

fn others(desk: &Desk<'_>, into: Id<Thread>) -> Vec<(Other, Entry)> {
    let count = |n: usize| desk.with("common-notes", &[("n", n.into())]);
    let confirmed = desk
        .facts
        .threads
        .iter()
        .filter(|id| **id != into)
        .filter_map(|id| {
            let thread = desk.thread(*id)?;
            let detail = count(thread.notes.len());
            let entry = Entry {
                text: thread.title.clone(),
                detail,
                icon: Some(icons::PATH),
                group: None,
            };
            Some((Other::Thread(*id), entry))
        });
    let put = desk.facts.proposals.iter().map(|put| {
        let other = match put.found {
            Some(_) => Other::Notes(put.notes.clone()),
            None => Other::Thread(put.id),
        };
        let detail = format!(
            "{} · {}",
            desk.text("common-status-proposed"),
            count(put.notes.len())
        );
        let icon = Some(icons::CIRCLE_DASHED);
        (
            other,
            Entry {
                text: desk.put_title(put),
                detail,
                icon,
                group: None,
            },
        )
    });
    confirmed.chain(put).collect()
}

/// Two threads become one: whose name stays?
fn join_ui(
    ui: &Ui,
    desk: &mut Desk<'_>,
    (a, b): (Id<Thread>, Id<Thread>),
    mut picker: Picker,
) -> Option<Asked> {
    let parts = [desk.facts.part_with(a)?, desk.facts.part_with(b)?];
    let (title, hint, close) = (
        desk.text("threads-join-title"),
        desk.text("threads-merge-hint"),
        desk.text("common-close"),
    );
    let (search, nothing) = (
        desk.text("threads-search-thread"),
        desk.text("threads-search-nothing"),
    );
    let entries = parts.map(|part| alike::entry(desk, part));
    let shown = Dialog::new("join", &title, &close)
        .subtitle(&hint)
        .width(600.0)
        .show(ui.ctx(), |ui| {
            picker.show(ui, (&search, &nothing), &entries)
        });
    match shown.inner {
        Some(0) => alike::join_under(desk, (parts[0], parts[1])),
        Some(_) => alike::join_under(desk, (parts[1], parts[0])),
        None => return (!shown.closed).then_some(Asked::Join(a, b, picker)),
    }
    None
}

/// A name for a thread that begins empty, or for a tension.
fn new_ui(
    ui: &Ui,
    desk: &mut Desk<'_>,
    (mut title, tried): (String, bool),
    tension: bool,
) -> Option<Asked> {
    let [heading, name, hint, make, error] = if tension {
        [
            "threads-new-tension",
            "threads-tension-name",
            "threads-new-tension-hint",
            "threads-new-tension-make",
            "threads-tension-name-missing",
        ]
    } else {
        [
            "threads-new-title",
            "threads-name",
            "threads-new-hint",
            "threads-new-make",
            "threads-name-missing",
        ]
    }
    .map(|key| desk.text(key));
    let (cancel, close) = (desk.text("common-cancel"), desk.text("common-close"));
    let shown = Dialog::new("new_thread", &heading, &close)
        .width(560.0)
        .show(ui.ctx(), |ui| {
            let message = if tried && title.trim().is_empty() {
                Message::Error(&error)
            } else {
                Message::Hint(&hint)
            };
            let field = TextField::new(&name, &mut title).message(Some(message));
            one_text(ui, field, (&make, &cancel))
        });
    let (make, cancel) = shown.inner;
    if make && !title.trim().is_empty() && tension {
        clash::add(desk, title.trim().to_owned(), (Vec::new(), Vec::new()));
        return None;
    }
    if make && !title.trim().is_empty() {
        let id = desk.view.ids.fresh();
        desk.wish(Command::AddThread(Box::new(NewThread {
            id,
            title: title.trim().to_owned(),
            kind: ThreadKind::Thread,
            status: ThreadStatus::Accepted,
            notes: Vec::new(),
            against: Vec::new(),
        })));
        desk.open(id);
        return None;
    }
    let tried = tried || make;
    (!shown.closed && !cancel).then_some(match tension {
        true => Asked::NewTension(title, tried),
        false => Asked::New(title, tried),
    })
}
