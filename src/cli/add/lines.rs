//! The standard input as lines, read beside the work so that what lies ready can be taken together.

use std::{
    io::{self, BufRead, Read as _},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use crate::session::MOST_CHARACTERS;

/// Lines that wait at most; more make the writer of the input wait.
const MOST_WAITING: usize = 256;

/// The bytes of the longest line that can hold a note, with some room for blanks around it.
const MOST_BYTES: usize = 4 * MOST_CHARACTERS + 4096;

/// What stands on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// A note, without the blanks around it.
    Text(String),
    /// Nothing.
    Empty,
    /// More than fits in a note.
    TooLong,
    /// Letters that cannot be read.
    NoUtf8,
    /// The input broke off.
    Unreadable,
}

/// Lines with their numbers, from 1.
pub(super) trait Lines {
    /// Waits for a line, and gives it with those that lie ready, `most` at most. `None` when the input has ended.
    fn wait(&self, most: usize) -> Option<Vec<(usize, Line)>>;
}

impl Lines for Receiver<(usize, Line)> {
    fn wait(&self, most: usize) -> Option<Vec<(usize, Line)>> {
        let first = self.recv().ok()?;
        Some(
            std::iter::once(first)
                .chain(self.try_iter().take(most.saturating_sub(1)))
                .collect(),
        )
    }
}

/// Reads the standard input on a thread of its own.
pub(super) fn read_stdin() -> io::Result<Receiver<(usize, Line)>> {
    let (sender, receiver) = sync_channel(MOST_WAITING);
    let read = move || send_all(&mut io::stdin().lock(), &sender);
    thread::Builder::new()
        .name("stdin".to_owned())
        .spawn(read)?;
    Ok(receiver)
}

/// Sends every line until the input ends, cannot be read further, or nobody takes them.
fn send_all(input: &mut impl BufRead, sender: &SyncSender<(usize, Line)>) {
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        let line = match input.by_ref().take(most).read_until(b'\n', &mut bytes) {
            Ok(0) => return,
            Ok(_) => line(number, &bytes),
            Err(_) => Line::Unreadable,
        };
        let ends = matches!(line, Line::TooLong | Line::NoUtf8 | Line::Unreadable);
        if sender.send((number, line)).is_err() || ends {
            return;
        }
    }
}

fn line(number: usize, bytes: &[u8]) -> Line {
    if bytes.len() == MOST_BYTES && !bytes.ends_with(b"\n") {
        return Line::TooLong;
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return Line::NoUtf8;
    };
    // Some shells put a mark before the first line that is no part of it.
    let text = if number == 1 {
        text.strip_prefix('\u{feff}').unwrap_or(text)
    } else {
        text
    };
    match text.trim() {
        "" => Line::Empty,
        text if text.chars().count() > MOST_CHARACTERS => Line::TooLong,
        text => Line::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: &[(usize, Line)]) {
        let (sender, receiver) = sync_channel(MOST_WAITING);
        send_all(&mut &input[..], &sender);
        drop(sender);
        assert_eq!(receiver.iter().collect::<Vec<_>>(), expected);
    }

    fn text(text: &str) -> Line {
        Line::Text(text.to_owned())
    }

    #[test]
    fn lines_are_trimmed_and_else_literal() {
        check(
            "\u{feff} een \r\n\n\ttwee  # <b>\u{1f389}\nשלום".as_bytes(),
            &[
                (1, text("een")),
                (2, Line::Empty),
                (3, text("twee  # <b>\u{1f389}")),
                (4, text("שלום")),
            ],
        );
        check(b"", &[]);
    }

    #[test]
    fn what_cannot_be_a_note_ends_the_reading() {
        check(b"een\n\xff\ntwee\n", &[(1, text("een")), (2, Line::NoUtf8)]);
        let fits = "é".repeat(MOST_CHARACTERS);
        check(
            format!(" {fits} \n{fits}x\nmeer").as_bytes(),
            &[(1, text(&fits)), (2, Line::TooLong)],
        );
        check(&vec![b'x'; MOST_BYTES * 3], &[(1, Line::TooLong)]);
    }
}
