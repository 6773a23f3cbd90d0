//! What which readers see: nothing that leads to a person, in any format.

use super::{super::*, dutch, filled, sample};
use crate::session::{ThreadStatus, in_order};

fn told(session: &Session, options: &Options) -> (Report, [String; 3]) {
    let report = Report::of(session, sample::LATER, &dutch(), options);
    let formats = [
        html(&report, &dutch(), &Pictures::default()),
        markdown(&report, &dutch()),
        json(session, &report),
    ];
    (report, formats)
}

fn for_readers(readers: Readers) -> Options {
    Options {
        readers,
        ..Options::default()
    }
}

/// Where a page says what a municipality takes home, an owner is that municipality; elsewhere it is its role.
#[test]
fn an_owner_is_a_role_or_a_municipality_and_never_both() {
    for readers in Readers::ALL {
        let (report, formats) = told(&filled(), &for_readers(readers));
        let said = match readers {
            Readers::Public => "griffier",
            Readers::Participants | Readers::Organisers => "Rijnvelden",
        };
        assert_eq!(report.has(Part::Municipalities), said == "Rijnvelden");
        let owner = OwnerFacts::Person(String::from(said));
        assert_eq!(report.take_aways[0].owner, owner);
        for text in formats {
            assert!(!text.contains("griffier, Rijnvelden"), "{text}");
        }
    }
}

#[test]
fn a_municipality_typed_behind_a_role_is_not_told() {
    let mut maker = sample::Maker::begin(1);
    maker.run(crate::session::Command::AddParticipants {
        people: vec![crate::session::command::NewParticipant {
            id: crate::base::Id::from_bits(9),
            name: String::new(),
            role: String::from("griffier"),
            municipality: String::from("Rijnvelden"),
        }],
        group: None,
    });
    for typed in [
        "griffier, Rijnvelden",
        "griffier van gemeente RIJNVELDEN",
        "iemand, van elders",
    ] {
        let owner = crate::session::Owner::Role(String::from(typed));
        maker.take_away("Doen", owner, None, None);
    }
    for (readers, said) in [
        (Readers::Public, "griffier"),
        (Readers::Organisers, "Rijnvelden"),
    ] {
        let (report, _) = told(&maker.session, &for_readers(readers));
        let owners = report.take_aways.iter().map(|facts| facts.owner.clone());
        let owners: Vec<OwnerFacts> = owners.collect();
        let role = |text: &str| OwnerFacts::Role(String::from(text));
        assert_eq!(owners, [role(said), role(said), role("iemand, van elders")]);
    }
}

#[test]
fn few_people_are_not_counted_out() {
    let (report, [html, markdown, json]) = told(&filled(), &Options::default());
    let people = &report.people;
    assert!(people.total >= FEW);
    assert!(people.roles.iter().all(|count| count.amount == Amount::Few));
    for text in [html, markdown] {
        assert!(text.to_lowercase().contains("minder dan 5"));
    }
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(value["people"]["roles"][0]["amount"].is_null());
    assert_eq!(Amount::of(FEW), Amount::Exactly(FEW));
    assert_eq!(Amount::of(FEW - 1), Amount::Few);
}

#[test]
fn roles_stand_behind_a_thread_only_when_enough_people_sit_there() {
    let (report, _) = told(&filled(), &Options::default());
    let every = || report.threads.iter().chain(&report.lone);
    let members = |thread: &ThreadFacts| -> usize {
        let present = thread.coverage.groups.iter().filter(|bead| bead.present);
        present
            .map(|bead| report.groups[bead.group].participants)
            .sum()
    };
    for thread in every() {
        let is_told = !thread.coverage.roles.is_empty();
        assert_eq!(is_told, members(thread) >= FEW, "{}", thread.title);
    }
    assert!(every().any(|thread| members(thread) >= FEW));
    assert!(every().any(|thread| members(thread) < FEW));
}

