//! A group's tile: emblem, state in a word, an icon and a surface, and how many notes it has on each question.

use egui::{
    Color32, CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::{is_compact, press};
use crate::{
    session::{Command, Group, GroupState, Mood, Question},
    ui::{
        action::Action,
        acts::Act,
        draad,
        focus::column_begins,
        icons::{self, Icon, IconStyle, Weight},
        theme::{Surface, Tokens, font, on_surface, radius, stroke},
        view::{View, keys},
        widgets::{Button, FocusRing, clamped_galley, menu_item, menu_under},
    },
};

/// More questions than this are counted together.
const MOST_COUNTERS: usize = 5;

/// From this width on there is room for the key in the button of a group that asks for help.
const KEY_FROM: f32 = 134.0;

/// What a tile shows.
pub struct Facts<'a, 'v> {
    /// What may be read.
    pub view: &'a View<'v>,
    /// The group.
    pub group: &'a Group,
    /// How it is doing.
    pub mood: &'a Mood,
    /// The questions of its round.
    pub questions: &'a [&'a Question],
    /// The first of the column.
    pub is_first: bool,
}

/// Draws the tile in `place`.
pub fn tile_ui(ui: &mut Ui, place: Rect, facts: &Facts<'_, '_>, out: &mut Vec<Action>) {
    let helps = facts.mood.state == GroupState::Help;
    let id = ui.scope_id().with(("tile", facts.group.id.to_string()));
    let response = ui.interact(place, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name(facts)));
    if facts.is_first {
        column_begins(ui.ctx(), &response);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(place.expand(8.0), None);
    }
    let surface = if helps {
        Surface::Amber
    } else {
        Surface::Plain
    };
    surface_ui(ui, place, facts.mood.state, response.hovered());
    on_surface(ui, surface, |ui| contents_ui(ui, place, facts, out));
    if response.has_focus() {
        FocusRing {
            corner: radius::TILE,
            ..FocusRing::default()
        }
        .paint(ui, place);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    menu_under(&response, |ui| {
        ui.set_max_width(220.0);
        states_ui(ui, facts, out);
    });
}

/// Fill and edge: the state without a word.
fn surface_ui(ui: &Ui, place: Rect, state: GroupState, hovered: bool) {
    let t = Tokens::of(ui);
    let corner = CornerRadius::same(radius::TILE);
    let painter = ui.painter();
    let fill = match state {
        GroupState::Busy | GroupState::Silent if hovered => t.actie_tint,
        GroupState::Busy | GroupState::Silent => t.kaart,
        GroupState::Ready => t.ok_tint,
        GroupState::Help => t.amber,
    };
    let edge = match state {
        GroupState::Busy => Stroke::new(stroke::CONTROL, t.lijn),
        GroupState::Ready => Stroke::new(stroke::CONTROL, t.ok),
        GroupState::Help => Stroke::new(stroke::HELP, t.op_amber),
        GroupState::Silent => Stroke::NONE,
    };
    painter.rect(place, corner, fill, edge, StrokeKind::Inside);
    if state == GroupState::Silent {
        let line = Stroke::new(stroke::CONTROL, t.lijn_sterk);
        draad::dashed_rect(painter, place.shrink(1.0), f32::from(radius::TILE), line);
    }
}

fn contents_ui(ui: &mut Ui, place: Rect, facts: &Facts<'_, '_>, out: &mut Vec<Action>) {
    let low = place.height() < 150.0;
    let inset = if low || is_compact(ui) { 9.0 } else { 13.0 };
    let inside = place.shrink(inset);
    let mut top = head_ui(ui, inside, facts) + if low { 4.0 } else { 10.0 };
    let mut bottom = inside.bottom();
    if facts.mood.state == GroupState::Help {
        let height = 44.0;
        let button = Rect::from_min_max(pos2(inside.left(), bottom - height), inside.max);
        coming_ui(ui, button, facts, out);
        bottom -= height + 8.0;
    }
    top += name_ui(
        ui,
        Rect::from_min_max(pos2(inside.left(), top), pos2(inside.right(), bottom)),
        facts,
    );
    if bottom - top >= 34.0 {
        counters_ui(
            ui,
            Rect::from_min_max(pos2(inside.left(), top), pos2(inside.right(), bottom)),
            facts,
        );
    }
}

