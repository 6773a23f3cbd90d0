//! What a facilitator needs to judge a thread: why its notes stand together, where that shows, which notes to read out,
//! which may not belong, and what stays outside.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{
    Constraints, Fit, Lexicon, Marks, Merge, Note, Outcome, Reason, Thread,
    between::{self, Apart},
    gather::Placed,
    lexicon::{ConceptId, Mention},
    naming, tension,
    views::{Readings, Sparse, likeness},
};

/// Quotes, terms and reasons a thread shows at most.
const QUOTES: usize = 3;
const TERMS: usize = 5;
const REASONS: usize = 6;
/// A member this much less like its thread than members are on average is shown as doubtful.
const DOUBT: f32 = 0.5;
/// In maximal marginal relevance: how much a quote must be like its thread against unlike the other quotes.
const RELEVANCE: f32 = 0.6;
/// A note with no neighbour in another group that is as like as this stands alone.
const ALONE: f32 = 0.12;
/// Suggestions shown at most, and the least likeness for one.
const SUGGESTIONS: usize = 50;
const SUGGEST: f32 = 0.06;

/// Everything known of the notes, in canonical order.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub notes: &'a [Note<'a>],
    pub readings: &'a Readings,
    pub vectors: &'a [Sparse],
    pub lexicon: &'a Lexicon,
}

/// Dresses the groups with all that is shown.
pub fn outcome(
    view: &View,
    placed: Placed,
    pairs: &[(u32, u32, f32)],
    constraints: &Constraints,
) -> Outcome {
    let mut thread_of = vec![None; view.notes.len()];
    for (at, (_, members)) in placed.threads.iter().enumerate() {
        members.iter().for_each(|&note| thread_of[note] = Some(at));
    }
    let threads: Vec<Thread> = placed
        .threads
        .iter()
        .map(|(confirmed, members)| thread(view, members, *confirmed))
        .collect();
    let sizes: Vec<usize> = threads.iter().map(|thread| thread.notes.len()).collect();
    let (mut fits, mut merges) = suggestions(&thread_of, &sizes, pairs, constraints);
    let mut gained = between::gained(&threads, &thread_of, pairs, constraints);
    between::explain(
        view,
        (&threads, constraints),
        [&mut fits, &mut gained],
        &mut merges,
    );
    let tensions = tension::tensions(view, &thread_of);
    let lone = lone(view, &placed.unplaced, pairs);
    Outcome {
        threads,
        unplaced: placed.unplaced,
        lone,
        tensions,
        fits,
        gained,
        merges,
    }
}

fn thread(view: &View, members: &[usize], confirmed: Option<usize>) -> Thread {
    let closeness = closeness(view, members);
    let central = (0..members.len())
        .max_by(|&a, &b| closeness[a].total_cmp(&closeness[b]).then(b.cmp(&a)))
        .map_or(0, |at| members[at]);
    let bridges = bridges(view, members);
    let titles = naming::titles(
        view,
        members,
        central,
        bridges.first().map(|&(concept, _)| concept),
    );
    let (reason, marks) = reasons(view, members, &bridges);
    let questions: BTreeSet<u32> = members
        .iter()
        .filter_map(|&note| view.notes[note].question)
        .collect();
    Thread {
        title: titles.first().cloned().unwrap_or_default(),
        titles,
        terms: naming::phrases(view, members)
            .into_iter()
            .take(TERMS)
            .collect(),
        notes: members.to_vec(),
        confirmed,
        groups: members
            .iter()
            .map(|&note| view.notes[note].group)
            .collect::<BTreeSet<_>>()
            .len(),
        questions: questions.into_iter().collect(),
        reason,
        marks,
        quotes: quotes(view, members, &closeness),
        doubtful: doubtful(members, &closeness),
        cohesion: closeness.iter().sum::<f32>() / closeness.len().max(1) as f32,
    }
}

/// Per member its mean likeness to the others, by way of the sum of all members' vectors.
fn closeness(view: &View, members: &[usize]) -> Vec<f32> {
    let mut sum: BTreeMap<u32, f32> = BTreeMap::new();
    for &note in members {
        for &(feature, value) in &view.vectors[note] {
            *sum.entry(feature).or_insert(0.0) += value;
        }
    }
    let sum: Sparse = sum.into_iter().collect();
    let others = (members.len().max(2) - 1) as f32;
    let own = |note: usize| {
        view.vectors[note]
            .iter()
            .map(|&(_, value)| value * value)
            .sum::<f32>()
    };
    members
        .iter()
        .map(|&note| (likeness(&view.vectors[note], &sum) - own(note)) / others)
        .collect()
}

/// The members far below the mean, never more than a third of a thread of three or more.
fn doubtful(members: &[usize], closeness: &[f32]) -> Vec<usize> {
    if members.len() < 3 {
        return Vec::new();
    }
    let mean = closeness.iter().sum::<f32>() / closeness.len() as f32;
    let mut found: Vec<usize> = (0..members.len())
        .filter(|&at| closeness[at] < DOUBT * mean)
        .collect();
    found.sort_by(|&a, &b| closeness[a].total_cmp(&closeness[b]).then(a.cmp(&b)));
    found.truncate(members.len() / 3);
    found.into_iter().map(|at| members[at]).collect()
}

