//! The rules of a laundry shop, as value types and pure functions.
//!
//! # Words
//!
//! A *branch* is one shop: it has a time zone, a currency, a tax rate, opening hours and an hour at which its
//! business day turns. A *register* is one cash drawer in a branch. A *service* is what the shop sells, by piece,
//! kilogram, bundle or square metre; a branch may have its own *price* for it, else the shared one holds. A *clerk*,
//! a *manager* and an *admin* are the three roles, each able to do what the one before can and more.
//!
//! # Two rules hold everywhere in this crate
//!
//! 1. **Every amount comes from a string.** Money, quantities and percentages are read from decimal text, never from
//!    a floating-point number, and are written as text. What cannot be represented exactly is refused, not rounded;
//!    rounding happens only where a rule says so, half-up to the minor unit.
//! 2. **Every rule is pure.** Nothing here reads a clock, the environment, a file, a random source or a database: the
//!    moment, the zone and the identifiers are arguments. The same question has the same answer for ever.
//!
//! # One type from the wire to the table
//!
//! A value type checks its rule in one place, its `FromStr`; JSON and the database go through it. Its `OpenAPI` schema
//! carries the same limits, so that a client can know them beforehand, and its `diesel` mapping lets the store use
//! the type itself. A value that exists is therefore valid, whichever way it came in.
//!
//! # Deliberately absent
//!
//! Who asks (sessions, requests), how things are stored, what a refusal looks like over HTTP, and every text shown to
//! a person. Those belong to the server and the screens.

mod decimal;
mod invalid;
mod wire;

pub mod branch;
pub mod catalog;
pub mod choices;
pub mod ids;
pub mod money;
pub mod password;
pub mod percent;
pub mod policy;
pub mod quantity;
pub mod text;

pub use branch::{Currency, DayTurn, OpeningHours, OpeningSpan, TimeOfDay, TimeZone, business_date};
pub use catalog::{PriceChange, TurnaroundHours, price_change};
pub use choices::{Locale, Role, Unit, Weekday};
pub use ids::{AlertId, AuditEventId, BranchId, JobId, PriceId, RegisterId, RequestId, ServiceId, SessionId, UserId};
pub use invalid::{Fault, Invalid};
pub use money::{Money, Price, TaxSplit};
pub use password::{PasswordFault, PasswordPolicy};
pub use percent::Percent;
pub use policy::{Action, Reach, reach};
pub use quantity::Quantity;
pub use text::{BranchCode, BranchName, PersonName, Reason, RegisterName, ServiceCode, ServiceName, Username};
