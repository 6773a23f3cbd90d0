//! 'Meenemen naar huis': what, who, when, and what it came from.

use std::collections::BTreeMap;

use egui::{Ui, vec2};

use super::source::{Choosing, choosing_ui, source_line_ui, source_ui};
use crate::{
    base::Id,
    session::{Command, Owner, TakeAway, TakeAwayField, command::NewTakeAway},
    ui::{
        action::Action,
        acts::Act,
        draad, icons,
        prepare::dates::read_date,
        theme::{Tokens, radius, space},
        view::View,
        widgets::{
            Button, Message, Selectable, TextField, card, clamped, divider, heading, menu_item,
            menu_under, selectable_card,
        },
    },
};

/// What is being typed.
#[derive(Debug, Default)]
pub struct TakeAwaysDraft {
    new: String,
    fields: BTreeMap<(Id<TakeAway>, Field), Typed>,
    /// The take-away that is being changed.
    open: Option<Id<TakeAway>>,
    /// The new field asks for the focus.
    begin: bool,
    /// What one of them came from is being chosen.
    choosing: Option<Choosing>,
}

/// A text that is being typed, and what is wrong with it.
#[derive(Debug, Default)]
struct Typed {
    text: String,
    wrong: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    What,
    Who,
    When,
    ForWhom,
}

pub(super) fn take_aways_ui(
    ui: &mut Ui,
    view: &View<'_>,
    draft: &mut TakeAwaysDraft,
    out: &mut Vec<Action>,
) {
    draft.begin |= view.asks(Act::AddTakeAway);
    card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, t.h2(view.text("report-part-takeaways")), 2);
        ui.add_space(space::XS);
        let take_aways = view.session.take_aways_in_order();
        if take_aways.is_empty() {
            ui.label(t.support(view.text("report-takeaways-empty")));
        }
        if !take_aways.is_empty() {
            head_ui(ui, view);
        }
        for take_away in take_aways {
            divider(ui);
            if draft.open == Some(take_away.id) {
                edit_ui(ui, view, take_away, draft, out);
            } else {
                view.writes(ui, |ui| row_ui(ui, view, take_away, draft));
            }
        }
        divider(ui);
        ui.add_space(space::XS);
        view.writes(ui, |ui| new_ui(ui, view, draft, out));
    });
    choosing_ui(ui, view, &mut draft.choosing, out);
}

fn new_ui(ui: &mut Ui, view: &View<'_>, draft: &mut TakeAwaysDraft, out: &mut Vec<Action>) {
    let (label, hint, add) = (
        view.text("report-new-what"),
        view.text("report-new-hint"),
        view.text("common-add"),
    );
    let id = ui.make_persistent_id("new-take-away");
    let mut entered = false;
    ui.horizontal(|ui| {
        let width = ui.available_width() - 150.0;
        let field = TextField::new(&label, &mut draft.new)
            .label_hidden()
            .hint(&hint)
            .width(width)
            .id(id)
            .show(ui);
        crate::ui::focus::column_begins(ui.ctx(), &field);
        entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        entered |= Button::secondary(&add).icon(icons::PLUS).show(ui).clicked();
    });
    if std::mem::take(&mut draft.begin) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if entered && !draft.new.trim().is_empty() {
        out.push(Action::wish(Command::AddTakeAway(Box::new(NewTakeAway {
            id: view.ids.fresh(),
            what: std::mem::take(&mut draft.new),
            owner: Owner::Nobody,
            date: None,
            for_whom: String::new(),
            source: None,
        }))));
        draft.begin = true;
    }
}

/// Widths of what, who and when.
fn columns(width: f32) -> [f32; 3] {
    let rest = width - 2.0 * space::S;
    [rest * 0.47, rest * 0.26, rest * 0.27]
}

fn head_ui(ui: &mut Ui, view: &View<'_>) {
    let t = Tokens::of(ui);
    let widths = columns(ui.available_width() - 12.0);
    ui.horizontal(|ui| {
        ui.add_space(6.0);
        ui.spacing_mut().item_spacing.x = space::S;
        for (key, width) in ["report-what", "report-who", "report-when"]
            .into_iter()
            .zip(widths)
        {
            ui.allocate_ui(vec2(width, 18.0), |ui| {
                ui.set_width(width);
                ui.label(t.small(view.text(key)));
            });
        }
    });
}

