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
        let holds = |side: Option<&Value>| side.is_some_and(|side| !is_empty(side));
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
        let is_kept = |side: Option<&Value>| side.is_some_and(is_empty);
        let is_there = !whole.is_empty() || self.sides.into_iter().any(is_kept);
        is_there.then_some(Value::Object(whole))
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

fn is_empty(tree: &Value) -> bool {
    tree.as_object().is_some_and(Map::is_empty)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Hears what differs.
    #[derive(Default)]
    struct Heard(Vec<(String, Vec<Value>)>);

    impl Rooms for Heard {
        fn have(&self, _: &[&str]) -> [bool; 2] {
            [true, true]
        }

        fn differ(&mut self, path: &[&str], mut values: Vec<Value>) {
            values.sort_by_cached_key(Value::to_string);
            self.0.push((path.join("/"), values));
        }
    }

    fn values() -> Vec<Option<Value>> {
        let some = [
            json!({}),
            json!("x"),
            json!({ "p": 1 }),
            json!({ "p": 2, "q": [1] }),
            json!({ "q": { "r": null } }),
        ];
        [None].into_iter().chain(some.map(Some)).collect()
    }

    type Merge = fn(Trees<'_>, &mut Heard) -> Option<Value>;

    fn merged(trees: Trees<'_>, heard: &mut Heard) -> Option<Value> {
        trees.merged(&[], heard)
    }

    fn trees<'a>(
        sides: [&'a Option<Value>; 2],
        bases: [&'a Option<Value>; 2],
        origin: &'a Option<Value>,
    ) -> Trees<'a> {
        Trees {
            sides: sides.map(Option::as_ref),
            bases: bases.map(|base| Some(base.as_ref())),
            origin: origin.as_ref(),
        }
    }

    fn pairs(all: &[Option<Value>]) -> impl Iterator<Item = [&Option<Value>; 2]> {
        all.iter().flat_map(|a| all.iter().map(move |b| [a, b]))
    }

    /// Whether the order matters for anything that two sides and what they began from can be.
    fn order_matters(merge: Merge) -> bool {
        let all = values();
        pairs(&all).any(|[a, b]| {
            pairs(&all).any(|[one, other]| {
                all.iter().any(|origin| {
                    let (mut heard, mut too) = (Heard::default(), Heard::default());
                    let there = merge(trees([a, b], [one, other], origin), &mut heard);
                    let back = merge(trees([b, a], [other, one], origin), &mut too);
                    there != back || heard.0 != too.0
                })
            })
        })
    }

    /// Whether what was merged becomes another when it is merged with either side once more.
    fn twice_matters(merge: Merge) -> bool {
        let all = values();
        pairs(&all).any(|[a, b]| {
            all.iter().any(|origin| {
                let with = |a, b| {
                    let trees = trees([a, b], [origin, origin], origin);
                    merge(trees, &mut Heard::default())
                };
                let once = with(a, b);
                [a, b, &once]
                    .into_iter()
                    .any(|side| with(&once, side) != once)
            })
        })
    }

    fn first_side_wins(trees: Trees<'_>, heard: &mut Heard) -> Option<Value> {
        let [a, _] = trees.sides;
        trees.merged(&[], heard).and(a.cloned())
    }

    fn adds_a_field(trees: Trees<'_>, heard: &mut Heard) -> Option<Value> {
        let merged = trees.merged(&[], heard)?;
        Some(json!({ "again": merged }))
    }

    #[test]
    fn the_order_makes_no_difference_and_once_is_as_good_as_twice() {
        assert!(!order_matters(merged));
        assert!(!twice_matters(merged));
        assert!(order_matters(first_side_wins));
        assert!(twice_matters(adds_a_field));
    }
}
