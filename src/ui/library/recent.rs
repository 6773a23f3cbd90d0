//! The other sessions, newest first, with a search field. ↑↓ walk along the rows, Enter opens.

use egui::{
    Align, CornerRadius, CursorIcon, EventFilter, Id, Key, Layout, Modifiers, Rect, Response, Role,
    ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{
    super::{
        action::{Action, Station},
        acts::Act,
        draad::{self, StationSize, stations_horizontal},
        icons::{self, IconStyle},
        theme::{Tokens, font, radius, stroke},
        view::keys,
        widgets::{
            ButtonSize, FocusRing, TextField, WindowSize, card, clamped_galley, heading, tooltip,
        },
    },
    Facts,
    menu::menu_ui,
    search, steps, template_icon,
};
use crate::host::Summary;

/// Draws the list; `next` is the session that stands large above it.
pub fn recent_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (next, query): (Option<usize>, &mut String),
    out: &mut Vec<Action>,
) {
    let field = head_ui(ui, facts, query);
    ui.add_space(10.0);
    let today = facts.today().0;
    let searching = !query.trim().is_empty();
    let shown: Vec<&Summary> = facts
        .summaries
        .iter()
        .enumerate()
        .filter(|(n, _)| searching || Some(*n) != next)
        .map(|(_, summary)| summary)
        .filter(|summary| search::matches(facts.words, summary, query, today))
        .collect();
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(first) = shown.first().filter(|_| entered && searching) {
        open(first, facts, out);
    }
    if shown.is_empty() {
        let key = if searching {
            "library-not-found"
        } else {
            "library-no-others"
        };
        let t = Tokens::of(ui);
        ui.label(t.body(facts.words.text(key)).color(t.inkt2));
        return;
    }
    walk_into(ui, &field);
    rows_ui(ui, facts, &shown, out);
}

fn head_ui(ui: &mut Ui, facts: &Facts<'_>, query: &mut String) -> Response {
    let width = (ui.available_width() * 0.455).max(250.0);
    let (label, hint) = (
        facts.words.text("library-search"),
        facts.words.text("library-search-hint"),
    );
    let key = keys(facts.words, Act::SearchSessions);
    let shown = ui.horizontal(|ui| {
        ui.set_height(44.0);
        let t = Tokens::of(ui);
        let title = t.h2(facts.words.text("library-recent")).size(22.0);
        heading(ui, title, 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            TextField::new(&label, query)
                .label_hidden()
                .hint(&hint)
                .icon(icons::MAGNIFYING_GLASS)
                .key(&key)
                .width(width)
                .id(Id::unique("library search"))
                .show(ui)
        })
        .inner
    });
    if facts.asked.contains(&Act::SearchSessions) {
        shown.inner.request_focus();
    }
    shown.inner
}

fn row_id(n: usize) -> Id {
    Id::unique("library row").with(n)
}

/// ↓ goes from the search field, or from nowhere, to the first row.
fn walk_into(ui: &Ui, field: &Response) {
    let nowhere = ui.memory(|memory| memory.focused().is_none());
    let down = |ui: &Ui| ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowDown));
    if (nowhere || field.has_focus()) && down(ui) {
        ui.memory_mut(|memory| memory.request_focus(row_id(0)));
    }
}

fn rows_ui(ui: &mut Ui, facts: &Facts<'_>, shown: &[&Summary], out: &mut Vec<Action>) {
    let height = match WindowSize::of(ui) {
        WindowSize::Full => 91.0,
        _ => 76.0,
    };
    card(ui).inner_margin(0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let most = ui.available_height();
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            for (n, summary) in shown.iter().enumerate() {
                let size = vec2(ui.available_width(), height);
                let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                let response = row_response(ui, facts, (n, shown.len()), (rect, summary));
                if ui.is_rect_visible(rect) {
                    let ends = (n == 0, n + 1 == shown.len());
                    row_ui(ui, facts, (rect, summary, &response), ends);
                }
                if response.clicked() {
                    open(summary, facts, out);
                }
                more_ui(ui, facts, (rect, summary), out);
            }
        });
    });
}

