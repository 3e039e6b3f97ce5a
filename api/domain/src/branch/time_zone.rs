//! Time zones by their IANA name.
//!
//! Invariant: a name that the compiled-in zone database knows. Deliberately absent: fixed offsets such as `+06:00`,
//! which know nothing of daylight saving.

use core::fmt;
use core::str::FromStr;

use chrono_tz::Tz;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::invalid::{Fault, Invalid};
use crate::wire::{stored_as_text, text_schema, travels_as_text};

const WHAT: &str = "time zone";

/// The time zone of a branch, such as `America/Mexico_City`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct TimeZone(Tz);

impl TimeZone {
    /// Reads an IANA name, capitals as the database has them.
    ///
    /// # Errors
    /// `unknown_value` if the zone database has no such zone.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Tz::from_str(text).map(Self).map_err(|_| Invalid::new(WHAT, Fault::Unknown))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.0.name()
    }

    /// The zone itself, for conversions.
    #[must_use]
    pub const fn tz(&self) -> Tz {
        self.0
    }
}

impl FromStr for TimeZone {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialSchema for TimeZone {
    fn schema() -> RefOr<Schema> {
        text_schema(
            "A time zone by its IANA name.",
            "America/Mexico_City",
            (2, 64),
            Some("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$"),
        )
        .into()
    }
}

impl ToSchema for TimeZone {}

travels_as_text!(TimeZone, "time zone");
stored_as_text!(TimeZone);
