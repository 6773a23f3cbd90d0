//! The preview: the pages that the PDF will have, as wide as there is room, one under the other.
//!
//! The host sets and draws them beside the window; only what is in sight is drawn, at the sharpness of the window, and
//! the last pictures stay until newer ones are there. Paper is light in the dark theme too. What tells a note leads to
//! the note on its sheet; a link leads to its page.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use egui::{
    ColorImage, Context, CornerRadius, CursorIcon, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo, pos2, vec2,
};

use crate::{
    host::{
        HostError,
        pages::{Answer, Drawn, PageFacts, PageSetter, Told, Wanted},
    },
    report::{Options, PageError, Place, Target},
    ui::{
        action::Action,
        theme::{Tokens, radius, space},
        view::View,
        widgets::{focus_ring, tooltip},
    },
    words::{Arg, Language},
};

/// Keys of the texts by which one turns pages: where one is, forward, back.
pub(super) const LEAF: [&str; 3] = ["report-page-of", "report-next-page", "report-previous-page"];

/// Space between pages, and around them for their edge.
const GAP: f32 = 16.0;
const EDGE: f32 = 1.0;

/// How many pages above and below those in sight keep their picture.
const KEPT: usize = 2;

/// What pages are made of: as long as it is the same, so are they.
#[derive(Debug, Clone, PartialEq)]
struct Wish {
    revision: u64,
    language: Language,
    options: Options,
}

/// What the preview remembers between frames.
#[derive(Default)]
pub(super) struct PaperDraft {
    setter: Option<PageSetter>,
    asked: Option<(Wish, u64)>,
    told: Option<Arc<Told>>,
    failed: Option<PageError>,
    shown: BTreeMap<usize, Shown>,
    drawing: BTreeSet<(usize, u32)>,
    goto: Option<usize>,
    here: usize,
}

/// A picture of a page.
struct Shown {
    run: u64,
    scale: u32,
    texture: TextureHandle,
}

impl PaperDraft {
    /// Asks for new pages when the session, the language or what is wanted of it has changed, and takes what has come.
    pub fn refresh(&mut self, ctx: &Context, view: &View<'_>, options: &Options) {
        let wish = Wish {
            revision: view.revision,
            language: view.words.language(),
            options: options.clone(),
        };
        // First what has come: a failure may be of the wish before.
        while let Some(answer) = self.setter.as_ref().and_then(PageSetter::take) {
            self.take(ctx, answer);
        }
        if self.asked.as_ref().is_none_or(|(asked, _)| *asked != wish) {
            self.ask(ctx, view, wish);
        }
    }

    /// Where one is, from 0, and how many pages there are.
    pub fn place(&self) -> (usize, usize) {
        let count = self.told.as_ref().map_or(0, |told| told.pages.len());
        (self.here, count)
    }

    /// Goes to a page.
    pub fn go(&mut self, page: usize) {
        self.goto = Some(page);
    }

    /// Whether what is shown is not yet what it will be.
    pub fn is_waiting(&self) -> bool {
        let Some((_, run)) = &self.asked else {
            return false;
        };
        let is_told = self.told.as_ref().is_some_and(|told| told.run == *run);
        !(is_told || self.failed.is_some()) || !self.drawing.is_empty()
    }

    /// Nobody looks: what sets the pages goes, and what it took with it. What it gave stays until somebody looks again.
    pub fn rest(&mut self) {
        self.setter = None;
        self.asked = None;
        self.failed = None;
        self.drawing.clear();
    }

    fn ask(&mut self, ctx: &Context, view: &View<'_>, wish: Wish) {
        if self.setter.is_none() {
            let again = ctx.clone();
            self.setter =
                PageSetter::start(view.program, Arc::new(move || again.request_repaint())).ok();
        }
        let wanted = Wanted {
            session: view.session,
            folder: view.path,
            now: view.now,
            language: wish.language,
            options: &wish.options,
        };
        match self.setter.as_mut().and_then(|setter| setter.ask(&wanted)) {
            Some(run) => self.asked = Some((wish, run)),
            None => ctx.request_repaint_after(std::time::Duration::from_millis(50)),
        }
    }

    fn waits_for(&self, run: u64) -> bool {
        self.asked.as_ref().is_some_and(|(_, asked)| *asked == run)
    }

