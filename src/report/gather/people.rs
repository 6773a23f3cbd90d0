//! Who was there, in numbers, and what they take home. Reads no names of persons.

use std::collections::BTreeMap;

use super::{
    super::{Amount, Home, OwnerFacts, People, SourceFacts, TakeAwayFacts, places::Places},
    Sources,
    threads::counted,
};
use crate::{
    base::Id,
    session::{Owner, Participant, Session, Source, TakeAway, Thread, ThreadStatus},
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
    let mut people = People {
        total: session.participants.len(),
        without_role: roles.remove("").map(Amount::of),
        without_municipality: municipalities.remove("").map(Amount::of),
        roles: counted(&roles),
        municipalities: counted(&municipalities),
    };
    for (counts, without) in [
        (&mut people.roles, &mut people.without_role),
        (&mut people.municipalities, &mut people.without_municipality),
    ] {
        let mut all: Vec<&mut Amount> = counts.iter_mut().map(|count| &mut count.amount).collect();
        all.extend(without);
        without_remainder(&mut all);
    }
    people
}

/// Where exactly one of them is few, it would follow from the total and the others: then the smallest of those is
/// not counted out either.
fn without_remainder(all: &mut [&mut Amount]) {
    let few = all.iter().filter(|amount| ***amount == Amount::Few).count();
    let exact = all
        .iter_mut()
        .filter(|amount| matches!(***amount, Amount::Exactly(_)));
    if few == 1
        && let Some(smallest) = exact.min()
    {
        **smallest = Amount::Enough;
    }
}

/// `by_place` where pages of municipalities say what each takes home: then an owner is its municipality, so that
/// nobody reads which role is whose.
pub(super) fn take_aways(sources: &Sources<'_>, by_place: bool) -> Vec<TakeAwayFacts> {
    let facts = |take_away: &&TakeAway| TakeAwayFacts {
        what: take_away.what.trim().to_owned(),
        owner: owner(sources.session, &take_away.owner, by_place),
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

fn owner(session: &Session, owner: &Owner, by_place: bool) -> OwnerFacts {
    match owner {
        Owner::Nobody => OwnerFacts::Nobody,
        Owner::Participant(id) => match session.participants.get(id) {
            Some(person) => of_person(person, by_place),
            None => OwnerFacts::Nobody,
        },
        Owner::Role(typed) => OwnerFacts::Role(of_role(session, typed, by_place)),
    }
}

fn of_person(person: &Participant, by_place: bool) -> OwnerFacts {
    let mut both = [person.role.trim(), person.municipality.trim()];
    if by_place {
        both.reverse();
    }
    let said = both.into_iter().find(|text| !text.is_empty());
    OwnerFacts::Person(said.unwrap_or_default().to_owned())
}

/// A typed 'griffier, Rijnvelden' as the one or the other.
fn of_role(session: &Session, typed: &str, by_place: bool) -> String {
    let typed = typed.trim();
    let places = Places::of(session);
    let role = places.taken_out(typed);
    match places.first_in(typed) {
        Some(place) if by_place || role.is_empty() => place.to_owned(),
        Some(_) => role,
        None => typed.to_owned(),
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
