//! The two ways out: data for other programs, sentences for the user.

use std::io::{self, ErrorKind, Write as _};

use crate::{host::HostError, session::Refusal, store::StoreError, words::Words};

/// Why a command does not end well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// Refused, with the sentences that say why and what now.
    Refused(String),
    /// Used wrongly, with the sentences that say how.
    Usage(String),
    /// What was looked over is not sound; all has been said.
    Unsound,
    /// Nobody reads the output any more.
    Closed,
}

/// Where a command says what it has to say.
#[derive(Debug)]
pub(super) struct Console {
    /// The texts of the user's language.
    pub words: Words,
}

impl Console {
    pub fn new(words: Words) -> Self {
        Self { words }
    }

    /// Gives data, at once, with the end of a line behind it.
    pub fn data(&mut self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        let written = out
            .write_all(text.as_bytes())
            .and_then(|()| out.write_all(b"\n"))
            .and_then(|()| out.flush());
        written.map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::Refused(self.words.text("cli-output-failed")),
        })
    }

    /// Says something to the user. When nobody listens the work goes on.
    pub fn tell(&self, sentence: &str) {
        let _ = writeln!(io::stderr().lock(), "{sentence}");
    }

    /// A rule of the workshop stands against it.
    pub fn refused(&self, refusal: Refusal) -> Failure {
        Failure::Refused(refusal.say(&self.words))
    }

    /// The disk, or what stands on it, stands against it.
    pub fn not_stored(&self, error: &StoreError) -> Failure {
        Failure::Refused(error.say(&self.words))
    }

    /// The host could not do it.
    pub fn not_done(&self, error: &HostError) -> Failure {
        Failure::Refused(error.say(&self.words))
    }
}
