//! The header: where we are, where we can go, whether it is saved. Under it the thread rail.

use egui::{Align, Frame, Layout, Margin, Panel, Rangef, Rect, Sense, Ui, vec2};

use super::{
    action::{Action, Station},
    acts::Act,
    app::Place,
    draad,
    icons::{self, Icon, Weight},
    theme::{Tokens, font},
    view::{keys, label},
    widgets::{Banner, BannerResponse, Button, Tone, WindowSize, clamped, vertical_divider},
};
use crate::{
    host::{OpenSession, SaveStatus, Trouble},
    session::Session,
    words::{Arg, Words},
};

/// Height of the header.
const HEIGHT: f32 = 64.0;

/// What the header shows.
pub struct Facts<'a> {
    /// The texts.
    pub words: &'a Words,
    /// Where the user is.
    pub place: Place,
    /// The open session.
    pub open: Option<&'a OpenSession>,
    /// How far it is saved.
    pub saved: Option<&'a SaveStatus>,
}

/// Draws the header.
pub fn header_ui(ui: &mut Ui, facts: &Facts<'_>, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.kaart)
        .inner_margin(Margin::symmetric(20, 0));
    let panel = Panel::top("header")
        .exact_size(HEIGHT)
        .frame(frame)
        .show_separator_line(false);
    panel.show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (mark, _) = ui.allocate_exact_size(vec2(40.0, 22.0), Sense::hover());
            draad::mark(ui.painter(), t, mark);
            match (facts.place, facts.open) {
                (Place::At(station), Some(open)) => session_ui(ui, facts, (station, open), out),
                _ => library_ui(ui, facts, out),
            }
        });
    });
}

fn library_ui(ui: &mut Ui, facts: &Facts<'_>, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    ui.label(t.h2(facts.words.text("common-product")));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        for (act, icon) in [(Act::Settings, icons::GEAR), (Act::Help, icons::QUESTION)] {
            let text = facts.words.text(if act == Act::Help {
                "common-help"
            } else {
                "common-settings"
            });
            if Button::nav(&text).icon(icon).show(ui).clicked() {
                out.push(Action::Act(act));
            }
        }
        if let Some(open) = facts.open {
            let title = &open.session().details.title;
            let text = facts
                .words
                .with("library-back-to", &[("title", Arg::from(title.as_str()))]);
            if Button::quiet(&text)
                .icon(icons::ARROW_RIGHT)
                .show(ui)
                .clicked()
            {
                out.push(Action::Open(open.path().to_owned(), Station::Lead));
            }
        }
    });
}

fn session_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (station, open): (Station, &OpenSession),
    out: &mut Vec<Action>,
) {
    let wide = WindowSize::of(ui) == WindowSize::Full;
    let library = facts.words.text("common-library");
    let back = match wide {
        true => Button::nav(&library).icon(icons::BOOKS),
        false => Button::icon_only(icons::BOOKS, &library),
    };
    if back
        .tooltip(&tooltip(facts.words, Act::GoLibrary))
        .show(ui)
        .clicked()
    {
        out.push(Action::Act(Act::GoLibrary));
    }
    vertical_divider(ui, 38.0);
    title_ui(ui, facts, open.session());
    right_ui(ui, facts, out, |ui, out| {
        tabs_ui(ui, facts, (station, open), out)
    });
}

fn title_ui(ui: &mut Ui, facts: &Facts<'_>, session: &Session) {
    let t = Tokens::of(ui);
    let width = match WindowSize::of(ui) {
        WindowSize::Full => 224.0,
        WindowSize::Compact => 170.0,
        WindowSize::Narrow => 120.0,
    };
    let (year, month, day) = session.details.date.parts();
    let date = facts.words.date_short(year, month, day);
    let line = match session.details.meeting.as_str() {
        "" => date,
        meeting => format!("{meeting} · {date}"),
    };
    ui.allocate_ui(vec2(width, 44.0), |ui| {
        ui.set_width(width);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(2.0);
            clamped(ui, t.row_title(&session.details.title).size(16.0), 1);
            clamped(ui, t.small(line), 1);
        });
    });
}

/// Settings, help and the save state at the right; `middle` fills what is left of them.
fn right_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    out: &mut Vec<Action>,
    middle: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        for (act, icon) in [(Act::Settings, icons::GEAR), (Act::Help, icons::QUESTION)] {
            let name = label(facts.words, act);
            let tip = tooltip(facts.words, act);
            if Button::icon_only(icon, &name)
                .tooltip(&tip)
                .show(ui)
                .clicked()
            {
                out.push(Action::Act(act));
            }
        }
        saved_ui(ui, facts);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| middle(ui, out));
    });
}

