//! The power goes at any moment: on a disk that loses, tears and reorders what was not synced, nothing that was
//! called saved is lost, and what is found is the session as it was after some command, never half of one.

use std::{
    collections::{BTreeMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    sync::{Arc, Mutex},
};

use super::{
    HOME, QUICK,
    platter::{Broken, Platter, Step, Traced},
    proof, stamp,
};
use crate::{
    base::Id,
    journal::{Entry, Journal},
    session::{Command, Participant, Session, command::NewParticipant},
    store::{
        Access, Folder, Notice, Opened, Storage, StoreError,
        memory::{Chance, MemoryDisk},
        writer::{Pace, Planted},
    },
};

#[test]
fn after_a_power_cut_all_that_was_called_saved_is_there() {
    let wanted = proof(10_000, 100_000, 1_000_000);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let counts: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|first| {
                let (from, every) = (first as u64, threads as u64);
                scope.spawn(move || Proof::sound().run(from, every, wanted.div_ceil(threads)))
            })
            .collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let mut all = Count::default();
    for count in counts {
        all.add(&count.unwrap_or_else(|loss| panic!("{loss}")));
    }
    println!("power cuts: {all:?}");
    assert!(all.states >= wanted, "{all:?}");
    assert!(all.found > all.states / 2 && all.second > 0, "{all:?}");
}

/// Each of these loses what was called saved, and the proof sees it.
#[test]
fn the_planted_faults_are_caught() {
    let sound = Proof::sound();
    let plants = [
        ("no sync", sound.on_broken(Broken::NoSync)),
        ("no folder sync", sound.on_broken(Broken::NoFolderSync)),
        (
            "old journal dropped too early",
            sound.with(Planted::JournalDroppedTooEarly),
        ),
        ("told before synced", sound.with(Planted::ToldBeforeSynced)),
        ("one command over two lines", sound.over_two_lines()),
        (
            "handle trusted again",
            sound.with(Planted::HandleTrustedAgain),
        ),
        ("failure unseen", sound.with(Planted::FailureUnseen)),
    ];
    for (name, proof) in plants {
        let loss = proof.run(0, 1, 20_000);
        println!("{name}: {}", loss.as_ref().unwrap_err());
        assert!(loss.is_err(), "{name} is not caught");
    }
    sound.run(0, 1, 200).unwrap();
}

/// What is proven, or cannot be.
#[derive(Debug, Clone, Copy)]
struct Proof {
    broken: Option<Broken>,
    planted: Option<Planted>,
    is_over_two_lines: bool,
}

/// What was looked at.
#[derive(Debug, Default)]
struct Count {
    /// Runs of the program.
    runs: usize,
    /// States of the disk after a power cut, each another one.
    states: usize,
    /// Of which a session was found.
    found: usize,
    /// Of which something that was not called saved is there, and what came before it is not.
    gaps: usize,
    /// Of which the power went again, after the session was recovered.
    second: usize,
}

impl Count {
    fn add(&mut self, other: &Self) {
        self.runs += other.runs;
        self.states += other.states;
        self.found += other.found;
        self.gaps += other.gaps;
        self.second += other.second;
    }
}

impl Proof {
    fn sound() -> Self {
        Self {
            broken: None,
            planted: None,
            is_over_two_lines: false,
        }
    }

    fn on_broken(self, broken: Broken) -> Self {
        let broken = Some(broken);
        Self { broken, ..self }
    }

    fn with(self, planted: Planted) -> Self {
        let planted = Some(planted);
        Self { planted, ..self }
    }

    fn over_two_lines(self) -> Self {
        Self {
            is_over_two_lines: true,
            ..self
        }
    }

    /// Runs the program time after time, with other work each time, and cuts the power everywhere in it.
    fn run(self, from: u64, every: u64, wanted: usize) -> Result<Count, String> {
        let mut count = Count::default();
        let mut seen = HashSet::new();
        for seed in (from..).step_by(usize::try_from(every).unwrap()) {
            let story = Story::begin(self.is_over_two_lines);
            let run = Run::of(self, seed, &MemoryDisk::new(), story);
            count.runs += 1;
            self.cut_everywhere(&run, seed, &mut seen, &mut count, wanted)?;
            if count.states >= wanted {
                break;
            }
        }
        Ok(count)
    }

