//! The arguments: from what was typed to a checked request. All help is in the user's language.

mod maker;

use std::{ffi::OsString, path::PathBuf};

use clap::{ArgAction, ArgGroup, ArgMatches, Command, value_parser};

use self::maker::{COMMON, Maker};
use super::{console::Failure, usage};
use crate::{
    host::ExportFormat,
    report::{CsvForm, Options, Part, Readers},
    words::{Language, Words},
};

/// What the user asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Request {
    Window,
    /// Help, or the version.
    Show(String),
    Templates,
    New(NewSession),
    Import {
        session: PathBuf,
        file: PathBuf,
    },
    Add {
        session: PathBuf,
        group: String,
        question: String,
    },
    DistillFile {
        file: PathBuf,
        words: Option<PathBuf>,
        form: Form,
    },
    DistillSession {
        session: PathBuf,
        words: Option<PathBuf>,
        form: Form,
    },
    Export {
        session: PathBuf,
        formats: Vec<ExportFormat>,
        options: Options,
        csv: CsvForm,
        out: PathBuf,
    },
    Check {
        session: PathBuf,
        /// Where to mend it to.
        repair: Option<PathBuf>,
    },
    Pack {
        session: PathBuf,
        out: PathBuf,
    },
    Unpack {
        archive: PathBuf,
        to: PathBuf,
    },
    Merge {
        rooms: [PathBuf; 2],
        out: PathBuf,
    },
}

/// A session to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewSession {
    pub folder: PathBuf,
    pub template: String,
    /// Empty for the template's.
    pub title: String,
    /// `None` for the template's number.
    pub groups: Option<u32>,
}

/// How JSON is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// On one line, for a program.
    Compact,
    /// Over lines, for a person.
    Pretty,
}

/// The language that the arguments ask for, before anything else of them is read: help and errors are in it too.
pub(super) fn language(args: &[OsString]) -> Option<Language> {
    let mut rest = args.iter().skip(1);
    let mut asked = None;
    while let Some(arg) = rest.next() {
        let arg = arg.to_str().unwrap_or_default();
        if arg == "--" {
            break;
        } else if arg == "--lang" {
            asked = rest
                .next()
                .and_then(|code| code.to_str())
                .and_then(Language::parse);
        } else if let Some(code) = arg.strip_prefix("--lang=") {
            asked = Language::parse(code);
        }
    }
    asked
}

/// Reads the arguments, the program's own name first.
pub(super) fn read(args: &[OsString], words: &Words) -> Result<Request, Failure> {
    match program(words).try_get_matches_from(args) {
        Ok(matches) => Ok(request(&matches)),
        Err(error) => usage::tell(&error, words),
    }
}

fn request(matches: &ArgMatches) -> Request {
    let Some((name, given)) = matches.subcommand() else {
        return Request::Window;
    };
    match name {
        "templates" => Request::Templates,
        "new" => Request::New(NewSession {
            folder: path(given, "dir"),
            template: text(given, "template"),
            title: text(given, "title"),
            groups: given.get_one::<u32>("groups").copied(),
        }),
        "import" => Request::Import {
            session: path(given, "session"),
            file: path(given, "file"),
        },
        "add" => Request::Add {
            session: path(given, "session"),
            group: text(given, "group"),
            question: text(given, "question"),
        },
        "distill" => distill(given),
        "export" => Request::Export {
            session: path(given, "session"),
            formats: formats(given),
            options: report_options(given),
            csv: csv_form(given),
            out: path(given, "out"),
        },
        "check" => Request::Check {
            session: path(given, "session"),
            repair: given.get_one::<PathBuf>("repair").cloned(),
        },
        "pack" => Request::Pack {
            session: path(given, "session"),
            out: path(given, "zip"),
        },
        "unpack" => Request::Unpack {
            archive: path(given, "archive"),
            to: path(given, "folder"),
        },
        "merge" => Request::Merge {
            rooms: [path(given, "session"), path(given, "other")],
            out: path(given, "merged"),
        },
        _ => Request::Window,
    }
}

