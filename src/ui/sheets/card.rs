//! One sheet as it hangs on the wall: how many notes, the first of them, and whether there is a photo.

use std::sync::Arc;

use egui::{
    Align2, CornerRadius, CursorIcon, Galley, Painter, Rect, Response, Role, Sense, Shadow, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, text::LayoutJob, vec2,
};

use super::{SheetsDraft, board::Board, list::Dragged};
use crate::{
    base::Id,
    session::{Command, Note, Sheet},
    ui::{
        action::Action,
        draad, hyphen,
        icons::{self, IconStyle},
        theme::{Tokens, font, radius},
        view::View,
        widgets::{focus_ring, highlighted, tooltip},
    },
};

/// Height of the strip with the count.
const HEAD: f32 = 28.0;
/// The same where the group's emblem and name stand in it.
const HEAD_WITH_NAME: f32 = 36.0;
/// Height of a line of a note.
const LINE: f32 = 17.0;
/// Between notes.
const GAP: f32 = 6.0;
/// From the edge of the paper to the words.
const SIDE: f32 = 9.0;
/// Lines that a note may take.
const MOST_LINES: usize = 3;
/// More of a note than this can never show in three lines.
const MOST_LETTERS: usize = 400;
/// How clear a sheet without hits is.
const DIMMED: f32 = 0.45;

/// A sheet on the wall.
pub(super) struct Card<'a> {
    pub sheet: Sheet,
    pub rect: Rect,
    pub column: usize,
    pub row: usize,
    pub board: &'a Board<'a>,
    /// The group's emblem and name stand in the sheet itself.
    pub named: bool,
}

/// Draws the sheet and hears clicks and drops on it.
pub(super) fn card_ui(
    ui: &Ui,
    view: &View<'_>,
    card: &Card<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) -> Response {
    let selected = draft.open == Some(card.sheet);
    let id = egui::Id::unique("sheet-on-the-wall").with(card.sheet);
    let response = ui.interact(card.rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name(view, card)));
    if response.clicked() {
        draft.show(card.sheet);
    }
    if let Some(note) = response.dnd_release_payload::<Dragged>() {
        drop_note(view, card.sheet, note.0, out);
    }
    if ui.is_rect_visible(card.rect.expand(8.0)) {
        let held = response.dnd_hover_payload::<Dragged>().is_some();
        paint(
            ui,
            view,
            card,
            draft,
            (selected, held || response.hovered()),
        );
    }
    focus_ring(ui, &response, radius::PAPER);
    tooltip(response.on_hover_cursor(CursorIcon::PointingHand), "")
}

/// A note that was dropped on a sheet goes to its end.
fn drop_note(view: &View<'_>, sheet: Sheet, id: Id<Note>, out: &mut Vec<Action>) {
    let elsewhere = view
        .session
        .notes
        .get(&id)
        .is_some_and(|note| note.sheet != sheet);
    if elsewhere {
        let to = view.index.notes_on(&sheet);
        out.push(Action::wish(Command::MoveNote { id, sheet, to }));
    }
}

fn name(view: &View<'_>, card: &Card<'_>) -> String {
    let group = card
        .board
        .columns
        .get(card.column)
        .map_or("", |column| column.name.as_str());
    let notes = view.with(
        "common-notes",
        &[("n", view.index.notes_on(&card.sheet).into())],
    );
    view.with(
        "sheets-card-name",
        &[
            ("group", group.into()),
            ("n", (card.row + 1).into()),
            ("notes", notes.into()),
        ],
    )
}

