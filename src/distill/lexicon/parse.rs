//! The form of a lexicon file.
//!
//! ```text
//! # A remark.
//! = kosten (middel) < geld
//! kosten, prijskaartje, wie betaalt, smalle beurs, draaien .. voor op, budget*
//! ~ betaalbaarheid 0.7, armoede 0.4
//! x opbrengst
//! ! prijs: also a prize
//! ```
//!
//! `=` opens a concept: its name, between brackets its kind (left out: `onderwerp`), `*0.3` its weight if it says
//! little, and after `<` its broader concepts. Then come the forms, any number of lines, with commas between; the name
//! is a form too. `..` stands for at most three words, `*` behind a form for any continuation, `?` behind a form for a
//! word with other meanings, which counts half. `~` gives relations, `x` opposites, both read in two directions; `!`
//! states why a form stands under unrelated concepts too. A concept may be opened again, in any file, to add to it.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Concept, ConceptId, Kind, Lexicon, Phrase, Step};
use crate::distill::{reduce::Reducer, text};

macro_rules! included {
    ($($name:literal,)*) => {
        &[$(($name, include_str!(concat!("../../../assets/lexicon/", $name))),)*]
    };
}

pub(super) const STANDARD: &[(&str, &str)] = included![
    "algemeen.txt",
    "bestaanszekerheid-en-werk.txt",
    "bestuur.txt",
    "bijeenkomsten-en-eropaf.txt",
    "buitenruimte-en-afval.txt",
    "burgerzaken-en-inkomen.txt",
    "communicatie.txt",
    "cultuur-sport-en-economie.txt",
    "cultuur-sport-en-vrije-tijd.txt",
    "deelname.txt",
    "digitaal-en-communicatie.txt",
    "doelgroepen-en-rollen.txt",
    "dorpen-en-initiatieven.txt",
    "economie-en-landbouw.txt",
    "energie-groen-en-klimaat.txt",
    "energie.txt",
    "gescheiden-werkwoorden.txt",
    "gezegd-en-bedoeld.txt",
    "houding-en-omgang.txt",
    "houding.txt",
    "instrumenten-van-deelname.txt",
    "jeugd-en-onderwijs.txt",
    "klimaat-water-en-groen.txt",
    "leefomgeving.txt",
    "meerduidig.txt",
    "mobiliteit.txt",
    "nieuwkomers-en-samenleven.txt",
    "onderwijs-en-nieuwkomers.txt",
    "organisatie.txt",
    "plannen-voor-de-ruimte.txt",
    "praktijktaal.txt",
    "raad-en-bestuur.txt",
    "samenleving.txt",
    "spreektaal-en-afkortingen.txt",
    "tijd-en-geld.txt",
    "veiligheid.txt",
    "verbanden.txt",
    "verkeer-veiligheid-en-handhaving.txt",
    "verwantschap.txt",
    "voorwaarden-en-fasen.txt",
    "vormen-van-democratie.txt",
    "waarden-en-wensen.txt",
    "werken-bij-de-gemeente.txt",
    "wonen-en-ruimte.txt",
    "wonen.txt",
    "zorg-en-gezondheid.txt",
    "zorg-en-jeugd.txt",
];
const STOP: &str = include_str!("../../../assets/lexicon/stop-words.txt");
const COMMON: &str = include_str!("../../../assets/lexicon/common-words.txt");
const IRREGULAR: &str = include_str!("../../../assets/lexicon/irregular-forms.txt");
const REGIONAL: &str = include_str!("../../../assets/lexicon/streektaal.txt");
const PLAIN: &str = include_str!("../../../assets/lexicon/gewone-woorden.txt");

