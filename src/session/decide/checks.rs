//! What several commands check alike: texts, durations, places in an order.

use std::collections::BTreeMap;

use super::super::{
    Entity, MOST_CHARACTERS, MOST_MINUTES, RANK_STEP, Rank, Ranked, Refusal,
    change::{Changes, Edit},
};
use crate::base::{Id, Minutes};

/// The thing with this id.
pub(super) fn get<T: Entity>(things: &BTreeMap<Id<T>, T>, id: Id<T>) -> Result<&T, Refusal> {
    things.get(&id).ok_or(Refusal::Gone)
}

/// A text of at most the longest length.
pub(super) fn not_too_long(text: &str) -> Result<(), Refusal> {
    // A character takes at most four bytes, so most texts need no counting.
    if text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS {
        return Err(Refusal::TooLong(MOST_CHARACTERS));
    }
    Ok(())
}

/// A text that says something, without the space around it.
pub(super) fn said(text: &str) -> Result<String, Refusal> {
    not_too_long(text)?;
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::EmptyText);
    }
    Ok(text.to_owned())
}

/// A text that may be empty, without the space around it.
pub(super) fn maybe(text: &str) -> Result<String, Refusal> {
    not_too_long(text)?;
    Ok(text.trim().to_owned())
}

/// A duration that a block can have.
pub(super) fn duration(minutes: Minutes) -> Result<Minutes, Refusal> {
    if (1..=MOST_MINUTES).contains(&minutes) {
        Ok(minutes)
    } else {
        Err(Refusal::Duration(MOST_MINUTES))
    }
}

/// The rank after the last of `things`.
pub(super) fn last_rank<'a, T: Ranked + 'a>(things: impl Iterator<Item = &'a T>) -> Rank {
    rank_after(things.map(Ranked::rank).max())
}

/// The rank after this one, or the first.
pub(super) fn rank_after(last: Option<Rank>) -> Rank {
    last.map_or(RANK_STEP, |last| last.saturating_add(RANK_STEP))
}

/// Puts `moved` at place `to` among `others` (in order, `moved` left out). Returns its rank; where the gap is
/// used up, the others get new ranks first.
pub(super) fn place<T>(
    changes: &mut Changes,
    others: &[&T],
    to: usize,
    rank_field: impl Fn(Rank) -> T::Field,
) -> Rank
where
    T: Entity + Ranked,
    Edit<T>: Into<super::super::Change>,
{
    let to = to.min(others.len());
    let before = to
        .checked_sub(1)
        .and_then(|n| others.get(n))
        .map(|thing| thing.rank());
    let after = others.get(to).map(|thing| thing.rank());
    let rank = match (before, after) {
        (None, None) => Some(RANK_STEP),
        (Some(before), None) => before.checked_add(RANK_STEP),
        (None, Some(after)) => after.checked_sub(RANK_STEP),
        (Some(before), Some(after)) => {
            let gap = after.saturating_sub(before);
            (gap > 1).then(|| before + gap / 2)
        }
    };
    rank.unwrap_or_else(|| {
        for (n, thing) in others.iter().enumerate() {
            let place = if n < to { n + 1 } else { n + 2 };
            changes.set(*thing, rank_field(nth_rank(place)));
        }
        nth_rank(to + 1)
    })
}

/// The rank of the `n`th of a list that is numbered anew, from 1.
pub(super) fn nth_rank(n: usize) -> Rank {
    Rank::try_from(n)
        .unwrap_or(Rank::MAX)
        .saturating_mul(RANK_STEP)
}
