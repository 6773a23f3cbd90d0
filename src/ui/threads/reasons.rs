//! Why the program puts notes together, in words: shared words, shared labels, and words that mean the same.

use egui::{
    Align2, Role, Ui, WidgetInfo, pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use super::desk::Desk;
use crate::{
    distill::Reason,
    ui::{
        icons::{self, IconStyle, Weight},
        theme::{Tokens, font},
        widgets::highlighted,
    },
    words::Arg,
};

/// Stands for the word while a sentence is made, so that the word can be marked in it.
const HOLE: &str = "\u{1}";

/// Ways of saying the same thing that are named at the most, and how many letters they may take: what comes behind them
/// must fit on the second line too.
const FORMS: usize = 4;
const LETTERS: usize = 42;
/// What stands between two ways of saying the same.
const SAME: &str = " ≈ ";

/// One reason on a line.
pub fn reason_ui(ui: &mut Ui, desk: &Desk<'_>, reason: &Reason) {
    match reason {
        Reason::Word { text, notes } => {
            let words = vec![text.clone()];
            line_ui(ui, desk, ("threads-reason-word", *notes), (&words, ""));
        }
        Reason::Bridge { forms, notes, .. } => {
            let words = that_fit(forms);
            line_ui(ui, desk, ("threads-reason-bridge", *notes), (&words, SAME));
        }
        Reason::Kin { words, notes } => {
            line_ui(ui, desk, ("threads-reason-kin", *notes), (words, " · "));
        }
        Reason::Label { text, notes } => label_ui(ui, desk, text, *notes),
    }
}

/// The first ways of saying the same, two or as many as there is room for.
fn that_fit(forms: &[String]) -> Vec<String> {
    let mut letters = 0;
    let fits = |&(at, form): &(usize, &String)| {
        letters += form.chars().count() + SAME.chars().count() * at.min(1);
        at < 2 || letters <= LETTERS
    };
    let shown = forms.iter().take(FORMS).enumerate().take_while(fits);
    shown.map(|(_, form)| form.clone()).collect()
}

/// A sentence with the words in it marked, and something between them.
fn line_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (key, notes): (&str, usize),
    (words, between): (&[String], &str),
) {
    let t = Tokens::of(ui);
    let sentence = desk.with(key, &[("words", Arg::from(HOLE)), ("n", Arg::from(notes))]);
    let (before, after) = sentence.split_once(HOLE).unwrap_or((&sentence, ""));
    let mut text = before.to_owned();
    let mut marks = Vec::new();
    for (n, word) in words.iter().enumerate() {
        if n > 0 {
            text.push_str(between);
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
    show(ui, job, &text);
}

fn label_ui(ui: &mut Ui, desk: &Desk<'_>, name: &str, notes: usize) {
    let t = Tokens::of(ui);
    let sentence = desk.with(
        "threads-reason-label",
        &[("label", Arg::from(HOLE)), ("n", Arg::from(notes))],
    );
    let (before, after) = sentence.split_once(HOLE).unwrap_or((&sentence, ""));
    let icon = desk
        .session()
        .labels
        .values()
        .find(|label| label.name == name)
        .map(|label| label.icon.as_str());
    let line_height = Some((font::support().size * font::BODY_LINE).round());
    let format = |font_id| TextFormat {
        font_id,
        color: t.inkt2,
        line_height,
        valign: egui::Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.append(before, 0.0, format(font::support()));
    let glyph = icons::named(icon.unwrap_or_default()).0.to_string();
    job.append(&glyph, 0.0, format(Weight::Regular.font(17.0)));
    job.append(&format!("{name}{after}"), 4.0, format(font::support()));
    show(ui, job, &format!("{before}{name}{after}"));
}

/// The line as it is read out holds no icon.
fn show(ui: &mut Ui, mut job: LayoutJob, spoken: &str) {
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
    ui.painter().galley(rect.min, galley, Tokens::of(ui).inkt2);
}

/// A doubtful member of a proposal, said in words.
pub fn doubt_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = Tokens::of(ui);
    let text = desk.text("threads-doubtful");
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 20.0), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &text));
    let at = pos2(rect.left() + 42.0, rect.center().y);
    icons::paint(
        ui.painter(),
        at,
        icons::QUESTION,
        IconStyle::regular(16.0, t.let_op),
    );
    let at = pos2(rect.left() + 54.0, rect.center().y);
    ui.painter()
        .text(at, Align2::LEFT_CENTER, &text, font::small(), t.let_op);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_ways_of_saying_are_named_as_leave_room_for_what_follows() {
        let shown = |forms: &[&str]| {
            let forms: Vec<String> = forms.iter().map(|&form| form.to_owned()).collect();
            that_fit(&forms).len()
        };
        assert_eq!(
            shown(&["corp", "huiseigenaar", "huurder", "verhuurder", "vve"]),
            4
        );
        assert_eq!(
            shown(&["allang besloten", "bandbreedte", "wat al vastligt"]),
            2
        );
        assert_eq!(
            shown(&["raad committeert zich vooraf", "betrokkenheid van de raad"]),
            2
        );
    }
}
