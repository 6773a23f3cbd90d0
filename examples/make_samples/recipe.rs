//! From the raw material of a sample to a session, through the commands that a facilitator gives.
//!
//! Moments are fixed and ids follow from the sample's key, so that the same material always gives the same bytes.

use std::{collections::BTreeSet, error::Error, fs, path::Path};

use rode_draad::{
    base::{Date, Id, Moment, Offset, TimeOfDay},
    journal::Journal,
    session::{
        BlockKind, Command, DetailField, Group, Note, Owner, Session, Sheet, Source, Stamp,
        Standing, Template, ThreadKind, ThreadStatus,
        command::{ActorId, Begin, NewNote, NewParticipant, NewTakeAway, NewThread},
    },
    store::{Folder, templates},
};
use serde::Deserialize;

type Made<T> = Result<T, Box<dyn Error>>;

/// The bytes of `session.json`; `folder` is where the session is made, and must not be there yet.
pub fn make_file(raw: &str, folder: &Path) -> Made<Vec<u8>> {
    drop(Folder::create(folder, &make(raw)?).map_err(|error| format!("{error:?}"))?);
    Ok(fs::read(folder.join("session.json"))?)
}

/// The session that the raw material describes.
pub fn make(raw: &str) -> Made<Session> {
    let raw: Raw = serde_json::from_str(raw)?;
    let template = templates::built_in()
        .into_iter()
        .find(|template| template.key == raw.template);
    let mut kitchen = Kitchen::begin(&raw, template.ok_or("no such template")?)?;
    kitchen.people(&raw)?;
    let plan = Plan::of(&kitchen.session, &raw);
    let mut orders = Vec::new();
    kitchen.run(&plan, &mut orders);
    kitchen.notes(&raw, &plan, &mut orders)?;
    kitchen.walk(&raw, &plan, &mut orders)?;
    kitchen.threads(&raw, &plan, &mut orders)?;
    kitchen.take_aways(&raw, &plan, &mut orders)?;
    // What falls on the same moment stays in the order above.
    orders.sort_by_key(|(at, _)| *at);
    for (at, command) in orders {
        kitchen.order(at, &command)?;
    }
    Ok(kitchen.session)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    template: String,
    key: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    meeting: String,
    #[serde(default)]
    place: String,
    date: Date,
    start: TimeOfDay,
    offset_minutes: Offset,
    groups: Vec<RawGroup>,
    notes: Vec<RawNote>,
    #[serde(default)]
    threads: Vec<RawThread>,
    #[serde(default)]
    takeaways: Vec<RawTakeAway>,
    #[serde(default)]
    actual_minutes: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    #[serde(default)]
    name: String,
    #[serde(default)]
    participants: Vec<RawPerson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPerson {
    role: String,
    municipality: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNote {
    group: usize,
    question: String,
    text: String,
    #[serde(default)]
    labels: BTreeSet<String>,
    #[serde(default)]
    dots: usize,
    #[serde(default)]
    comments: Vec<RawComment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawComment {
    group: usize,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawThread {
    title: String,
    #[serde(default)]
    explanation: String,
    kind: ThreadKind,
    #[serde(default)]
    notes: Vec<usize>,
    #[serde(default)]
    side_a: Vec<usize>,
    #[serde(default)]
    side_b: Vec<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTakeAway {
    what: String,
    #[serde(default)]
    owner_role: String,
    #[serde(default)]
    owner_municipality: String,
    #[serde(default)]
    date: Option<Date>,
    #[serde(default)]
    for_whom: String,
    #[serde(default)]
    thread: Option<usize>,
}

/// When things happen.
struct Plan {
    /// Start of the first block and end of each that was run.
    steps: Vec<Moment>,
    /// Blocks are left after those.
    goes_on: bool,
    write: (Moment, Moment),
    walk: (Moment, Moment),
    threads: (Moment, Moment),
    take_aways: (Moment, Moment),
}

impl Plan {
    fn of(session: &Session, raw: &Raw) -> Self {
        let mut steps = vec![raw.offset_minutes.moment(raw.date, raw.start)];
        for minutes in &raw.actual_minutes {
            let last = steps.last().copied().unwrap_or_default();
            steps.push(last.plus_secs(minutes * 60));
        }
        let kinds: Vec<BlockKind> = session.rundown().iter().map(|block| block.kind).collect();
        let find = |kind| kinds.iter().position(|found| *found == kind);
        let (write, walk) = (find(BlockKind::Groups), find(BlockKind::Walk));
        let gather = walk.max(write).map(|block| block + 1);
        let last = kinds.len().checked_sub(2).max(gather);
        // Each follows the one before it, also where its block was not run.
        let mut free = steps.first().copied().unwrap_or_default();
        let end = steps.last().copied().unwrap_or_default();
        let mut span = |block: Option<usize>| {
            let ran = block.and_then(|block| Some((*steps.get(block)?, *steps.get(block + 1)?)));
            let (from, to) = ran.unwrap_or((end, end));
            let from = from.max(free);
            free = to.max(from.plus_secs(if ran.is_some() { 60 } else { 900 }));
            (from, free)
        };
        Self {
            goes_on: raw.actual_minutes.len() < kinds.len(),
            write: span(write),
            walk: span(walk),
            threads: span(gather),
            take_aways: span(last),
            steps,
        }
    }
}

/// The `n`th of `of` moments that are spread over a time, none at its very edges.
fn spread((from, to): (Moment, Moment), n: usize, of: usize) -> Moment {
    let share = i64::try_from(n + 1).unwrap_or(1);
    let shares = i64::try_from(of + 1).unwrap_or(1);
    Moment(from.0 + to.millis_since(from) * share / shares / 1000 * 1000)
}

type Orders = Vec<(Moment, Command)>;

/// The session while it is made.
struct Kitchen {
    session: Session,
    journal: Journal,
    actor: ActorId,
    offset: Offset,
    count: u64,
}

impl Kitchen {
    fn begin(raw: &Raw, template: Template) -> Made<Self> {
        let seed: Id<Session> = Id::<()>::from_bits(0).derive(&format!("sample/{}", raw.key));
        let mut kitchen = Self {
            session: Session::new(seed),
            journal: Journal::default(),
            actor: seed.derive("facilitator"),
            offset: raw.offset_minutes,
            count: 0,
        };
        let begin = Begin {
            seed,
            template: Some(template),
            title: raw.title.clone(),
            date: raw.date,
            offset: raw.offset_minutes,
            groups: Some(u32::try_from(raw.groups.len())?),
        };
        let early = raw
            .offset_minutes
            .moment(raw.date, raw.start)
            .plus_secs(-3600);
        kitchen.order(early, &Command::Begin(Box::new(begin)))?;
        for field in [
            DetailField::Meeting(raw.meeting.clone()),
            DetailField::Place(raw.place.clone()),
            DetailField::Start(raw.start),
        ] {
            kitchen.order(early, &Command::SetDetail(field))?;
        }
        Ok(kitchen)
    }

    fn order(&mut self, at: Moment, command: &Command) -> Made<()> {
        self.count += 1;
        let stamp = Stamp {
            at,
            offset: self.offset,
            actor: self.actor,
            count: self.count,
            standing: Standing::Facilitator,
        };
        let ran = self.journal.run(&mut self.session, command, stamp);
        ran.map_err(|refusal| format!("{command:?}: {refusal:?}"))?;
        Ok(())
    }

    fn people(&mut self, raw: &Raw) -> Made<()> {
        let early = raw
            .offset_minutes
            .moment(raw.date, raw.start)
            .plus_secs(-1800);
        for (g, group) in raw.groups.iter().enumerate() {
            let id = self.group(g + 1)?;
            if !group.name.is_empty() {
                self.order(
                    early,
                    &Command::RenameGroup {
                        id,
                        name: group.name.clone(),
                    },
                )?;
            }
            for (p, person) in group.participants.iter().enumerate() {
                let add = Command::AddParticipants {
                    people: vec![NewParticipant {
                        id: self.session.id.derive(&format!("participant/{g}/{p}")),
                        name: String::new(),
                        role: person.role.clone(),
                        municipality: person.municipality.clone(),
                    }],
                    group: Some(id),
                };
                self.order(early, &add)?;
            }
        }
        Ok(())
    }

    /// The blocks that were run; the next one stands still at its start. Nothing where no times are known.
    fn run(&self, plan: &Plan, orders: &mut Orders) {
        if plan.steps.len() < 2 {
            return;
        }
        for (n, at) in plan.steps.iter().enumerate() {
            let command = if n == 0 {
                Command::StartBlock
            } else {
                Command::NextBlock
            };
            orders.push((*at, command));
        }
        if let (Some(end), true) = (plan.steps.last(), plan.goes_on) {
            orders.push((*end, Command::PauseBlock));
        }
    }

    fn notes(&self, raw: &Raw, plan: &Plan, orders: &mut Orders) -> Made<()> {
        for (n, note) in raw.notes.iter().enumerate() {
            let of_group = |other: &&RawNote| other.group == note.group;
            let before = raw.notes.iter().take(n).filter(of_group).count();
            let all = raw.notes.iter().filter(of_group).count();
            if let Some(label) = note.labels.iter().find(|key| !self.knows_label(key)) {
                return Err(format!("note {n}: no label {label}").into());
            }
            let new = NewNote {
                id: self.note(n),
                text: note.text.clone(),
                labels: note.labels.clone(),
            };
            let sheet = self
                .sheet(note)
                .map_err(|error| format!("note {n}: {error}"))?;
            orders.push((
                spread(plan.write, before, all),
                Command::AddNotes {
                    sheet,
                    notes: vec![new],
                },
            ));
        }
        Ok(())
    }

    fn walk(&self, raw: &Raw, plan: &Plan, orders: &mut Orders) -> Made<()> {
        let all = raw.notes.len();
        for (n, note) in raw.notes.iter().enumerate() {
            let at = spread(plan.walk, n, all);
            for (c, comment) in note.comments.iter().enumerate() {
                let id = self.session.id.derive(&format!("comment/{n}/{c}"));
                let group = Some(self.group(comment.group)?);
                let text = comment.text.clone();
                orders.push((
                    at,
                    Command::AddComment {
                        id,
                        note: self.note(n),
                        group,
                        text,
                    },
                ));
            }
            for d in 0..note.dots {
                // Stickers come from the tables that follow, each table in its turn.
                let group = Some(self.group((note.group + d) % raw.groups.len() + 1)?);
                let id = self.session.id.derive(&format!("dot/{n}/{d}"));
                orders.push((
                    at,
                    Command::AddDot {
                        id,
                        note: self.note(n),
                        group,
                    },
                ));
            }
        }
        Ok(())
    }

    fn threads(&self, raw: &Raw, plan: &Plan, orders: &mut Orders) -> Made<()> {
        for (t, thread) in raw.threads.iter().enumerate() {
            let at = spread(plan.threads, t, raw.threads.len());
            let id = self.session.id.derive(&format!("thread/{t}"));
            let (first, second) = match thread.kind {
                ThreadKind::Tension => (&thread.side_a, &thread.side_b),
                ThreadKind::Thread | ThreadKind::Lone => (&thread.notes, &thread.side_b),
            };
            let new = NewThread {
                id,
                title: thread.title.clone(),
                kind: thread.kind,
                status: ThreadStatus::Proposed,
                notes: self.rows(raw, first)?,
                against: self.rows(raw, second)?,
            };
            orders.push((at, Command::AddThread(Box::new(new))));
            orders.push((at, Command::AcceptThread { id }));
            if !thread.explanation.is_empty() {
                let explanation = thread.explanation.clone();
                orders.push((at, Command::ExplainThread { id, explanation }));
            }
        }
        Ok(())
    }

    fn take_aways(&self, raw: &Raw, plan: &Plan, orders: &mut Orders) -> Made<()> {
        for (n, take_away) in raw.takeaways.iter().enumerate() {
            let thread = take_away.thread;
            if thread.is_some_and(|thread| thread >= raw.threads.len()) {
                return Err(format!("take-away {n}: no such thread").into());
            }
            let source = |t: usize| Source::Thread(self.session.id.derive(&format!("thread/{t}")));
            let new = NewTakeAway {
                id: self.session.id.derive(&format!("take-away/{n}")),
                what: take_away.what.clone(),
                owner: self.owner(take_away),
                date: take_away.date,
                for_whom: take_away.for_whom.clone(),
                source: thread.map(source),
            };
            let at = spread(plan.take_aways, n, raw.takeaways.len());
            orders.push((at, Command::AddTakeAway(Box::new(new))));
        }
        Ok(())
    }

    /// Someone in the room with this role and municipality, else the role itself.
    fn owner(&self, take_away: &RawTakeAway) -> Owner {
        let (role, municipality) = (&take_away.owner_role, &take_away.owner_municipality);
        let people = self.session.participants_in_order();
        let found = people
            .iter()
            .find(|person| person.role == *role && person.municipality == *municipality);
        match found {
            Some(person) => Owner::Participant(person.id),
            None if role.is_empty() => Owner::Nobody,
            None if municipality.is_empty() => Owner::Role(role.clone()),
            None => Owner::Role(format!("{role}, {municipality}")),
        }
    }

    fn note(&self, row: usize) -> Id<Note> {
        self.session.id.derive(&format!("note/{row}"))
    }

    fn rows(&self, raw: &Raw, rows: &[usize]) -> Made<Vec<Id<Note>>> {
        match rows.iter().find(|row| **row >= raw.notes.len()) {
            Some(row) => Err(format!("no note {row}").into()),
            None => Ok(rows.iter().map(|row| self.note(*row)).collect()),
        }
    }

    fn group(&self, number: usize) -> Made<Id<Group>> {
        let round = self.session.active_round().ok_or("no round")?;
        let groups = self.session.groups_of(round.id);
        let found = number.checked_sub(1).and_then(|place| groups.get(place));
        Ok(found.ok_or_else(|| format!("no group {number}"))?.id)
    }

    fn sheet(&self, note: &RawNote) -> Made<Sheet> {
        let round = self.session.active_round().ok_or("no round")?.id;
        let questions = self.session.questions_of(round);
        let found = questions
            .iter()
            .find(|question| question.key == note.question);
        let question = found
            .ok_or_else(|| format!("no question {}", note.question))?
            .id;
        Ok(Sheet {
            round,
            group: Some(self.group(note.group)?),
            question,
        })
    }

    fn knows_label(&self, key: &str) -> bool {
        self.session.labels.values().any(|label| label.key == key)
    }
}
