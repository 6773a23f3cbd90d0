//! Threads, tensions and lone voices in Markdown, each with every note behind it.

use super::{
    super::{NoteAt, NoteFacts, Part, ThreadFacts, phrase::Phrases},
    Text,
};
use crate::words;

pub(super) fn summary(text: &mut Text, say: &Phrases<'_>) {
    let report = say.report;
    if report.threads.is_empty() {
        text.line(&say.words.text("report-no-threads"));
    }
    list(text, say, &report.threads, |thread| {
        format!("{}.", thread.number)
    });
    for (part, threads) in [
        (Part::Tensions, &report.tensions),
        (Part::Lone, &report.lone),
    ] {
        if !threads.is_empty() {
            text.heading(3, &say.heading(part));
            list(text, say, threads, |_| String::from("-"));
        }
    }
    if !report.take_aways.is_empty() {
        text.heading(3, &say.heading(Part::TakeAways));
        for take_away in &report.take_aways {
            text.item(
                0,
                "-",
                &format!("{} ({})", take_away.what, say.due(take_away.date)),
            );
        }
    }
}

fn list(
    text: &mut Text,
    say: &Phrases<'_>,
    threads: &[ThreadFacts],
    mark: impl Fn(&ThreadFacts) -> String,
) {
    for thread in threads {
        let coverage = say.coverage(&thread.coverage);
        let coverage = if coverage.is_empty() {
            coverage
        } else {
            format!(" ({coverage})")
        };
        text.item(0, &mark(thread), &format!("{}{coverage}", thread.title));
    }
}

pub(super) fn threads(text: &mut Text, say: &Phrases<'_>) {
    if say.report.threads.is_empty() {
        text.line(&say.words.text("report-no-threads"));
    }
    for thread in &say.report.threads {
        text.heading(3, &format!("{}. {}", thread.number, thread.title));
        opening(text, say, thread);
        quotes(text, say, &thread.leads);
        let rest: Vec<NoteAt> = thread
            .notes
            .iter()
            .filter(|at| !thread.leads.contains(at))
            .copied()
            .collect();
        if let Some(left_out) = say.left_out(thread) {
            text.line(&left_out);
        } else if thread.notes.is_empty() {
            text.line(&say.words.text("report-thread-without-notes"));
        } else if !rest.is_empty() && thread.leads.is_empty() {
            text.heading(4, &words!(say.words, "report-notes-behind", n = rest.len()));
        } else if !rest.is_empty() {
            text.heading(4, &words!(say.words, "report-notes-beside", n = rest.len()));
        }
        quotes(text, say, &rest);
    }
}

pub(super) fn tensions(text: &mut Text, say: &Phrases<'_>) {
    if say.report.tensions.is_empty() {
        text.line(&say.words.text("report-no-tensions"));
    }
    for tension in &say.report.tensions {
        text.heading(3, &tension.title);
        opening(text, say, tension);
        if let Some(left_out) = say.left_out(tension) {
            text.line(&left_out);
            continue;
        }
        for (key, notes) in [
            ("report-side-one", &tension.notes),
            ("report-side-other", &tension.against),
        ] {
            text.heading(4, &say.words.text(key));
            if notes.is_empty() {
                text.line(&say.words.text("report-thread-without-notes"));
            }
            quotes(text, say, notes);
        }
    }
}

pub(super) fn lone(text: &mut Text, say: &Phrases<'_>) {
    if say.report.lone.is_empty() {
        text.line(&say.words.text("report-no-lone"));
    }
    for voice in &say.report.lone {
        text.heading(3, &voice.title);
        opening(text, say, voice);
        if let Some(left_out) = say.left_out(voice) {
            text.line(&left_out);
        } else if voice.notes.is_empty() {
            text.line(&say.words.text("report-thread-without-notes"));
        }
        quotes(text, say, &voice.notes);
    }
}

/// What people typed about it, then who stands behind it.
fn opening(text: &mut Text, say: &Phrases<'_>, thread: &ThreadFacts) {
    if !thread.explanation.is_empty() {
        text.line(&thread.explanation);
    }
    let coverage = &thread.coverage;
    let fact = |key: &str, fact: String| {
        if fact.is_empty() {
            fact
        } else {
            format!("{}: {fact}", say.words.text(key))
        }
    };
    let lines = [
        say.coverage(coverage),
        fact(
            "report-behind-groups",
            say.present(&coverage.groups).unwrap_or_default(),
        ),
        fact("report-behind-roles", say.counted(&coverage.roles)),
        fact(
            "report-behind-municipalities",
            say.counted(&coverage.municipalities),
        ),
    ];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    if !lines.is_empty() {
        text.lines(&lines);
    }
}

/// Notes as quotes, each with its group, its question and its number on the sheets.
fn quotes(text: &mut Text, say: &Phrases<'_>, notes: &[NoteAt]) {
    for note in notes.iter().filter_map(|at| say.report.notes.get(*at)) {
        text.quote(&note.text, &by_line(say, note));
    }
}

pub(super) fn by_line(say: &Phrases<'_>, note: &NoteFacts) -> String {
    [say.writer(note), say.question(note), say.note_number(note)].join(" · ")
}
