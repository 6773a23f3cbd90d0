//! The preview: the report on paper, with the thread down its margin.
//!
//! Only lines in sight are laid out; the height of each is kept, so that a long report scrolls as lightly as a
//! short one.

use egui::{
    Align, Context, CornerRadius, Frame, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, pos2,
    vec2,
};

use super::lines::{self, Line};
use crate::{
    report::{Options, Report},
    ui::{
        action::Action,
        draad::{self, Beads},
        theme::{Tokens, radius, space, stroke},
        view::View,
        widgets::heading,
    },
    words::Language,
};

/// Keys of the texts by which one turns pages: where one is, forward, back.
pub(super) const LEAF: [&str; 3] = ["report-part-of", "report-next-part", "report-previous-part"];

/// Distance of the thread from the paper's edge, and of the text.
const THREAD_X: f32 = 31.0;
const TEXT_X: f32 = 52.0;

/// What a line is taken to be high until it has been laid out.
const GUESS: f32 = 40.0;

/// What the preview remembers between frames.
#[derive(Default)]
pub(super) struct PaperDraft {
    made: Option<Made>,
    heights: Vec<f32>,
    goto: Option<usize>,
    here: usize,
}

/// The lines as they were made for one state of the session.
struct Made {
    of: (u64, Language, Options),
    lines: Vec<Line>,
    /// Line at which each part begins.
    starts: Vec<usize>,
}

impl PaperDraft {
    /// Makes the lines anew when the session, the language or what is wanted of it has changed.
    pub fn refresh(&mut self, _: &Context, view: &View<'_>, options: &Options) {
        let of = (view.revision, view.words.language(), options.clone());
        if self.made.as_ref().is_some_and(|made| made.of == of) {
            return;
        }
        let report = Report::of(view.session, view.now, view.words, options);
        let (lines, starts) = lines::lines(&report, view.words);
        self.heights.clear();
        self.made = Some(Made { of, lines, starts });
    }

    /// Where one is, from 0, and how many parts there are.
    pub fn place(&self) -> (usize, usize) {
        let count = self.made.as_ref().map_or(0, |made| made.starts.len());
        (self.here, count)
    }

    /// Goes to a part.
    pub fn go(&mut self, part: usize) {
        let made = self.made.as_ref();
        self.goto = made.and_then(|made| made.starts.get(part).copied());
    }

    /// Nothing of it takes much.
    pub fn rest(&mut self) {}

    /// Nothing of it is made beside the window.
    pub fn is_waiting(&self) -> bool {
        false
    }
}

pub(super) fn preview_ui(
    ui: &mut Ui,
    view: &View<'_>,
    draft: &mut PaperDraft,
    _: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    let PaperDraft {
        made: Some(made),
        heights,
        goto,
        here,
    } = draft
    else {
        return;
    };
    let width = ui.available_width();
    heights.resize(made.lines.len(), GUESS);
    let target = goto
        .take()
        .map(|line| heights.iter().take(line).sum::<f32>());
    let paper = Frame::new()
        .fill(t.papier)
        .stroke(Stroke::new(1.0, t.papier_rand))
        .corner_radius(CornerRadius::same(radius::PAPER))
        .inner_margin(Margin {
            left: 0,
            right: 0,
            top: 0,
            bottom: 0,
        });
    paper.show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let mut area = ScrollArea::vertical()
            .id_salt("report preview")
            .auto_shrink(false);
        if let Some(offset) = target {
            area = area.vertical_scroll_offset(offset);
        }
        area.show_viewport(ui, |ui, seen| {
            ui.set_width(width - 2.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            let top = ui.min_rect().top();
            let first = lines_ui(ui, (&made.lines, heights), seen);
            thread_ui(ui, top, (&made.lines, heights), seen);
            *here = made
                .starts
                .iter()
                .rposition(|start| *start <= first)
                .unwrap_or(0);
            if made.lines.is_empty() {
                ui.label(t.body(view.text("report-no-notes")));
            }
        });
    });
}

/// Lays out the lines in sight. Returns the first of them.
fn lines_ui(ui: &mut Ui, (lines, heights): (&[Line], &mut [f32]), seen: Rect) -> usize {
    let (mut y, mut skipped, mut first) = (0.0, 0.0, None);
    for (n, (line, height)) in lines.iter().zip(heights.iter_mut()).enumerate() {
        let in_sight = y + *height >= seen.top() - 200.0 && y <= seen.bottom() + 200.0;
        if in_sight {
            if skipped > 0.0 {
                ui.add_space(skipped);
                skipped = 0.0;
            }
            let before = ui.cursor().top();
            ui.push_id(n, |ui| line_ui(ui, line));
            let new = ui.cursor().top() - before;
            if (new - *height).abs() > 0.5 {
                ui.ctx().request_repaint();
            }
            *height = new;
            if first.is_none() && y + *height > seen.top() + 60.0 {
                first = Some(n);
            }
        } else {
            skipped += *height;
        }
        y += *height;
    }
    ui.add_space(skipped);
    first.unwrap_or(0)
}

