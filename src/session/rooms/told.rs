//! What differs between two rooms, in words.

use serde_json::Value;

use super::Difference;
use crate::{
    base::Id,
    session::Session,
    words::{Arg, Words},
};

/// The longest part of a text that is shown, in characters.
const MOST_SHOWN: usize = 120;

impl Difference {
    /// Which field of which thing, as in ‘Question 2: text’.
    #[must_use]
    pub fn what(&self, session: &Session, words: &Words) -> String {
        let thing = words.text(&format!("rooms-list-{}", kebab(&self.list)));
        let name = short(&self.name(session));
        let field = if self.field.is_empty() {
            words.text("rooms-kept")
        } else {
            field(words, &self.field)
        };
        let args = [
            ("thing", Arg::from(thing)),
            ("name", Arg::from(name)),
            ("field", Arg::from(field)),
        ];
        words.with("rooms-difference", &args)
    }

    /// The values, side by side. Empty for what cannot be said in a line.
    #[must_use]
    pub fn shown(&self, words: &Words) -> Vec<String> {
        let say = |value: &Value| match value {
            Value::String(text) => {
                let known = format!("rooms-value-{text}");
                let is_code = matches!(self.field.as_str(), "kind" | "status");
                let text = if is_code && words.has(&known) {
                    words.text(&known)
                } else {
                    short(text)
                };
                Some(words.with("rooms-value", &[("value", Arg::from(text))]))
            }
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let said: Vec<String> = self.values.iter().filter_map(say).collect();
        let is_id = matches!(self.field.as_str(), "round" | "group");
        if said.len() < self.values.len() || is_id {
            Vec::new()
        } else {
            said
        }
    }

    /// On one line.
    #[must_use]
    pub fn say(&self, session: &Session, words: &Words) -> String {
        let what = self.what(session, words);
        let shown = self.shown(words);
        if shown.is_empty() {
            return what;
        }
        let args = [
            ("what", Arg::from(what)),
            ("values", Arg::from(words.list(&shown))),
        ];
        words.with("rooms-difference-values", &args)
    }

    fn name(&self, session: &Session) -> String {
        fn find<'a, T>(
            things: &'a std::collections::BTreeMap<Id<T>, T>,
            id: &str,
        ) -> Option<&'a T> {
            things.get(&id.parse().ok()?)
        }
        let id = &self.id;
        let name = match self.list.as_str() {
            "rounds" => find(&session.rounds, id).map(|round| &round.case.title),
            "questions" => find(&session.questions, id).map(|question| &question.text),
            "labels" => find(&session.labels, id).map(|label| &label.name),
            "blocks" => find(&session.blocks, id).map(|block| &block.title),
            "groups" => find(&session.groups, id).map(|group| &group.name),
            "participants" => find(&session.participants, id).map(|person| &person.role),
            "notes" => find(&session.notes, id).map(|note| &note.text),
            "comments" => find(&session.comments, id).map(|comment| &comment.text),
            "threads" => find(&session.threads, id).map(|thread| &thread.title),
            "take_aways" => find(&session.take_aways, id).map(|take_away| &take_away.what),
            _ => None,
        };
        name.cloned().unwrap_or_default()
    }
}

fn field(words: &Words, name: &str) -> String {
    let known = format!("rooms-field-{}", kebab(name));
    if words.has(&known) {
        words.text(&known)
    } else {
        words.text("rooms-field-other")
    }
}

/// Names in a file have another dash than keys of texts.
fn kebab(name: &str) -> String {
    name.replace('_', "-")
}

fn short(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}
