//! The gallery walk: the notes with most stickers, and what others said of notes.

use super::{
    super::{NoteAt, NoteFacts, phrase::Phrases},
    Block, Blocks, Item, Quote, note_link, sign,
};

pub(super) fn walk(blocks: &mut Blocks<'_>) {
    let (say, walk) = (blocks.say, &blocks.say.report.walk);
    blocks.line(say.walked());
    if !walk.most.is_empty() {
        blocks.heading(2, say.words.text("report-walk-most"));
        let notes = notes(say, &walk.most).map(|note| quote(say, note));
        let quotes = notes.collect();
        blocks.push(Block::Quotes { many: true, quotes });
    }
    if !walk.commented.is_empty() {
        blocks.heading(2, say.words.text("report-walk-comments"));
    }
    for note in notes(say, &walk.commented) {
        commented(blocks, note);
    }
}

fn notes<'a>(say: &'a Phrases<'_>, places: &'a [NoteAt]) -> impl Iterator<Item = &'a NoteFacts> {
    places.iter().filter_map(|at| say.report.notes.get(*at))
}

fn quote(say: &Phrases<'_>, note: &NoteFacts) -> Quote {
    Quote {
        sign: sign(say.report, note.owner),
        number: note.number,
        text: note.text.clone(),
        by: say.by_with_dots(note),
        note: note_link(say, note),
        lead: false,
    }
}

fn commented(blocks: &mut Blocks<'_>, note: &NoteFacts) {
    let say = blocks.say;
    blocks.push(Block::Quotes {
        many: false,
        quotes: vec![quote(say, note)],
    });
    let items = note.comments.iter().map(|comment| Item {
        text: format!("{} {}", say.commenter(comment), comment.text),
        to: String::new(),
        aside: String::new(),
    });
    let items = items.collect();
    blocks.push(Block::List {
        ordered: false,
        items,
    });
}
