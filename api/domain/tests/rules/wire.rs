use std::fmt::{Debug, Display};
use std::str::FromStr;

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::pg::Pg;
use diesel::sql_types;
use laundrypro_domain::*;
use proptest::prelude::*;
use proptest::string::string_regex;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use utoipa::{PartialSchema, ToSchema};

/// Runs a check for every type that is text on the wire.
macro_rules! for_every_text {
    ($check:ident) => {
        for_every_text!($check: Money, Price, Quantity, Percent);
        for_every_text!($check: UserId, BranchId, RegisterId, ServiceId, PriceId, SessionId);
        for_every_text!($check: AuditEventId, AlertId, JobId, RequestId);
        for_every_text!($check: Role, Locale, Unit, Weekday);
        for_every_text!($check: Username, PersonName, BranchCode, BranchName, RegisterName);
        for_every_text!($check: ServiceCode, ServiceName, Reason);
        for_every_text!($check: TimeZone, Currency, DayTurn, TimeOfDay);
    };
    ($check:ident: $($name:ident),+) => { $($check::<$name>(stringify!($name));)+ };
}

trait Text: FromStr<Err = Invalid> + Display + Debug + PartialEq + Serialize + DeserializeOwned + ToSchema {}

impl<T> Text for T where
    T: FromStr<Err = Invalid> + Display + Debug + PartialEq + Serialize + DeserializeOwned + ToSchema
{
}

fn schema_of<T: PartialSchema>() -> Value {
    serde_json::to_value(T::schema()).expect("a schema is JSON")
}

fn length(schema: &Value, key: &str) -> usize {
    let length = schema[key].as_u64().expect("a length");
    usize::try_from(length).expect("small")
}

#[test]
fn what_the_documentation_shows_is_accepted_and_comes_back_the_same() {
    fn check<T: Text>(name: &str) {
        let schema = schema_of::<T>();
        assert_eq!(T::name(), name);
        assert_eq!(schema["type"], "string", "{name}");
        let example = &schema["examples"][0];
        let value: T = serde_json::from_value(example.clone()).expect(name);
        assert_eq!(&serde_json::to_value(&value).unwrap(), example, "{name}");
        assert_eq!(value.to_string().parse::<T>().unwrap(), value, "{name}");
        assert_eq!(value.to_string(), example.as_str().unwrap(), "{name}");
    }
    for_every_text!(check);
}

#[test]
fn the_documentation_states_what_may_be_typed() {
    fn check<T: Text>(name: &str) {
        let schema = schema_of::<T>();
        let enumerated = schema["enum"].is_array();
        let bounded = schema["minLength"].is_u64()
            && schema["maxLength"].is_u64()
            && schema["pattern"].as_str().is_some_and(|pattern| pattern.starts_with('^') && pattern.ends_with('$'));
        assert!(enumerated || bounded, "{name}: {schema}");
        assert!(schema["description"].is_string(), "{name}");
    }
    for_every_text!(check);
    assert_eq!(schema_of::<UserId>()["format"], "uuid");
    assert_eq!(schema_of::<Unit>()["enum"], json!(["piece", "kilogram", "bundle", "square_metre"]));
}

