//! Above the wall: title and count, which round, the label filter, and search.

use egui::{Align, Key, Layout, Popup, PopupCloseBehavior, Ui, vec2};

use super::{SheetsDraft, board::Board, find::Find, labels};
use crate::ui::{
    acts::Act,
    focus::column_begins,
    icons,
    theme::Tokens,
    view::{View, keys, label},
    widgets::{Button, Choice, Dropdown, TextField, heading, segmented, sentence},
};

pub(super) fn top_ui(ui: &mut Ui, view: &View<'_>, board: &Board<'_>, draft: &mut SheetsDraft) {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, 44.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            if draft.find.is_open() {
                search_ui(ui, view, draft);
            } else {
                search_button(ui, view, draft);
            }
            filter_ui(ui, view, draft);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                title_ui(ui, view, board);
                rounds_ui(ui, view, board, draft);
            });
        },
    );
}

/// The title and how much there is, as far as there is room.
fn title_ui(ui: &mut Ui, view: &View<'_>, board: &Board<'_>) {
    let t = Tokens::of(ui);
    if ui.available_width() < 150.0 {
        return;
    }
    heading(ui, t.h1(view.text("common-station-sheets")).size(27.0), 1);
    let rounds = if board.rounds.len() > 1 { 130.0 } else { 0.0 };
    if ui.available_width() < 230.0 + rounds {
        return;
    }
    let (mut notes, mut sheets) = (0, 0);
    for sheet in board.sheets() {
        notes += view.index.notes_on(&sheet);
        sheets += 1;
    }
    ui.add_space(6.0);
    let count = t.strong(notes.to_string());
    let word = view.with("sheets-word-notes", &[("n", notes.into())]);
    let place = view.with("sheets-on-sheets", &[("n", sheets.into())]);
    ui.label(sentence(
        ui,
        [count, t.body(format!(" {word} {place}")).color(t.inkt2)],
    ));
}

fn rounds_ui(ui: &mut Ui, view: &View<'_>, board: &Board<'_>, draft: &mut SheetsDraft) {
    if board.rounds.len() < 2 {
        return;
    }
    let name = |n: usize| view.with("common-round", &[("n", (n + 1).into())]);
    let names: Vec<String> = (0..board.rounds.len()).map(name).collect();
    let Some(before) = board
        .rounds
        .iter()
        .position(|round| round.id == board.round)
    else {
        return;
    };
    let (mut chosen, all) = (before, view.text("sheets-rounds"));
    ui.add_space(8.0);
    if names.len() <= 3 && ui.available_width() > 110.0 * names.len() as f32 {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        segmented(ui, &all, &names, &mut chosen);
    } else {
        let choices: Vec<Choice<'_>> = names.iter().map(|name| name.as_str().into()).collect();
        Dropdown::new(&all, &choices).show(ui, &mut chosen);
    }
    if let Some(round) = board.rounds.get(chosen)
        && chosen != before
    {
        draft.round = Some(round.id);
        draft.open = None;
        draft.closed = false;
    }
}

fn search_button(ui: &mut Ui, view: &View<'_>, draft: &mut SheetsDraft) {
    let text = view.text("sheets-search");
    let tip = format!(
        "{} ({})",
        label(view.words, Act::SearchNotes),
        keys(view.words, Act::SearchNotes)
    );
    let button = Button::secondary(&text)
        .icon(icons::MAGNIFYING_GLASS)
        .tooltip(&tip)
        .show(ui);
    if button.clicked() {
        draft.find.open();
    }
}

