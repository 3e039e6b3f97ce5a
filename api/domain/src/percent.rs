//! Percentages: tax rates, discounts.
//!
//! Invariant: 0 to 100 with at most two decimals; `NUMERIC(5,2)`.
//!
//! Deliberately absent: surcharges above the whole; they are amounts.

use core::fmt;
use core::str::FromStr;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::BigInt;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::decimal::{Form, units, write_fixed};
use crate::invalid::{Fault, Invalid};
use crate::wire::{stored_as_numeric, text_schema, travels_as_text};

const FORM: Form = Form { what: "percentage", whole: 3, scale: 2, signed: false };

/// A part of a hundred, `0.00` to `100.00`, written with two decimals: `16.00`.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Numeric)]
pub struct Percent(BigDecimal);

impl Percent {
    /// Reads a percentage such as `16`, `16.00` or `7.5`: no sign, at most two decimals.
    ///
    /// # Errors
    /// `malformed` for anything else; `out_of_range` above 100.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::up_to_all(FORM.parse(text)?)
    }

    /// Takes over a decimal with at most two decimals.
    ///
    /// # Errors
    /// `malformed` if it is finer, `out_of_range` if it is negative or above 100.
    pub fn from_decimal(decimal: &BigDecimal) -> Result<Self, Invalid> {
        Self::up_to_all(FORM.adopt(decimal)?)
    }

    /// The percentage as a decimal of scale 2.
    #[must_use]
    pub const fn as_decimal(&self) -> &BigDecimal {
        &self.0
    }

    /// The percentage in hundredths of a percent: 16 % is 1600.
    pub(crate) fn hundredths(&self) -> BigInt {
        units(&self.0)
    }

    fn up_to_all(decimal: BigDecimal) -> Result<Self, Invalid> {
        let all = BigDecimal::from(100_u8);
        if decimal <= all { Ok(Self(decimal)) } else { Err(Invalid::new(FORM.what, Fault::OutOfRange)) }
    }
}

impl FromStr for Percent {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_fixed(f, &self.0, FORM.scale)
    }
}

impl PartialSchema for Percent {
    fn schema() -> RefOr<Schema> {
        text_schema(
            "A percentage from 0 to 100 with at most two decimals, as text.",
            "16.00",
            (1, 6),
            Some(r"^(100(\.0{1,2})?|(0|[1-9][0-9]?)(\.[0-9]{1,2})?)$"),
        )
        .into()
    }
}

impl ToSchema for Percent {}

travels_as_text!(Percent, "percentage");
stored_as_numeric!(Percent);
