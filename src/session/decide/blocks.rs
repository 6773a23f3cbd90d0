//! The rundown: its blocks, their durations and their order.

use super::{
    super::{
        Block, BlockField, BlockKind, Refusal, Session, Weight, change::Changes, run::BlockRun,
    },
    checks::{duration, get, maybe, place, said},
};
use crate::base::{Id, Minutes};

pub(super) fn add_block(
    c: &mut Changes,
    s: &Session,
    id: Id<Block>,
    (title, kind, minutes): (&str, BlockKind, Minutes),
    after: Option<Id<Block>>,
) -> Result<(), Refusal> {
    let title = said(title)?;
    let planned = duration(minutes)?;
    if s.blocks.contains_key(&id) {
        return Ok(());
    }
    let rundown = s.rundown();
    let to = match after {
        Some(after) => rundown
            .iter()
            .position(|block| block.id == after)
            .map(|n| n + 1)
            .ok_or(Refusal::Gone)?,
        None => rundown.len(),
    };
    if rundown
        .iter()
        .skip(to)
        .any(|block| block.run.started.is_some())
    {
        return Err(Refusal::BlockHasRun);
    }
    let rank = place(c, &rundown, to, BlockField::Rank);
    let in_groups = matches!(kind, BlockKind::Groups | BlockKind::Walk);
    let round = in_groups.then(|| s.active_round()).flatten();
    let questions = round
        .map(|round| s.questions_of(round.id))
        .unwrap_or_default();
    c.add(Block {
        id,
        key: String::new(),
        rank,
        title,
        kind,
        planned,
        minimum: planned.div_ceil(2),
        weight: Weight::default(),
        fixed_start: None,
        fixed_end: None,
        script: String::new(),
        room: String::new(),
        prepare: String::new(),
        round: round.map(|round| round.id),
        questions: questions.into_iter().map(|question| question.id).collect(),
        run: BlockRun::default(),
    });
    Ok(())
}

pub(super) fn edit_block(
    c: &mut Changes,
    s: &Session,
    id: Id<Block>,
    field: &BlockField,
) -> Result<(), Refusal> {
    let block = get(&s.blocks, id)?;
    match field {
        BlockField::Title(text) => c.set(block, BlockField::Title(said(text)?)),
        BlockField::Script(text) => c.set(block, BlockField::Script(maybe(text)?)),
        BlockField::Room(text) => c.set(block, BlockField::Room(maybe(text)?)),
        BlockField::Prepare(text) => c.set(block, BlockField::Prepare(maybe(text)?)),
        BlockField::Planned(minutes) => set_planned(c, block, duration(*minutes)?),
        BlockField::Minimum(minutes) => set_minimum(c, block, duration(*minutes)?)?,
        BlockField::Weight(weight) => set_weight(c, block, *weight),
        BlockField::Round(round) => {
            round.map(|round| get(&s.rounds, round)).transpose()?;
            c.set(block, BlockField::Round(*round));
            if *round != block.round {
                c.set(block, BlockField::Questions(Vec::new()));
            }
        }
        BlockField::Questions(questions) => {
            for id in questions {
                if Some(get(&s.questions, *id)?.round) != block.round {
                    return Err(Refusal::WrongRound);
                }
            }
            c.set(block, BlockField::Questions(questions.clone()));
        }
        BlockField::Kind(_) | BlockField::FixedStart(_) | BlockField::FixedEnd(_) => {
            c.set(block, field.clone());
        }
        // Place and run have commands of their own.
        BlockField::Rank(_) | BlockField::Run(_) => return Err(Refusal::Gone),
    }
    Ok(())
}

fn set_planned(c: &mut Changes, block: &Block, planned: Minutes) {
    let minimum = match block.weight {
        Weight::Fixed => planned,
        _ => block.minimum.min(planned),
    };
    c.set(block, BlockField::Planned(planned));
    c.set(block, BlockField::Minimum(minimum));
}

fn set_minimum(c: &mut Changes, block: &Block, minimum: Minutes) -> Result<(), Refusal> {
    if minimum > block.planned || (block.weight == Weight::Fixed && minimum != block.planned) {
        return Err(Refusal::Minimum);
    }
    c.set(block, BlockField::Minimum(minimum));
    Ok(())
}

fn set_weight(c: &mut Changes, block: &Block, weight: Weight) {
    c.set(block, BlockField::Weight(weight));
    if weight == Weight::Fixed {
        c.set(block, BlockField::Minimum(block.planned));
    }
}

pub(super) fn move_block(
    c: &mut Changes,
    s: &Session,
    id: Id<Block>,
    to: usize,
) -> Result<(), Refusal> {
    let block = get(&s.blocks, id)?;
    let rundown = s.rundown();
    if rundown.iter().position(|other| other.id == id) == Some(to) {
        return Ok(());
    }
    let others: Vec<&Block> = rundown.into_iter().filter(|other| other.id != id).collect();
    let passes_history = others
        .iter()
        .skip(to)
        .any(|other| other.run.started.is_some());
    if block.run.started.is_some() || passes_history {
        return Err(Refusal::BlockHasRun);
    }
    let rank = place(c, &others, to, BlockField::Rank);
    c.set(block, BlockField::Rank(rank));
    Ok(())
}

pub(super) fn remove_block(c: &mut Changes, s: &Session, id: Id<Block>) -> Result<(), Refusal> {
    let block = get(&s.blocks, id)?;
    if block.run.started.is_some() {
        return Err(Refusal::BlockHasRun);
    }
    c.remove(block);
    Ok(())
}