    fn take(&mut self, ctx: &Context, answer: Answer) {
        match answer {
            Answer::Told(told) => {
                self.failed = None;
                self.drawing.clear();
                self.here = self.here.min(told.pages.len().saturating_sub(1));
                self.told = Some(Arc::new(told));
            }
            Answer::Failed(run, _) if run != 0 && !self.waits_for(run) => {}
            Answer::Failed(_, error) => {
                // Whether its process ended or not: the next wish begins with a new one.
                self.failed = Some(error);
                self.setter = None;
                self.drawing.clear();
            }
            Answer::Drawn(drawn) => self.show(ctx, drawn),
            Answer::Printed(_) => {}
        }
        ctx.request_repaint();
    }

    fn show(&mut self, ctx: &Context, drawn: Drawn) {
        if self.told.as_ref().is_none_or(|told| told.run != drawn.run) {
            return;
        }
        self.drawing.remove(&(drawn.page, drawn.scale));
        let (width, height) = drawn.size;
        let image = ColorImage::from_rgba_premultiplied([width, height], &drawn.pixels);
        let texture = ctx.load_texture("page", image, TextureOptions::LINEAR);
        let (run, scale) = (drawn.run, drawn.scale);
        let shown = Shown {
            run,
            scale,
            texture,
        };
        self.shown.insert(drawn.page, shown);
    }

    /// The picture of a page, the newest there is; asks for a better one where it is not what is wanted.
    fn picture(&mut self, page: usize, scale: u32) -> Option<&TextureHandle> {
        let run = self.told.as_ref()?.run;
        let shown = self.shown.get(&page);
        let fits = shown.is_some_and(|shown| (shown.run, shown.scale) == (run, scale));
        if !fits
            && !self.drawing.contains(&(page, scale))
            && self
                .setter
                .as_ref()
                .is_some_and(|setter| setter.draw(run, page, scale))
        {
            self.drawing.insert((page, scale));
        }
        self.shown.get(&page).map(|shown| &shown.texture)
    }

    fn forget_far(&mut self, first: usize, last: usize) {
        self.shown
            .retain(|page, _| *page + KEPT >= first && *page <= last + KEPT);
    }
}

/// Draws the pages.
pub(super) fn preview_ui(
    ui: &mut Ui,
    view: &View<'_>,
    draft: &mut PaperDraft,
    out: &mut Vec<Action>,
) {
    let t = Tokens::of(ui);
    if let Some(error) = &draft.failed {
        let error = HostError::from(error.clone());
        ui.label(t.body(error.say(view.words)));
        return;
    }
    let Some(told) = draft.told.clone() else {
        ui.label(t.support(view.text("report-pages-coming")));
        return;
    };
    let width = ui.available_width() - ui.spacing().scroll.allocated_width() - 2.0 * EDGE;
    let layout = Layout::of(&told, width);
    let mut area = ScrollArea::vertical()
        .id_salt("report pages")
        .auto_shrink(false);
    if let Some(page) = draft.goto.take() {
        area = area.vertical_scroll_offset(layout.top(page));
    }
    area.show_viewport(ui, |ui, seen| {
        ui.set_width(width + 2.0 * EDGE);
        ui.set_height(layout.height());
        let origin = ui.min_rect().min + vec2(EDGE, EDGE);
        draft.here = layout.at(seen.top() + seen.height() / 3.0);
        let (first, last) = (layout.at(seen.top()), layout.at(seen.bottom()));
        for page in first..=last {
            let Some(facts) = told.pages.get(page) else {
                break;
            };
            let size = vec2(width, layout.page_height(page));
            let rect = Rect::from_min_size(origin + vec2(0.0, layout.top(page)), size);
            page_ui(ui, view, (page, facts, rect), draft);
            if let Some(place) = places_ui(ui, view, (page, facts, rect)) {
                go(view, &told, &place, draft, out);
            }
        }
        draft.forget_far(first, last);
    });
}

/// Where pages stand under each other.
struct Layout {
    /// Top of each, and of what would follow the last.
    tops: Vec<f32>,
}

impl Layout {
    fn of(told: &Told, width: f32) -> Self {
        let mut tops = vec![0.0];
        let mut top = 0.0;
        for page in &told.pages {
            let (across, down) = page.size;
            top += width * (down / across.max(1.0)) as f32 + GAP;
            tops.push(top);
        }
        Self { tops }
    }

    fn top(&self, page: usize) -> f32 {
        self.tops.get(page).copied().unwrap_or(0.0)
    }

    fn page_height(&self, page: usize) -> f32 {
        (self.top(page + 1) - self.top(page) - GAP).max(0.0)
    }

    fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// The page at a height.
    fn at(&self, y: f32) -> usize {
        let after = self.tops.partition_point(|top| *top <= y);
        after.clamp(1, (self.tops.len() - 1).max(1)) - 1
    }
}

/// One page, sharp at the scale of the window.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (page, facts, rect): (usize, &PageFacts, Rect),
    draft: &mut PaperDraft,
) {
    let t = Tokens::of(ui);
    let pixels_per_point = ui.ctx().pixels_per_point();
    let scale = f64::from(rect.width() * pixels_per_point) / facts.size.0.max(1.0);
    let response = ui.interact(rect, ui.scope_id().with(("page", page)), Sense::hover());
    let paper = Tokens::light().papier;
    ui.painter()
        .rect_filled(rect, CornerRadius::same(radius::PAPER), paper);
    match draft.picture(page, (scale * 1000.0).round() as u32) {
        Some(texture) => {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            let snapped = snapped(rect, texture.size(), pixels_per_point);
            let mut shape = egui::Mesh::with_texture(texture.id());
            shape.add_rect_with_uv(snapped, whole, egui::Color32::WHITE);
            ui.painter().add(shape);
        }
        None => {
            let inner = rect.shrink(space::L).left_top();
            let text = Tokens::light().support(view.text("report-pages-coming"));
            let galley = egui::WidgetText::from(text).into_galley(
                ui,
                None,
                rect.width(),
                egui::TextStyle::Body,
            );
            ui.painter().galley(inner, galley, Tokens::light().inkt2);
        }
    }
    let edge = Stroke::new(EDGE, t.papier_rand);
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(radius::PAPER),
        edge,
        StrokeKind::Outside,
    );
    let (_, total) = draft.place();
    let args = [("n", Arg::from(page + 1)), ("total", Arg::from(total))];
    let name = view.with("report-page-of", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(facts.text.as_str());
    });
}

/// The same place, on whole pixels and as large as the picture, so that none of them is smeared over two.
fn snapped(rect: Rect, size: [usize; 2], pixels_per_point: f32) -> Rect {
    let [across, down] = size.map(|side| side as f32 / pixels_per_point);
    let whole = |at: f32| (at * pixels_per_point).round() / pixels_per_point;
    let min = pos2(whole(rect.left()), whole(rect.top()));
    // A picture that was drawn for another width is stretched until the new one is there.
    let is_same = (across - rect.width()).abs() < 2.0;
    let size = if is_same {
        vec2(across, down)
    } else {
        rect.size()
    };
    Rect::from_min_size(min, size)
}

/// What leads somewhere. The place that was chosen.
fn places_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (page, facts, rect): (usize, &PageFacts, Rect),
) -> Option<Target> {
    let points = rect.width() / facts.size.0.max(1.0) as f32;
    let mut chosen = None;
    for (n, place) in facts.places.iter().enumerate() {
        let at = on_screen(place, rect.min, points);
        if !ui.clip_rect().intersects(at) {
            continue;
        }
        let id = ui.scope_id().with(("place", page, n));
        let response = ui.interact(at, id, Sense::click());
        let name = match place.to {
            Target::Note(note) => view.with("report-to-note", &[("n", Arg::from(note + 1))]),
            Target::Page(page) => view.with("report-to-page", &[("n", Arg::from(page + 1))]),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if response.hovered() {
            let line = Stroke::new(1.0, Tokens::light().actie);
            let corner = CornerRadius::same(radius::CHIP);
            ui.painter()
                .rect_stroke(at.expand(2.0), corner, line, StrokeKind::Outside);
        }
        focus_ring(ui, &response, radius::CHIP);
        if tooltip(response, &name)
            .on_hover_cursor(CursorIcon::PointingHand)
            .clicked()
        {
            chosen = Some(place.to.clone());
        }
    }
    chosen
}

fn on_screen(place: &Place, origin: egui::Pos2, points: f32) -> Rect {
    let [left, top, right, bottom] = place.rect.map(|at| at as f32 * points);
    Rect::from_min_max(origin + vec2(left, top), origin + vec2(right, bottom))
}

fn go(view: &View<'_>, told: &Told, to: &Target, draft: &mut PaperDraft, out: &mut Vec<Action>) {
    match to {
        Target::Page(page) => draft.go(*page),
        Target::Note(at) => {
            let id = told.notes.get(*at).copied();
            // A note may have gone since the pages were set.
            let note = id.and_then(|id| view.session.notes.get(&id));
            out.extend(note.map(|note| Action::ShowSheet(note.sheet, Some(note.id))));
        }
    }
}
