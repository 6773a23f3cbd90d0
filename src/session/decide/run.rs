//! Running: the timer's commands and what stands on the beamer.

use super::{
    super::{
        BeamerField, Block, BlockField, BlockKind, Frozen, GroupField, GroupState, Refusal,
        Session, Show,
        change::Changes,
        run::{BlockRun, Pause},
    },
    checks::get,
};
use crate::base::Moment;

/// The most that one block can be lengthened or shortened, in seconds.
const MOST_EXTRA_SECS: i64 = 12 * 3600;

/// What a press of the large button would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Start the first block, or the next one that has not been done.
    Start,
    /// Pause the block that runs.
    Pause,
    /// Let the paused block run on.
    Resume,
    /// Every block has been done.
    Done,
}

impl Step {
    /// What a press of the large button would do now.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        match session.current_block() {
            Some(block) if block.run.is_paused() => Self::Resume,
            Some(_) => Self::Pause,
            None if next_to_do(session).is_some() => Self::Start,
            None => Self::Done,
        }
    }
}

fn next_to_do(s: &Session) -> Option<&Block> {
    s.rundown()
        .into_iter()
        .find(|block| block.run.started.is_none())
}

fn current(s: &Session) -> Result<&Block, Refusal> {
    s.current_block().ok_or(Refusal::NotRunning)
}

fn set_run(c: &mut Changes, block: &Block, edit: impl FnOnce(&mut BlockRun)) {
    let mut run = block.run.clone();
    edit(&mut run);
    c.set(block, BlockField::Run(run));
}

pub(super) fn start(c: &mut Changes, s: &Session, at: Moment) -> Result<(), Refusal> {
    if s.current_block().is_some() {
        return Err(Refusal::AlreadyRunning);
    }
    if s.blocks.is_empty() {
        return Err(Refusal::NoBlocks);
    }
    let block = next_to_do(s).ok_or(Refusal::AllDone)?;
    begin_block(c, s, block, at);
    Ok(())
}

fn begin_block(c: &mut Changes, s: &Session, block: &Block, at: Moment) {
    set_run(c, block, |run| run.started = Some(at));
    to_work(c, s, block, at);
    let show = block.questions.first().map_or(Show::Block, |_| Show::Case);
    c.beamer(&s.beamer, BeamerField::Show(show));
}

/// Who was ready, silent or waiting for help in the block before goes to work like the others.
fn to_work(c: &mut Changes, s: &Session, block: &Block, at: Moment) {
    let Some(round) = block.round.filter(|_| block.kind == BlockKind::Groups) else {
        return;
    };
    for group in s.groups_of(round) {
        if group.state != GroupState::Busy {
            c.set(group, GroupField::State(GroupState::Busy));
            c.set(group, GroupField::Since(Some(at)));
        }
    }
}

fn end_block(c: &mut Changes, block: &Block, at: Moment) {
    set_run(c, block, |run| {
        if let Some(pause) = run.pauses.last_mut().filter(|pause| pause.to.is_none()) {
            pause.to = Some(at);
        }
        run.ended = Some(at);
    });
}

pub(super) fn pause(c: &mut Changes, s: &Session, at: Moment) -> Result<(), Refusal> {
    let block = current(s)?;
    if block.run.is_paused() {
        return Err(Refusal::AlreadyPaused);
    }
    set_run(c, block, |run| {
        run.pauses.push(Pause { from: at, to: None })
    });
    Ok(())
}

pub(super) fn resume(c: &mut Changes, s: &Session, at: Moment) -> Result<(), Refusal> {
    let block = current(s)?;
    if !block.run.is_paused() {
        return Err(Refusal::NotPaused);
    }
    set_run(c, block, |run| {
        if let Some(pause) = run.pauses.last_mut() {
            pause.to = Some(at);
        }
    });
    Ok(())
}

/// Ends the current block and starts the next one; after the last one the workshop is over.
pub(super) fn next(c: &mut Changes, s: &Session, at: Moment) -> Result<(), Refusal> {
    let block = current(s)?;
    end_block(c, block, at);
    match next_to_do(s) {
        Some(next) => begin_block(c, s, next, at),
        None => c.beamer(&s.beamer, BeamerField::Show(Show::Threads(0))),
    }
    Ok(())
}

/// The current block has not begun after all, and the one before it runs on as if it had not ended.
pub(super) fn back(c: &mut Changes, s: &Session) -> Result<(), Refusal> {
    let rundown = s.rundown();
    let done = |block: &&&Block| block.run.ended.is_some();
    let previous = match s.current_block() {
        Some(current) => {
            let before = rundown.iter().take_while(|block| block.id != current.id);
            let previous = before.filter(done).last().ok_or(Refusal::FirstBlock)?;
            set_run(c, current, |run| *run = BlockRun::default());
            previous
        }
        None => rundown
            .iter()
            .rfind(|block| block.run.ended.is_some())
            .ok_or(Refusal::NotRunning)?,
    };
    set_run(c, previous, |run| run.ended = None);
    let show = previous
        .questions
        .first()
        .map_or(Show::Block, |_| Show::Case);
    c.beamer(&s.beamer, BeamerField::Show(show));
    Ok(())
}

pub(super) fn add_time(c: &mut Changes, s: &Session, minutes: i32) -> Result<(), Refusal> {
    let block = current(s)?;
    let planned = i64::from(block.planned) * 60;
    set_run(c, block, |run| {
        let extra = run.extra_secs.saturating_add(i64::from(minutes) * 60);
        run.extra_secs = extra.clamp(-planned, MOST_EXTRA_SECS);
    });
    Ok(())
}

/// The clock jumped from `from` to `to` while the block ran. Ahead, the time between is a pause; back, what was kept
/// before moves along, so that the same time has passed.
pub(super) fn skip_time(
    c: &mut Changes,
    s: &Session,
    from: Moment,
    to: Moment,
) -> Result<(), Refusal> {
    let block = current(s)?;
    let millis = to.millis_since(from);
    if millis < 0 {
        set_run(c, block, |run| move_along(run, from, millis));
    } else if !block.run.is_paused() {
        set_run(c, block, |run| {
            run.pauses.push(Pause { from, to: Some(to) });
            run.pauses.sort_by_key(|pause| pause.from);
        });
    }
    Ok(())
}

fn move_along(run: &mut BlockRun, until: Moment, millis: i64) {
    let moved = |moment: Moment| {
        if moment <= until {
            Moment(moment.0.saturating_add(millis))
        } else {
            moment
        }
    };
    run.started = run.started.map(moved);
    for pause in &mut run.pauses {
        pause.from = moved(pause.from);
        pause.to = pause.to.map(moved);
    }
}

pub(super) fn show(c: &mut Changes, s: &Session, show: Show) -> Result<(), Refusal> {
    if let Show::Question(id) = show {
        get(&s.questions, id)?;
    }
    c.beamer(&s.beamer, BeamerField::Show(show));
    c.beamer(&s.beamer, BeamerField::Blank(false));
    Ok(())
}

pub(super) fn freeze(c: &mut Changes, s: &Session, on: bool) -> Result<(), Refusal> {
    if on != s.beamer.frozen.is_some() {
        c.beamer(&s.beamer, BeamerField::Frozen(on.then(|| Frozen::of(s))));
    }
    Ok(())
}

pub(super) fn blank(c: &mut Changes, s: &Session, on: bool) -> Result<(), Refusal> {
    c.beamer(&s.beamer, BeamerField::Blank(on));
    Ok(())
}
