//! Entries as the journals give them, put in order: each number once, and what is missing or in conflict known.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    base::Id,
    journal::Entry,
    session::Session,
    store::{
        lines::Lines,
        snapshot::{self, Snapshot},
        unknown,
    },
};

impl Lines {
    /// The entries, unless it says that it belongs to another session.
    pub fn read_of(self, id: Id<Session>) -> Read {
        match self.head {
            Some(head) if head.session != id => Read::default(),
            _ => Read {
                entries: self.entries,
                others: self.others,
            },
        }
    }
}

/// Entries as they were read.
#[derive(Debug, Default)]
pub(in crate::store) struct Read {
    pub entries: Vec<Entry>,
    /// What this version does not know in them, by their number.
    pub others: BTreeMap<u64, Value>,
}

impl Read {
    pub fn append(&mut self, more: Self) {
        append(&mut self.entries, more.entries);
        for (number, other) in more.others {
            self.others.entry(number).or_insert(other);
        }
    }

    /// What is unknown in the entries becomes part of what is unknown in the session that they lead to.
    pub fn add_unknown_to(&self, base: &mut Snapshot) {
        for entry in &self.entries {
            if let Some(more) = self.others.get(&entry.number) {
                let inside = base.other.entry(snapshot::INSIDE).or_insert(Value::Null);
                unknown::follow(inside, entry, more);
            }
        }
    }
}

/// What the journals beside the snapshot hold.
#[derive(Default)]
pub(super) struct Own {
    pub read: Read,
    pub names: Vec<String>,
    pub bytes: usize,
    pub unreadable: usize,
    pub is_torn: bool,
    pub torn_before: usize,
    pub foreign: usize,
    pub is_newer: bool,
}

/// Entries after a base, in order, each number once.
pub(super) struct Order {
    applied: u64,
    pub read: Read,
    pub conflicting: Vec<Entry>,
}

impl Order {
    pub fn after(applied: u64) -> Self {
        Self {
            applied,
            read: Read::default(),
            conflicting: Vec::new(),
        }
    }

    /// An entry that is there already is left out: a journal that was given up is written again in the next.
    pub fn add(&mut self, mut more: Read) {
        more.entries.retain(|entry| entry.number > self.applied);
        self.read.append(more);
        let entries = &mut self.read.entries;
        entries.sort_by_key(|entry| entry.number);
        let mut conflicting = Vec::new();
        entries.dedup_by(|later, kept| {
            let is_same = later.number == kept.number;
            if is_same && later != kept {
                conflicting.push(later.clone());
            }
            is_same
        });
        self.conflicting.append(&mut conflicting);
    }

    pub fn missing(&self) -> u64 {
        let entries = &self.read.entries;
        let span = entries
            .last()
            .map_or(0, |entry| entry.number - self.applied);
        span.saturating_sub(entries.len() as u64)
    }
}

/// A long journal is not moved when there is nothing before it.
fn append(all: &mut Vec<Entry>, mut more: Vec<Entry>) {
    if all.is_empty() {
        *all = more;
    } else {
        all.append(&mut more);
    }
}
