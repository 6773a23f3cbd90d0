//! The formats with pages and tables: they hold everything, they are the same every time, and nothing typed acts.

use std::io::{Cursor, Read as _};

use super::{super::flow, *};

pub(super) fn file(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

/// The text between tags.
fn visible(xml: &str) -> String {
    let text = xml
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = text.collect();
    let known = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    known.iter().fold(text, |text, (reference, letter)| {
        text.replace(reference, letter)
    })
}

#[test]
fn a_word_document_holds_every_note_under_real_headings() {
    let report = report(&filled());
    let bytes = docx(&report, &dutch(), &Pictures::default()).unwrap();
    let document = file(&bytes, "word/document.xml");
    let text = visible(&document);
    for note in &report.notes {
        assert!(
            text.contains(note.text.lines().next().unwrap()),
            "{}",
            note.text
        );
    }
    assert_eq!(document.matches("\"Heading1\"").count(), report.parts.len());
    assert!(document.contains("TOC \\o") && document.contains("<w:tblHeader/>"));
    assert!(text.contains("de foto is er niet of kan niet worden gelezen"));
    assert!(file(&bytes, "word/styles.xml").contains("w:val=\"nl-NL\""));
    assert!(file(&bytes, "docProps/core.xml").contains("2026-11-24T00:00:00Z"));
    assert_eq!(
        bytes,
        docx(&report, &dutch(), &Pictures::default()).unwrap()
    );
}

#[test]
fn every_link_of_a_word_document_has_its_place() {
    let report = report(&filled());
    let bytes = docx(&report, &dutch(), &Pictures::default()).unwrap();
    let document = file(&bytes, "word/document.xml");
    let places: BTreeSet<&str> = between(&document, "w:name=\"").collect();
    assert_eq!(places.len(), between(&document, "w:name=\"").count());
    let links: Vec<&str> = between(&document, "w:anchor=\"").collect();
    assert!(links.len() > 50);
    for link in links {
        assert!(places.contains(link), "{link}");
    }
}

#[test]
fn a_photo_is_in_the_word_document_with_its_description() {
    let report = report(&filled());
    let photo = report
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.photos)
        .next()
        .unwrap();
    let mut pictures = Pictures::default();
    assert!(pictures.add(&photo.file, &png()));
    let bytes = docx(&report, &dutch(), &pictures).unwrap();
    let document = file(&bytes, "word/document.xml");
    assert!(document.contains("descr=\"Flip-overvel met vijf regels in blauwe stift\""));
    assert!(!document.contains("kan niet worden gelezen"));
    let page = html(&report, &dutch(), &pictures);
    scan::check(&page).unwrap();
    assert!(
        page.contains("<img src=\"data:image/jpeg;base64,") && page.contains("alt=\"Flip-overvel")
    );
}

/// A small picture.
pub(super) fn png() -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([250, 250, 240]));
    picture.write_to(&mut out, image::ImageFormat::Png).unwrap();
    out.into_inner()
}

#[test]
fn what_is_no_picture_is_left_out() {
    let mut pictures = Pictures::default();
    let cut = &png()[..40];
    for bytes in [&b""[..], b"not a picture", b"\xff\xd8\xff\xe0broken", cut] {
        assert!(!pictures.add("a.jpg", bytes));
    }
    assert!(pictures.get("a.jpg").is_none());
}

#[test]
fn the_tables_are_the_same_every_time_and_hold_every_note() {
    let report = report(&filled());
    let files = csv(&report, &dutch(), CsvForm::Spreadsheet);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["notities.csv", "draden.csv", "afspraken.csv", "tijden.csv"]
    );
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(&files[0].1[3..]);
    let texts: Vec<String> = reader
        .records()
        .map(|row| row.unwrap()[3].to_owned())
        .collect();
    let notes: Vec<String> = report.notes.iter().map(|note| note.text.clone()).collect();
    assert_eq!(texts, notes);
    let book = xlsx(&report, &dutch()).unwrap();
    assert_eq!(book, xlsx(&report, &dutch()).unwrap());
    let cells = visible(&file(&book, "xl/sharedStrings.xml"));
    for note in &report.notes {
        assert!(cells.contains(&note.text), "{}", note.text);
    }
}

#[test]
fn plain_csv_has_commas_and_no_mark() {
    let files = csv(&report(&filled()), &dutch(), CsvForm::Plain);
    assert!(files[0].1.starts_with(b"Notitie,Vraag,Groep,"));
}

#[test]
fn the_pages_say_what_the_readers_may_see() {
    let session = filled();
    let told = |options: &Options| {
        let report = Report::of(&session, LATER, &dutch(), options);
        let flow = flow::flow(&report, &dutch());
        let tables = format!("{:?}", super::super::tables::tables(&report, &dutch()));
        [serde_json::to_string(&flow).unwrap(), tables]
    };
    let [pages, _] = told(&Options::default());
    assert!(pages.contains("Minder dan 5 van elk: "));
    assert!(pages.contains("Draagvlak voor een wijkplan"));
    let without_notes = Options {
        without_notes: true,
        ..Options::default()
    };
    for text in told(&without_notes) {
        assert!(!text.contains("Draagvlak voor een wijkplan"), "{text}");
    }
    for text in told(&Options {
        readers: Readers::Public,
        ..Options::default()
    }) {
        assert!(!text.contains("Ga de wijk in") && !text.contains("griffier, Rijnvelden"));
    }
}

