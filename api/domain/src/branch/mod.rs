//! What a branch is: where it is in time, its money, its hours, and which business day a moment belongs to.
//!
//! Invariants: a time zone is one that the zone database knows, a currency one that is in use; the business day is
//! computed here and nowhere else.
//!
//! Deliberately absent: closed days and the promised time of an order, which come with orders.

mod currency;
mod day;
mod opening_hours;
mod time_of_day;
mod time_zone;

pub use currency::Currency;
pub use day::{DayTurn, business_date};
pub use opening_hours::{OpeningHours, OpeningSpan};
pub use time_of_day::TimeOfDay;
pub use time_zone::TimeZone;