fn distill(given: &ArgMatches) -> Request {
    let form = if given.get_flag("json") {
        Form::Compact
    } else {
        Form::Pretty
    };
    let words = given.get_one::<PathBuf>("words").cloned();
    match given.get_one::<PathBuf>("notes") {
        Some(file) => Request::DistillFile {
            file: file.clone(),
            words,
            form,
        },
        None => Request::DistillSession {
            session: path(given, "session"),
            words,
            form,
        },
    }
}

fn path(given: &ArgMatches, name: &str) -> PathBuf {
    given.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}

fn text(given: &ArgMatches, name: &str) -> String {
    given.get_one::<String>(name).cloned().unwrap_or_default()
}

/// Each format once, in the order of the program.
fn formats(given: &ArgMatches) -> Vec<ExportFormat> {
    let asked: Vec<&String> = given
        .get_many::<String>("to")
        .into_iter()
        .flatten()
        .collect();
    let is_asked = |format: &ExportFormat| asked.iter().any(|name| *name == format.extension());
    let all = ExportFormat::ALL.iter().copied();
    all.filter(is_asked).collect()
}

/// For whom the report is, and what is in it.
fn report_options(given: &ArgMatches) -> Options {
    let parts = given.get_many::<String>("parts");
    Options {
        parts: parts.map(|keys| keys.filter_map(|key| Part::of_key(key)).collect()),
        readers: Readers::of_key(&text(given, "for")).unwrap_or_default(),
        anonymous: given.get_flag("anonymous"),
        without_notes: given.get_flag("without-notes"),
    }
}

fn csv_form(given: &ArgMatches) -> CsvForm {
    if text(given, "csv") == PLAIN {
        CsvForm::Plain
    } else {
        CsvForm::Spreadsheet
    }
}

/// The program as clap knows it.
fn program(words: &Words) -> Command {
    let maker = Maker { words };
    let commands = [
        maker.command("templates"),
        maker
            .command("new")
            .arg(maker.place("dir"))
            .arg(maker.option("template").required(true))
            .arg(maker.option("title"))
            .arg(maker.option("groups").value_parser(value_parser!(u32))),
        maker
            .command("import")
            .arg(maker.place("session"))
            .arg(maker.place("file")),
        maker
            .command("add")
            .arg(maker.place("session"))
            .arg(maker.option("group").required(true))
            .arg(maker.option("question").required(true)),
        maker
            .command("distill")
            .arg(maker.place("session").required(false))
            .arg(maker.option("notes").value_parser(value_parser!(PathBuf)))
            .arg(maker.option("words").value_parser(value_parser!(PathBuf)))
            .arg(maker.flag("json"))
            .group(
                ArgGroup::new("source")
                    .args(["session", "notes"])
                    .required(true),
            ),
        maker
            .command("export")
            .arg(maker.place("session"))
            .arg(
                maker
                    .choice(
                        "to",
                        ExportFormat::ALL.iter().map(|format| format.extension()),
                    )
                    .value_delimiter(',')
                    .required(true),
            )
            .arg(
                maker
                    .option("out")
                    .required(true)
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(maker.choice("for", Readers::ALL.map(Readers::key)))
            .arg(maker.flag("anonymous"))
            .arg(maker.flag("without-notes"))
            .arg(
                maker
                    .choice("parts", Part::ALL.map(Part::key))
                    .value_delimiter(','),
            )
            .arg(maker.choice("csv", [SPREADSHEET, PLAIN])),
        maker
            .command("check")
            .arg(maker.place("session"))
            .arg(maker.option("repair").value_parser(value_parser!(PathBuf))),
        maker
            .command("pack")
            .arg(maker.place("session"))
            .arg(maker.out("zip")),
        maker
            .command("unpack")
            .arg(maker.place("archive"))
            .arg(maker.place("folder")),
        maker
            .command("merge")
            .arg(maker.place("session"))
            .arg(maker.place("other"))
            .arg(maker.out("merged")),
    ];
    let version = maker
        .flag("version")
        .short('V')
        .action(ArgAction::Version)
        .display_order(COMMON);
    let commands = commands.map(|command| command.arg(maker.help()));
    maker
        .bare("rode-draad")
        .bin_name("rode-draad")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.text("cli-about"))
        .override_usage(words.text("cli-usage"))
        .after_help(words.text("cli-after-help"))
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(false)
        .arg(maker.help())
        .arg(maker.language())
        .arg(version)
        .subcommands(commands)
}