/// The menu at the end of a row.
fn more_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (rect, summary): (Rect, &Summary),
    out: &mut Vec<Action>,
) {
    let place =
        Rect::from_center_size(pos2(rect.right() - 28.0, rect.center().y), vec2(44.0, 44.0));
    let salt = ("more", &summary.path);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(salt));
    menu_ui(&mut child, facts, (summary, ButtonSize::Normal), out);
}

fn open(summary: &Summary, facts: &Facts<'_>, out: &mut Vec<Action>) {
    let station = steps::here(summary, facts.today()).unwrap_or(Station::Report);
    out.push(Action::Open(summary.path.clone(), station));
}

fn row_response(
    ui: &Ui,
    facts: &Facts<'_>,
    (n, count): (usize, usize),
    (rect, summary): (Rect, &Summary),
) -> Response {
    let response = ui.interact(rect, row_id(n), Sense::click());
    response.widget_info(|| {
        let told = match &summary.problem {
            Some(problem) => problem.say(facts.words),
            None => steps::to_do(facts.words, summary, facts.today()),
        };
        let day = steps::day(facts.words, summary, facts.today().0);
        let name = format!("{}, {day}, {told}", summary.title);
        WidgetInfo::labeled(Role::Button, ui.is_enabled(), name)
    });
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(4.0), None);
    }
    if response.has_focus() {
        walk(ui, n, count);
    }
    tooltip(
        response.on_hover_cursor(CursorIcon::PointingHand),
        if summary.title.chars().count() > 50 {
            &summary.title
        } else {
            ""
        },
    )
}

/// ↑ and ↓ go to the row above and below; above the first stands the search field.
fn walk(ui: &Ui, n: usize, count: usize) {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row_id(n), filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) && n + 1 < count {
        row_id(n + 1)
    } else if pressed(Key::ArrowUp) {
        n.checked_sub(1)
            .map_or(Id::unique("library search"), row_id)
    } else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(to));
}

fn row_ui(
    ui: &Ui,
    facts: &Facts<'_>,
    (rect, summary, response): (Rect, &Summary, &Response),
    (first, last): (bool, bool),
) {
    let t = Tokens::of(ui);
    if response.hovered() {
        let at = |end| if end { radius::CARD } else { 0 };
        let corner = CornerRadius {
            nw: at(first),
            ne: at(first),
            sw: at(last),
            se: at(last),
        };
        ui.painter().rect_filled(rect, corner, t.actie_tint);
    }
    if !last {
        let edge = Stroke::new(stroke::DIVIDER, t.lijn);
        ui.painter().hline(rect.x_range(), rect.bottom(), edge);
    }
    let x = |share: f32| rect.left() + rect.width() * share;
    let tile = Rect::from_center_size(pos2(rect.left() + 40.0, rect.center().y), vec2(44.0, 44.0));
    ui.painter()
        .rect_filled(tile, CornerRadius::same(radius::CONTROL), t.verzonken);
    icons::paint(
        ui.painter(),
        tile.center(),
        template_icon(&summary.icon),
        IconStyle::regular(26.0, t.actie),
    );
    let text_left = rect.left() + 76.0;
    let caret = pos2(rect.right() - 28.0, rect.center().y);
    if summary.problem.is_some() {
        problem_ui(ui, facts, (rect, summary), text_left);
    } else {
        let under = [(t.support(steps::under_title(summary)), 1)];
        let title = (t.row_title(steps::title(facts.words, summary)), 2);
        stack(
            ui,
            rect,
            (text_left, x(0.443) - text_left - 12.0),
            title,
            under,
        );
        let (today, width) = (facts.today().0, x(0.698) - x(0.443) - 12.0);
        let day = t.strong(steps::day(facts.words, summary, today)).size(16.0);
        let size = [(t.support(steps::size(facts.words, summary)), 2)];
        stack(ui, rect, (x(0.443), width), (day, 1), size);
        progress_ui(ui, facts, (rect, summary), (x(0.698), caret.x - 14.0));
    }
    if response.has_focus() {
        FocusRing {
            corner: 6,
            gap: 0.0,
        }
        .paint(ui, rect.shrink(4.0));
    }
}

