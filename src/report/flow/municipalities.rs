//! A page for each municipality: what it takes home, and what was written at the tables of its people.

use super::{
    super::{MunicipalityFacts, NoteFacts},
    Block, Blocks, Item, Look, home_anchor, lists, note_link,
};
use crate::words;

pub(super) fn municipalities(blocks: &mut Blocks<'_>) {
    let report = blocks.say.report;
    if report.municipalities.is_empty() {
        return blocks.key("report-no-municipalities");
    }
    blocks.key("report-municipalities-intro");
    for facts in &report.municipalities {
        page(blocks, facts);
    }
}

fn page(blocks: &mut Blocks<'_>, facts: &MunicipalityFacts) {
    let say = blocks.say;
    blocks.push(Block::Heading {
        level: 2,
        text: facts.name.clone(),
        anchor: format!("municipality-{}", facts.number),
        aside: String::new(),
        knot: false,
    });
    for line in say.municipality(facts) {
        blocks.text(line, Look::Small);
    }
    blocks.heading(3, say.words.text("report-part-takeaways"));
    let its = say.take_aways_of(facts);
    if its.is_empty() {
        blocks.key("report-municipality-no-takeaways");
    } else {
        lists::table_of(blocks, &its, false);
    }
    shares(blocks, facts);
    notes(blocks, facts);
}

fn shares(blocks: &mut Blocks<'_>, facts: &MunicipalityFacts) {
    let say = blocks.say;
    let item = |share: &super::super::Share| {
        Some(Item {
            text: say.shared(share)?.title.clone(),
            to: home_anchor(say.report, share.home),
            aside: say.share(share),
        })
    };
    let items: Vec<Item> = facts.shares.iter().filter_map(item).collect();
    if items.is_empty() {
        return;
    }
    blocks.heading(3, say.words.text("report-municipality-threads"));
    blocks.push(Block::List {
        ordered: false,
        items,
    });
}

fn notes(blocks: &mut Blocks<'_>, facts: &MunicipalityFacts) {
    let say = blocks.say;
    if facts.size == 0 {
        return;
    }
    blocks.heading(3, say.words.text("report-municipality-notes"));
    if say.report.options.without_notes {
        let text = words!(say.words, "report-notes-left-out", n = facts.size);
        return blocks.line(text);
    }
    let notes = facts.shown.iter();
    let notes: Vec<&NoteFacts> = notes.filter_map(|at| say.report.notes.get(*at)).collect();
    for together in notes.chunk_by(|a, b| a.question == b.question) {
        let first = together.first().and_then(|note| note.question);
        blocks.text(say.question_title(first), Look::Small);
        let items = together.iter().map(|note| item(blocks, note)).collect();
        blocks.push(Block::List {
            ordered: false,
            items,
        });
    }
    if let Some(rest) = say.rest_of(facts) {
        blocks.line(rest);
    }
}

/// A note that leads to its sheet.
fn item(blocks: &Blocks<'_>, note: &NoteFacts) -> Item {
    let link = note_link(blocks.say, note);
    Item {
        text: note.text.clone(),
        to: link.to,
        aside: format!("{}, {}", blocks.say.writer(note), link.text),
    }
}
