//! The command line as a user meets it: the built program over folders of its own.

mod reading;
mod sharing;
mod user;
mod writing;

use std::{
    fs,
    io::{Read, Write},
};

use user::{User, files, note_texts, read, text};

#[test]
fn help_is_in_the_language_of_the_user() {
    let user = User::new();
    let english = ["Usage", "Options", "Commands", "Print help", "the "];
    for command in [
        "",
        "templates",
        "new",
        "import",
        "add",
        "distill",
        "export",
        "check",
        "pack",
        "unpack",
        "merge",
    ] {
        let args: Vec<&str> = [command, "--help"]
            .into_iter()
            .filter(|arg| !arg.is_empty())
            .collect();
        let help = user.run(&args).ok().data();
        assert!(help.contains("Gebruik: rode-draad"), "{help}");
        assert!(
            !english.iter().any(|word| help.contains(word)) && !help.contains('⟨'),
            "{help}"
        );
        let help = user
            .run(&[&args[..], &["--lang", "en"]].concat())
            .ok()
            .data();
        assert!(
            help.contains("Usage: rode-draad") && !help.contains("Gebruik"),
            "{help}"
        );
    }
    let version = user.run(&["--version"]).ok().data();
    assert_eq!(
        version,
        format!("rode-draad {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn wrong_use_ends_with_2_and_a_sentence() {
    let user = User::new();
    for (args, part) in [
        (&["onzin"][..], "‘onzin’"),
        (&["new", "dir"], "--template"),
        (
            &["new", "dir", "--template", "taskforce", "--groups", "zes"],
            "‘zes’",
        ),
        (
            &["export", "s", "--to", "pptx", "--out", "o"],
            "html, md, json",
        ),
        (&["export", "s", "--to", "html"], "--out"),
        (&["add", "s", "--group", "1"], "--question"),
        (&["templates", "--hard"], "‘--hard’"),
        (&["distill"], "--notes"),
        (&["check"], "SESSIE"),
        (&["--lang", "de", "templates"], "nl, en"),
    ] {
        let ran = user.run(args);
        ran.ends_with(2)
            .tells(&["Fout:", part, "rode-draad --help"]);
        assert_eq!(ran.data(), "");
    }
    user.run(&["--lang", "en", "onzin"])
        .ends_with(2)
        .tells(&["There is no command ‘onzin’"]);
}

#[test]
fn templates_are_listed_and_one_with_a_mistake_is_told() {
    let user = User::new();
    let first = user.run(&["templates"]).ok().data();
    assert!(
        first.starts_with("taskforce\tTaskforce lokale democratie\t90\t8\nleerkring\t"),
        "{first}"
    );
    fs::create_dir_all(user.path("home/templates")).unwrap();
    user.write(
        "home/templates/eigen.json",
        "{\n  \"schema\": 1,\n  \"kleur\": 2\n}",
    );
    let ran = user.run(&["templates"]);
    ran.ok().tells(&["eigen.json", "regel 3", "‘kleur’"]);
    assert_eq!(ran.data(), first);
}

#[test]
fn new_makes_a_session_and_refuses_what_is_not_empty() {
    let user = User::new();
    let session = user.path("een/nieuwe map");
    let args = [
        "new",
        text(&session),
        "--template",
        "taskforce",
        "--title",
        "Proef",
        "--groups",
        "4",
    ];
    assert_eq!(
        user.run(&args).ok().data(),
        format!("{}\n", session.display())
    );
    let made = read(&session);
    assert_eq!(
        (
            made.details.title.as_str(),
            made.groups.len(),
            made.blocks.len()
        ),
        ("Proef", 4, 8)
    );
    let before = files(&session);
    user.run(&args).refused(&["Fout:"]);
    assert_eq!(files(&session), before);
    let used = user.path("used");
    fs::create_dir(&used).unwrap();
    user.run(&["new", text(&used), "--template", "leerkring"])
        .ok();
    assert_eq!(read(&used).groups.len(), 12);
    user.write("used/../file", "x");
    user.run(&["new", "file", "--template", "taskforce"])
        .ends_with(1);
    user.run(&["new", "x", "--template", "geen"])
        .refused(&["‘geen’", "taskforce"]);
    user.run(&["new", "x", "--template", "taskforce", "--groups", "1000"])
        .refused(&["99"]);
    assert!(!user.path("x").exists());
    user.run(&["new", "zero", "--template", "taskforce", "--groups", "0"])
        .ok();
    user.run(&["add", "zero", "--group", "1", "--question", "1"])
        .refused(&["groep"]);
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let (user, session) = User::with_session();
    let args = ["add", text(&session), "--group", "1", "--question", "1"];
    for (args, input) in [
        (&["templates"][..], ""),
        (&["--help"], ""),
        (&args, "een\ntwee\n"),
    ] {
        let mut child = user.command(args).spawn().unwrap();
        drop(child.stdout.take());
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        let mut told = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut told)
            .unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{args:?}: {told}");
        assert_eq!(told, "");
    }
    assert_eq!(
        note_texts(&session),
        ["een", "twee"],
        "what nobody heard of is kept"
    );
    let mut child = user.command(&["onzin"]).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}
