//! The table of everything that can go wrong. A code is stable: clients branch on it, so it is never renamed.

use std::fmt;

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

/// What sort of refusal a code is; the transport decides what that looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The request cannot be read at all.
    Malformed,
    /// Nobody is signed in, or the session is over.
    Unauthenticated,
    /// Somebody is signed in and may not do this.
    Forbidden,
    /// There is nothing here, or nothing that the caller may know of.
    NotFound,
    /// The path exists, this method of it does not.
    MethodNotAllowed,
    /// The state of the object does not allow it.
    Conflict,
    /// Somebody else changed the object first.
    Stale,
    /// The body is larger than the service reads.
    TooLarge,
    /// The body is of a type that the service does not read.
    UnsupportedMediaType,
    /// The request can be read and is wrong; every wrong field is named.
    Invalid,
    /// The request must say which version it changes.
    PreconditionRequired,
    /// Too many requests.
    Throttled,
    /// A dependency is away or a wait ran out; the same request may succeed later.
    Unavailable,
    /// A fault of ours.
    Internal,
}

/// Declares an enum of codes with their wire text, so that each exists exactly once.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable text that clients branch on.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .enum_values(Some(Self::ALL.iter().map(|code| code.as_str())))
                    .into()
            }
        }

        impl ToSchema for $name {}
    };
}

/// The second column of the table: kind and title of each code.
macro_rules! code_table {
    ($($(#[$doc:meta])* $variant:ident = $text:literal, $kind:ident, $title:literal;)+) => {
        codes! {
            /// A stable error code.
            Code { $($(#[$doc])* $variant = $text;)+ }
        }

        impl Code {
            /// What sort of refusal this is.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind,)+ }
            }

            /// One short English sentence, the same for every occurrence.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }
        }
    };
}

code_table! {
    /// The request line, a header, the query or the JSON text cannot be read.
    Malformed = "malformed", Malformed, "The request cannot be read";
    /// The `Host` header names none of `ALLOWED_HOSTS`.
    HostNotAllowed = "host_not_allowed", Malformed, "This host is not served here";
    /// A cursor that is broken or was made for other filters.
    CursorInvalid = "cursor_invalid", Malformed, "The cursor does not belong to this list";
    /// A POST that must not happen twice came without its key.
    IdempotencyKeyRequired = "idempotency_key_required", Malformed, "This request needs an Idempotency-Key";
    /// No session came with the request.
    NotSignedIn = "not_signed_in", Unauthenticated, "Sign in first";
    /// User name or password are wrong; which of the two is not said.
    InvalidCredentials = "invalid_credentials", Unauthenticated, "User name or password are wrong";
    /// The session reached its absolute age.
    SessionExpired = "session_expired", Unauthenticated, "The session is over";
    /// The session was left alone too long; its owner may unlock it.
    SessionIdle = "session_idle", Unauthenticated, "The session is locked";
    /// The session was ended: by its owner, by an administrator, or because the person may no longer sign in.
    SessionRevoked = "session_revoked", Unauthenticated, "The session was ended";
    /// The person may not do this.
    Forbidden = "forbidden", Forbidden, "You may not do this";
    /// The CSRF token or the origin is missing or wrong.
    CsrfFailed = "csrf_failed", Forbidden, "The request did not come from this application";
    /// The password must be changed before anything else.
    PasswordExpired = "password_expired", Forbidden, "The password must be changed first";
    /// Nothing is here, or nothing that the caller may know of.
    NotFound = "not_found", NotFound, "There is nothing here";
    /// The method is not one of those in `Allow`.
    MethodNotAllowed = "method_not_allowed", MethodNotAllowed, "This method is not allowed here";
    /// The object's state does not allow the request.
    Conflict = "conflict", Conflict, "The present state does not allow this";
    /// The same key is being worked on by a twin of this request.
    IdempotencyInFlight = "idempotency_in_flight", Conflict, "The same request is still being worked on";
    /// An administrator tried to take away the last administrator's rights.
    LastAdmin = "last_admin", Conflict, "The shop needs at least one active administrator";
    /// The `If-Match` version is not the present one.
    Stale = "stale", Stale, "Somebody else changed this first";
    /// More than the service reads.
    TooLarge = "too_large", TooLarge, "The request is too large";
    /// Not `application/json`.
    UnsupportedMediaType = "unsupported_media_type", UnsupportedMediaType, "Only JSON is read here";
    /// One or more fields are wrong; `errors` names each.
    Invalid = "invalid", Invalid, "Some fields are wrong";
    /// The key was used before, for another request.
    IdempotencyKeyReused = "idempotency_key_reused", Invalid, "This key belongs to another request";
    /// A change without `If-Match`.
    IfMatchRequired = "if_match_required", PreconditionRequired, "Say which version you are changing";
    /// More requests than the limit allows.
    Throttled = "throttled", Throttled, "Too many requests";
    /// The database is away, or a wait for it ran out.
    Unavailable = "unavailable", Unavailable, "The service cannot answer right now";
    /// A fault of ours; the log has the reason under the request id.
    Internal = "internal", Internal, "Something broke on our side";
}

codes! {
    /// What is wrong with one field.
    FieldCode {
        /// The field is not there.
        Required = "required";
        /// No such field exists.
        UnknownField = "unknown_field";
        /// The value is of another type.
        WrongType = "wrong_type";
        /// More characters or items than allowed.
        TooLong = "too_long";
        /// Fewer characters or items than needed.
        TooShort = "too_short";
        /// The text does not have the field's form.
        Malformed = "malformed";
        /// None of the values that the field may have.
        NotAllowed = "not_allowed";
        /// Below the smallest or above the largest value.
        OutOfRange = "out_of_range";
        /// The id names nothing that the caller may use.
        NotFound = "not_found";
        /// Another object has this value already.
        AlreadyTaken = "already_taken";
        /// The present password is another one.
        WrongPassword = "wrong_password";
        /// The password is shorter than `PASSWORD_MIN_LENGTH`.
        PasswordTooShort = "password_too_short";
        /// The password is longer than the service hashes.
        PasswordTooLong = "password_too_long";
        /// The password holds a control character.
        PasswordForbiddenCharacter = "password_forbidden_character";
        /// The password has no capital letter.
        PasswordNoUpper = "password_no_upper";
        /// The password has no small letter.
        PasswordNoLower = "password_no_lower";
        /// The password has no digit.
        PasswordNoDigit = "password_no_digit";
        /// The password has no symbol.
        PasswordNoSymbol = "password_no_symbol";
        /// The password holds the user name.
        PasswordContainsUsername = "password_contains_username";
        /// The password holds the product's name.
        PasswordContainsProductWord = "password_contains_product_word";
        /// One of the passwords that everybody tries first.
        PasswordTooCommon = "password_too_common";
        /// One of the person's last passwords.
        PasswordReused = "password_reused";
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_is_written_once_and_in_snake_case() {
        let all: Vec<&str> =
            Code::ALL.iter().map(|c| c.as_str()).chain(FieldCode::ALL.iter().map(|c| c.as_str())).collect();
        for code in &all {
            assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{code}");
        }
        let codes: HashSet<&str> = Code::ALL.iter().map(|c| c.as_str()).collect();
        assert_eq!(codes.len(), Code::ALL.len());
    }
}
