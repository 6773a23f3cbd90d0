//! Lines of a journal: one record each, whole or not at all.
//!
//! A record is `{"crc32":"0a1b2c3d","entry":{…}}`; the checksum is that of the bytes between `:` and the last
//! `}`. The first record of a file says `journal` for `entry`: of which session and which version it is. Inside
//! a record a quote is always escaped, so the opening marks the begin of a record wherever it stands, and one
//! damaged byte costs one record at most.

use std::ops::Range;

use memchr::memmem;
use serde::{Deserialize, Serialize};

use super::SCHEMA;
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
    /// Where there are bytes that are no record, but for the last such place when no record follows it.
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

/// Reads a journal. Any bytes will do.
pub(super) fn decode(bytes: &[u8]) -> Lines {
    let mut lines = Lines::default();
    // Pieces that are no record, since the last one that is.
    let mut run = Vec::new();
    for piece in pieces(bytes) {
        let text = &bytes[piece.clone()];
        // When the line break itself is damaged, a stranger stands at the end.
        let shorter = text.split_last().map_or(text, |(_, rest)| rest);
        match read_record(text).or_else(|| read_record(shorter)) {
            Some(record) => {
                lines.bad.append(&mut run);
                match record {
                    Record::Entry(entry) => lines.entries.push(*entry),
                    Record::Head(head) => lines.head = Some(head),
                }
            }
            None => run.push(piece),
        }
    }
    lines.torn = run.first().map(|piece| piece.start);
    run.pop();
    lines.bad.append(&mut run);
    lines
}

enum Record {
    Head(Head),
    Entry(Box<Entry>),
}

fn record(kind: &str, content: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let content = serde_json::to_string(content)?;
    let sum = crc32fast::hash(content.as_bytes());
    Ok(format!("{{\"crc32\":\"{sum:08x}\",\"{kind}\":{content}}}\n").into_bytes())
}

/// Where a record may stand: each line, and each opening inside one.
fn pieces(bytes: &[u8]) -> Vec<Range<usize>> {
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    let openings = memmem::find_iter(bytes, OPENING);
    // Openings stand before the line break that ends their line.
    let mut cuts: Vec<(usize, usize)> = ends.map(|end| (end, end + 1)).collect();
    cuts.extend(openings.map(|at| (at, at)));
    cuts.sort_unstable();
    let mut pieces = Vec::new();
    let mut start = 0;
    for (end, next) in cuts {
        if start < end {
            pieces.push(start..end);
        }
        start = next;
    }
    pieces.retain(|piece| !bytes[piece.clone()].iter().all(u8::is_ascii_whitespace));
    pieces
}

fn read_record(text: &[u8]) -> Option<Record> {
    let rest = text.strip_prefix(OPENING)?.strip_suffix(b"}")?;
    let (sum, rest) = rest.split_at_checked(SUM_LENGTH)?;
    let sum = u32::from_str_radix(std::str::from_utf8(sum).ok()?, 16).ok()?;
    let content_of = |kind: &[u8]| {
        let content = rest.strip_prefix(kind)?;
        (crc32fast::hash(content) == sum).then_some(content)
    };
    if let Some(content) = content_of(b"\",\"entry\":") {
        let entry: Box<Entry> = serde_json::from_slice(content).ok()?;
        (1..=MOST_ENTRIES)
            .contains(&entry.number)
            .then_some(Record::Entry(entry))
    } else {
        let content = content_of(b"\",\"journal\":")?;
        serde_json::from_slice(content).ok().map(Record::Head)
    }
}