    fn cut_everywhere(
        self,
        run: &Run,
        seed: u64,
        seen: &mut HashSet<u64>,
        count: &mut Count,
        wanted: usize,
    ) -> Result<(), String> {
        let mut platter = run.start.clone();
        let (mut told, mut is_made) = (run.told, run.is_made);
        for (n, step) in run.steps.iter().enumerate() {
            platter.step(step);
            match step {
                Step::Told(number) => told = told.max(*number),
                Step::Made => is_made = true,
                _ => {}
            }
            for cut in 0..10 {
                let cut = if cut < 2 { cut } else { mix(seed, n, cut) };
                let disk = platter.after_cut(cut);
                if !seen.insert(mark(&disk, told)) {
                    continue;
                }
                count.states += 1;
                let is_second = run.is_second;
                count.second += usize::from(is_second);
                let found =
                    look(&disk, &run.story, told, is_made, count.states).map_err(|loss| {
                        let from = n.saturating_sub(12);
                        let last: Vec<_> = run.steps[from..=n].iter().map(short).collect();
                        format!(
                            "run {seed}, step {n}, cut {cut}, second {is_second}: {loss}\n{last:#?}"
                        )
                    })?;
                count.found += usize::from(found != Looked::NotMade);
                count.gaps += usize::from(found == Looked::WithGap);
                if count.states >= wanted {
                    return Ok(());
                }
                let goes_on = !is_second && count.states.is_multiple_of(701);
                if let Looked::Whole(last) = found
                    && goes_on
                {
                    let mut run = Run::of(self, cut, &disk, run.story.up_to(last));
                    run.is_second = true;
                    self.cut_everywhere(&run, cut, seen, count, wanted)?;
                }
            }
        }
        Ok(())
    }
}

/// The session of this disk is one that the story tells, at least up to `told`.
fn look(
    disk: &MemoryDisk,
    story: &Story,
    told: u64,
    is_made: bool,
    turn: usize,
) -> Result<Looked, String> {
    let turned = turn.is_multiple_of(16);
    let storage: Arc<dyn Storage> = Arc::new(disk.copy());
    let opened = match Folder::open_on(Arc::clone(&storage), Path::new(HOME), Access::Write) {
        Ok(opened) => opened,
        Err(_) if !is_made => return Ok(Looked::NotMade),
        Err(error) => return Err(format!("{error:?}")),
    };
    let looked = match story.holds(&opened, told)? {
        Some(last) => Looked::Whole(last),
        None => Looked::WithGap,
    };
    if turned {
        let (notices, session) = (opened.notices.clone(), opened.session.clone());
        drop(opened);
        let again = Folder::open_on(storage, Path::new(HOME), Access::Write);
        let again = again.map_err(|error| format!("opened again: {error:?}"))?;
        // Less is told when an end that could not be read was cut off.
        let is_known = |notice: &Notice| notices.iter().any(|one| one.key() == notice.key());
        if again.session != session || !again.notices.iter().all(is_known) {
            return Err(format!("opened again it differs: {:?}", again.notices));
        }
    }
    Ok(looked)
}

/// What was found of a session.
#[derive(Debug, PartialEq, Eq)]
enum Looked {
    /// Nothing: its making was never finished.
    NotMade,
    /// All of it, up to this entry.
    Whole(u64),
    /// All that was called saved, but of what came after it something later than what is missing.
    WithGap,
}

/// What tells one state of the disk from another.
fn mark(disk: &MemoryDisk, told: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    (disk.files(), told).hash(&mut hasher);
    hasher.finish()
}

fn mix(seed: u64, step: usize, cut: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    (seed, step, cut).hash(&mut hasher);
    hasher.finish().max(2)
}

fn short(step: &Step) -> String {
    match step {
        Step::Append(number, bytes) => format!("Append({number}, {} bytes)", bytes.len()),
        step => format!("{step:?}"),
    }
}

/// A session that goes on, with every state that a command left it in. Each command makes two changes.
#[derive(Debug, Clone)]
struct Story {
    session: Session,
    journal: Journal,
    states: BTreeMap<u64, Session>,
    is_over_two_lines: bool,
}

impl Story {
    fn begin(is_over_two_lines: bool) -> Self {
        let session = Session::new(Id::from_bits(7));
        Self {
            states: BTreeMap::from([(0, session.clone())]),
            session,
            journal: Journal::default(),
            is_over_two_lines,
        }
    }

    /// As it was after this entry, to go on from there.
    fn up_to(&self, last: u64) -> Self {
        let mut states = self.states.clone();
        states.retain(|number, _| *number <= last);
        Self {
            session: states[&last].clone(),
            journal: Journal::after(last),
            states,
            is_over_two_lines: self.is_over_two_lines,
        }
    }

    /// Two people come in, with one command.
    fn next(&mut self) -> Vec<Entry> {
        let number = u128::from(self.journal.last() + 1);
        let (one, other) = (arrival(number, 1), arrival(number, 2));
        let entries = if self.is_over_two_lines {
            vec![self.enter(vec![one]), self.enter(vec![other])]
        } else {
            vec![self.enter(vec![one, other])]
        };
        self.states
            .insert(self.journal.last(), self.session.clone());
        entries
    }

    fn enter(&mut self, people: Vec<NewParticipant>) -> Entry {
        let group = None;
        let command = Command::AddParticipants { people, group };
        let stamp = stamp(self.journal.last() + 1);
        let entry = self.journal.run(&mut self.session, &command, stamp);
        entry.unwrap().unwrap()
    }

