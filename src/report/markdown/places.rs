//! The gallery walk and the pages of municipalities in Markdown.

use super::{
    super::{MunicipalityFacts, NoteFacts, phrase::Phrases},
    Text, lists,
};
use crate::words;

pub(super) fn walk(text: &mut Text, say: &Phrases<'_>) {
    let walk = &say.report.walk;
    text.line(&say.walked());
    if !walk.most.is_empty() {
        text.heading(3, &say.words.text("report-walk-most"));
        for note in walk.most.iter().filter_map(|at| say.report.notes.get(*at)) {
            text.quote(&note.text, &by(say, note));
        }
    }
    if !walk.commented.is_empty() {
        text.heading(3, &say.words.text("report-walk-comments"));
    }
    let commented = walk.commented.iter();
    for note in commented.filter_map(|at| say.report.notes.get(*at)) {
        text.quote(&note.text, &by(say, note));
        for comment in &note.comments {
            let said = format!("{}\n{}", say.commenter(comment), comment.text);
            text.item(0, "-", &said);
        }
    }
}

fn by(say: &Phrases<'_>, note: &NoteFacts) -> String {
    format!("{} · {}", say.by_with_dots(note), say.note_number(note))
}

pub(super) fn municipalities(text: &mut Text, say: &Phrases<'_>) {
    if say.report.municipalities.is_empty() {
        return text.line(&say.words.text("report-no-municipalities"));
    }
    text.line(&say.words.text("report-municipalities-intro"));
    for facts in &say.report.municipalities {
        page(text, say, facts);
    }
}

fn page(text: &mut Text, say: &Phrases<'_>, facts: &MunicipalityFacts) {
    text.heading(3, &facts.name);
    text.lines(&say.municipality(facts));
    text.heading(4, &say.words.text("report-part-takeaways"));
    let its = say.take_aways_of(facts);
    if its.is_empty() {
        text.line(&say.words.text("report-municipality-no-takeaways"));
    } else {
        lists::table_of(text, say, &its, false);
    }
    if !facts.shares.is_empty() {
        text.heading(4, &say.words.text("report-municipality-threads"));
    }
    for share in &facts.shares {
        if let Some(thread) = say.shared(share) {
            text.item(0, "-", &format!("{} ({})", thread.title, say.share(share)));
        }
    }
    notes(text, say, facts);
}

fn notes(text: &mut Text, say: &Phrases<'_>, facts: &MunicipalityFacts) {
    if facts.size == 0 {
        return;
    }
    text.heading(4, &say.words.text("report-municipality-notes"));
    if say.report.options.without_notes {
        return text.line(&words!(say.words, "report-notes-left-out", n = facts.size));
    }
    let notes = facts.shown.iter();
    let notes: Vec<&NoteFacts> = notes.filter_map(|at| say.report.notes.get(*at)).collect();
    for together in notes.chunk_by(|a, b| a.question == b.question) {
        let first = together.first().and_then(|note| note.question);
        text.line(&say.question_title(first));
        for note in together {
            let by = format!("{} · {}", say.writer(note), say.note_number(note));
            text.item(0, "-", &format!("{}\n{by}", note.text));
        }
    }
    if let Some(rest) = say.rest_of(facts) {
        text.line(&rest);
    }
}
