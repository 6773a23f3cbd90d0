//! The program: hands its arguments to the library, and opens the window when they ask for nothing else.

use std::process::ExitCode;

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

// The window is opened here as soon as there is one.
fn open_window(language: Option<Language>) -> ExitCode {
    ExitCode::from(cli::tell_no_window(language))
}
