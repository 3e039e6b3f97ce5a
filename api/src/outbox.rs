//! Side effects as rows: ordered in the transaction that causes them, done after it committed.
//!
//! A job runs in the transaction that notes it as done, and then is due again. A job that keeps failing waits longer each time and, after [`ATTEMPTS`], is set aside as dead, with
//! an alert, for a person to look at.
//!
//! Deliberately absent: ordering between jobs, and anything that a use case must know the outcome of.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use diesel::{pg::PgConnection, prelude::*};
use laundrypro_domain::JobId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    alerts::{Alert, AlertKind, Severity},
    ctx::Ctx,
    db::{Db, Tx, schema::outbox_jobs},
    error::AppError,
};

/// How often a job is tried before it is set aside.
pub const ATTEMPTS: i32 = 8;

/// Something to do after the commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "payload", rename_all = "snake_case")]
pub enum Job {
    /// Forgets idempotency answers after seven days and sessions after thirty, then orders itself for the next hour.
    ForgetExpired,
}

impl Job {
    /// A job of which one waiting row is enough.
    fn unique_key(&self) -> Option<&'static str> {
        match self {
            Self::ForgetExpired => Some("forget_expired"),
        }
    }
}

/// Does a job inside a transaction; after how long the same job is due again. Given by whoever knows the use cases.
pub type Perform = fn(&Job, &mut Tx<'_>) -> Result<TimeDelta, AppError>;

/// A row of `outbox_jobs`, as the transaction's last statement writes it.
#[derive(Debug, Serialize)]
pub struct NewJobRow {
    id: JobId,
    kind: Value,
    payload: Value,
    unique_key: Option<&'static str>,
    created_at: DateTime<Utc>,
    run_at: DateTime<Utc>,
}

impl NewJobRow {
    /// The row that orders a job.
    ///
    /// # Errors
    /// The job cannot be written as JSON.
    pub fn new(ctx: &Ctx, job: &Job, run_at: DateTime<Utc>) -> Result<Self, AppError> {
        let mut written = serde_json::to_value(job).map_err(AppError::internal)?;
        let mut take = |name: &str| written.get_mut(name).map(Value::take).unwrap_or_default();
        Ok(Self {
            id: JobId::from_uuid(ctx.new_uuid()),
            kind: take("kind"),
            payload: Some(take("payload"))
                .filter(|payload| !payload.is_null())
                .unwrap_or_else(|| Value::Object(Map::new())),
            unique_key: job.unique_key(),
            created_at: ctx.now(),
            run_at,
        })
    }
}

/// A due job.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = outbox_jobs)]
struct JobRow {
    id: JobId,
    kind: String,
    payload: Value,
    attempts: i32,
}

impl JobRow {
    fn job(&self) -> Result<Job, AppError> {
        let mut written = Map::new();
        written.insert("kind".into(), Value::String(self.kind.clone()));
        if self.payload.as_object().is_none_or(|fields| !fields.is_empty()) {
            written.insert("payload".into(), self.payload.clone());
        }
        serde_json::from_value(Value::Object(written)).map_err(AppError::internal)
    }
}

/// Orders the jobs that keep the house in order; doing so again changes nothing.
///
/// # Errors
/// What the database says.
pub async fn order_upkeep(db: &Db, ctx: &Ctx) -> Result<(), AppError> {
    db.upkeep(ctx, |tx| tx.enqueue(&Job::ForgetExpired)).await
}

/// Does at most one due job; whether there was one.
///
/// # Errors
/// What the database says. A job that fails is no error here: what it did is undone, and it is noted on its row.
pub async fn run_next(db: &Db, ctx: &Ctx, perform: Perform) -> Result<bool, AppError> {
    db.upkeep(ctx, move |tx| run_one(tx, perform)).await
}

fn due(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<Option<JobRow>> {
    outbox_jobs::table
        .filter(outbox_jobs::dead_at.is_null().and(outbox_jobs::run_at.le(now)))
        .order((outbox_jobs::run_at, outbox_jobs::id))
        .select(JobRow::as_select())
        .for_update()
        .skip_locked()
        .first(conn)
        .optional()
}

fn run_one(tx: &mut Tx<'_>, perform: Perform) -> Result<bool, AppError> {
    let now = tx.ctx().now();
    let Some(row) = due(tx.conn(), now)? else { return Ok(false) };
    match tx.attempt(|tx| perform(&row.job()?, tx)) {
        Ok(after) => {
            let again = (
                outbox_jobs::run_at.eq(now + after),
                outbox_jobs::attempts.eq(0),
                outbox_jobs::last_error.eq(None::<String>),
            );
            diesel::update(outbox_jobs::table.find(row.id)).set(again).execute(tx.conn())?;
        }
        Err(error) => note_failure(tx, &row, &error.chain())?,
    }
    Ok(true)
}

fn note_failure(tx: &mut Tx<'_>, row: &JobRow, message: &str) -> Result<(), AppError> {
    let now = tx.ctx().now();
    let attempts = row.attempts.saturating_add(1);
    let dead = attempts >= ATTEMPTS;
    diesel::update(outbox_jobs::table.find(row.id))
        .set((
            outbox_jobs::attempts.eq(attempts),
            outbox_jobs::last_error.eq(message),
            outbox_jobs::run_at.eq(now + wait_after(attempts)),
            outbox_jobs::dead_at.eq(dead.then_some(now)),
        ))
        .execute(tx.conn())?;
    if dead {
        let sentence = format!("the job {} is set aside", row.kind);
        let alert = Alert::new(tx.ctx(), AlertKind::ServerError, Severity::Warning, sentence);
        tx.raise(&alert.cause(format!("outbox {}", row.kind)))?;
    }
    Ok(())
}

/// 10 s, doubled each time: eight tries take some twenty minutes.
fn wait_after(attempts: i32) -> TimeDelta {
    let doublings = u32::try_from(attempts.clamp(1, 16) - 1).unwrap_or(0);
    TimeDelta::from_std(Duration::from_secs(10 << doublings)).unwrap_or(TimeDelta::MAX)
}
