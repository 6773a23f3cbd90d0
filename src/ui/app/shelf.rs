//! Carrying out what was asked of whole sessions.

use std::path::Path;

use super::App;
use crate::{
    host::{Done, Summary, Task},
    ui::action::{Asked, Shelf},
    words::Arg,
};

impl App {
    pub(super) fn shelve(&mut self, wish: Shelf) {
        match wish {
            Shelf::Ask(asked) => {
                self.trash = self.host.trash();
                self.drafts.library.ask(asked);
            }
            Shelf::Copy(path) => {
                let title = self.title_of(&path);
                let title = self
                    .words
                    .with("library-copy-title", &[("title", Arg::from(title))]);
                self.begin_task(Task::Copy(path, title));
            }
            Shelf::Begin(task) => self.begin_task(task),
            Shelf::Trash(path) => self.trash(&path),
            Shelf::PutBack(path) => match self.host.put_back(&path) {
                Ok(_) => {
                    self.trash = self.host.trash();
                    let text = self.words.text("library-is-back");
                    self.toasts.say(text);
                }
                Err(error) => self.fail(&error),
            },
            Shelf::EmptyTrash => self.empty_trash(),
            Shelf::Differences(path) => self.show_differences(&path),
        }
    }

    /// Tells what came of a task.
    pub(super) fn take_done(&mut self) {
        let Some(Done { task, made }) = self.host.take_done() else {
            return;
        };
        let (path, notices) = match made {
            Ok(made) => made,
            Err(error) => return self.toasts.warn(error.say(&self.words)),
        };
        for notice in notices {
            self.toasts.warn(notice.say(&self.words));
        }
        let key = match task {
            Task::Copy(..) | Task::CopyForRoom(..) => "library-copied",
            Task::Pack(..) => "library-packed",
            Task::Unpack(_) => "library-unpacked",
            Task::Merge(..) => "library-merged",
        };
        let what = match task {
            Task::Pack(..) => path.display().to_string(),
            _ => self.title_of(&path),
        };
        self.toasts
            .say(self.words.with(key, &[("what", Arg::from(what))]));
        if matches!(task, Task::Merge(..)) {
            self.show_differences(&path);
        }
    }

    fn begin_task(&mut self, task: Task) {
        match self.host.begin_task(task) {
            Ok(true) => {}
            Ok(false) => self.toasts.warn(self.words.text("library-still-busy")),
            Err(error) => self.fail(&error),
        }
    }

    fn trash(&mut self, path: &Path) {
        let title = self.title_of(path);
        match self.host.put_in_trash(path) {
            Ok(trashed) => {
                self.trash = self.host.trash();
                let args = [("title", Arg::from(title))];
                let text = self.words.with("library-in-trash", &args);
                self.toasts.offer_back(text, trashed);
            }
            Err(error) => self.fail(&error),
        }
    }

    fn empty_trash(&mut self) {
        let emptied = self.host.empty_trash();
        self.trash = self.host.trash();
        match emptied {
            Ok(n) => {
                let args = [("n", Arg::from(n))];
                self.toasts.say(self.words.with("library-emptied", &args));
            }
            Err(error) => self.fail(&error),
        }
    }

    fn show_differences(&mut self, path: &Path) {
        match self.host.differences(path) {
            Ok((_, differences)) if differences.is_empty() => {}
            Ok((session, differences)) => {
                let lines = differences.iter().map(|difference| {
                    (
                        difference.what(&session, &self.words),
                        difference.shown(&self.words),
                    )
                });
                self.drafts.library.ask(Asked::Differences(lines.collect()));
            }
            Err(error) => self.fail(&error),
        }
    }

    fn title_of(&self, path: &Path) -> String {
        let is_it = |summary: &&Summary| summary.path == path;
        let found = self.host.summaries().iter().find(is_it);
        found
            .map(|summary| summary.title.clone())
            .unwrap_or_default()
    }
}
