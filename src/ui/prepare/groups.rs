//! The groups of the round and who sits at each table.

use egui::{
    Align, Context, CornerRadius, CursorIcon, Layout, Rect, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{
    super::{
        action::Action,
        acts::Act,
        draad,
        focus::column_begins,
        icons::{self, IconStyle},
        theme::{Tokens, font, space, stroke},
        view::View,
        widgets::{Button, Dialog, FocusRing, WindowSize, clamped, heading, menu_item, menu_under},
    },
    PrepareDraft, Window, card_in, person,
    target::Target,
    typing::Look,
};
use crate::{
    base::Id,
    session::{Command, Group, Participant, Round},
    words::Arg,
};

const LINE: f32 = 24.0;
const PADDING: f32 = 6.0;

/// Draws the column.
pub fn groups_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    let rect = ui.max_rect();
    let full = WindowSize::of(ui) == WindowSize::Full;
    let was_focused = draft.focused_person.take();
    card_in(ui, rect, if full { 14 } else { 12 }, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, view, draft, out);
        let Some(round) = draft.round(view) else {
            return;
        };
        ui.add_space(space::XS);
        let most = ui.available_height() - 44.0 - 12.0 - 36.0;
        ui.allocate_ui(vec2(ui.available_width(), most), |ui| {
            ui.set_min_height(most);
            ScrollArea::vertical()
                .id_salt("groups")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    view.writes(ui, |ui| list_ui(ui, view, (round, draft), out))
                });
        });
        view.writes(ui, |ui| foot_ui(ui, view, (round, draft), out));
    });
    if draft.focused_person.is_none() && was_focused.is_some() {
        ui.ctx().request_repaint();
    }
}

fn head_ui(ui: &mut Ui, view: &View<'_>, draft: &mut PrepareDraft, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.set_height(44.0);
        let t = Tokens::of(ui);
        heading(ui, t.h2(view.text("prepare-groups")), 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (text, tip) = (view.text("prepare-divide"), view.text("prepare-divide-tip"));
            let mut button = Button::secondary(&text)
                .tooltip(&tip)
                .enabled(view.can_write());
            if ui.available_width() > 176.0 {
                button = button.icon(icons::SHUFFLE);
            }
            let response = button.show(ui);
            column_begins(ui.ctx(), &response);
            if response.clicked() {
                out.push(Action::Act(Act::DivideFairly));
            }
        });
    });
    let t = Tokens::of(ui);
    ui.label(t.small(people_text(view)));
    if view.session.rounds.len() > 1 {
        ui.add_space(space::XS);
        super::round_switch_ui(ui, view, draft, &view.text("prepare-round-of-groups"));
    }
}

/// `24 deelnemers uit 12 gemeenten`.
fn people_text(view: &View<'_>) -> String {
    let people = view.session.participants.values();
    let municipalities: std::collections::BTreeSet<&str> = people
        .map(|person| person.municipality.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let count = |key: &str, n: usize| view.with(key, &[("n", Arg::from(n))]);
    let people = count("common-participants", view.session.participants.len());
    if municipalities.is_empty() {
        return people;
    }
    let from = count("common-municipalities", municipalities.len());
    view.with(
        "library-people-from",
        &[("people", Arg::from(people)), ("from", Arg::from(from))],
    )
}

fn list_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, draft): (&Round, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let groups = view.session.groups_of(round.id);
    let loose: Vec<&Participant> = view
        .session
        .participants_in_order()
        .into_iter()
        .filter(|person| !person.seats.contains_key(&round.id))
        .collect();
    if groups.is_empty() && loose.is_empty() {
        let t = Tokens::of(ui);
        ui.add_space(space::S);
        ui.label(t.body(view.text("prepare-no-groups")).color(t.inkt2));
    }
    if !loose.is_empty() {
        table_ui(ui, view, (round.id, None, &loose, draft), out);
    }
    for group in groups {
        let members = view.session.members(group);
        table_ui(ui, view, (round.id, Some(group), &members, draft), out);
    }
    if draft.dragged_person.is_some() && ui.input(|input| input.pointer.any_released()) {
        draft.dragged_person = None;
    }
}

