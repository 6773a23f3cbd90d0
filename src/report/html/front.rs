//! What a reader meets first: the title, in short, who was there, the case and its questions.

use super::{
    super::{Amount, Count, Home, Part, QuestionFacts, RoundFacts, ThreadFacts, phrase::Phrases},
    home_link, line,
    page::Page,
    part_id, typed,
};
use crate::{session::ThreadKind, words};

pub(super) fn head(page: &mut Page<'_>, say: &Phrases<'_>, style: &'static str) {
    page.void("meta", &[("charset", "utf-8")]);
    page.void(
        "meta",
        &[
            ("name", "viewport"),
            ("content", "width=device-width, initial-scale=1"),
        ],
    );
    page.void(
        "meta",
        &[
            ("name", "generator"),
            ("content", &say.words.text("common-product")),
        ],
    );
    page.leaf(
        "title",
        &[],
        &words!(
            say.words,
            "report-document-title",
            title = &say.report.title
        ),
    );
    page.style(style);
}

pub(super) fn title(page: &mut Page<'_>, say: &Phrases<'_>) {
    page.leaf(
        "p",
        &[("class", "kicker")],
        &say.words.text("report-kicker"),
    );
    page.leaf("h1", &[("dir", "auto")], &say.report.title);
    let occasion = say.occasion();
    if !occasion.is_empty() {
        page.leaf("p", &[("class", "occasion")], &occasion);
    }
    page.leaf("p", &[("class", "occasion")], &say.numbers());
    if !say.report.intro.is_empty() {
        typed(page, "p", "intro t", &say.report.intro);
    }
}

pub(super) fn contents(page: &mut Page<'_>, say: &Phrases<'_>) {
    let title = say.words.text("report-contents");
    page.el(
        "nav",
        &[("class", "part"), ("aria-label", title.as_str())],
        |page| {
            page.el("ul", &[], |page| {
                for part in &say.report.parts {
                    let target = format!("#{}", part_id(*part));
                    page.el("li", &[], |page| {
                        page.leaf("a", &[("href", target.as_str())], &say.heading(*part));
                    });
                }
            });
        },
    );
}

pub(super) fn footer(page: &mut Page<'_>, say: &Phrases<'_>) {
    line(page, &say.words.text("report-made-with"));
}

/// Threads with their coverage, tensions, lone voices and what was agreed, each as one line.
pub(super) fn summary(page: &mut Page<'_>, say: &Phrases<'_>) {
    let report = say.report;
    if report.threads.is_empty() {
        line(page, &say.words.text("report-no-threads"));
    }
    list_of_threads(page, say, ThreadKind::Thread, &report.threads);
    for (kind, list, title) in [
        (ThreadKind::Tension, &report.tensions, Part::Tensions),
        (ThreadKind::Lone, &report.lone, Part::Lone),
    ] {
        if !list.is_empty() {
            page.leaf("h3", &[], &say.heading(title));
            list_of_threads(page, say, kind, list);
        }
    }
    if !report.take_aways.is_empty() {
        page.leaf("h3", &[], &say.heading(Part::TakeAways));
        page.el("ul", &[("class", "short")], |page| {
            for take_away in &report.take_aways {
                page.el("li", &[], |page| {
                    page.apart(&take_away.what);
                    page.leaf("span", &[("class", "aside")], &say.due(take_away.date));
                });
            }
        });
    }
}

fn list_of_threads(
    page: &mut Page<'_>,
    say: &Phrases<'_>,
    kind: ThreadKind,
    threads: &[ThreadFacts],
) {
    if threads.is_empty() {
        return;
    }
    let class = if kind == ThreadKind::Thread {
        "short short_rings"
    } else {
        "short"
    };
    page.el(
        if kind == ThreadKind::Thread {
            "ol"
        } else {
            "ul"
        },
        &[("class", class)],
        |page| {
            for thread in threads {
                let home = Home {
                    kind,
                    number: thread.number,
                };
                page.el("li", &[], |page| {
                    home_link(page, say, home, &thread.title);
                    page.leaf(
                        "span",
                        &[("class", "aside")],
                        &say.coverage(&thread.coverage),
                    );
                });
            }
        },
    );
}

