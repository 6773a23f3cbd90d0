//! Lines of a journal: one record each, whole or not at all.
//!
//! A record is `{"crc32":"0a1b2c3d","entry":{…}}`; the checksum is that of the bytes between `:` and the last
//! `}`. The first record of a file says `journal` for `entry`: of which session and which version it is. Inside
//! a record a quote is always escaped, so the opening marks the begin of a record wherever it stands, and one
//! damaged byte costs one record at most.

use std::{collections::BTreeMap, io, ops::Range};

use memchr::memmem;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    SCHEMA, bounds,
    migrate::{self, Versions},
    unknown,
};
use crate::{base::Id, journal::Entry, session::Session};

/// What a journal says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    /// The version of its lines.
    pub schema: u32,
    /// Whose history it is.
    pub session: Id<Session>,
}

/// What could be read of a journal.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Lines {
    /// What it says of itself, when that could be read.
    pub head: Option<Head>,
    /// The entries, in the order of the file.
    pub entries: Vec<Entry>,
    /// What this version does not know in them, by the number of the entry.
    pub others: BTreeMap<u64, Value>,
    /// How many pieces are no record, but for the last one when no record follows it.
    pub unreadable: usize,
    /// Where those are; neighbours together.
    pub bad: Vec<Range<usize>>,
    /// From where on the file is no record any more.
    pub torn: Option<usize>,
}

/// Numbers above this one are no numbers of ours; there is room to count on from them.
pub(super) const MOST_ENTRIES: u64 = 1 << 53;

const OPENING: &[u8] = b"{\"crc32\":\"";
const SUM_LENGTH: usize = 8;

/// The first line of a journal of this session.
pub(super) fn head(session: Id<Session>) -> serde_json::Result<Vec<u8>> {
    record(
        "journal",
        &Head {
            schema: SCHEMA,
            session,
        },
    )
}

/// The line of an entry.
pub(super) fn encode(entry: &Entry) -> serde_json::Result<Vec<u8>> {
    record("entry", entry)
}

/// The line of an entry that came from another place, with what this version does not know in it.
pub(super) fn encode_with(entry: &Entry, other: Option<&Value>) -> serde_json::Result<Vec<u8>> {
    if let Some(other) = other {
        let mut value = serde_json::to_value(entry)?;
        unknown::put_back(&mut value, other);
        // A field that is not ours must never make a line unreadable.
        if Entry::deserialize(&value).is_ok_and(|read| read == *entry) {
            return record("entry", &value);
        }
    }
    encode(entry)
}

/// Reads a journal. Any bytes will do.
pub(super) fn decode(bytes: &[u8]) -> Lines {
    decode_as(bytes, migrate::ENTRY)
}

/// [`decode`] for a program that writes the newest of these versions.
pub(super) fn decode_as(bytes: &[u8], versions: Versions) -> Lines {
    let mut lines = Lines::default();
    let mut run = Run::default();
    for piece in pieces(bytes) {
        let text = &bytes[piece.clone()];
        // When the line break itself is damaged, a stranger stands at the end.
        let shorter = text.split_last().map_or(text, |(_, rest)| rest);
        let of = lines.head.map_or(versions.current(), |head| head.schema);
        let reader = Reader { versions, of };
        match reader.record(text).or_else(|| reader.record(shorter)) {
            Some(record) => {
                lines.add_bad(run.all());
                run = Run::default();
                match record {
                    Record::Entry(entry, other) => {
                        let number = entry.number;
                        lines.others.extend(other.map(|other| (number, other)));
                        lines.entries.push(*entry);
                    }
                    Record::Head(head) => lines.head = Some(head),
                }
            }
            None => run.add(&piece),
        }
    }
    lines.torn = (run.count > 0).then_some(run.start);
    lines.add_bad(run.but_the_last());
    lines
}

impl Lines {
    fn add_bad(&mut self, (range, count): (Range<usize>, usize)) {
        if count > 0 {
            self.bad.push(range);
            self.unreadable += count;
        }
    }
}

/// Pieces that are no record, since the last one that is.
#[derive(Debug, Default)]
struct Run {
    start: usize,
    /// Where the last piece but one ends.
    before_last: usize,
    end: usize,
    count: usize,
}

