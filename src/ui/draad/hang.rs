//! Notes that hang from a confirmed thread.

use egui::{Painter, Rangef, pos2};

use super::emblem::emblem_with_halo;
use super::shapes::bar;
use crate::ui::theme::{Tokens, stroke};

/// One note on the line: whose it is and where its paper begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hook {
    /// Group number, from 1.
    pub group: usize,
    /// Left and right edge of the note's paper.
    pub note_x: Rangef,
    /// Top of the note's paper.
    pub note_top: f32,
}

/// Paints the thread over the whole of `x` at height `y`, an emblem above each note, the string to it and
/// the red edge from which the paper hangs. Paint the papers first.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{draad::{self, Hook}, theme::Tokens};
/// let hooks = [Hook { group: 1, note_x: egui::Rangef::new(20.0, 140.0), note_top: 60.0 }];
/// draad::hanging_notes(ui.painter(), Tokens::of(ui), (egui::Rangef::new(0.0, 600.0), 30.0), &hooks, 28.0);
/// # }
/// ```
pub fn hanging_notes(
    painter: &Painter,
    t: &Tokens,
    (x, y): (Rangef, f32),
    hooks: &[Hook],
    emblem: f32,
) {
    bar(
        painter,
        pos2(x.min, y),
        pos2(x.max, y),
        stroke::THREAD,
        t.draad,
    );
    for hook in hooks {
        let center = pos2(hook.note_x.center(), y);
        let (left, right) = (
            pos2(hook.note_x.min, hook.note_top),
            pos2(hook.note_x.max, hook.note_top),
        );
        bar(painter, center, pos2(center.x, hook.note_top), 3.0, t.draad);
        bar(painter, left, right, 3.0, t.draad);
        emblem_with_halo(painter, t, center, emblem, hook.group);
    }
}
