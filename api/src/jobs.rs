//! Which use case does which job. Above the slices, so that the outbox need not know them.

use chrono::TimeDelta;

use crate::{alerts, db::Tx, error::AppError, features::auth, idempotency, outbox::Job};

/// Does a job; after how long the same job is due again.
///
/// # Errors
/// What the use case says.
pub fn perform(job: &Job, tx: &mut Tx<'_>) -> Result<TimeDelta, AppError> {
    match job {
        Job::ForgetExpired => {
            let now = tx.ctx().now();
            let answers = idempotency::forget_expired(tx.conn(), now)?;
            let sessions = auth::forget_expired_sessions(tx, now)?;
            let occurrences = alerts::forget_expired(tx.conn(), now - TimeDelta::days(30))?;
            tracing::info!(answers, sessions, occurrences, "forgot what had expired");
            // Each is forgotten in batches; while there was something, there may be more.
            let more = answers + sessions + occurrences > 0;
            Ok(if more { TimeDelta::seconds(1) } else { TimeDelta::hours(1) })
        }
    }
}