/// Weight of a concept that a municipality made itself: whoever says that words are the same means that notes with them
/// belong together.
const OWN: f32 = 3.0;
/// Weight of a form that also means something else.
const AMBIGUOUS: f32 = 0.5;
/// Words without a meaning for a phrase: 'achter het plan staan' is 'achter plan staan'.
pub(super) const ARTICLES: &[&str] = &[
    "de", "het", "een", "t", "n", "'t", "'n", "ons", "onze", "je", "er", "nog", "ook", "wel",
    "echt", "heel",
];

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Warning {
    pub file: String,
    pub line: usize,
    pub text: String,
    pub trouble: Trouble,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// Forms, relations or opposites before any concept.
    NoConcept,
    /// A broader, related or opposite concept that does not exist.
    UnknownConcept,
    UnknownKind,
    BadNumber,
}

/// A concept as the files have it, before names are resolved.
#[derive(Default)]
struct Entry {
    kind: Option<Kind>,
    weight: Option<f32>,
    broader: Vec<Link>,
    related: Vec<(Link, f32)>,
    opposites: Vec<Link>,
    forms: Vec<String>,
}

struct Link {
    name: String,
    file: String,
    line: usize,
}

#[derive(Default)]
struct Draft {
    order: Vec<String>,
    /// Where the concepts begin that only a municipality has.
    own_from: usize,
    /// By place in `order`.
    entries: Vec<Entry>,
    places: FxHashMap<String, usize>,
    warnings: Vec<Warning>,
}

impl Lexicon {
    /// Reads files in the form above: `(name, text)` each. What cannot be read is left out and reported.
    pub fn read(files: &[(&str, &str)]) -> (Self, Vec<Warning>) {
        let (lexicon, warnings) = Self::read_all(files, &[]);
        (lexicon.knowing([]), warnings)
    }

    /// The same, with files of a municipality after them; it knows no right words yet.
    pub(super) fn read_all(files: &[(&str, &str)], own: &[(&str, &str)]) -> (Self, Vec<Warning>) {
        let mut draft = Draft::default();
        for (file, text) in files {
            draft.read(file, text);
        }
        draft.own_from = draft.order.len();
        for (file, text) in own {
            draft.read(file, text);
        }
        let mut lexicon = Self {
            stop: listed(STOP).collect(),
            ..Self::default()
        };
        draft.resolve(&mut lexicon);
        lexicon.index();
        (lexicon, draft.warnings)
    }

    fn index(&mut self) {
        let forms: Vec<Vec<Split>> = self
            .concepts
            .iter()
            .map(|concept| concept.forms.iter().map(|form| Split::new(form)).collect())
            .collect();
        let singles: FxHashSet<String> = forms
            .iter()
            .flatten()
            .filter_map(Split::single)
            .map(str::to_owned)
            .collect();
        self.surface = singles
            .iter()
            .filter(|word| word.len() >= 3 && !self.stop.contains(*word))
            .cloned()
            .collect();
        self.plain = listed(PLAIN).collect();
        self.reducer = Reducer::new(singles, irregular(), self.stop.clone());
        self.common = listed(COMMON).map(|word| self.reducer.key(&word)).collect();
        let mut seen: FxHashMap<String, u32> = FxHashMap::default();
        for (concept, forms) in forms.iter().enumerate() {
            for form in forms {
                self.index_form(concept, form, &mut seen);
            }
        }
        for phrases in self.phrases.values_mut() {
            phrases.sort_by_key(|phrase| (std::cmp::Reverse(phrase.steps.len()), phrase.concept));
        }
    }

    fn index_form(&mut self, concept: ConceptId, form: &Split, seen: &mut FxHashMap<String, u32>) {
        let mut steps = Vec::with_capacity(form.words.len());
        for word in &form.words {
            if word == ".." {
                steps.push(Step::Gap);
                continue;
            }
            let symbol = match seen.get(word) {
                Some(&symbol) => symbol,
                None => {
                    let symbol = self.symbol_of(self.reducer.key(word));
                    seen.insert(word.clone(), symbol);
                    symbol
                }
            };
            steps.push(Step::Word(symbol));
        }
        match (steps.as_slice(), form.words.as_slice()) {
            ([Step::Word(_)], [word]) if form.open => add(
                self.stems.entry(word.clone()).or_default(),
                concept,
                form.weight,
            ),
            ([Step::Word(symbol)], _) => {
                add(self.words.entry(*symbol).or_default(), concept, form.weight)
            }
            ([Step::Word(first), ..], _) => {
                self.phrases.entry(*first).or_default().push(Phrase {
                    steps,
                    concept,
                    weight: form.weight,
                });
            }
            _ => {}
        }
    }

