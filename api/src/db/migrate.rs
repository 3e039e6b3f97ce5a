//! Brings the schema up to date, and gives the application's role exactly what it needs.
//!
//! Migrations are embedded in the program. They run as the owner, under an advisory lock, so that two servers starting
//! at once do not trip over each other. The application's role owns nothing and may not change what is append-only;
//! granting it is idempotent and happens after every run.

use diesel::{
    Connection, PgConnection, RunQueryDsl,
    connection::SimpleConnection,
    migration::{Migration, MigrationSource},
    pg::Pg,
    sql_types::{Bool, Text},
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use secrecy::{ExposeSecret, SecretString};

use super::pool;
use crate::error::AppError;

/// Every migration of this program.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations");

/// Tables of which the application may only add rows.
pub const APPEND_ONLY: &[&str] = &["audit_events", "service_prices"];

/// "laundry" on a telephone keypad; nothing else on the cluster takes this lock.
const LOCK: i64 = 5_286_379;

/// What a run did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated {
    /// The versions that were applied, oldest first.
    pub applied: Vec<String>,
}

/// Applies what is pending, and grants the application's role its rights.
///
/// # Errors
/// The database is away, a migration fails (its transaction is rolled back), or the owner may not grant.
pub fn run(owner_url: &SecretString, app_url: &SecretString) -> Result<Migrated, AppError> {
    let mut conn = connect(owner_url)?;
    conn.batch_execute(&format!(
        "SET lock_timeout = '60s'; SELECT pg_advisory_lock({LOCK}); SET lock_timeout = '10s'"
    ))?;
    let applied =
        conn.run_pending_migrations(MIGRATIONS).map_err(AppError::internal)?.iter().map(ToString::to_string).collect();
    let app = login(app_url)?;
    if app.role != login(owner_url)?.role {
        grant(&mut conn, &app)?;
    }
    conn.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK})"))?;
    Ok(Migrated { applied })
}

/// Takes back the newest migration. For development and tests; in production a schema only goes forward.
///
/// # Errors
/// The database is away or the migration's way down fails.
pub fn revert_last(owner_url: &SecretString) -> Result<String, AppError> {
    let mut conn = connect(owner_url)?;
    conn.revert_last_migration(MIGRATIONS).map(|version| version.to_string()).map_err(AppError::internal)
}

/// How the database's schema stands to this program's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaState {
    /// Exactly what this program knows.
    Current,
    /// Migrations are pending.
    Behind,
    /// A newer program has migrated it. This one does not start on it; started before, it goes on serving.
    Unknown,
}

#[derive(diesel::QueryableByName)]
struct Version {
    #[diesel(sql_type = Text)]
    version: String,
}

#[derive(diesel::QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(diesel::QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    answer: bool,
}

/// How the database's schema stands to this program's.
///
/// # Errors
/// The database is away.
pub fn state(conn: &mut PgConnection) -> Result<SchemaState, AppError> {
    let exists = diesel::sql_query("SELECT to_regclass('__diesel_schema_migrations') IS NOT NULL AS answer")
        .get_result::<Answer>(conn)?
        .answer;
    if !exists {
        return Ok(SchemaState::Behind);
    }
    let mut applied: Vec<String> = diesel::sql_query("SELECT version FROM __diesel_schema_migrations ORDER BY version")
        .load::<Version>(conn)?
        .into_iter()
        .map(|row| row.version)
        .collect();
    let known = known_versions()?;
    applied.retain(|version| version != "00000000000000");
    if applied == known {
        Ok(SchemaState::Current)
    } else if applied.iter().all(|version| known.contains(version)) {
        Ok(SchemaState::Behind)
    } else {
        Ok(SchemaState::Unknown)
    }
}

fn known_versions() -> Result<Vec<String>, AppError> {
    let migrations: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations().map_err(AppError::internal)?;
    let mut versions: Vec<String> = migrations.iter().map(|migration| migration.name().version().to_string()).collect();
    versions.sort();
    Ok(versions)
}

