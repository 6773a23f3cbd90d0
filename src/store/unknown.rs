//! Fields that this version does not know, anywhere in a snapshot: found when it is read, put back when it is written.
//!
//! They are kept as a tree of the same shape as the file. A thing in a list is found back by its id, anything else in a
//! list by its place. What is not there any more loses its unknown fields with it.

use serde_json::{Map, Value};

/// What `raw` holds beside `known`; `None` when that is nothing.
pub(super) fn beside(raw: &Value, known: &Value) -> Option<Value> {
    let mut more = Map::new();
    match (raw, known) {
        (Value::Object(raw), Value::Object(known)) => {
            for (key, value) in raw {
                let found = match known.get(key) {
                    Some(known) => beside(value, known),
                    None => Some(value.clone()),
                };
                more.extend(found.map(|found| (key.clone(), found)));
            }
        }
        (Value::Array(raw), Value::Array(known)) => {
            for (place, value) in raw.iter().enumerate() {
                let key = key_of(place, value);
                let same = known
                    .iter()
                    .enumerate()
                    .find(|(place, known)| key_of(*place, known) == key);
                let found = same.and_then(|(_, known)| beside(value, known));
                more.extend(found.map(|found| (key, found)));
            }
        }
        _ => {}
    }
    (!more.is_empty()).then_some(Value::Object(more))
}

/// Puts back what [`beside`] found. What is known stays as it is.
pub(super) fn put_back(known: &mut Value, more: &Value) {
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
    use std::{fs, sync::Arc};

    use serde_json::json;

    use super::*;
    use crate::{
        base::{Id, Moment, Offset},
        journal::Journal,
        session::{Command, DetailField, Stamp, Standing},
        store::{Access, Folder, samples, snapshot},
    };

    /// A sample in which every object inside the session got a field that nobody knows.
    fn marked() -> (Value, usize) {
        fn mark(value: &mut Value, count: &mut usize) {
            match value {
                Value::Object(object) => {
                    object.values_mut().for_each(|value| mark(value, count));
                    // Texts of a template are read strictly, and maps hold names only.
                    let is_thing = object.contains_key("id") || object.contains_key("started");
                    if is_thing || object.contains_key("question") || object.contains_key("date") {
                        object.insert("later".into(), json!({ "level": *count }));
                        *count += 1;
                    }
                }
                Value::Array(all) => all.iter_mut().for_each(|value| mark(value, count)),
                _ => {}
            }
        }
        let session = samples::ALL[0].session().unwrap();
        let mut value = serde_json::to_value(session).unwrap();
        let mut count = 0;
        mark(&mut value, &mut count);
        (value, count)
    }

    #[test]
    fn unknown_fields_at_any_level_survive_a_change_and_a_new_snapshot() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("session");
        let (inside, count) = marked();
        assert!(count > 100, "{count}");
        let known = samples::ALL[0].session().unwrap();
        drop(Folder::create(&path, &known).unwrap());
        let mut other = Map::new();
        let more = beside(&inside, &serde_json::to_value(&known).unwrap()).unwrap();
        other.insert("session".into(), more);
        other.insert("beside".into(), json!(1));
        let bytes = snapshot::encode(&known, 0, &other).unwrap();
        fs::write(path.join("session.json"), bytes).unwrap();

        let opened = Folder::open(&path, Access::Write).unwrap();
        assert_eq!(opened.notices, []);
        let mut session = opened.session;
        assert_eq!(session, known);
        let writer = opened
            .folder
            .into_writer(session.clone(), 0, Arc::new(|| ()))
            .unwrap();
        let stamp = Stamp {
            at: Moment(1),
            offset: Offset(0),
            actor: Id::from_bits(1),
            count: 1,
            standing: Standing::Facilitator,
        };
        let command = Command::SetDetail(DetailField::Title("Nieuw".into()));
        let mut journal = Journal::default();
        writer.send(journal.run(&mut session, &command, stamp).unwrap().unwrap());
        writer.close().unwrap();

        let bytes = fs::read(path.join("session.json")).unwrap();
        let mut file: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(file["beside"], json!(1));
        assert_eq!(file["session"]["details"]["title"], json!("Nieuw"));
        file["session"]["details"]["title"] = inside["details"]["title"].clone();
        assert_eq!(file["session"], inside);
    }

    #[test]
    fn what_is_gone_takes_its_unknown_fields_with_it() {
        let raw = json!({ "notes": [{ "id": "a", "x": 1 }, { "id": "b", "x": 2 }], "y": 3 });
        let more = beside(&raw, &json!({ "notes": [{ "id": "a" }, { "id": "b" }] })).unwrap();
        let mut known = json!({ "notes": [{ "id": "b" }, { "id": "c" }] });
        put_back(&mut known, &more);
        let expected = json!({ "notes": [{ "id": "b", "x": 2 }, { "id": "c" }], "y": 3 });
        assert_eq!(known, expected);
    }
}
