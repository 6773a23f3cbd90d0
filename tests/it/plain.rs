//! `src/` holds no text for users: those stand in `assets/i18n/`. A literal that reads as a sentence, or that is handed
//! straight to a widget or to the screen, is a fault. What only a developer or a machine reads is marked with
//! `// technical`: behind the line, or alone on a line above the statement or item it holds for.

use crate::source::{self, Kind, SourceFile, Token, group_end, item_end};

/// Calls whose literals are shown as they are, so that one word is a text already.
const SHOWN_BY: &[&str] = &[
    "about",
    "button",
    "checkbox",
    "eprint",
    "eprintln",
    "heading",
    "help",
    "hint_text",
    "hyperlink_to",
    "label",
    "long_about",
    "menu_button",
    "on_disabled_hover_text",
    "on_hover_text",
    "print",
    "println",
    "selectable_label",
    "selectable_value",
    "small",
    "small_button",
    "strong",
    "with_title",
];

/// Types whose `new` takes a text to show.
const SHOWN_AS: &[&str] = &["Button", "Label", "RichText", "Window"];

/// Macros whose text appears only when the program is wrong.
const FOR_DEVELOPERS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "unreachable",
];

/// Calls whose literals name a thing inside the window and are never shown; so does every literal of `Id::…`.
const NAMING: &[&str] = &["id_salt", "on_begin_pass", "on_end_pass", "with"];

/// Attributes whose literals reach the user; those of all others stay in the source.
const SHOWING_ATTRIBUTES: &[&str] = &["arg", "clap", "command", "error"];

/// Derives of clap, which turn doc comments into help.
const HELP_DERIVES: &[&str] = &["Args", "Parser", "Subcommand", "ValueEnum"];

#[test]
fn src_holds_no_text_for_users() {
    let faults: Vec<String> = source::program().iter().flat_map(faults).collect();
    assert!(
        faults.is_empty(),
        "a text for users goes to assets/i18n/, what is none gets `// technical`:\n{}",
        faults.join("\n")
    );
}

fn faults(file: &SourceFile) -> Vec<String> {
    let tokens = file.tokens_without_tests();
    let technical = technical_lines(file);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(end) = developers_part(&tokens, at) {
            at = end;
            continue;
        }
        if let Some(text) = tokens[at].string() {
            let is_fault = match receiver(&tokens, at) {
                Receiver::Screen => has_word(text) || reads_as_text(text),
                Receiver::Id => false,
                Receiver::Other => reads_as_text(text),
            };
            if is_fault && !technical.contains(&tokens[at].line) {
                found.push(format!("src/{}:{}: {text:?}", file.path, tokens[at].line));
            }
        }
        at += 1;
    }
    found.extend(help_in_docs(file, &tokens));
    found
}

/// The end of an attribute or macro that opens here and whose literals only developers read.
fn developers_part(tokens: &[Token], at: usize) -> Option<usize> {
    let next_is = |ahead: usize, punct| {
        tokens
            .get(at + ahead)
            .is_some_and(|token: &Token| token.is(punct))
    };
    let is_listed =
        |list: &[&str], token: &Token| token.ident().is_some_and(|name| list.contains(&name));
    if tokens[at].is('#') {
        let open = if next_is(1, '!') { 2 } else { 1 };
        let is_hidden =
            next_is(open, '[') && !is_listed(SHOWING_ATTRIBUTES, tokens.get(at + open + 1)?);
        return is_hidden.then(|| group_end(tokens, at + open));
    }
    (is_listed(FOR_DEVELOPERS, &tokens[at]) && next_is(1, '!')).then(|| group_end(tokens, at + 2))
}

/// Who gets the literal at `at` as an argument, at the first level.
#[derive(PartialEq, Eq, Debug)]
enum Receiver {
    Screen,
    Id,
    Other,
}