/// The ways to write CSV.
const SPREADSHEET: &str = "spreadsheet";
const PLAIN: &str = "plain";

#[cfg(test)]
mod tests {
    use super::*;

    fn given(args: &[&str]) -> Result<Request, Failure> {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        read(&args, &Words::default())
    }

    #[test]
    fn the_arguments_are_sound_in_both_languages() {
        for language in Language::ALL {
            program(&Words::new(language)).debug_assert();
        }
    }

    #[test]
    fn without_a_command_the_window_opens() {
        assert_eq!(given(&["rode-draad"]), Ok(Request::Window));
        assert_eq!(given(&["rode-draad", "--lang", "en"]), Ok(Request::Window));
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let of = |args: &[&str]| language(&args.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(
            of(&["p", "templates", "--lang", "en"]),
            Some(Language::English)
        );
        assert_eq!(of(&["p", "--lang=nl", "templates"]), Some(Language::Dutch));
        assert_eq!(of(&["p", "--", "--lang", "en"]), None);
        assert_eq!(of(&["p", "--lang"]), None);
    }

    #[test]
    fn requests_are_read_and_wrong_use_is_told() {
        let all = Request::Export {
            session: "s".into(),
            formats: ExportFormat::ALL.into(),
            options: Options::default(),
            csv: CsvForm::Spreadsheet,
            out: "o".into(),
        };
        let names = ExportFormat::ALL.iter().rev();
        let names: Vec<&str> = names.map(|format| format.extension()).collect();
        let every = format!("{},md", names.join(","));
        assert_eq!(
            given(&["p", "export", "s", "--to", &every, "--out", "o"]),
            Ok(all)
        );
        let some = Request::Export {
            session: "s".into(),
            formats: vec![ExportFormat::Html],
            options: Options {
                parts: Some([Part::Threads, Part::People].into()),
                readers: Readers::Public,
                anonymous: true,
                without_notes: true,
            },
            csv: CsvForm::Plain,
            out: "o".into(),
        };
        let args = "p export s --to html --out o --for public --anonymous --without-notes";
        let parts = ["--parts", "people,threads", "--csv", "plain"];
        let args: Vec<&str> = args.split(' ').chain(parts).collect();
        assert_eq!(given(&args), Ok(some));
        for wrong in [
            &[
                "p", "export", "s", "--to", "html", "--out", "o", "--for", "allen",
            ][..],
            &[
                "p", "export", "s", "--to", "html", "--out", "o", "--parts", "x",
            ],
            &["p", "export", "s", "--to", "onzin", "--out", "o"],
            &["p", "export", "s", "--out", "o"],
            &["p", "distill"],
            &["p", "distill", "s", "--notes", "f"],
            &["p", "new", "d"],
            &["p", "new", "d", "--template", "t", "--groups", "zes"],
            &["p", "check"],
            &["p", "onzin"],
            &["p", "templates", "meer"],
            &["p", "--lang", "de", "templates"],
            &["p", "add", "s", "--group", "1"],
        ] {
            assert!(matches!(given(wrong), Err(Failure::Usage(_))), "{wrong:?}");
        }
    }
}
