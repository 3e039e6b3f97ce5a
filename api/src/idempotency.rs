//! The key that makes a request happen once.
//!
//! A claim is inserted by `db::opening`, before the use case runs, and answered in the statement that ends its transaction, so key, rows
//! and kept answer commit together. A twin waits on the unique index for the first one, up to the lock limit of 2 s.
//! Refusals roll the key back: only successes are kept, for seven days. Keys belong to whoever sent them.
//!
//! Deliberately absent: the second guard. What must never happen twice even after seven days (a payment) keeps its key
//! in its own table for ever.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use diesel::{pg::PgConnection, prelude::*, sql_types::Timestamptz};
use laundrypro_domain::UserId;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{
    ctx::Person,
    db::{
        faults::{self, Fault},
        schema::idempotency_keys,
    },
    error::{AppError, Code},
};

/// How long an answer is kept.
pub const KEPT: TimeDelta = TimeDelta::days(7);

/// A key together with what it was sent for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    key: String,
    operation: String,
    fingerprint: Vec<u8>,
}

impl Claim {
    /// Binds a key to one request: the same method, path and body, in canonical form.
    #[must_use]
    pub fn new(key: String, method: &str, path: &str, body: &Value) -> Self {
        let operation = format!("{method} {path}");
        let mut hash = Sha256::new();
        hash.update(operation.as_bytes());
        hash.update([0]);
        // serde_json keeps objects sorted by key, so this text is the same for the same value.
        hash.update(body.to_string().as_bytes());
        Self { key, operation, fingerprint: hash.finalize().to_vec() }
    }

    /// The same request by somebody with these rights: what was answered to a manager is not answered again to the clerk
    /// that she has become.
    #[must_use]
    pub fn by(self, person: &Person) -> Self {
        let branches = person.branches.iter().flat_map(|branch| branch.as_uuid().into_bytes());
        self.with(person.role.as_str().bytes().chain(branches).collect())
    }

    /// The method and path.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.operation
    }

    fn with(mut self, more: Vec<u8>) -> Self {
        let mut hash = Sha256::new();
        hash.update(&self.fingerprint);
        hash.update(more);
        self.fingerprint = hash.finalize().to_vec();
        self
    }

    /// The same request, meant for this version of an object.
    #[must_use]
    pub fn of_version(self, version: i32) -> Self {
        self.with(version.to_be_bytes().to_vec())
    }

    /// The key as sent.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// SHA-256 of the request that it was sent for.
    #[must_use]
    pub fn fingerprint(&self) -> &[u8] {
        &self.fingerprint
    }
}

/// The answer that a key was given before.
///
/// # Errors
/// 422 when the key was used for another request.
pub fn earlier_answer(conn: &mut PgConnection, actor: UserId, claim: &Claim) -> Result<Value, AppError> {
    let (fingerprint, answer) = idempotency_keys::table
        .find((actor, claim.key()))
        .select((idempotency_keys::fingerprint, idempotency_keys::answer))
        .first::<(Vec<u8>, Option<Value>)>(conn)?;
    if fingerprint != claim.fingerprint() {
        return Err(Code::IdempotencyKeyReused.into());
    }
    answer.ok_or_else(|| AppError::internal("an idempotency key was committed without its answer"))
}

/// What an error of the statement that claims a key means: a wait for the lock is a wait for a twin.
#[must_use]
pub fn in_flight(error: diesel::result::Error) -> AppError {
    match faults::classify(&error) {
        Fault::LockTimeout => {
            AppError::new(Code::IdempotencyInFlight).retry_after(Duration::from_secs(1)).caused_by(error)
        }
        _ => error.into(),
    }
}

/// Forgets answers older than [`KEPT`], so many at once that the lock is short; how many.
///
/// # Errors
/// What the database says.
pub fn forget_expired(conn: &mut PgConnection, now: DateTime<Utc>) -> Result<usize, AppError> {
    let statement = "DELETE FROM idempotency_keys WHERE (actor_id, key) IN
        (SELECT actor_id, key FROM idempotency_keys WHERE created_at < $1 LIMIT 5000)";
    Ok(diesel::sql_query(statement).bind::<Timestamptz, _>(now - KEPT).execute(conn)?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_same_request_has_the_same_fingerprint_however_its_fields_are_ordered() {
        let one = Claim::new("k".into(), "POST", "/a", &json!({"a": 1, "b": 2}));
        let two = Claim::new("k".into(), "POST", "/a", &serde_json::from_str(r#"{"b":2,"a":1}"#).unwrap());
        let other = Claim::new("k".into(), "POST", "/a", &json!({"a": 1, "b": 3}));
        assert_eq!(one, two);
        assert_ne!(one.fingerprint(), other.fingerprint());
    }
}