    fn symbol_of(&mut self, key: String) -> u32 {
        let fresh = self.symbols.len() as u32;
        *self.symbols.entry(key).or_insert(fresh)
    }
}

/// A form taken apart.
struct Split {
    /// Folded, without articles; `..` for a gap.
    words: Vec<String>,
    weight: f32,
    open: bool,
}

impl Split {
    fn new(form: &str) -> Self {
        let (form, weight) = form
            .strip_suffix('?')
            .map_or((form, 1.0), |rest| (rest, AMBIGUOUS));
        let (form, open) = form
            .strip_suffix('*')
            .map_or((form, false), |rest| (rest, true));
        let mut words = Vec::new();
        for (at, part) in form.split("..").enumerate() {
            if at > 0 {
                words.push("..".to_owned());
            }
            words.extend(
                text::words(part)
                    .into_iter()
                    .filter(|word| !ARTICLES.contains(&word.as_str())),
            );
        }
        Self {
            words,
            weight,
            open,
        }
    }

    fn single(&self) -> Option<&str> {
        match self.words.as_slice() {
            [word] if !self.open => Some(word),
            _ => None,
        }
    }
}

/// The folded words of a list with remarks.
fn listed(list: &str) -> impl Iterator<Item = String> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(text::fold)
}

fn add(meanings: &mut Vec<(ConceptId, f32)>, concept: ConceptId, weight: f32) {
    if !meanings.iter().any(|&(held, _)| held == concept) {
        meanings.push((concept, weight));
    }
}

fn irregular() -> FxHashMap<String, String> {
    let mut found = FxHashMap::default();
    let lines = REGIONAL.lines().chain(IRREGULAR.lines());
    for line in lines.filter(|line| !line.starts_with('#')) {
        if let Some((base, forms)) = line.split_once(':') {
            for form in forms.split_whitespace() {
                found.insert(text::fold(form), text::fold(base.trim()));
            }
        }
    }
    found
}

