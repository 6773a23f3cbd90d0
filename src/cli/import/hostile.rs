//! Tables that anybody may have made, given to what reads them. Compiled for tests and for the fuzz target in `fuzz/`.

use std::sync::LazyLock;

use super::{super::tables::decode, command, table::read};
use crate::{
    host::Ids,
    session::{Session, apply, decide},
    store::hostile::{sample, stamp},
    words::{Language, Words},
};

/// A table of notes, put on the sheets of a session. Takes any bytes, and panics where a promise is broken.
pub fn table(bytes: &[u8]) {
    static BEGUN: LazyLock<(Words, Session)> =
        LazyLock::new(|| (Words::new(Language::Dutch), sample()));
    let (words, session) = &*BEGUN;
    let Ok(text) = decode(bytes.to_vec()) else {
        return;
    };
    let rows = match read(&text) {
        Ok(rows) => rows,
        Err(fault) => {
            let lines = text.split(['\n', '\r']).count();
            assert!(
                (1..=lines).contains(&fault.line),
                "line {} of {lines}",
                fault.line
            );
            assert!(!fault.say(words).is_empty());
            return;
        }
    };
    let Ok(command) = command(words, session, &Ids::fixed(1), &rows) else {
        return;
    };
    if let Ok(changes) = decide(session, &command, &stamp()) {
        let mut session = session.clone();
        for change in &changes {
            apply(&mut session, change);
        }
        assert_eq!(session.notes.len(), rows.len(), "each row is a note");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::hostile::trial::{Trial, as_child, run};

    const CHILD: &str = "cli::import::hostile::tests::one_that_is_started_again";

    const TABLE: Trial = Trial {
        name: "import",
        read: table,
        faulty: |bytes| {
            // The second letter of a separator is taken for one byte.
            if let Some(at) = bytes.iter().position(|byte| *byte == b';') {
                let text = String::from_utf8_lossy(bytes);
                let (_, rest) = text.split_at(at + 1);
                assert!(rest.is_empty() || rest.is_char_boundary(1));
            }
            table(bytes);
        },
        most: 32 << 20,
    };

    #[test]
    fn one_that_is_started_again() {
        as_child(&[TABLE]);
    }

    #[test]
    fn hostile_tables_do_no_harm() {
        run(CHILD, &TABLE);
    }
}
