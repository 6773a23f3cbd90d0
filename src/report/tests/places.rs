//! The pages of municipalities, what nobody named, the gallery walk and rooms.

use super::{super::*, LATER, dutch, filled, report, sample::Maker};
use crate::{
    base::{Id, Moment, TimeOfDay},
    session::{
        Command, Group, Owner, Participant, command::NewParticipant, rooms::Room, run::BlockRun,
    },
};

/// People of a role and municipality at a group's table.
fn seat(maker: &mut Maker, group: usize, people: &[(&str, &str)]) -> Vec<Id<Participant>> {
    let round = maker.session.rounds_in_order()[0].id;
    let group = maker.session.groups_of(round)[group].id;
    let seated = people.iter().map(|(role, municipality)| {
        let id = maker.id();
        maker.run(Command::AddParticipants {
            people: vec![NewParticipant {
                id,
                name: String::new(),
                role: (*role).to_owned(),
                municipality: (*municipality).to_owned(),
            }],
            group: Some(group),
        });
        id
    });
    seated.collect()
}

/// A note at the question with this place.
fn note(maker: &mut Maker, group: usize, question: usize, text: &str, labels: &[&str]) {
    let round = maker.session.rounds_in_order()[0].id;
    let question = maker.session.questions_of(round)[question].id;
    maker.note(round, Some(group + 1), question, text, labels);
}

fn group(maker: &Maker, at: usize) -> Id<Group> {
    let round = maker.session.rounds_in_order()[0].id;
    maker.session.groups_of(round)[at].id
}

const FIVE: [(&str, &str); 5] = [
    ("griffier", "Aa"),
    ("raadslid", "Bee"),
    ("bewoner", "Bee"),
    ("bewoner", "Bee"),
    ("jurist", "Bee"),
];

#[test]
fn a_page_holds_its_take_aways_and_the_notes_of_its_tables_only() {
    let mut maker = Maker::begin(3);
    let people = seat(&mut maker, 0, &FIVE);
    seat(&mut maker, 1, &[("bewoner", "Cee")]);
    note(&mut maker, 0, 0, "van tafel een", &[]);
    note(&mut maker, 1, 0, "van tafel twee", &[]);
    maker.take_away("Eigen afspraak", Owner::Participant(people[0]), None, None);
    maker.take_away(
        "Getypte afspraak",
        Owner::Role(String::from("gemeente Aa")),
        None,
        None,
    );
    maker.take_away("Van een ander", Owner::Participant(people[1]), None, None);
    let report = report(&maker.session);
    let pages = &report.municipalities;
    let names: Vec<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names, ["Aa", "Bee", "Cee"]);
    assert_eq!(
        (pages[0].tables, pages[0].groups.clone()),
        (Tables::Told, vec![0])
    );
    assert_eq!(pages[0].take_aways, [0, 1]);
    assert_eq!(pages[0].notes, [0]);
    assert_eq!(
        (pages[0].people, pages[1].people),
        (Amount::Few, Amount::Few)
    );
    // One person sits at that table: nobody reads which one it is.
    assert_eq!((pages[2].tables, pages[2].size), (Tables::TooFew, 0));
    for text in super::formats(&maker.session) {
        assert!(text.contains("Eigen afspraak") && text.contains("Aa"));
    }
}

#[test]
fn a_sheet_that_bears_the_name_of_a_municipality_is_on_its_page() {
    let mut maker = Maker::begin(2);
    seat(
        &mut maker,
        0,
        &[("deelnemer", "Etten-Leur"), ("deelnemer", "Etten-Leur")],
    );
    let id = group(&maker, 0);
    let name = String::from("Gemeente Etten-Leur");
    maker.run(Command::RenameGroup { id, name });
    note(&mut maker, 0, 0, "van ons", &[]);
    let told = report(&maker.session);
    assert_eq!(told.municipalities[0].tables, Tables::Told);
    assert_eq!(told.municipalities[0].notes, [0]);
    // For everyone the sheet loses that name.
    let options = Options {
        readers: Readers::Public,
        ..Options::default()
    };
    let told = Report::of(&maker.session, LATER, &dutch(), &options);
    assert!(told.municipalities.is_empty());
    assert_eq!(told.groups[0].label, "Groep 1");
    assert!(!json(&maker.session, &told).contains("\"name\": \"Gemeente Etten-Leur\""));
}

