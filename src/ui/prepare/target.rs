//! Every text that can be typed here: where its value stands, and which commands a new one comes to.

use super::{
    super::view::View,
    dates::{read_date, read_maybe_time, read_times},
};
use crate::{
    base::{Id, TimeOfDay},
    session::{
        Block, BlockField, Case, Command, DetailField, Group, Participant, ParticipantField,
        Question, QuestionField, Refusal, Round, Stamp, Standing, Subquestion, decide,
    },
};

/// A text that can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Detail(DetailText),
    Block(Id<Block>, BlockText),
    Case(Id<Round>, CaseText),
    Question(Id<Question>, QuestionText),
    NewQuestion(Id<Round>),
    /// The part of a question at this place; one past the last adds a part.
    Part(Id<Question>, usize),
    Group(Id<Group>),
    Person(Id<Participant>, PersonText),
}

/// A detail of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DetailText {
    Title,
    Meeting,
    Place,
    Date,
    Times,
}

/// A text of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockText {
    Title,
    Script,
    Room,
    Prepare,
    FixedStart,
    FixedEnd,
}

/// A text of a case. What it is about, and what not, stand one to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseText {
    Title,
    Context,
    About,
    NotAbout,
    Council,
    Stake,
    Reminder,
}

/// A text of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionText {
    Text,
    Hint,
}

/// A text of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonText {
    Name,
    Role,
    Municipality,
}

impl Target {
    /// The value as the session has it, the way it is typed; `None` when what it belongs to is gone.
    #[must_use]
    pub fn value(self, view: &View<'_>) -> Option<String> {
        let session = view.session;
        match self {
            Self::Detail(text) => Some(detail_value(view, text)),
            Self::Block(id, text) => session.blocks.get(&id).map(|b| block_value(b, text)),
            Self::Case(id, text) => session.rounds.get(&id).map(|r| case_value(&r.case, text)),
            Self::Question(id, text) => session.questions.get(&id).map(|q| match text {
                QuestionText::Text => q.text.clone(),
                QuestionText::Hint => q.hint.clone(),
            }),
            Self::NewQuestion(id) => session.rounds.get(&id).map(|_| String::new()),
            Self::Part(id, n) => session.questions.get(&id).map(|q| {
                q.subquestions
                    .get(n)
                    .map(|part| part.text.clone())
                    .unwrap_or_default()
            }),
            Self::Group(id) => session.groups.get(&id).map(|group| group.name.clone()),
            Self::Person(id, text) => session.participants.get(&id).map(|p| match text {
                PersonText::Name => p.name.clone(),
                PersonText::Role => p.role.clone(),
                PersonText::Municipality => p.municipality.clone(),
            }),
        }
    }

    /// The commands that `text` comes to.
    ///
    /// # Errors
    /// The sentence that stands under the field when it cannot be.
    pub fn commands(self, view: &View<'_>, text: &str) -> Result<Vec<Command>, String> {
        let text = text.to_owned();
        let commands = match self {
            Self::Detail(which) => detail_commands(view, which, text)?,
            Self::Block(id, which) => vec![Command::EditBlock {
                id,
                field: block_field(view, which, text)?,
            }],
            Self::Case(round, which) => {
                let case = view.session.rounds.get(&round).map(|round| &round.case);
                let case = Box::new(with_case(case.cloned().unwrap_or_default(), which, &text));
                vec![Command::SetCase { round, case }]
            }
            Self::Question(id, which) => vec![Command::EditQuestion {
                id,
                field: match which {
                    QuestionText::Text => QuestionField::Text(text),
                    QuestionText::Hint => QuestionField::Hint(text),
                },
            }],
            Self::NewQuestion(round) => vec![Command::AddQuestion {
                id: view.ids.fresh(),
                round,
                text,
            }],
            Self::Part(id, n) => vec![part_command(view, id, n, text)],
            Self::Group(id) => vec![Command::RenameGroup { id, name: text }],
            Self::Person(id, which) => vec![Command::EditParticipant {
                id,
                field: match which {
                    PersonText::Name => ParticipantField::Name(text),
                    PersonText::Role => ParticipantField::Role(text),
                    PersonText::Municipality => ParticipantField::Municipality(text),
                },
            }],
        };
        for command in &commands {
            can_be(view, command).map_err(|refusal| refusal.say(view.words))?;
        }
        Ok(commands)
    }
}

/// Whether the session takes a command, asked before it is sent so that the answer can stand at the field.
///
/// # Errors
/// What stands against it.
pub fn can_be(view: &View<'_>, command: &Command) -> Result<(), Refusal> {
    let stamp = Stamp {
        at: view.now,
        offset: view.session.details.offset,
        actor: Id::from_bits(0),
        count: 0,
        standing: Standing::Facilitator,
    };
    decide(view.session, command, &stamp).map(|_| ())
}

fn today(view: &View<'_>) -> crate::base::Date {
    view.session.details.offset.local(view.now).0
}