/// Maximal marginal relevance (Carbonell and Goldstein 1998), a group not twice while others have not spoken.
fn quotes(view: &View, members: &[usize], closeness: &[f32]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut heard: BTreeSet<u32> = BTreeSet::new();
    let groups: BTreeSet<u32> = members.iter().map(|&note| view.notes[note].group).collect();
    while chosen.len() < QUOTES.min(members.len()) {
        let free = |at: &usize| {
            let note = members[*at];
            !chosen.contains(&note)
                && (heard.len() >= groups.len() || !heard.contains(&view.notes[note].group))
        };
        let worth = |at: usize| {
            let near = chosen
                .iter()
                .map(|&other| likeness(&view.vectors[members[at]], &view.vectors[other]))
                .fold(0.0, f32::max);
            RELEVANCE * closeness[at] - (1.0 - RELEVANCE) * near
        };
        let best = (0..members.len())
            .filter(free)
            .max_by(|&a, &b| worth(a).total_cmp(&worth(b)).then(b.cmp(&a)));
        let Some(best) = best else { break };
        heard.insert(view.notes[members[best]].group);
        chosen.push(members[best]);
    }
    chosen
}

/// Meanings that two or more members express, the most telling first, with the members that do.
fn bridges(view: &View, members: &[usize]) -> Vec<(ConceptId, BTreeSet<usize>)> {
    let mut found: BTreeMap<ConceptId, BTreeSet<usize>> = BTreeMap::new();
    for &note in members {
        for mention in &view.readings.notes[note].mentions {
            found.entry(mention.concept).or_default().insert(note);
            for &above in &view.lexicon.concepts[mention.concept].broader {
                found.entry(above).or_default().insert(note);
            }
        }
    }
    let mut ranked: Vec<_> = found
        .into_iter()
        .filter(|(_, notes)| notes.len() >= 2)
        .collect();
    let worth =
        |concept: ConceptId, notes: usize| notes as f32 * view.lexicon.concepts[concept].weight;
    ranked.sort_by(|a, b| {
        worth(b.0, b.1.len())
            .total_cmp(&worth(a.0, a.1.len()))
            .then(a.0.cmp(&b.0))
    });
    ranked
}

fn reasons(
    view: &View,
    members: &[usize],
    bridges: &[(ConceptId, BTreeSet<usize>)],
) -> (Vec<Reason>, Vec<Marks>) {
    let mut marks: BTreeMap<usize, BTreeSet<(usize, usize)>> = BTreeMap::new();
    let mut found = word_reasons(view, members, &mut marks);
    for (concept, notes) in bridges {
        let mut forms: BTreeSet<String> = BTreeSet::new();
        let mut places = Vec::new();
        for &note in notes {
            let reading = &view.readings.notes[note];
            let within = |held: ConceptId| {
                held == *concept || view.lexicon.concepts[held].broader.contains(concept)
            };
            for mention in reading
                .mentions
                .iter()
                .filter(|mention| within(mention.concept))
            {
                let range = (
                    reading.tokens[mention.first].start,
                    reading.tokens[mention.last].end,
                );
                forms.extend(
                    view.notes[note]
                        .text
                        .get(range.0..range.1)
                        .map(str::to_lowercase),
                );
                places.push((note, range));
            }
        }
        if forms.len() < 2 {
            continue;
        }
        for (note, range) in places {
            marks.entry(note).or_default().insert(range);
        }
        let concept = view.lexicon.concepts[*concept].name.clone();
        found.push((
            notes.len(),
            Reason::Bridge {
                concept,
                forms: forms.into_iter().take(REASONS).collect(),
                notes: notes.len(),
            },
        ));
        if found.len() >= REASONS * 2 {
            break;
        }
    }
    found.extend(label_reasons(view, members));
    if found.is_empty() {
        found.extend(faint_reason(view, members, &mut marks));
    }
    found.sort_by_key(|(notes, _)| std::cmp::Reverse(*notes));
    let marks = marks
        .into_iter()
        .map(|(note, ranges)| Marks {
            note,
            ranges: joined(ranges),
        })
        .collect();
    (
        found
            .into_iter()
            .map(|(_, reason)| reason)
            .take(REASONS)
            .collect(),
        marks,
    )
}

