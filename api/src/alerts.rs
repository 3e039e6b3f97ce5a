//! Operational alerts: what an operator must hear of.
//!
//! One cause is one open alert with a count, held by a partial unique index, not a flood. What cannot be stored because
//! the database is away is spooled: one file an entry, named by its id, written, synced and renamed; it is stored later
//! and only then unlinked, so a crash in between costs nothing and doubles nothing.
//!
//! Deliberately absent: telling anybody. That is the check command's and the timers' business.

use std::{
    fs::{self, File},
    io::Write,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use diesel::{
    pg::PgConnection,
    prelude::*,
    sql_types::{Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use laundrypro_domain::{AlertId, BranchId};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{ctx::Ctx, db::Db, error::AppError};

/// What an alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AlertKind {
    /// PostgreSQL could not be reached.
    #[serde(rename = "database.unavailable")]
    DatabaseUnavailable,
    /// A request ended in a fault of ours.
    #[serde(rename = "http.server_error")]
    ServerError,
    /// Many failed sign-ins.
    #[serde(rename = "auth.brute_force")]
    BruteForce,
}

impl AlertKind {
    /// The text in the table.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DatabaseUnavailable => "database.unavailable",
            Self::ServerError => "http.server_error",
            Self::BruteForce => "auth.brute_force",
        }
    }
}

/// How soon somebody must look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Today.
    Warning,
    /// Now.
    Critical,
}

impl Severity {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Critical => "critical",
        }
    }
}

/// One occurrence of something that an operator must hear of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    id: AlertId,
    kind: AlertKind,
    cause: String,
    severity: Severity,
    message: String,
    payload: Value,
    branch_id: Option<BranchId>,
    seen_at: DateTime<Utc>,
}

impl Alert {
    /// An alert whose cause is its kind: all of them are one.
    #[must_use]
    pub fn new(ctx: &Ctx, kind: AlertKind, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            id: AlertId::from_uuid(ctx.new_uuid()),
            kind,
            cause: kind.as_str().to_owned(),
            severity,
            message: message.into(),
            payload: serde_json::json!({ "request_id": ctx.request_id }),
            branch_id: None,
            seen_at: ctx.now(),
        }
    }

    /// Tells causes of one kind apart: each has an open alert of its own.
    #[must_use]
    pub fn cause(mut self, cause: impl Into<String>) -> Self {
        self.cause = cause.into();
        self
    }
}

const STORE: &str = "
WITH counted AS (
    INSERT INTO alert_occurrences (id, seen_at) VALUES ($1, $8) ON CONFLICT DO NOTHING RETURNING id
)
INSERT INTO operational_alerts (id, kind, cause, severity, message, payload, branch_id, created_at, first_seen, last_seen)
SELECT id, $2, $3, $4, $5, $6, $7, $8, $8, $8 FROM counted
ON CONFLICT (kind, cause) WHERE resolved_at IS NULL DO UPDATE
SET count = operational_alerts.count + 1, last_seen = greatest(operational_alerts.last_seen, excluded.last_seen),
    message = excluded.message, payload = excluded.payload";

/// Stores one occurrence, counting it on the open alert of its cause where there is one. The same occurrence once more
/// changes nothing.
///
/// # Errors
/// What the database says.
pub fn store(conn: &mut PgConnection, alert: &Alert) -> Result<(), AppError> {
    diesel::sql_query(STORE)
        .bind::<SqlUuid, _>(alert.id.as_uuid())
        .bind::<Text, _>(alert.kind.as_str())
        .bind::<Text, _>(&alert.cause)
        .bind::<Text, _>(alert.severity.as_str())
        .bind::<Text, _>(&alert.message)
        .bind::<Jsonb, _>(&alert.payload)
        .bind::<Nullable<SqlUuid>, _>(alert.branch_id.map(|id| id.as_uuid()))
        .bind::<Timestamptz, _>(alert.seen_at)
        .execute(conn)?;
    Ok(())
}

/// The folder in which alerts wait for the database.
#[derive(Debug, Clone)]
pub struct Spool {
    folder: PathBuf,
}

impl Spool {
    /// The spool under the home folder; it is made when the first alert needs it.
    #[must_use]
    pub fn new(home: &Path) -> Self {
        Self { folder: home.join("alerts") }
    }

    /// Puts an alert on disk, so that it survives a crash of the machine.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn put(&self, alert: &Alert) -> std::io::Result<()> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.folder)?;
        let part = self.folder.join(format!("{}.part", alert.id));
        let mut file = File::create(&part)?;
        file.write_all(serde_json::to_string(alert)?.as_bytes())?;
        file.sync_all()?;
        fs::rename(&part, self.folder.join(format!("{}.json", alert.id)))?;
        File::open(&self.folder)?.sync_all()
    }

    /// The alerts that wait, oldest first, each with its file.
    ///
    /// # Errors
    /// The folder cannot be read. A file that holds no alert is left where it is and logged.
    pub fn waiting(&self) -> std::io::Result<Vec<(PathBuf, Alert)>> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut waiting = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            match fs::read_to_string(&path).map(|text| serde_json::from_str(&text)) {
                Ok(Ok(alert)) => waiting.push((path, alert)),
                Ok(Err(error)) => tracing::error!(path = %path.display(), %error, "a spooled alert cannot be read"),
                // The other reader of the spool was faster.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        waiting.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(waiting)
    }
}

/// Raises an alert outside of any transaction: into the database, or into the spool while that is away.
pub async fn raise(db: &Db, spool: &Spool, ctx: &Ctx, alert: Alert) {
    let row = alert.clone();
    let stored = db.upkeep(ctx, move |tx| tx.raise(&row)).await;
    if let Err(error) = stored {
        tracing::warn!(kind = alert.kind.as_str(), error = %error.chain(), "the alert is spooled");
        if let Err(error) = spool.put(&alert) {
            tracing::error!(kind = alert.kind.as_str(), message = alert.message, %error, "the alert cannot even be spooled");
        }
    }
}

/// Stores what was spooled while the database was away; how many. An entry that cannot be stored stays and holds up
/// none of the others.
///
/// # Errors
/// The database is still away, or the spool cannot be read.
pub async fn drain(db: &Db, spool: &Spool, ctx: &Ctx) -> Result<usize, AppError> {
    let mut stored = 0;
    for (path, alert) in spool.waiting().map_err(AppError::internal)? {
        match db.upkeep(ctx, move |tx| tx.raise(&alert)).await {
            Ok(()) => {}
            Err(error) if error.is_outage() => return Err(error),
            Err(error) => {
                tracing::error!(path = %path.display(), error = %error.chain(), "a spooled alert cannot be stored");
                continue;
            }
        }
        stored += 1;
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(AppError::internal(error)),
            _ => {}
        }
    }
    Ok(stored)
}

/// Forgets which occurrences were counted long ago; how many.
///
/// # Errors
/// What the database says.
pub fn forget_expired(conn: &mut PgConnection, before: DateTime<Utc>) -> Result<usize, AppError> {
    let statement =
        "DELETE FROM alert_occurrences WHERE id IN (SELECT id FROM alert_occurrences WHERE seen_at < $1 LIMIT 5000)";
    Ok(diesel::sql_query(statement).bind::<Timestamptz, _>(before).execute(conn)?)
}
