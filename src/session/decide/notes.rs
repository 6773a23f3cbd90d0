//! Sheets: notes, and what the gallery walk and the camera add to them.

use std::collections::BTreeMap;

use super::{
    super::{
        Comment, CommentField, Dot, Group, MOST_CHARACTERS, Note, NoteField, Photo, PhotoField,
        Question, RANK_STEP, Rank, Refusal, Round, Session, Sheet,
        change::Changes,
        command::{ImportRow, NewNote},
        in_order,
    },
    checks::{get, maybe, not_too_long, place, rank_after, said},
    people::new_group,
    prepare::next_number,
};
use crate::base::{Id, Moment};

/// The sheet's round, question and group exist and belong together.
fn check_sheet(s: &Session, sheet: Sheet) -> Result<(), Refusal> {
    get(&s.rounds, sheet.round)?;
    if get(&s.questions, sheet.question)?.round != sheet.round {
        return Err(Refusal::WrongRound);
    }
    if let Some(group) = sheet.group
        && get(&s.groups, group)?.round != sheet.round
    {
        return Err(Refusal::WrongRound);
    }
    Ok(())
}

fn on_sheet(s: &Session, sheet: Sheet) -> impl Iterator<Item = &Note> {
    s.notes.values().filter(move |note| note.sheet == sheet)
}

/// The rank after the last note of a sheet.
fn free_rank(s: &Session, sheet: Sheet) -> Rank {
    rank_after(s.notes.end_of(sheet))
}

pub(super) fn add(
    c: &mut Changes,
    s: &Session,
    sheet: Sheet,
    notes: &[NewNote],
    at: Moment,
) -> Result<(), Refusal> {
    check_sheet(s, sheet)?;
    let mut rank = free_rank(s, sheet);
    for new in notes {
        let text = said(&new.text)?;
        if s.notes.contains_key(&new.id) {
            continue;
        }
        c.add(Note {
            id: new.id,
            sheet,
            rank,
            text,
            labels: new.labels.clone(),
            deleted: false,
            at,
        });
        rank = rank.saturating_add(RANK_STEP);
    }
    Ok(())
}

pub(super) fn edit(c: &mut Changes, s: &Session, id: Id<Note>, text: &str) -> Result<(), Refusal> {
    let note = get(&s.notes, id)?;
    c.set(note, NoteField::Text(said(text)?));
    Ok(())
}

pub(super) fn move_to(
    c: &mut Changes,
    s: &Session,
    id: Id<Note>,
    sheet: Sheet,
    to: usize,
) -> Result<(), Refusal> {
    let note = get(&s.notes, id)?;
    check_sheet(s, sheet)?;
    let there = in_order(on_sheet(s, sheet).filter(|other| !other.deleted));
    if sheet == note.sheet && there.iter().position(|other| other.id == id) == Some(to) {
        return Ok(());
    }
    let others: Vec<&Note> = there.into_iter().filter(|other| other.id != id).collect();
    let rank = place(c, &others, to, NoteField::Rank);
    c.set(note, NoteField::Sheet(sheet));
    c.set(note, NoteField::Rank(rank));
    Ok(())
}

pub(super) fn label(
    c: &mut Changes,
    s: &Session,
    id: Id<Note>,
    label: &str,
    on: bool,
) -> Result<(), Refusal> {
    let note = get(&s.notes, id)?;
    let mut labels = note.labels.clone();
    if on {
        if !s.labels.values().any(|known| known.key == label) {
            return Err(Refusal::Gone);
        }
        labels.insert(label.to_owned());
    } else {
        labels.remove(label);
    }
    c.set(note, NoteField::Labels(labels));
    Ok(())
}

pub(super) fn set_deleted(
    c: &mut Changes,
    s: &Session,
    id: Id<Note>,
    deleted: bool,
) -> Result<(), Refusal> {
    c.set(get(&s.notes, id)?, NoteField::Deleted(deleted));
    Ok(())
}

/// Adds the rows of a file, all or none. Groups that do not exist are made.
pub(super) fn import(
    c: &mut Changes,
    s: &Session,
    round: Id<Round>,
    group_seed: Id<Group>,
    rows: &[ImportRow],
    at: Moment,
) -> Result<(), Refusal> {
    get(&s.rounds, round)?;
    let questions = s.questions_of(round);
    let mut groups = Groups::new(s, round, group_seed);
    let mut ranks: BTreeMap<Sheet, Rank> = BTreeMap::new();
    for (n, row) in rows.iter().enumerate() {
        let question =
            find_question(&questions, &row.question).ok_or(Refusal::UnknownQuestion(n + 1))?;
        let text = said(&row.text).map_err(|refusal| match refusal {
            Refusal::TooLong(_) => Refusal::ImportTooLong(n + 1),
            other => other,
        })?;
        let group = groups.find_or_make(c, &row.group)?;
        if s.notes.contains_key(&row.id) {
            continue;
        }
        let sheet = Sheet {
            round,
            group: Some(group),
            question: question.id,
        };
        let rank = *ranks.entry(sheet).or_insert_with(|| free_rank(s, sheet));
        ranks.insert(sheet, rank.saturating_add(RANK_STEP));
        c.add(Note {
            id: row.id,
            sheet,
            rank,
            text,
            labels: Default::default(),
            deleted: false,
            at,
        });
    }
    Ok(())
}

