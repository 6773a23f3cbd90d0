//! Distilling in the background: the session's notes in, proposals with note ids out.
//!
//! A named thread does the work; a newer request makes it drop the one it is at. What people have settled
//! goes along as constraints, so that a new run never touches it.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
};

use super::{Vocabulary, Wake};
use crate::{
    base::Id,
    distill::{self, Constraints, Engine, Reason, Settings},
    session::{Group, Note, Question, Session, Thread, ThreadKind, ThreadStatus, apart::Apart},
};

/// A thread that the program puts forward. People decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Its name: the same as long as most of its notes are, and the id of the thread that it becomes.
    pub id: Id<Thread>,
    /// What it could be called: literal words from the notes.
    pub title: String,
    /// At most three names to choose from, the first is `title`.
    pub titles: Vec<String>,
    /// The notes that it holds.
    pub notes: Vec<Id<Note>>,
    /// Words that tell it from the others.
    pub terms: Vec<String>,
    /// Why these notes stand together.
    pub reasons: Vec<Reason>,
    /// The places in the notes that the reasons rest on, in bytes.
    pub marks: BTreeMap<Id<Note>, Vec<Range<usize>>>,
    /// Members that may not belong, the most doubtful first.
    pub doubtful: Vec<Id<Note>>,
    /// Notes to read out, from different groups.
    pub quotes: Vec<Id<Note>>,
}

/// A note that fits a confirmed thread and is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The note.
    pub note: Id<Note>,
    /// The thread.
    pub thread: Id<Thread>,
    /// It is as like the thread as its own notes; otherwise it fits there better than anywhere else.
    pub sure: bool,
    /// What it shares with the notes in the thread.
    pub reasons: Vec<Reason>,
}

/// One of two threads that may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// A confirmed thread.
    Confirmed(Id<Thread>),
    /// What is put forward, by its place in [`Proposals::threads`].
    Proposed(usize),
}

/// Two threads that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct PossibleMerge {
    /// The one, confirmed if either is.
    pub a: Half,
    /// The other.
    pub b: Half,
    /// What stands in both.
    pub reasons: Vec<Reason>,
}

/// Two groups of notes that may be at odds.
#[derive(Debug, Clone, PartialEq)]
pub struct PossibleTension {
    /// The one side.
    pub a: Vec<Id<Note>>,
    /// The other side.
    pub b: Vec<Id<Note>>,
    /// What about, in words from the notes or the lexicon.
    pub about: (String, String),
}

/// What a run of distilling came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Proposals {
    /// New threads, those of most groups and notes first.
    pub threads: Vec<Proposal>,
    /// What fits the confirmed threads, best first.
    pub fits: Vec<Fit>,
    /// Threads that may be one, best first.
    pub merges: Vec<PossibleMerge>,
    /// Notes that say something no other group says.
    pub lone: Vec<Id<Note>>,
    /// Possible tensions.
    pub tensions: Vec<PossibleTension>,
    /// The run of the session's history that this was made of.
    pub made_of: u64,
    /// Number of the run that made it; another one may say something else of the same session.
    pub run: u64,
}

/// How the proposals are made, besides from what the session holds.
#[derive(Debug, Clone)]
pub struct Manner {
    /// From -1 (more comes together) over 0 to 1 (less).
    pub fineness: f32,
    /// What is known of words.
    pub words: Arc<Vocabulary>,
}

impl Manner {
    /// Whether the same session gives the same proposals.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.fineness.to_bits() == other.fineness.to_bits()
            && Arc::ptr_eq(&self.words, &other.words)
    }
}

/// A session's notes and what people settled, taken out of it for one run.
struct Request {
    run: u64,
    made_of: u64,
    manner: Manner,
    ids: Vec<Id<Note>>,
    texts: Vec<String>,
    groups: Vec<u32>,
    questions: Vec<u32>,
    tags: Vec<Vec<String>>,
    confirmed: Vec<Id<Thread>>,
    constraints: Constraints,
    seed: Id<Session>,
}

