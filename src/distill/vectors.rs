//! Sparse vectors in one row: the weights of every note, in order of feature.

/// Features and weights, note after note.
#[derive(Debug, Default)]
pub struct Vectors {
    /// Where each note begins, and where the last one ends.
    starts: Vec<usize>,
    entries: Vec<(u32, f32)>,
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
