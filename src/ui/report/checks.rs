//! 'Controle': what to look at before the report goes out, each with a button that goes there.

use std::collections::BTreeMap;

use egui::Ui;

use crate::{
    base::Id,
    session::{
        Command, Note, Photo, Sheet, Thread,
        personal::Personal,
        review::{Finding, Part, Place},
    },
    ui::{
        action::{Action, Station},
        icons::{self, Weight},
        theme::{Tokens, space},
        view::View,
        widgets::{Button, TextField, card, clamped, divider, heading},
    },
    words::Arg,
};

/// The most findings that are listed; the rest is counted.
const MOST: usize = 12;

/// Descriptions of photos that are being typed.
#[derive(Debug, Default)]
pub struct AltDraft {
    open: Option<Id<Photo>>,
    texts: BTreeMap<Id<Photo>, String>,
}

pub(super) fn checks_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (findings, draft): (&[Finding], &mut AltDraft),
    out: &mut Vec<Action>,
) {
    card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.y = space::XXS;
        heading(ui, t.h2(view.text("report-check")), 2);
        if findings.is_empty() {
            divider(ui);
            line_ui(
                ui,
                true,
                &view.text("report-check-fine"),
                &view.text("report-check-fine-detail"),
                |_| {},
            );
        }
        for finding in findings.iter().take(MOST) {
            divider(ui);
            finding_ui(ui, view, *finding, draft, out);
        }
        if findings.len() > MOST {
            let args = [("n", Arg::from(findings.len() - MOST))];
            ui.label(t.support(view.with("report-check-more", &args)));
        }
    });
}

fn finding_ui(
    ui: &mut Ui,
    view: &View<'_>,
    finding: Finding,
    draft: &mut AltDraft,
    out: &mut Vec<Action>,
) {
    let s = view.session;
    let (title, detail) = match finding {
        Finding::PhotoWithoutAlt(id) => (
            "report-check-photo",
            s.photos
                .get(&id)
                .map(|photo| place(view, photo.sheet))
                .unwrap_or_default(),
        ),
        Finding::Personal(what, at) => (
            match what {
                Personal::Name => "report-check-name",
                Personal::MailAddress => "report-check-mail",
                Personal::PhoneNumber => "report-check-phone",
                Personal::Bsn => "report-check-bsn",
            },
            text_place(view, at),
        ),
        Finding::EmptyQuestion(id) => (
            "report-check-question",
            s.questions
                .get(&id)
                .map(|q| q.text.clone())
                .unwrap_or_default(),
        ),
        Finding::NoOwner(id) => (
            "report-check-owner",
            s.take_aways
                .get(&id)
                .map(|t| t.what.clone())
                .unwrap_or_default(),
        ),
        Finding::NoDate(id) => (
            "report-check-date",
            s.take_aways
                .get(&id)
                .map(|t| t.what.clone())
                .unwrap_or_default(),
        ),
        Finding::OneGroup(id) => ("report-check-one-group", thread_title(view, id)),
        Finding::NoNotes(id) => ("report-check-no-notes", thread_title(view, id)),
        Finding::Empty(part) => (
            match part {
                Part::People => "report-check-no-people",
                Part::Threads => "report-check-no-threads",
                Part::TakeAways => "report-check-no-takeaways",
            },
            String::new(),
        ),
        Finding::Unplaced(count) => (
            "report-check-unplaced",
            view.with("common-notes", &[("n", Arg::from(count))]),
        ),
    };
    line_ui(ui, false, &view.text(title), &detail, |ui| {
        button_ui(ui, view, finding, draft, out)
    });
    if let Finding::PhotoWithoutAlt(id) = finding
        && draft.open == Some(id)
    {
        alt_ui(ui, view, id, draft, out);
    }
}