/// A take-away to read; pressing it opens it to be changed.
fn row_ui(ui: &mut Ui, view: &View<'_>, take_away: &TakeAway, draft: &mut TakeAwaysDraft) {
    let name = view.with(
        "report-change-takeaway",
        &[("what", take_away.what.as_str().into())],
    );
    let what = Selectable::button(&name)
        .margin(egui::Margin::symmetric(6, 7))
        .bare();
    let widths = columns(ui.available_width() - 12.0);
    let response = selectable_card(ui, ("take-away", take_away.id), what, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            cell_ui(ui, widths[0], |ui| {
                let t = Tokens::of(ui);
                clamped(ui, t.strong(&take_away.what), 2);
                source_line_ui(ui, view, take_away);
            });
            cell_ui(ui, widths[1], |ui| who_cell_ui(ui, view, take_away));
            cell_ui(ui, widths[2], |ui| when_cell_ui(ui, view, take_away));
        });
    });
    if response.response.clicked() {
        draft.open = Some(take_away.id);
        draft.fields.clear();
    }
}

fn cell_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(
        vec2(width, 20.0),
        egui::Layout::top_down(egui::Align::Min),
        |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::XXS;
            add(ui);
        },
    );
}

fn who_cell_ui(ui: &mut Ui, view: &View<'_>, take_away: &TakeAway) {
    let t = Tokens::of(ui);
    match kept(view, take_away, Field::Who).as_str() {
        "" => missing_ui(ui, &view.text("report-choose-who")),
        who => {
            clamped(ui, t.support(who).color(t.inkt), 2);
        }
    }
}

fn when_cell_ui(ui: &mut Ui, view: &View<'_>, take_away: &TakeAway) {
    let t = Tokens::of(ui);
    let Some(date) = take_away.date else {
        missing_ui(ui, &view.text("report-choose-date"));
        return;
    };
    let (year, month, day) = date.parts();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        icons::icon(
            ui,
            icons::CALENDAR_BLANK,
            18.0,
            icons::Weight::Regular,
            t.inkt2,
        );
        ui.label(
            t.support(view.words.date_short(year, month, day))
                .color(t.inkt),
        );
    });
}

/// A dashed amber cell with words: something is still open here.
fn missing_ui(ui: &mut Ui, text: &str) {
    let t = Tokens::of(ui);
    let frame = egui::Frame::new()
        .fill(t.let_op_tint)
        .corner_radius(radius::CHIP)
        .inner_margin(egui::Margin::symmetric(8, 5));
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            icons::icon(ui, icons::WARNING, 18.0, icons::Weight::Fill, t.let_op);
            ui.label(
                t.small(text)
                    .font(crate::ui::theme::font::medium(14.0))
                    .color(t.let_op),
            );
        });
    });
    let line = egui::Stroke::new(1.5, t.let_op);
    draad::dashed_rect(
        ui.painter(),
        shown.response.rect.shrink(0.75),
        f32::from(radius::CHIP),
        line,
    );
}

/// A take-away being changed. Every field is kept when it is left.
fn edit_ui(
    ui: &mut Ui,
    view: &View<'_>,
    take_away: &TakeAway,
    draft: &mut TakeAwaysDraft,
    out: &mut Vec<Action>,
) {
    ui.push_id(take_away.id, |ui| {
        ui.add_space(space::XS);
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let full = ui.available_width();
        field_ui(ui, view, (take_away, Field::What, full), draft, out);
        ui.horizontal_top(|ui| {
            let part = (full - 2.0 * space::S) / 3.0;
            for field in [Field::Who, Field::When, Field::ForWhom] {
                ui.allocate_ui_with_layout(
                    vec2(part, 70.0),
                    egui::Layout::top_down(egui::Align::Min),
                    |ui| {
                        ui.set_width(part);
                        field_ui(ui, view, (take_away, field, part), draft, out);
                    },
                );
            }
        });
        ui.horizontal(|ui| {
            people_ui(ui, view, take_away, draft, out);
            source_ui(ui, view, take_away, &mut draft.choosing);
            let remove = view.text("report-remove-takeaway");
            if Button::icon_only(icons::TRASH, &remove).show(ui).clicked() {
                out.push(Action::wish(Command::RemoveTakeAway { id: take_away.id }));
            }
            let done = view.text("report-done");
            if Button::secondary(&done)
                .icon(icons::CHECK)
                .show(ui)
                .clicked()
            {
                draft.open = None;
            }
        });
    });
}

