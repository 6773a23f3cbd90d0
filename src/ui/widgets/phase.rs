//! The timer's four faces: surface, frame and label tell the phase without any hue alone.

use egui::accesskit::Live;
use egui::{
    Color32, CornerRadius, Frame, InnerResponse, Margin, Response, Role, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, vec2,
};

use super::card::card;
use super::keycap;
use super::line::{Line, LineColors};
use crate::ui::draad::dashed_rect;
use crate::ui::icons::{Icon, Weight};
use crate::ui::theme::{Surface, Tokens, font, on_surface, radius, stroke};

/// A card on the surface of a phase, with the frame that belongs to it; `paused` makes the frame dashed.
/// A change of phase is one short fade, unless the user wants little movement.
/// Inside, every control uses the colours of that surface.
///
/// ```no_run
/// # fn demo(ui: &mut egui::Ui) {
/// use rode_draad::ui::{icons, theme::Surface, widgets::{phase_card, phase_label}};
/// phase_card(ui, Surface::Amber, false, |ui| {
///     phase_label(ui, Surface::Amber, icons::WARNING, "Laatste minuut", 0.0);
/// });
/// # }
/// ```
pub fn phase_card<R>(
    ui: &mut Ui,
    surface: Surface,
    paused: bool,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    phase_card_within(ui, (surface, paused), Margin::same(24), add)
}

/// The same with another distance between the edge of the card and its contents, at least the frame's width.
pub fn phase_card_within<R>(
    ui: &mut Ui,
    (surface, paused): (Surface, bool),
    distance: Margin,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let edge = if paused {
        Stroke::NONE
    } else {
        edge(ui, surface)
    };
    let inside = distance - Margin::same(edge.width as i8);
    let fill = faded(ui, Tokens::on(ui.visuals().dark_mode, surface).kaart);
    let frame: Frame = card(ui).fill(fill).stroke(edge).inner_margin(inside);
    let shown = frame.show(ui, |ui| on_surface(ui, surface, add));
    if paused {
        let line = Stroke::new(stroke::HELP, dashed_color(ui, surface));
        let corner = f32::from(radius::CARD);
        dashed_rect(ui.painter(), shown.response.rect.shrink(1.5), corner, line);
    }
    shown
}

/// The phase in a word and an icon, in a frame of its own: outlined, amber, inverted, amber.
/// Lies on the surface of the phase (inside `phase_card`). `min_width` 0 makes it as wide as its text.
pub fn phase_label(
    ui: &mut Ui,
    surface: Surface,
    icon: Icon,
    text: &str,
    min_width: f32,
) -> Response {
    let t = Tokens::on(ui.visuals().dark_mode, Surface::Plain);
    let (fill, ink, edge) = match surface {
        Surface::Plain => (t.kaart, t.inkt, Stroke::new(stroke::SELECTED, t.lijn_sterk)),
        Surface::Warn | Surface::Over => (t.amber, t.op_amber, Stroke::NONE),
        Surface::Amber => {
            let light = Tokens::light();
            (light.over, t.amber, Stroke::NONE)
        }
    };
    let line = Line {
        icon: Some((icon, Weight::Fill)),
        text,
        key: None,
        font: font::semibold(20.0),
        icon_size: 24.0,
    };
    let laid = line.lay(ui, ui.available_width() - 32.0);
    let width = (laid.width + 32.0).max(min_width);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 44.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    let corner = CornerRadius::same(radius::CONTROL);
    ui.painter()
        .rect(rect, corner, fill, edge, StrokeKind::Inside);
    let colors = LineColors {
        text: ink,
        icon: ink,
        cap: keycap::plain(t),
    };
    laid.paint(
        ui.painter(),
        rect,
        rect.center().x - laid.width / 2.0,
        colors,
    );
    response
}

/// The fill on its way from the previous phase to this one.
fn faded(ui: &Ui, fill: Color32) -> Color32 {
    let id = ui.next_auto_id().with("phase");
    let now = ui.input(|input| input.time);
    let seconds = f64::from(ui.style().animation_time);
    let known = ui.data(|data| data.get_temp::<(Color32, Color32, f64)>(id));
    let (from, to, since) = match known {
        Some((from, to, since)) if to == fill => (from, to, since),
        Some((_, before, _)) => (before, fill, now),
        None => (fill, fill, now),
    };
    ui.data_mut(|data| data.insert_temp(id, (from, to, since)));
    if from == to || now - since >= seconds {
        return to;
    }
    ui.request_repaint();
    from.lerp_to_gamma(to, ((now - since) / seconds) as f32)
}

fn edge(ui: &Ui, surface: Surface) -> Stroke {
    let t = Tokens::on(ui.visuals().dark_mode, Surface::Plain);
    match surface {
        Surface::Plain if t.dark => Stroke::new(stroke::FRAME, t.lijn),
        Surface::Plain => Stroke::NONE,
        Surface::Warn | Surface::Over => Stroke::new(stroke::FRAME, t.amber),
        Surface::Amber => Stroke::new(stroke::FRAME, t.over),
    }
}

fn dashed_color(ui: &Ui, surface: Surface) -> egui::Color32 {
    Tokens::on(ui.visuals().dark_mode, surface).lijn_sterk
}
