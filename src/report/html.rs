//! The report as one HTML file: no scripts, nothing from elsewhere, fit for the screen and for A4.

mod chart;
mod emblem;
mod front;
mod lists;
mod municipalities;
mod notes;
mod page;
mod picture;
mod threads;
mod times;
mod walk;

use self::page::Page;
use super::{Home, Part, Report, phrase::Phrases, pictures::Pictures};
use crate::{session::ThreadKind, words::Words};

const STYLE: &str = include_str!("../../assets/report/report.css");

/// The whole report as an HTML document in UTF-8, with the photos in it.
#[must_use]
pub fn html(report: &Report, words: &Words, pictures: &Pictures) -> String {
    let say = Phrases { report, words };
    let mut page = Page::new(pictures);
    page.el("html", &[("lang", report.language)], |page| {
        page.el("head", &[], |page| front::head(page, &say, STYLE));
        page.el("body", &[], |page| {
            page.leaf(
                "a",
                &[("class", "skip"), ("href", "#main")],
                &words.text("report-skip"),
            );
            page.el("div", &[("class", "paper")], |page| {
                page.el("header", &[("class", "part")], |page| {
                    front::title(page, &say)
                });
                front::contents(page, &say);
                page.el("main", &[("id", "main")], |page| {
                    report
                        .parts
                        .iter()
                        .for_each(|part| section(page, &say, *part));
                });
                page.el("footer", &[], |page| front::footer(page, &say));
            });
        });
    });
    page.done()
}

/// A part under its heading. The thread runs beside all of them but the appendix.
fn section(page: &mut Page<'_>, say: &Phrases<'_>, part: Part) {
    let (id, title) = (part_id(part), format!("{}-title", part_id(part)));
    let class = if part == Part::Notes {
        "appendix"
    } else {
        "part"
    };
    let attrs = [
        ("class", class),
        ("id", id.as_str()),
        ("aria-labelledby", title.as_str()),
    ];
    page.el("section", &attrs, |page| {
        page.leaf("h2", &[("id", title.as_str())], &say.heading(part));
        match part {
            Part::Summary => front::summary(page, say),
            Part::People => front::people(page, say),
            Part::Questions => front::questions(page, say),
            Part::Threads => threads::threads(page, say),
            Part::Tensions => threads::tensions(page, say),
            Part::Lone => threads::lone(page, say),
            Part::Walk => walk::walk(page, say),
            Part::Unspoken => lists::unspoken(page, say),
            Part::Unplaced => lists::unplaced(page, say),
            Part::TakeAways => lists::take_aways(page, say),
            Part::Municipalities => municipalities::municipalities(page, say),
            Part::Support => lists::support(page, say),
            Part::Times => times::times(page, say),
            Part::Notes => notes::notes(page, say),
        }
    });
}

fn part_id(part: Part) -> String {
    format!("part-{}", part.key())
}

/// Where a thread, tension or lone voice stands.
fn home_id(home: Home) -> String {
    let kind = match home.kind {
        ThreadKind::Thread => "thread",
        ThreadKind::Tension => "tension",
        ThreadKind::Lone => "lone",
    };
    format!("{kind}-{}", home.number)
}

/// The part that tells of threads of a kind.
fn home_part(home: Home) -> Part {
    match home.kind {
        ThreadKind::Thread => Part::Threads,
        ThreadKind::Tension => Part::Tensions,
        ThreadKind::Lone => Part::Lone,
    }
}

/// The class of a line that says where something comes from: the ring is for threads alone.
fn from_class(home: Option<Home>) -> &'static str {
    match home {
        Some(home) if home.kind == ThreadKind::Thread => "from from_knot",
        _ => "from",
    }
}

/// A link to where a thread is told, or only its words where that part is left out.
fn home_link(page: &mut Page<'_>, say: &Phrases<'_>, home: Home, text: &str) {
    if say.report.has(home_part(home)) {
        let target = format!("#{}", home_id(home));
        page.el("a", &[("href", target.as_str())], |page| page.apart(text));
    } else {
        page.apart(text);
    }
}

/// A sentence of the program's own.
fn line(page: &mut Page<'_>, text: &str) {
    page.leaf("p", &[], text);
}

/// A text that people typed, with its line breaks.
fn typed(page: &mut Page<'_>, tag: &'static str, class: &str, text: &str) {
    page.leaf(tag, &[("class", class), ("dir", "auto")], text);
}
