//! Two rooms become one: nothing is dropped, the order makes no difference, and once is as good as twice (T14).

use proptest::{
    prelude::*,
    test_runner::{TestCaseError, TestRunner},
};
use rode_draad::{
    base::Id,
    journal::Journal,
    session::{
        Session, ThreadKind, ThreadStatus, decide,
        merge::{Side, merge},
        rooms::for_room,
    },
};
use serde_json::Value;

use crate::wishes::{Wish, apply_all, begin, command, stamp};

const ORIGINAL: u128 = 1;
const COPY: u128 = 2;

fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(
        (any::<u8>(), any::<u32>(), any::<u32>(), any::<u32>()),
        0..most,
    )
}

/// Goes on from a session; `first` tells the ids of what is added from those of another room.
fn go_on(session: &mut Session, wishes: &[Wish], first: u64) {
    let mut journal = Journal::default();
    for (n, wish) in wishes.iter().enumerate() {
        let count = first + n as u64;
        let wanted = command(session, *wish, u128::from(count));
        let _ = journal.run(session, &wanted, stamp(7, count));
    }
}

/// Two rooms and what they began from.
struct Rooms {
    origin: Session,
    copied: Session,
    here: Session,
    there: Session,
}

impl Rooms {
    fn new(before: &[Wish], here: &[Wish], there: &[Wish]) -> Self {
        let mut origin = Session::new(Id::from_bits(ORIGINAL));
        let changes = decide(&origin, &begin(1), &stamp(7, 1)).unwrap();
        apply_all(&mut origin, &changes);
        go_on(&mut origin, before, 2);
        let copied = for_room(&origin, Id::from_bits(COPY), "Zaal 2");
        let mut rooms = Self {
            here: origin.clone(),
            there: copied.clone(),
            origin,
            copied,
        };
        go_on(&mut rooms.here, here, 1_000);
        go_on(&mut rooms.there, there, 2_000);
        rooms
    }

    fn here(&self) -> Side<'_> {
        side(&self.here, &self.origin)
    }

    fn there(&self) -> Side<'_> {
        side(&self.there, &self.copied)
    }

    fn merge(&self, a: Side<'_>, b: Side<'_>) -> Session {
        let began = Some((&self.origin).into());
        merge(self.origin.id, began, a, b).unwrap().session
    }

    /// Lines that depend on which room comes first.
    fn order_matters(&self, merge: Merge) -> Vec<String> {
        let one = merge(self, self.here(), self.there());
        let other = merge(self, self.there(), self.here());
        differing(&one, &other)
    }

    /// Lines that become different when what was merged is merged once more.
    fn twice_matters(&self, merge: Merge) -> Vec<String> {
        let mut lines = differing(&merge(self, self.here(), self.here()), &self.here);
        let once = merge(self, self.here(), self.there());
        let merged = side(&once, &self.origin);
        for (a, b) in [
            (merged, self.here()),
            (self.there(), merged),
            (merged, merged),
        ] {
            lines.extend(differing(&merge(self, a, b), &once));
        }
        lines
    }
}

/// A way to merge two rooms.
type Merge = fn(&Rooms, Side<'_>, Side<'_>) -> Session;

/// The room that is named first has the last word on the title.
fn first_room_wins(rooms: &Rooms, a: Side<'_>, b: Side<'_>) -> Session {
    let mut merged = rooms.merge(a, b);
    merged.details.title = a.now.session.details.title.clone();
    merged
}

/// Each merge says the title once more.
fn says_it_again(rooms: &Rooms, a: Side<'_>, b: Side<'_>) -> Session {
    let mut merged = rooms.merge(a, b);
    merged.details.title.push('+');
    merged
}

