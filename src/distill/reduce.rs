//! Inflected Dutch words back to one key.
//!
//! A reducer that only strips makes words that do not exist (gemeenteraad → meenteraad) and joins words that have
//! nothing in common. This one proposes every base form a word may come from and accepts the first that stands in the
//! list of known words, in the manner of Kraaij and Pohlmann's dictionary stemmer for Dutch (1994). A word without a
//! known base gets a key by rule, made so that singular and plural meet without either having to exist.

use std::collections::{BTreeMap, BTreeSet};

const SEPARABLE: &[&str] = &[
    "aan", "achter", "af", "bij", "binnen", "buiten", "door", "in", "langs", "mee", "na", "neer",
    "om", "onder", "op", "over", "rond", "samen", "tegen", "terug", "thuis", "toe", "uit", "vast",
    "voor", "weg",
];

/// Known base forms, and the irregular forms that lead to them.
#[derive(Debug, Clone, Default)]
pub struct Reducer {
    known: BTreeSet<String>,
    irregular: BTreeMap<String, String>,
}

impl Reducer {
    pub fn new(known: BTreeSet<String>, irregular: BTreeMap<String, String>) -> Self {
        Self { known, irregular }
    }

    pub fn knows(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    pub fn learn(&mut self, word: &str) {
        self.known.insert(word.to_owned());
    }

    /// The known base form of a folded word, if it has one. A word that is itself known is its own base, unless a
    /// shorter known word explains it.
    pub fn base(&self, word: &str) -> Option<String> {
        if let Some(base) = self.irregular.get(word) {
            return Some(base.clone());
        }
        if let Some(base) = self.shorter(word) {
            return Some(base);
        }
        self.known.contains(word).then(|| word.to_owned())
    }

    /// A shorter known word that this one is an inflection of.
    pub fn shorter(&self, word: &str) -> Option<String> {
        if word.len() < 4 || !word.is_ascii() {
            return None;
        }
        let fits = |candidate: &String| {
            candidate.len() >= 2 && candidate != word && self.known.contains(candidate)
        };
        if let Some(base) = nominal(word).into_iter().find(fits) {
            return Some(base);
        }
        verbal(word)
            .into_iter()
            .find(|candidate| candidate.len() >= 4 && fits(candidate))
    }

    /// The key under which forms of one word meet.
    pub fn key(&self, word: &str) -> String {
        self.base(word).unwrap_or_else(|| by_rule(word))
    }
}

/// Base forms of a noun or adjective: plural, diminutive, inflected adjective.
fn nominal(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for ending in ["tjes", "tje", "pjes", "pje", "jes", "je"] {
        if let Some(stem) = word.strip_suffix(ending) {
            found.push(stem.to_owned());
        }
    }
    if let Some(stem) = word.strip_suffix("'s") {
        found.push(stem.to_owned());
    }
    if let Some(stem) = word.strip_suffix("heden") {
        found.push(format!("{stem}heid"));
    }
    if let Some(stem) = word.strip_suffix('s') {
        found.push(stem.to_owned());
    }
    if let Some(stem) = word.strip_suffix("en") {
        found.extend(closed(stem));
    }
    if let Some(stem) = word.strip_suffix('n') {
        found.push(stem.to_owned());
    }
    if let Some(stem) = word.strip_suffix('e') {
        found.extend(closed(stem));
    }
    found
}

/// Infinitives that a verb form may come from.
fn verbal(word: &str) -> Vec<String> {
    let mut stems = vec![word.to_owned()];
    for ending in ["t", "d", "te", "de", "ten", "den", "end", "ende"] {
        if let Some(stem) = word.strip_suffix(ending) {
            stems.push(stem.to_owned());
        }
    }
    let mut found = Vec::new();
    for stem in &stems {
        found.extend(infinitives(stem));
        if let Some(rest) = stem.strip_prefix("ge") {
            found.push(rest.to_owned());
            found.extend(infinitives(rest));
        }
        for prefix in SEPARABLE {
            let Some(rest) = stem.strip_prefix(prefix) else {
                continue;
            };
            for marker in ["ge", "te"] {
                if let Some(rest) = rest.strip_prefix(marker) {
                    found.extend(
                        infinitives(rest)
                            .into_iter()
                            .map(|infinitive| format!("{prefix}{infinitive}")),
                    );
                }
            }
        }
    }
    for prefix in SEPARABLE {
        if let Some(rest) = word
            .strip_prefix(prefix)
            .and_then(|rest| rest.strip_prefix("te"))
        {
            found.push(format!("{prefix}{rest}"));
        }
    }
    found
}

/// A stem in an open syllable as it is written when the syllable closes: strat → straat, huiz → huis, mann → man.
fn closed(stem: &str) -> Vec<String> {
    let mut found = vec![stem.to_owned()];
    let letters = stem.as_bytes();
    let Some(&last) = letters.last() else {
        return found;
    };
    if letters.len() >= 2 && letters[letters.len() - 2] == last && !is_vowel(last) {
        found.insert(0, stem[..stem.len() - 1].to_owned());
        return found;
    }
    let hard = match last {
        b'z' => format!("{}s", &stem[..stem.len() - 1]),
        b'v' => format!("{}f", &stem[..stem.len() - 1]),
        _ => stem.to_owned(),
    };
    if let Some(long) = lengthened(&hard) {
        found.push(long);
    }
    found.push(hard);
    found
}

fn lengthened(stem: &str) -> Option<String> {
    let letters = stem.as_bytes();
    let n = letters.len();
    let open = n >= 3
        && !is_vowel(letters[n - 1])
        && is_vowel(letters[n - 2])
        && !is_vowel(letters[n - 3]);
    open.then(|| {
        format!(
            "{}{}{}",
            &stem[..n - 1],
            letters[n - 2] as char,
            letters[n - 1] as char
        )
    })
}

/// The infinitives of a verb stem: betaal → betalen, stop → stoppen, geef → geven, lees → lezen.
fn infinitives(stem: &str) -> Vec<String> {
    let letters = stem.as_bytes();
    let n = letters.len();
    if n < 2 || !stem.is_ascii() {
        return Vec::new();
    }
    let mut found = vec![format!("{stem}en")];
    let last = letters[n - 1];
    if is_vowel(last) {
        found.push(format!("{stem}n"));
        return found;
    }
    let soft = match last {
        b's' => 'z',
        b'f' => 'v',
        _ => last as char,
    };
    found.push(format!("{}{soft}en", &stem[..n - 1]));
    if n >= 3 && letters[n - 2] == letters[n - 3] && is_vowel(letters[n - 2]) {
        found.push(format!("{}{}en", &stem[..n - 2], last as char));
        found.push(format!("{}{soft}en", &stem[..n - 2]));
    } else if is_vowel(letters[n - 2]) {
        found.push(format!("{stem}{}en", last as char));
    }
    found
}

/// A key that the forms of an unknown word share: endings off, doubled letters single, v and z as f and s.
fn by_rule(word: &str) -> String {
    let mut stem = word;
    if word.is_ascii() {
        let longer = |rest: &&str| rest.len() >= 3;
        stem = stem
            .strip_suffix("'s")
            .or_else(|| stem.strip_suffix('s'))
            .filter(longer)
            .unwrap_or(stem);
        stem = stem
            .strip_suffix("en")
            .or_else(|| stem.strip_suffix('e'))
            .filter(longer)
            .unwrap_or(stem);
    }
    let mut key = String::with_capacity(stem.len());
    for letter in stem.chars() {
        if key.chars().last() != Some(letter) || letter.is_ascii_digit() {
            key.push(letter);
        }
    }
    if word.len() > 4 {
        if key.ends_with('v') {
            key.pop();
            key.push('f');
        } else if key.ends_with('z') {
            key.pop();
            key.push('s');
        }
    }
    key
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reducer() -> Reducer {
        let known = [
            "huis",
            "straat",
            "betalen",
            "stoppen",
            "gemeente",
            "bewoner",
            "ophalen",
            "plaats",
            "bus",
            "mogelijkheid",
            "groot",
            "lezen",
            "idee",
        ];
        let irregular = [("leden", "lid"), ("las", "lezen")];
        Reducer::new(
            known.into_iter().map(str::to_owned).collect(),
            irregular
                .into_iter()
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
                .collect(),
        )
    }

    #[track_caller]
    fn check(expected: &str, forms: &[&str]) {
        for form in forms {
            assert_eq!(reducer().key(form), expected, "{form}");
        }
    }

    #[test]
    fn known_words_take_their_forms_along() {
        check("huis", &["huis", "huizen", "huisje", "huisjes"]);
        check("straat", &["straten", "straatje"]);
        check(
            "betalen",
            &["betaalt", "betaal", "betaald", "betaalde", "betalend"],
        );
        check("stoppen", &["stopt", "gestopt", "stopte"]);
        check("ophalen", &["opgehaald", "ophaalt", "ophaal"]);
        check("mogelijkheid", &["mogelijkheden"]);
        check("groot", &["grote"]);
        check("lezen", &["leest", "gelezen", "las"]);
        check("idee", &["ideeen", "ideetje"]);
        check("lid", &["leden"]);
    }

    #[test]
    fn nothing_is_cut_that_is_a_word() {
        check("plaats", &["plaats", "plaatsen"]);
        check("bus", &["bus", "bussen"]);
        check("gementerad", &["gemeenteraad", "gemeenteraden"]);
    }

    #[test]
    fn unknown_words_meet_by_rule() {
        let reducer = reducer();
        for (one, many) in [
            ("windmolen", "windmolens"),
            ("boom", "bomen"),
            ("brief", "brieven"),
            ("zonnepaneel", "zonnepanelen"),
        ] {
            assert_eq!(reducer.key(one), reducer.key(many));
        }
    }
}
