//! From keys to acts, by the one table.

use egui::{Context, Key, Modifiers};

use super::{App, Place};
use crate::ui::{
    action::Station,
    acts::{Act, Keys, Scope, TABLE},
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
        let extra = |(_, keys): &(Act, Keys)| keys.keys.modifiers.shift || keys.keys.modifiers.alt;
        let (more, fewer): (Vec<_>, Vec<_>) = TABLE
            .iter()
            .flat_map(|row| row.all_keys().map(|keys| (row.act, keys)))
            .partition(extra);
        for (act, keys) in more.into_iter().chain(fewer) {
            let heard = self.is_in_scope(keys.scope)
                && !(dialog && keys.scope != Scope::Everywhere)
                && !(typing && belongs_to_typing(&keys))
                && !(keys.is_single()
                    && !self.host.settings().single_keys
                    && is_letter(keys.keys.logical_key))
                && !(control_has_focus && presses_a_control(&keys));
            if heard && ctx.input_mut(|input| input.consume_shortcut(&keys.keys)) {
                if typing && leaves_the_field(act) {
                    leave_field(ctx);
                    self.later.push(act);
                } else {
                    self.asked.push(act);
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
fn belongs_to_typing(keys: &Keys) -> bool {
    let modifiers = keys.keys.modifiers;
    let editing = modifiers.matches_logically(Modifiers::COMMAND)
        || modifiers.matches_logically(Modifiers::COMMAND.plus(Modifiers::SHIFT));
    keys.is_single() || (editing && keys.keys.logical_key == Key::Z)
}

/// Keys that press or leave the control that has the focus.
fn presses_a_control(keys: &Keys) -> bool {
    keys.keys.modifiers.is_none() && matches!(keys.keys.logical_key, Key::Space | Key::Enter)
}

fn is_letter(key: Key) -> bool {
    let name = key.name();
    name.len() == 1 || matches!(key, Key::Plus | Key::Minus | Key::Space | Key::Slash)
}
