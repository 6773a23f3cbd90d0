//! A tension: two sides that are at odds. A possible one is dashed and asks for a decision.

use egui::{Frame, Margin, Ui, pos2, vec2};

use super::{
    desk::{Desk, pinned},
    dragging::drop_ui,
    facts::PutTension,
    lanes::yes_no,
    moving::Spot,
    row::NoteRow,
    unfolded::{begin_explaining, begin_rename, explanation_ui, rename_ui},
};
use crate::{
    base::Id,
    session::{Command, Note, Thread, ThreadKind, ThreadStatus, command::NewThread},
    ui::{
        icons::{self, IconStyle},
        theme::{Tokens, font, radius, stroke},
        widgets::{
            Button, ButtonSize, Selectable, clamped, clamped_galley, menu_item, menu_under,
            selectable_card,
        },
    },
};

/// From so many notes a side that is one thread is shown by the thread's name.
const AS_THREAD: usize = 2;

/// A confirmed tension.
pub fn tension_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    frame(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        title_ui(ui, desk, thread);
        let [first, second] = Desk::sides(thread.id);
        let key = thread.id.bits();
        let against = as_thread(desk, thread);
        let side = pinned(ui, ("side_a", key), |ui| {
            side_ui(ui, desk, &thread.notes, Spot::Side(key, false))
        });
        drop_ui(ui, desk, side, first);
        let side = pinned(ui, ("side_b", key), |ui| match against {
            Some(other) => {
                let text = desk.with(
                    "threads-against-thread",
                    &[("title", other.title.as_str().into())],
                );
                between_ui(ui, &text)
            }
            None => {
                let text = desk.text("threads-against");
                between_ui(ui, &text);
                side_ui(ui, desk, &thread.against, Spot::Side(key, true))
            }
        });
        drop_ui(ui, desk, side, second);
    });
}

/// A possible tension on a line; a click shows its two sides and asks for a decision.
pub fn possible_ui(ui: &mut Ui, desk: &mut Desk<'_>, put: PutTension, place: usize) {
    let view = desk.view;
    let (a, b, about) = match put {
        PutTension::Stored(id) => {
            let Some(thread) = desk.thread(id) else {
                return;
            };
            (&thread.notes, &thread.against, thread.title.clone())
        }
        PutTension::Found(n) => {
            let Some(found) = view.proposals.tensions.get(n) else {
                return;
            };
            (&found.a, &found.b, about(desk, &found.about))
        }
    };
    let open = desk.draft.possible == Some(put);
    let what = Selectable::row(&about, open).dashed().margin(Margin {
        left: 11,
        right: 8,
        top: 8,
        bottom: 8,
    });
    let card = selectable_card(ui, "possible_tension", what, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        head_ui(ui, &about, open);
        if open {
            side_ui(ui, desk, a, Spot::PutSide(place, false));
            let text = desk.text("threads-against-maybe");
            between_ui(ui, &text);
            side_ui(ui, desk, b, Spot::PutSide(place, true));
            ui.add_space(2.0);
            if let Some(accept) = yes_no(ui, desk, &about) {
                decide(desk, put, (a, b), (&about, accept));
            }
        }
    });
    desk.may_begin(&card.response);
    if card.response.clicked() {
        desk.draft.possible = (!open).then_some(put);
    }
}

fn head_ui(ui: &mut Ui, about: &str, open: bool) {
    let t = Tokens::of(ui);
    let galley = clamped_galley(
        ui,
        t.strong(about).size(15.0),
        ui.available_width() - 28.0,
        2,
    );
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), galley.size().y),
        egui::Sense::hover(),
    );
    ui.painter().galley(rect.min, galley, t.inkt);
    let icon = if open {
        icons::CARET_UP
    } else {
        icons::CARET_DOWN
    };
    let at = pos2(rect.right() - 10.0, rect.center().y);
    icons::paint(ui.painter(), at, icon, IconStyle::regular(18.0, t.inkt2));
}

/// What a possible tension is about: two things, or one thing that one side denies.
fn about(desk: &Desk<'_>, (a, b): &(String, String)) -> String {
    if a == b {
        return desk.with("threads-tension-denied", &[("what", a.into())]);
    }
    desk.with("threads-tension-about", &[("a", a.into()), ("b", b.into())])
}

fn decide(
    desk: &mut Desk<'_>,
    put: PutTension,
    (a, b): (&[Id<Note>], &[Id<Note>]),
    (title, accept): (&str, bool),
) {
    let command = match (put, accept) {
        (PutTension::Stored(id), true) => Command::AcceptThread { id },
        (PutTension::Stored(id), false) => Command::RejectThread { id },
        (PutTension::Found(_), _) => Command::AddThread(Box::new(NewThread {
            id: desk.view.ids.fresh(),
            title: title.to_owned(),
            kind: ThreadKind::Tension,
            status: if accept {
                ThreadStatus::Accepted
            } else {
                ThreadStatus::Rejected
            },
            notes: super::facts::live(desk.session(), a),
            against: super::facts::live(desk.session(), b),
        })),
    };
    desk.wish(command);
}

