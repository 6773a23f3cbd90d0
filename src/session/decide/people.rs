//! Groups and who is in them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        Group, GroupField, GroupState, Owner, Participant, ParticipantField, RANK_STEP, Refusal,
        Round, Session, TakeAwayField, change::Changes, command::NewParticipant,
    },
    checks::{get, last_rank, maybe},
    prepare::next_number,
};
use crate::base::{Id, Moment};

pub(super) fn add_group(
    c: &mut Changes,
    s: &Session,
    id: Id<Group>,
    round: Id<Round>,
) -> Result<(), Refusal> {
    get(&s.rounds, round)?;
    if s.groups.contains_key(&id) {
        return Ok(());
    }
    let number = next_number(s, round, 0)?;
    c.add(new_group(id, round, number, String::new()));
    Ok(())
}

pub(super) fn new_group(id: Id<Group>, round: Id<Round>, number: u32, name: String) -> Group {
    Group {
        id,
        round,
        number,
        name,
        state: GroupState::default(),
        since: None,
    }
}

pub(super) fn rename_group(
    c: &mut Changes,
    s: &Session,
    id: Id<Group>,
    name: &str,
) -> Result<(), Refusal> {
    c.set(get(&s.groups, id)?, GroupField::Name(maybe(name)?));
    Ok(())
}

pub(super) fn remove_group(c: &mut Changes, s: &Session, id: Id<Group>) -> Result<(), Refusal> {
    let group = get(&s.groups, id)?;
    let notes = s
        .notes
        .values()
        .filter(|note| note.sheet.group == Some(id))
        .count();
    let others = s
        .photos
        .values()
        .filter(|photo| photo.sheet.group == Some(id))
        .count()
        + s.comments
            .values()
            .filter(|comment| comment.group == Some(id))
            .count()
        + s.dots.values().filter(|dot| dot.group == Some(id)).count();
    if notes + others > 0 {
        return Err(Refusal::GroupHasNotes(notes + others));
    }
    for person in s.participants.values() {
        if person.seats.get(&group.round) == Some(&id) {
            let mut seats = person.seats.clone();
            seats.remove(&group.round);
            c.set(person, ParticipantField::Seats(seats));
        }
    }
    c.remove(group);
    Ok(())
}

pub(super) fn set_state(
    c: &mut Changes,
    s: &Session,
    id: Id<Group>,
    state: GroupState,
    at: Moment,
) -> Result<(), Refusal> {
    let group = get(&s.groups, id)?;
    if group.state != state {
        c.set(group, GroupField::State(state));
        c.set(group, GroupField::Since(Some(at)));
    }
    Ok(())
}

pub(super) fn add_participants(
    c: &mut Changes,
    s: &Session,
    people: &[NewParticipant],
    group: Option<Id<Group>>,
) -> Result<(), Refusal> {
    let group = group.map(|group| get(&s.groups, group)).transpose()?;
    let mut rank = last_rank(s.participants.values());
    let mut added = BTreeSet::new();
    for person in people {
        let texts = [&person.name, &person.role, &person.municipality];
        let [name, role, municipality] = texts.map(|text| maybe(text));
        let (name, role, municipality) = (name?, role?, municipality?);
        if name.is_empty() && role.is_empty() && municipality.is_empty() {
            return Err(Refusal::EmptyText);
        }
        if s.participants.contains_key(&person.id) || !added.insert(person.id) {
            continue;
        }
        c.add(Participant {
            id: person.id,
            rank,
            name,
            role,
            municipality,
            seats: group
                .map(|group| (group.round, group.id))
                .into_iter()
                .collect(),
        });
        rank = rank.saturating_add(RANK_STEP);
    }
    Ok(())
}

pub(super) fn edit_participant(
    c: &mut Changes,
    s: &Session,
    id: Id<Participant>,
    field: &ParticipantField,
) -> Result<(), Refusal> {
    let person = get(&s.participants, id)?;
    let field = match field {
        ParticipantField::Name(text) => ParticipantField::Name(maybe(text)?),
        ParticipantField::Role(text) => ParticipantField::Role(maybe(text)?),
        ParticipantField::Municipality(text) => ParticipantField::Municipality(maybe(text)?),
        // Seats have a command of their own, and nobody moves in the list.
        ParticipantField::Seats(_) | ParticipantField::Rank(_) => return Err(Refusal::Gone),
    };
    c.set(person, field);
    Ok(())
}

