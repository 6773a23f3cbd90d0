//! Pages set in a second process of the program are those that are set in this one.

use std::{path::Path, sync::Arc, time::Duration};

use rode_draad::{
    base::Moment,
    host::{
        ExportFormat, Others, Progress, Source, export_until,
        pages::{Answer, PageSetter, Told, Wanted},
    },
    report::{CsvForm, Options},
    session::Session,
    words::{Language, Words},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_rode-draad");

fn sample() -> Session {
    let text = include_str!("../../sessions/blik-op-samenspel/session.json");
    let file: serde_json::Value = serde_json::from_str(text).unwrap();
    serde_json::from_value(file["session"].clone()).unwrap()
}

fn setter(program: Option<&str>) -> PageSetter {
    PageSetter::start(program.map(Path::new), Arc::new(|| {})).unwrap()
}

fn ask(setter: &mut PageSetter, session: &Session) -> u64 {
    let wanted = Wanted {
        session,
        folder: Path::new("nowhere"),
        now: Moment(1_800_000_000_000),
        language: Language::Dutch,
        options: &Options::default(),
    };
    setter.ask(&wanted).unwrap()
}

fn answer(setter: &PageSetter) -> Answer {
    for _ in 0..12_000 {
        if let Some(answer) = setter.take() {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("no answer within two minutes");
}

/// The pages of the newest wish; an earlier one may still be answered.
fn told(setter: &PageSetter, run: u64) -> Told {
    loop {
        match answer(setter) {
            Answer::Told(told) if told.run == run => return told,
            Answer::Told(_) => {}
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_second_process_sets_and_draws_the_same_pages() {
    let session = sample();
    let mut answers = [None, Some(PROGRAM)].map(|program| {
        let mut setter = setter(program);
        let run = ask(&mut setter, &session);
        let pages = told(&setter, run);
        assert!(setter.draw(run, 1, 700));
        let Answer::Drawn(drawn) = answer(&setter) else {
            panic!("no picture");
        };
        (pages, drawn)
    });
    let [here, apart] = &mut answers;
    assert!(here.0.notes.len() > 100);
    assert_eq!(here.0.notes, apart.0.notes);
    assert_eq!(here.0.pages.len(), apart.0.pages.len());
    for (here, apart) in here.0.pages.iter().zip(&apart.0.pages) {
        assert_eq!(here.text, apart.text);
        assert_eq!(here.places.len(), apart.places.len());
        for (here, apart) in here.places.iter().zip(&apart.places) {
            assert_eq!(here.to, apart.to);
            // The last digit of a number can get lost on the way.
            let off = here.rect.iter().zip(apart.rect).map(|(a, b)| (a - b).abs());
            assert!(off.fold(0.0, f64::max) < 1e-6);
        }
    }
    assert_eq!((here.1.size, here.1.page), (apart.1.size, apart.1.page));
    assert!(here.1.pixels == apart.1.pixels);
    assert_eq!(apart.1.pixels.len(), apart.1.size.0 * apart.1.size.1 * 4);
}

#[test]
fn a_second_process_answers_the_newest_wish() {
    let mut session = sample();
    let mut setter = setter(Some(PROGRAM));
    ask(&mut setter, &session);
    session.details.title = "Een andere titel".to_owned();
    let run = ask(&mut setter, &session);
    let pages = told(&setter, run);
    assert!(pages.pages[0].text.contains("Een andere titel"));
}

#[test]
fn a_second_process_makes_the_same_pdf_and_stops_when_it_is_asked() {
    let session = sample();
    let words = Words::new(Language::Dutch);
    let made = |program: Option<&str>, progress: &Progress| {
        let home = tempfile::tempdir().unwrap();
        let source = Source {
            session: &session,
            folder: Path::new("nowhere"),
            now: Moment(1_800_000_000_000),
            words: &words,
            options: &Options::default(),
            csv: CsvForm::default(),
            others: Others::Go,
            program: program.map(Path::new),
        };
        let files = export_until(&source, &[ExportFormat::Pdf], home.path(), progress);
        files.map(|files| std::fs::read(&files[0]).unwrap())
    };
    let here = made(None, &Progress::default()).unwrap();
    let apart = made(Some(PROGRAM), &Progress::default()).unwrap();
    assert!(here.starts_with(b"%PDF") && here == apart);
    let stopped = Arc::new(Progress::default());
    let later = Arc::clone(&stopped);
    let stop = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(20));
        later.stop();
    });
    assert!(made(Some(PROGRAM), &stopped).is_err());
    stop.join().unwrap();
}
