//! A session made through commands, as a facilitator would, with a bit of everything.

use std::collections::BTreeSet;

use crate::{
    base::{Date, Id, Moment, Offset, TimeOfDay},
    journal::Journal,
    session::{
        Command, DetailField, Note, Owner, Photo, Question, Round, Session, Sheet, Source, Stamp,
        Standing, Template, ThreadKind, ThreadStatus,
        command::{Begin, NewNote, NewParticipant, NewTakeAway, NewThread},
    },
};

/// 24 November 2026, 13:32 at one hour ahead of UTC.
const START: Moment = Moment(1_795_523_520_000);

/// Well after the session.
pub(super) const LATER: Moment = Moment(START.0 + 86_400_000);

/// Stands in the participant records, and must stand nowhere else.
pub(super) const NAME: &str = "Naam die nergens staat";

/// A note that was deleted.
pub(super) const DELETED: &str = "Deze notitie is weggehaald";

/// Makes a session, command by command.
pub(super) struct Maker {
    pub(super) session: Session,
    journal: Journal,
    ids: u128,
    now: Moment,
}

impl Maker {
    /// A workshop of the template 'taskforce'.
    pub(super) fn begin(groups: u32) -> Self {
        let template = include_str!("../../../assets/templates/taskforce.json");
        let template: Template = serde_json::from_str(template).unwrap();
        let mut maker = Self {
            session: Session::new(Id::from_bits(7)),
            journal: Journal::default(),
            ids: 0x1000,
            now: START,
        };
        maker.run(Command::Begin(Box::new(Begin {
            seed: Id::from_bits(7),
            template: Some(template),
            title: String::new(),
            date: Date::new(2026, 11, 24).unwrap(),
            offset: Offset(60),
            groups: Some(groups),
        })));
        maker
    }

    pub(super) fn id<T>(&mut self) -> Id<T> {
        self.ids += 1;
        Id::from_bits(self.ids)
    }

    pub(super) fn run(&mut self, command: Command) {
        let stamp = Stamp {
            at: self.now,
            offset: Offset(60),
            actor: Id::from_bits(1),
            count: self.journal.last() + 1,
            standing: Standing::Facilitator,
        };
        self.journal
            .run(&mut self.session, &command, stamp)
            .unwrap();
    }

    /// Adds a note for the group with this number, or for the whole room.
    pub(super) fn note(
        &mut self,
        round: Id<Round>,
        group: Option<usize>,
        question: Id<Question>,
        text: &str,
        labels: &[&str],
    ) -> Id<Note> {
        let id = self.id();
        let group = group.map(|number| self.session.groups_of(round)[number - 1].id);
        let labels: BTreeSet<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        let notes = vec![NewNote {
            id,
            text: text.to_owned(),
            labels,
        }];
        self.run(Command::AddNotes {
            sheet: Sheet {
                round,
                group,
                question,
            },
            notes,
        });
        id
    }

    pub(super) fn thread(
        &mut self,
        title: &str,
        kind: ThreadKind,
        status: ThreadStatus,
        notes: &[Id<Note>],
        against: &[Id<Note>],
    ) -> Id<crate::session::Thread> {
        let id = self.id();
        self.run(Command::AddThread(Box::new(NewThread {
            id,
            title: title.to_owned(),
            kind,
            status,
            notes: notes.to_vec(),
            against: against.to_vec(),
        })));
        id
    }

    pub(super) fn take_away(
        &mut self,
        what: &str,
        owner: Owner,
        date: Option<Date>,
        source: Option<Source>,
    ) {
        let id = self.id();
        self.run(Command::AddTakeAway(Box::new(NewTakeAway {
            id,
            what: what.to_owned(),
            owner,
            date,
            for_whom: String::from("het college"),
            source,
        })));
    }

    fn wait(&mut self, secs: i64) {
        self.now = self.now.plus_secs(secs);
    }
}

const ROLES: [&str; 6] = [
    "griffier",
    "beleidsadviseur",
    "raadslid",
    "gebiedsregisseur",
    "programmamanager",
    "communicatieadviseur",
];
const PLACES: [&str; 8] = [
    "Rijnvelden",
    "Oosterwold",
    "Duinrand",
    "Heidekamp",
    "Westerkoog",
    "Lage Landen",
    "Zuiderbos",
    "Molenwaard",
];

