//! The report as a row of blocks: what stands under which heading, in which order, in which words.
//!
//! Made once for the formats with pages (PDF, Word). Holds texts as people typed them; escaping, fonts and widths are
//! the format's.

mod front;
mod lists;
mod municipalities;
mod notes;
mod threads;
mod times;
mod walk;
#[cfg(feature = "pdf")]
mod wall;

use serde::Serialize;

#[cfg(feature = "pdf")]
pub(super) use wall::pieces;

use super::{Home, NoteFacts, Part, Report, SheetOwner, phrase::Phrases};
use crate::{session::ThreadKind, words, words::Words};

/// A whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Flow {
    pub(super) language: &'static str,
    /// What the file is called in a reader.
    pub(super) document_title: String,
    pub(super) kicker: String,
    pub(super) title: String,
    /// Short lines under the title, in order.
    pub(super) facts: Vec<String>,
    pub(super) intro: String,
    /// Heading above the table of contents.
    pub(super) contents: String,
    pub(super) made_with: String,
    pub(super) parts: Vec<PartFlow>,
}

/// A part under its heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct PartFlow {
    pub(super) key: &'static str,
    pub(super) heading: String,
    pub(super) anchor: String,
    pub(super) blocks: Vec<Block>,
}

/// What stands between two headings, or a heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Block {
    /// A heading under that of the part; `level` is 2 or 3.
    Heading {
        level: u8,
        text: String,
        /// Where links to it lead; empty when there are none.
        anchor: String,
        /// Stands small beside it.
        aside: String,
        /// A ring on the thread in the margin.
        knot: bool,
    },
    /// A paragraph.
    Text { text: String, look: Look },
    /// Short lines.
    List { ordered: bool, items: Vec<Item> },
    /// Terms, each with what is said of it.
    Facts { facts: Vec<(String, String)> },
    /// Words with how many there are.
    Counts { counts: Vec<(String, String)> },
    /// The line of a thread with the groups on it.
    Beads { beads: Vec<Mark>, alt: String },
    /// Notes with whose they are.
    Quotes { many: bool, quotes: Vec<Quote> },
    /// Two opposite sides.
    Sides { sides: Vec<Side> },
    /// A table with one row of headings; the first cell of a row is its heading.
    Table {
        columns: Vec<String>,
        /// How wide each column is against the others; 0 for as narrow as it can be.
        shares: Vec<u8>,
        rows: Vec<Vec<Cell>>,
    },
    /// Lengths side by side, as open and full bars.
    Bars {
        alt: String,
        legend: String,
        longest: u32,
        bars: Vec<Bar>,
    },
    /// A flip-over sheet.
    Sheet(Sheet),
}

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Look {
    /// The program's own sentence.
    Plain,
    /// A text that people typed.
    Typed,
    /// The title of a case.
    Strong,
    /// An aside.
    Small,
}

/// A short line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Item {
    pub(super) text: String,
    /// The anchor it leads to; empty for none.
    pub(super) to: String,
    /// Stands small behind it.
    pub(super) aside: String,
}

/// Words that lead somewhere in the report, or nowhere.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Link {
    pub(super) text: String,
    /// The anchor; empty for none.
    pub(super) to: String,
}

/// A group on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Mark {
    /// Of the group, which picks shape and colour; 0 for the whole room.
    pub(super) number: u32,
    pub(super) present: bool,
}

/// A note away from its sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Quote {
    /// Of the group; 0 for the whole room.
    pub(super) sign: u32,
    /// Number of the note.
    pub(super) number: usize,
    pub(super) text: String,
    /// Whose, and at which question.
    pub(super) by: String,
    pub(super) note: Link,
    /// Stands out, for it speaks for others.
    pub(super) lead: bool,
}

/// One side of a tension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Side {
    pub(super) heading: String,
    pub(super) quotes: Vec<Quote>,
    /// Said where there are none.
    pub(super) empty: String,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub(super) struct Cell {
    pub(super) text: String,
    /// The anchor that the text leads to; empty for none.
    pub(super) to: String,
    /// Stands small under it.
    pub(super) under: Option<Link>,
    /// Groups on a line, with what they say in words.
    pub(super) beads: Vec<Mark>,
    pub(super) alt: String,
}

/// Two lengths, in minutes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) open: u32,
    pub(super) full: Option<u32>,
    /// The same in words.
    pub(super) says: String,
}

/// A flip-over sheet with its notes and pictures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Sheet {
    /// Of the group; 0 for the whole room.
    pub(super) sign: u32,
    pub(super) title: String,
    pub(super) notes: Vec<SheetNote>,
    pub(super) photos: Vec<SheetPhoto>,
}

