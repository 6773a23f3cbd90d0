//! A session in which notes keep coming, and the line that each of them is in a journal.

use std::{path::Path, sync::Arc};

use rode_draad::{
    base::{Moment, Offset, SystemClock},
    host::{Environment, Host, Ids},
    journal::{Entry, Journal},
    session::{Session, Sheet, Stamp, Standing},
};

/// A session with 40 groups and its history.
pub struct Work {
    pub session: Session,
    pub journal: Journal,
    sheets: Vec<Sheet>,
    ids: Ids,
}

impl Work {
    /// A session without notes. Nothing of it is on disk.
    pub fn begin(home: &Path) -> Self {
        let ids = Ids::fixed(9);
        let host = Host::start(Environment {
            clock: Arc::new(SystemClock::new()),
            ids: Ids::fixed(1),
            home: Some(home.to_owned()),
            wake: Arc::new(|| {}),
        });
        let session = crate::big::begun(&host, &ids);
        let sheets = session.sheets_of(session.rounds_in_order()[0].id);
        Self {
            session,
            journal: Journal::default(),
            sheets,
            ids,
        }
    }

    /// The same work on the session as it was opened.
    pub fn on(&self, session: Session, journal: Journal) -> Self {
        Self {
            session,
            journal,
            sheets: self.sheets.clone(),
            ids: Ids::random(),
        }
    }

    /// One more note.
    pub fn next(&mut self) -> Entry {
        let count = self.journal.last() + 1;
        let sheet = self.sheets[count as usize % self.sheets.len()];
        let text = "Raad stelt de kaders vooraf, niet achteraf";
        let command = crate::big::note(sheet, self.ids.fresh(), text);
        let stamp = Stamp {
            at: Moment(1_790_000_000_000 + count as i64 * 1_000),
            offset: Offset(60),
            actor: rode_draad::base::Id::from_bits(1),
            count,
            standing: Standing::Facilitator,
        };
        let ran = self.journal.run(&mut self.session, &command, stamp);
        ran.expect("is allowed").expect("is a change")
    }

    /// The first line of its journal.
    pub fn head(&self) -> String {
        line(
            "journal",
            &serde_json::json!({ "schema": 1, "session": self.session.id }).to_string(),
        )
    }
}

/// The line of an entry.
pub fn line_of(entry: &Entry) -> String {
    line("entry", &serde_json::to_string(entry).expect("is JSON"))
}

fn line(kind: &str, content: &str) -> String {
    let sum = crc32fast::hash(content.as_bytes());
    format!("{{\"crc32\":\"{sum:08x}\",\"{kind}\":{content}}}\n")
}
