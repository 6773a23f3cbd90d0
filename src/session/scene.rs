//! What the room sees: what stands on the beamer, with the block and the round that it belongs to.
//!
//! A screen that is frozen keeps its block and its round while the facilitator goes on. What is mended in a text
//! still shows: frozen is which page stands there, not its letters.

use super::{Block, Frozen, Round, Session, Show};

/// What stands on the beamer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scene<'a> {
    /// Which page.
    pub show: Show,
    /// The block that runs, or ran when the screen was frozen.
    pub block: Option<&'a Block>,
    /// The round whose case is shown.
    pub round: Option<&'a Round>,
    /// Every block has ended.
    pub is_over: bool,
}

impl<'a> Scene<'a> {
    /// What the room sees; `None` when the screen is blank.
    #[must_use]
    pub fn of(session: &'a Session) -> Option<Self> {
        let show = session.beamer.visible()?;
        Some(match &session.beamer.frozen {
            None => Self {
                show,
                block: session.current_block(),
                round: round_on_stage(session),
                is_over: is_over(session),
            },
            Some(frozen) => Self {
                show,
                block: frozen.block.and_then(|id| session.blocks.get(&id)),
                round: frozen.round.and_then(|id| session.rounds.get(&id)),
                is_over: frozen.over,
            },
        })
    }
}

impl Frozen {
    /// What has to be kept so that the room goes on seeing what it sees now.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        Self {
            show: session.beamer.show,
            block: session.current_block().map(|block| block.id),
            round: round_on_stage(session).map(|round| round.id),
            over: is_over(session),
        }
    }
}

/// Every block has ended.
#[must_use]
pub fn is_over(session: &Session) -> bool {
    !session.blocks.is_empty()
        && session
            .blocks
            .values()
            .all(|block| block.run.ended.is_some())
}

/// The block that runs; before the start and between blocks the one that comes, after the end the last.
#[must_use]
pub fn on_stage(session: &Session) -> Option<&Block> {
    let rundown = session.rundown();
    session
        .current_block()
        .or_else(|| {
            rundown
                .iter()
                .find(|block| block.run.started.is_none())
                .copied()
        })
        .or_else(|| rundown.last().copied())
}

/// The round whose case and questions can be shown: that of the block on the stage, else the active one.
#[must_use]
pub fn round_on_stage(session: &Session) -> Option<&Round> {
    on_stage(session)
        .and_then(|block| block.round)
        .and_then(|id| session.rounds.get(&id))
        .or_else(|| session.active_round())
}
