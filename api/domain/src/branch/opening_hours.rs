//! When a branch is open in an ordinary week.
//!
//! Invariants: a span ends after it begins, on the same day; spans of one weekday do not overlap (they may touch);
//! they are kept in the order of the week.
//!
//! Deliberately absent: closed days and holidays, and spans past midnight, which are two spans.

use diesel::deserialize::FromSql;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{Output, ToSql};
use diesel::sql_types::Jsonb;
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::ArrayBuilder;
use utoipa::openapi::{Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::TimeOfDay;
use crate::choices::Weekday;
use crate::invalid::{Fault, Invalid};

/// Three spans a day are more than any shop has.
const MAX_SPANS: usize = 21;

/// One stretch of a weekday in which the branch is open, wall-clock time, closing after opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "RawSpan", deny_unknown_fields)]
pub struct OpeningSpan {
    weekday: Weekday,
    opens: TimeOfDay,
    closes: TimeOfDay,
}

impl OpeningSpan {
    /// A span.
    ///
    /// # Errors
    /// `not_after_start` if it would not close after it opens.
    pub fn new(weekday: Weekday, opens: TimeOfDay, closes: TimeOfDay) -> Result<Self, Invalid> {
        if closes <= opens {
            return Err(Invalid::new("opening span", Fault::NotAfterStart));
        }
        Ok(Self { weekday, opens, closes })
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(&self) -> Weekday {
        self.weekday
    }

    /// The first minute in which it is open.
    #[must_use]
    pub const fn opens(&self) -> TimeOfDay {
        self.opens
    }

    /// The first minute in which it is closed again.
    #[must_use]
    pub const fn closes(&self) -> TimeOfDay {
        self.closes
    }
}

/// A span before it is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSpan {
    weekday: Weekday,
    opens: TimeOfDay,
    closes: TimeOfDay,
}

impl TryFrom<RawSpan> for OpeningSpan {
    type Error = Invalid;

    fn try_from(raw: RawSpan) -> Result<Self, Invalid> {
        Self::new(raw.weekday, raw.opens, raw.closes)
    }
}

/// When a branch is open in an ordinary week: at most 21 spans, none overlapping. None at all means never.
///
/// On the wire a list of spans; in the database the same list as `jsonb`.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    Hash,
    Default,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[serde(try_from = "Vec<OpeningSpan>", into = "Vec<OpeningSpan>")]
#[diesel(sql_type = Jsonb)]
pub struct OpeningHours(Vec<OpeningSpan>);

impl OpeningHours {
    /// The hours made of these spans, brought into the order of the week.
    ///
    /// # Errors
    /// `too_long` for more than 21 spans, `overlap` if two of one weekday share a minute.
    pub fn new(mut spans: Vec<OpeningSpan>) -> Result<Self, Invalid> {
        const WHAT: &str = "opening hours";
        if spans.len() > MAX_SPANS {
            return Err(Invalid::new(WHAT, Fault::TooLong(MAX_SPANS)));
        }
        spans.sort_unstable();
        let overlap = spans
            .iter()
            .zip(spans.iter().skip(1))
            .any(|(earlier, later)| earlier.weekday == later.weekday && later.opens < earlier.closes);
        if overlap {
            return Err(Invalid::new(WHAT, Fault::Overlap));
        }
        Ok(Self(spans))
    }

    /// The spans in the order of the week.
    #[must_use]
    pub fn spans(&self) -> &[OpeningSpan] {
        &self.0
    }
}

impl TryFrom<Vec<OpeningSpan>> for OpeningHours {
    type Error = Invalid;

    fn try_from(spans: Vec<OpeningSpan>) -> Result<Self, Invalid> {
        Self::new(spans)
    }
}

impl From<OpeningHours> for Vec<OpeningSpan> {
    fn from(hours: OpeningHours) -> Self {
        hours.0
    }
}

impl PartialSchema for OpeningHours {
    fn schema() -> RefOr<Schema> {
        ArrayBuilder::new()
            .items(Ref::from_schema_name(OpeningSpan::name()))
            .max_items(Some(MAX_SPANS))
            .description(Some("When the branch is open in an ordinary week; spans of one weekday do not overlap."))
            .examples([serde_json::json!([
                {"weekday": "monday", "opens": "09:00", "closes": "19:00"}
            ])])
            .into()
    }
}

impl ToSchema for OpeningHours {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((OpeningSpan::name().into_owned(), OpeningSpan::schema()));
        OpeningSpan::schemas(schemas);
    }
}

impl ToSql<Jsonb, Pg> for OpeningHours {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> diesel::serialize::Result {
        let value = serde_json::to_value(self)?;
        <serde_json::Value as ToSql<Jsonb, Pg>>::to_sql(&value, &mut out.reborrow())
    }
}

impl FromSql<Jsonb, Pg> for OpeningHours {
    fn from_sql(bytes: PgValue<'_>) -> diesel::deserialize::Result<Self> {
        let value = <serde_json::Value as FromSql<Jsonb, Pg>>::from_sql(bytes)?;
        Ok(serde_json::from_value(value)?)
    }
}
