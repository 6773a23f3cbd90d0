//! What the room sees, as plain data made from the session: no help requests, no names, no lateness.

use super::page::Page;
use crate::{
    base::{Minutes, Moment, Offset},
    session::{
        Block, BlockKind, GroupState, Index, Scene, Session,
        run::{BlockRun, Phase, Timer},
    },
    words::{Arg, Words},
};

/// What the room sees, as plain data. The window draws from it without the session.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BeamerModel {
    /// Nothing at all.
    pub blank: bool,
    /// The block that runs.
    pub block: Option<RoomBlock>,
    /// What stands on the screen.
    pub page: Page,
    /// Number of each group that is at work, and whether it is ready.
    pub groups: Vec<(usize, bool)>,
    /// Words that do not depend on what stands on the screen.
    pub phrases: Phrases,
}

/// The block that runs, as the room may know it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoomBlock {
    /// What it is called.
    pub title: String,
    /// What people do in it, and how long: 'In groepen · 20 minuten'.
    pub kind: String,
    /// When it began: '14:04 start'.
    pub begun: String,
    /// At the mark where 'almost time' begins: 'nog 5 min'.
    pub nearly: String,
    /// What comes after it, empty after the last one.
    pub next: String,
    /// Planned duration.
    pub planned: Minutes,
    /// How it went so far.
    pub run: BlockRun,
    /// The session's distance from UTC.
    pub offset: Offset,
}

/// Words that the window needs whatever it shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the text of the key of the same name")]
pub struct Phrases {
    pub ready_at: String,
    pub nearly: String,
    pub last_minute: String,
    pub over: String,
    pub paused: String,
    pub busy: String,
    pub ready: String,
}

impl BeamerModel {
    /// What the room sees of this session now.
    #[must_use]
    pub fn of(session: &Session, index: &Index, words: &Words, now: Moment) -> Self {
        let scene = Scene::of(session);
        let block = scene.map_or_else(|| session.current_block(), |scene| scene.block);
        Self {
            blank: scene.is_none(),
            block: block.map(|block| RoomBlock::of(session, block, words, now)),
            page: scene.map_or(Page::Empty, |scene| Page::of(session, index, words, &scene)),
            groups: block.map_or_else(Vec::new, |block| groups(session, block)),
            phrases: Phrases::of(words),
        }
    }

    /// The timer of the block that runs.
    #[must_use]
    pub fn timer(&self, now: Moment) -> Option<Timer> {
        let block = self.block.as_ref()?;
        Some(Timer::of_run(&block.run, block.planned, now))
    }

    /// Milliseconds until the window has to be drawn again by itself; `None` when it stands still.
    #[must_use]
    pub fn next_tick_millis(&self, now: Moment) -> Option<u64> {
        if self.blank {
            return None;
        }
        let timer = self.timer(now)?;
        // While the timer stands still, the end moves on with the minute.
        let to_minute = u64::try_from(60_000 - now.0.rem_euclid(60_000)).unwrap_or(60_000);
        timer.next_tick_millis.or(timer.paused.then_some(to_minute))
    }
}

impl RoomBlock {
    fn of(session: &Session, block: &Block, words: &Words, now: Moment) -> Self {
        let timer = Timer::of(block, now);
        let minutes = words.with(
            "common-minutes",
            &[("n", Arg::from(timer.length_secs / 60))],
        );
        let kind = words.text(match block.kind {
            BlockKind::Plenary => "beamer-kind-plenary",
            BlockKind::Groups => "beamer-kind-groups",
            BlockKind::Walk => "beamer-kind-walk",
            BlockKind::Break => "beamer-kind-break",
        });
        let begun = block.run.started.unwrap_or(now);
        let begun = words.time_of_day(session.details.offset.local(begun).1.0);
        let rundown = session.rundown();
        let next = rundown
            .iter()
            .skip_while(|other| other.id != block.id)
            .skip(1);
        let next = next.into_iter().find(|block| block.run.started.is_none());
        Self {
            title: block.title.clone(),
            kind: format!("{kind} · {minutes}"),
            begun: words.with("beamer-begun", &[("time", Arg::from(begun))]),
            nearly: nearly(words, &timer),
            next: next.map(|block| block.title.clone()).unwrap_or_default(),
            planned: block.planned,
            run: block.run.clone(),
            offset: session.details.offset,
        }
    }

    /// When it ends, or should have ended: '14:24'.
    #[must_use]
    pub fn ends(&self, timer: &Timer, now: Moment) -> String {
        let until = self.run.ended.unwrap_or(now);
        let end = until.plus_secs(timer.remaining_secs);
        let (_, time) = self.offset.local(end);
        crate::base::TimeOfDay(time.0 % (24 * 60)).to_string()
    }
}

/// Whole minutes only; a mark at another time goes without words.
fn nearly(words: &Words, timer: &Timer) -> String {
    if timer.nearly_secs < 60 || timer.nearly_secs % 60 != 0 {
        return String::new();
    }
    words.with("beamer-left", &[("n", Arg::from(timer.nearly_secs / 60))])
}

impl Phrases {
    fn of(words: &Words) -> Self {
        Self {
            ready_at: words.text("beamer-ready-at"),
            nearly: words.text("beamer-nearly"),
            last_minute: words.text("beamer-last-minute"),
            over: words.text("beamer-over"),
            paused: words.text("beamer-paused"),
            busy: words.text("beamer-busy"),
            ready: words.text("beamer-ready"),
        }
    }

    /// The word for a phase; none while there is time enough.
    #[must_use]
    pub fn phase(&self, timer: &Timer) -> Option<&str> {
        match (timer.paused, timer.phase) {
            (true, _) => Some(&self.paused),
            (_, Phase::Nearly) => Some(&self.nearly),
            (_, Phase::LastMinute) => Some(&self.last_minute),
            (_, Phase::Overtime) => Some(&self.over),
            (_, Phase::NotStarted | Phase::Running | Phase::Done) => None,
        }
    }
}

/// The groups at work. A group that asks for help or is silent is busy to the room.
fn groups(session: &Session, block: &Block) -> Vec<(usize, bool)> {
    let Some(round) = block.round.filter(|_| block.kind == BlockKind::Groups) else {
        return Vec::new();
    };
    let sign = |group: &&crate::session::Group| {
        (
            usize::try_from(group.number).unwrap_or(0),
            group.state == GroupState::Ready,
        )
    };
    session.groups_of(round).iter().map(sign).collect()
}

/// What stands there before the first block and after the last one.
pub(super) fn resting_page(session: &Session, words: &Words, over: bool) -> Page {
    let details = &session.details;
    let (year, month, day) = details.date.parts();
    let date = words.date_short(year, month, day);
    let meeting = [details.meeting.clone(), date]
        .into_iter()
        .filter(|part| !part.is_empty());
    let line = if over {
        words.text("beamer-thanks")
    } else if !session.blocks.is_empty() {
        let time = words.time_of_day(details.start.0);
        words.with("beamer-begins", &[("time", Arg::from(time))])
    } else {
        String::new()
    };
    Page::Title {
        title: details.title.clone(),
        above: meeting.collect::<Vec<_>>().join(" · "),
        below: line,
        over,
    }
}
