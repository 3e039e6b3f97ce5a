//! The connection pool: how a connection is made, and the only place that asks for one.

use std::time::Duration;

use diesel::{
    connection::SimpleConnection,
    pg::PgConnection,
    r2d2::{ConnectionManager, CustomizeConnection, Error as R2d2Error, PooledConnection},
};
use secrecy::{ExposeSecret, SecretString};

use super::Pool;
use crate::error::AppError;

/// Sent once per connection rather than as start-up options, so that a pooler in between does not refuse them.
const SETTINGS: &str = "SET statement_timeout = '5s'; SET lock_timeout = '2s'; \
    SET idle_in_transaction_session_timeout = '10s'; SET timezone = 'UTC'";

#[derive(Debug)]
struct Settings;

impl CustomizeConnection<PgConnection, R2d2Error> for Settings {
    fn on_acquire(&self, conn: &mut PgConnection) -> Result<(), R2d2Error> {
        conn.batch_execute(SETTINGS).map_err(R2d2Error::QueryError)
    }
}

pub(super) fn build(url: &SecretString, size: u32) -> Result<Pool, AppError> {
    let manager = ConnectionManager::<PgConnection>::new(with_connect_timeout(url.expose_secret()));
    Ok(Pool::builder()
        .max_size(size)
        .min_idle(Some(0))
        .connection_timeout(Duration::from_secs(2))
        // No ping before each use: it would cost a round trip a request. A connection that died fails its first
        // statement, the request answers 503, and r2d2 drops the connection when it comes back.
        .test_on_check_out(false)
        .connection_customizer(Box::new(Settings))
        .error_handler(Box::new(diesel::r2d2::LoggingErrorHandler))
        .build_unchecked(manager))
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that asks the pool for a connection")]
pub(super) fn checkout(pool: &Pool) -> Result<PooledConnection<ConnectionManager<PgConnection>>, AppError> {
    pool.get().map_err(AppError::away)
}

/// libpq waits for ever by default.
pub(super) fn with_connect_timeout(url: &str) -> String {
    if url.contains("connect_timeout") {
        return url.to_owned();
    }
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}connect_timeout=3")
}
