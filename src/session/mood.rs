//! How a group is doing, as far as can be told: what it said of itself, or that nothing new came for a while.
//!
//! Silence is a guess from the notes' times. A group that talks well but writes little gets it too, so it is
//! never an alarm, and it is derived, not kept.

use super::{BlockKind, Group, GroupState, Session};
use crate::base::Moment;

/// Seconds without anything new after which a group that is at work is called silent.
const SILENT_AFTER_SECS: i64 = 300;

/// Seconds after a note in which a group is called active now.
const ACTIVE_SECS: i64 = 60;

/// How a group is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mood {
    /// What a screen tells: `Silent` also where that was only noticed.
    pub state: GroupState,
    /// Since when it said so of itself.
    pub since: Option<Moment>,
    /// Seconds of work since its last sign of life, pauses left out; `None` while it is not at work.
    pub quiet_secs: Option<i64>,
    /// It wrote something in the last minute.
    pub is_active: bool,
}

impl Mood {
    /// How `group` is doing at `now`, when its newest note is of `newest`.
    ///
    /// A group is at work while a block in groups of its own round runs. A sign of life is a note, a change of
    /// its state, or the start of the block.
    #[must_use]
    pub fn of(session: &Session, group: &Group, newest: Option<Moment>, now: Moment) -> Self {
        let quiet_secs = quiet_secs(session, group, newest, now);
        let silent = quiet_secs.is_some_and(|secs| secs >= SILENT_AFTER_SECS);
        Self {
            state: match group.state {
                GroupState::Busy if silent => GroupState::Silent,
                state => state,
            },
            since: group.since,
            quiet_secs,
            is_active: newest
                .is_some_and(|at| (0..ACTIVE_SECS * 1000).contains(&now.millis_since(at))),
        }
    }
}

fn quiet_secs(
    session: &Session,
    group: &Group,
    newest: Option<Moment>,
    now: Moment,
) -> Option<i64> {
    let block = session.current_block()?;
    let at_work = block.kind == BlockKind::Groups && block.round == Some(group.round);
    let started = block.run.started.filter(|_| at_work)?;
    let sign = [newest, group.since]
        .into_iter()
        .flatten()
        .fold(started, Moment::max);
    let millis = block.run.elapsed_millis(now) - block.run.elapsed_millis(sign.min(now));
    Some(millis.max(0) / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::Id,
        session::{
            Block, Rank, Round, Weight,
            run::{BlockRun, Pause},
        },
    };

    const MINUTE: i64 = 60_000;

    fn id<T>(number: u128) -> Id<T> {
        Id::from_bits(number)
    }

    fn group(state: GroupState, since: Option<i64>) -> Group {
        Group {
            id: id(1),
            round: id(1),
            number: 1,
            name: String::new(),
            state,
            since: since.map(Moment),
        }
    }

    /// A block of kind `kind` in round 1 that runs from minute 10 and stood still as `pauses` say.
    fn session(kind: BlockKind, pauses: &[(i64, Option<i64>)]) -> Session {
        let pause = |(from, to): &(i64, Option<i64>)| Pause {
            from: Moment(from * MINUTE),
            to: to.map(|to| Moment(to * MINUTE)),
        };
        let run = BlockRun {
            started: Some(Moment(10 * MINUTE)),
            pauses: pauses.iter().map(pause).collect(),
            ..BlockRun::default()
        };
        let block = Block {
            id: id(1),
            key: String::new(),
            rank: 1 as Rank,
            title: String::new(),
            kind,
            planned: 20,
            minimum: 20,
            weight: Weight::Fixed,
            fixed_start: None,
            fixed_end: None,
            script: String::new(),
            room: String::new(),
            prepare: String::new(),
            round: Some(id::<Round>(1)),
            questions: Vec::new(),
            run,
        };
        let mut session = Session::new(id(1));
        session.blocks.insert(block.id, block);
        session
    }

    #[track_caller]
    fn check(
        session: &Session,
        group: &Group,
        newest: Option<i64>,
        now: i64,
        expected: GroupState,
    ) {
        let newest = newest.map(|minute| Moment(minute * MINUTE));
        assert_eq!(
            Mood::of(session, group, newest, Moment(now * MINUTE)).state,
            expected
        );
    }

    #[test]
    fn five_minutes_without_a_note_is_silence() {
        let (session, group) = (
            session(BlockKind::Groups, &[]),
            group(GroupState::Busy, None),
        );
        check(&session, &group, Some(20), 24, GroupState::Busy);
        check(&session, &group, Some(20), 25, GroupState::Silent);
        check(&session, &group, None, 14, GroupState::Busy);
        check(&session, &group, None, 15, GroupState::Silent);
        check(&session, &group, Some(3), 14, GroupState::Busy);
    }

    #[test]
    fn a_pause_is_no_silence() {
        let session = session(BlockKind::Groups, &[(12, Some(20)), (22, None)]);
        let group = group(GroupState::Busy, None);
        check(&session, &group, None, 40, GroupState::Busy);
        check(&session, &group, Some(21), 40, GroupState::Busy);
    }

    #[test]
    fn a_change_of_state_is_a_sign_of_life_and_what_a_group_says_goes_first() {
        let session = session(BlockKind::Groups, &[]);
        check(
            &session,
            &group(GroupState::Busy, Some(18 * MINUTE)),
            None,
            22,
            GroupState::Busy,
        );
        check(
            &session,
            &group(GroupState::Ready, None),
            None,
            40,
            GroupState::Ready,
        );
        check(
            &session,
            &group(GroupState::Help, None),
            None,
            40,
            GroupState::Help,
        );
        check(
            &session,
            &group(GroupState::Silent, None),
            Some(11),
            11,
            GroupState::Silent,
        );
    }

    #[test]
    fn nobody_is_silent_outside_work_in_groups() {
        check(
            &session(BlockKind::Plenary, &[]),
            &group(GroupState::Busy, None),
            None,
            40,
            GroupState::Busy,
        );
        check(
            &Session::new(id(1)),
            &group(GroupState::Busy, None),
            None,
            40,
            GroupState::Busy,
        );
    }

    #[test]
    fn a_note_of_the_last_minute_makes_a_group_active() {
        let (session, group) = (
            session(BlockKind::Groups, &[]),
            group(GroupState::Busy, None),
        );
        let active = |newest: i64, now: i64| {
            Mood::of(&session, &group, Some(Moment(newest)), Moment(now)).is_active
        };
        assert!(active(0, 59_999));
        assert!(!active(0, 60_000));
        assert!(!active(5, 0));
    }
}
