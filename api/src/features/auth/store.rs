//! Credentials and sessions in the database.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use diesel::{
    pg::PgConnection,
    prelude::*,
    sql_types::{Array, Bool, Bytea, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use laundrypro_domain::{BranchId, Locale, PersonName, Role, SessionId, UserId, Username};

use crate::db::schema::{password_history, sessions, users};

/// What signing in needs to know of a person.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub(super) struct Credentials {
    pub(super) id: UserId,
    pub(super) username: Username,
    pub(super) password_hash: String,
    pub(super) active: bool,
}

/// A session and its person, read in one statement.
#[derive(Debug, QueryableByName)]
pub(super) struct SessionRow {
    #[diesel(sql_type = SqlUuid)]
    pub(super) session_id: SessionId,
    #[diesel(sql_type = Timestamptz)]
    pub(super) last_seen_at: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    pub(super) expires_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub(super) ended_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = SqlUuid)]
    pub(super) user_id: UserId,
    #[diesel(sql_type = Text)]
    pub(super) username: Username,
    #[diesel(sql_type = Text)]
    pub(super) full_name: PersonName,
    #[diesel(sql_type = Text)]
    pub(super) role: Role,
    #[diesel(sql_type = Text)]
    pub(super) locale: Locale,
    #[diesel(sql_type = Bool)]
    pub(super) active: bool,
    #[diesel(sql_type = Timestamptz)]
    pub(super) password_changed_at: DateTime<Utc>,
    #[diesel(sql_type = Bool)]
    pub(super) must_change_password: bool,
    #[diesel(sql_type = Array<SqlUuid>)]
    pub(super) branches: Vec<BranchId>,
}

const FIND: &str = "
SELECT s.id AS session_id, s.last_seen_at, s.expires_at, s.ended_at, u.id AS user_id, u.username, u.full_name, u.role,
       u.locale, u.active, u.password_changed_at, u.must_change_password,
       ARRAY(SELECT b.branch_id FROM user_branches b WHERE b.user_id = u.id ORDER BY b.branch_id) AS branches
FROM sessions s JOIN users u ON u.id = s.user_id
WHERE s.key_hash = $1";

pub(super) fn find(conn: &mut PgConnection, key_hash: &[u8]) -> QueryResult<Option<SessionRow>> {
    diesel::sql_query(FIND).bind::<Bytea, _>(key_hash).get_result(conn).optional()
}

pub(super) fn credentials(conn: &mut PgConnection, username: &Username) -> QueryResult<Option<Credentials>> {
    users::table.filter(users::username.eq(username)).select(Credentials::as_select()).first(conn).optional()
}

/// The person's credentials, locked: what was verified a moment ago must still be true.
pub(super) fn lock_credentials(conn: &mut PgConnection, user: UserId) -> QueryResult<Option<Credentials>> {
    users::table.find(user).select(Credentials::as_select()).for_no_key_update().first(conn).optional()
}

/// A session to add.
pub(super) struct NewSession<'a> {
    pub(super) id: SessionId,
    pub(super) key_hash: &'a [u8],
    pub(super) user: UserId,
    pub(super) now: DateTime<Utc>,
    pub(super) expires_at: DateTime<Utc>,
    pub(super) ip: Option<IpAddr>,
    pub(super) user_agent: Option<&'a str>,
}

pub(super) fn insert(conn: &mut PgConnection, new: &NewSession<'_>) -> QueryResult<usize> {
    diesel::sql_query(
        "INSERT INTO sessions (id, key_hash, user_id, created_at, last_seen_at, expires_at, ip, user_agent)
         VALUES ($1, $2, $3, $4, $4, $5, $6::inet, left($7, 256))",
    )
    .bind::<SqlUuid, _>(new.id)
    .bind::<Bytea, _>(new.key_hash)
    .bind::<SqlUuid, _>(new.user)
    .bind::<Timestamptz, _>(new.now)
    .bind::<Timestamptz, _>(new.expires_at)
    .bind::<Nullable<Text>, _>(new.ip.map(|ip| ip.to_string()))
    .bind::<Nullable<Text>, _>(new.user_agent)
    .execute(conn)
}

pub(super) fn note_sign_in(conn: &mut PgConnection, user: UserId, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::update(users::table.find(user)).set(users::last_signed_in_at.eq(now)).execute(conn)
}

