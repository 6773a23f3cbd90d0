//! What people take home.

use super::{
    super::{
        Owner, Refusal, Session, Source, TakeAway, TakeAwayField, change::Changes,
        command::NewTakeAway,
    },
    checks::{get, last_rank, maybe, said},
};
use crate::base::Id;

fn owner(s: &Session, owner: &Owner) -> Result<Owner, Refusal> {
    match owner {
        Owner::Participant(id) => get(&s.participants, *id).map(|_| owner.clone()),
        Owner::Role(text) => Ok(match maybe(text)? {
            text if text.is_empty() => Owner::Nobody,
            text => Owner::Role(text),
        }),
        Owner::Nobody => Ok(Owner::Nobody),
    }
}

fn source(s: &Session, source: Option<Source>) -> Result<(), Refusal> {
    match source {
        Some(Source::Thread(id)) => get(&s.threads, id).map(|_| ()),
        Some(Source::Note(id)) => get(&s.notes, id).map(|_| ()),
        None => Ok(()),
    }
}

pub(super) fn add(c: &mut Changes, s: &Session, new: &NewTakeAway) -> Result<(), Refusal> {
    let what = said(&new.what)?;
    source(s, new.source)?;
    let owner = owner(s, &new.owner)?;
    if s.take_aways.contains_key(&new.id) {
        return Ok(());
    }
    c.add(TakeAway {
        id: new.id,
        rank: last_rank(s.take_aways.values()),
        what,
        owner,
        date: new.date,
        for_whom: maybe(&new.for_whom)?,
        source: new.source,
    });
    Ok(())
}

pub(super) fn edit(
    c: &mut Changes,
    s: &Session,
    id: Id<TakeAway>,
    field: &TakeAwayField,
) -> Result<(), Refusal> {
    let take_away = get(&s.take_aways, id)?;
    let field = match field {
        TakeAwayField::What(text) => TakeAwayField::What(said(text)?),
        TakeAwayField::ForWhom(text) => TakeAwayField::ForWhom(maybe(text)?),
        TakeAwayField::Owner(new) => TakeAwayField::Owner(owner(s, new)?),
        TakeAwayField::Source(new) => {
            source(s, *new)?;
            field.clone()
        }
        TakeAwayField::Date(_) | TakeAwayField::Rank(_) => field.clone(),
    };
    c.set(take_away, field);
    Ok(())
}

pub(super) fn remove(c: &mut Changes, s: &Session, id: Id<TakeAway>) -> Result<(), Refusal> {
    c.remove(get(&s.take_aways, id)?);
    Ok(())
}