#[test]
fn an_anonymous_report_has_no_times_or_order_of_writing() {
    let session = filled();
    let anonymous = Options {
        anonymous: true,
        ..Options::default()
    };
    let (open, [.., with_times]) = told(&session, &Options::default());
    let (report, formats) = told(&session, &anonymous);
    let texts = |report: &Report| -> Vec<String> {
        report.notes.iter().map(|note| note.text.clone()).collect()
    };
    assert_ne!(texts(&open), texts(&report), "another order");
    let (mut one, mut other) = (texts(&open), texts(&report));
    one.sort();
    other.sort();
    assert_eq!(one, other, "the same notes");
    let at = format!("\"at\": {}", in_order(session.notes.values())[0].at.0);
    assert!(with_times.contains(&at), "{at} in {with_times}");
    for text in &formats {
        assert!(!text.contains("\"at\":") && !text.contains(sample::NAME));
    }
    assert_eq!(formats, told(&session, &anonymous).1, "the same each time");
}

/// Every place in which a person could be written down, in every format that everyone may get.
#[test]
fn nothing_for_everyone_leads_to_a_person() {
    let mut session = filled();
    let place = session
        .participants
        .values()
        .next()
        .unwrap()
        .municipality
        .clone();
    let mut groups = session.groups.values_mut();
    groups.next().unwrap().name = format!("Team {place}");
    groups.next().unwrap().name = sample::NAME.to_owned();
    let person = session.participants.values_mut().next().unwrap();
    person.role = format!("hoofdgriffier van {place}");
    let owner = crate::session::Owner::Role(sample::NAME.to_owned());
    session.take_aways.values_mut().next().unwrap().owner = owner;
    let telling = [
        sample::NAME.to_owned(),
        format!("Team {place}"),
        format!("hoofdgriffier van {place}"),
    ];
    for (readers, anonymous) in [
        (Readers::Public, false),
        (Readers::Participants, true),
        (Readers::Organisers, true),
    ] {
        let options = Options {
            readers,
            anonymous,
            ..Options::default()
        };
        let (report, formats) = told(&session, &options);
        let none = Pictures::default();
        let mut all = formats.to_vec();
        let tables = csv(&report, &dutch(), CsvForm::Spreadsheet);
        all.extend(
            tables
                .into_iter()
                .map(|(_, bytes)| String::from_utf8(bytes).unwrap()),
        );
        let document = docx(&report, &dutch(), &none).unwrap();
        let book = xlsx(&report, &dutch()).unwrap();
        for zip in [document, book] {
            all.extend(super::back::unpacked(&zip).into_values());
        }
        for text in all {
            for word in &telling {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
        assert!(report.municipalities.is_empty());
        let roles = report.people.roles.iter();
        assert!(roles.into_iter().any(|count| count.word == "hoofdgriffier"));
    }
}

#[test]
fn the_public_reads_what_was_confirmed() {
    let session = filled();
    let open: Vec<&str> = session
        .threads
        .values()
        .filter(|thread| thread.status != ThreadStatus::Accepted)
        .map(|thread| thread.title.as_str())
        .collect();
    assert!(!open.is_empty());
    let (report, formats) = told(&session, &for_readers(Readers::Public));
    assert!(report.options.is_anonymous());
    for text in &formats {
        for title in &open {
            assert!(!text.contains(title), "{title}");
        }
        assert!(!text.contains("\"at\":"));
    }
    let [.., json] = told(&session, &for_readers(Readers::Organisers)).1;
    assert!(open.iter().all(|title| json.contains(title)));
    let [.., json] = told(&session, &for_readers(Readers::Participants)).1;
    assert!(open.iter().all(|title| !json.contains(title)));
}

#[test]
fn without_notes_no_format_holds_one_and_all_say_how_many_there_are() {
    let session = filled();
    let options = Options {
        without_notes: true,
        ..Options::default()
    };
    let (report, formats) = told(&session, &options);
    assert!(report.notes.is_empty() && report.counts.notes > 0);
    assert!(!report.has(Part::Notes) && report.has(Part::Unplaced));
    let titles: String = session
        .threads
        .values()
        .map(|thread| thread.title.clone())
        .collect();
    for text in &formats {
        for note in session.live_notes() {
            let line = note.text.lines().next().unwrap_or_default();
            let is_said_elsewhere = titles.contains(line) || line.chars().count() < 12;
            assert!(is_said_elsewhere || !text.contains(line), "{line}");
        }
    }
    for text in &formats[..2] {
        assert!(text.contains("Deze staan niet in deze versie"));
        assert!(!text.contains("Hier hangen geen notities aan"));
    }
    super::scan::check(&formats[0]).unwrap();
}
