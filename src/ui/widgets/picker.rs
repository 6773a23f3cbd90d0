//! A list to choose one thing from, by typing part of its name, by arrows or by clicking.
//!
//! Knows texts only; what is chosen is the place in the list that it was given.

use egui::{
    CornerRadius, CursorIcon, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo,
    pos2, vec2,
};

use super::{FocusRing, TextField, clamped_galley};
use crate::ui::{
    draad,
    icons::{self, Icon, IconStyle},
    theme::{Tokens, radius},
};

/// One thing to choose.
#[derive(Debug, Clone, Default)]
pub struct PickerEntry {
    /// What it is called.
    pub text: String,
    /// A second, smaller line; empty for none.
    pub detail: String,
    /// Before the text.
    pub icon: Option<Icon>,
    /// A group's emblem instead of an icon.
    pub group: Option<usize>,
}

/// What was typed, and which row is marked.
#[derive(Debug, Clone, Default)]
pub struct Picker {
    query: String,
    at: usize,
}

const ROW: f32 = 52.0;
const ROWS: f32 = 7.5;

impl Picker {
    /// Draws field and list. Returns the place of what was chosen.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        texts: (&str, &str),
        entries: &[PickerEntry],
    ) -> Option<usize> {
        self.show_of(ui, texts, entries, |entry| entry)
    }

    /// The same for things that each have an entry.
    pub fn show_of<T>(
        &mut self,
        ui: &mut Ui,
        (search, nothing): (&str, &str),
        things: &[T],
        entry_of: impl Fn(&T) -> &PickerEntry,
    ) -> Option<usize> {
        let entries: Vec<&PickerEntry> = things.iter().map(entry_of).collect();
        let query = self.query.to_lowercase();
        let fits = |entry: &&PickerEntry| {
            entry.text.to_lowercase().contains(&query)
                || entry.detail.to_lowercase().contains(&query)
        };
        let shown: Vec<usize> = entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| fits(entry))
            .map(|(n, _)| n)
            .collect();
        let stepped = self.step(ui, shown.len());
        let id = Id::unique("picker");
        let typing = ui.memory(|memory| memory.has_focus(id));
        let enter = typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let field = TextField::new(search, &mut self.query)
            .label_hidden()
            .hint(search);
        if field
            .icon(icons::MAGNIFYING_GLASS)
            .id(id)
            .show(ui)
            .changed()
        {
            self.at = 0;
        }
        if shown.is_empty() {
            ui.label(Tokens::of(ui).support(nothing));
            return None;
        }
        let clicked = self.list_ui(ui, &entries, &shown, stepped);
        let chosen = clicked.or_else(|| enter.then_some(self.at))?;
        shown.get(chosen).copied()
    }

    /// Up and down move the mark while the field has the focus.
    fn step(&mut self, ui: &Ui, count: usize) -> bool {
        let last = count.saturating_sub(1);
        self.at = self.at.min(last);
        let before = self.at;
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                self.at = (self.at + 1).min(last);
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                self.at = self.at.saturating_sub(1);
            }
        });
        self.at != before
    }

    fn list_ui(
        &self,
        ui: &mut Ui,
        entries: &[&PickerEntry],
        shown: &[usize],
        stepped: bool,
    ) -> Option<usize> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let height = ROW * ROWS.min(shown.len() as f32);
        let mut clicked = None;
        let list = ScrollArea::vertical()
            .id_salt("choices")
            .max_height(height)
            .auto_shrink([false, true]);
        list.show_viewport(ui, |ui, seen| {
            let width = ui.available_width();
            let (place, _) =
                ui.allocate_exact_size(vec2(width, ROW * shown.len() as f32), Sense::hover());
            let rect = |n: usize| {
                Rect::from_min_size(
                    pos2(place.left(), place.top() + n as f32 * ROW),
                    vec2(width, ROW),
                )
            };
            if stepped {
                ui.scroll_to_rect(rect(self.at), None);
            }
            let first = ((seen.top() / ROW).floor().max(0.0) as usize).saturating_sub(1);
            let last = (seen.bottom() / ROW).ceil().max(0.0) as usize + 1;
            for (n, at) in shown.iter().enumerate().take(last).skip(first) {
                let Some(entry) = entries.get(*at) else {
                    continue;
                };
                if row_ui(ui, rect(n), (n, entry), n == self.at) {
                    clicked = Some(n);
                }
            }
        });
        clicked
    }
}

fn row_ui(ui: &mut Ui, rect: Rect, (n, entry): (usize, &PickerEntry), marked: bool) -> bool {
    let t = Tokens::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(("choice", n)), Sense::click());
    response.widget_info(|| {
        let name = match entry.detail.as_str() {
            "" => entry.text.clone(),
            detail => format!("{}, {detail}", entry.text),
        };
        WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), marked, name)
    });
    if marked || response.hovered() {
        ui.painter().rect_filled(
            rect.shrink(1.0),
            CornerRadius::same(radius::CONTROL),
            t.actie_tint,
        );
    }
    let sign = pos2(rect.left() + 24.0, rect.center().y);
    if let Some(group) = entry.group {
        draad::emblem(ui.painter(), t, sign, 26.0, group);
    } else if let Some(icon) = entry.icon {
        icons::paint(ui.painter(), sign, icon, IconStyle::regular(22.0, t.inkt2));
    }
    let room = rect.width() - 60.0;
    let title = clamped_galley(ui, t.strong(&entry.text), room, 1);
    let detail =
        (!entry.detail.is_empty()).then(|| clamped_galley(ui, t.small(&entry.detail), room, 1));
    let height = title.size().y + detail.as_ref().map_or(0.0, |detail| detail.size().y);
    let top = rect.center().y - height / 2.0;
    let below = top + title.size().y;
    ui.painter()
        .galley(pos2(rect.left() + 48.0, top), title, t.inkt);
    if let Some(detail) = detail {
        ui.painter()
            .galley(pos2(rect.left() + 48.0, below), detail, t.inkt2);
    }
    if response.has_focus() {
        FocusRing {
            corner: 6,
            gap: 0.0,
        }
        .paint(ui, rect.shrink(4.0));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