/// The thread down the margin, with a ring at each confirmed thread.
fn thread_ui(ui: &Ui, top: f32, (lines, heights): (&[Line], &[f32]), seen: Rect) {
    let t = Tokens::of(ui);
    let x = ui.min_rect().left() + THREAD_X;
    let painter = ui.painter();
    let clip = ui.clip_rect();
    painter.vline(x, clip.y_range(), Stroke::new(stroke::THREAD, t.draad));
    let mut y = 0.0;
    for (line, height) in lines.iter().zip(heights) {
        let in_sight = y + height >= seen.top() - 40.0 && y <= seen.bottom() + 40.0;
        if in_sight && matches!(line, Line::Thread { .. }) {
            draad::here_ring(painter, t, pos2(x, top + y + 28.0), 9.0);
        }
        y += height;
    }
}

fn line_ui(ui: &mut Ui, line: &Line) {
    let margin = |top: i8| Margin {
        left: TEXT_X as i8,
        right: 24,
        top,
        bottom: 0,
    };
    let t = Tokens::of(ui);
    match line {
        Line::Kicker(text) => padded(ui, margin(24), |ui| {
            ui.label(t.support(text));
        }),
        Line::Title(text) => padded(ui, margin(2), |ui| heading(ui, t.h1(text).size(32.0), 1)),
        Line::Subtitle(text) => padded(ui, margin(4), |ui| {
            ui.label(t.support(text));
        }),
        Line::Part(text) => padded(ui, margin(22), |ui| heading(ui, t.h2(text), 2)),
        Line::Heading(text) => padded(ui, margin(12), |ui| {
            heading(ui, t.row_title(text).size(16.0), 3)
        }),
        Line::Thread {
            title,
            coverage,
            beads,
        } => padded(ui, margin(16), |ui| {
            thread_line_ui(ui, title, coverage, beads);
        }),
        Line::Text(text) => padded(ui, margin(6), |ui| {
            ui.label(t.body(text));
        }),
        Line::Quote { text, from, group } => {
            padded(ui, margin(8), |ui| quote_ui(ui, text, from, *group))
        }
        Line::Pair(left, right) => padded(ui, margin(6), |ui| pair_ui(ui, left, right)),
        Line::Gap => {
            ui.add_space(space::S);
        }
    }
}

fn padded<R>(ui: &mut Ui, margin: Margin, add: impl FnOnce(&mut Ui) -> R) {
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

fn thread_line_ui(ui: &mut Ui, title: &str, coverage: &str, beads: &[(usize, bool)]) {
    let t = Tokens::of(ui);
    pair_with_ui(
        ui,
        120.0,
        |ui| heading(ui, t.row_title(title), 3),
        |ui| {
            ui.label(t.support(coverage));
        },
    );
    ui.add_space(space::XXS);
    if !beads.is_empty() {
        Beads::new(beads)
            .size(22.0)
            .width(30.0 * beads.len() as f32 + 20.0)
            .show(ui, coverage);
    }
}

fn quote_ui(ui: &mut Ui, text: &str, from: &str, group: usize) {
    let t = Tokens::of(ui);
    let left = ui.cursor().left_top();
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| {
            ui.label(t.support(text).color(t.inkt));
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                if group > 0 {
                    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
                    draad::emblem(ui.painter(), t, rect.center(), 18.0, group);
                }
                ui.label(t.small(from));
            });
        });
    });
    let bottom = ui.cursor().top();
    let line = Rect::from_min_max(left, pos2(left.x + 3.0, bottom));
    ui.painter().rect_filled(line, 0.0, t.lijn);
}

fn pair_ui(ui: &mut Ui, left: &str, right: &str) {
    let t = Tokens::of(ui);
    let width = (ui.available_width() * 0.34).min(220.0);
    pair_with_ui(
        ui,
        width,
        |ui| {
            ui.label(t.body(left));
        },
        |ui| {
            ui.label(t.support(right));
        },
    );
}

fn pair_with_ui<R>(
    ui: &mut Ui,
    right_width: f32,
    left: impl FnOnce(&mut Ui) -> R,
    right: impl FnOnce(&mut Ui),
) {
    let width = (ui.available_width() - right_width - 12.0).max(60.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            left(ui);
        });
        ui.allocate_ui_with_layout(vec2(right_width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(right_width);
            right(ui);
        });
    });
}
