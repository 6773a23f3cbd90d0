//! What to look at before a report goes out. Findings only point; nothing is changed and nothing is blocked.

use std::collections::BTreeMap;

use super::{Index, Note, Owner, Photo, Question, Session, TakeAway, ThreadKind, ThreadStatus};
use crate::base::Id;

/// Something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A photo that nobody has described.
    PhotoWithoutAlt(Id<Photo>),
    /// A note with what looks like an e-mail address.
    MailAddress(Id<Note>),
    /// A note with what looks like a telephone number.
    PhoneNumber(Id<Note>),
    /// A question that no group wrote about.
    EmptyQuestion(Id<Question>),
    /// A take-away that nobody does.
    NoOwner(Id<TakeAway>),
    /// A take-away without a date.
    NoDate(Id<TakeAway>),
    /// A thread with notes of one group only.
    OneGroup(Id<super::Thread>),
    /// This many notes stand nowhere.
    Unplaced(usize),
}

/// Everything to look at, the most pressing first.
#[must_use]
pub fn review(session: &Session, index: &Index) -> Vec<Finding> {
    let mut findings = Vec::new();
    let photos = session
        .photos
        .values()
        .filter(|photo| photo.alt.trim().is_empty());
    findings.extend(photos.map(|photo| Finding::PhotoWithoutAlt(photo.id)));
    for note in session.live_notes() {
        if has_mail_address(&note.text) {
            findings.push(Finding::MailAddress(note.id));
        } else if has_phone_number(&note.text) {
            findings.push(Finding::PhoneNumber(note.id));
        }
    }
    findings.extend(empty_questions(session, index));
    for take_away in session.take_aways_in_order() {
        if take_away.owner == Owner::Nobody {
            findings.push(Finding::NoOwner(take_away.id));
        } else if take_away.date.is_none() {
            findings.push(Finding::NoDate(take_away.id));
        }
    }
    for thread in session.threads_of(ThreadKind::Thread, ThreadStatus::Accepted) {
        let group = |id: &Id<Note>| {
            session
                .notes
                .get(id)
                .filter(|note| !note.deleted)?
                .sheet
                .group
        };
        let mut groups = thread.notes.iter().filter_map(group);
        let first = groups.next();
        if first.is_some() && groups.all(|group| Some(group) == first) {
            findings.push(Finding::OneGroup(thread.id));
        }
    }
    let unplaced = index.live.saturating_sub(index.placed.len());
    if unplaced > 0 {
        findings.push(Finding::Unplaced(unplaced));
    }
    findings
}

fn empty_questions(session: &Session, index: &Index) -> Vec<Finding> {
    let mut notes: BTreeMap<Id<Question>, usize> = BTreeMap::new();
    for (sheet, on_sheet) in &index.sheets {
        *notes.entry(sheet.question).or_default() += on_sheet.len();
    }
    let empty = |question: &&Question| notes.get(&question.id).is_none_or(|count| *count == 0);
    let questions = session
        .rounds_in_order()
        .into_iter()
        .flat_map(|round| session.questions_of(round.id));
    questions
        .filter(empty)
        .map(|question| Finding::EmptyQuestion(question.id))
        .collect()
}

/// Whether a word of the text has an `@` between letters, and a dot after it.
fn has_mail_address(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.contains('@')
                && host.split('.').filter(|part| !part.is_empty()).count() >= 2
        })
    })
}

/// Whether the text has a Dutch telephone number: nine digits after `0`, `+31` or `0031`, with at most a space,
/// dash, dot or bracket between two of them.
fn has_phone_number(text: &str) -> bool {
    let mut digits = String::new();
    let mut plus = false;
    let mut gap = 0;
    for c in text.chars().chain(['\n']) {
        match c {
            '0'..='9' => {
                digits.push(c);
                gap = 0;
            }
            '+' if digits.is_empty() => plus = true,
            ' ' | '-' | '.' | '(' | ')' | '\u{a0}' if !digits.is_empty() && gap < 2 => gap += 1,
            _ => {
                if is_phone_number(&digits, plus) {
                    return true;
                }
                digits.clear();
                plus = c == '+';
                gap = 0;
            }
        }
    }
    false
}

fn is_phone_number(digits: &str, plus: bool) -> bool {
    let national = match (plus, digits) {
        (true, digits) => digits
            .strip_prefix("31")
            .map(|rest| rest.strip_prefix('0').unwrap_or(rest)),
        (false, digits) => digits
            .strip_prefix("0031")
            .or_else(|| digits.strip_prefix('0')),
    };
    national.is_some_and(|rest| rest.len() == 9 && !rest.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_told_from_plain_text() {
        // Put together here, so that the source itself holds no address or number.
        let at = '@';
        for text in [
            format!("mail naar iemand{at}voorbeeld.nl!"),
            format!("(a.b{at}c.org)"),
        ] {
            assert!(has_mail_address(&text), "{text}");
        }
        for text in ["@home", "5 @ 3", "griffie@", "@@", "a@b"] {
            assert!(!has_mail_address(text), "{text}");
        }
        let rest = "1234567";
        for text in [
            format!("bel 06-1{rest}"),
            format!("tel. 010 1 {rest} x").replace("1234567", "234 567"),
            format!("+31 6 1{rest}"),
            format!("(0031)61{rest}"),
            format!("061{rest}"),
        ] {
            assert!(has_phone_number(&text), "{text}");
        }
        for text in [
            "2026-11-24",
            "13:30 tot 15:00",
            "€ 1.000.000.000",
            "12345",
            "0,4 fte",
            "BSN 1234",
            "",
        ] {
            assert!(!has_phone_number(text), "{text}");
        }
    }
}
