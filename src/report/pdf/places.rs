//! What stands where on a page: its text for whoever cannot see it, and the places that lead somewhere.

use serde::{Deserialize, Serialize};
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Size};
use typst_layout::PagedDocument;

use super::{super::NoteAt, links};

/// The name that the template gives to what tells a note, up to the number of the note.
const NOTE: &str = "quote-";

/// The name of a drawing that only repeats what the text says.
const DRAWN: &str = "drawn";

/// Something on a page that leads somewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Left, top, right and bottom, in points from the top left of the page.
    pub rect: [f64; 4],
    /// Where it leads.
    pub to: Target,
}

/// Where something leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A note of the report.
    Note(NoteAt),
    /// Another page of the report, from 0.
    Page(usize),
}

/// The text of a page and its places; empty for a page that is not there.
pub(super) fn told(document: &PagedDocument, page: usize) -> (String, Vec<Place>) {
    let mut walk = Walk {
        document,
        text: String::new(),
        line: Vec::new(),
        end: None,
        places: Vec::new(),
    };
    if let Some(page) = document.pages().get(page) {
        walk.frame(&page.frame, Point::zero());
    }
    walk.end_line();
    (walk.text, walk.places)
}

struct Walk<'a> {
    document: &'a PagedDocument,
    text: String,
    /// The pieces of the line that is being read, left to right.
    line: Vec<String>,
    /// Where the last piece of text ended.
    end: Option<Point>,
    places: Vec<Place>,
}

impl Walk<'_> {
    fn frame(&mut self, frame: &Frame, origin: Point) {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                FrameItem::Group(group) => self.group(group, at),
                FrameItem::Text(text) => self.text(&text.text, at, text.width()),
                FrameItem::Link(to, size) => {
                    if let Some(page) = links::leads_to(self.document, to) {
                        self.place(at, *size, Target::Page(page));
                    }
                }
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    /// Nothing in the templates is turned or made larger, so a group is only moved.
    fn group(&mut self, group: &GroupItem, at: Point) {
        let at = at + Point::new(group.transform.tx, group.transform.ty);
        let label = group.label.map(|label| label.resolve());
        let label = label.as_ref().map_or("", |label| label.as_str());
        if label == DRAWN {
            return;
        }
        let number = label
            .strip_prefix(NOTE)
            .and_then(|n| n.parse::<usize>().ok());
        if let Some(note) = number.and_then(|number| number.checked_sub(1)) {
            self.place(at, group.frame.size(), Target::Note(note));
        }
        self.frame(&group.frame, at);
    }

    /// A mark on a letter is a piece without a width; its letter says it already.
    fn text(&mut self, text: &str, at: Point, width: Abs) {
        if width.to_pt() <= 0.0 {
            return;
        }
        if let Some(end) = self.end {
            if (end.y - at.y).abs().to_pt() > 1.0 {
                self.end_line();
                self.text.push('\n');
            } else if (at.x - end.x).abs().to_pt() > 1.0 {
                self.line.push(String::from(" "));
            }
        }
        self.line.push(text.to_owned());
        self.end = Some(Point::new(at.x + width, at.y));
    }

    /// Puts the pieces of a line in the order in which they are read.
    fn end_line(&mut self) {
        let pieces = std::mem::take(&mut self.line);
        let mut rest = pieces.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let length = leftward(rest);
            if length == 0 {
                self.text.push_str(first);
                rest = after;
            } else {
                let (run, after) = rest.split_at(length);
                run.iter().rev().for_each(|piece| self.text.push_str(piece));
                rest = after;
            }
        }
    }

    fn place(&mut self, at: Point, size: Size, to: Target) {
        let (left, top) = (at.x.to_pt(), at.y.to_pt());
        self.places.push(Place {
            rect: [left, top, left + size.x.to_pt(), top + size.y.to_pt()],
            to,
        });
    }
}

/// How many pieces at the start are read from right to left, with what stands between them.
fn leftward(pieces: &[String]) -> usize {
    let is_leftward = |piece: &String| piece.chars().any(runs_left);
    let is_neutral = |piece: &String| !piece.chars().any(char::is_alphanumeric);
    if !pieces.first().is_some_and(is_leftward) {
        return 0;
    }
    let run = pieces
        .iter()
        .take_while(|piece| is_leftward(piece) || is_neutral(piece));
    let run = run.count();
    let last = pieces.iter().take(run).rposition(is_leftward);
    last.map_or(0, |last| last + 1)
}

/// A letter of a script that runs from right to left.
fn runs_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}