impl Request {
    fn of(session: &Session, (run, made_of): (u64, u64), manner: &Manner) -> Self {
        let notes: Vec<&Note> = session.live_notes().collect();
        let row: BTreeMap<Id<Note>, usize> = notes
            .iter()
            .enumerate()
            .map(|(n, note)| (note.id, n))
            .collect();
        let number = numbers::<Group>(session.groups.keys().copied());
        let question = numbers::<Question>(session.questions.keys().copied());
        let label_name: BTreeMap<&str, &str> = session
            .labels
            .values()
            .map(|label| (label.key.as_str(), label.name.as_str()))
            .collect();
        let tags = |note: &Note| {
            let name = |key: &String| {
                label_name
                    .get(key.as_str())
                    .copied()
                    .unwrap_or(key)
                    .to_owned()
            };
            note.labels.iter().map(name).collect()
        };
        let room = u32::try_from(session.groups.len()).unwrap_or(u32::MAX);
        let group = |note: &Note| note.sheet.group.and_then(|id| number.get(&id).copied());
        let (confirmed, constraints) = constraints(session, &row);
        Self {
            run,
            made_of,
            manner: manner.clone(),
            ids: notes.iter().map(|note| note.id).collect(),
            texts: notes.iter().map(|note| note.text.clone()).collect(),
            groups: notes
                .iter()
                .map(|note| group(note).unwrap_or(room))
                .collect(),
            questions: notes
                .iter()
                .map(|note| question.get(&note.sheet.question).copied().unwrap_or(0))
                .collect(),
            tags: notes.iter().map(|note| tags(note)).collect(),
            confirmed,
            constraints,
            seed: session.id,
        }
    }

    /// The engine keeps what it read for the next run.
    fn run(&self, engine: &mut Engine, stop: &dyn Fn() -> bool) -> Option<Proposals> {
        let notes: Vec<distill::Note<'_>> = (0..self.ids.len())
            .map(|n| distill::Note {
                text: self.texts.get(n).map_or("", String::as_str),
                group: self.groups.get(n).copied().unwrap_or(0),
                question: self.questions.get(n).copied(),
                tags: self.tags.get(n).map_or(&[], Vec::as_slice),
            })
            .collect();
        let settings = Settings {
            fineness: self.manner.fineness,
            ..Settings::default()
        };
        let outcome = engine.distill_until(&notes, &self.constraints, &settings, stop)?;
        Some(self.name(outcome))
    }

    fn name(&self, outcome: distill::Outcome) -> Proposals {
        let id = |row: &usize| self.ids.get(*row).copied();
        let ids = |rows: &[usize]| -> Vec<Id<Note>> { rows.iter().filter_map(id).collect() };
        let mut proposals = Proposals {
            made_of: self.made_of,
            run: self.run,
            ..Proposals::default()
        };
        for thread in &outcome.threads {
            if thread.confirmed.is_some() {
                continue;
            }
            let notes = ids(&thread.notes);
            proposals.threads.push(Proposal {
                id: name_of(self.seed, &notes),
                title: thread.title.clone(),
                titles: thread.titles.clone(),
                terms: thread.terms.clone(),
                reasons: thread.reason.clone(),
                marks: thread
                    .marks
                    .iter()
                    .filter_map(|marks| Some((id(&marks.note)?, marks.ranges.clone())))
                    .collect(),
                doubtful: ids(&thread.doubtful),
                quotes: ids(&thread.quotes),
                notes,
            });
        }
        proposals.fits = self.fits(&outcome);
        proposals.merges = self.merges(&outcome);
        proposals.lone = ids(&outcome.lone);
        proposals.tensions = outcome
            .tensions
            .iter()
            .map(|tension| PossibleTension {
                a: ids(&tension.a),
                b: ids(&tension.b),
                about: tension.about.clone(),
            })
            .collect();
        proposals
    }