/// Group, question, text and labels.
type Row = (usize, usize, &'static str, &'static [&'static str]);

const NOTES: &[Row] = &[
    (
        1,
        0,
        "Draagvlak voor een wijkplan, niet voor één techniek",
        &["doel"],
    ),
    (
        1,
        0,
        "Eerst informeren, dan meedenken, dan kiezen",
        &["fase"],
    ),
    (2, 0, "Iedereen snapt waarom het gas eraf gaat", &["doel"]),
    (
        2,
        0,
        "Per fase een ander doel: weten, willen, kunnen",
        &["fase", "doel"],
    ),
    (
        3,
        0,
        "Bewoners kiezen zelf wat bij hun straat past",
        &["doel"],
    ),
    (
        4,
        0,
        "Participatie is een middel, geen doel. Zeg per fase wat inwoners kunnen doen",
        &["fase"],
    ),
    (5, 0, "Vertrouwen", &["doel"]),
    (
        5,
        0,
        "Fase 1 doel bepalen, fase 2 pas een instrument kiezen",
        &["fase"],
    ),
    (6, 0, "Geen enkele huurder valt buiten de boot", &["doel"]),
    (
        1,
        1,
        "Raad stelt de kaders vooraf, niet achteraf",
        &["kader", "raad"],
    ),
    (
        1,
        1,
        "Wijktafels in het dorpshuis, \nook ’s avonds en op zaterdag",
        &["instrument"],
    ),
    (
        2,
        1,
        "Startnotitie: wat ligt vast en wat is open",
        &["kader"],
    ),
    (
        2,
        1,
        "Ga langs de deur, een brief leest niemand",
        &["doelgroep", "instrument"],
    ),
    (
        3,
        1,
        "Sluit aan bij de energiecoöperatie die er al is",
        &["rol"],
    ),
    (
        3,
        1,
        "Verenigingen en kerken kennen de mensen al",
        &["doelgroep"],
    ),
    (
        4,
        1,
        "De raad geeft aan het begin de ruimte aan, en weegt aan het eind",
        &["kader", "rol"],
    ),
    (4, 1, "Buurt beslist zelf over de techniek", &["rol"]),
    (5, 1, "Kaders van de raad op één A4", &["kader"]),
    (5, 1, "Wijkcafé met soep", &["instrument"]),
    (
        6,
        1,
        "De raad beslist, want het raakt de hele gemeente",
        &["rol"],
    ),
    (6, 1, "Begin met wat inwoners zelf al doen", &["rol"]),
    (1, 2, "Ambtenaren die de wijk in durven", &["competentie"]),
    (2, 2, "Een griffie die vroeg aan tafel zit", &["raad"]),
    (3, 2, "Tijd. Gun een wijk een jaar", &["randvoorwaarde"]),
    (
        4,
        2,
        "Minder loketten: één gezicht per wijk",
        &["organisatie"],
    ),
    (5, 2, "مرحبا بكم في الحي", &[]),
    (
        6,
        2,
        "Meertalige folders én iemand die ze uitlegt",
        &["randvoorwaarde"],
    ),
];

/// A whole workshop: notes, threads, a tension, a lone voice, take-aways, comments, stickers, a photo, times.
pub(in crate::report) fn filled() -> Session {
    let mut maker = Maker::begin(6);
    let round = maker.session.rounds_in_order()[0].id;
    maker.run(Command::SetDetail(DetailField::Meeting(String::from(
        "Blik op samenspel",
    ))));
    maker.run(Command::SetDetail(DetailField::Place(String::from(
        "Zaal 3",
    ))));
    people(&mut maker, round);
    let notes = notes(&mut maker, round);
    let deleted = maker.note(
        round,
        Some(2),
        maker.session.questions_of(round)[0].id,
        DELETED,
        &[],
    );
    maker.run(Command::DeleteNote { id: deleted });
    walk(&mut maker, &notes);
    threads(&mut maker, &notes);
    photo(&mut maker, round);
    times(&mut maker);
    maker.session
}

fn people(maker: &mut Maker, round: Id<Round>) {
    let groups: Vec<_> = maker
        .session
        .groups_of(round)
        .iter()
        .map(|group| group.id)
        .collect();
    for n in 0..24 {
        let id = maker.id();
        maker.run(Command::AddParticipants {
            people: vec![NewParticipant {
                id,
                name: NAME.to_owned(),
                role: ROLES[n * 7 % 6 % (1 + n % 6)].to_owned(),
                municipality: PLACES[n % 8].to_owned(),
            }],
            group: Some(groups[n % 6]),
        });
    }
}

fn notes(maker: &mut Maker, round: Id<Round>) -> Vec<Id<Note>> {
    let questions: Vec<_> = maker
        .session
        .questions_of(round)
        .iter()
        .map(|question| question.id)
        .collect();
    NOTES
        .iter()
        .map(|(group, question, text, labels)| {
            maker.note(round, Some(*group), questions[*question], text, labels)
        })
        .collect()
}

fn walk(maker: &mut Maker, notes: &[Id<Note>]) {
    let group = |maker: &Maker, number: u32| {
        maker
            .session
            .groups
            .values()
            .find(|group| group.number == number)
            .map(|group| group.id)
    };
    for (note, number) in [(9, 2), (9, 3), (9, 6), (16, 1), (5, 3), (10, 4)] {
        let (id, group) = (maker.id(), group(maker, number));
        maker.run(Command::AddDot {
            id,
            note: notes[note],
            group,
        });
    }
    let (id, group) = (maker.id(), group(maker, 3));
    let text = String::from("Eens, maar dan wel vóór de zomer");
    maker.run(Command::AddComment {
        id,
        note: notes[9],
        group,
        text,
    });
}

fn threads(maker: &mut Maker, notes: &[Id<Note>]) {
    let pick = |places: &[usize]| -> Vec<Id<Note>> { places.iter().map(|at| notes[*at]).collect() };
    let (kind, yes) = (ThreadKind::Thread, ThreadStatus::Accepted);
    let council = maker.thread(
        "De raad stelt de kaders vooraf",
        kind,
        yes,
        &pick(&[9, 11, 15, 17]),
        &[],
    );
    let text = "Begin met een startgesprek met de raad. Daarna volgen de inwoners.\nDe griffie zit vanaf dag één aan tafel.";
    maker.run(Command::ExplainThread {
        id: council,
        explanation: text.to_owned(),
    });
    maker.thread(
        "Eerst doelen per fase, dan pas instrumenten",
        kind,
        yes,
        &pick(&[1, 3, 5, 7]),
        &[],
    );
    maker.thread(
        "Begin bij wat er al is in de buurt",
        kind,
        yes,
        &pick(&[13, 14, 20]),
        &[],
    );
    maker.thread(
        "Wie beslist: de buurt of de raad?",
        ThreadKind::Tension,
        yes,
        &pick(&[4, 16]),
        &pick(&[19]),
    );
    maker.thread(
        "Denk aan wie de taal niet spreekt",
        ThreadKind::Lone,
        yes,
        &pick(&[26]),
        &[],
    );
    maker.thread(
        "Ga de wijk in",
        kind,
        ThreadStatus::Proposed,
        &pick(&[10, 12, 18]),
        &[],
    );
    maker.thread("Gas", kind, ThreadStatus::Rejected, &pick(&[0, 2]), &[]);
    let clerk = maker
        .session
        .participants
        .values()
        .find(|person| person.role == "griffier")
        .unwrap()
        .id;
    let january = Date::new(2027, 1, 15);
    let source = Some(Source::Thread(council));
    maker.take_away(
        "Bespreek een startnotitie met de raad",
        Owner::Participant(clerk),
        january,
        source,
    );
    let role = Owner::Role(String::from("gebiedsregisseur"));
    maker.take_away(
        "Probeer een wijkcafé uit in één buurt",
        role,
        None,
        Some(Source::Note(notes[18])),
    );
}

fn photo(maker: &mut Maker, round: Id<Round>) {
    let sheet = Sheet {
        round,
        group: Some(maker.session.groups_of(round)[3].id),
        question: maker.session.questions_of(round)[2].id,
    };
    let (id, now) = (maker.id(), maker.now);
    maker.run(Command::AddPhoto(Box::new(Photo {
        id,
        sheet,
        hash: "ab".repeat(32),
        extension: String::from("jpg"),
        bytes: 1000,
        width: 800,
        height: 600,
        alt: String::from("Flip-overvel met vijf regels in blauwe stift"),
        at: now,
    })));
}

fn times(maker: &mut Maker) {
    assert_eq!(Offset(60).local(START).1, TimeOfDay(13 * 60 + 32));
    maker.run(Command::StartBlock);
    for minutes in [7, 12, 18, 24, 9, 11] {
        maker.wait(minutes * 60);
        maker.run(Command::NextBlock);
    }
    maker.wait(240);
}
