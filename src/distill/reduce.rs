//! Inflected Dutch words back to one key.
//!
//! A reducer that only strips makes words that do not exist (gemeenteraad → meenteraad) and joins words that have
//! nothing in common. This one proposes every base form a word may come from and accepts the first that stands in the
//! list of known words, in the manner of Kraaij and Pohlmann's dictionary stemmer for Dutch (1994). A word without a
//! known base gets a key by rule, made so that singular and plural meet without either having to exist.

use rustc_hash::{FxHashMap, FxHashSet};

const SEPARABLE: &[&str] = &[
    "aan", "achter", "af", "bij", "binnen", "buiten", "door", "in", "langs", "mee", "na", "neer",
    "om", "onder", "op", "over", "rond", "samen", "tegen", "terug", "thuis", "toe", "uit", "vast",
    "voor", "weg",
];
const DIMINUTIVES: &[&str] = &["tjes", "tje", "pjes", "pje", "jes", "je"];
const VERB_ENDINGS: &[&str] = &["", "t", "d", "te", "de", "ten", "den", "end", "ende"];

/// Known base forms, and the irregular forms that lead to them.
#[derive(Debug, Clone, Default)]
pub struct Reducer {
    known: FxHashSet<String>,
    irregular: FxHashMap<String, String>,
    /// Words without a meaning of their own are no form of another word: 'vier' is not 'vieren'.
    whole: FxHashSet<String>,
}

impl Reducer {
    pub fn new(
        known: FxHashSet<String>,
        irregular: FxHashMap<String, String>,
        whole: FxHashSet<String>,
    ) -> Self {
        Self {
            known,
            irregular,
            whole,
        }
    }

    pub fn knows(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    /// The irregular forms.
    pub fn irregular(&self) -> impl Iterator<Item = &str> {
        self.irregular.keys().map(String::as_str)
    }

    /// The key under which forms of one word meet.
    pub fn key(&self, word: &str) -> String {
        let regular = self.irregular.get(word).map_or(word, String::as_str);
        if self.whole.contains(regular) {
            return regular.to_owned();
        }
        self.base(regular)
            .map_or_else(|| by_rule(regular), str::to_owned)
    }

    /// The known base form of a folded word, if it has one. A word that is itself known is its own base, unless it is
    /// the plural, diminutive or inflected adjective of a shorter known word.
    pub fn base<'a>(&'a self, word: &str) -> Option<&'a str> {
        let word = self.irregular.get(word).map_or(word, String::as_str);
        if word.len() < 4 || word.len() > 40 || !word.is_ascii() {
            return self.known.get(word).map(String::as_str);
        }
        let mut search = Search {
            known: &self.known,
            whole: word,
            shortest: 2,
            tried: String::with_capacity(48),
        };
        if let Some(base) = search.nominal(word) {
            return Some(base);
        }
        if let Some(known) = self.known.get(word) {
            return Some(known);
        }
        search.shortest = 4;
        search.verbal(word)
    }
}

/// Tries one base form after another without keeping any of them.
struct Search<'a, 'w> {
    known: &'a FxHashSet<String>,
    whole: &'w str,
    shortest: usize,
    tried: String,
}