fn paint(
    ui: &Ui,
    view: &View<'_>,
    card: &Card<'_>,
    draft: &SheetsDraft,
    (selected, hot): (bool, bool),
) {
    let t = Tokens::of(ui);
    let hits = draft.find.on(&card.sheet);
    let mut painter = ui.painter().clone();
    if hits.is_some_and(<[_]>::is_empty) {
        painter.set_opacity(DIMMED);
    }
    let head = paint_paper(&painter, t, card.rect, (card.named, hot));
    paint_head(ui, &painter, view, (card, head), hits.map(<[_]>::len));
    let body = Rect::from_min_max(
        pos2(card.rect.left() + SIDE, head.bottom() + 7.0),
        card.rect.max - vec2(SIDE - 2.0, 6.0),
    );
    let all = view
        .index
        .sheets
        .get(&card.sheet)
        .map_or(&[][..], Vec::as_slice);
    let shown = match hits {
        Some(hits) if !hits.is_empty() => hits,
        _ => all,
    };
    let body = Body {
        t,
        view,
        draft,
        rect: body,
    };
    paint_notes(&painter, &body, shown);
    if selected {
        let ring = Stroke::new(3.0, t.actie);
        ui.painter().rect_stroke(
            card.rect.expand(2.0),
            CornerRadius::same(5),
            ring,
            StrokeKind::Outside,
        );
    }
}

/// Paper with its strip and two clips. Returns the strip.
fn paint_paper(painter: &Painter, t: &Tokens, rect: Rect, (named, hot): (bool, bool)) -> Rect {
    let corner = CornerRadius::same(radius::PAPER);
    let shadow = Shadow {
        offset: [0, 2],
        blur: 5,
        spread: 0,
        color: t.shadow,
    };
    painter.add(shadow.as_shape(rect, corner));
    let edge = Stroke::new(1.0, if hot { t.lijn_sterk } else { t.papier_rand });
    painter.rect(rect, corner, t.papier, edge, StrokeKind::Inside);
    let head = Rect::from_min_size(
        rect.min,
        vec2(rect.width(), if named { HEAD_WITH_NAME } else { HEAD }),
    );
    let inner = head.shrink2(vec2(1.0, 0.0)).with_min_y(rect.top() + 1.0);
    painter.rect_filled(
        inner,
        CornerRadius::ZERO,
        if hot { t.actie_tint } else { t.verzonken },
    );
    painter.hline(
        inner.x_range(),
        head.bottom(),
        Stroke::new(1.0, t.papier_rand),
    );
    for part in [0.36, 0.68] {
        let center = pos2(rect.left() + rect.width() * part, rect.top() + 1.0);
        painter.rect_filled(
            Rect::from_center_size(center, vec2(4.0, 9.0)),
            CornerRadius::same(2),
            t.lijn_sterk,
        );
    }
    head
}

fn paint_head(
    ui: &Ui,
    painter: &Painter,
    view: &View<'_>,
    (card, head): (&Card<'_>, Rect),
    hits: Option<usize>,
) {
    let t = Tokens::of(ui);
    let mut right = head.right() - 8.0;
    if view
        .index
        .photos
        .get(&card.sheet)
        .is_some_and(|photos| !photos.is_empty())
    {
        let at = pos2(right - 9.0, head.center().y + 1.0);
        icons::paint(
            painter,
            at,
            icons::CAMERA,
            IconStyle {
                size: 18.0,
                weight: icons::Weight::Regular,
                color: t.inkt2,
            },
        );
        right -= 24.0;
    }
    let count = count_job(view, t, &card.sheet, hits, card.named);
    let count = painter.layout_job(count);
    let y = |height: f32| head.center().y + 1.0 - height / 2.0;
    if !card.named {
        painter.galley(pos2(head.left() + SIDE, y(count.size().y)), count, t.inkt2);
        return;
    }
    let left = right - count.size().x;
    painter.galley(pos2(left, y(count.size().y)), count, t.inkt2);
    let Some(column) = card.board.columns.get(card.column) else {
        return;
    };
    let mut x = head.left() + SIDE;
    if let Some(number) = column.number() {
        draad::emblem(
            painter,
            t,
            pos2(x + 12.0, head.center().y + 1.0),
            25.0,
            number,
        );
        x += 31.0;
    }
    let mut job = LayoutJob::simple_singleline(column.name.clone(), font::semibold(15.0), t.inkt);
    job.wrap.max_width = (left - x - 6.0).max(10.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = painter.layout_job(job);
    painter.galley(pos2(x, y(galley.size().y)), galley, t.inkt);
}

/// '**3** notities', or '**2** van 5' while something is looked for.
fn count_job(
    view: &View<'_>,
    t: &Tokens,
    sheet: &Sheet,
    hits: Option<usize>,
    short: bool,
) -> LayoutJob {
    let n = view.index.notes_on(sheet);
    let rest = match hits {
        Some(_) => format!(" {}", view.with("sheets-of-notes", &[("n", n.into())])),
        None if short => String::new(),
        None => format!(" {}", view.with("sheets-word-notes", &[("n", n.into())])),
    };
    let mut job = LayoutJob::default();
    let format = |font_id, color| egui::TextFormat {
        font_id,
        color,
        ..egui::TextFormat::default()
    };
    job.append(
        &hits.unwrap_or(n).to_string(),
        0.0,
        format(font::semibold(14.0), t.inkt),
    );
    job.append(&rest, 0.0, format(font::small(), t.inkt2));
    job.wrap.max_rows = 1;
    job
}

/// Where the notes of a sheet stand.
struct Body<'a> {
    t: &'a Tokens,
    view: &'a View<'a>,
    draft: &'a SheetsDraft,
    rect: Rect,
}

/// As many notes as fit, each in at most three lines; how many more there are stands below them.
fn paint_notes(painter: &Painter, body: &Body<'_>, notes: &[Id<Note>]) {
    let t = body.t;
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(body.rect.expand(3.0)));
    let mut placed = place(&painter, (body, body.rect.bottom()), notes);
    if placed.len() < notes.len() {
        placed = place(&painter, (body, body.rect.bottom() - LINE), notes);
        let more = body
            .view
            .with("sheets-more", &[("n", (notes.len() - placed.len()).into())]);
        let at = pos2(body.rect.left(), body.rect.bottom() + 2.0);
        painter.text(at, Align2::LEFT_BOTTOM, more, font::medium(14.0), t.inkt3);
    }
    for (y, galley) in placed {
        painter.galley(pos2(body.rect.left(), y), galley, t.inkt);
    }
}

