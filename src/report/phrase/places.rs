//! Phrases about the pages of municipalities, the gallery walk, what nobody named, and rooms.

use super::{
    super::{
        FEW, MunicipalityFacts, NoteFacts, RoomTimes, Share, Tables, TakeAwayFacts, ThreadFacts,
    },
    Phrases, joined,
};
use crate::{session::ThreadKind, words};

impl Phrases<'_> {
    /// How many people it had there, and at which tables as far as that may be told.
    pub(in super::super) fn municipality(&self, facts: &MunicipalityFacts) -> Vec<String> {
        let words = self.words;
        let people = self.people(facts.people);
        let tables = match facts.tables {
            Tables::Told => {
                let groups = facts.groups.iter();
                let groups = groups.filter_map(|at| self.report.groups.get(*at));
                let labels: Vec<&str> = groups.map(|group| group.label.as_str()).collect();
                words!(
                    words,
                    "report-municipality-groups",
                    groups = words.list(&labels)
                )
            }
            Tables::TooFew => words!(words, "report-municipality-too-few", n = FEW),
            Tables::Unknown => words.text("report-municipality-no-seats"),
        };
        vec![
            words!(words, "report-municipality-people", people = people),
            tables,
        ]
    }

    /// What people from there take home.
    pub(in super::super) fn take_aways_of(&self, facts: &MunicipalityFacts) -> Vec<&TakeAwayFacts> {
        let places = facts.take_aways.iter();
        let all = places.filter_map(|at| self.report.take_aways.get(*at));
        all.collect()
    }

    /// How many notes of its tables stand elsewhere; nothing where all stand on the page.
    pub(in super::super) fn rest_of(&self, facts: &MunicipalityFacts) -> Option<String> {
        let rest = facts.notes.len() - facts.shown.len();
        (rest > 0).then(|| words!(self.words, "report-municipality-rest", n = rest))
    }

    /// The thread that a share is of.
    pub(in super::super) fn shared(&self, share: &Share) -> Option<&ThreadFacts> {
        let list = match share.home.kind {
            ThreadKind::Thread => &self.report.threads,
            ThreadKind::Tension => &self.report.tensions,
            ThreadKind::Lone => &self.report.lone,
        };
        list.get(share.home.number.checked_sub(1)?)
    }

    /// 'Rode draad 2 · 3 notities'.
    pub(in super::super) fn share(&self, share: &Share) -> String {
        let notes = words!(self.words, "common-notes", n = share.notes);
        joined([self.home(share.home), notes])
    }

    /// How many stickers and comments there are in all, and on how many notes.
    pub(in super::super) fn walked(&self) -> String {
        let (words, counts) = (self.words, &self.report.counts);
        if counts.dots == 0 && counts.comments == 0 {
            return words.text("report-walk-nothing");
        }
        words!(
            words,
            "report-walk-counts",
            dots = words!(words, "common-dots", n = counts.dots),
            dotted = words!(words, "common-notes", n = self.report.walk.dotted),
            comments = words!(words, "common-comments", n = counts.comments)
        )
    }

    /// Whose note, at which question, and its stickers.
    pub(in super::super) fn by_with_dots(&self, note: &NoteFacts) -> String {
        let dots = words!(self.words, "common-dots", n = note.dots);
        let dots = if note.dots == 0 { String::new() } else { dots };
        joined([self.writer(note), self.question(note), dots])
    }

    /// That nobody named the council, with the label that was not used.
    pub(in super::super) fn no_council(&self) -> Option<String> {
        let label = self.report.unspoken.council.as_ref()?;
        Some(words!(self.words, "report-no-council", label = label))
    }

    /// That some groups named an instrument and no goal, and which.
    pub(in super::super) fn goalless(&self) -> Option<(String, Vec<String>)> {
        let facts = self.report.unspoken.goalless.as_ref()?;
        let line = words!(
            self.words,
            "report-goalless",
            instrument = &facts.instrument,
            goal = &facts.goal
        );
        let groups = facts.groups.iter();
        let groups = groups.filter_map(|at| self.report.groups.get(*at));
        Some((line, groups.map(|group| group.label.clone()).collect()))
    }

    /// For which question the support is, and how much was written there.
    pub(in super::super) fn support_for(&self) -> Option<String> {
        let question = self.report.questions.get(self.report.support_for?)?;
        let title = self.question_title(self.report.support_for);
        Some(words!(
            self.words,
            "report-support-for",
            question = title,
            notes = words!(self.words, "common-notes", n = question.notes)
        ))
    }

    /// What a room is called: its name, or its number.
    pub(in super::super) fn room(&self, room: &RoomTimes, at: usize) -> String {
        if room.name.is_empty() {
            words!(self.words, "report-room-unnamed", n = at + 1)
        } else {
            room.name.clone()
        }
    }

    /// Headings and rows of the table of rooms: each block, and when it was held in each room.
    pub(in super::super) fn rooms(&self) -> Option<(Vec<String>, Vec<Vec<String>>)> {
        let times = &self.report.times;
        if times.rooms.is_empty() {
            return None;
        }
        let rooms = times.rooms.iter().enumerate();
        let mut head = vec![self.words.text("report-block")];
        head.extend(rooms.map(|(at, room)| self.room(room, at)));
        let row = |(at, title): (usize, &String)| {
            let mut row = vec![title.clone()];
            row.extend(times.rooms.iter().map(|room| {
                let span = room.blocks.get(at).copied().flatten();
                span.map_or_else(
                    || self.words.text("report-not-held"),
                    |span| self.span_long(span),
                )
            }));
            row
        };
        let titles = times.blocks.iter().map(|block| &block.title);
        Some((head, titles.enumerate().map(row).collect()))
    }
}
