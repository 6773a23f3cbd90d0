//! A page for each municipality: what it takes home, and what was written at the tables of its people.

use std::collections::BTreeSet;

use super::{
    super::{
        Amount, FEW, GroupAt, Home, MunicipalityFacts, NoteAt, OwnerFacts, Report, Share,
        SheetOwner, Tables, TakeAwayFacts, ThreadFacts,
        places::{Places, is_place},
    },
    Sources,
};
use crate::session::{Participant, ThreadKind};

pub(super) fn municipalities(sources: &Sources<'_>, report: &Report) -> Vec<MunicipalityFacts> {
    let places = Places::of(sources.session);
    let pages = places.names().enumerate();
    pages
        .map(|(at, name)| page(sources, report, at + 1, name))
        .collect()
}

fn page(sources: &Sources<'_>, report: &Report, number: usize, name: &str) -> MunicipalityFacts {
    let everyone = sources.session.participants.values();
    let people: Vec<&Participant> = everyone
        .filter(|person| person.municipality.trim() == name)
        .collect();
    let seats = groups(sources, report, name, &people);
    let (tables, groups) = told(report, name, seats);
    let is_theirs = |at: &NoteAt| match report.notes.get(*at).map(|note| note.owner) {
        Some(SheetOwner::Group(group)) => groups.contains(&group),
        _ => false,
    };
    let notes: Vec<NoteAt> = (0..report.notes.len()).filter(is_theirs).collect();
    let asked = |at: &NoteAt| {
        let note = report.notes.get(*at);
        report.support_for.is_some() && note.and_then(|note| note.question) == report.support_for
    };
    let mut shown: Vec<NoteAt> = notes.iter().copied().filter(asked).collect();
    if shown.is_empty() {
        shown.clone_from(&notes);
    }
    MunicipalityFacts {
        number,
        name: name.to_owned(),
        people: Amount::of(people.len()),
        tables,
        shares: shares(report, is_theirs),
        size: notes.len(),
        notes,
        shown,
        groups: groups.into_iter().collect(),
        take_aways: take_aways(report, name),
    }
}

/// Where its people sat, and the groups that bear its name.
fn groups(
    sources: &Sources<'_>,
    report: &Report,
    name: &str,
    people: &[&Participant],
) -> BTreeSet<GroupAt> {
    let seats = people.iter().flat_map(|person| person.seats.values());
    let seats = seats.filter_map(|id| sources.groups.get(id).copied());
    let named = report.groups.iter().enumerate();
    let named = named.filter(|(_, group)| is_place(name, &group.name));
    seats.chain(named.map(|(at, _)| at)).collect()
}

/// The groups that may be named: all where enough people sat there together, else those that bear the name of the
/// municipality on their sheets.
fn told(report: &Report, name: &str, seats: BTreeSet<GroupAt>) -> (Tables, BTreeSet<GroupAt>) {
    let group = |at: &GroupAt| report.groups.get(*at);
    let together: usize = seats
        .iter()
        .filter_map(group)
        .map(|group| group.participants)
        .sum();
    if seats.is_empty() {
        return (Tables::Unknown, seats);
    }
    if together >= FEW {
        return (Tables::Told, seats);
    }
    let is_named = |at: &GroupAt| group(at).is_some_and(|group| is_place(name, &group.name));
    let named: BTreeSet<GroupAt> = seats.into_iter().filter(is_named).collect();
    if named.is_empty() {
        (Tables::TooFew, named)
    } else {
        (Tables::Told, named)
    }
}

fn shares(report: &Report, is_theirs: impl Fn(&NoteAt) -> bool) -> Vec<Share> {
    let share = |kind: ThreadKind, thread: &ThreadFacts| {
        let all = thread.notes.iter().chain(&thread.against);
        let notes = all.filter(|at| is_theirs(at)).count();
        let number = thread.number;
        (notes > 0).then_some(Share {
            home: Home { kind, number },
            notes,
        })
    };
    let mut shares = Vec::new();
    for (kind, list) in [
        (ThreadKind::Thread, &report.threads),
        (ThreadKind::Tension, &report.tensions),
        (ThreadKind::Lone, &report.lone),
    ] {
        shares.extend(list.iter().filter_map(|thread| share(kind, thread)));
    }
    shares
}

/// What its people do, or what is done for it.
fn take_aways(report: &Report, name: &str) -> Vec<usize> {
    let is_its = |take_away: &TakeAwayFacts| {
        let owns = match &take_away.owner {
            OwnerFacts::Person(said) | OwnerFacts::Role(said) => is_place(name, said),
            OwnerFacts::Nobody => false,
        };
        owns || is_place(name, &take_away.for_whom)
    };
    let numbered = report.take_aways.iter().enumerate();
    let its = numbered.filter(|(_, take_away)| is_its(take_away));
    its.map(|(at, _)| at).collect()
}