/// The notes that fit above `bottom`, from the first on; the last one may have to do with less lines.
fn place(
    painter: &Painter,
    (body, bottom): (&Body<'_>, f32),
    notes: &[Id<Note>],
) -> Vec<(f32, Arc<Galley>)> {
    let mut y = body.rect.top();
    let mut placed = Vec::new();
    for note in notes
        .iter()
        .filter_map(|id| body.view.session.notes.get(id))
    {
        let lines = ((bottom - y + 2.0) / LINE).floor().max(0.0) as usize;
        if lines == 0 {
            break;
        }
        let galley = painter.layout_job(note_job(painter, body, &note.text, lines.min(MOST_LINES)));
        let top = y;
        y += galley.size().y + GAP;
        placed.push((top, galley));
    }
    placed
}

fn fits(painter: &Painter, word: &str, width: f32) -> bool {
    let word = painter.layout_no_wrap(word.to_owned(), font::small(), egui::Color32::PLACEHOLDER);
    word.size().x <= width
}

fn note_job(painter: &Painter, body: &Body<'_>, text: &str, lines: usize) -> LayoutJob {
    let width = body.rect.width();
    let start = text
        .char_indices()
        .nth(MOST_LETTERS)
        .map_or(text.len(), |(at, _)| at);
    let mut shown = std::borrow::Cow::Borrowed(&text[..start]);
    let mut marks = body.draft.find.marks(text);
    if let Some(first) = marks.first()
        && first.start > 34
    {
        // The words that were looked for have to be in sight.
        let near = text[..first.start]
            .char_indices()
            .rev()
            .nth(16)
            .map_or(0, |(at, _)| at);
        let from = text[near..first.start]
            .find(char::is_whitespace)
            .map_or(near, |space| near + space);
        let to = text[from..]
            .char_indices()
            .nth(MOST_LETTERS)
            .map_or(text.len(), |(at, _)| from + at);
        shown = format!("…{}", text[from..to].trim_start()).into();
        marks = body.draft.find.marks(&shown);
    } else if marks.is_empty()
        && let Some(broken) = hyphen::with_breaks(&shown, |word| fits(painter, word, width))
    {
        shown = broken.into();
    }
    let mut job = highlighted(body.t, &shown, &marks, font::small());
    for section in &mut job.sections {
        section.format.line_height = Some(LINE);
    }
    job.wrap.max_width = width;
    job.wrap.max_rows = lines;
    job
}
