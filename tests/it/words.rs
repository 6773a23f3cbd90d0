//! Every key that the program asks for has a text with the same variables, and every text is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::source::{self, SourceFile, Token, group_end};

/// Openings of keys whose screens are still to come. A row that is no longer needed fails the test, so that the list
/// ends empty.
const AWAITED: &[&str] = &["common-"];

/// The variables of each key.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// One place where the program asks for a text.
#[derive(PartialEq, Eq, Debug)]
struct Call {
    key: String,
    line: usize,
    /// The names of the variables given; unknown where they are put together elsewhere.
    variables: Option<BTreeSet<String>>,
}

#[test]
fn every_call_has_its_text() {
    let texts = read_texts();
    let faults: Vec<String> = source::program()
        .iter()
        .flat_map(|file| call_faults(file, &texts))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_text_is_used() {
    let literals: BTreeSet<String> = source::program().iter().flat_map(literals).collect();
    let unused: Vec<String> = read_texts()
        .into_keys()
        .filter(|key| !is_used(key, &literals))
        .collect();
    let is_awaited = |key: &&String| AWAITED.iter().any(|opening| key.starts_with(opening));
    let forgotten: Vec<&String> = unused.iter().filter(|key| !is_awaited(key)).collect();
    assert!(forgotten.is_empty(), "no code asks for: {forgotten:#?}");
    for opening in AWAITED {
        let is_needed = unused.iter().any(|key| key.starts_with(opening));
        assert!(
            is_needed,
            "all keys of {opening} are used: take it out of AWAITED"
        );
    }
}

fn call_faults(file: &SourceFile, texts: &Texts) -> Vec<String> {
    let place = |call: &Call| format!("src/{}:{}: {}", file.path, call.line, call.key);
    let fault = |call: Call| match (texts.get(&call.key), &call.variables) {
        (None, _) => Some(format!("{} has no text", place(&call))),
        (Some(needed), Some(given)) if needed != given => Some(format!(
            "{} needs {needed:?} and gets {given:?}",
            place(&call)
        )),
        _ => None,
    };
    calls(&file.tokens_without_tests())
        .into_iter()
        .filter_map(fault)
        .collect()
}

/// Calls with a literal key: `.text("…")`, `.with("…", …)`, `words!(…, "…", …)` and the mark `words::key("…")`.
fn calls(tokens: &[Token]) -> Vec<Call> {
    (0..tokens.len())
        .filter_map(|at| call_at(tokens, at))
        .collect()
}

fn call_at(tokens: &[Token], at: usize) -> Option<Call> {
    let name = tokens[at].ident()?;
    let next_is = |ahead: usize, punct| {
        tokens
            .get(at + ahead)
            .is_some_and(|token: &Token| token.is(punct))
    };
    let is_method = at > 0 && tokens[at - 1].is('.');
    let is_of_words = at > 2 && tokens[at - 1].is(':') && tokens[at - 3].ident() == Some("words");
    let open = match name {
        "words" if next_is(1, '!') => at + 2,
        "text" | "with" if is_method && next_is(1, '(') => at + 1,
        "key" if is_of_words && next_is(1, '(') => at + 1,
        _ => return None,
    };
    let end = group_end(tokens, open) - 1;
    let args = split_args(tokens.get(open + 1..end)?);
    let mut args = args.into_iter().skip(usize::from(name == "words"));
    let [
        Token {
            kind: source::Kind::Str(key),
            line,
        },
    ] = args.next()?
    else {
        return None;
    };
    let variables = match name {
        "words" => Some(
            args.filter_map(|arg| arg.first()?.ident().map(str::to_owned))
                .collect(),
        ),
        "text" => Some(BTreeSet::new()),
        // Other types have a `with` of one argument, such as the ids of the window.
        "with" => pair_names(args.next()?),
        _ => None,
    };
    Some(Call {
        key: key.clone(),
        line: *line,
        variables,
    })
}

/// The names in `&[("name", value), …]`; `None` when the list is made elsewhere.
fn pair_names(arg: &[Token]) -> Option<BTreeSet<String>> {
    let [reference, bracket, pairs @ .., _] = arg else {
        return None;
    };
    if !(reference.is('&') && bracket.is('[')) {
        return None;
    }
    let name = |pair: &[Token]| Some(pair.get(1)?.string()?.to_owned());
    split_args(pairs).into_iter().map(name).collect()
}

fn split_args(tokens: &[Token]) -> Vec<&[Token]> {
    let mut args = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < tokens.len() {
        match tokens[at].kind {
            source::Kind::Punct('(' | '[' | '{') => at = group_end(tokens, at),
            source::Kind::Punct(',') => {
                args.push(&tokens[start..at]);
                at += 1;
                start = at;
            }
            _ => at += 1,
        }
    }
    if start < tokens.len() {
        args.push(&tokens[start..]);
    }
    args
}

fn literals(file: &SourceFile) -> Vec<String> {
    file.tokens_without_tests()
        .iter()
        .filter_map(|token| token.string().map(str::to_owned))
        .collect()
}

/// A key is used when a literal spells it, as a whole or up to where it is put together: `common-month-{month}`, or
/// `common-month-` with the rest behind it. An area alone (`common-`) says nothing.
fn is_used(key: &str, literals: &BTreeSet<String>) -> bool {
    literals.contains(key)
        || names_an_act(key, literals)
        || key.match_indices('-').skip(1).any(|(dash, _)| {
            let opening = &key[..=dash];
            let computed = format!("{opening}{{");
            literals.contains(opening)
                || literals
                    .range(computed.clone()..)
                    .next()
                    .is_some_and(|literal| literal.starts_with(&computed))
        })
}

/// The table of acts holds the names, and the keys are made of them: `commands-undo` and `commands-undo-tip`.
fn names_an_act(key: &str, literals: &BTreeSet<String>) -> bool {
    key.strip_prefix("commands-")
        .map(|name| name.strip_suffix("-tip").unwrap_or(name))
        .is_some_and(|name| literals.contains(name))
}

/// Reads the Dutch files; that the English ones match is a test of `words` itself.
fn read_texts() -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n/nl");
    let mut texts = Texts::new();
    for entry in fs::read_dir(folder).unwrap() {
        texts.extend(parse_texts(
            &fs::read_to_string(entry.unwrap().path()).unwrap(),
        ));
    }
    assert!(texts.len() > 50, "the reader of texts finds too little");
    texts
}

