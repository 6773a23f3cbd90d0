//! Random commands for the property tests: each made against the session as it stands, so that most of them
//! can be, and some cannot.

use rode_draad::{
    base::{Date, Id, Moment, Offset, TimeOfDay},
    session::{
        Block, BlockField, BlockKind, Change, Command, DetailField, Entity, GroupState, Note,
        Owner, ParticipantField, Photo, QuestionField, Session, Sheet, Show, Source, Stamp,
        Standing, TakeAwayField, Template, ThreadKind, ThreadStatus, Weight,
        command::{
            ActorId, Begin, ImportRow, NewNote, NewParticipant, NewTakeAway, NewThread, Side,
        },
    },
};

/// One random wish: a kind and three numbers to choose with.
pub type Wish = (u8, u32, u32, u32);

/// The built-in template of the product.
pub fn taskforce() -> Template {
    serde_json::from_str(include_str!("../../assets/templates/taskforce.json")).unwrap()
}

/// How every session of these tests begins.
pub fn begin(seed: u128) -> Command {
    Command::Begin(Box::new(Begin {
        seed: Id::from_bits(seed),
        template: Some(taskforce()),
        title: String::new(),
        date: Date::new(2026, 11, 24).unwrap(),
        offset: Offset(60),
        groups: Some(3),
    }))
}

/// The stamp of the `count`th command: half a minute after the one before.
pub fn stamp(actor: u128, count: u64) -> Stamp {
    let start = Offset(60).moment(Date::new(2026, 11, 24).unwrap(), TimeOfDay(810));
    Stamp {
        at: Moment(start.0 + i64::try_from(count).unwrap() * 30_000),
        offset: Offset(60),
        actor: ActorId::from_bits(actor),
        count,
        standing: Standing::Facilitator,
    }
}

fn pick<T: Entity>(things: &std::collections::BTreeMap<Id<T>, T>, n: u32) -> Id<T> {
    let keys: Vec<_> = things.keys().copied().collect();
    match keys.get(n as usize % keys.len().max(1)) {
        Some(id) => *id,
        None => Id::from_bits(u128::from(n)),
    }
}

fn some_notes(s: &Session, a: u32, b: u32) -> Vec<Id<Note>> {
    let keys: Vec<_> = s.notes.keys().copied().collect();
    if keys.is_empty() {
        return Vec::new();
    }
    (0..(b % 4) as usize + 1)
        .map(|n| keys[(a as usize + n * 7) % keys.len()])
        .collect()
}

fn sheet(s: &Session, a: u32, b: u32) -> Sheet {
    let question = pick(&s.questions, a);
    let round = s
        .questions
        .get(&question)
        .map_or(Id::from_bits(0), |question| question.round);
    let groups: Vec<_> = s.groups_of(round).iter().map(|group| group.id).collect();
    let group = (!b.is_multiple_of(7))
        .then(|| groups.get(b as usize % groups.len().max(1)).copied())
        .flatten();
    Sheet {
        round,
        group,
        question,
    }
}

const TEXTS: [&str; 8] = [
    "Raad stelt de kaders vooraf",
    "wijktafels per buurt",
    "",
    "  ",
    "geld = op 💶",
    "مرحبا",
    "a\nb",
    "=SUM(A1)",
];

fn text(n: u32) -> String {
    TEXTS[n as usize % TEXTS.len()].to_owned()
}

fn some<T>(present: bool, value: T) -> Option<T> {
    present.then_some(value)
}

