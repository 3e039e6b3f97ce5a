use laundrypro_domain::{Fault, Money, Percent, Price, Quantity};
use proptest::prelude::*;

use crate::{MOST_CENTS, cents, hundredths, thousandths, to_cents};

fn parsed(text: &str) -> Result<String, &'static str> {
    Money::parse(text).map(|amount| amount.to_string()).map_err(|invalid| invalid.code())
}

/// `n / d` to the nearest, a half away from zero: the reference that amounts are held against.
fn half_up(n: i128, d: i128) -> i128 {
    n.signum() * ((n.abs() * 2 + d) / (d * 2))
}

#[test]
fn an_amount_is_read_from_plain_decimal_text_only() {
    for (text, expected) in [
        ("0", Ok("0.00")),
        ("125.50", Ok("125.50")),
        ("125.5", Ok("125.50")),
        ("7", Ok("7.00")),
        ("-3.01", Ok("-3.01")),
        ("-0.00", Ok("0.00")),
        ("9999999999.99", Ok("9999999999.99")),
        ("-9999999999.99", Ok("-9999999999.99")),
        ("10000000000", Err("out_of_range")),
        ("00000000000000001", Err("too_long")),
        ("", Err("malformed")),
        ("-", Err("malformed")),
        (".", Err("malformed")),
        (".5", Err("malformed")),
        ("5.", Err("malformed")),
        ("+5", Err("malformed")),
        ("--5", Err("malformed")),
        ("007", Err("malformed")),
        ("1e3", Err("malformed")),
        ("1_000", Err("malformed")),
        ("1,50", Err("malformed")),
        ("1.005", Err("malformed")),
        ("1.2.3", Err("malformed")),
        (" 1", Err("malformed")),
        ("1\n", Err("malformed")),
        ("1\0", Err("malformed")),
        ("NaN", Err("malformed")),
        ("inf", Err("malformed")),
        ("\u{661}\u{662}", Err("malformed")),
        ("\u{ff11}", Err("malformed")),
    ] {
        assert_eq!(parsed(text), expected.map(str::to_owned), "{text:?}");
    }
}

#[test]
fn a_price_is_never_negative() {
    for text in ["-1", "-0.01", "-0"] {
        assert_eq!(Price::parse(text).unwrap_err().fault(), Fault::Malformed, "{text}");
    }
    assert_eq!(Price::parse("99999999.99").unwrap().to_string(), "99999999.99");
    assert_eq!(Price::parse("100000000").unwrap_err().fault(), Fault::OutOfRange);
    assert!(Price::try_from(cents(-1)).is_err());
    assert_eq!(Price::try_from(cents(1_250)).unwrap().as_money(), &cents(1_250));
    assert_eq!(Money::from(Price::zero()), Money::zero());
}

#[test]
fn an_amount_finer_than_a_cent_is_refused_not_rounded() {
    let fine = "0.005".parse().unwrap();
    assert_eq!(Money::from_decimal(&fine).unwrap_err().fault(), Fault::Malformed);
    let coarse = "1e3".parse().unwrap();
    assert_eq!(Money::from_decimal(&coarse).unwrap().to_string(), "1000.00");
}

#[test]
fn a_sum_that_no_column_can_hold_is_refused() {
    let most = Money::parse("9999999999.99").unwrap();
    let cent = cents(1);
    assert_eq!(most.plus(&cent).unwrap_err().code(), "out_of_range");
    assert_eq!(most.negated().minus(&cent).unwrap_err().code(), "out_of_range");
    assert!(Money::sum([&most, &most]).is_err());
    assert_eq!(Money::sum([&most, &cent, &cent.negated()]).unwrap(), most);
    assert_eq!(Money::sum([]).unwrap(), Money::zero());
    assert!(most.times(&Quantity::parse("2").unwrap()).is_err());
}

#[test]
fn a_line_is_rounded_half_up_to_the_cent() {
    for (price, quantity, line) in [
        ("25.00", "2.5", "62.50"),
        ("0.05", "0.1", "0.01"),
        ("0.04", "0.1", "0.00"),
        ("18.90", "1.255", "23.72"),
        ("-0.05", "0.1", "-0.01"),
        ("0.01", "0.499", "0.00"),
        ("0.01", "0.5", "0.01"),
        ("99999999.99", "99", "9899999999.01"),
    ] {
        let amount = Money::parse(price).unwrap();
        let product = amount.times(&quantity.parse().unwrap()).unwrap();
        assert_eq!(product.to_string(), line, "{price} × {quantity}");
    }
}

