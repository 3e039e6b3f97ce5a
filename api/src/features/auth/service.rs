//! The use cases of signing in and out, passwords and sessions.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use laundrypro_domain::{SessionId, UserId, Username};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Hashing, passwords, secrets,
    store::{self, Credentials, NewSession, SessionRow},
};
use crate::{
    audit::{Action, Event},
    config::Sessions,
    ctx::{Ctx, Person},
    db::{Db, Tx, page::Page},
    error::{AppError, Code},
    features::branches::{self, BranchRef},
};

/// Sessions of one person that may be open at once; beyond it the oldest ends.
const SESSIONS_AT_ONCE: i64 = 5;
/// How long a session that is over is kept, for whoever asks what happened.
const KEPT: TimeDelta = TimeDelta::days(30);

/// How the session of a key stands.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Standing {
    /// It can be used.
    Live {
        /// Whose it is.
        person: Person,
        /// When she was last noted.
        last_seen_at: DateTime<Utc>,
    },
    /// It was left alone too long; its password opens it again.
    Idle {
        /// Whose it is.
        person: Person,
    },
    /// It reached its absolute age.
    Expired,
    /// It was ended, or its person may no longer sign in.
    Revoked,
}

/// One of a person's own sessions.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OwnSession {
    /// Its id.
    pub id: SessionId,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to half a minute.
    pub last_seen_at: DateTime<Utc>,
    /// From where it was opened.
    pub ip: Option<String>,
    /// The browser's own name.
    pub user_agent: Option<String>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// A person and where she works: all that her screen needs to begin.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Arrival {
    /// The person.
    pub person: Person,
    /// Where she works; for an administrator, every branch.
    pub branches: Vec<BranchRef>,
}

/// A session that was just made. Everything that its answer shows was read in the transaction that made it: nothing may
/// fail between the commit and the browser's new key.
pub struct SignedIn {
    /// The key, for the browser alone.
    pub key: String,
    /// Whose session it is.
    pub arrival: Arrival,
}

/// Where a sign-in comes from.
#[derive(Debug, Clone)]
pub struct Browser {
    /// What it calls itself.
    pub user_agent: Option<String>,
    /// Whose session it had before; it ends.
    pub previous: Option<Person>,
}

/// How the session of this key stands; none when there is no such key.
///
/// # Errors
/// 503 when the database is away.
pub async fn find_session(db: &Db, ctx: &Ctx, key: &str, idle: Duration) -> Result<Option<Standing>, AppError> {
    let hash = secrets::key_hash(key);
    let now = ctx.now();
    db.read(ctx, move |conn| Ok(store::find(conn, &hash)?.map(|row| standing(row, now, idle)))).await
}

fn standing(row: SessionRow, now: DateTime<Utc>, idle: Duration) -> Standing {
    let (ended, expired) = (row.ended_at.is_some() || !row.active, row.expires_at <= now);
    let last_seen_at = row.last_seen_at;
    let is_idle = (now - last_seen_at).to_std().is_ok_and(|alone| alone >= idle);
    if ended {
        Standing::Revoked
    } else if expired {
        Standing::Expired
    } else if is_idle {
        Standing::Idle { person: person_of(row) }
    } else {
        Standing::Live { person: person_of(row), last_seen_at }
    }
}

fn person_of(row: SessionRow) -> Person {
    Person {
        id: row.user_id,
        username: row.username.to_string(),
        full_name: row.full_name.to_string(),
        role: row.role,
        locale: row.locale,
        branches: row.branches,
        session: row.session_id,
        password_changed_at: row.password_changed_at,
        must_change_password: row.must_change_password,
        expires_at: row.expires_at,
    }
}

/// Notes that a person is still there, when the last note is old enough to matter.
///
/// # Errors
/// 503 when the database is away.
pub async fn note_activity(
    db: &Db,
    ctx: &Ctx,
    session: SessionId,
    last_seen_at: DateTime<Utc>,
    idle: Duration,
) -> Result<(), AppError> {
    let now = ctx.now();
    let worth_noting = Duration::from_secs(30).min(idle / 20);
    if (now - last_seen_at).to_std().is_ok_and(|alone| alone > worth_noting) {
        db.upkeep(ctx, move |tx| Ok(store::touch(tx.conn(), session, now)?)).await?;
    }
    Ok(())
}

