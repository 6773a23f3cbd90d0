//! One row of the rundown.

use std::sync::Arc;

use egui::{
    CursorIcon, Galley, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{
    super::{
        action::Action,
        icons::{self, IconStyle},
        theme::{Tokens, stroke},
        view::View,
        widgets::{FocusRing, WindowSize, clamped_galley},
    },
    PrepareDraft, Window,
    steps::Which,
    weight,
};
use crate::{
    session::{Block, BlockKind, agenda::Slot},
    words::Arg,
};

/// Where the columns of the table begin, and how wide they are.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    pub ring: f32,
    pub begin: (f32, f32),
    pub title: (f32, f32),
    pub planned: (f32, f32),
    pub minimum: (f32, f32),
    pub weight: (f32, f32),
    height: f32,
}

impl Columns {
    /// The columns of the table that `ui` has room for.
    #[must_use]
    pub fn of(ui: &Ui) -> Self {
        let full = WindowSize::of(ui) == WindowSize::Full;
        let (stepper, weight, gap, pad) = if full {
            (112.0, 112.0, 10.0, 14.0)
        } else {
            (100.0, 92.0, 6.0, 10.0)
        };
        let right = ui.available_width() - pad;
        let weight_x = right - weight;
        let minimum_x = weight_x - gap - stepper;
        let planned_x = minimum_x - gap - stepper;
        let (ring, begin, title) = if full {
            (32.0, 62.0, 122.0)
        } else {
            (24.0, 46.0, 104.0)
        };
        Self {
            ring,
            begin: (begin, title - begin - 8.0),
            title: (title, planned_x - title - 10.0),
            planned: (planned_x, stepper),
            minimum: (minimum_x, stepper),
            weight: (weight_x, weight),
            height: if full { 73.0 } else { 58.0 },
        }
    }
}

const KIND_LINE: f32 = 20.0;

/// The texts of a row, laid out.
struct Laid {
    title: Arc<Galley>,
    kind: Arc<Galley>,
    warnings: Vec<Arc<Galley>>,
}

impl Laid {
    fn of(
        ui: &Ui,
        view: &View<'_>,
        columns: &Columns,
        told: (&Block, Option<&Slot>, Option<&str>),
    ) -> Self {
        let t = Tokens::of(ui);
        let (block, slot, fault) = told;
        let wide = ui.available_width() - columns.title.0 - 40.0;
        let title = t.row_title(&block.title).size(16.0);
        let kind = t.support(kind_text(view, block));
        let warnings = warnings(view, block, slot)
            .into_iter()
            .chain(fault.map(str::to_owned))
            .map(|text| clamped_galley(ui, t.small(text).color(t.let_op), wide, 2))
            .collect();
        Self {
            title: clamped_galley(ui, title, columns.title.1, 2),
            kind: clamped_galley(ui, kind, columns.title.1 - 42.0, 1),
            warnings,
        }
    }

    fn upper(&self) -> f32 {
        self.title.size().y + KIND_LINE
    }

    fn lower(&self) -> f32 {
        self.warnings.iter().map(|line| line.size().y + 4.0).sum()
    }
}

/// Draws a row and returns its place.
pub fn row_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (draft, columns): (&mut PrepareDraft, &Columns),
    (block, slot): (&Block, Option<&Slot>),
    out: &mut Vec<Action>,
) -> Rect {
    let fault = draft.steps.fault(block.id).map(str::to_owned);
    let laid = Laid::of(ui, view, columns, (block, slot, fault.as_deref()));
    let lower = laid.lower();
    let upper = (laid.upper() + 12.0).max(columns.height);
    let height = upper + if lower > 0.0 { lower + 4.0 } else { 0.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    if !ui.is_rect_visible(rect.expand(400.0)) {
        return rect;
    }
    let top = rect.with_max_y(rect.top() + upper);
    let selected = draft.selected == Some(block.id);
    let t = Tokens::of(ui);
    if selected {
        ui.painter().rect_filled(rect, 0.0, t.actie_tint);
    }
    let edge = Stroke::new(stroke::DIVIDER, t.lijn);
    ui.painter().hline(rect.x_range(), rect.bottom(), edge);
    let number = slot.map_or(0, |slot| slot.number);
    let title = title_response(ui, view, (draft, columns), (block, number, top));
    paint(ui, view, (columns, &laid, top), (slot, &title));
    warnings_ui(ui, (block, columns, &laid), top);
    let focused = controls_ui(ui, view, (draft, columns), (block, number, top), out);
    if (focused || title.has_focus()) && !draft.focus_selected {
        draft.selected = Some(block.id);
    }
    rect
}

/// What is wrong with this block, under its row.
fn warnings_ui(ui: &Ui, (block, columns, laid): (&Block, &Columns, &Laid), top: Rect) {
    let t = Tokens::of(ui);
    let left = top.left() + columns.title.0;
    let mut y = top.bottom();
    for (n, line) in laid.warnings.iter().enumerate() {
        let place = Rect::from_min_size(pos2(left, y), vec2(24.0, 0.0) + line.size());
        let id = egui::Id::unique("prepare warning").with((block.id, n));
        let response = ui.interact(place, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, line.text()));
        let sign = pos2(left + 9.0, y + 9.0);
        let style = IconStyle::fill(18.0, t.let_op);
        icons::paint(ui.painter(), sign, icons::WARNING, style);
        ui.painter()
            .galley(pos2(left + 24.0, y), Arc::clone(line), t.let_op);
        y += line.size().y + 4.0;
    }
}