/// Emblem, state and since when. Returns where the rest begins.
fn head_ui(ui: &Ui, inside: Rect, facts: &Facts<'_, '_>) -> f32 {
    let t = Tokens::of(ui);
    let compact = is_compact(ui) || inside.height() < 130.0;
    let size = if compact { 36.0 } else { 44.0 };
    let number = usize::try_from(facts.group.number).unwrap_or(0);
    let center = inside.min + vec2(size / 2.0, size / 2.0);
    draad::emblem(ui.painter(), t, center, size, number);
    let (icon, weight, color) = state_look(t, facts.mood.state);
    let left = inside.left() + size + if compact { 7.0 } else { 11.0 };
    let line = if compact { 18.0 } else { 20.0 };
    let top = center.y - line - 1.0;
    let at = pos2(left + 9.0, top + line / 2.0);
    icons::paint(
        ui.painter(),
        at,
        icon,
        IconStyle {
            size: 19.0,
            weight,
            color,
        },
    );
    let word = facts.view.text(state_key(facts.mood.state));
    let text = t.strong(word).color(color).line_height(Some(line));
    let galley = clamped_galley(ui, text, inside.right() - left - 24.0, 1);
    ui.painter().galley(pos2(left + 24.0, top), galley, color);
    let small = t
        .small(detail(facts.view, facts.mood, total(facts)))
        .line_height(Some(19.0));
    let galley = clamped_galley(ui, small, inside.right() - left, 1);
    ui.painter()
        .galley(pos2(left, center.y + 1.0), galley, t.inkt2);
    inside.top() + size
}

/// The group's own name, where it has one. Returns its height.
fn name_ui(ui: &Ui, room: Rect, facts: &Facts<'_, '_>) -> f32 {
    if facts.group.name.is_empty() || room.height() < 20.0 {
        return 0.0;
    }
    let t = Tokens::of(ui);
    let text = t
        .small(&facts.group.name)
        .font(font::medium(15.0))
        .color(t.inkt)
        .line_height(Some(20.0));
    let galley = clamped_galley(ui, text, room.width(), 1);
    ui.painter().galley(room.min, galley, t.inkt);
    24.0
}

fn counters_ui(ui: &Ui, room: Rect, facts: &Facts<'_, '_>) {
    let view = facts.view;
    let count = |question: &&Question| count_of(facts, question);
    if facts.questions.len() > MOST_COUNTERS {
        let n = total(facts);
        counter(
            ui,
            room,
            facts.mood.state,
            (n, &view.with("lead-notes", &[("n", n.into())])),
        );
        return;
    }
    let each = facts.questions.len().max(1) as f32;
    let gap = 8.0;
    let width = (room.width() - gap * (each - 1.0)) / each;
    for (n, question) in facts.questions.iter().enumerate() {
        let left = room.left() + n as f32 * (width + gap);
        let place = Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
        let label = view.with("common-question-short", &[("n", (n + 1).into())]);
        counter(ui, place, facts.mood.state, (count(question), &label));
    }
}

/// A count in its box; zero is dashed.
fn counter(ui: &Ui, place: Rect, state: GroupState, (count, label): (usize, &str)) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    if count == 0 {
        let line = Stroke::new(stroke::CONTROL, t.lijn_sterk);
        draad::dashed_rect(painter, place.shrink(1.0), f32::from(radius::CHIP), line);
    } else {
        let fill = if state == GroupState::Ready {
            t.kaart
        } else {
            t.verzonken
        };
        painter.rect_filled(place, CornerRadius::same(radius::CHIP), fill);
    }
    let size = (place.height() * 0.40).clamp(18.0, 30.0);
    let (digit, color) = if count == 0 {
        (font::regular(size), t.inkt3)
    } else {
        (font::semibold(size), t.inkt)
    };
    let number = painter.layout_no_wrap(count.to_string(), digit, color);
    let word = painter.layout_no_wrap(label.to_owned(), font::small(), t.inkt2);
    let line = size * 1.08;
    let top = place.center().y - (line + 16.0) / 2.0;
    let centred = |width: f32, y: f32, height: f32, galley_height: f32| {
        pos2(
            place.center().x - width / 2.0,
            y + (height - galley_height) / 2.0,
        )
    };
    painter.galley(
        centred(number.size().x, top, line, number.size().y),
        number,
        color,
    );
    painter.galley(
        centred(word.size().x, top + line, 16.0, word.size().y),
        word,
        t.inkt2,
    );
}