fn detail_value(view: &View<'_>, which: DetailText) -> String {
    let details = &view.session.details;
    match which {
        DetailText::Title => details.title.clone(),
        DetailText::Meeting => details.meeting.clone(),
        DetailText::Place => details.place.clone(),
        DetailText::Date => {
            let (year, month, day) = details.date.parts();
            let soon = details.date >= today(view) && year == today(view).parts().0;
            if soon {
                view.words.date_short(year, month, day)
            } else {
                format!("{day:02}-{month:02}-{year}")
            }
        }
        DetailText::Times => {
            let end = details.start.plus(details.available);
            let (start, end) = (view.clock_text(details.start), view.clock_text(end));
            format!("{start} – {end}")
        }
    }
}

fn detail_commands(
    view: &View<'_>,
    which: DetailText,
    text: String,
) -> Result<Vec<Command>, String> {
    let field = match which {
        DetailText::Title if text.trim().is_empty() => {
            return Err(view.text("prepare-fault-title"));
        }
        DetailText::Title => DetailField::Title(text),
        DetailText::Meeting => DetailField::Meeting(text),
        DetailText::Place => DetailField::Place(text),
        DetailText::Date => {
            let date = read_date(view.words, &text, today(view));
            DetailField::Date(date.ok_or_else(|| view.text("prepare-fault-date"))?)
        }
        DetailText::Times => return times_commands(view, &text),
    };
    Ok(vec![Command::SetDetail(field)])
}

fn times_commands(view: &View<'_>, text: &str) -> Result<Vec<Command>, String> {
    let details = &view.session.details;
    let times = read_times(text).ok_or_else(|| view.text("prepare-fault-times"))?;
    let (start, end) = times;
    let length = match end {
        None => details.available,
        Some(TimeOfDay(end)) if end > start.0 => u32::from(end - start.0),
        Some(_) => return Err(view.text("prepare-fault-end")),
    };
    let mut commands = Vec::new();
    if start != details.start {
        commands.push(Command::SetDetail(DetailField::Start(start)));
    }
    if length != details.available {
        commands.push(Command::SetDetail(DetailField::Available(length)));
    }
    Ok(commands)
}

fn block_value(block: &Block, which: BlockText) -> String {
    let time = |time: Option<TimeOfDay>| time.map(|time| time.to_string()).unwrap_or_default();
    match which {
        BlockText::Title => block.title.clone(),
        BlockText::Script => block.script.clone(),
        BlockText::Room => block.room.clone(),
        BlockText::Prepare => block.prepare.clone(),
        BlockText::FixedStart => time(block.fixed_start),
        BlockText::FixedEnd => time(block.fixed_end),
    }
}

fn block_field(view: &View<'_>, which: BlockText, text: String) -> Result<BlockField, String> {
    let time = |text: &str| {
        let time = read_maybe_time(text);
        time.ok_or_else(|| view.text("prepare-fault-time"))
    };
    Ok(match which {
        BlockText::Title => BlockField::Title(text),
        BlockText::Script => BlockField::Script(text),
        BlockText::Room => BlockField::Room(text),
        BlockText::Prepare => BlockField::Prepare(text),
        BlockText::FixedStart => BlockField::FixedStart(time(&text)?),
        BlockText::FixedEnd => BlockField::FixedEnd(time(&text)?),
    })
}

fn case_value(case: &Case, which: CaseText) -> String {
    match which {
        CaseText::Title => case.title.clone(),
        CaseText::Context => case.context.clone(),
        CaseText::About => case.about.join("\n"),
        CaseText::NotAbout => case.not_about.join("\n"),
        CaseText::Council => case.council.clone(),
        CaseText::Stake => case.stake.clone(),
        CaseText::Reminder => case.reminder.clone(),
    }
}

fn with_case(mut case: Case, which: CaseText, text: &str) -> Case {
    let lines = || -> Vec<String> {
        text.lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect()
    };
    let whole = text.trim().to_owned();
    match which {
        CaseText::Title => case.title = whole,
        CaseText::Context => case.context = whole,
        CaseText::About => case.about = lines(),
        CaseText::NotAbout => case.not_about = lines(),
        CaseText::Council => case.council = whole,
        CaseText::Stake => case.stake = whole,
        CaseText::Reminder => case.reminder = whole,
    }
    case
}

/// A part that is emptied goes; one past the last is added.
fn part_command(view: &View<'_>, id: Id<Question>, n: usize, text: String) -> Command {
    let parts = view.session.questions.get(&id);
    let mut parts = parts.map(|q| q.subquestions.clone()).unwrap_or_default();
    let text = text.trim().to_owned();
    match parts.get_mut(n) {
        Some(_) if text.is_empty() => {
            parts.remove(n);
        }
        Some(part) => part.text = text,
        None if text.is_empty() => {}
        None => {
            let key: Id<Subquestion> = view.ids.fresh();
            parts.push(Subquestion {
                key: key.to_string(),
                text,
                label: String::new(),
            });
        }
    }
    Command::EditQuestion {
        id,
        field: QuestionField::Subquestions(parts),
    }
}