/// The question with this text, key, or number from 1; a literal name comes before a number.
#[must_use]
pub fn find_question<'a>(questions: &[&'a Question], name: &str) -> Option<&'a Question> {
    let name = name.trim();
    let literal = |question: &&&Question| question.text.trim() == name || question.key == name;
    let folded = |question: &&&Question| question.text.trim().to_lowercase() == name.to_lowercase();
    if name.is_empty() {
        return None;
    }
    questions
        .iter()
        .find(literal)
        .or_else(|| questions.iter().find(folded))
        .or_else(|| questions.get(name.parse::<usize>().ok()?.checked_sub(1)?))
        .copied()
}

/// The group with this name, or number from 1; a literal name comes before a number.
#[must_use]
pub fn find_group<'a>(groups: &[&'a Group], name: &str) -> Option<&'a Group> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let folded = name.to_lowercase();
    groups
        .iter()
        .find(|group| group.name == name)
        .or_else(|| {
            groups
                .iter()
                .find(|group| group.name.to_lowercase() == folded)
        })
        .or_else(|| {
            let number: u32 = name.parse().ok()?;
            groups.iter().find(|group| group.number == number)
        })
        .copied()
}

/// The groups of a round while a file is read: those that were, and those that it brings.
struct Groups<'a> {
    known: Vec<&'a Group>,
    made: BTreeMap<String, Id<Group>>,
    session: &'a Session,
    round: Id<Round>,
    seed: Id<Group>,
}

impl<'a> Groups<'a> {
    fn new(session: &'a Session, round: Id<Round>, seed: Id<Group>) -> Self {
        let known = session.groups_of(round);
        Self {
            known,
            made: BTreeMap::new(),
            session,
            round,
            seed,
        }
    }

    fn find_or_make(&mut self, c: &mut Changes, name: &str) -> Result<Id<Group>, Refusal> {
        let name = said(name)?;
        if let Some(group) = find_group(&self.known, &name) {
            return Ok(group.id);
        }
        let key = name.to_lowercase();
        if let Some(id) = self.made.get(&key) {
            return Ok(*id);
        }
        let made = u32::try_from(self.made.len()).unwrap_or(u32::MAX);
        let number = next_number(self.session, self.round, made)?;
        let id = self.seed.derive(&key);
        // 'Groep 7' is what a group without a name is called; a bare number says no more than that.
        let kept = if name.bytes().all(|b| b.is_ascii_digit()) && name == number.to_string() {
            String::new()
        } else {
            name
        };
        c.add(new_group(id, self.round, number, kept));
        self.made.insert(key, id);
        Ok(id)
    }
}

pub(super) fn add_comment(
    c: &mut Changes,
    s: &Session,
    (id, note, group): (Id<Comment>, Id<Note>, Option<Id<Group>>),
    text: &str,
    at: Moment,
) -> Result<(), Refusal> {
    get(&s.notes, note)?;
    group.map(|group| get(&s.groups, group)).transpose()?;
    let text = said(text)?;
    if !s.comments.contains_key(&id) {
        c.add(Comment {
            id,
            note,
            group,
            text,
            at,
        });
    }
    Ok(())
}

pub(super) fn edit_comment(
    c: &mut Changes,
    s: &Session,
    id: Id<Comment>,
    text: &str,
) -> Result<(), Refusal> {
    c.set(get(&s.comments, id)?, CommentField::Text(said(text)?));
    Ok(())
}

pub(super) fn remove_comment(c: &mut Changes, s: &Session, id: Id<Comment>) -> Result<(), Refusal> {
    c.remove(get(&s.comments, id)?);
    Ok(())
}

pub(super) fn add_dot(
    c: &mut Changes,
    s: &Session,
    id: Id<Dot>,
    note: Id<Note>,
    group: Option<Id<Group>>,
) -> Result<(), Refusal> {
    get(&s.notes, note)?;
    group.map(|group| get(&s.groups, group)).transpose()?;
    if !s.dots.contains_key(&id) {
        c.add(Dot { id, note, group });
    }
    Ok(())
}

pub(super) fn remove_dot(c: &mut Changes, s: &Session, id: Id<Dot>) -> Result<(), Refusal> {
    c.remove(get(&s.dots, id)?);
    Ok(())
}

pub(super) fn add_photo(c: &mut Changes, s: &Session, photo: &Photo) -> Result<(), Refusal> {
    check_sheet(s, photo.sheet)?;
    maybe(&photo.alt)?;
    if !s.photos.contains_key(&photo.id) {
        c.add(photo.clone());
    }
    Ok(())
}

pub(super) fn describe_photo(
    c: &mut Changes,
    s: &Session,
    id: Id<Photo>,
    alt: &str,
) -> Result<(), Refusal> {
    not_too_long(alt)?;
    c.set(get(&s.photos, id)?, PhotoField::Alt(maybe(alt)?));
    Ok(())
}

pub(super) fn remove_photo(c: &mut Changes, s: &Session, id: Id<Photo>) -> Result<(), Refusal> {
    c.remove(get(&s.photos, id)?);
    Ok(())
}

const _: () = assert!(
    MOST_CHARACTERS >= 10_000,
    "a note of 10,000 characters is accepted"
);