/// Signs a person in.
///
/// # Errors
/// 401 `invalid_credentials`, the same for an unknown name, a wrong password and a disabled person.
pub async fn sign_in(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    sessions: Sessions,
    name: &str,
    password: &SecretString,
    browser: Browser,
) -> Result<SignedIn, AppError> {
    let username: Option<Username> = name.parse().ok();
    let known = match username {
        Some(username) => db.read(ctx, move |conn| Ok(store::credentials(conn, &username)?)).await?,
        None => None,
    };
    let hash = known.as_ref().map(|known| known.password_hash.clone());
    let fits = hashing.verify(password.expose_secret().to_owned(), hash).await?;
    match known {
        Some(known) if fits && known.active => open_session(db, ctx, sessions, known, browser).await,
        known => {
            note_failure(db, ctx, known).await?;
            Err(Code::InvalidCredentials.into())
        }
    }
}

async fn open_session(
    db: &Db,
    ctx: &Ctx,
    sessions: Sessions,
    known: Credentials,
    browser: Browser,
) -> Result<SignedIn, AppError> {
    let age = TimeDelta::from_std(sessions.absolute_age).map_err(AppError::internal)?;
    let key = secrets::session_key();
    let hash = secrets::key_hash(&key);
    let done = db.write(ctx, move |tx| {
        let now = tx.ctx().now();
        require_unchanged(tx, &known)?;
        if let Some(previous) = &browser.previous {
            end_previous(tx, previous, &known)?;
        }
        let session = insert(tx, known.id, &hash, now + age, browser.user_agent.as_deref())?;
        store::end_oldest(tx.conn(), known.id, SESSIONS_AT_ONCE, now)?;
        store::note_sign_in(tx.conn(), known.id, now)?;
        tx.audit(Event::new(Action::SignedIn, "session", session.as_uuid()).by(Some(known.id)));
        arrival(tx, &hash)
    });
    Ok(SignedIn { key, arrival: done.await?.value })
}

/// On a till that several people use, the session that the browser had may be somebody else's: it ends, and the log says so.
fn end_previous(tx: &mut Tx<'_>, previous: &Person, known: &Credentials) -> Result<(), AppError> {
    let now = tx.ctx().now();
    if store::end(tx.conn(), previous.id, previous.session, now)? && previous.id != known.id {
        tx.audit(Event::new(Action::SignedOut, "session", previous.session.as_uuid()).by(Some(previous.id)));
    }
    Ok(())
}

/// What was verified outside of the transaction must still hold inside of it.
pub(super) fn require_unchanged(tx: &mut Tx<'_>, known: &Credentials) -> Result<(), AppError> {
    let present = store::lock_credentials(tx.conn(), known.id)?;
    let same = present.is_some_and(|present| present.active && present.password_hash == known.password_hash);
    if same { Ok(()) } else { Err(Code::InvalidCredentials.into()) }
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    user: UserId,
    key_hash: &[u8],
    expires_at: DateTime<Utc>,
    user_agent: Option<&str>,
) -> Result<SessionId, AppError> {
    let ctx = tx.ctx();
    let id = SessionId::from_uuid(ctx.new_uuid());
    store::insert(tx.conn(), &NewSession { id, key_hash, user, now: ctx.now(), expires_at, ip: ctx.ip, user_agent })?;
    Ok(id)
}

pub(super) fn arrival(tx: &mut Tx<'_>, key_hash: &[u8]) -> Result<Arrival, AppError> {
    let row = store::find(tx.conn(), key_hash)?;
    let person = row.map(person_of).ok_or_else(|| AppError::internal("the session that was just made is gone"))?;
    let asked = tx.ctx().clone().as_person(person.clone());
    let branches = branches::list_known_branches(tx.conn(), &asked)?;
    Ok(Arrival { person, branches })
}

/// A tried name that nobody has may be a password typed into the wrong field, so nothing of it is kept.
pub(super) async fn note_failure(db: &Db, ctx: &Ctx, known: Option<Credentials>) -> Result<(), AppError> {
    db.write(ctx, move |tx| {
        let user = known.as_ref().map(|known| known.id.as_uuid());
        let told =
            known.as_ref().map(|known| serde_json::json!({ "username": known.username, "active": known.active }));
        let event = Event::new(Action::SignInFailed, "user", user);
        tx.audit(event.after(&told.unwrap_or_else(|| serde_json::json!({ "username": null })))?);
        Ok(())
    })
    .await
    .map(|_| ())
}

