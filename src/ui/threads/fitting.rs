//! New notes that fit a confirmed thread: taken all at once or one by one.

use egui::{Margin, Ui, vec2};

use super::{
    desk::{Desk, pinned},
    moving::Spot,
    row::NoteRow,
};
use crate::{
    base::Id,
    session::{Command, Note, Thread, command::Side},
    ui::{
        draad, icons,
        theme::{Tokens, radius, stroke},
        widgets::{Button, ButtonSize},
    },
};

/// Draws the offer, when there is one.
pub fn fitting_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: Id<Thread>) {
    let facts = std::rc::Rc::clone(&desk.facts);
    let Some(notes) = facts.fitting.get(&thread) else {
        return;
    };
    let t = Tokens::of(ui);
    let frame = egui::Frame::new().inner_margin(Margin::symmetric(12, 6));
    let shown = desk.draft.fitting_shown == Some(thread);
    let rect = frame
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            pinned(ui, ("fitting", thread.bits()), |ui| {
                head_ui(ui, desk, (thread, notes), shown)
            });
            if shown {
                for note in notes {
                    pinned(ui, ("fitting_note", note.bits()), |ui| {
                        one_ui(ui, desk, thread, *note)
                    });
                }
            }
        })
        .response
        .rect;
    let edge = egui::Stroke::new(stroke::CONTROL, t.lijn_sterk);
    draad::dashed_rect(
        ui.painter(),
        rect.shrink(1.0),
        f32::from(radius::TILE),
        edge,
    );
}

/// Room for both buttons of the head, whichever they are.
const BUTTONS: f32 = 320.0;

fn head_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (thread, notes): (Id<Thread>, &[Id<Note>]),
    shown: bool,
) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let text = desk.with("threads-fitting", &[("n", notes.len().into())]);
        ui.allocate_ui(
            vec2((ui.available_width() - BUTTONS).max(120.0), 32.0),
            |ui| {
                ui.add(egui::Label::new(t.body(text)).wrap());
            },
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (key, icon) = match shown {
                true => ("threads-fitting-hide", icons::CARET_UP),
                false => ("threads-fitting-show", icons::CARET_DOWN),
            };
            let look = desk.text(key);
            if Button::quiet(&look)
                .icon(icon)
                .size(ButtonSize::Small)
                .show(ui)
                .clicked()
            {
                desk.draft.fitting_shown = (!shown).then_some(thread);
            }
            let all = desk.text("threads-fitting-all");
            if Button::secondary(&all)
                .icon(icons::PLUS)
                .size(ButtonSize::Small)
                .enabled(desk.view.can_write())
                .show(ui)
                .clicked()
            {
                take(desk, thread, notes.to_vec());
            }
        });
    });
}

fn one_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: Id<Thread>, note: Id<Note>) {
    let width = ui.available_width();
    let [add, not] = ["threads-place", "threads-fits-not"].map(|key| desk.text(key));
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(width - 170.0, 32.0), |ui| {
            ui.set_width(width - 170.0);
            NoteRow::line(note, Spot::Fitting(thread.bits())).show(ui, desk);
        });
        let text = desk
            .note(note)
            .map_or_else(String::new, |note| note.text.clone());
        let name = format!("{add}: {text}");
        if Button::secondary(&add)
            .name(&name)
            .size(ButtonSize::Small)
            .enabled(desk.view.can_write())
            .show(ui)
            .clicked()
        {
            take(desk, thread, vec![note]);
        }
        let name = format!("{not}: {text}");
        if Button::icon_only(icons::X, &name)
            .tooltip(&not)
            .size(ButtonSize::Small)
            .enabled(desk.view.can_write())
            .show(ui)
            .clicked()
        {
            let notes = vec![note];
            desk.wish(Command::TakeOutNotes { thread, notes });
        }
    });
}

fn take(desk: &mut Desk<'_>, thread: Id<Thread>, notes: Vec<Id<Note>>) {
    desk.wish(Command::PlaceNotes {
        thread,
        side: Side::First,
        notes,
    });
}
