//! What every format says alike: short phrases made of counts and of people's own words. Nothing is escaped here.

mod places;

use super::{
    Amount, Bead, BlockTimes, CommentFacts, Count, CoverageFacts, FEW, Home, NoteFacts, OwnerFacts,
    Part, PhotoFacts, QuestionAt, QuestionFacts, Report, SheetOwner, Span, SubquestionFacts,
    ThreadFacts,
};
use crate::{
    base::{Date, TimeOfDay},
    session::{Case, ThreadKind},
    words,
    words::Words,
};

/// Stands between short facts on one line.
const BETWEEN: &str = " · ";

/// Phrases about one report in one language.
pub(super) struct Phrases<'a> {
    pub(super) report: &'a Report,
    pub(super) words: &'a Words,
}

impl Phrases<'_> {
    /// The heading of a part.
    pub(super) fn heading(&self, part: Part) -> String {
        self.words.text(&format!("report-part-{}", part.key()))
    }

    /// Meeting, place and day.
    pub(super) fn occasion(&self) -> String {
        let date = self.report.date.map(|date| self.date_long(date));
        let parts = [
            self.report.meeting.clone(),
            self.report.place.clone(),
            date.unwrap_or_default(),
        ];
        joined(parts)
    }

    /// How many people, municipalities, groups and notes.
    pub(super) fn numbers(&self) -> String {
        let (words, counts) = (self.words, &self.report.counts);
        let some = |count: usize, text: String| if count == 0 { String::new() } else { text };
        joined([
            some(
                counts.participants,
                words!(words, "common-participants", n = counts.participants),
            ),
            some(
                counts.municipalities,
                words!(words, "common-municipalities", n = counts.municipalities),
            ),
            some(
                counts.groups,
                words!(words, "common-groups", n = counts.groups),
            ),
            words!(words, "common-notes", n = counts.notes),
        ])
    }

    /// How many notes are behind a thread where the notes themselves are left out.
    pub(super) fn left_out(&self, thread: &ThreadFacts) -> Option<String> {
        let is_left_out = self.report.options.without_notes && thread.size > 0;
        is_left_out.then(|| words!(self.words, "report-notes-left-out", n = thread.size))
    }

    /// '4 van 6 groepen', and the whole room where it took part.
    pub(super) fn coverage(&self, coverage: &CoverageFacts) -> String {
        let words = self.words;
        let groups = (coverage.possible > 0).then(|| {
            words!(
                words,
                "common-coverage",
                n = coverage.present,
                total = coverage.possible
            )
        });
        let room = coverage.room.then(|| words.text("common-plenary-sheet"));
        joined([groups.unwrap_or_default(), room.unwrap_or_default()])
    }

    /// Which groups stand behind it; `None` when none does.
    pub(super) fn present(&self, beads: &[Bead]) -> Option<String> {
        let labels: Vec<&str> = beads
            .iter()
            .filter(|bead| bead.present)
            .filter_map(|bead| self.report.groups.get(bead.group))
            .map(|group| group.label.as_str())
            .collect();
        (!labels.is_empty()).then(|| self.words.list(&labels))
    }

    /// 'griffier, raadslid (7)': few people are not counted.
    pub(super) fn counted(&self, counts: &[Count]) -> String {
        let count = |count: &Count| match count.amount {
            Amount::Few | Amount::Enough => count.word.clone(),
            Amount::Exactly(n) => format!("{} ({n})", count.word),
        };
        self.words
            .list(&counts.iter().map(count).collect::<Vec<_>>())
    }

    /// Whose note it is.
    pub(super) fn writer(&self, note: &NoteFacts) -> String {
        self.sheet_owner(note.owner)
    }

    /// Its question, without the question's text.
    pub(super) fn question(&self, note: &NoteFacts) -> String {
        let question = note.question.and_then(|at| self.report.questions.get(at));
        question.map_or_else(
            || self.words.text("report-no-question"),
            |question| question.label.clone(),
        )
    }

    /// 'notitie 12'.
    pub(super) fn note_number(&self, note: &NoteFacts) -> String {
        words!(self.words, "report-note", n = note.number)
    }

    /// Its labels and stickers; empty when it has none.
    pub(super) fn marks(&self, note: &NoteFacts) -> String {
        let dots = words!(self.words, "common-dots", n = note.dots);
        joined([
            note.labels.join(", "),
            if note.dots == 0 { String::new() } else { dots },
        ])
    }

    /// 'Rode draad 2'.
    pub(super) fn home(&self, home: Home) -> String {
        let words = self.words;
        match home.kind {
            ThreadKind::Thread => words!(words, "report-home-thread", n = home.number),
            ThreadKind::Tension => words!(words, "report-home-tension", n = home.number),
            ThreadKind::Lone => words!(words, "report-home-lone", n = home.number),
        }
    }

    /// Title of a question: its number and its text.
    pub(super) fn question_title(&self, at: Option<QuestionAt>) -> String {
        match at.and_then(|at| self.report.questions.get(at)) {
            Some(question) if question.text.is_empty() => question.label.clone(),
            Some(question) => format!("{}: {}", question.label, question.text),
            None => self.words.text("report-no-question"),
        }
    }

    /// How many notes of how many groups a question got.
    pub(super) fn answers(&self, question: &QuestionFacts) -> String {
        let words = self.words;
        let (n, total) = (question.groups, question.groups_possible);
        let groups = (total > 0).then(|| words!(words, "common-coverage", n = n, total = total));
        joined([
            words!(words, "common-notes", n = question.notes),
            groups.unwrap_or_default(),
        ])
    }

    /// How many notes carry the label of a part of a question; empty where none of the parts' labels was used.
    pub(super) fn labelled(&self, question: &QuestionFacts, part: &SubquestionFacts) -> String {
        let used = question.subquestions.iter().any(|part| part.notes > 0);
        if !used || part.label.is_empty() {
            return String::new();
        }
        words!(
            self.words,
            "report-labelled",
            n = part.notes,
            label = &part.label
        )
    }

    /// Part of a question, and the question and label that it goes by.
    pub(super) fn subquestion(&self, at: QuestionAt, n: usize) -> Option<(String, String)> {
        let question = self.report.questions.get(at)?;
        let part = question.subquestions.get(n)?;
        let label = words!(self.words, "report-by-label", label = &part.label);
        Some((part.text.clone(), joined([question.label.clone(), label])))
    }

    /// Who said something of a note.
    pub(super) fn commenter(&self, comment: &CommentFacts) -> String {
        let words = self.words;
        match comment.group.and_then(|at| self.report.groups.get(at)) {
            Some(group) => words!(words, "report-comment-of", group = &group.label),
            None => words.text("report-comment"),
        }
    }

    /// What can be seen on a photo, or that nobody has said it.
    pub(super) fn alternative(&self, photo: &PhotoFacts) -> String {
        if photo.alt.is_empty() {
            self.words.text("report-photo-undescribed")
        } else {
            photo.alt.clone()
        }
    }

    /// That a photo is not there, or cannot be read.
    pub(super) fn photo_missing(&self, photo: &PhotoFacts) -> String {
        let name = self.photo(photo);
        let alt = self.alternative(photo);
        words!(
            self.words,
            "report-photo-missing",
            photo = name.trim_end_matches(':'),
            alt = alt
        )
    }

    /// Whose sheet it is.
    pub(super) fn sheet_owner(&self, owner: SheetOwner) -> String {
        match owner {
            SheetOwner::Group(at) => self.report.groups.get(at).map(|group| group.label.clone()),
            SheetOwner::Room => Some(self.words.text("common-plenary-sheet")),
            SheetOwner::Unknown => None,
        }
        .unwrap_or_else(|| self.words.text("report-no-group"))
    }

    /// Who does it: a role or a municipality.
    pub(super) fn owner(&self, owner: &OwnerFacts) -> String {
        let text = match owner {
            OwnerFacts::Nobody => String::new(),
            OwnerFacts::Role(said) | OwnerFacts::Person(said) => said.clone(),
        };
        match owner {
            OwnerFacts::Person(_) if text.is_empty() => self.words.text("report-a-participant"),
            _ if text.is_empty() => self.words.text("report-open-owner"),
            _ => text,
        }
    }

    /// `dinsdag 24 november 2026`.
    pub(super) fn date_long(&self, date: Date) -> String {
        let (year, month, day) = date.parts();
        self.words.date_long(year, month, day)
    }

    /// `24 november 2026`, or that there is none yet.
    pub(super) fn due(&self, date: Option<Date>) -> String {
        match date {
            Some(date) => {
                let (year, month, day) = date.parts();
                self.words.date_day_month_year(year, month, day)
            }
            None => self.words.text("report-open-date"),
        }
    }

    /// `13:30 tot 14:00`, or since when it runs.
    pub(super) fn span(&self, span: Span) -> String {
        let minutes = |time: TimeOfDay| i64::from(time.0);
        match span.end {
            Some(end) => self.words.range(minutes(span.start), minutes(end)),
            None => {
                let start = self.words.time_of_day(minutes(span.start));
                words!(self.words, "report-running-since", time = start)
            }
        }
    }

    /// A stretch of time with its length, when it is over.
    pub(super) fn span_long(&self, span: Span) -> String {
        match span.minutes {
            Some(minutes) => format!(
                "{} ({})",
                self.span(span),
                self.words.duration_minutes(minutes)
            ),
            None => self.span(span),
        }
    }

    /// What the bars of a block show.
    pub(super) fn bars(&self, block: &BlockTimes) -> String {
        let words = self.words;
        let planned = words.duration_minutes(block.planned.minutes.unwrap_or(0));
        match block.real.and_then(|real| real.minutes) {
            Some(real) => {
                let real = words.duration_minutes(real);
                words!(words, "report-bars-both", planned = planned, real = real)
            }
            None => words!(words, "report-bars-planned", planned = planned),
        }
    }

    /// A number of people: 'minder dan 5' when they are few.
    pub(super) fn people(&self, amount: Amount) -> String {
        match amount {
            Amount::Few => words!(self.words, "report-fewer-than", n = FEW),
            Amount::Enough => words!(self.words, "report-or-more", n = FEW),
            Amount::Exactly(people) => self.count(people),
        }
    }

    /// A number as it is written.
    pub(super) fn count(&self, count: usize) -> String {
        self.words.number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The words that stand for only a few people each; empty where there are none.
    pub(super) fn few(&self, counts: &[Count]) -> String {
        let few = counts.iter().filter(|count| count.amount == Amount::Few);
        let few: Vec<&str> = few.map(|count| count.word.as_str()).collect();
        if few.is_empty() {
            return String::new();
        }
        let list = self.words.list(&few);
        words!(self.words, "report-few-each", n = FEW, list = list)
    }

    /// How much longer or shorter than planned: '+4 min'; nothing while it runs or where it was not held.
    pub(super) fn difference(&self, block: &BlockTimes) -> String {
        let (planned, real) = (
            block.planned.minutes,
            block.real.and_then(|real| real.minutes),
        );
        let (Some(planned), Some(real)) = (planned, real) else {
            return String::new();
        };
        let minutes = i64::from(real) - i64::from(planned);
        words!(self.words, "report-minutes", n = self.words.signed(minutes))
    }

    /// What a case is and is not about, the council's role and what is at stake, under their headings.
    pub(super) fn case(&self, case: &Case) -> Vec<(String, String)> {
        let facts = [
            ("report-case-about", case.about.join("; ")),
            ("report-case-not-about", case.not_about.join("; ")),
            ("report-case-council", case.council.clone()),
            ("report-case-stake", case.stake.clone()),
        ];
        let told = facts
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty());
        told.map(|(key, text)| (self.words.text(key), text))
            .collect()
    }

    /// The name of a photo's file, cut to what finds it.
    pub(super) fn photo(&self, photo: &PhotoFacts) -> String {
        let (name, extension) = photo.file.rsplit_once('.').unwrap_or((&photo.file, ""));
        let short: String = name.chars().take(12).collect();
        words!(
            self.words,
            "report-photo",
            file = format!("{short}….{extension}")
        )
    }
}

/// What is not empty, on one line.
pub(super) fn joined<const N: usize>(parts: [String; N]) -> String {
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(BETWEEN)
}
