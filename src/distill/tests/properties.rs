//! What holds for any notes: constraints, any order, and an engine that keeps what it read.

use proptest::prelude::*;

use super::*;

fn words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "bewoners",
        "betrekken",
        "vooraf",
        "achteraf",
        "parkeren",
        "school",
        "groen",
        "geld",
        "niet",
        "voorkant",
        "raad",
        "🎉",
        "de",
        "Één",
        "wie",
        "betaalt",
    ]);
    prop::collection::vec(
        prop_oneof![9 => known.prop_map(str::to_owned), 1 => "\\PC{0,6}"],
        0..9,
    )
    .prop_map(|words| words.join(" "))
}

fn many() -> impl Strategy<Value = Vec<(String, u32, Option<u32>)>> {
    prop::collection::vec((words(), 0..4u32, prop::option::of(0..3u32)), 0..30)
}

fn notes_of(rows: &[(String, u32, Option<u32>)]) -> Vec<Note<'_>> {
    rows.iter()
        .map(|(text, group, question)| Note {
            text,
            group: *group,
            question: *question,
            tags: &[],
        })
        .collect()
}

/// Threads as sets of what their notes say, so that two orders can be compared.
fn content(notes: &[Note], outcome: &Outcome) -> BTreeSet<Vec<(String, u32, Option<u32>)>> {
    let of = |thread: &Thread| {
        let mut said: Vec<_> = thread
            .notes
            .iter()
            .map(|&at| {
                (
                    notes[at].text.to_owned(),
                    notes[at].group,
                    notes[at].question,
                )
            })
            .collect();
        said.sort();
        said
    };
    outcome.threads.iter().map(of).collect()
}

/// What somebody does between two runs.
#[derive(Debug, Clone)]
enum Step {
    Add(usize, (String, u32, Option<u32>)),
    Edit(usize, String),
    Move(usize, u32, Option<u32>),
    Label(usize),
    Remove(usize),
    Confirm(Vec<usize>),
    Part(usize, usize),
    Settle(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let at = 0..40usize;
    let row = (words(), 0..4u32, prop::option::of(0..3u32));
    prop_oneof![
        3 => (at.clone(), row).prop_map(|(at, row)| Step::Add(at, row)),
        3 => (at.clone(), words()).prop_map(|(at, text)| Step::Edit(at, text)),
        1 => (at.clone(), 0..4u32, prop::option::of(0..3u32))
            .prop_map(|(at, group, question)| Step::Move(at, group, question)),
        1 => at.clone().prop_map(Step::Label),
        2 => at.clone().prop_map(Step::Remove),
        1 => prop::collection::vec(at.clone(), 1..4).prop_map(Step::Confirm),
        1 => (at.clone(), at.clone()).prop_map(|(a, b)| Step::Part(a, b)),
        1 => at.prop_map(Step::Settle),
    ]
}

/// Notes and constraints in somebody's hands.
#[derive(Debug, Default)]
struct Desk {
    rows: Vec<(String, u32, Option<u32>)>,
    tags: Vec<Vec<String>>,
    constraints: Constraints,
}

impl Desk {
    fn take(&mut self, step: Step) {
        let count = self.rows.len().max(1);
        let within = |at: usize| at % count;
        match step {
            Step::Add(at, row) => {
                let at = at.min(self.rows.len());
                self.rows.insert(at, row);
                self.tags.insert(at, Vec::new());
            }
            Step::Confirm(notes) => self.constraints.together.push(notes),
            Step::Part(a, b) => self.constraints.apart.push((a, b)),
            Step::Settle(at) => {
                self.constraints.settled.insert(at);
            }
            _ if self.rows.is_empty() => {}
            Step::Edit(at, text) => self.rows[within(at)].0 = text,
            Step::Move(at, group, question) => {
                let row = &mut self.rows[within(at)];
                (row.1, row.2) = (group, question);
            }
            Step::Label(at) => self.tags[within(at)].push("geld".to_owned()),
            Step::Remove(at) => {
                let at = within(at);
                self.rows.remove(at);
                self.tags.remove(at);
            }
        }
    }

    fn notes(&self) -> Vec<Note<'_>> {
        let mut notes = notes_of(&self.rows);
        for (note, tags) in notes.iter_mut().zip(&self.tags) {
            note.tags = tags;
        }
        notes
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn constraints_always_hold(
        rows in many(),
        confirmed in prop::collection::vec(0..40usize, 0..5),
        settled in prop::collection::btree_set(0..40usize, 0..5),
        apart in prop::collection::vec((0..40usize, 0..40usize), 0..5),
    ) {
        let notes = notes_of(&rows);
        let apart = apart.into_iter().filter(|(a, b)| a != b).collect();
        let constraints = Constraints { together: vec![confirmed], settled, apart, dismissed: Vec::new() };
        let outcome = distill(&notes, &LEXICON, &constraints);
        check(&notes, &constraints, &outcome);
        let kept: BTreeSet<usize> = constraints.together[0].iter().copied().filter(|&at| at < notes.len()).collect();
        if let Some(thread) = outcome.threads.first().filter(|_| !kept.is_empty()) {
            prop_assert!(kept.iter().all(|at| thread.notes.contains(at)));
        }
    }

    #[test]
    fn order_makes_no_difference(rows in many(), turn in 0..30usize) {
        let notes = notes_of(&rows);
        let mut turned = notes.clone();
        turned.rotate_left(turn.min(notes.len()));
        turned.reverse();
        prop_assert_eq!(content(&notes, &propose(&notes)), content(&turned, &propose(&turned)));
    }

    /// The second time everything is kept; many notes and few take different roads, and another fineness reads nothing anew.
    #[test]
    fn what_is_kept_changes_nothing(rows in many(), steps in prop::collection::vec(step(), 1..10), exact_up_to in 0..40usize) {
        let mut engine = Engine::new(LEXICON.clone());
        let tags = vec![Vec::new(); rows.len()];
        let mut desk = Desk { rows, tags, ..Desk::default() };
        for (turn, step) in steps.into_iter().enumerate() {
            desk.take(step);
            let settings = Settings { exact_up_to, fineness: (turn % 3) as f32 / 4.0, ..Settings::default() };
            let (notes, constraints) = (desk.notes(), &desk.constraints);
            let fresh = distill_until(&notes, &LEXICON, constraints, &settings, &|| false);
            let kept = engine.distill_until(&notes, constraints, &settings, &|| false);
            prop_assert_eq!(serde_json::to_string(&kept).unwrap(), serde_json::to_string(&fresh).unwrap());
        }
    }
}
