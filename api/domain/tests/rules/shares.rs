use laundrypro_domain::{Money, Percent};
use proptest::prelude::*;

use crate::{MOST_CENTS, cents, hundredths, to_cents};

fn shares(total: i64, weights: &[u64]) -> Vec<i128> {
    let shares = cents(total).allocate(weights).expect("a weight above zero");
    shares.iter().map(to_cents).collect()
}

#[test]
fn the_odd_cent_goes_to_who_lost_most_and_first_come_first_served() {
    assert_eq!(shares(100, &[1, 1, 1]), [34, 33, 33]);
    assert_eq!(shares(-100, &[1, 1, 1]), [-34, -33, -33]);
    assert_eq!(shares(101, &[1, 2]), [34, 67]);
    assert_eq!(shares(1, &[1, 1, 0]), [1, 0, 0]);
    assert_eq!(shares(1, &[0, 1, 2]), [0, 0, 1]);
    assert_eq!(shares(5, &[0, 7, 0]), [0, 5, 0]);
    assert_eq!(shares(0, &[3, 4]), [0, 0]);
    assert_eq!(shares(7, &[u64::MAX, u64::MAX]), [4, 3]);
}

#[test]
fn what_nobody_has_a_share_of_is_not_shared_out() {
    assert_eq!(cents(100).allocate(&[]), None);
    assert_eq!(cents(100).allocate(&[0, 0]), None);
}

#[test]
fn tax_is_taken_out_of_the_price_that_includes_it() {
    for (total, rate, base, tax) in [
        ("116.00", "16", "100.00", "16.00"),
        ("100.00", "16", "86.21", "13.79"),
        ("0.01", "16", "0.01", "0.00"),
        ("100.00", "0", "100.00", "0.00"),
        ("100.00", "100", "50.00", "50.00"),
        ("0.01", "100", "0.01", "0.00"),
        ("-116.00", "16", "-100.00", "-16.00"),
        ("-0.01", "100", "-0.01", "0.00"),
    ] {
        let split = Money::parse(total).unwrap().split_tax_included(&Percent::parse(rate).unwrap());
        assert_eq!(
            (split.base.to_string(), split.tax.to_string()),
            (base.to_owned(), tax.to_owned()),
            "{total} at {rate} %"
        );
    }
}

proptest! {
    #[test]
    fn shares_add_up_to_what_was_shared(
        total in -999_999_999_999_i64..=999_999_999_999,
        weights in proptest::collection::vec(any::<u64>(), 1..40),
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let shares = cents(total).allocate(&weights).unwrap();
        prop_assert_eq!(shares.len(), weights.len());
        prop_assert_eq!(Money::sum(&shares).unwrap(), cents(total));
    }

    #[test]
    fn nobody_gets_a_cent_more_or_less_than_her_part(
        total in 0_i64..=MOST_CENTS,
        weights in proptest::collection::vec(0_u64..1_000, 1..40),
    ) {
        let all: u64 = weights.iter().sum();
        prop_assume!(all > 0);
        for (share, weight) in shares(total, &weights).iter().zip(&weights) {
            let exact = i128::from(total) * i128::from(*weight);
            let all = i128::from(all);
            prop_assert!((share * all - exact).abs() < all);
            prop_assert!(*weight > 0 || *share == 0);
        }
    }

    #[test]
    fn base_and_tax_add_up_to_the_total(
        total in -999_999_999_999_i64..=999_999_999_999,
        rate in 0_u32..=10_000,
    ) {
        let split = cents(total).split_tax_included(&hundredths(rate));
        prop_assert_eq!(split.base.plus(&split.tax).unwrap(), cents(total));
        prop_assert!(to_cents(&split.tax).abs() <= i128::from(total).abs());
        // The base is the nearest cent: half a cent off at most.
        let with_tax = i128::from(10_000 + rate);
        let off = to_cents(&split.base) * with_tax - i128::from(total) * 10_000;
        prop_assert!(off.abs() * 2 <= with_tax);
    }

    #[test]
    fn a_refund_splits_as_the_payment_did(total in 0_i64..=MOST_CENTS, rate in 0_u32..=10_000) {
        let paid = cents(total).split_tax_included(&hundredths(rate));
        let refunded = cents(-total).split_tax_included(&hundredths(rate));
        prop_assert_eq!(paid.base.negated(), refunded.base);
        prop_assert_eq!(paid.tax.negated(), refunded.tax);
    }
}
