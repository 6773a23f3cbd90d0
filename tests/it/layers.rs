//! The floors of the house: a module uses only what stands below it. Reads the paths in the source, because the
//! compiler lets any module of a crate use any other.

use std::collections::BTreeSet;

use crate::source::{self, SourceFile, Token, group_end};

/// Module, its floor, and the floors it may use. The same table stands in ARCHITECTURE.md, with the reasons.
const HOUSE: &[(&str, u8, &[u8])] = &[
    ("base", 0, &[]),
    ("words", 0, &[]),
    ("session", 1, &[0]),
    ("distill", 1, &[0]),
    ("journal", 2, &[0, 1]),
    ("report", 2, &[0, 1]),
    ("store", 3, &[0, 1, 2]),
    ("lan", 3, &[0, 1, 2]),
    ("host", 4, &[0, 1, 2, 3]),
    ("cli", 5, &[0, 1, 2, 3, 4]),
    ("ui", 5, &[0, 1, 2, 4]),
];

/// Parts of the standard library that reach outside the program. Floors up to `PURE_UP_TO` use none of them.
const OUTSIDE: &[&str] = &["env", "fs", "net", "process"];
const PURE_UP_TO: u8 = 2;

/// Crates that only one module may name.
const WINDOW_CRATES: &[&str] = &["eframe", "egui", "rfd"];

#[test]
fn modules_use_only_the_floors_below_them() {
    let found: Vec<String> = source::program().iter().flat_map(violations).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_module_has_its_floor() {
    let strangers: BTreeSet<String> = source::program()
        .iter()
        .map(|file| module_of(&file.path).to_owned())
        .filter(|module| !matches!(module.as_str(), "lib" | "main") && floor_of(module).is_none())
        .collect();
    assert!(
        strangers.is_empty(),
        "not in the table of floors: {strangers:?}"
    );
}

fn violations(file: &SourceFile) -> Vec<String> {
    let module = module_of(&file.path);
    let Some((floor, may_use)) = floor_of(module) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut report = |token: &Token, what: String| {
        found.push(format!("src/{}:{}: {module} {what}", file.path, token.line));
    };
    for (token, name) in crate_paths(file) {
        match floor_of(name) {
            _ if name == module => {}
            Some((used_floor, _)) if may_use.contains(&used_floor) => {}
            Some((used_floor, _)) => report(
                token,
                format!("(floor {floor}) may not use {name} (floor {used_floor})"),
            ),
            None => report(
                token,
                format!("uses `crate::{name}`, which is no module: name the module it is from"),
            ),
        }
    }
    let tokens = file.tokens_without_tests();
    for (token, name) in paths_from(&tokens, "std") {
        if floor <= PURE_UP_TO && OUTSIDE.contains(&name) {
            report(token, format!("(floor {floor}) may not use std::{name}"));
        }
    }
    for token in &tokens {
        if module != "ui"
            && token
                .ident()
                .is_some_and(|name| WINDOW_CRATES.contains(&name))
        {
            report(token, format!("may not know a window: {:?}", token.kind));
        }
    }
    found
}

/// What the file names at the root of the crate, by `crate::` or by enough `super::`.
fn crate_paths(file: &SourceFile) -> Vec<(&Token, &str)> {
    let mut found: Vec<_> = paths_from(&file.tokens, "crate")
        .into_iter()
        .filter(|(token, name)| !is_root_macro(&file.tokens, token, name))
        .collect();
    let depth = file.path.matches('/').count() + 1;
    let mut at = 0;
    while at < file.tokens.len() {
        let start = at;
        while opens_path(&file.tokens[at..], "super") {
            at += 3;
        }
        if (at - start) / 3 >= depth {
            let mut names = Vec::new();
            first_names(&file.tokens, at, &mut names);
            // In a module inside the file one `super` more is needed; only a module's name tells.
            found.extend(
                names
                    .into_iter()
                    .filter(|(_, name)| floor_of(name).is_some()),
            );
        }
        at += 1;
    }
    found
}

/// A macro of the crate stands at its root whatever module it is from.
fn is_root_macro(tokens: &[Token], name_token: &Token, name: &str) -> bool {
    let at = tokens
        .iter()
        .position(|token| std::ptr::eq(token, name_token))
        .unwrap();
    floor_of(name).is_none() && tokens.get(at + 1).is_some_and(|next| next.is('!'))
}

/// The first names after `root::`, also in `root::{a, b::c}`; `*` for everything.
fn paths_from<'a>(tokens: &'a [Token], root: &str) -> Vec<(&'a Token, &'a str)> {
    let mut found = Vec::new();
    for at in (0..tokens.len()).filter(|at| opens_path(&tokens[*at..], root)) {
        first_names(tokens, at + 3, &mut found);
    }
    found
}

