//! A user who runs the built program, and what can be said of how a run ended.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use rode_draad::{
    session::Session,
    store::{Access, Folder},
};
use serde_json::Value;

/// A user with an empty home, and a folder to work in.
pub struct User {
    pub home: tempfile::TempDir,
}

impl User {
    pub fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    /// A user with a session of three groups from the first template.
    pub fn with_session() -> (Self, PathBuf) {
        let user = Self::new();
        let session = user.path("session");
        user.run(&[
            "new",
            text(&session),
            "--template",
            "taskforce",
            "--groups",
            "3",
        ])
        .ok();
        (user, session)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rode-draad"));
        command
            .args(args)
            .env("RODE_DRAAD_HOME", self.path("home"))
            .current_dir(self.home.path());
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, b"")
    }

    pub fn run_with(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut child = self.command(args).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // What is refused early does not read its input to the end.
        let writer = std::thread::spawn(move || stdin.write_all(&input).is_ok());
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ran {
            output,
            args: args.join(" "),
        }
    }

    /// Adds notes to the first question of the first group. Gives what was printed.
    pub fn add(&self, session: &Path, input: &[u8]) -> Ran {
        self.run_with(
            &["add", text(session), "--group", "1", "--question", "1"],
            input,
        )
    }
}

/// A command that has ended.
pub struct Ran {
    pub output: Output,
    args: String,
}

impl Ran {
    #[track_caller]
    pub fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(
            self.output.status.code(),
            Some(code),
            "{}: {}",
            self.args,
            self.told()
        );
        assert!(!self.told().contains("panicked"), "{}", self.told());
        self
    }

    #[track_caller]
    pub fn ok(&self) -> &Self {
        self.ends_with(0)
    }

    /// It was refused, with a sentence that has these parts, and gave no data.
    #[track_caller]
    pub fn refused(&self, parts: &[&str]) -> &Self {
        self.ends_with(1);
        assert_eq!(self.data(), "");
        self.tells(parts)
    }

    #[track_caller]
    pub fn tells(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(
                self.told().contains(part),
                "{}: no {part:?} in {}",
                self.args,
                self.told()
            );
        }
        self
    }

    pub fn data(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).unwrap()
    }

    pub fn told(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.data()).unwrap()
    }
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

pub fn read(session: &Path) -> Session {
    Folder::open(session, Access::Read).unwrap().session
}

pub fn note_texts(session: &Path) -> Vec<String> {
    let session = read(session);
    rode_draad::session::in_order(session.live_notes())
        .iter()
        .map(|note| note.text.clone())
        .collect()
}

/// Every file with its bytes.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    found.sort();
    found
}
