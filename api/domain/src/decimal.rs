//! Exact decimals: reading, writing and the one rounding rule.
//!
//! Invariants: text is checked digit by digit before `bigdecimal` sees it, because that library also reads exponents,
//! underscores and non-canonical forms and may print exponents; a value keeps exactly the scale of its kind.
//!
//! Deliberately absent: floats, and a rounding mode to choose from.

use core::fmt;
use core::str::FromStr;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};

use crate::invalid::{Fault, Invalid};

/// The form of a decimal: how many digits it may have, and whether it may be negative.
pub(crate) struct Form {
    /// What the value is, for messages.
    pub(crate) what: &'static str,
    /// Digits before the point, at most.
    pub(crate) whole: usize,
    /// Digits after the point, at most; also the scale that is kept.
    pub(crate) scale: usize,
    /// Whether a leading minus is permitted.
    pub(crate) signed: bool,
}

impl Form {
    /// Reads ASCII digits with at most one point and, where permitted, one minus in front. Zeros before the first
    /// digit, a bare point, an exponent, a plus, blanks and separators are malformed.
    pub(crate) fn parse(&self, text: &str) -> Result<BigDecimal, Invalid> {
        let malformed = || Invalid::new(self.what, Fault::Malformed);
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) if self.signed => (true, rest),
            Some(_) => return Err(malformed()),
            None => (false, text),
        };
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(malformed()),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let padded_with_zero = whole.len() > 1 && whole.starts_with('0');
        if whole.is_empty() || padded_with_zero || !digits_only(whole) || !digits_only(fraction) {
            return Err(malformed());
        }
        if whole.len() > self.whole {
            return Err(Invalid::new(self.what, Fault::OutOfRange));
        }
        let Some(missing) = self.scale.checked_sub(fraction.len()) else {
            return Err(malformed());
        };
        let zeros = "0".repeat(missing);
        let digits = BigInt::from_str(&format!("{whole}{fraction}{zeros}")).map_err(|_| malformed())?;
        let signed = if negative { -digits } else { digits };
        self.of_units(signed)
    }

    /// Takes over a decimal that is already exact to the scale, such as one read from a column.
    pub(crate) fn adopt(&self, decimal: &BigDecimal) -> Result<BigDecimal, Invalid> {
        let rescaled = decimal.with_scale(self.exponent()?);
        if rescaled != *decimal {
            return Err(Invalid::new(self.what, Fault::Malformed));
        }
        self.of_units(units(&rescaled))
    }

    /// The decimal that counts `units` of the smallest step (for money: cents).
    pub(crate) fn of_units(&self, units: BigInt) -> Result<BigDecimal, Invalid> {
        let out_of_range = || Invalid::new(self.what, Fault::OutOfRange);
        let digits = u32::try_from(self.whole + self.scale).map_err(|_| out_of_range())?;
        let limit = BigInt::from(10_u8).pow(digits);
        let too_low = units.sign() == Sign::Minus && !self.signed;
        if too_low || *units.magnitude() >= *limit.magnitude() {
            return Err(out_of_range());
        }
        Ok(BigDecimal::new(units, self.exponent()?))
    }

    fn exponent(&self) -> Result<i64, Invalid> {
        i64::try_from(self.scale).map_err(|_| Invalid::new(self.what, Fault::OutOfRange))
    }
}

/// How many of its own smallest steps a decimal is: 12.50 at scale 2 is 1250.
pub(crate) fn units(decimal: &BigDecimal) -> BigInt {
    decimal.as_bigint_and_scale().0.into_owned()
}

/// `numerator / denominator` to the nearest whole number, a half away from zero. `denominator` must be positive.
///
/// Away from zero on both sides, so that a reversal is always the exact opposite of what it reverses.
pub(crate) fn divide_half_up(numerator: &BigInt, denominator: &BigInt) -> BigInt {
    let magnitude = BigInt::from_biguint(Sign::Plus, numerator.magnitude().clone());
    let rounded = (magnitude * 2_u8 + denominator) / (denominator * 2_u8);
    if numerator.sign() == Sign::Minus { -rounded } else { rounded }
}

/// Writes a decimal with exactly `scale` digits after the point, never with an exponent.
pub(crate) fn write_fixed(f: &mut fmt::Formatter<'_>, decimal: &BigDecimal, scale: usize) -> fmt::Result {
    f.write_str(&fixed(decimal, scale))
}

/// The text of [`write_fixed`]. The decimal must already have that scale, as every value of this crate has.
pub(crate) fn fixed(decimal: &BigDecimal, scale: usize) -> String {
    let units = units(decimal);
    let digits = units.magnitude().to_string();
    let width = scale + 1;
    let padded = format!("{digits:0>width$}");
    let sign = if units.sign() == Sign::Minus { "-" } else { "" };
    match padded.split_at_checked(padded.len().saturating_sub(scale)) {
        Some((whole, fraction)) if scale > 0 => format!("{sign}{whole}.{fraction}"),
        _ => format!("{sign}{padded}"),
    }
}
