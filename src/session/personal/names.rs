//! Names of persons: a form of address, a given name from the list, or the shape of a full name.

use std::ops::Range;

use super::{GIVEN, Given, Word};

/// Before a name, and hardly before anything else with a capital.
const ADDRESS: &[&str] = &[
    "mevrouw",
    "mevr",
    "mw",
    "dhr",
    "meneer",
    "heer",
    "mijnheer",
    "juf",
    "buurvrouw",
    "buurman",
    "oom",
    "tante",
    "dokter",
    "drs",
    "mr",
    "ir",
    "ing",
    "dr",
    "prof",
    "pastoor",
    "dominee",
    "imam",
];

/// Before a name, but also before what somebody is about.
const OFFICE: &[&str] = &[
    "wethouder",
    "burgemeester",
    "raadslid",
    "griffier",
    "gemeentesecretaris",
    "directeur",
    "voorzitter",
    "projectleider",
    "wijkmanager",
    "wijkagent",
    "minister",
    "gedeputeerde",
    "ambtenaar",
];

/// What an office is about, or what else may follow it with a capital.
const SUBJECTS: &[&str] = &[
    "Wonen",
    "Zorg",
    "Financiën",
    "Ruimte",
    "Ruimtelijke",
    "Sociale",
    "Sociaal",
    "Energie",
    "Duurzaamheid",
    "Jeugd",
    "Cultuur",
    "Sport",
    "Verkeer",
    "Mobiliteit",
    "Onderwijs",
    "Economie",
    "Economische",
    "Participatie",
    "Welzijn",
    "Openbare",
    "Klimaat",
    "Natuur",
    "Binnenlandse",
    "Volkshuisvesting",
    "Dienstverlening",
    "Bestuur",
    "Wmo",
    "Raad",
    "College",
    "Gemeente",
    "Provincie",
    "Dorp",
    "Wijk",
    "Milieu",
    "Landbouw",
];

/// The letters that lists are marked with.
const LIST: &[&str] = &["A", "B", "C", "D", "E", "I"];

/// Between a given name and a surname.
const PARTICLES: &[&str] = &[
    "van", "de", "der", "den", "ter", "ten", "te", "'t", "’t", "el", "al", "von", "bin",
];

/// Before a particle, and no person.
const BODIES: &[&str] = &[
    "Raad",
    "Hof",
    "Bond",
    "Hoek",
    "Ronde",
    "Dag",
    "Week",
    "Nacht",
    "Huis",
    "Stichting",
    "Vereniging",
    "Bank",
    "Kamer",
    "Staten",
    "Ministerie",
    "Dienst",
    "Gemeente",
    "Provincie",
    "Wet",
    "Visie",
    "Plan",
    "Nota",
    "Rol",
    "College",
    "Wijk",
    "Dorp",
    "Alphen",
    "Bergen",
    "Capelle",
    "Krimpen",
    "Wijk",
    "Koog",
    "Etten",
    "Berkel",
    "Nieuwerkerk",
    "Sint",
    "Commissaris",
    "Burgemeester",
    "Wethouder",
    "Inwoners",
    "Bewoners",
    "Groep",
    "Kant",
    "Vorm",
    "Manier",
    "Mix",
];

/// After a particle, and no surname.
const PLACES: &[&str] = &[
    "State",
    "Europa",
    "Nederland",
    "Holland",
    "Toezicht",
    "Bestuur",
    "Commissarissen",
    "Koning",
    "Omgevingswet",
    "Wmo",
    "Raad",
    "College",
    "Zoom",
    "Rijn",
    "Maas",
    "IJssel",
    "Zaan",
    "Waal",
    "Zee",
    "Vecht",
    "Amstel",
];

pub(super) fn names(words: &[Word<'_>]) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        match name(rest) {
            Some((skip, long)) => {
                if let (Some(first), Some(last)) = (rest.get(skip), rest.get(skip + long - 1)) {
                    names.push(first.place.start..last.place.end);
                }
                at += skip + long;
            }
            None => at += 1,
        }
    }
    names
}

/// A name at the beginning of `words`: how many words before it belong to it, and how many it has.
fn name(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let first = words.first()?;
    let lower = first.text.to_lowercase();
    let surname_after = |at: usize| surname(words.get(at..).unwrap_or_default());
    if ADDRESS.contains(&lower.as_str()) {
        return surname_after(1).map(|long| (1, long));
    }
    if OFFICE.contains(&lower.as_str()) {
        let next = words.get(1)?;
        let is_subject = SUBJECTS.contains(&next.text);
        return surname_after(1)
            .filter(|_| !is_subject)
            .map(|long| (1, long));
    }
    let initials = words.iter().take_while(|word| is_initial(word)).count();
    if initials > 0 {
        let long = surname_after(initials)?;
        // 'A. Wonen' at the beginning of a line is the first of a list.
        let is_listed = first.opens && initials == 1 && long == 1 && LIST.contains(&first.text);
        return (!is_listed).then_some((0, initials + long));
    }
    if !first.is_capitalised() {
        return None;
    }
    match (GIVEN.get(lower.as_str()), surname_after(1)) {
        (Some(Given::Name), surname) => return Some((0, 1 + surname.unwrap_or(0))),
        (Some(Given::WordToo), Some(surname)) => return Some((0, 1 + surname)),
        _ => {}
    }
    // Anyone of whom nothing is known but the shape: Aaf van der Plank. 'Ei van Columbus' has it too, so that one
    // 'van' is not enough.
    let long = surname_after(1).filter(|long| *long > 1)?;
    let is_of = long == 2 && words.get(1)?.text == "van";
    let last = words.get(long)?;
    let is_other = BODIES.contains(&first.text) || PLACES.contains(&last.text);
    (!is_other && !is_of).then_some((0, 1 + long))
}

/// How many words a surname has that begins here: particles, and a word with a capital.
fn surname(words: &[Word<'_>]) -> Option<usize> {
    let particles = words
        .iter()
        .take_while(|word| !word.apart && PARTICLES.contains(&word.text.to_lowercase().as_str()))
        .count();
    let last = words.get(particles)?;
    (!last.apart && last.is_capitalised()).then_some(particles + 1)
}

fn is_initial(word: &Word<'_>) -> bool {
    let mut letters = word.text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && word.dotted
}
