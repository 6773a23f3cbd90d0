//! What words mean: phrases before words, the whole word before its parts, the longest stem before a shorter one.

use super::{ConceptId, Lexicon, Phrase, Step, parse::ARTICLES};
use crate::distill::text::Token;

/// The widest gap of a phrase, in words.
const GAP: usize = 3;
/// A part of a compound counts less than the word by itself, and far less beside the meaning of the whole.
pub(super) const PART: f32 = 0.8;
const PART_OF_KNOWN: f32 = 0.35;
const PART_BESIDE_UNKNOWN: f32 = 0.5;

/// What is known of one word by itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meaning {
    /// The key under which its forms meet.
    pub key: String,
    /// The number of that key, if some form of the lexicon has it.
    pub(super) symbol: Option<u32>,
    /// Keys of the parts, where it is a compound of known words.
    pub parts: Vec<String>,
    pub concepts: Vec<(ConceptId, f32)>,
    pub stop: bool,
    pub common: bool,
}

/// A concept in a row of words: the tokens from `first` to `last` express it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mention {
    pub concept: ConceptId,
    pub weight: f32,
    pub first: usize,
    pub last: usize,
}

impl Lexicon {
    /// The meaning of a folded word outside any phrase; of the word it was probably meant to be where it is unknown.
    /// With a full stop behind it, an unknown word is taken for one that is cut short.
    pub fn meaning(&self, folded: &str) -> Meaning {
        let (folded, dotted) = folded
            .strip_suffix('.')
            .map_or((folded, false), |word| (word, true));
        let meaning = self.plain_meaning(folded);
        let ordinary = meaning.stop || meaning.common || self.plain.contains(folded);
        if ordinary || meaning.symbol.is_some() || meaning.parts.len() > 1 {
            return meaning;
        }
        // Without a form of its own a word may still have got the meaning of its stem, or of a part.
        let guessed = !meaning.concepts.is_empty() || !meaning.parts.is_empty();
        let right = self.is_right(folded);
        if dotted
            && !right
            && !guessed
            && let Some(whole) = self.cut_short(folded, &meaning)
        {
            return whole;
        }
        let other = match (right, guessed) {
            (true, true) => None,
            (false, true) => self.mended(folded),
            (true, false) => self.regional(folded).or_else(|| self.plural(folded)),
            (false, false) => self.regional(folded).or_else(|| self.mended(folded)),
        };
        match other {
            Some(word) => self.plain_meaning(&word),
            None => meaning,
        }
    }

    fn plain_meaning(&self, folded: &str) -> Meaning {
        let key = self.key(folded);
        let stop = self.is_stop(folded) || self.is_stop(&key);
        let common = self.is_common(&key);
        let symbol = self.symbols.get(&key).copied();
        let mut meaning = Meaning {
            key,
            symbol,
            stop,
            common,
            ..Meaning::default()
        };
        let whole = self.concepts_of(&meaning.key);
        meaning.concepts.extend_from_slice(whole);
        if stop || folded.len() < 6 {
            return meaning;
        }
        let known = !whole.is_empty();
        if !common {
            self.take_apart(folded, known, &mut meaning);
        }
        if !known && let Some(concepts) = self.longest_stem(folded) {
            for &(concept, weight) in concepts {
                put(&mut meaning.concepts, concept, weight);
            }
        }
        meaning
    }

    /// Adds what the parts of a compound say. An everyday word is no compound: 'belangrijk' has no riches in it.
    fn take_apart(&self, folded: &str, known: bool, meaning: &mut Meaning) {
        let Some((left, right)) = self.split(folded) else {
            if !known && !self.plain.contains(folded) {
                self.guess(folded, meaning);
            }
            return;
        };
        let share = if known { PART_OF_KNOWN } else { PART };
        for part in [&left, &right] {
            for &(concept, weight) in self.concepts_of(part) {
                put(&mut meaning.concepts, concept, weight * share);
            }
        }
        meaning.parts = vec![left, right];
    }

    pub(super) fn concepts_of(&self, key: &str) -> &[(ConceptId, f32)] {
        self.symbols
            .get(key)
            .and_then(|symbol| self.words.get(symbol))
            .map_or(&[], Vec::as_slice)
    }

    /// The concepts of the stem that takes most of the word.
    fn longest_stem(&self, folded: &str) -> Option<&Vec<(ConceptId, f32)>> {
        (3..=folded.len())
            .rev()
            .filter_map(|end| folded.get(..end))
            .find_map(|stem| self.stems.get(stem))
    }

    /// The keys of the two known words that a compound consists of; the longest second part wins.
    pub(super) fn split(&self, folded: &str) -> Option<(String, String)> {
        for at in 3..folded.len().saturating_sub(2) {
            let (Some(left), Some(right)) = (folded.get(..at), folded.get(at..)) else {
                continue;
            };
            if right.len() < 3 || left.len() + right.len() < 7 {
                continue;
            }
            let Some(left) = self.first_part(left) else {
                continue;
            };
            if let Some(right) = self.last_part(right) {
                return Some((left, right));
            }
        }
        None
    }