/// Whether any history of two rooms shows the fault.
fn is_caught(shows: impl Fn(&Rooms) -> Vec<String>) -> bool {
    let config = ProptestConfig {
        cases: 100,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let histories = (wishes(40), wishes(40), wishes(40));
    let ran = TestRunner::new(config).run(&histories, |(before, here, there)| {
        let lines = shows(&Rooms::new(&before, &here, &there));
        match lines.first() {
            None => Ok(()),
            Some(line) => Err(TestCaseError::fail(line.clone())),
        }
    });
    ran.is_err()
}

#[test]
fn a_merge_that_takes_sides_or_says_things_twice_is_caught() {
    assert!(is_caught(|rooms| rooms.order_matters(first_room_wins)));
    assert!(is_caught(|rooms| rooms.twice_matters(says_it_again)));
}

fn side<'a>(session: &'a Session, base: &'a Session) -> Side<'a> {
    Side {
        now: session.into(),
        base: Some(base.into()),
    }
}

fn text(session: &Session) -> String {
    serde_json::to_string_pretty(session).unwrap()
}

/// The lines in which two sessions differ.
fn differing(a: &Session, b: &Session) -> Vec<String> {
    let (a, b) = (text(a), text(b));
    let pairs = a.lines().zip(b.lines()).filter(|(a, b)| a != b);
    let mut lines: Vec<String> = pairs.map(|(a, b)| format!("{a} | {b}")).take(5).collect();
    if a.len() != b.len() {
        lines.push(format!("{} bytes | {} bytes", a.len(), b.len()));
    }
    lines
}

/// What `decide` keeps true, told when it does not hold.
fn unsound(session: &Session) -> Option<String> {
    let mut homes = std::collections::BTreeSet::new();
    for thread in session.threads.values() {
        let has = |note| thread.notes.contains(note);
        if thread.against.iter().any(has) {
            return Some(format!("a note on both sides of {}", thread.id));
        }
        if thread.taken_out.iter().any(has) {
            return Some(format!("a note in and out of {}", thread.id));
        }
        if !thread.against.is_empty() && !thread.may_have_sides() {
            return Some(format!("{} has two sides", thread.id));
        }
        if thread.status == ThreadStatus::Accepted && thread.kind != ThreadKind::Tension {
            let double = thread.notes.iter().find(|note| !homes.insert(**note));
            if let Some(note) = double {
                return Some(format!("{note} stands in two threads"));
            }
        }
        if thread
            .notes
            .iter()
            .chain(&thread.against)
            .any(|note| !session.notes.contains_key(note))
        {
            return Some(format!("a note of {} is not there", thread.id));
        }
    }
    for note in session.notes.values() {
        let sheet = note.sheet;
        let group = sheet
            .group
            .is_none_or(|group| session.groups.contains_key(&group));
        if !group
            || !session.questions.contains_key(&sheet.question)
            || !session.rounds.contains_key(&sheet.round)
        {
            return Some(format!("the sheet of {} is not there", note.id));
        }
    }
    let mut numbers = std::collections::BTreeSet::new();
    if let Some(group) = session
        .groups
        .values()
        .find(|group| !numbers.insert((group.round, group.number)))
    {
        return Some(format!("two groups with number {}", group.number));
    }
    let mut keys = std::collections::BTreeSet::new();
    if session
        .labels
        .values()
        .any(|label| !keys.insert(&label.key))
    {
        return Some("two labels with one key".to_owned());
    }
    let current = session
        .blocks
        .values()
        .filter(|block| block.run.is_current())
        .count();
    (current > 1).then(|| format!("{current} blocks are running"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, max_shrink_iters: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_is_commutative_to_the_byte(before in wishes(40), here in wishes(40), there in wishes(40)) {
        let rooms = Rooms::new(&before, &here, &there);
        prop_assert_eq!(rooms.order_matters(Rooms::merge), Vec::<String>::new());
    }

    #[test]
    fn merging_is_idempotent(before in wishes(40), here in wishes(40), there in wishes(40)) {
        let rooms = Rooms::new(&before, &here, &there);
        prop_assert_eq!(rooms.twice_matters(Rooms::merge), Vec::<String>::new());
    }

    #[test]
    fn nothing_is_dropped(before in wishes(30), here in wishes(40), there in wishes(40)) {
        let rooms = Rooms::new(&before, &here, &there);
        let merged = rooms.merge(rooms.here(), rooms.there());
        for side in [&rooms.here, &rooms.there] {
            prop_assert!(side.notes.keys().all(|id| merged.notes.contains_key(id)));
            prop_assert!(side.groups.keys().all(|id| merged.groups.contains_key(id)));
            prop_assert!(side.threads.keys().all(|id| merged.threads.contains_key(id)));
            prop_assert!(side.take_aways.keys().all(|id| merged.take_aways.contains_key(id)));
            prop_assert!(side.questions.keys().all(|id| merged.questions.contains_key(id)));
            prop_assert!(side.blocks.keys().all(|id| merged.blocks.contains_key(id)));
            let room = &merged.joined.rooms[&side.id];
            for block in side.blocks.values().filter(|block| block.run.started.is_some()) {
                prop_assert_eq!(&room.runs[&block.id], &block.run);
            }
            prop_assert_eq!(room.groups.len(), side.groups.len());
        }
        let told: Vec<&Value> = merged.joined.differences.iter().flat_map(|told| &told.values).collect();
        let (a, b) = (&rooms.here, &rooms.there);
        for (question, base) in rooms.origin.questions.values().map(|base| (base.id, base)) {
            let (Some(x), Some(y)) = (a.questions.get(&question), b.questions.get(&question)) else { continue };
            for text in [&x.text, &y.text].into_iter().filter(|text| **text != base.text) {
                let is_told = told.contains(&&Value::from(text.as_str()));
                prop_assert!(merged.questions[&question].text == *text || is_told, "{text} is lost");
            }
        }
    }

    #[test]
    fn what_was_merged_is_a_session_like_any_other(before in wishes(40), here in wishes(60), there in wishes(60)) {
        let rooms = Rooms::new(&before, &here, &there);
        for side in [&rooms.here, &rooms.there] {
            if let Some(what) = unsound(side) {
                prop_assert!(false, "before: {what}");
            }
        }
        let mut merged = rooms.merge(rooms.here(), rooms.there());
        if let Some(what) = unsound(&merged) {
            prop_assert!(false, "{what}");
        }
        let read: Session = serde_json::from_str(&text(&merged)).unwrap();
        prop_assert_eq!(&read, &merged);
        go_on(&mut merged, &here, 3_000);
        if let Some(what) = unsound(&merged) {
            prop_assert!(false, "after: {what}");
        }
    }
}