fn receiver(tokens: &[Token], at: usize) -> Receiver {
    let Some(open) = enclosing_bracket(tokens, at) else {
        return Receiver::Other;
    };
    let ident = |back: usize| {
        let index = open.checked_sub(back)?;
        tokens[index].ident()
    };
    let is_macro = open > 0 && tokens[open - 1].is('!');
    let name = ident(if is_macro { 2 } else { 1 }).unwrap_or_default();
    // `Type::name(`: two colons stand between.
    let type_name = ident(4).unwrap_or_default();
    if SHOWN_BY.contains(&name) || (name == "new" && SHOWN_AS.contains(&type_name)) {
        Receiver::Screen
    } else if NAMING.contains(&name) || type_name == "Id" {
        Receiver::Id
    } else {
        Receiver::Other
    }
}

fn enclosing_bracket(tokens: &[Token], at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for index in (0..at).rev() {
        match tokens[index].kind {
            Kind::Punct(')' | ']' | '}') => depth += 1,
            Kind::Punct('(') if depth == 0 => return Some(index),
            Kind::Punct('[' | '{') if depth == 0 => return None,
            Kind::Punct('(' | '[' | '{') => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The lines that `// technical` covers: its own, or the whole statement or item below it.
fn technical_lines(file: &SourceFile) -> Vec<usize> {
    let mut lines = Vec::new();
    for (line, alone) in &file.technical {
        lines.push(*line);
        let below = file.tokens.iter().position(|token| token.line > *line);
        if let (true, Some(start)) = (alone, below) {
            let end = item_end(&file.tokens, start);
            lines.extend(file.tokens[start..end].iter().map(|token| token.line));
        }
    }
    lines
}

/// Doc comments inside a type from which clap makes its help.
fn help_in_docs(file: &SourceFile, tokens: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    for at in (0..tokens.len()).filter(|at| opens_help_derive(&tokens[*at..])) {
        let first = tokens[at].line.saturating_sub(1);
        let last = tokens[item_end(tokens, at) - 1].line;
        found.extend(file.docs.range(first..=last).map(|line| {
            format!(
                "src/{}:{line}: clap shows this doc comment as help; use `//`",
                file.path
            )
        }));
    }
    found
}

fn opens_help_derive(tokens: &[Token]) -> bool {
    let [hash, bracket, derive, ..] = tokens else {
        return false;
    };
    let is_derive = hash.is('#') && bracket.is('[') && derive.ident() == Some("derive");
    let names = |token: &Token| {
        token
            .ident()
            .is_some_and(|name| HELP_DERIVES.contains(&name))
    };
    is_derive && tokens[..group_end(tokens, 1)].iter().any(names)
}

/// A word beside a word, or beside a value that is filled in, with nothing but a space between them: 'niet gevonden',
/// '{n} min'. Markup and names with a dash, a dot or a slash are no words.
fn reads_as_text(literal: &str) -> bool {
    let text = fill_in(&without_markup(literal));
    let chunks: Vec<&str> = text.split([' ', '\n']).collect();
    chunks.windows(2).any(|pair| {
        let left = pair[0].trim_start_matches(['(', '"', '‘', '“', '\'']);
        let right =
            pair[1].trim_end_matches(['.', ',', ':', ';', '!', '?', ')', '"', '’', '”', '…']);
        let (left_is_value, right_is_value) = (left.ends_with(VALUE), right.starts_with(VALUE));
        let (left_is_word, right_is_word) = (is_word(left), is_word(right));
        (left_is_word && (right_is_word || right_is_value)) || (left_is_value && right_is_word)
    })
}

fn has_word(literal: &str) -> bool {
    let text = fill_in(&without_markup(literal));
    text.split(|letter: char| !letter.is_alphabetic())
        .any(|part| part.chars().count() >= 2)
}

fn is_word(chunk: &str) -> bool {
    chunk.chars().count() >= 2
        && chunk.chars().any(char::is_lowercase)
        && chunk
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '’' | '\''))
        && !chunk.starts_with('-')
}

/// Stands for a value that is filled in.
const VALUE: char = '\u{1}';

/// Puts `VALUE` for each `{…}`; `{{` is a brace.
fn fill_in(literal: &str) -> String {
    let mut text = String::new();
    let mut rest = literal;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        match rest.find('}') {
            Some(close) if !rest.starts_with("{{") => {
                text.push(VALUE);
                rest = &rest[close + 1..];
            }
            _ => {
                text.push('{');
                rest = rest.trim_start_matches('{');
            }
        }
    }
    text + rest
}

