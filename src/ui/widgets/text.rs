//! Text that gives way, and words that stand out.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, FontId, FontSelection, Galley, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo,
    WidgetText,
};

use crate::ui::theme::{Tokens, font};

/// A label of at most `lines` lines; the last one ends in '…' and the full text is in the tooltip and in
/// the accessibility tree.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{theme::Tokens, widgets::clamped};
/// let t = Tokens::of(ui);
/// clamped(ui, t.row_title("Democratische vernieuwing in tijden van corona"), 2);
/// # }
/// ```
pub fn clamped(ui: &mut Ui, text: RichText, lines: usize) -> Response {
    let full = text.text().to_owned();
    let galley = clamped_galley(ui, text, ui.available_width(), lines);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &full));
    let elided = galley.elided;
    ui.painter().galley(rect.min, galley, Tokens::of(ui).inkt);
    if elided {
        response.on_hover_text(full)
    } else {
        response
    }
}

/// A title that a screen reader can jump to. `level` is 1 for the screen, 2 for a card, 3 for a row.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{theme::Tokens, widgets::heading};
/// let t = Tokens::of(ui);
/// heading(ui, t.h2("Draaiboek"), 2);
/// # }
/// ```
pub fn heading(ui: &mut Ui, text: RichText, level: usize) -> Response {
    let name = text.text().to_owned();
    let response = ui.label(text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.clear_value();
        node.set_label(name);
    });
    response
}

/// The same as `clamped`, laid out for a given width and not yet painted.
pub fn clamped_galley(ui: &Ui, text: RichText, width: f32, lines: usize) -> Arc<Galley> {
    let job =
        WidgetText::from(text).into_layout_job(ui.style(), FontSelection::Default, Align::Center);
    let mut job = Arc::unwrap_or_clone(job);
    job.wrap.max_width = width;
    job.wrap.max_rows = lines;
    job.wrap.break_anywhere = lines == 1;
    ui.painter().layout_job(job)
}

/// Text in which the words at the byte `ranges` are marked and underlined: what notes share.
/// Ranges that are out of order, overlap or cut a letter in two are skipped.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{theme::{font, Tokens}, widgets::highlighted};
/// ui.label(highlighted(Tokens::of(ui), "Wijktafels per buurt", &[0..4], font::support()));
/// # }
/// ```
pub fn highlighted(t: &Tokens, text: &str, ranges: &[Range<usize>], font: FontId) -> LayoutJob {
    let line_height = Some((font.size * font::BODY_LINE).round());
    let plain = TextFormat {
        font_id: font,
        color: t.inkt,
        line_height,
        ..TextFormat::default()
    };
    let marked = TextFormat {
        background: t.let_op_tint,
        expand_bg: 2.0,
        underline: Stroke::new(1.5, t.let_op),
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    let mut done = 0;
    for range in ranges {
        let (Some(before), Some(word)) = (text.get(done..range.start), text.get(range.clone()))
        else {
            continue;
        };
        job.append(before, 0.0, plain.clone());
        job.append(word, 0.0, marked.clone());
        done = range.end;
    }
    job.append(text.get(done..).unwrap_or_default(), 0.0, plain);
    job
}

/// Several pieces of text as one paragraph: 'tot **14:24** · 20 minuten'.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{theme::Tokens, widgets::sentence};
/// let t = Tokens::of(ui);
/// ui.label(sentence(ui, [t.strong("4 van 6"), t.body(" groepen")]));
/// # }
/// ```
pub fn sentence(ui: &Ui, parts: impl IntoIterator<Item = RichText>) -> WidgetText {
    WidgetText::concat_with_valign(ui.style(), Align::BOTTOM, parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, ranges: &[Range<usize>], expected: &[(&str, bool)]) {
        let job = highlighted(Tokens::light(), text, ranges, font::body());
        let found: Vec<(&str, bool)> = job
            .sections
            .iter()
            .map(|section| {
                let range = section.byte_range.start.0..section.byte_range.end.0;
                (&job.text[range], section.format.underline.width > 0.0)
            })
            .filter(|(piece, _)| !piece.is_empty())
            .collect();
        assert_eq!(job.text, text);
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_marked() {
        check(
            "Wijktafels",
            std::slice::from_ref(&(0..4)),
            &[("Wijk", true), ("tafels", false)],
        );
        check(
            "in de wijk",
            std::slice::from_ref(&(6..10)),
            &[("in de ", false), ("wijk", true)],
        );
        check(
            "wijk en wijk",
            &[0..4, 8..12],
            &[("wijk", true), (" en ", false), ("wijk", true)],
        );
    }

    #[test]
    fn wrong_ranges_leave_the_text_whole() {
        check("één", std::slice::from_ref(&(1..2)), &[("één", false)]);
        check("wijk", std::slice::from_ref(&(2..90)), &[("wijk", false)]);
        check("wijk", &[2..4, 0..2], &[("wi", false), ("jk", true)]);
    }
}
