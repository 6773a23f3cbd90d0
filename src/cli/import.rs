//! `import`: notes from a table that another program saved. All of it, or nothing.

#[cfg(test)]
mod hostile;
#[cfg(all(fuzzing, not(test)))]
mod hostile;
mod table;

use std::path::Path;

use super::{
    console::{Console, Failure},
    live::{GroupNames, Live, no_question},
    progress::Progress,
    tables,
};
use crate::{
    host::Ids,
    session::{
        Command, MOST_CHARACTERS, Refusal, Session, command::ImportRow, decide::find_question,
    },
    words::{Arg, Words},
};
#[cfg(all(fuzzing, not(test)))]
pub use hostile::table as any_table;
use table::Row;

/// Puts every row of the file on its sheet in the active round, as one command.
pub(super) fn run(console: &Console, session: &Path, file: &Path) -> Result<(), Failure> {
    let text = tables::read(console, file)?;
    let rows = table::read(&text).map_err(|fault| Failure::Refused(fault.say(&console.words)))?;
    let what = console.words.text("cli-busy-import");
    let progress = Progress::start(&console.words, what);
    let mut live = Live::open(console, session)?;
    let ran = put_in(console, &mut live, &rows);
    let closed = live.close(console);
    drop(progress);
    ran.and(closed)?;
    console.tell(
        &console
            .words
            .with("cli-imported", &[("n", Arg::from(rows.len()))]),
    );
    Ok(())
}

fn put_in(console: &Console, live: &mut Live, rows: &[Row]) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    let command =
        command(&console.words, &live.session, &live.ids, rows).map_err(Failure::Refused)?;
    let number = live.run(console, &command)?;
    live.wait_saved(console, number)
}

fn command(words: &Words, session: &Session, ids: &Ids, rows: &[Row]) -> Result<Command, String> {
    let round = session
        .active_round()
        .ok_or_else(|| words.text("cli-no-questions"))?
        .id;
    let questions = session.questions_of(round);
    if let Some(row) = rows
        .iter()
        .find(|row| find_question(&questions, &row.question).is_none())
    {
        return Err(at_line(
            words,
            row.line,
            no_question(words, session, &row.question),
        ));
    }
    if let Some(row) = rows
        .iter()
        .find(|row| row.text.chars().count() > MOST_CHARACTERS)
    {
        let refusal = Refusal::TooLong(MOST_CHARACTERS);
        return Err(at_line(words, row.line, refusal.say(words)));
    }
    let names = GroupNames::of(session, round);
    let import = |row: &Row| ImportRow {
        id: ids.fresh(),
        group: names.plain(&row.group).to_owned(),
        question: row.question.clone(),
        text: row.text.clone(),
    };
    Ok(Command::Import {
        round,
        group_seed: ids.fresh(),
        rows: rows.iter().map(import).collect(),
    })
}

fn at_line(words: &Words, line: usize, what: String) -> String {
    // As a text the number of a line gets no separators.
    words.with(
        "cli-at-line",
        &[("line", line.to_string().into()), ("what", what.into())],
    )
}
