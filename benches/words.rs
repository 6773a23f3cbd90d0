//! What notes in the benches are made of.

/// Words as they stand on the sheets.
pub const WORDS: [&str; 24] = [
    "raad",
    "kaders",
    "vooraf",
    "wijktafels",
    "buurt",
    "inwoners",
    "betrekken",
    "vroeg",
    "budget",
    "energie",
    "jongeren",
    "ouderen",
    "huurders",
    "corporatie",
    "dorpsraad",
    "vertrouwen",
    "terugkoppeling",
    "capaciteit",
    "communicatie",
    "website",
    "loting",
    "referendum",
    "keukentafel",
    "samen",
];
