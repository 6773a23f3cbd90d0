//! What was not placed, what nobody wrote about, what people take home, and which support there is.

use super::{
    super::{QuestionAt, SourceFacts, TakeAwayFacts},
    Block, Blocks, Cell, Item, Link, home_anchor, note_link,
    threads::quotes,
};
use crate::words;

pub(super) fn unplaced(blocks: &mut Blocks<'_>) {
    let (words, report) = (blocks.say.words, blocks.say.report);
    let counts = &report.counts;
    blocks.line(words!(
        words,
        "report-placed",
        n = counts.placed,
        total = counts.notes
    ));
    if report.proposals > 0 {
        blocks.line(words!(words, "report-open-proposals", n = report.proposals));
    }
    if !report.unplaced.is_empty() {
        blocks.key("report-unplaced-follow");
        let quotes = quotes(blocks.say, &report.unplaced, false);
        blocks.push(Block::Quotes { many: true, quotes });
    }
}

pub(super) fn unspoken(blocks: &mut Blocks<'_>) {
    let (say, report) = (blocks.say, blocks.say.report);
    let unspoken = &report.unspoken;
    if report.questions.is_empty() {
        return blocks.key("report-no-questions");
    }
    if unspoken.is_empty() {
        return blocks.key("report-all-spoken");
    }
    questions(blocks, "report-silent-questions", &unspoken.questions);
    if !unspoken.subquestions.is_empty() {
        blocks.key("report-silent-subquestions");
        let parts = unspoken.subquestions.iter();
        let parts = parts.filter_map(|(at, n)| say.subquestion(*at, *n));
        let items = parts.map(|(text, aside)| Item {
            text,
            to: String::new(),
            aside,
        });
        let items = items.collect();
        blocks.push(Block::List {
            ordered: false,
            items,
        });
    }
    questions(blocks, "report-unlabelled-questions", &unspoken.unlabelled);
    if let Some(line) = say.no_council() {
        blocks.line(line);
    }
    if let Some((line, groups)) = say.goalless() {
        blocks.line(line);
        let items = groups.into_iter().map(plain).collect();
        blocks.push(Block::List {
            ordered: false,
            items,
        });
    }
}

fn questions(blocks: &mut Blocks<'_>, key: &str, questions: &[QuestionAt]) {
    if questions.is_empty() {
        return;
    }
    blocks.key(key);
    let titles = questions
        .iter()
        .map(|at| blocks.say.question_title(Some(*at)));
    let items = titles.map(plain).collect();
    blocks.push(Block::List {
        ordered: false,
        items,
    });
}

fn plain(text: String) -> Item {
    Item {
        text,
        to: String::new(),
        aside: String::new(),
    }
}

pub(super) fn take_aways(blocks: &mut Blocks<'_>) {
    let list: Vec<&TakeAwayFacts> = blocks.say.report.take_aways.iter().collect();
    if list.is_empty() {
        return blocks.key("report-no-takeaways");
    }
    table_of(blocks, &list, true);
}

/// Take-aways as a table; `who` where it says who does them.
pub(super) fn table_of(blocks: &mut Blocks<'_>, list: &[&TakeAwayFacts], who: bool) {
    let say = blocks.say;
    let for_whom = list.iter().any(|take_away| !take_away.for_whom.is_empty());
    let columns = [
        ("report-what", 8, true),
        ("report-who", 5, who),
        ("report-when", 4, true),
        ("report-for-whom", 4, for_whom),
    ];
    let columns = columns.iter().filter(|(.., shown)| *shown);
    let rows = list.iter().map(|take_away| {
        let what = Cell {
            text: take_away.what.clone(),
            under: take_away
                .source
                .as_ref()
                .and_then(|source| from(blocks, source)),
            ..Cell::default()
        };
        let cells = [
            (what, true),
            (plain_cell(say.owner(&take_away.owner)), who),
            (plain_cell(say.due(take_away.date)), true),
            (plain_cell(take_away.for_whom.clone()), for_whom),
        ];
        let shown = cells.into_iter().filter(|(_, shown)| *shown);
        shown.map(|(cell, _)| cell).collect()
    });
    let rows = rows.collect();
    blocks.push(Block::Table {
        columns: columns
            .clone()
            .map(|(key, ..)| say.words.text(key))
            .collect(),
        shares: columns.map(|(_, share, _)| *share).collect(),
        rows,
    });
}

pub(super) fn plain_cell(text: String) -> Cell {
    Cell {
        text,
        ..Cell::default()
    }
}

fn from(blocks: &Blocks<'_>, source: &SourceFacts) -> Option<Link> {
    let report = blocks.say.report;
    match source {
        SourceFacts::Thread { title, home } => Some(Link {
            text: title.clone(),
            to: home.map_or_else(String::new, |home| home_anchor(report, home)),
        }),
        SourceFacts::Note(at) => {
            let note = report.notes.get(*at)?;
            Some(note_link(blocks.say, note))
        }
    }
}

pub(super) fn support(blocks: &mut Blocks<'_>) {
    let (words, report) = (blocks.say.words, blocks.say.report);
    if report.support.is_empty() && report.reading.is_empty() {
        return blocks.key("report-no-support");
    }
    if let Some(line) = blocks.say.support_for() {
        blocks.line(line);
    }
    for theme in &report.support {
        blocks.heading(2, theme.theme.clone());
        let items = theme.items.iter().cloned().map(plain).collect();
        blocks.push(Block::List {
            ordered: false,
            items,
        });
    }
    if !report.reading.is_empty() {
        blocks.heading(2, words.text("report-reading"));
        let items = report.reading.iter().map(|reading| {
            plain(format!(
                "{}, {}, {}",
                reading.title, reading.organisation, reading.year
            ))
        });
        let items = items.collect();
        blocks.push(Block::List {
            ordered: false,
            items,
        });
    }
}
