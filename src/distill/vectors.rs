//! Sparse vectors in one row: the weights of every note, in order of feature. Beside them where the notes lie among ideas.

use super::embedding::{self, Vector};

/// Features and weights, note after note.
#[derive(Debug, Default)]
pub struct Vectors {
    /// Where each note begins, and where the last one ends.
    starts: Vec<usize>,
    entries: Vec<(u32, f32)>,
    /// Per note.
    ideas: Vec<Vector>,
    /// Features are numbered below this.
    pub features: usize,
}

impl Vectors {
    pub fn with_room(notes: usize, entries: usize, features: usize) -> Self {
        let mut starts = Vec::with_capacity(notes + 1);
        starts.push(0);
        Self {
            starts,
            entries: Vec::with_capacity(entries),
            ideas: Vec::new(),
            features,
        }
    }

    /// How many notes.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub fn of(&self, note: usize) -> &[(u32, f32)] {
        &self.entries[self.starts[note]..self.starts[note + 1]]
    }

    /// Says where the notes lie among ideas.
    pub fn set_ideas(&mut self, ideas: impl Iterator<Item = Vector>) {
        self.ideas = ideas.collect();
    }

    /// Where a note lies among ideas.
    pub fn idea(&self, note: usize) -> &Vector {
        &self.ideas[note]
    }

    /// How near two notes are among ideas, 0 to 1: far apart is no more than not near.
    pub fn ideas_near(&self, a: usize, b: usize) -> f32 {
        embedding::inner(self.idea(a), self.idea(b)).max(0.0)
    }

    /// Some notes, in the order given.
    pub fn only(&self, notes: &[usize]) -> Self {
        let entries = notes.iter().map(|&note| self.of(note).len()).sum();
        let mut some = Self::with_room(notes.len(), entries, self.features);
        for &note in notes {
            some.add(self.of(note).iter().copied());
            some.end_note();
        }
        some.set_ideas(notes.iter().map(|&note| *self.idea(note)));
        some
    }

    pub fn iter(&self) -> impl Iterator<Item = &[(u32, f32)]> {
        self.starts
            .windows(2)
            .map(|ends| &self.entries[ends[0]..ends[1]])
    }

    pub fn entries(&self) -> &[(u32, f32)] {
        &self.entries
    }

    /// Adds to the note that is being written; gives the part that was added.
    pub fn add(&mut self, entries: impl Iterator<Item = (u32, f32)>) -> &mut [(u32, f32)] {
        let first = self.entries.len();
        self.entries.extend(entries);
        &mut self.entries[first..]
    }

    /// Adds the notes of others, whose features have the same numbers.
    pub fn append(&mut self, others: &Self) {
        let first = self.entries.len();
        self.entries.extend_from_slice(&others.entries);
        let ends = others.starts.iter().skip(1);
        self.starts.extend(ends.map(|end| first + end));
    }

    /// Ends the note that is being written.
    pub fn end_note(&mut self) {
        self.starts.push(self.entries.len());
    }
}
