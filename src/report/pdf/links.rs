//! Links from one place of the report to another.
//!
//! Were they links to labels, typst would set every paragraph with one again once it knows where the label stands, which
//! takes as long as setting them all. So the template names the anchor as an address, and where it stands is looked up
//! when all pages are there.

use std::collections::HashMap;

use typst::{
    foundations::Label,
    introspection::{Introspector as _, Location, Tag},
    layout::{Frame, FrameItem, GroupItem},
    model::{Destination, Document as _, LinkMarker},
    utils::PicoStr,
};
use typst_layout::{Page, PagedDocument};

use super::PageError;
use crate::{words, words::Words};

/// What the template writes before the name of an anchor.
const INSIDE: char = '#';

/// The anchor that a link names, or `None` for an address elsewhere.
fn anchor(to: &Destination) -> Option<&str> {
    match to {
        Destination::Url(url) => url.strip_prefix(INSIDE),
        Destination::Position(_) | Destination::Location(_) => None,
    }
}

/// Where an anchor stands, and on which page (from 0).
fn stands(document: &PagedDocument, anchor: &str) -> Option<(Location, usize)> {
    let label = Label::new(PicoStr::intern(anchor))?;
    let introspector = document.introspector();
    let location = introspector.query_label(label).ok()?.location()?;
    Some((location, page(document, location)?))
}

fn page(document: &PagedDocument, location: Location) -> Option<usize> {
    let page = document.introspector().page(location)?;
    page.get().checked_sub(1)
}

/// The page that a link inside the document leads to, from 0.
pub(super) fn leads_to(document: &PagedDocument, to: &Destination) -> Option<usize> {
    match to {
        Destination::Location(location) => page(document, *location),
        Destination::Position(position) => position.page.get().checked_sub(1),
        Destination::Url(_) => stands(document, anchor(to)?).map(|(_, page)| page),
    }
}

/// The document with its links tied to where their anchors stand, each named after its page.
///
/// # Errors
/// When an anchor stands nowhere, or twice.
pub(super) fn tied(document: &PagedDocument, words: &Words) -> Result<PagedDocument, PageError> {
    let mut knots = Knots {
        document,
        words,
        known: HashMap::new(),
        lost: None,
    };
    let tie = |page: &Page| {
        let mut page = page.clone();
        if has_links(&page.frame) {
            knots.frame(&mut page.frame);
        }
        page
    };
    let pages = document.pages().iter().map(tie).collect();
    match knots.lost {
        Some(anchor) => Err(PageError::Fault(anchor)),
        None => Ok(PagedDocument::new(pages, document.info().clone())),
    }
}

/// Only a frame with links is copied.
fn has_links(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Link(to, _) => anchor(to).is_some(),
        FrameItem::Group(group) => has_links(&group.frame),
        FrameItem::Tag(Tag::Start(element, _)) => element.is::<LinkMarker>(),
        _ => false,
    })
}

struct Knots<'a> {
    document: &'a PagedDocument,
    words: &'a Words,
    /// Where each anchor stands, and how a reader calls that place.
    known: HashMap<String, Option<(Location, String)>>,
    /// An anchor that stands nowhere.
    lost: Option<String>,
}

impl Knots<'_> {
    fn frame(&mut self, frame: &mut Frame) {
        frame.retain(|item| {
            match item {
                FrameItem::Link(to, _) => self.link(to),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if let Some(marker) = element.to_packed_mut::<LinkMarker>() {
                        self.name(marker);
                    }
                }
                FrameItem::Group(group) if has_links(&group.frame) => self.group(group),
                _ => {}
            }
            true
        });
    }

    fn group(&mut self, group: &mut GroupItem) {
        self.frame(&mut group.frame);
    }

    fn link(&mut self, to: &mut Destination) {
        if let Some(anchor) = anchor(to)
            && let Some((location, _)) = self.find(anchor)
        {
            *to = Destination::Location(location);
        }
    }

    /// What a reader says of a link besides its text: typst put the address there.
    fn name(&mut self, marker: &mut LinkMarker) {
        let Some(anchor) = marker.alt.as_ref().and_then(|alt| alt.strip_prefix(INSIDE)) else {
            return;
        };
        if let Some((_, name)) = self.find(anchor) {
            marker.alt = Some(name.into());
        }
    }

    fn find(&mut self, anchor: &str) -> Option<(Location, String)> {
        if let Some(known) = self.known.get(anchor) {
            return known.clone();
        }
        let found = stands(self.document, anchor)
            .map(|(location, page)| (location, words!(self.words, "report-page", n = page + 1)));
        if found.is_none() {
            self.lost.get_or_insert_with(|| anchor.to_owned());
        }
        self.known.insert(anchor.to_owned(), found.clone());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::Moment,
        report::{Options, Pages, Pictures, Report, tests::sample::filled},
        words::Language,
    };

    fn sample(words: &Words) -> PagedDocument {
        let now = Moment(1_800_000_000_000);
        let report = Report::of(&filled(), now, words, &Options::default());
        let pages = Pages::of(&report, words, &Pictures::default(), &|| false).unwrap();
        PagedDocument::clone(&pages.document)
    }

    /// Where each link leads, and how each is named.
    fn links(frame: &Frame, found: &mut Vec<Destination>, names: &mut Vec<String>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Link(to, _) => found.push(to.clone()),
                FrameItem::Group(group) => links(&group.frame, found, names),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if let Some(marker) = element.to_packed::<LinkMarker>() {
                        names.push(marker.alt.clone().unwrap_or_default().to_string());
                    }
                }
                _ => {}
            }
        }
    }

    fn all(document: &PagedDocument) -> (Vec<Destination>, Vec<String>) {
        let (mut found, mut names) = (Vec::new(), Vec::new());
        for page in document.pages() {
            links(&page.frame, &mut found, &mut names);
        }
        (found, names)
    }

    #[test]
    fn every_link_leads_to_a_page_and_is_named_after_it() {
        let words = Words::new(Language::Dutch);
        let document = sample(&words);
        let (before, _) = all(&document);
        let (after, names) = all(&tied(&document, &words).unwrap());
        assert_eq!(before.len(), after.len());
        let inside = before.iter().filter(|to| anchor(to).is_some()).count();
        assert!(inside > 20, "{inside}");
        for (was, is) in before.iter().zip(&after) {
            assert!(matches!(is, Destination::Location(_)), "{is:?}");
            assert_eq!(leads_to(&document, was), leads_to(&document, is));
            assert!(leads_to(&document, is).is_some());
        }
        for name in names {
            assert!(
                name.contains("Pagina ") || name.contains("pagina "),
                "{name}"
            );
        }
    }

    #[test]
    fn a_link_to_nowhere_is_a_fault() {
        let words = Words::new(Language::Dutch);
        let document = sample(&words);
        let mut pages = document.pages().to_vec();
        let nowhere = Destination::Url(typst::model::Url::new("#nowhere").unwrap());
        let link = FrameItem::Link(nowhere, typst::layout::Size::zero());
        let first = pages.first_mut().unwrap();
        first.frame.push(typst::layout::Point::zero(), link);
        let spoiled = PagedDocument::new(pages.into_iter().collect(), document.info().clone());
        let fault = tied(&spoiled, &words).err();
        assert_eq!(fault, Some(PageError::Fault("nowhere".to_owned())));
    }
}
