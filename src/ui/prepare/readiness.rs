//! How far everything is: which points are done, the first that is not, and a button that does it.

use egui::{Align, Context, Id, Layout, Ui};

use super::{
    super::{
        action::Action,
        acts::Act,
        focus::column_begins,
        icons::{self, Icon},
        theme::Tokens,
        view::{View, keys},
        widgets::{Button, ButtonSize, WindowSize, card, menu_under, sentence},
    },
    PrepareDraft, Window, case_dialog,
    target::{DetailText, Target},
    typing::id_of,
};
use crate::{
    session::{Command, DetailField, agenda::Agenda},
    words::Arg,
};

/// Something that has to be ready before the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    Title,
    Date,
    Place,
    Fits,
    Case,
    Questions,
    Groups,
    Divided,
    Beamer,
}

impl Point {
    /// The points of this session, each with whether it is ready.
    fn all(view: &View<'_>, tested: bool) -> Vec<(Self, bool)> {
        let session = view.session;
        let details = &session.details;
        let (today, _) = details.offset.local(view.now);
        let rounds = session.rounds_in_order();
        let has_case = |case: &crate::session::Case| !case.context.trim().is_empty();
        let case_ready = rounds.iter().any(|round| has_case(&round.case));
        let divided = !session.participants.is_empty()
            && rounds.iter().all(|round| {
                let seats =
                    |person: &crate::session::Participant| person.seats.contains_key(&round.id);
                session.participants.values().all(seats)
            });
        let mut points = vec![
            (Self::Title, !details.title.trim().is_empty()),
            (Self::Date, details.date >= today || view.agenda.has_begun),
            (Self::Place, !details.place.trim().is_empty()),
            (Self::Fits, fits(view.agenda)),
        ];
        if case_ready || !case_dialog::ready_cases(view).is_empty() {
            points.push((Self::Case, case_ready));
        }
        points.extend([
            (Self::Questions, !session.questions.is_empty()),
            (Self::Groups, !session.groups.is_empty()),
            (Self::Divided, divided),
            (Self::Beamer, tested),
        ]);
        points
    }

    fn key(self) -> &'static str {
        match self {
            Self::Title => "prepare-point-title",
            Self::Date => "prepare-point-date",
            Self::Place => "prepare-point-place",
            Self::Fits => "prepare-point-fits",
            Self::Case => "prepare-point-case",
            Self::Questions => "prepare-point-questions",
            Self::Groups => "prepare-point-groups",
            Self::Divided => "prepare-point-divided",
            Self::Beamer => "prepare-point-beamer",
        }
    }

    /// The button that does it.
    fn button(self, view: &View<'_>) -> (String, Icon) {
        let (key, icon) = match self {
            Self::Title | Self::Date | Self::Place => ("prepare-do-fill", icons::PENCIL_SIMPLE),
            Self::Fits if view.agenda.planned == 0 => ("prepare-do-block", icons::PLUS),
            Self::Fits => ("prepare-do-fit", icons::CLOCK),
            Self::Case | Self::Questions => ("prepare-do-case", icons::PENCIL_SIMPLE),
            Self::Groups => ("prepare-do-group", icons::PLUS),
            Self::Divided if view.session.participants.is_empty() => {
                ("prepare-do-people", icons::USERS)
            }
            Self::Divided => ("prepare-divide", icons::SHUFFLE),
            Self::Beamer => ("prepare-do-test", icons::PROJECTOR_SCREEN),
        };
        (view.text(key), icon)
    }

    fn act(self, ctx: &Context, view: &View<'_>, draft: &mut PrepareDraft) -> Option<Action> {
        let focus = |which| {
            let id = id_of(Target::Detail(which));
            ctx.memory_mut(|memory| memory.request_focus(id));
        };
        match self {
            Self::Title => focus(DetailText::Title),
            Self::Date => focus(DetailText::Date),
            Self::Place => focus(DetailText::Place),
            Self::Fits => return fit(view, draft),
            Self::Case | Self::Questions => draft.window = Some(Window::Case),
            Self::Groups => {
                let round = draft.round(view)?.id;
                let id = view.ids.fresh();
                return Some(Action::wish(Command::AddGroup { id, round }));
            }
            Self::Divided if view.session.participants.is_empty() => {
                draft.window = Some(Window::People);
            }
            Self::Divided => return Some(Action::Act(Act::DivideFairly)),
            Self::Beamer => return Some(Action::Act(Act::Beamer)),
        }
        None
    }
}

/// The rundown takes the time that there is, and nothing stands in the way of a fixed time.
fn fits(agenda: &Agenda) -> bool {
    let clash = |slot: &crate::session::agenda::Slot| {
        slot.beyond_fixed_end > 0 || slot.beyond_fixed_start > 0
    };
    agenda.planned > 0 && agenda.planned == agenda.available && !agenda.slots.iter().any(clash)
}

