//! Changes: what happened to a session, as values that can be applied, inverted and kept.
//!
//! `apply` is the one place where a session changes. It cannot fail: a change to what is not there does
//! nothing, and one that is applied twice leaves the same as once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Session,
    entity::{
        Beamer, BeamerField, Block, Comment, DetailField, Details, Dot, Entity, Group, Label, Note,
        Participant, Photo, Question, Round, TakeAway, Thread,
    },
    template::Material,
};
use crate::base::Id;

/// What happened to one thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    rename_all = "snake_case",
    bound(
        serialize = "T: Serialize, T::Field: Serialize",
        deserialize = "T: Deserialize<'de>, T::Field: Deserialize<'de>"
    )
)]
pub enum Edit<T: Entity> {
    /// It came.
    Added(Box<T>),
    /// It went.
    Removed(Box<T>),
    /// One of its fields went from one value to another.
    Changed {
        /// Which thing.
        id: Id<T>,
        /// The field with its old value.
        from: T::Field,
        /// The same field with its new value.
        to: T::Field,
    },
}

impl<T: Entity> Edit<T> {
    pub(super) fn apply(&self, things: &mut BTreeMap<Id<T>, T>) {
        match self {
            Self::Added(thing) => {
                things.insert(thing.id(), T::clone(thing));
            }
            Self::Removed(thing) => {
                things.remove(&thing.id());
            }
            Self::Changed { id, to, .. } => {
                if let Some(thing) = things.get_mut(id) {
                    thing.put(to.clone());
                }
            }
        }
    }

    pub(super) fn inverse(&self) -> Self {
        match self {
            Self::Added(thing) => Self::Removed(thing.clone()),
            Self::Removed(thing) => Self::Added(thing.clone()),
            Self::Changed { id, from, to } => Self::Changed {
                id: *id,
                from: to.clone(),
                to: from.clone(),
            },
        }
    }

    fn still_holds(&self, things: &BTreeMap<Id<T>, T>) -> bool {
        match self {
            Self::Added(thing) => things.get(&thing.id()) == Some(&**thing),
            Self::Removed(thing) => !things.contains_key(&thing.id()),
            Self::Changed { id, to, .. } => {
                things.get(id).is_some_and(|thing| thing.field(to) == *to)
            }
        }
    }

    /// The thing this is about.
    pub fn id(&self) -> Id<T> {
        match self {
            Self::Added(thing) | Self::Removed(thing) => thing.id(),
            Self::Changed { id, .. } => *id,
        }
    }
}

/// What happened to a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A detail changed.
    Details {
        /// Old value.
        from: DetailField,
        /// New value.
        to: DetailField,
    },
    /// What the template brought to read changed.
    Material {
        /// Old value.
        from: Box<Material>,
        /// New value.
        to: Box<Material>,
    },
    /// The beamer shows something else.
    Beamer {
        /// Old value.
        from: BeamerField,
        /// New value.
        to: BeamerField,
    },
    /// A round.
    Round(Edit<Round>),
    /// A question.
    Question(Edit<Question>),
    /// A label.
    Label(Edit<Label>),
    /// A block.
    Block(Edit<Block>),
    /// A group.
    Group(Edit<Group>),
    /// A participant.
    Participant(Edit<Participant>),
    /// A note.
    Note(Edit<Note>),
    /// A comment.
    Comment(Edit<Comment>),
    /// A dot.
    Dot(Edit<Dot>),
    /// A photo.
    Photo(Edit<Photo>),
    /// A thread.
    Thread(Edit<Thread>),
    /// A take-away.
    TakeAway(Edit<TakeAway>),
}

/// Makes a change. Cannot fail.
pub fn apply(session: &mut Session, change: &Change) {
    match change {
        Change::Details { to, .. } => session.details.put(to.clone()),
        Change::Material { to, .. } => session.material = Material::clone(to),
        Change::Beamer { to, .. } => session.beamer.put(to.clone()),
        Change::Round(edit) => edit.apply(&mut session.rounds),
        Change::Question(edit) => edit.apply(&mut session.questions),
        Change::Label(edit) => edit.apply(&mut session.labels),
        Change::Block(edit) => edit.apply(&mut session.blocks),
        Change::Group(edit) => edit.apply(&mut session.groups),
        Change::Participant(edit) => edit.apply(&mut session.participants),
        Change::Note(edit) => session.notes.follow(edit),
        Change::Comment(edit) => edit.apply(&mut session.comments),
        Change::Dot(edit) => edit.apply(&mut session.dots),
        Change::Photo(edit) => edit.apply(&mut session.photos),
        Change::Thread(edit) => edit.apply(&mut session.threads),
        Change::TakeAway(edit) => edit.apply(&mut session.take_aways),
    }
}