    /// Every command that was called saved is there, and of the others each is there as a whole or not at all. When
    /// a later one is there and an earlier one is not, that is told. Gives the number of the last entry when every
    /// command before it is there.
    fn holds(&self, opened: &Opened, told: u64) -> Result<Option<u64>, String> {
        let last = opened.journal.last();
        if last < told {
            return Err(format!("called saved up to {told}, found up to {last}"));
        }
        if self.states.get(&last) == Some(&opened.session) {
            return Ok(Some(last));
        }
        let mut there = opened.session.participants.clone();
        let mut first = 1;
        for number in self.states.keys().filter(|number| **number > 0) {
            let ids = [1, 2].map(|which| arrived(first.into(), which));
            first = number + 1;
            let both = ids.map(|id| {
                let found = there.remove(&id);
                found.is_some() && found.as_ref() == self.session.participants.get(&id)
            });
            match both {
                [false, false] if *number <= told => {
                    return Err(format!(
                        "{number} of {told} was called saved, and is not there"
                    ));
                }
                [true, true] | [false, false] => {}
                _ => return Err(format!("half a command, {number}, saved up to {told}")),
            }
        }
        let is_told =
            |notice: &Notice| matches!(notice, Notice::UnreadableLines(_) | Notice::Missing(_));
        if !there.is_empty() {
            return Err(format!("nobody wrote {there:?}"));
        }
        if !opened.notices.iter().any(is_told) {
            return Err(format!("something is missing before {last}, and not told"));
        }
        Ok(None)
    }
}

fn arrived(number: u128, which: u128) -> Id<Participant> {
    Id::from_bits(number * 4 + which)
}

fn arrival(number: u128, which: u128) -> NewParticipant {
    NewParticipant {
        id: arrived(number, which),
        name: format!("Naam {number} “é” \"\\ \u{1}"),
        role: "adviseur".to_owned(),
        municipality: "x".repeat(usize::try_from(number * 37 % 300).unwrap()),
    }
}

/// One run of the program, as its disk saw it.
struct Run {
    start: Platter,
    steps: Vec<Step>,
    story: Story,
    /// What was called saved, and whether the session was made, before it.
    told: u64,
    is_made: bool,
    is_second: bool,
}

impl Run {
    /// Makes or opens the session, works in it, closes it, and so a few times. What exactly depends on the seed;
    /// now and then a call fails.
    fn of(proof: Proof, seed: u64, disk: &MemoryDisk, mut story: Story) -> Self {
        let mut chance = Chance::new(seed.wrapping_add(1));
        let start = Platter::of(disk);
        let traced = Traced::over(disk.copy(), start.files(), proof.broken);
        let is_made = disk.files().keys().any(|path| path.starts_with(HOME));
        let told = story.journal.last();
        let fails = seed % 3 == 2 || proof.planted == Some(Planted::HandleTrustedAgain);
        if fails || proof.planted == Some(Planted::FailureUnseen) {
            let kind = io_errors()[chance.below(3)];
            traced.disk.fail_once(20 + chance.below(120) as u64, kind);
        }
        for _ in 0..=chance.below(3) {
            let pace = Pace {
                snapshot_after: 1 + chance.below(6),
                planted: proof.planted,
                ..QUICK
            };
            if Self::session(&traced, pace, &mut story, &mut chance).is_err() {
                break;
            }
        }
        Self {
            start,
            steps: traced.steps(),
            story,
            told,
            is_made,
            is_second: false,
        }
    }

    /// From opening to closing.
    fn session(
        traced: &Traced,
        pace: Pace,
        story: &mut Story,
        chance: &mut Chance,
    ) -> Result<(), StoreError> {
        let storage: Arc<dyn Storage> = Arc::new(traced.clone());
        let home = Path::new(HOME);
        let is_new = story.journal.last() == 0 && traced.disk.list(home).is_err();
        let mut folder = if is_new {
            let folder = Folder::create_on(storage, home, &story.session)?;
            traced.add(Step::Made);
            folder
        } else {
            Folder::open_on(storage, home, Access::Write)?.folder
        };
        folder.pace = pace;
        type Watch = Mutex<Option<Box<dyn Fn() -> u64 + Send>>>;
        let watch: Arc<Watch> = Arc::default();
        let wake = {
            let (watch, traced) = (Arc::clone(&watch), traced.clone());
            move || {
                if let Some(saved) = &*watch.lock().unwrap() {
                    traced.add(Step::Told(saved()));
                }
            }
        };
        let writer =
            folder.into_writer(story.session.clone(), story.journal.last(), Arc::new(wake))?;
        *watch.lock().unwrap() = Some(Box::new(writer.watch()));
        for _ in 0..2 + chance.below(8) {
            let commands = 1 + chance.below(3);
            let entries: Vec<_> = (0..commands).flat_map(|_| story.next()).collect();
            writer.send_together(entries);
            // What is not saved yet waits, and is tried again.
            let _ = writer.wait_saved(story.journal.last());
        }
        // Now and then it is killed while it does nothing.
        if chance.below(4) > 0 {
            let _ = writer.close();
        }
        Ok(())
    }
}

fn io_errors() -> [std::io::ErrorKind; 3] {
    use std::io::ErrorKind::{Other, PermissionDenied, StorageFull};
    [Other, StorageFull, PermissionDenied]
}
