//! The command line: what can be done without a window.
//!
//! What a command gives goes to the standard output as data; what is said to the user goes to the standard error, in
//! the user's language. A command ends with 0 when it is done, 1 when it is refused, 2 when it is used wrongly. Knows
//! no window: without a command the caller is asked to open one.

mod add;
mod arguments;
mod check;
mod console;
mod distill;
mod export;
mod import;
mod live;
mod merge;
mod new;
mod progress;
mod share;
mod tables;
mod templates;
mod usage;

use std::ffi::OsString;

#[cfg(feature = "pdf")]
use crate::host::pages::press;
use crate::words::{Language, Words};
use arguments::Request;
use console::{Console, Failure};
#[cfg(all(fuzzing, not(test)))]
pub use import::any_table;

/// What the program does after its arguments were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It ends, with this code.
    Exit(u8),
    /// It opens the window, in this language when one was asked for.
    Window(Option<Language>),
}

/// Runs the command that the arguments (the program's own name first) ask for.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    #[cfg(feature = "pdf")]
    if press::is_asked(&args) {
        let done = press::serve(std::io::stdin(), &mut std::io::stdout().lock());
        return Outcome::Exit(u8::from(done.is_err()));
    }
    let language = arguments::language(&args);
    let mut console = Console::new(Words::new(language.unwrap_or_default()));
    let done = match arguments::read(&args, &console.words) {
        Ok(Request::Window) => return Outcome::Window(language),
        Ok(request) => carry_out(request, &mut console),
        Err(failure) => Err(failure),
    };
    Outcome::Exit(match done {
        // Whoever closes the pipe has seen enough.
        Ok(()) | Err(Failure::Closed) => 0,
        Err(Failure::Refused(sentence)) => {
            console.tell(
                &console
                    .words
                    .with("common-error", &[("what", sentence.into())]),
            );
            1
        }
        Err(Failure::Unsound) => 1,
        Err(Failure::Usage(sentences)) => {
            console.tell(&sentences);
            2
        }
    })
}

/// Says that this program was built without a window. Gives the code to end with.
#[must_use]
pub fn tell_no_window(language: Option<Language>) -> u8 {
    let console = Console::new(Words::new(language.unwrap_or_default()));
    console.tell(&console.words.text("cli-no-window"));
    1
}

fn carry_out(request: Request, console: &mut Console) -> Result<(), Failure> {
    match request {
        Request::Window => Ok(()),
        Request::Show(text) => console.data(text.trim_end()),
        Request::Templates => templates::run(console),
        Request::New(new) => new::run(console, &new),
        Request::Import { session, file } => import::run(console, &session, &file),
        Request::Add {
            session,
            group,
            question,
        } => add::run(console, &session, &group, &question),
        Request::DistillFile { file, words, form } => {
            distill::run_file(console, &file, words.as_deref(), form)
        }
        Request::DistillSession {
            session,
            words,
            form,
        } => distill::run_session(console, &session, words.as_deref(), form),
        Request::Export {
            session,
            formats,
            options,
            csv,
            out,
        } => export::run(console, &session, (&formats, &options, csv), &out),
        Request::Check { session, repair } => match repair {
            Some(folder) => check::mend(console, &session, &folder),
            None => check::run(console, &session),
        },
        Request::Pack { session, out } => share::pack(console, &session, &out),
        Request::Unpack { archive, to } => share::unpack(console, &archive, &to),
        Request::Merge { rooms, out } => merge::run(console, [&rooms[0], &rooms[1]], &out),
    }
}
