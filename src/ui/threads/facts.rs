//! What the screen shows, worked out once for each state of the session instead of in each frame.
//!
//! Holds ids and counts, no texts and nothing that a user chose. `Facts` is thrown away as soon as the session
//! or the proposals have changed; the coverage of a thread is added when it is first drawn.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use crate::{
    base::Id,
    host::Half,
    session::{
        Note, Question, Session, Thread, ThreadKind, ThreadStatus,
        apart::{Apart, parts},
        coverage::Coverage,
        in_order,
    },
    ui::view::View,
};

/// Threads that may be one, at the most; others come up as these are decided on.
const MERGES: usize = 12;

/// Of which state the facts are: the session, its revision, and that of the proposals.
type Key = (Id<Session>, u64, u64);

/// Something that was put forward: found by the program, or kept in the session.
#[derive(Debug, Clone)]
pub struct Put {
    /// The thread that it becomes or is.
    pub id: Id<Thread>,
    /// Its place among the proposals found; `None` when it is kept in the session.
    pub found: Option<usize>,
    /// Its live notes.
    pub notes: Vec<Id<Note>>,
}

/// A tension that was put forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutTension {
    /// Kept in the session.
    Stored(Id<Thread>),
    /// Found by the program, at this place in its list.
    Found(usize),
}

/// Two threads that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Its place in what was found.
    pub found: usize,
    /// The one, confirmed if either is.
    pub a: Part,
    /// The other.
    pub b: Part,
}

/// One of two threads that may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A confirmed thread.
    Thread(Id<Thread>),
    /// A proposal, by its place in [`Facts::proposals`].
    Put(usize),
}

/// Who stands behind a thread, ready to be drawn.
#[derive(Debug, Default)]
pub struct Cover {
    /// How many groups have a note in it.
    pub present: usize,
    /// How many could have.
    pub possible: usize,
    /// Number of each group, and whether it has a note here.
    pub beads: Vec<(usize, bool)>,
    /// How many live notes.
    pub notes: usize,
    /// Roles, those of most people first.
    pub roles: Vec<String>,
    /// Municipalities, those of most people first.
    pub municipalities: Vec<String>,
}

/// Everything that the screen lists.
#[derive(Debug, Default)]
pub struct Facts {
    key: Option<Key>,
    /// What was put forward, kept ones first.
    pub proposals: Vec<Put>,
    /// The confirmed threads.
    pub threads: Vec<Id<Thread>>,
    /// Notes that fit a confirmed thread and stand nowhere yet: what the thread itself says of it.
    pub fitting: BTreeMap<Id<Thread>, Vec<Id<Note>>>,
    /// Notes that fit a confirmed thread, or perhaps do, by their place in what was found; best first.
    pub fits: Vec<usize>,
    /// Threads that may be one, best first.
    pub merges: Vec<Pair>,
    /// The confirmed tensions.
    pub tensions: Vec<Id<Thread>>,
    /// Possible tensions.
    pub put_tensions: Vec<PutTension>,
    /// The confirmed lone voices that still have a note.
    pub lone: Vec<Id<Thread>>,
    /// Possible lone voices: the kept thread, if there is one, and the note.
    pub put_lone: Vec<(Option<Id<Thread>>, Id<Note>)>,
    /// Notes that stand nowhere: first those that are in no proposal, then the others.
    pub unplaced: Vec<Id<Note>>,
    /// How many of those are in a proposal.
    pub unplaced_put: usize,
    /// Groups that have written something.
    pub writing_groups: usize,
    numbers: BTreeMap<Id<Question>, usize>,
    covers: RefCell<BTreeMap<Id<Thread>, Rc<Cover>>>,
}

impl Facts {
    /// The facts of this moment: the same ones while nothing has changed.
    pub fn of(view: &View<'_>, before: &Rc<Self>) -> Rc<Self> {
        let key = (view.session.id, view.revision, view.proposals.run);
        if before.key == Some(key) {
            return Rc::clone(before);
        }
        let session = view.session;
        let ids = |kind| -> Vec<Id<Thread>> {
            session
                .threads_of(kind, ThreadStatus::Accepted)
                .iter()
                .map(|thread| thread.id)
                .collect()
        };
        let mut facts = Self {
            key: Some(key),
            proposals: proposals(view),
            threads: ids(ThreadKind::Thread),
            tensions: ids(ThreadKind::Tension),
            put_tensions: put_tensions(view),
            lone: ids(ThreadKind::Lone),
            put_lone: put_lone(view),
            numbers: numbers(session),
            ..Self::default()
        };
        facts.lone.retain(|id| {
            session
                .threads
                .get(id)
                .is_some_and(|lone| any_live(session, &lone.notes))
        });
        facts.add_fits(view);
        facts.add_merges(view);
        facts.add_unplaced(view);
        Rc::new(facts)
    }