#[test]
fn the_only_few_ones_cannot_be_worked_out() {
    let mut maker = Maker::begin(1);
    let six = [("griffier", "Aa"); 6];
    seat(&mut maker, 0, &six);
    seat(&mut maker, 0, &[("raadslid", "Bee"); 7]);
    seat(&mut maker, 0, &[("bewoner", "Cee"); 2]);
    let people = report(&maker.session).people;
    let amounts = |counts: &[Count]| -> Vec<(String, Amount)> {
        let pairs = counts
            .iter()
            .map(|count| (count.word.clone(), count.amount));
        pairs.collect()
    };
    let roles = amounts(&people.roles);
    assert!(roles.contains(&(String::from("bewoner"), Amount::Few)));
    assert!(roles.contains(&(String::from("griffier"), Amount::Enough)));
    assert!(roles.contains(&(String::from("raadslid"), Amount::Exactly(7))));
    let [html, markdown, json] = super::formats(&maker.session);
    assert!(html.contains("5 of meer") && markdown.contains("5 of meer"));
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let told = value["people"]["roles"].as_array().unwrap();
    let told = told
        .iter()
        .filter(|count| !count["amount"].is_null())
        .count();
    assert_eq!(told, 1);
}

#[test]
fn what_nobody_named_is_told_from_what_was_labelled() {
    let mut maker = Maker::begin(3);
    note(&mut maker, 0, 0, "Draagvlak", &[]);
    note(&mut maker, 0, 1, "Wijktafel", &["instrument"]);
    note(&mut maker, 1, 1, "Burgerberaad", &["instrument"]);
    let unspoken = report(&maker.session).unspoken;
    assert_eq!(unspoken.council.as_deref(), Some("raad"));
    assert_eq!(unspoken.goalless.unwrap().groups, [1]);
    for text in &super::formats(&maker.session)[..2] {
        assert!(text.contains("De raad is niet genoemd") && text.contains("Groep 2"));
    }
    note(&mut maker, 2, 1, "De gemeenteraad stelt kaders", &[]);
    note(&mut maker, 1, 0, "Samen leven", &["doel"]);
    let unspoken = report(&maker.session).unspoken;
    assert_eq!((unspoken.council, unspoken.goalless), (None, None));
    // An empty session says nothing of what is not in it.
    assert_eq!(report(&Maker::begin(2).session).unspoken.council, None);
}

#[test]
fn the_walk_tells_stickers_and_comments() {
    let told = report(&filled());
    assert!(told.has(Part::Walk));
    let dots: Vec<usize> = told
        .walk
        .most
        .iter()
        .map(|at| told.notes[*at].dots)
        .collect();
    assert!(dots.is_sorted_by(|a, b| a >= b) && dots[0] == 3);
    assert_eq!(told.walk.commented.len(), 1);
    assert!(!report(&Maker::begin(2).session).has(Part::Walk));
    for text in &super::formats(&filled())[..2] {
        assert!(text.contains("6 stickers op") && text.contains("vóór de zomer"));
    }
}

#[test]
fn each_room_has_its_own_times() {
    let mut session = filled();
    let block = session.rundown()[0].id;
    for (n, name) in [(1, "Zaal noord"), (2, "")] {
        let mut room = Room {
            name: name.to_owned(),
            ..Room::default()
        };
        let start = Moment(session.blocks[&block].run.started.unwrap().0 + n * 600_000);
        room.runs.insert(
            block,
            BlockRun {
                started: Some(start),
                ended: Some(Moment(start.0 + 300_000)),
                ..BlockRun::default()
            },
        );
        session
            .joined
            .rooms
            .insert(Id::from_bits(n.unsigned_abs().into()), room);
    }
    let report = report(&session);
    let first = report.times.rooms[0].blocks[0].unwrap();
    assert_eq!(
        (first.start, first.minutes),
        (TimeOfDay(13 * 60 + 42), Some(5))
    );
    assert_eq!(report.times.rooms[0].blocks[1], None);
    for text in &super::formats(&session)[..2] {
        assert!(text.contains("Zaal noord") && text.contains("Zaal 2"));
    }
    let files = csv(&report, &dutch(), CsvForm::Spreadsheet);
    let times = String::from_utf8(files[3].1.clone()).unwrap();
    assert!(times.contains(";Zaal noord\r\n") && times.contains(";Zaal 2\r\n"));
}
