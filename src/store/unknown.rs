//! Fields that this version does not know, anywhere in a snapshot or in a line of a journal: found when that is read, put
//! back when a snapshot is written. What they are and how they are found is told in `session::unknown`; here is how those in
//! a line come to stand in the session.

use serde_json::{Map, Value};

use crate::journal::Entry;
pub(super) use crate::session::unknown::{beside, put_back};

/// Adds what was found in an entry to what was found in the session before it.
pub(super) fn follow(inside: &mut Value, entry: &Entry, more: &Value) {
    let Some(changes) = more.get("changes").and_then(Value::as_object) else {
        return;
    };
    for (place, more) in changes {
        let change = place
            .parse()
            .ok()
            .and_then(|at: usize| entry.changes.get(at));
        let Some(Ok(Value::Object(change))) = change.map(serde_json::to_value) else {
            continue;
        };
        for (kind, change) in &change {
            if let Some((path, found)) = place_of(kind, change, &more[kind]) {
                add_at(inside, &path, found);
            }
        }
    }
}

/// Where in a session that stands which was found in a change, and what it is.
fn place_of(kind: &str, change: &Value, more: &Value) -> Option<(Vec<String>, Value)> {
    let list = format!("{kind}s");
    let id = |edit: &str| Some(change.get(edit)?.get("id")?.as_str()?.to_owned());
    if let Some(found) = more.get("added") {
        return Some((vec![list, id("added")?], found.clone()));
    }
    if let Some(found) = more.get("changed").and_then(|changed| changed.get("to")) {
        return Some((vec![list, id("changed")?], found.clone()));
    }
    // A detail, the material or the beamer.
    let found = more.get("to")?;
    Some((vec![kind.to_owned()], found.clone()))
}

fn add_at(into: &mut Value, path: &[String], found: Value) {
    if !into.is_object() {
        *into = Value::Object(Map::new());
    }
    let Value::Object(fields) = into else { return };
    match path.split_first() {
        Some((name, path)) => add_at(fields.entry(name).or_insert(Value::Null), path, found),
        None => merge(into, found),
    }
}

fn merge(into: &mut Value, found: Value) {
    match (into, found) {
        (Value::Object(into), Value::Object(found)) => {
            for (key, value) in found {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, found) => *into = found,
    }
}

#[cfg(test)]
pub(in crate::store) mod tests {
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
    pub fn marked() -> (Value, usize) {
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
        let more = beside(inside.clone(), &serde_json::to_value(&known).unwrap()).unwrap();
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
}
