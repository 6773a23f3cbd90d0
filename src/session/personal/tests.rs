use serde_json::Value;

use super::*;

fn kinds(text: &str) -> Vec<Personal> {
    let mut kinds: Vec<Personal> = find(text).iter().map(|found| found.what).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// A number that passes the test of eleven, put together here so that the source holds none.
fn bsn(start: u32) -> String {
    let candidates = (0..99).map(|rest| format!("{start:07}{rest:02}"));
    candidates
        .into_iter()
        .find(|digits| is_bsn(digits))
        .unwrap()
}

#[test]
fn addresses_and_numbers_are_told_from_plain_text() {
    let at = '@';
    for text in [
        format!("mail naar iemand{at}voorbeeld.nl!"),
        format!("(a.b{at}c.org)"),
    ] {
        assert_eq!(kinds(&text), [Personal::MailAddress], "{text}");
    }
    let rest = "1234567";
    for text in [
        format!("bel 06-1{rest}"),
        format!("tel. 010 1 {rest} x").replace("1234567", "234 567"),
        format!("+31 6 1{rest}"),
        format!("+31 (0)6 1{rest}"),
        format!("(0031)61{rest}"),
        format!("061{rest}"),
    ] {
        assert_eq!(kinds(&text), [Personal::PhoneNumber], "{text}");
    }
    for text in [
        "@home",
        "5 @ 3",
        "griffie@",
        "@@",
        "a@b",
        "2026-11-24",
        "13:30 tot 15:00",
        "€ 1.000.000.000",
        "12345",
        "0,4 fte",
        "BSN 1234",
        "",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn a_bsn_passes_the_test_of_eleven_and_is_no_amount() {
    let number = bsn(12_345);
    let dotted = format!("{}.{}.{}", &number[..4], &number[4..6], &number[6..]);
    assert_eq!(kinds(&format!("nr {number}")), [Personal::Bsn]);
    assert_eq!(kinds(&format!("nr {dotted}.")), [Personal::Bsn]);
    assert_eq!(kinds(&format!("€ {number}")), []);
    assert_eq!(kinds(&format!("{number} euro")), []);
    let wrong = number.replace(&number[8..], if number.ends_with('0') { "1" } else { "0" });
    assert_eq!(kinds(&wrong), []);
    assert_eq!(kinds("000000000"), []);
}

#[test]
fn a_place_is_where_it_stands() {
    let text = "Vraag mevrouw Plankema, en dan Jaap Zandstra van de wijk.";
    let found: Vec<&str> = find(text)
        .into_iter()
        .map(|found| &text[found.place])
        .collect();
    assert_eq!(found, ["Plankema", "Jaap Zandstra"]);
}

/// Notes as people write them: those of both samples, sentences of the template, and lines with capitals that are
/// no names.
fn ordinary() -> Vec<String> {
    let mut notes: Vec<String> = [
        "Advies van de Raad van State afwachten",
        "Wethouder Wonen erbij vragen",
        "Burgemeester en wethouders",
        "Wijk aan Zee doet het ook zo",
        "Hoek van Holland als voorbeeld",
        "Mei is te laat",
        "A. Wonen\nB. Zorg",
        "College van B en W",
        "Sociale Zaken en Wmo-loket samen",
        "De heer des huizes",
        "Rol van de Raad",
        "Bergen op Zoom",
        "Alphen aan den Rijn",
        "Krimpen aan den IJssel",
        "Ronde van Nederland",
        "Visie op Zorg",
        "Dag van de Democratie",
        "Ministerie van Binnenlandse Zaken",
        "Wet van Murphy",
        "VNG en G40",
        "Tweede Kamer",
        "Huis van de Wijk",
        "Stichting Dorpsbelang",
        "Raadslid zijn is leuk",
        "Griffier aan tafel",
        "Voorzitter van de dorpsraad",
        "Provincie Groningen en Drenthe",
        "Noord-Holland",
        "Den Haag beslist",
        "Right to Challenge",
        "De Kracht van Zeeuws-Vlaanderen",
        "Roos in de knop",
        "Door Wil en Daad",
    ]
    .map(String::from)
    .to_vec();
    for source in [
        include_str!("../../../sessions/src/blik-op-samenspel.json"),
        include_str!("../../../sessions/src/leerkring-m50.json"),
    ] {
        collect(
            &serde_json::from_str::<Value>(source).unwrap()["notes"],
            &mut notes,
        );
    }
    let template = include_str!("../../../assets/templates/taskforce.json");
    collect(&serde_json::from_str(template).unwrap(), &mut notes);
    assert!(notes.len() >= ORDINARY);
    notes.truncate(ORDINARY);
    notes
}

fn collect(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if (12..240).contains(&text.chars().count()) => into.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| collect(value, into)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, into)),
        _ => {}
    }
}

