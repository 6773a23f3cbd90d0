//! From keys to acts, by the one table.

use egui::{Context, Key, Modifiers};

use super::{App, Place};
use crate::ui::{
    action::Station,
    acts::{Act, Row, Scope, TABLE},
};

impl App {
    /// Puts what the keys ask for in this frame on the list.
    ///
    /// While text is being typed, single letters are text and Ctrl+Z undoes typing. While a dialog is open only
    /// what works everywhere is heard.
    pub(super) fn collect_keys(&mut self, ctx: &Context) {
        let typing = ctx.text_edit_focused();
        let dialog = self.dialog_is_open(ctx);
        let control_has_focus = ctx.memory(|memory| memory.focused().is_some());
        // egui lets Ctrl+Shift+Z count as Ctrl+Z too, so what has more keys is heard first.
        let extra = |row: &&Row| {
            row.keys
                .is_some_and(|keys| keys.modifiers.shift || keys.modifiers.alt)
        };
        let (more, fewer): (Vec<&Row>, Vec<&Row>) = TABLE.iter().partition(extra);
        for row in more.into_iter().chain(fewer) {
            let Some(keys) = row.keys else { continue };
            let heard = self.is_in_scope(row.scope)
                && !(dialog && row.scope != Scope::Everywhere)
                && !(typing && belongs_to_typing(row))
                && !(row.is_single_key()
                    && !self.host.settings().single_keys
                    && is_letter(keys.logical_key))
                && !(control_has_focus && presses_a_control(row));
            if heard && ctx.input_mut(|input| input.consume_shortcut(&keys)) {
                if typing && leaves_the_field(row.act) {
                    leave_field(ctx);
                    self.later.push(row.act);
                } else {
                    self.asked.push(row.act);
                }
            }
        }
    }

    /// Whether acts of this scope can be asked for now.
    pub(super) fn is_in_scope(&self, scope: Scope) -> bool {
        let open = self.host.session().is_some();
        let at = |station| open && self.place == Place::At(station);
        match scope {
            Scope::Everywhere => true,
            Scope::Session => open,
            Scope::Library => self.place == Place::Library,
            Scope::Prepare => at(Station::Prepare),
            Scope::Lead => at(Station::Lead),
            Scope::Sheets => at(Station::Sheets),
            Scope::Threads => at(Station::Threads),
            Scope::Report => at(Station::Report),
        }
    }

    fn dialog_is_open(&self, ctx: &Context) -> bool {
        ctx.memory(|memory| memory.top_modal_layer().is_some())
    }
}

/// Acts that take the screen away, or the session back, under what is being typed.
fn leaves_the_field(act: Act) -> bool {
    matches!(
        act,
        Act::GoLibrary
            | Act::GoPrepare
            | Act::GoLead
            | Act::GoSheets
            | Act::GoThreads
            | Act::GoReport
            | Act::SaveReport
            | Act::Palette
    )
}

/// Takes the focus from the field, so that it keeps what was typed while it is still on the screen.
fn leave_field(ctx: &Context) {
    if let Some(field) = ctx.memory(|memory| memory.focused()) {
        ctx.memory_mut(|memory| memory.surrender_focus(field));
    }
    ctx.request_repaint();
}

/// Keys that mean something else in a text field.
fn belongs_to_typing(row: &Row) -> bool {
    let Some(keys) = row.keys else { return false };
    let editing = keys.modifiers.matches_logically(Modifiers::COMMAND)
        || keys
            .modifiers
            .matches_logically(Modifiers::COMMAND.plus(Modifiers::SHIFT));
    row.is_single_key() || (editing && keys.logical_key == Key::Z)
}

/// Keys that press or leave the control that has the focus.
fn presses_a_control(row: &Row) -> bool {
    let Some(keys) = row.keys else { return false };
    keys.modifiers.is_none() && matches!(keys.logical_key, Key::Space | Key::Enter)
}

fn is_letter(key: Key) -> bool {
    let name = key.name();
    name.len() == 1 || matches!(key, Key::Plus | Key::Minus | Key::Space | Key::Slash)
}
