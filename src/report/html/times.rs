//! Planned against real times: a table, with a drawing in each row that says what its numbers say.

use super::{
    super::{BlockTimes, Span, phrase::Phrases},
    line,
    page::Page,
};
use crate::{base::Minutes, words};

/// Width of the longest bar.
const WIDTH: Minutes = 150;

pub(super) fn times(page: &mut Page<'_>, say: &Phrases<'_>) {
    let (words, times) = (say.words, &say.report.times);
    if times.blocks.is_empty() {
        return line(page, &words.text("report-no-blocks"));
    }
    match (times.planned, times.real) {
        (Some(planned), Some(real)) => {
            let (planned, real) = (say.span_long(planned), say.span_long(real));
            line(
                page,
                &words!(words, "report-times", planned = planned, real = real),
            );
        }
        _ => line(page, &words.text("report-times-unknown")),
    }
    if let Some(day) = times.led_on {
        line(
            page,
            &words!(words, "report-led-on", date = say.date_long(day)),
        );
    }
    table(page, say, times.real.is_some());
}

fn table(page: &mut Page<'_>, say: &Phrases<'_>, real: bool) {
    let words = say.words;
    let blocks = &say.report.times.blocks;
    let longest = blocks
        .iter()
        .flat_map(|block| [Some(block.planned), block.real]);
    let longest = longest
        .flatten()
        .filter_map(|span| span.minutes)
        .max()
        .unwrap_or(1)
        .max(1);
    page.el("table", &[("class", "wide wide_times")], |page| {
        page.el("thead", &[], |page| {
            page.el("tr", &[], |page| {
                let mut column = |key: &str| page.leaf("th", &[("scope", "col")], &words.text(key));
                column("report-block");
                column("report-planned");
                if real {
                    column("report-real");
                    column("report-difference");
                    column("report-bars");
                }
            });
        });
        page.el("tbody", &[], |page| {
            blocks
                .iter()
                .for_each(|block| row(page, say, block, real.then_some(longest)));
        });
    });
}

/// `longest` is that of all blocks; `None` where nothing was started, and only the plan is shown.
fn row(page: &mut Page<'_>, say: &Phrases<'_>, block: &BlockTimes, longest: Option<Minutes>) {
    page.el("tr", &[], |page| {
        page.leaf("th", &[("scope", "row"), ("dir", "auto")], &block.title);
        span(page, say, block.planned);
        let Some(longest) = longest else { return };
        match block.real {
            Some(real) => span(page, say, real),
            None => page.leaf("td", &[], &say.words.text("report-not-held")),
        }
        page.leaf("td", &[("class", "n")], &say.difference(block));
        page.el("td", &[("class", "bar")], |page| {
            bars(page, say, block, longest)
        });
    });
}

fn span(page: &mut Page<'_>, say: &Phrases<'_>, span: Span) {
    page.el("td", &[], |page| {
        if let Some(minutes) = span.minutes {
            page.leaf(
                "span",
                &[("class", "length")],
                &say.words.duration_minutes(minutes),
            );
            page.write(" ");
        }
        page.leaf("span", &[("class", "clock")], &say.span(span));
    });
}

/// The plan as an open bar, how it went as a full bar under it.
fn bars(page: &mut Page<'_>, say: &Phrases<'_>, block: &BlockTimes, longest: Minutes) {
    let width = |minutes: Minutes| {
        (u64::from(minutes) * u64::from(WIDTH) / u64::from(longest))
            .max(2)
            .to_string()
    };
    let alternative = say.bars(block);
    let view = format!("0 0 {} 24", WIDTH + 2);
    let attrs = [
        ("viewBox", view.as_str()),
        ("role", "img"),
        ("aria-label", alternative.as_str()),
    ];
    page.el("svg", &attrs, |page| {
        let plan = width(block.planned.minutes.unwrap_or(0));
        let at = [
            ("x", "1"),
            ("y", "2"),
            ("height", "8"),
            ("class", "plan"),
            ("width", plan.as_str()),
        ];
        page.el("rect", &at, |_| ());
        if let Some(real) = block.real.and_then(|real| real.minutes) {
            let real = width(real);
            let at = [
                ("x", "1"),
                ("y", "13"),
                ("height", "9"),
                ("class", "real"),
                ("width", real.as_str()),
            ];
            page.el("rect", &at, |_| ());
        }
    });
}