/// Whether the connection's role could change what must never change.
///
/// # Errors
/// The database is away.
pub fn owns_the_schema(conn: &mut PgConnection) -> Result<bool, AppError> {
    let query = "SELECT pg_has_role(current_user, relowner, 'MEMBER') AS answer FROM pg_class WHERE oid = 'audit_events'::regclass";
    Ok(diesel::sql_query(query).get_result::<Answer>(conn)?.answer)
}

/// Connects outside of the pool, for commands and migrations.
///
/// # Errors
/// 503 when the database is away.
pub fn connect(url: &SecretString) -> Result<PgConnection, AppError> {
    PgConnection::establish(&pool::with_connect_timeout(url.expose_secret())).map_err(AppError::away)
}

struct Login {
    role: String,
    password: Option<String>,
}

/// Role and password of a database URL.
fn login(url: &SecretString) -> Result<Login, AppError> {
    let text = url.expose_secret();
    let authority = text.split_once("://").map_or("", |(_, rest)| rest).split(['/', '?']).next().unwrap_or_default();
    let from_query = |name: &str| {
        text.split_once('?')?
            .1
            .split('&')
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=').map(percent_decode))
    };
    let (user, password) = match authority.rsplit_once('@') {
        Some((userinfo, _)) => match userinfo.split_once(':') {
            Some((user, password)) => (Some(percent_decode(user)), Some(percent_decode(password))),
            None => (Some(percent_decode(userinfo)), None),
        },
        None => (None, None),
    };
    let role = user.or_else(|| from_query("user")).filter(|role| !role.is_empty());
    let role =
        role.ok_or_else(|| AppError::internal("DATABASE_URL must name its role: postgresql://ROLE@HOST/DATABASE"))?;
    Ok(Login { role, password: password.or_else(|| from_query("password")) })
}

fn percent_decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn grant(conn: &mut PgConnection, app: &Login) -> Result<(), AppError> {
    let role = quote_identifier(&app.role);
    let exists = diesel::sql_query("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS answer")
        .bind::<Text, _>(&app.role)
        .get_result::<Answer>(conn)?
        .answer;
    if !exists {
        let password = app.password.as_deref().map(|p| format!(" PASSWORD {}", quote_literal(p))).unwrap_or_default();
        conn.batch_execute(&format!("CREATE ROLE {role} LOGIN{password}"))?;
    }
    let mut statements = format!(
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC;
         GRANT USAGE ON SCHEMA public TO {role};
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
         GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
         REVOKE INSERT, UPDATE, DELETE ON __diesel_schema_migrations FROM {role};"
    );
    // A view that could be written through would be a way round what is refused on its table.
    for view in views(conn)? {
        statements.push_str(&format!("REVOKE INSERT, UPDATE, DELETE ON {} FROM {role};", quote_identifier(&view)));
    }
    for table in APPEND_ONLY {
        statements.push_str(&format!("REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role};"));
    }
    Ok(conn.batch_execute(&statements)?)
}

fn views(conn: &mut PgConnection) -> Result<Vec<String>, AppError> {
    let query =
        "SELECT relname::text AS name FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace";
    let rows: Vec<Name> = diesel::sql_query(query).load(conn)?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}

fn quote_identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn quote_literal(text: &str) -> String {
    format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_role_of_a_database_url_is_found_wherever_it_stands() {
        for (url, role, password) in [
            ("postgresql://app:p%40ss@db/shop", "app", Some("p@ss")),
            ("postgresql://app@/shop?host=/run/pg", "app", None),
            ("postgresql:///shop?host=/run/pg&user=app&password=x", "app", Some("x")),
        ] {
            let login = login(&SecretString::from(url)).unwrap();
            assert_eq!((login.role.as_str(), login.password.as_deref()), (role, password), "{url}");
        }
        assert!(login(&SecretString::from("postgresql:///shop")).is_err());
    }
}
