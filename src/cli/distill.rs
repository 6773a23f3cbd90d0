//! `distill`: proposes threads from a table of notes or from a session, as JSON. Changes nothing.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;

use super::{
    arguments::Form,
    console::{Console, Failure},
    live,
    progress::Progress,
    tables::{self, GROUP, QUESTION, TEXT},
};
use crate::{
    base::Id,
    distill::{self, Constraints, Lexicon, Reason},
    session::{self, Session, in_order},
    words::{Arg, Words, key},
};

/// What is printed: every note stands in one thread or in `unplaced`.
#[derive(Debug, Serialize)]
struct Proposals<T> {
    threads: Vec<Proposal<T>>,
    unplaced: Vec<T>,
    /// Notes outside the threads that say something no other group says.
    lone: Vec<T>,
    tensions: Vec<Tension<T>>,
    /// Where notes outside the threads would fit, best first; threads by their place in `threads`.
    fits: Vec<Fit<T>>,
    /// Threads that may be one, best first.
    merges: Vec<Merge>,
}

/// A note and the thread it fits best.
#[derive(Debug, Serialize)]
struct Fit<T> {
    note: T,
    thread: usize,
}

/// Two threads that may be one.
#[derive(Debug, Serialize)]
struct Merge {
    a: usize,
    b: usize,
    /// What stands in both.
    reason: Vec<Reason>,
}

/// Two sides that may be at odds.
#[derive(Debug, Serialize)]
struct Tension<T> {
    a: Vec<T>,
    b: Vec<T>,
}

#[derive(Debug, Serialize)]
struct Proposal<T> {
    title: String,
    /// At most three to choose from, the first is `title`.
    titles: Vec<String>,
    terms: Vec<String>,
    notes: Vec<T>,
    groups: usize,
    reason: Vec<Reason>,
    /// Notes to read out, from different groups.
    quotes: Vec<T>,
    /// Members that may not belong, the most doubtful first.
    doubtful: Vec<T>,
}

/// Notes as distilling takes them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Notes {
    texts: Vec<String>,
    groups: Vec<u32>,
    questions: Vec<Option<u32>>,
    tags: Vec<Vec<String>>,
}

/// Proposals for the rows of a file; rows are numbered from 0, the header left out.
pub(super) fn run_file(
    console: &mut Console,
    file: &Path,
    words: Option<&Path>,
    form: Form,
) -> Result<(), Failure> {
    let lexicon = lexicon(console, words)?;
    let text = tables::read(console, file)?;
    let notes = read_rows(&text).map_err(|fault| Failure::Refused(fault.say(&console.words)))?;
    let rows: Vec<usize> = (0..notes.texts.len()).collect();
    let proposals = propose(console, &lexicon, &notes, &rows);
    print(console, &proposals, form)
}

/// Proposals for the notes of a session, by their ids.
pub(super) fn run_session(
    console: &mut Console,
    path: &Path,
    words: Option<&Path>,
    form: Form,
) -> Result<(), Failure> {
    let lexicon = lexicon(console, words)?;
    let session = live::read(console, path)?;
    let (notes, ids) = of_session(&session);
    let proposals = propose(console, &lexicon, &notes, &ids);
    print(console, &proposals, form)
}

/// The program's words with a municipality's own over them. Lines that say nothing are told and left out.
fn lexicon(console: &Console, words: Option<&Path>) -> Result<Lexicon, Failure> {
    let Some(file) = words else {
        return Ok(Lexicon::standard());
    };
    let own = tables::read(console, file)?;
    let (lexicon, warnings) = Lexicon::with_own(&[("", &own)]);
    for warning in warnings {
        let fault = Fault {
            line: warning.line,
            key: key("cli-words-line"),
        };
        console.tell(&fault.say(&console.words));
    }
    Ok(lexicon)
}

fn print<T: Serialize>(
    console: &mut Console,
    proposals: &Proposals<T>,
    form: Form,
) -> Result<(), Failure> {
    let json = match form {
        Form::Compact => serde_json::to_string(proposals),
        Form::Pretty => serde_json::to_string_pretty(proposals),
    };
    let json = json.map_err(|_| Failure::Refused(console.words.text("cli-output-failed")))?;
    console.data(&json)
}

/// `names` are what the notes are called in the answer.
fn propose<T: Clone>(
    console: &Console,
    lexicon: &Lexicon,
    notes: &Notes,
    names: &[T],
) -> Proposals<T> {
    let what = console
        .words
        .with("cli-busy-distill", &[("n", Arg::from(names.len()))]);
    let _progress = Progress::start(&console.words, what);
    let tags = |n: usize| notes.tags.get(n).map_or(&[][..], Vec::as_slice);
    let given: Vec<distill::Note<'_>> = notes
        .texts
        .iter()
        .zip(&notes.groups)
        .zip(&notes.questions)
        .enumerate()
        .map(|(n, ((text, group), question))| distill::Note {
            text,
            group: *group,
            question: *question,
            tags: tags(n),
        })
        .collect();
    let outcome = distill::distill(&given, lexicon, &Constraints::default());
    let name = |rows: &[usize]| -> Vec<T> {
        rows.iter()
            .filter_map(|row| names.get(*row).cloned())
            .collect()
    };
    Proposals {
        threads: outcome
            .threads
            .into_iter()
            .map(|thread| Proposal {
                notes: name(&thread.notes),
                quotes: name(&thread.quotes),
                doubtful: name(&thread.doubtful),
                title: thread.title,
                titles: thread.titles,
                terms: thread.terms,
                groups: thread.groups,
                reason: thread.reason,
            })
            .collect(),
        unplaced: name(&outcome.unplaced),
        lone: name(&outcome.lone),
        tensions: outcome
            .tensions
            .iter()
            .map(|tension| Tension {
                a: name(&tension.a),
                b: name(&tension.b),
            })
            .collect(),
        fits: outcome
            .fits
            .iter()
            .filter_map(|fit| {
                Some(Fit {
                    note: names.get(fit.note).cloned()?,
                    thread: fit.thread,
                })
            })
            .collect(),
        merges: outcome
            .merges
            .into_iter()
            .map(|merge| Merge {
                a: merge.a,
                b: merge.b,
                reason: merge.reason,
            })
            .collect(),
    }
}

