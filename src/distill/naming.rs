//! Names for threads, always in words that somebody wrote or that the lexicon holds: never a made-up sentence.

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
    phrase: Option<&String>,
    shared: Option<ConceptId>,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let phrase = phrase.cloned();
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
/// all (class-based TF-IDF, Grootendorst 2022, counted per note). No two of them share a word.
pub fn phrases(view: &View, members: &[usize], most: usize) -> Vec<String> {
    let mut all: Vec<(Run, &str)> = Vec::new();
    let mut own: Vec<(Run, &str)> = Vec::new();
    for &note in members {
        own.clear();
        runs(view, note, &mut own);
        all.append(&mut own);
    }
    all.sort_unstable();
    let mut ranked: Vec<(f32, (Run, &str))> = all
        .chunk_by(|one, other| one.0 == other.0)
        .filter_map(|same| {
            let share = if same.len() >= 2 {
                same.len() as f32
            } else {
                0.4
            };
            let run = same[0].0;
            commonest(same).map(|text| (share * rarity(view, &run), (run, text)))
        })
        .collect();
    ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.1.cmp(b.1.1)));
    let mut told: Vec<(Run, &str)> = Vec::new();
    for (_, (run, text)) in ranked {
        let is_told =
            |(held, _): &(Run, &str)| run.iter().any(|key| *key != NO_KEY && held.contains(key));
        if told.len() < most && !told.iter().any(is_told) {
            told.push((run, text));
        }
    }
    told.into_iter().map(|(_, text)| text.to_owned()).collect()
}

/// The keys of a run of words, [`NO_KEY`] behind the last.
type Run = [u32; PHRASE];
const NO_KEY: u32 = u32::MAX;

/// How seldom the words of a run are, together.
fn rarity(view: &View, run: &Run) -> f32 {
    let all = view.notes.len() as f32;
    let keys = run.iter().filter(|&&key| key != NO_KEY);
    let length = keys.clone().count() as f32;
    keys.map(|&key| (1.0 + all / view.key_notes[key as usize] as f32).ln())
        .sum::<f32>()
        / length.sqrt()
}

/// How a run is mostly written; of equals the first by letters. The runs are in order of writing.
fn commonest<'a>(same: &[(Run, &'a str)]) -> Option<&'a str> {
    same.chunk_by(|one, other| one.1 == other.1)
        .max_by(|a, b| a.len().cmp(&b.len()).then(b[0].1.cmp(a[0].1)))
        .map(|written| written[0].1)
}

/// The runs of one to three content words of a note, each once, as keys and as first written.
fn runs<'a>(view: &View<'a>, note: usize, found: &mut Vec<(Run, &'a str)>) {
    let reading = &view.taken[note];
    let word = |at: usize| &view.readings.words[reading.words[at] as usize];
    for first in 0..reading.places.len() {
        let mut keys = [NO_KEY; PHRASE];
        let mut count = 0;
        for at in first..reading.places.len().min(first + PHRASE + 2) {
            if at > first && is_parted(view, note, at) {
                break;
            }
            let word = word(at);
            if word.stop || says_nothing(&word.folded) {
                if count == 0 {
                    break;
                }
                continue;
            }
            if count == PHRASE {
                break;
            }
            keys[count] = word.key;
            count += 1;
            if (count > 1 || !word.common)
                && found.iter().all(|(held, _)| *held != keys)
                && let Some(written) = view.written(note, view.range(note, first, at))
            {
                found.push((keys, written));
            }
        }
    }
}

/// Letters and figures alone: of 'i.p.v.' and '17.00' no part is a name.
fn says_nothing(folded: &str) -> bool {
    folded.len() == 1 || folded.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether more than a space or a hyphen stands between a word and the one before it: a phrase ends there.
fn is_parted(view: &View, note: usize, at: usize) -> bool {
    let places = &view.taken[note].places;
    let gap = view.written(note, (places[at - 1].end, places[at].start));
    gap.is_none_or(|gap| {
        gap.contains(|letter: char| !matches!(letter, ' ' | '\t' | '\u{a0}' | '-'))
    })
}

/// The text, or its first words where it is long. A sentence loses its full stop; where there are more of them, the last
/// may be of a word that is cut short.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_end_matches([';', ',', ':']);
    let one_sentence = text.strip_suffix('.').filter(|text| !text.contains('.'));
    let text = one_sentence.unwrap_or(text);
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
