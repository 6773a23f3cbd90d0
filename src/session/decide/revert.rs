//! Undoing and doing again: changes turned round, where nobody has built on them.

use super::{
    super::{
        GroupField, Owner, Refusal, Session, Source, apply,
        change::{Change, Changes, Edit, inverse, still_holds},
    },
    threads::claims,
};

/// Inverts `changes`, last first. Each must still be as it was left; what goes must not be in use.
///
/// What stands on the beamer and how a group is doing go back only where nobody chose otherwise since: they
/// never keep the rest from going back.
///
/// The check runs on a copy that holds only the things that the changes are about, so that its cost does not
/// grow with the session.
pub(super) fn revert(c: &mut Changes, s: &Session, changes: &[Change]) -> Result<(), Refusal> {
    let before = touched(s, changes);
    let mut after = before.clone();
    for change in changes.iter().rev() {
        if !still_holds(&after, change) {
            if is_passing(change) {
                continue;
            }
            return Err(Refusal::BuiltOn);
        }
        let back = inverse(change);
        apply(&mut after, &back);
        c.push(back);
    }
    let users = Users {
        session: s,
        before,
        after,
    };
    if changes.iter().any(|change| users.need(&inverse(change)))
        || users.share_a_note()
        || users.lose_a_side()
    {
        return Err(Refusal::BuiltOn);
    }
    Ok(())
}

/// Whether it is only about now: what is shown, and how a group is doing.
fn is_passing(change: &Change) -> bool {
    matches!(
        change,
        Change::Beamer { .. }
            | Change::Group(Edit::Changed {
                to: GroupField::State(_) | GroupField::Since(_),
                ..
            })
    )
}

fn touched(s: &Session, changes: &[Change]) -> Session {
    let mut scratch = Session::new(s.id);
    scratch.details = s.details.clone();
    scratch.material = s.material.clone();
    scratch.beamer = s.beamer.clone();
    for change in changes {
        copy(s, &mut scratch, change);
    }
    scratch
}

fn copy(s: &Session, to: &mut Session, change: &Change) {
    macro_rules! take {
        ($edit:expr, $things:ident) => {{
            let id = $edit.id();
            if let Some(thing) = s.$things.get(&id) {
                to.$things.insert(id, thing.clone());
            }
        }};
    }
    match change {
        Change::Details { .. } | Change::Material { .. } | Change::Beamer { .. } => {}
        Change::Round(edit) => take!(edit, rounds),
        Change::Question(edit) => take!(edit, questions),
        Change::Label(edit) => take!(edit, labels),
        Change::Block(edit) => take!(edit, blocks),
        Change::Group(edit) => take!(edit, groups),
        Change::Participant(edit) => take!(edit, participants),
        Change::Note(edit) => take!(edit, notes),
        Change::Comment(edit) => take!(edit, comments),
        Change::Dot(edit) => take!(edit, dots),
        Change::Photo(edit) => take!(edit, photos),
        Change::Thread(edit) => take!(edit, threads),
        Change::TakeAway(edit) => take!(edit, take_aways),
    }
}

/// Who refers to what, once a command is reverted.
struct Users<'a> {
    session: &'a Session,
    /// The things that the command touched, as they are.
    before: Session,
    /// The same things, as they will be.
    after: Session,
}

macro_rules! any_left {
    ($($things:ident: $entity:ident),*) => {
        $(
            /// Whether a thing that will be there passes the test.
            fn $things(&self, test: impl Fn(&super::super::$entity) -> bool) -> bool {
                let untouched = self.session.$things.iter().any(|(id, thing)| {
                    test(thing) && !self.before.$things.contains_key(id)
                });
                untouched || self.after.$things.values().any(&test)
            }
        )*
    };
}

impl Users<'_> {
    any_left!(
        notes: Note, questions: Question, groups: Group, blocks: Block, participants: Participant,
        comments: Comment, dots: Dot, photos: Photo, threads: Thread, take_aways: TakeAway
    );

    /// Whether a thread that comes back as accepted holds a note that another took up in the meantime.
    fn share_a_note(&self) -> bool {
        self.after
            .threads
            .values()
            .filter(|thread| claims(thread))
            .any(|thread| {
                self.threads(|other| {
                    other.id != thread.id
                        && claims(other)
                        && other.notes.iter().any(|note| thread.notes.contains(note))
                })
            })
    }

    /// Whether a thread would have a second side that it cannot have as it stands now.
    fn lose_a_side(&self) -> bool {
        let mut threads = self.after.threads.values();
        threads.any(|thread| !thread.against.is_empty() && !thread.may_have_sides())
    }

    /// Whether `back` removes something that is still in use.
    fn need(&self, back: &Change) -> bool {
        match back {
            Change::Round(Edit::Removed(round)) => {
                self.notes(|note| note.sheet.round == round.id)
                    || self.questions(|question| question.round == round.id)
                    || self.groups(|group| group.round == round.id)
                    || self.blocks(|block| block.round == Some(round.id))
            }
            Change::Question(Edit::Removed(question)) => {
                self.notes(|note| note.sheet.question == question.id)
                    || self.photos(|photo| photo.sheet.question == question.id)
                    || self.blocks(|block| block.questions.contains(&question.id))
            }
            Change::Group(Edit::Removed(group)) => {
                self.notes(|note| note.sheet.group == Some(group.id))
                    || self.photos(|photo| photo.sheet.group == Some(group.id))
                    || self.comments(|comment| comment.group == Some(group.id))
                    || self.dots(|dot| dot.group == Some(group.id))
                    || self
                        .participants(|person| person.seats.values().any(|seat| *seat == group.id))
            }
            Change::Participant(Edit::Removed(person)) => {
                self.take_aways(|take_away| take_away.owner == Owner::Participant(person.id))
            }
            Change::Note(Edit::Removed(note)) => {
                self.comments(|comment| comment.note == note.id)
                    || self.dots(|dot| dot.note == note.id)
                    || self.threads(|thread| {
                        thread.notes.contains(&note.id) || thread.against.contains(&note.id)
                    })
                    || self.take_aways(|take_away| take_away.source == Some(Source::Note(note.id)))
            }
            Change::Thread(Edit::Removed(thread)) => {
                self.take_aways(|take_away| take_away.source == Some(Source::Thread(thread.id)))
            }
            Change::Label(Edit::Removed(label)) => {
                self.notes(|note| note.labels.contains(&label.key))
            }
            _ => false,
        }
    }
}
