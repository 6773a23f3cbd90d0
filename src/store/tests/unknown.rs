//! Fields that nobody knows go along when a session is copied, copied for another room, merged, packed and mended.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value, json};

use crate::{
    base::Id,
    session::Session,
    store::{
        Access, Folder, StoreError, mending, pack, rooms, snapshot,
        unknown::{beside, tests::marked},
        unpack,
    },
};

const THERE: u128 = 99;

/// A folder with sessions in it.
struct Desk(tempfile::TempDir);

impl Desk {
    /// With the session `here`, in which each thing has a field that nobody knows, and so has the file.
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let inside = marked().0;
        let session: Session = serde_json::from_value(inside.clone()).unwrap();
        drop(Folder::create(&desk.at("here"), &session).unwrap());
        desk.lay("here", inside, &json!({ "here": 1 }));
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a snapshot as another version would.
    fn lay(&self, name: &str, inside: Value, file: &Value) {
        let session: Session = serde_json::from_value(inside.clone()).unwrap();
        let mut other = file.as_object().unwrap().clone();
        let more = beside(inside, &serde_json::to_value(&session).unwrap());
        other.extend(more.map(|more| ("session".to_owned(), more)));
        let bytes = snapshot::encode(&session, 0, &other).unwrap();
        fs::write(self.at(name).join("session.json"), bytes).unwrap();
    }

    fn file(&self, name: &str) -> Value {
        read(&self.at(name).join("session.json"))
    }

    fn inside(&self, name: &str) -> Value {
        self.file(name)["session"].take()
    }

    /// Another version changes the session.
    fn change(&self, name: &str, change: impl Fn(&mut Value)) {
        let mut file = self.file(name);
        change(&mut file);
        let inside = file["session"].take();
        for known in ["schema", "id", "applied", "session", "crc32"] {
            file.as_object_mut().unwrap().remove(known);
        }
        self.lay(name, inside, &file);
    }

    fn copy_for_room(&self) {
        let [here, there] = ["here", "there"].map(|name| self.at(name));
        rooms::copy_for_room(&here, &there, Id::from_bits(THERE), "Zaal 2").unwrap();
    }

    /// Merges two sessions both ways, and gives the file, the same either way.
    fn merge(&self, a: &str, b: &str, to: &str) -> Value {
        let [a, b] = [a, b].map(|name| self.at(name));
        let other = self.at(&format!("{to}-other-way"));
        rooms::merge(&a, &b, &self.at(to)).unwrap();
        rooms::merge(&b, &a, &other).unwrap();
        for name in ["session.json", "origin.json"] {
            let [one, other] = [&self.at(to), &other].map(|folder| fs::read(folder.join(name)));
            assert_eq!(one.unwrap(), other.unwrap(), "{name}, byte for byte");
        }
        self.file(to)
    }
}

fn read(file: &Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

/// The first thing of a list.
fn first<'a>(inside: &'a mut Value, list: &str) -> &'a mut Value {
    &mut inside[list][0]
}

/// The things of a list by their ids.
fn by_id(inside: &Value, list: &str) -> Map<String, Value> {
    let all = inside[list].as_array().unwrap().iter();
    all.map(|thing| (thing["id"].as_str().unwrap().to_owned(), thing.clone()))
        .collect()
}

#[test]
fn in_a_copy() {
    let desk = Desk::new();
    let title = "Nieuw".to_owned();
    rooms::copy(&desk.at("here"), &desk.at("copy"), Id::from_bits(3), title).unwrap();
    assert_eq!(desk.file("copy")["here"], json!(1));
    let (mut copy, here) = (desk.inside("copy"), desk.inside("here"));
    assert_eq!(copy["details"]["title"], json!("Nieuw"));
    copy["details"]["title"] = here["details"]["title"].clone();
    copy["id"] = here["id"].clone();
    assert_eq!(copy, here);
}

#[test]
fn in_another_room_and_what_it_began_from() {
    let desk = Desk::new();
    desk.change("here", |file| {
        first(&mut file["session"], "blocks")["run"]["later"] = json!("how it went");
        first(&mut file["session"], "groups")["since_later"] = json!("a group's own");
    });
    desk.copy_for_room();
    let (here, there) = (desk.inside("here"), desk.inside("there"));
    assert_eq!(desk.file("there")["here"], json!(1));
    for list in ["rounds", "questions", "labels", "participants", "blocks"] {
        let (before, after) = (by_id(&here, list), by_id(&there, list));
        assert!(!before.is_empty() && before.len() == after.len(), "{list}");
        for (id, thing) in before {
            assert_eq!(thing["later"], after[&id]["later"], "{list}");
        }
    }
    let groups = by_id(&there, "groups");
    for (id, group) in by_id(&here, "groups") {
        let id = Id::<Session>::from_bits(THERE).derive::<()>(&id);
        let renewed = &groups[&id.to_string()];
        assert!(group["later"].is_object());
        assert_eq!(group["later"], renewed["later"]);
        assert_eq!(group["since_later"], renewed["since_later"]);
    }
    // What was written and how it went stay behind.
    assert!(!there.to_string().contains("how it went"));
    assert_eq!(there["notes"], json!([]));
    assert_eq!(read(&desk.at("there/origin.json"))["session"], here);
    // So they do in a room of that room.
    let [there, third] = ["there", "third"].map(|name| desk.at(name));
    let mut file = read(&there.join("origin.json"));
    file["beside"] = json!([2]);
    fs::write(there.join("origin.json"), file.to_string()).unwrap();
    rooms::copy_for_room(&there, &third, Id::from_bits(98), "Zaal 3").unwrap();
    let origin = read(&third.join("origin.json"));
    assert_eq!(
        (&origin["session"], &origin["beside"]),
        (&here, &json!([2]))
    );
}