impl<'a> Search<'a, '_> {
    fn look(&mut self, parts: &[&str]) -> Option<&'a str> {
        self.tried.clear();
        parts.iter().for_each(|part| self.tried.push_str(part));
        if self.tried.len() < self.shortest || self.tried == self.whole {
            return None;
        }
        self.known.get(self.tried.as_str()).map(String::as_str)
    }

    /// Base forms of a noun or adjective: plural, diminutive, inflected adjective.
    fn nominal(&mut self, word: &str) -> Option<&'a str> {
        for stem in DIMINUTIVES
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
        {
            if let Some(base) = self.look(&[stem]) {
                return Some(base);
            }
        }
        if let Some(base) = word
            .strip_suffix("heden")
            .and_then(|stem| self.look(&[stem, "heid"]))
        {
            return Some(base);
        }
        for stem in ["'s", "s"]
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
        {
            if let Some(base) = self.look(&[stem]) {
                return Some(base);
            }
        }
        if let Some(base) = word.strip_suffix("en").and_then(|stem| self.closed(stem)) {
            return Some(base);
        }
        if let Some(base) = word.strip_suffix('n').and_then(|stem| self.look(&[stem])) {
            return Some(base);
        }
        word.strip_suffix('e').and_then(|stem| self.closed(stem))
    }

    /// A stem in an open syllable as it is written when the syllable closes: strat → straat, huiz → huis, mann → man.
    fn closed(&mut self, stem: &str) -> Option<&'a str> {
        let letters = stem.as_bytes();
        let n = letters.len();
        if n < 2 {
            return None;
        }
        let (before, last) = (letters[n - 2], letters[n - 1]);
        if before == last && !is_vowel(last) {
            return self.look(&[&stem[..n - 1]]).or_else(|| self.look(&[stem]));
        }
        let hard = match last {
            b'z' => "s",
            b'v' => "f",
            _ => &stem[n - 1..],
        };
        if let Some(base) = self.look(&[stem]) {
            return Some(base);
        }
        let open = n >= 3 && !is_vowel(last) && is_vowel(before) && !is_vowel(letters[n - 3]);
        if open && let Some(base) = self.look(&[&stem[..n - 1], &stem[n - 2..n - 1], hard]) {
            return Some(base);
        }
        self.look(&[&stem[..n - 1], hard])
    }

    /// Infinitives that a verb form may come from.
    fn verbal(&mut self, word: &str) -> Option<&'a str> {
        for stem in VERB_ENDINGS
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
        {
            if let Some(base) = self.infinitive("", stem) {
                return Some(base);
            }
            if let Some(rest) = stem.strip_prefix("ge")
                && let Some(base) = self.look(&[rest]).or_else(|| self.infinitive("", rest))
            {
                return Some(base);
            }
        }
        for prefix in SEPARABLE {
            let Some(rest) = word.strip_prefix(prefix) else {
                continue;
            };
            if let Some(rest) = rest.strip_prefix("te")
                && let Some(base) = self.look(&[prefix, rest])
            {
                return Some(base);
            }
            let Some(rest) = rest.strip_prefix("ge") else {
                continue;
            };
            for stem in VERB_ENDINGS
                .iter()
                .filter_map(|ending| rest.strip_suffix(ending))
            {
                if let Some(base) = self.infinitive(prefix, stem) {
                    return Some(base);
                }
            }
        }
        None
    }

    /// The infinitive of a verb stem: betaal → betalen, stop → stoppen, geef → geven, lees → lezen.
    fn infinitive(&mut self, prefix: &str, stem: &str) -> Option<&'a str> {
        let letters = stem.as_bytes();
        let n = letters.len();
        if n < 2 {
            return None;
        }
        let (before, last) = (letters[n - 2], letters[n - 1]);
        if is_vowel(last) {
            return (n > 3).then(|| self.look(&[prefix, stem, "n"])).flatten();
        }
        if let Some(base) = self.look(&[prefix, stem, "en"]) {
            return Some(base);
        }
        let soft = match last {
            b's' => "z",
            b'f' => "v",
            _ => &stem[n - 1..],
        };
        if let Some(base) = self.look(&[prefix, &stem[..n - 1], soft, "en"]) {
            return Some(base);
        }
        if n >= 3 && before == letters[n - 3] && is_vowel(before) {
            let short = &stem[..n - 2];
            return self
                .look(&[prefix, short, &stem[n - 1..], "en"])
                .or_else(|| self.look(&[prefix, short, soft, "en"]));
        }
        is_vowel(before)
            .then(|| self.look(&[prefix, stem, &stem[n - 1..], "en"]))
            .flatten()
    }
}

/// How a sound is written in the east, north and south, and how in the dictionary.
const SOUNDS: &[(&str, &str)] = &[
    ("oa", "aa"),
    ("oa", "a"),
    ("ao", "aa"),
    ("ao", "a"),
    ("uu", "ui"),
    ("oe", "ui"),
    ("ie", "ij"),
    ("ee", "ie"),
    ("eu", "oo"),
    ("old", "oud"),
    ("olt", "out"),
    ("ske", "je"),
    ("ken", "tje"),
    ("jen", "je"),
    ("eit", "heid"),
];

/// Whether a word has a sound that standard Dutch seldom writes so: 'straot', 'kold'.
pub fn is_regional(word: &str) -> bool {
    ["oa", "ao", "uu", "old", "olt"]
        .iter()
        .any(|sound| word.contains(sound))
}

/// A word as the dictionary may spell it, where it is written as it sounds in a region; one sound or two at a time.
pub fn respelled(word: &str) -> Vec<String> {
    let one = |word: &str| -> Vec<String> {
        SOUNDS
            .iter()
            .filter(|(said, _)| word.contains(said))
            .map(|(said, written)| word.replace(said, written))
            .collect()
    };
    let mut found = one(word);
    let twice: Vec<String> = found.iter().flat_map(|word| one(word)).collect();
    found.extend(twice);
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
        if !key.ends_with(letter) || letter.is_ascii_digit() {
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
        let irregular = [("leden", "lid"), ("las", "lezen"), ("liep", "lopen")];
        Reducer::new(
            known.into_iter().map(str::to_owned).collect(),
            irregular
                .into_iter()
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
                .collect(),
            ["bus"].into_iter().map(str::to_owned).collect(),
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
        assert_eq!(reducer().key("liep"), reducer().key("lopen"));
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