/// The button that goes to where a finding can be mended.
fn button_ui(
    ui: &mut Ui,
    view: &View<'_>,
    finding: Finding,
    draft: &mut AltDraft,
    out: &mut Vec<Action>,
) {
    let (key, to) = match finding {
        Finding::PhotoWithoutAlt(id) => {
            let describe = view.text("report-describe");
            if Button::secondary(&describe).show(ui).clicked() {
                draft.open = if draft.open == Some(id) {
                    None
                } else {
                    Some(id)
                };
            }
            return;
        }
        // Owner and date stand right above.
        Finding::NoOwner(_)
        | Finding::NoDate(_)
        | Finding::Empty(Part::TakeAways)
        | Finding::Personal(_, Place::TakeAway(_)) => return,
        Finding::Personal(_, Place::Note(id)) => {
            let look = view.text("report-look");
            if Button::secondary(&look).show(ui).clicked()
                && let Some(note) = view.session.notes.get(&id)
            {
                out.push(Action::ShowSheet(note.sheet, Some(id)));
            }
            return;
        }
        Finding::Personal(_, Place::Photo(id)) => {
            let look = view.text("report-look");
            if Button::secondary(&look).show(ui).clicked()
                && let Some(photo) = view.session.photos.get(&id)
            {
                out.push(Action::ShowSheet(photo.sheet, None));
            }
            return;
        }
        Finding::EmptyQuestion(_) => ("report-look", Station::Sheets),
        Finding::Personal(_, Place::Group(_)) | Finding::Empty(Part::People) => {
            ("report-look", Station::Prepare)
        }
        Finding::OneGroup(_)
        | Finding::NoNotes(_)
        | Finding::Unplaced(_)
        | Finding::Empty(Part::Threads)
        | Finding::Personal(_, Place::Thread(_)) => ("report-look", Station::Threads),
    };
    let text = view.text(key);
    if Button::secondary(&text).show(ui).clicked() {
        out.push(Action::Act(to.act()));
    }
}

fn alt_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: Id<Photo>,
    draft: &mut AltDraft,
    out: &mut Vec<Action>,
) {
    let (label, hint) = (view.text("report-alt"), view.text("report-alt-hint"));
    let text = draft.texts.entry(id).or_default();
    let response = view.writes(ui, |ui| TextField::new(&label, text).hint(&hint).show(ui));
    if response.lost_focus() && !text.trim().is_empty() {
        out.push(Action::wish(Command::DescribePhoto {
            id,
            alt: std::mem::take(text),
        }));
        draft.open = None;
    }
}

fn line_ui(ui: &mut Ui, fine: bool, title: &str, detail: &str, button: impl FnOnce(&mut Ui)) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(44.0);
        let (icon, color) = if fine {
            (icons::CHECK_CIRCLE, t.ok)
        } else {
            (icons::WARNING, t.let_op)
        };
        icons::icon(ui, icon, 22.0, Weight::Fill, color);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            button(ui);
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::XXS);
                ui.label(t.strong(title));
                clamped(ui, t.support(detail), 1);
            });
        });
    });
}

fn thread_title(view: &View<'_>, id: Id<Thread>) -> String {
    let thread = view.session.threads.get(&id);
    thread
        .map(|thread| thread.title.clone())
        .unwrap_or_default()
}

/// Where a text stands that may name a person.
fn text_place(view: &View<'_>, at: Place) -> String {
    let s = view.session;
    match at {
        Place::Note(id) => note_place(view, id),
        Place::TakeAway(id) => s.take_aways.get(&id).map(|t| t.what.clone()),
        Place::Thread(id) => return thread_title(view, id),
        Place::Group(id) => s.groups.get(&id).map(|group| view.group_name(group)),
        Place::Photo(id) => s.photos.get(&id).map(|photo| place(view, photo.sheet)),
    }
    .unwrap_or_default()
}

fn note_place(view: &View<'_>, id: Id<Note>) -> Option<String> {
    view.session
        .notes
        .get(&id)
        .map(|note| place(view, note.sheet))
}

/// 'Groep 4, vraag 3'.
fn place(view: &View<'_>, sheet: Sheet) -> String {
    let group = match sheet.group.and_then(|id| view.session.groups.get(&id)) {
        Some(group) => view.group_name(group),
        None => view.text("common-plenary-sheet"),
    };
    let questions = view.session.questions_of(sheet.round);
    let number = questions
        .iter()
        .position(|question| question.id == sheet.question)
        .map_or(0, |n| n + 1);
    format!(
        "{group}, {}",
        view.with("common-question", &[("n", Arg::from(number))])
    )
}