/// The command that a wish comes to in this session. `fresh` names what it adds.
pub fn command(s: &Session, (kind, a, b, c): Wish, fresh: u128) -> Command {
    let new = fresh + 1_000_000;
    match kind % 50 {
        0 => Command::SetDetail(DetailField::Title(text(a))),
        1 => Command::SetDetail(DetailField::Available(a % 800)),
        2 => Command::AddRound {
            id: Id::from_bits(new),
            like: some(b.is_multiple_of(2), pick(&s.rounds, a)),
        },
        3 => Command::RemoveRound {
            id: pick(&s.rounds, a),
        },
        4 => Command::AddQuestion {
            id: Id::from_bits(new),
            round: pick(&s.rounds, a),
            text: text(b),
        },
        5 => Command::EditQuestion {
            id: pick(&s.questions, a),
            field: QuestionField::Text(text(b)),
        },
        6 => Command::MoveQuestion {
            id: pick(&s.questions, a),
            to: b as usize % 5,
        },
        7 => Command::RemoveQuestion {
            id: pick(&s.questions, a),
        },
        8 => Command::AddLabel {
            id: Id::from_bits(new),
            name: text(a),
        },
        9 => Command::AddBlock {
            id: Id::from_bits(new),
            title: text(a),
            kind: [BlockKind::Plenary, BlockKind::Groups, BlockKind::Walk][b as usize % 3],
            minutes: c % 800,
            after: some(b.is_multiple_of(2), pick(&s.blocks, c)),
        },
        10 => edit_block(s, a, b, c),
        11 => Command::MoveBlock {
            id: pick(&s.blocks, a),
            to: b as usize % 10,
        },
        12 => Command::RemoveBlock {
            id: pick(&s.blocks, a),
        },
        13 => Command::AddGroup {
            id: Id::from_bits(new),
            round: pick(&s.rounds, a),
        },
        14 => Command::RenameGroup {
            id: pick(&s.groups, a),
            name: text(b),
        },
        15 => Command::RemoveGroup {
            id: pick(&s.groups, a),
        },
        16 => Command::AddParticipants {
            people: vec![NewParticipant {
                id: Id::from_bits(new),
                name: String::new(),
                role: ["griffier", "raadslid", "inwoner"][a as usize % 3].into(),
                municipality: ["Rijnvelden", "Heidelo", ""][b as usize % 3].into(),
            }],
            group: some(c.is_multiple_of(2), pick(&s.groups, c)),
        },
        17 => Command::EditParticipant {
            id: pick(&s.participants, a),
            field: ParticipantField::Role(text(b)),
        },
        18 => Command::SeatParticipant {
            id: pick(&s.participants, a),
            round: pick(&s.rounds, b),
            group: some(!c.is_multiple_of(3), pick(&s.groups, c)),
        },
        19 => Command::RemoveParticipant {
            id: pick(&s.participants, a),
        },
        20 => Command::DivideFairly {
            round: pick(&s.rounds, a),
        },
        21 => Command::StartBlock,
        22 => Command::PauseBlock,
        23 => Command::ResumeBlock,
        24 => Command::NextBlock,
        25 => Command::BackBlock,
        26 => Command::AddTime {
            minutes: i32::try_from(a % 41).unwrap() - 20,
        },
        27 => Command::SetGroupState {
            id: pick(&s.groups, a),
            state: [GroupState::Busy, GroupState::Ready, GroupState::Help][b as usize % 3],
        },
        28 => Command::ShowOnBeamer(
            [
                Show::Case,
                Show::Question(pick(&s.questions, b)),
                Show::Threads(1),
            ][a as usize % 3],
        ),
        29 => Command::FreezeBeamer(a.is_multiple_of(2)),
        30..=33 => add_notes(s, (a, b, c), new),
        34 => Command::EditNote {
            id: pick(&s.notes, a),
            text: text(b),
        },
        35 => Command::MoveNote {
            id: pick(&s.notes, a),
            sheet: sheet(s, b, c),
            to: c as usize % 6,
        },
        36 => Command::LabelNote {
            id: pick(&s.notes, a),
            label: ["doel", "raad", "onbekend"][b as usize % 3].into(),
            on: c.is_multiple_of(2),
        },
        37 => Command::DeleteNote {
            id: pick(&s.notes, a),
        },
        38 => Command::BringBackNote {
            id: pick(&s.notes, a),
        },
        39 => import(s, (a, b, c), new),
        40 => Command::AddComment {
            id: Id::from_bits(new),
            note: pick(&s.notes, a),
            group: some(b.is_multiple_of(2), pick(&s.groups, b)),
            text: text(c),
        },
        41 => Command::AddDot {
            id: Id::from_bits(new),
            note: pick(&s.notes, a),
            group: None,
        },
        42 => Command::RemoveDot {
            id: pick(&s.dots, a),
        },
        43 => photo(s, (a, b, c), new),
        44 | 45 => Command::AddThread(Box::new(NewThread {
            id: Id::from_bits(new),
            title: text(a),
            kind: [ThreadKind::Thread, ThreadKind::Tension, ThreadKind::Lone][b as usize % 3],
            status: [
                ThreadStatus::Accepted,
                ThreadStatus::Proposed,
                ThreadStatus::Rejected,
            ][c as usize % 3],
            notes: some_notes(s, a, b),
            against: some_notes(s, b, c),
        })),
        46 => thread(s, (a, b, c)),
        47 => Command::MergeThreads {
            into: pick(&s.threads, a),
            from: pick(&s.threads, b),
        },
        48 => Command::SplitThread {
            id: pick(&s.threads, a),
            new_id: Id::from_bits(new),
            title: text(b),
            notes: some_notes(s, b, c),
        },
        _ => take_away(s, (a, b, c), new),
    }
}

