//! Why notes stand together, and where that shows in them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{
    Marks, Reason,
    evidence::View,
    kin,
    lexicon::{ConceptId, Mention},
    tension::denies,
    ways::{Ways, is_little},
};

/// Reasons a thread shows at most.
const REASONS: usize = 6;

/// A meaning that several members express, with those members.
pub struct Bridge {
    pub concept: ConceptId,
    notes: Vec<usize>,
}

/// Places in notes, by note and range.
type Spots = Vec<(usize, (usize, usize))>;

/// Meanings that two or more members express, the most telling first, with the members that do.
pub fn bridges(view: &View, members: &[usize]) -> Vec<Bridge> {
    let mut found: Vec<(ConceptId, usize)> = Vec::new();
    for &note in members {
        let told = |mention: &&Mention| !is_little(view, note, mention);
        for mention in view.taken[note].mentions.iter().filter(told) {
            found.push((mention.concept, note));
            let broader = &view.lexicon.concepts[mention.concept].broader;
            found.extend(broader.iter().map(|&above| (above, note)));
        }
    }
    found.sort_unstable();
    found.dedup();
    let mut ranked: Vec<Bridge> = found
        .chunk_by(|one, other| one.0 == other.0)
        .filter(|same| same.len() >= 2)
        .map(|same| Bridge {
            concept: same[0].0,
            notes: same.iter().map(|&(_, note)| note).collect(),
        })
        .collect();
    let worth =
        |bridge: &Bridge| bridge.notes.len() as f32 * view.lexicon.concepts[bridge.concept].weight;
    ranked.sort_by(|a, b| {
        worth(b)
            .total_cmp(&worth(a))
            .then(a.concept.cmp(&b.concept))
    });
    ranked
}

/// Why the members stand together, what most share first, and where that shows.
pub fn reasons(view: &View, members: &[usize], bridges: &[Bridge]) -> (Vec<Reason>, Vec<Marks>) {
    let mut spots = Spots::new();
    let mut found = word_reasons(view, members, false, &mut spots);
    let mut told: Vec<Vec<String>> = Vec::new();
    for bridge in bridges {
        let Some(reason) = bridge_reason(view, bridge, &mut told, &mut spots) else {
            continue;
        };
        found.push(reason);
        if found.len() >= REASONS * 2 {
            break;
        }
    }
    found.extend(label_reasons(view, members));
    if found.is_empty() {
        found = word_reasons(view, members, true, &mut spots);
    }
    if found.is_empty() {
        found.extend(faint_reason(view, members, &mut spots));
    }
    if found.is_empty()
        && let Some((reason, pulls)) = kin::within(view, members)
    {
        let spot = |pull: &kin::Pull| (pull.note, view.range(pull.note, pull.place, pull.place));
        spots.extend(pulls.iter().map(spot));
        found.push((pulls.len(), reason));
    }
    found.sort_by_key(|(notes, _)| std::cmp::Reverse(*notes));
    let reasons = found.into_iter().map(|(_, reason)| reason);
    (reasons.take(REASONS).collect(), marks(spots))
}

/// A meaning that is expressed in two ways or more. Forms of one word are one way: those are a shared word. Nor is it told
/// when another meaning was told with the same forms, or with all but one of many.
fn bridge_reason(
    view: &View,
    bridge: &Bridge,
    told: &mut Vec<Vec<String>>,
    spots: &mut Spots,
) -> Option<(usize, Reason)> {
    let mut ways = Ways::default();
    let mut places = Spots::new();
    let within = |held: ConceptId| {
        held == bridge.concept
            || view.lexicon.concepts[held]
                .broader
                .contains(&bridge.concept)
    };
    for &note in &bridge.notes {
        for mention in &view.taken[note].mentions {
            if within(mention.concept) && ways.add(view, note, mention) {
                places.push((note, view.range(note, mention.first, mention.last)));
            }
        }
    }
    let mut forms = ways.forms();
    let notes = places.chunk_by(|one, other| one.0 == other.0).count();
    let spared = usize::from(forms.len() > 2);
    let is_told = |told: &Vec<String>| {
        let fresh = forms.iter().filter(|form| !told.contains(form));
        fresh.count() <= spared
    };
    if notes < 2 || forms.len() < 2 || !ways.are_several() || told.iter().any(is_told) {
        return None;
    }
    spots.extend(places);
    told.push(forms.clone());
    forms.truncate(REASONS);
    let concept = view.lexicon.concepts[bridge.concept].name.clone();
    let reason = Reason::Bridge {
        concept,
        forms,
        notes,
    };
    Some((notes, reason))
}

