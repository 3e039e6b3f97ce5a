//! The one way to PostgreSQL.
//!
//! [`Db`] owns the pool. [`Db::write`] is the only door for changes: it runs one transaction in READ COMMITTED, claims
//! the idempotency key, lets the use case work, then writes audit events and outbox jobs and the kept answer in a single
//! statement, and commits. So the key, the business rows, the audit rows and the jobs exist together or not at all.
//! Deadlocks and serialization failures are retried here and nowhere else; every wait has a bound.
//!
//! Invariants: nobody inside a transaction asks for a second connection (the closure is given none); a write without an
//! audit event does not commit; no `NOTIFY` runs in a writer's transaction.
//!
//! Deliberately absent: any statement about the shop. Those live in each slice's `store`.

pub mod constraints;
pub mod embedded;
pub mod faults;
pub mod migrate;
mod opening;
pub mod page;
mod pool;
pub mod schema;
mod tx;

use std::{sync::Arc, time::Duration};

use diesel::{Connection, pg::PgConnection, r2d2::ConnectionManager};
use rand::Rng;
use secrecy::SecretString;
use serde::{Serialize, de::DeserializeOwned};
use tokio::sync::Semaphore;

pub use self::tx::Tx;
use crate::{
    ctx::Ctx,
    error::{AppError, Code},
};

/// The longest that a request waits for a free connection.
const POOL_WAIT: Duration = Duration::from_secs(2);
/// The longest that one piece of database work is waited for; the client then hears 503 and the statement dies by its own,
/// shorter limit.
const WORK_WAIT: Duration = Duration::from_secs(10);
/// How often a deadlock's victim tries again.
const ATTEMPTS: u32 = 5;

/// A connection, for a slice's store. Only [`Db`] hands one out.
pub type Conn = PgConnection;

type Pool = diesel::r2d2::Pool<ConnectionManager<PgConnection>>;

/// The database.
#[derive(Clone)]
pub struct Db {
    pool: Pool,
    /// One permit a connection: whoever waits for one waits here, asleep, and blocks no thread.
    permits: Arc<Semaphore>,
}

/// What a write gave, and whether it happened now or was remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    /// The answer.
    pub value: T,
    /// Whether the same key had been answered before.
    pub replayed: bool,
}

impl<T> Done<T> {
    /// The same outcome about something else.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Done<U> {
        Done { value: f(self.value), replayed: self.replayed }
    }
}

/// How much a write must leave behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trace {
    /// At least one audit event.
    Audited,
    /// None is needed: nobody acted.
    Upkeep,
}

impl Db {
    /// A pool of `size` connections to `url`, made as they are needed.
    ///
    /// # Errors
    /// A pool cannot be built of these settings.
    pub fn new(url: &SecretString, size: u32) -> Result<Self, AppError> {
        let pool = pool::build(url, size)?;
        let permits = usize::try_from(size).map_err(AppError::internal)?;
        Ok(Self { pool, permits: Arc::new(Semaphore::new(permits)) })
    }

    /// Connections that nobody is using, for the operator's metrics.
    #[must_use]
    pub fn free_connections(&self) -> usize {
        self.permits.available_permits()
    }

    /// Reads with one statement, or with several that need not agree.
    ///
    /// # Errors
    /// What the closure says, or 503 when the database is away or a wait ran out.
    pub async fn read<T, F>(&self, _ctx: &Ctx, read: F) -> Result<T, AppError>
    where
        T: Send + 'static,
        F: FnOnce(&mut PgConnection) -> Result<T, AppError> + Send + 'static,
    {
        self.blocking(read).await
    }

    /// Reads with several statements that see the same moment.
    ///
    /// # Errors
    /// What the closure says, or 503 when the database is away or a wait ran out.
    pub async fn snapshot<T, F>(&self, _ctx: &Ctx, read: F) -> Result<T, AppError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T, AppError> + Send + 'static,
    {
        self.blocking(|conn| {
            #[expect(clippy::disallowed_methods, reason = "this is the one door for reads that must agree")]
            conn.build_transaction().read_only().repeatable_read().run(read)
        })
        .await
    }