fn tabs_ui(
    ui: &mut Ui,
    facts: &Facts<'_>,
    (here, open): (Station, &OpenSession),
    out: &mut Vec<Action>,
) {
    let size = WindowSize::of(ui);
    let mut stops = Vec::new();
    ui.spacing_mut().item_spacing.x = if size == WindowSize::Full { 4.0 } else { 0.0 };
    let spare = (ui.available_width() - tabs_width(ui, facts)).max(0.0);
    ui.add_space(spare / 2.0);
    for station in Station::ALL {
        let name = facts.words.text(station.key());
        let tip = tooltip(facts.words, station.act());
        let selected = station == here;
        let weight = if selected {
            Weight::Fill
        } else {
            Weight::Regular
        };
        let button = match size {
            WindowSize::Narrow => Button::icon_only(icon_of(station), &name),
            _ => Button::nav(&name).icon(icon_of(station)),
        };
        let response = button
            .weight(weight)
            .selected(selected)
            .tooltip(&tip)
            .show(ui);
        stops.push(response.rect.center().x);
        if response.clicked() {
            out.push(Action::Act(station.act()));
        }
    }
    let screen = ui.ctx().content_rect();
    let line = (Rangef::new(screen.left(), screen.right()), HEIGHT - 1.0);
    let here = Station::ALL
        .iter()
        .position(|station| *station == here)
        .unwrap_or(0);
    draad::rail(ui, line, &stops, (open.session().stations_reached(), here));
}

fn tabs_width(ui: &Ui, facts: &Facts<'_>) -> f32 {
    if WindowSize::of(ui) == WindowSize::Narrow {
        return 5.0 * 44.0;
    }
    let t = Tokens::of(ui);
    Station::ALL
        .iter()
        .map(|station| {
            let text = facts.words.text(station.key());
            let galley = ui
                .painter()
                .layout_no_wrap(text, font::medium(16.0), t.inkt);
            galley.size().x + 20.0 + 8.0 + 28.0
        })
        .sum()
}

/// The icon of a station.
#[must_use]
pub fn icon_of(station: Station) -> Icon {
    match station {
        Station::Prepare => icons::LIST_CHECKS,
        Station::Lead => icons::TIMER,
        Station::Sheets => icons::NOTE,
        Station::Threads => icons::PATH,
        Station::Report => icons::FILE_TEXT,
    }
}

fn saved_ui(ui: &mut Ui, facts: &Facts<'_>) {
    let t = Tokens::of(ui);
    let Some(open) = facts.open else { return };
    let (icon, color, text) = match facts.saved {
        None => (
            icons::LOCK_SIMPLE,
            t.let_op,
            facts.words.text("common-read-only"),
        ),
        Some(saved) if saved.trouble.is_some() => {
            let waiting = saved.unsaved();
            let text = facts
                .words
                .with("common-unsaved", &[("n", Arg::from(waiting as usize))]);
            (icons::WARNING_OCTAGON, t.fout, text)
        }
        Some(saved) if saved.saved < saved.sent => (
            icons::ARROW_CLOCKWISE,
            t.inkt2,
            facts.words.text("common-saving"),
        ),
        Some(saved) => {
            let time = saved
                .saved_at
                .map(|at| open.session().details.offset.local(at).1);
            let time = time.map_or_else(String::new, |time| facts.words.time_of_day(time.0));
            let text = facts
                .words
                .with("common-saved", &[("time", Arg::from(time.as_str()))]);
            (icons::CHECK_CIRCLE, t.ok, text.trim_end().to_owned())
        }
    };
    let narrow = WindowSize::of(ui) != WindowSize::Full;
    if narrow && facts.saved.is_some_and(|saved| saved.trouble.is_none()) {
        let rect = icons::icon(ui, icon, 20.0, Weight::Regular, color);
        named(ui, rect, &text);
    } else {
        ui.label(t.small(text).font(font::medium(14.0)).color(color));
        icons::icon(ui, icon, 20.0, Weight::Regular, color);
    }
}

/// Gives a painted sign a name in the accessibility tree and a tooltip.
fn named(ui: &mut Ui, rect: Rect, text: &str) {
    let response = ui.interact(rect, ui.scope_id().with("saved"), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    super::widgets::tooltip(response, text);
}

fn tooltip(words: &Words, act: Act) -> String {
    let keys = keys(words, act);
    let tip = super::view::tip(words, act);
    if keys.is_empty() {
        tip
    } else {
        format!("{tip} ({keys})")
    }
}

/// The bar that stays while the disk refuses. The writer tries again by itself.
pub fn trouble_ui(ui: &mut Ui, words: &Words, trouble: &Trouble) {
    bar_ui(ui, "trouble", Banner::new(Tone::Error, &trouble.say(words)));
}

/// The bar that stays while the session can only be read: why, and what to do.
pub fn only_read_ui(ui: &mut Ui, why: &str) {
    bar_ui(ui, "only-read", Banner::new(Tone::Warning, why));
}

/// A bar under the header, over the whole width of the window.
pub fn bar_ui(ui: &mut Ui, salt: &'static str, banner: Banner<'_>) -> BannerResponse {
    let t = Tokens::of(ui);
    let margin = Margin {
        left: 20,
        right: 20,
        top: 10,
        bottom: 0,
    };
    Panel::top(salt)
        .frame(Frame::new().fill(t.vlak).inner_margin(margin))
        .show_separator_line(false)
        .show(ui, |ui| banner.show(ui))
        .inner
}
