//! What can stand on the beamer now, in the order in which a presenter's clicker steps through it.
//!
//! The cockpit's strip and the clicker read the same list. Nothing here ends a block or turns a clock.

use crate::{
    base::Id,
    session::{
        Question, Round, Session, Show, ThreadKind, ThreadStatus,
        scene::{is_over, on_stage},
        template::{Mix, Support},
    },
};

/// Threads on a page.
pub const THREADS_A_PAGE: usize = 4;

/// Tensions on a page.
pub const TENSIONS_A_PAGE: usize = 2;

/// Instruments of the participatiemix on a page.
pub const INSTRUMENTS_A_PAGE: usize = 10;

/// What support there is on one theme, on a page.
pub const ITEMS_A_PAGE: usize = 12;

/// What a presenter's clicker shows next; `None` when there is nothing further that way. Never ends a block.
#[must_use]
pub fn step(session: &Session, forward: bool) -> Option<Show> {
    let show = session.beamer.show;
    let stops = stops(session);
    if let Some(at) = stops.iter().position(|stop| *stop == show) {
        let next = if forward {
            at.checked_add(1)
        } else {
            at.checked_sub(1)
        };
        return next.and_then(|next| stops.get(next)).copied();
    }
    match (turn_page(session, show, forward), forward) {
        (Some(page), _) => Some(page),
        (None, false) => Some(Show::Block),
        (None, true) => None,
    }
}

/// What belongs to the block on the stage: the block, its case, its questions. When all is done: the threads,
/// the take-aways and the word of thanks.
#[must_use]
pub fn stops(session: &Session) -> Vec<Show> {
    if is_over(session) {
        let mut stops: Vec<Show> = (0..thread_pages(session)).map(Show::Threads).collect();
        if !session.take_aways.is_empty() {
            stops.push(Show::TakeAways);
        }
        stops.push(Show::Block);
        return stops;
    }
    let mut stops = vec![Show::Block];
    let Some(block) = on_stage(session) else {
        return stops;
    };
    if block
        .round
        .and_then(|id| session.rounds.get(&id))
        .is_some_and(has_case)
    {
        stops.push(Show::Case);
    }
    stops.extend(
        block
            .questions
            .iter()
            .filter(|id| session.questions.contains_key(id))
            .copied()
            .map(Show::Question),
    );
    stops
}

/// The place of a question in its round, from 1, and how many there are.
#[must_use]
pub fn question_place(session: &Session, id: Id<Question>) -> Option<(usize, usize)> {
    let questions = session.questions_of(session.questions.get(&id)?.round);
    let at = questions.iter().position(|question| question.id == id)?;
    Some((at + 1, questions.len()))
}

/// How many pages what is shown has.
#[must_use]
pub fn pages_of(session: &Session, show: Show) -> u32 {
    match show {
        Show::Mix(_) => session.material.mix.as_ref().map_or(0, mix_pages),
        Show::Threads(_) => thread_pages(session),
        Show::Support(_) => support_pages(&session.material.support),
        Show::Block | Show::Case | Show::Question(_) | Show::TakeAways => 1,
    }
}

/// Pages of the participatiemix: what it is, the points of attention, the core questions, the instruments.
#[must_use]
pub fn mix_pages(mix: &Mix) -> u32 {
    3 + count(mix.instruments.len().div_ceil(INSTRUMENTS_A_PAGE))
}

/// Pages of the confirmed threads; one when there are none.
#[must_use]
pub fn thread_pages(session: &Session) -> u32 {
    let accepted = |kind| session.threads_of(kind, ThreadStatus::Accepted).len();
    let threads = accepted(ThreadKind::Thread).div_ceil(THREADS_A_PAGE);
    let tensions = accepted(ThreadKind::Tension).div_ceil(TENSIONS_A_PAGE);
    count(threads.max(tensions).max(1))
}

/// Pages of the support that exists: one a theme, more where a theme is long.
#[must_use]
pub fn support_pages(support: &[Support]) -> u32 {
    count(
        support
            .iter()
            .map(|theme| theme.items.len().div_ceil(ITEMS_A_PAGE).max(1))
            .sum(),
    )
}

/// The case says something.
#[must_use]
pub fn has_case(round: &Round) -> bool {
    !round.case.title.is_empty() || !round.case.context.is_empty()
}

fn turn_page(session: &Session, show: Show, forward: bool) -> Option<Show> {
    let turned = |page: u32| {
        let page = if forward {
            page.checked_add(1)?
        } else {
            page.checked_sub(1)?
        };
        (page < pages_of(session, show)).then_some(page)
    };
    match show {
        Show::Mix(page) => turned(page).map(Show::Mix),
        Show::Threads(page) => turned(page).map(Show::Threads),
        Show::Support(page) => turned(page).map(Show::Support),
        Show::Block | Show::Case | Show::Question(_) | Show::TakeAways => None,
    }
}

fn count(pages: usize) -> u32 {
    u32::try_from(pages).unwrap_or(u32::MAX)
}
