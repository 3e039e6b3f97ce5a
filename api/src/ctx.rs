//! Who asks, when, and under which request id: the value that travels through every layer.
//!
//! Nothing below the HTTP layer reads a clock, makes an id or looks at a request: it asks its [`Ctx`]. So a test can
//! hold the clock and seed the ids, and an audit row can always say who and where.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use laundrypro_domain::{BranchId, Locale, RequestId, Role, SessionId, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    error::{AppError, Code},
    idempotency::Claim,
};

/// The context of one request or one command.
#[derive(Debug, Clone)]
pub struct Ctx {
    /// Who acts.
    pub actor: Actor,
    /// The id under which log, answer and audit row speak of this request.
    pub request_id: RequestId,
    /// Where the request came from, behind trusted proxies.
    pub ip: Option<IpAddr>,
    /// The key that makes the request happen once, where one was sent.
    pub idempotency: Option<Claim>,
    now: DateTime<Utc>,
    tools: Tools,
}

/// Who acts.
#[derive(Debug, Clone)]
pub enum Actor {
    /// Nobody is signed in.
    Anonymous,
    /// A signed-in person, with the rights she has at this moment.
    Person(Person),
    /// The program itself: an operator's command, the demo, a job. May do everything; the audit row names no actor.
    System,
}

/// A signed-in person, read together with her session, so that a right that was taken away is gone at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Her id.
    pub id: UserId,
    /// The name she signs in with.
    pub username: String,
    /// The name on paper and screen.
    pub full_name: String,
    /// What she may do.
    pub role: Role,
    /// The language of her screen.
    pub locale: Locale,
    /// Where she may do it; an administrator belongs to all branches.
    pub branches: Vec<BranchId>,
    /// The session that speaks for her.
    pub session: SessionId,
    /// When her password was last changed.
    pub password_changed_at: DateTime<Utc>,
    /// Whether she must change it before anything else, whatever its age.
    pub must_change_password: bool,
    /// When the session ends, however busy she is.
    pub expires_at: DateTime<Utc>,
}

impl Ctx {
    /// The context of a request.
    #[must_use]
    pub fn new(actor: Actor, request_id: RequestId, ip: Option<IpAddr>, tools: Tools) -> Self {
        Self { actor, request_id, ip, idempotency: None, now: tools.now(), tools }
    }

    /// The context of the program itself.
    #[must_use]
    pub fn system(tools: Tools) -> Self {
        let request_id = RequestId::from_uuid(tools.new_uuid());
        Self::new(Actor::System, request_id, None, tools)
    }

    /// The same request as this person's.
    #[must_use]
    pub fn as_person(self, person: Person) -> Self {
        Self { actor: Actor::Person(person), ..self }
    }

    /// The same request as nobody's: who signs in is not who was signed in.
    #[must_use]
    pub fn as_anonymous(self) -> Self {
        Self { actor: Actor::Anonymous, idempotency: None, ..self }
    }

    /// The one moment at which all of this request happens, to the microsecond that PostgreSQL keeps.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new id, ordered by time (UUIDv7).
    #[must_use]
    pub fn new_uuid(&self) -> Uuid {
        self.tools.new_uuid()
    }

    /// The clock and the source of ids.
    #[must_use]
    pub fn tools(&self) -> &Tools {
        &self.tools
    }

    /// The signed-in person.
    ///
    /// # Errors
    /// 401 `not_signed_in` when nobody is.
    pub fn person(&self) -> Result<&Person, AppError> {
        match &self.actor {
            Actor::Person(person) => Ok(person),
            Actor::Anonymous | Actor::System => Err(Code::NotSignedIn.into()),
        }
    }

    /// The id of whoever acts, for rows that remember it.
    #[must_use]
    pub fn actor_id(&self) -> Option<UserId> {
        match &self.actor {
            Actor::Person(person) => Some(person.id),
            Actor::Anonymous | Actor::System => None,
        }
    }
}

/// The clock and the source of ids, shared by all requests of one server.
#[derive(Debug, Clone, Default)]
pub struct Tools {
    held: Option<Arc<Held>>,
}

/// A clock that stands still until it is moved, and ids that count up: what tests use.
#[derive(Debug)]
struct Held {
    micros: AtomicI64,
    next_id: AtomicU64,
}

impl Tools {
    /// The machine's clock and random ids.
    #[must_use]
    pub fn real() -> Self {
        Self { held: None }
    }

    /// A clock that stands at `start` until [`Tools::advance`] moves it, and ids that count up from one.
    #[must_use]
    pub fn held_at(start: DateTime<Utc>) -> Self {
        let held = Held { micros: AtomicI64::new(start.timestamp_micros()), next_id: AtomicU64::new(1) };
        Self { held: Some(Arc::new(held)) }
    }

    /// Moves a held clock; does nothing to a real one.
    pub fn advance(&self, by: TimeDelta) {
        if let (Some(held), Some(micros)) = (&self.held, by.num_microseconds()) {
            held.micros.fetch_add(micros, Ordering::SeqCst);
        }
    }

    /// The present moment, to the microsecond.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else asks")]
    pub fn now(&self) -> DateTime<Utc> {
        let held =
            self.held.as_ref().and_then(|held| DateTime::from_timestamp_micros(held.micros.load(Ordering::SeqCst)));
        held.unwrap_or_else(|| Utc::now().trunc_subsecs(6))
    }

    /// A new UUIDv7.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the source that everybody else asks")]
    pub fn new_uuid(&self) -> Uuid {
        let Some(held) = &self.held else { return Uuid::now_v7() };
        let count = held.next_id.fetch_add(1, Ordering::SeqCst);
        let millis = u64::try_from(held.micros.load(Ordering::SeqCst) / 1000).unwrap_or(0);
        let mut random = [0_u8; 10];
        if let Some(tail) = random.last_chunk_mut::<8>() {
            *tail = count.to_be_bytes();
        }
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_clock_moves_only_when_told_and_its_ids_are_ordered() {
        let start = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let tools = Tools::held_at(start);
        assert_eq!(tools.now(), start);
        let (first, second) = (tools.new_uuid(), tools.new_uuid());
        assert!(first < second, "{first} {second}");
        tools.advance(TimeDelta::seconds(5));
        assert_eq!(tools.now(), start + TimeDelta::seconds(5));
        assert!(tools.new_uuid() > second);
    }
}
