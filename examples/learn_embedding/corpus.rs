//! Example notes, sorted by idea; `assets/examples/README.md` describes the form.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

/// Notes that say one thing, with its title among them.
pub struct Idea {
    /// The number of the case it belongs to.
    pub case: usize,
    /// Ideas of one class say the same, or are sides of a question that comes back, in one case or in several.
    pub class: usize,
    /// Ideas of one case with the same number are sides of one question.
    pub question: Option<usize>,
    pub notes: Vec<String>,
}

/// Two sides of one question: at a table they are one conversation, and a facilitator marks them as one tension.
const SIDES: &[[&str; 2]] = &[
    ["maatwerk", "overal-gelijk"],
    ["handhaven", "belonen"],
    ["buurt-doet-zelf", "gemeente-blijft-aan-zet"],
    ["tempo", "tijd-nemen"],
    ["inwoners-beslissen", "raad-stelt-kaders"],
    ["digitaal-meedoen", "niet-alleen-digitaal"],
];

/// The first side of the question that a key is a side of.
fn side_of(key: &str) -> &str {
    let question = SIDES.iter().find(|sides| sides.contains(&key));
    question.map_or(key, |[first, _]| first)
}

/// Names and texts of the files, in order of name.
pub fn files(folder: &Path, without: &[String]) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let is_left_out = without.iter().any(|part| name.contains(part.as_str()));
        if name.ends_with(".txt") && !is_left_out {
            found.push((name, fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// Every idea of the files.
pub fn ideas(files: &[(String, String)]) -> Result<Vec<Idea>, Box<dyn Error>> {
    let mut ideas: Vec<Idea> = Vec::new();
    let mut classes: BTreeMap<String, usize> = BTreeMap::new();
    let mut questions: BTreeMap<(usize, String), usize> = BTreeMap::new();
    let mut cases = 0;
    for (name, text) in files {
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            let trouble = |what: &str| format!("{name}, line {}: {what}", number + 1);
            if line.is_empty() || line.starts_with('#') {
                continue;
            } else if line.starts_with("* ") {
                cases += 1;
            } else if let Some(head) = line.strip_prefix("= ") {
                let (key, title) = head.split_once(':').ok_or_else(|| trouble("no title"))?;
                let (key, side) = key
                    .split_once('/')
                    .map_or((key, None), |(key, side)| (key, Some(side)));
                let question = side.map(|side| {
                    let fresh = questions.len();
                    let side = (cases, side.to_owned());
                    *questions.entry(side).or_insert(fresh)
                });
                let class = match key {
                    "-" => format!("- {}", ideas.len()),
                    key => side_of(key).to_owned(),
                };
                let fresh = classes.len();
                ideas.push(Idea {
                    case: cases,
                    class: *classes.entry(class).or_insert(fresh),
                    question,
                    notes: vec![title.trim().to_owned()],
                });
            } else {
                let idea = ideas.last_mut().ok_or_else(|| trouble("no idea yet"))?;
                idea.notes.push(line.to_owned());
            }
        }
    }
    Ok(ideas)
}
