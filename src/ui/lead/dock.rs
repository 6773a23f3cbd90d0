//! The dock: the presenter window with its switches, and the way back.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{card_in, is_compact, shown};
use crate::{
    session::Command,
    ui::{
        action::Action,
        acts::{Act, Row, row_of},
        focus::column_begins,
        icons::{self, Icon, Weight},
        theme::{Tokens, font},
        view::{View, keys, shortcut, tip},
        widgets::{Button, WindowSize, clamped, switch, tooltip},
    },
};

/// A switch with its state in words.
struct Switch {
    salt: &'static str,
    icon: Icon,
    on: bool,
    title: String,
    below: String,
    name: String,
    tip: String,
}

/// Draws the dock.
pub fn dock_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let place = ui.max_rect();
    let gap = if is_compact(ui) { 8.0 } else { 12.0 };
    let width = (place.width() - 3.0 * gap) / 4.0;
    let cell = |n: f32| {
        Rect::from_min_size(
            pos2(place.left() + n * (width + gap), place.top()),
            vec2(width, place.height()),
        )
    };
    let narrow = WindowSize::of(ui) == WindowSize::Narrow;
    if switch_ui(ui, cell(0.0), presenter(view, narrow)) {
        out.push(Action::Act(Act::Beamer));
    }
    if view.writes(ui, |ui| switch_ui(ui, cell(1.0), freeze(view))) {
        out.push(Action::wish(Command::FreezeBeamer(
            view.session.beamer.frozen.is_none(),
        )));
    }
    if view.writes(ui, |ui| switch_ui(ui, cell(2.0), blank(view))) {
        out.push(Action::wish(Command::BlankBeamer(
            !view.session.beamer.blank,
        )));
    }
    card_in(ui, cell(3.0), "back", |ui| {
        view.writes(ui, |ui| back_ui(ui, view, out))
    });
}

fn presenter(view: &View<'_>, narrow: bool) -> Switch {
    let on = view.beamer_open;
    let what = match view.session.beamer.visible() {
        Some(show) => shown::what(view, show),
        None => view.text("lead-shows-nothing"),
    };
    Switch {
        salt: "presenter",
        icon: icons::PROJECTOR_SCREEN,
        on,
        title: view.text(match (narrow, on) {
            (false, true) => "lead-screen-on",
            (false, false) => "lead-screen-off",
            (true, true) => "lead-screen-short-on",
            (true, false) => "lead-screen-short-off",
        }),
        below: if on {
            view.with("lead-shows", &[("what", what.into())])
        } else {
            let act = Act::Beamer;
            view.with("lead-screen-how", &[("keys", keys_here(view, act).into())])
        },
        name: view.text("lead-screen"),
        tip: hint(view, Act::Beamer),
    }
}

fn freeze(view: &View<'_>) -> Switch {
    let frozen = view.session.beamer.frozen;
    let below = match frozen {
        Some(frozen) => view.with(
            "lead-freeze-sees",
            &[("what", shown::what(view, frozen.show).into())],
        ),
        None => view.with(
            "lead-freeze-how",
            &[("keys", keys(view.words, Act::FreezeBeamer).into())],
        ),
    };
    Switch {
        salt: "freeze",
        icon: icons::SNOWFLAKE,
        on: frozen.is_some(),
        title: view.text("lead-freeze"),
        below,
        name: view.text("lead-freeze"),
        tip: hint(view, Act::FreezeBeamer),
    }
}

fn blank(view: &View<'_>) -> Switch {
    let on = view.session.beamer.blank;
    let below = if on {
        view.text("lead-blank-sees")
    } else {
        view.with(
            "lead-blank-how",
            &[("keys", keys(view.words, Act::BlankBeamer).into())],
        )
    };
    Switch {
        salt: "blank",
        icon: if on { icons::EYE_SLASH } else { icons::EYE },
        on,
        title: view.text("lead-blank"),
        below,
        name: view.text("lead-blank"),
        tip: hint(view, Act::BlankBeamer),
    }
}

