//! What a take-away came from: a thread, a note, or nothing yet.

use std::rc::Rc;

use egui::{Sense, Ui, vec2};

use crate::{
    base::Id,
    session::{Command, Source, TakeAway, TakeAwayField, ThreadKind, ThreadStatus},
    ui::{
        action::Action,
        draad, icons,
        theme::Tokens,
        view::View,
        widgets::{Button, Dialog, Picker, PickerEntry, clamped},
    },
};

/// The question what a take-away came from.
#[derive(Debug)]
pub(super) struct Choosing {
    take_away: Id<TakeAway>,
    picker: Picker,
    sources: Rc<Vec<(Option<Source>, PickerEntry)>>,
}

/// The thread or note it came from, under the take-away.
pub(super) fn source_line_ui(ui: &mut Ui, view: &View<'_>, take_away: &TakeAway) {
    let t = Tokens::of(ui);
    let (thread, text) = match take_away.source {
        Some(Source::Thread(id)) => (
            true,
            view.session
                .threads
                .get(&id)
                .map(|thread| thread.title.clone()),
        ),
        Some(Source::Note(id)) => (
            false,
            view.session.notes.get(&id).map(|note| note.text.clone()),
        ),
        None => return,
    };
    let Some(text) = text else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if thread {
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
            draad::here_ring(ui.painter(), t, rect.center(), 6.0);
        } else {
            let weight = icons::Weight::Regular;
            icons::icon(ui, icons::NOTE, 16.0, weight, t.inkt2);
        }
        clamped(ui, t.support(text.replace('\n', " ")), 1);
    });
}

/// A button to choose what it came from.
pub(super) fn source_ui(
    ui: &mut Ui,
    view: &View<'_>,
    take_away: &TakeAway,
    choosing: &mut Option<Choosing>,
) {
    let choose = view.text("report-choose-source");
    if Button::secondary(&choose)
        .icon(icons::PATH)
        .show(ui)
        .clicked()
    {
        *choosing = Some(Choosing {
            take_away: take_away.id,
            picker: Picker::default(),
            sources: Rc::new(sources(view)),
        });
    }
}

/// Draws the question when it is open.
pub(super) fn choosing_ui(
    ui: &Ui,
    view: &View<'_>,
    open: &mut Option<Choosing>,
    out: &mut Vec<Action>,
) {
    let Some(choosing) = open else { return };
    let (title, close) = (view.text("report-source-title"), view.text("common-close"));
    let (search, nothing) = (
        view.text("report-source-search"),
        view.text("report-source-nothing"),
    );
    let sources = Rc::clone(&choosing.sources);
    let shown = Dialog::new("take-away-source", &title, &close)
        .width(600.0)
        .show(ui.ctx(), |ui| {
            choosing
                .picker
                .show_of(ui, (&search, &nothing), &sources, |(_, entry)| entry)
        });
    let chosen = shown.inner.and_then(|n| sources.get(n));
    if let Some((source, _)) = chosen {
        out.push(Action::wish(Command::EditTakeAway {
            id: choosing.take_away,
            field: TakeAwayField::Source(*source),
        }));
    }
    if shown.closed || chosen.is_some() {
        *open = None;
    }
}

/// Threads, tensions and lone voices, the choice for none, and every note.
fn sources(view: &View<'_>) -> Vec<(Option<Source>, PickerEntry)> {
    let kinds = [
        (ThreadKind::Thread, icons::PATH),
        (ThreadKind::Tension, icons::LIGHTNING),
        (ThreadKind::Lone, icons::STAR_FOUR),
    ];
    let threads = kinds.into_iter().flat_map(|(kind, icon)| {
        let threads = view.session.threads_of(kind, ThreadStatus::Accepted);
        threads.into_iter().map(move |thread| {
            let entry = PickerEntry {
                text: thread.title.clone(),
                icon: Some(icon),
                ..PickerEntry::default()
            };
            (Some(Source::Thread(thread.id)), entry)
        })
    });
    let none = PickerEntry {
        text: view.text("report-no-source"),
        icon: Some(icons::X),
        ..PickerEntry::default()
    };
    let notes = view.session.live_notes().map(|note| {
        let group = view.group_of(note);
        let detail = match group {
            Some(group) => view.group_name(group),
            None => view.text("common-plenary-sheet"),
        };
        let entry = PickerEntry {
            text: note.text.replace('\n', " "),
            detail,
            icon: Some(icons::USERS_THREE),
            group: group.map(|group| group.number as usize),
        };
        (Some(Source::Note(note.id)), entry)
    });
    threads
        .chain(std::iter::once((None, none)))
        .chain(notes)
        .collect()
}
