use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use laundrypro_domain::{Currency, DayTurn, OpeningHours, OpeningSpan, TimeOfDay, TimeZone, Weekday, business_date};
use proptest::prelude::*;
use proptest::sample::select;

fn date_of(instant: &str, zone: &str, turn: &str) -> String {
    let instant: DateTime<Utc> = instant.parse().expect("an instant");
    let zone = TimeZone::parse(zone).expect("a zone");
    let turn = DayTurn::parse(turn).expect("a time");
    business_date(instant, zone, turn).to_string()
}

#[test]
fn the_small_hours_belong_to_the_day_before() {
    let zone = "America/Mexico_City";
    for (instant, turn, date) in [
        ("2026-11-24T06:00:00Z", "00:00", "2026-11-24"),
        ("2026-11-24T05:59:59Z", "00:00", "2026-11-23"),
        ("2026-11-24T09:59:59Z", "04:00", "2026-11-23"),
        ("2026-11-24T10:00:00Z", "04:00", "2026-11-24"),
        ("2026-11-25T03:00:00Z", "04:00", "2026-11-24"),
        ("2027-01-01T07:00:00Z", "04:00", "2026-12-31"),
        ("2026-11-24T10:00:00Z", "23:59", "2026-11-23"),
    ] {
        assert_eq!(date_of(instant, zone, turn), date, "{instant} at {turn}");
    }
}

#[test]
fn the_night_that_is_an_hour_longer_falls_into_one_day_only() {
    // Berlin, 25 October 2026: 03:00 becomes 02:00 at 01:00 UTC. The day turns at 02:30, which comes twice.
    let zone = "Europe/Berlin";
    for (instant, date) in [
        ("2026-10-25T00:29:59Z", "2026-10-24"),
        ("2026-10-25T00:30:00Z", "2026-10-25"),
        ("2026-10-25T00:59:59Z", "2026-10-25"),
        ("2026-10-25T01:00:00Z", "2026-10-25"),
        ("2026-10-25T01:29:59Z", "2026-10-25"),
        ("2026-10-25T01:30:00Z", "2026-10-25"),
    ] {
        assert_eq!(date_of(instant, zone, "02:30"), date, "{instant}");
    }
}

#[test]
fn the_day_turns_at_the_skip_when_clocks_skip_its_hour() {
    // Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
    assert_eq!(date_of("2026-03-29T00:59:59Z", "Europe/Berlin", "02:30"), "2026-03-28");
    assert_eq!(date_of("2026-03-29T01:00:00Z", "Europe/Berlin", "02:30"), "2026-03-29");
    // Havana, 8 March 2026: midnight becomes 01:00 at 05:00 UTC.
    assert_eq!(date_of("2026-03-08T04:59:59Z", "America/Havana", "00:00"), "2026-03-07");
    assert_eq!(date_of("2026-03-08T05:00:00Z", "America/Havana", "00:00"), "2026-03-08");
}

#[test]
fn clocks_set_back_across_midnight_do_not_reopen_yesterday() {
    // St John's, 7 November 2010: 00:01 became 23:01 of the day before at 02:31 UTC.
    let zone = "America/St_Johns";
    assert_eq!(date_of("2010-11-07T02:29:59Z", zone, "00:00"), "2010-11-06");
    assert_eq!(date_of("2010-11-07T02:30:30Z", zone, "00:00"), "2010-11-07");
    assert_eq!(date_of("2010-11-07T02:31:00Z", zone, "00:00"), "2010-11-07");
    assert_eq!(date_of("2010-11-07T03:31:00Z", zone, "00:00"), "2010-11-07");
}

const ZONES: &[&str] = &[
    "America/Mexico_City",
    "America/Tijuana",
    "America/Havana",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Santiago",
    "Europe/Berlin",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "Pacific/Apia",
    "Pacific/Kwajalein",
    "Asia/Kathmandu",
    "UTC",
];

proptest! {
    #[test]
    fn time_never_runs_backwards_in_the_books(
        zone in select(ZONES),
        minutes in 0_u32..1_440,
        start in 0_i64..2_200_000_000,
        step in 0_i64..200_000,
    ) {
        let zone = TimeZone::parse(zone).unwrap();
        let turn = DayTurn::parse(&format!("{:02}:{:02}", minutes / 60, minutes % 60)).unwrap();
        let earlier = DateTime::from_timestamp(start, 0).unwrap();
        let later = earlier + TimeDelta::seconds(step);
        prop_assert!(business_date(earlier, zone, turn) <= business_date(later, zone, turn));
    }

    #[test]
    fn a_business_date_is_the_date_on_the_wall_or_a_neighbour(
        zone in select(ZONES),
        minutes in 0_u32..1_440,
        instant in 0_i64..2_200_000_000,
    ) {
        let zone = TimeZone::parse(zone).unwrap();
        let turn = DayTurn::parse(&format!("{:02}:{:02}", minutes / 60, minutes % 60)).unwrap();
        let instant = DateTime::from_timestamp(instant, 0).unwrap();
        let wall = instant.with_timezone(&zone.tz()).date_naive();
        let days = (business_date(instant, zone, turn) - wall).num_days();
        prop_assert!((-1..=1).contains(&days));
    }
}

