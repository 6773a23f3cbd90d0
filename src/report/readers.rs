//! For whom a report is: what those readers may see of a session.
//!
//! Everything that is left out is left out of the session before anything is gathered from it, so that no format
//! can tell it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    Options,
    places::{Places, stands_in},
};
use crate::{
    base::{Id, Moment},
    session::{
        Group, Note, Owner, Participant, RANK_STEP, Rank, Session, TakeAway, ThreadStatus, personal,
    },
};

/// Fewer people than this are not counted out, and no role or municipality is named behind them.
pub const FEW: usize = 5;

/// Who gets to read it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Readers {
    /// Everyone: always without names, and without what nobody confirmed.
    Public,
    /// Those who were there.
    Participants,
    /// Those who led and asked for the session: all of it.
    #[default]
    Organisers,
}

impl Readers {
    /// From the widest circle to the smallest.
    pub const ALL: [Self; 3] = [Self::Public, Self::Participants, Self::Organisers];

    /// Its name on the command line and in the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Participants => "participants",
            Self::Organisers => "organisers",
        }
    }

    /// The readers with this key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|readers| readers.key() == key)
    }
}

/// The session as those readers may see it.
#[must_use]
pub(super) fn seen<'a>(session: &'a Session, options: &Options) -> Cow<'a, Session> {
    let mut seen = Cow::Borrowed(session);
    if options.readers == Readers::Public {
        let threads = &mut seen.to_mut().threads;
        threads.retain(|_, thread| thread.status == ThreadStatus::Accepted);
    }
    if let Some(roles) = roles_with_places(session) {
        for (id, role) in roles {
            if let Some(person) = seen.to_mut().participants.get_mut(&id) {
                person.role = role;
            }
        }
    }
    for (id, person) in owners_by_name(session) {
        if let Some(take_away) = seen.to_mut().take_aways.get_mut(&id) {
            take_away.owner = Owner::Participant(person);
        }
    }
    if options.is_anonymous() {
        make_anonymous(seen.to_mut());
    }
    seen
}

/// The roles in which somebody typed a municipality as well, without it: the two together lead to a person.
fn roles_with_places(session: &Session) -> Option<Vec<(Id<Participant>, String)>> {
    let places = Places::of(session);
    let people = session.participants.values();
    let both = people.filter(|person| places.first_in(&person.role).is_some());
    let roles: Vec<(Id<Participant>, String)> = both
        .map(|person| (person.id, places.taken_out(&person.role)))
        .collect();
    (!roles.is_empty()).then_some(roles)
}

/// The take-aways of which the owner was typed as the name of somebody who was there.
fn owners_by_name(session: &Session) -> Vec<(Id<TakeAway>, Id<Participant>)> {
    let called = |typed: &str| {
        let typed = typed.trim().to_lowercase();
        let mut people = session.participants.values();
        people.find(|person| {
            !person.name.trim().is_empty() && person.name.trim().to_lowercase() == typed
        })
    };
    let owner = |take_away: &TakeAway| match &take_away.owner {
        Owner::Role(typed) => Some((take_away.id, called(typed)?.id)),
        Owner::Nobody | Owner::Participant(_) => None,
    };
    session.take_aways.values().filter_map(owner).collect()
}

/// The groups whose name leads to a municipality or a person.
fn telling_names(session: &Session) -> Vec<Id<Group>> {
    let places = Places::of(session);
    let tells = |group: &&Group| {
        let name = group.name.as_str();
        let mut people = session.participants.values();
        places.first_in(name).is_some()
            || !personal::find(name).is_empty()
            || people.any(|person| stands_in(&person.name, name))
    };
    let groups = session.groups.values().filter(tells);
    groups.map(|group| group.id).collect()
}

/// Nothing that leads to a person or a device: no names, no times of writing, and no order of writing either.
fn make_anonymous(session: &mut Session) {
    for id in telling_names(session) {
        if let Some(group) = session.groups.get_mut(&id) {
            group.name.clear();
        }
    }
    for person in session.participants.values_mut() {
        person.name.clear();
    }
    let mut order: Vec<Id<Note>> = session.notes.keys().copied().collect();
    order.sort_by_key(|id| shuffled(id.bits()));
    for (at, id) in order.iter().enumerate() {
        if let Some(note) = session.notes.get_mut(id) {
            note.rank = RANK_STEP.saturating_mul(Rank::try_from(at).unwrap_or(Rank::MAX));
            note.at = Moment(0);
        }
    }
    // Notes were put with a thread in the order in which they were read.
    for thread in session.threads.values_mut() {
        for notes in [&mut thread.notes, &mut thread.against] {
            notes.sort_by_key(|id| shuffled(id.bits()));
        }
    }
    for comment in session.comments.values_mut() {
        comment.at = Moment(0);
    }
    for photo in session.photos.values_mut() {
        photo.at = Moment(0);
    }
}

/// A place in a fixed shuffle: the last step of `SplitMix64` (Steele, Lea and Flood 2014) over both halves.
fn shuffled(bits: u128) -> (u64, u128) {
    let mut mixed = 0x9e37_79b9_7f4a_7c15_u64;
    for half in [bits >> 64, bits & u128::from(u64::MAX)] {
        mixed ^= u64::try_from(half).unwrap_or_default();
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
    }
    (mixed, bits)
}
