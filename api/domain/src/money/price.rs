//! Prices: amounts that a customer can be asked for.
//!
//! Invariant: never negative. Deliberately absent: arithmetic; a price times a quantity is [`Money`].

use core::fmt;
use core::str::FromStr;

use bigdecimal::BigDecimal;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::Money;
use crate::decimal::Form;
use crate::invalid::Invalid;
use crate::quantity::Quantity;
use crate::wire::{stored_as_numeric, text_schema, travels_as_text};

// Two digits fewer than Money: any quantity that a counter sees still gives a line that Money can hold.
const FORM: Form = Form { what: "price", whole: 8, scale: 2, signed: false };

/// What one unit of a service costs: `0.00` to `99999999.99`, tax included, in the branch's currency.
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
pub struct Price(Money);

impl Price {
    /// Free of charge.
    #[must_use]
    pub fn zero() -> Self {
        Self(Money::zero())
    }

    /// Reads a price such as `125.50`: one to eight digits, at most two decimals, no sign.
    ///
    /// # Errors
    /// `malformed` for anything else; `out_of_range` beyond eight digits.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        FORM.parse(text).map(|decimal| Self(Money(decimal)))
    }

    /// Takes over a decimal that is exact to the minor unit.
    ///
    /// # Errors
    /// `malformed` if it is finer than the minor unit, `out_of_range` if it is negative or too large.
    pub fn from_decimal(decimal: &BigDecimal) -> Result<Self, Invalid> {
        FORM.adopt(decimal).map(|decimal| Self(Money(decimal)))
    }

    /// The price as a decimal of scale 2.
    #[must_use]
    pub const fn as_decimal(&self) -> &BigDecimal {
        self.0.as_decimal()
    }

    /// The price as an amount.
    #[must_use]
    pub const fn as_money(&self) -> &Money {
        &self.0
    }

    /// What a line of this quantity costs, half-up to the minor unit.
    ///
    /// # Errors
    /// `out_of_range` if the line would be 10¹⁰ or more.
    pub fn times(&self, quantity: &Quantity) -> Result<Money, Invalid> {
        self.0.times(quantity)
    }
}

impl From<Price> for Money {
    fn from(price: Price) -> Self {
        price.0
    }
}

impl TryFrom<Money> for Price {
    type Error = Invalid;

    fn try_from(amount: Money) -> Result<Self, Invalid> {
        Self::from_decimal(amount.as_decimal())
    }
}

impl FromStr for Price {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialSchema for Price {
    fn schema() -> RefOr<Schema> {
        text_schema(
            "A price, never negative, with at most two decimals, as text, tax included.",
            "125.50",
            (1, 11),
            Some(r"^(0|[1-9][0-9]{0,7})(\.[0-9]{1,2})?$"),
        )
        .into()
    }
}

impl ToSchema for Price {}

travels_as_text!(Price, "price");
stored_as_numeric!(Price);