fn coming_ui(ui: &mut Ui, place: Rect, facts: &Facts<'_, '_>, out: &mut Vec<Action>) {
    let view = facts.view;
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(place)
            .id_salt(("coming", facts.group.id.to_string())),
    );
    let key = keys(view.words, Act::FirstHelp);
    let group = view.group_name(facts.group);
    let (text, name) = (
        view.text("lead-coming"),
        view.with("lead-coming-name", &[("group", group.into())]),
    );
    let button = Button::primary(&text)
        .name(&name)
        .width(place.width())
        .tight();
    let button = if place.width() < KEY_FROM {
        button
    } else {
        button.key(&key)
    };
    if button.show(&mut child).clicked() {
        press::coming(facts.group, out);
    }
}

/// The menu under a tile: the state by hand.
fn states_ui(ui: &mut Ui, facts: &Facts<'_, '_>, out: &mut Vec<Action>) {
    let states = [
        (GroupState::Busy, "lead-set-busy"),
        (GroupState::Ready, "lead-set-ready"),
        (GroupState::Help, "lead-set-help"),
        (GroupState::Silent, "lead-set-silent"),
    ];
    for (state, key) in states {
        let (icon, _, _) = state_look(Tokens::of(ui), state);
        if menu_item(ui, Some(icon), &facts.view.text(key), None).clicked() {
            out.push(Action::wish(Command::SetGroupState {
                id: facts.group.id,
                state,
            }));
            ui.close();
        }
    }
}

fn state_look(t: &Tokens, state: GroupState) -> (Icon, Weight, Color32) {
    match state {
        GroupState::Busy => (icons::PENCIL_SIMPLE, Weight::Regular, t.inkt),
        GroupState::Ready => (icons::CHECK_CIRCLE, Weight::Fill, t.ok),
        GroupState::Help => (icons::HAND_PALM, Weight::Fill, t.inkt),
        GroupState::Silent => (icons::CIRCLE_DASHED, Weight::Bold, t.inkt),
    }
}

fn state_key(state: GroupState) -> &'static str {
    match state {
        GroupState::Busy => "common-state-busy",
        GroupState::Ready => "common-state-done",
        GroupState::Help => "common-state-help",
        GroupState::Silent => "common-state-quiet",
    }
}

/// Since when, or how long nothing came.
fn detail(view: &View<'_>, mood: &Mood, notes: usize) -> String {
    let minutes = |secs: i64| secs / 60;
    let since = mood
        .since
        .map(|at| minutes(view.now.millis_since(at).max(0) / 1000));
    match mood.state {
        GroupState::Busy if mood.is_active => view.text("lead-active-now"),
        GroupState::Busy if notes == 0 => view.text("lead-no-notes"),
        GroupState::Busy => match mood.quiet_secs.map(minutes) {
            Some(n) if n > 0 => view.with("lead-last-note", &[("n", n.into())]),
            _ => String::new(),
        },
        GroupState::Ready => mood.since.map_or_else(String::new, |at| {
            view.with("lead-since", &[("time", view.time(at).into())])
        }),
        GroupState::Help => match since {
            Some(n) if n > 0 => view.with("lead-waits", &[("n", n.into())]),
            _ => view.text("lead-waits-now"),
        },
        GroupState::Silent => match mood.quiet_secs.map(minutes) {
            Some(n) if n > 0 => view.with("lead-quiet", &[("n", n.into())]),
            _ => String::new(),
        },
    }
}

fn count_of(facts: &Facts<'_, '_>, question: &Question) -> usize {
    facts
        .view
        .index
        .counts
        .get(&(facts.group.id, question.id))
        .copied()
        .unwrap_or(0)
}

fn total(facts: &Facts<'_, '_>) -> usize {
    facts
        .questions
        .iter()
        .map(|question| count_of(facts, question))
        .sum()
}

/// The whole tile in words, for a screen reader.
fn name(facts: &Facts<'_, '_>) -> String {
    let view = facts.view;
    let count = |(n, question): (usize, &&Question)| {
        let label = view.with("common-question-short", &[("n", (n + 1).into())]);
        view.with(
            "lead-tile-count",
            &[
                ("question", label.into()),
                ("n", count_of(facts, question).into()),
            ],
        )
    };
    let counts: Vec<String> = facts.questions.iter().enumerate().map(count).collect();
    view.with(
        "lead-tile",
        &[
            ("group", view.group_name(facts.group).into()),
            ("state", view.text(state_key(facts.mood.state)).into()),
            ("detail", detail(view, facts.mood, total(facts)).into()),
            ("counts", counts.join(", ").into()),
        ],
    )
}