pub(super) fn people(page: &mut Page<'_>, say: &Phrases<'_>) {
    let people = &say.report.people;
    if people.total == 0 {
        return line(page, &say.words.text("report-no-people"));
    }
    counts(
        page,
        say,
        "report-roles",
        &people.roles,
        people.without_role,
    );
    counts(
        page,
        say,
        "report-municipalities",
        &people.municipalities,
        people.without_municipality,
    );
    page.leaf(
        "p",
        &[("class", "small")],
        &say.words.text("report-no-names"),
    );
}

fn counts(
    page: &mut Page<'_>,
    say: &Phrases<'_>,
    key: &str,
    counts: &[Count],
    without: Option<Amount>,
) {
    page.leaf("h3", &[], &say.words.text(key));
    let told = counts.iter().filter(|count| count.amount != Amount::Few);
    let told = told.map(|count| (count.word.clone(), count.amount));
    let unknown = without.map(|amount| (say.words.text("common-unknown"), amount));
    let items: Vec<(String, Amount)> = told.chain(unknown).collect();
    if !items.is_empty() {
        page.el("ul", &[("class", "counts")], |page| {
            for (word, amount) in &items {
                page.el("li", &[], |page| {
                    page.apart(word);
                    page.leaf("span", &[("class", "n")], &say.people(*amount));
                });
            }
        });
    }
    let few = say.few(counts);
    if !few.is_empty() {
        page.leaf("p", &[("dir", "auto")], &few);
    }
}

pub(super) fn questions(page: &mut Page<'_>, say: &Phrases<'_>) {
    let report = say.report;
    if report.questions.is_empty() {
        line(page, &say.words.text("report-no-questions"));
    }
    for (at, round) in report.rounds.iter().enumerate() {
        if report.rounds.len() > 1 {
            page.leaf(
                "h3",
                &[],
                &words!(say.words, "common-round", n = round.number),
            );
        }
        case(page, say, round);
        list_of_questions(
            page,
            say,
            report
                .questions
                .iter()
                .filter(|question| question.round == Some(at)),
        );
    }
    list_of_questions(
        page,
        say,
        report
            .questions
            .iter()
            .filter(|question| question.round.is_none()),
    );
    if !report.source.is_empty() {
        page.leaf(
            "p",
            &[("class", "small small_source")],
            &words!(say.words, "report-source", source = &report.source),
        );
    }
}

fn case(page: &mut Page<'_>, say: &Phrases<'_>, round: &RoundFacts) {
    let case = &round.case;
    if !case.title.trim().is_empty() {
        typed(page, "p", "case", &case.title);
    }
    if !case.context.trim().is_empty() {
        typed(page, "p", "t", &case.context);
    }
    let facts = say.case(case);
    if !facts.is_empty() {
        page.el("dl", &[], |page| {
            for (heading, text) in &facts {
                page.leaf("dt", &[], heading);
                typed(page, "dd", "t", text);
            }
        });
    }
}

fn list_of_questions<'a>(
    page: &mut Page<'_>,
    say: &Phrases<'_>,
    questions: impl Iterator<Item = &'a QuestionFacts>,
) {
    for question in questions {
        page.el("div", &[("class", "question")], |page| {
            page.el("p", &[("class", "row")], |page| {
                page.el("strong", &[], |page| {
                    page.write(&question.label);
                    if !question.text.is_empty() {
                        page.write(": ");
                        page.apart(&question.text);
                    }
                });
                page.leaf("span", &[("class", "aside")], &say.answers(question));
            });
            subquestions(page, say, question);
        });
    }
}

fn subquestions(page: &mut Page<'_>, say: &Phrases<'_>, question: &QuestionFacts) {
    if question.subquestions.is_empty() {
        if !question.hint.is_empty() {
            typed(page, "p", "small t", &question.hint);
        }
        return;
    }
    page.el("ul", &[("class", "short")], |page| {
        for part in &question.subquestions {
            page.el("li", &[], |page| {
                page.apart(&part.text);
                let labelled = say.labelled(question, part);
                if !labelled.is_empty() {
                    page.leaf("span", &[("class", "aside")], &labelled);
                }
            });
        }
    });
}
