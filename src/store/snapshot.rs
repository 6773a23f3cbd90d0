//! The snapshot: a session as readable JSON, with a checksum as its last field.
//!
//! The checksum is that of every byte before its own line, so that a number that says which commands it holds
//! is guarded as well as a note. Fields that are not ours are kept as they are, at any level: another version may know
//! them.

use std::io;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    SCHEMA, bounds,
    lines::MOST_ENTRIES,
    migrate::{self, Versions},
    unknown,
};
use crate::{base::Id, session::Session};

/// A session as it was after a command.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Snapshot {
    /// Number of the last command that it holds.
    pub applied: u64,
    /// The session.
    pub session: Session,
    /// The version of the file that it was read from.
    pub schema: u32,
    /// There is more in the file than is looked for: it must not be written over.
    pub is_in_part: bool,
    /// Fields that this version does not know, in the shape of the file: those inside the session under `session`.
    pub other: Map<String, Value>,
}

/// What a file turned out to be.
#[derive(Debug, PartialEq)]
pub(super) enum Parsed {
    /// A snapshot, as it was written.
    Good(Box<Snapshot>),
    /// A snapshot that was changed since.
    Unsure(Box<Snapshot>),
    /// A snapshot of a newer version, as it was written, as far as it can be read.
    Newer(Option<Box<Snapshot>>),
    /// JSON of another program.
    Foreign,
    /// Nothing that can be read.
    Bad,
}

/// The bytes of a snapshot.
pub(super) fn encode(
    session: &Session,
    applied: u64,
    other: &Map<String, Value>,
) -> serde_json::Result<Vec<u8>> {
    let mut text = match other.get(INSIDE) {
        None => written(session, (session.id, applied, other))?,
        Some(inside) => {
            let mut other = other.clone();
            other.remove(INSIDE);
            let about = (session.id, applied, &other);
            let mut value = serde_json::to_value(session)?;
            unknown::put_back(&mut value, inside);
            // A field that is not ours must never make a session unreadable.
            match Session::deserialize(&value) {
                Ok(read) if read == *session => written(&value, about)?,
                _ => written(session, about)?,
            }
        }
    };
    text.truncate(text.len() - END.len());
    text.push_str(",\n");
    let sum = crc32fast::hash(text.as_bytes());
    text.push_str(&sum_line(sum));
    Ok(text.into_bytes())
}

/// Reads a snapshot. Any bytes will do.
pub(super) fn parse(bytes: &[u8]) -> Parsed {
    parse_as(bytes, migrate::SNAPSHOT)
}

/// [`parse`] for a program that writes the newest of these versions.
pub(super) fn parse_as(bytes: &[u8], versions: Versions) -> Parsed {
    if !bounds::fits(bytes) {
        return Parsed::Bad;
    }
    let current = versions.current();
    let schema = match serde_json::from_slice::<Probe>(bytes) {
        Ok(Probe {
            schema: Some(schema),
        }) => schema,
        Ok(Probe { schema: None }) => return Parsed::Foreign,
        Err(_) => return Parsed::Bad,
    };
    if schema < versions.oldest {
        return Parsed::Foreign;
    }
    let snapshot = if schema < current {
        read_older(bytes, schema, versions)
    } else {
        read(bytes)
    };
    let snapshot = snapshot.map(|snapshot| Box::new(Snapshot { schema, ..snapshot }));
    match snapshot {
        snapshot if schema > current && is_whole(bytes) => Parsed::Newer(snapshot),
        // A damaged digit does not make it newer.
        _ if schema > current => Parsed::Bad,
        Some(snapshot) if snapshot.is_in_part && is_whole(bytes) => Parsed::Newer(Some(snapshot)),
        Some(snapshot) if snapshot.is_in_part => Parsed::Bad,
        Some(snapshot) if is_whole(bytes) => Parsed::Good(snapshot),
        Some(snapshot) => Parsed::Unsure(snapshot),
        None => Parsed::Bad,
    }
}

/// Where the unknown fields inside the session stand among the others.
pub(super) const INSIDE: &str = "session";

fn written(
    session: &impl Serialize,
    (id, applied, other): (Id<Session>, u64, &Map<String, Value>),
) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&Written {
        schema: SCHEMA,
        id,
        applied,
        session,
        other,
    })
}

const END: &str = "\n}";

fn sum_line(sum: u32) -> String {
    format!("  \"crc32\": \"{sum:08x}\"\n}}\n")
}

