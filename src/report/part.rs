//! The parts of a report: their order, and which of them are wanted.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Readers;
use crate::session::{Session, template::ReportForm};

/// A part of the report, with a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Half a page: threads with coverage, tensions, take-aways.
    Summary,
    /// Roles and municipalities, in numbers.
    People,
    /// The case and its questions.
    Questions,
    /// What came back, with every note behind it.
    Threads,
    /// What is in dispute.
    Tensions,
    /// What only one group saw.
    Lone,
    /// Stickers and comments of the gallery walk.
    Walk,
    /// What nobody wrote about.
    Unspoken,
    /// Notes that stand in no thread.
    Unplaced,
    /// What people take home.
    TakeAways,
    /// One page for each municipality; never for everyone.
    Municipalities,
    /// Support that exists, and what to read on.
    Support,
    /// Planned against real times.
    Times,
    /// All notes, sheet by sheet.
    Notes,
}

impl Part {
    /// Every part, in the order of a template that has no form of its own.
    pub const ALL: [Self; 14] = [
        Self::Summary,
        Self::People,
        Self::Questions,
        Self::Threads,
        Self::Tensions,
        Self::Lone,
        Self::Walk,
        Self::Unspoken,
        Self::Unplaced,
        Self::TakeAways,
        Self::Municipalities,
        Self::Support,
        Self::Times,
        Self::Notes,
    ];

    /// In the report whether or not the form asks for them: nothing is left out silently.
    const ALWAYS: [Self; 5] = [
        Self::Walk,
        Self::Unspoken,
        Self::Unplaced,
        Self::Municipalities,
        Self::Notes,
    ];

    /// Its name in templates, on the command line and in the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::People => "people",
            Self::Questions => "questions",
            Self::Threads => "threads",
            Self::Tensions => "tensions",
            Self::Lone => "lone",
            Self::Walk => "walk",
            Self::Unspoken => "unspoken",
            Self::Unplaced => "unplaced",
            Self::TakeAways => "takeaways",
            Self::Municipalities => "municipalities",
            Self::Support => "support",
            Self::Times => "times",
            Self::Notes => "notes",
        }
    }

    /// The part with this key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

/// What is wanted of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Options {
    /// Exactly these parts, in the order of the template's form; `None` for those that the form names.
    pub parts: Option<BTreeSet<Part>>,
    /// For whom it is.
    pub readers: Readers,
    /// Without names, times and order of writing; for everyone it is always so.
    pub anonymous: bool,
    /// Without the notes themselves, and so without the photos of them: counts and threads only.
    pub without_notes: bool,
}

impl Options {
    /// Whether nothing may lead to a person.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.anonymous || self.readers == Readers::Public
    }

    /// Whether these readers may see what belongs to one municipality.
    #[must_use]
    pub fn tells_municipalities(&self) -> bool {
        !self.is_anonymous()
    }

    /// The parts that a report of this session shows, in order: what was asked for, or else all that has something to
    /// tell.
    #[must_use]
    pub fn parts_of(&self, session: &Session) -> Vec<Part> {
        let chose = self.parts.is_some();
        let walked = !(session.dots.is_empty() && session.comments.is_empty());
        let mut people = session.participants.values();
        let from = people.any(|person| !person.municipality.trim().is_empty());
        let mut parts = self.parts_in(&session.material.report);
        parts.retain(|part| match part {
            Part::Notes => !self.without_notes,
            Part::Walk => chose || walked,
            Part::Municipalities => chose || from,
            _ => true,
        });
        parts
    }

    /// The parts to be shown, in order.
    pub(super) fn parts_in(&self, form: &ReportForm) -> Vec<Part> {
        let may = |part: &Part| *part != Part::Municipalities || self.tells_municipalities();
        self.wanted(form).into_iter().filter(may).collect()
    }

    fn wanted(&self, form: &ReportForm) -> Vec<Part> {
        let formed = formed(form);
        let Some(wanted) = &self.parts else {
            return formed;
        };
        let rest = wanted.iter().filter(|part| !formed.contains(part)).copied();
        let chosen = formed.iter().filter(|part| wanted.contains(part)).copied();
        chosen.chain(rest).collect()
    }
}

/// The parts of a form, each once; a part that the form does not know comes before the first that follows it
/// in [`Part::ALL`].
fn formed(form: &ReportForm) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for part in form.sections.iter().filter_map(|key| Part::of_key(key)) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if parts.is_empty() {
        return Part::ALL.to_vec();
    }
    for part in Part::ALWAYS {
        if !parts.contains(&part) {
            let at = parts
                .iter()
                .position(|other| *other > part)
                .unwrap_or(parts.len());
            parts.insert(at, part);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(keys: &[&str]) -> ReportForm {
        ReportForm {
            intro: String::new(),
            sections: keys.iter().map(|key| (*key).to_owned()).collect(),
        }
    }

    #[test]
    fn the_form_gives_order_and_choice_and_cannot_hide_notes() {
        use Part::{Municipalities, Notes, People, Threads, Times, Unplaced, Unspoken, Walk};
        let options = Options::default();
        let parts = options.parts_in(&form(&[
            "times", "threads", "threads", "nonsense", "people",
        ]));
        let added = [Walk, Unspoken, Unplaced, Municipalities];
        assert_eq!(parts[..4], added);
        assert_eq!(parts[4..], [Times, Threads, People, Notes]);
        assert_eq!(options.parts_in(&form(&[])), Part::ALL);
        let some = Options {
            parts: Some([Threads, Times, Part::Support].into()),
            ..Options::default()
        };
        assert_eq!(
            some.parts_in(&form(&["times", "threads"])),
            [Times, Threads, Part::Support]
        );
    }

    #[test]
    fn no_part_of_one_municipality_is_for_everyone() {
        let asked = Some([Part::Threads, Part::Municipalities].into());
        for (readers, anonymous, told) in [
            (Readers::Public, false, false),
            (Readers::Participants, true, false),
            (Readers::Participants, false, true),
            (Readers::Organisers, false, true),
        ] {
            for parts in [None, asked.clone()] {
                let options = Options {
                    parts,
                    readers,
                    anonymous,
                    ..Options::default()
                };
                let parts = options.parts_in(&form(&["municipalities"]));
                assert_eq!(parts.contains(&Part::Municipalities), told, "{options:?}");
            }
        }
    }

    #[test]
    fn every_part_has_a_key_of_its_own() {
        for part in Part::ALL {
            assert_eq!(Part::of_key(part.key()), Some(part));
        }
    }
}
