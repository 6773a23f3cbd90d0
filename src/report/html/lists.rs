//! What was not placed, what nobody wrote about, what people take home, and which support there is.

use super::{
    super::{QuestionAt, SourceFacts, TakeAwayFacts, phrase::Phrases},
    from_class, home_link, line,
    page::Page,
    threads::{note_link, quotes},
    typed,
};
use crate::words;

pub(super) fn unplaced(page: &mut Page<'_>, say: &Phrases<'_>) {
    let (words, counts) = (say.words, &say.report.counts);
    line(
        page,
        &words!(
            words,
            "report-placed",
            n = counts.placed,
            total = counts.notes
        ),
    );
    if say.report.proposals > 0 {
        line(
            page,
            &words!(words, "report-open-proposals", n = say.report.proposals),
        );
    }
    if !say.report.unplaced.is_empty() {
        line(page, &words.text("report-unplaced-follow"));
    }
    quotes(page, say, "quotes quotes_many", &say.report.unplaced);
}

pub(super) fn unspoken(page: &mut Page<'_>, say: &Phrases<'_>) {
    let (words, unspoken) = (say.words, &say.report.unspoken);
    if say.report.questions.is_empty() {
        return line(page, &words.text("report-no-questions"));
    }
    if unspoken.is_empty() {
        return line(page, &words.text("report-all-spoken"));
    }
    questions(page, say, "report-silent-questions", &unspoken.questions);
    if !unspoken.subquestions.is_empty() {
        line(page, &words.text("report-silent-subquestions"));
        page.el("ul", &[("class", "short")], |page| {
            for (text, label) in unspoken
                .subquestions
                .iter()
                .filter_map(|(at, n)| say.subquestion(*at, *n))
            {
                page.el("li", &[], |page| {
                    page.apart(&text);
                    page.leaf("span", &[("class", "aside")], &label);
                });
            }
        });
    }
    questions(
        page,
        say,
        "report-unlabelled-questions",
        &unspoken.unlabelled,
    );
    if let Some(text) = say.no_council() {
        line(page, &text);
    }
    if let Some((text, groups)) = say.goalless() {
        line(page, &text);
        page.el("ul", &[("class", "short")], |page| {
            for group in &groups {
                page.leaf("li", &[("dir", "auto")], group);
            }
        });
    }
}

fn questions(page: &mut Page<'_>, say: &Phrases<'_>, key: &str, questions: &[QuestionAt]) {
    if questions.is_empty() {
        return;
    }
    line(page, &say.words.text(key));
    page.el("ul", &[("class", "short")], |page| {
        for at in questions {
            page.leaf("li", &[("dir", "auto")], &say.question_title(Some(*at)));
        }
    });
}

pub(super) fn take_aways(page: &mut Page<'_>, say: &Phrases<'_>) {
    let list: Vec<&TakeAwayFacts> = say.report.take_aways.iter().collect();
    if list.is_empty() {
        return line(page, &say.words.text("report-no-takeaways"));
    }
    table_of(page, say, &list, true);
}

/// Take-aways as a table; `who` where it says who does them.
pub(super) fn table_of(page: &mut Page<'_>, say: &Phrases<'_>, list: &[&TakeAwayFacts], who: bool) {
    let for_whom = list.iter().any(|take_away| !take_away.for_whom.is_empty());
    let columns = [
        ("report-what", true),
        ("report-who", who),
        ("report-when", true),
        ("report-for-whom", for_whom),
    ];
    page.el("table", &[("class", "wide")], |page| {
        page.el("thead", &[], |page| {
            page.el("tr", &[], |page| {
                for (key, _) in columns.iter().filter(|(_, shown)| *shown) {
                    page.leaf("th", &[("scope", "col")], &say.words.text(key));
                }
            });
        });
        page.el("tbody", &[], |page| {
            list.iter()
                .for_each(|take_away| row(page, say, take_away, (who, for_whom)));
        });
    });
}

fn row(
    page: &mut Page<'_>,
    say: &Phrases<'_>,
    take_away: &TakeAwayFacts,
    (who, for_whom): (bool, bool),
) {
    page.el("tr", &[], |page| {
        page.el("th", &[("scope", "row")], |page| what(page, say, take_away));
        if who {
            page.leaf("td", &[("dir", "auto")], &say.owner(&take_away.owner));
        }
        page.leaf("td", &[("class", "when")], &say.due(take_away.date));
        if for_whom {
            page.leaf(
                "td",
                &[("dir", "auto"), ("class", "t")],
                &take_away.for_whom,
            );
        }
    });
}

fn what(page: &mut Page<'_>, say: &Phrases<'_>, take_away: &TakeAwayFacts) {
    typed(page, "p", "t", &take_away.what);
    if let Some(source) = &take_away.source {
        let home = match source {
            SourceFacts::Thread { home, .. } => *home,
            SourceFacts::Note(_) => None,
        };
        page.el("p", &[("class", from_class(home))], |page| {
            from(page, say, source)
        });
    }
}

fn from(page: &mut Page<'_>, say: &Phrases<'_>, source: &SourceFacts) {
    match source {
        SourceFacts::Thread {
            title,
            home: Some(home),
        } => home_link(page, say, *home, title),
        SourceFacts::Thread { title, home: None } => page.apart(title),
        SourceFacts::Note(at) => {
            if let Some(note) = say.report.notes.get(*at) {
                note_link(page, say, note);
            }
        }
    }
}

pub(super) fn support(page: &mut Page<'_>, say: &Phrases<'_>) {
    let (words, report) = (say.words, say.report);
    if report.support.is_empty() && report.reading.is_empty() {
        return line(page, &words.text("report-no-support"));
    }
    if let Some(text) = say.support_for() {
        page.leaf("p", &[("dir", "auto")], &text);
    }
    if !report.support.is_empty() {
        page.el("div", &[("class", "themes")], |page| {
            for theme in &report.support {
                page.el("div", &[("class", "theme")], |page| {
                    page.leaf("h3", &[("dir", "auto")], &theme.theme);
                    page.el("ul", &[], |page| {
                        theme
                            .items
                            .iter()
                            .for_each(|item| page.leaf("li", &[("dir", "auto")], item));
                    });
                });
            }
        });
    }
    if !report.reading.is_empty() {
        page.leaf("h3", &[], &words.text("report-reading"));
        page.el("ul", &[], |page| {
            for reading in &report.reading {
                page.el("li", &[], |page| {
                    page.leaf("cite", &[], &reading.title);
                    page.write(&format!(", {}, {}", reading.organisation, reading.year));
                });
            }
        });
    }
}
