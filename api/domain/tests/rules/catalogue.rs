use laundrypro_domain::{Price, PriceChange, TurnaroundHours, price_change};

#[test]
fn setting_the_same_price_again_changes_nothing() {
    let price = Price::parse("25.5").unwrap();
    let same = Price::parse("25.50").unwrap();
    assert_eq!(price_change(Some(&price), Some(&same)), None);
    assert_eq!(price_change(None, None), None);
}

#[test]
fn a_change_of_price_tells_before_and_after() {
    let old = Price::parse("25.00").unwrap();
    let new = Price::parse("27.00").unwrap();
    for (before, after) in [(None, Some(&new)), (Some(&old), Some(&new)), (Some(&old), None)] {
        let change = price_change(before, after).unwrap();
        assert_eq!((change.before(), change.after()), (before, after));
    }
    assert_eq!(price_change(Some(&old), None), Some(PriceChange::Removed { old }));
}

#[test]
fn a_service_is_done_within_ninety_days() {
    for (hours, accepted) in [(0, false), (1, true), (2_160, true), (2_161, false), (-1, false), (i64::MAX, false)] {
        assert_eq!(TurnaroundHours::try_from(hours).is_ok(), accepted, "{hours}");
    }
}
