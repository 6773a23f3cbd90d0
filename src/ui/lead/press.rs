//! Which press does what: from acts and buttons to commands.

use super::LeadDraft;
use crate::{
    session::{Command, Group, GroupState, Show, decide::Step, scene::round_on_stage},
    ui::{action::Action, acts::Act, view::View},
};

/// Hears what was asked by keys or palette in this frame.
pub fn heed(view: &View<'_>, draft: &mut LeadDraft, out: &mut Vec<Action>) {
    for act in view.asked {
        match act {
            Act::StartPause => start_or_pause(view, out),
            Act::NextBlock => next_block(view, draft, out),
            Act::BackBlock => out.push(Action::wish(Command::BackBlock)),
            Act::AddMinute => add_minutes(view, 1, out),
            Act::TakeMinute => add_minutes(view, -1, out),
            Act::FirstHelp => first_help(view, out),
            Act::ShowBlock => show(Show::Block, out),
            Act::ShowCase => show(Show::Case, out),
            Act::ShowQuestion1 => show_question(view, 1, out),
            Act::ShowQuestion2 => show_question(view, 2, out),
            Act::ShowQuestion3 => show_question(view, 3, out),
            _ => {}
        }
    }
}

/// The large button.
pub fn start_or_pause(view: &View<'_>, out: &mut Vec<Action>) {
    let command = match Step::of(view.session) {
        Step::Start => Command::StartBlock,
        Step::Pause => Command::PauseBlock,
        Step::Resume => Command::ResumeBlock,
        Step::Done => return,
    };
    out.push(Action::wish(command));
}

/// The next block, or first the question whether that was meant.
pub fn next_block(view: &View<'_>, draft: &mut LeadDraft, out: &mut Vec<Action>) {
    match view.session.current_block() {
        Some(block) if block.run.has_just_begun(view.now) => draft.confirm = Some(block.id),
        _ => out.push(Action::wish(Command::NextBlock)),
    }
}

/// What 'next' is called: after the last block it ends the workshop.
pub fn next_text(view: &View<'_>) -> String {
    let more = view
        .session
        .blocks
        .values()
        .any(|block| block.run.started.is_none());
    view.text(if more { "lead-next" } else { "lead-finish" })
}

/// A minute more or less for the block that runs.
pub fn add_minutes(view: &View<'_>, minutes: i32, out: &mut Vec<Action>) {
    if view.session.current_block().is_some() {
        out.push(Action::wish(Command::AddTime { minutes }));
    }
}

/// Puts something on the screen.
pub fn show(show: Show, out: &mut Vec<Action>) {
    out.push(Action::wish(Command::ShowOnBeamer(show)));
}

/// 'Ik kom eraan': the group is at work again.
pub fn coming(group: &Group, out: &mut Vec<Action>) {
    out.push(Action::wish(Command::SetGroupState {
        id: group.id,
        state: GroupState::Busy,
    }));
}

/// The group that has waited longest, by number among those that asked at once.
fn first_help(view: &View<'_>, out: &mut Vec<Action>) {
    let Some(round) = view.session.active_round() else {
        return;
    };
    let groups = view.session.groups_of(round.id);
    let waiting = groups
        .iter()
        .filter(|group| group.state == GroupState::Help);
    if let Some(group) = waiting.min_by_key(|group| (group.since, group.number)) {
        coming(group, out);
    }
}

/// The question with this number in its round.
fn show_question(view: &View<'_>, number: usize, out: &mut Vec<Action>) {
    let Some(round) = round_on_stage(view.session) else {
        return;
    };
    if let Some(question) = view
        .session
        .questions_of(round.id)
        .get(number.saturating_sub(1))
    {
        show(Show::Question(question.id), out);
    }
}
