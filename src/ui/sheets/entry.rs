//! The field to type notes in: Enter is the next note, `#` a label, many pasted lines are many notes.

use egui::{
    CornerRadius, Event, EventFilter, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Popup,
    ScrollArea, Stroke, TextEdit, Ui,
    text::{CCursor, CCursorRange},
    widgets::text_edit::TextEditState,
};

use super::{
    Desk, SheetsDraft,
    entry_keys::{Keys, hear},
    labels,
};
use crate::{
    session::{
        Command, Label, MOST_CHARACTERS, Sheet,
        command::NewNote,
        typing::{self, LabelToken},
    },
    ui::{
        action::Action,
        bidi,
        focus::column_begins,
        icons,
        theme::{Tokens, font, radius, stroke},
        widgets::{Chip, FocusRing},
    },
};

/// As many labels as are put forward at once.
const MOST_CHOICES: usize = 12;
/// The field grows up to this height, then it scrolls.
const MOST_HEIGHT: f32 = 170.0;

/// What was typed on a sheet and not entered yet.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub text: String,
    /// Keys of the labels chosen for it.
    pub labels: Vec<String>,
    /// The `#word` that is being typed.
    token: Option<LabelToken>,
    /// Which of the labels put forward Tab takes.
    pub chosen: usize,
    /// The list was closed with Esc for the word that begins here.
    dismissed: Option<usize>,
}

impl Entry {
    /// Closes the list of labels. True when it was open.
    pub fn dismiss(&mut self) -> bool {
        let token = self.token.take();
        self.dismissed = token
            .as_ref()
            .map(|token| token.range.start)
            .or(self.dismissed);
        token.is_some()
    }

    /// The word that is being typed, unless its list was closed.
    fn watch(&mut self, cursor: usize) {
        let token = typing::label_token(&self.text, cursor);
        if token.as_ref().map(|token| token.range.start) != self.dismissed {
            self.dismissed = None;
        }
        let token = token.filter(|token| Some(token.range.start) != self.dismissed);
        if token != self.token {
            self.chosen = 0;
        }
        self.token = token;
    }
}

/// A label that is put forward for the `#word`.
enum Choice<'a> {
    Known(&'a Label),
    New(String),
}

/// The field of a sheet.
pub(super) fn field_id(sheet: Sheet) -> Id {
    Id::unique("notes-of-a-sheet").with(sheet)
}

/// Draws the field and enters what was typed.
pub(super) fn entry_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    let id = field_id(desk.sheet);
    if desk.view.saved.is_none() {
        return read_only_ui(ui, desk);
    }
    give_focus(ui, id, draft);
    let mut entry = draft.entries.remove(&desk.sheet).unwrap_or_default();
    let all = desk.view.session.labels_in_order();
    let choices = choices(&entry, &all);
    let mut keys = Keys::default();
    if ui.memory(|memory| memory.has_focus(id)) {
        keys = hear(
            ui,
            desk,
            (&mut entry, choices.len()),
            &mut draft.waiting,
            out,
        );
    }
    let clicked = frame_ui(ui, desk, (&mut entry, id), &choices);
    let accepted = clicked.or(keys.accept.then_some(entry.chosen));
    if let Some(choice) = accepted.and_then(|n| choices.into_iter().nth(n)) {
        accept(ui, desk, (&mut entry, id), choice, out);
    }
    if keys.entered {
        enter(ui, desk, (&mut entry, id), (draft, &all), out);
    }
    if keys.edit_last {
        draft.edit_last(desk);
    }
    if !entry.text.is_empty() || !entry.labels.is_empty() {
        draft.entries.insert(desk.sheet, entry);
    }
}

fn read_only_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = Tokens::of(ui);
    ui.label(t.support(desk.view.text("sheets-read-only")));
}

/// The field has the focus when it is asked for, and whenever nothing else has or letters are typed.
fn give_focus(ui: &Ui, id: Id, draft: &mut SheetsDraft) {
    let ctx = ui.ctx();
    let free =
        !Popup::is_any_open(ctx) && ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    let nothing = ui.memory(|memory| memory.focused().is_none());
    let typed = !ctx.text_edit_focused()
        && ui.input(|input| {
            let writes = |text: &str| {
                text.chars()
                    .any(|letter| letter.is_alphanumeric() || letter == '#')
            };
            input
                .events
                .iter()
                .any(|event| matches!(event, Event::Text(text) if writes(text)))
        });
    if std::mem::take(&mut draft.take_focus) || (free && (nothing || typed)) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The labels for the `#word`, and a new one when there is none with that name.
fn choices<'a>(entry: &Entry, all: &[&'a Label]) -> Vec<Choice<'a>> {
    let Some(token) = &entry.token else {
        return Vec::new();
    };
    let fresh = |label: &&Label| !entry.labels.contains(&label.key);
    let like = typing::labels_like(all, &token.prefix);
    let mut choices: Vec<Choice<'a>> = like
        .into_iter()
        .filter(fresh)
        .take(MOST_CHOICES)
        .map(Choice::Known)
        .collect();
    if !token.prefix.is_empty() && typing::label_named(all, &token.prefix).is_none() {
        choices.push(Choice::New(token.prefix.clone()));
    }
    choices
}