/// Leaves out `<…>` where it is a tag.
fn without_markup(literal: &str) -> String {
    let mut text = String::new();
    let mut rest = literal;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        text.push_str(before);
        let is_tag = tag[1..].starts_with(|letter: char| {
            letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '{')
        });
        let end = if is_tag {
            tag.find('>').map_or(tag.len(), |close| close + 1)
        } else {
            1
        };
        if !is_tag {
            text.push('<');
        }
        rest = &tag[end..];
    }
    text + rest
}

#[test]
fn sentences_are_told_from_technical_text() {
    let texts = [
        "niet gevonden",
        "Nog niet opgeslagen",
        "{n} min",
        "Groep {n}",
        "{a} van {b}",
        "Sla op, en sluit daarna af.",
        "<p class=\"a\">Geen notities</p>",
        "‘rode draad’ of “spanning of niet”",
        "één vraag",
        "Fout:\nkies een map",
    ];
    for text in texts {
        assert!(reads_as_text(text), "{text}");
    }
    let technical = [
        "",
        "verslag.html",
        "lead-late",
        "{path}: {error}",
        "{hours}:{minutes:02}",
        "no-store, must-revalidate",
        "<table class=\"wide plain\"><tr>",
        "<{tag} lang=\"nl\">",
        "</td>\n",
        "a, b",
        "HTTP/1.1 200 OK",
        "{{\"a\": 1}}",
        "| --- | --- |",
        "%Y-%m-%d %H:%M",
        "session.json",
        "0 auto",
        "–",
        "-- {flag}",
    ];
    for text in technical {
        assert!(!reads_as_text(text), "{text}");
    }
}

#[test]
fn the_reader_of_literals_sees_a_planted_fault() {
    let count = |text: &str| faults(&SourceFile::parse("ui.rs", text)).len();
    assert_eq!(
        count("fn f() { g(\"niet gevonden\"); ui.label(\"Opslaan\"); println!(\"{n}: klaar\"); }"),
        3
    );
    assert_eq!(
        count("fn f() { egui::Window::new(\"Uitleg\"); ui.selectable_label(true, \"Ja\"); }"),
        2
    );
    assert_eq!(
        count(
            "#[error(\"cannot read {path}\")] struct E; #[command(about = \"Maakt verslag\")] struct C;"
        ),
        2
    );
    assert_eq!(
        count("#[derive(Debug, clap::Parser)]\nstruct A {\n  /// The folder.\n  dir: String,\n}"),
        1
    );
    // after a technical line the rule holds again
    assert_eq!(
        count("// technical\nlet a = \"one two\";\nlet b = \"three four\";"),
        1
    );
    // let through
    assert_eq!(
        count("fn f() { Id::unique(\"open dialogs\"); id.with(\"a cross\"); ui.push_id(\"a\"); }"),
        0
    );
    assert_eq!(
        count("let a = \"one two\"; // technical: a header\nui.label(words.text(\"Opslaan\"));"),
        0
    );
    assert_eq!(
        count(
            "// technical: for the log\n#[derive(Error)]\nenum E {\n#[error(\"cannot open\")]\nA,\n}"
        ),
        0
    );
    assert_eq!(
        count(
            "#[expect(dead_code, reason = \"used by benches\")] fn f() { debug_assert!(a, \"must be so\"); }"
        ),
        0
    );
    assert_eq!(
        count("/// Two words.\n#[cfg(test)]\nmod tests { fn a() { ui.label(\"Twee woorden\"); } }"),
        0
    );
    assert_eq!(
        count("fn f() { println!(\"{id}\\t{n}\"); ui.label(format!(\"{a} / {b}\")); }"),
        0
    );
}
