//! Names for threads, always in words that somebody wrote or that the lexicon holds: never a made-up sentence.

use std::collections::BTreeMap;

use super::{evidence::View, lexicon::ConceptId};

/// Letters of the longest name.
const LONGEST: usize = 80;
/// Words of the longest phrase.
const PHRASE: usize = 3;

/// At most three different names: the most central note, the best phrase, the meaning most notes share.
pub fn titles(
    view: &View,
    members: &[usize],
    central: usize,
    shared: Option<ConceptId>,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let phrase = phrases(view, members).into_iter().next();
    let meaning = shared.map(|concept| view.lexicon.concepts[concept].name.clone());
    for name in [Some(shortened(view.notes[central].text)), phrase, meaning]
        .into_iter()
        .flatten()
    {
        let name = capitalised(&name);
        if !name.is_empty()
            && !found
                .iter()
                .any(|held| held.to_lowercase() == name.to_lowercase())
        {
            found.push(name);
        }
    }
    if found.is_empty() {
        found.push(
            members
                .iter()
                .map(|&note| view.notes[note].text.trim())
                .find(|text| !text.is_empty())
                .unwrap_or("…")
                .chars()
                .take(LONGEST)
                .collect(),
        );
    }
    found
}

/// Phrases of one to three words, the most telling first: how many members have it, against how many notes have it in
/// all (class-based TF-IDF, Grootendorst 2022, counted per note).
pub fn phrases(view: &View, members: &[usize]) -> Vec<String> {
    let mut counts: BTreeMap<Vec<&str>, (usize, BTreeMap<&str, usize>)> = BTreeMap::new();
    for &note in members {
        for (keys, text) in runs(view, note) {
            let (count, forms) = counts.entry(keys).or_default();
            *count += 1;
            *forms.entry(text).or_insert(0) += 1;
        }
    }
    let all = view.notes.len() as f32;
    let mut ranked: Vec<(f32, &str)> = Vec::new();
    for (keys, (count, forms)) in &counts {
        let rarity: f32 = keys
            .iter()
            .map(|key| {
                (1.0 + all / view.readings.key_notes.get(*key).copied().unwrap_or(1) as f32).ln()
            })
            .sum::<f32>()
            / (keys.len() as f32).sqrt();
        let share = if *count >= 2 { *count as f32 } else { 0.4 };
        let best = forms
            .iter()
            .max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))
            .map(|(text, _)| *text);
        ranked.extend(best.map(|text| (share * rarity, text)));
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    ranked
        .into_iter()
        .map(|(_, text)| text.to_owned())
        .collect()
}

/// The runs of one to three content words of a note, each once, as keys and as written.
fn runs<'a>(view: &View<'a>, note: usize) -> Vec<(Vec<&'a str>, &'a str)> {
    let reading = &view.readings.notes[note];
    let text = view.notes[note].text;
    let mut found: BTreeMap<Vec<&str>, &str> = BTreeMap::new();
    for first in 0..reading.tokens.len() {
        let mut keys = Vec::new();
        for at in first..reading.tokens.len().min(first + PHRASE + 2) {
            let token = &reading.tokens[at];
            if at > first && token.after_break {
                break;
            }
            let word = &view.readings.words[reading.words[at]];
            if word.stop {
                if keys.is_empty() {
                    break;
                }
                continue;
            }
            keys.push(word.key.as_str());
            if keys.len() > PHRASE {
                break;
            }
            if (keys.len() > 1 || !word.common)
                && let Some(written) = text.get(reading.tokens[first].start..token.end)
            {
                found.entry(keys.clone()).or_insert(written);
            }
        }
    }
    found.into_iter().collect()
}

/// The text, or its first words where it is long.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_end_matches(['.', ';', ',', ':']);
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST - 1).collect();
    let end = start
        .rfind(' ')
        .filter(|&at| at > LONGEST / 2)
        .unwrap_or(start.len());
    format!("{}…", start[..end].trim_end_matches([',', ';', ':', ' ']))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