pub(super) fn seat(
    c: &mut Changes,
    s: &Session,
    id: Id<Participant>,
    round: Id<Round>,
    group: Option<Id<Group>>,
) -> Result<(), Refusal> {
    let person = get(&s.participants, id)?;
    get(&s.rounds, round)?;
    let mut seats = person.seats.clone();
    match group {
        Some(group) if get(&s.groups, group)?.round != round => return Err(Refusal::WrongRound),
        Some(group) => seats.insert(round, group),
        None => seats.remove(&round),
    };
    c.set(person, ParticipantField::Seats(seats));
    Ok(())
}

pub(super) fn remove_participant(
    c: &mut Changes,
    s: &Session,
    id: Id<Participant>,
) -> Result<(), Refusal> {
    let person = get(&s.participants, id)?;
    for take_away in s.take_aways.values() {
        if take_away.owner == Owner::Participant(id) {
            c.set(
                take_away,
                TakeAwayField::Owner(Owner::Role(person.role.clone())),
            );
        }
    }
    c.remove(person);
    Ok(())
}

/// Spreads people over the groups of a round: sizes differ by at most one, and people of one municipality,
/// then of one role, sit apart as far as they can.
///
/// People are taken by municipality, the largest first, and each goes to the table that has the fewest of
/// their municipality, then the fewest of their role, then the fewest people, then the lowest number. A table
/// that is full is passed over.
pub(super) fn divide_fairly(c: &mut Changes, s: &Session, round: Id<Round>) -> Result<(), Refusal> {
    get(&s.rounds, round)?;
    let groups = s.groups_of(round);
    let mut people = s.participants_in_order();
    if groups.is_empty() {
        return Err(Refusal::NoGroups);
    }
    if people.is_empty() {
        return Err(Refusal::NoParticipants);
    }
    let mut of_municipality: BTreeMap<&str, usize> = BTreeMap::new();
    for person in &people {
        *of_municipality.entry(&person.municipality).or_default() += 1;
    }
    people.sort_by_key(|person| {
        let many = of_municipality
            .get(person.municipality.as_str())
            .copied()
            .unwrap_or(0);
        (
            std::cmp::Reverse(many),
            &person.municipality,
            &person.role,
            person.rank,
            person.id,
        )
    });
    let mut tables = Tables::new(groups.len(), people.len());
    for person in people {
        let table = tables.best(person);
        tables.seat(person, table);
        if let Some(group) = groups.get(table) {
            let mut seats = person.seats.clone();
            seats.insert(round, group.id);
            c.set(person, ParticipantField::Seats(seats));
        }
    }
    Ok(())
}

/// Tables while people are being divided.
struct Tables<'a> {
    seated: Vec<Vec<&'a Participant>>,
    people: usize,
}

impl<'a> Tables<'a> {
    fn new(tables: usize, people: usize) -> Self {
        Self {
            seated: vec![Vec::new(); tables],
            people,
        }
    }

    fn best(&self, person: &Participant) -> usize {
        let least = self.people / self.seated.len().max(1);
        let larger = self.people % self.seated.len().max(1);
        let at_larger = self
            .seated
            .iter()
            .filter(|table| table.len() > least)
            .count();
        let full = |table: &Vec<&Participant>| {
            table.len() > least || (table.len() == least && at_larger >= larger)
        };
        let same = |table: &Vec<&Participant>, field: fn(&Participant) -> &str| {
            let own = field(person);
            table
                .iter()
                .filter(|other| !own.is_empty() && field(other) == own)
                .count()
        };
        (0..self.seated.len())
            .filter_map(|n| self.seated.get(n).map(|table| (n, table)))
            .min_by_key(|(n, table)| {
                (
                    full(table),
                    same(table, |p| &p.municipality),
                    same(table, |p| &p.role),
                    table.len(),
                    *n,
                )
            })
            .map_or(0, |(n, _)| n)
    }

    fn seat(&mut self, person: &'a Participant, table: usize) {
        if let Some(table) = self.seated.get_mut(table) {
            table.push(person);
        }
    }
}
