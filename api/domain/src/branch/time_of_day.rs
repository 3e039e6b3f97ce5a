//! A time on the wall clock, to the minute.
//!
//! Invariant: `00:00` to `23:59`. Deliberately absent: seconds, zones, and `24:00`.

use core::fmt;
use core::str::FromStr;

use chrono::NaiveTime;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::invalid::{Fault, Invalid};
use crate::wire::{text_schema, travels_as_text};

const WHAT: &str = "time of day";

/// The form of a time of day, for schemas.
pub(super) const PATTERN: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

/// A time on the branch's wall clock, `HH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(NaiveTime);

impl TimeOfDay {
    /// Reads `HH:MM`, both with two digits.
    ///
    /// # Errors
    /// `malformed` for anything else, `24:00` included.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let malformed = Invalid::new(WHAT, Fault::Malformed);
        let (hours, minutes) = text.split_once(':').ok_or(malformed)?;
        let hours = two_digits(hours).ok_or(malformed)?;
        let minutes = two_digits(minutes).ok_or(malformed)?;
        NaiveTime::from_hms_opt(hours, minutes, 0).map(Self).ok_or(malformed)
    }

    /// The time for calculations.
    #[must_use]
    pub const fn as_time(&self) -> NaiveTime {
        self.0
    }
}

fn two_digits(text: &str) -> Option<u32> {
    let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl FromStr for TimeOfDay {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.format("%H:%M").fmt(f)
    }
}

impl PartialSchema for TimeOfDay {
    fn schema() -> RefOr<Schema> {
        text_schema("A time on the branch's wall clock.", "09:00", (5, 5), Some(PATTERN)).into()
    }
}

impl ToSchema for TimeOfDay {}

travels_as_text!(TimeOfDay, "time of day");
