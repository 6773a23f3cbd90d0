//! The preview as a list of lines: what the report says, part by part, before it is laid out.

use crate::{
    report::{Amount, FEW, NoteAt, OwnerFacts, Part, Report, SheetOwner, ThreadFacts},
    words::{Arg, Words},
};

/// A group on a thread's line: its number, and whether it is behind the thread.
pub type Bead = (usize, bool);

/// One line of the preview.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// Small, above the title.
    Kicker(String),
    /// The session's title.
    Title(String),
    /// Under the title.
    Subtitle(String),
    /// Heading of a part.
    Part(String),
    /// Heading within a part.
    Heading(String),
    /// A confirmed thread: its title, its coverage and its beads.
    Thread {
        /// With its number.
        title: String,
        /// '4 van 6 groepen'.
        coverage: String,
        /// Its groups.
        beads: Vec<Bead>,
    },
    /// A paragraph.
    Text(String),
    /// A note, and where it is from.
    Quote {
        /// Literally as typed.
        text: String,
        /// Group and question.
        from: String,
        /// Number of the group, 0 for the whole room.
        group: usize,
    },
    /// Two columns of a table.
    Pair(String, String),
    /// Nothing but room.
    Gap,
}

/// The lines of a report, and the line at which each part begins.
#[must_use]
pub fn lines(report: &Report, words: &Words) -> (Vec<Line>, Vec<usize>) {
    let mut writer = Writer {
        report,
        words,
        lines: Vec::new(),
    };
    writer.title();
    let mut starts = Vec::new();
    for (n, part) in report.parts.iter().enumerate() {
        starts.push(if n == 0 { 0 } else { writer.lines.len() });
        writer.lines.push(Line::Part(
            words.text(&format!("report-part-{}", part.key())),
        ));
        writer.part(*part);
    }
    (writer.lines, starts)
}

struct Writer<'a> {
    report: &'a Report,
    words: &'a Words,
    lines: Vec<Line>,
}

