//! Planned against real times: a drawing, and a table that says the same in numbers.

use super::{
    super::{BlockTimes, Span, phrase::Phrases},
    chart, line,
    page::Page,
};
use crate::words;

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
    if times.real.is_some() {
        chart::chart(page, say);
    }
    table(page, say, times.real.is_some());
    rooms(page, say);
}

fn table(page: &mut Page<'_>, say: &Phrases<'_>, real: bool) {
    let words = say.words;
    let blocks = &say.report.times.blocks;
    page.el("table", &[("class", "wide wide_times")], |page| {
        page.el("thead", &[], |page| {
            page.el("tr", &[], |page| {
                let mut column = |key: &str| page.leaf("th", &[("scope", "col")], &words.text(key));
                column("report-block");
                column("report-planned");
                if real {
                    column("report-real");
                    column("report-difference");
                }
            });
        });
        page.el("tbody", &[], |page| {
            blocks.iter().for_each(|block| row(page, say, block, real));
        });
    });
}

/// `real` where something was started; otherwise only the plan is shown.
fn row(page: &mut Page<'_>, say: &Phrases<'_>, block: &BlockTimes, real: bool) {
    page.el("tr", &[], |page| {
        page.el("th", &[("scope", "row")], |page| {
            page.write(&format!("{}. ", block.number));
            page.apart(&block.title);
        });
        span(page, say, block.planned);
        if !real {
            return;
        }
        match block.real {
            Some(real) => span(page, say, real),
            None => page.leaf("td", &[], &say.words.text("report-not-held")),
        }
        page.leaf("td", &[("class", "n")], &say.difference(block));
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

/// How it went in each room, where there were several.
fn rooms(page: &mut Page<'_>, say: &Phrases<'_>) {
    let Some((head, rows)) = say.rooms() else {
        return;
    };
    page.leaf("h3", &[], &say.words.text("report-times-rooms"));
    line(page, &say.words.text("report-times-rooms-which"));
    page.el("table", &[("class", "wide wide_rooms")], |page| {
        page.el("thead", &[], |page| {
            page.el("tr", &[], |page| {
                for column in &head {
                    page.leaf("th", &[("scope", "col"), ("dir", "auto")], column);
                }
            });
        });
        page.el("tbody", &[], |page| {
            rows.iter().for_each(|row| room_row(page, row));
        });
    });
}

fn room_row(page: &mut Page<'_>, row: &[String]) {
    page.el("tr", &[], |page| {
        for (at, cell) in row.iter().enumerate() {
            if at == 0 {
                page.leaf("th", &[("scope", "row"), ("dir", "auto")], cell);
            } else {
                page.leaf("td", &[], cell);
            }
        }
    });
}
