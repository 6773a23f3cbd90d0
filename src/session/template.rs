//! Templates: what a session begins from. Data, read from files elsewhere and checked here.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::entity::{BlockKind, Label, Subquestion, Weight};
use crate::base::{Minutes, TimeOfDay};

/// The version of a template's file.
pub const SCHEMA: u32 = 1;

/// What the groups work on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Case {
    /// Stable name.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The text that the groups read.
    pub context: String,
    /// What it is about.
    pub about: Vec<String>,
    /// What it is not about.
    pub not_about: Vec<String>,
    /// The council's role in it.
    pub council: String,
    /// What divides a room.
    pub stake: String,
    /// What the facilitator says beside it.
    pub reminder: String,
}

/// A line with a small line under it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The line.
    #[serde(alias = "name")]
    pub text: String,
    /// The small line.
    #[serde(default)]
    pub hint: String,
}

/// The participatiemix: what a facilitator can browse and show.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mix {
    /// What it is.
    pub what: Vec<String>,
    /// Points of attention.
    pub attention: Vec<String>,
    /// Core questions.
    pub core_questions: Vec<Line>,
    /// Instruments.
    pub instruments: Vec<Line>,
}

/// Support that exists for one theme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// The theme.
    pub theme: String,
    /// What there is.
    pub items: Vec<String>,
}

/// Something to read on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Its title.
    pub title: String,
    /// The year it came out.
    pub year: u16,
    /// Who brought it out.
    pub organisation: String,
}

/// How the report of this template is made up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReportForm {
    /// First paragraph, written by people.
    pub intro: String,
    /// Names of its parts, in order.
    pub sections: Vec<String>,
}

/// What a session keeps of its template to read and to show.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Material {
    /// The participatiemix, when the template has it.
    pub mix: Option<Mix>,
    /// Support that exists.
    pub support: Vec<Support>,
    /// To read on.
    pub reading: Vec<Reading>,
    /// Form of the report.
    pub report: ReportForm,
    /// Where the content comes from.
    pub source: String,
}

/// A label as a template gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateLabel {
    /// Stable name.
    pub key: String,
    /// The word that the user reads.
    pub name: String,
    /// Name of its icon.
    #[serde(default)]
    pub icon: String,
}

/// A question as a template gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateQuestion {
    /// Stable name.
    pub key: String,
    /// The question.
    pub text: String,
    /// What stands small under it.
    #[serde(default)]
    pub hint: String,
    /// Its parts.
    #[serde(default)]
    pub subquestions: Vec<Subquestion>,
}

/// A round as a template gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateRound {
    /// Stable name.
    pub key: String,
    /// Key of its case, empty when it has none.
    #[serde(default)]
    pub case: String,
    /// Its questions.
    pub questions: Vec<TemplateQuestion>,
}

/// A block as a template gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateBlock {
    /// Stable name.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What people do in it.
    pub kind: BlockKind,
    /// Planned duration.
    pub minutes: Minutes,
    /// What it needs at the least.
    pub minimum: Minutes,
    /// How much it gives when time is short.
    pub weight: Weight,
    /// It does not begin before this time.
    #[serde(default)]
    pub fixed_start: Option<TimeOfDay>,
    /// It has to be over by this time.
    #[serde(default)]
    pub fixed_end: Option<TimeOfDay>,
    /// For the facilitator.
    #[serde(default)]
    pub script: String,
    /// For the room.
    #[serde(default)]
    pub room: String,
    /// What to lay out.
    #[serde(default)]
    pub prepare: String,
    /// Key of its round.
    #[serde(default)]
    pub round: Option<String>,
    /// Keys of its questions.
    #[serde(default)]
    pub questions: Vec<String>,
}

/// What a session begins from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Version of the format.
    pub schema: u32,
    /// Stable name.
    pub key: String,
    /// Language of its texts.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// One line about it.
    pub summary: String,
    /// Name of its icon.
    pub icon: String,
    /// Usual start.
    pub start: TimeOfDay,
    /// Usual number of groups.
    pub groups: u32,
    /// Where the content comes from.
    #[serde(default)]
    pub source: String,
    /// Its labels.
    pub labels: Vec<TemplateLabel>,
    /// Ready cases; the first of a round's key is used, the others can be chosen.
    pub cases: Vec<Case>,
    /// Its rounds.
    pub rounds: Vec<TemplateRound>,
    /// Its rundown.
    pub blocks: Vec<TemplateBlock>,
    /// The participatiemix.
    #[serde(default)]
    pub mix: Option<Mix>,
    /// Support that exists.
    #[serde(default)]
    pub support: Vec<Support>,
    /// To read on.
    #[serde(default)]
    pub reading: Vec<Reading>,
    /// Form of the report.
    #[serde(default)]
    pub report: ReportForm,
}

/// Something in a template that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Where, as a path such as `blocks[3].questions[0]`.
    pub field: String,
    /// What is wrong.
    pub kind: FlawKind,
}

