//! The thread that is unfolded: its name, how wide it is, what people typed about it, and its notes.

use egui::{Align, Id as EguiId, Key, Layout, Margin, Modifiers, Ui, UiBuilder, vec2};

use super::{
    clash::{Clash, Pole},
    cover::{beads_ui, count_ui, people_ui},
    desk::{Desk, pinned},
    dialogs::Asked,
    facts::Cover,
    fitting::fitting_ui,
    hanging::hanging_ui,
    splitting::split_ui,
};
use crate::{
    base::Id,
    session::{Command, Thread},
    ui::{
        acts::Act,
        draad,
        focus::column_begins,
        icons::{self, Icon},
        theme::{Tokens, font, space},
        widgets::{Button, ButtonSize, Message, TextField, card, clamped, focus_ring},
    },
};

/// Room at the sides of the card; the thread itself runs from edge to edge.
pub const SIDE: i8 = 18;

/// Draws the thread; `place` is its place among the confirmed ones, from 0.
pub fn unfolded_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread, place: usize) {
    let cover = desk.facts.cover(desk.session(), thread.id, &thread.notes);
    let side = Margin {
        left: SIDE,
        right: SIDE,
        top: 16,
        bottom: 16,
    };
    card(ui).inner_margin(side).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        pinned(ui, ("title", thread.id.bits()), |ui| {
            title_ui(ui, desk, thread, place)
        });
        cover_ui(ui, desk, &cover);
        fitting_ui(ui, desk, thread.id);
        pinned(ui, ("explanation", thread.id.bits()), |ui| {
            explanation_ui(ui, desk, thread, true)
        });
        hanging_ui(ui, desk, thread);
        pinned(ui, ("actions", thread.id.bits()), |ui| {
            if desk
                .draft
                .split
                .as_ref()
                .is_some_and(|split| split.thread == thread.id)
            {
                split_ui(ui, desk, thread);
            } else {
                let view = desk.view;
                view.writes(ui, |ui| actions_ui(ui, desk, thread));
            }
        });
    });
}

fn title_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread, place: usize) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (knot, _) = ui.allocate_exact_size(vec2(30.0, 44.0), egui::Sense::hover());
        draad::here_ring(
            ui.painter(),
            t,
            egui::pos2(knot.left() + 11.0, knot.center().y),
            11.0,
        );
        let room = width - 30.0 - 3.0 * 44.0 - 4.0 * 4.0;
        ui.allocate_ui(vec2(room, 44.0), |ui| {
            ui.set_width(room);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                match &desk.draft.rename {
                    Some((id, _)) if *id == thread.id => rename_ui(ui, desk, thread, 22.0),
                    _ => {
                        ui.add_space(6.0);
                        clamped(ui, t.h1(&thread.title).size(26.0), 3);
                    }
                }
            });
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let fold = desk.text("threads-fold");
            let response = Button::icon_only(icons::CARET_UP, &fold).show(ui);
            column_begins(ui.ctx(), &response);
            if std::mem::take(&mut desk.draft.focus_fold) {
                response.request_focus();
            }
            if response.clicked() {
                desk.draft.open = Some(None);
                desk.draft.focus_unfold = response.has_focus().then_some(thread.id);
            }
            let view = desk.view;
            view.writes(ui, |ui| order_ui(ui, desk, thread, place));
        });
    });
    begin_rename(desk, thread);
}

/// Makes a field of the name where that was asked for.
pub fn begin_rename(desk: &mut Desk<'_>, thread: &Thread) {
    if desk.draft.rename_next == Some(thread.id) {
        desk.draft.rename_next = None;
        desk.draft.rename = Some((thread.id, thread.title.clone()));
        desk.draft.rename_focus = true;
    }
}