/// Whether `root::` stands here.
fn opens_path(tokens: &[Token], root: &str) -> bool {
    matches!(tokens, [name, first, second, _, ..] if name.ident() == Some(root) && first.is(':') && second.is(':'))
}

fn first_names<'a>(tokens: &'a [Token], at: usize, found: &mut Vec<(&'a Token, &'a str)>) {
    let token = &tokens[at];
    if token.is('*') {
        found.push((token, "*"));
    } else if let Some(name) = token.ident() {
        found.push((token, name));
    } else if token.is('{') {
        let end = group_end(tokens, at) - 1;
        let mut entry = at + 1;
        while entry < end {
            first_names(tokens, entry, found);
            while entry < end && !tokens[entry].is(',') {
                entry = if tokens[entry].is('{') {
                    group_end(tokens, entry)
                } else {
                    entry + 1
                };
            }
            entry += 1;
        }
    }
}

fn module_of(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or(path)
}

fn floor_of(module: &str) -> Option<(u8, &'static [u8])> {
    let (_, floor, may_use) = HOUSE.iter().find(|(name, _, _)| *name == module)?;
    Some((*floor, may_use))
}

/// A planted fault per rule: what is made up here must be reported, or let through.
#[test]
fn the_reader_of_floors_sees_a_planted_fault() {
    let check = |path: &str, text: &str| violations(&SourceFile::parse(path, text)).len();
    // upward, beside, through a group, through supers, in the middle of code
    assert_eq!(check("session/note.rs", "use crate::store::Folder;"), 1);
    assert_eq!(check("session.rs", "use crate::distill;"), 1);
    assert_eq!(
        check("words.rs", "use crate::{base::Moment, words::Arg};"),
        1
    );
    assert_eq!(
        check(
            "report/html.rs",
            "use crate::{session::{Note, Sheet}, journal::{self, Entry}};"
        ),
        1
    );
    assert_eq!(
        check(
            "ui.rs",
            "fn f() { crate::store::open(); crate::lan::serve(); }"
        ),
        2
    );
    assert_eq!(check("journal/undo.rs", "use super::super::host::Host;"), 1);
    assert_eq!(check("journal.rs", "fn f() { super::cli::run() }"), 1);
    assert_eq!(
        check(
            "base/clock.rs",
            "#[cfg(test)] mod tests { use crate::session::Session; }"
        ),
        1
    );
    // round the table: everything, or a name that hides its module
    assert_eq!(check("session.rs", "use crate::*;"), 1);
    assert_eq!(check("base.rs", "use crate::Session;"), 1);
    // outside the program, and the window
    assert_eq!(
        check("distill.rs", "use std::{collections::BTreeMap, fs};"),
        1
    );
    assert_eq!(check("report/pdf.rs", "fn f() { std::fs::write(a, b) }"), 1);
    assert_eq!(check("host.rs", "use egui::Context;"), 1);
    // what is allowed
    assert_eq!(
        check(
            "session.rs",
            "use crate::base::Id; use crate::session::note::Note; use crate::words!;"
        ),
        0
    );
    assert_eq!(
        check(
            "ui/lead.rs",
            "use crate::host::Host; use super::theme; use egui::Ui; use std::thread;"
        ),
        0
    );
    assert_eq!(
        check(
            "store/disk.rs",
            "use crate::{base, session, journal}; use std::fs; pub(crate) fn f() {}"
        ),
        0
    );
    assert_eq!(
        check(
            "journal/undo.rs",
            "use super::Entry; use crate::session; fn f() { crate::check!(a) }"
        ),
        0
    );
    assert_eq!(
        check(
            "distill.rs",
            "#[cfg(test)] mod tests { use std::fs; use super::*; }"
        ),
        0
    );
    assert_eq!(
        check(
            "session.rs",
            "// crate::store is no concern\n/// [`crate::ui`]\nconst A: &str = \"crate::ui\";"
        ),
        0
    );
}