impl Writer<'_> {
    fn text(&mut self, key: &str) {
        self.lines.push(Line::Text(self.words.text(key)));
    }

    fn title(&mut self) {
        let r = self.report;
        self.lines
            .push(Line::Kicker(self.words.text("report-kicker")));
        self.lines.push(Line::Title(r.title.clone()));
        let date = r.date.map(|date| {
            let (year, month, day) = date.parts();
            self.words.date_long(year, month, day)
        });
        let counts = [
            ("common-participants", r.counts.participants),
            ("common-groups", r.counts.groups),
            ("common-notes", r.counts.notes),
        ]
        .map(|(key, n)| self.words.with(key, &[("n", Arg::from(n))]));
        let parts = [Some(r.meeting.clone()), Some(r.place.clone()), date];
        let parts = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .chain(counts);
        self.lines
            .push(Line::Subtitle(parts.collect::<Vec<_>>().join(" · ")));
        if !r.intro.is_empty() {
            self.lines.push(Line::Text(r.intro.clone()));
        }
    }

    fn part(&mut self, part: Part) {
        match part {
            Part::Summary => self.summary(),
            Part::People => self.people(),
            Part::Questions => self.questions(),
            Part::Threads => self.threads(),
            Part::Tensions => self.tensions(),
            Part::Lone => self.lone(),
            Part::Walk => self.walk(),
            Part::Unspoken => self.unspoken(),
            Part::Unplaced => self.unplaced(),
            Part::TakeAways => self.take_aways(),
            Part::Municipalities => self.municipalities(),
            Part::Support => self.support(),
            Part::Times => self.times(),
            Part::Notes => self.notes(),
        }
        self.lines.push(Line::Gap);
    }

    fn coverage(&self, thread: &ThreadFacts) -> String {
        let args = [
            ("n", Arg::from(thread.coverage.present)),
            ("total", Arg::from(thread.coverage.possible)),
        ];
        self.words.with("common-coverage", &args)
    }

    fn summary(&mut self) {
        let report = self.report;
        for thread in &report.threads {
            let coverage = self.coverage(thread);
            self.lines.push(Line::Pair(
                format!("{}. {}", thread.number, thread.title),
                coverage,
            ));
        }
        if report.threads.is_empty() {
            self.text("report-no-threads");
        }
        for tension in &report.tensions {
            let name = self.words.text("report-part-tensions");
            self.lines.push(Line::Pair(tension.title.clone(), name));
        }
        for take_away in &report.take_aways {
            self.lines.push(Line::Pair(
                take_away.what.clone(),
                self.owner(&take_away.owner),
            ));
        }
    }

    fn people(&mut self) {
        let people = &self.report.people;
        for (key, counts) in [
            ("report-role", &people.roles),
            ("report-municipality", &people.municipalities),
        ] {
            if !counts.is_empty() {
                self.lines.push(Line::Heading(self.words.text(key)));
            }
            for count in counts {
                let amount = match count.amount {
                    Amount::Exactly(people) => people.to_string(),
                    Amount::Few => self
                        .words
                        .with("report-fewer-than", &[("n", Arg::from(FEW))]),
                    Amount::Enough => self.words.with("report-or-more", &[("n", Arg::from(FEW))]),
                };
                self.lines.push(Line::Pair(count.word.clone(), amount));
            }
        }
        self.text(if people.total == 0 {
            "report-no-people"
        } else {
            "report-no-names"
        });
    }

    fn questions(&mut self) {
        let report = self.report;
        for round in &report.rounds {
            if !round.case.title.is_empty() {
                self.lines.push(Line::Heading(round.case.title.clone()));
            }
            if !round.case.context.is_empty() {
                self.lines.push(Line::Text(round.case.context.clone()));
            }
        }
        for question in &report.questions {
            let notes = self
                .words
                .with("common-notes", &[("n", Arg::from(question.notes))]);
            self.lines.push(Line::Pair(
                format!("{}: {}", question.label, question.text),
                notes,
            ));
        }
        if report.questions.is_empty() {
            self.text("report-no-questions");
        }
    }

    fn threads(&mut self) {
        let report = self.report;
        for thread in &report.threads {
            let bead = |bead: &crate::report::Bead| {
                let number = report
                    .groups
                    .get(bead.group)
                    .map_or(0, |group| group.number as usize);
                (number, bead.present)
            };
            self.lines.push(Line::Thread {
                title: format!("{}. {}", thread.number, thread.title),
                coverage: self.coverage(thread),
                beads: thread.coverage.groups.iter().map(bead).collect(),
            });
            if !thread.explanation.is_empty() {
                self.lines.push(Line::Text(thread.explanation.clone()));
            }
            self.left_out(thread);
            self.quotes(&thread.notes);
        }
        if report.threads.is_empty() {
            self.text("report-no-threads");
        }
    }

    /// Says how many notes are behind it, where the notes themselves are left out.
    fn left_out(&mut self, thread: &ThreadFacts) -> bool {
        let is_left_out = self.report.options.without_notes && thread.size > 0;
        if is_left_out {
            let args = [("n", Arg::from(thread.size))];
            self.lines
                .push(Line::Text(self.words.with("report-notes-left-out", &args)));
        }
        is_left_out
    }

    fn tensions(&mut self) {
        let report = self.report;
        for tension in &report.tensions {
            self.lines.push(Line::Heading(tension.title.clone()));
            if self.left_out(tension) {
                continue;
            }
            self.text("report-side-one");
            self.quotes(&tension.notes);
            self.text("report-side-other");
            self.quotes(&tension.against);
        }
        if report.tensions.is_empty() {
            self.text("report-no-tensions");
        }
    }

    fn lone(&mut self) {
        let report = self.report;
        for lone in &report.lone {
            self.lines.push(Line::Heading(lone.title.clone()));
            self.left_out(lone);
            self.quotes(&lone.notes);
        }
        if report.lone.is_empty() {
            self.text("report-no-lone");
        }
    }

    fn unspoken(&mut self) {
        let report = self.report;
        let unspoken = &report.unspoken;
        if unspoken.is_empty() {
            self.text("report-all-spoken");
        }
        for (key, questions) in [
            ("report-silent-questions", &unspoken.questions),
            ("report-unlabelled-questions", &unspoken.unlabelled),
        ] {
            if !questions.is_empty() {
                self.text(key);
            }
            let texts = questions.iter().filter_map(|at| report.questions.get(*at));
            self.lines.extend(
                texts.map(|question| Line::Pair(question.text.clone(), question.label.clone())),
            );
        }
        if !unspoken.subquestions.is_empty() {
            self.text("report-silent-subquestions");
        }
        for (question, sub) in &unspoken.subquestions {
            let sub = report
                .questions
                .get(*question)
                .and_then(|question| question.subquestions.get(*sub));
            self.lines
                .extend(sub.map(|sub| Line::Pair(sub.text.clone(), sub.label.clone())));
        }
    }

    fn walk(&mut self) {
        let walk = &self.report.walk;
        if !walk.most.is_empty() {
            let title = self.words.text("report-walk-most");
            self.lines.push(Line::Heading(title));
        }
        self.quotes(&walk.most);
        if !walk.commented.is_empty() {
            let title = self.words.text("report-walk-comments");
            self.lines.push(Line::Heading(title));
        }
        self.quotes(&walk.commented);
    }

    fn municipalities(&mut self) {
        let report = self.report;
        self.text("report-municipalities-intro");
        for page in &report.municipalities {
            self.lines.push(Line::Heading(page.name.clone()));
            let its = page.take_aways.iter();
            let its = its.filter_map(|at| report.take_aways.get(*at));
            let notes = self
                .words
                .with("common-notes", &[("n", Arg::from(page.size))]);
            self.lines
                .extend(its.map(|take_away| Line::Text(take_away.what.clone())));
            let title = self.words.text("report-municipality-notes");
            self.lines.push(Line::Pair(title, notes));
        }
    }

    fn unplaced(&mut self) {
        let counts = self.report.counts;
        let args = [
            ("n", Arg::from(counts.placed)),
            ("total", Arg::from(counts.notes)),
        ];
        self.lines
            .push(Line::Text(self.words.with("report-placed", &args)));
        self.quotes(&self.report.unplaced);
    }

    fn owner(&self, owner: &OwnerFacts) -> String {
        match owner {
            OwnerFacts::Nobody => self.words.text("report-open-owner"),
            OwnerFacts::Role(said) | OwnerFacts::Person(said) => said.clone(),
        }
    }

    fn take_aways(&mut self) {
        for take_away in &self.report.take_aways {
            let date = match take_away.date {
                Some(date) => {
                    let (year, month, day) = date.parts();
                    self.words.date_short(year, month, day)
                }
                None => self.words.text("report-open-date"),
            };
            let who = format!("{} · {date}", self.owner(&take_away.owner));
            self.lines.push(Line::Pair(take_away.what.clone(), who));
        }
        if self.report.take_aways.is_empty() {
            self.text("report-no-takeaways");
        }
    }

    fn support(&mut self) {
        let report = self.report;
        for support in &report.support {
            self.lines.push(Line::Heading(support.theme.clone()));
            self.lines.extend(
                support
                    .items
                    .iter()
                    .map(|item| Line::Text(format!("• {item}"))),
            );
        }
        if report.support.is_empty() {
            self.text("report-no-support");
        }
        if !report.reading.is_empty() {
            self.lines
                .push(Line::Heading(self.words.text("report-reading")));
        }
        for reading in &report.reading {
            let from = format!("{}, {}", reading.organisation, reading.year);
            self.lines.push(Line::Pair(reading.title.clone(), from));
        }
    }

    fn times(&mut self) {
        for block in &self.report.times.blocks {
            let minutes = |span: &crate::report::Span| match span.minutes {
                Some(minutes) => self.words.duration_minutes(minutes),
                None => self.words.text("report-still-running"),
            };
            let planned = minutes(&block.planned);
            let real = match &block.real {
                Some(real) => minutes(real),
                None => self.words.text("report-not-held"),
            };
            let title = format!("{}. {}", block.number, block.title);
            self.lines
                .push(Line::Pair(title, format!("{planned} → {real}")));
        }
        if self.report.times.blocks.is_empty() {
            self.text("report-no-blocks");
        }
    }

    fn notes(&mut self) {
        let report = self.report;
        for sheet in &report.sheets {
            let question = sheet.question.and_then(|at| report.questions.get(at));
            let question = question.map_or_else(
                || self.words.text("report-no-question"),
                |q| q.label.clone(),
            );
            self.lines.push(Line::Heading(format!(
                "{} · {question}",
                self.sheet_owner(sheet.owner)
            )));
            self.quotes(&sheet.notes);
        }
        if report.notes.is_empty() {
            self.text("report-no-notes");
        }
    }

    fn sheet_owner(&self, owner: SheetOwner) -> String {
        match owner {
            SheetOwner::Group(at) => self
                .report
                .groups
                .get(at)
                .map(|g| g.label.clone())
                .unwrap_or_default(),
            SheetOwner::Room => self.words.text("common-plenary-sheet"),
            SheetOwner::Unknown => self.words.text("report-no-group"),
        }
    }

    fn quotes(&mut self, notes: &[NoteAt]) {
        let report = self.report;
        for note in notes.iter().filter_map(|at| report.notes.get(*at)) {
            let question = note.question.and_then(|at| report.questions.get(at));
            let question = question
                .map(|question| question.label.clone())
                .unwrap_or_default();
            let group = match note.owner {
                SheetOwner::Group(at) => report
                    .groups
                    .get(at)
                    .map_or(0, |group| group.number as usize),
                _ => 0,
            };
            let from = format!("{} · {question}", self.sheet_owner(note.owner));
            self.lines.push(Line::Quote {
                text: note.text.clone(),
                from,
                group,
            });
        }
    }
}
