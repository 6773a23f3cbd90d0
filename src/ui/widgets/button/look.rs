//! The colours of each kind of button.

use egui::{Color32, Stroke};

use crate::ui::theme::{Surface, Tokens, stroke};
use crate::ui::widgets::keycap::{self, CapColors};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Primary,
    Secondary,
    Quiet,
    Nav,
    IconOnly,
}

/// Fill, edge, text and key-cap of a button.
pub(super) struct Look {
    pub fill: Color32,
    pub edge: Stroke,
    pub text: Color32,
    pub cap: CapColors,
}

impl Look {
    /// The look of a button that is `on` or not, `hot` (under the pointer, pressed) or not.
    pub fn of(kind: Kind, on: bool, hot: bool, t: &Tokens) -> Self {
        let rest = |fill: Color32| if hot { t.actie_tint } else { fill };
        match kind {
            Kind::Primary => Self::filled(t, hot),
            Kind::Nav => Self::plain(
                t,
                rest(Color32::TRANSPARENT),
                if on { t.inkt } else { t.inkt2 },
            ),
            _ if on => Self::filled(t, hot),
            Kind::Secondary => Self {
                edge: Stroke::new(stroke::CONTROL, t.lijn_sterk),
                ..Self::plain(t, rest(control_fill(t)), t.inkt)
            },
            Kind::Quiet => Self::plain(t, rest(Color32::TRANSPARENT), t.actie),
            Kind::IconOnly => Self::plain(t, rest(Color32::TRANSPARENT), t.inkt2),
        }
    }

    fn plain(t: &Tokens, fill: Color32, text: Color32) -> Self {
        Self {
            fill,
            edge: Stroke::NONE,
            text,
            cap: keycap::plain(t),
        }
    }

    fn filled(t: &Tokens, hot: bool) -> Self {
        let fill = if hot { t.actie_hover } else { t.actie };
        Self {
            fill,
            edge: Stroke::NONE,
            text: t.op_actie,
            cap: keycap::on_fill(t.op_actie),
        }
    }
}

/// Fill of a control: that of its surface, except that on pale yellow it stays plain.
pub(in crate::ui::widgets) fn control_fill(t: &Tokens) -> Color32 {
    match t.surface {
        Surface::Warn => Tokens::on(t.dark, Surface::Plain).kaart,
        Surface::Plain | Surface::Amber | Surface::Over => t.kaart,
    }
}
