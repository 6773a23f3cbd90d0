//! Two rooms become one session: a three-way merge against what they began from.
//!
//! Everything that stands in either room stands in the result. A field that one room changed has that room's value; one
//! that both changed has the greatest of the two, and both stand in [`Joined::differences`]. Lists of notes and labels are
//! joined element by element. The order of the arguments makes no difference, and merging a room in once more changes
//! nothing.
//!
//! It works on the fields as they stand in the file, so that no field can be forgotten here; those that this version does
//! not know go the same three ways, in `beyond`. What must hold between things is settled afterwards, in `settle`.

mod beyond;
mod settle;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    Session,
    rooms::{Difference, Joined},
    unknown::Whole,
};
use crate::base::Id;
use beyond::{Rooms, Trees};

/// One room.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// As it stands.
    pub now: Whole<'a>,
    /// As it began, with its own ids; `None` when that is not known.
    pub base: Option<Whole<'a>>,
}

/// Two rooms made one.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The session.
    pub session: Session,
    /// Fields beside it that this version does not know.
    pub more: Option<Value>,
}

/// The lists of things in a session.
const LISTS: [&str; 12] = [
    "rounds",
    "questions",
    "labels",
    "blocks",
    "groups",
    "participants",
    "notes",
    "comments",
    "dots",
    "photos",
    "threads",
    "take_aways",
];

/// Fields that are lists of names, joined element by element.
const SETS: [(&str, &str); 5] = [
    ("notes", "labels"),
    ("blocks", "questions"),
    ("threads", "notes"),
    ("threads", "against"),
    ("threads", "taken_out"),
];

/// Fields that say where something stands at this moment or in an order, and what is kept per room anyway: nobody
/// misses the other value.
const UNTOLD: [&str; 6] = ["rank", "number", "state", "since", "run", "place"];

/// Merges two rooms that began from `origin`, when that is known. `family` names all rooms of the meeting.
///
/// # Errors
/// Never for sessions that this program holds; the error is that of reading the result back.
pub fn merge(
    family: Id<Session>,
    origin: Option<Whole<'_>>,
    a: Side<'_>,
    b: Side<'_>,
) -> serde_json::Result<Merged> {
    let known = |whole: Option<Whole<'_>>| object(whole.map(|whole| whole.session));
    let mut merging = Merging {
        origin: known(origin)?,
        sides: [known(Some(a.now))?, known(Some(b.now))?],
        bases: [known(a.base)?, known(b.base)?],
        told: BTreeMap::new(),
    };
    let more = Trees {
        sides: [a, b].map(|side| side.now.more),
        bases: [a, b].map(|side| side.base.map(|base| base.more)),
        origin: origin.and_then(|origin| origin.more),
    }
    .merged(&[], &mut merging);
    let [a, b] = [a.now.session, b.now.session];
    let mut session = if a == b {
        a.clone()
    } else {
        merging.whole(family, a, b)?
    };
    session.joined.differences = merging.differences([&a.joined, &b.joined]);
    if a != b {
        settle::settle(&mut session, a, b);
    }
    Ok(Merged { session, more })
}

/// What two files hold beside what is known, of which nothing else is known.
#[must_use]
pub fn union(a: &Value, b: &Value) -> Option<Value> {
    struct Anyone;
    impl Rooms for Anyone {
        fn have(&self, _: &[&str]) -> [bool; 2] {
            [true, true]
        }
        fn differ(&mut self, _: &[&str], _: Vec<Value>) {}
    }
    Trees::of([Some(a), Some(b)]).merged(&[], &mut Anyone)
}

type Object = Map<String, Value>;
type Place = (String, String, String);

fn object(session: Option<&Session>) -> serde_json::Result<Object> {
    let Some(session) = session else {
        return Ok(Map::new());
    };
    match serde_json::to_value(session)? {
        Value::Object(mut object) => {
            for name in LISTS {
                let things = object.remove(name).unwrap_or_default();
                object.insert(name.to_owned(), Value::Object(by_id(things)));
            }
            Ok(object)
        }
        _ => Ok(Map::new()),
    }
}

fn by_id(things: Value) -> Object {
    let Value::Array(things) = things else {
        return Map::new();
    };
    let named = things.into_iter().filter_map(|thing| {
        let id = thing.get("id")?.as_str()?.to_owned();
        Some((id, thing))
    });
    named.collect()
}