fn frame(ui: &Ui) -> Frame {
    Frame::new()
        .stroke(egui::Stroke::new(stroke::DIVIDER, Tokens::of(ui).lijn))
        .corner_radius(radius::CONTROL)
        .inner_margin(Margin {
            left: 11,
            right: 8,
            top: 5,
            bottom: 8,
        })
}

/// The name that people gave it, and what else can be done with it.
fn title_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(width - 32.0);
            match &desk.draft.rename {
                Some((id, _)) if *id == thread.id => rename_ui(ui, desk, thread, 16.0),
                _ => {
                    ui.add_space(6.0);
                    clamped(ui, t.strong(&thread.title).size(15.0), 2);
                }
            }
        });
        let name = desk.with(
            "threads-more-of",
            &[("title", thread.title.as_str().into())],
        );
        let button = Button::icon_only(icons::DOTS_THREE, &name)
            .size(ButtonSize::Small)
            .enabled(desk.view.can_write())
            .show(ui);
        desk.may_begin(&button);
        menu_under(&button, |ui| menu_ui(ui, desk, thread));
    });
    begin_rename(desk, thread);
    pinned(ui, ("tension_explanation", thread.id.bits()), |ui| {
        explanation_ui(ui, desk, thread, false)
    });
}

fn menu_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    let id = thread.id;
    let entries = [
        ("threads-rename", icons::PENCIL_SIMPLE),
        ("threads-explain", icons::CHAT_CIRCLE_TEXT),
        ("threads-tension-notes", icons::ROWS),
        ("threads-tension-to-thread", icons::PATH),
        ("threads-repropose", icons::ARROW_U_UP_LEFT),
        ("threads-remove", icons::TRASH),
    ];
    for (n, (key, icon)) in entries.into_iter().enumerate() {
        if !menu_item(ui, Some(icon), &desk.text(key), None).clicked() {
            continue;
        }
        match n {
            0 => desk.draft.rename_next = Some(id),
            1 => begin_explaining(desk, thread),
            2 => {
                if !desk.draft.whole_sides.remove(&id) {
                    desk.draft.whole_sides.insert(id);
                }
            }
            3 => {
                desk.wish(Command::SetThreadKind {
                    id,
                    kind: ThreadKind::Thread,
                });
                desk.open(id);
            }
            4 => desk.wish(Command::ReproposeThread { id }),
            _ => desk.wish(Command::RemoveThread { id }),
        }
    }
}

/// The confirmed thread that holds all of the other side, when that side has several notes.
fn as_thread<'a>(desk: &Desk<'a>, tension: &Thread) -> Option<&'a Thread> {
    let session = desk.session();
    if tension.against.len() < AS_THREAD || desk.draft.whole_sides.contains(&tension.id) {
        return None;
    }
    let home = desk.view.index.home(session, *tension.against.first()?)?;
    tension
        .against
        .iter()
        .all(|note| home.notes.contains(note))
        .then_some(home)
}

/// The notes of a side. Returns where they stand, also when there are none: a note can be dropped there.
fn side_ui(ui: &mut Ui, desk: &mut Desk<'_>, notes: &[Id<Note>], spot: Spot) -> egui::Rect {
    let live = super::facts::live(desk.session(), notes);
    let frame = Frame::new().inner_margin(Margin::ZERO);
    frame
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            for note in &live {
                NoteRow {
                    lines: 3,
                    ..NoteRow::line(*note, spot)
                }
                .show(ui, desk);
            }
            if live.is_empty() {
                ui.label(Tokens::of(ui).small(desk.text("threads-side-empty")));
            }
        })
        .response
        .rect
}

/// 'botst met', with arrows. Returns where it stands.
fn between_ui(ui: &mut Ui, text: &str) -> egui::Rect {
    let t = Tokens::of(ui);
    let galley = ui.painter().layout(
        text.to_owned(),
        font::semibold(14.0),
        t.inkt2,
        ui.available_width() - 34.0,
    );
    let size = vec2(ui.available_width(), galley.size().y.max(22.0) + 2.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    let at = pos2(rect.left() + 13.0, rect.center().y);
    icons::paint(
        ui.painter(),
        at,
        icons::ARROWS_DOWN_UP,
        IconStyle::bold(17.0, t.inkt2),
    );
    let at = pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.inkt2);
    rect
}