#[test]
fn an_amount_is_never_a_json_number_and_nothing_else_is_either() {
    fn check<T: Text>(name: &str) {
        for wrong in [json!(12.5), json!(12), json!(true), json!(null), json!([]), json!({}), json!(["12.50"])] {
            assert!(serde_json::from_value::<T>(wrong.clone()).is_err(), "{name} took {wrong}");
        }
    }
    for_every_text!(check);
    assert_eq!(serde_json::to_string(&Money::parse("12.5").unwrap()).unwrap(), r#""12.50""#);
}

#[test]
fn nothing_that_is_typed_may_hold_a_null_character_or_be_endless() {
    fn check<T: Text>(name: &str) {
        for wrong in ["", " ", "\0", "a\0b", "12\0", "\n", "\u{202e}", &"9".repeat(2_000), &"x".repeat(2_000)] {
            assert!(wrong.parse::<T>().is_err(), "{name} took {wrong:?}");
            assert!(serde_json::from_value::<T>(json!(wrong)).is_err(), "{name} took {wrong:?}");
        }
    }
    for_every_text!(check);
}

#[test]
fn an_id_has_one_spelling() {
    let plain = "019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b";
    let id: UserId = plain.parse().unwrap();
    assert_eq!(plain.to_uppercase().parse::<UserId>().unwrap(), id);
    assert_eq!(UserId::from_uuid(id.as_uuid()), id);
    let simple = plain.replace('-', "");
    for other in [format!("{{{plain}}}"), format!("urn:uuid:{plain}"), simple, format!("{plain} ")] {
        assert!(other.parse::<UserId>().is_err(), "{other}");
    }
}

#[test]
fn a_closed_list_reads_every_word_it_writes() {
    fn check<T: Text + Copy + Ord>(all: &[T]) {
        let words: Vec<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(schema_of::<T>()["enum"], json!(words));
        assert!(all.is_sorted());
        for one in all {
            assert_eq!(&serde_json::from_value::<T>(json!(one)).unwrap(), one);
            assert!(one.to_string().to_uppercase().parse::<T>().is_err());
        }
    }
    check(Role::ALL);
    check(Locale::ALL);
    check(Unit::ALL);
    check(Weekday::ALL);
    assert!(Role::Clerk < Role::Manager && Role::Manager < Role::Admin);
}

#[test]
fn opening_hours_travel_as_a_list_of_spans() {
    let monday = json!({"weekday": "monday", "opens": "09:00", "closes": "14:00"});
    let sunday = json!({"weekday": "sunday", "opens": "10:00", "closes": "13:00"});
    let hours: OpeningHours = serde_json::from_value(json!([sunday, monday])).unwrap();
    assert_eq!(serde_json::to_value(&hours).unwrap(), json!([monday, sunday]));
    for wrong in [
        json!([monday, monday]),
        json!([{"weekday": "monday", "opens": "14:00", "closes": "09:00"}]),
        json!([{"weekday": "lunes", "opens": "09:00", "closes": "14:00"}]),
        json!([{"weekday": "monday", "opens": "09:00"}]),
        json!([{"weekday": "monday", "opens": "09:00", "closes": "14:00", "note": ""}]),
        json!(vec![sunday; 22]),
        json!({}),
        json!(null),
    ] {
        assert!(serde_json::from_value::<OpeningHours>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn the_documentation_of_opening_hours_describes_a_span_strictly() {
    let hours = schema_of::<OpeningHours>();
    assert_eq!(hours["items"]["$ref"], "#/components/schemas/OpeningSpan");
    assert_eq!(hours["maxItems"], 21);
    let mut named = Vec::new();
    OpeningHours::schemas(&mut named);
    let names: Vec<_> = named.iter().map(|(name, _)| name.as_str()).collect();
    for name in ["OpeningSpan", "Weekday", "TimeOfDay"] {
        assert!(names.contains(&name), "{names:?}");
    }
    let span = schema_of::<OpeningSpan>();
    assert_eq!(span["additionalProperties"], false, "{span}");
    assert_eq!(span["required"], json!(["weekday", "opens", "closes"]));
}

#[test]
fn a_turnaround_is_a_whole_number_of_hours() {
    let schema = schema_of::<TurnaroundHours>();
    assert_eq!((&schema["minimum"], &schema["maximum"]), (&json!(1), &json!(2160)));
    assert_eq!(serde_json::to_value(TurnaroundHours::new(48).unwrap()).unwrap(), json!(48));
    assert_eq!(serde_json::from_value::<TurnaroundHours>(json!(48)).unwrap().hours(), 48);
    for wrong in [json!(0), json!(2161), json!(-1), json!(1.5), json!("48"), json!(null), json!(u64::MAX)] {
        assert!(serde_json::from_value::<TurnaroundHours>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn every_value_fits_the_column_it_is_kept_in() {
    /// Compiles only if both ways exist, for a column that may be null too.
    fn kept<T, S>()
    where
        S: sql_types::SqlType + sql_types::SingleValue,
        T: AsExpression<S> + FromSqlRow<S, Pg>,
        for<'a> &'a T: AsExpression<S>,
        Option<T>: AsExpression<sql_types::Nullable<S>>,
        S: diesel::expression::TypedExpressionType,
        sql_types::Nullable<S>: diesel::expression::TypedExpressionType + sql_types::SqlType,
    {
    }
    kept::<Money, sql_types::Numeric>();
    kept::<Price, sql_types::Numeric>();
    kept::<Quantity, sql_types::Numeric>();
    kept::<Percent, sql_types::Numeric>();
    kept::<BranchId, sql_types::Uuid>();
    kept::<RequestId, sql_types::Uuid>();
    kept::<Role, sql_types::Text>();
    kept::<Unit, sql_types::Text>();
    kept::<Username, sql_types::Text>();
    kept::<Reason, sql_types::Text>();
    kept::<TimeZone, sql_types::Text>();
    kept::<Currency, sql_types::Text>();
    kept::<DayTurn, sql_types::Text>();
    kept::<OpeningHours, sql_types::Jsonb>();
    kept::<TurnaroundHours, sql_types::Integer>();
}

/// Strings that the schema of `T` permits.
fn permitted<T: PartialSchema>() -> impl Strategy<Value = String> {
    let schema = schema_of::<T>();
    let pattern = schema["pattern"].as_str().expect("a pattern");
    let pattern = pattern.trim_start_matches('^').trim_end_matches('$');
    let (min, max) = (length(&schema, "minLength"), length(&schema, "maxLength"));
    string_regex(pattern)
        .expect("a pattern that every validator knows")
        .prop_filter("length", move |text| text.trim().chars().count() >= min && text.chars().count() <= max)
}

macro_rules! exactly_what_the_schema_permits {
    ($($test:ident: $name:ident;)+) => {
        proptest! {$(
            #[test]
            fn $test(text in permitted::<$name>()) {
                prop_assert!($name::from_str(&text).is_ok(), "{:?}", text);
            }
        )+}
    };
}

exactly_what_the_schema_permits! {
    a_permitted_amount_is_taken: Money;
    a_permitted_price_is_taken: Price;
    a_permitted_quantity_is_taken: Quantity;
    a_permitted_percentage_is_taken: Percent;
    a_permitted_id_is_taken: UserId;
    a_permitted_username_is_taken: Username;
    a_permitted_branch_code_is_taken: BranchCode;
    a_permitted_service_code_is_taken: ServiceCode;
    a_permitted_hour_is_taken: DayTurn;
}

proptest! {
    #[test]
    fn a_permitted_name_is_taken_unless_it_grows_when_composed(text in permitted::<PersonName>()) {
        let code = PersonName::parse(&text).map_or_else(|invalid| invalid.code(), |_| "taken");
        prop_assert!(matches!(code, "taken" | "too_long"), "{text:?}: {code}");
    }

    #[test]
    fn nothing_that_can_be_typed_brings_the_counter_down(text in any::<String>()) {
        fn check<T: Text>(_: &str, text: &str) {
            if let Ok(value) = text.parse::<T>() {
                let written = serde_json::to_value(&value).expect("a value is JSON");
                let read: T = serde_json::from_value(written).expect("it was just written");
                assert_eq!(read, value);
            }
        }
        macro_rules! each { ($($name:ident),+) => { $(check::<$name>(stringify!($name), &text);)+ } }
        each!(Money, Price, Quantity, Percent, UserId, Role, Locale, Unit, Weekday, Username, PersonName);
        each!(BranchCode, BranchName, RegisterName, ServiceCode, ServiceName, Reason, TimeZone, Currency);
        each!(DayTurn, TimeOfDay);
    }

    #[test]
    fn nothing_that_looks_like_a_number_brings_the_counter_down(text in "[-+]?[0-9.,eE_ ]{0,20}") {
        for written in [
            Money::parse(&text).map(|value| value.to_string()),
            Price::parse(&text).map(|value| value.to_string()),
            Quantity::parse(&text).map(|value| value.to_string()),
            Percent::parse(&text).map(|value| value.to_string()),
        ].into_iter().flatten() {
            prop_assert!(Money::parse(&written).is_ok() || Quantity::parse(&written).is_ok());
        }
    }
}