/// A note on its sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct SheetNote {
    pub(super) number: usize,
    pub(super) anchor: String,
    pub(super) text: String,
    /// Its labels and stickers.
    pub(super) marks: String,
    /// Where it is told.
    pub(super) homes: Vec<Link>,
    /// Who said what of it.
    pub(super) comments: Vec<(String, String)>,
}

/// A picture of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct SheetPhoto {
    /// Name of its file.
    pub(super) file: String,
    /// What can be seen, or that nobody has said it.
    pub(super) alt: String,
    /// The line under it.
    pub(super) caption: String,
    /// Said in its place where it is missing or broken.
    pub(super) missing: String,
}

/// All of a report, in order.
pub(super) fn flow(report: &Report, words: &Words) -> Flow {
    let say = Phrases { report, words };
    let facts = [say.occasion(), say.numbers()];
    Flow {
        language: report.language,
        document_title: words!(words, "report-document-title", title = &report.title),
        kicker: words.text("report-kicker"),
        title: report.title.clone(),
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
        intro: report.intro.clone(),
        contents: words.text("report-contents"),
        made_with: words.text("report-made-with"),
        parts: report.parts.iter().map(|part| one(&say, *part)).collect(),
    }
}

fn one(say: &Phrases<'_>, part: Part) -> PartFlow {
    let mut blocks = Blocks {
        say,
        list: Vec::new(),
    };
    match part {
        Part::Summary => front::summary(&mut blocks),
        Part::People => front::people(&mut blocks),
        Part::Questions => front::questions(&mut blocks),
        Part::Threads => threads::threads(&mut blocks),
        Part::Tensions => threads::tensions(&mut blocks),
        Part::Lone => threads::lone(&mut blocks),
        Part::Walk => walk::walk(&mut blocks),
        Part::Unspoken => lists::unspoken(&mut blocks),
        Part::Unplaced => lists::unplaced(&mut blocks),
        Part::TakeAways => lists::take_aways(&mut blocks),
        Part::Municipalities => municipalities::municipalities(&mut blocks),
        Part::Support => lists::support(&mut blocks),
        Part::Times => times::times(&mut blocks),
        Part::Notes => notes::notes(&mut blocks),
    }
    PartFlow {
        key: part.key(),
        heading: say.heading(part),
        anchor: format!("part-{}", part.key()),
        blocks: blocks.list,
    }
}

/// The blocks of a part under construction.
struct Blocks<'a> {
    say: &'a Phrases<'a>,
    list: Vec<Block>,
}

impl Blocks<'_> {
    fn push(&mut self, block: Block) {
        self.list.push(block);
    }

    /// A sentence of the program's own.
    fn line(&mut self, text: String) {
        self.text(text, Look::Plain);
    }

    /// The sentence with this key.
    fn key(&mut self, key: &str) {
        self.line(self.say.words.text(key));
    }

    /// A paragraph; nothing for an empty text.
    fn text(&mut self, text: String, look: Look) {
        if !text.trim().is_empty() {
            self.push(Block::Text { text, look });
        }
    }

    /// A heading without a place to lead to.
    fn heading(&mut self, level: u8, text: String) {
        self.push(Block::Heading {
            level,
            text,
            anchor: String::new(),
            aside: String::new(),
            knot: false,
        });
    }
}

/// Where a thread, tension or lone voice stands; empty where that part is left out.
fn home_anchor(report: &Report, home: Home) -> String {
    let (part, kind) = match home.kind {
        ThreadKind::Thread => (Part::Threads, "thread"),
        ThreadKind::Tension => (Part::Tensions, "tension"),
        ThreadKind::Lone => (Part::Lone, "lone"),
    };
    if report.has(part) {
        format!("{kind}-{}", home.number)
    } else {
        String::new()
    }
}

/// Where a note stands on its sheet; empty where the sheets are left out.
fn note_link(say: &Phrases<'_>, note: &NoteFacts) -> Link {
    let shown = say.report.has(Part::Notes);
    Link {
        text: say.note_number(note),
        to: if shown {
            format!("note-{}", note.number)
        } else {
            String::new()
        },
    }
}

/// Number of the group whose sheet it is; 0 for the whole room.
fn sign(report: &Report, owner: SheetOwner) -> u32 {
    match owner {
        SheetOwner::Group(at) => report.groups.get(at).map_or(0, |group| group.number),
        SheetOwner::Room | SheetOwner::Unknown => 0,
    }
}
