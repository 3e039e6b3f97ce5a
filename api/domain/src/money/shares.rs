//! How an amount is shared out: by weights, and into base and tax.
//!
//! Invariant: the shares add up to the amount, to the last minor unit.

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};

use super::Money;
use crate::decimal::divide_half_up;
use crate::percent::Percent;

/// An amount that includes tax, taken apart. `base` and `tax` always add up to the amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TaxSplit {
    /// What is left without the tax.
    pub base: Money,
    /// The tax that the amount includes.
    pub tax: Money,
}

impl Money {
    /// Shares the amount out in proportion to `weights`, by largest remainder: every share is rounded towards zero,
    /// and the minor units left over go one each to the shares that lost most, the earlier first among equals.
    /// Shares are in the order of the weights and sum to the amount exactly; a weight of zero gets nothing.
    ///
    /// `None` if there is no weight above zero: then nobody could be given the amount.
    #[must_use]
    pub fn allocate(&self, weights: &[u64]) -> Option<Vec<Self>> {
        let all: BigInt = weights.iter().map(|weight| BigInt::from(*weight)).sum();
        if all.sign() == Sign::NoSign {
            return None;
        }
        let amount = BigInt::from_biguint(Sign::Plus, self.units().magnitude().clone());
        let mut shares: Vec<Share> = weights
            .iter()
            .map(|weight| {
                let portion = &amount * *weight;
                Share { units: &portion / &all, remainder: portion % &all }
            })
            .collect();

        let given: BigInt = shares.iter().map(|share| &share.units).sum();
        // Fewer units are left than there are shares with a remainder, so that nobody without one is reached.
        let left = usize::try_from(amount - given).unwrap_or(0);
        let mut by_remainder: Vec<&mut Share> = shares.iter_mut().collect();
        by_remainder.sort_by(|a, b| b.remainder.cmp(&a.remainder));
        for share in by_remainder.into_iter().take(left) {
            share.units += 1_u8;
        }

        let negative = self.is_negative();
        Some(
            shares
                .into_iter()
                .map(|share| {
                    let units = if negative { -share.units } else { share.units };
                    Self(BigDecimal::new(units, 2))
                })
                .collect(),
        )
    }

    /// Takes an amount that includes tax apart. The base is the amount divided by one plus the rate, half-up to the
    /// minor unit; the tax is the rest, so that both always add up (a price includes tax: Mexico, IVA 16 %).
    #[must_use]
    pub fn split_tax_included(&self, rate: &Percent) -> TaxSplit {
        let whole = BigInt::from(10_000_u16);
        let amount = self.units();
        let with_tax = &whole + rate.hundredths();
        let base = divide_half_up(&(&amount * whole), &with_tax);
        let tax = amount - &base;
        TaxSplit { base: Self(BigDecimal::new(base, 2)), tax: Self(BigDecimal::new(tax, 2)) }
    }
}

/// One share while it is being worked out.
struct Share {
    units: BigInt,
    remainder: BigInt,
}
