//! Where a session stands in its day, told from its summary alone.

use super::super::action::Station;
use crate::{
    base::{Date, TimeOfDay},
    host::Summary,
    words::{Arg, Words},
};

/// The station where there is work to do; `None` when everything has been done.
#[must_use]
pub fn here(summary: &Summary, (today, time): (Date, TimeOfDay)) -> Option<Station> {
    let live = is_live(summary, (today, time));
    match summary.reached {
        0 => Some(Station::Prepare),
        1.. if live => Some(Station::Lead),
        1 => Some(Station::Prepare),
        2 | 3 => Some(Station::Sheets),
        4 if summary.placed < summary.notes => Some(Station::Threads),
        4 => Some(Station::Report),
        _ => None,
    }
}

/// It is the day, the planned end has not passed, and not all of it has been done.
fn is_live(summary: &Summary, (today, time): (Date, TimeOfDay)) -> bool {
    !summary.over && summary.date == today && time < summary.end
}

/// The station that 'Openen' goes to: the furthest that has content.
#[must_use]
pub fn furthest(summary: &Summary) -> Station {
    let last = summary.reached.saturating_sub(1);
    Station::ALL.get(last).copied().unwrap_or(Station::Report)
}

/// What stands under a station's name: `klaar`, `begint om 13:30`, `21 notities`.
#[must_use]
pub fn state(
    words: &Words,
    summary: &Summary,
    (station, narrow): (Station, bool),
    now: (Date, TimeOfDay),
) -> String {
    let at = here(summary, now);
    let passed = at.is_none_or(|at| at > station);
    match station {
        Station::Prepare if passed => words.text("library-state-ready"),
        Station::Prepare => words.text("library-state-busy"),
        Station::Lead => lead_state(words, summary, now),
        Station::Sheets if summary.notes == 0 => words.text("library-state-empty"),
        Station::Sheets => words.with("common-notes", &[("n", Arg::from(summary.notes))]),
        Station::Threads if summary.reached < 4 => words.text("library-state-empty"),
        Station::Threads if narrow => placed(words, "library-state-placed-short", summary),
        Station::Threads => placed(words, "library-state-placed", summary),
        Station::Report if at.is_none() => words.text("library-state-ready"),
        Station::Report => words.text("library-state-empty"),
    }
}

fn lead_state(words: &Words, summary: &Summary, now: (Date, TimeOfDay)) -> String {
    let begun = summary.reached > 1;
    match (begun, is_live(summary, now)) {
        (true, true) => words.text("library-state-running"),
        (true, false) => words.text("library-state-done"),
        (false, _) if summary.date < now.0 => words.text("library-state-not-begun"),
        (false, _) => {
            let time = words.time_of_day(summary.start.0);
            words.with("library-state-begins", &[("time", Arg::from(time))])
        }
    }
}

/// What there is to do, in a row of the list.
#[must_use]
pub fn to_do(words: &Words, summary: &Summary, now: (Date, TimeOfDay)) -> String {
    match here(summary, now) {
        Some(Station::Prepare) => words.text("common-station-prepare"),
        Some(Station::Lead) => words.text("common-station-lead"),
        Some(Station::Sheets) => words.text("library-do-sheets"),
        Some(Station::Threads) => placed(words, "library-do-threads", summary),
        Some(Station::Report) => words.text("library-do-report"),
        None => words.text("library-do-nothing"),
    }
}

fn placed(words: &Words, key: &str, summary: &Summary) -> String {
    words.with(
        key,
        &[
            ("n", Arg::from(summary.placed)),
            ("total", Arg::from(summary.notes)),
        ],
    )
}

/// When it is: `Vandaag, 13:30 tot 15:00`.
#[must_use]
pub fn when(words: &Words, summary: &Summary, today: Date) -> String {
    let day = match summary.date.days() - today.days() {
        0 => words.text("library-today"),
        1 => words.text("library-tomorrow"),
        -1 => words.text("library-yesterday"),
        _ => {
            let (year, month, day) = summary.date.parts();
            if year == today.parts().0 {
                words.date_short(year, month, day)
            } else {
                words.date_day_month_year(year, month, day)
            }
        }
    };
    let range = words.range(summary.start.0, summary.end.0);
    words.with(
        "library-when",
        &[("day", Arg::from(day)), ("range", Arg::from(range))],
    )
}

/// Its day, with the year where that is another one: `8 oktober`.
#[must_use]
pub fn day(words: &Words, summary: &Summary, today: Date) -> String {
    let (year, month, day) = summary.date.parts();
    if year == today.parts().0 {
        words.date_day_month(year, month, day)
    } else {
        words.date_day_month_year(year, month, day)
    }
}

/// How much there is of it, in a row: `3 groepen · 21 notities`.
#[must_use]
pub fn size(words: &Words, summary: &Summary) -> String {
    let count = |key: &str, n: usize| words.with(key, &[("n", Arg::from(n))]);
    let mut parts = Vec::new();
    if summary.notes > 0 || summary.participants == 0 {
        parts.push(count("common-groups", summary.groups));
    }
    if summary.notes > 0 {
        parts.push(count("common-notes", summary.notes));
    } else if summary.participants > 0 {
        parts.push(count("common-participants", summary.participants));
        if summary.municipalities > 0 {
            parts.push(count("common-municipalities", summary.municipalities));
        }
    }
    parts.join(" · ")
}

/// The meeting and who comes: `Blik op samenspel · 24 deelnemers uit 12 gemeenten · 6 groepen`.
#[must_use]
pub fn about(words: &Words, summary: &Summary) -> String {
    let count = |key: &str, n: usize| words.with(key, &[("n", Arg::from(n))]);
    let mut parts = Vec::new();
    if !summary.meeting.is_empty() {
        parts.push(summary.meeting.clone());
    } else if !summary.template_title.is_empty() && summary.template_title != summary.title {
        parts.push(summary.template_title.clone());
    }
    if summary.participants > 0 {
        let people = count("common-participants", summary.participants);
        parts.push(if summary.municipalities > 0 {
            let from = count("common-municipalities", summary.municipalities);
            words.with(
                "library-people-from",
                &[("people", Arg::from(people)), ("from", Arg::from(from))],
            )
        } else {
            people
        });
    }
    if summary.groups > 0 {
        parts.push(count("common-groups", summary.groups));
    }
    parts.join(" · ")
}

/// What stands under the title in a row: the template, or something else where the title says that already.
#[must_use]
pub fn under_title(summary: &Summary) -> &str {
    [&summary.template_title, &summary.meeting, &summary.place]
        .into_iter()
        .find(|text| !text.is_empty() && **text != summary.title)
        .map_or("", String::as_str)
}

/// What it is called; a session that was begun empty has no name yet.
#[must_use]
pub fn title(words: &Words, summary: &Summary) -> String {
    if summary.title.trim().is_empty() {
        words.text("library-untitled")
    } else {
        summary.title.clone()
    }
}