#[derive(Serialize)]
struct Written<'a, S> {
    schema: u32,
    id: Id<Session>,
    applied: u64,
    session: &'a S,
    #[serde(flatten)]
    other: &'a Map<String, Value>,
}

#[derive(Deserialize)]
struct Probe {
    schema: Option<u32>,
}

#[derive(Deserialize)]
struct Read {
    id: Id<Session>,
    applied: u64,
    session: Session,
}

/// The fields of a snapshot beside what is unknown in it.
const FIELDS: [&str; 5] = ["schema", "id", "applied", "session", "crc32"];

fn read(bytes: &[u8]) -> Option<Snapshot> {
    let read: Read = serde_json::from_slice(bytes).ok()?;
    let is_known = is_written_as(&read.session, bytes);
    if !is_known && !bounds::fits_as_tree(bytes) {
        // Who writes this again would lose what is not looked for.
        let file = || Some(Value::Object(Map::new()));
        let is_in_part = true;
        return snapshot(read, file).map(|read| Snapshot { is_in_part, ..read });
    }
    snapshot(read, || match is_known {
        true => names_beside(bytes),
        false => serde_json::from_slice(bytes).ok(),
    })
}

/// A file of an older version, as this version would have written it.
fn read_older(bytes: &[u8], schema: u32, versions: Versions) -> Option<Snapshot> {
    let file = versions.bring_up(schema, serde_json::from_slice(bytes).ok()?)?;
    snapshot(Read::deserialize(&file).ok()?, || Some(file))
}

fn snapshot(read: Read, file: impl FnOnce() -> Option<Value>) -> Option<Snapshot> {
    if read.id != read.session.id || read.applied > MOST_ENTRIES {
        return None;
    }
    let Value::Object(mut other) = file()? else {
        return None;
    };
    let raw = other.remove(INSIDE);
    other.retain(|name, _| !FIELDS.contains(&name.as_str()));
    if let Some(raw) = raw {
        let more = unknown::beside(raw, &serde_json::to_value(&read.session).ok()?);
        other.extend(more.map(|more| (INSIDE.to_owned(), more)));
    }
    Some(Snapshot {
        applied: read.applied,
        session: read.session,
        schema: SCHEMA,
        is_in_part: false,
        other,
    })
}

/// Whether the session stands in the file as this version would write it: then it knows all of it.
fn is_written_as(session: &Session, bytes: &[u8]) -> bool {
    const OPENING: &[u8] = b"\n  \"session\": ";

    /// Takes bytes as long as they are those that are left, one level further in.
    struct Left<'a>(&'a [u8]);

    impl Left<'_> {
        fn take(&mut self, bytes: &[u8]) -> io::Result<()> {
            let rest = self.0.strip_prefix(bytes);
            self.0 = rest.ok_or(io::ErrorKind::InvalidData)?;
            Ok(())
        }
    }

    impl io::Write for Left<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            for (n, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
                if n > 0 {
                    self.take(b"\n  ")?;
                }
                self.take(line)?;
            }
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    memchr::memmem::find(bytes, OPENING).is_some_and(|at| {
        let mut left = Left(&bytes[at + OPENING.len()..]);
        serde_json::to_writer_pretty(&mut left, session).is_ok() && left.0.starts_with(b",\n")
    })
}

/// The file without its session, which is known.
fn names_beside(bytes: &[u8]) -> Option<Value> {
    #[derive(Deserialize)]
    struct Beside {
        #[serde(rename = "session")]
        _session: serde::de::IgnoredAny,
        #[serde(flatten)]
        other: Map<String, Value>,
    }
    let beside: Beside = serde_json::from_slice(bytes).ok()?;
    Some(Value::Object(beside.other))
}

fn is_whole(bytes: &[u8]) -> bool {
    let holds = |bytes: &[u8]| {
        let at = bytes.len().checked_sub(sum_line(0).len());
        at.is_some_and(|at| {
            let (before, sum) = bytes.split_at(at);
            sum == sum_line(crc32fast::hash(before)).as_bytes()
        })
    };
    // A tool that carries files from one system to another may have changed the line breaks; in JSON no text
    // holds one.
    holds(bytes) || {
        let unix: Vec<u8> = bytes
            .iter()
            .copied()
            .filter(|byte| *byte != b'\r')
            .collect();
        unix.len() < bytes.len() && holds(&unix)
    }
}
