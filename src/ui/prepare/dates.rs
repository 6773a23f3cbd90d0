//! Dates and times as people type them.

use crate::{
    base::{Date, TimeOfDay},
    words::Words,
};

/// A day: `24-11-2026`, `24-11`, `24 november`, `di 24 nov 2027`. Without a year it is the next such day.
#[must_use]
pub fn read_date(words: &Words, text: &str, today: Date) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut numbers = Vec::new();
    let mut month = None;
    for part in text.split(|c: char| !c.is_alphanumeric()) {
        if let Ok(number) = part.parse::<u32>() {
            numbers.push(number);
        } else if !part.is_empty() && month.is_none() {
            month = read_month(words, part);
        }
    }
    let (day, month, year) = match (numbers.as_slice(), month) {
        ([day], Some(month)) => (*day, month, None),
        ([day, year], Some(month)) => (*day, month, Some(*year)),
        ([day, month], None) => (*day, *month, None),
        _ => return None,
    };
    match year {
        Some(year) => Date::new(i32::try_from(year).ok()?, month, day),
        None => next_such_day(month, day, today),
    }
}

fn read_month(words: &Words, part: &str) -> Option<u32> {
    let part = part.to_lowercase();
    if part.chars().count() < 3 {
        return None;
    }
    (1..=12).find(|month| {
        words
            .text(&format!("common-month-{month}"))
            .to_lowercase()
            .starts_with(&part)
    })
}

/// 29 February may be three years away, or seven around a century.
fn next_such_day(month: u32, day: u32, today: Date) -> Option<Date> {
    let year = today.parts().0;
    (year..=year + 8)
        .filter_map(|year| Date::new(year, month, day))
        .find(|date| *date >= today)
}

/// Begin and, where it is given, end: `13:30 – 15:00`, `13.30 tot 15.00`, `13:30`.
#[must_use]
pub fn read_times(text: &str) -> Option<(TimeOfDay, Option<TimeOfDay>)> {
    let is_time = |c: char| c.is_ascii_digit() || c == ':' || c == '.';
    let mut times = text
        .split(|c: char| !is_time(c))
        .filter(|part| !part.is_empty())
        .map(|part| part.parse::<TimeOfDay>().ok());
    let start = times.next()??;
    let end = match times.next() {
        Some(end) => Some(end?),
        None => None,
    };
    times.next().is_none().then_some((start, end))
}

/// A time that may be left open.
#[must_use]
pub fn read_maybe_time(text: &str) -> Option<Option<TimeOfDay>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    text.parse().ok().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[track_caller]
    fn check(text: &str, expected: Option<(i32, u32, u32)>) {
        let words = Words::new(Language::Dutch);
        let today = Date::new(2026, 11, 20).unwrap();
        let found = read_date(&words, text, today).map(Date::parts);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_date_is_read_as_people_type_it() {
        for text in [
            "24-11-2026",
            "2026-11-24",
            "24-11",
            "24/11",
            "24 november",
            "di 24 nov",
            "Dinsdag 24 November 2026",
        ] {
            check(text, Some((2026, 11, 24)));
        }
        check("3 maart", Some((2027, 3, 3)));
        check("29-2", Some((2028, 2, 29)));
        for text in [
            "31-02",
            "31-02-2027",
            "morgen",
            "",
            "24",
            "1-2-3-4",
            "24 xyz",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |hour: u16, minute: u16| TimeOfDay(hour * 60 + minute);
        for text in ["13:30 – 15:00", "13.30 tot 15.00", "1330-1500", "13:30-15"] {
            assert_eq!(
                read_times(text),
                Some((at(13, 30), Some(at(15, 0)))),
                "{text}"
            );
        }
        assert_eq!(read_times("13:30"), Some((at(13, 30), None)));
        for text in ["", "half twee", "25:00", "13:30 – 26:00", "9 10 11"] {
            assert_eq!(read_times(text), None, "{text}");
        }
        assert_eq!(read_maybe_time("  "), Some(None));
        assert_eq!(read_maybe_time("14.05"), Some(Some(at(14, 5))));
        assert_eq!(read_maybe_time("half"), None);
    }
}