impl Run {
    fn add(&mut self, piece: &Range<usize>) {
        if self.count == 0 {
            self.start = piece.start;
        }
        self.before_last = self.end;
        self.end = piece.end;
        self.count += 1;
    }

    fn all(&self) -> (Range<usize>, usize) {
        (self.start..self.end, self.count)
    }

    fn but_the_last(&self) -> (Range<usize>, usize) {
        let count = self.count.saturating_sub(1);
        (self.start..self.before_last.max(self.start), count)
    }
}

enum Record {
    Head(Head),
    Entry(Box<Entry>, Option<Value>),
}

fn record(kind: &str, content: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    Ok(seal(kind, &serde_json::to_string(content)?))
}

/// A record of this content.
pub(super) fn seal(kind: &str, content: &str) -> Vec<u8> {
    let sum = crc32fast::hash(content.as_bytes());
    format!("{{\"crc32\":\"{sum:08x}\",\"{kind}\":{content}}}\n").into_bytes()
}

/// Where a record may stand: each line, and each opening inside one. None of them is blank.
fn pieces(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    let mut ends = ends.peekable();
    // Openings stand before the line break that ends their line.
    let mut openings = memmem::find_iter(bytes, OPENING).peekable();
    let mut start = 0;
    std::iter::from_fn(move || {
        loop {
            let line = *ends.peek()?;
            let piece = match openings.next_if(|opening| *opening < line) {
                Some(opening) => start..opening,
                None => start..ends.next()?,
            };
            start = if piece.end == line {
                line + 1
            } else {
                piece.end
            };
            if !bytes[piece.clone()].iter().all(u8::is_ascii_whitespace) {
                return Some(piece);
            }
        }
    })
}

/// Reads records of one version.
#[derive(Clone, Copy)]
struct Reader {
    versions: Versions,
    /// The version that the journal says it is of.
    of: u32,
}

impl Reader {
    fn record(self, text: &[u8]) -> Option<Record> {
        let rest = text.strip_prefix(OPENING)?.strip_suffix(b"}")?;
        let (sum, rest) = rest.split_at_checked(SUM_LENGTH)?;
        let sum = u32::from_str_radix(std::str::from_utf8(sum).ok()?, 16).ok()?;
        let content_of = |kind: &[u8]| {
            let content = rest.strip_prefix(kind)?;
            (crc32fast::hash(content) == sum).then_some(content)
        };
        if let Some(content) = content_of(b"\",\"entry\":") {
            let (mut entry, other) = self.entry(content)?;
            // Most have one change, and a list that is read has room for four.
            entry.changes.shrink_to_fit();
            (1..=MOST_ENTRIES)
                .contains(&entry.number)
                .then_some(Record::Entry(entry, other))
        } else {
            let content = content_of(b"\",\"journal\":")?;
            serde_json::from_slice(content).ok().map(Record::Head)
        }
    }

    /// An entry, and what this version does not know in it.
    fn entry(self, content: &[u8]) -> Option<(Box<Entry>, Option<Value>)> {
        if self.of >= self.versions.current() {
            let entry: Box<Entry> = serde_json::from_slice(content).ok()?;
            if is_written_as(&entry, content) {
                return Some((entry, None));
            }
        }
        if !bounds::fits_as_tree(content) {
            return None;
        }
        let mut raw: Value = serde_json::from_slice(content).ok()?;
        if self.of < self.versions.current() {
            raw = self.versions.bring_up(self.of, raw)?;
        }
        let entry = Box::<Entry>::deserialize(&raw).ok()?;
        let known = serde_json::to_value(&entry).ok()?;
        Some((entry, unknown::beside(raw, &known)))
    }
}

/// Whether this version would write these very bytes: then it knows all of them.
fn is_written_as(entry: &Entry, content: &[u8]) -> bool {
    /// Takes bytes as long as they are those that are left.
    struct Left<'a>(&'a [u8]);

    impl io::Write for Left<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self
                .0
                .strip_prefix(bytes)
                .ok_or(io::ErrorKind::InvalidData)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let mut left = Left(content);
    serde_json::to_writer(&mut left, entry).is_ok() && left.0.is_empty()
}
