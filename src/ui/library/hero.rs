//! The next session, large: when, what, where it stands, and the button for what comes next.

use egui::{Align, Align2, Frame, Layout, Margin, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    super::{
        action::{Action, Station},
        draad::{self, StationSize, stations_horizontal},
        focus::column_begins,
        icons,
        theme::{Tokens, font},
        widgets::{Button, ButtonSize, WindowSize, card, clamped, focus_ring},
    },
    Facts,
    menu::menu_ui,
    steps,
};
use crate::{
    host::Summary,
    words::{Arg, Words},
};

/// Draws the card of the next session.
pub fn hero_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (summary, greeted): (&Summary, &mut bool),
    out: &mut Vec<Action>,
) {
    card(ui).inner_margin(0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let full = WindowSize::of(ui) == WindowSize::Full;
        let margin = Margin {
            left: 24,
            right: 24,
            top: if full { 20 } else { 14 },
            bottom: 0,
        };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                buttons_ui(ui, facts, (summary, greeted), out);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    title_ui(ui, facts, summary)
                });
            });
        });
        stations_ui(ui, facts, Some(summary), out);
    });
}

/// Draws the card of a library without sessions.
pub fn empty_ui(ui: &mut Ui, facts: &Facts<'_>) {
    card(ui).inner_margin(0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        Frame::new()
            .inner_margin(Margin {
                left: 24,
                right: 24,
                top: 24,
                bottom: 8,
            })
            .show(ui, |ui| {
                let t = Tokens::of(ui);
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.label(t.h1(facts.words.text("library-empty")));
                ui.label(
                    t.body(facts.words.text("library-empty-next"))
                        .color(t.inkt2),
                );
            });
        stations_ui(ui, facts, None, &mut Vec::new());
    });
}

fn title_ui(ui: &mut Ui, facts: &Facts<'_>, summary: &Summary) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 24.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icons::icon(
            ui,
            icons::CALENDAR_BLANK,
            20.0,
            icons::Weight::Regular,
            t.inkt2,
        );
        let when = steps::when(facts.words, summary, facts.today().0);
        ui.label(t.body(when).font(font::medium(16.0)).color(t.inkt2));
    });
    let size = if WindowSize::of(ui) == WindowSize::Full {
        32.0
    } else {
        26.0
    };
    clamped(
        ui,
        t.h1(steps::title(facts.words, summary))
            .font(font::semibold(size)),
        2,
    );
    clamped(
        ui,
        t.body(steps::about(facts.words, summary)).color(t.inkt2),
        2,
    );
}

fn buttons_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (summary, greeted): (&Summary, &mut bool),
    out: &mut Vec<Action>,
) {
    let size = match WindowSize::of(ui) {
        WindowSize::Full => ButtonSize::Cockpit,
        _ => ButtonSize::Compact,
    };
    menu_ui(ui, facts, (summary, size), out);
    let open = facts.words.text("library-open");
    let next = steps::here(summary, facts.today()).unwrap_or(Station::Report);
    let furthest = steps::furthest(summary);
    let name = named(facts.words, "library-open-session", summary);
    if Button::secondary(&open)
        .name(&name)
        .size(size)
        .show(ui)
        .clicked()
    {
        out.push(Action::Open(summary.path.clone(), furthest));
    }
    let text = facts.words.text(next.key());
    let icon = match next {
        Station::Lead => icons::PLAY,
        other => super::super::header::icon_of(other),
    };
    let primary = Button::primary(&text).icon(icon).size(size).show(ui);
    column_begins(ui.ctx(), &primary);
    if !*greeted {
        *greeted = true;
        primary.request_focus();
    }
    if primary.clicked() {
        out.push(Action::Open(summary.path.clone(), next));
    }
}

fn named(words: &Words, key: &str, summary: &Summary) -> String {
    words.with(key, &[("title", Arg::from(steps::title(words, summary)))])
}

/// The five stations on the thread, from the card's left edge to its right.
fn stations_ui(ui: &mut Ui, facts: &Facts<'_>, summary: Option<&Summary>, out: &mut Vec<Action>) {
    let full = WindowSize::of(ui) == WindowSize::Full;
    let height = if full { 126.0 } else { 106.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let here = summary.map(|summary| steps::here(summary, facts.today()));
    let step = (rect.width() * 0.1885).min(170.0);
    let first = rect.left() + (rect.width() - 4.0 * step) / 2.0;
    let y = rect.top() + if full { 44.0 } else { 32.0 };
    let centres = (0..5).map(|n| first + step * n as f32);
    let stops: Vec<(f32, draad::Station)> = centres
        .zip(Station::ALL)
        .map(|(x, station)| (x, mark(here, station)))
        .collect();
    let t = Tokens::of(ui);
    let line = (rect.x_range(), y);
    stations_horizontal(ui.painter(), t, line, &stops, StationSize::Large);
    for ((x, _), station) in stops.iter().zip(Station::ALL) {
        let place = Rect::from_min_max(
            pos2(x - step / 2.0 + 2.0, y - 22.0),
            pos2(x + step / 2.0 - 2.0, rect.bottom() - 8.0),
        );
        station_ui(ui, facts, (summary, station, place, y), out);
    }
}

fn mark(here: Option<Option<Station>>, station: Station) -> draad::Station {
    match here {
        None => draad::Station::Future,
        Some(None) => draad::Station::Done,
        Some(Some(at)) if station < at => draad::Station::Done,
        Some(Some(at)) if station == at => draad::Station::Here,
        Some(Some(_)) => draad::Station::Future,
    }
}

fn station_ui(
    ui: &Ui,
    facts: &Facts<'_>,
    (summary, station, place, y): (Option<&Summary>, Station, Rect, f32),
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let name = facts.words.text(station.key());
    let state = match summary {
        Some(summary) => {
            let narrow = place.width() < 140.0;
            steps::state(facts.words, summary, (station, narrow), facts.today())
        }
        None => facts.words.text("library-state-empty"),
    };
    let sense = if summary.is_some() {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(place, ui.scope_id().with(station.key()), sense);
    let spoken = format!("{name}: {state}");
    let role = if summary.is_some() {
        Role::Button
    } else {
        Role::Label
    };
    response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
    let hot = response.hovered() && summary.is_some();
    let color = if hot { t.actie } else { t.inkt };
    let painter = ui.painter();
    let x = place.center().x;
    let name_at = pos2(x, y + 33.0);
    painter.text(
        name_at,
        Align2::CENTER_CENTER,
        name,
        font::semibold(16.0),
        color,
    );
    let state_at = pos2(x, y + 53.0);
    painter.text(
        state_at,
        Align2::CENTER_CENTER,
        state,
        font::regular(15.0),
        t.inkt2,
    );
    focus_ring(ui, &response, 8);
    let response = if summary.is_some() {
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    } else {
        response
    };
    if let Some(summary) = summary.filter(|_| response.clicked()) {
        out.push(Action::Open(summary.path.clone(), station));
    }
}
