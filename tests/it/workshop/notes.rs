//! Notes: their order, an import, what may stand in them, and undoing where others have built.

use std::collections::BTreeSet;

use rode_draad::{
    base::Id,
    session::{
        Command, DetailField, Group, Refusal, Sheet, Stamp, Standing,
        command::{ImportRow, NewNote},
    },
};

use super::Room;
use crate::wishes::stamp;

#[test]
fn notes_keep_their_order_when_they_move() {
    let mut room = Room::new();
    let ids: Vec<_> = ["a", "b", "c", "d"]
        .iter()
        .map(|text| room.note(0, 0, text))
        .collect();
    let sheet = room.sheet(0, 0);
    let order = |room: &Room| -> Vec<String> {
        let index = rode_draad::session::Index::of(&room.session);
        index.sheets[&sheet]
            .iter()
            .map(|id| room.session.notes[id].text.clone())
            .collect()
    };
    room.run(Command::MoveNote {
        id: ids[3],
        sheet,
        to: 0,
    });
    assert_eq!(order(&room), ["d", "a", "b", "c"]);
    for _ in 0..60 {
        room.run(Command::MoveNote {
            id: ids[2],
            sheet,
            to: 1,
        });
        room.run(Command::MoveNote {
            id: ids[1],
            sheet,
            to: 1,
        });
    }
    assert_eq!(
        order(&room),
        ["d", "b", "c", "a"],
        "also when the room between two notes is used up"
    );
    room.run(Command::DeleteNote { id: ids[0] });
    assert_eq!(order(&room), ["d", "b", "c"]);
    room.run(Command::BringBackNote { id: ids[0] });
    assert_eq!(order(&room).len(), 4);
}

#[test]
fn an_import_is_one_command_and_makes_groups() {
    let mut room = Room::new();
    let round = room.session.rounds_in_order()[0].id;
    let row = |n: u128, group: &str, question: &str, text: &str| ImportRow {
        id: Id::from_bits(50_000 + n),
        group: group.into(),
        question: question.into(),
        text: text.into(),
    };
    let seed = room.id();
    let bad = vec![
        row(1, "1", "1", "goed"),
        row(2, "1", "Welke vraag?", "fout"),
    ];
    assert_eq!(
        room.try_run(Command::Import {
            round,
            group_seed: seed,
            rows: bad
        }),
        Err(Refusal::UnknownQuestion(2))
    );
    assert!(room.session.notes.is_empty());
    let rows = vec![
        row(3, "1", "Welk doel wil je bereiken?", "een"),
        row(4, "Tafel Noord", "2", "twee"),
        row(5, "tafel noord", "3", "drie"),
        row(6, "4", "1", "vier"),
    ];
    room.run(Command::Import {
        round,
        group_seed: seed,
        rows,
    });
    let names: Vec<_> = room
        .session
        .groups_of(round)
        .iter()
        .map(|g| g.name.clone())
        .collect();
    assert_eq!(names, ["", "", "", "Tafel Noord", "4"]);
    let stamp = room.stamp();
    room.journal.undo(&mut room.session, stamp).unwrap();
    assert!(room.session.notes.is_empty());
    assert_eq!(room.session.groups_of(round).len(), 3);
}

#[test]
fn texts_say_something_and_end() {
    let mut room = Room::new();
    assert_eq!(
        room.try_run(Command::SetDetail(DetailField::Title("  ".into()))),
        Err(Refusal::EmptyText)
    );
    let id = room.id();
    let sheet = room.sheet(0, 0);
    let add = |text: String| Command::AddNotes {
        sheet,
        notes: vec![NewNote {
            id,
            text,
            labels: BTreeSet::new(),
        }],
    };
    assert_eq!(
        room.try_run(add("é".repeat(20_001))),
        Err(Refusal::TooLong(20_000))
    );
    room.run(add("é".repeat(20_000)));
}
#[test]
fn undo_refuses_where_others_have_built() {
    let mut room = Room::new();
    let round = room.session.rounds_in_order()[0].id;
    let group: Id<Group> = room.id();
    room.run(Command::AddGroup { id: group, round });
    let sheet = Sheet {
        group: Some(group),
        ..room.sheet(0, 0)
    };
    let id = room.id();
    let other = Stamp {
        actor: Id::from_bits(2),
        standing: Standing::Table(group),
        ..stamp(2, 1)
    };
    let add = Command::AddNotes {
        sheet,
        notes: vec![NewNote {
            id,
            text: "van tafel 4".into(),
            labels: BTreeSet::new(),
        }],
    };
    room.journal.run(&mut room.session, &add, other).unwrap();
    let stamp = room.stamp();
    assert_eq!(
        room.journal.undo(&mut room.session, stamp).unwrap_err(),
        Refusal::BuiltOn
    );
    assert_eq!(
        room.try_run(Command::RemoveGroup { id: group }),
        Err(Refusal::GroupHasNotes(1))
    );
}
