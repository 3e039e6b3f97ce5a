//! How a value type goes over the wire and into a column: the small macros that the types share.
//!
//! Invariant: every way in ends in the type's `FromStr`, so that its rule is written once. JSON numbers, booleans and
//! nulls are refused where text is prescribed.
//!
//! Deliberately absent: any rule.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::{Deserializer, Error, Visitor};
use utoipa::openapi::schema::{ObjectBuilder, Type};

/// Deserializes a `T` from a string and from nothing else.
pub(crate) fn from_text<'de, T, D>(deserializer: D, expected: &'static str) -> Result<T, D::Error>
where
    T: FromStr,
    T::Err: fmt::Display,
    D: Deserializer<'de>,
{
    struct TextVisitor<T> {
        expected: &'static str,
        wanted: PhantomData<T>,
    }

    impl<T> Visitor<'_> for TextVisitor<T>
    where
        T: FromStr,
        T::Err: fmt::Display,
    {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a string holding a {}", self.expected)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(TextVisitor { expected, wanted: PhantomData })
}

/// The beginning of a schema of type `string`.
pub(crate) fn text_schema(
    description: &str,
    example: &str,
    lengths: (usize, usize),
    pattern: Option<&str>,
) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
        .examples([serde_json::Value::from(example)])
        .min_length(Some(lengths.0))
        .max_length(Some(lengths.1))
        .pattern(pattern)
}

/// `Serialize` by `Display`, `Deserialize` and `TryFrom<String>` by `FromStr`.
macro_rules! travels_as_text {
    ($name:ident, $what:expr) => {
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::from_text(deserializer, $what)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::invalid::Invalid;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }
    };
}

/// A `text` column, through `as_str` and `FromStr`.
macro_rules! stored_as_text {
    ($name:ident) => {
        impl ::diesel::serialize::ToSql<::diesel::sql_types::Text, ::diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut ::diesel::serialize::Output<'b, '_, ::diesel::pg::Pg>,
            ) -> ::diesel::serialize::Result {
                <str as ::diesel::serialize::ToSql<::diesel::sql_types::Text, ::diesel::pg::Pg>>::to_sql(
                    self.as_str(),
                    out,
                )
            }
        }

        impl ::diesel::deserialize::FromSql<::diesel::sql_types::Text, ::diesel::pg::Pg> for $name {
            fn from_sql(bytes: ::diesel::pg::PgValue<'_>) -> ::diesel::deserialize::Result<Self> {
                let text =
                    <String as ::diesel::deserialize::FromSql<::diesel::sql_types::Text, ::diesel::pg::Pg>>::from_sql(
                        bytes,
                    )?;
                Ok(text.parse()?)
            }
        }
    };
}

/// A `numeric` column, through `as_decimal` and `from_decimal`.
macro_rules! stored_as_numeric {
    ($name:ident) => {
        impl ::diesel::serialize::ToSql<::diesel::sql_types::Numeric, ::diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut ::diesel::serialize::Output<'b, '_, ::diesel::pg::Pg>,
            ) -> ::diesel::serialize::Result {
                <::bigdecimal::BigDecimal as ::diesel::serialize::ToSql<
                    ::diesel::sql_types::Numeric,
                    ::diesel::pg::Pg,
                >>::to_sql(self.as_decimal(), out)
            }
        }

        impl ::diesel::deserialize::FromSql<::diesel::sql_types::Numeric, ::diesel::pg::Pg> for $name {
            fn from_sql(bytes: ::diesel::pg::PgValue<'_>) -> ::diesel::deserialize::Result<Self> {
                let decimal = <::bigdecimal::BigDecimal as ::diesel::deserialize::FromSql<
                    ::diesel::sql_types::Numeric,
                    ::diesel::pg::Pg,
                >>::from_sql(bytes)?;
                Ok(Self::from_decimal(&decimal)?)
            }
        }
    };
}

pub(crate) use {stored_as_numeric, stored_as_text, travels_as_text};
