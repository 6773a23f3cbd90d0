//! What stands in each table.

use super::{
    super::{Home, NoteFacts, SourceFacts, Span, TakeAwayFacts, ThreadFacts, phrase::Phrases},
    Cell, Column, Table, TableKind,
};
use crate::session::ThreadKind;

fn table(
    say: &Phrases<'_>,
    kind: TableKind,
    columns: &[(&str, u8)],
    rows: Vec<Vec<Cell>>,
) -> Table {
    let columns = columns.iter().map(|(key, width)| Column {
        name: say.words.text(key),
        width: *width,
    });
    Table {
        kind,
        columns: columns.collect(),
        rows,
    }
}

fn text(text: impl Into<String>) -> Cell {
    let text = text.into();
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text)
    }
}

pub(super) fn notes(say: &Phrases<'_>) -> Table {
    let columns = [
        ("report-column-note", 8),
        ("report-column-question", 14),
        ("report-column-group", 20),
        ("report-column-text", 70),
        ("report-column-labels", 18),
        ("report-column-dots", 10),
        ("report-column-comments", 30),
        ("report-column-homes", 22),
    ];
    let row = |note: &NoteFacts| {
        let comments = note.comments.iter();
        let comments =
            comments.map(|comment| format!("{} {}", say.commenter(comment), comment.text));
        let homes = note.homes.iter().map(|home| say.home(*home));
        vec![
            Cell::Count(note.number),
            text(say.question(note)),
            text(say.writer(note)),
            text(note.text.clone()),
            text(note.labels.join(", ")),
            Cell::Count(note.dots),
            text(comments.collect::<Vec<_>>().join("\n")),
            text(homes.collect::<Vec<_>>().join(", ")),
        ]
    };
    let rows = say.report.notes.iter().map(row).collect();
    table(say, TableKind::Notes, &columns, rows)
}

/// Threads, tensions and lone voices.
fn told<'a>(say: &Phrases<'a>) -> impl Iterator<Item = (ThreadKind, &'a ThreadFacts)> {
    let report = say.report;
    let of =
        |kind: ThreadKind, list: &'a [ThreadFacts]| list.iter().map(move |thread| (kind, thread));
    of(ThreadKind::Thread, &report.threads)
        .chain(of(ThreadKind::Tension, &report.tensions))
        .chain(of(ThreadKind::Lone, &report.lone))
}

pub(super) fn threads(say: &Phrases<'_>) -> Table {
    let columns = [
        ("report-column-kind", 16),
        ("report-column-title", 45),
        ("report-column-explanation", 60),
        ("report-column-present", 10),
        ("report-column-possible", 10),
        ("report-column-groups", 30),
        ("report-behind-roles", 34),
        ("report-behind-municipalities", 34),
        ("report-column-notes", 20),
        ("report-column-against", 20),
    ];
    let numbers = |places: &[usize]| {
        let numbers = places.iter().filter_map(|at| say.report.notes.get(*at));
        let numbers: Vec<String> = numbers.map(|note| note.number.to_string()).collect();
        text(numbers.join(", "))
    };
    let row = |(kind, thread): (ThreadKind, &ThreadFacts)| {
        let home = Home {
            kind,
            number: thread.number,
        };
        let coverage = &thread.coverage;
        vec![
            text(say.home(home)),
            text(thread.title.clone()),
            text(thread.explanation.clone()),
            Cell::Count(coverage.present),
            Cell::Count(coverage.possible),
            text(say.present(&coverage.groups).unwrap_or_default()),
            text(say.counted(&coverage.roles)),
            text(say.counted(&coverage.municipalities)),
            numbers(&thread.notes),
            numbers(&thread.against),
        ]
    };
    let rows = told(say).map(row).collect();
    table(say, TableKind::Threads, &columns, rows)
}