/// A table and who sits there; `None` for who sits nowhere yet.
fn table_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, group, members, draft): (
        Id<Round>,
        Option<&Group>,
        &[&Participant],
        &mut PrepareDraft,
    ),
    out: &mut Vec<Action>,
) {
    let titled = group.is_none_or(|group| !group.name.is_empty()) || members.is_empty();
    let lines = members.len() + usize::from(titled);
    let height = (lines as f32 * LINE + 2.0 * PADDING).max(60.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    if !ui.is_rect_visible(rect.expand(60.0)) {
        return;
    }
    let t = Tokens::of(ui);
    let edge = Stroke::new(stroke::DIVIDER, t.lijn);
    ui.painter().hline(rect.x_range(), rect.top(), edge);
    drop_ui(ui, (round, group, rect), draft, out);
    sign_ui(ui, view, (group, rect, draft), out);
    let left = rect.left() + 50.0;
    let top = rect.center().y - lines as f32 * LINE / 2.0;
    if titled {
        let text = match group {
            Some(group) if group.name.is_empty() => view.text("prepare-empty-table"),
            Some(group) => group.name.clone(),
            None => view.text("prepare-not-seated"),
        };
        let color = if group.is_some() { t.inkt } else { t.let_op };
        let at = pos2(left + 2.0, top + LINE / 2.0);
        let clip = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let font = font::semibold(15.0);
        clip.text(at, egui::Align2::LEFT_CENTER, text, font, color);
    }
    for (n, person) in members.iter().enumerate() {
        let y = top + (n + usize::from(titled)) as f32 * LINE;
        let line = Rect::from_min_max(pos2(left, y), pos2(rect.right(), y + LINE));
        person::person_ui(ui, view, (round, person, line, draft), out);
    }
}

fn sign_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (group, rect, draft): (Option<&Group>, Rect, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let center = pos2(rect.left() + 20.0, rect.center().y);
    let Some(group) = group else {
        let style = IconStyle::bold(28.0, t.let_op);
        icons::paint(ui.painter(), center, icons::CIRCLE_DASHED, style);
        return;
    };
    let place = Rect::from_center_size(center, vec2(44.0, 44.0));
    let id = egui::Id::unique("prepare group").with(group.id);
    let response = ui.interact(place, id, Sense::click());
    let name = view.group_name(group);
    let spoken = view.with("prepare-group-menu", &[("name", Arg::from(&name))]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
    let size = if response.hovered() { 42.0 } else { 38.0 };
    draad::emblem(ui.painter(), t, center, size, group.number as usize);
    if response.has_focus() {
        FocusRing::default().paint(ui, place.shrink(2.0));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let shown = response.clone().on_hover_text(&name);
    menu_under(&shown, |ui| {
        let add = view.text("prepare-add-people");
        if menu_item(ui, Some(icons::USERS), &add, None).clicked() {
            draft.people.group = Some(group.id);
            draft.window = Some(Window::People);
        }
        let rename = view.text("prepare-rename-group");
        if menu_item(ui, Some(icons::PENCIL_SIMPLE), &rename, None).clicked() {
            draft.window = Some(Window::Group(group.id));
        }
        let remove = view.text("prepare-remove-group");
        if menu_item(ui, Some(icons::TRASH), &remove, None).clicked() {
            out.push(Action::wish(Command::RemoveGroup { id: group.id }));
        }
    });
}

/// While someone is dragged over this table it lights up; when let go they sit there.
fn drop_ui(
    ui: &Ui,
    (round, group, rect): (Id<Round>, Option<&Group>, Rect),
    draft: &PrepareDraft,
    out: &mut Vec<Action>,
) {
    let Some(id) = draft.dragged_person else {
        return;
    };
    let over = ui
        .ctx()
        .pointer_interact_pos()
        .is_some_and(|pointer| rect.contains(pointer));
    if !over {
        return;
    }
    let t = Tokens::of(ui);
    ui.painter()
        .rect_filled(rect, CornerRadius::same(6), t.actie_tint);
    if ui.input(|input| input.pointer.any_released()) {
        out.push(Action::wish(Command::SeatParticipant {
            id,
            round,
            group: group.map(|group| group.id),
        }));
    }
}

/// The ways to add, and what is kept of people.
fn foot_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, draft): (&Round, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 12.0), Sense::hover());
    let edge = Stroke::new(stroke::DIVIDER, t.lijn);
    ui.painter().hline(line.x_range(), line.top(), edge);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let half = (ui.available_width() - 8.0) / 2.0;
        let (group, people) = (view.text("prepare-group"), view.text("prepare-people"));
        let name = view.text("prepare-add-group");
        let button = Button::secondary(&group).icon(icons::PLUS).name(&name);
        if button.width(half - 14.0).show(ui).clicked() {
            let id = view.ids.fresh();
            out.push(Action::wish(Command::AddGroup {
                id,
                round: round.id,
            }));
        }
        let name = view.text("prepare-add-people");
        let mut button = Button::secondary(&people).name(&name);
        if half > 124.0 {
            button = button.icon(icons::USERS);
        }
        if button.width(half + 14.0).show(ui).clicked() {
            draft.people.group = None;
            draft.window = Some(Window::People);
        }
    });
    ui.spacing_mut().interact_size.y = 34.0;
    ui.horizontal(|ui| {
        ui.set_height(34.0);
        ui.spacing_mut().item_spacing.x = space::XS;
        let named = view
            .session
            .participants
            .values()
            .filter(|person| !person.name.is_empty())
            .count();
        let (icon, text) = if named == 0 {
            (icons::EYE_SLASH, view.text("prepare-no-names"))
        } else {
            let n = [("n", Arg::from(named))];
            (icons::EYE, view.with("prepare-with-names", &n))
        };
        icons::icon(ui, icon, 20.0, icons::Weight::Regular, t.inkt2);
        clamped(ui, t.small(text), 2);
    });
}

/// Gives a group a name. Returns whether the dialog closed.
pub fn rename_dialog_ui(
    ctx: &Context,
    view: &View<'_>,
    (id, draft): (Id<Group>, &mut PrepareDraft),
    out: &mut Vec<Action>,
) -> bool {
    let Some(group) = view.session.groups.get(&id) else {
        return true;
    };
    let name = view.with("common-group", &[("n", Arg::from(group.number))]);
    let (label, close) = (view.text("prepare-group-name"), view.text("common-close"));
    let dialog = Dialog::new("group", &name, &close).width(480.0);
    let shown = dialog.show(ctx, |ui| {
        let look = Look {
            hint: &name,
            ..Look::new(&label)
        };
        let field = draft.typing.field(ui, view, (Target::Group(id), look), out);
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        ui.add_space(space::M);
        let ready = view.text("prepare-ready");
        Button::primary(&ready).show(ui).clicked() || entered
    });
    shown.closed || shown.inner
}
