//! Labels: their icons, and the list to pick one for a note or for the filter.

use egui::{Id, Popup, PopupCloseBehavior, Response, Ui};

use super::SheetsDraft;
use crate::{
    session::{Label, typing},
    ui::{
        icons::{self, Icon},
        view::View,
        widgets::{TextField, menu_item},
    },
};

/// What was picked in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Picked {
    /// The label with this key.
    Known(String),
    /// A label that does not exist yet.
    New(String),
}

/// Name and icon of the label with this key; a key without a label is shown as it is.
pub(super) fn shown<'a>(view: &View<'a>, key: &'a str) -> (&'a str, Icon) {
    let label = view.session.labels.values().find(|label| label.key == key);
    label.map_or((key, icons::TAG), |label| {
        (label.name.as_str(), icons::named(&label.icon))
    })
}

/// The list under the button that adds a label to a note: type to find or to make one.
pub(super) fn picker(
    view: &View<'_>,
    (button, draft): (&Response, &mut SheetsDraft),
    has: impl Fn(&Label) -> bool,
) -> Option<Picked> {
    let field = Id::unique("find-a-label");
    if button.clicked() {
        draft.picking.clear();
        draft.picking_begins = true;
    }
    let popup = Popup::menu(button)
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup
        .show(|ui| {
            ui.set_min_width(240.0);
            ui.set_max_width(260.0);
            // The field would lose the focus to the click that opens the list.
            if ui.input(|input| input.pointer.any_click()) {
                ui.ctx().request_repaint();
            } else if std::mem::take(&mut draft.picking_begins) {
                ui.memory_mut(|memory| memory.request_focus(field));
            }
            let picked = picker_list(ui, view, (&mut draft.picking, field), has);
            if picked.is_some() {
                ui.close();
            }
            picked
        })
        .and_then(|shown| shown.inner)
}

fn picker_list(
    ui: &mut Ui,
    view: &View<'_>,
    (typed, field): (&mut String, Id),
    has: impl Fn(&Label) -> bool,
) -> Option<Picked> {
    let (name, hint) = (
        view.text("sheets-label-find"),
        view.text("sheets-label-find-hint"),
    );
    let response = TextField::new(&name, typed)
        .label_hidden()
        .hint(&hint)
        .id(field)
        .show(ui);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let all = view.session.labels_in_order();
    let wanted = typed.trim().trim_start_matches('#').to_owned();
    let like: Vec<&Label> = typing::labels_like(&all, &wanted)
        .into_iter()
        .filter(|label| !has(label))
        .collect();
    let mut picked = None;
    for label in &like {
        if menu_item(ui, Some(icons::named(&label.icon)), &label.name, None).clicked() {
            picked = Some(Picked::Known(label.key.clone()));
        }
    }
    let unknown = !wanted.is_empty() && typing::label_named(&all, &wanted).is_none();
    if unknown {
        let make = view.with("sheets-label-new", &[("label", wanted.as_str().into())]);
        if menu_item(ui, Some(icons::PLUS), &make, None).clicked() {
            picked = Some(Picked::New(wanted.clone()));
        }
    }
    match like.first() {
        Some(first) if entered && !wanted.is_empty() => Some(Picked::Known(first.key.clone())),
        None if entered && unknown => Some(Picked::New(wanted)),
        _ => picked,
    }
}
