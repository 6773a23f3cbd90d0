//! Threads, tensions and lone voices, each with every note behind it.

use super::{
    super::{CoverageFacts, Home, NoteAt, Report, ThreadFacts, phrase::Phrases},
    Block, Blocks, Look, Mark, Quote, Side, home_anchor, note_link, sign,
};
use crate::{session::ThreadKind, words};

pub(super) fn threads(blocks: &mut Blocks<'_>) {
    let threads = &blocks.say.report.threads;
    all(blocks, ThreadKind::Thread, threads, "report-no-threads");
}

pub(super) fn tensions(blocks: &mut Blocks<'_>) {
    let tensions = &blocks.say.report.tensions;
    all(blocks, ThreadKind::Tension, tensions, "report-no-tensions");
}

pub(super) fn lone(blocks: &mut Blocks<'_>) {
    let lone = &blocks.say.report.lone;
    all(blocks, ThreadKind::Lone, lone, "report-no-lone");
}

fn all(blocks: &mut Blocks<'_>, kind: ThreadKind, list: &[ThreadFacts], none: &str) {
    if list.is_empty() {
        blocks.key(none);
    }
    list.iter().for_each(|thread| one(blocks, kind, thread));
}

fn one(blocks: &mut Blocks<'_>, kind: ThreadKind, thread: &ThreadFacts) {
    let say = blocks.say;
    let is_thread = kind == ThreadKind::Thread;
    let home = Home {
        kind,
        number: thread.number,
    };
    blocks.push(Block::Heading {
        level: 2,
        text: if is_thread {
            format!("{}. {}", thread.number, thread.title)
        } else {
            thread.title.clone()
        },
        anchor: home_anchor(say.report, home),
        aside: say.coverage(&thread.coverage),
        knot: is_thread,
    });
    if is_thread && !thread.coverage.groups.is_empty() {
        blocks.push(Block::Beads {
            beads: beads(say.report, &thread.coverage),
            alt: beads_alternative(say, &thread.coverage),
        });
    }
    blocks.text(thread.explanation.clone(), Look::Typed);
    if kind == ThreadKind::Tension {
        sides(blocks, thread);
    } else {
        notes(blocks, kind, thread);
    }
    behind(blocks, &thread.coverage);
}

/// The leads, then every other note: all of them are there, each once.
fn notes(blocks: &mut Blocks<'_>, kind: ThreadKind, thread: &ThreadFacts) {
    let words = blocks.say.words;
    if let Some(text) = blocks.say.left_out(thread) {
        return blocks.line(text);
    }
    if !thread.leads.is_empty() {
        let quotes = quotes(blocks.say, &thread.leads, true);
        blocks.push(Block::Quotes {
            many: false,
            quotes,
        });
    }
    let other = |at: &&NoteAt| !thread.leads.contains(at);
    let rest: Vec<NoteAt> = thread.notes.iter().filter(other).copied().collect();
    if thread.notes.is_empty() {
        blocks.key("report-thread-without-notes");
    } else if kind == ThreadKind::Thread && thread.leads.is_empty() {
        blocks.heading(3, words!(words, "report-notes-behind", n = rest.len()));
    } else if kind == ThreadKind::Thread && !rest.is_empty() {
        blocks.heading(3, words!(words, "report-notes-beside", n = rest.len()));
    }
    if !rest.is_empty() {
        let quotes = quotes(blocks.say, &rest, false);
        blocks.push(Block::Quotes {
            many: false,
            quotes,
        });
    }
}

fn sides(blocks: &mut Blocks<'_>, tension: &ThreadFacts) {
    let say = blocks.say;
    if let Some(text) = say.left_out(tension) {
        return blocks.line(text);
    }
    let side = |key: &str, notes: &[NoteAt]| Side {
        heading: say.words.text(key),
        quotes: quotes(say, notes, false),
        empty: say.words.text("report-thread-without-notes"),
    };
    let sides = vec![
        side("report-side-one", &tension.notes),
        side("report-side-other", &tension.against),
    ];
    blocks.push(Block::Sides { sides });
}

/// Which groups, roles and municipalities.
fn behind(blocks: &mut Blocks<'_>, coverage: &CoverageFacts) {
    let say = blocks.say;
    let groups = say.present(&coverage.groups).unwrap_or_default();
    let facts = [
        ("report-behind-groups", groups),
        ("report-behind-roles", say.counted(&coverage.roles)),
        (
            "report-behind-municipalities",
            say.counted(&coverage.municipalities),
        ),
    ];
    let told = facts.into_iter().filter(|(_, text)| !text.is_empty());
    let facts: Vec<(String, String)> = told
        .map(|(key, text)| (say.words.text(key), text))
        .collect();
    if !facts.is_empty() {
        blocks.push(Block::Facts { facts });
    }
}

/// Notes, each with its group, its question and where it stands.
pub(super) fn quotes(say: &Phrases<'_>, notes: &[NoteAt], lead: bool) -> Vec<Quote> {
    let notes = notes.iter().filter_map(|at| say.report.notes.get(*at));
    notes
        .map(|note| Quote {
            sign: sign(say.report, note.owner),
            number: note.number,
            text: note.text.clone(),
            by: format!("{} · {}", say.writer(note), say.question(note)),
            note: note_link(say, note),
            lead,
        })
        .collect()
}

/// The groups that could have, each with whether it did.
pub(super) fn beads(report: &Report, coverage: &CoverageFacts) -> Vec<Mark> {
    let number = |at: usize| report.groups.get(at).map_or(0, |group| group.number);
    let beads = coverage.groups.iter();
    beads
        .map(|bead| Mark {
            number: number(bead.group),
            present: bead.present,
        })
        .collect()
}

/// What the beads show, in words.
pub(super) fn beads_alternative(say: &Phrases<'_>, coverage: &CoverageFacts) -> String {
    match say.present(&coverage.groups) {
        Some(groups) => words!(say.words, "report-beads", groups = groups),
        None => say.coverage(coverage),
    }
}