/// Ends the oldest sessions of a person beyond the newest `keep`.
pub(super) fn end_oldest(conn: &mut PgConnection, user: UserId, keep: i64, now: DateTime<Utc>) -> QueryResult<usize> {
    let newest: Vec<SessionId> = live(user)
        .order((sessions::created_at.desc(), sessions::id.desc()))
        .limit(keep)
        .select(sessions::id)
        .load(conn)?;
    diesel::update(
        sessions::table
            .filter(sessions::user_id.eq(user).and(sessions::ended_at.is_null()).and(sessions::id.ne_all(newest))),
    )
    .set(sessions::ended_at.eq(now))
    .execute(conn)
}

/// Ends every session of a person but one.
pub(super) fn end_others(
    conn: &mut PgConnection,
    user: UserId,
    but: SessionId,
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::update(
        sessions::table.filter(sessions::user_id.eq(user).and(sessions::ended_at.is_null()).and(sessions::id.ne(but))),
    )
    .set(sessions::ended_at.eq(now))
    .execute(conn)
}

/// Ends every session of a person; how many there were.
pub(super) fn end_all(conn: &mut PgConnection, user: UserId, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::update(sessions::table.filter(sessions::user_id.eq(user).and(sessions::ended_at.is_null())))
        .set(sessions::ended_at.eq(now))
        .execute(conn)
}

/// Ends one session of a person; whether it was still open.
pub(super) fn end(conn: &mut PgConnection, user: UserId, session: SessionId, now: DateTime<Utc>) -> QueryResult<bool> {
    let open = sessions::user_id.eq(user).and(sessions::ended_at.is_null());
    diesel::update(sessions::table.find(session).filter(open))
        .set(sessions::ended_at.eq(now))
        .execute(conn)
        .map(|count| count == 1)
}

pub(super) fn end_by_key(conn: &mut PgConnection, key_hash: &[u8], now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::update(sessions::table.filter(sessions::key_hash.eq(key_hash).and(sessions::ended_at.is_null())))
        .set(sessions::ended_at.eq(now))
        .execute(conn)
}

pub(super) fn touch(conn: &mut PgConnection, session: SessionId, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::update(
        sessions::table.find(session).filter(sessions::ended_at.is_null().and(sessions::last_seen_at.lt(now))),
    )
    .set(sessions::last_seen_at.eq(now))
    .execute(conn)
}

/// A session in the list of its owner.
#[derive(Debug, QueryableByName)]
pub(super) struct ListedSession {
    #[diesel(sql_type = SqlUuid)]
    pub(super) id: SessionId,
    #[diesel(sql_type = Timestamptz)]
    pub(super) created_at: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    pub(super) last_seen_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Text>)]
    pub(super) ip: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub(super) user_agent: Option<String>,
}

pub(super) fn list_live(conn: &mut PgConnection, user: UserId, now: DateTime<Utc>) -> QueryResult<Vec<ListedSession>> {
    diesel::sql_query(
        "SELECT id, created_at, last_seen_at, host(ip) AS ip, user_agent FROM sessions
         WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY last_seen_at DESC, id DESC",
    )
    .bind::<SqlUuid, _>(user)
    .bind::<Timestamptz, _>(now)
    .load(conn)
}

/// The person's present hash and her last ones, newest first.
pub(super) fn known_hashes(conn: &mut PgConnection, user: UserId, history: i64) -> QueryResult<Vec<String>> {
    let mut hashes: Vec<String> = users::table.find(user).select(users::password_hash).load(conn)?;
    let older: Vec<String> = password_history::table
        .filter(password_history::user_id.eq(user))
        .order(password_history::replaced_at.desc())
        .limit(history)
        .select(password_history::password_hash)
        .load(conn)?;
    hashes.extend(older);
    Ok(hashes)
}

/// Replaces a password and keeps the old one's hash, so that it cannot come back.
pub(super) fn replace_password(
    conn: &mut PgConnection,
    user: &Credentials,
    hash: &str,
    must_change: bool,
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::insert_into(password_history::table)
        .values((
            password_history::user_id.eq(user.id),
            password_history::replaced_at.eq(now),
            password_history::password_hash.eq(&user.password_hash),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    diesel::update(users::table.find(user.id))
        .set((
            users::password_hash.eq(hash),
            users::password_changed_at.eq(now),
            users::must_change_password.eq(must_change),
            users::version.eq(users::version + 1),
            users::updated_at.eq(now),
        ))
        .execute(conn)
}

pub(super) fn forget_expired(conn: &mut PgConnection, before: DateTime<Utc>) -> QueryResult<usize> {
    let statement = "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_at < $1 LIMIT 5000)";
    diesel::sql_query(statement).bind::<Timestamptz, _>(before).execute(conn)
}

#[diesel::dsl::auto_type]
fn live(user: UserId) -> _ {
    let open = sessions::user_id.eq(user).and(sessions::ended_at.is_null());
    sessions::table.filter(open)
}