/// The left part of the row: opens the block, and can be dragged.
fn title_response(
    ui: &Ui,
    view: &View<'_>,
    (draft, columns): (&mut PrepareDraft, &Columns),
    (block, number, top): (&Block, usize, Rect),
) -> Response {
    let place = top.with_max_x(top.left() + columns.planned.0 - 6.0);
    let id = egui::Id::unique("prepare block").with(block.id);
    let response = ui.interact(place, id, Sense::click_and_drag());
    let name = view.with(
        "prepare-block-name",
        &[("n", Arg::from(number)), ("title", Arg::from(&block.title))],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if draft.focus_selected && draft.selected == Some(block.id) {
        response.request_focus();
        draft.focus_selected = false;
    }
    if response.gained_focus() {
        ui.scroll_to_rect(top.expand(6.0), None);
    }
    if response.clicked() {
        draft.selected = Some(block.id);
        draft.window = Some(Window::Block(block.id));
        response.request_focus();
    }
    if response.drag_started() {
        draft.selected = Some(block.id);
        draft.dragged = Some(block.id);
    }
    if response.dragged() {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    let ring = FocusRing {
        corner: 6,
        gap: 0.0,
    };
    if response.has_focus() {
        ring.paint(ui, place.shrink2(vec2(4.0, 6.0)));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn paint(
    ui: &Ui,
    view: &View<'_>,
    (columns, laid, top): (&Columns, &Laid, Rect),
    (slot, title): (Option<&Slot>, &Response),
) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let time = slot
        .map(|slot| view.clock_text(slot.planned))
        .unwrap_or_default();
    let begin = pos2(top.left() + columns.begin.0, top.center().y);
    let font = crate::ui::theme::font::semibold(17.0);
    painter.text(begin, egui::Align2::LEFT_CENTER, time, font, t.inkt);
    let x = top.left() + columns.title.0;
    let y = top.center().y - laid.upper() / 2.0;
    let color = if title.hovered() { t.actie } else { t.inkt };
    let under = y + laid.title.size().y;
    painter.galley_with_override_text_color(pos2(x, y), Arc::clone(&laid.title), color);
    let middle = under + KIND_LINE / 2.0;
    let block = slot.and_then(|slot| view.session.blocks.get(&slot.block));
    let icon = weight::kind_icon(block.map_or(BlockKind::Plenary, |block| block.kind));
    icons::paint(
        painter,
        pos2(x + 9.0, middle),
        icon,
        IconStyle::regular(18.0, t.inkt2),
    );
    let at = pos2(x + 23.0, middle - laid.kind.size().y / 2.0);
    let after = at.x + laid.kind.size().x + 14.0;
    painter.galley(at, Arc::clone(&laid.kind), t.inkt2);
    let pencil = if title.hovered() || title.has_focus() {
        t.actie
    } else {
        t.inkt3
    };
    icons::paint(
        painter,
        pos2(after, middle),
        icons::PENCIL_SIMPLE,
        IconStyle::regular(15.0, pencil),
    );
}

/// Duration, minimum and stretch. Returns whether one of them has the focus.
fn controls_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (draft, columns): (&mut PrepareDraft, &Columns),
    (block, number, top): (&Block, usize, Rect),
    out: &mut Vec<Action>,
) -> bool {
    let mut focused = false;
    for ((x, width), which) in [
        (columns.planned, Which::Planned),
        (columns.minimum, Which::Minimum),
    ] {
        let mut child = at(ui, (top, x, width), (block, which));
        let response = draft
            .steps
            .stepper(&mut child, view, (block, number, which), width);
        focused |= response.has_focus() || response.changed();
    }
    let (x, width) = columns.weight;
    let mut child = at(ui, (top, x, width), (block, Which::Minimum));
    let response = weight::weight_ui(&mut child, view, (block, number, width), out);
    focused || response.has_focus()
}

fn at(ui: &mut Ui, (top, x, width): (Rect, f32, f32), (block, which): (&Block, Which)) -> Ui {
    let corner = pos2(top.left() + x, top.center().y - 22.0);
    let rect = Rect::from_min_size(corner, vec2(width, 44.0));
    let salt = ("control", block.id, which, x as i32);
    ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt))
}

fn kind_text(view: &View<'_>, block: &Block) -> String {
    let mut text = weight::kind_name(view, block.kind);
    let time = |time: crate::base::TimeOfDay| [("time", Arg::from(view.clock_text(time)))];
    if let Some(start) = block.fixed_start {
        text = format!("{text} · {}", view.with("prepare-fixed-from", &time(start)));
    }
    if let Some(end) = block.fixed_end {
        text = format!("{text} · {}", view.with("prepare-fixed-to", &time(end)));
    }
    text
}

/// What does not fit with a fixed begin or end, in words.
fn warnings(view: &View<'_>, block: &Block, slot: Option<&Slot>) -> Vec<String> {
    let Some(slot) = slot else { return Vec::new() };
    let say = |key: &str, n: u32, time: Option<crate::base::TimeOfDay>| {
        let time = time.map(|time| view.clock_text(time)).unwrap_or_default();
        (n > 0).then(|| view.with(key, &[("n", Arg::from(n)), ("time", Arg::from(time))]))
    };
    [
        say("prepare-warn-gap", slot.gap, block.fixed_start),
        say(
            "prepare-warn-start",
            slot.beyond_fixed_start,
            block.fixed_start,
        ),
        say("prepare-warn-end", slot.beyond_fixed_end, block.fixed_end),
    ]
    .into_iter()
    .flatten()
    .collect()
}