#[test]
fn every_day_between_the_first_and_the_last_has_a_business_day() {
    let zone = TimeZone::parse("America/Havana").unwrap();
    let turn = DayTurn::parse("00:30").unwrap();
    let start: DateTime<Utc> = "2025-12-31T12:00:00Z".parse().unwrap();
    let mut dates: Vec<NaiveDate> = (0..366 * 48)
        .map(|half_hours| business_date(start + TimeDelta::minutes(30 * half_hours), zone, turn))
        .collect();
    assert!(dates.is_sorted());
    dates.dedup();
    assert!(dates.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])));
}

#[test]
fn a_branch_at_either_end_of_time_has_a_date_too() {
    for zone in ["Pacific/Kiritimati", "Etc/GMT+12"] {
        let zone = TimeZone::parse(zone).unwrap();
        let turn = DayTurn::parse("23:59").unwrap();
        for year in [-9_999, 9_999] {
            let noon = NaiveDate::from_ymd_opt(year, 6, 1).unwrap().and_hms_opt(12, 0, 0).unwrap();
            let date = business_date(noon.and_utc(), zone, turn);
            assert!((date - noon.date()).num_days().abs() <= 1);
        }
    }
}

#[test]
fn a_branch_lies_in_a_zone_that_exists() {
    for zone in ["America/Mexico_City", "UTC", "Etc/GMT+6", "America/Argentina/Buenos_Aires"] {
        assert_eq!(TimeZone::parse(zone).unwrap().to_string(), zone);
    }
    for zone in ["", "Mexico", "america/mexico_city", "+06:00", "America/Atlantis", "UTC\0", "CST6CDT "] {
        assert_eq!(TimeZone::parse(zone).unwrap_err().code(), "unknown_value", "{zone:?}");
    }
}

#[test]
fn a_branch_takes_money_that_is_in_use_and_that_two_decimals_can_count() {
    for currency in ["MXN", "USD", "EUR", "JPY", "CLP", "VES", "XCG"] {
        assert_eq!(Currency::parse(currency).unwrap().as_str(), currency);
    }
    for (currency, code) in [
        ("mxn", "malformed"),
        ("MX", "malformed"),
        ("MXN ", "malformed"),
        ("PESO", "malformed"),
        ("ZZZ", "unknown_value"),
        ("XAU", "unknown_value"),
        ("XXX", "unknown_value"),
        ("DEM", "unknown_value"),
        ("BGN", "unknown_value"),
        ("KWD", "unknown_value"),
    ] {
        assert_eq!(Currency::parse(currency).unwrap_err().code(), code, "{currency}");
    }
}

#[test]
fn a_time_of_day_has_two_digits_and_two_more() {
    for time in ["00:00", "09:30", "23:59"] {
        assert_eq!(TimeOfDay::parse(time).unwrap().to_string(), time);
        assert_eq!(DayTurn::parse(time).unwrap().to_string(), time);
    }
    for time in ["", "24:00", "9:30", "09:60", "09:5", "09:30:00", "09.30", "+9:30", " 9:30", "09:٣٠", "0930"] {
        assert_eq!(TimeOfDay::parse(time).unwrap_err().code(), "malformed", "{time:?}");
        assert_eq!(DayTurn::parse(time).unwrap_err().code(), "malformed", "{time:?}");
    }
}

fn span(weekday: Weekday, opens: &str, closes: &str) -> OpeningSpan {
    let time = |text: &str| TimeOfDay::parse(text).expect("a time");
    OpeningSpan::new(weekday, time(opens), time(closes)).expect("closes after it opens")
}

#[test]
fn a_shop_closes_after_it_opens() {
    let nine = TimeOfDay::parse("09:00").unwrap();
    let eight = TimeOfDay::parse("08:00").unwrap();
    for closes in [nine, eight] {
        let refused = OpeningSpan::new(Weekday::Monday, nine, closes).unwrap_err();
        assert_eq!(refused.code(), "not_after_start");
    }
}

#[test]
fn opening_hours_of_one_day_do_not_overlap_but_may_touch() {
    let monday = Weekday::Monday;
    let siesta = vec![span(monday, "16:00", "20:00"), span(monday, "09:00", "14:00")];
    let hours = OpeningHours::new(siesta).unwrap();
    assert_eq!(hours.spans()[0].opens().to_string(), "09:00");
    assert!(OpeningHours::new(vec![span(monday, "09:00", "14:00"), span(monday, "14:00", "20:00")]).is_ok());
    let other_day = vec![span(monday, "09:00", "14:00"), span(Weekday::Tuesday, "09:00", "14:00")];
    assert!(OpeningHours::new(other_day).is_ok());
    for (opens, closes) in [("13:59", "20:00"), ("09:00", "14:00"), ("08:00", "20:00"), ("10:00", "11:00")] {
        let spans = vec![span(monday, opens, closes), span(monday, "09:00", "14:00")];
        assert_eq!(OpeningHours::new(spans).unwrap_err().code(), "overlap", "{opens}");
    }
    assert!(OpeningHours::new(Vec::new()).unwrap().spans().is_empty());
}

#[test]
fn opening_hours_are_a_week_not_a_book() {
    let spans = |count: u32| {
        (0..count)
            .map(|n| {
                let weekday = Weekday::ALL[usize::try_from(n % 7).unwrap()];
                let hour = n / 7 * 2;
                span(weekday, &format!("{hour:02}:00"), &format!("{hour:02}:59"))
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(OpeningHours::new(spans(21)).unwrap().spans().len(), 21);
    assert_eq!(OpeningHours::new(spans(22)).unwrap_err().code(), "too_long");
}
