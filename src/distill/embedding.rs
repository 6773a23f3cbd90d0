//! What words say of the idea behind a note, learned from example notes: a vector for each word, key and meaning.
//!
//! Notes of one idea lie near each other though they share no word ('met de rollator' and 'beperkt mobiel'). The table is
//! learned beforehand by `examples/learn_embedding` from the notes in `assets/examples`, which are sorted by idea; here it is
//! only looked up and added. A note is the sum of what stands in it (StarSpace, Wu et al. 2018), so what a word brings to a
//! likeness can be told.

use std::{cmp::Ordering, sync::OnceLock};

/// How many numbers make a vector.
pub const DIMENSIONS: usize = 64;

/// A note or a word among ideas.
pub type Vector = [f32; DIMENSIONS];

/// Nothing is known.
pub const NOWHERE: Vector = [0.0; DIMENSIONS];

/// What every note is taken to hold besides what was found in it: a note of one known word is no sure thing.
const FLOOR: f32 = 1.0;

static STANDARD: &[u8] = include_bytes!("../../assets/lexicon/embedding.bin");

/// Buckets for runs of letters; words that are in no dictionary still have those.
pub const BUCKETS: usize = 1 << 14;

/// The first bytes of a table; the last one is the number of its form.
const MAGIC: &[u8; 4] = b"RDE\x02";
const HEAD: usize = 24;

/// A feature with a vector: its place in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Row(u32);

impl Row {
    /// The row of a bucket of letters: those come first, all of them, and need no name.
    pub fn of_letters(bucket: u32) -> Self {
        Self(bucket % BUCKETS as u32)
    }
}

/// What a feature is of; one text can be a word as it is written, a key and the name of a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A folded word as it is written, stop words too: 'wij zelf' and 'jullie' say something here.
    Written,
    /// What the forms of a word share.
    Key,
    /// A meaning that stands in the note.
    Meaning,
    /// A meaning that likeness flows to.
    Near,
    /// Two written words, the one after the other.
    Two,
    /// A run of letters, by its bucket.
    Letters,
}

impl Kind {
    fn letter(self) -> u8 {
        match self {
            Self::Written => b'r',
            Self::Key => b'w',
            Self::Meaning => b'c',
            Self::Near => b's',
            Self::Two => b'b',
            Self::Letters => b'g',
        }
    }
}

/// A feature by name.
pub type Name = (Kind, String);

/// A table of vectors by feature.
#[derive(Debug, Clone, Copy, Default)]
pub struct Embedding<'a> {
    /// Of the notes that it was learned from.
    pub fingerprint: u64,
    /// Where each name ends among the names; they are in order.
    ends: &'a [u8],
    names: &'a [u8],
    /// Per row the number that its bytes are multiplied by.
    scales: &'a [u8],
    values: &'a [u8],
}

impl Embedding<'static> {
    /// The table that comes with the program.
    pub fn standard() -> Self {
        static READ: OnceLock<Embedding<'static>> = OnceLock::new();
        *READ.get_or_init(|| Embedding::read(STANDARD).unwrap_or_default())
    }
}

impl<'a> Embedding<'a> {
    /// Reads what [`written`] wrote; nothing when it is something else.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (head, rest) = bytes.split_at_checked(HEAD)?;
        let number = |at: usize| u32_at(head, at).map(|number| number as usize);
        if head.get(..4)? != MAGIC || number(4)? != DIMENSIONS {
            return None;
        }
        let (rows, names) = (number(8)?, number(12)?);
        let fingerprint = u64::from_le_bytes(head.get(16..24)?.try_into().ok()?);
        let (ends, rest) = rest.split_at_checked(rows.checked_mul(4)?)?;
        let (names, rest) = rest.split_at_checked(names)?;
        let all = rows.checked_add(BUCKETS)?;
        let (scales, values) = rest.split_at_checked(all.checked_mul(4)?)?;
        (values.len() == all.checked_mul(DIMENSIONS)?).then_some(Self {
            fingerprint,
            ends,
            names,
            scales,
            values,
        })
    }

    /// How many features with a name have a vector.
    pub fn rows(&self) -> usize {
        self.ends.len() / 4
    }

    /// The row of a feature with a name.
    pub fn row(&self, kind: Kind, text: &str) -> Option<Row> {
        let order = |row: usize| -> Ordering {
            let name = self.name(row).unwrap_or_default();
            let (first, rest) = name.split_first().unwrap_or((&0, &[]));
            first.cmp(&kind.letter()).then(rest.cmp(text.as_bytes()))
        };
        let (mut low, mut high) = (0, self.rows());
        while low < high {
            let middle = low + (high - low) / 2;
            match order(middle) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(Row((BUCKETS + middle) as u32)),
            }
        }
        None
    }

    /// The written words that have a vector: right Dutch, as far as several people wrote them.
    pub fn words(self) -> impl Iterator<Item = &'a str> {
        (0..self.rows()).filter_map(move |row| {
            let (&kind, word) = self.name(row)?.split_first()?;
            let is_word = kind == Kind::Written.letter();
            is_word.then(|| std::str::from_utf8(word).ok()).flatten()
        })
    }

    fn name(&self, row: usize) -> Option<&'a [u8]> {
        let end = |row: usize| u32_at(self.ends, row * 4).map(|end| end as usize);
        let start = match row {
            0 => 0,
            row => end(row - 1)?,
        };
        self.names.get(start..end(row)?)
    }

    /// Adds so many times the vector of a row.
    pub fn add(&self, row: Row, times: f32, to: &mut Vector) {
        let row = row.0 as usize;
        let (Some(scale), Some(values)) = (
            u32_at(self.scales, row * 4).map(f32::from_bits),
            self.values.get(row * DIMENSIONS..(row + 1) * DIMENSIONS),
        ) else {
            return;
        };
        for (sum, &value) in to.iter_mut().zip(values) {
            *sum += times * scale * f32::from(value as i8);
        }
    }
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// Brings a sum of vectors towards unit length; where little was found it stays short.
pub fn normalised(mut vector: Vector) -> Vector {
    let found = inner(&vector, &vector);
    let length = (found + FLOOR).sqrt();
    vector.iter_mut().for_each(|value| *value /= length);
    vector
}