/// Two texts under each other, centred on the row: each with the most lines that it may take.
fn stack(
    ui: &Ui,
    rect: Rect,
    (left, width): (f32, f32),
    title: (egui::RichText, usize),
    [under]: [(egui::RichText, usize); 1],
) {
    let width = width.max(40.0);
    let upper = clamped_galley(ui, title.0, width, title.1);
    let empty = under.0.text().is_empty();
    let lower = clamped_galley(ui, under.0, width, under.1);
    let lower_height = if empty { 0.0 } else { lower.size().y };
    let top = rect.center().y - (upper.size().y + lower_height) / 2.0;
    let next = top + upper.size().y;
    let ink = Tokens::of(ui).inkt;
    ui.painter().galley(pos2(left, top), upper, ink);
    ui.painter().galley(pos2(left, next), lower, ink);
}

/// The five stations as small dots, and in words what there is to do.
fn progress_ui(
    ui: &Ui,
    facts: &Facts<'_>,
    (rect, summary): (Rect, &Summary),
    (left, right): (f32, f32),
) {
    let t = Tokens::of(ui);
    let here = steps::here(summary, facts.today());
    let step = ((right - left - 16.0) / 4.0).min(37.5);
    let y = rect.center().y - 13.0;
    let stops: Vec<(f32, draad::Station)> = Station::ALL
        .iter()
        .enumerate()
        .map(|(n, station)| {
            let mark = match here {
                Some(at) if *station == at => draad::Station::Here,
                Some(at) if *station > at => draad::Station::Future,
                _ => draad::Station::Done,
            };
            (left + 6.0 + step * n as f32, mark)
        })
        .collect();
    let line = egui::Rangef::new(left + 6.0, left + 6.0 + step * 4.0);
    stations_horizontal(ui.painter(), t, (line, y), &stops, StationSize::Small);
    let (icon, style) = match here {
        Some(station) => (
            super::super::header::icon_of(station),
            IconStyle::regular(18.0, t.inkt2),
        ),
        None => (icons::CHECK_CIRCLE, IconStyle::fill(18.0, t.inkt2)),
    };
    let under = rect.center().y + 10.0;
    icons::paint(ui.painter(), pos2(left + 8.0, under), icon, style);
    let words = steps::to_do(facts.words, summary, facts.today());
    let text = t.support(words).font(font::medium(15.0));
    let galley = clamped_galley(ui, text, right - left - 24.0, 1);
    let at = pos2(left + 23.0, under - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.inkt2);
}

/// A session that cannot be read keeps its row: what is wrong stands in it.
fn problem_ui(ui: &Ui, facts: &Facts<'_>, (rect, summary): (Rect, &Summary), left: f32) {
    let t = Tokens::of(ui);
    let told = summary
        .problem
        .as_ref()
        .map(|problem| problem.say(facts.words))
        .unwrap_or_default();
    let split = rect.left() + rect.width() * 0.698;
    let title = (t.row_title(&summary.title), 1);
    let sentence = [(t.support(told), 2)];
    stack(ui, rect, (left, split - left - 16.0), title, sentence);
    let at = pos2(split + 10.0, rect.center().y);
    let style = IconStyle::fill(20.0, t.fout);
    icons::paint(ui.painter(), at, icons::WARNING_OCTAGON, style);
    let text = t
        .support(facts.words.text("library-cannot-open"))
        .font(font::medium(15.0))
        .color(t.fout);
    let galley = clamped_galley(ui, text, rect.right() - 46.0 - split - 28.0, 2);
    let at = pos2(split + 28.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.fout);
}
