//! A meeting in several rooms: a session copied for another room, and what a merged session keeps of each.

mod told;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Beamer, Block, Group, GroupState, Session, run::BlockRun};
use crate::base::Id;

/// What a merged session keeps of the rooms that it came from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Joined {
    /// The rooms, by the session that was held there.
    pub rooms: BTreeMap<Id<Session>, Room>,
    /// Fields that got another value in each room. Sorted; each place once.
    pub differences: Vec<Difference>,
}

impl Joined {
    /// Nothing was merged.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rooms.is_empty() && self.differences.is_empty()
    }
}

/// One room of a meeting.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Room {
    /// What it is called.
    pub name: String,
    /// Its groups, with the number that each had there.
    pub groups: BTreeMap<Id<Group>, u32>,
    /// How each block went there.
    pub runs: BTreeMap<Id<Block>, BlockRun>,
}

/// A field that was changed in two rooms, or a thing that only one room removed. The session holds the greatest of
/// the values; here they stand side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The list that the thing stands in, as in the file: `notes`, `blocks`; `details` for the session itself.
    pub list: String,
    /// The thing's id, empty for the session itself.
    pub id: String,
    /// Its field as in the file; empty when the thing was removed in one room and is kept.
    pub field: String,
    /// The values, sorted.
    pub values: Vec<Value>,
}

/// The session as another room begins with it: its own id, room and groups. The rundown, the questions and the people
/// come along; what was written, how it went and who sat where stay behind. The same arguments give the same ids.
#[must_use]
pub fn for_room(session: &Session, id: Id<Session>, name: &str) -> Session {
    let mut copy = Session {
        id,
        beamer: Beamer::default(),
        joined: Joined::default(),
        ..session.clone()
    };
    copy.details.place = name.to_owned();
    copy.groups = session
        .groups
        .values()
        .map(|group| renewed(group, id))
        .map(|group| (group.id, group))
        .collect();
    for block in copy.blocks.values_mut() {
        block.run = BlockRun::default();
    }
    for participant in copy.participants.values_mut() {
        participant.seats.clear();
    }
    copy.notes.clear();
    copy.comments.clear();
    copy.dots.clear();
    copy.photos.clear();
    copy.threads.clear();
    copy.take_aways.clear();
    copy
}

/// What stands beside a session, as another room begins with it: see [`for_room`].
#[must_use]
pub fn more_for_room(more: Option<&Value>, id: Id<Session>) -> Option<Value> {
    let mut copy = more?.as_object()?.clone();
    copy.retain(|name, _| !LEFT_BEHIND.contains(&name.as_str()));
    for (list, left_behind) in [
        ("blocks", &["run"][..]),
        ("participants", &["seats"]),
        ("groups", &["state", "since"]),
    ] {
        for thing in copy.get_mut(list).into_iter().flat_map(things) {
            thing.retain(|name, _| !left_behind.contains(&name.as_str()));
        }
    }
    if let Some(Value::Object(groups)) = copy.get_mut("groups") {
        let renewed = std::mem::take(groups).into_iter();
        groups.extend(renewed.map(|(group, more)| (id_there(id, &group).to_string(), more)));
    }
    Some(Value::Object(copy))
}

/// What a room begins without.
const LEFT_BEHIND: [&str; 8] = [
    "beamer",
    "joined",
    "notes",
    "comments",
    "dots",
    "photos",
    "threads",
    "take_aways",
];

fn things(list: &mut Value) -> impl Iterator<Item = &mut serde_json::Map<String, Value>> {
    let all = list.as_object_mut().into_iter();
    all.flat_map(|things| things.values_mut().filter_map(Value::as_object_mut))
}

/// The id that a group has in another room.
fn id_there(room: Id<Session>, group: &str) -> Id<Group> {
    room.derive(group)
}

fn renewed(group: &Group, room: Id<Session>) -> Group {
    Group {
        id: id_there(room, &group.id.to_string()),
        state: GroupState::default(),
        since: None,
        ..group.clone()
    }
}