#[test]
fn of_two_rooms_in_one() {
    let desk = Desk::new();
    desk.copy_for_room();
    let later = |value: Value| move |thing: &mut Value| thing["later"] = value.clone();
    let began = first(&mut desk.inside("here"), "blocks")["later"].clone();
    let title = desk.inside("here")["details"]["later"].clone();
    desk.change("here", |file| {
        let inside = &mut file["session"];
        later(json!("of here"))(first(inside, "questions"));
        later(json!("b, of here"))(first(inside, "rounds"));
        first(inside, "labels")
            .as_object_mut()
            .unwrap()
            .remove("later");
        inside["votes"] = json!({ "one": 1 });
    });
    desk.change("there", |file| {
        let inside = &mut file["session"];
        later(json!("of there"))(first(inside, "participants"));
        later(json!("a, of there"))(first(inside, "rounds"));
        inside["votes"] = json!({ "two": [2] });
        file["there"] = json!(2);
    });
    let merged = desk.merge("here", "there", "both");
    let mut inside = merged["session"].clone();
    assert_eq!((&merged["here"], &merged["there"]), (&json!(1), &json!(2)));
    assert_eq!(first(&mut inside, "questions")["later"], json!("of here"));
    assert_eq!(
        first(&mut inside, "participants")["later"],
        json!("of there")
    );
    assert_eq!(first(&mut inside, "rounds")["later"], json!("b, of here"));
    assert_eq!(first(&mut inside, "labels")["later"], Value::Null);
    assert_eq!(first(&mut inside, "blocks")["later"], began);
    assert_eq!(inside["details"]["later"], title);
    assert_eq!(inside["votes"], json!({ "one": 1, "two": [2] }));
    let here = by_id(&desk.inside("here"), "notes");
    assert!(!here.is_empty());
    assert_eq!(by_id(&inside, "notes"), here, "notes of one room alone");
    // What both changed is told, side by side.
    let told = &inside["joined"]["differences"];
    let round = first(&mut desk.inside("here"), "rounds")["id"].clone();
    assert_eq!(
        told,
        &json!([{
            "list": "rounds", "id": round, "field": "later",
            "values": ["a, of there", "b, of here"],
        }])
    );
    // Once more changes nothing.
    let inside = merged["session"].clone();
    assert_eq!(desk.merge("both", "there", "again")["session"], inside);
    assert_eq!(desk.merge("both", "here", "and-again")["session"], inside);
}

/// Two rooms of which the same is known, and not the same is unknown.
#[test]
fn of_two_rooms_that_seem_the_same() {
    let desk = Desk::new();
    let (here, twin) = (desk.at("here"), desk.at("twin"));
    pack(&here, &desk.at("twin.zip")).unwrap();
    unpack(&desk.at("twin.zip"), &twin).unwrap();
    desk.change("here", |file| file["session"]["one"] = json!(1));
    desk.change("twin", |file| file["session"]["two"] = json!(2));
    let mut expected = desk.inside("here");
    expected["two"] = json!(2);
    rooms::merge(&here, &twin, &desk.at("both")).unwrap();
    assert_eq!(desk.inside("both"), expected);
}

/// What this version would make of it may be less than it is.
#[test]
fn a_session_of_a_newer_version_is_not_copied() {
    let desk = Desk::new();
    let file = desk.at("here/session.json");
    let text = fs::read_to_string(&file).unwrap();
    let text = text.replacen("\"schema\": 1", "\"schema\": 2", 1);
    let text = &text[..text.rfind("  \"crc32\"").unwrap()];
    let sum = crc32fast::hash(text.as_bytes());
    fs::write(&file, format!("{text}  \"crc32\": \"{sum:08x}\"\n}}\n")).unwrap();
    let (here, to) = (desk.at("here"), desk.at("to"));
    let newer = || Err(StoreError::Newer(here.clone()));
    let id = Id::from_bits(3);
    assert_eq!(rooms::copy(&here, &to, id, String::new()), newer());
    assert_eq!(rooms::copy_for_room(&here, &to, id, "Zaal 2"), newer());
    assert!(!to.exists());
}

#[test]
fn in_what_is_packed_and_mended() {
    let desk = Desk::new();
    desk.copy_for_room();
    let (zip, to) = (desk.at("there.zip"), desk.at("unpacked"));
    pack(&desk.at("there"), &zip).unwrap();
    unpack(&zip, &to).unwrap();
    assert_eq!(desk.file("unpacked"), desk.file("there"));
    let origin = |name: &str| read(&desk.at(name).join("origin.json"));
    assert_eq!(origin("unpacked"), origin("there"));
    assert_eq!(origin("there")["session"], desk.inside("here"));
    mending::mend_into(&desk.at("here"), &desk.at("mended")).unwrap();
    assert_eq!(desk.file("mended"), desk.file("here"));
    assert!(Folder::open(&desk.at("mended"), Access::Write).is_ok());
}