#[test]
fn a_quantity_is_above_zero_and_weighs_to_the_gram() {
    for (text, expected) in [
        ("1", Ok("1")),
        ("10", Ok("10")),
        ("2.500", Ok("2.5")),
        ("0.125", Ok("0.125")),
        ("100.000", Ok("100")),
        ("999999.999", Ok("999999.999")),
        ("0", Err("out_of_range")),
        ("0.000", Err("out_of_range")),
        ("1000000", Err("out_of_range")),
        ("-1", Err("malformed")),
        ("0.0001", Err("malformed")),
        ("1e1", Err("malformed")),
    ] {
        let read = Quantity::parse(text).map(|quantity| quantity.to_string());
        assert_eq!(read.map_err(|invalid| invalid.code()), expected.map(str::to_owned), "{text}");
    }
}

#[test]
fn a_percentage_lies_between_nothing_and_all() {
    for (text, expected) in [
        ("0", Ok("0.00")),
        ("16", Ok("16.00")),
        ("7.5", Ok("7.50")),
        ("100.00", Ok("100.00")),
        ("100.01", Err("out_of_range")),
        ("999", Err("out_of_range")),
        ("1000", Err("out_of_range")),
        ("-1", Err("malformed")),
        ("16%", Err("malformed")),
        ("16.005", Err("malformed")),
    ] {
        let read = Percent::parse(text).map(|percent| percent.to_string());
        assert_eq!(read.map_err(|invalid| invalid.code()), expected.map(str::to_owned), "{text}");
    }
}

proptest! {
    #[test]
    fn an_amount_reads_back_as_it_was_written(n in -999_999_999_999_i64..=999_999_999_999) {
        let amount = cents(n);
        prop_assert_eq!(to_cents(&amount), i128::from(n));
        prop_assert_eq!(Money::parse(&amount.to_string()).unwrap(), amount);
    }

    #[test]
    fn a_quantity_reads_back_as_it_was_written(n in 1_u32..=999_999_999) {
        let quantity = thousandths(n);
        prop_assert_eq!(Quantity::parse(&quantity.to_string()).unwrap(), quantity);
    }

    #[test]
    fn a_percentage_reads_back_as_it_was_written(n in 0_u32..=10_000) {
        let percent = hundredths(n);
        prop_assert_eq!(Percent::parse(&percent.to_string()).unwrap(), percent);
    }

    #[test]
    fn amounts_add_up_as_cents_do(a in -MOST_CENTS..=MOST_CENTS, b in -MOST_CENTS..=MOST_CENTS) {
        prop_assert_eq!(cents(a).plus(&cents(b)).unwrap(), cents(a + b));
        prop_assert_eq!(cents(a).minus(&cents(b)).unwrap(), cents(a - b));
        prop_assert_eq!(cents(a).negated(), cents(-a));
        prop_assert_eq!(cents(a).cmp(&cents(b)), a.cmp(&b));
        prop_assert_eq!(cents(a).is_zero(), a == 0);
        prop_assert_eq!(cents(a).is_negative(), a < 0);
    }

    #[test]
    fn a_reversal_leaves_nothing(a in -MOST_CENTS..=MOST_CENTS, q in 1_u32..=2_000) {
        let line = cents(a).times(&thousandths(q)).unwrap();
        let reversed = cents(-a).times(&thousandths(q)).unwrap();
        prop_assert!(line.plus(&reversed).unwrap().is_zero());
    }

    #[test]
    fn a_line_is_the_nearest_cent(a in -1_000_000_i64..=1_000_000, q in 1_u32..=999_999_999) {
        let exact = i128::from(a) * i128::from(q);
        let line = cents(a).times(&thousandths(q));
        prop_assert_eq!(to_cents(&line.unwrap()), half_up(exact, 1_000));
    }

    #[test]
    fn a_discount_is_the_nearest_cent_and_never_more_than_the_whole(
        a in -999_999_999_999_i64..=999_999_999_999,
        p in 0_u32..=10_000,
    ) {
        let part = to_cents(&cents(a).percent(&hundredths(p)));
        prop_assert_eq!(part, half_up(i128::from(a) * i128::from(p), 10_000));
        prop_assert!(part.abs() <= i128::from(a).abs());
    }

    #[test]
    fn an_amount_equal_in_value_is_equal_however_it_was_written(units in 0_u32.., tenths in 0_u8..10) {
        let short = Money::parse(&format!("{units}.{tenths}")).unwrap();
        prop_assert_eq!(&short, &Money::parse(&format!("{units}.{tenths}0")).unwrap());
        if tenths == 0 {
            prop_assert_eq!(short, Money::parse(&units.to_string()).unwrap());
        }
    }
}