/// The framed field with its labels. Gives the label that was clicked.
fn frame_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (entry, id): (&mut Entry, Id),
    choices: &[Choice<'_>],
) -> Option<usize> {
    let t = Tokens::of(ui);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let edge = if focused {
        Stroke::new(stroke::CONTROL, t.inkt)
    } else {
        Stroke::new(stroke::CONTROL, t.lijn_sterk)
    };
    let frame = Frame::new()
        .fill(t.papier)
        .stroke(edge)
        .corner_radius(CornerRadius::same(radius::CONTROL))
        .inner_margin(Margin::symmetric(12, 10));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        ScrollArea::vertical()
            .max_height(MOST_HEIGHT)
            .id_salt("typed")
            .show(ui, |ui| {
                edit_ui(ui, desk, (entry, id), !choices.is_empty());
            });
        chips_ui(ui, desk, entry, choices)
    });
    if focused {
        FocusRing::default().paint(ui, shown.response.rect);
    }
    shown.inner
}

fn edit_ui(ui: &mut Ui, desk: &Desk<'_>, (entry, id): (&mut Entry, Id), list_open: bool) {
    let t = Tokens::of(ui);
    // The field has the focus all day: a cursor that blinks would never let the laptop rest.
    ui.visuals_mut().text_cursor.blink = false;
    ui.spacing_mut().interact_size.y = 24.0;
    let hint = egui::RichText::new(desk.view.text("sheets-entry-hint"))
        .font(font::regular(18.0))
        .color(t.inkt3);
    let mut layouter = bidi::field_layouter(font::regular(18.0), t.inkt, true);
    let output = TextEdit::multiline(&mut entry.text)
        .layouter(&mut layouter)
        .id(id)
        .font(font::regular(18.0))
        .text_color(t.inkt)
        .hint_text(hint)
        .frame(Frame::NONE)
        .desired_rows(1)
        .desired_width(ui.available_width())
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
        .event_filter(EventFilter {
            tab: list_open,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        })
        .show(ui);
    let name = desk.view.text("sheets-entry");
    let response = output.response.response.accessible_name(name);
    column_begins(ui.ctx(), &response);
    if let Some(range) = output.cursor_range {
        entry.watch(range.primary.index.0);
    }
}

/// The labels chosen, and those put forward: the one that Tab takes first.
fn chips_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    entry: &mut Entry,
    choices: &[Choice<'_>],
) -> Option<usize> {
    if entry.labels.is_empty() && choices.is_empty() {
        return None;
    }
    let view = desk.view;
    let mut clicked = None;
    let mut off = None;
    ui.spacing_mut().interact_size.y = 32.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for key in &entry.labels {
            let (name, icon) = labels::shown(view, key);
            let remove = view.with("sheets-label-off", &[("label", name.into())]);
            if Chip::new(name)
                .icon(icon)
                .selected(true)
                .removable(&remove)
                .show(ui)
                .removed
            {
                off = Some(key.clone());
            }
        }
        for (n, choice) in choices.iter().enumerate() {
            let (text, icon) = match choice {
                Choice::Known(label) => (label.name.clone(), icons::named(&label.icon)),
                Choice::New(name) => (
                    view.with("sheets-label-new", &[("label", name.as_str().into())]),
                    icons::PLUS,
                ),
            };
            let name = view.with("sheets-label-on", &[("label", text.as_str().into())]);
            let mut chip = Chip::new(&text).icon(icon).dashed().clickable().name(&name);
            if n == entry.chosen {
                chip = chip.key("Tab");
            }
            if chip.show(ui).response.clicked() {
                clicked = Some(n);
            }
        }
    });
    entry.labels.retain(|key| Some(key) != off.as_ref());
    clicked
}

/// Puts a label on the note that is being typed, in place of its `#word`.
fn accept(
    ui: &Ui,
    desk: &Desk<'_>,
    (entry, id): (&mut Entry, Id),
    choice: Choice<'_>,
    out: &mut Vec<Action>,
) {
    let key = match choice {
        Choice::Known(label) => label.key.clone(),
        Choice::New(name) => {
            out.push(Action::wish(Command::AddLabel {
                id: desk.view.ids.fresh(),
                name: name.clone(),
            }));
            name.trim().to_lowercase()
        }
    };
    entry.labels.push(key);
    if let Some(token) = entry.token.take()
        && entry.text.get(token.range.clone()).is_some()
    {
        let mut range = token.range;
        if entry.text[range.end..].starts_with(' ') {
            range.end += 1;
        }
        entry.text.replace_range(range.clone(), "");
        let cursor = entry.text[..range.start].chars().count();
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        state
            .cursor
            .set_char_range(Some(CCursorRange::one(CCursor::new(cursor))));
        state.store(ui.ctx(), id);
    }
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.ctx().request_repaint();
}

/// The note that was typed goes on the sheet, and the field is empty for the next one.
fn enter(
    ui: &Ui,
    desk: &Desk<'_>,
    (entry, id): (&mut Entry, Id),
    (draft, all): (&mut SheetsDraft, &[&Label]),
    out: &mut Vec<Action>,
) {
    let (text, mut labels) = typing::take_labels(&entry.text, all);
    if text.is_empty() {
        return;
    }
    if text.chars().count() > MOST_CHARACTERS {
        out.push(Action::Warn(
            desk.view
                .with("sheets-too-long", &[("n", MOST_CHARACTERS.into())]),
        ));
        return;
    }
    labels.extend(std::mem::take(&mut entry.labels));
    let notes = vec![NewNote {
        id: desk.view.ids.fresh(),
        text,
        labels,
    }];
    out.push(Action::wish(Command::AddNotes {
        sheet: desk.sheet,
        notes,
    }));
    *entry = Entry::default();
    // Without its memory of typing, Ctrl+Z in the empty field undoes the note.
    TextEditState::default().store(ui.ctx(), id);
    draft.list.go_to_end();
}
