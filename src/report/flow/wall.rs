//! What hung on the wall, for pictures: each sheet, and the threads with their notes hanging from them.

use serde::Serialize;

use super::{
    super::{Part, Report, SheetFacts, SheetOwner, phrase::Phrases},
    Mark, Quote, Sheet, notes, threads,
};
use crate::words::Words;

/// Something that is a picture of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "piece", rename_all = "snake_case")]
pub(in crate::report) enum Piece {
    /// A flip-over sheet.
    Sheet {
        /// The question that it answers.
        question: String,
        /// How many notes there are on it.
        count: String,
        sheet: Sheet,
        /// Said where it holds no notes.
        empty: String,
    },
    /// The threads.
    Map {
        heading: String,
        /// What the session is called, and when and where it was.
        session: String,
        threads: Vec<Hanging>,
        /// Said where there are none.
        empty: String,
    },
}

/// A thread with its notes hanging from it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::report) struct Hanging {
    title: String,
    coverage: String,
    explanation: String,
    beads: Vec<Mark>,
    alt: String,
    notes: Vec<Quote>,
    /// That the notes are left out, or that there are none.
    without: String,
}

/// All of them, each with the name of its file without an ending. The map comes first.
pub(in crate::report) fn pieces(report: &Report, words: &Words) -> Vec<(String, Piece)> {
    let say = Phrases { report, words };
    let mut pieces = Vec::new();
    if report.has(Part::Threads) {
        pieces.push((String::from("rode-draden"), map(&say)));
    }
    if report.has(Part::Notes) {
        let sheets = report.sheets.iter();
        pieces.extend(sheets.map(|sheet| (name(report, sheet), piece(&say, sheet))));
    }
    pieces
}

fn piece(say: &Phrases<'_>, sheet: &SheetFacts) -> Piece {
    Piece::Sheet {
        question: say.question_title(sheet.question),
        count: crate::words!(say.words, "common-notes", n = sheet.notes.len()),
        sheet: notes::one_sheet(say, sheet),
        empty: say.words.text("report-no-notes"),
    }
}

/// `groep-1-vraag-2`; with the round before it where there are more of them.
fn name(report: &Report, sheet: &SheetFacts) -> String {
    let round = match sheet.round {
        Some(at) if report.rounds.len() > 1 => format!("ronde-{}-", at + 1),
        _ => String::new(),
    };
    let owner = match sheet.owner {
        SheetOwner::Group(at) => {
            let group = report.groups.get(at);
            format!("groep-{}", group.map_or(0, |group| group.number))
        }
        SheetOwner::Room => String::from("zaal"),
        SheetOwner::Unknown => String::from("zonder-groep"),
    };
    let question = sheet.question.and_then(|at| report.questions.get(at));
    match question {
        Some(question) => format!("{round}{owner}-vraag-{}", question.number),
        None => format!("{round}{owner}-zonder-vraag"),
    }
}

fn map(say: &Phrases<'_>) -> Piece {
    Piece::Map {
        heading: say.heading(Part::Threads),
        session: super::super::phrase::joined([say.report.title.clone(), say.occasion()]),
        threads: say
            .report
            .threads
            .iter()
            .map(|thread| hanging(say, thread))
            .collect(),
        empty: say.words.text("report-no-threads"),
    }
}

fn hanging(say: &Phrases<'_>, thread: &super::super::ThreadFacts) -> Hanging {
    let without = match say.left_out(thread) {
        Some(text) => text,
        None if thread.notes.is_empty() => say.words.text("report-thread-without-notes"),
        None => String::new(),
    };
    Hanging {
        title: format!("{}. {}", thread.number, thread.title),
        coverage: say.coverage(&thread.coverage),
        explanation: thread.explanation.clone(),
        beads: threads::beads(say.report, &thread.coverage),
        alt: threads::beads_alternative(say, &thread.coverage),
        notes: threads::quotes(say, &thread.notes, false),
        without,
    }
}