/// The change that undoes `change` where nothing came after it.
#[must_use]
pub fn inverse(change: &Change) -> Change {
    match change {
        Change::Details { from, to } => Change::Details {
            from: to.clone(),
            to: from.clone(),
        },
        Change::Material { from, to } => Change::Material {
            from: to.clone(),
            to: from.clone(),
        },
        Change::Beamer { from, to } => Change::Beamer {
            from: to.clone(),
            to: from.clone(),
        },
        Change::Round(edit) => Change::Round(edit.inverse()),
        Change::Question(edit) => Change::Question(edit.inverse()),
        Change::Label(edit) => Change::Label(edit.inverse()),
        Change::Block(edit) => Change::Block(edit.inverse()),
        Change::Group(edit) => Change::Group(edit.inverse()),
        Change::Participant(edit) => Change::Participant(edit.inverse()),
        Change::Note(edit) => Change::Note(edit.inverse()),
        Change::Comment(edit) => Change::Comment(edit.inverse()),
        Change::Dot(edit) => Change::Dot(edit.inverse()),
        Change::Photo(edit) => Change::Photo(edit.inverse()),
        Change::Thread(edit) => Change::Thread(edit.inverse()),
        Change::TakeAway(edit) => Change::TakeAway(edit.inverse()),
    }
}

/// Whether the session still is as `change` left it.
#[must_use]
pub fn still_holds(session: &Session, change: &Change) -> bool {
    match change {
        Change::Details { to, .. } => session.details.field(to) == *to,
        Change::Material { to, .. } => session.material == **to,
        Change::Beamer { to, .. } => session.beamer.field(to) == *to,
        Change::Round(edit) => edit.still_holds(&session.rounds),
        Change::Question(edit) => edit.still_holds(&session.questions),
        Change::Label(edit) => edit.still_holds(&session.labels),
        Change::Block(edit) => edit.still_holds(&session.blocks),
        Change::Group(edit) => edit.still_holds(&session.groups),
        Change::Participant(edit) => edit.still_holds(&session.participants),
        Change::Note(edit) => edit.still_holds(&session.notes),
        Change::Comment(edit) => edit.still_holds(&session.comments),
        Change::Dot(edit) => edit.still_holds(&session.dots),
        Change::Photo(edit) => edit.still_holds(&session.photos),
        Change::Thread(edit) => edit.still_holds(&session.threads),
        Change::TakeAway(edit) => edit.still_holds(&session.take_aways),
    }
}

/// Collects changes while `decide` works, each with the value that it replaces, so that an inverse is exact.
#[derive(Debug, Default)]
pub(super) struct Changes(Vec<Change>);

impl Changes {
    pub(super) fn done(self) -> Vec<Change> {
        self.0
    }

    pub(super) fn push(&mut self, change: Change) {
        self.0.push(change);
    }

    pub(super) fn detail(&mut self, details: &Details, to: DetailField) {
        let from = details.field(&to);
        if from != to {
            self.0.push(Change::Details { from, to });
        }
    }

    pub(super) fn beamer(&mut self, beamer: &Beamer, to: BeamerField) {
        let from = beamer.field(&to);
        if from != to {
            self.0.push(Change::Beamer { from, to });
        }
    }

    /// The field `to` of `thing` changes, unless it has that value already.
    pub(super) fn set<T: Entity>(&mut self, thing: &T, to: T::Field)
    where
        Edit<T>: Into<Change>,
    {
        let from = thing.field(&to);
        if from != to {
            self.0.push(
                Edit::Changed {
                    id: thing.id(),
                    from,
                    to,
                }
                .into(),
            );
        }
    }

    pub(super) fn add<T: Entity>(&mut self, thing: T)
    where
        Edit<T>: Into<Change>,
    {
        self.0.push(Edit::Added(Box::new(thing)).into());
    }

    pub(super) fn remove<T: Entity>(&mut self, thing: &T)
    where
        Edit<T>: Into<Change>,
    {
        self.0.push(Edit::Removed(Box::new(thing.clone())).into());
    }
}

macro_rules! into_change {
    ($($entity:ident),*) => {
        $(impl From<Edit<$entity>> for Change {
            fn from(edit: Edit<$entity>) -> Self {
                Self::$entity(edit)
            }
        })*
    };
}

into_change!(
    Round,
    Question,
    Label,
    Block,
    Group,
    Participant,
    Note,
    Comment,
    Dot,
    Photo,
    Thread,
    TakeAway
);
