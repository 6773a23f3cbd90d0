//! What a reader meets first: in short, who was there, the case and its questions.

use super::{
    super::{Amount, Count, Home, Part, QuestionFacts, RoundFacts, ThreadFacts},
    Block, Blocks, Cell, Item, Look, home_anchor,
    threads::{beads, beads_alternative},
};
use crate::{session::ThreadKind, words};

/// Threads with their coverage, tensions, lone voices and what was agreed, each as one line.
pub(super) fn summary(blocks: &mut Blocks<'_>) {
    let report = blocks.say.report;
    if report.threads.is_empty() {
        blocks.key("report-no-threads");
    } else {
        coverage(blocks);
    }
    for (kind, list, title) in [
        (ThreadKind::Tension, &report.tensions, Part::Tensions),
        (ThreadKind::Lone, &report.lone, Part::Lone),
    ] {
        if !list.is_empty() {
            blocks.heading(2, blocks.say.heading(title));
            let items = list.iter().map(|thread| item(blocks, kind, thread));
            let items = items.collect();
            blocks.push(Block::List {
                ordered: false,
                items,
            });
        }
    }
    if !report.take_aways.is_empty() {
        blocks.heading(2, blocks.say.heading(Part::TakeAways));
        let items = report.take_aways.iter().map(|take_away| Item {
            text: take_away.what.clone(),
            to: String::new(),
            aside: blocks.say.due(take_away.date),
        });
        let items = items.collect();
        blocks.push(Block::List {
            ordered: false,
            items,
        });
    }
}

/// Every thread with the groups behind it.
fn coverage(blocks: &mut Blocks<'_>) {
    let (say, report) = (blocks.say, blocks.say.report);
    let rows = report.threads.iter().map(|thread| {
        let home = Home {
            kind: ThreadKind::Thread,
            number: thread.number,
        };
        vec![
            Cell {
                text: format!("{}. {}", thread.number, thread.title),
                to: home_anchor(report, home),
                ..Cell::default()
            },
            Cell {
                beads: beads(report, &thread.coverage),
                alt: beads_alternative(say, &thread.coverage),
                ..Cell::default()
            },
            Cell {
                text: say.coverage(&thread.coverage),
                ..Cell::default()
            },
        ]
    });
    let columns = ["report-thread", "report-behind-groups", "report-coverage"];
    let rows = rows.collect();
    blocks.push(Block::Table {
        columns: columns.iter().map(|key| say.words.text(key)).collect(),
        shares: vec![5, 4, 3],
        rows,
    });
}

fn item(blocks: &Blocks<'_>, kind: ThreadKind, thread: &ThreadFacts) -> Item {
    let home = Home {
        kind,
        number: thread.number,
    };
    Item {
        text: thread.title.clone(),
        to: home_anchor(blocks.say.report, home),
        aside: blocks.say.coverage(&thread.coverage),
    }
}

pub(super) fn people(blocks: &mut Blocks<'_>) {
    let people = &blocks.say.report.people;
    if people.total == 0 {
        return blocks.key("report-no-people");
    }
    counts(blocks, "report-roles", &people.roles, people.without_role);
    counts(
        blocks,
        "report-municipalities",
        &people.municipalities,
        people.without_municipality,
    );
    blocks.text(blocks.say.words.text("report-no-names"), Look::Small);
}

fn counts(blocks: &mut Blocks<'_>, key: &str, counts: &[Count], without: Option<Amount>) {
    let say = blocks.say;
    blocks.heading(2, say.words.text(key));
    let many = counts.iter().filter(|count| count.amount != Amount::Few);
    let many = many.map(|count| (count.word.clone(), say.people(count.amount)));
    let unknown = without.map(|amount| (say.words.text("common-unknown"), say.people(amount)));
    let counted: Vec<(String, String)> = many.chain(unknown).collect();
    if !counted.is_empty() {
        blocks.push(Block::Counts { counts: counted });
    }
    blocks.text(say.few(counts), Look::Plain);
}

pub(super) fn questions(blocks: &mut Blocks<'_>) {
    let (say, report) = (blocks.say, blocks.say.report);
    if report.questions.is_empty() {
        blocks.key("report-no-questions");
    }
    let many = report.rounds.len() > 1;
    for (at, round) in report.rounds.iter().enumerate() {
        if many {
            blocks.heading(2, words!(say.words, "common-round", n = round.number));
        }
        case(blocks, round);
        let own = |question: &&QuestionFacts| question.round == Some(at);
        let level = if many { 3 } else { 2 };
        for question in report.questions.iter().filter(own) {
            one_question(blocks, question, level);
        }
    }
    let lost = |question: &&QuestionFacts| question.round.is_none();
    for question in report.questions.iter().filter(lost) {
        one_question(blocks, question, 2);
    }
    if !report.source.is_empty() {
        let source = words!(say.words, "report-source", source = &report.source);
        blocks.text(source, Look::Small);
    }
}

fn case(blocks: &mut Blocks<'_>, round: &RoundFacts) {
    blocks.text(round.case.title.clone(), Look::Strong);
    blocks.text(round.case.context.clone(), Look::Typed);
    let facts = blocks.say.case(&round.case);
    if !facts.is_empty() {
        blocks.push(Block::Facts { facts });
    }
}

fn one_question(blocks: &mut Blocks<'_>, question: &QuestionFacts, level: u8) {
    let say = blocks.say;
    let text = if question.text.is_empty() {
        question.label.clone()
    } else {
        format!("{}: {}", question.label, question.text)
    };
    blocks.heading(level, text);
    blocks.text(say.answers(question), Look::Small);
    if question.subquestions.is_empty() {
        return blocks.text(question.hint.clone(), Look::Typed);
    }
    let items = question.subquestions.iter().map(|part| Item {
        text: part.text.clone(),
        to: String::new(),
        aside: say.labelled(question, part),
    });
    let items = items.collect();
    blocks.push(Block::List {
        ordered: false,
        items,
    });
}
