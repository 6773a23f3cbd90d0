//! Search and label filter: which notes they leave, kept until the question or the session changes.

use std::collections::{BTreeMap, BTreeSet};

use egui::Id as WidgetId;

use crate::{
    base::Id,
    session::{Note, Sheet, typing},
    ui::view::View,
};

/// What is looked for, and what was found.
#[derive(Default)]
pub(super) struct Find {
    open: bool,
    /// The search field takes the focus in this frame.
    pub take_focus: bool,
    /// The words that are looked for.
    pub words: String,
    /// Keys of the labels to keep; none means all notes.
    pub labels: BTreeSet<String>,
    /// The hit that was jumped to last.
    at: Option<usize>,
    found: Option<Found>,
}

struct Found {
    asked: Asked,
    by_sheet: BTreeMap<Sheet, Vec<Id<Note>>>,
    /// In the order of the walls: round by round, question by question, group by group.
    all: Vec<Id<Note>>,
}

/// What the answer depends on.
#[derive(PartialEq, Eq)]
struct Asked {
    words: String,
    labels: BTreeSet<String>,
    /// Number of the last command: the session has not changed while it is the same.
    last: Option<u64>,
    live: usize,
}

impl Find {
    /// The search field.
    pub fn field() -> WidgetId {
        WidgetId::unique("search-all-sheets")
    }

    /// Opens the search field, or goes back to it.
    pub fn open(&mut self) {
        self.open = true;
        self.take_focus = true;
    }

    /// Closes the search field; the label filter stays.
    pub fn close(&mut self) {
        self.open = false;
        self.words.clear();
        self.at = None;
    }

    /// The search field is shown.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Notes are left out.
    pub fn is_active(&self) -> bool {
        !self.labels.is_empty() || !self.words.trim().is_empty()
    }

    /// Looks again when the question or the session has changed.
    pub fn update(&mut self, view: &View<'_>) {
        if !self.is_active() {
            self.found = None;
            return;
        }
        let asked = Asked {
            words: self.words.clone(),
            labels: self.labels.clone(),
            last: view.saved.map(|saved| saved.sent),
            live: view.index.live,
        };
        if self.found.as_ref().is_none_or(|found| found.asked != asked) {
            self.at = None;
            self.found = Some(look(view, asked));
        }
    }

    /// The hits on a sheet; `None` when nothing is looked for.
    pub fn on(&self, sheet: &Sheet) -> Option<&[Id<Note>]> {
        let found = self.found.as_ref()?;
        Some(found.by_sheet.get(sheet).map_or(&[], Vec::as_slice))
    }

    /// How many notes were found.
    pub fn count(&self) -> usize {
        self.found.as_ref().map_or(0, |found| found.all.len())
    }

    /// The number of the hit that was jumped to, from 1.
    pub fn at(&self) -> Option<usize> {
        self.at.map(|at| at + 1)
    }

    /// The next hit, or the one before; after the last comes the first.
    pub fn step(&mut self, forward: bool) -> Option<Id<Note>> {
        let all = &self.found.as_ref()?.all;
        let last = all.len().checked_sub(1)?;
        let next = match (self.at, forward) {
            (None, true) => 0,
            (None, false) => last,
            (Some(at), true) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
            (Some(at), false) => at.checked_sub(1).unwrap_or(last),
        };
        self.at = Some(next);
        all.get(next).copied()
    }

    /// Where the words that are looked for stand in a text.
    pub fn marks(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        if self.words.trim().is_empty() {
            Vec::new()
        } else {
            typing::find_words(text, &self.words)
        }
    }
}

fn look(view: &View<'_>, asked: Asked) -> Found {
    let mut by_sheet: BTreeMap<Sheet, Vec<Id<Note>>> = BTreeMap::new();
    let words = asked.words.trim();
    for (sheet, notes) in &view.index.sheets {
        let fits = |id: &&Id<Note>| {
            view.session.notes.get(id).is_some_and(|note| {
                (asked.labels.is_empty()
                    || asked.labels.iter().any(|label| note.labels.contains(label)))
                    && (words.is_empty() || !typing::find_words(&note.text, words).is_empty())
            })
        };
        let hits: Vec<Id<Note>> = notes.iter().filter(fits).copied().collect();
        if !hits.is_empty() {
            by_sheet.insert(*sheet, hits);
        }
    }
    let mut sheets: Vec<(&Sheet, &Vec<Id<Note>>)> = by_sheet.iter().collect();
    sheets.sort_by_key(|(sheet, _)| {
        let round = view
            .session
            .rounds
            .get(&sheet.round)
            .map(|round| (round.rank, round.id));
        let question = view
            .session
            .questions
            .get(&sheet.question)
            .map(|question| (question.rank, question.id));
        let group = sheet
            .group
            .and_then(|id| view.session.groups.get(&id))
            .map(|group| group.number);
        (round, question, group.is_none(), group)
    });
    let all = sheets
        .into_iter()
        .flat_map(|(_, notes)| notes.iter().copied())
        .collect();
    Found {
        asked,
        by_sheet,
        all,
    }
}
