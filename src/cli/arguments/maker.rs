//! Makes commands and arguments for clap, with all their texts in the user's language.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser, value_parser};

use crate::words::{Language, Words};

/// Place in the help of what every command has: behind its own.
pub(super) const COMMON: usize = 100;

/// Makes commands and arguments with their texts.
pub(super) struct Maker<'a> {
    pub(super) words: &'a Words,
}

impl Maker<'_> {
    pub(super) fn bare(&self, name: &'static str) -> Command {
        let usage = self.words.text("cli-heading-usage");
        let template = [
            "{about-with-newline}\n",
            &usage,
            ": {usage}\n\n{all-args}{after-help}",
        ];
        Command::new(name)
            .disable_help_flag(true)
            .help_template(template.concat())
    }

    /// The same for every command, at the end of its help.
    pub(super) fn help(&self) -> Arg {
        let help = self.flag("help").short('h').action(ArgAction::Help);
        help.display_order(COMMON)
    }

    pub(super) fn command(&self, name: &'static str) -> Command {
        self.bare(name)
            .about(self.words.text(&format!("cli-about-{name}")))
            .override_usage(self.words.text(&format!("cli-usage-{name}")))
    }

    pub(super) fn arg(&self, name: &'static str) -> Arg {
        Arg::new(name).help(self.words.text(&format!("cli-help-{name}")))
    }

    /// An argument that is known by its place: a file or folder.
    pub(super) fn place(&self, name: &'static str) -> Arg {
        self.arg(name)
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .value_name(self.words.text(&format!("cli-value-{name}")))
            .help_heading(self.words.text("cli-heading-arguments"))
    }

    pub(super) fn flag(&self, name: &'static str) -> Arg {
        self.arg(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help_heading(self.words.text("cli-heading-options"))
    }

    pub(super) fn option(&self, name: &'static str) -> Arg {
        self.flag(name)
            .action(ArgAction::Set)
            .value_name(self.words.text(&format!("cli-value-{name}")))
    }

    /// `--out`, for something that is not there yet.
    pub(super) fn out(&self, name: &'static str) -> Arg {
        self.option(name)
            .long("out")
            .required(true)
            .value_parser(value_parser!(PathBuf))
    }

    pub(super) fn language(&self) -> Arg {
        let codes = Language::ALL.map(Language::code);
        self.option("lang")
            .global(true)
            .display_order(COMMON)
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(codes))
    }

    /// One of some names; the help says them in a sentence of its own.
    pub(super) fn choice(
        &self,
        name: &'static str,
        names: impl IntoIterator<Item = &'static str>,
    ) -> Arg {
        let names: Vec<&str> = names.into_iter().collect();
        self.option(name)
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(names))
    }
}
