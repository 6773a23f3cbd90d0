//! Dates, times of day, durations and the timer as they are written. Everything comes in as plain numbers: which
//! zone or clock they were read from is the caller's knowledge.

use chrono::{Datelike, NaiveDate};

use super::Words;

const MINUTES_PER_DAY: i64 = 24 * 60;

impl Words {
    /// Minutes since midnight as `14:24`. Wraps at midnight: 1445 is `00:05`, −10 is `23:50`.
    pub fn time_of_day(&self, minutes: impl Into<i64>) -> String {
        let minutes = minutes.into().rem_euclid(MINUTES_PER_DAY);
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// Two times of day, in minutes since midnight: `13:30 tot 15:00`.
    pub fn range(&self, from_minutes: impl Into<i64>, to_minutes: impl Into<i64>) -> String {
        self.with(
            "common-range",
            &[
                ("from", self.time_of_day(from_minutes).into()),
                ("to", self.time_of_day(to_minutes).into()),
            ],
        )
    }

    /// A length of time as `8 min`.
    pub fn duration_minutes(&self, minutes: impl Into<i64>) -> String {
        self.with("common-duration", &[("n", minutes.into().into())])
    }

    /// Seconds left as `07:42`; see [`timer_figures`].
    pub fn timer(&self, seconds_left: impl Into<i64>) -> String {
        timer_figures(seconds_left.into())
    }

    /// `di 24 november`. A day that does not exist is shown in figures, as in all of these.
    pub fn date_short(&self, year: i32, month: u32, day: u32) -> String {
        self.date(
            "common-date-short",
            "common-weekday-short-",
            (year, month, day),
        )
    }

    /// `dinsdag 24 november 2026`.
    pub fn date_long(&self, year: i32, month: u32, day: u32) -> String {
        self.date("common-date-long", "common-weekday-", (year, month, day))
    }

    /// `24 november`.
    pub fn date_day_month(&self, year: i32, month: u32, day: u32) -> String {
        self.date(
            "common-date-day-month",
            "common-weekday-",
            (year, month, day),
        )
    }

    /// `24 november 2026`.
    pub fn date_day_month_year(&self, year: i32, month: u32, day: u32) -> String {
        self.date(
            "common-date-day-month-year",
            "common-weekday-",
            (year, month, day),
        )
    }

    fn date(&self, key: &str, weekday_prefix: &str, (year, month, day): (i32, u32, u32)) -> String {
        let Some(date) = NaiveDate::from_ymd_opt(year, month, day) else {
            return format!("{year:04}-{month:02}-{day:02}");
        };
        let weekday = date.weekday().number_from_monday();
        let weekday = self.text(&format!("{weekday_prefix}{weekday}"));
        let month = self.text(&format!("common-month-{month}"));
        // The year is a name, not an amount: as a text it gets no thousands separator.
        self.with(
            key,
            &[
                ("weekday", weekday.into()),
                ("day", day.into()),
                ("month", month.into()),
                ("year", year.to_string().into()),
            ],
        )
    }
}

/// Seconds left as `07:42`, from an hour on `1:02:30`. Below zero the time is over and counts up: `+01:36`.
/// Figures are the same in every language.
pub fn timer_figures(seconds_left: i64) -> String {
    let sign = if seconds_left < 0 { "+" } else { "" };
    let seconds = seconds_left.unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{sign}{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{sign}{minutes:02}:{seconds:02}")
    }
}
