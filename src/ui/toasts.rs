//! What the app says by itself: bars for what went wrong, a line for what was done, the offer to undo.

use std::{path::PathBuf, time::Duration};

use egui::{Context, Frame, Margin, Panel, Ui};

use super::{
    action::Action,
    acts::Act,
    theme::Tokens,
    view::{keys, label},
    widgets::{Banner, Tone, UNDO_SECS, UndoBar},
};
use crate::words::Words;

/// How many bars stand under each other at the most; the oldest goes first.
const MOST_BARS: usize = 3;

/// How long a line about something done stays, in seconds.
const SAID_SECS: f64 = 8.0;

/// Bars and lines that are on the screen.
#[derive(Debug, Default)]
pub struct Toasts {
    bars: Vec<Bar>,
    undo: Option<Offer>,
}

#[derive(Debug)]
struct Bar {
    tone: Tone,
    text: String,
    /// What else can be done about it, and how that is called.
    choice: Option<(String, Action)>,
    /// When it goes by itself, on egui's clock; `None` until it was first drawn.
    until: Option<f64>,
}

#[derive(Debug)]
struct Offer {
    text: String,
    taken: Taken,
    until: Option<f64>,
}

/// What is undone when the offer is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// The last command.
    Command,
    /// A session comes back from the trash.
    Session(PathBuf),
}

impl Toasts {
    /// Says that something was done.
    pub fn say(&mut self, text: String) {
        self.push(Tone::Ok, text, None);
    }

    /// Says that something could not be. Stays until it is closed.
    pub fn warn(&mut self, text: String) {
        self.push(Tone::Warning, text, None);
    }

    /// Says what happened and offers something else; to close it is to go on as it is.
    pub fn offer_choice(&mut self, text: String, name: String, action: Action) {
        self.push(Tone::Warning, text, Some((name, action)));
    }

    /// Says what was taken away and offers to undo it.
    pub fn offer_undo(&mut self, text: String) {
        self.offer(text, Taken::Command);
    }

    /// Says that a session went to the trash and offers to put it back.
    pub fn offer_back(&mut self, text: String, trashed: PathBuf) {
        self.offer(text, Taken::Session(trashed));
    }

    fn offer(&mut self, text: String, taken: Taken) {
        self.undo = Some(Offer {
            text,
            taken,
            until: None,
        });
    }

    fn push(&mut self, tone: Tone, text: String, choice: Option<(String, Action)>) {
        self.bars.retain(|bar| bar.text != text);
        self.bars.push(Bar {
            tone,
            text,
            choice,
            until: None,
        });
        if self.bars.len() > MOST_BARS {
            self.bars.remove(0);
        }
    }

    /// Draws the bars under the header.
    pub fn bars_ui(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let now = ui.input(|input| input.time);
        self.bars
            .retain(|bar| bar.until.is_none_or(|until| now < until));
        if self.bars.is_empty() {
            return;
        }
        let frame = Frame::new().fill(Tokens::of(ui).vlak).inner_margin(Margin {
            left: 20,
            right: 20,
            top: 10,
            bottom: 0,
        });
        let close = words.text("common-close");
        Panel::top("bars")
            .frame(frame)
            .show_separator_line(false)
            .show(ui, |ui| {
                self.bars.retain_mut(|bar| {
                    if bar.tone == Tone::Ok && bar.until.is_none() {
                        bar.until = Some(now + SAID_SECS);
                        ui.ctx()
                            .request_repaint_after(Duration::from_secs_f64(SAID_SECS));
                    }
                    let mut banner = Banner::new(bar.tone, &bar.text).closable(&close);
                    if let Some((name, _)) = &bar.choice {
                        banner = banner.action(name);
                    }
                    let response = banner.show(ui);
                    if response.acted {
                        out.extend(bar.choice.take().map(|(_, action)| action));
                    }
                    !response.closed && !response.acted
                });
            });
    }

    /// Draws the offer to undo at the bottom left. Gives what is undone when it is taken.
    pub fn undo_ui(&mut self, ctx: &Context, words: &Words) -> Option<Taken> {
        let now = ctx.input(|input| input.time);
        let offer = self.undo.as_mut()?;
        let until = *offer.until.get_or_insert_with(|| {
            ctx.request_repaint_after(Duration::from_secs_f32(UNDO_SECS));
            now + f64::from(UNDO_SECS)
        });
        let (undo, key) = match offer.taken {
            Taken::Command => (label(words, Act::Undo), keys(words, Act::Undo)),
            Taken::Session(_) => (words.text("library-undo-trash"), String::new()),
        };
        let close = words.text("common-close");
        let bar = UndoBar {
            text: &offer.text,
            undo: &undo,
            key: &key,
            close: &close,
        };
        let response = bar.show(ctx);
        let taken = response.undone.then(|| offer.taken.clone());
        if response.undone || response.closed || now >= until {
            self.undo = None;
        }
        taken
    }
}