    /// Changes, audited: the one door.
    ///
    /// The closure may run several times, so it has no effect but through its [`Tx`].
    ///
    /// # Errors
    /// What the closure says; 500 when it wrote no audit event; 503 when the database is away or a wait ran out.
    pub async fn write<T, F>(&self, ctx: &Ctx, change: F) -> Result<Done<T>, AppError>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, AppError> + Send + 'static,
    {
        self.transact(ctx, Trace::Audited, change).await
    }

    /// Upkeep that nobody ordered and no audit event tells of: what is expired is removed, what was seen is noted.
    ///
    /// # Errors
    /// What the closure says, or 503 when the database is away or a wait ran out.
    pub async fn upkeep<T, F>(&self, ctx: &Ctx, change: F) -> Result<T, AppError>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, AppError> + Send + 'static,
    {
        self.transact(ctx, Trace::Upkeep, change).await.map(|done| done.value)
    }

    async fn transact<T, F>(&self, ctx: &Ctx, trace: Trace, change: F) -> Result<Done<T>, AppError>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, AppError> + Send + 'static,
    {
        let ctx = ctx.clone();
        self.blocking(move |conn| {
            let mut attempt = 1;
            loop {
                match attempt_once(conn, &ctx, trace, &change) {
                    Err(error) if error.is_transient() && attempt < ATTEMPTS => {
                        tracing::debug!(attempt, %error, "the transaction runs again");
                        std::thread::sleep(back_off(attempt));
                        attempt += 1;
                    }
                    outcome => return outcome,
                }
            }
        })
        .await
    }

    /// Runs database work on a thread that may block, with a bound on every wait.
    async fn blocking<T, F>(&self, work: F) -> Result<T, AppError>
    where
        T: Send + 'static,
        F: FnOnce(&mut PgConnection) -> Result<T, AppError> + Send + 'static,
    {
        let permit = tokio::time::timeout(POOL_WAIT, Arc::clone(&self.permits).acquire_owned())
            .await
            .map_err(|_| AppError::unavailable("every database connection is busy"))?
            .map_err(AppError::internal)?;
        let pool = self.pool.clone();
        let span = tracing::Span::current();
        let task = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            span.in_scope(|| {
                let mut conn = pool::checkout(&pool)?;
                work(&mut conn)
            })
        });
        match tokio::time::timeout(WORK_WAIT, task).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panicked)) => Err(AppError::internal(panicked)),
            Err(_) => Err(AppError::unavailable("the database did not answer in time")),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one door for changes")]
fn attempt_once<T, F>(conn: &mut PgConnection, ctx: &Ctx, trace: Trace, change: &F) -> Result<Done<T>, AppError>
where
    T: Serialize + DeserializeOwned,
    F: Fn(&mut Tx<'_>) -> Result<T, AppError>,
{
    conn.transaction(|conn| {
        // Upkeep is part of some request and must not answer for it.
        let answer = if trace == Trace::Audited { opening::open(conn, ctx)? } else { None };
        if let Some(answer) = answer {
            let value = serde_json::from_value(answer).map_err(AppError::internal)?;
            return Ok(Done { value, replayed: true });
        }
        let mut tx = Tx::new(conn, ctx);
        let value = change(&mut tx)?;
        if trace == Trace::Audited && !tx.is_audited() {
            return Err(AppError::internal("a write without an audit event"));
        }
        tx.finish((trace == Trace::Audited).then_some(&value))?;
        Ok(Done { value, replayed: false })
    })
}

/// 5 to 10 ms, doubled each time: long enough for the other transaction to end, short enough for a person.
fn back_off(attempt: u32) -> Duration {
    let base = 5_u64.saturating_mul(1 << attempt.min(6));
    Duration::from_millis(rand::rng().random_range(base..=base * 2))
}

/// A resource with a version: its ETag, and what `If-Match` is compared with.
pub trait Versioned {
    /// Counts up with every change.
    fn version(&self) -> i32;
}

/// Goes on when a locked row still has the version that the change is meant for.
///
/// # Errors
/// 412: somebody else was first.
pub fn require_version(present: i32, meant: i32) -> Result<(), AppError> {
    if present == meant { Ok(()) } else { Err(Code::Stale.into()) }
}

/// What a patch says of a field, when that is something new.
pub fn news<T: PartialEq + Clone>(wanted: Option<&T>, present: &T) -> Option<T> {
    wanted.filter(|wanted| *wanted != present).cloned()
}

/// The ILIKE pattern of "holds this text", the text taken literally.
#[must_use]
pub fn contains(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}