/// Ways in which a template can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlawKind {
    /// Two things with one key.
    DoubleKey,
    /// A reference to what is not there.
    UnknownKey,
    /// Nothing stands where something must.
    Empty,
    /// A minimum above the duration, or a fixed block that gives.
    Minimum,
    /// A duration outside 1 to 720 minutes.
    Duration,
    /// A format that this version does not read.
    Schema,
}

impl Template {
    /// Planned length of the whole.
    #[must_use]
    pub fn minutes(&self) -> Minutes {
        self.blocks.iter().map(|block| block.minutes).sum()
    }

    /// What a session keeps of it to read and to show.
    #[must_use]
    pub fn material(&self) -> Material {
        Material {
            mix: self.mix.clone(),
            support: self.support.clone(),
            reading: self.reading.clone(),
            report: self.report.clone(),
            source: self.source.clone(),
        }
    }

    /// Everything in it that cannot be, in the order of the file.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Flaws::default();
        if self.schema != SCHEMA {
            flaws.add("schema", FlawKind::Schema);
        }
        flaws.unless_filled("key", &self.key);
        flaws.unless_filled("title", &self.title);
        flaws.double_keys("labels", self.labels.iter().map(|label| &label.key));
        flaws.double_keys("cases", self.cases.iter().map(|case| &case.key));
        flaws.double_keys("rounds", self.rounds.iter().map(|round| &round.key));
        for (r, round) in self.rounds.iter().enumerate() {
            self.round_flaws(&format!("rounds[{r}]"), round, &mut flaws);
        }
        if self.blocks.is_empty() {
            flaws.add("blocks", FlawKind::Empty);
        }
        flaws.double_keys("blocks", self.blocks.iter().map(|block| &block.key));
        for (b, block) in self.blocks.iter().enumerate() {
            self.block_flaws(&format!("blocks[{b}]"), block, &mut flaws);
        }
        flaws.0
    }

    fn round_flaws(&self, field: &str, round: &TemplateRound, flaws: &mut Flaws) {
        if !round.case.is_empty() && !self.cases.iter().any(|case| case.key == round.case) {
            flaws.add(format!("{field}.case"), FlawKind::UnknownKey);
        }
        let questions = format!("{field}.questions");
        flaws.double_keys(
            &questions,
            round.questions.iter().map(|question| &question.key),
        );
        for (q, question) in round.questions.iter().enumerate() {
            flaws.unless_filled(format!("{questions}[{q}].text"), &question.text);
            let subquestions = format!("{questions}[{q}].subquestions");
            flaws.double_keys(
                &subquestions,
                question.subquestions.iter().map(|sub| &sub.key),
            );
            for (s, sub) in question.subquestions.iter().enumerate() {
                if !sub.label.is_empty() && !self.labels.iter().any(|label| label.key == sub.label)
                {
                    flaws.add(format!("{subquestions}[{s}].label"), FlawKind::UnknownKey);
                }
            }
        }
    }

    fn block_flaws(&self, field: &str, block: &TemplateBlock, flaws: &mut Flaws) {
        flaws.unless_filled(format!("{field}.title"), &block.title);
        if !(1..=super::MOST_MINUTES).contains(&block.minutes) {
            flaws.add(format!("{field}.minutes"), FlawKind::Duration);
        }
        let gives = block.weight == Weight::Fixed && block.minimum != block.minutes;
        if block.minimum > block.minutes || gives {
            flaws.add(format!("{field}.minimum"), FlawKind::Minimum);
        }
        let round = block
            .round
            .as_ref()
            .map(|key| self.rounds.iter().find(|r| r.key == *key));
        if round == Some(None) {
            flaws.add(format!("{field}.round"), FlawKind::UnknownKey);
        }
        for (q, key) in block.questions.iter().enumerate() {
            let known = round
                .flatten()
                .is_some_and(|r| r.questions.iter().any(|q| q.key == *key));
            if !known {
                flaws.add(format!("{field}.questions[{q}]"), FlawKind::UnknownKey);
            }
        }
    }
}

/// Flaws while they are being found.
#[derive(Default)]
struct Flaws(Vec<Flaw>);

impl Flaws {
    fn add(&mut self, field: impl Into<String>, kind: FlawKind) {
        self.0.push(Flaw {
            field: field.into(),
            kind,
        });
    }

    fn unless_filled(&mut self, field: impl Into<String>, text: &str) {
        if text.trim().is_empty() {
            self.add(field, FlawKind::Empty);
        }
    }

    fn double_keys<'a>(&mut self, list: &str, keys: impl Iterator<Item = &'a String>) {
        let mut seen = BTreeSet::new();
        for (n, key) in keys.enumerate() {
            let field = format!("{list}[{n}].key");
            if key.trim().is_empty() {
                self.add(field, FlawKind::Empty);
            } else if !seen.insert(key) {
                self.add(field, FlawKind::DoubleKey);
            }
        }
    }
}

impl TemplateLabel {
    pub(super) fn label(&self, id: crate::base::Id<Label>, rank: super::Rank) -> Label {
        Label {
            id,
            key: self.key.clone(),
            rank,
            name: self.name.clone(),
            icon: self.icon.clone(),
        }
    }
}
