//! Identifiers, one type per thing, so that a branch's id cannot stand where a register's is wanted.
//!
//! Invariant: a `UUID`, written with hyphens in lower case. New ones are version 7 and are made by the server, which
//! owns the clock and the random source; any version is read.
//!
//! Deliberately absent: making ids.

use core::fmt;
use core::str::FromStr;

use utoipa::openapi::schema::{KnownFormat, SchemaFormat};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};
use uuid::Uuid;

use crate::invalid::{Fault, Invalid};
use crate::wire::{text_schema, travels_as_text};

/// The only spelling that is read: 8-4-4-4-12. The library also knows braces, a URN and no hyphens at all, and two
/// spellings of one address would be two cache entries and two log lines of one thing.
const TEXT_LENGTH: usize = 36;

macro_rules! typed_id {
    ($($(#[$doc:meta])+ $name:ident = $what:literal;)+) => {$(
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
        #[diesel(sql_type = diesel::sql_types::Uuid)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes over an identifier that was made or read elsewhere.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare identifier.
            #[must_use]
            pub const fn as_uuid(&self) -> Uuid {
                self.0
            }
        }

        impl FromStr for $name {
            type Err = Invalid;

            fn from_str(text: &str) -> Result<Self, Invalid> {
                read(text, $what).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                schema($what)
            }
        }

        impl ToSchema for $name {}

        travels_as_text!($name, $what);

        impl diesel::serialize::ToSql<diesel::sql_types::Uuid, diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                <Uuid as diesel::serialize::ToSql<diesel::sql_types::Uuid, diesel::pg::Pg>>::to_sql(
                    &self.0, out,
                )
            }
        }

        impl diesel::deserialize::FromSql<diesel::sql_types::Uuid, diesel::pg::Pg> for $name {
            fn from_sql(bytes: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                <Uuid as diesel::deserialize::FromSql<
                    diesel::sql_types::Uuid,
                    diesel::pg::Pg,
                >>::from_sql(bytes)
                .map(Self)
            }
        }
    )+};
}

typed_id! {
    /// A person who signs in.
    UserId = "user id";
    /// A branch.
    BranchId = "branch id";
    /// A register of a branch.
    RegisterId = "register id";
    /// A service of the catalogue.
    ServiceId = "service id";
    /// One entry of a service's price history.
    PriceId = "price id";
    /// A person's signed-in session (not a cash session).
    SessionId = "session id";
    /// One event of the audit log.
    AuditEventId = "audit event id";
    /// An operational alert.
    AlertId = "alert id";
    /// A job of the outbox.
    JobId = "job id";
    /// One request to the server; shown to people when something failed.
    RequestId = "request id";
}

fn read(text: &str, what: &'static str) -> Result<Uuid, Invalid> {
    if text.len() != TEXT_LENGTH {
        return Err(Invalid::new(what, Fault::Malformed));
    }
    Uuid::try_parse(text).map_err(|_| Invalid::new(what, Fault::Malformed))
}

fn schema(what: &str) -> RefOr<Schema> {
    text_schema(
        &format!("A {what}."),
        "019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b",
        (TEXT_LENGTH, TEXT_LENGTH),
        Some("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"),
    )
    .format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)))
    .into()
}
