//! The report as Markdown. Every text goes through one of two escapes, so that what people typed stays text.

mod escape;
mod lists;
mod places;
mod threads;

use self::escape::{block, inline};
use super::{Amount, Count, Part, QuestionFacts, Report, phrase::Phrases};
use crate::{session::template::Case, words, words::Words};

/// The whole report as Markdown in UTF-8.
#[must_use]
pub fn markdown(report: &Report, words: &Words) -> String {
    let say = Phrases { report, words };
    let mut text = Text::default();
    title(&mut text, &say);
    for part in &report.parts {
        text.heading(2, &say.heading(*part));
        match part {
            Part::Summary => threads::summary(&mut text, &say),
            Part::People => people(&mut text, &say),
            Part::Questions => questions(&mut text, &say),
            Part::Threads => threads::threads(&mut text, &say),
            Part::Tensions => threads::tensions(&mut text, &say),
            Part::Lone => threads::lone(&mut text, &say),
            Part::Walk => places::walk(&mut text, &say),
            Part::Unspoken => lists::unspoken(&mut text, &say),
            Part::Unplaced => lists::unplaced(&mut text, &say),
            Part::TakeAways => lists::take_aways(&mut text, &say),
            Part::Municipalities => places::municipalities(&mut text, &say),
            Part::Support => lists::support(&mut text, &say),
            Part::Times => lists::times(&mut text, &say),
            Part::Notes => lists::notes(&mut text, &say),
        }
    }
    text.line(&words.text("report-made-with"));
    text.out
}

/// A document under construction. Blocks are parted by an empty line.
#[derive(Default)]
struct Text {
    out: String,
}

impl Text {
    fn part(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.part();
        self.out.push_str(&"#".repeat(level));
        self.out.push(' ');
        self.out.push_str(&inline(text));
        self.out.push_str("\n\n");
    }

    /// A paragraph.
    fn line(&mut self, text: &str) {
        self.part();
        self.out.push_str(&block(text, ""));
        self.out.push_str("\n\n");
    }

    /// A paragraph of lines under each other.
    fn lines(&mut self, lines: &[String]) {
        self.part();
        self.out.push_str(&block(&lines.join("\n"), ""));
        self.out.push_str("\n\n");
    }

    /// A quote, and on its last line who wrote it.
    fn quote(&mut self, text: &str, by: &str) {
        self.part();
        let quote = block(text, "> ");
        self.out
            .push_str(&format!("> {quote}\n>\n> – {}\n\n", inline(by)));
    }

    /// An item of a list behind `mark`, such as `-` or `12.`, `depth` columns in.
    fn item(&mut self, depth: usize, mark: &str, text: &str) {
        let depth = " ".repeat(depth);
        let indent = format!("{depth}{}", " ".repeat(mark.len() + 1));
        self.out
            .push_str(&format!("{depth}{mark} {}\n", block(text, &indent)));
    }

    /// A table; a cell's line breaks are written as character references.
    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.part();
        self.row(head.iter().map(|cell| inline(cell)));
        self.row(head.iter().map(|_| String::from("---")));
        rows.iter()
            .for_each(|cells| self.row(cells.iter().map(|cell| inline(cell))));
        self.out.push('\n');
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        self.out
            .push_str(&format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ")));
    }
}

fn title(text: &mut Text, say: &Phrases<'_>) {
    text.heading(1, &say.report.title);
    let lines = [say.occasion(), say.numbers()];
    text.lines(
        &lines
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>(),
    );
    if !say.report.intro.is_empty() {
        text.line(&say.report.intro);
    }
}

fn people(text: &mut Text, say: &Phrases<'_>) {
    let (words, people) = (say.words, &say.report.people);
    if people.total == 0 {
        return text.line(&words.text("report-no-people"));
    }
    let mut table = |key: &str, counts: &[Count], without: Option<Amount>| {
        let mut rows: Vec<Vec<String>> = counts
            .iter()
            .map(|count| vec![count.word.clone(), say.people(count.amount)])
            .collect();
        if let Some(without) = without {
            rows.push(vec![words.text("common-unknown"), say.people(without)]);
        }
        text.table(&[words.text(key), words.text("report-people")], &rows);
    };
    table("report-role", &people.roles, people.without_role);
    table(
        "report-municipality",
        &people.municipalities,
        people.without_municipality,
    );
    text.line(&words.text("report-no-names"));
}

fn questions(text: &mut Text, say: &Phrases<'_>) {
    let report = say.report;
    if report.questions.is_empty() {
        text.line(&say.words.text("report-no-questions"));
    }
    for (at, round) in report.rounds.iter().enumerate() {
        if report.rounds.len() > 1 {
            text.heading(3, &words!(say.words, "common-round", n = round.number));
        }
        case(text, say, &round.case);
        report
            .questions
            .iter()
            .filter(|q| q.round == Some(at))
            .for_each(|q| question(text, say, q));
    }
    report
        .questions
        .iter()
        .filter(|q| q.round.is_none())
        .for_each(|q| question(text, say, q));
    if !report.source.is_empty() {
        text.line(&words!(say.words, "report-source", source = &report.source));
    }
}

fn case(text: &mut Text, say: &Phrases<'_>, case: &Case) {
    for line in [&case.title, &case.context] {
        if !line.trim().is_empty() {
            text.line(line);
        }
    }
    for (heading, fact) in say.case(case) {
        text.item(0, "-", &format!("{heading}: {fact}"));
    }
}

fn question(text: &mut Text, say: &Phrases<'_>, question: &QuestionFacts) {
    let title = match question.text.as_str() {
        "" => question.label.clone(),
        words => format!("{}: {words}", question.label),
    };
    text.heading(if say.report.rounds.len() > 1 { 4 } else { 3 }, &title);
    text.line(&say.answers(question));
    if question.subquestions.is_empty() && !question.hint.is_empty() {
        text.line(&question.hint);
    }
    for part in &question.subquestions {
        let labelled = say.labelled(question, part);
        let labelled = if labelled.is_empty() {
            labelled
        } else {
            format!(" ({labelled})")
        };
        text.item(0, "-", &format!("{}{labelled}", part.text));
    }
}