/// Where nothing plainer is shared: two members that say the same of it in the same way, or two meanings that are related.
fn faint_reason(
    view: &View,
    members: &[usize],
    marks: &mut BTreeMap<usize, BTreeSet<(usize, usize)>>,
) -> Option<(usize, Reason)> {
    let mentions = |note: usize| view.readings.notes[note].mentions.iter();
    let place = |note: usize, mention: &Mention| {
        let tokens = &view.readings.notes[note].tokens;
        (tokens[mention.first].start, tokens[mention.last].end)
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
    let mut forms = BTreeSet::new();
    for (note, mention) in ends {
        let range = place(note, mention);
        let form = view.notes[note].text.get(range.0..range.1);
        forms.extend(form.map(str::to_lowercase));
        marks.entry(note).or_default().insert(range);
    }
    let concept = view.lexicon.concepts[ends[1].1.concept].name.clone();
    let mut forms: Vec<String> = forms.into_iter().collect();
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

/// Words and parts of words that two or more members share.
fn word_reasons(
    view: &View,
    members: &[usize],
    marks: &mut BTreeMap<usize, BTreeSet<(usize, usize)>>,
) -> Vec<(usize, Reason)> {
    let mut places: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for &note in members {
        let reading = &view.readings.notes[note];
        for (at, &word) in reading.words.iter().enumerate() {
            let word = &view.readings.words[word];
            if !word.stop {
                for key in word.parts.iter().chain([&word.key]) {
                    places.entry(key).or_default().push((note, at));
                }
            }
        }
    }
    let mut found = Vec::new();
    for (key, places) in places {
        let notes: BTreeSet<usize> = places.iter().map(|&(note, _)| note).collect();
        if notes.len() < 2 || view.lexicon.is_common(key) {
            continue;
        }
        for &(note, at) in &places {
            let token = &view.readings.notes[note].tokens[at];
            marks
                .entry(note)
                .or_default()
                .insert((token.start, token.end));
        }
        let text = places
            .iter()
            .map(|&(note, at)| view.readings.notes[note].tokens[at].folded.as_str())
            .min_by_key(|form| (form.len(), *form))
            .unwrap_or(key);
        found.push((
            notes.len(),
            Reason::Word {
                text: text.to_owned(),
                notes: notes.len(),
            },
        ));
    }
    found.sort_by_key(|(notes, _)| std::cmp::Reverse(*notes));
    found.truncate(REASONS);
    found
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
            (
                notes,
                Reason::Label {
                    text: text.to_owned(),
                    notes,
                },
            )
        })
        .collect()
}

fn joined(ranges: BTreeSet<(usize, usize)>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, end) in ranges {
        match found.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => found.push(start..end),
        }
    }
    found
}

/// Where unplaced notes fit and which threads may be one, by mean likeness.
fn suggestions(
    thread_of: &[Option<usize>],
    sizes: &[usize],
    pairs: &[(u32, u32, f32)],
    constraints: &Constraints,
) -> (Vec<Fit>, Vec<Merge>) {
    let mut to_thread: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    let mut between: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for &(a, b, value) in pairs {
        match (thread_of[a as usize], thread_of[b as usize]) {
            (None, Some(thread)) => *to_thread.entry((a as usize, thread)).or_insert(0.0) += value,
            (Some(thread), None) => *to_thread.entry((b as usize, thread)).or_insert(0.0) += value,
            (Some(one), Some(other)) if one != other => {
                *between
                    .entry((one.min(other), one.max(other)))
                    .or_insert(0.0) += value
            }
            _ => {}
        }
    }
    let apart = Apart::of(thread_of, constraints);
    let mut best: BTreeMap<usize, (usize, f32)> = BTreeMap::new();
    for ((note, thread), sum) in to_thread {
        if apart.parts_note(note, thread) {
            continue;
        }
        let mean = sum / sizes[thread] as f32;
        let held = best.entry(note).or_insert((thread, mean));
        if mean > held.1 {
            *held = (thread, mean);
        }
    }
    let mut fits: Vec<Fit> = best
        .into_iter()
        .filter(|(note, (_, mean))| *mean >= SUGGEST && !constraints.settled.contains(note))
        .map(|(note, (thread, likeness))| Fit {
            note,
            thread,
            likeness,
            reason: Vec::new(),
        })
        .collect();
    fits.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.note.cmp(&b.note)));
    fits.truncate(SUGGESTIONS);
    let mut merges: Vec<Merge> = between
        .into_iter()
        .map(|((a, b), sum)| Merge {
            a,
            b,
            likeness: sum / (sizes[a] * sizes[b]) as f32,
            reason: Vec::new(),
        })
        .filter(|merge| merge.likeness >= SUGGEST)
        .filter(|merge| !apart.parts_threads(merge.a, merge.b))
        .collect();
    merges.sort_by(|x, y| {
        y.likeness
            .total_cmp(&x.likeness)
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    merges.truncate(SUGGESTIONS);
    (fits, merges)
}

/// Unplaced notes with at least two content words and no near neighbour in another group.
fn lone(view: &View, unplaced: &[usize], pairs: &[(u32, u32, f32)]) -> Vec<usize> {
    let mut near = vec![0.0f32; view.notes.len()];
    for &(a, b, value) in pairs {
        let (a, b) = (a as usize, b as usize);
        if view.notes[a].group != view.notes[b].group {
            near[a] = near[a].max(value);
            near[b] = near[b].max(value);
        }
    }
    let content = |note: usize| {
        view.readings.notes[note]
            .words
            .iter()
            .filter(|&&word| !view.readings.words[word].stop && !view.readings.words[word].common)
            .count()
    };
    unplaced
        .iter()
        .copied()
        .filter(|&note| near[note] < ALONE && content(note) >= 2)
        .collect()
}
