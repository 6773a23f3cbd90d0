//! Planned against real times on one line of time: an open bar for the plan, a full one under it for how it went.
//!
//! The drawing has a title and a description; the table under it says the same in numbers.

use super::{
    super::{BlockTimes, Span, phrase::Phrases},
    page::Page,
};
use crate::words;

/// Sizes of the drawing, in its own units.
const WIDTH: u32 = 640;
const LEFT: u32 = 34;
const RIGHT: u32 = 26;
const TOP: u32 = 24;
const ROW: u32 = 26;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// The stretch of time that is drawn.
struct Scale {
    from: u32,
    to: u32,
}

impl Scale {
    /// From the first whole half hour to the last; `None` where nothing can be drawn.
    fn of(blocks: &[BlockTimes]) -> Option<Self> {
        let spans = || {
            let both = blocks
                .iter()
                .flat_map(|block| [Some(block.planned), block.real]);
            both.flatten()
        };
        let first = spans().map(|span| u32::from(span.start.0)).min()?;
        let last = spans().map(|span| end(&span)).max()?;
        let (from, to) = (first / 30 * 30, last.div_ceil(30) * 30);
        (to > from && to - from <= DAY).then_some(Self { from, to })
    }

    fn x(&self, minute: u32) -> u32 {
        let wide = (WIDTH - LEFT - RIGHT) * minute.saturating_sub(self.from);
        LEFT + wide / (self.to - self.from)
    }

    /// Every half hour, or every hour where that would be many.
    fn marks(&self) -> impl Iterator<Item = u32> + use<> {
        let step = if self.to - self.from > 300 { 60 } else { 30 };
        let first = self.from.div_ceil(step) * step;
        let to = self.to;
        (first..=to).step_by(step as usize)
    }
}

/// When it ended; after midnight it goes on counting. Half an hour for one that runs still.
fn end(span: &Span) -> u32 {
    let start = u32::from(span.start.0);
    match span.end {
        Some(end) if end.0 < span.start.0 => u32::from(end.0) + DAY,
        Some(end) => u32::from(end.0),
        None => start + span.minutes.unwrap_or(5),
    }
}

pub(super) fn chart(page: &mut Page<'_>, say: &Phrases<'_>) {
    let blocks = &say.report.times.blocks;
    let Some(scale) = Scale::of(blocks) else {
        return;
    };
    let rows = u32::try_from(blocks.len()).unwrap_or(0);
    let view = format!("0 0 {WIDTH} {}", TOP + rows * ROW + 6);
    let attrs = [
        ("class", "chart"),
        ("viewBox", view.as_str()),
        ("role", "img"),
        ("aria-labelledby", "chart-title chart-desc"), // technical
    ];
    page.el("figure", &[("class", "times")], |page| {
        page.el("svg", &attrs, |page| {
            page.leaf(
                "title",
                &[("id", "chart-title")],
                &say.words.text("report-chart"),
            );
            page.leaf("desc", &[("id", "chart-desc")], &described(say, blocks));
            scale
                .marks()
                .for_each(|minute| mark(page, say, &scale, minute, TOP + rows * ROW));
            for (at, block) in (0..).zip(blocks) {
                row(page, &scale, block, TOP + at * ROW);
            }
        });
        page.leaf(
            "figcaption",
            &[("class", "small")],
            &say.words.text("report-chart-legend"),
        );
    });
}

/// Every block with its times, in words.
fn described(say: &Phrases<'_>, blocks: &[BlockTimes]) -> String {
    let told = blocks.iter().map(|block| {
        let planned = say.span(block.planned);
        let real = block
            .real
            .map_or_else(|| say.words.text("report-not-held"), |real| say.span(real));
        words!(
            say.words,
            "report-chart-block",
            n = block.number,
            block = &block.title,
            planned = planned,
            real = real
        )
    });
    told.collect::<Vec<_>>().join(" ")
}

fn mark(page: &mut Page<'_>, say: &Phrases<'_>, scale: &Scale, minute: u32, bottom: u32) {
    let x = scale.x(minute).to_string();
    let (top, bottom) = ((TOP - 4).to_string(), bottom.to_string());
    let line = [
        ("class", "tick"),
        ("x1", x.as_str()),
        ("x2", x.as_str()),
        ("y1", top.as_str()),
        ("y2", bottom.as_str()),
    ];
    page.el("line", &line, |_| ());
    let text = [("x", x.as_str()), ("y", "13"), ("text-anchor", "middle")];
    let time = say.words.time_of_day(i64::from(minute % DAY));
    page.leaf("text", &text, &time);
}

fn row(page: &mut Page<'_>, scale: &Scale, block: &BlockTimes, top: u32) {
    let y = (top + 16).to_string();
    let number = [("x", "20"), ("y", y.as_str()), ("text-anchor", "end")];
    page.leaf("text", &number, &block.number.to_string());
    bar(page, scale, "plan", (top + 3, 8), block.planned);
    if let Some(real) = block.real {
        bar(page, scale, "real", (top + 13, 8), real);
    }
}

fn bar(page: &mut Page<'_>, scale: &Scale, class: &str, (top, height): (u32, u32), span: Span) {
    let (from, to) = (scale.x(u32::from(span.start.0)), scale.x(end(&span)));
    let (x, y) = (from.to_string(), top.to_string());
    let (width, height) = (
        to.saturating_sub(from).max(2).to_string(),
        height.to_string(),
    );
    let attrs = [
        ("class", class),
        ("x", x.as_str()),
        ("y", y.as_str()),
        ("width", width.as_str()),
        ("height", height.as_str()),
    ];
    page.el("rect", &attrs, |_| ());
}
