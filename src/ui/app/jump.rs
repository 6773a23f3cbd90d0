//! The clock of the laptop jumped while a block ran: what happened is told, and what to do is asked.

use egui::Ui;

use super::App;
use crate::{
    session::Command,
    ui::{
        action::Action,
        jumped::{self, Answer},
    },
};

impl App {
    /// Looks whether the clock jumped since the last frame.
    pub(super) fn watch_clock(&mut self) {
        let jump = self.watch.look(&**self.host.clock());
        let open = self.host.session().filter(|open| !open.is_read_only());
        let Some(block) = open.and_then(|open| open.session().current_block()) else {
            self.jump = None;
            return;
        };
        let earlier = self.jump.filter(|(id, _)| *id == block.id);
        // A timer that stands still does not notice that the clock went ahead.
        let matters = |millis: i64| millis < 0 || !block.run.is_paused();
        self.jump = match jump.filter(|jump| matters(jump.millis())) {
            Some(jump) => jump
                .after(earlier.map(|(_, earlier)| earlier))
                .map(|jump| (block.id, jump)),
            None => earlier,
        };
    }

    /// Draws the question, at any station.
    pub(super) fn draw_jump(&mut self, ui: &mut Ui) {
        let Some((id, jump)) = self.jump else { return };
        let session = self.host.session().map(|open| open.session());
        let block = session.and_then(|session| session.blocks.get(&id));
        let title = block.map(|block| block.title.clone()).unwrap_or_default();
        let answer = jumped::jumped_ui(ui, &self.words, jump, &title);
        if answer == Some(Answer::GoBack) {
            let (from, to) = (jump.from, jump.to);
            self.out.push(Action::wish(Command::SkipTime { from, to }));
        }
        if answer.is_some() {
            self.jump = None;
            ui.ctx().request_repaint();
        }
    }
}
