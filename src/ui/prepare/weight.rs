//! How much a block gives when time is short, and what people do in it: as signs and choices.

use egui::{Rect, Response, Stroke, Ui, pos2, vec2};

use super::super::{
    action::Action,
    icons::{self, Icon},
    theme::Tokens,
    view::View,
    widgets::{Choice, Dropdown},
};
use crate::{
    session::{Block, BlockField, BlockKind, Command, Weight},
    words::Arg,
};

/// Keeps the room in which the bars of a weight are painted.
const BARS: Icon = Icon(' ');

/// The choice of how much a block gives.
pub fn weight_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (block, number, width): (&Block, usize, f32),
    out: &mut Vec<Action>,
) -> Response {
    const WEIGHTS: [(Weight, &str, Icon); 3] = [
        (Weight::Fixed, "common-stretch-fixed", icons::LOCK_SIMPLE),
        (Weight::Little, "common-stretch-little", BARS),
        (Weight::Much, "common-stretch-much", BARS),
    ];
    let names = WEIGHTS.map(|(_, key, _)| view.text(key));
    let icons_fit = width > 100.0;
    let choices: Vec<Choice<'_>> = names
        .iter()
        .zip(WEIGHTS)
        .map(|(name, (_, _, icon))| {
            if icons_fit {
                (icon, name.as_str()).into()
            } else {
                name.as_str().into()
            }
        })
        .collect();
    let name = view.with("prepare-stretch-of", &[("n", Arg::from(number))]);
    let mut at = WEIGHTS
        .iter()
        .position(|(weight, _, _)| *weight == block.weight)
        .unwrap_or(0);
    let response = Dropdown::new(&name, &choices)
        .width(width)
        .show(ui, &mut at);
    if icons_fit && block.weight != Weight::Fixed {
        bars(ui, response.rect, block.weight);
    }
    if let Some((weight, _, _)) = WEIGHTS.get(at).filter(|_| response.changed()) {
        out.push(Action::wish(Command::EditBlock {
            id: block.id,
            field: BlockField::Weight(*weight),
        }));
    }
    response
}

/// Two bars: how much a block gives, low and full or both full.
fn bars(ui: &Ui, field: Rect, weight: Weight) {
    let t = Tokens::of(ui);
    let foot = pos2(field.left() + 12.0, field.center().y + 7.0);
    let low = Rect::from_min_max(foot - vec2(0.0, 8.0), foot + vec2(5.0, 0.0));
    let high = Rect::from_min_max(foot + vec2(7.0, -14.0), foot + vec2(12.0, 0.0));
    ui.painter().rect_filled(low, 1.5, t.inkt);
    if weight == Weight::Much {
        ui.painter().rect_filled(high, 1.5, t.inkt);
    } else {
        let edge = Stroke::new(1.0, t.inkt3);
        ui.painter()
            .rect_stroke(high, 1.5, edge, egui::StrokeKind::Inside);
    }
}

/// The sign of what people do in a block.
#[must_use]
pub fn kind_icon(kind: BlockKind) -> Icon {
    match kind {
        BlockKind::Plenary => icons::CHALKBOARD,
        BlockKind::Groups => icons::USERS_THREE,
        BlockKind::Walk => icons::FOOTPRINTS,
        BlockKind::Break => Icon('\u{e1c2}'),
    }
}

/// Its name.
#[must_use]
pub fn kind_name(view: &View<'_>, kind: BlockKind) -> String {
    view.text(match kind {
        BlockKind::Plenary => "common-kind-plenary",
        BlockKind::Groups => "common-kind-groups",
        BlockKind::Walk => "common-kind-walk",
        BlockKind::Break => "common-kind-break",
    })
}