/// The people in the room, to choose an owner from.
fn people_ui(
    ui: &mut Ui,
    view: &View<'_>,
    take_away: &TakeAway,
    draft: &mut TakeAwaysDraft,
    out: &mut Vec<Action>,
) {
    let name = view.text("report-choose-owner");
    let button = Button::secondary(&name).icon(icons::USERS).show(ui);
    menu_under(&button, |ui| {
        egui::ScrollArea::vertical()
            .max_height(320.0)
            .show(ui, |ui| {
                for person in view.session.participants_in_order() {
                    let text = view.person(person.id);
                    if menu_item(ui, Some(icons::IDENTIFICATION_BADGE), &text, None).clicked() {
                        let field = TakeAwayField::Owner(Owner::Participant(person.id));
                        out.push(Action::wish(Command::EditTakeAway {
                            id: take_away.id,
                            field,
                        }));
                        draft.fields.remove(&(take_away.id, Field::Who));
                        ui.close();
                    }
                }
            });
    });
}

/// What the session has in a field, as the user reads it.
fn kept(view: &View<'_>, take_away: &TakeAway, field: Field) -> String {
    match field {
        Field::What => take_away.what.clone(),
        Field::ForWhom => take_away.for_whom.clone(),
        Field::Who => match &take_away.owner {
            Owner::Nobody => String::new(),
            Owner::Role(role) => role.clone(),
            Owner::Participant(id) => view.person(*id),
        },
        Field::When => take_away.date.map_or_else(String::new, |date| {
            let (year, month, day) = date.parts();
            format!("{day:02}-{month:02}-{year:04}")
        }),
    }
}

/// The field's new value, or `None` when what was typed is none.
fn parsed(view: &View<'_>, field: Field, text: &str) -> Option<TakeAwayField> {
    let text = text.trim();
    Some(match field {
        Field::What if text.is_empty() => return None,
        Field::What => TakeAwayField::What(text.to_owned()),
        Field::ForWhom => TakeAwayField::ForWhom(text.to_owned()),
        Field::Who if text.is_empty() => TakeAwayField::Owner(Owner::Nobody),
        Field::Who => TakeAwayField::Owner(Owner::Role(text.to_owned())),
        Field::When if text.is_empty() => TakeAwayField::Date(None),
        Field::When => {
            let (today, _) = view.session.details.offset.local(view.now);
            TakeAwayField::Date(Some(read_date(view.words, text, today)?))
        }
    })
}

/// A field that is kept when it is left, as one command.
fn field_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (take_away, field, width): (&TakeAway, Field, f32),
    draft: &mut TakeAwaysDraft,
    out: &mut Vec<Action>,
) {
    let (label, hint, wrong) = match field {
        Field::What => ("report-what", "report-new-hint", "errors-empty-text"),
        Field::Who => ("report-who", "report-open-owner", "errors-empty-text"),
        Field::When => ("report-when", "report-date-hint", "report-date-wrong"),
        Field::ForWhom => (
            "report-for-whom",
            "report-for-whom-hint",
            "errors-empty-text",
        ),
    };
    let (label, hint, wrong) = (view.text(label), view.text(hint), view.text(wrong));
    let old = kept(view, take_away, field);
    let key = (take_away.id, field);
    let typed = draft.fields.entry(key).or_default();
    let id = ui.make_persistent_id(("take-away", field as u8));
    if !ui.memory(|memory| memory.has_focus(id)) && !typed.wrong {
        typed.text.clone_from(&old);
    }
    let message = typed.wrong.then_some(Message::Error(&wrong));
    let response = TextField::new(&label, &mut typed.text)
        .hint(&hint)
        .width(width)
        .message(message)
        .id(id)
        .show(ui);
    if response.lost_focus() {
        match parsed(view, field, &typed.text) {
            Some(new) => {
                typed.wrong = false;
                // Leaving a person's name as it was does not turn the person into a role.
                if typed.text.trim() != old {
                    out.push(Action::wish(Command::EditTakeAway {
                        id: take_away.id,
                        field: new,
                    }));
                }
            }
            None => typed.wrong = true,
        }
    }
}
