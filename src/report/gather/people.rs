//! Who was there, in numbers, and what they take home. Reads no names of persons.

use std::collections::BTreeMap;

use super::{
    super::{Amount, Home, OwnerFacts, People, SourceFacts, TakeAwayFacts},
    Sources,
    threads::counted,
};
use crate::{
    base::Id,
    session::{Owner, Session, Source, TakeAway, Thread, ThreadStatus},
};

pub(super) fn people(session: &Session) -> People {
    let mut roles: BTreeMap<String, usize> = BTreeMap::new();
    let mut municipalities: BTreeMap<String, usize> = BTreeMap::new();
    for person in session.participants.values() {
        *roles.entry(person.role.trim().to_owned()).or_default() += 1;
        *municipalities
            .entry(person.municipality.trim().to_owned())
            .or_default() += 1;
    }
    People {
        total: session.participants.len(),
        without_role: roles.remove("").map(Amount::of),
        without_municipality: municipalities.remove("").map(Amount::of),
        roles: counted(&roles),
        municipalities: counted(&municipalities),
    }
}

pub(super) fn take_aways(sources: &Sources<'_>) -> Vec<TakeAwayFacts> {
    let facts = |take_away: &&TakeAway| TakeAwayFacts {
        what: take_away.what.trim().to_owned(),
        owner: owner(sources.session, &take_away.owner),
        date: take_away.date,
        for_whom: take_away.for_whom.trim().to_owned(),
        source: take_away
            .source
            .and_then(|source| source_facts(sources, source)),
    };
    sources
        .session
        .take_aways_in_order()
        .iter()
        .map(facts)
        .collect()
}

fn owner(session: &Session, owner: &Owner) -> OwnerFacts {
    match owner {
        Owner::Nobody => OwnerFacts::Nobody,
        Owner::Role(role) => OwnerFacts::Role(without_municipality(session, role).to_owned()),
        Owner::Participant(id) => match session.participants.get(id) {
            Some(person) => {
                let both = [person.role.trim(), person.municipality.trim()];
                let said = both.into_iter().find(|text| !text.is_empty());
                OwnerFacts::Person(said.unwrap_or_default().to_owned())
            }
            None => OwnerFacts::Nobody,
        },
    }
}

/// A typed 'griffier, Rijnvelden' without the municipality, where that is one of the room's.
fn without_municipality<'a>(session: &Session, typed: &'a str) -> &'a str {
    let known = |text: &str| {
        let mut people = session.participants.values();
        people.any(|person| person.municipality.trim().eq_ignore_ascii_case(text.trim()))
    };
    match typed.rsplit_once(',') {
        Some((role, place)) if !role.trim().is_empty() && known(place) => role.trim(),
        _ => typed.trim(),
    }
}

/// `None` also where what it came from is deleted or gone.
fn source_facts(sources: &Sources<'_>, source: Source) -> Option<SourceFacts> {
    match source {
        Source::Note(id) => sources.notes.get(&id).map(|at| SourceFacts::Note(*at)),
        Source::Thread(id) => {
            let thread = sources.session.threads.get(&id)?;
            let title = thread.title.trim().to_owned();
            Some(SourceFacts::Thread {
                title,
                home: home(sources.session, id, thread),
            })
        }
    }
}

fn home(session: &Session, id: Id<Thread>, thread: &Thread) -> Option<Home> {
    let alike = session.threads_of(thread.kind, ThreadStatus::Accepted);
    let at = alike.iter().position(|other| other.id == id)?;
    Some(Home {
        kind: thread.kind,
        number: at + 1,
    })
}