struct Merging {
    origin: Object,
    sides: [Object; 2],
    bases: [Object; 2],
    told: BTreeMap<Place, Vec<Value>>,
}

impl Merging {
    /// All that is known of both, but for what differs.
    fn whole(
        &mut self,
        family: Id<Session>,
        a: &Session,
        b: &Session,
    ) -> serde_json::Result<Session> {
        let mut whole = Map::new();
        for name in LISTS {
            whole.insert(name.to_owned(), self.list(name));
        }
        whole.insert("details".to_owned(), self.details());
        let material = self.field(("details", "", "material"), |side| side.get("material"));
        whole.insert("material".to_owned(), material.unwrap_or_default());
        let id = if a.id == b.id {
            a.id
        } else {
            family.derive("merged")
        };
        whole.insert("id".to_owned(), Value::String(id.to_string()));
        let mut session: Session = serde_json::from_value(Value::Object(whole))?;
        session.joined.rooms = settle::rooms(a, b);
        Ok(session)
    }

    fn list(&mut self, list: &str) -> Value {
        let mut ids: Vec<String> = Vec::new();
        for side in &self.sides {
            ids.extend(things(side, list).into_iter().flat_map(Map::keys).cloned());
        }
        ids.sort();
        ids.dedup();
        let merged = ids.into_iter().map(|id| self.thing(list, &id));
        Value::Array(merged.collect())
    }

    fn thing(&mut self, list: &str, id: &str) -> Value {
        let find = |side: &Object| things(side, list).and_then(|all| all.get(id)).cloned();
        let [a, b] = [&self.sides[0], &self.sides[1]].map(find);
        let (kept, absent) = match (a, b) {
            (Some(Value::Object(a)), Some(Value::Object(b))) => {
                let keys: std::collections::BTreeSet<&String> = a.keys().chain(b.keys()).collect();
                let fields = keys.into_iter().filter_map(|key| {
                    let value = self.field((list, id, key), |side| find_in(side, list, id, key))?;
                    Some((key.clone(), value))
                });
                return Value::Object(fields.collect());
            }
            (Some(kept), _) => (kept, 1),
            (None, kept) => (kept.unwrap_or_default(), 0),
        };
        if find(&self.bases[absent]).is_some() {
            self.tell((list, id, ""), Vec::new());
        }
        kept
    }

    fn details(&mut self) -> Value {
        let name = "details";
        let of = |side: &Object| side.get(name).and_then(Value::as_object).cloned();
        let keys: std::collections::BTreeSet<String> = self
            .sides
            .iter()
            .filter_map(of)
            .flat_map(|record| record.into_iter().map(|(key, _)| key))
            .collect();
        let fields = keys.into_iter().filter_map(|key| {
            let value = self.field((name, "", &key), |side| side.get(name)?.get(&key))?;
            Some((key, value))
        });
        Value::Object(fields.collect())
    }