const ORDINARY: usize = 360;

/// Forty notes with something personal in them; the names are invented.
fn planted() -> Vec<(Personal, String)> {
    let at = '@';
    let mut planted: Vec<(Personal, String)> = [
        "Bel Jaap Zandstra over de wijktafel",
        "vraag het aan Fatima",
        "mevrouw Plankema wil meedoen",
        "Dhr. van Ommeren-Veld kent iedereen",
        "wethouder Duinmeer moet trekken",
        "J. Kwakman neemt contact op",
        "A.B. de Ruigrok schrijft de startnotitie",
        "Henk en Ingrid van hiernaast",
        "Aaf van der Plank is trekker",
        "idee van Sjoerd (wijkteam)",
        "tante Riek kookt",
        "Mohammed El Zaytoun leidt de groep",
        "buurvrouw Schoonderbos doet de koffie",
        "navragen bij Lobke Wielinga",
        "Roos Meerdink heeft de lijst",
        "afgestemd met Tjitte",
        "Griffier Oldenhof belt terug",
        "WILLEM KAMPHUIS MOET WETEN",
    ]
    .map(|text| (Personal::Name, text.to_owned()))
    .to_vec();
    for n in 0..7 {
        let number = bsn(1_100_000 + n * 54_321);
        let text = match n % 3 {
            0 => format!("bsn {number} staat op de lijst"),
            1 => format!(
                "Inwoner {}.{}.{}",
                &number[..4],
                &number[4..6],
                &number[6..]
            ),
            _ => number,
        };
        planted.push((Personal::Bsn, text));
    }
    for n in 0..8 {
        let (short, long) = (
            format!("{:07}", 2_345_678 + n),
            format!("{:08}", 23_456_789 + n),
        );
        let text = match n % 4 {
            0 => format!("bel 06-{long}"),
            1 => format!("tel 050 {short}"),
            2 => format!("+31 6 {} {}", &long[..4], &long[4..]),
            _ => format!("(050) {}-{}", &short[..3], &short[3..]),
        };
        planted.push((Personal::PhoneNumber, text));
    }
    for n in 0..7 {
        let text = match n % 3 {
            0 => format!("mail naar info{n}{at}voorbeeld.nl"),
            1 => format!("a.b-{n}{at}sub.voorbeeld.org, graag voor vrijdag"),
            _ => format!("<iemand_{n}{at}voorbeeld.nl>"),
        };
        planted.push((Personal::MailAddress, text));
    }
    assert_eq!(planted.len(), 40);
    planted
}

/// How often it is right, on 400 notes of which 40 hold something. `cargo test measured -- --nocapture` prints them.
#[test]
fn hits_and_false_alarms_are_measured() {
    let planted = planted();
    let missed: Vec<&str> = planted
        .iter()
        .filter(|(what, text)| !kinds(text).contains(what))
        .map(|(_, text)| text.as_str())
        .collect();
    let alarms: Vec<String> = ordinary()
        .into_iter()
        .filter(|text| !kinds(text).is_empty())
        .collect();
    println!("found {} of 40, missed {missed:#?}", 40 - missed.len());
    println!("false alarms {} of {ORDINARY}: {alarms:#?}", alarms.len());
    assert!(missed.len() <= 4, "{missed:#?}");
    assert!(alarms.len() <= 4, "{alarms:#?}");
}
