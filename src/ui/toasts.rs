//! What the app says by itself: bars for what went wrong, a line for what was done, the offer to undo.

use std::time::Duration;

use egui::{Context, Frame, Margin, Panel, Ui};

use super::{
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
    /// When it goes by itself, on egui's clock; `None` until it was first drawn.
    until: Option<f64>,
}

#[derive(Debug)]
struct Offer {
    text: String,
    until: Option<f64>,
}

impl Toasts {
    /// Says that something was done.
    pub fn say(&mut self, text: String) {
        self.push(Tone::Ok, text);
    }

    /// Says that something could not be. Stays until it is closed.
    pub fn warn(&mut self, text: String) {
        self.push(Tone::Warning, text);
    }

    /// Says what was taken away and offers to undo it.
    pub fn offer_undo(&mut self, text: String) {
        self.undo = Some(Offer { text, until: None });
    }

    fn push(&mut self, tone: Tone, text: String) {
        self.bars.retain(|bar| bar.text != text);
        self.bars.push(Bar {
            tone,
            text,
            until: None,
        });
        if self.bars.len() > MOST_BARS {
            self.bars.remove(0);
        }
    }

    /// Draws the bars under the header.
    pub fn bars_ui(&mut self, ui: &mut Ui, words: &Words) {
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
                    !Banner::new(bar.tone, &bar.text)
                        .closable(&close)
                        .show(ui)
                        .closed
                });
            });
    }

    /// Draws the offer to undo at the bottom left. True when it is taken.
    pub fn undo_ui(&mut self, ctx: &Context, words: &Words) -> bool {
        let now = ctx.input(|input| input.time);
        let Some(offer) = &mut self.undo else {
            return false;
        };
        let until = *offer.until.get_or_insert_with(|| {
            ctx.request_repaint_after(Duration::from_secs_f32(UNDO_SECS));
            now + f64::from(UNDO_SECS)
        });
        let (undo, key, close) = (
            label(words, Act::Undo),
            keys(words, Act::Undo),
            words.text("common-close"),
        );
        let bar = UndoBar {
            text: &offer.text,
            undo: &undo,
            key: &key,
            close: &close,
        };
        let response = bar.show(ctx);
        if response.undone || response.closed || now >= until {
            self.undo = None;
        }
        response.undone
    }
}
