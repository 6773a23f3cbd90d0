//! Fields of a session that this version does not know, as a tree of the same shape as its file.
//!
//! A thing in a list is found back by its id, anything else in a list by its place. What is not there any more loses its
//! unknown fields with it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Session;

/// A session, and what its file holds beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Whole<'a> {
    /// What is known.
    pub session: &'a Session,
    /// The rest, as [`beside`] gives it.
    pub more: Option<&'a Value>,
}

impl<'a> From<&'a Session> for Whole<'a> {
    fn from(session: &'a Session) -> Self {
        let more = None;
        Self { session, more }
    }
}

/// What `raw` holds beside `known`; `None` when that is nothing.
#[must_use]
pub fn beside(raw: Value, known: &Value) -> Option<Value> {
    let mut more = Map::new();
    match (raw, known) {
        (Value::Object(raw), Value::Object(known)) => {
            for (key, value) in raw {
                let found = match known.get(&key) {
                    Some(known) => beside(value, known),
                    None => Some(value),
                };
                more.extend(found.map(|found| (key, found)));
            }
        }
        (Value::Array(raw), Value::Array(known)) if raw.iter().any(may_hold_fields) => {
            let mut by_key = BTreeMap::new();
            for (place, known) in known.iter().enumerate() {
                by_key.entry(key_of(place, known)).or_insert(known);
            }
            for (place, value) in raw.into_iter().enumerate() {
                let key = key_of(place, &value);
                let known = by_key.get(&key).copied();
                let found = known.and_then(|known| beside(value, known));
                more.extend(found.map(|found| (key, found)));
            }
        }
        _ => {}
    }
    (!more.is_empty()).then_some(Value::Object(more))
}

fn may_hold_fields(value: &Value) -> bool {
    value.is_object() || value.is_array()
}

/// Puts back what [`beside`] found. What is known stays as it is.
pub fn put_back(known: &mut Value, more: &Value) {
    let Value::Object(more) = more else { return };
    match known {
        Value::Object(known) => {
            for (key, value) in more {
                match known.get_mut(key) {
                    Some(known) => put_back(known, value),
                    None => {
                        known.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        Value::Array(known) => {
            for (place, known) in known.iter_mut().enumerate() {
                if let Some(value) = more.get(&key_of(place, known)) {
                    put_back(known, value);
                }
            }
        }
        _ => {}
    }
}

fn key_of(place: usize, value: &Value) -> String {
    let id = value.get("id").and_then(Value::as_str);
    id.map_or_else(|| place.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_gone_takes_its_unknown_fields_with_it() {
        let raw = json!({ "notes": [{ "id": "a", "x": 1 }, { "id": "b", "x": 2 }], "y": 3 });
        let more = beside(raw, &json!({ "notes": [{ "id": "a" }, { "id": "b" }] })).unwrap();
        let mut known = json!({ "notes": [{ "id": "b" }, { "id": "c" }] });
        put_back(&mut known, &more);
        let expected = json!({ "notes": [{ "id": "b", "x": 2 }, { "id": "c" }], "y": 3 });
        assert_eq!(known, expected);
    }
}