/// Up and down in the order of the threads.
fn order_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread, place: usize) {
    let count = desk.facts.threads.len();
    if count < 2 {
        return;
    }
    let down = desk.text("threads-down");
    if Button::icon_only(icons::ARROW_DOWN, &down)
        .enabled(place + 1 < count)
        .show(ui)
        .clicked()
    {
        shift(desk, thread.id, 1);
    }
    let up = desk.text("threads-up");
    if Button::icon_only(icons::ARROW_UP, &up)
        .enabled(place > 0)
        .show(ui)
        .clicked()
    {
        shift(desk, thread.id, -1);
    }
}

/// Moves a thread up or down among the confirmed ones.
pub fn shift(desk: &mut Desk<'_>, id: Id<Thread>, by: i32) {
    let Some(place) = desk.facts.threads.iter().position(|other| *other == id) else {
        return;
    };
    let to = place
        .saturating_add_signed(by as isize)
        .min(desk.facts.threads.len().saturating_sub(1));
    if to != place {
        desk.wish(Command::MoveThread { id, to });
    }
}

/// The name as a field: Enter keeps it, Esc leaves it as it was, an empty one is not taken.
pub fn rename_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread, size: f32) {
    let Some((_, mut title)) = desk.draft.rename.take() else {
        return;
    };
    let (name, error) = (desk.text("threads-name"), desk.text("threads-name-missing"));
    let id = EguiId::unique(("threads_rename", thread.id.bits()));
    let message = title.trim().is_empty().then_some(Message::Error(&error));
    let field = TextField::new(&name, &mut title)
        .label_hidden()
        .font_size(size)
        .id(id)
        .message(message);
    let response = field.show(ui);
    if std::mem::take(&mut desk.draft.rename_focus) {
        response.request_focus();
        select_all(ui, id, title.chars().count());
    }
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if !response.lost_focus() {
        desk.draft.rename = Some((thread.id, title));
        return;
    }
    // What cannot be kept stays in the field; Esc gives it up.
    if title.trim().is_empty() && !escaped {
        desk.draft.rename = Some((thread.id, title));
        desk.draft.rename_focus = ui.input(|input| input.key_pressed(Key::Enter));
        return;
    }
    if !escaped && title.trim() != thread.title {
        desk.wish(Command::RenameThread {
            id: thread.id,
            title,
        });
    }
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
}

fn select_all(ui: &Ui, id: EguiId, letters: usize) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(
        CCursor::new(0),
        CCursor::new(letters),
    )));
    state.store(ui.ctx(), id);
}

fn cover_ui(ui: &mut Ui, desk: &Desk<'_>, cover: &Cover) {
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.set_height(48.0);
        ui.allocate_ui(vec2(84.0, 48.0), |ui| {
            ui.set_width(84.0);
            count_ui(ui, desk, cover, 24.0, false);
        });
        let beads = (width * 0.41).clamp(150.0, 300.0);
        beads_ui(ui, desk, cover, (beads, 28.0), false);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            people_ui(ui, desk, cover);
        });
    });
}

/// What people typed about the thread. Empty until they do; the program never fills it.
/// With `offer` there is a button to write one.
pub fn explanation_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread, offer: bool) {
    match desk.draft.explain.take() {
        Some((id, text)) if id == thread.id => explain_ui(ui, desk, thread, text),
        other => {
            desk.draft.explain = other;
            if offer || !thread.explanation.is_empty() {
                explained_ui(ui, desk, thread);
            }
        }
    }
}

fn explained_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    let t = Tokens::of(ui);
    let clicked = if thread.explanation.is_empty() {
        let text = desk.text("threads-explain");
        Button::quiet(&text)
            .icon(icons::PENCIL_SIMPLE)
            .size(ButtonSize::Small)
            .enabled(desk.view.can_write())
            .show(ui)
            .clicked()
    } else {
        let builder = UiBuilder::new().sense(egui::Sense::click());
        let name = desk.text("threads-explain-change");
        let response = ui
            .scope_builder(builder, |ui| {
                ui.set_min_width(ui.available_width());
                ui.label(t.body(&thread.explanation).color(t.inkt2));
            })
            .response;
        response.widget_info(|| {
            let text = format!("{name}: {}", thread.explanation);
            egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), text)
        });
        focus_ring(ui, &response, 6);
        response
            .on_hover_cursor(egui::CursorIcon::Text)
            .on_hover_text(name)
            .clicked()
    };
    if clicked && desk.view.can_write() {
        begin_explaining(desk, thread);
    }
}