fn edit_block(s: &Session, a: u32, b: u32, c: u32) -> Command {
    let field = match b % 6 {
        0 => BlockField::Planned(c % 800),
        1 => BlockField::Minimum(c % 60),
        2 => BlockField::Weight([Weight::Fixed, Weight::Little, Weight::Much][c as usize % 3]),
        3 => BlockField::FixedStart(Some(TimeOfDay(u16::try_from(c % 1440).unwrap()))),
        4 => BlockField::Round(some(c.is_multiple_of(2), pick(&s.rounds, c))),
        _ => BlockField::Title(text(c)),
    };
    Command::EditBlock {
        id: pick::<Block>(&s.blocks, a),
        field,
    }
}

fn add_notes(s: &Session, (a, b, c): (u32, u32, u32), new: u128) -> Command {
    let notes = (0..c % 3 + 1).map(|n| NewNote {
        id: Id::from_bits(new + (u128::from(n) << 64)),
        text: text(c + n),
        labels: Default::default(),
    });
    Command::AddNotes {
        sheet: sheet(s, a, b),
        notes: notes.collect(),
    }
}

fn import(s: &Session, (a, b, c): (u32, u32, u32), new: u128) -> Command {
    let rows = (0..c % 4).map(|n| ImportRow {
        id: Id::from_bits(new + (u128::from(n) << 64)),
        group: ["1", "2", "Tafel Noord", "9"][(b + n) as usize % 4].into(),
        question: ["1", "doel", "3", "bestaat niet"][(a + n) as usize % 4].into(),
        text: text(n),
    });
    Command::Import {
        round: pick(&s.rounds, a),
        group_seed: Id::from_bits(new),
        rows: rows.collect(),
    }
}

fn photo(s: &Session, (a, b, c): (u32, u32, u32), new: u128) -> Command {
    if c.is_multiple_of(3) {
        return Command::RemovePhoto {
            id: pick(&s.photos, a),
        };
    }
    Command::AddPhoto(Box::new(Photo {
        id: Id::from_bits(new),
        sheet: sheet(s, a, b),
        hash: "00".repeat(32),
        extension: "png".into(),
        bytes: 3,
        width: 1,
        height: 1,
        alt: String::new(),
        at: Moment(0),
    }))
}

fn thread(s: &Session, (a, b, c): (u32, u32, u32)) -> Command {
    let id = pick(&s.threads, a);
    match b % 11 {
        0 => Command::AcceptThread { id },
        1 => Command::RejectThread { id },
        2 => Command::ReproposeThread { id },
        3 => Command::RenameThread { id, title: text(c) },
        4 => Command::ExplainThread {
            id,
            explanation: text(c),
        },
        5 => Command::SetThreadKind {
            id,
            kind: [ThreadKind::Thread, ThreadKind::Tension, ThreadKind::Lone][c as usize % 3],
        },
        6 => Command::MoveThread {
            id,
            to: c as usize % 4,
        },
        7 => Command::PlaceNotes {
            thread: id,
            side: Side::First,
            notes: some_notes(s, b, c),
        },
        8 => Command::PlaceNotes {
            thread: id,
            side: Side::Second,
            notes: some_notes(s, b, c),
        },
        9 => Command::TakeOutNotes {
            thread: id,
            notes: some_notes(s, b, c),
        },
        _ => Command::RemoveThread { id },
    }
}

fn take_away(s: &Session, (a, b, c): (u32, u32, u32), new: u128) -> Command {
    match b % 3 {
        0 => Command::EditTakeAway {
            id: pick(&s.take_aways, a),
            field: TakeAwayField::What(text(c)),
        },
        1 => Command::RemoveTakeAway {
            id: pick(&s.take_aways, a),
        },
        _ => Command::AddTakeAway(Box::new(NewTakeAway {
            id: Id::from_bits(new),
            what: text(a),
            owner: [
                Owner::Nobody,
                Owner::Role("griffier".into()),
                Owner::Participant(pick(&s.participants, c)),
            ][c as usize % 3]
                .clone(),
            date: None,
            for_whom: String::new(),
            source: some(!c.is_multiple_of(4), Source::Thread(pick(&s.threads, c))),
        })),
    }
}

/// Applies changes one after another.
pub fn apply_all<'a>(session: &mut Session, changes: impl IntoIterator<Item = &'a Change>) {
    for change in changes {
        rode_draad::session::apply(session, change);
    }
}
