//! What was not placed, what nobody wrote about, what people take home, support, times and all notes in Markdown.

use super::{
    super::{NoteFacts, QuestionAt, SheetFacts, SourceFacts, TakeAwayFacts, phrase::Phrases},
    Text,
    threads::by_line,
};
use crate::words;

pub(super) fn unplaced(text: &mut Text, say: &Phrases<'_>) {
    let (words, counts) = (say.words, &say.report.counts);
    text.line(&words!(
        words,
        "report-placed",
        n = counts.placed,
        total = counts.notes
    ));
    if say.report.proposals > 0 {
        text.line(&words!(
            words,
            "report-open-proposals",
            n = say.report.proposals
        ));
    }
    if !say.report.unplaced.is_empty() {
        text.line(&words.text("report-unplaced-follow"));
    }
    for note in say
        .report
        .unplaced
        .iter()
        .filter_map(|at| say.report.notes.get(*at))
    {
        text.item(0, "-", &format!("{}\n{}", note.text, by_line(say, note)));
    }
}

pub(super) fn unspoken(text: &mut Text, say: &Phrases<'_>) {
    let (words, unspoken) = (say.words, &say.report.unspoken);
    if say.report.questions.is_empty() {
        return text.line(&words.text("report-no-questions"));
    }
    if unspoken.is_empty() {
        return text.line(&words.text("report-all-spoken"));
    }
    let questions = |text: &mut Text, key: &str, questions: &[QuestionAt]| {
        if !questions.is_empty() {
            text.line(&words.text(key));
            questions
                .iter()
                .for_each(|at| text.item(0, "-", &say.question_title(Some(*at))));
        }
    };
    questions(text, "report-silent-questions", &unspoken.questions);
    if !unspoken.subquestions.is_empty() {
        text.line(&words.text("report-silent-subquestions"));
        for (part, label) in unspoken
            .subquestions
            .iter()
            .filter_map(|(at, n)| say.subquestion(*at, *n))
        {
            text.item(0, "-", &format!("{part} ({label})"));
        }
    }
    questions(text, "report-unlabelled-questions", &unspoken.unlabelled);
    if let Some(line) = say.no_council() {
        text.line(&line);
    }
    if let Some((line, groups)) = say.goalless() {
        text.line(&line);
        groups.iter().for_each(|group| text.item(0, "-", group));
    }
}

pub(super) fn take_aways(text: &mut Text, say: &Phrases<'_>) {
    let list: Vec<&TakeAwayFacts> = say.report.take_aways.iter().collect();
    if list.is_empty() {
        return text.line(&say.words.text("report-no-takeaways"));
    }
    table_of(text, say, &list, true);
}

/// Take-aways as a table; `who` where it says who does them.
pub(super) fn table_of(text: &mut Text, say: &Phrases<'_>, list: &[&TakeAwayFacts], who: bool) {
    let mut head = vec![
        "report-what",
        "report-when",
        "report-for-whom",
        "report-from",
    ];
    if who {
        head.insert(1, "report-who");
    }
    let head: Vec<String> = head.iter().map(|key| say.words.text(key)).collect();
    let rows = list.iter().map(|take_away| {
        let mut row = vec![
            take_away.what.clone(),
            say.due(take_away.date),
            take_away.for_whom.clone(),
            from(say, take_away),
        ];
        if who {
            row.insert(1, say.owner(&take_away.owner));
        }
        row
    });
    text.table(&head, &rows.collect::<Vec<_>>());
}

fn from(say: &Phrases<'_>, take_away: &TakeAwayFacts) -> String {
    match &take_away.source {
        None => String::new(),
        Some(SourceFacts::Thread { title, .. }) => title.clone(),
        Some(SourceFacts::Note(at)) => say
            .report
            .notes
            .get(*at)
            .map(|note| say.note_number(note))
            .unwrap_or_default(),
    }
}

pub(super) fn support(text: &mut Text, say: &Phrases<'_>) {
    let (words, report) = (say.words, say.report);
    if report.support.is_empty() && report.reading.is_empty() {
        return text.line(&words.text("report-no-support"));
    }
    if let Some(line) = say.support_for() {
        text.line(&line);
    }
    for theme in &report.support {
        text.heading(3, &theme.theme);
        theme.items.iter().for_each(|item| text.item(0, "-", item));
    }
    if !report.reading.is_empty() {
        text.heading(3, &words.text("report-reading"));
    }
    for reading in &report.reading {
        text.item(
            0,
            "-",
            &format!(
                "{}, {}, {}",
                reading.title, reading.organisation, reading.year
            ),
        );
    }
}

pub(super) fn times(text: &mut Text, say: &Phrases<'_>) {
    let (words, times) = (say.words, &say.report.times);
    if times.blocks.is_empty() {
        return text.line(&words.text("report-no-blocks"));
    }
    match (times.planned, times.real) {
        (Some(planned), Some(real)) => {
            let (planned, real) = (say.span_long(planned), say.span_long(real));
            text.line(&words!(
                words,
                "report-times",
                planned = planned,
                real = real
            ));
        }
        _ => text.line(&words.text("report-times-unknown")),
    }
    if let Some(day) = times.led_on {
        text.line(&words!(words, "report-led-on", date = say.date_long(day)));
    }
    let head = [
        "report-block",
        "report-planned",
        "report-real",
        "report-difference",
    ];
    let rows: Vec<Vec<String>> = times
        .blocks
        .iter()
        .map(|block| {
            let real = block.real.map(|real| say.span_long(real));
            vec![
                block.title.clone(),
                say.span_long(block.planned),
                real.unwrap_or_else(|| words.text("report-not-held")),
                say.difference(block),
            ]
        })
        .collect();
    text.table(&head.map(|key| words.text(key)), &rows);
    if let Some((head, rows)) = say.rooms() {
        text.heading(3, &words.text("report-times-rooms"));
        text.line(&words.text("report-times-rooms-which"));
        text.table(&head, &rows);
    }
}

pub(super) fn notes(text: &mut Text, say: &Phrases<'_>) {
    let report = say.report;
    if report.sheets.is_empty() {
        return text.line(&say.words.text("report-no-notes"));
    }
    text.line(&say.words.text("report-literally"));
    let alike = |a: &SheetFacts, b: &SheetFacts| (a.round, a.question) == (b.round, b.question);
    for sheets in report.sheets.chunk_by(alike) {
        let title = sheets
            .first()
            .map(|sheet| say.question_title(sheet.question));
        text.heading(3, &title.unwrap_or_default());
        for sheet in sheets {
            text.heading(4, &say.sheet_owner(sheet.owner));
            let notes = sheet.notes.iter().filter_map(|at| report.notes.get(*at));
            notes.for_each(|note| one_note(text, say, note));
            text.part();
            for photo in &sheet.photos {
                text.item(
                    0,
                    "-",
                    &format!("{} {}", say.photo(photo), say.alternative(photo)),
                );
            }
        }
    }
}

fn one_note(text: &mut Text, say: &Phrases<'_>, note: &NoteFacts) {
    let mark = format!("{}.", note.number);
    let depth = mark.len() + 1;
    text.item(0, &mark, &note.text);
    let homes: Vec<String> = note.homes.iter().map(|home| say.home(*home)).collect();
    let facts = [say.marks(note), homes.join(", ")];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    if !facts.is_empty() {
        text.item(depth, "-", &facts.join(" · "));
    }
    for comment in &note.comments {
        text.item(
            depth,
            "-",
            &format!("{}\n{}", say.commenter(comment), comment.text),
        );
    }
}
