//! The program: hands its arguments to the library, and opens the window when they ask for nothing else.

use std::process::ExitCode;

#[cfg(feature = "desktop")]
use rode_draad::words::Words;
use rode_draad::{
    cli::{self, Outcome},
    words::Language,
};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Exit(code) => ExitCode::from(code),
        Outcome::Window(language) => open_window(language),
    }
}

#[cfg(feature = "desktop")]
fn open_window(language: Option<Language>) -> ExitCode {
    match rode_draad::ui::window::run(language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(none) => {
            eprintln!("{}", none.say(&Words::new(language.unwrap_or_default())));
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "desktop"))]
fn open_window(language: Option<Language>) -> ExitCode {
    ExitCode::from(cli::tell_no_window(language))
}