/// Where nothing plainer is shared: two members that say the same of it in the same way, or two meanings that are related.
fn faint_reason(view: &View, members: &[usize], spots: &mut Spots) -> Option<(usize, Reason)> {
    let mentions = |note: usize| {
        let all = view.taken[note].mentions.iter();
        all.filter(move |mention| !is_little(view, note, mention))
    };
    let mut best: Option<(f32, [(usize, &Mention); 2])> = None;
    for (at, &a) in members.iter().enumerate() {
        for one in mentions(a) {
            let spread = view.lexicon.spread(one.concept, 1.0, 1.0);
            for &b in &members[at + 1..] {
                for other in mentions(b) {
                    let share = spread.iter().find(|(to, _)| *to == other.concept);
                    let share = share.map_or(0.0, |(_, share)| *share);
                    if share > best.as_ref().map_or(0.0, |(most, _)| *most) {
                        best = Some((share, [(a, one), (b, other)]));
                    }
                }
            }
        }
    }
    let (_, ends) = best?;
    let mut ways = Ways::default();
    for (note, mention) in ends {
        ways.add(view, note, mention);
        spots.push((note, view.range(note, mention.first, mention.last)));
    }
    let concept = view.lexicon.concepts[ends[1].1.concept].name.clone();
    let mut forms = ways.forms();
    let reason = match forms.as_slice() {
        [_] => Reason::Word {
            text: forms.remove(0),
            notes: 2,
        },
        _ => Reason::Bridge {
            concept,
            forms,
            notes: 2,
        },
    };
    Some((2, reason))
}

/// Words and parts of words that two or more members share; of those that stand in notes about anything only `common` tells.
fn word_reasons(
    view: &View,
    members: &[usize],
    common: bool,
    spots: &mut Spots,
) -> Vec<(usize, Reason)> {
    // By key, note and place.
    let mut places: Vec<(u32, usize, usize)> = Vec::new();
    for &note in members {
        for (at, word) in view.words(note).enumerate().filter(|(_, word)| !word.stop) {
            let keys = word.parts.iter().chain([&word.key]);
            places.extend(keys.map(|&key| (key, note, at)));
        }
    }
    places.sort_unstable();
    places.dedup();
    let key = |same: &[(u32, usize, usize)]| &view.readings.keys[same[0].0 as usize];
    let mut shared: Vec<&[(u32, usize, usize)]> = places
        .chunk_by(|one, other| one.0 == other.0)
        .filter(|same| same.first().map(|at| at.1) != same.last().map(|at| at.1))
        .filter(|same| (common || !key(same).common) && tells(&key(same).text))
        .collect();
    shared.sort_unstable_by_key(|same| key(same).text.as_str());
    let mut found = Vec::new();
    for same in shared {
        spots.extend(
            same.iter()
                .map(|&(_, note, at)| (note, view.range(note, at, at))),
        );
        let notes = same.chunk_by(|one, other| one.1 == other.1).count();
        let text = same
            .iter()
            .map(|&(_, note, at)| {
                let word = view.taken[note].words[at] as usize;
                view.readings.words[word].folded.as_str()
            })
            .min_by_key(|form| (form.len(), *form))
            .unwrap_or_default()
            .to_owned();
        found.push((notes, Reason::Word { text, notes }));
    }
    found.sort_by_key(|(notes, _)| std::cmp::Reverse(*notes));
    found.truncate(REASONS);
    found
}

/// Whether a shared key tells anything by itself: a letter, a figure or two and 'niet' do not.
fn tells(key: &str) -> bool {
    let is_short = key.len() <= 2 && key.bytes().all(|byte| byte.is_ascii_digit());
    key.chars().nth(1).is_some() && !is_short && !denies(key)
}

fn label_reasons(view: &View, members: &[usize]) -> Vec<(usize, Reason)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for &note in members {
        for tag in view.notes[note].tags.iter().collect::<BTreeSet<_>>() {
            *counts.entry(tag).or_insert(0) += 1;
        }
    }
    let shared = counts.into_iter().filter(|&(_, notes)| notes >= 2);
    shared
        .map(|(text, notes)| {
            let text = text.to_owned();
            (notes, Reason::Label { text, notes })
        })
        .collect()
}

/// Per note the places in it, in order, those that touch joined.
fn marks(mut spots: Spots) -> Vec<Marks> {
    spots.sort_unstable();
    spots.dedup();
    spots
        .chunk_by(|one, other| one.0 == other.0)
        .map(|same| Marks {
            note: same[0].0,
            ranges: joined(same.iter().map(|&(_, range)| range)),
        })
        .collect()
}

fn joined(ranges: impl Iterator<Item = (usize, usize)>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, end) in ranges {
        match found.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => found.push(start..end),
        }
    }
    found
}
