//! `add`: notes from the standard input, one a line, as they come.
//!
//! Each line is a command of its own. An id is printed when its note is on disk, and not before.

mod lines;

use std::path::Path;

use super::{
    console::{Console, Failure},
    live::{Live, find_sheet},
};
use crate::{
    base::Id,
    session::{Command, MOST_CHARACTERS, Note, Refusal, Sheet, command::NewNote},
    words::Arg,
};
use lines::{Line, Lines};

/// How many lines that lie ready go to the disk together.
const MOST_AT_ONCE: usize = 64;

/// Adds every line to the sheet of a group and a question, until the input ends or a line cannot be added.
pub(super) fn run(
    console: &mut Console,
    session: &Path,
    group: &str,
    question: &str,
) -> Result<(), Failure> {
    let mut live = Live::open(console, session)?;
    let sheet = find_sheet(console, &live.session, group, question);
    let done = sheet.and_then(|sheet| take_in(console, &mut live, sheet));
    let closed = live.close(console);
    done.and(closed)
}

fn take_in(console: &mut Console, live: &mut Live, sheet: Sheet) -> Result<(), Failure> {
    let lines = lines::read_stdin()
        .map_err(|_| Failure::Refused(console.words.text("errors-store-no-thread")))?;
    // When nobody reads the ids, the notes are kept all the same.
    let mut is_heard = true;
    while let Some(ready) = lines.wait(MOST_AT_ONCE) {
        let mut sent = Vec::new();
        let ending = ready
            .into_iter()
            .find_map(|line| send(console, live, sheet, line, &mut sent).err());
        for (number, id) in sent {
            live.wait_saved(console, number)?;
            match is_heard.then(|| console.data(&id.to_string())) {
                Some(Err(Failure::Closed)) => is_heard = false,
                Some(told) => told?,
                None => {}
            }
        }
        if let Some(failure) = ending {
            return Err(failure);
        }
    }
    Ok(())
}

/// Sends one line to the disk; notes its number and id in `sent`.
fn send(
    console: &Console,
    live: &mut Live,
    sheet: Sheet,
    (line, content): (usize, Line),
    sent: &mut Vec<(u64, Id<Note>)>,
) -> Result<(), Failure> {
    let at_line = |what: String| {
        let args = [
            ("line", Arg::from(line.to_string())),
            ("what", Arg::from(what)),
        ];
        Failure::Refused(console.words.with("cli-at-line", &args))
    };
    let text = match content {
        Line::Text(text) => text,
        Line::Empty => return Ok(()),
        Line::TooLong => {
            return Err(at_line(
                Refusal::TooLong(MOST_CHARACTERS).say(&console.words),
            ));
        }
        Line::NoUtf8 => return Err(at_line(console.words.text("cli-line-no-utf8"))),
        Line::Unreadable => return Err(at_line(console.words.text("cli-input-failed"))),
    };
    let id = live.ids.fresh();
    let notes = vec![NewNote {
        id,
        text,
        labels: Default::default(),
    }];
    let number = live.run(console, &Command::AddNotes { sheet, notes })?;
    sent.push((number, id));
    Ok(())
}