/// The inner product: how near two notes are, -1 to 1.
pub fn inner(a: &Vector, b: &Vector) -> f32 {
    // Eight sums abreast, because each addition waits for the one before it.
    let mut sums = [0.0f32; 8];
    for (one, other) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for (sum, (x, y)) in sums.iter_mut().zip(one.iter().zip(other)) {
            *sum += x * y;
        }
    }
    sums.iter().sum()
}

/// The bytes of a table: features in any order, each once; runs of letters by the number of their bucket.
pub fn written(rows: &[(Name, Vector)], fingerprint: u64) -> Vec<u8> {
    let mut letters = vec![NOWHERE; BUCKETS];
    let mut named: Vec<(Vec<u8>, Vector)> = Vec::new();
    for ((kind, text), vector) in rows {
        let bucket = text.parse().ok().filter(|_| *kind == Kind::Letters);
        match bucket.and_then(|bucket: usize| letters.get_mut(bucket)) {
            Some(held) => *held = *vector,
            None => named.push(([&[kind.letter()], text.as_bytes()].concat(), *vector)),
        }
    }
    named.sort_by(|a, b| a.0.cmp(&b.0));
    let names: usize = named.iter().map(|(name, _)| name.len()).sum();
    let mut bytes = MAGIC.to_vec();
    for number in [DIMENSIONS, named.len(), names] {
        bytes.extend((number as u32).to_le_bytes());
    }
    bytes.extend(fingerprint.to_le_bytes());
    let mut end = 0;
    for (name, _) in &named {
        end += name.len() as u32;
        bytes.extend(end.to_le_bytes());
    }
    named.iter().for_each(|(name, _)| bytes.extend(name));
    let vectors = || letters.iter().chain(named.iter().map(|(_, vector)| vector));
    for vector in vectors() {
        bytes.extend(scale(vector).to_le_bytes());
    }
    for vector in vectors() {
        let scale = scale(vector).max(f32::MIN_POSITIVE);
        bytes.extend(vector.map(|value| (value / scale).round() as i8 as u8));
    }
    bytes
}

/// What the bytes of a vector are multiplied by.
fn scale(vector: &Vector) -> f32 {
    let most = |most: f32, value: &f32| most.max(value.abs());
    vector.iter().fold(0.0, most) / 127.0
}

/// What tells one set of texts from another (FNV-1a), to see whether a table is of these examples.
pub fn fingerprint<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for text in texts {
        hash = text.bytes().chain([0]).fold(hash, step);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vector(first: f32) -> Vector {
        std::array::from_fn(|at| first / (at + 1) as f32)
    }

    fn table() -> Vec<u8> {
        let row = |kind, text: &str, first| ((kind, text.to_owned()), vector(first));
        let rows = [
            row(Kind::Written, "zelf", 1.0),
            row(Kind::Key, "zelf", -2.0),
            row(Kind::Two, "wij zelf", 0.0),
            row(Kind::Letters, "12", 3.0),
        ];
        written(&rows, 7)
    }

    #[test]
    fn a_table_reads_back_as_it_was_written() {
        let bytes = table();
        let table = Embedding::read(&bytes).unwrap();
        assert_eq!((table.rows(), table.fingerprint), (3, 7));
        for (kind, text, first) in [
            (Kind::Written, "zelf", 1.0f32),
            (Kind::Key, "zelf", -2.0),
            (Kind::Two, "wij zelf", 0.0),
        ] {
            let mut found = [0.0; DIMENSIONS];
            table.add(table.row(kind, text).unwrap(), 2.0, &mut found);
            let wanted = vector(first).map(|value| 2.0 * value);
            let near = |(a, b): (&f32, &f32)| (a - b).abs() <= first.abs() / 127.0;
            assert!(found.iter().zip(&wanted).all(near), "{found:?}");
        }
        let mut found = NOWHERE;
        table.add(Row::of_letters(12), 1.0, &mut found);
        assert!((found[0] - 3.0).abs() < 0.03, "{found:?}");
        assert_eq!(table.row(Kind::Meaning, "zelf"), None);
        assert_eq!(table.row(Kind::Written, "zel"), None);
    }

    #[test]
    fn what_is_no_table_is_refused_and_a_broken_one_says_nothing() {
        let bytes = table();
        // The letters are a megabyte of nothing: not each place of it.
        let head = 1_000;
        for length in (0..head).chain([bytes.len() - 1]) {
            assert!(Embedding::read(&bytes[..length]).is_none(), "{length}");
        }
        for place in 0..head {
            for flip in [1u8, 128, 255] {
                let mut spoiled = bytes.clone();
                spoiled[place] ^= flip;
                if let Some(table) = Embedding::read(&spoiled) {
                    let mut found = [0.0; DIMENSIONS];
                    for text in ["zelf", "wij zelf", ""] {
                        if let Some(row) = table.row(Kind::Written, text) {
                            table.add(row, 1.0, &mut found);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_note_of_which_little_is_known_stays_short() {
        let little = normalised(vector(0.1));
        let much = normalised(vector(100.0));
        assert!(inner(&little, &little) < 0.1);
        assert!((inner(&much, &much) - 1.0).abs() < 0.01);
        assert_eq!(normalised([0.0; DIMENSIONS]), [0.0; DIMENSIONS]);
    }
}
