//! The business day: which date a moment is booked on.
//!
//! Invariants: every moment has exactly one business date; later moments never have an earlier one, also when clocks
//! are set back; a business day begins once.
//!
//! Deliberately absent: the current moment.

use core::fmt;
use core::str::FromStr;

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::time_of_day::PATTERN;
use super::{TimeOfDay, TimeZone};
use crate::invalid::{Fault, Invalid};
use crate::wire::{text_schema, travels_as_text};

/// The time at which a branch's business day turns, `HH:MM`: a shop that closes at one in the morning books that hour
/// on the day before. `00:00` makes the business day the calendar day.
///
/// Stored as text in the same form.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct DayTurn(TimeOfDay);

impl DayTurn {
    /// Reads `HH:MM`.
    ///
    /// # Errors
    /// `malformed` for anything else.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        TimeOfDay::parse(text).map(Self).map_err(|_| Invalid::new("hour at which the day turns", Fault::Malformed))
    }

    /// The time of day.
    #[must_use]
    pub const fn time_of_day(&self) -> TimeOfDay {
        self.0
    }
}

impl FromStr for DayTurn {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for DayTurn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialSchema for DayTurn {
    fn schema() -> RefOr<Schema> {
        text_schema("The time at which the branch's business day turns.", "04:00", (5, 5), Some(PATTERN)).into()
    }
}

impl ToSchema for DayTurn {}

travels_as_text!(DayTurn, "hour at which the day turns");

impl diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg> for DayTurn {
    fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>) -> diesel::serialize::Result {
        use std::io::Write as _;

        write!(out, "{self}")?;
        Ok(diesel::serialize::IsNull::No)
    }
}

impl diesel::deserialize::FromSql<diesel::sql_types::Text, diesel::pg::Pg> for DayTurn {
    fn from_sql(bytes: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
        let text = <String as diesel::deserialize::FromSql<diesel::sql_types::Text, diesel::pg::Pg>>::from_sql(bytes)?;
        Ok(text.parse()?)
    }
}

/// The business date of a moment in a branch: the latest date whose day had begun by then.
///
/// A day begins when the wall clock first shows `day_turns_at`, or, where clocks skip that time, at the skip. Asking
/// when the day began, instead of comparing the wall clock, is what keeps the night on which clocks are set back
/// from falling into the day before once more.
#[must_use]
pub fn business_date(instant: DateTime<Utc>, zone: TimeZone, day_turns_at: DayTurn) -> NaiveDate {
    let wall = instant.with_timezone(&zone.tz()).naive_local();
    let today = wall.date();
    let begun = |date: &NaiveDate| {
        let turn = date.and_time(day_turns_at.0.as_time());
        match zone.tz().from_local_datetime(&turn).earliest() {
            Some(beginning) => beginning <= instant,
            None => turn <= wall,
        }
    };
    // Tomorrow too: clocks set back across midnight show yesterday's date again after today has begun.
    [today.succ_opt(), Some(today)].into_iter().flatten().find(begun).or_else(|| today.pred_opt()).unwrap_or(today)
}
