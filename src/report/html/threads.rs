//! Threads, tensions and lone voices, each with every note behind it.

use super::{
    super::{Home, NoteAt, NoteFacts, Part, SheetOwner, ThreadFacts, phrase::Phrases},
    emblem, home_id, line,
    page::Page,
    typed,
};
use crate::{session::ThreadKind, words};

pub(super) fn threads(page: &mut Page<'_>, say: &Phrases<'_>) {
    if say.report.threads.is_empty() {
        line(page, &say.words.text("report-no-threads"));
    }
    for thread in &say.report.threads {
        article(page, say, ThreadKind::Thread, thread);
    }
}

pub(super) fn tensions(page: &mut Page<'_>, say: &Phrases<'_>) {
    if say.report.tensions.is_empty() {
        line(page, &say.words.text("report-no-tensions"));
    }
    for tension in &say.report.tensions {
        article(page, say, ThreadKind::Tension, tension);
    }
}

pub(super) fn lone(page: &mut Page<'_>, say: &Phrases<'_>) {
    if say.report.lone.is_empty() {
        line(page, &say.words.text("report-no-lone"));
    }
    for voice in &say.report.lone {
        article(page, say, ThreadKind::Lone, voice);
    }
}

fn article(page: &mut Page<'_>, say: &Phrases<'_>, kind: ThreadKind, thread: &ThreadFacts) {
    let id = home_id(Home {
        kind,
        number: thread.number,
    });
    let title = format!("{id}-title");
    let class = if kind == ThreadKind::Thread {
        "thread"
    } else {
        "voice"
    };
    let attrs = [
        ("class", class),
        ("id", id.as_str()),
        ("aria-labelledby", title.as_str()),
    ];
    page.el("article", &attrs, |page| {
        page.el("div", &[("class", "row row_head")], |page| {
            page.el("h3", &[("id", title.as_str())], |page| {
                if kind == ThreadKind::Thread {
                    page.write(&format!("{}. ", thread.number));
                }
                page.apart(&thread.title);
            });
            page.leaf("p", &[("class", "aside")], &say.coverage(&thread.coverage));
        });
        if kind == ThreadKind::Thread && !thread.coverage.groups.is_empty() {
            let present = say.present(&thread.coverage.groups).unwrap_or_default();
            let alternative = words!(say.words, "report-beads", groups = present);
            emblem::beads(page, say.report, &thread.coverage.groups, &alternative);
        }
        if !thread.explanation.is_empty() {
            typed(page, "p", "explanation t", &thread.explanation);
        }
        if kind == ThreadKind::Tension {
            sides(page, say, thread);
            behind(page, say, thread);
        } else {
            all_quotes(page, say, kind, thread);
        }
    });
}

/// The leads, then every other note: all of them are there, each once. Who stands behind them comes last.
fn all_quotes(page: &mut Page<'_>, say: &Phrases<'_>, kind: ThreadKind, thread: &ThreadFacts) {
    quotes(page, say, "quotes quotes_lead", &thread.leads);
    let rest: Vec<NoteAt> = thread
        .notes
        .iter()
        .filter(|at| !thread.leads.contains(at))
        .copied()
        .collect();
    if let Some(text) = say.left_out(thread) {
        line(page, &text);
    } else if thread.notes.is_empty() {
        line(page, &say.words.text("report-thread-without-notes"));
    } else if kind == ThreadKind::Thread && thread.leads.is_empty() {
        page.leaf(
            "h4",
            &[],
            &words!(say.words, "report-notes-behind", n = rest.len()),
        );
    } else if kind == ThreadKind::Thread && !rest.is_empty() {
        page.leaf(
            "h4",
            &[],
            &words!(say.words, "report-notes-beside", n = rest.len()),
        );
    }
    quotes(page, say, "quotes", &rest);
    behind(page, say, thread);
}

/// Which groups, roles and municipalities.
fn behind(page: &mut Page<'_>, say: &Phrases<'_>, thread: &ThreadFacts) {
    let coverage = &thread.coverage;
    let facts = [
        (
            "report-behind-groups",
            say.present(&coverage.groups).unwrap_or_default(),
        ),
        ("report-behind-roles", say.counted(&coverage.roles)),
        (
            "report-behind-municipalities",
            say.counted(&coverage.municipalities),
        ),
    ];
    if facts.iter().all(|(_, text)| text.is_empty()) {
        return;
    }
    page.el("dl", &[("class", "behind")], |page| {
        for (key, text) in facts.iter().filter(|(_, text)| !text.is_empty()) {
            page.leaf("dt", &[], &say.words.text(key));
            page.leaf("dd", &[], text);
        }
    });
}

fn sides(page: &mut Page<'_>, say: &Phrases<'_>, tension: &ThreadFacts) {
    if let Some(text) = say.left_out(tension) {
        return line(page, &text);
    }
    page.el("div", &[("class", "pair pair_sides")], |page| {
        for (key, notes) in [
            ("report-side-one", &tension.notes),
            ("report-side-other", &tension.against),
        ] {
            page.el("div", &[], |page| {
                page.leaf("h4", &[], &say.words.text(key));
                if notes.is_empty() {
                    line(page, &say.words.text("report-thread-without-notes"));
                }
                quotes(page, say, "quotes", notes);
            });
        }
    });
}

/// Notes as quotes, each with its group, its question and where it stands.
pub(super) fn quotes(page: &mut Page<'_>, say: &Phrases<'_>, class: &str, notes: &[NoteAt]) {
    if notes.is_empty() {
        return;
    }
    page.el("ul", &[("class", class)], |page| {
        for note in notes.iter().filter_map(|at| say.report.notes.get(*at)) {
            page.el("li", &[], |page| {
                sign(page, say, note.owner);
                typed(page, "blockquote", "t", &note.text);
                page.el("p", &[("class", "by")], |page| by_line(page, say, note));
            });
        }
    });
}

fn by_line(page: &mut Page<'_>, say: &Phrases<'_>, note: &NoteFacts) {
    page.apart(&say.writer(note));
    page.write(" · ");
    page.write(&say.question(note));
    page.write(" · ");
    note_link(page, say, note);
}

/// A link to a note on its sheet, or only its number where the sheets are left out.
pub(super) fn note_link(page: &mut Page<'_>, say: &Phrases<'_>, note: &NoteFacts) {
    let number = say.note_number(note);
    if say.report.has(Part::Notes) {
        let target = format!("#note-{}", note.number);
        page.leaf("a", &[("href", target.as_str())], &number);
    } else {
        page.write(&number);
    }
}

/// The emblem of whose sheet it is.
pub(super) fn sign(page: &mut Page<'_>, say: &Phrases<'_>, owner: SheetOwner) {
    match owner {
        SheetOwner::Group(at) => {
            if let Some(group) = say.report.groups.get(at) {
                emblem::emblem(page, group.number);
            }
        }
        SheetOwner::Room | SheetOwner::Unknown => emblem::room(page),
    }
}