    /// What fits the confirmed threads: first what the run put there, then what stayed outside.
    fn fits(&self, outcome: &distill::Outcome) -> Vec<Fit> {
        let named = |(sure, fit): (bool, &distill::Fit)| {
            let thread = outcome.threads.get(fit.thread)?;
            Some(Fit {
                note: *self.ids.get(fit.note)?,
                thread: *self.confirmed.get(thread.confirmed?)?,
                sure,
                reasons: fit.reason.clone(),
            })
        };
        let sure = outcome.gained.iter().map(|fit| (true, fit));
        let perhaps = outcome.fits.iter().map(|fit| (false, fit));
        sure.chain(perhaps).filter_map(named).collect()
    }

    fn merges(&self, outcome: &distill::Outcome) -> Vec<PossibleMerge> {
        // Confirmed threads come first; the others have their place among the proposals.
        let first = outcome
            .threads
            .iter()
            .take_while(|thread| thread.confirmed.is_some());
        let first = first.count();
        let half = |at: usize| match outcome.threads.get(at)?.confirmed {
            Some(confirmed) => self.confirmed.get(confirmed).copied().map(Half::Confirmed),
            None => Some(Half::Proposed(at - first)),
        };
        let named = |merge: &distill::Merge| {
            Some(PossibleMerge {
                a: half(merge.a)?,
                b: half(merge.b)?,
                reasons: merge.reason.clone(),
            })
        };
        outcome.merges.iter().filter_map(named).collect()
    }
}

fn numbers<T>(ids: impl Iterator<Item = Id<T>>) -> BTreeMap<Id<T>, u32> {
    ids.zip(0..).collect()
}

/// The name of a proposal that holds these notes.
fn name_of(seed: Id<Session>, notes: &[Id<Note>]) -> Id<Thread> {
    let mut part = String::from("proposal");
    for note in notes {
        part.push_str(&note.to_string());
    }
    seed.derive(&part)
}

/// What people settled: confirmed threads with their rows, and what must not be put forward.
fn constraints(
    session: &Session,
    row: &BTreeMap<Id<Note>, usize>,
) -> (Vec<Id<Thread>>, Constraints) {
    let mut confirmed = Vec::new();
    let mut constraints = Constraints::default();
    let rows = |notes: &[Id<Note>]| -> Vec<usize> {
        notes
            .iter()
            .filter_map(|note| row.get(note).copied())
            .collect()
    };
    for thread in session.threads.values() {
        let members = rows(&thread.notes);
        match (thread.status, thread.kind) {
            (ThreadStatus::Rejected, ThreadKind::Thread) if thread.against.is_empty() => {
                constraints.dismissed.push(members);
            }
            // A tension, lone voice or merge that was turned down says nothing about its notes by themselves.
            (ThreadStatus::Rejected, _) => {}
            (ThreadStatus::Accepted, ThreadKind::Thread) => {
                confirmed.push(thread.id);
                constraints.together.push(members);
            }
            _ => {
                constraints.settled.extend(members);
                constraints.settled.extend(rows(&thread.against));
            }
        }
    }
    for Apart { one, other } in Apart::all(session) {
        let others: Vec<usize> = other
            .iter()
            .filter_map(|note| row.get(note).copied())
            .collect();
        for row in one.iter().filter_map(|note| row.get(note).copied()) {
            constraints
                .apart
                .extend(others.iter().map(|other| (row, *other)));
        }
    }
    (confirmed, constraints)
}

/// Runs distilling for one session at a time, on a thread of its own.
#[derive(Debug)]
pub struct Distiller {
    requests: SyncSender<Request>,
    results: Receiver<(Proposals, Manner)>,
    wanted: Arc<AtomicU64>,
    asked: Option<(u64, Manner)>,
    runs: u64,
}

