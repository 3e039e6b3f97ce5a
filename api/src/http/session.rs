//! The session store behind `actix-session`: PostgreSQL, and nothing of a session in the cookie but its key.
//!
//! Rows are written by the use cases of `features::auth`, in the transaction of their audit event; the store itself only
//! reads. So `save` hands out the key whose row a sign-in has just committed, `update` writes nothing (a request in
//! flight during a sign-out cannot bring the session back), and `delete` ends a session that is not over yet.
//!
//! A database that is away must not look like an anonymous visitor: `load` then succeeds with a mark that makes every
//! extractor answer 503. A store that failed would end in an opaque 500 before our own errors run.

use std::collections::HashMap;

use actix_session::{
    Session, SessionExt, SessionMiddleware,
    config::{CookieContentSecurity, PersistentSession},
    storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError},
};
use actix_web::{
    Error,
    body::MessageBody,
    cookie::{SameSite, time::Duration},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web,
};
use serde::{Deserialize, Serialize};

use super::state::AppState;
use crate::{
    ctx::{Ctx, Person},
    error::{AppError, Code},
    features::auth::{self, Standing},
};

const STANDING: &str = "standing";
const CSRF: &str = "csrf";
const NEW_KEY: &str = "new_key";

/// What the store found out about the request's session.
#[derive(Debug, Clone, Serialize, Deserialize)]
enum Loaded {
    /// The session stands as this.
    Known(Standing),
    /// The database is away.
    Unavailable,
}

/// The store.
#[derive(Clone)]
pub struct Store {
    state: AppState,
}

impl SessionStore for Store {
    async fn load(&self, key: &SessionKey) -> Result<Option<HashMap<String, String>>, LoadError> {
        let ctx = Ctx::system(self.state.tools.clone());
        let idle = self.state.idle_timeout();
        let loaded = match auth::find_session(&self.state.db, &ctx, key.as_ref(), idle).await {
            Ok(None) => return Ok(None),
            Ok(Some(standing)) => Loaded::Known(standing),
            Err(error) => {
                tracing::error!(error = %error.chain(), "the session cannot be read");
                Loaded::Unavailable
            }
        };
        let mut entries = HashMap::new();
        entries.insert(STANDING.to_owned(), to_json(&loaded).map_err(LoadError::Other)?);
        entries.insert(CSRF.to_owned(), to_json(&self.state.csrf_token(key.as_ref())).map_err(LoadError::Other)?);
        Ok(Some(entries))
    }

    async fn save(&self, entries: HashMap<String, String>, _ttl: &Duration) -> Result<SessionKey, SaveError> {
        let key = entries.get(NEW_KEY).ok_or_else(|| SaveError::Other(anyhow::anyhow!("no sign-in made a key")))?;
        let key: String = serde_json::from_str(key).map_err(|error| SaveError::Serialization(error.into()))?;
        SessionKey::try_from(key).map_err(|error| SaveError::Other(anyhow::anyhow!(error.to_string())))
    }

    async fn update(
        &self,
        key: SessionKey,
        _: HashMap<String, String>,
        _ttl: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        Ok(key)
    }

    async fn update_ttl(&self, _key: &SessionKey, _ttl: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let ctx = Ctx::system(self.state.tools.clone());
        // The use case has ended it already; this is the second lock. It must not turn what was committed into a failure.
        if let Err(error) = auth::end_session_by_key(&self.state.db, &ctx, key.as_ref()).await {
            tracing::error!(error = %error.chain(), "a session could not be ended a second time");
        }
        Ok(())
    }
}

fn to_json(value: &impl Serialize) -> Result<String, anyhow::Error> {
    Ok(serde_json::to_string(value)?)
}

/// The middleware that reads the cookie and asks the store.
#[must_use]
pub fn middleware(state: &AppState) -> SessionMiddleware<Store> {
    let secure = state.config.is_prod();
    let age = i64::try_from(state.config.sessions.absolute_age.as_secs()).unwrap_or(i64::MAX);
    SessionMiddleware::builder(Store { state: state.clone() }, state.cookie_key())
        // A cookie with this prefix is refused by browsers over plain HTTP, so development goes without.
        .cookie_name(if secure { "__Host-lp_session" } else { "lp_session" }.to_owned())
        .cookie_secure(secure)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Strict)
        .cookie_content_security(CookieContentSecurity::Private)
        .session_lifecycle(PersistentSession::default().session_ttl(Duration::seconds(age)))
        .build()
}

/// Notes that the person is still there, seldom enough that a busy till costs nothing. A request that the screen makes
/// on its own says so (`X-Background: 1`) and is not noted.
pub async fn touch<B: MessageBody>(
    state: web::Data<AppState>,
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    if let Some(Loaded::Known(Standing::Live { person, last_seen_at })) = loaded(&req.get_session())
        && !req.headers().contains_key("x-background")
    {
        let ctx = Ctx::system(state.tools.clone());
        // What can be read is read, even while nothing can be written.
        if let Err(error) =
            auth::note_activity(&state.db, &ctx, person.session, last_seen_at, state.idle_timeout()).await
        {
            tracing::warn!(error = %error.chain(), "a person's activity could not be noted");
        }
    }
    next.call(req).await
}

fn loaded(session: &Session) -> Option<Loaded> {
    session.get(STANDING).ok().flatten()
}

/// The token that a change by this session must carry; none without a session.
#[must_use]
pub fn csrf_token(session: &Session) -> Option<String> {
    session.get(CSRF).ok().flatten()
}

/// Whether a session came and could not be read.
#[must_use]
pub fn is_unknown(session: &Session) -> bool {
    matches!(loaded(session), Some(Loaded::Unavailable))
}

/// How the request's session stands.
///
/// # Errors
/// 503 when the database was away, so that nobody is told to sign in because of it.
pub fn standing(session: &Session) -> Result<Option<Standing>, AppError> {
    match loaded(session) {
        None => Ok(None),
        Some(Loaded::Known(standing)) => Ok(Some(standing)),
        Some(Loaded::Unavailable) => Err(AppError::away("the session could not be read")),
    }
}

/// Gives the browser the key of a session that was just written, in place of the one it had.
///
/// # Errors
/// The key cannot be kept until the answer is written.
pub fn hand_out(session: &Session, key: &str) -> Result<(), AppError> {
    session.clear();
    session.insert(NEW_KEY, key).map_err(|error| AppError::internal(error.to_string()))?;
    session.renew();
    Ok(())
}

/// Whose session the request came with, locked or not.
#[must_use]
pub fn holder(session: &Session) -> Option<Person> {
    match loaded(session)? {
        Loaded::Known(Standing::Live { person, .. } | Standing::Idle { person }) => Some(person),
        Loaded::Known(Standing::Expired | Standing::Revoked) | Loaded::Unavailable => None,
    }
}

/// Why a session that stands like this cannot be used.
#[must_use]
pub fn refusal(standing: &Standing) -> Option<Code> {
    match standing {
        Standing::Live { .. } => None,
        Standing::Idle { .. } => Some(Code::SessionIdle),
        Standing::Expired => Some(Code::SessionExpired),
        Standing::Revoked => Some(Code::SessionRevoked),
    }
}