fn parse_texts(content: &str) -> Texts {
    let mut texts = Texts::new();
    let mut current = String::new();
    for line in content.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once('=')
            && key.starts_with(|letter: char| letter.is_ascii_alphabetic())
        {
            current = key.trim().to_owned();
            texts.insert(current.clone(), BTreeSet::new());
        }
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let variables = line
            .split('$')
            .skip(1)
            .map(|part| part.chars().take_while(|letter| is_name(*letter)).collect());
        texts.entry(current.clone()).or_default().extend(variables);
    }
    texts.remove("");
    texts
}

#[test]
fn the_reader_of_calls_sees_a_planted_fault() {
    let texts = parse_texts(
        "# note = none\nlead-start = Start\nlead-late = { $n ->\n   *[other] { $n } min { $what }\n}\n",
    );
    let faults = |text: &str| call_faults(&SourceFile::parse("ui.rs", text), &texts).len();
    assert_eq!(
        faults("w.text(\"lead-strat\"); words::key(\"lead-lat\"); words!(w, \"lead\", n = 1);"),
        3
    );
    assert_eq!(
        faults(
            "w.text(\"lead-late\"); words!(w, \"lead-late\", n = 1); w.with(\"lead-start\", &[(\"n\", x)]);"
        ),
        3
    );
    assert_eq!(
        faults(
            "w.text(\"lead-start\"); words!(w, \"lead-late\", n = f(1, \"a\"), what = [b, c],);"
        ),
        0
    );
    assert_eq!(
        faults(
            "w.with(\"lead-late\", &[(\"n\", f(1)), (\"what\", \"x\".into())]); w.with(\"lead-late\", args);"
        ),
        0
    );
    assert_eq!(
        faults(
            "w.text(name); words!(w, name, a = 1); ids.with(\"lead\"); key(\"lead\"); #[cfg(test)] fn t() { w.text(\"no\") }"
        ),
        0
    );
}

#[test]
fn a_key_counts_as_used_only_when_it_is_spelled() {
    let literals = BTreeSet::from(
        ["lead-start", "lead-", "common-month-{month}", "common-day-"].map(str::to_owned),
    );
    let used = |key| is_used(key, &literals);
    assert!(used("lead-start") && used("common-month-12") && used("common-day-1"));
    assert!(
        !used("lead-late")
            && !used("lead-start-now")
            && !used("common-year")
            && !used("common-months-1")
    );
}