impl Distiller {
    /// Starts the thread. `wake` is called when there is something to take.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(wake: Wake) -> std::io::Result<Self> {
        let (requests, inbox) = sync_channel::<Request>(1);
        let (outbox, results) = sync_channel(1);
        let wanted = Arc::new(AtomicU64::new(0));
        let newest = Arc::clone(&wanted);
        std::thread::Builder::new()
            .name("distill".into())
            .spawn(move || {
                let mut kept: Option<(Arc<Vocabulary>, Engine)> = None;
                for request in inbox {
                    let stop = || newest.load(Ordering::Relaxed) != request.run;
                    if stop() {
                        continue;
                    }
                    let engine = engine_for(&request.manner.words, &mut kept);
                    let Some(proposals) = request.run(engine, &stop) else {
                        continue;
                    };
                    if outbox.send((proposals, request.manner)).is_err() {
                        return;
                    }
                    wake();
                }
            })?;
        Ok(Self {
            requests,
            results,
            wanted,
            asked: None,
            runs: 0,
        })
    }

    /// Asks for the proposals of `session` as it is after entry `made_of`. Does nothing when that was asked
    /// last; never waits. False when the thread is still busy: ask again later.
    pub fn ask(&mut self, session: &Session, made_of: u64, manner: &Manner) -> bool {
        if self.has_asked(made_of, manner) {
            return true;
        }
        self.runs += 1;
        self.wanted.store(self.runs, Ordering::Relaxed);
        let request = Request::of(session, (self.runs, made_of), manner);
        match self.requests.try_send(request) {
            Ok(()) => {
                self.asked = Some((made_of, manner.clone()));
                true
            }
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => false,
        }
    }

    /// Whether this was what was asked last.
    #[must_use]
    pub fn has_asked(&self, made_of: u64, manner: &Manner) -> bool {
        let is_same = |(asked, as_then): &(u64, Manner)| *asked == made_of && as_then.is(manner);
        self.asked.as_ref().is_some_and(is_same)
    }

    /// What has come in since the last time, and in what manner it was made.
    pub fn take(&mut self) -> Option<(Proposals, Manner)> {
        self.results.try_iter().last()
    }

    /// The proposals of `session` now: for the command line and for tests.
    #[must_use]
    pub fn at_once(session: &Session, (run, made_of): (u64, u64), manner: &Manner) -> Proposals {
        Request::of(session, (run, made_of), manner)
            .run(&mut engine_of(&manner.words), &|| false)
            .unwrap_or_default()
    }
}

fn engine_of(words: &Vocabulary) -> Engine {
    Engine::new(Arc::clone(words.lexicon()))
}

/// The engine of the run before, or a new one when the words are others.
fn engine_for<'a>(
    words: &Arc<Vocabulary>,
    kept: &'a mut Option<(Arc<Vocabulary>, Engine)>,
) -> &'a mut Engine {
    if kept
        .as_ref()
        .is_some_and(|(then, _)| !Arc::ptr_eq(then, words))
    {
        *kept = None;
    }
    &mut kept
        .get_or_insert_with(|| (Arc::clone(words), engine_of(words)))
        .1
}

/// Gives each new proposal the name of the earlier one that it continues: the one with which it shares most.
pub fn keep_names(earlier: &[Proposal], new: &mut [Proposal]) {
    let mut ranked = Vec::new();
    for (n, proposal) in new.iter().enumerate() {
        let notes: BTreeSet<&Id<Note>> = proposal.notes.iter().collect();
        for (e, old) in earlier.iter().enumerate() {
            let shared = old.notes.iter().filter(|note| notes.contains(note)).count();
            let all = notes.len() + old.notes.len() - shared;
            if shared > 0 && shared * 2 >= all {
                ranked.push((shared * 1_000_000 / all.max(1), n, e));
            }
        }
    }
    ranked.sort_by_key(|(share, n, e)| (std::cmp::Reverse(*share), *n, *e));
    let (mut named, mut used) = (BTreeSet::new(), BTreeSet::new());
    for (_, n, e) in ranked {
        if named.contains(&n) || used.contains(&e) {
            continue;
        }
        if let (Some(proposal), Some(old)) = (new.get_mut(n), earlier.get(e)) {
            proposal.id = old.id;
            named.insert(n);
            used.insert(e);
        }
    }
}
