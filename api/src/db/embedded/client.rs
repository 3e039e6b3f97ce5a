//! The few statements that the program itself needs: is this our cluster, and are roles and database there?
//!
//! Rights are not given here: they belong to the schema, so the migrations give them.

use diesel::{
    Connection as _, ConnectionError, PgConnection, RunQueryDsl as _, connection::SimpleConnection as _, dsl::sql,
    select, sql_types,
};

use super::cluster::OWNER_ROLE;

/// The role of the running server: owns nothing.
pub(super) const APP_ROLE: &str = "laundrypro_app";
/// The database of the program.
pub(super) const DATABASE: &str = "laundrypro";

/// A libpq URL over the socket in `folder`, which must be plain text.
pub(super) fn url(folder: &str, port: u16, role: &str, database: &str) -> String {
    let [role, database, folder] = [role, database, folder].map(percent_encode);
    // The port stands here so that no PGPORT in the environment can change it.
    format!("postgresql://{role}@/{database}?host={folder}&port={port}")
}

/// Connects for a check: a server that accepts but never answers counts as unhealthy after three seconds.
pub(super) fn connect(url: &str) -> Result<PgConnection, ConnectionError> {
    PgConnection::establish(&format!("{url}&connect_timeout=3&application_name=laundrypro-start"))
}

/// What the server was started as: `cluster_name` cannot change while it runs.
pub(super) fn cluster_name(connection: &mut PgConnection) -> diesel::QueryResult<String> {
    select(sql::<sql_types::Text>("current_setting('cluster_name')")).get_result(connection)
}

/// Makes the role and the database that are missing. Does nothing when all is there.
pub(super) fn provision(connection: &mut PgConnection) -> diesel::QueryResult<()> {
    // A killed server's statement may still be running in the cluster that we took over from it. The lock, which ends
    // with the connection, makes us wait for it, so that we see what it made.
    connection.batch_execute("SET lock_timeout = '30s'; SELECT pg_advisory_lock(5432, 1)")?;
    let mut there = |query: &str| select(sql::<sql_types::Bool>(query)).get_result::<bool>(connection);
    let role = there(&format!("EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP_ROLE}')"))?;
    let database = there(&format!("EXISTS (SELECT FROM pg_database WHERE datname = '{DATABASE}')"))?;
    if !role {
        connection.batch_execute(&format!("CREATE ROLE {APP_ROLE} LOGIN"))?;
    }
    if !database {
        connection.batch_execute(&format!("CREATE DATABASE {DATABASE} OWNER {OWNER_ROLE}"))?;
    }
    Ok(())
}

/// Keeps letters, digits and `-._~`; every other byte becomes `%XX`, so any folder and any name fits in a URL.
fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_carries_any_folder_and_any_name() {
        assert_eq!(
            url("/srv/my shop/ñ", 5432, "laundrypro_app", "a/b?c"),
            "postgresql://laundrypro_app@/a%2Fb%3Fc?host=%2Fsrv%2Fmy%20shop%2F%C3%B1&port=5432"
        );
    }
}
