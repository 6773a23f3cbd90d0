//! What a screen may read: the session and what follows from it, as they are in this frame.

use std::path::Path;

use egui::Ui;

use super::acts::{Act, row_of};
use crate::{
    base::{Id, Moment, TimeOfDay},
    host::{Far, Ids, Proposals, SaveStatus, Settings},
    session::{Group, Index, Note, Participant, Session, Template, agenda::Agenda},
    words::{Arg, Words},
};

/// Everything that a screen of an open session may read.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The texts.
    pub words: &'a Words,
    /// The session.
    pub session: &'a Session,
    /// Number of the last entry in the session's history: as long as it is the same, so is the session.
    pub revision: u64,
    /// Look-ups of the session.
    pub index: &'a Index,
    /// The rundown in time.
    pub agenda: &'a Agenda,
    /// What the program puts forward.
    pub proposals: &'a Proposals,
    /// From -1 (more comes together) to 1 (less).
    pub fineness: f32,
    /// The user's sets of words that mean the same.
    pub same_words: &'a [Vec<String>],
    /// The time that it is.
    pub now: Moment,
    /// Makes ids for what a screen adds.
    pub ids: &'a Ids,
    /// The user's settings.
    pub settings: &'a Settings,
    /// All templates, for ready cases.
    pub templates: &'a [Template],
    /// What was asked by keys, palette or menu in this frame.
    pub asked: &'a [Act],
    /// The session's folder.
    pub path: &'a Path,
    /// The program's own file, to start it a second time for what takes much memory.
    pub program: Option<&'a Path>,
    /// How far it is saved; `None` when it can only be read.
    pub saved: Option<&'a SaveStatus>,
    /// How far the report is that is being written.
    pub exporting: Option<Far>,
    /// The beamer window is open.
    pub beamer_open: bool,
}

impl View<'_> {
    /// The session can be changed.
    #[must_use]
    pub fn can_write(&self) -> bool {
        self.saved.is_some()
    }

    /// Draws what changes the session: greyed out and dead while that can only be read.
    pub fn writes<R>(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
        if self.can_write() {
            return add(ui);
        }
        ui.add_enabled_ui(false, add).inner
    }

    /// A text without variables.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A text with variables.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(key, args)
    }

    /// Whether this was asked in this frame.
    #[must_use]
    pub fn asks(&self, act: Act) -> bool {
        self.asked.contains(&act)
    }

    /// What a group is called: its name, or 'Groep 1'.
    #[must_use]
    pub fn group_name(&self, group: &Group) -> String {
        group_name(self.words, group)
    }

    /// A moment as local time of the session: `14:24`.
    #[must_use]
    pub fn time(&self, moment: Moment) -> String {
        let (_, time) = self.session.details.offset.local(moment);
        self.clock_text(time)
    }

    /// A time of day: `14:24`.
    #[must_use]
    pub fn clock_text(&self, time: TimeOfDay) -> String {
        self.words.time_of_day(u32::from(time.0))
    }

    /// Role and municipality of someone in the room, as the screens show people.
    #[must_use]
    pub fn person(&self, id: Id<Participant>) -> String {
        let Some(person) = self.session.participants.get(&id) else {
            return String::new();
        };
        [person.role.as_str(), person.municipality.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The note's group, for an emblem; `None` for the whole room.
    #[must_use]
    pub fn group_of(&self, note: &Note) -> Option<&Group> {
        self.session.groups.get(&note.sheet.group?)
    }
}

/// What a group is called: its name, or 'Groep 1'.
#[must_use]
pub fn group_name(words: &Words, group: &Group) -> String {
    if group.name.is_empty() {
        words.with("common-group", &[("n", Arg::from(group.number))])
    } else {
        group.name.clone()
    }
}

/// The label of an act.
#[must_use]
pub fn label(words: &Words, act: Act) -> String {
    row_of(act).map_or_else(String::new, |row| {
        words.text(&format!("commands-{}", row.name))
    })
}

/// The longer explanation of an act.
#[must_use]
pub fn tip(words: &Words, act: Act) -> String {
    row_of(act).map_or_else(String::new, |row| {
        words.text(&format!("commands-{}-tip", row.name))
    })
}

/// The keys of an act as the user reads them: `Ctrl+Shift+Z`, `spatie`. Those of one place only are left out.
#[must_use]
pub fn keys(words: &Words, act: Act) -> String {
    let keys = row_of(act).and_then(|row| row.keys);
    keys.map_or_else(String::new, |keys| shortcut(words, keys))
}

/// Keys as the user reads them.
#[must_use]
pub fn shortcut(words: &Words, keys: egui::KeyboardShortcut) -> String {
    use egui::Key;
    let mut text = String::new();
    if keys.modifiers.command || keys.modifiers.ctrl {
        text.push_str("Ctrl+");
    }
    if keys.modifiers.alt {
        text.push_str("Alt+");
    }
    if keys.modifiers.shift {
        text.push_str("Shift+");
    }
    match keys.logical_key {
        Key::Space => text.push_str(&words.text("common-key-space")),
        Key::Delete => text.push_str(&words.text("common-key-delete")),
        Key::Insert => text.push_str(&words.text("common-key-insert")),
        other => text.push_str(other.symbol_or_name()),
    }
    text
}