#[cfg(feature = "pdf")]
#[test]
fn the_pages_are_the_same_every_time() {
    let report = report(&filled());
    let photo = report
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.photos)
        .next()
        .unwrap();
    let mut pictures = Pictures::default();
    assert!(pictures.add(&photo.file, &png()));
    let first = pdf(&report, &dutch(), &pictures).unwrap();
    assert!(first.starts_with(b"%PDF-1.7"));
    assert_eq!(first, pdf(&report, &dutch(), &pictures).unwrap());
    assert_ne!(first, pdf(&report, &dutch(), &Pictures::default()).unwrap());
    let pages = Pages::of(&report, &dutch(), &pictures, &|| false).unwrap();
    assert!(pages.count() > 3);
    let (width, height, pixels) = pages.picture(0, 1.0).unwrap();
    assert_eq!((width, height, pixels.len()), (595, 842, 595 * 842 * 4));
    assert!(pages.picture(pages.count(), 1.0).is_none());
}

#[cfg(feature = "pdf")]
#[test]
fn empty_sessions_and_many_groups_have_pages_too() {
    let empty = Session::new(Id::from_bits(1));
    for session in [empty, Maker::begin(0).session, Maker::begin(30).session] {
        let report = report(&session);
        pdf(&report, &dutch(), &Pictures::default()).unwrap();
        docx(&report, &dutch(), &Pictures::default()).unwrap();
        xlsx(&report, &dutch()).unwrap();
    }
}

#[cfg(feature = "pdf")]
#[test]
fn pages_that_nobody_wants_any_more_stop_and_spoil_nothing() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    let none = Pictures::default();
    let mut report = report(&filled());
    let whole = pdf(&report, &dutch(), &none).unwrap();
    let title = std::mem::replace(
        &mut report.title,
        String::from("Iets heel anders, op elke bladzijde"),
    );
    for until in [0, 1, 20] {
        let asked = AtomicUsize::new(0);
        let stop = || asked.fetch_add(1, Ordering::Relaxed) >= until;
        let stopped = pdf_until(&report, &dutch(), &none, &stop);
        assert_eq!(stopped, Err(PageError::Stopped));
    }
    assert_ne!(pdf(&report, &dutch(), &none).unwrap(), whole);
    report.title = title;
    assert_eq!(pdf(&report, &dutch(), &none).unwrap(), whole);
}

#[cfg(feature = "pdf")]
#[test]
fn every_sheet_is_a_picture_and_so_is_the_map_of_the_threads() {
    let report = report(&filled());
    let none = Pictures::default();
    let made = || wall(&report, &dutch(), &none, (&|| false, &|_, _| {})).unwrap();
    let pictures = made();
    assert_eq!(pictures, made());
    let names: BTreeSet<&str> = pictures.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), pictures.len());
    assert_eq!(pictures[0].0, "rode-draden.png");
    let first_of_each = names.iter().filter(|name| !name.contains("-vel-"));
    assert_eq!(first_of_each.count(), report.sheets.len() + 1);
    for (name, bytes) in &pictures {
        let picture = image::load_from_memory(bytes).unwrap();
        let is_map = name.starts_with("rode-draden");
        let (width, height) = if is_map { (2380, 1684) } else { (1200, 1800) };
        assert_eq!(
            (picture.width(), picture.height()),
            (width, height),
            "{name}"
        );
    }
}

#[cfg(feature = "pdf")]
#[test]
fn what_does_not_fit_on_a_sheet_goes_on_to_the_next_and_what_is_left_out_has_no_picture() {
    let mut maker = Maker::begin(1);
    let round = maker.session.rounds_in_order()[0].id;
    let question = maker.session.questions_of(round)[0].id;
    for n in 0..60 {
        maker.note(
            round,
            Some(1),
            question,
            &format!("notitie nummer {n}"),
            &[],
        );
    }
    let none = Pictures::default();
    let names = |options: &Options| -> Vec<String> {
        let report = Report::of(&maker.session, LATER, &dutch(), options);
        let made = wall(&report, &dutch(), &none, (&|| false, &|_, _| {})).unwrap();
        made.into_iter().map(|(name, _)| name).collect()
    };
    let all = names(&Options::default());
    assert_eq!(
        all[1..3],
        ["groep-1-vraag-1.png", "groep-1-vraag-1-vel-2.png"]
    );
    let without_notes = Options {
        without_notes: true,
        ..Options::default()
    };
    assert_eq!(names(&without_notes), ["rode-draden.png"]);
}

#[cfg(feature = "pdf")]
#[test]
fn a_page_says_what_stands_on_it_and_a_note_in_another_script_is_whole() {
    let mut maker = Maker::begin(1);
    let round = maker.session.rounds_in_order()[0].id;
    let question = maker.session.questions_of(round)[0].id;
    for text in ["מה אנחנו רוצים", "نريد مكانا للقاء", "Ga de wijk in"] {
        maker.note(round, Some(1), question, text, &[]);
    }
    let report = report(&maker.session);
    let pages = Pages::of(&report, &dutch(), &Pictures::default(), &|| false).unwrap();
    let told: Vec<(String, Vec<Place>)> = (0..pages.count()).map(|page| pages.told(page)).collect();
    let text: String = told.iter().map(|(text, _)| text.as_str()).collect();
    for part in ["מה", "רוצים", "نريد", "Ga de wijk in"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains('\u{fffd}'));
    let places: Vec<&Place> = told.iter().flat_map(|(_, places)| places).collect();
    for at in 0..3 {
        assert!(places.iter().any(|place| place.to == Target::Note(at)));
    }
    for place in places {
        let [left, top, right, bottom] = place.rect;
        assert!(0.0 <= left && left < right && right < 596.0, "{place:?}");
        assert!(0.0 <= top && top < bottom && bottom < 843.0, "{place:?}");
    }
}
