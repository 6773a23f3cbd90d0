//! The pages that can stand on the beamer, as plain data.

use super::{
    model::resting_page,
    steps::{
        INSTRUMENTS_A_PAGE, ITEMS_A_PAGE, TENSIONS_A_PAGE, THREADS_A_PAGE, mix_pages, pages_of,
        question_place,
    },
};
use crate::{
    base::Id,
    session::{
        Index, Owner, Question, Scene, Session, Show, TakeAway, Thread, ThreadKind, ThreadStatus,
        coverage::Coverage,
        template::{Line, Mix},
    },
    words::{Arg, Words},
};

/// What stands on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Page {
    /// Nothing.
    #[default]
    Empty,
    /// Before the first block and after the last one.
    Title {
        /// Small, above it.
        above: String,
        /// The session.
        title: String,
        /// When it begins, or the word of thanks.
        below: String,
        /// All is done.
        over: bool,
    },
    /// The block's text for the room.
    Text(String),
    /// A question.
    Question {
        /// 'Vraag 2 van 3'.
        label: String,
        /// The question.
        text: String,
        /// What stands small under it.
        hint: String,
    },
    /// The case.
    Case(CasePage),
    /// A heading with lines: participatiemix, support, take-aways.
    List(ListPage),
    /// The confirmed threads.
    Threads(ThreadsPage),
}

/// The case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CasePage {
    /// 'Casus'.
    pub label: String,
    /// What it is called.
    pub title: String,
    /// The text that the groups read, and the council's role.
    pub paragraphs: Vec<String>,
    /// What it is and is not about, each with its heading.
    pub lists: Vec<(String, Vec<String>)>,
}

/// A heading with lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListPage {
    /// 'Participatiemix · 1 van 4'.
    pub label: String,
    /// The heading.
    pub title: String,
    /// Each line with the small line under it.
    pub lines: Vec<(String, String)>,
    /// Said where there are no lines.
    pub nothing: String,
}

/// The confirmed threads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThreadsPage {
    /// The heading.
    pub title: String,
    /// 'Blad 1 van 2', empty when there is one.
    pub place: String,
    /// '43 notities van 6 groepen'.
    pub of: String,
    /// At most four.
    pub threads: Vec<RoomThread>,
    /// 'Nog spanning:'.
    pub tension_label: String,
    /// What people called the tensions.
    pub tensions: Vec<String>,
    /// Said where there are no threads.
    pub nothing: String,
}

/// A confirmed thread.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoomThread {
    /// What it is called.
    pub title: String,
    /// Number of each group, and whether it stands behind it.
    pub groups: Vec<(usize, bool)>,
    /// '4 van 6'.
    pub share: String,
    /// 'groepen'.
    pub unit: String,
}

impl Page {
    /// The page that stands there.
    #[must_use]
    pub fn of(session: &Session, index: &Index, words: &Words, scene: &Scene<'_>) -> Self {
        match scene.show {
            Show::Block => match scene.block {
                Some(block) => Self::Text(block.room.clone()),
                None => resting_page(session, words, scene.is_over),
            },
            Show::Case => scene
                .round
                .map_or(Self::Empty, |round| Self::Case(case(&round.case, words))),
            Show::Question(id) => question(session, words, id),
            Show::Mix(page) => match &session.material.mix {
                Some(mix) => Self::List(mix_page(mix, words, page)),
                None => Self::Empty,
            },
            Show::Threads(page) => Self::Threads(threads(session, index, words, page)),
            Show::TakeAways => Self::List(take_aways(session, words)),
            Show::Support(page) => Self::List(support(session, words, page)),
        }
    }
}

fn question(session: &Session, words: &Words, id: Id<Question>) -> Page {
    let Some(question) = session.questions.get(&id) else {
        return Page::Empty;
    };
    let (n, total) = question_place(session, id).unwrap_or((1, 1));
    Page::Question {
        label: words.with(
            "beamer-question",
            &[("n", n.into()), ("total", total.into())],
        ),
        text: question.text.clone(),
        hint: question.hint.clone(),
    }
}

fn case(case: &crate::session::Case, words: &Words) -> CasePage {
    let lists = [
        ("beamer-about", &case.about),
        ("beamer-not-about", &case.not_about),
    ];
    let said = |(key, list): (&str, &Vec<String>)| {
        (!list.is_empty()).then(|| (words.text(key), list.clone()))
    };
    let paragraphs = [&case.context, &case.council];
    CasePage {
        label: words.text("common-case"),
        title: case.title.clone(),
        paragraphs: paragraphs
            .into_iter()
            .filter(|text| !text.is_empty())
            .cloned()
            .collect(),
        lists: lists.into_iter().filter_map(said).collect(),
    }
}

