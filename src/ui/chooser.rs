//! Choosing a file or folder: a path can be typed, and the system's own window opened from there.
//!
//! The system's window can be missing (no portal on Linux, a remote desktop), so it is never the only way.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, TryRecvError, channel},
};

use egui::{Context, Key};

use super::{
    action::Choice,
    icons,
    theme::{Tokens, space},
    widgets::{Button, Dialog, Message, TextField},
};
use crate::words::Words;

/// The dialog, open or not.
#[derive(Debug, Default)]
pub struct Chooser {
    open: Option<Choice>,
    path: String,
    problem: Option<&'static str>,
    answer: Option<Receiver<Vec<PathBuf>>>,
    chosen: Option<(Choice, Vec<PathBuf>)>,
}

impl Chooser {
    /// Opens the dialog.
    pub fn open(&mut self, choice: Choice) {
        *self = Self {
            open: Some(choice),
            ..Self::default()
        };
    }

    /// What was chosen since the last time.
    pub fn take(&mut self) -> Option<(Choice, Vec<PathBuf>)> {
        self.chosen.take()
    }

    /// Draws the dialog when it is open. `suggested` stands in the field for a folder to write to.
    pub fn chooser_ui(
        &mut self,
        ctx: &Context,
        words: &Words,
        suggested: impl Fn(&Choice) -> Option<PathBuf>,
    ) {
        self.take_answer(ctx);
        let Some(choice) = self.open.clone() else {
            return;
        };
        if self.path.is_empty() && writes_to(&choice) {
            self.path = suggested(&choice)
                .map(|path| path.display().to_string())
                .unwrap_or_default();
        }
        let (title, close) = (words.text(title_key(&choice)), words.text("common-close"));
        let mut done = false;
        let shown = Dialog::new("chooser", &title, &close)
            .width(620.0)
            .show(ctx, |ui| {
                done = self.fields_ui(ui, words, &choice);
            });
        if done {
            self.finish(choice);
        } else if shown.closed {
            *self = Self {
                chosen: self.chosen.take(),
                ..Self::default()
            };
        }
    }

    fn fields_ui(&mut self, ui: &mut egui::Ui, words: &Words, choice: &Choice) -> bool {
        let t = Tokens::of(ui);
        let problem = self.problem.map(|key| words.text(key));
        let label = words.text(if is_folder(choice) {
            "settings-folder-path"
        } else {
            "settings-file-path"
        });
        let field = TextField::new(&label, &mut self.path)
            .message(problem.as_deref().map(Message::Error))
            .show(ui);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(space::M);
        let mut done = entered;
        ui.horizontal(|ui| {
            let ok = words.text(ok_key(choice));
            done |= Button::primary(&ok).show(ui).clicked();
            let browse = words.text("settings-browse");
            if Button::secondary(&browse)
                .icon(icons::FOLDER_OPEN)
                .show(ui)
                .clicked()
            {
                self.browse(ui.ctx(), choice);
            }
        });
        if self.answer.is_some() {
            ui.label(t.support(words.text("settings-browse-waits")));
        }
        done
    }

    fn finish(&mut self, choice: Choice) {
        let path = PathBuf::from(self.path.trim().trim_matches('"'));
        let fits = match &choice {
            Choice::ExportFolder(_) | Choice::PackFolder(_) | Choice::SessionsFolder => {
                !path.as_os_str().is_empty() && !path.is_file()
            }
            Choice::Session => path.exists(),
            Choice::Photo(_) | Choice::Archive => path.is_file(),
        };
        if fits {
            let path = if choice == Choice::Session {
                session_folder(path)
            } else {
                path
            };
            *self = Self {
                chosen: Some((choice, vec![path])),
                ..Self::default()
            };
        } else {
            self.problem = Some(if is_folder(&choice) {
                "settings-no-folder"
            } else {
                "settings-no-file"
            });
        }
    }

    /// Opens the system's own window on a thread of its own: it blocks until the user is done.
    fn browse(&mut self, ctx: &Context, choice: &Choice) {
        let (sender, receiver) = channel();
        let (folder, pictures, zip, ctx) = (
            is_folder(choice),
            matches!(choice, Choice::Photo(_)),
            matches!(choice, Choice::Archive),
            ctx.clone(),
        );
        let asked = std::thread::Builder::new()
            .name("file-window".into())
            .spawn(move || {
                let dialog = rfd::FileDialog::new();
                let chosen = if folder {
                    dialog.pick_folder().into_iter().collect()
                } else if pictures {
                    let kinds = ["jpg", "jpeg", "png"];
                    dialog
                        .add_filter("jpg, png", &kinds)
                        .pick_files()
                        .unwrap_or_default()
                } else if zip {
                    let dialog = dialog.add_filter("zip", &["zip"]);
                    dialog.pick_file().into_iter().collect()
                } else {
                    dialog.pick_file().into_iter().collect()
                };
                let _ = sender.send(chosen);
                ctx.request_repaint();
            });
        match asked {
            Ok(_) => self.answer = Some(receiver),
            Err(_) => self.problem = Some("settings-no-window"),
        }
    }

    fn take_answer(&mut self, ctx: &Context) {
        let Some(answer) = &self.answer else { return };
        match answer.try_recv() {
            Ok(paths) if paths.is_empty() => {
                self.answer = None;
                self.problem = Some("settings-no-window");
            }
            Ok(paths) => {
                self.answer = None;
                if let Some(choice) = self.open.take() {
                    *self = Self {
                        chosen: Some((choice, paths)),
                        ..Self::default()
                    };
                    ctx.request_repaint();
                }
            }
            Err(TryRecvError::Disconnected) => {
                self.answer = None;
                self.problem = Some("settings-no-window");
            }
            Err(TryRecvError::Empty) => {}
        }
    }
}

/// Someone who points at a file inside a session means the session.
fn session_folder(path: PathBuf) -> PathBuf {
    match path.parent() {
        Some(parent) if path.is_file() => Path::to_owned(parent),
        _ => path,
    }
}

fn writes_to(choice: &Choice) -> bool {
    matches!(choice, Choice::ExportFolder(_) | Choice::PackFolder(_))
}

fn is_folder(choice: &Choice) -> bool {
    !matches!(choice, Choice::Photo(_) | Choice::Archive)
}

fn title_key(choice: &Choice) -> &'static str {
    match choice {
        Choice::Session => "settings-choose-session",
        Choice::Photo(_) => "settings-choose-photo",
        Choice::ExportFolder(_) => "settings-choose-export",
        Choice::PackFolder(_) => "settings-choose-pack",
        Choice::Archive => "settings-choose-archive",
        Choice::SessionsFolder => "settings-choose-folder-title",
    }
}

fn ok_key(choice: &Choice) -> &'static str {
    match choice {
        Choice::Session => "settings-ok-open",
        Choice::Photo(_) => "settings-ok-add",
        Choice::ExportFolder(_) => "settings-ok-save",
        Choice::PackFolder(_) => "settings-ok-pack",
        Choice::Archive => "settings-ok-unpack",
        Choice::SessionsFolder => "settings-ok-use",
    }
}
