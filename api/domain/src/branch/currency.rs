//! Currencies by their ISO 4217 code.
//!
//! Invariant: a code that is in use as money and whose minor unit is a hundredth or coarser.
//!
//! Deliberately absent: currencies with three decimals (BHD, IQD, JOD, KWD, LYD, OMR, TND), because an amount here
//! has two and would be wrong by a part of their coin; funds, metals and testing codes; codes that were withdrawn.

use core::fmt;
use core::str::FromStr;

use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::invalid::{Fault, Invalid};
use crate::wire::{stored_as_text, text_schema, travels_as_text};

const WHAT: &str = "currency";

/// ISO 4217, list one, as amended up to 2026.
const IN_USE: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BIF", "BMD", "BND", "BOB",
    "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK",
    "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF",
    "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "ISK", "JMD", "JPY", "KES", "KGS", "KHR",
    "KMF", "KPW", "KRW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT",
    "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN",
    "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
    "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD",
    "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF",
    "YER", "ZAR", "ZMW", "ZWG",
];

/// The currency of a branch: three capitals such as `MXN`.
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
pub struct Currency(&'static str);

impl Currency {
    /// Reads a code such as `MXN`.
    ///
    /// # Errors
    /// `malformed` if it is not three capitals, `unknown_value` if no currency in use here has that code.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.len() != 3 || !text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(Invalid::new(WHAT, Fault::Malformed));
        }
        IN_USE.iter().find(|code| **code == text).map(|code| Self(code)).ok_or(Invalid::new(WHAT, Fault::Unknown))
    }

    /// The code.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.0
    }
}

impl FromStr for Currency {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl PartialSchema for Currency {
    fn schema() -> RefOr<Schema> {
        text_schema(
            "A currency in use, by its ISO 4217 code; those with three decimals are not served.",
            "MXN",
            (3, 3),
            Some("^[A-Z]{3}$"),
        )
        .into()
    }
}

impl ToSchema for Currency {}

travels_as_text!(Currency, "currency");
stored_as_text!(Currency);