    /// One field of both sides.
    fn field(
        &mut self,
        place: (&str, &str, &str),
        of: impl for<'a> Fn(&'a Object) -> Option<&'a Value>,
    ) -> Option<Value> {
        let get = |object: &Object| of(object).cloned();
        let [a, b] = [get(&self.sides[0]), get(&self.sides[1])];
        if a == b {
            return a;
        }
        let bases = [get(&self.bases[0]), get(&self.bases[1])];
        let is_changed =
            |value: &Option<Value>, base: &Option<Value>| base.is_none() || value != base;
        match (is_changed(&a, &bases[0]), is_changed(&b, &bases[1])) {
            (true, false) => a,
            (false, true) => b,
            // Each as it began, and it began differently: a room has its own name.
            (false, false) => get(&self.origin).or_else(|| greatest(a, b)),
            (true, true) => self.both_changed(place, [a, b], bases),
        }
    }

    fn both_changed(
        &mut self,
        place: (&str, &str, &str),
        [a, b]: [Option<Value>; 2],
        bases: [Option<Value>; 2],
    ) -> Option<Value> {
        let (list, _, field) = place;
        if SETS.contains(&(list, field)) {
            return Some(join_lists([&a, &b].map(names), bases.each_ref().map(names)));
        }
        if (list, field) == ("participants", "seats") {
            return self.seats(place, [a, b], bases);
        }
        let values = [a.clone(), b.clone()].into_iter().flatten().collect();
        self.tell(place, values);
        greatest(a, b)
    }

    /// A seat for each round.
    fn seats(
        &mut self,
        place: (&str, &str, &str),
        sides: [Option<Value>; 2],
        bases: [Option<Value>; 2],
    ) -> Option<Value> {
        let object = |value: &Option<Value>| match value {
            Some(Value::Object(object)) => object.clone(),
            _ => Map::new(),
        };
        let mut inner = Merging {
            origin: Map::new(),
            sides: sides.each_ref().map(object),
            bases: bases.each_ref().map(object),
            told: BTreeMap::new(),
        };
        let rounds: std::collections::BTreeSet<String> =
            inner.sides.iter().flat_map(Map::keys).cloned().collect();
        let mut seats = Map::new();
        for round in rounds {
            let [a, b] = [&inner.sides[0], &inner.sides[1]].map(|side| side.get(&round).cloned());
            // Who has no seat in one room has the seat of the other.
            let seat = match (a, b) {
                (Some(seat), None) | (None, Some(seat)) => Some(seat),
                _ => inner.field(("", "", ""), |side| side.get(&round)),
            };
            seats.extend(seat.map(|seat| (round, seat)));
        }
        let told: Vec<Value> = inner.told.into_values().flatten().collect();
        if !told.is_empty() {
            self.tell(place, told);
        }
        Some(Value::Object(seats))
    }

    fn tell(&mut self, (list, id, field): (&str, &str, &str), values: Vec<Value>) {
        if !UNTOLD.contains(&field) {
            let place = (list.to_owned(), id.to_owned(), field.to_owned());
            self.told.entry(place).or_default().extend(values);
        }
    }

    /// What was found now, with what either side told before.
    fn differences(self, before: [&Joined; 2]) -> Vec<Difference> {
        let mut all = self.told;
        for told in before.iter().flat_map(|joined| &joined.differences) {
            let place = (told.list.clone(), told.id.clone(), told.field.clone());
            all.entry(place).or_default().extend(told.values.clone());
        }
        let all = all.into_iter().map(|((list, id, field), mut values)| {
            values.sort_by_cached_key(Value::to_string);
            values.dedup();
            Difference {
                list,
                id,
                field,
                values,
            }
        });
        all.collect()
    }
}

/// Fields that are not known have their place among those that are.
impl Rooms for Merging {
    fn have(&self, path: &[&str]) -> [bool; 2] {
        match path {
            [list, id] if LISTS.contains(list) => self
                .sides
                .each_ref()
                .map(|side| things(side, list).is_some_and(|all| all.contains_key(*id))),
            _ => [true, true],
        }
    }

    fn differ(&mut self, path: &[&str], values: Vec<Value>) {
        let place = match path {
            [list, id, field, ..] if LISTS.contains(list) => (*list, *id, *field),
            ["details", field, ..] | [field, ..] => ("details", "", *field),
            [] => ("details", "", ""),
        };
        self.tell(place, values);
    }
}

fn things<'a>(side: &'a Object, list: &str) -> Option<&'a Object> {
    side.get(list).and_then(Value::as_object)
}

fn find_in<'a>(side: &'a Object, list: &str, id: &str, key: &str) -> Option<&'a Value> {
    side.get(list)?.get(id)?.get(key)
}

/// Any order will do, as long as it is always the same.
fn greatest(a: Option<Value>, b: Option<Value>) -> Option<Value> {
    let order = |value: &Option<Value>| value.as_ref().map(Value::to_string);
    if order(&a) < order(&b) { b } else { a }
}

fn names(value: &Option<Value>) -> Vec<String> {
    let all = value
        .as_ref()
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    all.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// What is in either list, without what one side took out. In the order of the greater list, then that of the other.
fn join_lists(sides: [Vec<String>; 2], bases: [Vec<String>; 2]) -> Value {
    let is_taken_out = |name: &String| {
        let out = |n: usize| bases[n].contains(name) && !sides[n].contains(name);
        out(0) || out(1)
    };
    let [a, b] = sides.each_ref().map(|side| {
        side.iter()
            .filter(|name| !is_taken_out(name))
            .collect::<Vec<_>>()
    });
    let (first, second) = if a < b { (b, a) } else { (a, b) };
    let more = second.iter().filter(|name| !first.contains(name));
    let joined = first
        .iter()
        .chain(more)
        .map(|name| Value::String((**name).clone()));
    Value::Array(joined.collect())
}
