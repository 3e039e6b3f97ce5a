//! The catalogue: how long a service takes, and what a change of price is.
//!
//! Invariant: a change names a difference; setting the same price again changes nothing and leaves no trace.
//!
//! Deliberately absent: which of a service's prices holds in a branch (its own, else the shared one), which the store
//! reads, and how a line is priced, which comes with orders.

use core::fmt;

use diesel::deserialize::FromSql;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{Output, ToSql};
use diesel::sql_types::Integer;
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::invalid::{Fault, Invalid};
use crate::money::Price;

const MIN_HOURS: u16 = 1;
/// Ninety days.
const MAX_HOURS: u16 = 2160;

/// How many hours a service takes from the counter to the rack: 1 to 2160 (ninety days).
///
/// On the wire an integer; in the database `integer`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[serde(try_from = "i64", into = "u16")]
#[diesel(sql_type = Integer)]
pub struct TurnaroundHours(u16);

impl TurnaroundHours {
    /// A turnaround of so many hours.
    ///
    /// # Errors
    /// `out_of_range` outside of 1 to 2160.
    pub fn new(hours: u16) -> Result<Self, Invalid> {
        if (MIN_HOURS..=MAX_HOURS).contains(&hours) {
            Ok(Self(hours))
        } else {
            Err(Invalid::new("turnaround", Fault::OutOfRange))
        }
    }

    /// The number of hours.
    #[must_use]
    pub const fn hours(self) -> u16 {
        self.0
    }
}

impl TryFrom<i64> for TurnaroundHours {
    type Error = Invalid;

    fn try_from(hours: i64) -> Result<Self, Invalid> {
        let hours = u16::try_from(hours).map_err(|_| Invalid::new("turnaround", Fault::OutOfRange))?;
        Self::new(hours)
    }
}

impl From<TurnaroundHours> for u16 {
    fn from(turnaround: TurnaroundHours) -> Self {
        turnaround.0
    }
}

impl fmt::Display for TurnaroundHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialSchema for TurnaroundHours {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
            .description(Some("How many hours the service takes."))
            .minimum(Some(i64::from(MIN_HOURS)))
            .maximum(Some(i64::from(MAX_HOURS)))
            .examples([serde_json::json!(48)])
            .into()
    }
}

impl ToSchema for TurnaroundHours {}

impl ToSql<Integer, Pg> for TurnaroundHours {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> diesel::serialize::Result {
        <i32 as ToSql<Integer, Pg>>::to_sql(&i32::from(self.0), &mut out.reborrow())
    }
}

impl FromSql<Integer, Pg> for TurnaroundHours {
    fn from_sql(bytes: PgValue<'_>) -> diesel::deserialize::Result<Self> {
        let hours = <i32 as FromSql<Integer, Pg>>::from_sql(bytes)?;
        Ok(Self::try_from(i64::from(hours))?)
    }
}

/// What happened to a price. Each is one row of the price history and one audited event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PriceChange {
    /// There was none, now there is one.
    Set {
        /// The price from now on.
        new: Price,
    },
    /// It became another one.
    Changed {
        /// The price until now.
        old: Price,
        /// The price from now on.
        new: Price,
    },
    /// A branch gave up its own price: the shared one holds again.
    Removed {
        /// The price until now.
        old: Price,
    },
}

impl PriceChange {
    /// The price until now, if there was one.
    #[must_use]
    pub const fn before(&self) -> Option<&Price> {
        match self {
            Self::Set { .. } => None,
            Self::Changed { old, .. } | Self::Removed { old } => Some(old),
        }
    }

    /// The price from now on, if there is one.
    #[must_use]
    pub const fn after(&self) -> Option<&Price> {
        match self {
            Self::Set { new } | Self::Changed { new, .. } => Some(new),
            Self::Removed { .. } => None,
        }
    }
}

/// What changes when a price goes from `old` to `new`; `None` when nothing does, and then nothing is recorded.
#[must_use]
pub fn price_change(old: Option<&Price>, new: Option<&Price>) -> Option<PriceChange> {
    match (old, new) {
        (None, None) => None,
        (Some(old), Some(new)) if old == new => None,
        (None, Some(new)) => Some(PriceChange::Set { new: new.clone() }),
        (Some(old), Some(new)) => Some(PriceChange::Changed { old: old.clone(), new: new.clone() }),
        (Some(old), None) => Some(PriceChange::Removed { old: old.clone() }),
    }
}
