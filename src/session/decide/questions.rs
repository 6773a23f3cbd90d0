//! The questions of a round.

use super::{
    super::{BlockField, Question, QuestionField, Refusal, Round, Session, change::Changes},
    checks::{get, last_rank, maybe, place, said},
};
use crate::base::Id;

pub(super) fn add_question(
    c: &mut Changes,
    s: &Session,
    id: Id<Question>,
    round: Id<Round>,
    text: &str,
) -> Result<(), Refusal> {
    get(&s.rounds, round)?;
    let text = said(text)?;
    if s.questions.contains_key(&id) {
        return Ok(());
    }
    c.add(Question {
        id,
        key: String::new(),
        round,
        rank: last_rank(s.questions.values()),
        text,
        hint: String::new(),
        subquestions: Vec::new(),
    });
    Ok(())
}

pub(super) fn edit_question(
    c: &mut Changes,
    s: &Session,
    id: Id<Question>,
    field: &QuestionField,
) -> Result<(), Refusal> {
    let question = get(&s.questions, id)?;
    let field = match field {
        QuestionField::Text(text) => QuestionField::Text(said(text)?),
        QuestionField::Hint(text) => QuestionField::Hint(maybe(text)?),
        other => other.clone(),
    };
    c.set(question, field);
    Ok(())
}

pub(super) fn move_question(
    c: &mut Changes,
    s: &Session,
    id: Id<Question>,
    to: usize,
) -> Result<(), Refusal> {
    let question = get(&s.questions, id)?;
    let round = s.questions_of(question.round);
    if round.iter().position(|other| other.id == id) == Some(to) {
        return Ok(());
    }
    let others: Vec<&Question> = round.into_iter().filter(|other| other.id != id).collect();
    let rank = place(c, &others, to, QuestionField::Rank);
    c.set(question, QuestionField::Rank(rank));
    Ok(())
}

pub(super) fn remove_question(
    c: &mut Changes,
    s: &Session,
    id: Id<Question>,
) -> Result<(), Refusal> {
    let question = get(&s.questions, id)?;
    let notes = s
        .notes
        .values()
        .filter(|note| note.sheet.question == id)
        .count();
    let photos = s
        .photos
        .values()
        .filter(|photo| photo.sheet.question == id)
        .count();
    if notes + photos > 0 {
        return Err(Refusal::QuestionHasNotes(notes + photos));
    }
    for block in s
        .blocks
        .values()
        .filter(|block| block.questions.contains(&id))
    {
        let left = block
            .questions
            .iter()
            .copied()
            .filter(|other| *other != id)
            .collect();
        c.set(block, BlockField::Questions(left));
    }
    c.remove(question);
    Ok(())
}
