//! Closed lists of words: roles, languages, units, weekdays.
//!
//! Invariant: the text of a variant is the same in JSON, in the database and in the schema's `enum`; it never changes
//! once it has been released.
//!
//! Deliberately absent: the word a person reads. Screens translate.

use core::fmt;
use core::str::FromStr;

use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::invalid::{Fault, Invalid};
use crate::wire::{stored_as_text, travels_as_text};

macro_rules! text_enum {
    (
        $(#[$doc:meta])+
        $name:ident = $what:literal {
            $($(#[$variant_doc:meta])+ $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$doc])+
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
        pub enum $name {
            $($(#[$variant_doc])+ $variant,)+
        }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The text of the variant, as in JSON and in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl FromStr for $name {
            type Err = Invalid;

            fn from_str(text: &str) -> Result<Self, Invalid> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(Invalid::new($what, Fault::Unknown)),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                schema($what, &[$($text,)+])
            }
        }

        impl ToSchema for $name {}

        travels_as_text!($name, $what);
        stored_as_text!($name);
    };
}

text_enum! {
    /// What a person may do, in ascending order: each role can do what the one before can.
    Role = "role" {
        /// Works at the counter.
        Clerk = "clerk",
        /// Runs one or more branches.
        Manager = "manager",
        /// Runs the business; belongs to every branch.
        Admin = "admin",
    }
}

text_enum! {
    /// The language a person's screens are in.
    Locale = "locale" {
        /// Spanish.
        Es = "es",
        /// English.
        En = "en",
    }
}

text_enum! {
    /// What a service is sold by.
    Unit = "unit" {
        /// By the piece.
        Piece = "piece",
        /// By weight, in kilograms.
        Kilogram = "kilogram",
        /// By the bundle.
        Bundle = "bundle",
        /// By area, in square metres.
        SquareMetre = "square_metre",
    }
}

text_enum! {
    /// A day of the week, Monday first.
    Weekday = "weekday" {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

fn schema(what: &str, texts: &[&'static str]) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(format!("A {what}, one of a closed list.")))
        .examples(texts.first().copied())
        .enum_values(Some(texts.iter().copied()))
        .into()
}