/// Makes a field of the explanation.
pub fn begin_explaining(desk: &mut Desk<'_>, thread: &Thread) {
    desk.draft.explain = Some((thread.id, thread.explanation.clone()));
    desk.draft.explain_focus = true;
}

/// Leaving the field keeps the text, Esc leaves it as it was.
fn explain_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread, mut text: String) {
    let (name, hint) = (
        desk.text("threads-explanation"),
        desk.text("threads-explanation-hint"),
    );
    let id = EguiId::unique(("threads_explain", thread.id.bits()));
    let field = TextField::new(&name, &mut text)
        .multiline(2)
        .hint(&hint)
        .id(id);
    let response = field.show(ui);
    if std::mem::take(&mut desk.draft.explain_focus) {
        response.request_focus();
        desk.draft.explain = Some((thread.id, text));
        return;
    }
    let ended = response.has_focus()
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    if ended {
        response.surrender_focus();
    }
    if !(response.lost_focus() || ended) {
        desk.draft.explain = Some((thread.id, text));
        return;
    }
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if !escaped && text.trim() != thread.explanation {
        desk.wish(Command::ExplainThread {
            id: thread.id,
            explanation: text,
        });
    }
}

fn actions_ui(ui: &mut Ui, desk: &mut Desk<'_>, thread: &Thread) {
    let count = super::facts::live(desk.session(), &thread.notes).len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 8.0);
        if act_ui(
            ui,
            desk,
            (Act::RenameThread, icons::PENCIL_SIMPLE, "threads-rename"),
            true,
        ) {
            desk.draft.rename_next = Some(thread.id);
        }
        let others = desk.facts.threads.len() + desk.facts.proposals.len() > 1;
        if act_ui(
            ui,
            desk,
            (Act::MergeThreads, icons::ARROWS_MERGE, "threads-merge"),
            others,
        ) {
            desk.draft.asked = Some(Asked::to_merge(thread.id));
        }
        if act_ui(
            ui,
            desk,
            (Act::SplitThread, icons::ARROWS_SPLIT, "threads-split"),
            count > 1,
        ) {
            desk.draft.begin_split(thread.id);
        }
        if act_ui(
            ui,
            desk,
            (Act::NewTension, icons::LIGHTNING, "threads-clash"),
            count > 0,
        ) {
            desk.draft.asked = Some(Asked::Clash(Clash::of(desk, Pole::Thread(thread.id))));
        }
        if count == 0 {
            let remove = desk.text("threads-remove");
            if Button::quiet(&remove).icon(icons::TRASH).show(ui).clicked() {
                desk.wish(Command::RemoveThread { id: thread.id });
            }
            return;
        }
        let (back, tip) = (
            desk.text("threads-repropose"),
            desk.text("threads-repropose-tip"),
        );
        if Button::quiet(&back)
            .icon(icons::ARROW_U_UP_LEFT)
            .tooltip(&tip)
            .show(ui)
            .clicked()
        {
            desk.wish(Command::ReproposeThread { id: thread.id });
            desk.draft.selected = Some(thread.id);
            desk.draft.show_selected = true;
        }
    });
}

fn act_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (act, icon, key): (Act, Icon, &str),
    enabled: bool,
) -> bool {
    let (text, tip) = (desk.text(key), desk.tip(act));
    Button::secondary(&text)
        .icon(icon)
        .tooltip(&tip)
        .enabled(enabled)
        .show(ui)
        .clicked()
}

/// The font of the numbers under a note.
pub fn small_bold() -> egui::FontId {
    font::semibold(font::SMALLEST)
}
