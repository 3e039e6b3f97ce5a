//! Names, codes and reasons: the short texts that people type.
//!
//! Invariants: a text is trimmed, normalised, not blank, on one line, free of control and invisible characters, and
//! within its length in code points (what PostgreSQL's `char_length` counts).
//!
//! Deliberately absent: passwords (see [`crate::password`]), which are normalised but never trimmed or stored.

mod rule;

use core::fmt;
use core::str::FromStr;

use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::invalid::Invalid;
use crate::wire::{stored_as_text, travels_as_text};
use rule::{ONE_LINE, TextRule, anything, capitals, composed, folded_lower, starts_and_goes_on, unchanged};

macro_rules! text_type {
    ($(#[$doc:meta])+ $name:ident = $what:literal { $($field:ident: $value:expr,)+ }) => {
        $(#[$doc])+
        #[derive(
            Debug,
            Clone,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            diesel::expression::AsExpression,
            diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub struct $name(String);

        impl $name {
            const RULE: TextRule = TextRule {
                what: $what,
                $($field: $value,)+
            };

            /// Reads and normalises the text.
            ///
            /// # Errors
            /// `forbidden_character`, `blank`, `too_short`, `too_long` or `malformed`, the first that applies.
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                Self::RULE.read(text).map(Self)
            }

            /// The text as it is kept.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Invalid;

            fn from_str(text: &str) -> Result<Self, Invalid> {
                Self::parse(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                Self::RULE.schema()
            }
        }

        impl ToSchema for $name {}

        travels_as_text!($name, $what);
        stored_as_text!($name);
    };
}

text_type! {
    /// What a person signs in with: 3 to 64 of `a-z 0-9 . _ -`, the first a letter or digit.
    ///
    /// Capitals and full-width forms are accepted and folded, so that one person has one name.
    Username = "username" {
        description: "A sign-in name; capitals become small, blanks around it are dropped.",
        example: "maria.lopez",
        min: 3,
        max: 64,
        pattern: "^ *[A-Za-z0-9][A-Za-z0-9._-]* *$",
        normalise: folded_lower,
        admits: |text| starts_and_goes_on(
            text,
            |c| c.is_ascii_lowercase() || c.is_ascii_digit(),
            |c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-'),
        ),
    }
}

text_type! {
    /// A person's name as it is shown: 1 to 120 code points.
    PersonName = "person's name" {
        description: "A person's name; blanks around it are dropped.",
        example: "María López",
        min: 1,
        max: 120,
        pattern: ONE_LINE,
        normalise: composed,
        admits: anything,
    }
}

text_type! {
    /// A branch's code, the prefix of its folios: 1 to 4 of `A-Z 0-9`.
    ///
    /// Taken exactly as it comes: it is printed on tickets and should be typed as it will look.
    BranchCode = "branch code" {
        description: "A branch's code, the prefix of its folios.",
        example: "CEN",
        min: 1,
        max: 4,
        pattern: "^[A-Z0-9]+$",
        normalise: unchanged,
        admits: |text| text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()),
    }
}

text_type! {
    /// A branch's name: 1 to 80 code points.
    BranchName = "branch name" {
        description: "A branch's name; blanks around it are dropped.",
        example: "Centro",
        min: 1,
        max: 80,
        pattern: ONE_LINE,
        normalise: composed,
        admits: anything,
    }
}

text_type! {
    /// A register's name: 1 to 60 code points.
    RegisterName = "register name" {
        description: "A register's name; blanks around it are dropped.",
        example: "Caja 1",
        min: 1,
        max: 60,
        pattern: ONE_LINE,
        normalise: composed,
        admits: anything,
    }
}

text_type! {
    /// A service's short code: 1 to 12 of `A-Z 0-9 -`, the first a letter or digit. Small letters become capitals.
    ServiceCode = "service code" {
        description: "A service's short code; small letters become capitals, blanks around it are dropped.",
        example: "LAV-KG",
        min: 1,
        max: 12,
        pattern: "^ *[A-Za-z0-9][A-Za-z0-9-]* *$",
        normalise: capitals,
        admits: |text| starts_and_goes_on(
            text,
            |c| c.is_ascii_uppercase() || c.is_ascii_digit(),
            |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-',
        ),
    }
}

text_type! {
    /// A service's name: 1 to 120 code points.
    ServiceName = "service name" {
        description: "A service's name; blanks around it are dropped.",
        example: "Lavado por kilo",
        min: 1,
        max: 120,
        pattern: ONE_LINE,
        normalise: composed,
        admits: anything,
    }
}

text_type! {
    /// Why somebody did what needs a reason: 3 to 500 code points.
    Reason = "reason" {
        description: "Why it was done, for the audit log; blanks around it are dropped.",
        example: "Price list of December",
        min: 3,
        max: 500,
        pattern: ONE_LINE,
        normalise: composed,
        admits: anything,
    }
}
