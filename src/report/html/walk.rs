//! The gallery walk: the notes with most stickers, and what others said of notes.

use super::{
    super::{NoteFacts, phrase::Phrases},
    line, notes,
    page::Page,
    threads::{note_link, sign},
    typed,
};

pub(super) fn walk(page: &mut Page<'_>, say: &Phrases<'_>) {
    let walk = &say.report.walk;
    line(page, &say.walked());
    if !walk.most.is_empty() {
        page.leaf("h3", &[], &say.words.text("report-walk-most"));
        list(page, say, "quotes quotes_many", &walk.most, false);
    }
    if !walk.commented.is_empty() {
        page.leaf("h3", &[], &say.words.text("report-walk-comments"));
        list(page, say, "quotes", &walk.commented, true);
    }
}

fn list(page: &mut Page<'_>, say: &Phrases<'_>, class: &str, places: &[usize], comments: bool) {
    page.el("ul", &[("class", class)], |page| {
        for note in places.iter().filter_map(|at| say.report.notes.get(*at)) {
            page.el("li", &[], |page| {
                sign(page, say, note.owner);
                typed(page, "blockquote", "t", &note.text);
                page.el("p", &[("class", "by")], |page| by_line(page, say, note));
                if comments {
                    notes::comments(page, say, note);
                }
            });
        }
    });
}

fn by_line(page: &mut Page<'_>, say: &Phrases<'_>, note: &NoteFacts) {
    page.apart(&say.by_with_dots(note));
    page.write(" · ");
    note_link(page, say, note);
}