    /// The number of a question in its round, from 1.
    pub fn number(&self, question: Id<Question>) -> usize {
        self.numbers.get(&question).copied().unwrap_or(0)
    }

    /// Who stands behind these notes of a thread or a proposal.
    pub fn cover(&self, session: &Session, thread: Id<Thread>, notes: &[Id<Note>]) -> Rc<Cover> {
        let mut covers = self.covers.borrow_mut();
        let cover = covers
            .entry(thread)
            .or_insert_with(|| Rc::new(cover(session, notes)));
        Rc::clone(cover)
    }

    fn add_fits(&mut self, view: &View<'_>) {
        for (n, fit) in view.proposals.fits.iter().enumerate() {
            let thread = view.session.threads.get(&fit.thread);
            let kept_out = thread.is_none_or(|thread| thread.taken_out.contains(&fit.note));
            if kept_out || !is_free(view, fit.note) || !self.threads.contains(&fit.thread) {
                continue;
            }
            self.fits.push(n);
            if fit.sure {
                self.fitting.entry(fit.thread).or_default().push(fit.note);
            }
        }
    }

    fn add_merges(&mut self, view: &View<'_>) {
        let apart = Apart::all(view.session);
        for (found, merge) in view.proposals.merges.iter().enumerate() {
            let (Some(a), Some(b)) = (self.part(view, merge.a), self.part(view, merge.b)) else {
                continue;
            };
            let (a, b) = match (a, b) {
                (Part::Put(_), Part::Thread(_)) => (b, a),
                both => both,
            };
            let (one, other) = (self.notes_of(view, a), self.notes_of(view, b));
            if a != b && !parts(&apart, &one, &other) {
                self.merges.push(Pair { found, a, b });
            }
            if self.merges.len() == MERGES {
                return;
            }
        }
    }

    /// Where half of a possible merge stands now: a proposal that was taken over is a thread.
    fn part(&self, view: &View<'_>, half: Half) -> Option<Part> {
        let id = match half {
            Half::Confirmed(id) => id,
            Half::Proposed(n) => view.proposals.threads.get(n)?.id,
        };
        self.part_with(id)
    }

    /// The confirmed thread or the proposal with this id.
    pub fn part_with(&self, id: Id<Thread>) -> Option<Part> {
        if self.threads.contains(&id) {
            return Some(Part::Thread(id));
        }
        let put = self.proposals.iter().position(|put| put.id == id)?;
        Some(Part::Put(put))
    }

    /// The live notes of half of a possible merge.
    pub fn notes_of(&self, view: &View<'_>, part: Part) -> Vec<Id<Note>> {
        match part {
            Part::Thread(id) => {
                let thread = view.session.threads.get(&id);
                thread.map_or_else(Vec::new, |thread| live(view.session, &thread.notes))
            }
            Part::Put(n) => self
                .proposals
                .get(n)
                .map_or_else(Vec::new, |put| put.notes.clone()),
        }
    }

    fn add_unplaced(&mut self, view: &View<'_>) {
        let put: BTreeSet<Id<Note>> = self
            .proposals
            .iter()
            .flat_map(|proposal| proposal.notes.iter().copied())
            .collect();
        // The sheets hold their notes in order already: nothing as long as all notes is sorted.
        let mut sheets: Vec<_> = view
            .index
            .sheets
            .iter()
            .filter(|(_, notes)| !notes.is_empty())
            .collect();
        sheets.sort_by_cached_key(|(sheet, _)| {
            let group = sheet.group.and_then(|id| view.session.groups.get(&id));
            let number = group.map_or(u32::MAX, |group| group.number);
            (number, self.number(sheet.question), **sheet)
        });
        let groups: BTreeSet<_> = sheets.iter().map(|(sheet, _)| sheet.group).collect();
        let notes = sheets.iter().flat_map(|(_, notes)| notes.iter().copied());
        let (in_one, in_none): (Vec<_>, Vec<_>) = notes
            .filter(|note| !view.index.placed.contains(note))
            .partition(|note| put.contains(note));
        self.unplaced_put = in_one.len();
        self.unplaced = in_none.into_iter().chain(in_one).collect();
        self.writing_groups = groups.len();
    }
}

/// Whether a note can be put forward: it is live and stands nowhere.
fn is_free(view: &View<'_>, note: Id<Note>) -> bool {
    is_live(view.session, note) && !view.index.placed.contains(&note)
}

fn is_live(session: &Session, note: Id<Note>) -> bool {
    session.notes.get(&note).is_some_and(|note| !note.deleted)
}

