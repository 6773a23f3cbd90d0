//! Why the program puts notes together, in words: shared words, shared labels, and words that mean the same.

use egui::{Align2, Ui, pos2, text::LayoutJob, vec2};

use super::desk::Desk;
use crate::{
    distill::Reason,
    ui::{
        icons::{self, Icon, IconStyle},
        theme::{Tokens, font},
        widgets::highlighted,
    },
    words::Arg,
};

/// Stands for the word while a sentence is made, so that the word can be marked in it.
const HOLE: &str = "\u{1}";

/// Ways of saying the same thing that are named at the most.
const FORMS: usize = 4;

/// One reason on a line.
pub fn reason_ui(ui: &mut Ui, desk: &Desk<'_>, reason: &Reason) {
    match reason {
        Reason::Word { text, notes } => {
            let words = vec![text.clone()];
            line_ui(ui, desk, ("threads-reason-word", *notes), &words);
        }
        Reason::Bridge { forms, notes, .. } => {
            let words: Vec<String> = forms.iter().take(FORMS).cloned().collect();
            line_ui(ui, desk, ("threads-reason-bridge", *notes), &words);
        }
        Reason::Label { text, notes } => label_ui(ui, desk, text, *notes),
    }
}

/// A sentence with the words in it marked, '≈' between them.
fn line_ui(ui: &mut Ui, desk: &Desk<'_>, (key, notes): (&str, usize), words: &[String]) {
    let t = Tokens::of(ui);
    let sentence = desk.with(key, &[("words", Arg::from(HOLE)), ("n", Arg::from(notes))]);
    let (before, after) = sentence.split_once(HOLE).unwrap_or((&sentence, ""));
    let mut text = before.to_owned();
    let mut marks = Vec::new();
    for (n, word) in words.iter().enumerate() {
        if n > 0 {
            text.push_str(" ≈ ");
        }
        marks.push(text.len()..text.len() + word.len());
        text.push_str(word);
    }
    text.push_str(after);
    let mut job = highlighted(t, &text, &marks, font::support());
    for section in &mut job.sections {
        let is_word = section.format.underline.width > 0.0;
        section.format.color = if is_word { t.inkt } else { t.inkt2 };
    }
    show(ui, job);
}

fn label_ui(ui: &mut Ui, desk: &Desk<'_>, name: &str, notes: usize) {
    let t = Tokens::of(ui);
    let sentence = desk.with("threads-reason-label", &[("label", Arg::from(HOLE)), ("n", Arg::from(notes))]);
    let (before, after) = sentence.split_once(HOLE).unwrap_or((&sentence, ""));
    let icon = desk.session().labels.values().find(|label| label.name == name).map(|label| label.icon.as_str());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.label(t.support(before));
        let (rect, _) = ui.allocate_exact_size(vec2(21.0, 20.0), egui::Sense::hover());
        let at = pos2(rect.left() + 8.0, rect.center().y);
        icons::paint(ui.painter(), at, label_icon(icon), IconStyle::regular(17.0, t.inkt2));
        ui.label(t.support(format!("{name}{after}")));
    });
}

fn show(ui: &mut Ui, mut job: LayoutJob) {
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 2;
    ui.label(job);
}

/// The icon of a label by the name that a template gives it.
pub fn label_icon(name: Option<&str>) -> Icon {
    match name {
        Some("target") => icons::TARGET,
        Some("steps") => icons::STEPS,
        Some("users") => icons::USERS,
        Some("users-three") => icons::USERS_THREE,
        Some("frame-corners") => icons::FRAME_CORNERS,
        Some("identification-badge") => icons::IDENTIFICATION_BADGE,
        Some("wrench") => icons::WRENCH,
        Some("student") => icons::STUDENT,
        Some("lock-key-open") => icons::LOCK_KEY_OPEN,
        Some("bank") => icons::BANK,
        Some("buildings") => icons::BUILDINGS,
        _ => icons::TAG,
    }
}

/// A doubtful member of a proposal, said in words.
pub fn doubt_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = Tokens::of(ui);
    let text = desk.text("threads-doubtful");
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &text));
    let at = pos2(rect.left() + 42.0, rect.center().y);
    icons::paint(ui.painter(), at, icons::QUESTION, IconStyle::regular(16.0, t.let_op));
    let at = pos2(rect.left() + 54.0, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, &text, font::small(), t.let_op);
}
