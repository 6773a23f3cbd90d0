//! Fields that this version does not know, of two rooms made one: the same three ways, over their trees.
//!
//! What one room changed has that room's value; what both changed has the greatest of the two, and both are told. Lists
//! in them are not joined: only who knows them can.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::greatest;

/// The trees of both sides, at the same place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trees<'a> {
    /// As they stand.
    pub sides: [Option<&'a Value>; 2],
    /// As they began; the outer `None` when that is not known.
    pub bases: [Option<Option<&'a Value>>; 2],
    /// What both began from.
    pub origin: Option<&'a Value>,
}

/// What is asked and heard on the way through them.
pub(super) trait Rooms {
    /// Which sides have the thing at this place; both when there is no thing to have.
    fn have(&self, path: &[&str]) -> [bool; 2];
    /// Both changed what stands at this place.
    fn differ(&mut self, path: &[&str], values: Vec<Value>);
}

impl<'a> Trees<'a> {
    /// Two trees of which nothing else is known.
    pub fn of(sides: [Option<&'a Value>; 2]) -> Self {
        Self {
            sides,
            bases: [None, None],
            origin: None,
        }
    }

    /// The tree of both.
    pub fn merged(self, path: &[&str], rooms: &mut impl Rooms) -> Option<Value> {
        let [a, b] = self.sides;
        match rooms.have(path) {
            // A thing that only one room has is as it is there.
            [true, false] => a.cloned(),
            [false, true] => b.cloned(),
            [false, false] => None,
            [true, true] if a == b => a.cloned(),
            [true, true] if self.can_be_entered() => self.inside(path, rooms),
            [true, true] => self.leaf(path, rooms),
        }
    }

    /// Both hold fields, or one does and the other has nothing.
    fn can_be_entered(self) -> bool {
        let is_object = |side: Option<&Value>| side.is_none_or(Value::is_object);
        let holds = |side: Option<&Value>| {
            side.and_then(Value::as_object)
                .is_some_and(|fields| !fields.is_empty())
        };
        self.sides.into_iter().all(is_object) && self.sides.into_iter().any(holds)
    }

    fn inside(self, path: &[&str], rooms: &mut impl Rooms) -> Option<Value> {
        let fields = self
            .sides
            .into_iter()
            .flatten()
            .filter_map(Value::as_object);
        let names: BTreeSet<&String> = fields.flat_map(Map::keys).collect();
        let mut whole = Map::new();
        for name in names {
            let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
            let merged = self.at(name).merged(&path, rooms);
            whole.extend(merged.map(|merged| (name.clone(), merged)));
        }
        (!whole.is_empty()).then_some(Value::Object(whole))
    }

    fn at(self, name: &str) -> Self {
        let field = |tree: Option<&'a Value>| tree.and_then(|tree| tree.get(name));
        Self {
            sides: self.sides.map(field),
            bases: self.bases.map(|base| base.map(field)),
            origin: field(self.origin),
        }
    }

    fn leaf(self, path: &[&str], rooms: &mut impl Rooms) -> Option<Value> {
        let [a, b] = self.sides;
        let is_changed = |n: usize| self.bases[n].is_none_or(|base| base != self.sides[n]);
        match (is_changed(0), is_changed(1)) {
            (true, false) => a.cloned(),
            (false, true) => b.cloned(),
            // Each as it began: a room begins without what was written.
            (false, false) => self
                .origin
                .cloned()
                .or_else(|| greatest(a.cloned(), b.cloned())),
            (true, true) => {
                if let (Some(a), Some(b)) = (a, b) {
                    rooms.differ(path, vec![a.clone(), b.clone()]);
                }
                greatest(a.cloned(), b.cloned())
            }
        }
    }
}