fn any_live(session: &Session, notes: &[Id<Note>]) -> bool {
    notes.iter().any(|note| is_live(session, *note))
}

/// The live ones of `notes`.
pub fn live(session: &Session, notes: &[Id<Note>]) -> Vec<Id<Note>> {
    notes
        .iter()
        .copied()
        .filter(|note| is_live(session, *note))
        .collect()
}

/// Kept proposals, then what the program found and nobody has decided on.
fn proposals(view: &View<'_>) -> Vec<Put> {
    let session = view.session;
    let kept = session
        .threads_of(ThreadKind::Thread, ThreadStatus::Proposed)
        .into_iter()
        .map(|thread| Put {
            id: thread.id,
            found: None,
            notes: live(session, &thread.notes),
        });
    let kept: Vec<Put> = kept.collect();
    let held: BTreeSet<Id<Note>> = kept
        .iter()
        .flat_map(|put| put.notes.iter().copied())
        .collect();
    let is_open = |note: &Id<Note>| is_free(view, *note) && !held.contains(note);
    let found = view.proposals.threads.iter().enumerate();
    let found = found.map(|(n, proposal)| Put {
        id: proposal.id,
        found: Some(n),
        notes: proposal.notes.iter().copied().filter(is_open).collect(),
    });
    // A proposal that was decided on, or whose notes went elsewhere, stays in the list until the next run.
    let open = found.filter(|put| !session.threads.contains_key(&put.id) && put.notes.len() > 1);
    kept.into_iter().chain(open).collect()
}

/// Possible tensions on which nobody has decided.
fn put_tensions(view: &View<'_>) -> Vec<PutTension> {
    let session = view.session;
    let decided: Vec<&Thread> = session
        .threads
        .values()
        .filter(|thread| thread.kind == ThreadKind::Tension)
        .collect();
    let touches =
        |side: &[Id<Note>], notes: &[Id<Note>]| side.iter().any(|note| notes.contains(note));
    let is_decided = |a: &[Id<Note>], b: &[Id<Note>]| {
        decided.iter().any(|thread| {
            let (first, second) = (&thread.notes, &thread.against);
            (touches(a, first) && touches(b, second)) || (touches(a, second) && touches(b, first))
        })
    };
    let kept = session.threads_of(ThreadKind::Tension, ThreadStatus::Proposed);
    let found = view
        .proposals
        .tensions
        .iter()
        .enumerate()
        .filter(|(_, tension)| {
            any_live(session, &tension.a)
                && any_live(session, &tension.b)
                && !is_decided(&tension.a, &tension.b)
        });
    let kept = kept.into_iter().map(|thread| PutTension::Stored(thread.id));
    kept.chain(found.map(|(n, _)| PutTension::Found(n)))
        .collect()
}

/// Possible lone voices on which nobody has decided.
fn put_lone(view: &View<'_>) -> Vec<(Option<Id<Thread>>, Id<Note>)> {
    let session = view.session;
    let kept = session.threads_of(ThreadKind::Lone, ThreadStatus::Proposed);
    let decided: BTreeSet<Id<Note>> = session
        .threads
        .values()
        .filter(|thread| thread.kind == ThreadKind::Lone)
        .flat_map(|thread| thread.notes.iter().copied())
        .collect();
    let kept = kept.into_iter().filter_map(|thread| {
        let first = live(session, &thread.notes).first().copied()?;
        Some((Some(thread.id), first))
    });
    let found = view.proposals.lone.iter().copied();
    let open = found.filter(|note| is_free(view, *note) && !decided.contains(note));
    kept.chain(open.map(|note| (None, note))).collect()
}

fn numbers(session: &Session) -> BTreeMap<Id<Question>, usize> {
    let mut numbers = BTreeMap::new();
    let mut count = BTreeMap::new();
    for question in in_order(session.questions.values()) {
        let number = count.entry(question.round).or_insert(0_usize);
        *number += 1;
        numbers.insert(question.id, *number);
    }
    numbers
}

fn cover(session: &Session, notes: &[Id<Note>]) -> Cover {
    let coverage = Coverage::of(session, notes.iter().copied());
    let number = |id| {
        session
            .groups
            .get(id)
            .map_or(0, |group| group.number as usize)
    };
    Cover {
        present: coverage.present(),
        possible: coverage.possible(),
        beads: coverage
            .groups
            .iter()
            .map(|(id, present)| (number(id), *present))
            .collect(),
        notes: coverage.notes,
        roles: most_first(coverage.roles),
        municipalities: most_first(coverage.municipalities),
    }
}

fn most_first(counts: BTreeMap<String, usize>) -> Vec<String> {
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(word, _)| word).collect()
}
