//! Money: amounts to the minor unit, prices, and how an amount is shared out.
//!
//! Invariants: a [`Money`] has exactly two decimals and fewer than ten billion units on either side of zero, which is
//! what `NUMERIC(12,2)` holds; every operation that could leave that range says so instead of wrapping or panicking;
//! shares of an amount always add up to it.
//!
//! Deliberately absent: the currency (one per branch, so a sum never mixes two), multiplication of money by money,
//! division, and every floating-point number.

mod price;
mod shares;

use core::fmt;
use core::str::FromStr;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::decimal::{Form, divide_half_up, units, write_fixed};
use crate::invalid::{Fault, Invalid};
use crate::percent::Percent;
use crate::quantity::Quantity;
use crate::wire::{stored_as_numeric, text_schema, travels_as_text};

pub use price::Price;
pub use shares::TaxSplit;

const FORM: Form = Form { what: "amount of money", whole: 10, scale: 2, signed: true };

/// No amount is written with more characters than this; longer input is refused unread.
const MAX_TEXT: usize = 16;

/// An amount of money in the branch's currency, exact to the minor unit, with |amount| < 10¹⁰.
///
/// On the wire and on screen it is a string with two decimals, `"125.50"`; in the database `NUMERIC(12,2)`.
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
pub struct Money(BigDecimal);

impl Money {
    /// Nothing: `0.00`.
    #[must_use]
    pub fn zero() -> Self {
        Self(BigDecimal::new(BigInt::ZERO, 2))
    }

    /// Reads an amount such as `125.50`, `-3` or `0.5`: optional minus, one to ten digits, at most two decimals.
    ///
    /// # Errors
    /// `malformed` for anything else, exponents, separators and blanks included; `out_of_range` beyond ten digits.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.len() > MAX_TEXT {
            return Err(Invalid::new(FORM.what, Fault::TooLong(MAX_TEXT)));
        }
        FORM.parse(text).map(Self)
    }

    /// Takes over a decimal that is exact to the minor unit, such as a sum that the database made.
    ///
    /// # Errors
    /// `malformed` if it is finer than the minor unit (nothing is rounded here), `out_of_range` if it is too large.
    pub fn from_decimal(decimal: &BigDecimal) -> Result<Self, Invalid> {
        FORM.adopt(decimal).map(Self)
    }

    /// The amount as a decimal of scale 2.
    #[must_use]
    pub const fn as_decimal(&self) -> &BigDecimal {
        &self.0
    }

    /// Whether the amount is exactly nothing.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.sign() == Sign::NoSign
    }

    /// Whether the amount is below nothing.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.sign() == Sign::Minus
    }

    /// The same amount the other way: what a reversal books.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self(-&self.0)
    }

    /// This amount and another together.
    ///
    /// # Errors
    /// `out_of_range` if the sum is 10¹⁰ or more on either side.
    pub fn plus(&self, other: &Self) -> Result<Self, Invalid> {
        Self::of_units(self.units() + other.units())
    }

    /// This amount less another.
    ///
    /// # Errors
    /// `out_of_range` if the difference is 10¹⁰ or more on either side.
    pub fn minus(&self, other: &Self) -> Result<Self, Invalid> {
        Self::of_units(self.units() - other.units())
    }

    /// All amounts together; of none, nothing.
    ///
    /// # Errors
    /// `out_of_range` if the total is 10¹⁰ or more on either side. Partial sums may exceed it on the way.
    pub fn sum<'a>(amounts: impl IntoIterator<Item = &'a Self>) -> Result<Self, Invalid> {
        let total = amounts.into_iter().fold(BigInt::ZERO, |total, amount| total + amount.units());
        Self::of_units(total)
    }

    /// What `quantity` of something costs at this amount each: half-up to the minor unit, once per line
    /// (the total of an order is the sum of its rounded lines).
    ///
    /// # Errors
    /// `out_of_range` if the product is 10¹⁰ or more on either side.
    pub fn times(&self, quantity: &Quantity) -> Result<Self, Invalid> {
        let thousandths = self.units() * units(quantity.as_decimal());
        Self::of_units(divide_half_up(&thousandths, &BigInt::from(1_000_u16)))
    }

    /// This share of the amount, half-up to the minor unit. A share is never larger than the whole.
    #[must_use]
    pub fn percent(&self, percent: &Percent) -> Self {
        let fractions = self.units() * percent.hundredths();
        Self(BigDecimal::new(divide_half_up(&fractions, &BigInt::from(10_000_u16)), 2))
    }

    /// How many minor units (cents) the amount is.
    fn units(&self) -> BigInt {
        units(&self.0)
    }

    fn of_units(units: BigInt) -> Result<Self, Invalid> {
        FORM.of_units(units).map(Self)
    }
}

impl Default for Money {
    fn default() -> Self {
        Self::zero()
    }
}

impl FromStr for Money {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_fixed(f, &self.0, FORM.scale)
    }
}

impl PartialSchema for Money {
    fn schema() -> RefOr<Schema> {
        text_schema(
            "An amount of money with at most two decimals, as text, in the currency named beside it.",
            "125.50",
            (1, 14),
            Some(r"^-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,2})?$"),
        )
        .into()
    }
}

impl ToSchema for Money {}

travels_as_text!(Money, "amount of money");
stored_as_numeric!(Money);
