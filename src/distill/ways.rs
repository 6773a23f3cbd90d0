//! In which ways a meaning is said. Forms of one word are one way: that they share is a shared word.

use std::collections::{BTreeMap, btree_map::Entry};

use super::{evidence::View, lexicon::Mention, tension::denies};

/// Whether a mention is a denial and a word that means nothing ('niet alleen'): the lexicon may know what it stands for, but it
/// tells nobody anything.
pub fn is_little(view: &View, note: usize, mention: &Mention) -> bool {
    let mut words = view.words_from(note, mention.first, mention.last);
    let mut denied = false;
    mention.last - mention.first < 2
        && words.all(|word| {
            let denies = denies(&word.folded);
            denied |= denies;
            word.stop || denies
        })
        && denied
}

/// By the keys of the words, and of forms that share them the first in order.
#[derive(Default)]
pub struct Ways<'a>(BTreeMap<Vec<&'a str>, String>);

impl<'a> Ways<'a> {
    /// As the words of a mention are written in its note; whether that tells anything.
    pub fn add(&mut self, view: &View<'a>, note: usize, mention: &Mention) -> bool {
        let (first, last) = (mention.first, mention.last);
        if is_little(view, note, mention) {
            return false;
        }
        let Some(form) = view.written(note, view.range(note, first, last)) else {
            return false;
        };
        let form = form.to_lowercase();
        match self.0.entry(view.keys(note, first, last).collect()) {
            Entry::Vacant(way) => {
                way.insert(form);
            }
            Entry::Occupied(mut way) => {
                if form < *way.get() {
                    way.insert(form);
                }
            }
        }
        true
    }

    /// Whether it is said in two ways or more, of which neither holds the other: 'zeg eerlijk' is no other way than 'eerlijk'.
    pub fn are_several(&self) -> bool {
        let holds =
            |long: &Vec<&str>, short: &Vec<&str>| short.iter().all(|key| long.contains(key));
        // Of ways with the same keys the first is one of its own.
        let is_within = |way: &Vec<&str>, other: &Vec<&str>| {
            holds(way, other) && (other < way || !holds(other, way))
        };
        let is_own = |way: &&Vec<&str>| {
            let mut others = self.0.keys().filter(|other| other != way);
            !others.any(|other| is_within(way, other))
        };
        self.0.keys().filter(is_own).nth(1).is_some()
    }

    /// A form of each way, in order, each once.
    pub fn forms(&self) -> Vec<String> {
        let mut forms: Vec<String> = self.0.values().cloned().collect();
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    /// A form of each way, at most two of this side and four with the other.
    pub fn with(&self, other: &Self) -> Vec<String> {
        let mut told: Vec<(&Vec<&str>, &String)> = Vec::new();
        for (side, most) in [(self, 2), (other, 4)] {
            for way in &side.0 {
                let is_told =
                    |(keys, form): &(&Vec<&str>, &String)| *keys == way.0 || *form == way.1;
                if told.len() < most && !told.iter().any(is_told) {
                    told.push(way);
                }
            }
        }
        told.into_iter().map(|(_, form)| form.clone()).collect()
    }
}