fn mix_page(mix: &Mix, words: &Words, page: u32) -> ListPage {
    let plain = |lines: &[String]| {
        lines
            .iter()
            .map(|line| (line.clone(), String::new()))
            .collect()
    };
    let hinted = |lines: &[Line]| {
        lines
            .iter()
            .map(|line| (line.text.clone(), line.hint.clone()))
            .collect()
    };
    let instruments = usize::try_from(page.saturating_sub(3)).unwrap_or(0);
    let (key, lines) = match page {
        0 => ("beamer-mix-what", plain(&mix.what)),
        1 => ("beamer-mix-attention", plain(&mix.attention)),
        2 => ("beamer-mix-questions", hinted(&mix.core_questions)),
        _ => {
            let chunk = mix.instruments.chunks(INSTRUMENTS_A_PAGE).nth(instruments);
            ("beamer-mix-instruments", hinted(chunk.unwrap_or_default()))
        }
    };
    ListPage {
        label: place(words, &words.text("beamer-mix"), page, mix_pages(mix)),
        title: words.text(key),
        lines,
        nothing: String::new(),
    }
}

fn support(session: &Session, words: &Words, page: u32) -> ListPage {
    let support = &session.material.support;
    let pages = support.iter().flat_map(|theme| {
        let chunks = theme.items.chunks(ITEMS_A_PAGE);
        chunks.map(move |items| (theme.theme.as_str(), items))
    });
    let at = usize::try_from(page).unwrap_or(usize::MAX);
    let (title, items) = pages.into_iter().nth(at).unwrap_or_default();
    ListPage {
        label: place(
            words,
            &words.text("beamer-support"),
            page,
            pages_of(session, Show::Support(page)),
        ),
        title: title.to_owned(),
        lines: items
            .iter()
            .map(|item| (item.clone(), String::new()))
            .collect(),
        nothing: words.text("beamer-no-support"),
    }
}

fn take_aways(session: &Session, words: &Words) -> ListPage {
    let lines = session.take_aways_in_order().into_iter();
    ListPage {
        label: words.with(
            "common-takeaways",
            &[("n", session.take_aways.len().into())],
        ),
        title: words.text("beamer-take-aways"),
        lines: lines
            .map(|take_away| (take_away.what.clone(), by_whom(session, words, take_away)))
            .collect(),
        nothing: words.text("beamer-no-take-aways"),
    }
}

/// Role and municipality, never a name; and by when.
fn by_whom(session: &Session, words: &Words, take_away: &TakeAway) -> String {
    let owner = match &take_away.owner {
        Owner::Nobody => String::new(),
        Owner::Role(role) => role.clone(),
        Owner::Participant(id) => session
            .participants
            .get(id)
            .map_or_else(String::new, |person| {
                let parts = [person.role.as_str(), person.municipality.as_str()];
                parts
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(", ")
            }),
    };
    let date = take_away.date.map_or_else(String::new, |date| {
        let (year, month, day) = date.parts();
        words.date_day_month(year, month, day)
    });
    [owner, date]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn threads(session: &Session, index: &Index, words: &Words, page: u32) -> ThreadsPage {
    let accepted = |kind| session.threads_of(kind, ThreadStatus::Accepted);
    let at = usize::try_from(page).unwrap_or(0);
    let threads = accepted(ThreadKind::Thread);
    let tensions = accepted(ThreadKind::Tension);
    let pages = pages_of(session, Show::Threads(page));
    let on_page = threads.chunks(THREADS_A_PAGE).nth(at).unwrap_or_default();
    let tense = tensions.chunks(TENSIONS_A_PAGE).nth(at).unwrap_or_default();
    let groups = words.with("common-groups", &[("n", session.groups.len().into())]);
    let notes = words.with("common-notes", &[("n", index.live.into())]);
    let none_at_all = threads.is_empty();
    ThreadsPage {
        title: words.text("common-station-threads"),
        place: if pages > 1 {
            place(words, "", page, pages)
        } else {
            String::new()
        },
        of: words.with(
            "beamer-notes-of",
            &[("notes", notes.into()), ("groups", groups.into())],
        ),
        threads: on_page
            .iter()
            .map(|thread| room_thread(session, words, thread))
            .collect(),
        tension_label: words.text("beamer-tension"),
        tensions: tense.iter().map(|thread| tension_text(thread)).collect(),
        nothing: if none_at_all {
            words.text("beamer-no-threads")
        } else {
            String::new()
        },
    }
}

fn room_thread(session: &Session, words: &Words, thread: &Thread) -> RoomThread {
    let coverage = Coverage::of(session, thread.notes.iter().copied());
    let number = |id| {
        session
            .groups
            .get(id)
            .and_then(|group| usize::try_from(group.number).ok())
    };
    let (n, total) = (coverage.present(), coverage.possible());
    RoomThread {
        title: thread.title.clone(),
        groups: coverage
            .groups
            .iter()
            .filter_map(|(id, present)| Some((number(id)?, *present)))
            .collect(),
        share: words.with("beamer-share", &[("n", n.into()), ("total", total.into())]),
        unit: words.with("beamer-share-unit", &[("total", total.into())]),
    }
}

/// What people typed; the program never writes such a sentence itself.
fn tension_text(thread: &Thread) -> String {
    if thread.explanation.is_empty() {
        thread.title.clone()
    } else {
        thread.explanation.clone()
    }
}

fn place(words: &Words, topic: &str, page: u32, pages: u32) -> String {
    let of = words.with(
        "beamer-page",
        &[
            ("n", Arg::from(page.saturating_add(1))),
            ("total", pages.into()),
        ],
    );
    match (topic, pages) {
        ("", _) => of,
        (topic, 0 | 1) => topic.to_owned(),
        (topic, _) => format!("{topic} · {of}"),
    }
}