/// How many notes each group has in each thread.
pub(super) fn coverage(say: &Phrases<'_>) -> Table {
    let report = say.report;
    let row = |(kind, thread): (ThreadKind, &ThreadFacts)| {
        let number = thread.number;
        let mut row = vec![
            text(say.home(Home { kind, number })),
            text(thread.title.clone()),
        ];
        let places = || thread.notes.iter().chain(&thread.against);
        for at in 0..report.groups.len() {
            let of_group = |place: &&usize| {
                let note = report.notes.get(**place);
                note.is_some_and(|note| note.owner == super::super::SheetOwner::Group(at))
            };
            row.push(Cell::Count(places().filter(of_group).count()));
        }
        row
    };
    let rows = told(say).map(row).collect();
    let columns = [("report-column-kind", 16), ("report-column-title", 45)];
    let mut table = table(say, TableKind::Coverage, &columns, rows);
    let groups = report.groups.iter().map(|group| Column {
        name: group.label.clone(),
        width: 14,
    });
    table.columns.extend(groups);
    table
}

pub(super) fn take_aways(say: &Phrases<'_>) -> Table {
    let columns = [
        ("report-what", 60),
        ("report-who", 30),
        ("report-when", 14),
        ("report-for-whom", 24),
        ("report-from", 40),
    ];
    let row = |take_away: &TakeAwayFacts| {
        let from = match &take_away.source {
            Some(SourceFacts::Thread { title, .. }) => title.clone(),
            Some(SourceFacts::Note(at)) => {
                let note = say.report.notes.get(*at);
                note.map(|note| say.note_number(note)).unwrap_or_default()
            }
            None => String::new(),
        };
        vec![
            text(take_away.what.clone()),
            text(say.owner(&take_away.owner)),
            take_away.date.map_or(Cell::Empty, Cell::Date),
            text(take_away.for_whom.clone()),
            text(from),
        ]
    };
    let rows = say.report.take_aways.iter().map(row).collect();
    table(say, TableKind::TakeAways, &columns, rows)
}

pub(super) fn times(say: &Phrases<'_>) -> Table {
    let columns = [
        ("report-column-number", 8),
        ("report-block", 40),
        ("report-column-planned-start", 14),
        ("report-column-planned-end", 14),
        ("report-column-planned-length", 14),
        ("report-column-real-start", 14),
        ("report-column-real-end", 14),
        ("report-column-real-length", 14),
        ("report-column-difference", 16),
        ("report-column-paused", 14),
    ];
    let three = |span: Option<Span>| {
        let start = span.map_or(Cell::Empty, |span| Cell::Time(span.start));
        let end = span.and_then(|span| span.end);
        let minutes = span.and_then(|span| span.minutes);
        [
            start,
            end.map_or(Cell::Empty, Cell::Time),
            minutes.map_or(Cell::Empty, Cell::Minutes),
        ]
    };
    let row = |block: &super::super::BlockTimes| {
        let mut row = vec![Cell::Count(block.number), text(block.title.clone())];
        row.extend(three(Some(block.planned)));
        row.extend(three(block.real));
        let real = block.real.and_then(|real| real.minutes);
        row.push(match (block.planned.minutes, real) {
            (Some(planned), Some(real)) => Cell::Signed(i64::from(real) - i64::from(planned)),
            _ => Cell::Empty,
        });
        row.push(match real {
            Some(_) => Cell::Minutes(block.paused),
            None => Cell::Empty,
        });
        row
    };
    let times = &say.report.times;
    let rows = times.blocks.iter().map(row).collect();
    let mut table = table(say, TableKind::Times, &columns, rows);
    if !times.rooms.is_empty() {
        add_rooms(say, &mut table, &three);
    }
    table
}

/// How it went in each room, under the whole: a row for each block that was held there.
fn add_rooms(say: &Phrases<'_>, table: &mut Table, three: &dyn Fn(Option<Span>) -> [Cell; 3]) {
    let times = &say.report.times;
    table.columns.push(Column {
        name: say.words.text("report-column-room"),
        width: 20,
    });
    table.rows.iter_mut().for_each(|row| row.push(Cell::Empty));
    for (at, room) in times.rooms.iter().enumerate() {
        for (block, span) in times.blocks.iter().zip(&room.blocks) {
            let Some(span) = span else { continue };
            let mut row = vec![Cell::Count(block.number), text(block.title.clone())];
            row.extend(three(Some(block.planned)));
            row.extend(three(Some(*span)));
            row.push(match (block.planned.minutes, span.minutes) {
                (Some(planned), Some(real)) => Cell::Signed(i64::from(real) - i64::from(planned)),
                _ => Cell::Empty,
            });
            row.push(Cell::Empty);
            row.push(text(say.room(room, at)));
            table.rows.push(row);
        }
    }
}
