//! Many notes, of which only near pairs are compared.

use super::*;

/// Short texts under questions at random.
fn notes_of(texts: impl Iterator<Item = &'static str>) -> Vec<Note<'static>> {
    let note = |(at, text): (usize, &'static str)| Note {
        question: Some(at as u32 % 3),
        ..note(text, at as u32 % 7)
    };
    texts.enumerate().map(note).collect()
}

fn outcome(notes: &[Note], exact_up_to: usize) -> Outcome {
    let settings = Settings {
        exact_up_to,
        ..Settings::default()
    };
    let none = Constraints::default();
    let outcome = distill_until(notes, &LEXICON, &none, &settings, &|| false).unwrap();
    check(notes, &none, &outcome);
    outcome
}

#[test]
fn many_notes_take_the_graph_road() {
    let texts: Vec<String> = (0..300)
        .map(|n| format!("{} nummer{}", SAMPLE[n % SAMPLE.len()].0, n / 40))
        .collect();
    let notes: Vec<Note> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| note(text, n as u32 % 6))
        .collect();
    assert!(!outcome(&notes, 50).threads.is_empty());
}

#[test]
fn where_only_near_pairs_are_compared_groups_stop_joining_at_about_the_same_place() {
    let titles = include_str!("../../../tests/eval/labelled/rijksoverheid.tsv");
    let titles = titles
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').next());
    let notes = notes_of(titles);
    let [exact, near] = [notes.len(), 100].map(|exact_up_to| outcome(&notes, exact_up_to));
    let placed = |outcome: &Outcome| notes.len() - outcome.unplaced.len();
    let (all, some) = (placed(&exact), placed(&near));
    assert!(
        all > 100 && some * 5 > all * 4 && some * 4 < all * 5,
        "{all} {some}"
    );
    let (all, some) = (exact.threads.len(), near.threads.len());
    assert!(some * 4 > all * 3 && some * 3 < all * 4, "{all} {some}");
}

#[test]
fn of_a_text_that_stands_in_many_notes_some_are_in_the_sample() {
    for word in ["parkeren", "sport", "geen opmerkingen", "speeltuin"] {
        let texts: Vec<String> = (0..900).map(|at| format!("notitie {at}")).collect();
        let mut notes: Vec<Note> = texts.iter().map(|text| note(text, 1)).collect();
        notes.extend(std::iter::repeat_n(note(word, 2), 300));
        notes.sort_by_key(|note| note.text);
        let some = gather::some(&notes, 240);
        let same = some.iter().filter(|&&at| notes[at].text == word).count();
        assert_eq!(some.len(), 240);
        assert!((30..=90).contains(&same), "{word}: {same}");
    }
}

#[test]
fn among_many_notes_the_nearest_ones_are_found_also_where_they_do_not_follow_their_questions() {
    let examples = include_str!("../../../assets/examples/kort-genoteerd.txt");
    let texts = examples
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with(['*', '=']));
    let notes = notes_of(texts.take(360));
    let nearest = |exact_up_to: usize, count: usize| -> Vec<BTreeSet<u32>> {
        let settings = Settings {
            exact_up_to,
            ..Settings::default()
        };
        let mut near: Vec<Vec<(f32, u32)>> = vec![Vec::new(); notes.len()];
        for (a, b, likeness) in likenesses(&notes, &LEXICON, &settings) {
            near[a as usize].push((likeness, b));
            near[b as usize].push((likeness, a));
        }
        let most = |mut near: Vec<(f32, u32)>| {
            // What is hardly alike makes no thread.
            near.retain(|&(likeness, _)| likeness >= 0.3);
            near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            near.into_iter().take(count).map(|(_, note)| note).collect()
        };
        near.into_iter().map(most).collect()
    };
    let (exact, listed) = (nearest(notes.len(), 10), nearest(100, notes.len()));
    let found = exact
        .iter()
        .zip(&listed)
        .map(|(exact, listed)| exact.intersection(listed).count());
    let (found, all) = (
        found.sum::<usize>(),
        exact.iter().map(BTreeSet::len).sum::<usize>(),
    );
    assert!(all > 300 && found * 100 >= all * 89, "{found} of {all}");
}
