//! Who is in the room: groups, participants, rounds, and what each may do.

use std::collections::BTreeSet;

use rode_draad::{
    base::Id,
    session::{
        Command, Group, Refusal, Sheet, Stamp, Standing,
        command::{NewNote, NewParticipant},
        coverage::Coverage,
    },
};

use super::Room;
use crate::wishes::stamp;

#[test]
fn people_are_divided_fairly() {
    let mut room = Room::new();
    let round = room.session.rounds_in_order()[0].id;
    assert_eq!(
        room.try_run(Command::DivideFairly { round }),
        Err(Refusal::NoParticipants)
    );
    for n in 0..11 {
        let id = room.id();
        room.run(Command::AddParticipants {
            people: vec![NewParticipant {
                id,
                name: String::new(),
                role: ["griffier", "raadslid", "inwoner"][n % 3].into(),
                municipality: ["Rijnvelden", "Heidelo", "Duinrade", "Oosterwoude"][n / 3].into(),
            }],
            group: None,
        });
    }
    room.run(Command::DivideFairly { round });
    let groups = room.session.groups_of(round);
    let sizes: Vec<usize> = groups
        .iter()
        .map(|group| room.session.members(group).len())
        .collect();
    assert_eq!(sizes.iter().sum::<usize>(), 11);
    assert!(sizes.iter().all(|size| (3..=4).contains(size)), "{sizes:?}");
    for group in groups {
        let from: BTreeSet<&str> = room
            .session
            .members(group)
            .iter()
            .map(|p| p.municipality.as_str())
            .collect();
        assert_eq!(
            from.len(),
            room.session.members(group).len(),
            "two of one municipality at a table"
        );
    }
}

#[test]
fn two_rounds_have_their_own_groups_questions_and_sheets() {
    let mut room = Room::new();
    let first = room.session.rounds_in_order()[0].id;
    let person = room.id();
    let table = room.session.groups_of(first)[0].id;
    room.run(Command::AddParticipants {
        people: vec![NewParticipant {
            id: person,
            name: String::new(),
            role: "griffier".into(),
            municipality: "Heidelo".into(),
        }],
        group: Some(table),
    });
    room.note(0, 0, "eerste ronde");
    let second = room.id();
    room.run(Command::AddRound {
        id: second,
        like: Some(first),
    });
    let fourth: Id<Group> = room.id();
    room.run(Command::AddGroup {
        id: fourth,
        round: second,
    });
    let gone = room.session.groups_of(second)[0].id;
    room.run(Command::RemoveGroup { id: gone });
    room.run(Command::SeatParticipant {
        id: person,
        round: second,
        group: Some(fourth),
    });
    assert_eq!(room.session.groups_of(first).len(), 3);
    assert_eq!(
        room.session
            .groups_of(second)
            .iter()
            .map(|g| g.number)
            .collect::<Vec<_>>(),
        [2, 3, 4]
    );
    assert_eq!(room.session.participants[&person].seats[&first], table);
    assert_eq!(room.session.participants[&person].seats[&second], fourth);
    let question = room.session.questions_of(second)[0].id;
    let id = room.id();
    let note = NewNote {
        id,
        text: "tweede ronde".into(),
        labels: BTreeSet::new(),
    };
    let mixed = Sheet {
        round: second,
        group: Some(table),
        question,
    };
    assert_eq!(
        room.try_run(Command::AddNotes {
            sheet: mixed,
            notes: vec![note.clone()]
        }),
        Err(Refusal::WrongRound)
    );
    room.run(Command::AddNotes {
        sheet: Sheet {
            group: Some(fourth),
            ..mixed
        },
        notes: vec![note],
    });
    let coverage = Coverage::of(&room.session, room.session.notes.keys().copied());
    assert_eq!((coverage.present(), coverage.possible()), (2, 6));
    assert_eq!(
        room.try_run(Command::RemoveRound { id: second }),
        Err(Refusal::RoundInUse)
    );
}

#[test]
fn a_table_may_write_for_itself_only() {
    let mut room = Room::new();
    let own = room.sheet(0, 0).group.unwrap();
    let table = Stamp {
        standing: Standing::Table(own),
        ..stamp(9, 1)
    };
    let id = room.id();
    let add = |sheet| Command::AddNotes {
        sheet,
        notes: vec![NewNote {
            id,
            text: "x".into(),
            labels: BTreeSet::new(),
        }],
    };
    let (mine, theirs) = (add(room.sheet(0, 0)), add(room.sheet(1, 0)));
    assert_eq!(
        room.journal
            .run(&mut room.session, &theirs, table)
            .unwrap_err(),
        Refusal::NotYours
    );
    assert_eq!(
        room.journal
            .run(&mut room.session, &Command::NextBlock, table)
            .unwrap_err(),
        Refusal::NotYours
    );
    assert!(room.journal.run(&mut room.session, &mine, table).is_ok());
}

#[test]
fn many_people_come_in_with_one_command_and_go_with_one_undo() {
    let mut room = Room::new();
    let group = room.session.groups_of(room.session.rounds_in_order()[0].id)[1].id;
    let mut people: Vec<NewParticipant> = ["griffier", "raadslid", "inwoner"]
        .map(|role| NewParticipant {
            id: room.id(),
            name: String::new(),
            role: role.into(),
            municipality: "Heidelo".into(),
        })
        .into();
    let before = room.session.clone();
    let all = |people: &[NewParticipant]| Command::AddParticipants {
        people: people.to_vec(),
        group: Some(group),
    };
    room.run(all(&people));
    let roles: Vec<&str> = room
        .session
        .members(&room.session.groups[&group])
        .iter()
        .map(|person| person.role.as_str())
        .collect();
    assert_eq!(roles, ["griffier", "raadslid", "inwoner"], "as in the list");
    let stamp = room.stamp();
    room.journal.undo(&mut room.session, stamp).unwrap();
    assert_eq!(room.session, before);
    people[1].role = "  ".into();
    people[1].municipality = String::new();
    assert_eq!(
        room.try_run(all(&people)),
        Err(Refusal::EmptyText),
        "all or nothing"
    );
    assert_eq!(room.session, before);
}
