//! The report as a whole: what it tells, that it tells all, and that nothing typed can become markup.

mod back;
mod hostile;
mod papers;
mod payloads;
mod places;
mod readers;
pub(super) mod sample;
mod scan;

use std::collections::BTreeSet;

use self::sample::{LATER, Maker, filled};
use super::*;
use crate::{
    base::Id,
    session::{BlockKind, Command, Owner, ThreadKind, ThreadStatus},
    words::Language,
};

fn dutch() -> Words {
    Words::new(Language::Dutch)
}

fn report(session: &Session) -> Report {
    Report::of(session, LATER, &dutch(), &Options::default())
}

/// Every format, as text.
fn formats(session: &Session) -> [String; 3] {
    let report = report(session);
    [
        html(&report, &dutch(), &Pictures::default()),
        markdown(&report, &dutch()),
        json(session, &report),
    ]
}

#[test]
fn it_counts_what_there_is() {
    let report = report(&filled());
    assert_eq!(report.counts.notes, report.notes.len());
    assert_eq!(report.counts.groups, 6);
    assert_eq!(report.counts.participants, 24);
    assert_eq!(report.threads.len(), 3);
    assert_eq!(
        (report.tensions.len(), report.lone.len(), report.proposals),
        (1, 1, 1)
    );
    assert_eq!(
        report.counts.placed + report.unplaced.len(),
        report.counts.notes
    );
    let first = &report.threads[0];
    assert_eq!((first.coverage.present, first.coverage.possible), (4, 6));
    assert!(first.leads.is_empty(), "people typed an explanation");
    let second = &report.threads[1];
    assert_eq!(second.leads.len(), 2);
    assert_ne!(
        report.notes[second.leads[0]].owner,
        report.notes[second.leads[1]].owner
    );
}

#[test]
fn every_note_is_numbered_in_the_order_of_the_sheets() {
    let report = report(&filled());
    let on_sheets: Vec<usize> = report
        .sheets
        .iter()
        .flat_map(|sheet| sheet.notes.clone())
        .collect();
    assert_eq!(on_sheets, (0..report.notes.len()).collect::<Vec<_>>());
    for (at, note) in report.notes.iter().enumerate() {
        assert_eq!(note.number, at + 1);
    }
}

#[test]
fn names_and_deleted_notes_are_nowhere() {
    for text in formats(&filled()) {
        assert!(!text.contains(sample::NAME));
        assert!(!text.contains(sample::DELETED));
    }
}

