//! Planned against real times: a drawing of how long each block took, and a table that says the same.

use super::{
    super::{BlockTimes, Span},
    Bar, Block, Blocks, Cell, lists,
};
use crate::words;

pub(super) fn times(blocks: &mut Blocks<'_>) {
    let (say, times) = (blocks.say, &blocks.say.report.times);
    let words = say.words;
    if times.blocks.is_empty() {
        return blocks.key("report-no-blocks");
    }
    match (times.planned, times.real) {
        (Some(planned), Some(real)) => {
            let (planned, real) = (say.span_long(planned), say.span_long(real));
            blocks.line(words!(
                words,
                "report-times",
                planned = planned,
                real = real
            ));
        }
        _ => blocks.key("report-times-unknown"),
    }
    if let Some(day) = times.led_on {
        let date = say.date_long(day);
        blocks.line(words!(words, "report-led-on", date = date));
    }
    if times.real.is_some() {
        chart(blocks);
    }
    table(blocks, times.real.is_some());
    rooms(blocks);
}

/// How it went in each room, where there were several.
fn rooms(blocks: &mut Blocks<'_>) {
    let say = blocks.say;
    let Some((columns, rows)) = say.rooms() else {
        return;
    };
    blocks.heading(2, say.words.text("report-times-rooms"));
    blocks.key("report-times-rooms-which");
    let shares = vec![1; columns.len()];
    let rows = rows.into_iter();
    let rows = rows.map(|row| row.into_iter().map(lists::plain_cell).collect());
    let rows = rows.collect();
    blocks.push(Block::Table {
        columns,
        shares,
        rows,
    });
}

fn chart(blocks: &mut Blocks<'_>) {
    let say = blocks.say;
    let minutes = |span: Option<Span>| span.and_then(|span| span.minutes);
    let bar = |block: &BlockTimes| Bar {
        label: block.title.clone(),
        open: minutes(Some(block.planned)).unwrap_or(0),
        full: minutes(block.real),
        says: say.bars(block),
    };
    let bars: Vec<Bar> = say.report.times.blocks.iter().map(bar).collect();
    let lengths = bars
        .iter()
        .flat_map(|bar| [bar.open, bar.full.unwrap_or(0)]);
    let longest = lengths.max().unwrap_or(1).max(1);
    let told = bars
        .iter()
        .map(|bar| format!("{}: {}", bar.label, bar.says));
    let alt = told.collect::<Vec<_>>().join("; ");
    blocks.push(Block::Bars {
        alt,
        legend: say.words.text("report-bars"),
        longest,
        bars,
    });
}

/// `real` when something was started; otherwise only the plan is shown.
fn table(blocks: &mut Blocks<'_>, real: bool) {
    let say = blocks.say;
    let mut columns = vec!["report-block", "report-planned"];
    let mut shares = vec![5, 6];
    if real {
        columns.extend(["report-real", "report-difference"]);
        shares.extend([6, 2]);
    }
    let cell = |text: String| Cell {
        text,
        ..Cell::default()
    };
    let row = |block: &BlockTimes| {
        let mut row = vec![
            cell(block.title.clone()),
            cell(say.span_long(block.planned)),
        ];
        if real {
            row.push(cell(match block.real {
                Some(span) => say.span_long(span),
                None => say.words.text("report-not-held"),
            }));
            row.push(cell(say.difference(block)));
        }
        row
    };
    let rows = say.report.times.blocks.iter().map(row).collect();
    blocks.push(Block::Table {
        columns: columns.iter().map(|key| say.words.text(key)).collect(),
        shares,
        rows,
    });
}
