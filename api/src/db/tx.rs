//! One transaction in progress: what a use case may do inside [`super::Db::write`].

use diesel::{
    pg::PgConnection,
    prelude::*,
    sql_types::{Bytea, Jsonb, Nullable, Text, Uuid as SqlUuid},
};
use serde::Serialize;
use serde_json::Value;

use crate::{
    alerts::{self, Alert},
    audit::{Event, NewAuditRow},
    ctx::Ctx,
    error::AppError,
    outbox::{Job, NewJobRow},
};

/// A transaction in progress.
pub struct Tx<'a> {
    conn: &'a mut PgConnection,
    ctx: &'a Ctx,
    events: Vec<NewAuditRow>,
    jobs: Vec<NewJobRow>,
    unchanged: bool,
}

impl<'a> Tx<'a> {
    pub(super) fn new(conn: &'a mut PgConnection, ctx: &'a Ctx) -> Self {
        Self { conn, ctx, events: Vec::new(), jobs: Vec::new(), unchanged: false }
    }

    /// The connection, for a slice's store.
    pub fn conn(&mut self) -> &mut PgConnection {
        self.conn
    }

    /// Who acts, when, and where new ids come from.
    #[must_use]
    pub fn ctx(&self) -> &'a Ctx {
        self.ctx
    }

    /// Notes what happened; it is written with the commit.
    pub fn audit(&mut self, event: Event) {
        self.events.push(NewAuditRow::new(self.ctx, event));
    }

    /// Says that nothing had to be written after all, so that there is nothing to tell either.
    pub fn leave_unchanged(&mut self) {
        self.unchanged = true;
    }

    /// Orders a side effect that happens if and only if this transaction commits.
    ///
    /// # Errors
    /// The job cannot be written as JSON.
    pub fn enqueue(&mut self, job: &Job) -> Result<(), AppError> {
        self.jobs.push(NewJobRow::new(self.ctx, job, self.ctx.now())?);
        Ok(())
    }

    /// Raises an operational alert, or counts it again where it is open already.
    ///
    /// # Errors
    /// What the database says.
    pub fn raise(&mut self, alert: &Alert) -> Result<(), AppError> {
        alerts::store(self.conn, alert)
    }

    /// Runs a part of the change that may fail by itself: then its rows, events and jobs are undone, and the rest goes on.
    ///
    /// # Errors
    /// What the part says.
    pub fn attempt<T>(&mut self, part: impl FnOnce(&mut Tx<'_>) -> Result<T, AppError>) -> Result<T, AppError> {
        let ctx = self.ctx;
        #[expect(clippy::disallowed_methods, reason = "inside the one door, this is a savepoint")]
        let (value, events, jobs) = self.conn.transaction(|conn| {
            let mut inner = Tx::new(conn, ctx);
            let value = part(&mut inner)?;
            Ok::<_, AppError>((value, inner.events, inner.jobs))
        })?;
        self.events.extend(events);
        self.jobs.extend(jobs);
        Ok(value)
    }

    pub(super) fn is_audited(&self) -> bool {
        self.unchanged || !self.events.is_empty()
    }

    /// Writes events, jobs and the kept answer in one statement: three facts, one round trip.
    pub(super) fn finish<T: Serialize>(self, value: Option<&T>) -> Result<(), AppError> {
        let claim = value.and(self.ctx.idempotency.as_ref().zip(self.ctx.actor_id()));
        if self.events.is_empty() && self.jobs.is_empty() && claim.is_none() {
            return Ok(());
        }
        let answer = claim.map(|_| serde_json::to_value(value)).transpose().map_err(AppError::internal)?;
        let written = diesel::sql_query(FINISH)
            .bind::<Jsonb, _>(serde_json::to_value(&self.events).map_err(AppError::internal)?)
            .bind::<Jsonb, _>(serde_json::to_value(&self.jobs).map_err(AppError::internal)?)
            .bind::<Nullable<Jsonb>, _>(answer.unwrap_or(Value::Null))
            .bind::<Nullable<SqlUuid>, _>(claim.as_ref().map(|(_, actor)| actor.as_uuid()))
            .bind::<Nullable<Text>, _>(claim.as_ref().map(|(claim, _)| claim.key()))
            .bind::<Nullable<Bytea>, _>(claim.as_ref().map(|(claim, _)| claim.fingerprint()))
            .execute(self.conn)?;
        if claim.is_some() && written != 1 {
            return Err(AppError::internal("the claimed idempotency key is gone"));
        }
        Ok(())
    }
}

const FINISH: &str = "
WITH audited AS (
    INSERT INTO audit_events (id, created_at, action, entity_type, entity_id, branch_id, actor_id, approver_id, ip,
                              request_id, before, after)
    SELECT id, created_at, action, entity_type, entity_id, branch_id, actor_id, approver_id, ip, request_id, before, after
    FROM jsonb_to_recordset($1) AS e (id uuid, created_at timestamptz, action text, entity_type text, entity_id uuid,
                                      branch_id uuid, actor_id uuid, approver_id uuid, ip inet, request_id uuid,
                                      before jsonb, after jsonb)
), ordered AS (
    INSERT INTO outbox_jobs (id, kind, payload, unique_key, created_at, run_at)
    SELECT id, kind, payload, unique_key, created_at, run_at
    FROM jsonb_to_recordset($2) AS j (id uuid, kind text, payload jsonb, unique_key text, created_at timestamptz,
                                      run_at timestamptz)
    ON CONFLICT (unique_key) DO UPDATE
    SET run_at = excluded.run_at, attempts = 0, dead_at = NULL
    WHERE outbox_jobs.dead_at IS NOT NULL
)
UPDATE idempotency_keys SET answer = $3 WHERE actor_id = $4 AND key = $5 AND fingerprint = $6";