#[test]
fn both_sides_of_a_tension_and_the_owner_are_told() {
    let session = filled();
    let [html, markdown, _] = formats(&session);
    for text in [html, markdown] {
        for part in [
            "De ene kant",
            "De andere kant",
            "griffier",
            "nog geen datum",
            "4 van 6 groepen",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn real_times_are_those_of_the_session_and_not_of_the_machine() {
    let report = report(&filled());
    let block = &report.times.blocks[0];
    assert_eq!(block.planned.start.to_string(), "13:30");
    let real = block.real.unwrap();
    assert_eq!(
        (real.start.to_string(), real.minutes),
        (String::from("13:32"), Some(7))
    );
    assert_eq!(report.times.blocks[7].real, None);
    assert_eq!(report.times.led_on, None);
    assert_eq!(report.times.blocks[1].kind, BlockKind::Plenary);
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let session = filled();
    assert_eq!(formats(&session), formats(&session.clone()));
    let read: Session = serde_json::from_str(&serde_json::to_string(&session).unwrap()).unwrap();
    assert_eq!(formats(&session), formats(&read));
}

#[test]
fn an_empty_session_is_a_sensible_document() {
    let session = Session::new(Id::from_bits(1));
    let [html, markdown, json] = formats(&session);
    scan::check(&html).unwrap();
    assert!(html.contains("Sessie zonder titel") && markdown.contains("Er zijn nog geen notities"));
    assert!(!html.contains("Over elke vraag"));
    assert!(!html.contains("1970") && !html.contains('⟨') && !markdown.contains('⟨'));
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    for key in ["groups", "questions", "notes", "threads", "takeaways"] {
        assert_eq!(value[key], serde_json::json!([]), "{key}");
    }
}

#[test]
fn an_empty_workshop_and_one_without_groups_are_sensible_documents() {
    for groups in [0, 3] {
        let maker = Maker::begin(groups);
        let [html, markdown, _] = formats(&maker.session);
        scan::check(&html).unwrap();
        assert!(html.contains("De werkelijke tijden zijn niet bijgehouden"));
        assert!(markdown.contains("Bij deze vragen staan geen notities"));
    }
}

#[test]
fn rounds_are_told_apart() {
    let mut maker = Maker::begin(2);
    let first = maker.session.rounds_in_order()[0].id;
    let round = maker.id();
    maker.run(Command::AddRound {
        id: round,
        like: Some(first),
    });
    let second_question = maker.session.questions_of(round)[0].id;
    let note = maker.note(round, Some(1), second_question, "in ronde twee", &[]);
    let room = maker.note(round, None, second_question, "van de hele zaal", &[]);
    maker.thread(
        "Twee keer",
        ThreadKind::Thread,
        ThreadStatus::Accepted,
        &[note, room],
        &[],
    );
    let report = report(&maker.session);
    assert_eq!(report.rounds.len(), 2);
    assert!(report.threads[0].coverage.room);
    let [html, markdown, _] = formats(&maker.session);
    for text in [html, markdown] {
        assert!(text.contains("Ronde 2, groep 1") && text.contains("Ronde 2, vraag 1"));
        assert!(text.contains("1 van 2 groepen · De hele zaal"));
    }
}

#[test]
fn parts_can_be_chosen() {
    let session = filled();
    let options = Options {
        parts: Some(BTreeSet::from([Part::Threads, Part::TakeAways])),
        ..Options::default()
    };
    let report = Report::of(&session, LATER, &dutch(), &options);
    assert_eq!(report.parts, [Part::Threads, Part::TakeAways]);
    let html = html(&report, &dutch(), &Pictures::default());
    scan::check(&html).unwrap();
    assert!(!html.contains("id=\"part-notes\"") && !html.contains("href=\"#note-"));
}

#[test]
fn every_link_inside_has_its_place() {
    let [html, ..] = formats(&filled());
    let ids: BTreeSet<&str> = between(&html, " id=\"").collect();
    assert_eq!(
        ids.len(),
        between(&html, " id=\"").count(),
        "an id stands twice"
    );
    let targets: Vec<&str> = between(&html, "href=\"#").collect();
    assert!(targets.len() > 50);
    let named = between(&html, "aria-labelledby=\"").flat_map(str::split_whitespace);
    for target in targets.into_iter().chain(named) {
        assert!(ids.contains(target), "{target}");
    }
}

fn between<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(opening)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

#[test]
fn a_silent_subquestion_is_told_only_where_labels_were_used() {
    let mut maker = Maker::begin(2);
    let round = maker.session.rounds_in_order()[0].id;
    let questions: Vec<_> = maker
        .session
        .questions_of(round)
        .iter()
        .map(|question| question.id)
        .collect();
    maker.note(round, Some(1), questions[0], "een doel", &["doel"]);
    maker.note(round, Some(1), questions[1], "zonder label", &[]);
    let unspoken = report(&maker.session).unspoken;
    assert_eq!(unspoken.questions, [2]);
    assert_eq!(unspoken.subquestions, [(0, 1)]);
    assert_eq!(unspoken.unlabelled, [1]);
}

#[test]
fn a_report_in_english_holds_no_dutch_of_the_program() {
    let session = filled();
    let words = Words::new(Language::English);
    let report = Report::of(&session, LATER, &words, &Options::default());
    let html = html(&report, &words, &Pictures::default());
    assert!(html.contains("lang=\"en\"") && html.contains("4 of 6 groups"));
    assert!(!html.contains("Bijlage") && !html.contains("van 6 groepen"));
}

#[test]
fn a_take_away_keeps_its_place_when_its_owner_or_source_goes() {
    let mut maker = Maker::begin(1);
    let round = maker.session.rounds_in_order()[0].id;
    let question = maker.session.questions_of(round)[0].id;
    let note = maker.note(round, Some(1), question, "bron", &[]);
    maker.take_away(
        "doen",
        Owner::Role(String::from("raad")),
        None,
        Some(crate::session::Source::Note(note)),
    );
    maker.run(Command::DeleteNote { id: note });
    let report = report(&maker.session);
    assert_eq!(report.take_aways[0].source, None);
    assert_eq!(
        report.take_aways[0].owner,
        OwnerFacts::Role(String::from("raad"))
    );
}
