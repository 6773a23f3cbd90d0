//! Someone's line at a table.

use egui::{
    CornerRadius, CursorIcon, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    text::LayoutJob, text::TextFormat, vec2,
};

use super::{
    super::{
        action::Action,
        icons,
        theme::{Tokens, font},
        view::View,
        widgets::{FocusRing, menu_item, menu_under},
    },
    PrepareDraft, Window,
};
use crate::{
    base::Id,
    session::{Command, Participant, Round},
    words::Arg,
};

/// Draws someone's line: a menu on a click, and it can be dragged to another table.
pub fn person_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, person, line, draft): (Id<Round>, &Participant, Rect, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let id = egui::Id::unique("prepare person").with(person.id);
    let response = ui.interact(line, id, Sense::click_and_drag());
    let spoken = view.person(person.id);
    let spoken = if person.name.is_empty() {
        spoken
    } else {
        format!("{}, {spoken}", person.name)
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
    paint_person(ui, person, (line, &response));
    if response.gained_focus() {
        ui.scroll_to_rect(line.expand(12.0), None);
    }
    if response.has_focus() {
        draft.focused_person = Some(person.id);
        FocusRing {
            corner: 4,
            gap: 0.0,
        }
        .paint(ui, line.shrink2(vec2(0.0, 1.0)));
    }
    if response.drag_started() {
        draft.dragged_person = Some(person.id);
    }
    if response.dragged() {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    menu_under(&response, |ui| {
        person_menu_ui(ui, view, (round, person, draft), out);
    });
}

fn paint_person(ui: &Ui, person: &Participant, (line, response): (Rect, &Response)) {
    let t = Tokens::of(ui);
    if response.hovered() {
        ui.painter()
            .rect_filled(line, CornerRadius::same(4), t.actie_tint);
    }
    let mut job = LayoutJob::default();
    let mut add = |text: &str, font, color| {
        if !text.is_empty() {
            let gap = if job.is_empty() { 0.0 } else { 4.0 };
            job.append(text, gap, TextFormat::simple(font, color));
        }
    };
    add(&person.name, font::regular(14.0), t.inkt);
    add(&person.role, font::semibold(14.0), t.inkt);
    add(&person.municipality, font::regular(14.0), t.inkt2);
    job.wrap.max_width = line.width() - 4.0;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    let at = pos2(line.left() + 2.0, line.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.inkt);
}

fn person_menu_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, person, draft): (Id<Round>, &Participant, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    ui.set_max_width(250.0);
    let id = person.id;
    let change = view.text("prepare-change-person");
    if menu_item(ui, Some(icons::PENCIL_SIMPLE), &change, None).clicked() {
        draft.people.show(id);
        draft.window = Some(Window::People);
    }
    let seated = person.seats.get(&round).copied();
    let height = (ui.ctx().content_rect().height() - 260.0).max(160.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for group in view.session.groups_of(round) {
            if seated == Some(group.id) {
                continue;
            }
            let name = view.group_name(group);
            let text = view.with("prepare-move-to", &[("name", Arg::from(name))]);
            if menu_item(ui, Some(icons::ARROW_RIGHT), &text, None).clicked() {
                let group = Some(group.id);
                out.push(Action::wish(Command::SeatParticipant { id, round, group }));
            }
        }
    });
    let nowhere = view.text("prepare-move-nowhere");
    if seated.is_some() && menu_item(ui, Some(icons::TRAY), &nowhere, None).clicked() {
        let group = None;
        out.push(Action::wish(Command::SeatParticipant { id, round, group }));
    }
    let (remove, key) = (
        view.text("prepare-remove-person"),
        view.text("common-key-delete"),
    );
    if menu_item(ui, Some(icons::TRASH), &remove, Some(&key)).clicked() {
        out.push(Action::wish(Command::RemoveParticipant { id }));
    }
}