impl Draft {
    fn read(&mut self, file: &str, text: &str) {
        let mut open: Option<usize> = None;
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            let at = |trouble| Warning {
                file: file.to_owned(),
                line: number + 1,
                text: line.to_owned(),
                trouble,
            };
            let link = |name: &str| Link {
                name: name.trim().to_owned(),
                file: file.to_owned(),
                line: number + 1,
            };
            if line.is_empty() || line.starts_with('#') || line.starts_with('!') {
                continue;
            }
            if let Some(head) = line.strip_prefix("= ") {
                open = Some(self.open(head, &link, &at));
                continue;
            }
            let Some(entry) = open.and_then(|place| self.entries.get_mut(place)) else {
                self.warnings.push(at(Trouble::NoConcept));
                continue;
            };
            if let Some(rest) = line.strip_prefix("~ ") {
                for item in items(rest) {
                    match item
                        .rsplit_once(' ')
                        .map(|(name, share)| (name, share.parse::<f32>()))
                    {
                        Some((name, Ok(share))) if (0.0..=1.0).contains(&share) => {
                            entry.related.push((link(name), share))
                        }
                        _ => self.warnings.push(at(Trouble::BadNumber)),
                    }
                }
            } else if let Some(rest) = line.strip_prefix("x ") {
                entry.opposites.extend(items(rest).map(link));
            } else {
                entry.forms.extend(items(line).map(str::to_owned));
            }
        }
    }

    /// Opens the concept of a `=` line and gives its place.
    fn open(
        &mut self,
        head: &str,
        link: &dyn Fn(&str) -> Link,
        at: &dyn Fn(Trouble) -> Warning,
    ) -> usize {
        let (head, broader) = head.split_once('<').unwrap_or((head, ""));
        let (head, weight) = head
            .split_once('*')
            .map_or((head, None), |(head, weight)| (head, Some(weight.trim())));
        let (name, kind) = head.split_once('(').unwrap_or((head, ""));
        let name = name.trim().to_owned();
        let place = *self.places.entry(name).or_insert_with_key(|name| {
            self.order.push(name.clone());
            self.entries.push(Entry {
                forms: vec![name.clone()],
                ..Entry::default()
            });
            self.entries.len() - 1
        });
        let entry = &mut self.entries[place];
        entry.broader.extend(items(broader).map(link));
        match kind.trim().trim_end_matches(')') {
            "" => {}
            kind => match kind_named(kind) {
                Some(kind) => entry.kind = Some(kind),
                None => self.warnings.push(at(Trouble::UnknownKind)),
            },
        }
        match weight.map(str::parse::<f32>) {
            None => {}
            Some(Ok(weight)) => entry.weight = Some(weight),
            Some(Err(_)) => self.warnings.push(at(Trouble::BadNumber)),
        }
        place
    }

    fn resolve(&mut self, lexicon: &mut Lexicon) {
        lexicon.by_name = self
            .order
            .iter()
            .enumerate()
            .map(|(id, name)| (name.clone(), id))
            .collect();
        for (id, (name, entry)) in self.order.iter().zip(&mut self.entries).enumerate() {
            let usual = if id < self.own_from { 1.0 } else { OWN };
            lexicon.concepts.push(Concept {
                name: name.clone(),
                kind: entry.kind.unwrap_or(Kind::Subject),
                weight: entry.weight.unwrap_or(usual),
                broader: Vec::new(),
                related: Vec::new(),
                opposites: Vec::new(),
                forms: std::mem::take(&mut entry.forms),
            });
        }
        for (id, entry) in self.entries.iter().enumerate() {
            let mut find = |link: &Link| {
                let found = lexicon.by_name.get(&link.name).copied();
                if found.is_none() {
                    let (file, text) = (link.file.clone(), link.name.clone());
                    self.warnings.push(Warning {
                        file,
                        line: link.line,
                        text,
                        trouble: Trouble::UnknownConcept,
                    });
                }
                found.filter(|&other| other != id)
            };
            let broader: Vec<_> = entry.broader.iter().filter_map(&mut find).collect();
            let related: Vec<_> = entry
                .related
                .iter()
                .filter_map(|(link, share)| Some((find(link)?, *share)))
                .collect();
            let opposites: Vec<_> = entry.opposites.iter().filter_map(&mut find).collect();
            lexicon.concepts[id].broader.extend(broader);
            for (other, share) in related {
                relate(&mut lexicon.concepts[id].related, other, share);
                relate(&mut lexicon.concepts[other].related, id, share);
            }
            for other in opposites {
                lexicon.concepts[id].opposites.push(other);
                lexicon.concepts[other].opposites.push(id);
            }
        }
        for concept in &mut lexicon.concepts {
            concept.broader.sort_unstable();
            concept.broader.dedup();
            concept.related.sort_by_key(|&(to, _)| to);
            concept.opposites.sort_unstable();
            concept.opposites.dedup();
        }
    }
}

fn relate(related: &mut Vec<(ConceptId, f32)>, to: ConceptId, share: f32) {
    match related.iter_mut().find(|(held, _)| *held == to) {
        Some((_, held)) => *held = held.max(share),
        None => related.push((to, share)),
    }
}

fn items(line: &str) -> impl Iterator<Item = &str> {
    line.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

fn kind_named(name: &str) -> Option<Kind> {
    Some(match name {
        "onderwerp" => Kind::Subject,
        "doel" => Kind::Goal,
        "doelgroep" => Kind::Target,
        "instrument" => Kind::Instrument,
        "rol" => Kind::Role,
        "houding" => Kind::Attitude,
        "middel" => Kind::Means,
        "randvoorwaarde" => Kind::Condition,
        "belemmering" => Kind::Obstacle,
        _ => return None,
    })
}
