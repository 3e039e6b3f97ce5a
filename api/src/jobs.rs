//! Which use case does which job. Above the slices, so that the outbox need not know them.

use chrono::TimeDelta;

use crate::{db::Tx, error::AppError, features::auth, idempotency, outbox::Job};

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
            tracing::info!(answers, sessions, "forgot what had expired");
            Ok(TimeDelta::hours(1))
        }
    }
}
