//! Hierna: what comes after this block, and what to lay out for it.

use egui::{Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::is_compact;
use crate::{
    session::Block,
    ui::{
        icons::{self, IconStyle},
        theme::{Tokens, font},
        view::View,
        widgets::{clamped, sentence, tooltip},
    },
};

/// Draws the card's contents.
pub fn next_ui(ui: &mut Ui, view: &View<'_>) {
    let t = Tokens::of(ui);
    let place = ui.max_rect();
    let compact = is_compact(ui);
    let next = after(view);
    let (radius, left) = if compact { (18.0, 14.0) } else { (22.0, 20.0) };
    let center = pos2(place.left() + left + radius, place.center().y);
    ui.painter()
        .circle_stroke(center, radius, Stroke::new(2.0, t.lijn_sterk));
    let icon = if next.is_some() {
        icons::ARROW_RIGHT
    } else {
        icons::CHECK
    };
    icons::paint(ui.painter(), center, icon, IconStyle::bold(22.0, t.inkt2));
    let prepare = next.map(|block| block.prepare.as_str()).unwrap_or_default();
    let split = if prepare.is_empty() {
        place.right() - left
    } else {
        place.left() + place.width() * 0.70
    };
    let inside = Rect::from_min_max(
        pos2(center.x + radius + 12.0, place.top()),
        pos2(split, place.bottom()),
    );
    texts_ui(ui, view, inside, next);
    if !prepare.is_empty() {
        ui.painter().vline(
            split + 8.0,
            place.shrink(12.0).y_range(),
            Stroke::new(1.0, t.lijn),
        );
        let room = Rect::from_min_max(
            pos2(split + 22.0, place.top()),
            pos2(place.right() - 12.0, place.bottom()),
        );
        lay_out_ui(ui, view, room, prepare);
    }
}

/// The block that follows the one that runs; before the start the second one.
fn after<'a>(view: &View<'a>) -> Option<&'a Block> {
    let rundown = view.session.rundown();
    let here = crate::session::scene::on_stage(view.session)?;
    let mut rest = rundown
        .into_iter()
        .skip_while(|block| block.id != here.id)
        .skip(1);
    rest.find(|block| block.run.started.is_none())
}

fn texts_ui(ui: &mut Ui, view: &View<'_>, inside: Rect, next: Option<&Block>) {
    let t = Tokens::of(ui);
    let compact = is_compact(ui);
    let mut child = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("next"));
    child.spacing_mut().item_spacing.y = 0.0;
    let (small, large) = if compact { (15.0, 17.0) } else { (16.0, 20.0) };
    child.add_space((inside.height() - small * 1.35 - large * 1.2) / 2.0);
    let line = |text: String| t.body(text).font(font::regular(small)).color(t.inkt2);
    let title = |text: &str| {
        t.h2(text)
            .font(font::semibold(large))
            .line_height(Some(large * 1.2))
    };
    let Some(block) = next else {
        child.label(line(view.text("lead-then-last")));
        let key = if view.agenda.is_done {
            "lead-then-over"
        } else {
            "lead-then-nothing"
        };
        clamped(&mut child, title(&view.text(key)), 1);
        return;
    };
    let begin = view
        .agenda
        .slot(block.id)
        .map(|slot| view.time(slot.begin))
        .unwrap_or_default();
    let at = view.with("lead-then-at", &[("time", begin.into())]);
    let (before, time) = at.rsplit_once(' ').unwrap_or(("", &at));
    let length = view.words.duration_minutes(block.planned);
    let time = t.strong(time).font(font::semibold(small));
    let text = sentence(
        &child,
        [
            line(format!("{before} ")),
            time,
            line(format!(" · {length}")),
        ],
    );
    child.label(text);
    clamped(&mut child, title(&block.title), 1);
}

fn lay_out_ui(ui: &mut Ui, view: &View<'_>, room: Rect, prepare: &str) {
    let t = Tokens::of(ui);
    let text = view.with("lead-lay-out", &[("what", prepare.into())]);
    let lines = if is_compact(ui) { 2 } else { 3 };
    let rich = t.support(&text).line_height(Some(20.0));
    let galley = crate::ui::widgets::clamped_galley(ui, rich, room.width(), lines);
    let response = ui.interact(room, ui.scope_id().with("lay-out"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    if galley.elided {
        tooltip(response, &text);
    }
    let top = room.center().y - galley.size().y / 2.0;
    ui.painter()
        .galley(room.min + vec2(0.0, top - room.top()), galley, t.inkt2);
}