    fn first_part(&self, left: &str) -> Option<String> {
        let bare =
            |part: &str| (part.len() >= 3 && self.surface.contains(part)).then(|| self.key(part));
        bare(left).or_else(|| {
            ["s", "-"].iter().find_map(|link| {
                left.strip_suffix(link)
                    .filter(|part| part.len() >= 4)
                    .and_then(bare)
            })
        })
    }

    fn last_part(&self, right: &str) -> Option<String> {
        if self.surface.contains(right) {
            return Some(self.key(right));
        }
        let base = self.reducer.base(right)?;
        (base.len() >= 4 && self.surface.contains(base)).then(|| base.to_owned())
    }

    /// Where only one side of a long word is known, that side still says something.
    fn guess(&self, folded: &str, meaning: &mut Meaning) {
        let mut found: Option<String> = None;
        for at in 4..folded.len().saturating_sub(4) {
            if let Some(part) = folded
                .get(at..)
                .and_then(|right| self.last_part(right))
                .filter(|part| part.len() >= 5)
            {
                found = Some(part);
                break;
            }
        }
        for at in (5..folded.len().saturating_sub(3)).rev() {
            if found.is_none()
                && let Some(part) = folded
                    .get(..at)
                    .and_then(|left| self.first_part(left))
                    .filter(|part| part.len() >= 5)
            {
                found = Some(part);
            }
        }
        let Some(part) = found else { return };
        for &(concept, weight) in self.concepts_of(&part) {
            put(&mut meaning.concepts, concept, weight * PART_BESIDE_UNKNOWN);
        }
        meaning.parts = vec![part];
    }

    /// The concepts in a row of words, given the meaning of each. The words of a phrase lose their own meaning; those in
    /// its gap keep theirs: 'koppel resultaten terug' is still about results.
    pub fn mentions(&self, tokens: &[Token], meanings: &[&Meaning]) -> Vec<Mention> {
        let row: Vec<Place> = tokens
            .iter()
            .zip(meanings)
            .enumerate()
            .filter(|(_, (token, _))| !ARTICLES.contains(&token.folded.as_str()))
            .map(|(place, (token, meaning))| Place {
                place,
                symbol: meaning.symbol,
                after_break: token.after_break,
            })
            .collect();
        let own = |place: usize| {
            meanings[place]
                .concepts
                .iter()
                .map(move |&(concept, weight)| Mention {
                    concept,
                    weight,
                    first: place,
                    last: place,
                })
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at < row.len() {
            let place = row[at].place;
            if let Some(phrase) = self.phrase_at(&row[at..]) {
                let last = row[at + phrase.taken - 1].place;
                found.extend(phrase.concepts.iter().map(|&(concept, weight)| Mention {
                    concept,
                    weight,
                    first: place,
                    last,
                }));
                let between = phrase.between.iter();
                found.extend(between.flat_map(|&step| own(row[at + step].place)));
                at += phrase.taken;
                continue;
            }
            found.extend(own(place));
            at += 1;
        }
        found
    }

    /// The longest phrase that begins here, with every concept it stands for.
    fn phrase_at(&self, row: &[Place]) -> Option<Match> {
        let phrases = self.phrases.get(&row.first()?.symbol?)?;
        let mut best: Option<Match> = None;
        for phrase in phrases {
            let steps = phrase.steps.len();
            if best.as_ref().is_some_and(|best| best.steps > steps) {
                break;
            }
            let Some((taken, between)) = reach(phrase, row) else {
                continue;
            };
            match &mut best {
                Some(best) => put(&mut best.concepts, phrase.concept, phrase.weight),
                None => {
                    best = Some(Match {
                        concepts: vec![(phrase.concept, phrase.weight)],
                        taken,
                        steps,
                        between,
                    })
                }
            }
        }
        best
    }
}

/// A word in a row of words without articles.
#[derive(Clone, Copy)]
struct Place {
    place: usize,
    symbol: Option<u32>,
    after_break: bool,
}

/// A phrase that was found.
struct Match {
    concepts: Vec<(ConceptId, f32)>,
    /// Words of the row it takes.
    taken: usize,
    steps: usize,
    /// Which of those words stand in a gap.
    between: Vec<usize>,
}

/// How many words a phrase takes from the start of a row, if it stands there, and which of them stand in a gap.
fn reach(phrase: &Phrase, row: &[Place]) -> Option<(usize, Vec<usize>)> {
    let mut at = 0;
    let mut slack = 0;
    let mut between = Vec::new();
    for step in &phrase.steps {
        match step {
            Step::Gap => slack = GAP,
            Step::Word(symbol) => {
                let skipped = (0..=slack).find(|skip| {
                    row.get(at + skip)
                        .is_some_and(|word| word.symbol == Some(*symbol))
                })?;
                if at > 0 && row[at..=at + skipped].iter().any(|word| word.after_break) {
                    return None;
                }
                between.extend(at..at + skipped);
                at += skipped + 1;
                slack = 0;
            }
        }
    }
    Some((at, between))
}

fn put(concepts: &mut Vec<(ConceptId, f32)>, concept: ConceptId, weight: f32) {
    match concepts.iter_mut().find(|(held, _)| *held == concept) {
        Some((_, held)) => *held = held.max(weight),
        None => concepts.push((concept, weight)),
    }
}
