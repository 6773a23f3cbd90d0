//! All notes, question by question and sheet by sheet, as they hung on the wall.

use super::{
    super::{CommentFacts, NoteFacts, PhotoFacts, SheetFacts, phrase::Phrases},
    from_class, home_link, line,
    page::Page,
    picture,
    threads::sign,
    typed,
};
use crate::words;

/// A sheet with more notes than this may run on over a column or a page.
const LONG: usize = 4;

pub(super) fn notes(page: &mut Page<'_>, say: &Phrases<'_>) {
    let report = say.report;
    if report.sheets.is_empty() {
        return line(page, &say.words.text("report-no-notes"));
    }
    line(page, &say.words.text("report-literally"));
    let alike = |a: &SheetFacts, b: &SheetFacts| (a.round, a.question) == (b.round, b.question);
    for sheets in report.sheets.chunk_by(alike) {
        let title = sheets
            .first()
            .map(|sheet| say.question_title(sheet.question));
        page.leaf("h3", &[("dir", "auto")], &title.unwrap_or_default());
        page.el("div", &[("class", "sheets")], |page| {
            sheets.iter().for_each(|sheet| one_sheet(page, say, sheet));
        });
    }
}

fn one_sheet(page: &mut Page<'_>, say: &Phrases<'_>, sheet: &SheetFacts) {
    let class = if sheet.notes.len() > LONG {
        "sheet sheet_long"
    } else {
        "sheet"
    };
    page.el("section", &[("class", class)], |page| {
        page.el("h4", &[], |page| {
            sign(page, say, sheet.owner);
            page.apart(&say.sheet_owner(sheet.owner));
        });
        let start = sheet.notes.first().map_or(1, |at| at + 1).to_string();
        if !sheet.notes.is_empty() {
            page.el("ol", &[("start", start.as_str())], |page| {
                let notes = sheet
                    .notes
                    .iter()
                    .filter_map(|at| say.report.notes.get(*at));
                notes.for_each(|note| one_note(page, say, note));
            });
        }
        sheet
            .photos
            .iter()
            .for_each(|photo| one_photo(page, say, photo));
    });
}

fn one_note(page: &mut Page<'_>, say: &Phrases<'_>, note: &NoteFacts) {
    let id = format!("note-{}", note.number);
    page.el("li", &[("id", id.as_str())], |page| {
        typed(page, "p", "t", &note.text);
        if !note.labels.is_empty() || note.dots > 0 || !note.homes.is_empty() {
            page.el("p", &[("class", "marks")], |page| marks(page, say, note));
        }
        comments(page, say, note);
    });
}

/// What others said of it, if they did.
pub(super) fn comments(page: &mut Page<'_>, say: &Phrases<'_>, note: &NoteFacts) {
    if note.comments.is_empty() {
        return;
    }
    page.el("ul", &[("class", "comments")], |page| {
        let comments = note.comments.iter();
        comments.for_each(|comment| one_comment(page, say, comment));
    });
}

fn marks(page: &mut Page<'_>, say: &Phrases<'_>, note: &NoteFacts) {
    for label in &note.labels {
        page.leaf("span", &[("class", "chip")], label);
        page.write(" ");
    }
    if note.dots > 0 {
        page.leaf(
            "span",
            &[("class", "dots")],
            &words!(say.words, "common-dots", n = note.dots),
        );
        page.write(" ");
    }
    for home in &note.homes {
        page.el("span", &[("class", from_class(Some(*home)))], |page| {
            home_link(page, say, *home, &say.home(*home))
        });
        page.write(" ");
    }
}

fn one_comment(page: &mut Page<'_>, say: &Phrases<'_>, comment: &CommentFacts) {
    page.el("li", &[], |page| {
        page.leaf("span", &[("class", "by")], &say.commenter(comment));
        typed(page, "p", "t", &comment.text);
    });
}

fn one_photo(page: &mut Page<'_>, say: &Phrases<'_>, photo: &PhotoFacts) {
    let Some(data) = picture::data(page.pictures, &photo.file) else {
        return page.leaf("p", &[("class", "photo")], &say.photo_missing(photo));
    };
    let alternative = say.alternative(photo);
    page.el("figure", &[("class", "photo")], |page| {
        page.void("img", &[("src", &data), ("alt", &alternative)]);
        page.el("figcaption", &[], |page| {
            page.leaf("span", &[("class", "by")], &say.photo(photo));
            page.write(" ");
            page.apart(&alternative);
        });
    });
}
