//! The rules of the shop, held by tables and by properties. One binary, through the public interface only.
//!
//! The name of a test is a sentence about the shop.
#![cfg(test)]

mod branches;
mod catalogue;
mod money;
mod passwords;
mod rights;
mod shares;
mod texts;
mod wire;

use laundrypro_domain::{Money, Percent, Quantity};

/// An amount of so many cents.
fn cents(cents: i64) -> Money {
    let sign = if cents < 0 { "-" } else { "" };
    let magnitude = cents.unsigned_abs();
    let text = format!("{sign}{}.{:02}", magnitude / 100, magnitude % 100);
    text.parse().expect("fewer than ten billion units")
}

/// How many cents an amount is.
fn to_cents(amount: &Money) -> i128 {
    let text = amount.to_string().replace('.', "");
    text.parse().expect("digits")
}

/// A quantity of so many thousandths.
fn thousandths(thousandths: u32) -> Quantity {
    let text = format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
    text.parse().expect("above zero, below a million")
}

/// A percentage of so many hundredths of a percent.
fn hundredths(hundredths: u32) -> Percent {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.parse().expect("at most 100")
}

/// The largest amount that a test uses, in cents; two of them still add up to an amount.
const MOST_CENTS: i64 = 499_999_999_999;