/// The open search field, from right to left: close, next, previous, how many, the field.
fn search_ui(ui: &mut Ui, view: &View<'_>, draft: &mut SheetsDraft) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let (close, next, previous) = (
        view.text("sheets-search-close"),
        view.text("sheets-search-next"),
        view.text("sheets-search-previous"),
    );
    if Button::icon_only(icons::X, &close).show(ui).clicked() {
        draft.find.close();
        draft.take_focus = true;
        return;
    }
    let any = draft.find.count() > 0;
    let mut step = None;
    if Button::icon_only(icons::CARET_DOWN, &next)
        .enabled(any)
        .show(ui)
        .clicked()
    {
        step = Some(true);
    }
    if Button::icon_only(icons::CARET_UP, &previous)
        .enabled(any)
        .show(ui)
        .clicked()
    {
        step = Some(false);
    }
    count_ui(ui, view, &draft.find);
    ui.add_space(6.0);
    let entered = field_ui(ui, view, &mut draft.find);
    if let Some(forward) = entered.or(step)
        && let Some(note) = draft
            .find
            .step(forward)
            .and_then(|id| view.session.notes.get(&id))
    {
        draft.take_focus = false;
        draft.show_note(note);
        draft.take_focus = false;
    }
    ui.spacing_mut().item_spacing.x = 8.0;
}

fn count_ui(ui: &mut Ui, view: &View<'_>, find: &Find) {
    let t = Tokens::of(ui);
    if !find.is_active() {
        return;
    }
    let n = find.count();
    let text = match find.at() {
        Some(at) => view.with("sheets-hit-of", &[("at", at.into()), ("n", n.into())]),
        None => view.with("sheets-hits", &[("n", n.into())]),
    };
    let response = ui.label(t.support(text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite)
    });
}

/// The field itself. `Some(true)` on Enter, `Some(false)` on Shift+Enter.
fn field_ui(ui: &mut Ui, view: &View<'_>, find: &mut Find) -> Option<bool> {
    let id = Find::field();
    if std::mem::take(&mut find.take_focus) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    let pressed = |shift| {
        ui.input_mut(|input| {
            input.events.iter().any(|event| {
                matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.shift == shift)
            })
        })
    };
    let entered = had_focus
        .then(|| {
            if pressed(true) {
                Some(false)
            } else {
                pressed(false).then_some(true)
            }
        })
        .flatten();
    let (name, hint) = (
        label(view.words, Act::SearchNotes),
        view.text("sheets-search-hint"),
    );
    let width = (ui.available_width() - 50.0).clamp(120.0, 300.0);
    let response = TextField::new(&name, &mut find.words)
        .label_hidden()
        .hint(&hint)
        .icon(icons::MAGNIFYING_GLASS)
        .id(id)
        .width(width)
        .show(ui);
    if entered.is_some() {
        response.request_focus();
    }
    entered
}

fn filter_ui(ui: &mut Ui, view: &View<'_>, draft: &mut SheetsDraft) {
    let labels = &draft.find.labels;
    let mut shown = labels.iter().map(|key| labels::shown(view, key).0);
    let text = match (shown.next(), shown.next()) {
        (None, _) => view.text("sheets-labels-all"),
        (Some(only), None) => view.with("sheets-labels-one", &[("label", only.into())]),
        _ => view.with("sheets-labels-some", &[("n", labels.len().into())]),
    };
    let button = match ui.available_width() {
        room if room < 170.0 => Button::icon_only(icons::TAG, &text).selected(!labels.is_empty()),
        _ => Button::secondary(&text).icon(icons::TAG).caret(),
    };
    let button = button.show(ui);
    column_begins(ui.ctx(), &button);
    let popup = Popup::menu(&button)
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| {
        ui.set_min_width(220.0);
        ui.set_max_width(240.0);
        filter_list(ui, view, draft);
    });
}

fn filter_list(ui: &mut Ui, view: &View<'_>, draft: &mut SheetsDraft) {
    let all = view.text("sheets-filter-all");
    if crate::ui::widgets::menu_check(ui, None, &all, draft.find.labels.is_empty()).clicked() {
        draft.find.labels.clear();
    }
    for label in view.session.labels_in_order() {
        let on = draft.find.labels.contains(&label.key);
        let icon = Some(icons::named(&label.icon));
        if crate::ui::widgets::menu_check(ui, icon, &label.name, on).clicked() {
            if on {
                draft.find.labels.remove(&label.key);
            } else {
                draft.find.labels.insert(label.key.clone());
            }
        }
    }
}