/// Who arrives with this request; none when nobody is signed in.
///
/// # Errors
/// 503 when the database is away.
pub async fn describe(db: &Db, ctx: &Ctx) -> Result<Option<Arrival>, AppError> {
    let Ok(person) = ctx.person().cloned() else { return Ok(None) };
    let asked = ctx.clone();
    let branches = db.read(ctx, move |conn| branches::list_known_branches(conn, &asked)).await?;
    Ok(Some(Arrival { person, branches }))
}

/// Ends the caller's session.
///
/// # Errors
/// 503 when the database is away.
pub async fn sign_out(db: &Db, ctx: &Ctx) -> Result<(), AppError> {
    let person = ctx.person()?.clone();
    let done = db.write(ctx, move |tx| {
        let now = tx.ctx().now();
        store::end(tx.conn(), person.id, person.session, now)?;
        tx.audit(Event::new(Action::SignedOut, "session", person.session.as_uuid()));
        Ok(())
    });
    done.await.map(|_| ())
}

/// Opens a locked session again by its password, under a new key and with the age it had.
///
/// # Errors
/// 422 for a wrong password.
pub async fn unlock(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    password: &SecretString,
    user_agent: Option<String>,
) -> Result<SignedIn, AppError> {
    let person = ctx.person()?.clone();
    let known = passwords::verify_own(db, ctx, hashing, password, "/password").await?;
    let key = secrets::session_key();
    let hash = secrets::key_hash(&key);
    let done = db.write(ctx, move |tx| {
        require_unchanged(tx, &known)?;
        let now = tx.ctx().now();
        if !store::end(tx.conn(), person.id, person.session, now)? {
            return Err(Code::SessionRevoked.into());
        }
        let session = insert(tx, person.id, &hash, person.expires_at, user_agent.as_deref())?;
        tx.audit(Event::new(Action::Unlocked, "session", session.as_uuid()));
        arrival(tx, &hash)
    });
    Ok(SignedIn { key, arrival: done.await?.value })
}

/// The caller's open sessions.
///
/// # Errors
/// 503 when the database is away.
pub async fn list_sessions(db: &Db, ctx: &Ctx) -> Result<Page<OwnSession>, AppError> {
    let (person, now) = (ctx.person()?.clone(), ctx.now());
    db.read(ctx, move |conn| {
        let items = store::list_live(conn, person.id, now)?
            .into_iter()
            .map(|row| OwnSession {
                current: row.id == person.session,
                id: row.id,
                created_at: row.created_at,
                last_seen_at: row.last_seen_at,
                ip: row.ip,
                user_agent: row.user_agent,
            })
            .collect();
        Ok(Page { items, next_cursor: None })
    })
    .await
}

/// Ends one of the caller's sessions.
///
/// # Errors
/// 404 for a session that is not hers or is over.
pub async fn end_session(db: &Db, ctx: &Ctx, session: SessionId) -> Result<(), AppError> {
    let person = ctx.person()?.clone();
    let done = db.write(ctx, move |tx| {
        let now = tx.ctx().now();
        if !store::end(tx.conn(), person.id, session, now)? {
            return Err(Code::NotFound.into());
        }
        tx.audit(Event::new(Action::SessionEnded, "session", session.as_uuid()));
        Ok(())
    });
    done.await.map(|_| ())
}

/// Ends every session of a person whom another one has just changed.
///
/// # Errors
/// What the database says.
pub fn end_sessions_of(tx: &mut Tx<'_>, user: UserId) -> Result<(), AppError> {
    let now = tx.ctx().now();
    store::end_all(tx.conn(), user, now)?;
    Ok(())
}

/// Ends a session by its key, where a use case has not done so already.
///
/// # Errors
/// 503 when the database is away.
pub async fn end_session_by_key(db: &Db, ctx: &Ctx, key: &str) -> Result<(), AppError> {
    let hash = secrets::key_hash(key);
    db.upkeep(ctx, move |tx| {
        let now = tx.ctx().now();
        store::end_by_key(tx.conn(), &hash, now)?;
        Ok(())
    })
    .await
}

/// Forgets sessions that have been over for long; how many.
///
/// # Errors
/// What the database says.
pub fn forget_expired_sessions(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<usize, AppError> {
    Ok(store::forget_expired(tx.conn(), now - KEPT)?)
}