/// Makes it fit: the end goes where the blocks end. A clash with a fixed time is for people to solve.
fn fit(view: &View<'_>, draft: &mut PrepareDraft) -> Option<Action> {
    let agenda = view.agenda;
    if agenda.planned == 0 {
        return Some(Action::Act(Act::AddBlock));
    }
    if agenda.planned != agenda.available {
        let field = DetailField::Available(agenda.planned);
        return Some(Action::wish(Command::SetDetail(field)));
    }
    let clash = agenda
        .slots
        .iter()
        .find(|slot| slot.beyond_fixed_end > 0 || slot.beyond_fixed_start > 0)?;
    draft.selected = Some(clash.block);
    draft.window = Some(Window::Block(clash.block));
    None
}

fn beamer_id() -> Id {
    Id::unique("beamer was open in this run")
}

/// Keeps that the presenter screen was open at least once since the program started.
pub fn remember_beamer(ctx: &Context, view: &View<'_>) {
    if view.beamer_open {
        ctx.data_mut(|data| data.insert_temp(beamer_id(), true));
    }
}

/// Draws the bar.
pub fn readiness_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let tested = ui.data(|data| data.get_temp::<bool>(beamer_id())).is_some();
    let points = Point::all(view, tested);
    let margin = egui::Margin {
        left: 12,
        right: 6,
        top: 4,
        bottom: 4,
    };
    card(ui).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.set_height(52.0);
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                lead_ui(ui, view, out);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    count_ui(ui, view, &points);
                    next_ui(ui, view, (&points, draft), out);
                });
            });
        });
    });
}

fn lead_ui(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let (text, keys) = (
        view.text("common-station-lead"),
        keys(view.words, Act::GoLead).replace('+', " "),
    );
    let button = Button::primary(&text).icon(icons::PLAY).key(&keys);
    let response = button.size(ButtonSize::Compact).show(ui);
    if response.clicked() {
        out.push(Action::Act(Act::GoLead));
    }
}

/// How many points are ready; a click shows all of them.
fn count_ui(ui: &mut Ui, view: &View<'_>, points: &[(Point, bool)]) {
    let ready = points.iter().filter(|(_, ready)| *ready).count();
    let text = view.with(
        "prepare-points",
        &[("n", Arg::from(ready)), ("total", Arg::from(points.len()))],
    );
    let t = Tokens::of(ui);
    let sign = icons::CHECK_CIRCLE;
    ui.add_space(6.0);
    icons::icon(ui, sign, 24.0, icons::Weight::Fill, t.ok);
    ui.add_space(-12.0);
    let tip = view.text("prepare-points-tip");
    let response = Button::quiet(&text).tooltip(&tip).show(ui);
    column_begins(ui.ctx(), &response);
    menu_under(&response, |ui| {
        for (point, ready) in points {
            let t = Tokens::of(ui);
            ui.horizontal(|ui| {
                ui.set_height(30.0);
                let (icon, color, weight) = if *ready {
                    (icons::CHECK_CIRCLE, t.ok, icons::Weight::Fill)
                } else {
                    (icons::CIRCLE_DASHED, t.inkt2, icons::Weight::Bold)
                };
                icons::icon(ui, icon, 20.0, weight, color);
                let state = if *ready {
                    "prepare-point-ready"
                } else {
                    "prepare-point-open"
                };
                let (point, state) = (view.text(point.key()), view.text(state));
                ui.label(sentence(
                    ui,
                    [t.body(point), t.support(format!(" · {state}"))],
                ));
            });
        }
    });
}

/// The first point that is not ready.
fn next_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (points, draft): (&[(Point, bool)], &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let Some((point, _)) = points.iter().find(|(_, ready)| !ready) else {
        icons::icon(ui, icons::CHECK_CIRCLE, 22.0, icons::Weight::Fill, t.ok);
        ui.label(t.body(view.text("prepare-all-ready")));
        return;
    };
    icons::icon(ui, icons::CIRCLE_DASHED, 22.0, icons::Weight::Bold, t.inkt);
    let what = view.text(point.key());
    let parts = if WindowSize::of(ui) == WindowSize::Narrow {
        vec![t.strong(what)]
    } else {
        vec![
            t.body(format!("{} ", view.text("prepare-still"))),
            t.strong(what),
        ]
    };
    ui.label(sentence(ui, parts));
    let (text, icon) = point.button(view);
    if Button::secondary(&text).icon(icon).show(ui).clicked() {
        out.extend(point.act(ui.ctx(), view, draft));
    }
}
