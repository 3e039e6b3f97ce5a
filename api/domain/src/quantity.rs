//! Quantities: how much of a service a line of an order holds.
//!
//! Invariant: above zero, at most three decimals (a scale weighs grams), below one million; `NUMERIC(9,3)`.
//!
//! Deliberately absent: the unit, which belongs to the service.

use core::fmt;
use core::str::FromStr;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::Sign;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::decimal::{Form, fixed};
use crate::invalid::{Fault, Invalid};
use crate::wire::{stored_as_numeric, text_schema, travels_as_text};

const FORM: Form = Form { what: "quantity", whole: 6, scale: 3, signed: false };

/// How many pieces, kilograms, bundles or square metres: `0.001` to `999999.999`.
///
/// Written as short as it is exact: `3`, `2.5`, `0.125`.
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
pub struct Quantity(BigDecimal);

impl Quantity {
    /// Reads a quantity such as `3`, `2.5` or `0.125`: one to six digits, at most three decimals, no sign.
    ///
    /// # Errors
    /// `malformed` for anything else; `out_of_range` for zero and beyond six digits.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::above_zero(FORM.parse(text)?)
    }

    /// Takes over a decimal with at most three decimals.
    ///
    /// # Errors
    /// `malformed` if it is finer, `out_of_range` if it is zero, negative or too large.
    pub fn from_decimal(decimal: &BigDecimal) -> Result<Self, Invalid> {
        Self::above_zero(FORM.adopt(decimal)?)
    }

    /// The quantity as a decimal of scale 3.
    #[must_use]
    pub const fn as_decimal(&self) -> &BigDecimal {
        &self.0
    }

    fn above_zero(decimal: BigDecimal) -> Result<Self, Invalid> {
        if decimal.sign() == Sign::Plus { Ok(Self(decimal)) } else { Err(Invalid::new(FORM.what, Fault::OutOfRange)) }
    }
}

impl FromStr for Quantity {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let full = fixed(&self.0, FORM.scale);
        f.write_str(full.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl PartialSchema for Quantity {
    fn schema() -> RefOr<Schema> {
        text_schema(
            "A quantity above zero with at most three decimals, as text.",
            "2.5",
            (1, 10),
            // Spelled out without look-ahead, which not every validator knows: at least one digit is not zero.
            Some(r"^([1-9][0-9]{0,5}(\.[0-9]{1,3})?|0\.([1-9][0-9]{0,2}|0[1-9][0-9]?|00[1-9]))$"),
        )
        .into()
    }
}

impl ToSchema for Quantity {}

travels_as_text!(Quantity, "quantity");
stored_as_numeric!(Quantity);
