//! All notes, question by question and sheet by sheet, as they hung on the wall.

use super::{
    super::{NoteFacts, PhotoFacts, SheetFacts, phrase::Phrases},
    Block, Blocks, Link, Sheet, SheetNote, SheetPhoto, home_anchor, sign,
};

pub(super) fn notes(blocks: &mut Blocks<'_>) {
    let (say, report) = (blocks.say, blocks.say.report);
    if report.sheets.is_empty() {
        return blocks.key("report-no-notes");
    }
    blocks.key("report-literally");
    let alike = |a: &SheetFacts, b: &SheetFacts| (a.round, a.question) == (b.round, b.question);
    for sheets in report.sheets.chunk_by(alike) {
        let first = sheets.first();
        let title = first.map(|sheet| say.question_title(sheet.question));
        blocks.heading(2, title.unwrap_or_default());
        for sheet in sheets {
            blocks.push(Block::Sheet(one_sheet(say, sheet)));
        }
    }
}

pub(super) fn one_sheet(say: &Phrases<'_>, sheet: &SheetFacts) -> Sheet {
    let notes = sheet
        .notes
        .iter()
        .filter_map(|at| say.report.notes.get(*at));
    Sheet {
        sign: sign(say.report, sheet.owner),
        title: say.sheet_owner(sheet.owner),
        notes: notes.map(|note| one_note(say, note)).collect(),
        photos: sheet
            .photos
            .iter()
            .map(|photo| one_photo(say, photo))
            .collect(),
    }
}

fn one_note(say: &Phrases<'_>, note: &NoteFacts) -> SheetNote {
    let homes = note.homes.iter().map(|home| Link {
        text: say.home(*home),
        to: home_anchor(say.report, *home),
    });
    let comments = note.comments.iter();
    let comments = comments.map(|comment| (say.commenter(comment), comment.text.clone()));
    SheetNote {
        number: note.number,
        anchor: format!("note-{}", note.number),
        text: note.text.clone(),
        marks: say.marks(note),
        homes: homes.collect(),
        comments: comments.collect(),
    }
}

fn one_photo(say: &Phrases<'_>, photo: &PhotoFacts) -> SheetPhoto {
    let name = say.photo(photo);
    let alt = say.alternative(photo);
    SheetPhoto {
        file: photo.file.clone(),
        caption: format!("{name} {alt}"),
        missing: say.photo_missing(photo),
        alt,
    }
}