/// The shortest keys that work at this station.
fn keys_here(view: &View<'_>, act: Act) -> String {
    let all = row_of(act).into_iter().flat_map(Row::all_keys);
    let heard = all.filter(|keys| view.settings.single_keys || !keys.is_single());
    heard
        .map(|keys| shortcut(view.words, keys.keys))
        .min_by_key(String::len)
        .unwrap_or_default()
}

fn hint(view: &View<'_>, act: Act) -> String {
    format!("{} ({})", tip(view.words, act), keys(view.words, act))
}

/// True when it was switched.
fn switch_ui(ui: &mut Ui, place: Rect, what: Switch) -> bool {
    let compact = is_compact(ui);
    let narrow = WindowSize::of(ui) == WindowSize::Narrow;
    card_in(ui, place, what.salt, |ui| {
        let t = Tokens::of(ui);
        let side = if compact { 14.0 } else { 20.0 };
        let inside = place.shrink2(vec2(side, 0.0));
        let builder = UiBuilder::new()
            .max_rect(inside)
            .layout(Layout::left_to_right(Align::Center))
            .id_salt("row");
        let mut ui = ui.new_child(builder);
        let ui = &mut ui;
        ui.spacing_mut().item_spacing.x = 12.0;
        let (weight, color) = if what.on {
            (Weight::Fill, t.actie)
        } else {
            (Weight::Regular, t.inkt2)
        };
        if !narrow {
            icons::icon(ui, what.icon, 24.0, weight, color);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut on = what.on;
            let response = switch(ui, &mut on, &what.name);
            if what.salt == "presenter" {
                column_begins(ui.ctx(), &response);
            }
            let changed = response.changed();
            tooltip(response, &what.tip);
            texts_ui(ui, &what, compact);
            changed
        })
        .inner
    })
}

fn texts_ui(ui: &mut Ui, what: &Switch, compact: bool) {
    let t = Tokens::of(ui);
    let room = vec2(ui.available_width(), 44.0);
    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines = if compact { 21.0 } else { 39.0 };
        ui.add_space((44.0 - lines) / 2.0);
        let title = t
            .strong(&what.title)
            .font(font::semibold(16.0))
            .line_height(Some(21.0));
        clamped(ui, title, 1);
        if !compact {
            clamped(ui, t.small(&what.below).line_height(Some(18.0)), 1);
        }
    });
}

/// Back to the block before, or the last press about time undone.
fn back_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let place = ui.max_rect();
    let (side, gap) = match WindowSize::of(ui) {
        WindowSize::Full => (12.0, 8.0),
        WindowSize::Compact => (8.0, 8.0),
        WindowSize::Narrow => (4.0, 5.0),
    };
    let inside = place.shrink2(vec2(side, 0.0));
    let builder = UiBuilder::new()
        .max_rect(inside)
        .layout(Layout::left_to_right(Align::Center))
        .id_salt("row");
    let mut ui = ui.new_child(builder);
    let ui = &mut ui;
    ui.spacing_mut().item_spacing.x = gap;
    let width = (inside.width() - gap) / 2.0;
    let ended = view
        .session
        .blocks
        .values()
        .any(|block| block.run.ended.is_some());
    let begun = view.agenda.has_begun;
    let (tight, bare) = (width < 156.0, width < 140.0);
    for (key, act, icon, enabled) in [
        ("lead-back-block", Act::BackBlock, icons::SKIP_BACK, ended),
        (
            "lead-turn-back",
            Act::TurnBack,
            icons::ARROW_U_UP_LEFT,
            begun,
        ),
    ] {
        let (text, tip) = (view.text(key), hint(view, act));
        let button = Button::secondary(&text)
            .width(width)
            .enabled(enabled)
            .tooltip(&tip);
        let button = if tight { button.tight() } else { button };
        let button = if bare { button } else { button.icon(icon) };
        if button.show(ui).clicked() {
            match act {
                Act::BackBlock => out.push(Action::wish(Command::BackBlock)),
                _ => out.push(Action::Act(act)),
            }
        }
    }
}