fn of_session(session: &Session) -> (Notes, Vec<Id<session::Note>>) {
    let numbers: BTreeMap<_, u32> = session.groups.keys().copied().zip(1..).collect();
    let questions: BTreeMap<_, u32> = session.questions.keys().copied().zip(1..).collect();
    let labels: BTreeMap<&str, &str> = session
        .labels
        .values()
        .map(|label| (label.key.as_str(), label.name.as_str()))
        .collect();
    let mut notes = Notes::default();
    let mut ids = Vec::new();
    for note in in_order(session.live_notes()) {
        let group = note
            .sheet
            .group
            .and_then(|group| numbers.get(&group).copied());
        let name = |key: &String| {
            labels
                .get(key.as_str())
                .map_or(key.clone(), |name| (*name).to_owned())
        };
        notes.texts.push(note.text.clone());
        // The sheet of the whole room is a table of its own.
        notes.groups.push(group.unwrap_or(0));
        notes
            .questions
            .push(questions.get(&note.sheet.question).copied());
        notes.tags.push(note.labels.iter().map(name).collect());
        ids.push(note.id);
    }
    (notes, ids)
}

/// What is wrong with a table of notes, and on which line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fault {
    line: usize,
    key: &'static str,
}

impl Fault {
    fn say(self, words: &Words) -> String {
        let args = [
            ("line", Arg::from(self.line.to_string())),
            ("what", words.text(self.key).into()),
        ];
        words.with("cli-at-line", &args)
    }
}

/// Reads lines with tabs between the fields, found by the names in the first line; nothing is quoted.
fn read_rows(text: &str) -> Result<Notes, Fault> {
    let mut lines = text
        .split_terminator('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line));
    let Some(header) = lines.next().filter(|header| !header.trim().is_empty()) else {
        return Ok(Notes::default());
    };
    let find = |column: tables::Column| {
        let found = column.find(header.split('\t'));
        found.map_err(|()| Fault {
            line: 1,
            key: key("cli-table-double-column"),
        })
    };
    let (text_at, group_at, question_at) = (find(TEXT)?, find(GROUP)?, find(QUESTION)?);
    let (Some(text_at), Some(group_at)) = (text_at, group_at) else {
        return Err(Fault {
            line: 1,
            key: key("cli-table-tab-header"),
        });
    };
    let mut notes = Notes::default();
    let (mut groups, mut questions) = (Numbers::default(), Numbers::default());
    for (n, line) in lines.enumerate() {
        let fields: Vec<&str> = line.split('\t').collect();
        let is_blank = line.trim().is_empty();
        let (Some(text), Some(group)) = (fields.get(text_at), fields.get(group_at)) else {
            // A row that is left blank keeps its number.
            if is_blank {
                notes.push(String::new(), groups.of(""), None);
                continue;
            }
            return Err(Fault {
                line: n + 2,
                key: key("cli-table-fields"),
            });
        };
        let question = question_at
            .and_then(|at| fields.get(at))
            .map(|name| name.trim());
        let question = question
            .filter(|name| !name.is_empty())
            .map(|name| questions.of(name));
        notes.push(text.trim().to_owned(), groups.of(group), question);
    }
    Ok(notes)
}

impl Notes {
    fn push(&mut self, text: String, group: u32, question: Option<u32>) {
        self.texts.push(text);
        self.groups.push(group);
        self.questions.push(question);
        self.tags.push(Vec::new());
    }
}

/// Numbers for names, in the order in which they come.
#[derive(Default)]
struct Numbers(BTreeMap<String, u32>);

impl Numbers {
    fn of(&mut self, name: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(name.trim().to_owned()).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_name_and_nothing_is_quoted() {
        let notes = read_rows("group\tid\ttext\r\nA\t1\t \"een\" \r\nB\t2\ttwee\r\n").unwrap();
        assert_eq!(notes.texts, ["\"een\"", "twee"]);
        assert_eq!(
            (notes.groups, notes.questions),
            (vec![0, 1], vec![None, None])
        );
        let notes = read_rows("notitie\tgroep\tvraag\nx\tA\tq\n\ny\tA\t").unwrap();
        assert_eq!(notes.texts, ["x", "", "y"]);
        assert_eq!(notes.questions, [Some(0), None, None]);
    }

    #[test]
    fn an_empty_file_has_no_rows() {
        for text in ["", "\n", "text\tgroup", "text\tgroup\n"] {
            assert_eq!(read_rows(text), Ok(Notes::default()), "{text:?}");
        }
    }

    #[test]
    fn what_is_damaged_is_told_with_its_line() {
        let line = |text: &str| read_rows(text).unwrap_err().line;
        assert_eq!(line("text\n"), 1);
        assert_eq!(line("text\ttext\tgroup\n"), 1);
        assert_eq!(line("text\tgroup\na\tA\nb\n"), 3);
    }
}
