//! The one gate: whether a command can be, and which changes it comes to.
//!
//! `decide` validates and never changes anything. Each area of a workshop has a file; each arm calls a
//! function there. What is already as wished comes to no change, which is not a refusal: a device that sends
//! something twice is heard once.

mod blocks;
mod checks;
mod notes;
mod people;
mod prepare;
mod questions;
mod revert;
mod run;
mod take_aways;
mod threads;

pub use notes::{find_group, find_question};
pub use run::Step;

use super::{
    Refusal, Session,
    change::{Change, Changes},
    command::{Command, Stamp, Standing},
};

/// The changes that `command` comes to.
///
/// # Errors
/// A [`Refusal`] when a rule of the workshop stands against it.
pub fn decide(session: &Session, command: &Command, stamp: &Stamp) -> Result<Vec<Change>, Refusal> {
    may(session, command, stamp)?;
    let mut changes = Changes::default();
    decide_into(&mut changes, session, command, stamp)?;
    Ok(changes.done())
}

fn decide_into(
    c: &mut Changes,
    s: &Session,
    command: &Command,
    stamp: &Stamp,
) -> Result<(), Refusal> {
    use Command as C;
    match command {
        C::Begin(begin) => prepare::begin(c, s, begin),
        C::SetDetail(field) => prepare::set_detail(c, s, field),
        C::AddRound { id, like } => prepare::add_round(c, s, *id, *like),
        C::RemoveRound { id } => prepare::remove_round(c, s, *id),
        C::SetCase { round, case } => prepare::set_case(c, s, *round, case),
        C::AddQuestion { id, round, text } => questions::add_question(c, s, *id, *round, text),
        C::EditQuestion { id, field } => questions::edit_question(c, s, *id, field),
        C::MoveQuestion { id, to } => questions::move_question(c, s, *id, *to),
        C::RemoveQuestion { id } => questions::remove_question(c, s, *id),
        C::AddLabel { id, name } => prepare::add_label(c, s, *id, name),
        C::AddBlock {
            id,
            title,
            kind,
            minutes,
            after,
        } => blocks::add_block(c, s, *id, (title, *kind, *minutes), *after),
        C::EditBlock { id, field } => blocks::edit_block(c, s, *id, field),
        C::MoveBlock { id, to } => blocks::move_block(c, s, *id, *to),
        C::RemoveBlock { id } => blocks::remove_block(c, s, *id),
        C::AddGroup { id, round } => people::add_group(c, s, *id, *round),
        C::RenameGroup { id, name } => people::rename_group(c, s, *id, name),
        C::RemoveGroup { id } => people::remove_group(c, s, *id),
        C::AddParticipants { people, group } => people::add_participants(c, s, people, *group),
        C::EditParticipant { id, field } => people::edit_participant(c, s, *id, field),
        C::SeatParticipant { id, round, group } => people::seat(c, s, *id, *round, *group),
        C::RemoveParticipant { id } => people::remove_participant(c, s, *id),
        C::DivideFairly { round } => people::divide_fairly(c, s, *round),
        C::StartBlock => run::start(c, s, stamp.at),
        C::PauseBlock => run::pause(c, s, stamp.at),
        C::ResumeBlock => run::resume(c, s, stamp.at),
        C::NextBlock => run::next(c, s, stamp.at),
        C::BackBlock => run::back(c, s),
        C::AddTime { minutes } => run::add_time(c, s, *minutes),
        C::SkipTime { from, to } => run::skip_time(c, s, *from, *to),
        C::SetGroupState { id, state } => people::set_state(c, s, *id, *state, stamp.at),
        C::ShowOnBeamer(show) => run::show(c, s, *show),
        C::FreezeBeamer(on) => run::freeze(c, s, *on),
        C::BlankBeamer(on) => run::blank(c, s, *on),
        C::AddNotes { sheet, notes } => notes::add(c, s, *sheet, notes, stamp.at),
        C::EditNote { id, text } => notes::edit(c, s, *id, text),
        C::MoveNote { id, sheet, to } => notes::move_to(c, s, *id, *sheet, *to),
        C::LabelNote { id, label, on } => notes::label(c, s, *id, label, *on),
        C::DeleteNote { id } => notes::set_deleted(c, s, *id, true),
        C::BringBackNote { id } => notes::set_deleted(c, s, *id, false),
        C::Import {
            round,
            group_seed,
            rows,
        } => notes::import(c, s, *round, *group_seed, rows, stamp.at),
        C::AddComment {
            id,
            note,
            group,
            text,
        } => notes::add_comment(c, s, (*id, *note, *group), text, stamp.at),
        C::EditComment { id, text } => notes::edit_comment(c, s, *id, text),
        C::RemoveComment { id } => notes::remove_comment(c, s, *id),
        C::AddDot { id, note, group } => notes::add_dot(c, s, *id, *note, *group),
        C::RemoveDot { id } => notes::remove_dot(c, s, *id),
        C::AddPhoto(photo) => notes::add_photo(c, s, photo),
        C::DescribePhoto { id, alt } => notes::describe_photo(c, s, *id, alt),
        C::RemovePhoto { id } => notes::remove_photo(c, s, *id),
        C::AddThread(new) => threads::add(c, s, new),
        C::AcceptThread { id } => threads::accept(c, s, *id),
        C::RejectThread { id } => threads::reject(c, s, *id),
        C::ReproposeThread { id } => threads::repropose(c, s, *id),
        C::RenameThread { id, title } => threads::rename(c, s, *id, title),
        C::ExplainThread { id, explanation } => threads::explain(c, s, *id, explanation),
        C::SetThreadKind { id, kind } => threads::set_kind(c, s, *id, *kind),
        C::MoveThread { id, to } => threads::move_to(c, s, *id, *to),
        C::MergeThreads { into, from } => threads::merge(c, s, *into, *from),
        C::SplitThread {
            id,
            new_id,
            title,
            notes,
        } => threads::split(c, s, *id, *new_id, title, notes),
        C::PlaceNotes {
            thread,
            side,
            notes,
        } => threads::place(c, s, *thread, *side, notes),
        C::TakeOutNotes { thread, notes } => threads::take_out(c, s, *thread, notes),
        C::RemoveThread { id } => threads::remove(c, s, *id),
        C::AddTakeAway(new) => take_aways::add(c, s, new),
        C::EditTakeAway { id, field } => take_aways::edit(c, s, *id, field),
        C::RemoveTakeAway { id } => take_aways::remove(c, s, *id),
        C::Revert { changes } => revert::revert(c, s, changes),
    }
}

/// A facilitator may do everything; a table may write, comment and raise its hand for itself.
fn may(session: &Session, command: &Command, stamp: &Stamp) -> Result<(), Refusal> {
    let Standing::Table(own) = stamp.standing else {
        return Ok(());
    };
    let owns = |note: &super::Id<super::Note>| {
        session
            .notes
            .get(note)
            .is_some_and(|note| note.sheet.group == Some(own))
    };
    let allowed = match command {
        Command::AddNotes { sheet, .. } => sheet.group == Some(own),
        Command::EditNote { id, .. }
        | Command::LabelNote { id, .. }
        | Command::DeleteNote { id }
        | Command::BringBackNote { id } => owns(id),
        Command::MoveNote { id, sheet, .. } => owns(id) && sheet.group == Some(own),
        Command::AddComment { group, .. } | Command::AddDot { group, .. } => *group == Some(own),
        Command::SetGroupState { id, .. } => *id == own,
        // What is reverted was the actor's own command, and passed this gate then.
        Command::Revert { .. } => true,
        _ => false,
    };
    if allowed {
        Ok(())
    } else {
        Err(Refusal::NotYours)
    }
}
