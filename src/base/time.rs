//! Moments, dates, times of day and minutes.
//!
//! A [`Moment`] is a point on the world's clock. Planned times are [`TimeOfDay`] on a [`Date`] with the
//! session's own [`Offset`]; the zone of the machine that reads a file plays no part.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Whole minutes, as a facilitator plans them.
pub type Minutes = u32;

/// A point in time: milliseconds since 1970-01-01 UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// This moment `secs` seconds later (earlier when negative).
    #[must_use]
    pub fn plus_secs(self, secs: i64) -> Self {
        Self(self.0.saturating_add(secs.saturating_mul(1000)))
    }

    /// Milliseconds from `earlier` to this moment; negative when `earlier` is later.
    #[must_use]
    pub fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Minutes that local time is ahead of UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Offset(pub i16);

impl Offset {
    /// Date and time of day at this offset.
    #[must_use]
    pub fn local(self, moment: Moment) -> (Date, TimeOfDay) {
        let minutes = moment
            .0
            .div_euclid(60_000)
            .saturating_add(i64::from(self.0));
        let date = Date::from_days(minutes.div_euclid(1440));
        let minute = u16::try_from(minutes.rem_euclid(1440)).unwrap_or(0);
        (date, TimeOfDay(minute))
    }

    /// The moment at which it is `time` on `date` at this offset.
    #[must_use]
    pub fn moment(self, date: Date, time: TimeOfDay) -> Moment {
        let minutes = date.days() * 1440 + i64::from(time.0) - i64::from(self.0);
        Moment(minutes.saturating_mul(60_000))
    }
}

/// Minutes since midnight. A workshop that runs past midnight has times of 24:00 and later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TimeOfDay(pub u16);

impl TimeOfDay {
    /// Time of day `minutes` later.
    #[must_use]
    pub fn plus(self, minutes: Minutes) -> Self {
        Self(
            self.0
                .saturating_add(u16::try_from(minutes).unwrap_or(u16::MAX)),
        )
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A text that is not a time of day such as `13:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day such as 13:30")] // technical
pub struct NotATime;

impl FromStr for TimeOfDay {
    type Err = NotATime;

    /// Reads `13:30`, `13.30`, `9:05`, `1330` and `13`.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let text = text.trim();
        let (hours, minutes) = match text.split_once([':', '.']) {
            Some(parts) => parts,
            None if text.len() == 4 && text.is_ascii() => text.split_at(2),
            None => (text, "0"),
        };
        let number = |part: &str| -> Result<u16, NotATime> {
            if part.is_empty() || part.len() > 2 || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(NotATime);
            }
            part.parse().map_err(|_| NotATime)
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        if hours > 23 || minutes > 59 {
            return Err(NotATime);
        }
        Ok(Self(hours * 60 + minutes))
    }
}

/// A day of the calendar, from the year 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Date(NaiveDate);

impl Date {
    /// The day with these numbers, if there is one.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        (1..=9999)
            .contains(&year)
            .then(|| NaiveDate::from_ymd_opt(year, month, day))?
            .map(Self)
    }

    /// Year, month from 1 and day from 1.
    #[must_use]
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// Day of the week, 0 for Monday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn days(self) -> i64 {
        self.0
            .signed_duration_since(NaiveDate::default())
            .num_days()
    }

    /// The day that is `days` after 1970-01-01, held within the calendar.
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        let day = chrono::TimeDelta::try_days(days)
            .and_then(|delta| NaiveDate::default().checked_add_signed(delta));
        Self(day.unwrap_or_default())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A text that is not a date such as `2026-11-24` or `24-11-2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date such as 2026-11-24")] // technical
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    /// Reads `2026-11-24` and the Dutch `24-11-2026`, `24/11/2026` and `24.11.2026`.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
        let [a, b, c] = parts.as_slice() else {
            return Err(NotADate);
        };
        let number = |part: &str| part.trim().parse::<u32>().map_err(|_| NotADate);
        let (year, month, day) = if a.trim().len() == 4 {
            (number(a)?, number(b)?, number(c)?)
        } else {
            (number(c)?, number(b)?, number(a)?)
        };
        let year = i32::try_from(year).map_err(|_| NotADate)?;
        Self::new(year, month, day).ok_or(NotADate)
    }
}

macro_rules! as_text {
    ($type:ty, $expecting:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(|_| de::Error::custom($expecting))
            }
        }
    };
}

as_text!(Date, "a date such as 2026-11-24"); // technical
as_text!(TimeOfDay, "a time of day such as 13:30"); // technical

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_local_at_the_stored_offset() {
        let date = Date::new(2026, 11, 24).unwrap();
        let moment = Offset(60).moment(date, TimeOfDay(13 * 60 + 30));
        assert_eq!(Offset(60).local(moment), (date, TimeOfDay(810)));
        assert_eq!(Offset(0).local(moment), (date, TimeOfDay(750)));
        assert_eq!(
            Offset(-840).local(Moment(0)).0,
            Date::new(1969, 12, 31).unwrap()
        );
    }

    #[test]
    fn times_and_dates_read_as_people_type_them() {
        for text in ["13:30", "13.30", "1330", " 13:30 "] {
            assert_eq!(text.parse(), Ok(TimeOfDay(810)), "{text}");
        }
        assert_eq!("9".parse(), Ok(TimeOfDay(540)));
        for text in ["24:00", "12:60", "half twee", "", "1:2:3", "é:30"] {
            assert_eq!(text.parse::<TimeOfDay>(), Err(NotATime), "{text}");
        }
        let date = Date::new(2026, 11, 24).unwrap();
        for text in ["2026-11-24", "24-11-2026", "24/11/2026", "24.11.2026"] {
            assert_eq!(text.parse(), Ok(date), "{text}");
        }
        for text in ["2026-02-30", "24 november", "", "1-2", "24-11-99999"] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn far_moments_do_not_overflow() {
        for bits in [i64::MIN, i64::MAX, 0, -1] {
            let _ = Offset(i16::MAX).local(Moment(bits));
            let _ = Moment(bits)
                .plus_secs(i64::MAX)
                .millis_since(Moment(i64::MIN));
        }
    }
}
