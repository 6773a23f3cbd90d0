//! Texts while they are being typed: one command when the field is left, and what was typed stays where it
//! cannot be.

use std::collections::BTreeMap;

use egui::{Context, Id, Response, Ui};

use super::{
    super::{
        action::Action,
        icons::Icon,
        view::View,
        widgets::{Message, TextField},
    },
    target::Target,
};

/// What is being typed, or was typed and cannot be.
#[derive(Debug, Default)]
pub struct Typing {
    fields: BTreeMap<Target, Typed>,
}

#[derive(Debug)]
struct Typed {
    /// The session's value when typing began.
    base: String,
    text: String,
    fault: Option<String>,
    /// Its commands are on their way.
    sent: bool,
}

/// How a field looks.
#[derive(Clone, Copy, Default)]
pub struct Look<'a> {
    /// Above the field, and its name.
    pub label: &'a str,
    /// Only said, not shown.
    pub label_hidden: bool,
    /// While it is empty.
    pub hint: &'a str,
    /// Before the text.
    pub icon: Option<Icon>,
    /// Lines; 0 for a field of one line.
    pub rows: usize,
    /// Fixed width; 0 for all there is.
    pub width: f32,
    /// Slightly smaller text, for a narrow field.
    pub narrow: bool,
}

impl<'a> Look<'a> {
    /// A field of one line.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            ..Self::default()
        }
    }
}

/// The field of a target, to give the focus to.
pub fn id_of(target: Target) -> Id {
    Id::unique("prepare field").with(target)
}

impl Typing {
    /// Sends what was left without being sent, and forgets what is done with.
    pub fn settle(&mut self, ctx: &Context, view: &View<'_>, out: &mut Vec<Action>) {
        let focused = ctx.memory(|memory| memory.focused());
        let targets: Vec<Target> = self.fields.keys().copied().collect();
        for target in targets {
            if focused == Some(id_of(target)) {
                self.take_over(view, target);
                continue;
            }
            let done = self.fields.get(&target).is_some_and(|typed| {
                typed.sent || (typed.fault.is_none() && typed.text == typed.base)
            });
            if done || target.value(view).is_none() {
                self.fields.remove(&target);
            } else {
                self.send(view, target, out);
            }
        }
    }

    /// The value changed underneath while nothing was typed yet.
    fn take_over(&mut self, view: &View<'_>, target: Target) {
        let (Some(typed), Some(value)) = (self.fields.get_mut(&target), target.value(view)) else {
            return;
        };
        if typed.sent || typed.text == typed.base {
            typed.text.clone_from(&value);
            typed.base = value;
            typed.sent = false;
        }
    }

    fn send(&mut self, view: &View<'_>, target: Target, out: &mut Vec<Action>) {
        let Some(typed) = self.fields.get_mut(&target) else {
            return;
        };
        if typed.sent || typed.fault.is_some() || typed.text == typed.base {
            return;
        }
        match target.commands(view, &typed.text) {
            Ok(commands) => {
                out.extend(commands.into_iter().map(Action::wish));
                typed.sent = true;
            }
            Err(sentence) => typed.fault = Some(sentence),
        }
    }

    /// Draws the field of `target`.
    pub fn field(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        (target, look): (Target, Look<'_>),
        out: &mut Vec<Action>,
    ) -> Response {
        let value = target.value(view).unwrap_or_default();
        let typed = self.fields.get(&target);
        let mut text = typed.map_or_else(|| value.clone(), |typed| typed.text.clone());
        let fault = typed.and_then(|typed| typed.fault.clone());
        let mut field = TextField::new(look.label, &mut text)
            .hint(look.hint)
            .id(id_of(target))
            .message(fault.as_deref().map(Message::Error));
        if let Some(icon) = look.icon {
            field = field.icon(icon);
        }
        if look.label_hidden {
            field = field.label_hidden();
        }
        if look.narrow {
            field = field.font_size(15.0);
        }
        if look.rows > 0 {
            field = field.multiline(look.rows);
        }
        if look.width > 0.0 {
            field = field.width(look.width);
        }
        let response = field.show(ui);
        if response.has_focus() || response.changed() {
            let typed = self.fields.entry(target).or_insert_with(|| Typed {
                base: value,
                text: text.clone(),
                fault: None,
                sent: false,
            });
            if typed.text != text {
                typed.text = text;
                typed.fault = None;
                typed.sent = false;
            }
        }
        if response.lost_focus() {
            self.send(view, target, out);
        }
        response
    }
}
